import type { Texts } from "../../../locale/texts";
import { cellAddress, type CellRef } from "../../../model/cell";
import type { Overview } from "../../../model/overview";
import type { Situation } from "../../../model/situation";
import type { Priority } from "../../../model/task";
import type { TaskEntry } from "../../store/workbook-view";

/** One executor of the task, once, with the hours of the first cell that names them. */
export interface ExecutorLine {
  key: string;
  name: string;
  hours: number | null;
  /** Set when the cell says more than name and hours do. */
  says: { cell: CellRef; text: string } | null;
}

export function executorLines({ placed: { task, persons } }: TaskEntry): ExecutorLine[] {
  const lines = new Map<string, ExecutorLine>();
  for (const { executor, hours, cell, text, splitUnknown } of task.assignments) {
    if (lines.has(executor.key)) continue;
    const { perWeek, estimate, converted } = hours;
    const isMore = estimate || converted || splitUnknown || (perWeek === null && /\d/.test(text));
    const name = persons.find(({ key }) => key === executor.key)?.name ?? executor.name;
    lines.set(executor.key, {
      key: executor.key,
      name,
      hours: perWeek,
      says: isMore ? { cell, text } : null,
    });
  }
  return [...lines.values()];
}

/** "In D12 staat: ca. 2u". */
export function saysText({ t }: Texts, { says }: ExecutorLine): string | undefined {
  return says ? t("editor.cellSays", { cell: cellAddress(says.cell), text: says.text.trim() }) : undefined;
}

/** The levels that the sheet has a place for. */
export function levelsOf({ layout: { level } }: Situation): ("SG" | "School")[] {
  if (!level) return [];
  if (level.kind === "text") return ["SG", "School"];
  return (["SG", "School"] as const).filter((one) => level[one] !== null);
}

export function prioritiesOf({ layout: { priority } }: Situation): Priority[] {
  if (!priority) return [];
  if (priority.kind === "text") return ["KT", "LT", "Geen"];
  return (["KT", "LT", "Geen"] as const).filter((one) => priority[one] !== null);
}

/** The task on every sheet that has it: what is core is so for the whole workbook. */
export function everyPlace({ tasks }: Overview, { placed: { place } }: TaskEntry): CellRef[] {
  return tasks.find(({ id }) => id === place.taskId)?.places ?? [place.cell];
}

/** The task on the other situation sheets of its school. */
export function otherPlacesInSchool(
  { situations, tasks }: Overview,
  { placed: { place, situation } }: TaskEntry,
): CellRef[] {
  const own = new Set(
    situations
      .filter((one) => one !== situation && one.school === situation.school)
      .map(({ sheet }) => sheet.id),
  );
  const places = tasks.find(({ id }) => id === place.taskId)?.places ?? [];
  return places.filter(({ sheetId }) => own.has(sheetId));
}
