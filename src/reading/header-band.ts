import type { GridCells } from "./grid-cells";
import { isCovered } from "./grid-cells";
import { headerWord, type HeaderWord, isOtherHeading, mayBeName } from "./header-words";

/** A header row stands in the first forty rows of the sheet. */
const LOOK_IN_ROWS = 40;

export interface HeaderBand {
  /** The row that holds "Cluster" and "Omschrijving". */
  row: number;
  top: number;
  bottom: number;
  cluster: number;
  description: number;
}

/** All rows that hold both words, from the top; the first with tasks under it is the header. */
export function headerBands(cells: GridCells): HeaderBand[] {
  const bands: HeaderBand[] = [];
  const last = Math.min(cells.lastRow, LOOK_IN_ROWS - 1);
  for (let row = cells.firstRow; row <= last; row++) {
    let cluster = -1;
    let description = -1;
    for (let column = cells.firstColumn; column <= cells.lastColumn; column++) {
      const raw = cells.value(row, column);
      if (typeof raw !== "string" || raw === "") continue;
      const word = headerWord(raw);
      if (word === "cluster" && cluster < 0) cluster = column;
      else if (word === "description" && description < 0) description = column;
    }
    if (cluster >= 0 && description >= 0) {
      const at = { row, cluster, description };
      bands.push({ ...at, top: bandTop(cells, row), bottom: bandBottom(cells, at) });
    }
  }
  return bands;
}

const GROUPS: ReadonlySet<HeaderWord> = new Set(["coreTasks", "competences", "level", "priority", "persons"]);
const OURS: ReadonlySet<HeaderWord> = new Set([
  ...GROUPS,
  "SG",
  "School",
  "KT",
  "LT",
  "Geen",
  "slot",
  "second",
  "firstName",
  "hint",
]);

/** Heads that say what stands under a name in the row above ("Jan" over "uren", "Start" and "Einde"). */
export const UNDER_NAMES: ReadonlySet<HeaderWord> = new Set(["hours", "minutes", "start", "end"]);

function rowHas(cells: GridCells, row: number, wanted: ReadonlySet<HeaderWord>): boolean {
  for (let column = cells.firstColumn; column <= cells.lastColumn; column++) {
    const raw = cells.value(row, column);
    if (typeof raw === "string" && raw !== "" && wanted.has(headerWord(raw))) return true;
  }
  return false;
}

/** Up to two rows above belong to the header when they hold group headers. */
function bandTop(cells: GridCells, row: number): number {
  let top = row;
  while (
    top > row - 2 &&
    top > cells.firstRow &&
    (rowHas(cells, top - 1, OURS) || namesStandIn(cells, top - 1, row))
  )
    top--;
  return top;
}

/** Whether names stand there, each over a unit in the header row. */
function namesStandIn(cells: GridCells, row: number, headerRow: number): boolean {
  let names = 0;
  for (let column = cells.firstColumn; column <= cells.lastColumn; column++) {
    if (cells.isEmpty(row, column)) continue;
    if (!UNDER_NAMES.has(headerWord(cells.text(headerRow, column))) || !mayBeName(cells.text(row, column)))
      return false;
    names++;
  }
  return names > 0;
}

/** Up to two rows below belong to the header: no task in them, and a sub-header or names under a group header. */
function bandBottom(cells: GridCells, at: { row: number; cluster: number; description: number }): number {
  const merged = Math.max(mergeBottom(cells, at.row, at.cluster), mergeBottom(cells, at.row, at.description));
  let bottom = Math.min(merged, at.row + 2);
  while (bottom < at.row + 2 && bottom < cells.lastRow && isSubHeader(cells, bottom + 1, at, bottom))
    bottom++;
  return bottom;
}

function mergeBottom(cells: GridCells, row: number, column: number): number {
  const area = cells.merge(row, column);
  return area ? area.row + area.rowCount - 1 : row;
}

function isSubHeader(
  cells: GridCells,
  row: number,
  at: { row: number; cluster: number; description: number },
  bottom: number,
): boolean {
  if (!cells.isEmpty(row, at.description) || !cells.isEmpty(row, at.cluster)) return false;
  let ours = 0;
  let names = 0;
  for (let column = cells.firstColumn; column <= cells.lastColumn; column++) {
    if (cells.isEmpty(row, column)) continue;
    const raw = cells.value(row, column);
    if (typeof raw !== "string") {
      if (headerWord(String(raw)) !== "slot") return false; // hours, so not a header
      continue;
    }
    const word = headerWord(raw);
    if (OURS.has(word)) ours++;
    else if (mayBeName(raw) && !isOtherHeading(raw)) names++;
  }
  if (ours > 0) return true;
  return names > 0 && [...range(at.row, bottom)].some((above) => rowHas(cells, above, PERSON_HEADS));
}

const PERSON_HEADS: ReadonlySet<HeaderWord> = new Set(["persons", "slot"]);

function* range(from: number, to: number): Iterable<number> {
  for (let i = from; i <= to; i++) yield i;
}

/** One heading of a column: its text, and whether it is the first cell of a group that runs on to the right. */
export interface Heading {
  row: number;
  column: number;
  text: string;
  word: HeaderWord;
}

export function headingsOf(cells: GridCells, band: HeaderBand): Heading[] {
  const headings: Heading[] = [];
  for (let row = band.top; row <= band.bottom; row++) {
    for (let column = cells.firstColumn; column <= cells.lastColumn; column++) {
      if (cells.isEmpty(row, column) || isCovered(cells, row, column)) continue;
      const text = cells.text(row, column);
      headings.push({ row, column, text, word: headerWord(text) });
    }
  }
  return headings;
}

/** Last column of a group header: where its merge ends, else up to the next heading in that row. */
export function groupEnd(cells: GridCells, heading: Heading): number {
  const area = cells.merge(heading.row, heading.column);
  if (area && area.columnCount > 1) return area.column + area.columnCount - 1;
  let end = heading.column;
  while (
    end < cells.lastColumn &&
    cells.isEmpty(heading.row, end + 1) &&
    !isCovered(cells, heading.row, end + 1)
  )
    end++;
  return end;
}
