import type { Findings } from "../../analysis/findings";
import type { Overview } from "../../model/overview";
import type { Role } from "../../model/situation";
import { uniqueKeys } from "../generated-names";
import type { SheetPlan } from "../sheet-plan";
import { fullNames, withoutNames, type ShownNames } from "../shown-names";
import { planAgreements } from "./agreements";
import { planDataTable } from "./data-table";
import { planJobDescriptions } from "./job-descriptions";

export const SHEET_KINDS = ["jobDescriptions", "agreements", "data"] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** What the user asks for besides the summary. */
export interface SheetsRequest {
  kinds: readonly SheetKind[];
  /** Job descriptions of these persons only (Person.key); of everyone with a task when left out. */
  persons?: readonly string[];
  /** Job descriptions for today or for the target; today when left out. */
  role?: Role;
  /** "Persoon A" instead of names, for sharing outside the school. */
  withoutNames?: boolean;
}

/** What sheets on request are made from. */
export interface RequestContext {
  findings: Findings;
  overview: Overview;
  names: ShownNames;
  madeAt: Date;
}

/** The requested sheets in the order of the kinds; none for a kind that has nothing to show. */
export function planSheets(
  findings: Findings,
  overview: Overview,
  request: SheetsRequest,
  madeAt: Date,
): SheetPlan[] {
  const names = request.withoutNames ? withoutNames(overview) : fullNames(overview);
  const context: RequestContext = { findings, overview, names, madeAt };
  const planned: Record<SheetKind, () => SheetPlan[]> = {
    jobDescriptions: () => planJobDescriptions(context, request),
    agreements: () => planAgreements(context),
    data: () => planDataTable(context),
  };
  const plans = SHEET_KINDS.filter((kind) => request.kinds.includes(kind)).flatMap((kind) => planned[kind]());
  const keys = uniqueKeys(plans.map(({ key }) => key));
  return plans.map((plan, index) => ({ ...plan, key: keys[index] ?? plan.key }));
}
