import type { Reconciliation, SheetLayout } from "../model/situation";
import type { TaskRow } from "./find-task-rows";
import type { GridCells } from "./grid-cells";
import { filledColumns } from "./task-columns";

/**
 * Non-empty cells from the top of the header to the last task, beside what the reader says it read and could not read.
 * `known` is counted on its own (header rows, rows without a task, columns that are not ours), so that the sum is a real check.
 */
export function reconcile(
  cells: GridCells,
  layout: SheetLayout,
  rows: readonly TaskRow[],
  done: { read: number; unreadable: number; unreadableBetween: number },
): Reconciliation {
  const ours = new Set([layout.cluster, layout.description, ...filledColumns(layout)]);
  const { values, row: top, column: left } = cells.grid;
  let task = 0; // of the rows, which are in order
  let nonEmpty = 0;
  let known = 0;
  for (let row = layout.headerTop; row <= layout.lastTaskRow; row++) {
    while (task < rows.length && rows[task]!.bottom < row) task++;
    const isTask = task < rows.length && rows[task]!.row <= row;
    const line = values[row - top] ?? [];
    for (let at = 0; at < line.length; at++) {
      const value = line[at];
      if (value === "" || value === undefined || (typeof value === "string" && value.trim() === "")) continue;
      nonEmpty++;
      if (!isTask || !ours.has(left + at)) known++;
    }
  }
  return { nonEmpty, read: done.read, known: known - done.unreadableBetween, unreadable: done.unreadable };
}
