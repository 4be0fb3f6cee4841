import type { Concentration, Workload } from "./findings";
import { sumOfTotals } from "./hours-total";
import type { PlacedTask } from "./placed-task";

/** `workload` is ordered busiest first, `tasks` are those it was made of. */
export function concentrationOf(workload: readonly Workload[], tasks: readonly PlacedTask[]): Concentration {
  return { byHours: mostHours(workload), byCoreTasks: mostCoreTasks(workload, tasks) };
}

function mostHours(workload: readonly Workload[]): Concentration["byHours"] {
  const busiest = workload.find(({ hours }) => hours.known > 0);
  if (!busiest) return null;
  const { personKey, person, hours } = busiest;
  return { personKey, person, hours, totalHours: sumOfTotals(workload.map((one) => one.hours)) };
}

function mostCoreTasks(
  workload: readonly Workload[],
  tasks: readonly PlacedTask[],
): Concentration["byCoreTasks"] {
  const counts = new Map(workload.map(({ personKey }) => [personKey, 0]));
  let totalCoreTasks = 0;
  for (const { place, task, persons } of tasks) {
    if (!place.core || task.status === "outOfScope") continue;
    totalCoreTasks++;
    for (const { key } of persons) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let most: Concentration["byCoreTasks"] = null;
  for (const { personKey, person } of workload) {
    const coreTasks = counts.get(personKey) ?? 0;
    if (coreTasks > (most?.coreTasks ?? 0)) most = { personKey, person, coreTasks, totalCoreTasks };
  }
  return most;
}
