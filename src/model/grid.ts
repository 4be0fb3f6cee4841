import type { Area, CellValue } from "./cell";

export type Visibility = "visible" | "hidden" | "veryHidden";

export interface SheetRef {
  id: string;
  name: string;
  visibility: Visibility;
}

/** Fill and font colours ("#RRGGBB", "" where unknown or mixed) of a block of cells. */
export interface ColorBlock extends Area {
  fills: string[][];
  fonts: string[][];
}

/** What is read of a sheet: well past 500 tasks × 40 persons, and far from the last row of a stray cell. */
export const READ_AREA: Area = { row: 0, column: 0, rowCount: 2000, columnCount: 100 };

/**
 * The used part of one worksheet, as read from Excel. All matrices have the same size;
 * cell [r][c] stands at sheet row `row + r`, column `column + c`.
 */
export interface Grid {
  sheet: SheetRef;
  row: number;
  column: number;
  values: CellValue[][];
  /** What the user sees. */
  texts: string[][];
  /** A formula as text beginning with "="; else the value. */
  formulas: CellValue[][];
  numberFormats: string[][];
  /** Merged areas in sheet coordinates; empty where the host cannot tell (ExcelApi < 1.13). */
  merges: Area[];
  hiddenRows: number[];
  /** Colours are read only where purple is looked for. */
  colors: ColorBlock[];
}
