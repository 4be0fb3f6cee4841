import type { TaskPlace } from "./task-place";
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
  const joins = namesMissing(now, wanted);
  const leaves = namesMissing(wanted, now);
  const persons = personsOf(now, wanted);
  const level =
    now.task.level !== null && wanted.task.level !== null && now.task.level !== wanted.task.level
      ? { today: now.task.level, target: wanted.task.level }
      : null;
  const differs = joins.length > 0 || leaves.length > 0 || level !== null || persons.some(hoursDiffer);
  return differs ? { place: wanted.place, today: now.place, joins, leaves, persons, level } : null;
}

/** Names of persons and then of others that are on this task and not on that one; a person and a firm of one name stay apart. */
function namesMissing(there: PlacedTask, here: PlacedTask): string[] {
  const names: string[] = [];
  for (const { key, name } of here.persons)
    if (!there.persons.some((person) => person.key === key)) names.push(name);
  const keys: string[] = [];
  for (const { executor } of here.task.assignments) {
    const { kind, key, name } = executor;
    if (kind !== "other" || keys.includes(key)) continue;
    keys.push(key);
    if (!there.task.assignments.some(({ executor: one }) => one.kind === "other" && one.key === key))
      names.push(name);
  }
  return names;
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
