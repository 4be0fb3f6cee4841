import type { Gap } from "./findings";
import type { Shift, TargetProgress } from "./findings-target";
import { isUnclear } from "./gaps";
import type { Unit } from "./units";

/** How far the tasks of each priority are today, over the schools with both sheets. */
export function targetProgress(
  units: readonly Unit[],
  gaps: readonly Gap[],
  shifts: readonly Shift[],
): TargetProgress[] {
  const kinds = new Map(gaps.map(({ place, kind }) => [place, kind]));
  const shifted = new Set(shifts.map(({ place }) => place));
  const progressOf = new Map((["KT", "LT", null, "Geen"] as const).map((one) => [one, nothingYet(one)]));
  for (const { target } of units) {
    for (const { wanted, now } of target) {
      const { place, task } = wanted;
      const progress = progressOf.get(place.priority);
      if (!progress || task.status === "outOfScope") continue;
      const status = now?.task.status;
      progress.tasks++;
      if (shifted.has(place)) progress.shifts++;
      if (status === "filled" || status === "toCheck") progress[status]++;
      else if (isUnclear(wanted)) progress.toCheck++;
      else progress[kinds.get(place) ?? "notWanted"]++;
    }
  }
  return [...progressOf.values()].filter(({ tasks }) => tasks > 0);
}

function nothingYet(priority: TargetProgress["priority"]): TargetProgress {
  return { priority, tasks: 0, filled: 0, shifts: 0, planned: 0, open: 0, notWanted: 0, toCheck: 0 };
}
