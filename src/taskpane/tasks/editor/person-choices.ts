import { readHoursInput } from "../../../editing/hours-input";
import type { Overview } from "../../../model/overview";
import type { Situation } from "../../../model/situation";
import { foldForSearch } from "../../parts/search-text";
import type { SheetView } from "../../store/workbook-view";

/** Someone, or something like a firm, that a task can be given to. */
export interface PersonChoice {
  key: string;
  name: string;
  /** On how many tasks of the workbook. */
  tasks: number;
}

/**
 * Everyone in the workbook, those with most tasks first; people of the situation's own school before others. A name of
 * one word is another person in another school, so those of other schools are left out. `given` are names that may not
 * stand in the workbook yet.
 */
export function personChoices(
  overview: Overview,
  views: readonly SheetView[],
  { school }: Pick<Situation, "school">,
  given: readonly string[] = [],
): PersonChoice[] {
  const here = new Map<string, number>();
  const all = new Map<string, PersonChoice>();
  for (const { key, name, schools } of overview.persons) {
    if (!key.includes("@") || schools.includes(school)) all.set(key, { key, name, tasks: 0 });
  }
  for (const { situation, entries } of views) {
    for (const { placed } of entries) {
      const { task, persons } = placed;
      const others = task.assignments.map(({ executor }) => executor).filter(({ kind }) => kind === "other");
      const distinct = new Map(others.map(({ key, name }) => [key, name]));
      for (const [key, name] of distinct) if (!all.has(key)) all.set(key, { key, name, tasks: 0 });
      for (const key of [...persons.map((person) => person.key), ...distinct.keys()]) {
        const choice = all.get(key);
        if (choice) all.set(key, { ...choice, tasks: choice.tasks + 1 });
        if (situation.school === school) here.set(key, (here.get(key) ?? 0) + 1);
      }
    }
  }
  const known = new Set([...all.values()].map(({ name }) => foldForSearch(name)));
  for (const name of given) if (!known.has(foldForSearch(name))) all.set(name, { key: name, name, tasks: 0 });
  const isHere = ({ key }: PersonChoice) => Number(here.has(key));
  return [...all.values()].sort(
    (a, b) => isHere(b) - isHere(a) || b.tasks - a.tasks || a.name.localeCompare(b.name, "nl"),
  );
}

/** "an 2" or "Jan Peeters 1u30": a name with hours behind it, as it would stand in a cell. */
export function splitTyped(typed: string): { name: string; hours: number | null } {
  const [, name = "", tail = ""] = /^(.*?\p{L}\S*)\s+(\d.*)$/u.exec(typed.trim()) ?? [];
  const reading = tail === "" ? null : readHoursInput(tail);
  return reading?.ok
    ? { name, hours: reading.hours }
    : { name: typed.replace(/\s+/g, " ").trim(), hours: null };
}

/**
 * Those whose name has a word that begins with each word typed ("an pe", "peet"), else those with these initials ("ap").
 * Names that begin with what is typed come first.
 */
export function findChoices(choices: readonly PersonChoice[], typed: string): PersonChoice[] {
  const text = foldForSearch(typed);
  if (text === "") return [...choices];
  const words = text.split(" ");
  const found = choices.filter(({ name }) => {
    const own = foldForSearch(name).split(/[\s-]+/);
    return words.every((word) => own.some((part) => part.startsWith(word)));
  });
  if (found.length === 0) return choices.filter(({ name }) => initials(name).startsWith(text));
  const begins = ({ name }: PersonChoice) => Number(foldForSearch(name).startsWith(text));
  return found.sort((a, b) => begins(b) - begins(a));
}

/** Whether what is typed is a name that nobody of these has. */
export function isNewName(choices: readonly PersonChoice[], typed: string): boolean {
  const text = foldForSearch(typed);
  return text !== "" && !choices.some(({ name }) => foldForSearch(name) === text);
}

function initials(name: string): string {
  return foldForSearch(name)
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join("");
}
