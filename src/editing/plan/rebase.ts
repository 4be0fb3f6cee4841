import { failedGuard } from "./guards";
import type { EditPlan, Guard } from "./edit-plan";
import { findMoves, relocatePlan } from "./relocate";
import type { SheetCells } from "./sheet-cells";

export type Fit = { ok: true; plan: EditPlan } | { ok: false; guard: Guard };

/**
 * The plan for the cells as they are now: as it was made, or with its rows and columns found again where they moved.
 * Answers the guard that fails when it does not fit any more.
 */
export function fitPlan(plan: EditPlan, cells: SheetCells): Fit {
  const failed = failedGuard(plan, cells);
  if (!failed) return { ok: true, plan };
  const found = findMoves(plan, cells);
  if (!found.ok) return { ok: false, guard: { kind: "text", ...found.anchor } };
  const relocated = relocatePlan(plan, found.moves);
  if (!relocated.ok) return { ok: false, guard: failed };
  const guard = failedGuard(relocated.plan, cells);
  return guard ? { ok: false, guard } : relocated;
}
