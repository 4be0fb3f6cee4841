import { READ_AREA } from "../../model/grid";
import { cellBefore, cellOfLine, lineOf, placeInLine, sizeOf } from "./line-shift";
import { withParts } from "./build-plan";
import type { Change, EditPlan } from "./edit-plan";
import type { SheetCells } from "./sheet-cells";

/**
 * What stands beyond the read area in a row or column that is deleted goes with it: it becomes part of the plan, so that undo
 * brings it back. `now` holds those lines as they are in Excel; null: what an earlier run found there is forgotten.
 */
export function withFarCells(plan: EditPlan, now: SheetCells | null): EditPlan {
  const changes = plan.changes.map((change, index): Change => {
    if (change.kind !== "deleteLine") return change;
    const { axis, sheetId } = change;
    const end = sizeOf(axis === "row" ? "column" : "row", READ_AREA);
    const near = change.cells.filter(({ place }) => place < end);
    const first = now && cellBefore(plan.changes.slice(0, index), cellOfLine(change, 0));
    const far = first
      ? now
          .sheetContent(sheetId)
          .filter((cell) => lineOf(axis, cell) === lineOf(axis, first) && placeInLine(axis, cell) >= end)
          .map((cell) => ({
            place: placeInLine(axis, cell),
            content: now.content({ ...cell, sheetId }),
          }))
      : [];
    return near.length === change.cells.length && far.length === 0
      ? change
      : { ...change, cells: [...near, ...far] };
  });
  const isSame = changes.every((change, index) => change === plan.changes[index]);
  return isSame ? plan : withParts(plan, { changes, ...plan.anchors });
}
