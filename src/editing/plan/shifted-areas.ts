import type { Area } from "../../model/cell";
import { type Axis, inLine, lineOf, ofSize, sizeOf } from "./axis";

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
