import { cellKey } from "../model/cell";
import type { Gap } from "./findings";
import type { Shift, TargetProgress } from "./findings-target";
import type { Unit } from "./units";

/** How far the tasks of each priority are today, over the schools with both sheets. */
export function targetProgress(
  units: readonly Unit[],
  gaps: readonly Gap[],
  shifts: readonly Shift[],
): TargetProgress[] {
  const kinds = new Map(gaps.map(({ place, kind }) => [cellKey(place.cell), kind]));
  const shifted = new Set(shifts.map(({ place }) => cellKey(place.cell)));
  return (["KT", "LT", null, "Geen"] as const).flatMap((priority): TargetProgress[] => {
    const progress: TargetProgress = {
      priority,
      tasks: 0,
      filled: 0,
      shifts: 0,
      planned: 0,
      open: 0,
      notWanted: 0,
      toCheck: 0,
    };
    for (const { current, target } of units) {
      for (const { place, task } of target.values()) {
        if (place.priority !== priority || task.status === "outOfScope") continue;
        const key = cellKey(place.cell);
        const now = current.get(place.taskId)?.task.status;
        progress.tasks++;
        if (shifted.has(key)) progress.shifts++;
        if (now === "filled" || now === "toCheck") progress[now]++;
        else progress[kinds.get(key) ?? "notWanted"]++;
      }
    }
    return progress.tasks > 0 ? [progress] : [];
  });
}
