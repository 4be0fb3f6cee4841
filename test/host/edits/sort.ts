import { EVENT, type Origin } from "../events";
import type { Host } from "../protocol/host-interface";
import { invalidOperation } from "../protocol/failure";
import { areaAddress, columnCount, intersect, rowCount, type Area } from "../workbook/address";
import { moveFormula } from "../workbook/formula-references";
import { isError, type Cell, type Scalar, type Sheet } from "../workbook/sheet";
import { announceChange } from "./cells";
import { assertAllowed, assertEditable, isProtected } from "./rights";

export interface SortField {
  /** Column (or row, when columns are sorted) within the area, from zero. */
  key: number;
  ascending: boolean;
}

/** Sorts the rows of an area, or its columns; cells move with their formats and notes, rows and columns keep their size. */
export function sortCells(
  host: Host,
  sheet: Sheet,
  area: Area,
  fields: SortField[],
  { hasHeaders, columns }: { hasHeaders: boolean; columns: boolean },
  origin: Origin,
): void {
  const body = !hasHeaders
    ? area
    : columns
      ? { ...area, left: area.left + 1 }
      : { ...area, top: area.top + 1 };
  if (isProtected(sheet)) assertAllowed(host, sheet, "sort");
  assertEditable(host, sheet, body);
  if (sheet.merges.some((merge) => intersect(merge, body)))
    throw invalidOperation("Merged cells cannot be sorted.");
  host.calculated();
  const first = columns ? body.left : body.top;
  const lines = Array.from({ length: columns ? columnCount(body) : rowCount(body) }, (_, at) =>
    lineOf(sheet, body, first + at, columns),
  );
  const valueOf = (line: Line, key: number): Scalar => line.cells[key]?.value ?? null;
  const sorted = [...lines].sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compare(valueOf(a, key), valueOf(b, key), ascending);
      if (order !== 0) return order;
    }
    return a.at - b.at;
  });
  sorted.forEach(({ at: from, cells }, nth) => {
    const to = first + nth;
    cells.forEach((cell, across) => {
      const row = columns ? body.top + across : to;
      const column = columns ? to : body.left + across;
      if (cell?.formula !== undefined)
        cell.formula = columns
          ? moveFormula(cell.formula, 0, to - from)
          : moveFormula(cell.formula, to - from, 0);
      putCell(sheet, row, column, cell);
    });
  });
  const [event, type] = columns
    ? ([EVENT.columnSorted, "WorksheetColumnSorted"] as const)
    : ([EVENT.rowSorted, "WorksheetRowSorted"] as const);
  host.events.emit(event, sheet.id, { type, address: areaAddress(area), source: origin.source }, origin);
  announceChange(host, sheet, "RangeEdited", areaAddress(area), origin);
}

/** A row or column of the area, as it was. */
interface Line {
  at: number;
  cells: (Cell | undefined)[];
}

function lineOf(sheet: Sheet, area: Area, at: number, isColumn: boolean): Line {
  const across = Array.from({ length: isColumn ? rowCount(area) : columnCount(area) }, (_, n) => n);
  return {
    at,
    cells: across.map((n) => (isColumn ? sheet.cell(area.top + n, at) : sheet.cell(at, area.left + n))),
  };
}

function putCell(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  const cells = sheet.rows.get(row) ?? new Map<number, Cell>();
  sheet.rows.set(row, cells);
  if (cell) cells.set(column, cell);
  else cells.delete(column);
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
