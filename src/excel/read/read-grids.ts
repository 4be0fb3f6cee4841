import { areaAddress, type Area } from "../../model/cell";
import { type ColorBlock, type Grid, READ_AREA, type SheetRef, type Visibility } from "../../model/grid";
import { problemOf } from "../../port/problem";
import { colorColumns, findLayout } from "../../reading/find-layout";
import { supports } from "../run-excel";

/** Sheets read in one round trip, before their sizes are known. */
const SHEETS_AT_ONCE = 80;

/** Cells read in one round trip, when their number is known; half of it when the reply proves too large. */
const CELLS_AT_ONCE = 40_000;

type Sync = () => Promise<void>;

/** Queues something else to be loaded in the first request that succeeds. */
export interface Alongside {
  load(): void;
}

export interface GridOptions {
  onPart?: (share: number) => void;
  alongside?: Alongside;
  /** What is merged on these sheets, by their ids: it is not asked for. */
  merges?: ReadonlyMap<string, Area[]>;
}

export interface ReadGrids {
  /** Of the sheets that hold something, without colours. */
  grids: Grid[];
  /** Excel gives not even one row of these at a time. */
  tooLarge: SheetRef[];
}

/** What is asked of a sheet: these rows and columns, or all that is used of it. */
interface Part {
  sheet: SheetRef;
  area: Area | null;
}

/**
 * One round trip for up to eighty sheets of ordinary size. When a reply would be too large, their sizes are asked for, and they are
 * read in as few parts as those take, large sheets by some rows at a time; what was read is not read again.
 */
export async function readGrids(
  context: Excel.RequestContext,
  sync: Sync,
  sheets: readonly SheetRef[],
  { onPart = () => undefined, alongside, merges = new Map() }: GridOptions = {},
): Promise<ReadGrids> {
  const read = new Map<string, Grid[]>();
  const tooLarge = new Set<SheetRef>();
  const whole = sheets.map((sheet): Part => ({ sheet, area: null }));
  const asksMerges = ({ sheet }: Part): boolean => !merges.has(sheet.id);
  const waiting = groupsOf(whole, SHEETS_AT_ONCE, () => 1);
  let pending = alongside;
  // The merged areas of each part with its cells; or all of them afterwards, once a sheet has more than Excel tells at a time
  let mergesAfter = !supports("1.13");
  if (waiting.length === 0 && pending) waiting.push([]);
  let [done, total] = [0, whole.length];
  for (let parts = waiting.shift(); parts; parts = waiting.shift()) {
    const asked = parts.filter(({ sheet }) => !tooLarge.has(sheet));
    try {
      pending?.load();
      for (const grid of await readParts(context, sync, asked, mergesAfter ? () => false : asksMerges)) {
        const { id } = grid.sheet;
        read.set(id, [...(read.get(id) ?? []), grid]);
      }
      pending = undefined;
    } catch (error) {
      const { code } = problemOf(error);
      if (code === "unknown" && !mergesAfter && asked.some(asksMerges)) {
        mergesAfter = true;
        waiting.unshift(parts);
        continue;
      }
      if (code !== "tooLarge" || asked.length === 0) throw error;
      if (asked.some(({ area }) => !area)) {
        const rest = [...asked, ...waiting.splice(0).flat()];
        const sized = await withSizes(context, sync, rest);
        waiting.push(...groupsOf(sized, CELLS_AT_ONCE, cellsOf));
        total = done + sized.length;
      } else {
        const smaller = halved(asked);
        if (smaller) waiting.unshift(...smaller);
        else for (const { sheet } of asked) tooLarge.add(sheet);
        total += smaller && asked.length === 1 ? 1 : 0;
      }
      continue;
    }
    done += parts.length;
    onPart(total === 0 ? 1 : done / total);
  }
  const grids = sheets.flatMap((sheet) => {
    const parts = tooLarge.has(sheet) ? [] : (read.get(sheet.id) ?? []);
    if (parts.length === 0) return [];
    return [joined(parts.map((part) => ({ ...part, merges: merges.get(sheet.id) ?? part.merges })))];
  });
  if (mergesAfter)
    await readMerges(
      context,
      sync,
      grids.filter(({ sheet }) => !merges.has(sheet.id)),
    );
  return { grids, tooLarge: [...tooLarge] };
}

/** Side by side in groups that are no larger than this; a group of one may be. */
function groupsOf<T>(parts: readonly T[], most: number, size: (part: T) => number): T[][] {
  const groups: T[][] = [];
  let total = Infinity;
  for (const part of parts) {
    total += size(part);
    if (total > most) {
      groups.push([]);
      total = size(part);
    }
    groups.at(-1)!.push(part);
  }
  return groups;
}

const cellsOf = ({ area }: Part): number => (area ? area.rowCount * area.columnCount : 0);

/** What is used of each sheet, in parts of some rows where it is much. One round trip. */
async function withSizes(context: Excel.RequestContext, sync: Sync, parts: readonly Part[]): Promise<Part[]> {
  const asked = parts.map(({ sheet, area }) => {
    if (area) return { sheet, area, range: null };
    const range = usedRange(context, sheet);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, area: null, range };
  });
  await sync();
  return asked.flatMap(({ sheet, area, range }): Part[] => {
    if (area) return [{ sheet, area }];
    if (!range || range.isNullObject) return [];
    const used = areaOf(range);
    const most = Math.max(1, Math.floor(CELLS_AT_ONCE / used.columnCount));
    const count = Math.ceil(used.rowCount / most);
    return Array.from({ length: count }, (_, at) => ({
      sheet,
      area: { ...used, row: used.row + at * most, rowCount: Math.min(most, used.rowCount - at * most) },
    }));
  });
}

/** Null for a single row. */
function halved(parts: readonly Part[]): [Part[], Part[]] | null {
  if (parts.length > 1) {
    const half = Math.ceil(parts.length / 2);
    return [parts.slice(0, half), parts.slice(half)];
  }
  const [{ sheet, area }] = parts as [Part];
  if (!area || area.rowCount < 2) return null;
  const rowCount = Math.ceil(area.rowCount / 2);
  const below = { ...area, row: area.row + rowCount, rowCount: area.rowCount - rowCount };
  return [[{ sheet, area: { ...area, rowCount } }], [{ sheet, area: below }]];
}

/** Parts of one sheet, from top to bottom. */
function joined(parts: readonly Grid[]): Grid {
  const [first, ...rest] = [...parts].sort((one, other) => one.row - other.row) as [Grid, ...Grid[]];
  if (rest.length === 0) return first;
  const all = [first, ...rest];
  const merges = new Map(all.flatMap((part) => part.merges).map((area) => [JSON.stringify(area), area]));
  return {
    ...first,
    values: all.flatMap(({ values }) => values),
    texts: all.flatMap(({ texts }) => texts),
    formulas: all.flatMap(({ formulas }) => formulas),
    numberFormats: all.flatMap(({ numberFormats }) => numberFormats),
    merges: [...merges.values()],
  };
}

/** Sheets with the colours of those that list tasks: two round trips. */
export async function readSheets(
  context: Excel.RequestContext,
  sync: Sync,
  sheets: SheetRef[],
): Promise<Grid[]> {
  const { grids } = await readGrids(context, sync, sheets);
  const wanted = withColors(grids);
  if (wanted.length > 0) await readColors(context, sync, wanted);
  return grids;
}

/** The sheets that list tasks, with the columns in which purple is looked for. */
export function withColors(grids: readonly Grid[]): WantedColors[] {
  return grids.flatMap((grid) => {
    const layout = findLayout(grid);
    return layout ? [{ grid, columns: colorColumns(layout) }] : [];
  });
}

export function visibilityOf(visibility: string): Visibility {
  if (visibility === "VeryHidden") return "veryHidden";
  return visibility === "Hidden" ? "hidden" : "visible";
}

function usedRange(context: Excel.RequestContext, sheet: SheetRef): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet.id)
    .getRange(areaAddress(READ_AREA))
    .getUsedRangeOrNullObject(true);
}

/**
 * Adds what is merged, in requests of its own: the half of the sheets, and then of the rows, as long as Excel does not tell. Of a
 * single row of READ_AREA it always can.
 */
export async function readMerges(
  context: Excel.RequestContext,
  sync: Sync,
  grids: readonly Grid[],
): Promise<void> {
  if (grids.length === 0 || !supports("1.13")) return;
  const found = new Map<string, Map<string, Area>>(grids.map(({ sheet }) => [sheet.id, new Map()]));
  const whole = grids.map(({ sheet, row, column, values }): Part => {
    const area = { row, column, rowCount: values.length, columnCount: values[0]?.length ?? 0 };
    return { sheet, area };
  });
  const waiting: Part[][] = [whole];
  for (let parts = waiting.shift(); parts; parts = waiting.shift()) {
    const asked = parts.map(({ sheet, area }) => ({
      sheet,
      merged: loadMerged(context.workbook.worksheets.getItem(sheet.id).getRange(areaAddress(area!))),
    }));
    try {
      await sync();
    } catch (error) {
      const smaller = problemOf(error).code === "unknown" ? halved(parts) : null;
      if (!smaller) throw error;
      waiting.unshift(...smaller);
      continue;
    }
    // An area across two parts is told with both
    for (const { sheet, merged } of asked)
      for (const area of mergedAreas(merged)) found.get(sheet.id)!.set(areaAddress(area), area);
  }
  for (const grid of grids) grid.merges = [...found.get(grid.sheet.id)!.values()];
}

async function readParts(
  context: Excel.RequestContext,
  sync: Sync,
  parts: readonly Part[],
  asksMerges: (part: Part) => boolean,
): Promise<Grid[]> {
  const asked = parts.map((part) => {
    const { sheet, area } = part;
    const range = area
      ? context.workbook.worksheets.getItem(sheet.id).getRange(areaAddress(area))
      : usedRange(context, sheet);
    range.load("rowIndex,columnIndex,values,text,formulas,numberFormat");
    return { sheet, range, merged: asksMerges(part) ? loadMerged(range) : null };
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

export function areaOf(range: Excel.Range): Area {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rowCount: range.rowCount,
    columnCount: range.columnCount,
  };
}

/** What Excel says of a cell's colours, and of a row, in bytes; and how much of it is asked at a time. */
const COLOR_BYTES = 90;
const ROW_BYTES = 25;
const REPLY_BYTES = 3_000_000;

interface WantedColors {
  grid: Grid;
  columns: number[];
}

/** Something that goes along in the first request when there is room for it. */
export interface GoesAlong {
  /** It certainly needs requests of its own. */
  isLarge: boolean;
  /** Queues it; answers whether there was something to queue. */
  load(): boolean;
  /** In requests of its own. */
  readApart(): Promise<unknown>;
}

/** Adds colours (of the given columns) and hidden rows to grids already read. One round trip for some hundred sheets. */
export async function readColors(
  context: Excel.RequestContext,
  sync: Sync,
  wanted: readonly WantedColors[],
  along?: GoesAlong,
): Promise<void> {
  const bytes = ({ grid, columns }: WantedColors) =>
    grid.values.length * (columns.length * COLOR_BYTES + ROW_BYTES);
  const groups = groupsOf(wanted, REPLY_BYTES, bytes);
  let waiting = along;
  if (waiting?.isLarge) {
    await waiting.readApart();
    waiting = undefined;
  }
  if (groups.length === 0) groups.push([]);
  for (let group = groups.shift(); group; group = groups.shift()) {
    try {
      const asks = (waiting?.load() ?? false) || group.length > 0;
      if (asks) await readColorsOf(context, sync, group);
      waiting = undefined;
    } catch (error) {
      if (problemOf(error).code !== "tooLarge") throw error;
      if (waiting) {
        await waiting.readApart();
        waiting = undefined;
        if (group.length > 0) groups.unshift(group);
      } else if (group.length > 1) {
        const half = Math.ceil(group.length / 2);
        groups.unshift(group.slice(0, half), group.slice(half));
      } else throw error;
    }
  }
}

async function readColorsOf(
  context: Excel.RequestContext,
  sync: Sync,
  wanted: readonly WantedColors[],
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
