import { cellKey, type CellRef } from "../../model/cell";
import type { PlanDraft } from "./draft";

/** What the sentence about a plan names: its task, its person, its sheet. */

/** task: the description, of the first; count: how many. */
export function ofTasks(tasks: readonly CellRef[], draft: PlanDraft): { task: string; count: number } {
  const [first] = tasks;
  return { task: first ? draft.cells.text(first).trim() : "", count: tasks.length };
}

/** A task is marked on every sheet that has it: it counts once. */
export function ofSharedTasks(tasks: readonly CellRef[], draft: PlanDraft): { task: string; count: number } {
  const { situations, taskLists } = draft.overview;
  const wanted = new Set(tasks.map(cellKey));
  const own = [...situations, ...taskLists]
    .flatMap((sheet) => sheet.tasks)
    .filter(({ cell }) => wanted.has(cellKey(cell)));
  const ids = new Set(own.map(({ id }) => id));
  return { ...ofTasks(tasks, draft), count: ids.size };
}

export function nameOf(key: string, { overview }: PlanDraft): string {
  const person = overview.persons.find((one) => one.key === key);
  if (person) return person.name;
  for (const { tasks } of overview.situations) {
    for (const { assignments } of tasks) {
      const found = assignments.find(({ executor }) => executor.key === key);
      if (found) return found.executor.name;
    }
  }
  return key;
}

export function plannedSheetName(sheetId: string, { cells }: PlanDraft): string {
  return cells.grid(sheetId)?.sheet.name ?? "";
}
