import { type HoursTotal, roundedHours } from "./hours-total";
import type { WorkloadChange } from "./findings-target";
import { byText } from "./task-order";
import type { Unit } from "./units";
import { hoursPerPerson, type PersonHours } from "./workload";

const NOTHING: HoursTotal = { known: 0, unknownCount: 0, approximate: false };

/**
 * Target − today per person, over the schools with both sheets; the largest change first, by what is known where some hours are not.
 * A target that names nobody yet takes no work from anyone.
 */
export function workloadChanges(all: readonly Unit[]): WorkloadChange[] {
  const units = all.filter(({ target }) => target.some(({ wanted }) => wanted.persons.length > 0));
  const today = hoursPerPerson(units.flatMap(({ current }) => current));
  const target = hoursPerPerson(units.flatMap((unit) => unit.target.map(({ wanted }) => wanted)));
  const persons = new Map([...today, ...target].map(({ personKey, person }) => [personKey, person]));
  const now = hoursByPerson(today);
  const then = hoursByPerson(target);
  return [...persons]
    .map(([key, person]) => changeOf(key, person, now.get(key) ?? NOTHING, then.get(key) ?? NOTHING))
    .sort(
      (first, second) =>
        Math.abs(knownChange(second)) - Math.abs(knownChange(first)) ||
        second.target.known - first.target.known ||
        byText(first.person, second.person),
    );
}

function hoursByPerson(workload: readonly PersonHours[]): Map<string, HoursTotal> {
  return new Map(workload.map(({ personKey, hours }) => [personKey, hours]));
}

function changeOf(personKey: string, person: string, today: HoursTotal, target: HoursTotal): WorkloadChange {
  const complete = today.unknownCount === 0 && target.unknownCount === 0;
  return {
    personKey,
    person,
    today,
    target,
    change: complete ? roundedHours(target.known - today.known) : null,
  };
}

function knownChange({ today, target }: WorkloadChange): number {
  return target.known - today.known;
}
