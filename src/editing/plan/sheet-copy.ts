import { applyPlan } from "./apply-plan";
import { buildPlan } from "./build-plan";
import type { Change, SheetChange } from "./edit-plan";
import type { PlanDraft } from "./draft";

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
