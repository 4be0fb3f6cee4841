import { areaAddress, type Area, type CellValue } from "../../model/cell";
import type { GeneratedSheet } from "./generated-sheets";
import { areaOf } from "../read/read-grids";
import { loadRecords } from "./generated-state";
import type { SheetContents } from "./written-record";

/** Cells of a large sheet read in one round trip: some 2 MB. */
const CELLS_AT_ONCE = 60_000;

/** A generated sheet as it stands before it is replaced. */
export interface LoadedSheet {
  old: GeneratedSheet;
  sheet: Excel.Worksheet;
  tables: Excel.TableCollection;
  charts: Excel.ChartCollection;
  records: Excel.Setting;
  /** After the sync. */
  contents(): SheetContents;
}

/** Queues the loading of what stands on it; with `contents`, which were read in parts, these are not asked for. */
export function loadGenerated(
  context: Excel.RequestContext,
  old: GeneratedSheet,
  contents?: SheetContents,
): LoadedSheet {
  const sheet = context.workbook.worksheets.getItem(old.sheetId);
  const { tables, charts } = sheet;
  tables.load("items/name");
  charts.load("items/name");
  sheet.protection.load("protected");
  const used = contents ? null : loadContents(sheet);
  return {
    old,
    sheet,
    tables,
    charts,
    records: loadRecords(context, old.mark),
    contents: () => contents ?? contentsOf(used!),
  };
}

/** Whether one reply would hardly hold them. */
export function areLarge(sheets: readonly GeneratedSheet[]): boolean {
  const cells = sheets.map(({ area }) => (area ? area.rowCount * area.columnCount : 0));
  return cells.reduce((sum, count) => sum + count, 0) > CELLS_AT_ONCE;
}

/** The same for sheets that are too large to be read at once: their contents some rows at a time. */
export async function loadLargeSheets(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  sheets: readonly GeneratedSheet[],
): Promise<LoadedSheet[]> {
  const sized = sheets.map((old) => {
    const used = context.workbook.worksheets.getItem(old.sheetId).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { old, used };
  });
  await sync();
  const loaded: LoadedSheet[] = [];
  for (const { old, used } of sized) {
    const area = used.isNullObject ? null : areaOf(used);
    const contents = area ? await readByRows(context, sync, old.sheetId, area) : [];
    loaded.push(loadGenerated(context, old, { row: area?.row ?? 0, column: area?.column ?? 0, contents }));
  }
  await sync();
  return loaded;
}

async function readByRows(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  sheetId: string,
  area: Area,
): Promise<CellValue[][]> {
  const most = Math.max(1, Math.floor(CELLS_AT_ONCE / area.columnCount));
  if (area.rowCount > most) {
    const below = { ...area, row: area.row + most, rowCount: area.rowCount - most };
    const first = await readByRows(context, sync, sheetId, { ...area, rowCount: most });
    return [...first, ...(await readByRows(context, sync, sheetId, below))];
  }
  const part = withFormulas(context.workbook.worksheets.getItem(sheetId).getRange(areaAddress(area)));
  await sync();
  return part.formulas as CellValue[][];
}

export function loadContents(sheet: Excel.Worksheet): Excel.Range {
  return withFormulas(sheet.getUsedRangeOrNullObject(true));
}

function withFormulas(range: Excel.Range): Excel.Range {
  range.load("rowIndex,columnIndex,formulas");
  return range;
}

export function contentsOf(used: Excel.Range): SheetContents {
  if (used.isNullObject) return { row: 0, column: 0, contents: [] };
  return { row: used.rowIndex, column: used.columnIndex, contents: used.formulas as CellValue[][] };
}
