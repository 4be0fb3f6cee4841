import type { CellValue } from "../model/cell";
import { DEFAULT_OTHER_EXECUTORS } from "../model/reading-settings";
import type { NoticeCode, PersonColumn } from "../model/situation";
import { type Hours, UNKNOWN_HOURS } from "../model/task";
import { isOrdinaryWord } from "./cell-words";
import { isExcelError } from "./excel-error";
import { foldedWords, foldText, nameKey } from "./normalise-text";
import { NO_AMOUNT, type NamedPart, type PersonText, readPersonText } from "./person-text";
import { otherExecutorTest } from "./person-words";
import { type HoursReading } from "./read-hours";
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
  /** Who is named to take over. */
  seconds: Omit<PersonCellEntry, "splitUnknown">[];
  /** Hours with no name to them. */
  loose: Hours[];
  notices: { code: NoticeCode; text: string; other?: string }[];
}

export type IsOtherExecutor = (name: string) => boolean;

/** What the workbook says about names and words beyond the cell itself. */
export interface NameContext {
  isOther: IsOtherExecutor;
  /** Whether exactly this name heads a column, or stands in one, of somebody. */
  isKnownName: (name: string) => boolean;
  /** Whether somebody of exactly this first name and surname is known elsewhere. */
  isFullName: (name: string) => boolean;
  /** Whether exactly this name is somebody else's at this school, though it is short for the name at the head too. */
  isSomebodyElse: (name: string) => boolean;
  /** Whether a folded word is used in the workbook for something else than names. */
  isOrdinaryWord: (word: string) => boolean;
  /** The user said that this is no person: a remark. */
  isNoPerson: (name: string) => boolean;
}

const BY_DEFAULT: NameContext = {
  isOther: otherExecutorTest(DEFAULT_OTHER_EXECUTORS),
  isKnownName: () => false,
  isFullName: () => false,
  isSomebodyElse: () => false,
  isOrdinaryWord,
  isNoPerson: () => false,
};

type Column = Pick<PersonColumn, "kind" | "header" | "second">;

const NOTHING: PersonCellReading = { kind: "empty", entries: [], seconds: [], loose: [], notices: [] };

/**
 * Who is assigned by one cell of a person column. In a named column a mark or an amount is about the person of the header;
 * in a generic column the cell itself must name someone.
 */
export function readPersonCell(
  cell: PersonCell,
  column: Column,
  context: Partial<NameContext> = {},
): PersonCellReading {
  return new CellReader(cell, column, { ...BY_DEFAULT, ...context }).read();
}

/** Letters of a responsibility matrix under somebody's name; C and I (consulted, informed) do not do the task. */
const CODE = /^(?:[a-z]|ra|ar|rs|sr|ps|sp|r\/a|a\/r)$/i;
const NOT_DOING = /^[ci]$/i;
/** A tick in the font Wingdings is stored as one of these letters. */
const TICKS = new Set(["ü", "þ", "û", "ý", "¨", "n", "l"]);

const SURNAME_FIRST = /(\p{L}[\p{L}' ’-]*\p{L})\s*,\s*(\p{L}[\p{L}'’-]*)/gu;

/** Where a text says "Peeters, Jan" of somebody who is known as Jan Peeters. */
export function namesSurnameFirst(
  text: string,
  isFullName: (name: string) => boolean,
): { start: number; end: number; name: string }[] {
  return [...text.matchAll(SURNAME_FIRST)].flatMap(({ index, 0: written, 1: words = "", 2: first = "" }) => {
    // "An en Peeters, Jan": what stands before the surname is somebody else
    const found = [...words.matchAll(/(?<![\p{L}'’-])(?=\p{L})/gu)]
      .map((at) => ({ start: index + at.index, name: `${first} ${words.slice(at.index)}` }))
      .find(({ name }) => isFullName(name));
    return found ? [{ ...found, end: index + written.length }] : [];
  });
}

class CellReader {
  private readonly result: PersonCellReading = {
    kind: "read",
    entries: [],
    seconds: [],
    loose: [],
    notices: [],
  };
  private readonly shown: string;
  private readonly remarks: string[] = [];

  constructor(
    private readonly cell: PersonCell,
    private readonly column: Column,
    private readonly context: NameContext,
  ) {
    const { value, text } = cell;
    this.shown = typeof value === "string" ? value : text;
  }

  read(): PersonCellReading {
    const { value } = this.cell;
    if (value === "") return NOTHING;
    if (typeof value === "string" && isExcelError(value)) return this.unreadable("excelError");
    if (typeof value === "number") return this.fromNumber(value);
    if (typeof value === "boolean") return value ? this.fromText("x") : NOTHING;
    return value.trim() === "" ? NOTHING : this.fromText(value);
  }

  private unreadable(code: NoticeCode, text = this.shown): PersonCellReading {
    return { ...NOTHING, kind: "unreadable", notices: [{ code, text: text.trim() }] };
  }

  private note(code: NoticeCode, other?: string): void {
    const { notices } = this.result;
    if (notices.some((notice) => notice.code === code && notice.other === other)) return;
    notices.push({ code, text: this.shown.trim(), ...(other === undefined ? {} : { other }) });
  }

  private fromNumber(value: number): PersonCellReading {
    const { text, numberFormat = "General" } = this.cell;
    const reading = readNumberCell(value, text, numberFormat);
    const shown = text === "" || text.startsWith("##") ? String(value) : text;
    if (!reading) return this.unreadable("unreadable", shown);
    if (this.isNamed) this.addHeader(reading, false);
    else {
      this.result.loose.push(reading.hours);
      this.result.notices.push({ code: "looseHours", text: shown.trim() });
    }
    this.noteHours(reading);
    for (const notice of this.result.notices) notice.text = shown.trim();
    return this.result;
  }

  private get isNamed(): boolean {
    return this.column.kind === "named";
  }

  private fromText(text: string): PersonCellReading {
    const code = this.isNamed ? this.codeOf(text) : null;
    if (code !== null) {
      if (!NOT_DOING.test(code)) this.addHeader(NO_AMOUNT, false);
      this.note("codes");
      return this.finished();
    }
    const read = readPersonText(this.inOrder(text));
    if (!read.readable)
      return this.isOtherAlone(text) ? this.otherAlone(text) : this.unreadable("unreadable");
    if (read.outOfScope) return { ...NOTHING, kind: "outOfScope" };
    this.remarks.push(...read.remarks);
    if (!(this.isNamed ? this.inNamedColumn(read) : this.inSlot(read))) return this.unreadable("unreadable");
    if (this.remarks.length > 0) this.note("remark", this.remarks.join("; "));
    return this.finished();
  }

  /** "Peeters, Jan" as "Jan Peeters" when somebody of that name is known; said, since it could be two persons. */
  private inOrder(text: string): string {
    if (!text.includes(",")) return text;
    const names = namesSurnameFirst(text, this.context.isFullName);
    for (const { name } of names) this.note("nameOrder", name);
    return names.reduceRight(
      (ordered, { start, end, name }) => ordered.slice(0, start) + name + ordered.slice(end),
      text,
    );
  }

  /** "P", "RA", a tick in Wingdings; null when it is anything else, the initials of the person at the head too. */
  private codeOf(text: string): string | null {
    const code = text.trim();
    if (TICKS.has(code) && code !== "n" && code !== "l") return code;
    if (!CODE.test(code) || /^[xvn]$/i.test(code) || isNameOf(code, this.column.header)) return null;
    return this.context.isKnownName(code) ? null : code;
  }

  /** An executor from the user's own list counts even when the text would not pass for a name, unless it may name somebody as well. */
  private isOtherAlone(text: string): boolean {
    const words = text.split(/[\s,;:/()]+/).filter(Boolean);
    const doubtful =
      /\d|\?|@/.test(text) ||
      words.some((word) => /^(of|misschien|eventueel|niet|geen|ipv|zie)$/i.test(word));
    const mayName = words.slice(1).some((word) => word !== word.toLowerCase() && !this.context.isOther(word));
    const beginsSo = [1, 2, 3].some((count) => this.context.isOther(words.slice(0, count).join(" ")));
    return !doubtful && !mayName && beginsSo && words.length <= 5;
  }

  private otherAlone(text: string): PersonCellReading {
    this.result.entries.push({ kind: "other", name: text.trim(), hours: UNKNOWN_HOURS, splitUnknown: false });
    return this.result;
  }

  private inSlot(read: PersonText): boolean {
    // An x in a slot says that someone does it, but not who
    if (read.parts.some(({ kind }) => kind === "mark") || read.second) return false;
    if (read.parts.length === 0 && (read.loose.length === 0 || read.remarks.length > 0)) return false;
    for (const part of read.parts) {
      const name = part.kind === "name" ? this.trimmed(part.name) : part.name;
      if (part.kind === "nobody") this.addHoursOfNobody(part);
      else if (name !== "") this.addNamed(part, name);
      else if (part.hours !== UNKNOWN_HOURS) this.addLoose(part);
    }
    for (const loose of read.loose) this.addLoose(loose);
    return this.hasRead || !this.saysOnlyRemarks(read) || read.parts.every(({ kind }) => kind === "nobody");
  }

  private get hasRead(): boolean {
    const { entries, seconds, loose } = this.result;
    return entries.length + seconds.length + loose.length > 0;
  }

  /** A remark in a slot, without anybody: it is for the user to say what it means, unless he said that it is none. */
  private saysOnlyRemarks({ parts }: PersonText): boolean {
    return this.remarks.length > 0 && !parts.some(({ name }) => this.context.isNoPerson(name));
  }

  /** Without the words at its end that are used for something else in this workbook ("Jan printers"); "" when the user said it is no person. */
  private trimmed(name: string): string {
    if (this.context.isNoPerson(name)) {
      this.remarks.push(name);
      return "";
    }
    const words = name.split(" ");
    let keep = words.length;
    while (keep > 1) {
      const word = words[keep - 1] ?? "";
      if (word !== word.toLowerCase() || !this.context.isOrdinaryWord(foldText(word))) break;
      keep--;
    }
    const first = words[0] ?? "";
    if (keep === words.length || first === first.toLowerCase() || this.context.isOther(name)) return name;
    this.remarks.push(words.slice(keep).join(" "));
    return words.slice(0, keep).join(" ");
  }

  private inNamedColumn(read: PersonText): boolean {
    const { header } = this.column;
    const isHeaders = !read.second && read.parts.every(({ role }) => role !== "executor");
    if (isHeaders) for (const loose of read.loose) this.addHeader(loose, false);
    else if (read.joinsHeader) this.addHeader(NO_AMOUNT, false);
    const [only] = read.parts;
    if (read.amountFirst && only?.role === "executor" && read.parts.length === 1) {
      this.addHeader(only, false);
      this.noteHours(only);
      read = { ...read, parts: [{ ...only, ...NO_AMOUNT }] };
    }
    if (read.second)
      this.result.seconds.push({ ...this.headerEntry(), hours: read.loose[0]?.hours ?? UNKNOWN_HOURS });
    for (const part of read.parts) {
      const name = part.kind === "name" ? this.trimmed(part.name) : part.name;
      if (part.kind === "nobody") this.addHoursOfNobody(part);
      else if (name === "") this.addNamed(part, header);
      else if (part.kind === "mark" || this.isHers(name)) this.addNamed(part, header);
      else if (this.isRemark(name)) {
        this.remarks.push(name);
        if (part.role === "executor") this.addNamed(part, header);
      } else {
        this.addNamed(part, name);
        if (part.role === "executor")
          this.result.notices.push({ code: "otherName", text: name, other: header });
      }
    }
    if (read.second) this.note("namedSecond", header);
    else if (!isHeaders) for (const loose of read.loose) this.addHeader(loose, false);
    for (const loose of read.loose) this.noteHours(loose);
    // "Jan Peeters" heads the column: "samen met An" is about the two of them
    const alone =
      this.result.entries.length === 0 &&
      this.result.seconds.length === 0 &&
      read.parts.every(({ kind }) => kind !== "nobody");
    if (alone && (this.remarks.length > 0 || read.parts.length > 0)) this.addHeader(NO_AMOUNT, false);
    return true;
  }

  /** Her own name, or short for it, when that is nobody else's. */
  private isHers(name: string): boolean {
    const { header } = this.column;
    if (nameKey(name) === nameKey(header)) return true;
    return isNameOf(name, header) && !this.context.isSomebodyElse(name);
  }

  /** Words without a capital that nobody is known by say what she does. */
  private isRemark(name: string): boolean {
    return name === name.toLowerCase() && !this.context.isKnownName(name) && !this.context.isOther(name);
  }

  private headerEntry(): { kind: "person" | "other"; name: string } {
    const { header } = this.column;
    return { kind: this.context.isOther(header) ? "other" : "person", name: header };
  }

  private addHeader({ hours }: HoursReading, splitUnknown: boolean): void {
    const entry = { ...this.headerEntry(), hours };
    if (this.column.second) this.result.seconds.push(entry);
    else this.result.entries.push({ ...entry, splitUnknown });
  }

  private addLoose(reading: HoursReading): void {
    this.result.loose.push(reading.hours);
    this.note("looseHours");
    this.noteHours(reading);
  }

  /** "vacature 2u": the hours count, nobody does them. */
  private addHoursOfNobody(part: NamedPart): void {
    if (part.hours !== UNKNOWN_HOURS) this.addLoose(part);
  }

  private addNamed(part: NamedPart, name: string): void {
    const { hours, splitUnknown, role } = part;
    const entry = {
      kind: this.context.isOther(name) ? ("other" as const) : ("person" as const),
      name,
      hours,
    };
    if (role === "replaced") {
      this.note("notAssigned", name);
      return;
    }
    if (role === "second" || (this.column.second && role === "executor")) {
      this.result.seconds.push(entry);
      if (role === "second") this.note("namedSecond", name);
    } else {
      this.result.entries.push({ ...entry, splitUnknown });
      if (role !== "executor") this.note("inBrackets", name);
    }
    this.noteHours(part);
    if (splitUnknown) this.note("splitUnknown");
    if (part.reversed) this.note("nameOrder", name);
  }

  private noteHours({ hours, otherUnit, calculated, factor }: HoursReading): void {
    if (otherUnit) this.note("hoursUnit");
    if (hours.estimate) this.note("estimate");
    if (calculated) this.note("calculated");
    if (hours.converted) this.note("converted", factor);
  }

  private finished(): PersonCellReading {
    if (!this.hasRead) this.result.kind = "empty";
    return this.result;
  }
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
