import type { CellModel, DataValidation, RichText, Style, WorksheetModel } from "./excelts";
import { COLUMNS, ROWS, contains, intersect, isWholeColumns, isWholeRows, type Area } from "./address";
import type { Chart } from "./chart";
import type { SheetTable } from "./table";

export interface CellError {
  readonly error: string;
}
/** null is an empty cell. Dates are serial numbers, as Excel has them. */
export type Scalar = null | string | number | boolean | CellError;

export const isError = (value: unknown): value is CellError =>
  typeof value === "object" && value !== null && "error" in value;

/** One cell. Styles are shared between cells and never changed in place. */
export interface Cell {
  value: Scalar;
  /** en-US, without the "=". */
  formula?: string;
  /** Array formulas: the cells they fill. */
  array?: { ref: string; dynamic: boolean };
  style?: CellStyle;
  rich?: RichText[];
  link?: { target: string; tip?: string };
  note?: CellModel["comment"];
}
export type CellStyle = Partial<Style>;

export interface RowFormat {
  /** In points; undefined is the sheet's default. */
  height?: number;
  customHeight?: boolean;
  hidden: boolean;
  style?: CellStyle;
  outlineLevel: number;
  collapsed: boolean;
  dyDescent?: number;
}
export interface ColumnFormat {
  /** In characters, as in the file; undefined is the sheet's default. */
  width?: number;
  hidden: boolean;
  style?: CellStyle;
  outlineLevel: number;
  collapsed: boolean;
  bestFit?: boolean;
}

/** One rule for what may be typed, and where it holds. */
export interface Validation {
  areas: Area[];
  rule: DataValidation;
}

export type Visibility = "visible" | "hidden" | "veryHidden";

/** All that a worksheet has beside its cells, in the shapes of the file library. */
export type SheetParts = Omit<
  WorksheetModel,
  "id" | "name" | "rows" | "cols" | "mergeCells" | "state" | "tables" | "dataValidations"
>;

export type SheetChart = Chart<Sheet>;

/** A worksheet: cells and their formats. It knows no rules of Excel; those are in the API. Rows and columns from zero. */
export class Sheet {
  readonly rows = new Map<number, Map<number, Cell>>();
  readonly rowFormats = new Map<number, RowFormat>();
  readonly columnFormats = new Map<number, ColumnFormat>();
  merges: Area[] = [];
  tables: SheetTable[] = [];
  charts: SheetChart[] = [];
  validations: Validation[] = [];
  customProperties = new Map<string, string>();
  visibility: Visibility = "visible";
  selection: Area = { top: 0, left: 0, bottom: 0, right: 0 };

  constructor(
    /** The number in the file; it stays the sheet's own for life. */
    readonly sheetId: number,
    public name: string,
    public parts: SheetParts,
  ) {}

  /** What the API calls the sheet's id: stable, and the same after saving and opening. */
  get id(): string {
    return `{00000000-0001-0000-${this.sheetId.toString(16).padStart(4, "0").toUpperCase()}-000000000000}`;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The cell to change, made when it is not there yet. */
  touch(row: number, column: number): Cell {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map()));
    let cell = cells.get(column);
    if (!cell) {
      cell = { value: null };
      const inherited = this.rowFormats.get(row)?.style ?? this.columnFormats.get(column)?.style;
      if (inherited && Object.keys(inherited).length > 0) cell.style = inherited;
      cells.set(column, cell);
    }
    return cell;
  }

  /** The style that counts for a cell, also where no cell is. */
  styleAt(row: number, column: number): CellStyle {
    const cell = this.cell(row, column);
    return cell?.style ?? (cell ? undefined : this.inheritedStyle(row, column)) ?? {};
  }

  private inheritedStyle(row: number, column: number): CellStyle | undefined {
    return this.rowFormats.get(row)?.style ?? this.columnFormats.get(column)?.style;
  }

  rowFormat(row: number): RowFormat {
    let format = this.rowFormats.get(row);
    if (!format) this.rowFormats.set(row, (format = { hidden: false, outlineLevel: 0, collapsed: false }));
    return format;
  }

  columnFormat(column: number): ColumnFormat {
    let format = this.columnFormats.get(column);
    if (!format)
      this.columnFormats.set(column, (format = { hidden: false, outlineLevel: 0, collapsed: false }));
    return format;
  }

  /** Every cell there is in the area, row by row. */
  *cellsIn(area: Area): Generator<{ row: number; column: number; cell: Cell }> {
    const rows =
      area.bottom - area.top > this.rows.size
        ? [...this.rows.keys()].filter((row) => row >= area.top && row <= area.bottom).sort((a, b) => a - b)
        : range(area.top, area.bottom).filter((row) => this.rows.has(row));
    for (const row of rows) {
      const cells = this.rows.get(row);
      if (!cells) continue;
      for (const column of [...cells.keys()].sort((a, b) => a - b)) {
        const cell = cells.get(column);
        if (cell && column >= area.left && column <= area.right) yield { row, column, cell };
      }
    }
  }

  /** The smallest area holding every cell with something in it (values, or also formats); null when there is none. */
  usedArea(valuesOnly: boolean, within?: Area): Area | null {
    let used: Area | null = null;
    const grow = (top: number, left: number, bottom: number, right: number): void => {
      const seen = within ? intersect(within, { top, left, bottom, right }) : { top, left, bottom, right };
      if (!seen) return;
      used = used
        ? {
            top: Math.min(used.top, seen.top),
            left: Math.min(used.left, seen.left),
            bottom: Math.max(used.bottom, seen.bottom),
            right: Math.max(used.right, seen.right),
          }
        : seen;
    };
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (used && encloses(used, row, column)) continue;
        const filled = cell.value !== null || cell.formula !== undefined;
        if (filled || (!valuesOnly && isFormatted(cell))) grow(row, column, row, column);
      }
    }
    if (!valuesOnly) for (const merge of this.merges) grow(merge.top, merge.left, merge.bottom, merge.right);
    return used;
  }

  /** The merged area that this cell is part of. */
  mergeAt(row: number, column: number): Area | undefined {
    const at = { top: row, left: column, bottom: row, right: column };
    return this.merges.find((merge) => contains(merge, at));
  }

  mergesTouching(area: Area): Area[] {
    return this.merges.filter((merge) => intersect(merge, area) !== null);
  }

  isRowHidden(row: number): boolean {
    return this.rowFormats.get(row)?.hidden ?? false;
  }

  isColumnHidden(column: number): boolean {
    return this.columnFormats.get(column)?.hidden ?? false;
  }
}

/** Keeps a whole-row or whole-column area within what is worth walking over. */
export function clipToContent(sheet: Sheet, area: Area): Area {
  if (!isWholeRows(area) && !isWholeColumns(area)) return area;
  const used = sheet.usedArea(false);
  if (isWholeRows(area) && isWholeColumns(area)) return used ?? { top: 0, left: 0, bottom: 0, right: 0 };
  if (isWholeRows(area)) return { ...area, right: Math.max(used?.right ?? 0, 0) };
  return { ...area, bottom: Math.max(used?.bottom ?? 0, 0) };
}

function encloses({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function isFormatted(cell: Cell): boolean {
  return (cell.style !== undefined && Object.keys(cell.style).length > 0) || cell.note !== undefined;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, Math.min(to, Math.max(ROWS, COLUMNS)) - from + 1) }, (_, at) => from + at);
