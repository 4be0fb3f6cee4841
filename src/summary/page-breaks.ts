import { lineCountOf } from "./text-lines";
import type { CellStyle, PlannedCell } from "./sheet-plan";

/** A4 in points, and the margins we set on it. */
const LONG_SIDE = 842;
const SHORT_SIDE = 595;
export const MARGINS = { side: 36, top: 32, bottom: 42 } as const;

/** Of the default font, which is 11 points. */
const LINE_HEIGHT = 15;
const DEFAULT_SIZE = 11;
/** Other programs draw columns somewhat wider than Excel, and rows may come out higher than estimated. */
const WIDTH_RESERVE = 0.92;
export const HEIGHT_RESERVE = 0.96;

export interface Page {
  landscape: boolean;
  columnWidths: readonly number[];
  /** Rows repeated on every page. */
  titleRows: number;
}

/** First and last row of what should be on one page. */
export interface Block {
  first: number;
  last: number;
}

/** Excel measures column widths in points: seven pixels a character and five of padding, 0.75 point a pixel. */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Of the printed part of a page, in points. */
export function pageHeight(landscape: boolean): number {
  return (landscape ? SHORT_SIDE : LONG_SIDE) - MARGINS.top - MARGINS.bottom;
}

/** The percentage at which all columns fit on the width of the page; never enlarged. */
export function pageScale({ landscape, columnWidths }: Page): number {
  const room = (landscape ? LONG_SIDE : SHORT_SIDE) - 2 * MARGINS.side;
  const width = columnWidths.reduce((sum, characters) => sum + widthInPoints(characters), 0);
  return Math.max(10, Math.min(100, Math.floor(((100 * room) / width) * WIDTH_RESERVE)));
}

/**
 * The rows before which a new page begins. Every page gets its own break, so that a wrong estimate on one page does not carry over
 * to the next. Excel ignores breaks when it fits a sheet to the page, so the plan gives a scale instead.
 */
export function pageBreaks(
  rows: readonly (readonly (PlannedCell | undefined)[])[],
  blocks: readonly Block[],
  page: Page,
): number[] {
  const room = (pageHeight(page.landscape) / (pageScale(page) / 100)) * HEIGHT_RESERVE;
  const heights = rows.map((cells) => rowHeight(cells, page.columnWidths));
  const sum = (first: number, last: number) => {
    let total = 0;
    for (let row = first; row <= last; row++) total += heights[row] ?? 0;
    return total;
  };
  const titles = sum(0, page.titleRows - 1);
  const blocksAt = new Map<number, Block[]>();
  for (const block of blocks) {
    const others = blocksAt.get(block.first);
    if (others) others.push(block);
    else blocksAt.set(block.first, [block]);
  }
  const breaks: number[] = [];
  let used = 0;
  let top = 0;
  heights.forEach((own, row) => {
    let needed = own;
    for (const { last } of blocksAt.get(row) ?? []) {
      const together = sum(row, last);
      if (titles + together <= room) needed = Math.max(needed, together);
    }
    if (row > top && used + needed > room) {
      breaks.push(row);
      top = row;
      used = titles;
    }
    used += own;
  });
  return breaks;
}

function rowHeight(cells: readonly (PlannedCell | undefined)[], widths: readonly number[]): number {
  let height = LINE_HEIGHT;
  cells.forEach((cell, column) => {
    if (!cell) return;
    const size = cell.style?.size ?? DEFAULT_SIZE;
    height = Math.max(height, lineCount(cell, widths[column] ?? 0) * (size / DEFAULT_SIZE) * LINE_HEIGHT);
  });
  return height;
}

function lineCount({ value, style }: PlannedCell, width: number): number {
  if (typeof value !== "string") return 1;
  const room = style?.wrap ? roomFor(width, style) : Infinity;
  if (!value.includes("\n")) return lineCountOf(value, room);
  return value.split("\n").reduce((sum, line) => sum + lineCountOf(line, room), 0);
}

/** A character of a text is narrower than a digit, on which widths are counted; the cell's padding takes about one. */
function roomFor(width: number, { size = DEFAULT_SIZE, indent = 0 }: CellStyle): number {
  return Math.max(1, Math.floor(((width - 1) * 1.05 * DEFAULT_SIZE) / size) - 2 * indent);
}
