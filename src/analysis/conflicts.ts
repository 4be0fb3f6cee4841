import type { Conflict, TaskPlace } from "./findings";
import type { PlacedTask } from "./placed-task";
import { byCore } from "./task-order";

/** What contradicts itself: on one task, or between schools about the level of a task; core tasks first. */
export function conflictsOf(tasks: readonly PlacedTask[]): Conflict[] {
  const own: Conflict[] = [];
  for (const { place, task, persons } of tasks) {
    if (task.priorityConflict) own.push({ kind: "twoPriorities", place, places: [place], person: null });
    for (const { name, namedTwice } of persons)
      if (namedTwice) own.push({ kind: "personTwice", place, places: [place], person: name });
  }
  return [...own, ...levelConflicts(tasks)].sort((first, second) => byCore(first.place, second.place));
}

/** SG in one school and School in another, on sheets of the same role. */
function levelConflicts(tasks: readonly PlacedTask[]): Conflict[] {
  const groups: TaskPlace[][] = [];
  const byTask = { current: new Map<string, TaskPlace[]>(), target: new Map<string, TaskPlace[]>() };
  for (const { place } of tasks) {
    if (place.level !== "SG" && place.level !== "School") continue;
    const group = byTask[place.role].get(place.taskId);
    if (group) group.push(place);
    else {
      const places = [place];
      byTask[place.role].set(place.taskId, places);
      groups.push(places);
    }
  }
  return groups.flatMap((places): Conflict[] => {
    const atGroup = places.find(({ level }) => level === "SG");
    const differs = places.some(({ level, school }) => level === "School" && school !== atGroup?.school);
    return atGroup && differs ? [{ kind: "levelDiffers", place: atGroup, places, person: null }] : [];
  });
}
