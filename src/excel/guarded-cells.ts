import { sheetOfGuard } from "../editing/build-plan";
import type { EditPlan, Guard } from "../editing/edit-plan";
import { type SheetCells, sheetCells } from "../editing/sheet-cells";
import { cellAddress, type CellRef, type CellValue } from "../model/cell";
import type { ColorBlock, Grid, SheetRef } from "../model/grid";
import { loadMerged, LOOK_AT, mergedAreas, visibilityOf } from "./read-grids";

/** With more cells to check than this on one sheet, the whole sheet is asked for at once. */
const MANY_CELLS = 60;

/** What the guards of a plan look at; `cells` may be called after the next sync. Sheets that are gone are not in it. */
export interface GuardedCells {
  cells(): SheetCells;
}

interface AskedSheet {
  sheetId: string;
  ranges: Excel.Range[];
  merged: Excel.RangeAreas | null;
  colors: {
    column: number;
    row: number;
    answer: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  }[];
}

/** Asks for just the cells that the plan checks. The caller syncs. */
export function loadGuardedCells(context: Excel.RequestContext, plan: EditPlan): GuardedCells {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const asked = [...bySheet(plan.guards)].map(([sheetId, guards]) => ask(worksheets, sheetId, guards));
  return {
    cells: () =>
      sheetCells(
        worksheets.items.map(({ id, name, visibility }) => {
          const sheet = { id, name, visibility: visibilityOf(visibility) };
          const found = asked.find(({ sheetId }) => sheetId === id);
          return gridOf(sheet, found ?? { sheetId: id, ranges: [], merged: null, colors: [] });
        }),
      ),
  };
}

function bySheet(guards: readonly Guard[]): Map<string, Guard[]> {
  const sheets = new Map<string, Guard[]>();
  for (const guard of guards) {
    const sheetId = sheetOfGuard(guard);
    if (sheetId === null) continue;
    sheets.set(sheetId, [...(sheets.get(sheetId) ?? []), guard]);
  }
  return sheets;
}

function ask(worksheets: Excel.WorksheetCollection, sheetId: string, guards: readonly Guard[]): AskedSheet {
  const sheet = worksheets.getItemOrNullObject(sheetId);
  const ranges: Excel.Range[] = [];
  const cells = new Map<string, CellRef>();
  const colored = new Map<number, number[]>();
  for (const guard of guards) {
    if (guard.kind === "text" || guard.kind === "content") cells.set(cellAddress(guard.cell), guard.cell);
    else if (guard.kind === "color") {
      const { row, column } = guard.cell;
      colored.set(column, [...(colored.get(column) ?? []), row]);
    } else if (guard.kind === "line") {
      // All of it, also what lies beyond the part that is read: it would be deleted too
      const line = sheet.getCell(guard.axis === "row" ? guard.at : 0, guard.axis === "row" ? 0 : guard.at);
      const whole = guard.axis === "row" ? line.getEntireRow() : line.getEntireColumn();
      ranges.push(whole.getUsedRangeOrNullObject(true));
    } else if (guard.kind === "sheet") ranges.push(sheet.getUsedRangeOrNullObject(true));
  }
  if (cells.size > MANY_CELLS) ranges.push(sheet.getRange(LOOK_AT).getUsedRangeOrNullObject(true));
  else for (const address of cells.keys()) ranges.push(sheet.getRange(address));
  for (const range of ranges) range.load("rowIndex,columnIndex,values,text,formulas,numberFormat");
  const colors = [...colored].map(([column, rows]) => {
    const row = Math.min(...rows);
    const answer = sheet
      .getRangeByIndexes(row, column, Math.max(...rows) - row + 1, 1)
      .getCellProperties({ format: { fill: { color: true }, font: { color: true } } });
    return { column, row, answer };
  });
  return { sheetId, ranges, merged: askMerged(sheet, guards), colors };
}

/** What is merged wherever the plan merges or parts cells. Plans do so only where Excel tells what is merged (1.13). */
function askMerged(sheet: Excel.Worksheet, guards: readonly Guard[]): Excel.RangeAreas | null {
  const areas = guards.flatMap((guard) => (guard.kind === "merge" ? [guard.area] : []));
  if (areas.length === 0) return null;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const rowCount = Math.max(...areas.map((area) => area.row + area.rowCount)) - row;
  const columnCount = Math.max(...areas.map((area) => area.column + area.columnCount)) - column;
  return loadMerged(sheet.getRangeByIndexes(row, column, rowCount, columnCount));
}

function gridOf(sheet: SheetRef, { ranges, merged, colors }: AskedSheet): Grid {
  const parts = ranges.filter((range) => !range.isNullObject);
  // Let go of now, so that it costs no round trip of its own afterwards
  for (const range of parts) range.untrack();
  const row = Math.min(...parts.map(({ rowIndex }) => rowIndex));
  const column = Math.min(...parts.map(({ columnIndex }) => columnIndex));
  const height = Math.max(0, ...parts.map(({ rowIndex, values }) => rowIndex - row + values.length));
  const width = Math.max(
    0,
    ...parts.map(({ columnIndex, values }) => columnIndex - column + (values[0]?.length ?? 0)),
  );
  const matrix = <T>(pick: (range: Excel.Range) => T[][], empty: T): T[][] => {
    const cells = Array.from({ length: height }, () => Array<T>(width).fill(empty));
    for (const part of parts) {
      pick(part).forEach((line, r) =>
        cells[part.rowIndex - row + r]?.splice(part.columnIndex - column, line.length, ...line),
      );
    }
    return cells;
  };
  return {
    sheet,
    row: parts.length > 0 ? row : 0,
    column: parts.length > 0 ? column : 0,
    values: matrix<CellValue>((range) => range.values, ""),
    texts: matrix<string>((range) => range.text, ""),
    formulas: matrix<CellValue>((range) => range.formulas, ""),
    numberFormats: matrix<string>((range) => range.numberFormat, "General"),
    merges: mergedAreas(merged),
    hiddenRows: [],
    colors: colors.map(({ column: at, row: from, answer }): ColorBlock => ({
      row: from,
      column: at,
      rowCount: answer.value.length,
      columnCount: 1,
      fills: answer.value.map((line) => line.map((cell) => cell.format?.fill?.color ?? "")),
      fonts: answer.value.map((line) => line.map((cell) => cell.format?.font?.color ?? "")),
    })),
  };
}
