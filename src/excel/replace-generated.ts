import { areaAddress } from "../model/cell";
import type { SheetPlan } from "../summary/sheet-plan";
import { MARK, markOf, type GeneratedSheet } from "./generated-sheets";
import { planArea, writePlan } from "./write-sheet";

/** "Samenvatting", or "Samenvatting (2)" when a sheet that is not ours has that name. Compared without case, as Excel does. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? "" : ` (${count})`;
    const name = wanted.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Queues a new generated sheet. */
export function addGeneratedSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  name: string,
): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name);
  if (plan.position === "first") sheet.position = 0;
  writePlan(sheet, plan, name);
  markSheet(context, sheet, plan);
  return sheet;
}

/** What stands on a generated sheet besides cells; loaded before it is replaced. */
export interface GeneratedObjects {
  sheet: Excel.Worksheet;
  tables: Excel.TableCollection;
  charts: Excel.ChartCollection;
  used: Excel.Range;
  name: Excel.NamedItem;
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
  return { sheet, tables, charts, used, name: context.workbook.names.getItem(generated.mark) };
}

/**
 * Queues the replacement of a generated sheet in place. Only our own cells, tables and charts go; what a user typed beside
 * or below them stays, and moves down when the new content needs more rows.
 */
export function replaceGeneratedSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  old: GeneratedSheet,
  objects: GeneratedObjects,
): Excel.Worksheet {
  const { sheet, tables, charts, used, name: mark } = objects;
  for (const chart of charts.items) if (chart.name.startsWith(MARK)) chart.delete();
  for (const table of tables.items) if (table.name.startsWith(MARK)) table.convertToRange();
  const area = planArea(plan);
  const oldEnd = old.area.row + old.area.rowCount;
  const userRowsBelow = !used.isNullObject && used.rowIndex + used.rowCount > oldEnd;
  const extra = area.rowCount - oldEnd;
  if (extra > 0 && userRowsBelow) sheet.getRange(`${oldEnd + 1}:${oldEnd + extra}`).insert("Down");
  sheet.getRange(areaAddress(old.area)).clear();
  mark.delete();
  writePlan(sheet, plan, old.sheetName);
  markSheet(context, sheet, plan);
  return sheet;
}

function markSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: SheetPlan): void {
  const name = context.workbook.names.add(markOf(plan), sheet.getRange(areaAddress(planArea(plan))));
  name.visible = false;
}
