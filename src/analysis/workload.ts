import type { Hours, Level } from "../model/task";
import type { Workload, WorkloadAssignment } from "./findings";
import { type HoursTotal, HoursSum, largestHours, totalHours } from "./hours-total";
import type { PlacedTask } from "./placed-task";
import { byText, clusterOrder } from "./task-order";

/**
 * What every person does on these sheets (all of one role), busiest first. A person counts once per task and school; a task at
 * SG level that stands in several schools' sheets counts once, with the largest hours, and says in which other schools it stands.
 */
export function workloadPerPerson(tasks: readonly PlacedTask[]): Workload[] {
  const persons = new Map<string, Assigned>();
  for (const { place, countedAs, persons: executors } of tasks) {
    for (const { key, name, hours, cell } of executors) {
      let person = persons.get(key);
      if (!person) persons.set(key, (person = { name, schools: new Set(), assignments: new Map() }));
      person.schools.add(place.school);
      const before = person.assignments.get(countedAs);
      if (before) merge(before, { place, hours, cell });
      else person.assignments.set(countedAs, { place, hours, cell, alsoIn: [] });
    }
  }
  return [...persons]
    .map(([key, { name, schools, assignments }]) =>
      workload(key, name, [...schools], [...assignments.values()]),
    )
    .sort(busiestFirst);
}

interface Assigned {
  name: string;
  schools: Set<string>;
  /** By what it is counted as. */
  assignments: Map<string, WorkloadAssignment>;
}

export type PersonHours = Pick<Workload, "personKey" | "person" | "hours" | "tasks">;

/** Only the hours of it, busiest first. */
export function hoursPerPerson(tasks: readonly PlacedTask[]): PersonHours[] {
  const persons = new Map<string, { name: string; hours: Map<string, Hours> }>();
  for (const { countedAs, persons: executors } of tasks) {
    for (const { key, name, hours } of executors) {
      let person = persons.get(key);
      if (!person) persons.set(key, (person = { name, hours: new Map() }));
      const before = person.hours.get(countedAs);
      person.hours.set(countedAs, before ? largestHours(before, hours) : hours);
    }
  }
  return [...persons]
    .map(([personKey, { name, hours }]) => ({
      personKey,
      person: name,
      hours: totalHours([...hours.values()]),
      tasks: hours.size,
    }))
    .sort(busiestFirst);
}

type Busy = Pick<Workload, "person" | "hours" | "tasks">;

function busiestFirst(first: Busy, second: Busy): number {
  return (
    second.hours.known - first.hours.known ||
    second.tasks - first.tasks ||
    byText(first.person, second.person)
  );
}

/** Keeps the place with the largest hours, and names the other schools. */
function merge(kept: WorkloadAssignment, next: Omit<WorkloadAssignment, "alsoIn">): void {
  const hours = largestHours(kept.hours, next.hours);
  const [before, after] = [kept.place.school, next.place.school];
  if (hours === next.hours && hours !== kept.hours) {
    Object.assign(kept, next);
    kept.alsoIn = [before, ...kept.alsoIn].filter((school) => school !== after);
  } else if (after !== before && !kept.alsoIn.includes(after)) kept.alsoIn.push(after);
}

/** Tasks of one kind, and their hours. */
class Part {
  private tasks = 0;
  private readonly hours = new HoursSum();

  add(hours: Hours): void {
    this.tasks++;
    this.hours.add(hours);
  }

  total(): { tasks: number; hours: HoursTotal } {
    return { tasks: this.tasks, hours: this.hours.total() };
  }
}

function workload(
  personKey: string,
  person: string,
  schools: string[],
  assignments: WorkloadAssignment[],
): Workload {
  const clusters = new Map<string, Part>();
  const levels = new Map<Level | null, Part>();
  const countedIn = new Map<string, Part>();
  const all = new Part();
  for (const { place, hours } of assignments) {
    all.add(hours);
    partOf(clusters, place.cluster).add(hours);
    partOf(levels, place.level).add(hours);
    partOf(countedIn, place.school).add(hours);
  }
  const { hours, tasks } = all.total();
  return {
    personKey,
    person,
    schools,
    hours,
    tasks,
    coreTasks: assignments.filter(({ place }) => place.core).length,
    byCluster: clusterOrder([...clusters.keys()]).map((cluster) => ({
      cluster,
      ...partOf(clusters, cluster).total(),
    })),
    byLevel: (["SG", "School", "Gedeeld", null] as const).flatMap((level) => {
      const own = levels.get(level);
      return own ? [{ level, ...own.total() }] : [];
    }),
    bySchool: [...countedIn].map(([school, own]) => ({ school, ...own.total() })),
    assignments,
  };
}

function partOf<Kind>(parts: Map<Kind, Part>, kind: Kind): Part {
  let part = parts.get(kind);
  if (!part) parts.set(kind, (part = new Part()));
  return part;
}
