import type { WorkbookModel } from "./excelts";
import { parseArea, quoteSheetName, splitSheetName, type Area } from "./address";
import { Sheet } from "./sheet";

/** A defined name. `refersTo` is a formula in en-US, without the "=". */
export interface DefinedName {
  name: string;
  refersTo: string;
  /** The sheet it belongs to; undefined is the whole workbook. */
  sheet?: Sheet;
  visible: boolean;
  comment: string;
}

/** A place that moves with its cells when rows or columns are put in or taken out; gone when its cells are. */
export interface RangeRef {
  sheet: Sheet;
  area: Area;
  gone?: boolean;
}

/** Parts that the file library drops and that are put back as they were. */
export interface KeptPart {
  path: string;
  bytes: Uint8Array;
  contentType: string | undefined;
}

/** A whole workbook, without the rules of the API. */
export class WorkbookStore {
  sheets: Sheet[] = [];
  names: DefinedName[] = [];
  settings = new Map<string, unknown>();
  active: Sheet;
  protectedStructure = false;
  structurePassword: string | undefined;
  calculation: "automatic" | "manual" = "automatic";
  /** Formulas must be worked out again before a value is read. */
  dirty = false;
  fileName = "Map1.xlsx";
  properties: Record<string, string> = {};
  customProperties = new Map<string, unknown>();
  keptParts: KeptPart[] = [];
  private lastSheetId = 0;

  constructor(public file: WorkbookModel) {
    this.active = new Sheet(0, "", {} as Sheet["parts"]);
  }

  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLocaleLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLocaleLowerCase() === wanted);
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** Numbers are never used twice, so that an id never comes to mean another sheet. */
  nextSheetId(): number {
    this.lastSheetId = Math.max(this.lastSheetId, ...this.sheets.map((sheet) => sheet.sheetId)) + 1;
    return this.lastSheetId;
  }

  rememberSheetIds(): void {
    this.lastSheetId = Math.max(this.lastSheetId, ...this.sheets.map((sheet) => sheet.sheetId));
  }

  tableNamed(name: string) {
    const wanted = name.toLocaleLowerCase();
    for (const sheet of this.sheets) {
      const table = sheet.tables.find((each) => each.name.toLocaleLowerCase() === wanted);
      if (table) return { sheet, table };
    }
    return undefined;
  }

  nextTableId(): number {
    return Math.max(0, ...this.sheets.flatMap((sheet) => sheet.tables.map((table) => table.id))) + 1;
  }

  nextChartId(): number {
    return Math.max(1, ...this.sheets.flatMap((sheet) => sheet.charts.map((chart) => chart.id))) + 1;
  }

  nameOf(name: string, sheet?: Sheet): DefinedName | undefined {
    const wanted = name.toLocaleLowerCase();
    return this.names.find((each) => each.name.toLocaleLowerCase() === wanted && each.sheet === sheet);
  }
}

export const prefixOf = (sheet: Sheet): string => `${quoteSheetName(sheet.name)}!`;

/** The one area that a formula such as "Blad1!$A$1:$B$2" stands for. */
export function rangeOfFormula(store: WorkbookStore, formula: string, home?: Sheet): RangeRef | undefined {
  const { sheetName, rest } = splitSheetName(formula);
  const sheet = sheetName === null ? home : store.sheetNamed(sheetName);
  const area = parseArea(rest);
  return sheet && area ? { sheet, area } : undefined;
}
