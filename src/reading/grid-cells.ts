import type { Area, CellValue } from "../model/cell";
import type { Grid } from "../model/grid";

/** A grid by sheet coordinates; outside the grid everything is empty. */
export interface GridCells {
  readonly grid: Grid;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  value(row: number, column: number): CellValue;
  /** What stands there as text, trimmed: the text itself, else the value as shown. */
  text(row: number, column: number): string;
  isEmpty(row: number, column: number): boolean;
  /** The merged area that the cell lies in; undefined when not merged or not known. */
  merge(row: number, column: number): Area | undefined;
}

export function gridCells(grid: Grid): GridCells {
  const { values, texts, row: top, column: left } = grid;
  const height = values.length;
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  const value = (row: number, column: number): CellValue => values[row - top]?.[column - left] ?? "";
  const text = (row: number, column: number): string => {
    const raw = value(row, column);
    if (typeof raw === "string") return raw.trim(); // the shown text of long texts may be "####"
    const shown = texts[row - top]?.[column - left];
    return shown === undefined || shown === "" || shown.startsWith("##") ? String(raw) : shown.trim();
  };
  let byRow: Area[][] | null = null;
  const merge = (row: number, column: number): Area | undefined => {
    if (grid.merges.length === 0) return undefined;
    byRow ??= mergesByRow(grid.merges, top + height - 1);
    return byRow[row]?.find((area) => column >= area.column && column < area.column + area.columnCount);
  };
  return {
    grid,
    firstRow: top,
    lastRow: top + height - 1,
    firstColumn: left,
    lastColumn: left + width - 1,
    value,
    text,
    isEmpty: (row, column) => {
      const raw = value(row, column);
      return raw === "" || (typeof raw === "string" && raw.trim() === "");
    },
    merge,
  };
}

function mergesByRow(merges: readonly Area[], lastRow: number): Area[][] {
  const byRow: Area[][] = [];
  for (const area of merges) {
    // Whole merged columns must not cost a million entries.
    const bottom = Math.min(area.row + area.rowCount - 1, lastRow);
    for (let row = area.row; row <= bottom; row++) {
      const others = byRow[row];
      if (others)
        others.unshift(area); // should two overlap, the later one counts
      else byRow[row] = [area];
    }
  }
  return byRow;
}

/** True when the cell lies in a merged area without being its first cell. */
export function isCovered(cells: GridCells, row: number, column: number): boolean {
  const area = cells.merge(row, column);
  return area !== undefined && (area.row !== row || area.column !== column);
}
