import type { PersonColumn, UnreadColumn } from "../model/situation";
import type { ColumnContent } from "./column-content";
import { foldedWords } from "./normalise-text";
import type { GridCells } from "./grid-cells";
import { type Heading, groupEnd, UNDER_NAMES } from "./header-band";
import { headerWord, isOtherHeading, mayBeName } from "./header-words";
import { isOrdinaryWord } from "./cell-words";
import { headerName, namesSomeone } from "./person-header";

interface Headed {
  cells: GridCells;
  headings: readonly Heading[];
  /** Columns that are something else already. */
  taken: ReadonlySet<number>;
  /** Columns under "Taakverdeling & tijdsbesteding", and whether a merged area says so. */
  grouped: ReadonlyMap<number, "merged" | "open">;
  /** Columns of the level and the priority. */
  marks: readonly number[];
  content: (column: number, header?: string) => ColumnContent;
  isUsed: (column: number) => boolean;
}

/**
 * Columns for persons, judged by their heading and by what stands below it, and the columns that are neither a person's nor known.
 * Slots are headed "Persoon 1", "Wie", "Uitgevoerd door" or by many names below; hours may stand beside a slot or under a name.
 */
export function personColumns(sheet: Headed): { persons: PersonColumn[]; unread: UnreadColumn[] } {
  return new ColumnFinder(sheet).find();
}

class ColumnFinder {
  private readonly persons: PersonColumn[] = [];
  private readonly unread: UnreadColumn[] = [];
  private readonly done = new Set<number>();

  constructor(private readonly sheet: Headed) {}

  find(): { persons: PersonColumn[]; unread: UnreadColumn[] } {
    const { cells, headings, taken, grouped, marks } = this.sheet;
    const places = headings.filter(
      ({ word }) => word === "slot" || word === "second" || word === "firstName",
    );
    const start = Math.min(
      ...marks,
      ...grouped.keys(),
      ...places.map(({ column }) => column),
      ...this.underNames(),
    );
    for (let column = cells.firstColumn; column <= cells.lastColumn; column++) {
      if (taken.has(column) || this.done.has(column)) continue;
      this.column(column, column > start || places.some((one) => one.column === column));
    }
    return { persons: this.persons, unread: this.unread };
  }

  /** Headings of a column from the top; the group headers and the hint say nothing about it alone. */
  private headsOf(column: number): Heading[] {
    return this.sheet.headings.filter(
      (one) =>
        one.column === column && one.word !== "hint" && one.word !== "persons" && one.word !== "coreTasks",
    );
  }

  /** Columns that stand under a name in the row above. */
  private underNames(): number[] {
    return this.sheet.headings
      .filter(({ word }) => UNDER_NAMES.has(word))
      .flatMap((one) => (this.nameAbove(one) ? [one.column] : []));
  }

  /** The name in the row above that reaches over this heading: its own, a merged one, or one with blanks to its right. */
  private nameAbove(heading: Heading): Heading | null {
    const above = this.sheet.headings
      .filter(
        (one) =>
          one.row < heading.row &&
          one.column <= heading.column &&
          groupEnd(this.sheet.cells, one) >= heading.column,
      )
      .at(-1);
    return above?.word === "other" && mayBeName(above.text) && headerName(above.text) !== null ? above : null;
  }

  private column(column: number, isRight: boolean): void {
    const heads = this.headsOf(column);
    const head = heads.at(-1);
    if (!head) return this.withoutHead(column);
    const above = this.nameAbove(head);
    if (above && (UNDER_NAMES.has(head.word) || isOtherHeading(head.text)))
      return this.underName(above, column);
    const slot = heads.filter(({ word }) => word === "slot").at(-1);
    const name = heads.filter(({ word }) => word === "other").at(-1);
    if (head.word === "second")
      return void this.place({ column, header: head.text, kind: "generic", second: true });
    if (head.word === "firstName") return this.firstName(column, head.text);
    if (this.isSurname(column) && this.surnameOf(column + 1) === column) return;
    if (UNDER_NAMES.has(head.word) || head.word === "surname") {
      if (head.word === "surname" && isRight)
        return void this.place({ column, header: head.text, kind: "generic" });
      return this.notRead(column, head.text);
    }
    const group = this.sheet.grouped.get(column);
    if (name && (group !== undefined || isRight))
      return this.headed(column, name.text, group !== undefined, slot?.text);
    if (slot) return void this.place(personColumn(column, slot.text));
    if (name) this.notRead(column, name.text);
  }

  /** A column of somebody, a slot, or nothing of the kind: what stands below it decides. */
  private headed(column: number, header: string, inGroup: boolean, slot: string | undefined): void {
    const isName = inGroup
      ? !isOtherHeading(header) || !isRemark(header)
      : mayBeName(header) || namesSomeone(header);
    const content = this.sheet.content(column, headerName(header) ?? header);
    const { filled, personal, named, names, other } = content;
    if (inGroup && filled > 0 && looksLikeName(header)) this.place(personColumn(column, header));
    else if (filled === 0 || (inGroup && !isRemark(header) && personal + named >= other)) {
      const person = personColumn(column, header);
      const isPlace = names > 1 && named > personal && !looksLikeName(header);
      if (isName) this.place(isPlace ? { column, header, kind: "generic" } : person);
      else if (slot) this.place(personColumn(column, slot));
      else this.notRead(column, header);
    } else if (other > personal + named || !isName || isOtherHeading(header)) {
      if (slot) this.place(personColumn(column, slot));
      else this.notRead(column, header);
    } else if (named > personal && (names > 1 || !looksLikeName(header))) {
      this.place({ column, header, kind: "generic" });
    } else this.place(personColumn(column, header));
  }

  private place(person: PersonColumn): void {
    this.done.add(person.column);
    const beside =
      person.kind === "generic"
        ? this.hoursBeside(Math.max(person.column, person.pair?.column ?? person.column))
        : null;
    if (beside) this.done.add(beside.column);
    this.persons.push(beside ? { ...person, hours: beside } : person);
  }

  /** "Uren" right beside a slot, or beyond its "Vervanger"; a name above it makes it somebody's own. */
  private hoursBeside(column: number): { column: number; unit: "hour" | "minute" } | null {
    let at = column + 1;
    while (this.headsOf(at).at(-1)?.word === "second" || this.headsOf(at).at(-1)?.word === "surname") at++;
    const head = this.headsOf(at).at(-1);
    if (!head || this.sheet.taken.has(at) || (head.word !== "hours" && head.word !== "minutes")) return null;
    return this.nameAbove(head) ? null : { column: at, unit: head.word === "minutes" ? "minute" : "hour" };
  }

  private firstName(column: number, header: string): void {
    const surname = this.surnameOf(column);
    if (surname === null) return this.place({ column, header, kind: "generic" });
    this.done.add(surname);
    this.place({ column, header, kind: "generic", pair: { column: surname, holds: "surname" } });
  }

  /** "Naam" right behind "Voornaam", or right before it. */
  private surnameOf(column: number): number | null {
    if (this.headsOf(column).at(-1)?.word !== "firstName") return null;
    return [column + 1, column - 1].find((beside) => this.isSurname(beside)) ?? null;
  }

  private isSurname(column: number): boolean {
    const head = this.headsOf(column).at(-1);
    if (head === undefined || this.done.has(column)) return false;
    return head.word === "surname" || (headerWord(head.text) === "slot" && /naam/i.test(head.text));
  }

  /** The columns under one name: its hours, or where a time begins and ends; of anything else it is said that it is not read. */
  private underName(above: Heading, first: number): void {
    const header = headerName(above.text) ?? above.text;
    const last = groupEnd(this.sheet.cells, above);
    const columns: Heading[] = [];
    for (let column = first; column <= last && !this.sheet.taken.has(column); column++) {
      const head = this.headsOf(column).at(-1);
      if (!head || this.nameAbove(head) !== above) break;
      columns.push(head);
    }
    const find = (word: string) => columns.find((one) => one.word === word);
    const [start, end, hours] = [find("start"), find("end"), find("hours") ?? find("minutes")];
    if (start && end && !hours) {
      const pair = { column: end.column, holds: "endTime" as const };
      this.place({ column: start.column, header, kind: "named", pair });
      this.done.add(end.column);
    } else if (hours) {
      const unit =
        hours.word === "minutes" ? { hours: { column: hours.column, unit: "minute" as const } } : {};
      this.place({ column: hours.column, header, kind: "named", ...unit });
    }
    for (const one of columns)
      if (!this.done.has(one.column)) this.notRead(one.column, `${above.text}: ${one.text}`);
  }

  /** A slot when merged under the group; else when it adjoins one and is used. */
  private withoutHead(column: number): void {
    const how = this.sheet.grouped.get(column);
    const adjoins = this.persons.length === 0 || this.persons.at(-1)?.column === column - 1;
    const isUsed = this.sheet.isUsed(column);
    if (how === "merged" || (how === "open" && adjoins && (isUsed || this.persons.length === 0)))
      this.place({ column, header: "", kind: "generic" });
  }

  private notRead(column: number, header: string): void {
    this.done.add(column);
    if (this.sheet.isUsed(column) && !isKnown(header)) this.unread.push({ column, header });
  }
}

function personColumn(column: number, text: string): PersonColumn {
  const name = headerWord(text) === "slot" ? null : headerName(text);
  return name === null || isOtherHeading(name)
    ? { column, header: text, kind: "generic" }
    : { column, header: name, kind: "named" };
}

const REMARKS =
  /\b(totaal|totalen|subtotaal|som|opmerking|opmerkingen|nota|notities|commentaar|toelichting|status|frequentie)\b/i;

function isRemark(text: string): boolean {
  return REMARKS.test(text);
}

/** Numbers of lines and totals per row say nothing that has to be read. */
function isKnown(header: string): boolean {
  return /^(nr|nummer|id|code|volgnummer|#|kerntaak|kerntaken)\.?$/i.test(header.trim());
}

/** Words with a capital, none of them used for something else. */
function looksLikeName(header: string): boolean {
  const name = headerName(header);
  if (name === null) return false;
  return /^\p{Lu}/u.test(name) && !foldedWords(name).some((word) => isOrdinaryWord(word));
}
