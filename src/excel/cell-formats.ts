import { areaAddress, type Area } from "../model/cell";
import type { CellStyle, PlannedCell } from "../summary/sheet-plan";

/** Excel takes a list of areas as one text; this length is well within what it accepts. */
const ADDRESS_LIMIT = 900;

export interface StyledAreas {
  style: CellStyle;
  /** Lists of areas, "A1:B2,D5", each short enough for getRanges. */
  addresses: string[];
}

/** Cells of equal style gathered into few areas, so that a sheet is formatted with few actions. */
export function styledAreas(rows: (PlannedCell | undefined)[][]): StyledAreas[] {
  const byStyle = new Map<string, { style: CellStyle; areas: Area[] }>();
  rows.forEach((cells, row) => {
    for (const { column, columnCount, style } of styleRuns(cells)) {
      const key = JSON.stringify(style);
      const group = byStyle.get(key) ?? { style, areas: [] };
      byStyle.set(key, group);
      const above = group.areas.find(
        (area) =>
          area.row + area.rowCount === row && area.column === column && area.columnCount === columnCount,
      );
      if (above) above.rowCount++;
      else group.areas.push({ row, column, rowCount: 1, columnCount });
    }
  });
  return [...byStyle.values()].map(({ style, areas }) => ({ style, addresses: addressLists(areas) }));
}

function styleRuns(
  cells: (PlannedCell | undefined)[],
): { column: number; columnCount: number; style: CellStyle }[] {
  const runs: { column: number; columnCount: number; style: CellStyle; key: string }[] = [];
  cells.forEach((cell, column) => {
    if (!cell?.style) return;
    const key = JSON.stringify(cell.style);
    const last = runs.at(-1);
    if (last && last.key === key && last.column + last.columnCount === column) last.columnCount++;
    else runs.push({ column, columnCount: 1, style: cell.style, key });
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
