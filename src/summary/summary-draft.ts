import { cellAddress } from "../model/cell";
import { counted, numberText } from "./dutch-text";
import { SheetDraft, type DraftTable, type Entry, type PlacedTable } from "./sheet-draft";
import type { PlannedCell } from "./sheet-plan";
import { LINK, NOTE, TOPIC } from "./summary-styles";

/** So many rows of a long list stand in its section, the most urgent ones. */
const AT_FIRST = 5;
/** A list that is only so much longer stands there whole. */
const NEARLY = 3;
/** The whole lists stop here; the sentence under them says how many more there are. */
const LONGEST_LIST = 200;

export interface LongList extends Omit<DraftTable, "body" | "totalledRows"> {
  /** Heading of the whole list. */
  title: string;
  /** Most urgent first; `row` is where it begins, `whole` is false for the first few. */
  body: (row: number, whole: boolean) => readonly (readonly Entry[])[];
  /** "andere taak", "andere taken". */
  others: readonly [one: string, many: string];
  atFirst?: number;
  /** The whole list has been written. */
  onWritten?: (table: PlacedTable) => void;
}

/** The summary: first what a director decides on, on few pages; then the whole lists, to filter and look things up in. */
export class SummaryDraft extends SheetDraft {
  private readonly waiting: { title: string; link: PlannedCell; write: () => void }[] = [];

  /**
   * Short lists whole; of a long one the first rows, and the whole list later. Answers with what stands here; null when that is
   * only a link.
   */
  longList(list: LongList & { atFirst: 0 }): PlacedTable | null;
  longList(list: LongList): PlacedTable;
  longList({ title, body, others, atFirst = AT_FIRST, onWritten, ...table }: LongList): PlacedTable | null {
    const first = this.nextRow + 1;
    const here = body(first, true);
    if (here.length <= atFirst + NEARLY) {
      const placed = this.table({ ...table, body: here });
      onWritten?.(placed);
      return placed;
    }
    // Rows that do not say where they stand are the same in both places
    const same = body.length === 0 ? here : null;
    const few = (same ?? body(first, false)).slice(0, atFirst);
    const placed = few.length > 0 ? this.list({ columns: table.columns, body: few }) : null;
    this.later(title, `Alle ${numberText(here.length)} staan onderaan, bij “${title}”.`, () => {
      const whole = (same ?? body(this.nextRow + 1, true)).slice(0, LONGEST_LIST);
      const written = this.table({ ...table, body: whole });
      onWritten?.(written);
      const more = here.length - whole.length;
      if (more > 0) this.sentence(`En nog ${counted(more, ...others)}.`, NOTE);
    });
    return placed;
  }

  /** Something to look up stands among the whole lists; here only a link to it. */
  later(title: string, text: string, write: () => void): void {
    const link: PlannedCell = { value: text, style: LINK };
    this.rows.push([link]);
    this.keepWithAbove();
    this.waiting.push({ title, link, write });
  }

  /** Writes the whole lists; answers with how many rows there are before them. */
  writeWholeLists(): number {
    const before = this.nextRow;
    if (this.waiting.length === 0) return before;
    this.blank();
    this.add(["Volledige lijsten"], TOPIC);
    this.sentence(
      "Om in op te zoeken en te filteren. Dit deel wordt niet mee afgedrukt; wilt u dat toch, kies dan in Excel Pagina-indeling, Afdrukbereik, Afdrukbereik wissen.",
      NOTE,
    );
    for (const { title, link, write } of this.waiting) {
      const row = this.heading(title);
      link.link = { sheetName: null, address: cellAddress({ row, column: 0 }), tip: `Naar ${title}` };
      write();
    }
    return before;
  }
}
