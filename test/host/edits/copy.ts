import type { Origin } from "../events";
import type { Host } from "../protocol/host-interface";
import {
  areaAddress,
  columnCount,
  contains,
  intersect,
  isWholeColumns,
  isWholeRows,
  parseArea,
  rowCount,
  subtract,
  type Area,
} from "../workbook/address";
import { moveFormula } from "../workbook/formula-references";
import type { Cell, Sheet } from "../workbook/sheet";
import type { RangeRef } from "../workbook/workbook";
import { announceChange, announceFormat } from "./cells";
import { assertEditable } from "./rights";

/** Copies cells to another place, repeated when that is a multiple of the source. Relative references move along. */
export function copyCells(
  host: Host,
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
  for (const tile of tiles(area, rows, columns)) {
    if (kind === "All" || kind === "Formats") copyLooks(source, target.sheet, tile);
    if (kind === "All") copyValidations(source, target.sheet, tile);
  }
  if (kind === "Formats") announceFormat(host, target.sheet, area, origin);
  else announceChange(host, target.sheet, "RangeEdited", areaAddress(area), origin);
}

/** The places of that size that the area is made of. */
function tiles(area: Area, rows: number, columns: number): Area[] {
  const found: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    for (let left = area.left; left <= area.right; left += columns)
      found.push({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }
  return found;
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
  if (kind !== "All") return;
  if (copy.link) cell.link = copy.link;
  if (copy.note) cell.note = copy.note;
}

/** What the cells have together: merged areas, conditional formats, and the sizes of whole rows and columns. */
function copyLooks({ sheet, area: from }: RangeRef, target: Sheet, to: Area): void {
  const move = mover(from, to);
  target.merges.push(...sheet.merges.filter((merge) => contains(from, merge)).map(move));
  copyConditionalFormats(sheet, from, target, to);
  if (isWholeRows(from)) copyFormats(sheet.rowFormats, target.rowFormats, from.top, to.top, rowCount(from));
  if (isWholeColumns(from))
    copyFormats(sheet.columnFormats, target.columnFormats, from.left, to.left, columnCount(from));
}

function copyFormats<T>(
  source: Map<number, T>,
  target: Map<number, T>,
  from: number,
  to: number,
  count: number,
): void {
  const formats = Array.from({ length: count }, (_, at) => source.get(from + at));
  formats.forEach((format, at) => {
    if (format) target.set(to + at, { ...format });
    else target.delete(to + at);
  });
}

const mover =
  (from: Area, to: Area) =>
  (area: Area): Area => ({
    top: area.top + to.top - from.top,
    bottom: area.bottom + to.top - from.top,
    left: area.left + to.left - from.left,
    right: area.right + to.left - from.left,
  });

function copyConditionalFormats(sheet: Sheet, from: Area, target: Sheet, to: Area): void {
  const move = mover(from, to);
  for (const block of [...(sheet.parts.conditionalFormattings ?? [])]) {
    const known = block.ref
      .split(" ")
      .map(parseArea)
      .filter((area) => area !== null);
    const moved = known
      .map((area) => intersect(area, from))
      .filter((area) => area !== null)
      .map(move);
    if (moved.length === 0) continue;
    const refs = moved.map(areaAddress).join(" ");
    if (sheet === target) block.ref = `${block.ref} ${refs}`;
    else target.parts.conditionalFormattings.push({ ...structuredClone(block), ref: refs });
  }
}

function copyValidations({ sheet, area: from }: RangeRef, target: Sheet, to: Area): void {
  const move = mover(from, to);
  const copied = sheet.validations.flatMap(({ areas, rule }) => {
    const moved = areas
      .map((area) => intersect(area, from))
      .filter((area) => area !== null)
      .map(move);
    return moved.length > 0 ? [{ areas: moved, rule }] : [];
  });
  const kept = target.validations.map((each) => ({
    ...each,
    areas: each.areas.flatMap((area) => subtract(area, to)),
  }));
  target.validations = [...kept.filter((each) => each.areas.length > 0), ...copied];
}
