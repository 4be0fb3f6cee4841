import type { Intention } from "../../editing/intention";
import type { PlanOutcome } from "../../editing/plan/edit-plan";
import { planEdit } from "../../editing/plan-edit";
import type { OpenedWorkbook } from "../../port/workbook-port";

const planned = new WeakMap<OpenedWorkbook, { wish: string; outcome: PlanOutcome }>();

/** What an edit would do to this workbook. Seen beforehand and then written, it is worked out once. */
export function planOnce(intention: Intention, workbook: OpenedWorkbook): PlanOutcome {
  const wish = JSON.stringify(intention);
  const last = planned.get(workbook);
  if (last?.wish === wish) return last.outcome;
  const outcome = planEdit(intention, workbook.overview, workbook.cells);
  planned.set(workbook, { wish, outcome });
  return outcome;
}
