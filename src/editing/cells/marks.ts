import type { CellRef, CellValue } from "../../model/cell";
import type { Task } from "../../model/task";
import { readMark } from "../../reading/read-level";
import { mostUsed } from "../plan/draft";
import type { SheetCells } from "../plan/sheet-cells";

const DEFAULT_MARK = "x";
/** A longer text beside a level says more than yes; it is not cleared without asking. */
const LONGEST_MARK = 5;

export function isLongMark(cells: SheetCells, cell: CellRef): boolean {
  return cells.text(cell).trim().length > LONGEST_MARK;
}

/** The mark that these columns use most: x, X, ✓, v, 1, ja… */
export function usualMark(
  cells: SheetCells,
  sheetId: string,
  tasks: readonly Task[],
  columns: readonly number[],
): CellValue {
  const used = tasks.flatMap(({ cell: { row } }) =>
    columns.flatMap((column) => {
      const cell = { sheetId, row, column };
      const isMark = readMark(cells.value(cell)) === "marked" && !isLongMark(cells, cell);
      return isMark ? [cells.content(cell).formula] : [];
    }),
  );
  const marks = used.filter((mark) => typeof mark !== "string" || !mark.startsWith("="));
  return mostUsed(marks, (mark) => `${typeof mark} ${mark}`) ?? DEFAULT_MARK;
}
