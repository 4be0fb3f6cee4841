import type { CellValue } from "../../model/cell";
import {
  contentOf,
  OWN_COLUMNS,
  SOLVED,
  type FindingCell,
  type FindingColumn,
  type FindingRow,
  type OwnColumn,
} from "./finding-row";
import { findColumns, type ColumnPlaces } from "./find-columns";
import { contentPrint, rowKeyOf, rowKeyText, type Prints, type RowKey } from "./row-key";

/** The table as it stands in Excel. */
export interface FindingsTable {
  headers: readonly string[];
  /** All rows of the body from top to bottom, hidden ones too; one value per header. */
  rows: readonly (readonly CellValue[])[];
  /** Rows where something of the user's stands that no value shows: a note, a comment, a picture. */
  annotated?: ReadonlySet<number>;
}

export interface MergeOptions {
  /** Day of the analysis as Excel counts days: whole days since 30 December 1899. */
  today: number;
  /** The same day in words, "28 november 2026": for a finding that is solved. */
  todayText: string;
  /** The highest number that was ever given; 0 the first time. */
  lastNumber: number;
}

/** What is to be done to the table. Rows and columns count from zero in the body as it was read. */
export interface TableChanges {
  places: ColumnPlaces;
  /** A column has to be added at the right end, hidden; it then is column `headers.length`. */
  addKeyColumn: boolean;
  /** Cells that get another content. */
  cells: { row: number; column: number; cell: FindingCell }[];
  /** New rows below the last one, a cell per column. An undefined one is not written: it is the user's, or has a formula of its own. */
  appended: (FindingCell | undefined)[][];
  /** Rows of solved findings where nothing of the user's stands, from top to bottom. */
  deleted: number[];
  /** The highest number that was ever given; to be kept for the next time. */
  lastNumber: number;
}

/**
 * Brings the table up to date row by row. Changed are only cells that we wrote and nobody changed since; everything else is the
 * user's and stays: his columns, his rows, and what he typed over ours.
 * @param findings the most urgent first
 */
export function mergeFindings(
  table: FindingsTable,
  findings: readonly FindingRow[],
  options: MergeOptions,
): TableChanges {
  return new Merge(table, findings, options).changes();
}

class Merge {
  private readonly places: ColumnPlaces;
  private readonly keyAt: number;
  private readonly own: readonly (readonly [column: OwnColumn, at: number])[];
  private readonly cells: TableChanges["cells"] = [];
  private lastNumber: number;

  constructor(
    private readonly table: FindingsTable,
    private readonly findings: readonly FindingRow[],
    private readonly options: MergeOptions,
  ) {
    const { headers, rows } = table;
    this.places = findColumns(headers, rows);
    this.keyAt = this.places.get("key") ?? headers.length;
    this.own = OWN_COLUMNS.flatMap((column) => {
      const at = this.places.get(column);
      return at === undefined ? [] : [[column, at] as const];
    });
    this.lastNumber = options.lastNumber;
    for (const contents of rows) {
      const number = contents[this.places.get("number") ?? -1];
      if (typeof number === "number" && number > this.lastNumber) this.lastNumber = Math.floor(number);
    }
  }

  changes(): TableChanges {
    const known = this.knownRows();
    const rowOf = new Map([...known].map(([row, { key }]) => [key, row]));
    const appended: TableChanges["appended"] = [];
    this.findings.forEach((finding, rank) => {
      const row = rowOf.get(finding.key);
      if (row === undefined) appended.push(this.newRow(finding, rank));
      else this.update(row, finding, rank, known.get(row)!);
    });
    const current = new Set(this.findings.map(({ key }) => key));
    const solved = [...known].filter(([, { key }]) => !current.has(key));
    const deleted: number[] = [];
    for (const [row, known] of solved) {
      if (this.holdsNothingOfTheUser(row, known)) deleted.push(row);
      else this.markSolved(row, known);
    }
    // The copy of a row is the user's own row
    this.table.rows.forEach((contents, row) => {
      if (!known.has(row) && rowKeyOf(contents[this.keyAt])) this.set(row, this.keyAt, { value: "" });
    });
    return {
      places: this.places,
      addKeyColumn: !this.places.has("key"),
      cells: this.cells,
      appended,
      deleted: deleted.sort((one, other) => one - other),
      lastNumber: this.lastNumber,
    };
  }

  /** The rows that are a finding's, by their keys; when none has a key, by school, task, kind and person. */
  private knownRows(): Map<number, KnownRow> {
    const known = new Map<number, KnownRow>();
    const taken = new Set<string>();
    let anyKey = false;
    this.table.rows.forEach((contents, row) => {
      const own = rowKeyOf(contents[this.keyAt]);
      if (!own) return;
      anyKey = true;
      if (taken.has(own.key)) return;
      taken.add(own.key);
      known.set(row, own);
    });
    return anyKey ? known : this.rowsByContent();
  }

  private rowsByContent(): Map<number, KnownRow> {
    const parts = (["school", "task", "kind", "who"] as const).flatMap((column) => {
      const at = this.places.get(column);
      return at === undefined ? [] : [{ column, at }];
    });
    const numberAt = this.places.get("number");
    const known = new Map<number, KnownRow>();
    if (!this.places.has("kind") || parts.length < 3) return known;
    const waiting = new Map<string, string[]>();
    for (const finding of this.findings) {
      const content = parts.map(({ column }) => contentPrint(finding[column])).join();
      waiting.set(content, [...(waiting.get(content) ?? []), finding.key]);
    }
    this.table.rows.forEach((contents, row) => {
      // Every row of ours has a number
      if (numberAt !== undefined && typeof contents[numberAt] !== "number") return;
      const key = waiting.get(parts.map(({ at }) => contentPrint(contents[at])).join())?.shift();
      if (key !== undefined) known.set(row, { key, solved: false, prints: null });
    });
    return known;
  }

  private newRow(finding: FindingRow, rank: number): (FindingCell | undefined)[] {
    this.lastNumber += 1;
    const width = this.table.headers.length + Number(!this.places.has("key"));
    const cells = new Array<FindingCell | undefined>(width).fill(undefined);
    const prints: Prints = {};
    for (const [column, at] of this.own) {
      const cell =
        column === "number"
          ? { value: this.lastNumber }
          : column === "since"
            ? { value: this.options.today }
            : contentOf(finding, column);
      cells[at] = cell;
      prints[column] = contentPrint(cell.value);
    }
    cells[this.keyAt] = { value: rowKeyText(rank, finding.key, prints) };
    return cells;
  }

  private update(row: number, finding: FindingRow, rank: number, known: KnownRow): void {
    // The number and the day stay those of the row
    const prints = this.write(row, known, (column) =>
      column === "number" || column === "since" ? null : contentOf(finding, column),
    );
    this.set(row, this.keyAt, { value: rowKeyText(rank, finding.key, prints) });
  }

  private markSolved(row: number, known: KnownRow): void {
    const prints = this.write(row, known, (column) => {
      if (column === "kind") return { value: SOLVED };
      if (column !== "what" || known.solved) return null;
      return {
        value: `${SOLVED} op ${this.options.todayText}. ${String(this.contentAt(row, "what"))}`.trim(),
      };
    });
    this.set(row, this.keyAt, { value: rowKeyText(null, known.key, prints) });
  }

  /** Writes in the cells of a row that are still ours; answers with the prints of what we stand for. Null: what stands there stays. */
  private write(row: number, known: KnownRow, wanted: (column: OwnColumn) => FindingCell | null): Prints {
    const prints: Prints = {};
    for (const [column, at] of this.own) {
      const cell = wanted(column);
      if (cell === null) {
        prints[column] = known.prints?.[column] ?? contentPrint(this.table.rows[row]?.[at]);
        continue;
      }
      prints[column] = contentPrint(cell.value);
      if (!this.isUsers(row, column, known)) this.set(row, at, cell);
    }
    return prints;
  }

  private holdsNothingOfTheUser(row: number, known: KnownRow): boolean {
    if (this.table.annotated?.has(row)) return false;
    const columns = new Map<number, FindingColumn>([...this.places].map(([column, at]) => [at, column]));
    return this.table.rows[row]!.every((content, at) => {
      const column = columns.get(at);
      if (content === "" || column === "key") return true;
      return isOwn(column) && !this.isUsers(row, column, known);
    });
  }

  /** The user typed over what we wrote; an emptied cell holds nothing of his. */
  private isUsers(row: number, column: OwnColumn, { prints }: KnownRow): boolean {
    const content = this.contentAt(row, column);
    const print = prints?.[column];
    return prints !== null && content !== "" && print !== contentPrint(content);
  }

  private contentAt(row: number, column: OwnColumn): CellValue {
    return this.table.rows[row]?.[this.places.get(column) ?? -1] ?? "";
  }

  private set(row: number, column: number, cell: FindingCell): void {
    if (contentPrint(this.table.rows[row]?.[column]) !== contentPrint(cell.value))
      this.cells.push({ row, column, cell });
  }
}

/** `prints` is null when nothing says what we wrote in the row. */
type KnownRow = Omit<RowKey, "prints"> & { prints: Prints | null };

function isOwn(column: FindingColumn | undefined): column is OwnColumn {
  return OWN_COLUMNS.some((own) => own === column);
}
