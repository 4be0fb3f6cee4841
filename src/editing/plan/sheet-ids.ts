import { withParts } from "./build-plan";
import type { Anchor, Change, EditPlan } from "./edit-plan";

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
