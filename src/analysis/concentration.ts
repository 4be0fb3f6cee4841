import type { Concentration, Workload } from "./findings";
import { sumOfTotals } from "./hours-total";
import type { PlacedTask } from "./placed-task";

/** How much of the known hours and of the core tasks rests on the busiest person. `workload` is ordered busiest first. */
export function concentrationOf(
  workload: readonly Workload[],
  tasks: readonly PlacedTask[],
): Concentration | null {
  const busiest = workload[0];
  if (!busiest) return null;
  let coreTasks = 0;
  let totalCoreTasks = 0;
  for (const { place, task, persons } of tasks) {
    if (!place.core || task.status === "outOfScope") continue;
    totalCoreTasks++;
    if (persons.some(({ key }) => key === busiest.personKey)) coreTasks++;
  }
  return {
    personKey: busiest.personKey,
    person: busiest.person,
    hours: busiest.hours.known,
    totalHours: sumOfTotals(workload.map(({ hours }) => hours)).known,
    coreTasks,
    totalCoreTasks,
  };
}
