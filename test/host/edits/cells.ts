import { EVENT, type Origin } from "../events";
import type { Host } from "../protocol/host-interface";
import { invalidOperation, mergedRangeConflict } from "../protocol/failure";
import { areaAddress, cellAddress, contains, intersect, sameArea, type Area } from "../workbook/address";
import { numberFormatOf } from "../workbook/cell-text";
import type { ParsedInput } from "../workbook/parse-input";
import {
  clipToContent,
  isError,
  type Cell,
  type CellStyle,
  type Scalar,
  type Sheet,
} from "../workbook/sheet";
import { keepHeaders } from "./table-headers";
import { assertAllowed, assertEditable, isProtected } from "./rights";

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** Puts inputs in cells; a null leaves its cell as it is. The matrix has the size of the area. */
export function enterCells(
  host: Host,
  sheet: Sheet,
  area: Area,
  inputs: (ParsedInput | null)[][],
  origin: Origin,
): void {
  assertEditable(host, sheet, area);
  const only =
    area.top === area.bottom && area.left === area.right ? sheet.cell(area.top, area.left) : undefined;
  const before = only?.value ?? null;
  inputs.forEach((row, down) =>
    row.forEach((input, right) => {
      if (input) enterCell(sheet, area.top + down, area.left + right, input);
    }),
  );
  keepHeaders(host, sheet, area);
  host.store.dirty = true;
  const single = area.top === area.bottom && area.left === area.right;
  // Working out the whole workbook only matters when someone hears what a formula came to
  if (single && inputs[0]?.[0]?.formula !== undefined && host.events.hears(EVENT.changed, sheet.id))
    host.calculated();
  const details = single ? changeDetails(before, sheet, area) : {};
  announceChange(host, sheet, "RangeEdited", areaAddress(area), origin, details);
}

function enterCell(sheet: Sheet, row: number, column: number, input: ParsedInput): void {
  const merge = sheet.mergeAt(row, column);
  // Only the first cell of a merged area holds a value.
  if (merge && (merge.top !== row || merge.left !== column)) return;
  const known = sheet.cell(row, column);
  if (!known && input.value === null && input.formula === undefined) return;
  const cell = sheet.touch(row, column);
  cell.value = input.value;
  delete cell.rich;
  delete cell.array;
  if (input.formula === undefined) delete cell.formula;
  else cell.formula = input.formula;
  if (input.value === null && input.formula === undefined) return;
  if (input.numberFormat && numberFormatOf(cell.style) === "General") {
    cell.style = { ...cell.style, numFmt: input.numberFormat };
  }
}

function changeDetails(before: Scalar, sheet: Sheet, area: Area): Record<string, unknown> {
  const after = sheet.cell(area.top, area.left)?.value ?? null;
  return {
    valueBefore: apiValue(before),
    valueAfter: apiValue(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

/** A value as the API gives it. */
export const apiValue = (value: Scalar): string | number | boolean =>
  value === null ? "" : isError(value) ? value.error : value;

export function valueType(value: Scalar): string {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  return typeof value === "string" ? "String" : typeof value === "number" ? "Double" : "Boolean";
}

/** Whether the add-in itself made the change is told from ExcelApi 1.14 on. */
function told(host: Host, { source, triggerSource }: Origin): Partial<Origin> {
  return Number(host.apiSet.split(".")[1]) >= 14 ? { source, triggerSource } : { source };
}

/** Tells those who listen, and marks the workbook as changed. */
export function announceChange(
  host: Host,
  sheet: Sheet,
  changeType: ChangeType,
  address: string,
  origin: Origin,
  details: Record<string, unknown> = {},
): void {
  host.store.dirty = true;
  host.events.emit(
    EVENT.changed,
    sheet.id,
    {
      type: "WorksheetChanged",
      changeType,
      address,
      shiftDirection: "None",
      ...told(host, origin),
      ...details,
    },
    origin,
  );
  host.changed();
}

/** Changes the style of each cell; whole rows and columns keep it for cells to come. */
export function formatCells(
  host: Host,
  sheet: Sheet,
  area: Area,
  change: (style: CellStyle, row: number, column: number) => CellStyle,
  origin: Origin,
): void {
  if (isProtected(sheet)) assertAllowed(host, sheet, "formatCells");
  else assertEditable(host, sheet, area);
  const clipped = clipToContent(sheet, area);
  const made = new Map<CellStyle, CellStyle>();
  const changed = (style: CellStyle, row: number, column: number): CellStyle => {
    // One change of one style is one style: files stay small.
    if (change.length > 1) return change(style, row, column);
    let result = made.get(style);
    if (!result) made.set(style, (result = change(style, row, column)));
    return result;
  };
  const plain: CellStyle = {};
  for (let row = clipped.top; row <= clipped.bottom; row++) {
    for (let column = clipped.left; column <= clipped.right; column++) {
      const cell = sheet.touch(row, column);
      cell.style = changed(cell.style ?? plain, row, column);
    }
  }
  if (clipped.bottom < area.bottom) {
    for (let column = area.left; column <= area.right; column++) {
      const format = sheet.columnFormat(column);
      format.style = changed(format.style ?? plain, 0, column);
    }
  } else if (clipped.right < area.right) {
    for (let row = area.top; row <= area.bottom; row++) {
      const format = sheet.rowFormat(row);
      format.style = changed(format.style ?? plain, row, 0);
    }
  }
  announceFormat(host, sheet, area, origin);
}

export function announceFormat(host: Host, sheet: Sheet, area: Area, origin: Origin): void {
  host.events.emit(
    EVENT.formatChanged,
    sheet.id,
    { type: "WorksheetFormatChanged", address: areaAddress(area), source: origin.source },
    origin,
  );
  host.changed();
}

export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

export function clearCells(host: Host, sheet: Sheet, area: Area, what: ClearWhat, origin: Origin): void {
  assertEditable(host, sheet, clipToContent(sheet, area));
  const contents = what === "All" || what === "Contents" || what === "ResetContents";
  for (const { row, cell, column } of [...sheet.cellsIn(area)]) {
    if (contents) emptyCell(cell);
    if (what === "All" || what === "Formats") delete cell.style;
    if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") delete cell.link;
    if (what === "All") delete cell.note;
    if (isBlank(cell)) sheet.rows.get(row)?.delete(column);
  }
  if (what === "All" || what === "Formats") {
    sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
    for (const [column, format] of sheet.columnFormats) {
      if (area.top === 0 && area.bottom > 1e6 && column >= area.left && column <= area.right)
        delete format.style;
    }
  }
  if (what === "All") {
    sheet.validations = sheet.validations
      .map((each) => ({ ...each, areas: each.areas.filter((known) => !contains(area, known)) }))
      .filter((each) => each.areas.length > 0);
  }
  if (contents) announceChange(host, sheet, "RangeEdited", areaAddress(area), origin);
  else host.changed();
}

function emptyCell(cell: Cell): void {
  cell.value = null;
  delete cell.formula;
  delete cell.rich;
  delete cell.array;
}

const isBlank = (cell: Cell): boolean =>
  cell.value === null && cell.formula === undefined && !cell.style && !cell.note && !cell.link;

export function mergeCells(host: Host, sheet: Sheet, area: Area, across: boolean, origin: Origin): void {
  assertEditable(host, sheet, area);
  if (sheet.tables.some((table) => intersect(table.area, area))) {
    throw mergedRangeConflict("Cells of a table cannot be merged.");
  }
  const areas = across
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, down) => ({
        ...area,
        top: area.top + down,
        bottom: area.top + down,
      }))
    : [area];
  for (const merged of areas) {
    sheet.merges = sheet.merges.filter((merge) => !intersect(merge, merged));
    if (merged.top === merged.bottom && merged.left === merged.right) continue;
    sheet.merges.push(merged);
    const first = sheet.touch(merged.top, merged.left);
    for (let row = merged.top; row <= merged.bottom; row++) {
      for (let column = merged.left; column <= merged.right; column++) {
        if (row === merged.top && column === merged.left) continue;
        const cell = sheet.touch(row, column);
        emptyCell(cell);
        if (first.style) cell.style = first.style;
      }
    }
  }
  announceChange(host, sheet, "RangeEdited", areaAddress(area), origin);
}

/** Merging and parting are told as "RangeEdited", by no event of their own: github.com/OfficeDev/office-js/issues/4069 */
export function unmergeCells(host: Host, sheet: Sheet, area: Area, origin: Origin): void {
  assertEditable(host, sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  announceChange(host, sheet, "RangeEdited", areaAddress(area), origin);
}

/** Selects cells; the sheet comes to the front. */
export function select(host: Host, sheet: Sheet, area: Area, origin: Origin): void {
  const moved = host.store.active !== sheet || !sameArea(sheet.selection, area);
  activate(host, sheet, origin);
  sheet.selection = area;
  if (!moved) return;
  host.events.emit(
    EVENT.selectionChanged,
    sheet.id,
    { type: "WorksheetSelectionChanged", address: areaAddress(area) },
    origin,
  );
  host.changed();
}

export function activate(host: Host, sheet: Sheet, origin: Origin): void {
  const left = host.store.active;
  if (left === sheet) return;
  if (sheet.visibility !== "visible") throw invalidOperation("A hidden worksheet cannot be activated.");
  host.store.active = sheet;
  if (host.store.sheets.includes(left)) {
    host.events.emit(EVENT.deactivated, left.id, { type: "WorksheetDeactivated" }, origin);
  }
  host.events.emit(EVENT.activated, sheet.id, { type: "WorksheetActivated" }, origin);
  host.changed();
}

export function hideRows(host: Host, sheet: Sheet, area: Area, hidden: boolean, origin: Origin): void {
  assertAllowed(host, sheet, "formatRows");
  const clipped = clipToContent(sheet, area);
  for (let row = area.top; row <= Math.max(clipped.bottom, Math.min(area.bottom, area.top)); row++) {
    sheet.rowFormat(row).hidden = hidden;
  }
  host.events.emit(
    EVENT.rowHidden,
    sheet.id,
    {
      type: "WorksheetRowHiddenChanged",
      changeType: hidden ? "Hidden" : "Unhidden",
      address: `${area.top + 1}:${area.bottom + 1}`,
      source: origin.source,
    },
    origin,
  );
  host.changed();
}

export const firstCell = (area: Area): string => cellAddress(area.top, area.left);
