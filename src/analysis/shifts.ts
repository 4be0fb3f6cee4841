import type { TaskPlace } from "./findings";
import type { Shift, ShiftedPerson } from "./findings-target";
import type { PlacedTask } from "./placed-task";
import { byCore, urgency } from "./task-order";
import type { Unit } from "./units";

/** Tasks that are filled today and in the target, but not in the same way; ordered KT, LT, no priority, Geen. */
export function shiftsOf(units: readonly Unit[]): Shift[] {
  const shifts: Shift[] = [];
  for (const { target } of units) {
    for (const { wanted, now } of target) {
      const shift = now && shiftBetween(now, wanted);
      if (shift) shifts.push(shift);
    }
  }
  return shifts.sort((first, second) => urgency(first.place.priority) - urgency(second.place.priority));
}

function shiftBetween(now: PlacedTask, wanted: PlacedTask): Shift | null {
  if (now.task.status !== "filled" || wanted.task.status !== "filled") return null;
  const today = executorsOf(now);
  const target = executorsOf(wanted);
  const joins = missingIn(today, target);
  const leaves = missingIn(target, today);
  const persons = personsOf(now, wanted);
  const level =
    now.task.level !== null && wanted.task.level !== null && now.task.level !== wanted.task.level
      ? { today: now.task.level, target: wanted.task.level }
      : null;
  const differs = joins.length > 0 || leaves.length > 0 || level !== null || persons.some(hoursDiffer);
  return differs ? { place: wanted.place, today: now.place, joins, leaves, persons, level } : null;
}

interface Executor {
  kind: "person" | "other";
  key: string;
  name: string;
}

/** Persons and others, each once; a person and a firm of one name stay apart. A task has few of them. */
function executorsOf({ task, persons }: PlacedTask): Executor[] {
  const executors = persons.map(({ key, name }): Executor => ({ kind: "person", key, name }));
  for (const { executor } of task.assignments) {
    if (executor.kind !== "other") continue;
    const { kind, key, name } = executor;
    if (!executors.some((one) => isSame(one, executor))) executors.push({ kind, key, name });
  }
  return executors;
}

function isSame(one: Pick<Executor, "kind" | "key">, other: Pick<Executor, "kind" | "key">): boolean {
  return one.key === other.key && one.kind === other.kind;
}

/** The names of those who are not among `these`. */
function missingIn(these: readonly Executor[], others: readonly Executor[]): string[] {
  return others.filter((one) => !these.some((other) => isSame(one, other))).map(({ name }) => name);
}

function personsOf(now: PlacedTask, wanted: PlacedTask): ShiftedPerson[] {
  const persons = now.persons.map(({ key, name, hours }): ShiftedPerson => ({
    personKey: key,
    person: name,
    today: hours,
    target: null,
  }));
  for (const { key, name, hours } of wanted.persons) {
    const known = persons.find(({ personKey }) => personKey === key);
    if (known) Object.assign(known, { person: name, target: hours });
    else persons.push({ personKey: key, person: name, today: null, target: hours });
  }
  return persons;
}

/** Of someone who stays; unknown hours are not known to differ. */
export function hoursDiffer({ today, target }: ShiftedPerson): boolean {
  if (today === null || target === null || today.perWeek === null || target.perWeek === null) return false;
  return today.perWeek !== target.perWeek;
}

/** Tasks on a school's current sheet and not on its target sheet, or the reverse; core tasks first. */
export function tasksOnlyInOne(units: readonly Unit[]): TaskPlace[] {
  return units
    .flatMap(({ target, dropped }) => [
      ...dropped.map(({ place }) => place),
      ...target.filter(({ now }) => now === null).map(({ wanted }) => wanted.place),
    ])
    .sort(byCore);
}
