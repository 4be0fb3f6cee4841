import { BY_ADDIN } from "../events";
import type { Host } from "../protocol/host-interface";
import { invalidArgument, invalidOperation } from "../protocol/failure";
import { columnCount, rowCount, type Area } from "../workbook/address";
import type { Sheet } from "../workbook/sheet";
import type { SheetTable } from "../workbook/table";
import { clearCells } from "./cells";
import { deleteCells, insertCells } from "./structure";
import { fillHeaders } from "./table-headers";

/** The table as it is now: what moves cells puts another one in its place. */
export function currentTable(sheet: Sheet, { id }: SheetTable): SheetTable {
  const table = sheet.tables.find((each) => each.id === id);
  if (!table) throw invalidOperation("The table is no longer there.");
  return table;
}

export function bodyArea({ area, showHeaders, showTotals }: SheetTable): Area {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

/** Rows before the index (0 is the first of the body); what stands below in these columns moves down. Answers with their cells. */
export function addTableRows(
  host: Host,
  sheet: Sheet,
  known: SheetTable,
  index: number,
  count: number,
): Area {
  const table = currentTable(sheet, known);
  const body = bodyArea(table);
  if (index < 0 || index > rowCount(body)) throw invalidArgument();
  const { area } = table;
  const added = { ...area, top: body.top + index, bottom: body.top + index + count - 1 };
  insertCells(host, sheet, added, "Down", BY_ADDIN);
  currentTable(sheet, known).area = { ...area, bottom: area.bottom + count };
  return added;
}

/** A table keeps one row of body, emptied when it was the last. */
export function deleteTableRows(
  host: Host,
  sheet: Sheet,
  known: SheetTable,
  index: number,
  count: number,
): void {
  const table = currentTable(sheet, known);
  const body = bodyArea(table);
  if (index < 0 || count < 1 || index + count > rowCount(body)) throw invalidArgument();
  const { area } = table;
  const gone = { ...area, top: body.top + index, bottom: body.top + index + count - 1 };
  if (count < rowCount(body)) {
    deleteCells(host, sheet, gone, "Up", BY_ADDIN);
    currentTable(sheet, known).area = { ...area, bottom: area.bottom - count };
    return;
  }
  clearCells(host, sheet, gone, "Contents", BY_ADDIN);
  if (count === 1) return;
  deleteCells(host, sheet, { ...gone, top: gone.top + 1 }, "Up", BY_ADDIN);
  currentTable(sheet, known).area = { ...area, bottom: area.bottom - count + 1 };
}

/** A column before the index (0 is the first); what stands to the right in these rows moves. Answers with its cells. */
export function addTableColumn(host: Host, sheet: Sheet, known: SheetTable, index: number): Area {
  const { area, columns } = currentTable(sheet, known);
  if (index < 0 || index > columnCount(area)) throw invalidArgument();
  const added = { ...area, left: area.left + index, right: area.left + index };
  insertCells(host, sheet, added, "Right", BY_ADDIN);
  const table = currentTable(sheet, known);
  table.area = { ...area, right: area.right + 1 };
  table.columns = [...columns.slice(0, index), { name: "" }, ...columns.slice(index)];
  fillHeaders(host, sheet, table, added);
  return added;
}

export function deleteTableColumn(host: Host, sheet: Sheet, known: SheetTable, index: number): void {
  const { area, columns } = currentTable(sheet, known);
  if (columnCount(area) === 1) throw invalidOperation("A table keeps a column.");
  deleteCells(host, sheet, { ...area, left: area.left + index, right: area.left + index }, "Left", BY_ADDIN);
  const table = currentTable(sheet, known);
  table.area = { ...area, right: area.right - 1 };
  table.columns = columns.filter((_, at) => at !== index);
}
