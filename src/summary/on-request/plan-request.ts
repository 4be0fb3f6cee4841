import type { Findings } from "../../analysis/findings";
import { placeTasks } from "../../analysis/placed-task";
import type { Overview } from "../../model/overview";
import { uniqueKeys } from "../generated-names";
import type { SheetPlan } from "../sheet-plan";
import { fullNames, withoutNames } from "../shown-names";
import { planAgreements } from "./agreements";
import { planDataTable } from "./data-table";
import { planJobDescriptions } from "./job-descriptions";
import { rowKey, SHEET_KINDS, type RequestContext, type SheetKind, type SheetsRequest } from "./request";

/** The requested sheets in the order of the kinds; none for a kind that has nothing to show. */
export function planSheets(
  findings: Findings,
  overview: Overview,
  request: SheetsRequest,
  madeAt: Date,
): SheetPlan[] {
  const isWithoutNames = request.withoutNames === true;
  const names = isWithoutNames ? withoutNames(overview) : fullNames(overview);
  const placed = new Map(placeTasks(overview).map((task) => [rowKey(task.place.cell), task]));
  const context: RequestContext = { findings, overview, names, withoutNames: isWithoutNames, madeAt, placed };
  const planned: Record<SheetKind, () => SheetPlan[]> = {
    jobDescriptions: () => planJobDescriptions(context, request),
    agreements: () => planAgreements(context),
    data: () => planDataTable(context),
  };
  const plans = SHEET_KINDS.filter((kind) => request.kinds.includes(kind)).flatMap((kind) => planned[kind]());
  const keys = uniqueKeys(plans.map(({ key }) => key));
  return plans.map((plan, index) => ({ ...plan, key: keys[index] ?? plan.key }));
}
