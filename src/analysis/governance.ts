import type { Hours } from "../model/task";
import { type HoursTotal, HoursSum, largestHours } from "./hours-total";
import { GOVERNED_BY, type Governance, type GovernanceShares, type GovernedBy } from "./findings-target";
import type { PlacedTask } from "./placed-task";
import { clusterOrder } from "./task-order";
import type { Unit } from "./units";

/**
 * Who the tasks are left to, per cluster: those of today of every school, beside the target of the schools that have both sheets.
 * A task of a school counts once, out of scope ones not at all; hours are all hours of the task, whoever does them.
 */
export function governanceOf(units: readonly Unit[], today: readonly PlacedTask[]): Governance {
  const now = new SharesPerCluster();
  const then = new SharesPerCluster();
  const withTarget = new Set(units.map(({ school }) => school));
  for (const { current, target } of units) {
    for (const placed of current) now.add(placed);
    for (const { wanted } of target) then.add(wanted);
  }
  for (const placed of today) if (!withTarget.has(placed.place.school)) now.add(placed);
  return {
    schools: [...new Set(today.map(({ place }) => place.school))],
    targetSchools: [...withTarget],
    clusters: clusterOrder([...now.clusters(), ...then.clusters()]).map((cluster) => ({
      cluster,
      today: now.sharesOf(cluster),
      target: units.length > 0 ? then.sharesOf(cluster) : null,
    })),
  };
}

/** Per cluster who its tasks are left to, and the hours of them. */
class SharesPerCluster {
  private readonly shares = new Map<string, Record<GovernedBy, Share>>();

  add(placed: PlacedTask): void {
    const { place, task } = placed;
    let shares = this.shares.get(place.cluster);
    if (!shares) this.shares.set(place.cluster, (shares = perGovernor(() => new Share())));
    if (task.status !== "outOfScope") shares[governedBy(placed)].add(placed);
  }

  clusters(): Iterable<string> {
    return this.shares.keys();
  }

  sharesOf(cluster: string): GovernanceShares {
    const shares = this.shares.get(cluster);
    return perGovernor((by) => (shares?.[by] ?? new Share()).total());
  }
}

function perGovernor<Value>(valueOf: (by: GovernedBy) => Value): Record<GovernedBy, Value> {
  return Object.fromEntries(GOVERNED_BY.map((by) => [by, valueOf(by)])) as Record<GovernedBy, Value>;
}

class Share {
  private tasks = 0;
  private readonly hours = new HoursSum();
  /** One person's hours on an SG-level task that stands in several schools' sheets count once, as in the workload. */
  private readonly atGroup = new Map<string, Hours>();

  add({ place, task, persons }: PlacedTask): void {
    this.tasks++;
    for (const { key: person, hours } of persons) {
      if (place.level !== "SG") {
        this.hours.add(hours);
        continue;
      }
      const key = `${place.taskId}\n${person}`;
      const before = this.atGroup.get(key);
      this.atGroup.set(key, before ? largestHours(before, hours) : hours);
    }
    // A firm or the management seldom has hours; without them nothing is missing
    for (const { executor, hours } of task.assignments)
      if (executor.kind === "other" && hours.perWeek !== null) this.hours.add(hours);
    for (const { hours } of task.looseHours) if (hours.perWeek !== null) this.hours.add(hours);
  }

  /** Once all tasks are added. */
  total(): { tasks: number; hours: HoursTotal } {
    for (const hours of this.atGroup.values()) this.hours.add(hours);
    return { tasks: this.tasks, hours: this.hours.total() };
  }
}

/** Done by a firm, the management … alone, it is theirs whatever level is marked. */
function governedBy({ task, persons, others }: PlacedTask): GovernedBy {
  if (task.status === "filled" && persons.length === 0 && others.length > 0) return "other";
  return task.level ?? "unknown";
}
