import type { Hours } from "../model/task";
import type { HoursTotal, Workload, WorkloadAssignment } from "./findings";
import { largestHours, totalHours } from "./hours-total";
import type { PlacedTask } from "./placed-task";
import { byText, clusterOrder, grouped } from "./task-order";

/**
 * What every person does on these sheets (all of one role), busiest first. A person counts once per task and school; a task at
 * SG level that stands in several schools' sheets counts once, with the largest hours, and says in which other schools it stands.
 */
export function workloadPerPerson(tasks: readonly PlacedTask[]): Workload[] {
  return [...assignmentsPerPerson(tasks)]
    .map(([key, { name, schools, assignments }]) =>
      workload(key, name, [...schools], [...assignments.values()]),
    )
    .sort(busiestFirst);
}

export type PersonHours = Pick<Workload, "personKey" | "person" | "hours">;

/** Only the hours of it, busiest first. */
export function hoursPerPerson(tasks: readonly PlacedTask[]): PersonHours[] {
  return [...assignmentsPerPerson(tasks)]
    .map(([personKey, { name, assignments }]) => {
      const own = [...assignments.values()];
      return { personKey, person: name, hours: hoursOf(own), tasks: own.length };
    })
    .sort(busiestFirst);
}

interface Assigned {
  name: string;
  schools: Set<string>;
  /** By task, and by school where it counts in each. */
  assignments: Map<string, WorkloadAssignment>;
}

function assignmentsPerPerson(tasks: readonly PlacedTask[]): Map<string, Assigned> {
  const persons = new Map<string, Assigned>();
  for (const { place, persons: executors } of tasks) {
    for (const { key, name, hours, cell } of executors) {
      let person = persons.get(key);
      if (!person) persons.set(key, (person = { name, schools: new Set(), assignments: new Map() }));
      person.schools.add(place.school);
      const once = place.level === "SG" ? `SG ${place.taskId}` : `${place.taskId} in ${place.school}`;
      const before = person.assignments.get(once);
      person.assignments.set(
        once,
        before ? merged(before, { place, hours, cell }) : { place, hours, cell, alsoIn: [] },
      );
    }
  }
  return persons;
}

type Busy = Pick<Workload, "person" | "hours" | "tasks">;

export function busiestFirst(first: Busy, second: Busy): number {
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
  const clusters = grouped(assignments, ({ place }) => place.cluster);
  const levels = grouped(assignments, ({ place }) => place.level ?? "");
  const countedIn = grouped(assignments, ({ place }) => place.school);
  return {
    personKey,
    person,
    schools,
    hours: hoursOf(assignments),
    tasks: assignments.length,
    coreTasks: assignments.filter(({ place }) => place.core).length,
    byCluster: clusterOrder([...clusters.keys()]).map((cluster) => ({
      cluster,
      ...part(clusters.get(cluster) ?? []),
    })),
    byLevel: (["SG", "School", "Gedeeld", null] as const).flatMap((level) => {
      const own = levels.get(level ?? "");
      return own ? [{ level, ...part(own) }] : [];
    }),
    bySchool: [...countedIn].map(([school, own]) => ({ school, ...part(own) })),
    assignments,
  };
}

function part(assignments: readonly { hours: Hours }[]): { tasks: number; hours: HoursTotal } {
  return { tasks: assignments.length, hours: hoursOf(assignments) };
}

function hoursOf(assignments: readonly { hours: Hours }[]): HoursTotal {
  return totalHours(assignments.map(({ hours }) => hours));
}
