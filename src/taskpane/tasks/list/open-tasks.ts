import type { SheetView, TaskEntry } from "../../store/workbook-view";

/** How far a sheet is filled in; tasks out of scope are in none of these. */
export interface FillProgress {
  filled: number;
  total: number;
  left: number;
}

export function progressOf({ figures: { coverage } }: Pick<SheetView, "figures">): FillProgress {
  const { filled, total } = coverage;
  return { filled, total, left: total - filled };
}

/** The next task that nobody does, in the order of the list, from the top again after the last; undefined without any other. */
export function nextOpen(entries: readonly TaskEntry[], from: string | null): TaskEntry | undefined {
  const at = entries.findIndex(({ key }) => key === from);
  const order = [...entries.slice(at + 1), ...entries.slice(0, Math.max(at, 0))];
  return order.find(({ placed }) => placed.task.status === "open");
}
