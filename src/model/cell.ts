/** Where cells are. Rows and columns count from zero everywhere inside; addresses ("D12") are for people and for Excel. */

export type CellValue = string | number | boolean; // "" is an empty cell, as Excel itself says it

export interface CellRef {
  sheetId: string;
  row: number;
  column: number;
}

export interface Area {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

/** 0 -> "A", 25 -> "Z", 26 -> "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The way back: "AB" -> 27; NaN for what is no column. */
export function columnNumber(letters: string): number {
  if (!/^[A-Z]{1,3}$/.test(letters)) return NaN;
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "D12" for row 11, column 3. */
export function cellAddress(cell: { row: number; column: number }): string {
  return `${columnLetters(cell.column)}${cell.row + 1}`;
}

/** "A1:C3"; a single cell is written as one address. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  const last = { row: area.row + area.rowCount - 1, column: area.column + area.columnCount - 1 };
  return `${first}:${cellAddress(last)}`;
}

/** The sheet name as a formula or link needs it: quoted, inner apostrophes doubled. */
export function quotedSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

export function cellKey(cell: CellRef): string {
  return `${cell.sheetId}!${cellAddress(cell)}`;
}
