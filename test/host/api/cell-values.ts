import { BY_ADDIN } from "../events";
import { enterCells } from "../edits/cells";
import { invalidArgument, rangeExceedsLimit } from "../protocol/failure";
import type { Call } from "../protocol/object-type";
import { columnCount, isWholeColumns, isWholeRows, rowCount, type Area } from "../workbook/address";
import { numberFormatOf } from "../workbook/cell-text";
import { EN_US, parseInput, type InputLocale, type ParsedInput } from "../workbook/parse-input";
import type { Cell, Sheet } from "../workbook/sheet";
import type { RangeRef } from "../workbook/workbook";
import { matrixFor } from "./arguments";

const unbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);

/** More cells than these cannot be read at once. */
const MOST_CELLS = 5_000_000;

/** A matrix over the area's cells; null for whole rows and columns, as Excel answers. */
export function eachCell<T>(
  { sheet, area }: RangeRef,
  of: (cell: Cell | undefined, row: number, column: number) => T,
): T[][] | null {
  if (unbounded(area)) return null;
  if (rowCount(area) * columnCount(area) > MOST_CELLS) throw rangeExceedsLimit();
  return Array.from({ length: rowCount(area) }, (_, down) =>
    Array.from({ length: columnCount(area) }, (__, right) => {
      const row = area.top + down;
      const column = area.left + right;
      return of(sheet.cell(row, column), row, column);
    }),
  );
}

export function setValues(range: RangeRef, value: unknown, call: Call, locale: InputLocale = EN_US): void {
  const { sheet, area } = range;
  if (unbounded(area)) throw invalidArgument("The values of whole rows and columns cannot be set.");
  const at = matrixFor(value, area);
  const inputs = Array.from({ length: rowCount(area) }, (_, down) =>
    Array.from({ length: columnCount(area) }, (__, right) =>
      inputOf(at(down, right), sheet, area.top + down, area.left + right, locale),
    ),
  );
  enterCells(call.host, sheet, area, inputs, BY_ADDIN);
}

function inputOf(
  value: unknown,
  sheet: Sheet,
  row: number,
  column: number,
  locale: InputLocale,
): ParsedInput | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return { value };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw invalidArgument();
    return { value };
  }
  if (typeof value !== "string") throw invalidArgument();
  if (value.length > 32_767) throw invalidArgument("A cell holds at most 32767 characters.");
  return parseInput(value, numberFormatOf(sheet.styleAt(row, column)), locale);
}
