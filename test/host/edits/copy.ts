import type { Origin } from "../events";
import type { ExcelHost } from "../host";
import { areaAddress, columnCount, rowCount, type Area } from "../workbook/address";
import { moveFormula } from "../workbook/formula-references";
import type { Cell } from "../workbook/sheet";
import type { RangeRef } from "../workbook/workbook";
import { announceChange } from "./cells";
import { assertEditable } from "./rights";

/** Copies cells to another place, repeated when that is a multiple of the source. Relative references move along. */
export function copyCells(
  host: ExcelHost,
  source: RangeRef,
  target: RangeRef,
  kind: "All" | "Formulas" | "Values" | "Formats",
  skipBlanks: boolean,
  origin: Origin,
): void {
  host.calculated();
  const rows = rowCount(source.area);
  const columns = columnCount(source.area);
  const repeatRows = rowCount(target.area) % rows === 0 ? rowCount(target.area) / rows : 1;
  const repeatColumns = columnCount(target.area) % columns === 0 ? columnCount(target.area) / columns : 1;
  const { top, left } = target.area;
  const area: Area = {
    top,
    left,
    bottom: top + rows * repeatRows - 1,
    right: left + columns * repeatColumns - 1,
  };
  assertEditable(host, target.sheet, area);
  const copies = new Map<string, Cell>();
  for (const { row, column, cell } of source.sheet.cellsIn(source.area)) {
    copies.set(`${row - source.area.top},${column - source.area.left}`, structuredClone(cell));
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const fromRow = (row - top) % rows;
      const fromColumn = (column - left) % columns;
      const copy = copies.get(`${fromRow},${fromColumn}`);
      if (skipBlanks && (!copy || (copy.value === null && copy.formula === undefined))) continue;
      if (!copy && !target.sheet.cell(row, column)) continue;
      const shift = [row - source.area.top - fromRow, column - source.area.left - fromColumn] as const;
      paste(target.sheet.touch(row, column), copy ?? { value: null }, kind, shift);
    }
  }
  if (kind === "All" || kind === "Formats") copyMerges(source, target, area);
  announceChange(host, target.sheet, "RangeEdited", areaAddress(area), origin);
}

function paste(
  cell: Cell,
  copy: Cell,
  kind: "All" | "Formulas" | "Values" | "Formats",
  [rows, columns]: readonly [number, number],
): void {
  if (kind !== "Formats") {
    cell.value = copy.value;
    delete cell.formula;
    delete cell.rich;
    if (copy.formula !== undefined && kind !== "Values")
      cell.formula = moveFormula(copy.formula, rows, columns);
    if (copy.rich && kind === "All") cell.rich = copy.rich;
  }
  if (kind === "All" || kind === "Formats") {
    if (copy.style) cell.style = copy.style;
    else delete cell.style;
  }
  if (kind === "All" && copy.link) cell.link = copy.link;
}

function copyMerges(source: RangeRef, target: RangeRef, area: Area): void {
  const down = area.top - source.area.top;
  const right = area.left - source.area.left;
  const merges = source.sheet.mergesTouching(source.area).filter((merge) => merge.top >= source.area.top);
  target.sheet.merges.push(
    ...merges.map((merge) => ({
      top: merge.top + down,
      bottom: merge.bottom + down,
      left: merge.left + right,
      right: merge.right + right,
    })),
  );
}
