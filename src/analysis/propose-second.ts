import type { HoursTotal, Workload } from "./findings";
import type { ProposedSecond } from "./findings-people";
import { byText } from "./task-order";

export interface SecondWanted {
  workload: readonly Workload[];
  capacities: Readonly<Record<string, number>>;
  cluster: string;
  /** Someone who works there already goes before others; null = anywhere. */
  school: string | null;
  /** The person it rests on now. */
  except: string;
  /** Of the task. */
  hours: HoursTotal;
}

/** Who does most in that cluster and has room for the task; null when there is nobody. */
export function proposeSecond(wanted: SecondWanted): ProposedSecond | null {
  const candidates = wanted.workload
    .flatMap((person) => {
      const own = person.byCluster.find(({ cluster }) => cluster === wanted.cluster);
      const room = roomFor(person, wanted);
      if (!own || room === null || person.personKey === wanted.except) return [];
      return [{ person, own, room, near: wanted.school !== null && person.schools.includes(wanted.school) }];
    })
    .sort(
      (first, second) =>
        Number(second.near) - Number(first.near) ||
        second.own.hours.known - first.own.hours.known ||
        second.own.tasks - first.own.tasks ||
        byText(first.person.person, second.person.person),
    );
  const [best] = candidates;
  return best ? { personKey: best.person.personKey, person: best.person.person, capacity: best.room } : null;
}

/** Null when it is known not to fit. */
function roomFor(person: Workload, { capacities, hours }: SecondWanted): ProposedSecond["capacity"] | null {
  const capacity = capacities[person.personKey];
  if (capacity === undefined) return "unknown";
  if (person.hours.known + hours.known > capacity) return null;
  return person.hours.unknownCount > 0 || hours.unknownCount > 0 ? "unknown" : "enough";
}
