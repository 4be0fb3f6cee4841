import { areaAddress, type Area, type CellRef, type CellValue } from "../../model/cell";
import { type Grid, READ_AREA } from "../../model/grid";
import { isFormula, plainText } from "../cells/content";
import type {
  CellContent,
  Change,
  Color,
  ContentChange,
  EditPlan,
  LineChange,
  SheetChange,
} from "./edit-plan";
import {
  type Axis,
  cellOfLine,
  inLine,
  lineOf,
  ofSize,
  shiftedArea,
  shiftedMerges,
  sizeOf,
} from "./line-shift";
import { isInside, type SheetCells, sheetCells } from "./sheet-cells";

/** The sheets as they will be after the plan: for the pane to show at once, and for tests. Formulas are not calculated. */
export function applyPlan(plan: EditPlan, cells: SheetCells): SheetCells {
  const grids = new Map(cells.grids.map((grid) => [grid.sheet.id, grid]));
  const copied = new Set<string>();
  const own = (sheetId: string): Grid | undefined => {
    const grid = grids.get(sheetId);
    if (!grid || copied.has(sheetId)) return grid;
    const copy = copyOf(grid);
    copied.add(sheetId);
    grids.set(sheetId, copy);
    return copy;
  };
  let order = cells.grids.map((grid) => grid.sheet.id);
  for (const change of plan.changes) {
    if ("copyOf" in change) {
      if (change.kind === "deleteSheet") {
        order = order.filter((id) => id !== change.sheetId);
        continue;
      }
      const source = grids.get(change.copyOf);
      if (source) grids.set(change.sheetId, namedCopy(source, change));
      order.splice(order.indexOf(change.afterSheetId) + 1, 0, change.sheetId);
    } else {
      const grid = own("cell" in change ? change.cell.sheetId : change.sheetId);
      if (grid) applyChange(grid, change);
    }
  }
  return sheetCells(order.flatMap((id) => grids.get(id) ?? []));
}

function namedCopy(source: Grid, change: SheetChange): Grid {
  return { ...copyOf(source), sheet: { id: change.sheetId, name: change.name, visibility: "visible" } };
}

function copyOf(grid: Grid): Grid {
  const rows = <T>(matrix: T[][]): T[][] => matrix.map((row) => [...row]);
  return {
    ...grid,
    values: rows(grid.values),
    texts: rows(grid.texts),
    formulas: rows(grid.formulas),
    numberFormats: rows(grid.numberFormats),
    merges: [...grid.merges],
    hiddenRows: [...grid.hiddenRows],
    colors: grid.colors.map((block) => ({ ...block, fills: rows(block.fills), fonts: rows(block.fonts) })),
  };
}

function applyChange(grid: Grid, change: Exclude<Change, SheetChange>): void {
  switch (change.kind) {
    case "content":
      return writeContent(grid, change.cell, change.after);
    case "color":
      return paint(grid, change.cell, change.part, change.after);
    case "merge": {
      // Merging what is merged already changes nothing
      const changed = [change.before, change.after].flatMap((area) => (area ? [areaAddress(area)] : []));
      grid.merges = grid.merges.filter((area) => !changed.includes(areaAddress(area)));
      if (change.after) grid.merges.push(change.after);
      return;
    }
    case "insertLine":
      insertLine(grid, change);
      for (const { place, content } of change.cells) {
        const cell = cellOfLine(change, place);
        if (isInside(READ_AREA, cell)) writeContent(grid, cell, content);
      }
      for (const { place, part, color } of change.colors) paint(grid, cellOfLine(change, place), part, color);
      return;
    case "deleteLine":
      return deleteLine(grid, change);
  }
}

function writeContent(grid: Grid, cell: CellRef, content: ContentChange["after"]): void {
  include(grid, cell);
  const r = cell.row - grid.row;
  const c = cell.column - grid.column;
  const value: CellValue =
    isFormula(content) || typeof content.formula !== "string" ? content.formula : plainText(content);
  set(grid.formulas, r, c, content.formula);
  set(grid.values, r, c, isFormula(content) ? "" : value);
  set(grid.texts, r, c, isFormula(content) ? "" : shownText(content));
  if (content.numberFormat !== undefined) set(grid.numberFormats, r, c, content.numberFormat);
}

function shownText(content: CellContent): string {
  return typeof content.formula === "number" ? String(content.formula).replace(".", ",") : plainText(content);
}

function set<T>(matrix: T[][], r: number, c: number, value: T): void {
  const row = matrix[r];
  if (row) row[c] = value;
}

/** Makes the grid large enough to hold the cell. */
function include(grid: Grid, cell: { row: number; column: number }): void {
  const width = grid.values[0]?.length ?? 0;
  if (grid.values.length === 0 || width === 0) Object.assign(grid, { row: cell.row, column: cell.column });
  const top = Math.max(0, grid.row - cell.row);
  const left = Math.max(0, grid.column - cell.column);
  const bottom = Math.max(0, cell.row - (grid.row + grid.values.length - 1));
  const right = Math.max(0, cell.column - (grid.column + width - 1));
  if (top + left + bottom + right === 0) return;
  const grow = <T>(matrix: T[][], empty: T): T[][] => {
    const line = () => Array<T>(left + width + right).fill(empty);
    return [
      ...Array.from({ length: top }, line),
      ...matrix.map((row) => [...Array<T>(left).fill(empty), ...row, ...Array<T>(right).fill(empty)]),
      ...Array.from({ length: bottom }, line),
    ];
  };
  grid.values = grow<CellValue>(grid.values, "");
  grid.texts = grow(grid.texts, "");
  grid.formulas = grow<CellValue>(grid.formulas, "");
  grid.numberFormats = grow(grid.numberFormats, "General");
  grid.row -= top;
  grid.column -= left;
}

function paint(grid: Grid, cell: CellRef, part: "fill" | "font", color: Color): void {
  const shown = color ?? (part === "fill" ? "#FFFFFF" : "#000000");
  const block = grid.colors.find((area) => isInside(area, cell));
  if (block)
    return set(
      part === "fill" ? block.fills : block.fonts,
      cell.row - block.row,
      cell.column - block.column,
      shown,
    );
  grid.colors.push({
    row: cell.row,
    column: cell.column,
    rowCount: 1,
    columnCount: 1,
    fills: [[part === "fill" ? shown : ""]],
    fonts: [[part === "font" ? shown : ""]],
  });
}

function insertLine(grid: Grid, line: LineChange): void {
  const { axis, at, like } = line;
  const first = lineOf(axis, grid);
  const count = axis === "row" ? grid.values.length : (grid.values[0]?.length ?? 0);
  if (at <= first) {
    if (axis === "row") grid.row++;
    else grid.column++;
  } else if (at <= first + count) {
    splice(grid.values, axis, at - first, null, "");
    splice(grid.texts, axis, at - first, null, "");
    splice(grid.formulas, axis, at - first, null, "");
    splice(grid.numberFormats, axis, at - first, like - first, "General");
  }
  const twins = grid.merges.flatMap((area) => twinMerge(area, line));
  grid.merges = [...shiftedMerges(grid.merges, { axis, at, by: 1 }), ...twins];
  if (axis === "row") {
    const moved = grid.hiddenRows.map((row) => (row >= at ? row + 1 : row));
    grid.hiddenRows = line.hidden ? [...moved, at].sort((one, other) => one - other) : moved;
  }
  grid.colors = grid.colors.flatMap((block) => {
    const start = lineOf(axis, block);
    const size = sizeOf(axis, block);
    const inside = at > start && at <= start + size && like >= start && like < start + size;
    if (!inside) return shiftedArea(block, { axis, at, by: 1 }) ?? [];
    splice(block.fills, axis, at - start, like - start, "");
    splice(block.fonts, axis, at - start, like - start, "");
    return [ofSize(axis, block, size + 1)];
  });
}

/** Cells that are merged within the line that lends its formats are merged in the new one too. */
function twinMerge(area: Area, { axis, at, like }: LineChange): Area[] {
  return lineOf(axis, area) === like && sizeOf(axis, area) === 1 ? [inLine(axis, area, at)] : [];
}

/** Puts in a row or column: empty, or a copy of the one at `like`. */
function splice<T>(matrix: T[][], axis: Axis, at: number, like: number | null, empty: T): void {
  if (axis === "row") {
    const model = like === null ? undefined : matrix[like];
    matrix.splice(at, 0, model ? [...model] : Array<T>(matrix[0]?.length ?? 0).fill(empty));
  } else {
    for (const row of matrix) row.splice(at, 0, (like === null ? undefined : row[like]) ?? empty);
  }
}

function deleteLine(grid: Grid, { axis, at }: LineChange): void {
  const first = lineOf(axis, grid);
  const count = axis === "row" ? grid.values.length : (grid.values[0]?.length ?? 0);
  if (at < first) {
    if (axis === "row") grid.row--;
    else grid.column--;
  } else if (at < first + count) {
    for (const matrix of [grid.values, grid.texts, grid.formulas, grid.numberFormats])
      cut(matrix, axis, at - first);
  }
  grid.merges = shiftedMerges(grid.merges, { axis, at, by: -1 });
  if (axis === "row") {
    grid.hiddenRows = grid.hiddenRows.filter((row) => row !== at).map((row) => (row > at ? row - 1 : row));
  }
  grid.colors = grid.colors.flatMap((block) => {
    const start = lineOf(axis, block);
    const size = sizeOf(axis, block);
    if (at >= start && at < start + size) {
      cut(block.fills, axis, at - start);
      cut(block.fonts, axis, at - start);
    }
    return shiftedArea(block, { axis, at, by: -1 }) ?? [];
  });
}

function cut(matrix: unknown[][], axis: Axis, at: number): void {
  if (axis === "row") matrix.splice(at, 1);
  else for (const row of matrix) row.splice(at, 1);
}
