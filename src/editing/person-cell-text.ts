import { nameKey } from "../reading/normalise-text";
import { readPersonCell, type PersonCellReading } from "../reading/read-person-cell";
import { hoursText, type NameStyle, nameWithHours } from "./assignment-style";

/** Text edits in one person cell. Each answer has been read back: nothing but what was asked reads differently. */

export interface CellEdit {
  text: string;
  /** The text could only be written anew: remarks, or hours that were shared, are lost. */
  loses: "nothing" | "remarks" | "split";
}

type Column = Parameters<typeof readPersonCell>[1];
type Entry = PersonCellReading["entries"][number];

/** What an entry must read as afterwards; null = it must be gone. */
interface Wanted {
  name: string;
  hours: number | null;
}

const SEPARATOR = /\n|;|\||\/|\\|\+|&|,(?=\s*\p{L})|(?<=\s)(?:en|and|et)(?=\s)/giu;

function read(text: string, column: Column): PersonCellReading {
  return readPersonCell({ value: text, text }, column);
}

/** Whether a text reads as just this person with these hours. */
export function readsAs(text: string, column: Column, name: string, hours: number | null): boolean {
  const { entries, loose, kind } = read(text, column);
  return (
    kind === "read" &&
    entries.length === 1 &&
    loose.length === 0 &&
    entries[0] !== undefined &&
    isAs(entries[0], { name, hours })
  );
}

function isAs(entry: Entry, wanted: Wanted): boolean {
  const { perWeek, estimate, converted } = entry.hours;
  if (nameKey(entry.name) !== nameKey(wanted.name) || entry.splitUnknown) return false;
  if (wanted.hours === null || perWeek === null) return perWeek === wanted.hours;
  return Math.abs(perWeek - wanted.hours) < 0.005 && !estimate && !converted;
}

function isSame(one: Entry, other: Entry): boolean {
  return (
    nameKey(one.name) === nameKey(other.name) &&
    one.hours.perWeek === other.hours.perWeek &&
    one.hours.estimate === other.hours.estimate &&
    one.splitUnknown === other.splitUnknown
  );
}

/** A text that holds a name with hours, in the sheet's way of writing; else in the plain way. Null when it would not read back. */
export function writtenName(
  name: string,
  hours: number | null,
  style: NameStyle,
  column: Column,
): string | null {
  const texts = [
    nameWithHours(name, hours, style),
    nameWithHours(name, hours, { nameFirst: true, between: " ", after: " u" }),
  ];
  return texts.find((text) => readsAs(text, column, name, hours)) ?? null;
}

/** Someone more in a cell that names others already. */
export function withPerson(
  text: string,
  column: Column,
  name: string,
  hours: number | null,
  style: NameStyle,
): CellEdit | null {
  const before = read(text, column);
  const added = nameWithHours(name, hours, style);
  const isRight = (candidate: string) => {
    const after = read(candidate, column);
    const last = after.entries.at(-1);
    return (
      after.kind === "read" &&
      last !== undefined &&
      isAs(last, { name, hours }) &&
      after.entries.length === before.entries.length + 1 &&
      before.entries.every((entry, index) => isSame(entry, after.entries[index] ?? entry))
    );
  };
  const joined = [`${text.trimEnd()}; ${added}`, `${text.trimEnd()}\n${added}`].find(isRight);
  return joined === undefined ? null : { text: joined, loses: "nothing" };
}

/** Other hours for one of the persons in the cell. */
export function withHours(
  text: string,
  column: Column,
  name: string,
  hours: number | null,
  style: NameStyle,
): CellEdit | null {
  return edited(text, column, name, { name, hours }, style);
}

/** The cell without this person; "" when nobody is left. */
export function withoutPerson(text: string, column: Column, name: string, style: NameStyle): CellEdit | null {
  return edited(text, column, name, null, style);
}

/** The same cell with another name for this person, whose own column may get that name too. */
export function withName(
  text: string,
  before: Column,
  after: Column,
  from: string,
  to: string,
  style: NameStyle,
): CellEdit | null {
  const { entries } = read(text, before);
  const entry = entries.find((one) => nameKey(one.name) === nameKey(from));
  if (!entry) return null;
  const wanted = entries.map((one) => (nameKey(one.name) === nameKey(from) ? { ...one, name: to } : one));
  const isRight = (candidate: string) => {
    const now = read(candidate, after).entries;
    return now.length === wanted.length && now.every((one, at) => isSame(one, wanted[at] ?? one));
  };
  const renamed = replaceAll(text, occurrences(text, from), to);
  if (isRight(renamed)) return { text: renamed, loses: "nothing" };
  return entry.splitUnknown
    ? null
    : edited(text, before, from, { name: to, hours: entry.hours.perWeek }, style);
}

function replaceAll(text: string, places: readonly Range[], by: string): string {
  return [...places]
    .reverse()
    .reduce((result, [start, end]) => result.slice(0, start) + by + result.slice(end), text);
}

function edited(
  text: string,
  column: Column,
  name: string,
  wanted: Wanted | null,
  style: NameStyle,
): CellEdit | null {
  const before = read(text, column);
  const index = before.entries.findIndex((entry) => nameKey(entry.name) === nameKey(name));
  const entry = before.entries[index];
  if (!entry) return null;
  if (before.entries.length === 1 && before.loose.length === 0 && wanted === null)
    return { text: "", loses: "nothing" };
  const expected = before.entries.flatMap((one, at): { entry: Entry; wanted?: Wanted }[] => {
    if (at !== index) return [{ entry: one }];
    return wanted ? [{ entry: one, wanted }] : [];
  });
  const isRight = (candidate: string) => {
    const after = read(candidate, column);
    return (
      after.entries.length === expected.length &&
      after.loose.length === before.loose.length &&
      after.entries.every((one, at) => {
        const should = expected[at];
        return should !== undefined && (should.wanted ? isAs(one, should.wanted) : isSame(one, should.entry));
      })
    );
  };
  const kept = candidates(text, entry.name, wanted, style).find(isRight);
  if (kept !== undefined) return { text: kept, loses: "nothing" };
  return rewritten(before, expected, wanted, column, style);
}

/** Texts to try, the smallest change first. */
function candidates(text: string, name: string, wanted: Wanted | null, style: NameStyle): string[] {
  const tries: string[] = [];
  const places = occurrences(text, name);
  // The name of a column's own person is often not written in the cell
  const chunks = places.length > 0 ? places.map(([start]) => chunkAt(text, start)) : chunksOf(text);
  for (const chunk of chunks) {
    const [start, end] = trimmed(text, chunk);
    const head = text.slice(0, start);
    const part = text.slice(start, end);
    const tail = text.slice(end);
    if (!wanted) {
      tries.push(...withoutChunk(text, chunk));
      continue;
    }
    if (wanted.hours !== null) {
      for (const found of part.matchAll(/\d+(?:[.,]\d+)?/g)) {
        const number = hoursText(wanted.hours);
        tries.push(
          head + part.slice(0, found.index) + number + part.slice(found.index + found[0].length) + tail,
        );
      }
    }
    const written = occurrences(part, name)[0];
    const asWritten =
      written && nameKey(wanted.name) === nameKey(name) ? part.slice(...written) : wanted.name;
    tries.push(head + nameWithHours(asWritten, wanted.hours, style) + tail);
    tries.push(
      head + nameWithHours(asWritten, wanted.hours, { nameFirst: true, between: " ", after: " u" }) + tail,
    );
  }
  return tries;
}

/** The chunk cut out with the separator after it, or the one before it. */
function withoutChunk(text: string, [start, end]: Range): string[] {
  const [first, last] = trimmed(text, [start, end]);
  const after = text.slice(last);
  const before = text.slice(0, first);
  const withNext = before + after.replace(new RegExp(`^\\s*?(?:${SEPARATOR.source})[^\\S\\n]*`, "iu"), "");
  const withPrevious =
    before.replace(new RegExp(`[^\\S\\n]*(?:${SEPARATOR.source})[^\\S\\n]*$`, "iu"), "") + after;
  return end >= text.length
    ? [withPrevious.trimEnd(), withNext.trim()]
    : [withNext.trim(), withPrevious.trim()];
}

/** Last resort: all of the cell anew, in the sheet's way of writing. */
function rewritten(
  before: PersonCellReading,
  expected: readonly { entry: Entry; wanted?: Wanted }[],
  changed: Wanted | null,
  column: Column,
  style: NameStyle,
): CellEdit | null {
  const wanted = expected.map(
    ({ entry, wanted: own }) => own ?? { name: entry.name, hours: entry.hours.perWeek },
  );
  const hadUnits = before.notices.some(
    ({ code }) => code === "hoursUnit" || code === "estimate" || code === "converted",
  );
  if (before.loose.length > 0 || (hadUnits && wanted.length > (changed ? 1 : 0))) return null;
  const text = wanted
    .map(({ name, hours }) => nameWithHours(name, hours && Math.round(hours * 100) / 100, style))
    .join("; ");
  const after = read(text, column).entries;
  const isRight =
    after.length === wanted.length &&
    after.every((entry, at) => {
      const should = wanted[at];
      return should !== undefined && isAs(entry, should);
    });
  if (!isRight) return null;
  if (before.entries.some((entry) => entry.splitUnknown)) return { text, loses: "split" };
  return { text, loses: before.entries.length > 1 ? "remarks" : "nothing" };
}

type Range = [start: number, end: number];

/** Where the name is written: as whole words, whatever the case and the blanks between. */
function occurrences(text: string, name: string): Range[] {
  const words = name
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (words.join("") === "") return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s+")}(?![\\p{L}\\p{N}])`, "giu");
  return [...text.matchAll(pattern)].map((found): Range => [found.index, found.index + found[0].length]);
}

function chunksOf(text: string): Range[] {
  const chunks: Range[] = [];
  let start = 0;
  for (const separator of text.matchAll(SEPARATOR)) {
    chunks.push([start, separator.index]);
    start = separator.index + separator[0].length;
  }
  return [...chunks, [start, text.length]];
}

function chunkAt(text: string, position: number): Range {
  return chunksOf(text).find(([start, end]) => position >= start && position < end) ?? [0, text.length];
}

function trimmed(text: string, [start, end]: Range): Range {
  const part = text.slice(start, end);
  return [start + part.length - part.trimStart().length, end - (part.length - part.trimEnd().length)];
}
