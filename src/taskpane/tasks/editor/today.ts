import type { Level } from "../../../model/task";
import type { SheetView, TaskEntry } from "../../store/workbook-view";
import { executorLines } from "./task-parts";

/** What stands today where the target is being chosen. Hours per week; null = unknown. */
export interface Today {
  persons: { name: string; hours: number | null }[];
  level: Level | null;
}

/** The task of a target as it is done today in the same school; null on a current sheet, and when it is not there. */
export function todayOf({ placed: { place } }: TaskEntry, views: readonly SheetView[]): Today | null {
  if (place.role !== "target") return null;
  for (const { entries } of views) {
    const today = entries.find(
      ({ placed }) =>
        placed.place.role === "current" &&
        placed.place.school === place.school &&
        placed.place.taskId === place.taskId,
    );
    if (today)
      return {
        persons: executorLines(today).map(({ name, hours }) => ({ name, hours })),
        level: today.placed.task.level,
      };
  }
  return null;
}
