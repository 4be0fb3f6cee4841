import { seriesName } from "../edits/charts";
import type { ExcelHost } from "../host";
import { parseArea, splitSheetName } from "../workbook/address";
import { cellText } from "../workbook/cell-text";
import { resolveColor } from "../workbook/colors";
import { columnWidth, rowHeight } from "../workbook/measure";
import { isError, type Cell, type CellStyle, type Sheet, type SheetChart } from "../workbook/sheet";
import type { BorderView, CellView, ChartView, SheetView } from "./sheet-view";

const PIXELS_PER_POINT = 4 / 3;
/** Empty rows and columns to fill in below and beside what is used. */
const SPARE = { rows: 30, columns: 4 };
const LEAST = { rows: 60, columns: 26 };
const SERIES_COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** One sheet of the host's workbook as the grid draws it; asks the workbook anew for every cell. */
export function sheetView(host: ExcelHost, sheet: Sheet): SheetView {
  const used = sheet.usedArea(false);
  const view = sheet.parts.views?.[0];
  const frozen = view?.state === "frozen" ? view : undefined;
  return {
    rowCount: Math.max(
      LEAST.rows,
      (used?.bottom ?? 0) + 1 + SPARE.rows,
      sheet.selection.bottom < 5000 ? sheet.selection.bottom + 2 : 0,
    ),
    columnCount: Math.max(LEAST.columns, (used?.right ?? 0) + 1 + SPARE.columns),
    rowHeight: (row) => Math.round(rowHeight(sheet, row) * PIXELS_PER_POINT),
    columnWidth: (column) => Math.round(columnWidth(sheet, column) * PIXELS_PER_POINT),
    frozenRows: frozen?.ySplit ?? 0,
    frozenColumns: frozen?.xSplit ?? 0,
    gridlines: view?.showGridLines ?? true,
    merges: sheet.merges,
    cell: (row, column) => cellView(host, sheet, row, column),
    charts: sheet.charts.map((chart) => chartView(host, sheet, chart)),
  };
}

function cellView(host: ExcelHost, sheet: Sheet, row: number, column: number): CellView | undefined {
  const cell = sheet.cell(row, column);
  const style = sheet.styleAt(row, column);
  if (!cell && Object.keys(style).length === 0) return undefined;
  const { font, alignment } = style;
  return {
    text: cellText(cell, host.locale),
    kind: kindOf(cell),
    fill:
      style.fill?.type === "pattern" && style.fill.pattern !== "none"
        ? resolveColor(host.store, style.fill.fgColor)
        : null,
    color: resolveColor(host.store, font?.color),
    fontFamily: font?.name ?? null,
    fontSize: font?.size ?? null,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline: font?.underline !== undefined && font.underline !== false && font.underline !== "none",
    strike: font?.strike ?? false,
    horizontal: horizontalOf(alignment?.horizontal),
    vertical: alignment?.vertical === "top" ? "top" : alignment?.vertical === "middle" ? "center" : "bottom",
    wrap: alignment?.wrapText ?? false,
    indent: alignment?.indent ?? 0,
    borders: bordersOf(host, style),
    link: cell?.link ? { target: cell.link.target, tip: cell.link.tip ?? cell.link.target } : null,
    hasNote: cell?.note !== undefined,
  };
}

function kindOf(cell: Cell | undefined): CellView["kind"] {
  const value = cell?.value ?? null;
  if (value === null) return "empty";
  if (isError(value)) return "error";
  return typeof value === "string" ? "text" : (typeof value as "number" | "boolean");
}

function horizontalOf(horizontal: string | undefined): CellView["horizontal"] {
  if (horizontal === "left" || horizontal === "center" || horizontal === "right" || horizontal === "justify")
    return horizontal;
  return horizontal === "centerContinuous" ? "center" : null;
}

function bordersOf(host: ExcelHost, style: CellStyle): CellView["borders"] {
  const borders: CellView["borders"] = {};
  for (const side of ["top", "right", "bottom", "left"] as const) {
    const border = style.border?.[side];
    if (!border?.style) continue;
    const width =
      border.style === "thick" ? 3 : border.style === "double" ? 3 : /medium/i.test(border.style) ? 2 : 1;
    borders[side] = {
      width,
      style: lineOf(border.style),
      color: resolveColor(host.store, border.color) ?? "#000000",
    };
  }
  return borders;
}

function lineOf(style: string): BorderView["style"] {
  if (style === "double") return "double";
  if (style === "dotted" || style === "hair") return "dotted";
  return /dash/i.test(style) ? "dashed" : "solid";
}

function chartView(host: ExcelHost, sheet: Sheet, chart: SheetChart): ChartView {
  const points = (value: number): number => Math.round(value * PIXELS_PER_POINT);
  const shapes: [RegExp, ChartView["kind"]][] = [
    [/^BarStacked/, "barStacked"],
    [/^Bar/, "bar"],
    [/Stacked/, "columnStacked"],
  ];
  const first = chart.series[0];
  const counted = first ? textsAt(host, sheet, first.valuesSource).map((_, at) => String(at + 1)) : [];
  const categories = first?.categoriesSource ? textsAt(host, sheet, first.categoriesSource) : counted;
  const position = chart.legend.position.toLowerCase();
  return {
    name: chart.name,
    kind: shapes.find(([pattern]) => pattern.test(chart.kind))?.[1] ?? "column",
    title: chart.titleVisible ? chart.title : "",
    left: points(chart.left),
    top: points(chart.top),
    width: points(chart.width),
    height: points(chart.height),
    categories,
    series: chart.series.map((series, at) => ({
      name: seriesName(host, chart, series),
      values: cellsAt(host, sheet, series.valuesSource).map((cell) =>
        typeof cell?.value === "number" ? cell.value : 0,
      ),
      color: series.color ?? SERIES_COLORS[at % SERIES_COLORS.length] ?? "#4472C4",
    })),
    categoryTitle: chart.categoryAxis.titleVisible ? chart.categoryAxis.title : "",
    valueTitle: chart.valueAxis.titleVisible ? chart.valueAxis.title : "",
    legend: !chart.legend.visible
      ? null
      : position === "top" || position === "left" || position === "right"
        ? position
        : "bottom",
    dataLabels: chart.series.some((series) => series.hasDataLabels),
    reversed: chart.categoryAxis.reversed,
    valuesOnTop: chart.valueAxisEdge === "Top",
  };
}

function cellsAt(host: ExcelHost, own: Sheet, source: string): (Cell | undefined)[] {
  const { sheetName, rest } = splitSheetName(source.replace(/^=/, ""));
  const sheet = sheetName === null ? own : host.store.sheetNamed(sheetName);
  const area = parseArea(rest);
  if (!sheet || !area) return [];
  const cells: (Cell | undefined)[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) cells.push(sheet.cell(row, column));
  }
  return cells;
}

const textsAt = (host: ExcelHost, own: Sheet, source: string): string[] =>
  cellsAt(host, own, source).map((cell) => cellText(cell, host.locale));
