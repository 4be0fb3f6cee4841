import { areaAddress } from "../../model/cell";
import type { CellStyle, PlannedCell } from "../sheet-plan";
import { TABLE_HEADER, TOTAL } from "../summary-styles";
import { BAR, heatSteps } from "./colors";
import type { PageDraft } from "./page-draft";

export interface FigureColumn {
  header: string;
  style: CellStyle;
  /** How the figures are shown at a glance. */
  look?: "bars" | "load" | "lack";
  /** Columns with the same word are coloured on one scale. */
  scale?: string;
  /** The total adds the column up; a text stands there as it is. */
  total?: "sum" | string;
}

/** A row: one entry per column; null is an empty cell. */
export type FigureLine = readonly (PlannedCell | number | string | null)[];

export interface FigureTable {
  columns: readonly FigureColumn[];
  lines: readonly FigureLine[];
  /** So many of the last lines count several together, and are not coloured among the others. */
  together?: number;
  /** Label of the total; left out, there is none. */
  total?: string;
  /** Leftmost column on the page. */
  at?: number;
  /** The row to begin at, when something already stands beside it. */
  beside?: number;
}

const HEADER_SIZE = 9;
const HEADER: CellStyle = { ...TABLE_HEADER, size: HEADER_SIZE };

/** Figures under headers, without being an Excel table: it is read, not filtered. Answers with the rows it takes. */
export function writeFigures(
  page: PageDraft,
  { columns, lines, together = 0, total, at = 0, beside }: FigureTable,
): { header: number; first: number; last: number } {
  const rowAt = (index: number, height?: number) => {
    if (beside !== undefined && beside + index < page.nextRow) return beside + index;
    return page.row(height);
  };
  const headerTexts = [...Array<string>(at).fill(""), ...columns.map(({ header }) => header)];
  const header = rowAt(0, page.wrappedHeight(headerTexts, HEADER_SIZE));
  page.rowHeights[header] = Math.max(
    page.rowHeights[header] ?? 0,
    page.wrappedHeight(headerTexts, HEADER_SIZE),
  );
  columns.forEach(({ header: text, style }, index) =>
    page.put(header, at + index, text, {
      ...HEADER,
      horizontal: index === 0 ? "Left" : (style.horizontal ?? "Center"),
    }),
  );
  const first = header + 1;
  lines.forEach((line, index) => {
    const row = rowAt(1 + index);
    columns.forEach(({ style }, column) => page.put(row, at + column, line[column] ?? "", style));
  });
  const last = first + lines.length - 1;
  if (total !== undefined && lines.length > 0) {
    const row = rowAt(1 + lines.length);
    columns.forEach((column, index) => {
      const area = { row: first, column: at + index, rowCount: lines.length, columnCount: 1 };
      const content =
        index === 0
          ? total
          : column.total === "sum"
            ? { formula: `=SUM(${areaAddress(area)})` }
            : (column.total ?? "");
      page.put(row, at + index, content, { ...column.style, ...TOTAL });
    });
  }
  color(page, columns, lines.slice(0, lines.length - together), { first, at });
  return { header, first, last };
}

function color(
  page: PageDraft,
  columns: readonly FigureColumn[],
  lines: readonly FigureLine[],
  { first, at }: { first: number; at: number },
): void {
  if (lines.length === 0) return;
  const numbers = (index: number) =>
    lines.map((line) => line[index]).map((entry) => (typeof entry === "object" ? entry?.value : entry));
  const largest = (index: number) =>
    Math.max(0, ...numbers(index).filter((value): value is number => typeof value === "number"));
  columns.forEach(({ look, scale }, index) => {
    if (!look) return;
    const area = { row: first, column: at + index, rowCount: lines.length, columnCount: 1 };
    if (look === "bars") {
      page.dataBars.push({ area, color: BAR });
      return;
    }
    const same = columns.flatMap((other, place) =>
      scale !== undefined && other.scale === scale ? [place] : [],
    );
    const steps = heatSteps(look, Math.max(...(same.length > 0 ? same : [index]).map(largest)));
    const before = page.heatMaps.at(-1);
    if (steps.length === 0) return;
    // Columns beside each other on one scale are one area
    if (scale !== undefined && columns[index - 1]?.scale === scale && before) before.area.columnCount += 1;
    else page.heatMaps.push({ area, steps });
  });
}
