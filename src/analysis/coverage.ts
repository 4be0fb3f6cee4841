import type { ClusterFigures, Coverage } from "./findings";
import type { PlacedTask } from "./placed-task";
import { clusterOrder } from "./task-order";

/** How many tasks are filled, open or unclear, and of those the core tasks; tasks out of scope are counted apart. */
export class CoverageCount {
  readonly coverage = nothingYet();
  readonly coreCoverage = nothingYet();

  add(placed: PlacedTask): void {
    count(this.coverage, placed);
    if (placed.place.core) count(this.coreCoverage, placed);
  }
}

function nothingYet(): Coverage {
  return { filled: 0, withPerson: 0, open: 0, toCheck: 0, outOfScope: 0, total: 0 };
}

function count(coverage: Coverage, { task, persons }: PlacedTask): void {
  coverage[task.status]++;
  if (task.status !== "outOfScope") coverage.total++;
  if (task.status === "filled" && persons.length > 0) coverage.withPerson++;
}

export function sumOfCoverages(coverages: readonly Coverage[]): Coverage {
  const sum = nothingYet();
  for (const coverage of coverages)
    for (const part of Object.keys(sum) as (keyof Coverage)[]) sum[part] += coverage[part];
  return sum;
}

export function clusterFigures(tasks: readonly PlacedTask[]): ClusterFigures[] {
  const byCluster = new Map<string, CoverageCount>();
  for (const placed of tasks) {
    const { cluster } = placed.place;
    let counted = byCluster.get(cluster);
    if (!counted) byCluster.set(cluster, (counted = new CoverageCount()));
    counted.add(placed);
  }
  return clusterOrder([...byCluster.keys()]).map((cluster) => {
    const { coverage, coreCoverage } = byCluster.get(cluster) ?? new CoverageCount();
    return { cluster, coverage, coreCoverage };
  });
}

/** Tasks with at least one person ÷ tasks in scope; null when there are none. */
export function coverageShare(coverage: Coverage): number | null {
  return coverage.total === 0 ? null : coverage.withPerson / coverage.total;
}
