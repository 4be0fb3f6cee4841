import type { TaskPlace } from "./findings";
import type { Shift, ShiftedPerson } from "./findings-target";
import type { PlacedTask } from "./placed-task";
import { byCore, urgency } from "./task-order";
import type { Unit } from "./units";

/** Tasks that are filled today and in the target, but not in the same way; ordered KT, LT, no priority, Geen. */
export function shiftsOf(units: readonly Unit[]): Shift[] {
  return units
    .flatMap(({ current, target }) =>
      [...target.values()].flatMap((wanted): Shift[] => {
        const now = current.get(wanted.place.taskId);
        const shift = now && shiftBetween(now, wanted);
        return shift ? [shift] : [];
      }),
    )
    .sort((first, second) => urgency(first.place.priority) - urgency(second.place.priority));
}

function shiftBetween(now: PlacedTask, wanted: PlacedTask): Shift | null {
  if (now.task.status !== "filled" || wanted.task.status !== "filled") return null;
  const today = executorsOf(now);
  const target = executorsOf(wanted);
  const joins = [...target].filter(([key]) => !today.has(key)).map(([, name]) => name);
  const leaves = [...today].filter(([key]) => !target.has(key)).map(([, name]) => name);
  const persons = personsOf(now, wanted);
  const level =
    now.task.level !== null && wanted.task.level !== null && now.task.level !== wanted.task.level
      ? { today: now.task.level, target: wanted.task.level }
      : null;
  const differs = joins.length > 0 || leaves.length > 0 || level !== null || persons.some(hoursDiffer);
  return differs ? { place: wanted.place, today: now.place, joins, leaves, persons, level } : null;
}

/** Persons and others, by key; a person and a firm of one name stay apart. */
function executorsOf({ task, persons }: PlacedTask): Map<string, string> {
  const executors = new Map(persons.map(({ key, name }) => [`person ${key}`, name]));
  for (const { executor } of task.assignments)
    if (executor.kind === "other" && !executors.has(`other ${executor.key}`))
      executors.set(`other ${executor.key}`, executor.name);
  return executors;
}

function personsOf(now: PlacedTask, wanted: PlacedTask): ShiftedPerson[] {
  const keys = new Map([...now.persons, ...wanted.persons].map(({ key, name }) => [key, name]));
  const hours = ({ persons }: PlacedTask, key: string) =>
    persons.find((person) => person.key === key)?.hours ?? null;
  return [...keys].map(([personKey, person]) => ({
    personKey,
    person,
    today: hours(now, personKey),
    target: hours(wanted, personKey),
  }));
}

/** Of someone who stays; unknown hours are not known to differ. */
export function hoursDiffer({ today, target }: ShiftedPerson): boolean {
  if (today === null || target === null || today.perWeek === null || target.perWeek === null) return false;
  return today.perWeek !== target.perWeek;
}

/** Tasks on a school's current sheet and not on its target sheet, or the reverse; core tasks first. */
export function tasksOnlyInOne(units: readonly Unit[]): TaskPlace[] {
  return units
    .flatMap(({ current, target }) => [
      ...[...current.values()].filter(({ place }) => !target.has(place.taskId)),
      ...[...target.values()].filter(({ place }) => !current.has(place.taskId)),
    ])
    .map(({ place }) => place)
    .sort(byCore);
}
