import type { CellValue } from "../model/cell";
import { DEFAULT_OTHER_EXECUTORS } from "../model/reading-settings";
import type { NoticeCode, PersonColumn } from "../model/situation";
import type { Hours } from "../model/task";
import { isExcelError } from "./excel-error";
import { foldedWords, nameKey } from "./normalise-text";
import { type NamedPart, type PersonText, readPersonText } from "./person-text";
import { otherExecutorTest } from "./person-words";
import { type HoursReading, UNKNOWN_HOURS } from "./read-hours";
import { readNumberCell } from "./read-number-cell";

export interface PersonCell {
  value: CellValue;
  /** As shown. */
  text: string;
  numberFormat?: string;
}

export interface PersonCellEntry {
  kind: "person" | "other";
  name: string;
  hours: Hours;
  splitUnknown: boolean;
}

export interface PersonCellReading {
  /** empty: nothing there, or it says nobody. */
  kind: "empty" | "read" | "outOfScope" | "unreadable";
  entries: PersonCellEntry[];
  /** Hours with no name to them. */
  loose: Hours[];
  notices: { code: NoticeCode; text: string; other?: string }[];
}

export type IsOtherExecutor = (name: string) => boolean;

const isOtherByDefault = otherExecutorTest(DEFAULT_OTHER_EXECUTORS);

const NOTHING: PersonCellReading = { kind: "empty", entries: [], loose: [], notices: [] };

/**
 * Who is assigned by one cell of a person column. In a named column a mark or an amount is about the person of the header;
 * in a generic column the cell itself must name someone.
 */
export function readPersonCell(
  cell: PersonCell,
  column: Pick<PersonColumn, "kind" | "header">,
  isOther: IsOtherExecutor = isOtherByDefault,
): PersonCellReading {
  const { value } = cell;
  const text = typeof value === "string" ? value : cell.text;
  if (value === "") return NOTHING;
  if (typeof value === "string" && isExcelError(text)) return unreadable("excelError", text);
  if (typeof value === "number") return fromNumber(value, cell, column, isOther);
  if (typeof value === "boolean") return value ? fromText("x", column, isOther, String(text)) : NOTHING;
  return text.trim() === "" ? NOTHING : fromText(text, column, isOther, text);
}

function unreadable(code: NoticeCode, text: string): PersonCellReading {
  return { kind: "unreadable", entries: [], loose: [], notices: [{ code, text: text.trim() }] };
}

function fromNumber(
  value: number,
  cell: PersonCell,
  column: Pick<PersonColumn, "kind" | "header">,
  isOther: IsOtherExecutor,
): PersonCellReading {
  const reading = readNumberCell(value, cell.text, cell.numberFormat ?? "General");
  const shown = cell.text === "" || cell.text.startsWith("##") ? String(value) : cell.text;
  if (!reading) return unreadable("unreadable", shown);
  const result = emptyReading();
  if (column.kind === "named") result.entries.push(ofHeader(column.header, reading.hours, false, isOther));
  else addLoose(result, reading, shown);
  addHoursNotices(result, reading, shown);
  return result;
}

function emptyReading(): PersonCellReading {
  return { kind: "read", entries: [], loose: [], notices: [] };
}

function ofHeader(
  header: string,
  hours: Hours,
  splitUnknown: boolean,
  isOther: IsOtherExecutor,
): PersonCellEntry {
  return { kind: isOther(header) ? "other" : "person", name: header, hours, splitUnknown };
}

function addLoose(result: PersonCellReading, { hours }: HoursReading, shown: string): void {
  result.loose.push(hours);
  result.notices.push({ code: "looseHours", text: shown.trim() });
}

function addHoursNotices(
  result: PersonCellReading,
  { hours, otherUnit }: Pick<HoursReading, "hours" | "otherUnit">,
  shown: string,
): void {
  if (otherUnit) addOnce(result, "hoursUnit", shown);
  if (hours.estimate) addOnce(result, "estimate", shown);
  if (hours.converted) addOnce(result, "converted", shown);
}

function addOnce(result: PersonCellReading, code: NoticeCode, shown: string): void {
  if (!result.notices.some((notice) => notice.code === code))
    result.notices.push({ code, text: shown.trim() });
}

function fromText(
  text: string,
  column: Pick<PersonColumn, "kind" | "header">,
  isOther: IsOtherExecutor,
  shown: string,
): PersonCellReading {
  const read = readPersonText(text);
  if (!read.readable)
    return isOther(text) && !/\d/.test(text) ? otherAlone(text) : unreadable("unreadable", shown);
  if (read.outOfScope) return { kind: "outOfScope", entries: [], loose: [], notices: [] };
  return column.kind === "named"
    ? inNamedColumn(read, column.header, isOther, shown)
    : inSlot(read, isOther, shown);
}

/** An executor from the user's own list counts even when it would not pass for a name. */
function otherAlone(text: string): PersonCellReading {
  const result = emptyReading();
  result.entries.push({ kind: "other", name: text.trim(), hours: UNKNOWN_HOURS, splitUnknown: false });
  return result;
}

function inSlot(read: PersonText, isOther: IsOtherExecutor, shown: string): PersonCellReading {
  // An x in a slot says that someone does it, but not who
  if (read.parts.some((part) => part.kind === "mark" || part.kind === "note"))
    return unreadable("unreadable", shown);
  const result = emptyReading();
  for (const part of read.parts) {
    if (part.kind === "nobody") addHoursOfNobody(result, part, shown);
    else addNamed(result, part, part.name, isOther, shown);
  }
  for (const loose of read.loose) {
    addLoose(result, loose, shown);
    addHoursNotices(result, loose, shown);
  }
  return finished(result);
}

function inNamedColumn(
  read: PersonText,
  header: string,
  isOther: IsOtherExecutor,
  shown: string,
): PersonCellReading {
  const result = emptyReading();
  for (const part of read.parts) {
    if (part.kind === "nobody") addHoursOfNobody(result, part, shown);
    else if (part.kind !== "name" || isNameOf(part.name, header))
      addNamed(result, part, header, isOther, shown);
    else {
      addNamed(result, part, part.name, isOther, shown);
      result.notices.push({ code: "otherName", text: part.name, other: header });
    }
  }
  for (const loose of read.loose) {
    result.entries.push(ofHeader(header, loose.hours, false, isOther));
    addHoursNotices(result, loose, shown);
  }
  return finished(result);
}

function finished(result: PersonCellReading): PersonCellReading {
  if (result.entries.length + result.loose.length === 0) result.kind = "empty";
  return result;
}

/** "vacature 2u": the hours count, nobody does them. */
function addHoursOfNobody(result: PersonCellReading, part: NamedPart, shown: string): void {
  if (part.hours === UNKNOWN_HOURS) return;
  addLoose(result, part, shown);
  addHoursNotices(result, part, shown);
}

function addNamed(
  result: PersonCellReading,
  part: NamedPart,
  name: string,
  isOther: IsOtherExecutor,
  shown: string,
): void {
  result.entries.push({
    kind: isOther(name) ? "other" : "person",
    name,
    hours: part.hours,
    splitUnknown: part.splitUnknown,
  });
  addHoursNotices(result, part, shown);
  if (part.splitUnknown) addOnce(result, "splitUnknown", shown);
}

/** Within her own column "An", "An P." and "AP" are An Peeters too. */
export function isNameOf(name: string, header: string): boolean {
  if (nameKey(name) === nameKey(header)) return true;
  const short = foldedWords(name);
  const long = foldedWords(header);
  if (short.length === 1 && short[0] === long.map((word) => word.charAt(0)).join("") && long.length > 1)
    return true;
  const [few, many] = short.length <= long.length ? [short, long] : [long, short];
  return (
    few.length > 0 &&
    few[0] === many[0] &&
    few.every((word, at) => word === many[at] || (word.length === 1 && many[at]?.startsWith(word)))
  );
}
