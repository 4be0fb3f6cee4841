import type { CellRef } from "../model/cell";
import type { Overview } from "../model/overview";
import type { Task } from "../model/task";
import type { Intention } from "./intention";

/** Where a task of an earlier reading stands in a later one; null when it is gone, or cannot be told from another. */
export function followTask(cell: CellRef, from: Overview, to: Overview): CellRef | null {
  const task = tasksOf(from, cell.sheetId).find((one) => isAt(one, cell));
  if (!task) return null;
  const same = tasksOf(to, cell.sheetId).filter(({ description }) => description === task.description);
  const stayed = same.find((one) => isAt(one, cell));
  if (stayed) return stayed.cell;
  const inCluster = same.filter(({ cluster }) => cluster === task.cluster);
  const [only, second] = inCluster.length > 0 ? inCluster : same;
  return only && !second ? only.cell : null;
}

export type Followed = { ok: true; intention: Intention } | { ok: false; cell: CellRef };

/** The same wish for the same tasks, wherever they stand in a later reading. */
export function followIntention(intention: Intention, from: Overview, to: Overview): Followed {
  if (from === to || !("tasks" in intention)) return { ok: true, intention };
  const tasks: CellRef[] = [];
  for (const cell of intention.tasks) {
    const now = followTask(cell, from, to);
    if (!now) return { ok: false, cell };
    tasks.push(now);
  }
  return { ok: true, intention: { ...intention, tasks } };
}

function tasksOf({ situations, taskLists }: Overview, sheetId: string): readonly Task[] {
  return [...situations, ...taskLists].find(({ sheet }) => sheet.id === sheetId)?.tasks ?? [];
}

function isAt({ cell }: Task, { row, column }: CellRef): boolean {
  return cell.row === row && cell.column === column;
}
