import type { Role } from "../model/situation";
import type { PlacedTask } from "./placed-task";

/** A school with both its sheets, each task once on either. */
export interface Unit {
  school: string;
  current: readonly PlacedTask[];
  target: readonly TargetTask[];
  /** Tasks of the current sheet that the target does not have. */
  dropped: readonly PlacedTask[];
}

/** A task on a target sheet, and the same on the school's current one; null when it is not there. */
export interface TargetTask {
  wanted: PlacedTask;
  now: PlacedTask | null;
}

/** The schools that have both a current and a target sheet, in sheet order. */
export function unitsOf(tasks: readonly PlacedTask[]): Unit[] {
  const schools = new Map<string, Record<Role, Map<string, PlacedTask>>>();
  for (const placed of tasks) {
    const { school, role, taskId } = placed.place;
    let sheets = schools.get(school);
    if (!sheets) schools.set(school, (sheets = { current: new Map(), target: new Map() }));
    // A task that stands on two sheets of one role is taken from the one where it is filled
    const before = sheets[role].get(taskId);
    if (!before || (before.task.status !== "filled" && placed.task.status === "filled"))
      sheets[role].set(taskId, placed);
  }
  return [...schools].flatMap(([school, { current: today, target: then }]): Unit[] => {
    if (today.size === 0 || then.size === 0) return [];
    const current = [...today.values()];
    const target = [...then].map(([taskId, wanted]) => ({ wanted, now: today.get(taskId) ?? null }));
    return [{ school, current, target, dropped: current.filter(({ place }) => !then.has(place.taskId)) }];
  });
}
