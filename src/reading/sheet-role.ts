import type { Role } from "../model/situation";
import { compactKey, foldText, remembered } from "./normalise-text";

export interface SheetName {
  /** What is left of the name without role words; "" when nothing is. */
  school: string;
  /** What the name says; null when it says nothing. */
  role: Role | null;
  /** The number of a copy: 2 in "Streefdoel (2)" and "Huidige situatie 2"; null without. */
  copy: number | null;
}

const TARGET = [
  "streefdoelen",
  "streefdoel",
  "streefsituatie",
  "streef",
  "doelsituatie",
  "doelen",
  "doel",
  "gewenste",
  "gewenst",
  "toekomstige",
  "toekomstig",
  "toekomst",
  "to be",
  "to-be",
  "tobe",
  "target",
];
const CURRENT = ["huidige", "huidig", "as is", "as-is", "asis", "current"];
const NEUTRAL = ["situatie", "takenoverzicht"];

/** School and role from the name of a sheet: "Sint-Jan - huidige situatie (2)" is Sint-Jan, current, copy 2. */
export const readSheetName: (name: string) => Readonly<SheetName> = remembered((name) => {
  let rest = name;
  let copy: number | null = null;
  const copied = /\s*\((\d{1,3})\)\s*$/.exec(rest);
  if (copied) {
    copy = Number(copied[1]);
    rest = rest.slice(0, copied.index);
  }
  const target = withoutWords(rest, TARGET);
  const current = withoutWords(target.rest, CURRENT);
  const neutral = withoutWords(current.rest, NEUTRAL);
  let school = tidied(neutral.rest);
  const role: Role | null = target.found ? "target" : current.found ? "current" : null;
  if (/^\d{1,3}$/.test(school) && neutral.rest !== name) {
    copy ??= Number(school);
    school = "";
  }
  return { school, role, copy };
});

/** Removes whole words, whatever their case and accents. */
function withoutWords(text: string, words: readonly string[]): { rest: string; found: boolean } {
  let rest = text;
  let found = false;
  for (const word of words) {
    for (let at = wordAt(rest, word); at >= 0; at = wordAt(rest, word)) {
      rest = `${rest.slice(0, at)} ${rest.slice(at + word.length)}`;
      found = true;
    }
  }
  return { rest, found };
}

function wordAt(text: string, word: string): number {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return -1;
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (!isLetter(lower.charAt(at - 1)) && !isLetter(lower.charAt(at + word.length))) return at;
  }
  return -1;
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

const SEPARATORS = "[\\s\\-_–—|:;,./\\\\+&]";
const EDGES = new RegExp(`^${SEPARATORS}+|${SEPARATORS}+$`, "g");

/** Without the brackets and separators that the removed words leave behind. */
function tidied(text: string): string {
  return text
    .replace(/_/g, " ")
    .replace(/[([{]\s*[)\]}]/g, " ")
    .replace(EDGES, "")
    .replace(/\s+([-–—|:])\s+(?:[-–—|:]\s+)+/g, " $1 ")
    .replace(/\s+/g, " ")
    .replace(/^\((.*)\)$/, "$1")
    .trim();
}

export interface NamedSheet {
  id: string;
  name: string;
  role: Role;
  /** Chosen by hand; wins over the name. */
  school?: string;
}

/** The school of sheets whose names say none. */
export const NAMELESS = "School";

/**
 * The school of each sheet. Two sheets of one school and one role are two schools: the second becomes "Sint-Jan 2", so that
 * "Huidige situatie (2)" and "Streefdoel (2)" are a pair of their own.
 */
export function assignSchools(sheets: readonly NamedSheet[]): Map<string, string> {
  const schools = new Map<string, string>();
  const spelling = new Map<string, string>(); // the first spelling of a school's name is the one shown
  const taken = new Set<string>();
  const take = (sheet: NamedSheet, school: string): void => {
    const key = schoolKey(school);
    if (!spelling.has(key)) spelling.set(key, school);
    taken.add(`${key}|${sheet.role}`);
    schools.set(sheet.id, spelling.get(key) ?? school);
  };
  const isTaken = (sheet: NamedSheet, school: string): boolean =>
    taken.has(`${schoolKey(school)}|${sheet.role}`);

  for (const sheet of sheets)
    if (sheet.school !== undefined && sheet.school.trim() !== "") take(sheet, sheet.school.trim());
  const byName = sheets
    .filter((sheet) => !schools.has(sheet.id))
    .map((sheet) => ({ sheet, read: readSheetName(sheet.name) }));
  // Copies come after what they were copied from, wherever their tab stands
  byName.sort((a, b) => (a.read.copy ?? 0) - (b.read.copy ?? 0));
  for (const { sheet, read } of byName) {
    const base = read.school === "" ? NAMELESS : read.school;
    let school = base;
    for (let number = Math.max(read.copy ?? 2, 2); isTaken(sheet, school); number++)
      school = `${base} ${number}`;
    take(sheet, school);
  }
  return schools;
}

/** Equal for spellings of one school: "Sint-Jan", "sint jan". */
export function schoolKey(school: string): string {
  return compactKey(school) || foldText(school);
}
