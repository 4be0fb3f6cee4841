import type { Host } from "../protocol/host-interface";
import { apiNotFound } from "../protocol/failure";
import { absoluteAddress, columnCount, rowCount } from "../workbook/address";
import { cellText, numberFormatOf } from "../workbook/cell-text";
import {
  Chart,
  isRound,
  plainAxis,
  plainLabels,
  type ChartContent,
  type ChartSeries,
} from "../workbook/chart";
import type { Cell, Sheet, SheetChart } from "../workbook/sheet";
import { prefixOf, rangeOfFormula, type RangeRef } from "../workbook/workbook";
import { assertAllowed } from "./rights";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/** Excel's size for a new chart, in points. */
const SIZE = { width: 360, height: 216 };

/** Puts a chart of the source cells beside them. */
export function addChart(
  host: Host,
  sheet: Sheet,
  kind: string,
  source: RangeRef,
  seriesBy: SeriesBy,
): SheetChart {
  assertAllowed(host, sheet, "objects");
  host.calculated();
  const series = seriesOf(host, source, seriesBy);
  const dutch = host.locale.startsWith("nl");
  const [only] = series;
  const content: ChartContent = {
    id: host.store.nextChartId(),
    name: freeName(sheet, dutch ? "Grafiek" : "Chart"),
    kind,
    title: series.length === 1 && only ? only.name : dutch ? "Grafiektitel" : "Chart Title",
    titleVisible: true,
    titleFont: {},
    from: { row: 0, column: 0, down: 0, right: 0 },
    to: { row: 0, column: 0, down: 0, right: 0 },
    series,
    legend: { visible: series.length > 1 || isRound(kind), position: "Bottom", overlay: false, font: {} },
    categoryAxis: plainAxis(false),
    valueAxis: plainAxis(true),
    fixed: false,
  };
  const chart = new Chart(sheet, content);
  chart.place(240, 90, SIZE.width, SIZE.height);
  sheet.charts.push(chart);
  host.changed();
  return chart;
}

export function setChartData(host: Host, chart: SheetChart, source: RangeRef, seriesBy: SeriesBy): void {
  changeChart(host, chart);
  const before = chart.series;
  chart.series = seriesOf(host, source, seriesBy).map((series, at) => ({
    ...(before[at] ?? series),
    ...series,
  }));
}

export function deleteChart(host: Host, chart: SheetChart): void {
  assertAllowed(host, chart.sheet, "objects");
  chart.sheet.charts = chart.sheet.charts.filter((each) => each !== chart);
  host.changed();
}

/** To be called before a chart is named or moved: it may not be allowed. */
export function placeChart(host: Host, chart: SheetChart): void {
  assertAllowed(host, chart.sheet, "objects");
  host.changed();
}

/** To be called before the looks of a chart are changed: from now on they are no longer those in the file. */
export function changeChart(host: Host, chart: SheetChart): void {
  if (chart.fixed) throw apiNotFound(`Chart (changing a ${chart.kind})`);
  placeChart(host, chart);
  delete chart.fileChart;
}

/**
 * The series in an area as Excel guesses them: a first row of texts names the series, a first column that holds no plain
 * numbers (or stands under an empty corner) names the categories. "Auto" makes as few series as it can.
 */
function seriesOf(host: Host, { sheet, area }: RangeRef, seriesBy: SeriesBy): ChartSeries[] {
  const byColumns = seriesBy === "Auto" ? rowCount(area) >= columnCount(area) : seriesBy === "Columns";
  const at = (along: number, across: number): [row: number, column: number] =>
    byColumns ? [area.top + along, area.left + across] : [area.top + across, area.left + along];
  const length = byColumns ? rowCount(area) : columnCount(area);
  const count = byColumns ? columnCount(area) : rowCount(area);
  const cellAt = (along: number, across: number): Cell | undefined => sheet.cell(...at(along, across));
  const cornerIsEmpty = (cellAt(0, 0)?.value ?? null) === null;
  const range = (to: number): number[] => Array.from({ length: to }, (_, index) => index);
  const hasNames = length > 1 && range(count).every((across) => !isPlainNumber(cellAt(0, across)));
  const first = hasNames ? 1 : 0;
  const hasCategories =
    count > 1 &&
    ((cornerIsEmpty && hasNames) || range(length - first).some((n) => !isPlainNumber(cellAt(n + first, 0))));
  const address = (from: number, to: number, across: number): string => {
    const [top, left] = at(from, across);
    const [bottom, right] = at(to, across);
    return prefixOf(sheet) + absoluteAddress({ top, left, bottom, right });
  };
  const word = host.locale.startsWith("nl") ? "Reeks" : "Series";
  return range(count)
    .slice(hasCategories ? 1 : 0)
    .map((across, nth) => ({
      name: hasNames ? cellText(cellAt(0, across), host.locale) : `${word}${nth + 1}`,
      ...(hasNames ? { nameSource: address(0, 0, across) } : {}),
      valuesSource: address(first, length - 1, across),
      ...(hasCategories ? { categoriesSource: address(first, length - 1, 0) } : {}),
      hasDataLabels: false,
      labels: plainLabels(),
    }));
}

/** The name that the series shows now. */
export function seriesName(host: Host, chart: SheetChart, series: ChartSeries): string {
  const source = series.nameSource && rangeOfFormula(host.store, series.nameSource, chart.sheet);
  if (!source) return series.name;
  return cellText(source.sheet.cell(source.area.top, source.area.left), host.locale);
}

/** A number that is no date or time. */
function isPlainNumber(cell: Cell | undefined): boolean {
  if (typeof cell?.value !== "number") return false;
  return !/[dmyh]/i.test(numberFormatOf(cell.style).replace(/"[^"]*"|\[[^\]]*\]|General|Standaard/gi, ""));
}

function freeName(sheet: Sheet, stem: string): string {
  for (let n = 1; ; n++) {
    if (!sheet.charts.some((chart) => chart.name === `${stem} ${n}`)) return `${stem} ${n}`;
  }
}
