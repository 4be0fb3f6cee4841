import type { Area, CellRef } from "../../model/cell";
import type { Change, LineChange } from "./edit-plan";

/** Rows and columns alike: what is true along one is true along the other. */
export type Axis = "row" | "column";

interface Cell {
  row: number;
  column: number;
}

/** The number of the row or column that a cell stands in. */
export function lineOf(axis: Axis, { row, column }: Cell): number {
  return axis === "row" ? row : column;
}

/** Where in that row or column it stands. */
export function placeInLine(axis: Axis, { row, column }: Cell): number {
  return axis === "row" ? column : row;
}

export function inLine<T extends Cell>(axis: Axis, cell: T, line: number): T {
  return axis === "row" ? { ...cell, row: line } : { ...cell, column: line };
}

/** How many rows or columns an area has. */
export function sizeOf(axis: Axis, { rowCount, columnCount }: Area): number {
  return axis === "row" ? rowCount : columnCount;
}

export function ofSize<T extends Area>(axis: Axis, area: T, size: number): T {
  return axis === "row" ? { ...area, rowCount: size } : { ...area, columnCount: size };
}

type Place = { sheetId: string; row: number; column: number };

export function isLineChange(change: Change): change is LineChange {
  return change.kind === "insertLine" || change.kind === "deleteLine";
}

/** Where a row or column number goes; null when it is the deleted one. */
function shiftedNumber(change: LineChange, number: number, back: boolean): number | null {
  const inserts = (change.kind === "insertLine") !== back;
  if (inserts) return number >= change.at ? number + 1 : number;
  if (number === change.at) return null;
  return number > change.at ? number - 1 : number;
}

function shifted<T extends Place>(change: LineChange, place: T, back: boolean): T | null {
  if (change.sheetId !== place.sheetId) return place;
  const number = shiftedNumber(change, lineOf(change.axis, place), back);
  return number === null ? null : inLine(change.axis, place, number);
}

/** Where a cell stands after these changes; null when its row or column is gone. */
export function cellAfter(changes: readonly Change[], cell: CellRef): CellRef | null {
  let place: CellRef | null = cell;
  for (const change of changes) if (place && isLineChange(change)) place = shifted(change, place, false);
  return place;
}

/** Where a cell stood before these changes; null when they brought it in. */
export function cellBefore(changes: readonly Change[], cell: CellRef): CellRef | null {
  let place: CellRef | null = cell;
  for (let index = changes.length - 1; place && index >= 0; index--) {
    const change = changes[index];
    if (change && isLineChange(change)) place = shifted(change, place, true);
  }
  return place;
}

/** A cell of a row or column by its place in it. */
export function cellOfLine(line: { sheetId: string; axis: Axis; at: number }, place: number): CellRef {
  return inLine(line.axis, { sheetId: line.sheetId, row: place, column: place }, line.at);
}

/** Rows or columns that came in (`by` above zero) or went away (below), from the one at `at` on. */
export interface LineShift {
  axis: Axis;
  at: number;
  by: number;
}

/** Where the area is afterwards; null when all of it is gone. */
export function shiftedArea<T extends Area>(area: T, { axis, at, by }: LineShift): T | null {
  const start = lineOf(axis, area);
  const end = start + sizeOf(axis, area);
  if (by > 0) {
    if (at <= start) return inLine(axis, area, start + by);
    return at >= end ? area : ofSize(axis, area, end - start + by);
  }
  // The first line that stays below those that go
  const below = at - by;
  const goneAbove = Math.max(0, Math.min(below, start) - at);
  const goneInside = Math.max(0, Math.min(below, end) - Math.max(at, start));
  if (goneInside === end - start) return null;
  return ofSize(axis, inLine(axis, area, start - goneAbove), end - start - goneInside);
}

/** Merged cells afterwards: what one cell is left of is merged no longer. */
export function shiftedMerges(merges: readonly Area[], shift: LineShift): Area[] {
  return merges.flatMap((area) => {
    const after = shiftedArea(area, shift);
    return after && after.rowCount * after.columnCount > 1 ? [after] : [];
  });
}
