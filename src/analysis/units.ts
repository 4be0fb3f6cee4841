import { ofRole, type PlacedTask } from "./placed-task";
import { grouped } from "./task-order";

/** A school with both its sheets, its tasks by id. */
export interface Unit {
  school: string;
  current: ReadonlyMap<string, PlacedTask>;
  target: ReadonlyMap<string, PlacedTask>;
}

/** The schools that have both a current and a target sheet, in sheet order. */
export function unitsOf(tasks: readonly PlacedTask[]): Unit[] {
  const schools = grouped(tasks, ({ place }) => place.school);
  return [...schools].flatMap(([school, own]): Unit[] => {
    const current = byTask(ofRole(own, "current"));
    const target = byTask(ofRole(own, "target"));
    return current.size > 0 && target.size > 0 ? [{ school, current, target }] : [];
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
