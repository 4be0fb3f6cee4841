import { isExcelError } from "./excel-error";
import { dateLike } from "./read-number-cell";
import type { GridCells } from "./grid-cells";
import { foldText, nameKey } from "./normalise-text";
import { readPersonText } from "./person-text";
import { isMark } from "./person-words";
import { isNameOf } from "./read-person-cell";
import { readLevelWord, readPriorityWord } from "./read-level";

/** What stands below a heading tells what the column is. */
export interface ColumnContent {
  filled: number;
  /** Hours, marks, letters of a matrix, the name at the head: what stands under a person. */
  personal: number;
  /** Cells that name somebody else, and how many different names. */
  named: number;
  names: number;
  /** Prose, dates, links, numbers that are no hours a week, words that are nobody. */
  other: number;
  /** Cells that hold a priority, or a level. */
  priorities: number;
  levels: number;
}

const MOST_LOOKED_AT = 400;
/** More than a person works in a week. */
const MOST_HOURS = 60;

export function columnContent(
  cells: GridCells,
  column: number,
  rows: readonly number[],
  header: string,
): ColumnContent {
  const content: ColumnContent = {
    filled: 0,
    personal: 0,
    named: 0,
    names: 0,
    other: 0,
    priorities: 0,
    levels: 0,
  };
  const names = new Set<string>();
  for (const row of rows.slice(0, MOST_LOOKED_AT)) {
    if (cells.isEmpty(row, column)) continue;
    content.filled++;
    const value = cells.value(row, column);
    if (typeof value === "boolean") content.personal++;
    else if (typeof value === "number") {
      if (dateLike(numberFormat(cells, row, column)) || value < 0 || value > MOST_HOURS) content.other++;
      else content.personal++;
    } else lookAt(content, value.trim(), header, names);
  }
  content.names = names.size;
  return content;
}

function numberFormat(cells: GridCells, row: number, column: number): string {
  const { grid } = cells;
  return String(grid.numberFormats[row - grid.row]?.[column - grid.column] ?? "General");
}

const CODE = /^(?:[a-zA-Z]|RA|AR)$/;

function lookAt(content: ColumnContent, text: string, header: string, names: Set<string>): void {
  if (isExcelError(text)) return;
  if (isPriority(text)) content.priorities++;
  if (isLevel(text)) content.levels++;
  if (isMark(text) || CODE.test(text) || text === "ü" || text === "þ") {
    content.personal++;
    return;
  }
  const read = readPersonText(text);
  if (!read.readable) content.other++;
  else if (read.outOfScope || read.second) content.personal++;
  else if (read.parts.length === 0) {
    if (read.loose.length > 0) content.personal++;
    else content.other++;
  } else if (read.parts.every(({ kind, name }) => kind !== "name" || isNameOf(name, header)))
    content.personal++;
  else if (text === text.toLowerCase() && read.parts.every(({ hours }) => hours.perWeek === null))
    content.other++;
  else {
    content.named++;
    for (const { name, kind } of read.parts) if (kind === "name") names.add(nameKey(name));
  }
}

function isPriority(text: string): boolean {
  if (foldText(text).length > 14) return false;
  const read = readPriorityWord(text);
  return typeof read !== "string" && read.value !== null && read.value.length > 0;
}

function isLevel(text: string): boolean {
  if (foldText(text).length > 22 || text.length < 2) return false; // "S" is a letter of a matrix
  const read = readLevelWord(text);
  return typeof read !== "string" && read.value !== null;
}
