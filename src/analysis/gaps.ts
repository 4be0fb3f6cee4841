import type { Gap } from "./findings";
import type { PlacedTask } from "./placed-task";
import { byUrgency } from "./task-order";
import type { Unit } from "./units";

/** Per school with both sheets: what its target asks for and nobody does today, ordered core, KT, LT. */
export function gapsOf(units: readonly Unit[]): Gap[] {
  const gaps: Gap[] = [];
  for (const { target } of units) {
    for (const { wanted, now } of target) {
      if (!isWanted(wanted) || isUnclear(wanted)) continue;
      if (now?.task.status === "filled" || now?.task.status === "toCheck") continue;
      const planned = [...wanted.persons.map(({ name }) => name), ...wanted.others];
      const kind = planned.length > 0 ? "planned" : "open";
      gaps.push({ place: wanted.place, kind, planned, today: now?.place.cell ?? null });
    }
  }
  return gaps.sort((first, second) => byUrgency(first.place, second.place));
}

/** A target asks for a task by a short or long term mark; without any mark, by naming someone or a level. */
export function isWanted({ task }: PlacedTask): boolean {
  if (task.status === "outOfScope" || task.priority === "Geen") return false;
  return task.priority !== null || task.assignments.length > 0 || task.level !== null;
}

/** What the target says cannot be told: nobody readable stands there, or two priorities are marked and nothing else. */
export function isUnclear({ task }: PlacedTask): boolean {
  if (task.status === "toCheck") return true;
  return task.priorityConflict && task.assignments.length === 0 && task.level === null;
}
