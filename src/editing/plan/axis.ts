import type { Area } from "../../model/cell";

/** Rows and columns alike: what is true along one is true along the other. */
export type Axis = "row" | "column";

interface Cell {
  row: number;
  column: number;
}

/** The number of the row or column that a cell stands in. */
export function lineOf(axis: Axis, { row, column }: Cell): number {
  return axis === "row" ? row : column;
}

/** Where in that row or column it stands. */
export function placeInLine(axis: Axis, { row, column }: Cell): number {
  return axis === "row" ? column : row;
}

export function inLine<T extends Cell>(axis: Axis, cell: T, line: number): T {
  return axis === "row" ? { ...cell, row: line } : { ...cell, column: line };
}

/** How many rows or columns an area has. */
export function sizeOf(axis: Axis, { rowCount, columnCount }: Area): number {
  return axis === "row" ? rowCount : columnCount;
}

export function ofSize<T extends Area>(axis: Axis, area: T, size: number): T {
  return axis === "row" ? { ...area, rowCount: size } : { ...area, columnCount: size };
}
