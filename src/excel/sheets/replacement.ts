import type { Area, CellValue } from "../../model/cell";
import type { SheetContents } from "./written-record";

/** How a generated sheet makes way for its next version without touching what is the user's. */
export interface Replacement {
  /** Whole rows and columns that come in, so that what stands below or beside keeps its distance. */
  rows: { at: number; count: number } | null;
  columns: { at: number; count: number } | null;
  /** What stands where the next version comes, and goes beside it. After rows and columns came in. */
  moves: Move[];
  /** Ours, to be emptied; after the moves. */
  clear: Area[];
}

export interface Move {
  from: Area;
  to: Area;
  /** Formulas that would otherwise move their references along; undefined for other cells. */
  formulas: (string | undefined)[][];
}

interface Cell {
  row: number;
  column: number;
  content: CellValue;
}

/**
 * @param size rows and columns of the next version, from A1
 * @param ours which of the contents are what we wrote
 * @param old what the earlier version covered with its formats, as far as that is known
 */
export function planReplacement(
  size: { rowCount: number; columnCount: number },
  { row, column, contents }: SheetContents,
  ours: readonly (readonly boolean[])[],
  old: Area | null,
): Replacement {
  const theirs: Cell[] = [];
  let [bottom, right] = old ? [old.row + old.rowCount, old.column + old.columnCount] : [0, 0];
  contents.forEach((cells, r) =>
    cells.forEach((content, c) => {
      if (content === "") return;
      const cell = { row: row + r, column: column + c, content };
      if (!ours[r]?.[c]) theirs.push(cell);
      else [bottom, right] = [Math.max(bottom, cell.row + 1), Math.max(right, cell.column + 1)];
    }),
  );
  const isBelow = (cell: Cell) => cell.row >= bottom;
  const isBeside = (cell: Cell) => cell.column >= right;
  const rows =
    size.rowCount > bottom && theirs.some(isBelow) ? { at: bottom, count: size.rowCount - bottom } : null;
  const columns =
    size.columnCount > right && theirs.some(isBeside) ? { at: right, count: size.columnCount - right } : null;
  const placed = theirs.map((cell) => ({
    ...cell,
    row: cell.row + (isBelow(cell) ? (rows?.count ?? 0) : 0),
    column: cell.column + (isBeside(cell) ? (columns?.count ?? 0) : 0),
  }));
  const inTheWay = placed.filter((cell) => cell.row < size.rowCount && cell.column < size.columnCount);
  const stays = placed.filter((cell) => !inTheWay.includes(cell));
  const rightmost = stays.reduce((most, cell) => Math.max(most, cell.column + 1), 0);
  const leftmost = inTheWay.reduce((least, cell) => Math.min(least, cell.column), Infinity);
  // A column stays free between
  const by = Math.max(size.columnCount, right, rightmost) + 1 - leftmost;
  const moves = rectangles(inTheWay).map(({ area, cells }): Move => ({
    from: area,
    to: { ...area, column: area.column + by },
    formulas: cells.map((line) =>
      line.map(({ content }) =>
        typeof content === "string" && content.startsWith("=") ? content : undefined,
      ),
    ),
  }));
  return { rows, columns, moves, clear: without(stays, { bottom, right }) };
}

/** Whether what stood in a cell before all this is gone after it. */
export function isOverwritten(
  { rows, columns, moves, clear }: Replacement,
  size: Pick<Area, "rowCount" | "columnCount">,
  row: number,
  column: number,
): boolean {
  const at = {
    row: row + (rows && row >= rows.at ? rows.count : 0),
    column: column + (columns && column >= columns.at ? columns.count : 0),
  };
  const written = [{ row: 0, column: 0, ...size }, ...moves.map(({ to }) => to), ...clear];
  return written.some((area) => covers(area, at));
}

const covers = (area: Area, { row, column }: { row: number; column: number }): boolean =>
  row >= area.row &&
  row < area.row + area.rowCount &&
  column >= area.column &&
  column < area.column + area.columnCount;

/** Cells beside and below each other as rectangles. */
function rectangles(cells: readonly Cell[]): { area: Area; cells: Cell[][] }[] {
  const runs: { area: Area; cells: Cell[][] }[] = [];
  const ordered = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  for (const cell of ordered) {
    const last = runs.at(-1);
    if (last && last.area.row === cell.row && last.area.column + last.area.columnCount === cell.column) {
      last.area.columnCount += 1;
      last.cells[0]!.push(cell);
    } else
      runs.push({
        area: { row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 },
        cells: [[cell]],
      });
  }
  const blocks: typeof runs = [];
  for (const run of runs) {
    const above = blocks.find(
      ({ area }) =>
        area.row + area.rowCount === run.area.row &&
        area.column === run.area.column &&
        area.columnCount === run.area.columnCount,
    );
    if (above) {
      above.area.rowCount += 1;
      above.cells.push(...run.cells);
    } else blocks.push(run);
  }
  return blocks;
}

/** All from A1 up to there but these cells, in few areas. */
function without(stays: readonly Cell[], { bottom, right }: { bottom: number; right: number }): Area[] {
  const areas: Area[] = [];
  for (let row = 0; row < bottom; row++) {
    const kept = new Set(stays.filter((cell) => cell.row === row).map((cell) => cell.column));
    let start = 0;
    for (let column = 0; column <= right; column++) {
      if (column < right && !kept.has(column)) continue;
      const columnCount = column - start;
      const above = areas.find(
        (area) =>
          area.row + area.rowCount === row && area.column === start && area.columnCount === columnCount,
      );
      if (above) above.rowCount += 1;
      else if (columnCount > 0) areas.push({ row, column: start, rowCount: 1, columnCount });
      start = column + 1;
    }
  }
  return areas;
}
