import { sheetOfGuard } from "../../editing/plan/build-plan";
import type { EditPlan, Guard } from "../../editing/plan/edit-plan";
import { type SheetCells, sheetCells } from "../../editing/plan/sheet-cells";
import { type Area, areaAddress, cellAddress, type CellRef, type CellValue } from "../../model/cell";
import type { Axis } from "../../editing/plan/line-shift";
import { type ColorBlock, type Grid, READ_AREA, type SheetRef } from "../../model/grid";
import type { SheetOf } from "./ready-plan";
import { loadMerged, mergedAreas, visibilityOf } from "../read/read-grids";

/** Cells to check on one sheet are asked for in so many areas at most, header and rows: each costs Excel more than the cells between. */
const AREAS_AT_MOST = 2;

/** What the guards of a plan look at; `cells` may be called after the next sync. Sheets that are gone are not in it. */
export interface GuardedCells {
  cells(): SheetCells;
}

interface AskedSheet {
  sheetId: string;
  ranges: Excel.Range[];
  merged: Excel.RangeAreas[];
  colors: {
    column: number;
    row: number;
    answer: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  }[];
}

/** Asks for just the cells that the plan checks. The caller syncs. */
export function loadGuardedCells(
  context: Excel.RequestContext,
  plan: EditPlan,
  sheetOf: SheetOf,
): GuardedCells {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const asked = [...bySheet(plan.guards)].map(([sheetId, guards]) => ask(sheetOf, sheetId, guards));
  return {
    cells: () =>
      sheetCells(
        worksheets.items.map(({ id, name, visibility }) => {
          const sheet = { id, name, visibility: visibilityOf(visibility) };
          const found = asked.find(({ sheetId }) => sheetId === id);
          return gridOf(sheet, found ?? { sheetId: id, ranges: [], merged: [], colors: [] });
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

function ask(sheetOf: SheetOf, sheetId: string, guards: readonly Guard[]): AskedSheet {
  const sheet = sheetOf(sheetId);
  const ranges: Excel.Range[] = [];
  const cells = new Map<string, CellRef>();
  const colored = new Map<number, number[]>();
  for (const guard of guards) {
    if (guard.kind === "text" || guard.kind === "content") cells.set(cellAddress(guard.cell), guard.cell);
    else if (guard.kind === "color") {
      const { row, column } = guard.cell;
      colored.set(column, [...(colored.get(column) ?? []), row]);
    } else if (guard.kind === "line") {
      // Also what lies beyond the part that is read: it would be deleted too. Of a row as a whole Excel gives no values
      for (const part of partsOfLine(guard.axis, guard.at))
        ranges.push(
          sheet
            .getRangeByIndexes(part.row, part.column, part.rowCount, part.columnCount)
            .getUsedRangeOrNullObject(true),
        );
    } else if (guard.kind === "sheet") ranges.push(sheet.getUsedRangeOrNullObject(true));
  }
  for (const area of areasOver([...cells.values()])) ranges.push(sheet.getRange(areaAddress(area)));
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

/** Rows and columns of a sheet. */
const [ROWS, COLUMNS] = [1_048_576, 16_384];

function partsOfLine(axis: Axis, at: number): Area[] {
  const { rowCount, columnCount } = READ_AREA;
  return axis === "row"
    ? [
        { row: at, column: 0, rowCount: 1, columnCount },
        { row: at, column: columnCount, rowCount: 1, columnCount: COLUMNS - columnCount },
      ]
    : [
        { row: 0, column: at, rowCount, columnCount: 1 },
        { row: rowCount, column: at, rowCount: ROWS - rowCount, columnCount: 1 },
      ];
}

/** A few areas that hold all of the cells, with as few others as that takes: the header and the row of a task, say. */
function areasOver(cells: readonly Position[]): Area[] {
  const areas: Area[] = [];
  for (const cell of [...cells].sort((one, other) => one.row - other.row)) {
    const area = { row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 };
    const last = areas.at(-1);
    if (last?.row === cell.row) areas[areas.length - 1] = bothOf(last, area);
    else areas.push(area);
  }
  while (areas.length > AREAS_AT_MOST) {
    const costs = areas
      .slice(1)
      .map((area, at) => sizeOf(bothOf(areas[at]!, area)) - sizeOf(areas[at]!) - sizeOf(area));
    const at = costs.indexOf(Math.min(...costs));
    areas.splice(at, 2, bothOf(areas[at]!, areas[at + 1]!));
  }
  return areas;
}

type Position = Pick<CellRef, "row" | "column">;

function bothOf(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rowCount: Math.max(one.row + one.rowCount, other.row + other.rowCount) - row,
    columnCount: Math.max(one.column + one.columnCount, other.column + other.columnCount) - column,
  };
}

function sizeOf({ rowCount, columnCount }: Area): number {
  return rowCount * columnCount;
}

/** Excel tells of no more than 512 merged areas in a range: so many cells cannot have more. */
const CELLS_PER_ASK = 512;

/** What is merged wherever the plan merges or parts cells. Plans do so only where Excel tells what is merged (1.13). */
function askMerged(sheet: Excel.Worksheet, guards: readonly Guard[]): Excel.RangeAreas[] {
  const areas = guards.flatMap((guard) => (guard.kind === "merge" ? [guard.area] : []));
  if (areas.length === 0) return [];
  const { row, column, rowCount, columnCount } = areas.reduce(bothOf);
  const atOnce = Math.max(1, Math.floor(CELLS_PER_ASK / columnCount));
  return Array.from({ length: Math.ceil(rowCount / atOnce) }, (_, part) => {
    const rows = Math.min(atOnce, rowCount - part * atOnce);
    return loadMerged(sheet.getRangeByIndexes(row + part * atOnce, column, rows, columnCount));
  });
}

function gridOf(sheet: SheetRef, { ranges, merged, colors }: AskedSheet): Grid {
  const parts = ranges.filter((range) => !range.isNullObject);
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
    merges: [...new Map(merged.flatMap(mergedAreas).map((area) => [areaAddress(area), area])).values()],
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
