import type { SheetLayout } from "../model/situation";
import type { TaskRow } from "./find-task-rows";
import type { GridCells } from "./grid-cells";
import { headerWord } from "./header-words";
import { hasHueOf, isPurple, normalColor } from "./purple";

export interface CoreMarks {
  /** One per task row. */
  core: boolean[];
  hasPurple: boolean;
  /** The most used purple. */
  purple: string | null;
}

/** Which tasks are purple on this sheet: the fill or else the font of the description, else of the task's own cluster cell. */
export function readCoreMarks(cells: GridCells, layout: SheetLayout, rows: readonly TaskRow[]): CoreMarks {
  if (cells.grid.colors.length === 0) return { core: rows.map(() => false), hasPurple: false, purple: null };
  const colorsOf = (wanted: (color: string) => boolean) =>
    rows.map((row) => colorOfTask(cells, layout, row, wanted));
  const legend = legendPurple(cells, layout, rows);
  const byLegend = legend === null ? null : colorsOf((color) => hasHueOf(color, legend));
  // A legend in another purple than any of the tasks says nothing about them
  const found = byLegend?.some((color) => color !== null) ? byLegend : colorsOf(isPurple);
  const purple = mostUsed(found.filter((color): color is string => color !== null));
  return { core: found.map((color) => color !== null), hasPurple: purple !== null, purple };
}

type ColorTest = (color: string) => boolean;

function colorOfTask(
  cells: GridCells,
  layout: SheetLayout,
  { row }: TaskRow,
  wanted: ColorTest,
): string | null {
  const own = colorAt(cells, row, layout.description, wanted);
  if (own !== null) return own;
  // A cluster cell merged over several tasks has the colour of the cluster, not of a task
  const area = cells.merge(row, layout.cluster);
  return !area || area.rowCount === 1 ? colorAt(cells, row, layout.cluster, wanted) : null;
}

/** The fill, else the font, if it is a wanted one. */
function colorAt(cells: GridCells, row: number, column: number, wanted: ColorTest): string | null {
  for (const block of cells.grid.colors) {
    const fill = block.fills[row - block.row]?.[column - block.column];
    if (fill && wanted(fill)) return fill;
    const font = block.fonts[row - block.row]?.[column - block.column];
    if (font && wanted(font)) return font;
  }
  return null;
}

/** The purple of the cell "Kerntaken", above or below the tasks; null when it is not purple. */
function legendPurple(cells: GridCells, layout: SheetLayout, rows: readonly TaskRow[]): string | null {
  const last = rows.at(-1)?.bottom ?? layout.lastTaskRow;
  for (const column of [layout.cluster, layout.description]) {
    for (let row = cells.firstRow; row <= cells.lastRow; row++) {
      if (row > layout.headerBottom && row <= last) continue;
      const raw = cells.value(row, column);
      if (typeof raw !== "string" || raw === "" || headerWord(raw) !== "coreTasks") continue;
      const purple = colorAt(cells, row, column, isPurple);
      if (purple) return purple;
    }
  }
  return null;
}

function mostUsed(colors: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const color of colors) {
    const normal = normalColor(color);
    counts.set(normal, (counts.get(normal) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [color, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = color;
  return best;
}
