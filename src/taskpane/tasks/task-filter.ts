import { clusterOrder } from "../../analysis/task-order";
import type { Priority } from "../../model/task";
import { foldForSearch } from "../search-text";
import type { TaskEntry } from "../workbook-view";

/** Switches that combine: a task must have all that are on. */
export const FILTER_SWITCHES = ["open", "core", "incomplete", "toCheck"] as const;
export type FilterSwitch = (typeof FILTER_SWITCHES)[number];

export interface TaskFilter {
  /** Every word must be found, in any order, in the description, the cluster or a name. */
  text: string;
  switches: readonly FilterSwitch[];
  /** Person key, or null for everyone. */
  person: string | null;
  priority: Priority | null;
}

export const NO_FILTER: TaskFilter = { text: "", switches: [], person: null, priority: null };

export interface ClusterGroup {
  /** "" for tasks without a cluster. */
  cluster: string;
  /** Of the whole cluster, whatever is filtered; tasks out of scope are in neither. */
  filled: number;
  total: number;
  /** The tasks that pass the filter. */
  entries: TaskEntry[];
}

export function hasSwitch(entry: TaskEntry, filter: FilterSwitch): boolean {
  switch (filter) {
    case "open":
      return entry.placed.task.status === "open";
    case "core":
      return entry.placed.place.core;
    case "incomplete":
      return entry.missing.length > 0;
    case "toCheck":
      return entry.placed.task.status === "toCheck" || entry.notices.length > 0;
  }
}

export function filterEntries(entries: readonly TaskEntry[], filter: TaskFilter): TaskEntry[] {
  const words = foldForSearch(filter.text).split(" ").filter(Boolean);
  return entries.filter(
    (entry) =>
      filter.switches.every((name) => hasSwitch(entry, name)) &&
      (filter.person === null || entry.placed.persons.some(({ key }) => key === filter.person)) &&
      (filter.priority === null || entry.placed.place.priority === filter.priority) &&
      containsAll(entry, words),
  );
}

/** In the order of the original workbook; clusters of which nothing passes the filter are left out. */
export function groupByCluster(entries: readonly TaskEntry[], shown: readonly TaskEntry[]): ClusterGroup[] {
  const visible = new Set(shown);
  return clusterOrder(entries.map(({ placed }) => placed.place.cluster))
    .map((cluster) => {
      const own = entries.filter(({ placed }) => placed.place.cluster === cluster);
      const inScope = own.filter(({ placed }) => placed.task.status !== "outOfScope");
      return {
        cluster,
        filled: inScope.filter(({ placed }) => placed.task.status === "filled").length,
        total: inScope.length,
        entries: own.filter((entry) => visible.has(entry)),
      };
    })
    .filter((group) => group.entries.length > 0);
}

/** The persons on these tasks, most tasks first. */
export function personsOn(entries: readonly TaskEntry[]): { key: string; name: string; tasks: number }[] {
  const persons = new Map<string, { key: string; name: string; tasks: number }>();
  for (const { placed } of entries) {
    for (const { key, name } of placed.persons) {
      const person = persons.get(key) ?? { key, name, tasks: 0 };
      persons.set(key, { ...person, tasks: person.tasks + 1 });
    }
  }
  return [...persons.values()].sort((a, b) => b.tasks - a.tasks || a.name.localeCompare(b.name, "nl"));
}

export function isFiltering(filter: TaskFilter): boolean {
  return (
    filter.text.trim() !== "" ||
    filter.switches.length > 0 ||
    filter.person !== null ||
    filter.priority !== null
  );
}

function containsAll({ placed }: TaskEntry, words: string[]): boolean {
  if (words.length === 0) return true;
  const { place, persons, others } = placed;
  const names = [...persons.map(({ name }) => name), ...others];
  const text = foldForSearch([place.description, place.cluster, ...names].join(" "));
  return words.every((word) => text.includes(word));
}
