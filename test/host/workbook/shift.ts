import { COLUMNS, ROWS, contains, type Area } from "./address";

/** Cells put in or taken out: everything in the band beyond `at` moves along the axis. */
export interface Shift {
  kind: "insert" | "delete";
  axis: "rows" | "columns";
  /** First row or column put in or taken out. */
  at: number;
  count: number;
  /** The columns (for rows) or rows (for columns) that move; all of them for whole rows and columns. */
  from: number;
  to: number;
}

export const wholeRows = (kind: Shift["kind"], at: number, count: number): Shift => ({
  kind,
  axis: "rows",
  at,
  count,
  from: 0,
  to: COLUMNS - 1,
});
export const wholeColumns = (kind: Shift["kind"], at: number, count: number): Shift => ({
  kind,
  axis: "columns",
  at,
  count,
  from: 0,
  to: ROWS - 1,
});

/** The cells put in or taken out. */
export function shiftedArea(shift: Shift): Area {
  const last = shift.at + shift.count - 1;
  return shift.axis === "rows"
    ? { top: shift.at, bottom: last, left: shift.from, right: shift.to }
    : { left: shift.at, right: last, top: shift.from, bottom: shift.to };
}

/** Everything that moves, and what is put in or taken out. */
export function affectedArea(shift: Shift): Area {
  return shift.axis === "rows"
    ? { top: shift.at, bottom: ROWS - 1, left: shift.from, right: shift.to }
    : { left: shift.at, right: COLUMNS - 1, top: shift.from, bottom: shift.to };
}

/** Where a single row or column goes; null when it is taken out. */
export function shiftIndex(index: number, { kind, at, count }: Shift): number | null {
  if (index < at) return index;
  if (kind === "insert") return index + count;
  return index < at + count ? null : index - count;
}

/** Where an area goes: it grows and shrinks with its cells; null when all its cells are taken out. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  if (!contains(affectedBand(shift), area)) return area;
  const [low, high] = shift.axis === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  const size = shift.axis === "rows" ? ROWS : COLUMNS;
  // Whole columns stay whole when rows move.
  if (low === 0 && high === size - 1) return area;
  const span = shiftSpan(low, high, shift, size);
  if (!span) return null;
  return shift.axis === "rows"
    ? { ...area, top: span[0], bottom: span[1] }
    : { ...area, left: span[0], right: span[1] };
}

function affectedBand(shift: Shift): Area {
  return shift.axis === "rows"
    ? { top: 0, bottom: ROWS - 1, left: shift.from, right: shift.to }
    : { left: 0, right: COLUMNS - 1, top: shift.from, bottom: shift.to };
}

function shiftSpan(
  low: number,
  high: number,
  { kind, at, count }: Shift,
  size: number,
): [number, number] | null {
  if (kind === "insert") {
    const first = low >= at ? low + count : low;
    const last = high >= at ? high + count : high;
    return first >= size ? null : [first, Math.min(last, size - 1)];
  }
  const end = at + count;
  if (low >= at && high < end) return null;
  const move = (index: number, ifGone: number): number =>
    index < at ? index : index < end ? ifGone : index - count;
  return [move(low, at), move(high, at - 1)];
}
