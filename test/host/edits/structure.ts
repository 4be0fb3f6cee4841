import type { Origin } from "../events";
import type { Host } from "../protocol/host-interface";
import { insertDeleteConflict, nonBlankCellOffSheet } from "../protocol/failure";
import {
  COLUMNS,
  ROWS,
  areaAddress,
  intersect,
  isWholeColumns,
  isWholeRows,
  splitSheetName,
  parseArea,
  type Area,
} from "../workbook/address";
import type { Corner } from "../workbook/chart";
import { mapReferences, writeLike } from "../workbook/formula-references";
import { rewriteFormulas } from "../workbook/rewrite";
import { affectedArea, shiftArea, shiftIndex, wholeColumns, wholeRows, type Shift } from "../workbook/shift";
import type { Cell, Sheet } from "../workbook/sheet";
import { announceChange, type ChangeType } from "./cells";
import { assertAllowed, assertEditable, isProtected } from "./rights";

/** Puts in empty cells where the area is; what was there moves. Whole rows and columns take heights and widths along. */
export function insertCells(
  host: Host,
  sheet: Sheet,
  area: Area,
  direction: "Down" | "Right",
  origin: Origin,
): void {
  const rows = isWholeRows(area);
  const columns = isWholeColumns(area);
  if (rows) assertAllowed(host, sheet, "insertRows");
  else if (columns) assertAllowed(host, sheet, "insertColumns");
  else assertEditable(host, sheet, area);
  const shift = shiftOf("insert", area, direction === "Down");
  applyShift(host, sheet, shift);
  takeFormatsBefore(sheet, shift);
  const change: ChangeType = rows ? "RowInserted" : columns ? "ColumnInserted" : "CellInserted";
  const shiftDirection = direction === "Down" ? "ShiftCellDown" : "ShiftCellRight";
  announceChange(host, sheet, change, areaAddress(area), origin, { shiftDirection });
}

/** Takes cells out; what is beyond moves up or left. */
export function deleteCells(
  host: Host,
  sheet: Sheet,
  area: Area,
  direction: "Up" | "Left",
  origin: Origin,
): void {
  const rows = isWholeRows(area);
  const columns = isWholeColumns(area);
  if (isProtected(sheet)) {
    assertAllowed(host, sheet, rows ? "deleteRows" : "deleteColumns");
    if (!rows && !columns) assertEditable(host, sheet, area);
  } else assertEditable(host, sheet, { ...area, bottom: area.top, right: area.left });
  applyShift(host, sheet, shiftOf("delete", area, direction === "Up"));
  const change: ChangeType = rows ? "RowDeleted" : columns ? "ColumnDeleted" : "CellDeleted";
  const shiftDirection = direction === "Up" ? "ShiftCellUp" : "ShiftCellLeft";
  announceChange(host, sheet, change, areaAddress(area), origin, { shiftDirection });
}

function shiftOf(kind: Shift["kind"], area: Area, vertical: boolean): Shift {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (isWholeRows(area)) return wholeRows(kind, area.top, rows);
  if (isWholeColumns(area)) return wholeColumns(kind, area.left, columns);
  return vertical
    ? { kind, axis: "rows", at: area.top, count: rows, from: area.left, to: area.right }
    : { kind, axis: "columns", at: area.left, count: columns, from: area.top, to: area.bottom };
}

function applyShift(host: Host, sheet: Sheet, shift: Shift): void {
  assertWholeMerges(sheet, shift);
  assertRoom(sheet, shift);
  shiftCells(sheet, shift);
  shiftFormats(sheet, shift);
  const move = (area: Area): Area | null => shiftArea(area, shift);
  const keep = (areas: Area[]): Area[] => areas.map(move).filter((area): area is Area => area !== null);
  // A merged area that shrinks to one cell is none any more.
  sheet.merges = keep(sheet.merges).filter((area) => area.top !== area.bottom || area.left !== area.right);
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = move(table.area);
    if (!area) return [];
    if (shift.axis === "columns") table.columns = shiftTableColumns(table.columns, table.area, shift);
    return [{ ...table, area }];
  });
  sheet.validations = sheet.validations
    .map((each) => ({ ...each, areas: keep(each.areas) }))
    .filter((each) => each.areas.length > 0);
  shiftCharts(sheet, shift);
  shiftParts(sheet, move);
  sheet.selection = move(sheet.selection) ?? sheet.selection;
  for (const range of host.trackedRanges) {
    if (range.sheet !== sheet || range.gone) continue;
    const area = move(range.area);
    if (area) range.area = area;
    else range.gone = true;
  }
  shiftFormulas(host, sheet, shift);
}

/** Excel refuses to cut a merged area in two. */
function assertWholeMerges(sheet: Sheet, shift: Shift): void {
  const affected = affectedArea(shift);
  const across = (merge: Area): boolean =>
    shift.axis === "rows"
      ? merge.left < shift.from || merge.right > shift.to
      : merge.top < shift.from || merge.bottom > shift.to;
  if (sheet.merges.some((merge) => intersect(merge, affected) && across(merge))) {
    throw insertDeleteConflict("This would cut through merged cells.");
  }
}

/** Nothing that is filled is pushed off the sheet. */
function assertRoom(sheet: Sheet, shift: Shift): void {
  if (shift.kind === "delete") return;
  const affected = affectedArea(shift);
  const last =
    shift.axis === "rows"
      ? { ...affected, top: Math.max(affected.top, ROWS - shift.count) }
      : { ...affected, left: Math.max(affected.left, COLUMNS - shift.count) };
  if (sheet.usedArea(true, last)) throw nonBlankCellOffSheet();
}

function shiftCells(sheet: Sheet, shift: Shift): void {
  const moved: { row: number; column: number; cell: Cell }[] = [];
  for (const { row, column, cell } of [...sheet.cellsIn(affectedArea(shift))]) {
    sheet.rows.get(row)?.delete(column);
    const to = shiftIndex(shift.axis === "rows" ? row : column, shift);
    if (to === null) continue;
    moved.push(shift.axis === "rows" ? { row: to, column, cell } : { row, column: to, cell });
  }
  for (const { row, column, cell } of moved) {
    let cells = sheet.rows.get(row);
    if (!cells) sheet.rows.set(row, (cells = new Map()));
    cells.set(column, cell);
  }
}

const isWholeShift = (shift: Shift): boolean =>
  shift.from === 0 && shift.to >= (shift.axis === "rows" ? COLUMNS : ROWS) - 1;

function shiftFormats(sheet: Sheet, shift: Shift): void {
  if (!isWholeShift(shift)) return;
  const formats = (shift.axis === "rows" ? sheet.rowFormats : sheet.columnFormats) as Map<number, unknown>;
  const moved = [...formats].map(([index, format]) => [shiftIndex(index, shift), format] as const);
  formats.clear();
  for (const [index, format] of moved) if (index !== null) formats.set(index, format);
}

/** Charts hang on whole rows and columns only; taking out all that is under one leaves it without height or width. */
function shiftCharts(sheet: Sheet, shift: Shift): void {
  if (!isWholeShift(shift)) return;
  for (const chart of sheet.charts) {
    chart.from = shiftCorner(chart.from, shift);
    chart.to = shiftCorner(chart.to, shift);
  }
}

function shiftCorner(corner: Corner, shift: Shift): Corner {
  if (shift.axis === "rows") {
    const row = shiftIndex(corner.row, shift);
    return row === null ? { ...corner, row: shift.at, down: 0 } : { ...corner, row };
  }
  const column = shiftIndex(corner.column, shift);
  return column === null ? { ...corner, column: shift.at, right: 0 } : { ...corner, column };
}

/** New cells look like the row above or the column to the left, whole ones with its height or width too, as in Excel. */
function takeFormatsBefore(sheet: Sheet, shift: Shift): void {
  if (shift.at === 0) return;
  const source = shift.at - 1;
  if (shift.axis === "rows") {
    for (const [column, cell] of [...(sheet.rows.get(source) ?? [])]) {
      if (!cell.style || column < shift.from || column > shift.to) continue;
      for (let n = 0; n < shift.count; n++) sheet.touch(shift.at + n, column).style = cell.style;
    }
    const format = sheet.rowFormats.get(source);
    if (!format || !isWholeShift(shift)) return;
    const { height, customHeight, style } = format;
    for (let n = 0; n < shift.count; n++) {
      const taken = { hidden: false, outlineLevel: 0, collapsed: false, ...(style ? { style } : {}) };
      sheet.rowFormats.set(shift.at + n, customHeight ? { ...taken, height, customHeight } : taken);
    }
    return;
  }
  for (const [row, cells] of sheet.rows) {
    const style = cells.get(source)?.style;
    if (!style || row < shift.from || row > shift.to) continue;
    for (let n = 0; n < shift.count; n++) sheet.touch(row, shift.at + n).style = style;
  }
  const format = sheet.columnFormats.get(source);
  if (!format || !isWholeShift(shift)) return;
  for (let n = 0; n < shift.count; n++) sheet.columnFormats.set(shift.at + n, { ...format, hidden: false });
}

function shiftTableColumns<T extends { name: string }>(columns: T[], area: Area, shift: Shift): T[] {
  if (shift.at <= area.left && shift.kind === "insert") return columns;
  if (shift.kind === "delete") {
    return columns.filter((_, at) => shiftIndex(area.left + at, shift) !== null);
  }
  if (shift.at > area.right) return columns;
  const added = Array.from(
    { length: shift.count },
    (_, n) => ({ name: `Kolom${n + 1}`, filterButton: true }) as never as T,
  );
  return [...columns.slice(0, shift.at - area.left), ...added, ...columns.slice(shift.at - area.left)];
}

/** Moves what the sheet says of places in texts: filter, print area and titles, conditional formats, pictures. */
function shiftParts(sheet: Sheet, move: (area: Area) => Area | null): void {
  const { parts } = sheet;
  const moveText = (text: string): string | undefined => {
    const area = parseArea(splitSheetName(text).rest);
    const moved = area && move(area);
    return moved ? areaAddress(moved) : undefined;
  };
  const moveList = (text: string, separator: string): string =>
    text
      .split(separator)
      .map((each) => moveText(each))
      .filter((each) => each !== undefined)
      .join(separator);
  if (typeof parts.autoFilter === "string") parts.autoFilter = moveText(parts.autoFilter) ?? null;
  const { pageSetup } = parts;
  if (pageSetup?.printArea) pageSetup.printArea = moveList(pageSetup.printArea, "&&") || undefined;
  if (pageSetup?.printTitlesRow) pageSetup.printTitlesRow = moveText(pageSetup.printTitlesRow);
  if (pageSetup?.printTitlesColumn) pageSetup.printTitlesColumn = moveText(pageSetup.printTitlesColumn);
  parts.conditionalFormattings = (parts.conditionalFormattings ?? [])
    .map((format) => ({ ...format, ref: moveList(format.ref, " ") }))
    .filter((format) => format.ref !== "");
  parts.threadedComments = (parts.threadedComments ?? []).flatMap((each) => {
    const ref = moveText(each.ref);
    return ref ? [{ ...each, ref }] : [];
  });
}

function shiftFormulas(host: Host, sheet: Sheet, shift: Shift): void {
  const named = sheet.name.toLocaleLowerCase();
  rewriteFormulas(host.store, (formula, home) =>
    mapReferences(formula, (reference) => {
      const here =
        reference.sheetName === null ? home === sheet : reference.sheetName.toLocaleLowerCase() === named;
      if (!here) return undefined;
      const area = shiftArea(reference.area, shift);
      if (!area) return null;
      return { ...reference, area, text: writeLike(reference.text, area) };
    }),
  );
}
