import { ofRole, type PlacedTask } from "./placed-task";
import { grouped } from "./task-order";

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
  const schools = grouped(tasks, ({ place }) => place.school);
  return [...schools].flatMap(([school, own]): Unit[] => {
    const today = byTask(ofRole(own, "current"));
    const then = byTask(ofRole(own, "target"));
    if (today.size === 0 || then.size === 0) return [];
    const current = [...today.values()];
    const target = [...then].map(([taskId, wanted]) => ({ wanted, now: today.get(taskId) ?? null }));
    return [{ school, current, target, dropped: current.filter(({ place }) => !then.has(place.taskId)) }];
  });
}

/** A task that stands on two sheets of one role is taken from the one where it is filled. */
function byTask(tasks: readonly PlacedTask[]): Map<string, PlacedTask> {
  const found = new Map<string, PlacedTask>();
  for (const task of tasks) {
    const before = found.get(task.place.taskId);
    if (!before || (before.task.status !== "filled" && task.task.status === "filled"))
      found.set(task.place.taskId, task);
  }
  return found;
}
