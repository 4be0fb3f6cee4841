import type { Workload } from "../../../analysis/findings";
import type { HoursTotal } from "../../../analysis/hours-total";
import { ofRole, placeTasks } from "../../../analysis/placed-task";
import { workloadPerPerson } from "../../../analysis/workload";
import { unconfirmedPersons, type Overview } from "../../../model/overview";
import type { Role } from "../../../model/situation";
import type { WorkbookSettings } from "../../../model/workbook-settings";

/** What someone has now, may have, and gets with a task: hours per week. */
export interface PersonLoad {
  now: HoursTotal;
  /** null: not filled in. */
  available: number | null;
  /** With the hours asked about; null when those are unknown. */
  becomes: number | null;
  /** So many hours above what is available, now or with the hours asked about; 0 when it fits or is not known. */
  tooMuch: number;
  /** The name may be no person's; it counts as one until the user answers. */
  unconfirmed: boolean;
}

const NO_HOURS: HoursTotal = { known: 0, unknownCount: 0, approximate: false };

const workloads = new WeakMap<Overview, Map<Role, Workload[]>>();

/** Who does what in the situation of this role, busiest first; worked out once for each reading. */
export function workloadIn(overview: Overview, role: Role): Workload[] {
  let known = workloads.get(overview);
  if (!known) workloads.set(overview, (known = new Map()));
  let workload = known.get(role);
  if (!workload) known.set(role, (workload = workloadPerPerson(ofRole(placeTasks(overview), role))));
  return workload;
}

/**
 * The load of one person in the situation of this role. `given`: hours of the task asked about, null = unknown; `instead`: what
 * the person has for that task already, which these hours replace.
 */
export function personLoad(
  { overview, settings }: { overview: Overview; settings: Pick<WorkbookSettings, "capacities"> },
  role: Role,
  personKey: string,
  given: number | null = null,
  instead = 0,
): PersonLoad {
  const now = workloadIn(overview, role).find((one) => one.personKey === personKey)?.hours ?? NO_HOURS;
  const available = settings.capacities[personKey] ?? null;
  const becomes = given === null ? null : rounded(now.known - instead + given);
  const tooMuch = available === null ? 0 : Math.max(0, rounded((becomes ?? now.known) - available));
  const unconfirmed = unconfirmedPersons(overview).has(personKey);
  return { now, available, becomes, tooMuch, unconfirmed };
}

/** Sums of hours such as 0.1 + 0.2. */
function rounded(hours: number): number {
  return Math.round(hours * 100) / 100;
}
