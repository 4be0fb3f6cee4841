import type { FindingItem } from "../analysis/finding-items";

/** A task is known by less; all of it is on its row of Bevindingen. */
const LONGEST = 55;

/** Cut off between two words where it is long. */
export function shortTask(task: string): string {
  if (task.length <= LONGEST) return task;
  const start = task.slice(0, LONGEST);
  return `${start.slice(0, Math.max(start.lastIndexOf(" "), LONGEST / 2)).replace(/[\s.,;:(/-]+$/, "")}…`;
}

/** The tasks that findings are about, each once, with how many of the findings are about it: a task of three schools has three. */
export function namedTasks(items: readonly FindingItem[]): { task: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { description } of items) counts.set(description, (counts.get(description) ?? 0) + 1);
  return [...counts].map(([task, count]) => ({ task: shortTask(task), count }));
}
