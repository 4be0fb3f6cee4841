import type { CellRef } from "../model/cell";
import type { Overview, Person, School, SharedTask } from "../model/overview";
import type { Role, Situation } from "../model/situation";
import type { Executor, Hours, Task } from "../model/task";
import type { TaskPlace } from "./task-place";
import { largestHours } from "./hours-total";

/** One person on one task of one sheet; named there twice still counts once, with the largest hours. */
export interface PersonOnTask {
  key: string;
  name: string;
  hours: Hours;
  /** The first cell that names this person on the task. */
  cell: CellRef;
  namedTwice: boolean;
}

export interface NamedSecond {
  /** Person.key; null for another executor. */
  personKey: string | null;
  name: string;
}

/** A task on a situation sheet, with its executors known as persons of the whole workbook. */
export interface PlacedTask {
  place: TaskPlace;
  task: Task;
  situation: Situation;
  persons: PersonOnTask[];
  /** Executors that are no person (firma, directie …), each name once. */
  others: string[];
  /** Named to take over (back-up, vervanger): they fill nothing. Each once. */
  seconds: NamedSecond[];
  /** Equal where one person counts once: on a task in one school, or at SG level wherever it stands. */
  countedAs: string;
}

/** Every task of every situation sheet, in sheet order. */
export function placeTasks(overview: Overview): PlacedTask[] {
  const shared = new Map(overview.tasks.map((task) => [task.id, task]));
  const names = distinctNames(overview.persons);
  const placed: PlacedTask[] = [];
  for (const situation of overview.situations) {
    const school = schoolNameOf(overview.schools, situation);
    for (const task of situation.tasks) {
      const place = placeOf(task, shared.get(task.id), school, situation.role);
      placed.push({
        place,
        task,
        situation,
        persons: personsOn(task, names),
        others: othersOn(task),
        seconds: secondsOn(task, names),
        countedAs: task.level === "SG" ? `SG ${task.id}` : `${task.id} in ${school}`,
      });
    }
  }
  return placed;
}

function placeOf(task: Task, same: SharedTask | undefined, school: string, role: Role): TaskPlace {
  return {
    taskId: task.id,
    school,
    role,
    cluster: same?.cluster ?? task.cluster,
    description: task.description,
    core: same?.core ?? task.core,
    level: task.level,
    priority: task.priority,
    cell: task.cell,
    hidden: task.hidden,
  };
}

/** Sheets of one school may spell its name differently; the school's own name counts. */
export function schoolNameOf(schools: readonly School[], situation: Situation): string {
  const own = schools.find(({ current, target }) => current === situation || target === situation);
  return own?.name ?? situation.school;
}

/** The name to show per person key; two persons of one name are told apart by their school. */
export function distinctNames(persons: readonly Person[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { name } of persons) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    persons.map(({ key, name, schools }) => {
      const shared = (counts.get(name) ?? 0) > 1 && schools.length > 0;
      return [key, shared ? `${name} (${schools.join(", ")})` : name];
    }),
  );
}

export function ofRole(tasks: readonly PlacedTask[], role: Role): PlacedTask[] {
  return tasks.filter(({ place }) => place.role === role);
}

/** A task has few executors: looking through them costs less than a map for every task. */
function personsOn({ assignments }: Task, names: ReadonlyMap<string, string>): PersonOnTask[] {
  const persons: PersonOnTask[] = [];
  for (const { executor, hours, cell } of assignments) {
    if (executor.kind !== "person") continue;
    const { key } = executor;
    const before = persons.find((person) => person.key === key);
    if (before) {
      before.hours = largestHours(before.hours, hours);
      before.namedTwice = true;
    } else persons.push({ key, name: names.get(key) ?? executor.name, hours, cell, namedTwice: false });
  }
  return persons;
}

function othersOn({ assignments }: Task): string[] {
  const others: Executor[] = [];
  for (const { executor } of assignments) {
    if (executor.kind === "other" && !others.some(({ key }) => key === executor.key)) others.push(executor);
  }
  return others.map(({ name }) => name);
}

/** Who does the task already is no second on it. */
function secondsOn({ seconds, assignments }: Task, names: ReadonlyMap<string, string>): NamedSecond[] {
  const found: Executor[] = [];
  for (const { executor } of seconds) {
    const same = (one: Executor) => one.kind === executor.kind && one.key === executor.key;
    if (found.some(same) || assignments.some((assignment) => same(assignment.executor))) continue;
    found.push(executor);
  }
  return found.map(({ kind, key, name }) =>
    kind === "person" ? { personKey: key, name: names.get(key) ?? name } : { personKey: null, name },
  );
}
