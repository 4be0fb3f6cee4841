import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import { CELL_TYPE } from "./excelts";
import { isError, type Cell, type Scalar, type Sheet } from "./sheet";
import { scalarOf } from "./scalar";
import type { WorkbookStore } from "./workbook";

/** Works out every formula of the workbook again. What the engine does not know keeps the value it had. */
export function calculate(store: WorkbookStore): void {
  const sheets = store.sheets.map((sheet) => new CalculatedSheet(sheet));
  if (sheets.every((sheet) => !sheet.hasFormulas())) return;
  calculateFormulas({
    worksheets: sheets,
    getWorksheet: (key) => sheets.find((sheet) => sheet.id === key || sheet.name === key),
    definedNames: {
      getAllEntries: () => store.names.map((name) => nameEntry(store, name)),
      getAllNames: () => store.names.map((name) => nameEntry(store, name)),
    },
    properties: { date1904: Boolean(store.file.properties?.date1904) },
  });
}

function nameEntry(store: WorkbookStore, { name, refersTo, sheet }: WorkbookStore["names"][number]) {
  const scope = sheet ? { localSheetId: store.sheets.indexOf(sheet) } : {};
  return /^('(?:[^']|'')+'|[^'!()"+*/-]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/i.test(refersTo)
    ? { name, ranges: [refersTo], ...scope }
    : { name, ranges: [], formulaExpression: refersTo, ...scope };
}

/** A sheet as the engine wants it: rows and columns from one. */
class CalculatedSheet {
  constructor(private readonly sheet: Sheet) {}

  get id(): number {
    return this.sheet.sheetId;
  }
  get name(): string {
    return this.sheet.name;
  }
  get dimensions() {
    const used = this.sheet.usedArea(true);
    return used && { top: used.top + 1, left: used.left + 1, bottom: used.bottom + 1, right: used.right + 1 };
  }
  get mergedRegions() {
    return this.sheet.merges.map(({ top, left, bottom, right }) => ({
      top: top + 1,
      left: left + 1,
      bottom: bottom + 1,
      right: right + 1,
    }));
  }

  hasFormulas(): boolean {
    for (const cells of this.sheet.rows.values()) {
      for (const cell of cells.values()) if (cell.formula !== undefined) return true;
    }
    return false;
  }

  eachRow(...args: unknown[]): void {
    const visit = args[args.length - 1] as (row: CalculatedRow, number: number) => void;
    for (const row of [...this.sheet.rows.keys()].sort((a, b) => a - b)) {
      visit(new CalculatedRow(this.sheet, row), row + 1);
    }
  }

  findCell(row: number, column: number): CalculatedCell | undefined {
    const cell = this.sheet.cell(row - 1, column - 1);
    return cell && new CalculatedCell(this.sheet, row - 1, column - 1, cell);
  }

  getCell(row: number, column: number): CalculatedCell {
    return new CalculatedCell(this.sheet, row - 1, column - 1, this.sheet.touch(row - 1, column - 1));
  }

  getTables() {
    return this.sheet.tables.map(({ name, area, columns, showHeaders, showTotals }) => ({
      table: {
        name,
        displayName: name,
        tl: { row: area.top + 1, col: area.left + 1 },
        columns: columns.map((column, at) => ({
          name: String(this.sheet.cell(area.top, area.left + at)?.value ?? column.name),
        })),
        rows: Array.from({
          length: area.bottom - area.top + 1 - (showHeaders ? 1 : 0) - (showTotals ? 1 : 0),
        }),
        headerRow: showHeaders,
        totalsRow: showTotals,
      },
    }));
  }
}

class CalculatedRow {
  constructor(
    private readonly sheet: Sheet,
    private readonly row: number,
  ) {}

  get hidden(): boolean {
    return this.sheet.isRowHidden(this.row);
  }

  eachCell(...args: unknown[]): void {
    const visit = args[args.length - 1] as (cell: CalculatedCell, column: number) => void;
    for (const [column, cell] of [...(this.sheet.rows.get(this.row) ?? [])].sort(([a], [b]) => a - b)) {
      visit(new CalculatedCell(this.sheet, this.row, column, cell), column + 1);
    }
  }
}

class CalculatedCell {
  constructor(
    private readonly sheet: Sheet,
    private readonly at: number,
    private readonly column: number,
    private readonly cell: Cell,
  ) {}

  get row(): number {
    return this.at + 1;
  }
  get col(): number {
    return this.column + 1;
  }
  get formula(): string | undefined {
    return this.cell.formula;
  }
  get type(): number {
    const merge = this.sheet.mergeAt(this.at, this.column);
    if (merge && (merge.top !== this.at || merge.left !== this.column)) return CELL_TYPE.merged;
    if (this.cell.formula !== undefined) return CELL_TYPE.formula;
    return this.cell.value === null ? CELL_TYPE.empty : CELL_TYPE.number;
  }
  get model() {
    const { formula, array } = this.cell;
    return array
      ? { formula, shareType: "array", ref: array.ref, isDynamicArray: array.dynamic }
      : { formula };
  }
  get value(): unknown {
    return this.cell.formula === undefined
      ? this.cell.value
      : { formula: this.cell.formula, result: this.cell.value };
  }
  set value(value: unknown) {
    this.cell.value = scalarOf(value);
  }
  get result(): never {
    return this.cell.value as never;
  }
  set result(result: unknown) {
    const next = result === "" ? "" : scalarOf(result);
    if ((isUnknownFunction(next) && this.cell.value !== null) || isSame(this.cell.value, next)) return;
    this.cell.value = next;
  }
}

const isUnknownFunction = (value: Scalar): boolean => isError(value) && value.error === "#NAME?";

/** Equal but for the last bits: the file's own value stands. */
function isSame(a: Scalar, b: Scalar): boolean {
  if (isError(a) && isError(b)) return a.error === b.error;
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a));
}
