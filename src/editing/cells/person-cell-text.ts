import { nameKey } from "../../reading/normalise-text";
import { type PersonItem, personItems, type Separator, type Span } from "../../reading/person-items";
import { namesSurnameFirst, readPersonCell, type PersonCellReading } from "../../reading/read-person-cell";
import { DEFAULT_NAME_STYLE, writtenHours, type NameStyle, nameWithHours } from "./notation";

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

function read(text: string, column: Column): PersonCellReading {
  return readPersonCell({ value: text, text }, column);
}

/** Second persons, remarks and whoever else is named or counted: nothing of it may come or go with an edit of somebody else. */
function besides(text: string, { seconds, notices }: PersonCellReading): string[] {
  return [
    ...countedBeside(text),
    ...seconds.map(({ name, hours }) => `${nameKey(name)} ${hours.perWeek}`),
    ...notices.flatMap(({ code, other }) => (OF_TEXT.has(code) ? [`${code} ${other ?? ""}`] : [])),
  ];
}

/** "+ 1 leerkracht": an amount in another unit behind a separator is nobody's hours. */
function countedBeside(text: string): string[] {
  const items = personItems(text) ?? [];
  return items.flatMap((item, at) =>
    item.kind === "hours" && item.reading.otherUnit && items[at - 1]?.kind === "separator"
      ? [text.slice(item.start, item.end)]
      : [],
  );
}

/** Whether a cell says more than who and how many hours. */
export function saysMore(text: string, reading: PersonCellReading): boolean {
  return besides(text, reading).length > 0;
}

const OF_TEXT = new Set(["remark", "notAssigned", "namedSecond", "inBrackets", "nameOrder", "codes"]);

function isSubset(some: readonly string[], all: readonly string[]): boolean {
  return some.every((one) => all.includes(one));
}

/** Whether a text reads as just this person with these hours. */
export function readsAs(text: string, column: Column, name: string, hours: number | null): boolean {
  const reading = read(text, column);
  const { entries, loose, kind } = reading;
  return (
    kind === "read" &&
    !saysMore(text, reading) &&
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
  const texts = [nameWithHours(name, hours, style), nameWithHours(name, hours, DEFAULT_NAME_STYLE)];
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
  const said = besides(text, before);
  const added = nameWithHours(name, hours, style);
  const isRight = (candidate: string) => {
    const after = read(candidate, column);
    const last = after.entries.at(-1);
    return (
      after.kind === "read" &&
      last !== undefined &&
      isAs(last, { name, hours }) &&
      isSubset(besides(candidate, after), said) &&
      isSubset(said, besides(candidate, after)) &&
      after.entries.length === before.entries.length + 1 &&
      before.entries.every((entry, index) => isSame(entry, after.entries[index] ?? entry))
    );
  };
  const there = text.trimEnd();
  const sign = nextListSign(there);
  const [onLine, behind] = [`${there}\n${added}`, `${there}; ${added}`];
  const joined = [
    ...(sign === null ? [] : [`${there}\n${sign}${added}`]),
    ...(there.includes("\n") ? [onLine, behind] : [behind, onLine]),
  ].find(isRight);
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
  const ordered = inOrder(text, name);
  const edit = edited(ordered.text, column, name, { name, hours }, style);
  if (!edit || ordered.written === null) return edit;
  // It stays as it was written
  const own = occurrences(edit.text, name).slice(0, 1);
  return {
    ...edit,
    text: replaced(
      edit.text,
      own.map((one) => ({ ...one, by: ordered.written! })),
    ),
  };
}

/** The cell without this person; "" when nobody is left. */
export function withoutPerson(text: string, column: Column, name: string, style: NameStyle): CellEdit | null {
  return edited(inOrder(text, name).text, column, name, null, style);
}

/** "Peeters, Jan" of this person as "Jan Peeters", and how it was written; null where it is not. */
function inOrder(text: string, name: string): { text: string; written: string | null } {
  const [found] = namesSurnameFirst(text, (one) => nameKey(one) === nameKey(name));
  if (!found) return { text, written: null };
  const { start, end } = found;
  return { text: text.slice(0, start) + found.name + text.slice(end), written: text.slice(start, end) };
}

/** The same cell with another name for this person, as the one who takes over too; whose own column may get that name too. */
export function withName(
  given: string,
  before: Column,
  after: Column,
  from: string,
  to: string,
  style: NameStyle,
): CellEdit | null {
  const { text } = inOrder(given, from);
  const { entries, seconds } = read(text, before);
  const isTheirs = ({ name }: { name: string }) => nameKey(name) === nameKey(from);
  const entry = entries.find(isTheirs);
  if (!entry && !seconds.some(isTheirs)) return null;
  const withNew = <T extends { name: string }>(some: readonly T[]): T[] =>
    some.map((one) => (isTheirs(one) ? { ...one, name: to } : one));
  const wanted = withNew(entries);
  const wantedSeconds = withNew(seconds);
  const isRight = (candidate: string) => {
    const { entries: now, seconds: nowSecond } = read(candidate, after);
    return (
      now.length === wanted.length &&
      now.every((one, at) => isSame(one, wanted[at] ?? one)) &&
      nowSecond.length === wantedSeconds.length &&
      nowSecond.every(({ name }, at) => nameKey(name) === nameKey(wantedSeconds[at]?.name ?? ""))
    );
  };
  const candidate = replaced(
    text,
    occurrences(text, from).map((one) => ({ ...one, by: to })),
  );
  if (isRight(candidate)) return { text: candidate, loses: "nothing" };
  return !entry || entry.splitUnknown
    ? null
    : edited(text, before, from, { name: to, hours: entry.hours.perWeek }, style);
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
  const alone = before.entries.length === 1 && before.loose.length === 0 && wanted === null;
  if (alone && !others(before)) return { text: "", loses: "nothing" };
  const expected = before.entries.flatMap((one, at): { entry: Entry; wanted?: Wanted }[] => {
    if (at !== index) return [{ entry: one }];
    return wanted ? [{ entry: one, wanted }] : [];
  });
  const said = besides(text, before);
  const isRight = (candidate: string) => {
    const after = read(candidate, column);
    return (
      after.entries.length === expected.length &&
      after.loose.length === before.loose.length &&
      after.seconds.length === before.seconds.length &&
      isSubset(besides(candidate, after), said) &&
      (wanted === null || isSubset(said, besides(candidate, after))) &&
      after.entries.every((one, at) => {
        const should = expected[at];
        return should !== undefined && (should.wanted ? isAs(one, should.wanted) : isSame(one, should.entry));
      })
    );
  };
  const kept = candidates(text, entry.name, wanted, style).find(isRight);
  if (kept !== undefined) return { text: kept, loses: "nothing" };
  if (alone) return { text: "", loses: "remarks" };
  if (before.seconds.length > 0) return null;
  return rewritten(before, said, expected, wanted, column, style);
}

/** Whether the cell names somebody who is not assigned by it. */
function others({ seconds, notices }: PersonCellReading): boolean {
  return seconds.length > 0 || notices.some(({ code }) => code === "notAssigned");
}

const LIST_SIGN = /^([^\S\n]*)(\d{1,2}(?:[^\S\n]?[.):°]|(?=[^\S\n]))|[a-h]\)|[-–*•])[^\S\n]+/;

function afterListSign(text: string, { start, end }: Span): Span {
  return { start: start + (LIST_SIGN.exec(text.slice(start, end))?.[0].length ?? 0), end };
}

/** How a further line begins: "3. " after "1. " and "2. ", "- " after "- "; null when the lines are no list. */
function nextListSign(text: string): string | null {
  const lines = text.split("\n");
  const numbers = lines.map((line) => /^(\d{1,2})([.):°])(\s*)/.exec(line));
  const last = numbers.at(-1);
  const counts = numbers.every((number, at) => Number(number?.[1]) === at + 1);
  if (counts && last) return `${lines.length + 1}${last[2]}${last[3]}`;
  const bullet = /^[-–*•]\s*/.exec(text)?.[0];
  return bullet !== undefined && lines.every((line) => line.startsWith(bullet)) ? bullet : null;
}

/** The lines counted anew, once one of them is gone. */
function renumbered(text: string): string {
  let count = 0;
  return text.replace(/^(\d{1,2})(?=[.):°])/gm, () => String(++count));
}

/** Texts to try, the smallest change first. */
function candidates(text: string, name: string, wanted: Wanted | null, style: NameStyle): string[] {
  const tries: string[] = [];
  const written = occurrences(text, name);
  // What stands between any two separators; else a whole line, for hours on several days ("Jan di 3u, do 2u")
  for (const chunks of [chunksOf(text, ["line", "list", "tight"]), chunksOf(text, ["line"])]) {
    chunks.forEach((chunk, at) => {
      // The name of a column's own person is often not written in the cell
      const isOwn =
        written.length === 0 || written.some(({ start }) => start >= chunk.start && start < chunk.end);
      if (
        !isOwn ||
        namesIn(text).filter((one) => one.start >= chunk.start && one.end <= chunk.end).length > 1
      )
        return;
      const whole = trimmed(text, chunk);
      // The number before it is that of a line, or hours
      const parts = wanted && [afterListSign(text, whole), whole];
      if (parts) return tries.push(...parts.flatMap((part) => changed(text, part, name, wanted, style)));
      const without = withoutChunk(text, chunks, at);
      tries.push(...without, ...without.map(renumbered));
    });
  }
  return tries;
}

function namesIn(text: string): (Span & { name: string })[] {
  return (personItems(text) ?? []).flatMap((item) => (item.kind === "name" ? [item] : []));
}

/** One part of the cell with another name or other hours in it. */
function changed(
  text: string,
  { start, end }: Span,
  name: string,
  wanted: Wanted,
  style: NameStyle,
): string[] {
  const part = text.slice(start, end);
  const written = occurrences(part, name)[0];
  const parts: string[] = [];
  const isRenamed = nameKey(wanted.name) !== nameKey(name);
  if (wanted.hours !== null)
    for (const { index, 0: number } of part.matchAll(/\d+(?:[.,]\d+)?/g))
      parts.push(part.slice(0, index) + writtenHours(wanted.hours) + part.slice(index + number.length));
  const asWritten = written && !isRenamed ? part.slice(written.start, written.end) : wanted.name;
  for (const writing of [style, DEFAULT_NAME_STYLE]) {
    const anew = nameWithHours(asWritten, wanted.hours, writing);
    // The name with the amount, in the midst of what else is said
    const amounts = amountsIn(part);
    if (written && amounts.every((one) => one.end <= written.start || one.start >= written.end))
      parts.push(replaced(part, [{ ...written, by: anew }, ...amounts.map((one) => ({ ...one, by: "" }))]));
    parts.push(anew);
  }
  return parts.map((one) => text.slice(0, start) + one + text.slice(end));
}

/** Where the hours and their period are written, with the brackets and signs that belong to them. */
function amountsIn(part: string): Span[] {
  const isAmount = ({ kind }: PersonItem) => kind === "hours" || kind === "period" || kind === "times";
  return (personItems(part) ?? []).flatMap((item) => {
    if (item.kind === "bracket" && !item.items.every(isAmount)) return item.items.filter(isAmount);
    if (item.kind !== "bracket" && !isAmount(item)) return [];
    const sign = /\s*[:=,–-]?\s*$/.exec(part.slice(0, item.start))?.[0].length ?? 0;
    return [{ start: item.start - sign, end: item.end }];
  });
}

function replaced(text: string, spans: readonly (Span & { by: string })[]): string {
  return [...spans]
    .sort((one, other) => other.start - one.start)
    .reduce((result, { start, end, by }) => result.slice(0, start) + by + result.slice(end), text)
    .trim();
}

/** The cell without one of its chunks, and without the separator after it or the one before it. */
function withoutChunk(text: string, chunks: readonly Span[], at: number): string[] {
  const own = trimmed(text, chunks[at] as Span);
  const next = chunks[at + 1];
  const previous = chunks[at - 1];
  const withNext = next && text.slice(0, own.start) + text.slice(next.start).trimStart();
  const withPrevious = previous && text.slice(0, previous.end).trimEnd() + text.slice(own.end);
  return [withNext, withPrevious].flatMap((left) => (left === undefined ? [] : [left.trim()]));
}

/** Last resort: all of the cell anew, in the sheet's way of writing. */
function rewritten(
  before: PersonCellReading,
  said: readonly string[],
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
  const after = read(text, column);
  const isRight =
    after.entries.length === wanted.length &&
    after.entries.every((entry, at) => {
      const should = wanted[at];
      return should !== undefined && isAs(entry, should);
    });
  if (!isRight) return null;
  if (before.entries.some((entry) => entry.splitUnknown)) return { text, loses: "split" };
  const keepsAll = before.entries.length === 1 && isSubset(said, besides(text, after));
  return { text, loses: keepsAll ? "nothing" : "remarks" };
}

/** Where the name is written: as it is read, else as whole words, whatever the case and the blanks between. */
function occurrences(text: string, name: string): Span[] {
  const read = namesIn(text).filter((one) => nameKey(one.name) === nameKey(name));
  if (read.length > 0) return read.map(({ start, end }) => ({ start, end }));
  const words = name
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (words.join("") === "") return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s+")}(?![\\p{L}\\p{N}])`, "giu");
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** What stands between the separators of these strengths. */
function chunksOf(text: string, strengths: readonly Separator[]): Span[] {
  const chunks: Span[] = [];
  let start = 0;
  for (const item of personItems(text) ?? []) {
    if (item.kind !== "separator" || !strengths.includes(item.strength)) continue;
    chunks.push({ start, end: item.start });
    start = item.end;
  }
  return [...chunks, { start, end: text.length }];
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  return {
    start: start + part.length - part.trimStart().length,
    end: end - (part.length - part.trimEnd().length),
  };
}
