import type { Area } from "../../model/cell";
import type { FindingCell } from "./finding-row";
import type { TableChanges } from "./merge-findings";

/** Changed cells beside and below each other, to be written in one go. */
export interface CellBlock extends Area {
  cells: FindingCell[][];
}

/** Gathers the changed cells into few blocks: runs along the rows, and equal runs below each other. */
export function cellBlocks(changed: TableChanges["cells"]): CellBlock[] {
  const ordered = [...changed].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: CellBlock[] = [];
  for (const { row, column, cell } of ordered) {
    const last = runs.at(-1);
    if (last && last.row === row && last.column + last.columnCount === column) {
      last.cells[0]!.push(cell);
      last.columnCount += 1;
    } else runs.push({ row, column, rowCount: 1, columnCount: 1, cells: [[cell]] });
  }
  const blocks: CellBlock[] = [];
  const ending = new Map<string, CellBlock>();
  for (const run of runs) {
    const above = ending.get(`${run.row} ${run.column} ${run.columnCount}`);
    const block = above ?? run;
    if (above) {
      above.cells.push(...run.cells);
      above.rowCount += 1;
    } else blocks.push(run);
    ending.set(`${run.row + 1} ${run.column} ${run.columnCount}`, block);
  }
  return blocks;
}
