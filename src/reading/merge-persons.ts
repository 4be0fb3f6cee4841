import type { CellRef } from "../model/cell";
import type { Person } from "../model/overview";
import type { DifferentPersons, MergedPerson, ReadingSettings } from "../model/reading-settings";
import type { Notice, Situation } from "../model/situation";
import type { Executor } from "../model/task";
import { editDistance } from "./likeness";
import { foldedWords, foldText, nameKey } from "./normalise-text";
import { personKey } from "./person-key";

type PersonSettings = Pick<ReadingSettings, "mergedPersons" | "differentPersons">;

interface Found {
  person: Person;
  /** Where the name was met first. */
  cell: CellRef;
}

/**
 * All persons of the workbook, in the order in which they are met. Names that the user merged become one: the executors'
 * keys are changed in place, so that an executor's key is always that of its person.
 */
export function collectPersons(
  situations: readonly Situation[],
  { mergedPersons = [], differentPersons = [] }: PersonSettings,
  isOther: (name: string) => boolean,
): { persons: Person[]; notices: Notice[] } {
  const into = new Map<string, MergedPerson>();
  for (const merge of mergedPersons) for (const key of [merge.key, ...merge.sameAs]) into.set(key, merge);
  const found = new Map<string, Found>();
  const add = (name: string, rawKey: string, school: string, cell: CellRef): void => {
    const merge = into.get(rawKey);
    const key = merge?.key ?? rawKey;
    let one = found.get(key);
    if (!one) {
      one = { person: { key, name: merge?.name ?? name, spellings: [], schools: [] }, cell };
      found.set(key, one);
    }
    const { person } = one;
    if (name !== person.name && !person.spellings.includes(name)) person.spellings.push(name);
    if (!person.schools.includes(school)) person.schools.push(school);
  };

  for (const { school, sheet, layout, tasks } of situations) {
    for (const { kind, header, column } of layout.persons) {
      if (kind !== "named" || isOther(header)) continue;
      add(header, personKey(header, school), school, { sheetId: sheet.id, row: layout.headerRow, column });
    }
    const met = new Set<Executor>();
    for (const task of tasks) {
      for (const { executor, cell } of task.assignments) {
        if (executor.kind !== "person" || met.has(executor)) continue;
        met.add(executor);
        add(executor.name, executor.key, school, cell);
        executor.key = into.get(executor.key)?.key ?? executor.key;
      }
    }
  }
  return {
    persons: [...found.values()].map(({ person }) => person),
    notices: [
      ...situations.flatMap(twiceOnOneTask),
      ...possibleDoubles([...found.values()], differentPersons),
    ],
  };
}

/** Looked for once names are merged: two spellings of one person count as well. */
function twiceOnOneTask({ tasks }: Situation): Notice[] {
  const notices: Notice[] = [];
  for (const { assignments } of tasks) {
    if (assignments.length < 2) continue;
    assignments.forEach(({ executor, cell }, at) => {
      // A task has few of them
      if (assignments.findIndex((one) => one.executor.key === executor.key) < at)
        notices.push({ code: "personTwice", cell, text: executor.name });
    });
  }
  return notices;
}

/** Pairs of persons that may be one: offered, never merged. Names of one word are compared within a school only. */
function possibleDoubles(found: readonly Found[], different: readonly DifferentPersons[]): Notice[] {
  const areDifferent = (a: Person, b: Person) =>
    different.some((keys) => keys.includes(a.key) && keys.includes(b.key));
  const notices: Notice[] = [];
  const byLetter = new Map<string, Found[]>();
  const byWords = new Map<string, Found[]>();
  for (const one of found) {
    const letter = nameKey(one.person.name).charAt(0);
    const words = [...foldedWords(one.person.name)].sort().join(" ");
    const earlier = byLetter.get(letter) ?? [];
    const turned = byWords.get(words) ?? [];
    for (const other of [...earlier, ...turned.filter((known) => !earlier.includes(known))]) {
      if (
        areOneSchool(one.person, other.person) &&
        mayBeOne(one.person.name, other.person.name) &&
        !areDifferent(one.person, other.person)
      ) {
        notices.push({
          code: "possibleDoubleName",
          cell: one.cell,
          text: one.person.name,
          other: other.person.name,
        });
      }
    }
    earlier.push(one);
    byLetter.set(letter, earlier);
    byWords.set(words, [...turned, one]);
  }
  return notices;
}

function areOneSchool(a: Person, b: Person): boolean {
  const oneWord = a.key.includes("@") || b.key.includes("@");
  return !oneWord || a.schools.some((school) => b.schools.includes(school));
}

/** "Jan P." and "Jan Peeters", "Jan" and "Jan Peeters", "JP" and "Jan Peeters", "jan peters" and "Jan Peeters", "Peeters Jan" too. */
function mayBeOne(a: string, b: string): boolean {
  const first = foldedWords(a);
  const second = foldedWords(b);
  if (first.length === 0 || second.length === 0) return false;
  const [few, many] = first.length <= second.length ? [first, second] : [second, first];
  const initials = many.map((word) => word.charAt(0)).join("");
  if (few.length === 1 && many.length > 1 && few[0] === initials) return true;
  if (few[0] === many[0] && isShortFor(few, many)) return true;
  if (
    few.length > 1 &&
    few.length === many.length &&
    [...few].sort().join(" ") === [...many].sort().join(" ")
  )
    return true;
  return few.length === many.length && isTypo(foldText(a), foldText(b));
}

/** Every word is one of the longer name's, in order, or one is the initial of the other. */
function isShortFor(few: readonly string[], many: readonly string[]): boolean {
  let from = 0;
  return few.every((word) => {
    const at = many.findIndex((other, place) => place >= from && (word === other || areInitial(word, other)));
    from = at + 1;
    return at >= 0;
  });
}

function areInitial(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** One letter apart, or two in a long name; another initial is another person. */
function isTypo(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  const most = longest >= 10 ? 2 : longest >= 5 ? 1 : 0;
  if (most === 0 || a === b || editDistance(a, b, most) > most) return false;
  const [left, right] = [foldedWords(a), foldedWords(b)];
  return left.every((word, at) => {
    const other = right[at] ?? "";
    return (
      word === other || (Math.min(word.length, other.length) > 2 && editDistance(word, other, most) <= most)
    );
  });
}
