import type { Hours } from "../model/task";
import type { HoursTotal } from "./findings";
import { GOVERNED_BY, type Governance, type GovernanceShares, type GovernedBy } from "./findings-target";
import { HoursSum, largestHours } from "./hours-total";
import type { PlacedTask } from "./placed-task";
import { clusterOrder, grouped } from "./task-order";
import type { Unit } from "./units";

/**
 * Who the tasks are left to, per cluster: today beside the target for the schools that have both sheets, else `today` alone.
 * Tasks count once per sheet, out of scope ones not at all; hours are all hours of the task, whoever does them.
 */
export function governanceOf(units: readonly Unit[], today: readonly PlacedTask[]): Governance {
  const now = units.length > 0 ? units.flatMap(({ current }) => current) : today;
  const then = units.flatMap(({ target }) => target.map(({ wanted }) => wanted));
  const nowIn = grouped(now, ({ place }) => place.cluster);
  const thenIn = grouped(then, ({ place }) => place.cluster);
  return {
    schools: [...new Set(now.map(({ place }) => place.school))],
    clusters: clusterOrder([...nowIn.keys(), ...thenIn.keys()]).map((cluster) => ({
      cluster,
      today: sharesOf(nowIn.get(cluster)),
      target: units.length > 0 ? sharesOf(thenIn.get(cluster)) : null,
    })),
  };
}

function sharesOf(tasks: readonly PlacedTask[] = []): GovernanceShares {
  const inScope = tasks.filter(({ task }) => task.status !== "outOfScope");
  const parts = grouped(inScope, governedBy);
  const share = (by: GovernedBy) => {
    const part = parts.get(by) ?? [];
    return { tasks: part.length, hours: hoursOf(part) };
  };
  return Object.fromEntries(GOVERNED_BY.map((by) => [by, share(by)])) as GovernanceShares;
}

/** Done by a firm, the management … alone, it is theirs whatever level is marked. */
function governedBy({ task, persons, others }: PlacedTask): GovernedBy {
  if (task.status === "filled" && persons.length === 0 && others.length > 0) return "other";
  return task.level ?? "unknown";
}

/** One person's hours on an SG-level task that stands in several schools' sheets count once, as in the workload. */
function hoursOf(tasks: readonly PlacedTask[]): HoursTotal {
  const sum = new HoursSum();
  const atGroup = new Map<string, Hours>();
  for (const { place, task, persons } of tasks) {
    for (const person of persons) {
      if (place.level !== "SG") {
        sum.add(person.hours);
        continue;
      }
      const key = `${place.taskId}\n${person.key}`;
      const before = atGroup.get(key);
      atGroup.set(key, before ? largestHours(before, person.hours) : person.hours);
    }
    // A firm or the management seldom has hours; without them nothing is missing
    for (const { executor, hours: known } of task.assignments)
      if (executor.kind === "other" && known.perWeek !== null) sum.add(known);
    for (const { hours: known } of task.looseHours) if (known.perWeek !== null) sum.add(known);
  }
  for (const hours of atGroup.values()) sum.add(hours);
  return sum.total();
}
