import type { Person } from "../model/overview";
import type { ConfirmedAnchor } from "../model/workbook-settings";
import type { Workload } from "./findings";
import type { AnchorPoint } from "./findings-people";
import { totalHours } from "./hours-total";
import type { PlacedTask } from "./placed-task";
import { byText, grouped } from "./task-order";
import { hoursPerPerson, type PersonHours } from "./workload";

const FEWEST_TASKS = 3;

/** Candidates as the figures suggest them, and those that the user confirmed, whatever the figures say since. */
export function anchorPoints(
  workload: readonly Workload[],
  today: readonly PlacedTask[],
  confirmed: readonly ConfirmedAnchor[],
  persons: readonly Person[],
): AnchorPoint[] {
  const tasksIn = grouped(today, ({ place }) => place.school);
  const hoursIn = new Map<string, PersonHours[]>();
  const busiestFirstIn = (school: string): PersonHours[] => {
    const known = hoursIn.get(school) ?? hoursPerPerson(tasksIn.get(school) ?? []);
    hoursIn.set(school, known);
    return known;
  };
  const isConfirmed = (personKey: string, school: string) =>
    confirmed.some((anchor) => anchor.personKey === personKey && anchor.school === school);
  const candidates = workload.flatMap((person): AnchorPoint[] => {
    const [school, second] = person.schools;
    if (school === undefined || second !== undefined || !isCandidate(person)) return [];
    if (!isSurpassed(person, busiestFirstIn(school))) return [];
    return [anchorOf(person, school, isConfirmed(person.personKey, school))];
  });
  const kept = confirmed.flatMap(({ personKey, school }): AnchorPoint[] => {
    if (candidates.some((anchor) => anchor.personKey === personKey && anchor.school === school)) return [];
    const own = workload.find((person) => person.personKey === personKey);
    if (own) return [anchorOf(own, school, true)];
    const known = persons.find(({ key }) => key === personKey);
    if (!known) return [];
    return [
      {
        personKey,
        person: known.name,
        school,
        tasks: 0,
        hours: totalHours([]),
        confirmed: true,
        cell: null,
      },
    ];
  });
  return [...candidates, ...kept].sort(
    (first, second) =>
      Number(second.confirmed) - Number(first.confirmed) ||
      byText(first.school, second.school) ||
      second.tasks - first.tasks,
  );
}

function isCandidate({ assignments }: Workload): boolean {
  if (assignments.some(({ place }) => place.level === "SG")) return false;
  return assignments.filter(({ place }) => place.level === "School").length >= FEWEST_TASKS;
}

/** Someone in the school has more hours there, or as many hours and more tasks. */
function isSurpassed({ personKey }: Workload, there: readonly PersonHours[]): boolean {
  const own = there.find((person) => person.personKey === personKey);
  const [busiest] = there;
  if (!own || !busiest) return false;
  return (
    busiest.hours.known > own.hours.known ||
    (busiest.hours.known === own.hours.known && busiest.tasks > own.tasks)
  );
}

function anchorOf(
  { personKey, person, assignments }: Workload,
  school: string,
  confirmed: boolean,
): AnchorPoint {
  const own = assignments.filter(({ place }) => place.school === school && place.level === "School");
  return {
    personKey,
    person,
    school,
    tasks: own.length,
    hours: totalHours(own.map(({ hours }) => hours)),
    confirmed,
    cell: own[0]?.cell ?? null,
  };
}
