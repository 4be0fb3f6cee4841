import type { Role } from "../model/situation";
import type { Findings, Workload } from "./findings";
import type { HoursTotal } from "./hours-total";
import { hoursDiffer } from "./shifts";

/** Someone of whom a sheet with their tasks can be made. */
export interface PackageChoice {
  personKey: string;
  person: string;
  tasks: number;
  hours: HoursTotal;
  /** Three tasks or more: chosen beforehand, until the user says otherwise. */
  proposed: boolean;
}

const FEWEST_TASKS = 3;

/** The workload on the sheets of that role. */
export function workloadOf(findings: Findings, role: Role): Workload[] {
  return role === findings.role ? findings.workload : findings.targetWorkload;
}

/** Everyone with a task, busiest first, for the user to choose from. */
export function packageChoices(findings: Findings, role: Role): PackageChoice[] {
  return workloadOf(findings, role).map(({ personKey, person, tasks, hours }) => ({
    personKey,
    person,
    tasks,
    hours,
    proposed: tasks >= FEWEST_TASKS,
  }));
}

/** What the target changes for one person on one task. Hours per week, null when unknown. */
export interface PackageChange {
  description: string;
  school: string;
  core: boolean;
  kind: "new" | "noLonger" | "hours" | "level";
  /** Of the hours or the level; "" where there is none. */
  today: number | string | null;
  target: number | string | null;
}

/** Of tasks that are done by others, or otherwise, in the target, and of tasks that are planned for this person. */
export function packageChanges(
  { shifts, gaps, targetWorkload }: Findings,
  personKey: string,
): PackageChange[] {
  const changes: PackageChange[] = [];
  for (const { place, persons, level } of shifts) {
    const own = persons.find((person) => person.personKey === personKey);
    if (!own) continue;
    const { description, school, core } = place;
    const about = { description, school, core };
    const hours = { today: own.today?.perWeek ?? null, target: own.target?.perWeek ?? null };
    if (own.today === null) changes.push({ ...about, kind: "new", ...hours });
    else if (own.target === null) changes.push({ ...about, kind: "noLonger", ...hours });
    else {
      if (hoursDiffer(own)) changes.push({ ...about, kind: "hours", ...hours });
      if (level) changes.push({ ...about, kind: "level", ...level });
    }
  }
  const planned = targetWorkload.find((person) => person.personKey === personKey)?.assignments ?? [];
  for (const { place, kind } of gaps) {
    const own = planned.find(
      (one) => one.place.taskId === place.taskId && [one.place.school, ...one.alsoIn].includes(place.school),
    );
    if (kind !== "planned" || !own) continue;
    const { description, school, core } = place;
    changes.push({ description, school, core, kind: "new", today: null, target: own.hours.perWeek });
  }
  return changes;
}
