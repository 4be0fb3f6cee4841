import type { CellRef } from "../../model/cell";
import type { Change, LineChange } from "./edit-plan";
import { type Axis, inLine, lineOf } from "./axis";

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
