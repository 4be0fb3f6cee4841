import type { ClusterFigures, Coverage } from "./findings";
import type { PlacedTask } from "./placed-task";
import { clusterOrder, grouped } from "./task-order";

/** How many of these tasks are filled, open or unclear; tasks out of scope are counted apart. */
export function coverageOf(tasks: readonly PlacedTask[], coreOnly = false): Coverage {
  const coverage: Coverage = { filled: 0, withPerson: 0, open: 0, toCheck: 0, outOfScope: 0, total: 0 };
  for (const { place, task, persons } of tasks) {
    if (coreOnly && !place.core) continue;
    coverage[task.status]++;
    if (task.status !== "outOfScope") coverage.total++;
    if (task.status === "filled" && persons.length > 0) coverage.withPerson++;
  }
  return coverage;
}

export function coreCoverageOf(tasks: readonly PlacedTask[]): Coverage {
  return coverageOf(tasks, true);
}

export function clusterFigures(tasks: readonly PlacedTask[]): ClusterFigures[] {
  const byCluster = grouped(tasks, ({ place }) => place.cluster);
  return clusterOrder([...byCluster.keys()]).map((cluster) => {
    const own = byCluster.get(cluster) ?? [];
    return { cluster, coverage: coverageOf(own), coreCoverage: coreCoverageOf(own) };
  });
}

/** Tasks with at least one person ÷ tasks in scope; null when there are none. */
export function coverageShare(coverage: Coverage): number | null {
  return coverage.total === 0 ? null : coverage.withPerson / coverage.total;
}
