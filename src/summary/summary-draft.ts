import { cellAddress } from "../model/cell";
import { counted, numberText } from "./dutch-text";
import { SheetDraft, type DraftTable, type Entry, type PlacedTable } from "./sheet-draft";
import type { PlannedCell } from "./sheet-plan";
import { LINK, NOTE, TOPIC } from "./summary-styles";

/** So many rows of a long list stand in its section, the most urgent ones. */
const AT_FIRST = 5;
/** A list that is only so much longer stands there whole. */
const NEARLY = 3;
/** Whole lists without a total stop here; the sentence under them says how many more there are. */
const LONGEST_LIST = 200;

export interface LongList<Item> extends Omit<DraftTable, "body" | "totalledRows"> {
  /** Heading of the whole list. */
  title: string;
  /** Most urgent first. */
  items: readonly Item[];
  /** Makes the row of one of them; only of those that are shown. */
  line: (item: Item, place: LinePlace) => readonly Entry[];
  /** "andere taak", "andere taken". */
  others: readonly [one: string, many: string];
  atFirst?: number;
  /** The whole list has been written. */
  onWritten?: (table: PlacedTable) => void;
}

/** Where a line of a long list is written. */
export interface LinePlace {
  row: number;
  /** The row under the last line, where the totals stand if there are any. */
  end: number;
  /** False among the first few. */
  whole: boolean;
}

/** The summary: first what a director decides on, on few pages; then the whole lists, to filter and look things up in. */
export class SummaryDraft extends SheetDraft {
  private readonly waiting: { title: string; link: PlannedCell; write: () => void }[] = [];

  /**
   * Short lists whole; of a long one the first rows, and the whole list later. Answers with what stands here; null when that is
   * only a link.
   */
  longList<Item>(list: LongList<Item> & { atFirst: 0 }): PlacedTable | null;
  longList<Item>(list: LongList<Item>): PlacedTable;
  longList<Item>(list: LongList<Item>): PlacedTable | null {
    const { title, items, line, others, atFirst = AT_FIRST, onWritten, ...table } = list;
    const linesOf = (shown: readonly Item[], whole: boolean) => {
      const first = this.nextRow + 1;
      return shown.map((item, at) => line(item, { row: first + at, end: first + shown.length, whole }));
    };
    if (items.length <= atFirst + NEARLY) {
      const placed = this.table({ ...table, body: linesOf(items, true) });
      onWritten?.(placed);
      return placed;
    }
    const few = linesOf(items.slice(0, atFirst), false);
    const placed = few.length > 0 ? this.list({ columns: table.columns, body: few }) : null;
    this.later(title, `Alle ${numberText(items.length)} staan onderaan, bij “${title}”.`, () => {
      // A total is that of all of them
      const shown = table.total === undefined ? items.slice(0, LONGEST_LIST) : items;
      const written = this.table({ ...table, body: linesOf(shown, true) });
      onWritten?.(written);
      const more = items.length - shown.length;
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
