import type { CellRef } from "../model/cell";
import type { Notice, NoticeCode } from "../model/situation";
import type { Conflict } from "./findings";
import type { TaskPlace } from "./task-place";
import type { PlacedTask } from "./placed-task";
import { byCore } from "./task-order";

/**
 * What contradicts itself: on one task, or between schools about the level of a task; core tasks first. What the user answered with
 * "Klopt" is none.
 */
export function conflictsOf(tasks: readonly PlacedTask[], notices: readonly Notice[]): Conflict[] {
  const own: Conflict[] = [];
  const answered = new Set(
    notices.filter((notice) => notice.answered).map(({ code, cell }) => rowKey(code, cell)),
  );
  const isAnswered = (code: NoticeCode, { cell }: TaskPlace) => answered.has(rowKey(code, cell));
  for (const { place, task, persons } of tasks) {
    if (task.priorityConflict && !isAnswered("priorityConflict", place))
      own.push({ kind: "twoPriorities", place, places: [place], person: null });
    for (const { name, namedTwice } of persons)
      if (namedTwice && !isAnswered("personTwice", place))
        own.push({ kind: "personTwice", place, places: [place], person: name });
  }
  return [...own, ...levelConflicts(tasks)].sort((first, second) => byCore(first.place, second.place));
}

function rowKey(code: NoticeCode, { sheetId, row }: CellRef): string {
  return `${code} ${sheetId} ${row}`;
}

/** SG in one school and School in another, on sheets of the same role; where the task does not apply its level says nothing. */
function levelConflicts(tasks: readonly PlacedTask[]): Conflict[] {
  const groups: TaskPlace[][] = [];
  const byTask = { current: new Map<string, TaskPlace[]>(), target: new Map<string, TaskPlace[]>() };
  for (const { place, task } of tasks) {
    if (task.status === "outOfScope" || (place.level !== "SG" && place.level !== "School")) continue;
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
    const atSchool = places.find(({ level }) => level === "School");
    const schools = new Set(places.map(({ school }) => school)).size;
    return atGroup && atSchool && schools > 1
      ? [{ kind: "levelDiffers", place: atGroup, places, person: null }]
      : [];
  });
}
