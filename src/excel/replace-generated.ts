import { areaAddress, quotedSheetName, type Area } from "../model/cell";
import type { SheetPlan } from "../summary/sheet-plan";
import { MARK, markOf, type GeneratedSheet } from "./generated-sheets";
import { planArea } from "./write-sheet";

/** "Samenvatting", or "Samenvatting (2)" when a sheet that is not ours has that name. Compared without case, as Excel does. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? "" : ` (${count})`;
    const name = wanted.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Queues a new, empty generated sheet. */
export function addGeneratedSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  name: string,
): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name);
  // Marked before anything stands on it: a sheet that is left half made is known as ours, and replaced by the next one
  const mark = context.workbook.names.add(markOf(plan), sheet.getRange(areaAddress(planArea(plan))));
  mark.visible = false;
  if (plan.position === "first") sheet.position = 0;
  return sheet;
}

/** What stands on a generated sheet besides cells; loaded before it is replaced. */
export interface GeneratedObjects {
  sheet: Excel.Worksheet;
  tables: Excel.TableCollection;
  charts: Excel.ChartCollection;
  used: Excel.Range;
  mark: Excel.NamedItem;
}

export function loadGeneratedObjects(
  context: Excel.RequestContext,
  generated: GeneratedSheet,
): GeneratedObjects {
  const sheet = context.workbook.worksheets.getItem(generated.sheetId);
  const { tables, charts } = sheet;
  tables.load("items/name");
  charts.load("items/name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  sheet.protection.load("protected");
  return { sheet, tables, charts, used, mark: context.workbook.names.getItem(generated.mark) };
}

/**
 * Queues the clearing of a generated sheet for its next version. Only our own cells, tables and charts go; what a user typed beside
 * or below them stays, and moves down when the new content needs more rows.
 */
export function clearGeneratedSheet(
  plan: SheetPlan,
  old: GeneratedSheet,
  objects: GeneratedObjects,
): Excel.Worksheet {
  const { sheet, tables, charts, used, mark } = objects;
  const area = planArea(plan);
  const oldEnd = old.area.row + old.area.rowCount;
  const userRowsBelow = !used.isNullObject && used.rowIndex + used.rowCount > oldEnd;
  const extra = area.rowCount - oldEnd;
  if (extra > 0 && userRowsBelow) sheet.getRange(`${oldEnd + 1}:${oldEnd + extra}`).insert("Down");
  // While both are there the mark covers both: when it ends halfway, the next replacement clears all of it
  mark.formula = markFormula(old.sheetName, bothAreas(old.area, area));
  for (const chart of charts.items) if (chart.name.startsWith(MARK)) chart.delete();
  for (const table of tables.items) if (table.name.startsWith(MARK)) table.convertToRange();
  sheet.getRange(areaAddress(old.area)).clear();
  return sheet;
}

/** Queues that the mark of a replaced sheet covers just its new version; when all of that is written. */
export function markReplaced(plan: SheetPlan, old: GeneratedSheet, { mark }: GeneratedObjects): void {
  mark.formula = markFormula(old.sheetName, planArea(plan));
}

function markFormula(sheetName: string, area: Area): string {
  const address = areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `=${quotedSheetName(sheetName)}!${address}`;
}

function bothAreas(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rowCount: Math.max(one.row + one.rowCount, other.row + other.rowCount) - row,
    columnCount: Math.max(one.column + one.columnCount, other.column + other.columnCount) - column,
  };
}
