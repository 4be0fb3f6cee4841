import type { Person } from "../model/overview";
import type { Workload } from "./findings";
import { type HoursTotal, totalHours } from "./hours-total";
import type { CapacityUse, CapacityVerdict, PersonCapacity } from "./findings-people";
import { distinctNames } from "./placed-task";

const ORDER: Record<CapacityVerdict, number> = { over: 0, undetermined: 1, within: 2 };

/** Workload beside the available hours, for those who have them filled in: overloaded today first, then in the target. */
export function personCapacities(
  capacities: Readonly<Record<string, number>>,
  persons: readonly Person[],
  workload: readonly Workload[],
  targetWorkload: readonly Workload[] | null,
): PersonCapacity[] {
  const names = distinctNames(persons);
  return [...names]
    .flatMap(([personKey, person]): PersonCapacity[] => {
      const capacity = capacities[personKey];
      if (capacity === undefined) return [];
      const useIn = (all: readonly Workload[]) =>
        useOf(capacity, all.find((one) => one.personKey === personKey)?.hours ?? totalHours([]));
      return [
        {
          personKey,
          person,
          capacity,
          today: useIn(workload),
          target: targetWorkload && useIn(targetWorkload),
        },
      ];
    })
    .sort(
      (first, second) =>
        ORDER[first.today.verdict] - ORDER[second.today.verdict] ||
        (first.target && second.target ? ORDER[first.target.verdict] - ORDER[second.target.verdict] : 0) ||
        excess(second) - excess(first),
    );
}

function useOf(capacity: number, hours: HoursTotal): CapacityUse {
  return { hours, verdict: capacityVerdict(capacity, hours) };
}

function capacityVerdict(capacity: number, hours: HoursTotal): CapacityVerdict {
  if (hours.known > capacity) return "over";
  return hours.unknownCount > 0 ? "undetermined" : "within";
}

function excess({ today, capacity }: PersonCapacity): number {
  return today.hours.known - capacity;
}
