import { areaAddress, quotedSheetName, type Area } from "../model/cell";
import type { SheetPlan } from "../summary/sheet-plan";
import type { GeneratedState } from "./generated-state";
import type { GeneratedKind, GeneratedSheetInfo } from "./workbook-port";
import { planArea, writePlan } from "./write-sheet";

/**
 * Sheets that we made are ours to replace. A hidden defined name over their cells says so: it follows the sheet when it is
 * renamed or moved, is saved with the workbook, and is gone when the sheet is. A copy of such a sheet has no such name of its own
 * in the workbook, and so belongs to the user.
 */
const MARK = "Takenwijzer_";

export interface GeneratedSheet {
  /** The defined name, e.g. "Takenwijzer_Samenvatting". */
  mark: string;
  sheetId: string;
  sheetName: string;
  area: Area;
}

export interface MarkedRange {
  mark: string;
  range: Excel.Range;
}

/** Loads the marks; after the next sync `generatedSheets` tells what they mark. */
export function loadMarks(context: Excel.RequestContext): Excel.NamedItemCollection {
  const names = context.workbook.names;
  names.load("items/name,items/type,items/visible");
  return names;
}

/** Loads where the marks point; to be called after the sync that followed loadMarks. */
export function loadMarkedRanges(names: Excel.NamedItemCollection): MarkedRange[] {
  return names.items
    .filter((item) => item.name.startsWith(MARK))
    .map((item) => {
      const range = item.getRangeOrNullObject();
      range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/id,worksheet/name");
      return { mark: item.name, range };
    });
}

/** After the sync: the generated sheets that still exist. */
export function generatedSheets(marked: MarkedRange[]): GeneratedSheet[] {
  return marked.flatMap(({ mark, range }): GeneratedSheet[] => {
    if (range.isNullObject) return [];
    const { rowIndex, columnIndex, rowCount, columnCount, worksheet } = range;
    return [
      {
        mark,
        sheetId: worksheet.id,
        sheetName: worksheet.name,
        area: { row: rowIndex, column: columnIndex, rowCount, columnCount },
      },
    ];
  });
}

export function markOf(plan: SheetPlan): string {
  return MARK + plan.key;
}

/** By how their marks begin. */
const KINDS: Record<string, GeneratedKind> = {
  Samenvatting: "summary",
  Functie: "jobDescriptions",
  Afspraken: "agreements",
  Gegevens: "data",
};

/** Null for a key that is not known here: of a later version. */
export function kindOf(planKey: string): GeneratedKind | null {
  return KINDS[planKey.split("_")[0] ?? ""] ?? null;
}

/** The generated sheets as the pane lists them, by kind and name; those of a kind that is not known here are left out. */
export function listedSheets(
  sheets: readonly Pick<GeneratedSheet, "mark" | "sheetId" | "sheetName">[],
  state: GeneratedState,
  fingerprint: string,
): GeneratedSheetInfo[] {
  const kinds = Object.values(KINDS);
  const listed = sheets.flatMap(({ mark, sheetId, sheetName }): GeneratedSheetInfo[] => {
    const kind = kindOf(mark.slice(MARK.length));
    const made = state.sheets[mark];
    if (!kind) return [];
    return [
      {
        sheetId,
        sheetName,
        kind,
        madeAt: made?.madeAt ?? null,
        outdated: made ? made.fingerprint !== fingerprint : null,
      },
    ];
  });
  return listed.sort(
    (first, second) =>
      kinds.indexOf(first.kind) - kinds.indexOf(second.kind) ||
      first.sheetName.localeCompare(second.sheetName, "nl", { numeric: true }),
  );
}

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
  // Marked before anything stands on it: a sheet that is left half made is known as ours, and replaced by the next one
  const mark = context.workbook.names.add(markOf(plan), sheet.getRange(areaAddress(planArea(plan))));
  mark.visible = false;
  if (plan.position === "first") sheet.position = 0;
  writePlan(sheet, plan, name);
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
  sheet.protection.load("protected");
  return { sheet, tables, charts, used, name: context.workbook.names.getItem(generated.mark) };
}

/**
 * Queues the replacement of a generated sheet in place. Only our own cells, tables and charts go; what a user typed beside
 * or below them stays, and moves down when the new content needs more rows.
 */
export function replaceGeneratedSheet(
  plan: SheetPlan,
  old: GeneratedSheet,
  objects: GeneratedObjects,
): Excel.Worksheet {
  const { sheet, tables, charts, used, name: mark } = objects;
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
  writePlan(sheet, plan, old.sheetName);
  mark.formula = markFormula(old.sheetName, area);
  return sheet;
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
