import { clusterOrder } from "../../../analysis/task-order";
import type { Priority } from "../../../model/task";
import { foldForSearch } from "../../parts/search-text";
import type { TaskEntry } from "../../store/workbook-view";

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
  /** Tasks out of scope are in neither. */
  filled: number;
  total: number;
  entries: TaskEntry[];
  /** How many tasks stand above it. */
  above: number;
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

/** In the order of the original workbook. */
export function groupByCluster(entries: readonly TaskEntry[]): ClusterGroup[] {
  let count = 0;
  return clusterOrder(entries.map(({ placed }) => placed.place.cluster)).map((cluster) => {
    const own = entries.filter(({ placed }) => placed.place.cluster === cluster);
    const above = count;
    count += own.length;
    const inScope = own.filter(({ placed }) => placed.task.status !== "outOfScope");
    return {
      cluster,
      filled: inScope.filter(({ placed }) => placed.task.status === "filled").length,
      total: inScope.length,
      entries: own,
      above,
    };
  });
}

export interface PersonOnTasks {
  key: string;
  name: string;
  tasks: number;
}

/** The persons on these tasks, most tasks first. */
export function personsOn(entries: readonly TaskEntry[]): PersonOnTasks[] {
  const persons = new Map<string, PersonOnTasks>();
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

function containsAll(entry: TaskEntry, words: string[]): boolean {
  if (words.length === 0) return true;
  const text = searchText(entry);
  return words.every((word) => text.includes(word));
}

/** What is searched in each task: made once, not at every key. */
const searchTexts = new WeakMap<TaskEntry, string>();

function searchText(entry: TaskEntry): string {
  const known = searchTexts.get(entry);
  if (known !== undefined) return known;
  const { place, persons, others } = entry.placed;
  const names = [...persons.map(({ name }) => name), ...others];
  const text = foldForSearch([place.description, place.cluster, ...names].join(" "));
  searchTexts.set(entry, text);
  return text;
}
