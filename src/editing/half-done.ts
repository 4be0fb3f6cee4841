import { applyPlan } from "./apply-plan";
import { buildPlan, invertPlan, sheetOf } from "./build-plan";
import { failedGuard, sameSheet } from "./check-guards";
import type { Change, EditPlan } from "./edit-plan";
import type { SheetCells } from "./sheet-cells";

/**
 * Excel stops at the first thing that fails, and what it did before that stays done. This is the plan that takes just that part
 * back: without changes when nothing was done, null when the cells are not what any part of the plan makes of them.
 * Sheets that the plan adds are left out; they go as a whole.
 */
export function halfDoneBack(plan: EditPlan, before: SheetCells, now: SheetCells): EditPlan | null {
  const added = new Set(plan.changes.flatMap((one) => (one.kind === "addSheet" ? [one.sheetId] : [])));
  const changes = plan.changes.filter((change) => !added.has(sheetOf(change)));
  const sheetIds = [...new Set(changes.map(sheetOf))];
  const { label, anchors } = plan;
  for (const done of doneParts(changes)) {
    const part = buildPlan({ label, changes: done, anchors: anchors.before });
    const made = applyPlan(part, before);
    const back = invertPlan(part);
    const same = sheetIds.every((id) => sameSheet(now.sheetContent(id), made.sheetContent(id)));
    if (same && !failedGuard(back, now)) return back;
  }
  return null;
}

/** What may have been done of these changes, most first. */
function* doneParts(changes: readonly Change[]): Generator<Change[]> {
  for (let count = changes.length; count >= 0; count--) {
    const whole = changes.slice(0, count);
    const next = changes[count];
    if (next) for (const part of partsOf(next)) yield [...whole, part];
    yield whole;
  }
}

/** What takes Excel several steps may have been done by half, most first. */
function partsOf(change: Change): Change[] {
  switch (change.kind) {
    case "insertLine":
      return Array.from({ length: change.cells.length + 1 }, (_, less) => ({
        ...change,
        cells: change.cells.slice(0, change.cells.length - less),
        colors: [],
      }));
    case "merge":
      return change.before && change.after ? [{ ...change, after: null }] : [];
    case "content": {
      const { numberFormat } = change.after;
      return numberFormat === undefined
        ? []
        : [{ ...change, after: { formula: change.before.formula, numberFormat } }];
    }
    default:
      return [];
  }
}
