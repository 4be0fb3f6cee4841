import type { Workload } from "./findings";
import type { HoursTotal } from "./hours-total";
import type { ProposedSecond } from "./findings-people";
import { byText } from "./task-order";

export interface SecondWanted {
  cluster: string;
  /** Someone who works there already goes before others; null = anywhere. */
  school: string | null;
  /** The person it rests on now. */
  except: string;
  /** Of the task. */
  hours: HoursTotal;
}

/** Proposes who could do a task beside the one who does it now: whoever does most in that cluster and has room for it. */
export class Seconds {
  /** By cluster, and by cluster and school: whoever does most first. */
  private readonly anywhere = new Map<string, Candidate[]>();
  private readonly near = new Map<string, Map<string, Candidate[]>>();

  constructor(
    workload: readonly Workload[],
    private readonly capacities: Readonly<Record<string, number>>,
  ) {
    for (const person of workload) {
      for (const { cluster, hours, tasks } of person.byCluster)
        listIn(this.anywhere, cluster).push({ person, known: hours.known, tasks });
    }
    for (const [cluster, candidates] of this.anywhere) {
      candidates.sort(mostFirst);
      const schools = new Map<string, Candidate[]>();
      this.near.set(cluster, schools);
      for (const candidate of candidates)
        for (const school of new Set(candidate.person.schools)) listIn(schools, school).push(candidate);
    }
  }

  /** null when there is nobody. */
  propose(wanted: SecondWanted): ProposedSecond | null {
    const { cluster, school } = wanted;
    const near = school === null ? undefined : this.near.get(cluster)?.get(school);
    return this.firstWithRoom(near, wanted) ?? this.firstWithRoom(this.anywhere.get(cluster), wanted);
  }

  private firstWithRoom(candidates: readonly Candidate[] = [], wanted: SecondWanted): ProposedSecond | null {
    for (const { person } of candidates) {
      if (person.personKey === wanted.except) continue;
      const capacity = this.roomFor(person, wanted.hours);
      if (capacity) return { personKey: person.personKey, person: person.person, capacity };
    }
    return null;
  }

  /** Null when it is known not to fit. */
  private roomFor(person: Workload, hours: HoursTotal): ProposedSecond["capacity"] | null {
    const capacity = this.capacities[person.personKey];
    if (capacity === undefined) return "unknown";
    const left = capacity - person.hours.known;
    // Who has nothing left has no room for a task of unknown hours either
    if (left <= 0 || hours.known > left) return null;
    return person.hours.unknownCount > 0 || hours.unknownCount > 0 ? "unknown" : "enough";
  }
}

interface Candidate {
  person: Workload;
  /** In the cluster. */
  known: number;
  tasks: number;
}

function mostFirst(first: Candidate, second: Candidate): number {
  return (
    second.known - first.known ||
    second.tasks - first.tasks ||
    byText(first.person.person, second.person.person)
  );
}

function listIn<Key, Thing>(lists: Map<Key, Thing[]>, key: Key): Thing[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
