import { EVENT, type Origin } from "../events";
import type { ExcelHost } from "../host";
import { invalidOperation } from "../protocol/failure";
import { areaAddress, intersect, type Area } from "../workbook/address";
import { moveFormula } from "../workbook/formula-references";
import { isError, type Cell, type Scalar, type Sheet } from "../workbook/sheet";
import { announceChange } from "./cells";
import { assertEditable } from "./rights";

export interface SortField {
  /** Column within the area, from zero. */
  key: number;
  ascending: boolean;
}

/** Sorts the rows of an area; cells move with their formats and notes, rows keep their height. */
export function sortRows(
  host: ExcelHost,
  sheet: Sheet,
  area: Area,
  fields: SortField[],
  hasHeaders: boolean,
  origin: Origin,
): void {
  const body = hasHeaders ? { ...area, top: area.top + 1 } : area;
  assertEditable(host, sheet, body);
  if (sheet.merges.some((merge) => intersect(merge, body) && merge.top !== merge.bottom)) {
    throw invalidOperation("Merged cells cannot be sorted.");
  }
  host.calculated();
  const rows = Array.from({ length: body.bottom - body.top + 1 }, (_, down) => {
    const row = body.top + down;
    const cells = new Map<number, Cell>();
    for (const { column, cell } of sheet.cellsIn({ ...body, top: row, bottom: row })) cells.set(column, cell);
    return { row, cells };
  });
  const sorted = [...rows].sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compare(
        a.cells.get(body.left + key)?.value ?? null,
        b.cells.get(body.left + key)?.value ?? null,
        ascending,
      );
      if (order !== 0) return order;
    }
    return a.row - b.row;
  });
  sorted.forEach(({ row: from, cells }, down) => {
    const to = body.top + down;
    const there = sheet.rows.get(to) ?? new Map<number, Cell>();
    sheet.rows.set(to, there);
    for (let column = body.left; column <= body.right; column++) {
      const cell = cells.get(column);
      if (!cell) {
        there.delete(column);
        continue;
      }
      if (cell.formula !== undefined) cell.formula = moveFormula(cell.formula, to - from, 0);
      there.set(column, cell);
    }
  });
  host.events.emit(
    EVENT.rowSorted,
    sheet.id,
    { type: "WorksheetRowSorted", address: areaAddress(area), source: origin.source },
    origin,
  );
  announceChange(host, sheet, "RangeEdited", areaAddress(area), origin);
}

/** Excel's order: numbers, texts, false and true, errors; empty cells last whichever way. */
function compare(a: Scalar, b: Scalar, ascending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const rank = (value: Scalar): number =>
    typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3;
  let order = rank(a) - rank(b);
  if (order === 0 && typeof a === "number" && typeof b === "number") order = a - b;
  else if (order === 0 && !isError(a))
    order = String(a).localeCompare(String(b), "nl", { sensitivity: "base" });
  return ascending ? order : -order;
}
