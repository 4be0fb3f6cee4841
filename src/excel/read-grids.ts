import type { Area } from "../model/cell";
import type { ColorBlock, Grid, SheetRef, Visibility } from "../model/grid";
import { problemOf } from "./problem";
import { colorColumns, findLayout } from "../reading/find-layout";
import { supports } from "./run-excel";

/** Cells looked at on one sheet: well past 500 tasks × 40 persons, and far from the last row of a stray cell. */
export const LOOK_AT = "A1:CV2000";

/** Sheets read in one round trip; halved when a reply proves too large. */
const SHEETS_AT_ONCE = 80;

type Sync = () => Promise<void>;

/** All of the sheets that hold something, without colours. One round trip for up to eighty sheets of ordinary size. */
export async function readGrids(
  context: Excel.RequestContext,
  sync: Sync,
  sheets: SheetRef[],
  onPart: (share: number) => void,
): Promise<Grid[]> {
  const grids: Grid[] = [];
  const waiting: SheetRef[][] = [];
  for (let start = 0; start < sheets.length; start += SHEETS_AT_ONCE) {
    waiting.push(sheets.slice(start, start + SHEETS_AT_ONCE));
  }
  for (let part = waiting.shift(); part; part = waiting.shift()) {
    try {
      grids.push(...(await readPart(context, sync, part)));
    } catch (error) {
      if (problemOf(error).code !== "tooLarge" || part.length === 1) throw error;
      const half = Math.ceil(part.length / 2);
      waiting.unshift(part.slice(0, half), part.slice(half));
    }
    onPart(grids.length / sheets.length);
  }
  return grids;
}

/** Sheets with the colours of those that list tasks: two round trips. */
export async function readSheets(
  context: Excel.RequestContext,
  sync: Sync,
  sheets: SheetRef[],
): Promise<Grid[]> {
  const grids = await readGrids(context, sync, sheets, () => undefined);
  const wanted = withColors(grids);
  if (wanted.length > 0) await readColors(context, sync, wanted);
  return grids;
}

/** The sheets that list tasks, with the columns in which purple is looked for. */
export function withColors(grids: readonly Grid[]): { grid: Grid; columns: number[] }[] {
  return grids.flatMap((grid) => {
    const layout = findLayout(grid);
    return layout ? [{ grid, columns: colorColumns(layout) }] : [];
  });
}

export function visibilityOf(visibility: string): Visibility {
  if (visibility === "VeryHidden") return "veryHidden";
  return visibility === "Hidden" ? "hidden" : "visible";
}

async function readPart(context: Excel.RequestContext, sync: Sync, sheets: SheetRef[]): Promise<Grid[]> {
  const withMerges = supports("1.13");
  const asked = sheets.map((sheet) => {
    const range = context.workbook.worksheets
      .getItem(sheet.id)
      .getRange(LOOK_AT)
      .getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,values,text,formulas,numberFormat");
    return { sheet, range, merged: withMerges ? loadMerged(range) : null };
  });
  await sync();
  return asked.flatMap(({ sheet, range, merged }): Grid[] => {
    if (range.isNullObject) return [];
    return [
      {
        sheet,
        row: range.rowIndex,
        column: range.columnIndex,
        values: range.values,
        texts: range.text,
        formulas: range.formulas,
        numberFormats: range.numberFormat,
        merges: mergedAreas(merged),
        hiddenRows: [],
        colors: [],
      },
    ];
  });
}

/** Asks what is merged in the range; ExcelApi 1.13. */
export function loadMerged(range: Excel.Range): Excel.RangeAreas {
  const merged = range.getMergedAreasOrNullObject();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return merged;
}

export function mergedAreas(merged: Excel.RangeAreas | null): Area[] {
  return merged && !merged.isNullObject ? merged.areas.items.map(areaOf) : [];
}

function areaOf(range: Excel.Range): Area {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rowCount: range.rowCount,
    columnCount: range.columnCount,
  };
}

/** Adds colours (of the given columns) and hidden rows to grids already read. One round trip. */
export async function readColors(
  context: Excel.RequestContext,
  sync: Sync,
  wanted: { grid: Grid; columns: number[] }[],
): Promise<void> {
  const asked = wanted.map(({ grid, columns }) => {
    const sheet = context.workbook.worksheets.getItem(grid.sheet.id);
    const rowCount = grid.values.length;
    const rows = sheet
      .getRangeByIndexes(grid.row, grid.column, rowCount, 1)
      .getRowProperties({ rowHidden: true });
    const blocks = columnRuns(columns).map((area) => ({
      area: { row: grid.row, rowCount, ...area },
      cells: sheet
        .getRangeByIndexes(grid.row, area.column, rowCount, area.columnCount)
        .getCellProperties({ format: { fill: { color: true }, font: { color: true } } }),
    }));
    return { grid, rows, blocks };
  });
  if (asked.length === 0) return;
  await sync();
  for (const { grid, rows, blocks } of asked) {
    grid.hiddenRows = rows.value.flatMap((row, index) => (row.rowHidden ? [grid.row + index] : []));
    grid.colors = blocks.map(({ area, cells }): ColorBlock => ({
      ...area,
      fills: cells.value.map((row) => row.map((cell) => cell.format?.fill?.color ?? "")),
      fonts: cells.value.map((row) => row.map((cell) => cell.format?.font?.color ?? "")),
    }));
  }
}

/** [2, 0, 1, 5] -> columns 0–2 and 5. */
function columnRuns(columns: number[]): { column: number; columnCount: number }[] {
  const runs: { column: number; columnCount: number }[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.column + last.columnCount === column) last.columnCount++;
    else runs.push({ column, columnCount: 1 });
  }
  return runs;
}
