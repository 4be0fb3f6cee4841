import type { Area, CellRef, CellValue } from "../../model/cell";
import type { ColorBlock, Grid } from "../../model/grid";
import { literalContent } from "../cells/content";
import type { CellContent, Color, SheetContent } from "./edit-plan";

/** The current content of the sheets that were read, by cell. Outside the grids every cell is empty. */
export interface SheetCells {
  readonly grids: readonly Grid[];
  grid(sheetId: string): Grid | undefined;
  value(cell: CellRef): CellValue;
  /** As the user sees it; a text as it is, however narrow its column. */
  text(cell: CellRef): string;
  numberFormat(cell: CellRef): string;
  content(cell: CellRef): CellContent;
  /** Nothing but white space. */
  isEmpty(cell: CellRef): boolean;
  /** undefined where colours were not read, or are mixed. White counts as no fill, black as the automatic font colour. */
  color(cell: CellRef, part: "fill" | "font"): Color | undefined;
  merge(cell: CellRef): Area | undefined;
  /** All non-empty cells, row by row. */
  sheetContent(sheetId: string): SheetContent;
}

export function sheetCells(grids: readonly Grid[]): SheetCells {
  const byId = new Map(grids.map((grid) => [grid.sheet.id, grid]));
  const at = <T>(pick: (grid: Grid) => T[][], cell: CellRef): T | undefined => {
    const grid = byId.get(cell.sheetId);
    return grid && pick(grid)[cell.row - grid.row]?.[cell.column - grid.column];
  };
  const value = (cell: CellRef): CellValue => at((grid) => grid.values, cell) ?? "";
  const numberFormat = (cell: CellRef): string => at((grid) => grid.numberFormats, cell) ?? "General";
  const content = (cell: CellRef): CellContent => {
    const formula = at((grid) => grid.formulas, cell) ?? value(cell);
    if (typeof formula !== "string") return { formula };
    // A text that begins with "=" has itself as value; a formula has its result.
    const isText = value(cell) === formula || !formula.startsWith("=");
    if (!isText) return { formula };
    return literalContent(
      formula.startsWith("'") && value(cell) === formula.slice(1) ? formula.slice(1) : formula,
      numberFormat(cell),
    );
  };
  return {
    grids,
    grid: (sheetId) => byId.get(sheetId),
    value,
    text: (cell) => {
      const raw = value(cell);
      return typeof raw === "string" ? raw : (at((grid) => grid.texts, cell) ?? String(raw));
    },
    numberFormat,
    content,
    isEmpty: (cell) => String(value(cell)).trim() === "" && content(cell).formula === value(cell),
    color: (cell, part) => {
      const grid = byId.get(cell.sheetId);
      const block = grid?.colors.find((area) => isInside(area, cell));
      return block && colorOf(block, cell, part);
    },
    merge: (cell) => byId.get(cell.sheetId)?.merges.find((area) => isInside(area, cell)),
    sheetContent: (sheetId) => {
      const grid = byId.get(sheetId);
      if (!grid) return [];
      return grid.formulas.flatMap((line, r) =>
        line.flatMap((raw, c) => {
          if (raw === "") return [];
          const [row, column] = [grid.row + r, grid.column + c];
          return [{ row, column, formula: content({ sheetId, row, column }).formula }];
        }),
      );
    },
  };
}

function colorOf(block: ColorBlock, cell: CellRef, part: "fill" | "font"): Color | undefined {
  const color = (part === "fill" ? block.fills : block.fonts)[cell.row - block.row]?.[
    cell.column - block.column
  ];
  if (color === undefined || color === "") return undefined;
  const plain = part === "fill" ? "#FFFFFF" : "#000000";
  return color.toUpperCase() === plain ? null : color.toUpperCase();
}

export function isInside(area: Area, cell: { row: number; column: number }): boolean {
  return (
    cell.row >= area.row &&
    cell.row < area.row + area.rowCount &&
    cell.column >= area.column &&
    cell.column < area.column + area.columnCount
  );
}
