import { areaAddress, cellAddress, type CellValue } from "../model/cell";
import { balancedLines } from "./text-lines";
import type { Block } from "./page-breaks";
import type { CellStyle, PlannedCell, PlannedChart, PlannedTable } from "./sheet-plan";
import { HEADING, TABLE_HEADER, TOTAL } from "./summary-styles";

/** A cell, or just what stands in it. */
export type Entry = CellValue | PlannedCell;

export interface DraftColumn {
  header: string;
  /** Of the cells under the header. */
  style: CellStyle;
  /** The row under the table adds this column up. */
  summed?: boolean;
}

export interface DraftTable {
  name: string;
  columns: readonly DraftColumn[];
  /** At least one row. */
  body: readonly (readonly Entry[])[];
  /** Label of the row with totals; left out, there is no such row. */
  total?: string;
  /** How many of the first rows the totals add up; all of them when left out. */
  totalledRows?: number;
}

export interface PlacedTable {
  header: number;
  firstRow: number;
  lastRow: number;
  /** null without totals. */
  totalRow: number | null;
}

/** Room for a sentence that runs over the empty cells to its right, in characters. */
const SENTENCE_WIDTH = 180;
const HEADING_WIDTH = 140;
/** Rows of a table that stay with its header; a short table stays whole. */
const ROWS_WITH_HEADER = 3;
const SHORT_TABLE = 12;

/** A sheet being written from top to bottom. Names of tables and charts get the prefix that marks them as ours. */
export class SheetDraft {
  readonly rows: (PlannedCell | undefined)[][] = [];
  readonly tables: PlannedTable[] = [];
  readonly charts: PlannedChart[] = [];
  /** What should not be divided over two pages. */
  readonly blocks: Block[] = [];
  /** A heading that still waits for what it is the heading of. */
  private headingRow: number | null = null;

  get nextRow(): number {
    return this.rows.length;
  }

  /** Adds a row and says which one. */
  add(cells: readonly (Entry | undefined)[], style?: CellStyle): number {
    this.rows.push(cells.map((entry) => (entry === undefined ? undefined : styled(entry, style))));
    return this.rows.length - 1;
  }

  blank(count = 1): void {
    for (let done = 0; done < count; done++) this.rows.push([]);
  }

  /** A heading that says the news, after a blank row. */
  heading(text: string): number {
    this.blank();
    const row = this.nextRow;
    this.headingRow ??= row;
    this.sentence(text, HEADING, HEADING_WIDTH);
    return row;
  }

  sentence(text: string, style?: CellStyle, width = SENTENCE_WIDTH): void {
    for (const line of balancedLines(text, width)) this.add([line], style);
  }

  /** Rows in columns under a header: an Excel table, for the reader to sort and filter. */
  table({ name, ...list }: DraftTable): PlacedTable {
    const placed = this.list(list);
    this.tables.push({
      name: `Takenwijzer_tabel_${name}`,
      row: placed.header,
      column: 0,
      rowCount: placed.lastRow - placed.header + 1,
      columnCount: list.columns.length,
    });
    return placed;
  }

  /** The same without being an Excel table, for sheets that are printed. */
  list({ columns, body, total, totalledRows = body.length }: Omit<DraftTable, "name">): PlacedTable {
    const header = this.add(columns.map((column) => headerCell(column)));
    const firstRow = this.nextRow;
    for (const entries of body) {
      this.rows.push(columns.map(({ style }, index) => styled(entries[index] ?? "", style)));
    }
    const lastRow = this.nextRow - 1;
    let totalRow: number | null = null;
    if (total !== undefined) {
      totalRow = this.add(
        columns.map(({ style, summed }, column): PlannedCell => {
          if (column === 0) return { value: total, style: TOTAL };
          const summing = areaAddress({ row: firstRow, column, rowCount: totalledRows, columnCount: 1 });
          return summed ? { formula: `=SUM(${summing})`, style: { ...style, ...TOTAL } } : { style: TOTAL };
        }),
      );
    }
    const isShort = body.length <= SHORT_TABLE;
    const last = isShort ? this.nextRow - 1 : header + ROWS_WITH_HEADER;
    this.blocks.push({ first: this.headingRow ?? header, last });
    if (!isShort && totalRow !== null) this.blocks.push({ first: lastRow - 1, last: totalRow });
    this.headingRow = null;
    return { header, firstRow, lastRow, totalRow };
  }

  keepTogether(first: number, last: number): void {
    this.blocks.push({ first, last });
  }
}

/** "B12" for a formula. */
export function address(row: number, column: number): string {
  return cellAddress({ row, column });
}

function headerCell({ header, style }: DraftColumn): PlannedCell {
  return { value: header, style: { ...TABLE_HEADER, horizontal: style.horizontal, indent: style.indent } };
}

function styled(entry: Entry, style?: CellStyle): PlannedCell {
  if (typeof entry !== "object") return style ? { value: entry, style } : { value: entry };
  return style ? { ...entry, style: { ...style, ...entry.style } } : entry;
}
