import type { Hours } from "../model/task";
import type { HoursTotal, Workload, WorkloadAssignment } from "./findings";
import { largestHours, totalHours } from "./hours-total";
import type { PlacedTask } from "./placed-task";
import { byText, clusterOrder } from "./task-order";

/**
 * What every person does on these sheets (all of one role), busiest first. A person counts once per task and school; a task at
 * SG level that stands in several schools' sheets counts once, with the largest hours, and says in which other schools it stands.
 */
export function workloadPerPerson(tasks: readonly PlacedTask[]): Workload[] {
  const persons = new Map<string, { name: string; assignments: Map<string, WorkloadAssignment> }>();
  const schools = new Map<string, Set<string>>();
  for (const { place, persons: executors } of tasks) {
    for (const { key, name, hours, cell } of executors) {
      const person = persons.get(key) ?? { name, assignments: new Map<string, WorkloadAssignment>() };
      persons.set(key, person);
      schools.set(key, (schools.get(key) ?? new Set()).add(place.school));
      const once = place.level === "SG" ? `SG ${place.taskId}` : `${place.taskId} in ${place.school}`;
      const before = person.assignments.get(once);
      person.assignments.set(
        once,
        before ? merged(before, { place, hours, cell }) : { place, hours, cell, alsoIn: [] },
      );
    }
  }
  return [...persons]
    .map(([key, { name, assignments }]) =>
      workload(key, name, [...(schools.get(key) ?? [])], [...assignments.values()]),
    )
    .sort(busiestFirst);
}

export function busiestFirst(first: Workload, second: Workload): number {
  return (
    second.hours.known - first.hours.known ||
    second.tasks - first.tasks ||
    byText(first.person, second.person)
  );
}

function merged(before: WorkloadAssignment, next: Omit<WorkloadAssignment, "alsoIn">): WorkloadAssignment {
  const hours = largestHours(before.hours, next.hours);
  const alsoIn = new Set([before.place.school, ...before.alsoIn, next.place.school]);
  const kept = hours === next.hours && hours !== before.hours ? next : before;
  alsoIn.delete(kept.place.school);
  return { ...kept, hours, alsoIn: [...alsoIn] };
}

function workload(
  personKey: string,
  person: string,
  schools: string[],
  assignments: WorkloadAssignment[],
): Workload {
  const clusters = clusterOrder(assignments.map(({ place }) => place.cluster));
  const levels = (["SG", "School", "Gedeeld", null] as const).filter((level) =>
    assignments.some(({ place }) => place.level === level),
  );
  const countedIn = [...new Set(assignments.map(({ place }) => place.school))];
  return {
    personKey,
    person,
    schools,
    hours: hoursOf(assignments),
    tasks: assignments.length,
    coreTasks: assignments.filter(({ place }) => place.core).length,
    byCluster: clusters.map((cluster) => ({
      cluster,
      ...part(assignments.filter(({ place }) => place.cluster === cluster)),
    })),
    byLevel: levels.map((level) => ({
      level,
      ...part(assignments.filter(({ place }) => place.level === level)),
    })),
    bySchool: countedIn.map((school) => ({
      school,
      ...part(assignments.filter(({ place }) => place.school === school)),
    })),
    assignments,
  };
}

function part(assignments: readonly { hours: Hours }[]): { tasks: number; hours: HoursTotal } {
  return { tasks: assignments.length, hours: hoursOf(assignments) };
}

function hoursOf(assignments: readonly { hours: Hours }[]): HoursTotal {
  return totalHours(assignments.map(({ hours }) => hours));
}
