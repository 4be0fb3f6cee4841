import type { CellValue } from "../../model/cell";
import { hash32 } from "../../model/text-hash";

/**
 * What we wrote on a generated sheet, kept in the workbook so that the next time just that is cleared: a text per row with four
 * characters per cell, "-" for an empty one; of rows far down on a very long sheet "=" and four characters for all of the row.
 */
export type WrittenRecord = readonly string[];

/** Cells of a sheet from `row` and `column` on: a formula as text, else the value. */
export interface SheetContents {
  row: number;
  column: number;
  contents: readonly (readonly CellValue[])[];
}

/** So many cells are kept one by one: some 80 kB. */
const SINGLE_CELLS = 20_000;
export const EMPTY = "-";
export const WHOLE_ROW = "=";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+_";

export function recordOf(contents: readonly (readonly CellValue[])[]): WrittenRecord {
  let cells = 0;
  return contents.map((row) => {
    const prints = row.map(printOf);
    cells += prints.length;
    if (cells > SINGLE_CELLS) return WHOLE_ROW + hashed(rowText(prints));
    return prints
      .map((print) => print || EMPTY)
      .join("")
      .replace(/-+$/, "");
  });
}

/** Null for what is no record: settings can be changed by anyone. */
export function parseRecord(stored: unknown): WrittenRecord | null {
  const isRow = (row: unknown) => typeof row === "string" && /^(=[\w+]{4}|(?:-|[\w+]{4})*)$/.test(row);
  return Array.isArray(stored) && stored.every(isRow) ? (stored as string[]) : null;
}

/** "" for an empty cell. The same for a formula whose references moved along with rows, columns or names of sheets. */
export function printOf(content: CellValue): string {
  if (content === "") return "";
  if (typeof content === "number") return hashed(String(Number(content.toPrecision(12))));
  if (typeof content === "boolean") return hashed(String(content).toUpperCase());
  const text = content.replace(/^'/, "").replace(/\r\n?/g, "\n");
  return hashed(text.startsWith("=") ? withoutReferences(text) : text);
}

function withoutReferences(formula: string): string {
  return formula
    .replace(/(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/gu, "!")
    .replace(/#REF!|\$?\b[A-Z]{1,3}\$?\d{1,7}\b/g, "#");
}

/** 24 bits in four characters. */
export function hashed(text: string): string {
  const hash = hash32(text);
  const folded = hash ^ (hash >>> 24);
  return [18, 12, 6, 0].map((shift) => LETTERS[(folded >>> shift) & 63]).join("");
}

export const rowText = (prints: readonly string[]): string => prints.filter(Boolean).join();
