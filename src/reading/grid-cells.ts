import type { Area, CellValue } from "../model/cell";
import type { Grid } from "../model/grid";

/** A grid by sheet coordinates; outside the grid everything is empty. */
export class GridCells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  private byRow: Area[][] | null = null;

  constructor(readonly grid: Grid) {
    const { values, row, column } = grid;
    const width = values.reduce((most, cells) => Math.max(most, cells.length), 0);
    this.firstRow = row;
    this.lastRow = row + values.length - 1;
    this.firstColumn = column;
    this.lastColumn = column + width - 1;
  }

  value(row: number, column: number): CellValue {
    return this.grid.values[row - this.firstRow]?.[column - this.firstColumn] ?? "";
  }

  /** What stands there as text, trimmed: the text itself, else the value as shown. */
  text(row: number, column: number): string {
    const raw = this.value(row, column);
    if (typeof raw === "string") return raw.trim(); // the shown text of long texts may be "####"
    const shown = this.grid.texts[row - this.firstRow]?.[column - this.firstColumn];
    return shown === undefined || shown === "" || shown.startsWith("##") ? String(raw) : shown.trim();
  }

  isEmpty(row: number, column: number): boolean {
    const raw = this.value(row, column);
    return raw === "" || (typeof raw === "string" && raw.trim() === "");
  }

  /** The formula of the cell without its "="; null when it holds none. */
  formula(row: number, column: number): string | null {
    const formula = this.grid.formulas[row - this.firstRow]?.[column - this.firstColumn];
    if (typeof formula !== "string" || !formula.startsWith("=")) return null;
    return formula === this.grid.values[row - this.firstRow]?.[column - this.firstColumn]
      ? null
      : formula.slice(1);
  }

  /** The merged area that the cell lies in; undefined when not merged or not known. */
  merge(row: number, column: number): Area | undefined {
    const { merges } = this.grid;
    if (merges.length === 0) return undefined;
    this.byRow ??= mergesByRow(merges, this.lastRow);
    return this.byRow[row]?.find((area) => column >= area.column && column < area.column + area.columnCount);
  }
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
