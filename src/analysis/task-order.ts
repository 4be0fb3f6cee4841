import { KNOWN_CLUSTERS, type Priority } from "../model/task";
import type { TaskPlace } from "./task-place";

/** Clusters in the order of the original workbook, then others as they come, tasks without a cluster last. */
export function clusterOrder(clusters: readonly string[]): string[] {
  const found = new Set(clusters);
  const known = KNOWN_CLUSTERS.filter((cluster) => found.has(cluster));
  const added = [...found].filter((cluster) => cluster !== "" && !known.some((name) => name === cluster));
  return [...known, ...added, ...(found.has("") ? [""] : [])];
}

const URGENCY: Record<Priority, number> = { KT: 0, LT: 1, Geen: 3 };

/** KT, LT, no priority given, Geen. */
export function urgency(priority: Priority | null): number {
  return priority === null ? 2 : URGENCY[priority];
}

/** Core tasks first, then by priority; within that the order in which they were read. For Array.sort, which is stable. */
export function byUrgency(first: TaskPlace, second: TaskPlace): number {
  return Number(second.core) - Number(first.core) || urgency(first.priority) - urgency(second.priority);
}

/** Core tasks first; within that the order in which they were read. */
export function byCore(first: { core: boolean }, second: { core: boolean }): number {
  return Number(second.core) - Number(first.core);
}

/** Text order that does not depend on where the add-in runs; one collator, since making one costs more than comparing. */
export const byText = new Intl.Collator("nl").compare;

/** Things of one kind together, kinds and things in the order in which they come. */
export function grouped<Thing>(
  things: readonly Thing[],
  kindOf: (thing: Thing) => string,
): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const kind = kindOf(thing);
    const group = groups.get(kind);
    if (group) group.push(thing);
    else groups.set(kind, [thing]);
  }
  return groups;
}
