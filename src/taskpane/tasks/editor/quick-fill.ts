import type { Intention } from "../../../editing/intention";
import type { Level, Priority } from "../../../model/task";
import type { TaskEntry } from "../../store/workbook-view";
import { executorLines, levelsOf, prioritiesOf } from "./task-parts";

/** What Ctrl+Enter takes over from the task before. */
export interface QuickFill {
  /** Hours per week; null = unknown. */
  persons: { name: string; hours: number | null }[];
  level: Level | null;
  priority: Priority | null;
}

/** The persons, hours and level of a task, and its priority where the sheet has one; null when there is nothing to take over. */
export function quickFillOf(before: TaskEntry | undefined): QuickFill | null {
  if (!before) return null;
  const { level, priority } = before.placed.task;
  const persons = executorLines(before).map(({ name, hours }) => ({ name, hours }));
  return persons.length > 0 || level || priority ? { persons, level, priority } : null;
}

/** What is still to be written on a task so that it is as the one before; what is filled in already stays. */
export function quickFillIntentions({ persons, level, priority }: QuickFill, entry: TaskEntry): Intention[] {
  const { task, situation } = entry.placed;
  const tasks = [task.cell];
  const own = executorLines(entry);
  const levels: readonly Level[] = levelsOf(situation);
  const hasLevel = level === "Gedeeld" ? levels.length > 1 : level !== null && levels.includes(level);
  return [
    ...(own.length === 0
      ? persons.map(({ name, hours }): Intention => ({ kind: "assign", tasks, person: name, hours }))
      : []),
    ...(task.level === null && hasLevel ? [{ kind: "setLevel" as const, tasks, level }] : []),
    ...(task.priority === null && priority !== null && prioritiesOf(situation).includes(priority)
      ? [{ kind: "setPriority" as const, tasks, priority }]
      : []),
  ];
}
