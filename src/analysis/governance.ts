import type { Hours } from "../model/task";
import { GOVERNED_BY, type Governance, type GovernanceShares, type GovernedBy } from "./findings-target";
import { largestHours, totalHours } from "./hours-total";
import type { PlacedTask } from "./placed-task";
import { clusterOrder } from "./task-order";
import type { Unit } from "./units";

/**
 * Who the tasks are left to, per cluster: today beside the target for the schools that have both sheets, else `today` alone.
 * Tasks count once per sheet, out of scope ones not at all; hours are all hours of the task, whoever does them.
 */
export function governanceOf(units: readonly Unit[], today: readonly PlacedTask[]): Governance {
  const now = units.length > 0 ? units.flatMap(({ current }) => [...current.values()]) : today;
  const then = units.flatMap(({ target }) => [...target.values()]);
  return {
    schools: [...new Set(now.map(({ place }) => place.school))],
    clusters: clusterOrder([...now, ...then].map(({ place }) => place.cluster)).map((cluster) => ({
      cluster,
      today: sharesOf(now, cluster),
      target: units.length > 0 ? sharesOf(then, cluster) : null,
    })),
  };
}

function sharesOf(tasks: readonly PlacedTask[], cluster: string): GovernanceShares {
  const own = tasks.filter(({ place, task }) => place.cluster === cluster && task.status !== "outOfScope");
  const share = (by: GovernedBy) => {
    const part = own.filter((placed) => governedBy(placed) === by);
    return { tasks: part.length, hours: totalHours(hoursOf(part)) };
  };
  return Object.fromEntries(GOVERNED_BY.map((by) => [by, share(by)])) as GovernanceShares;
}

/** Done by a firm, the management … alone, it is theirs whatever level is marked. */
function governedBy({ task, persons, others }: PlacedTask): GovernedBy {
  if (task.status === "filled" && persons.length === 0 && others.length > 0) return "other";
  return task.level ?? "unknown";
}

/** One person's hours on an SG-level task that stands in several schools' sheets count once, as in the workload. */
function hoursOf(tasks: readonly PlacedTask[]): Hours[] {
  const hours: Hours[] = [];
  const atGroup = new Map<string, Hours>();
  for (const { place, task, persons } of tasks) {
    for (const person of persons) {
      if (place.level !== "SG") {
        hours.push(person.hours);
        continue;
      }
      const key = JSON.stringify([place.taskId, person.key]);
      const before = atGroup.get(key);
      atGroup.set(key, before ? largestHours(before, person.hours) : person.hours);
    }
    // A firm or the management seldom has hours; without them nothing is missing
    const others = task.assignments.filter(({ executor }) => executor.kind === "other");
    for (const { hours: known } of [...others, ...task.looseHours])
      if (known.perWeek !== null) hours.push(known);
  }
  return [...hours, ...atGroup.values()];
}
