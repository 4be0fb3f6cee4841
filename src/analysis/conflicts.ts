import type { Conflict } from "./findings";
import type { PlacedTask } from "./placed-task";
import { byCore, grouped } from "./task-order";

/** What contradicts itself: on one task, or between schools about the level of a task; core tasks first. */
export function conflictsOf(tasks: readonly PlacedTask[]): Conflict[] {
  const own = tasks.flatMap(({ place, task, persons }): Conflict[] => [
    ...(task.priorityConflict
      ? [{ kind: "twoPriorities" as const, place, places: [place], person: null }]
      : []),
    ...persons
      .filter(({ namedTwice }) => namedTwice)
      .map(({ name }) => ({ kind: "personTwice" as const, place, places: [place], person: name })),
  ]);
  return [...own, ...levelConflicts(tasks)].sort((first, second) => byCore(first.place, second.place));
}

/** SG in one school and School in another, on sheets of the same role. */
function levelConflicts(tasks: readonly PlacedTask[]): Conflict[] {
  const groups = grouped(
    tasks.filter(({ place: { level } }) => level === "SG" || level === "School"),
    ({ place }) => `${place.role} ${place.taskId}`,
  );
  return [...groups.values()].flatMap((group): Conflict[] => {
    const places = group.map(({ place }) => place);
    const atGroup = places.find(({ level }) => level === "SG");
    const differs = places.some(({ level, school }) => level === "School" && school !== atGroup?.school);
    return atGroup && differs ? [{ kind: "levelDiffers", place: atGroup, places, person: null }] : [];
  });
}
