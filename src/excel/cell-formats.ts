import { areaAddress, type Area } from "../model/cell";
import type { CellStyle, PlannedCell } from "../summary/sheet-plan";

/** Excel takes a list of areas as one text; this length is well within what it accepts. */
const ADDRESS_LIMIT = 900;

export interface StyledAreas {
  style: CellStyle;
  /** Lists of areas, "A1:B2,D5", each short enough for getRanges. */
  addresses: string[];
}

/** Cells of equal style gathered into few areas, so that a sheet is formatted with few actions; number formats apart. */
export function styledAreas(rows: PlannedRow[]): StyledAreas[] {
  return alikeAreas(rows, ({ style }) => style && { ...style, numberFormat: undefined }).map(
    ({ what, areas }) => ({ style: what, addresses: addressLists(areas) }),
  );
}

/** Where the number formats go that are not the usual one. */
export function formattedAreas(rows: PlannedRow[]): { numberFormat: string; areas: Area[] }[] {
  return alikeAreas(rows, ({ style }) => style?.numberFormat).map(({ what, areas }) => ({
    numberFormat: what,
    areas,
  }));
}

type PlannedRow = readonly (PlannedCell | undefined)[];

interface Alike<T> {
  what: T;
  areas: Area[];
}

/** The cells of which `of` says the same, as areas that are as large as they can be downwards. */
function alikeAreas<T>(rows: PlannedRow[], of: (cell: PlannedCell) => T | undefined): Alike<T>[] {
  const found = new Map<string, Alike<T>>();
  rows.forEach((cells, row) => {
    for (const { key, what, column, columnCount } of alikeRuns(cells, of)) {
      const group = found.get(key) ?? { what, areas: [] };
      found.set(key, group);
      const above = group.areas.find(
        (area) =>
          area.row + area.rowCount === row && area.column === column && area.columnCount === columnCount,
      );
      if (above) above.rowCount++;
      else group.areas.push({ row, column, rowCount: 1, columnCount });
    }
  });
  return [...found.values()];
}

function alikeRuns<T>(cells: PlannedRow, of: (cell: PlannedCell) => T | undefined) {
  const runs: { column: number; columnCount: number; what: T; key: string }[] = [];
  cells.forEach((cell, column) => {
    const what = cell && of(cell);
    if (what === undefined) return;
    const key = JSON.stringify(what);
    const last = runs.at(-1);
    if (last && last.key === key && last.column + last.columnCount === column) last.columnCount++;
    else runs.push({ column, columnCount: 1, what, key });
  });
  return runs;
}

function addressLists(areas: Area[]): string[] {
  const lists: string[] = [];
  for (const address of areas.map(areaAddress)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < ADDRESS_LIMIT)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

/** Queues the formatting; the caller syncs. */
export function applyStyle(areas: Excel.RangeAreas, style: CellStyle): void {
  const { format } = areas;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.bottomBorder !== undefined) {
    const border = format.borders.getItem("EdgeBottom");
    border.style = "Continuous";
    border.weight = "Thin";
    border.color = style.bottomBorder;
  }
}
