import type { Hours } from "../model/task";
import type { IncompleteTask, MissingPart } from "./findings";
import type { PlacedTask } from "./placed-task";
import { byUrgency } from "./task-order";

/** Tasks of which something is filled in but not everything, core tasks first. A task with nothing at all is open, not incomplete. */
export function incompleteTasks(tasks: readonly PlacedTask[]): IncompleteTask[] {
  const incomplete: IncompleteTask[] = [];
  for (const placed of tasks) {
    const missing = missingParts(placed);
    if (missing.length > 0) incomplete.push({ place: placed.place, missing });
  }
  return incomplete.sort((first, second) => byUrgency(first.place, second.place));
}

function missingParts(placed: PlacedTask): MissingPart[] {
  const { task, situation, place } = placed;
  if (task.status === "outOfScope") return [];
  const wanted = place.role === "target" && (task.priority === "KT" || task.priority === "LT");
  const saysSomething = task.status === "filled" || task.level !== null || wanted;
  if (!saysSomething) return [];
  const missing: MissingPart[] = [];
  if (task.status === "filled" && lacksHours(placed)) missing.push("hours");
  // A sheet without level or priority columns says so once, not on every task.
  if (task.level === null && situation.layout.level !== null) missing.push("level");
  const canHavePriority = place.role === "target" && situation.layout.priority !== null;
  if (canHavePriority && task.priority === null && !task.priorityConflict) missing.push("priority");
  return missing;
}

/** A person without hours, or a task without any hours at all. */
function lacksHours({ task, persons }: PlacedTask): boolean {
  if (persons.some(({ hours }) => hours.perWeek === null)) return true;
  const isUnknown = ({ hours }: { hours: Hours }) => hours.perWeek === null;
  return task.assignments.every(isUnknown) && task.looseHours.every(isUnknown);
}
