import { applyPlan } from "./apply-plan";
import { buildPlan, withParts } from "./build-plan";
import type { PlanDraft } from "./draft";
import type { Anchor, Change, EditPlan, SheetChange } from "./edit-plan";

/** Plans a copy of a sheet with changes on it, and what it will hold: what an undo checks before it deletes the copy. */
export function addSheetCopy(
  draft: PlanDraft,
  copy: Pick<SheetChange, "sheetId" | "name" | "copyOf" | "afterSheetId">,
  changes: readonly Change[],
): void {
  const added: SheetChange = { kind: "addSheet", ...copy, cells: [] };
  const label = { code: "addSchool" as const, params: {}, undo: false };
  const after = applyPlan(buildPlan({ label, changes: [added, ...changes], anchors: [] }), draft.cells);
  draft.changes.push({ ...added, cells: after.sheetContent(copy.sheetId) }, ...changes);
}

/** The same plan with other sheet ids: those that Excel gave to the sheets that the plan added. */
export function resolveSheetIds(plan: EditPlan, ids: Readonly<Record<string, string>>): EditPlan {
  const resolve = (sheetId: string): string => ids[sheetId] ?? sheetId;
  const anchors = (list: readonly Anchor[]): Anchor[] =>
    list.map((anchor) => ({ ...anchor, cell: { ...anchor.cell, sheetId: resolve(anchor.cell.sheetId) } }));
  const changes = plan.changes.map((change): Change => {
    if ("cell" in change)
      return { ...change, cell: { ...change.cell, sheetId: resolve(change.cell.sheetId) } };
    if (!("copyOf" in change)) return { ...change, sheetId: resolve(change.sheetId) };
    const { sheetId, copyOf, afterSheetId } = change;
    return {
      ...change,
      sheetId: resolve(sheetId),
      copyOf: resolve(copyOf),
      afterSheetId: resolve(afterSheetId),
    };
  });
  return withParts(plan, {
    changes,
    before: anchors(plan.anchors.before),
    after: anchors(plan.anchors.after),
  });
}
