import type { Gap, TaskPlace } from "./findings";
import type { PlacedTask } from "./placed-task";
import { byCore, byUrgency } from "./task-order";

/** Tasks that nobody does on these sheets; core tasks first. */
export function openTasksOf(tasks: readonly PlacedTask[]): TaskPlace[] {
  return tasks
    .filter(({ task }) => task.status === "open")
    .map(({ place }) => place)
    .sort(byCore);
}

/**
 * Per school: what its target asks for and nobody does today, ordered core, KT, LT. A school without a target has its open
 * tasks as gaps; a school without a current sheet has none, since nothing is known of today.
 */
export function gapsOf(tasks: readonly PlacedTask[]): Gap[] {
  const schools = [...new Set(tasks.map(({ place }) => place.school))];
  return schools
    .flatMap((school) => gapsOfSchool(tasks.filter(({ place }) => place.school === school)))
    .sort((first, second) => byUrgency(first.place, second.place));
}

function gapsOfSchool(tasks: readonly PlacedTask[]): Gap[] {
  const current = tasks.filter(({ place }) => place.role === "current");
  const target = tasks.filter(({ place }) => place.role === "target");
  if (current.length === 0) return [];
  if (target.length === 0) {
    return openTasksOf(current).map((place) => ({ place, kind: "open", planned: [], today: place.cell }));
  }
  const today = new Map<string, PlacedTask>();
  for (const task of current) {
    const before = today.get(task.place.taskId);
    if (!before || (before.task.status !== "filled" && task.task.status === "filled"))
      today.set(task.place.taskId, task);
  }
  return target.filter(isWanted).flatMap((wanted): Gap[] => {
    const now = today.get(wanted.place.taskId);
    if (now && (now.task.status === "filled" || now.task.status === "toCheck")) return [];
    const planned = [...wanted.persons.map(({ name }) => name), ...wanted.others];
    const kind = planned.length > 0 ? "planned" : "open";
    return [{ place: wanted.place, kind, planned, today: now?.place.cell ?? null }];
  });
}

/** A target asks for a task by a short or long term mark; without any mark, by naming someone or a level. */
export function isWanted({ task }: PlacedTask): boolean {
  if (task.status === "outOfScope" || task.priority === "Geen") return false;
  return task.priority !== null || task.assignments.length > 0 || task.level !== null;
}
