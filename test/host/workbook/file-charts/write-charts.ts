import {
  buildChartModel,
  fillChartCaches,
  type AddAxisOptions,
  type AddChartOptions,
  type AddChartSeriesOptions,
  type AddDataLabelsOptions,
  type ChartEntry,
  type ChartTextProperties,
} from "@cj-tech-master/excelts/chart";
import { isRound, type ChartAxis, type ChartFont, type ChartSeries, type Corner } from "../chart";
import type { SheetChart, Sheet } from "../sheet";
import type { WorksheetModel, XlsxFile } from "../excelts";
import { xmlText } from "../package";
import type { WorkbookStore } from "../workbook";
import { EMU, LABEL_PLACES, LEGEND_PLACES, keyOf } from "./chart-words";

/** The charts of a workbook for its file: where they hang, by sheet, and what they show, by number. */
export interface FileCharts {
  entries: Record<number, ChartEntry>;
  partsOf(sheet: Sheet): Pick<WorksheetModel, "charts" | "drawing">;
}

/** Charts that came from the file and are unchanged keep their text there, but for the cells they refer to. */
export function chartsForFile(store: WorkbookStore): FileCharts {
  const known = store.file.chartEntries ?? {};
  const entries: Record<number, ChartEntry> = {};
  const numbers = new Map<SheetChart, number>();
  let last = Math.max(0, ...Object.keys(known).map(Number));
  for (const chart of store.sheets.flatMap((sheet) => sheet.charts)) {
    const kept = chart.fileChart === undefined ? undefined : known[chart.fileChart];
    const chartNumber = kept ? kept.chartNumber : ++last;
    numbers.set(chart, chartNumber);
    entries[chartNumber] = kept ? withSources(kept, chart) : { chartNumber, model: chartModel(chart) };
  }
  return { entries, partsOf: (sheet) => chartParts(sheet, (chart) => numbers.get(chart) ?? 0) };
}

/** Puts the cells' values beside their addresses, for readers that do not work them out. */
export function fillCaches(file: XlsxFile, charts: FileCharts): void {
  for (const entry of Object.values(charts.entries)) {
    if (!entry.rawData) fillChartCaches(entry.model, file as never);
  }
}

function chartParts(
  sheet: Sheet,
  numberOf: (chart: SheetChart) => number,
): ReturnType<FileCharts["partsOf"]> {
  const drawing = sheet.parts.drawing as { anchors?: FileAnchor[] } | undefined;
  // Pictures are the library's; charts of the newer kinds stay as they are.
  const others = (drawing?.anchors ?? []).filter((anchor) => anchor.chartExNumber);
  const anchors: FileAnchor[] = sheet.charts.map((chart, at) => ({
    chartNumber: numberOf(chart),
    range: { tl: anchorOf(chart.from), br: anchorOf(chart.to) },
    graphicFrame: { index: at + 2, name: chart.name },
  }));
  if (anchors.length + others.length === 0) return { charts: [], drawing: undefined };
  return {
    drawing: { anchors: structuredClone([...anchors, ...others]), rels: [] } as never,
    charts: [
      ...anchors.map(({ chartNumber, range }) => ({ chartNumber, range })),
      ...(sheet.parts.charts ?? []).filter((chart) => chart.chartExNumber),
    ] as NonNullable<WorksheetModel["charts"]>,
  };
}

interface FileAnchor {
  chartNumber?: number;
  chartExNumber?: number;
  range: unknown;
  graphicFrame?: { index?: number; name?: string };
}

const anchorOf = ({ row, column, down, right }: Corner) => ({
  nativeCol: column,
  nativeColOff: Math.round(right * EMU),
  nativeRow: row,
  nativeRowOff: Math.round(down * EMU),
});

/** The chart's own XML with the addresses that its series have now. */
function withSources(entry: ChartEntry, chart: SheetChart): ChartEntry {
  if (!entry.rawData) return entry;
  const text = new TextDecoder().decode(entry.rawData);
  let nth = 0;
  const moved = text.replace(/<c:ser>.*?<\/c:ser>/gs, (xml) => {
    const series = chart.series[nth++];
    return series ? withSourcesOf(series, xml) : xml;
  });
  return moved === text ? entry : { ...entry, rawData: new TextEncoder().encode(moved) };
}

function withSourcesOf(series: ChartSeries, xml: string): string {
  const put = (element: string, formula: string | undefined, within: string): string =>
    formula
      ? within.replace(
          new RegExp(`(<c:${element}>.*?<c:f>)[^<]*(</c:f>)`, "s"),
          (_, before: string, after: string) => before + xmlText(formula) + after,
        )
      : within;
  let moved = put("tx", series.nameSource, xml);
  moved = put("(?:cat|xVal)", series.categoriesSource, moved);
  return put("(?:val|yVal)", series.valuesSource, moved);
}

const CROSSES = { Automatic: "autoZero", Minimum: "min", Maximum: "max" } as const;

/** Grey, as Excel writes in charts. */
const INK = "595959";
const GRID = "D9D9D9";
/** Office's colours for series that have none of their own. */
const COLORS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

function chartModel(chart: SheetChart): ChartEntry["model"] {
  const horizontal = chart.kind.startsWith("Bar");
  const stacked = chart.kind.includes("Stacked");
  const bars = horizontal || chart.kind.startsWith("Column");
  const grouping = chart.kind.endsWith("100") ? "percentStacked" : stacked ? "stacked" : undefined;
  const options: AddChartOptions = {
    type: bars ? "bar" : chart.kind.startsWith("Line") ? "line" : chart.kind === "Pie" ? "pie" : "doughnut",
    title: chart.titleVisible
      ? {
          paragraphs: [{ runs: [{ text: chart.title, properties: fontProperties(chart.titleFont, 14) }] }],
        }
      : null,
    titleOptions: { overlay: false },
    showLegend: chart.legend.visible,
    legendPosition: keyOf(LEGEND_PLACES, chart.legend.position) ?? "b",
    legendOptions: { overlay: chart.legend.overlay, txPr: fontProperties(chart.legend.font, 9) },
    series: chart.series.map((series, at) => seriesOptions(chart, series, at)),
    varyColors: isRound(chart.kind),
  };
  if (bars) {
    options.barDir = horizontal ? "bar" : "col";
    options.grouping = grouping ?? "clustered";
    options.gapWidth = chart.series[0]?.gapWidth ?? (stacked ? 150 : 182);
    options.overlap = chart.series[0]?.overlap ?? (stacked ? 100 : 0);
  } else if (chart.kind.startsWith("Line")) {
    options.grouping = "standard";
    options.showMarker = chart.kind === "LineMarkers";
  }
  if (!isRound(chart.kind)) {
    options.categoryAxis = axisOptions(chart.categoryAxis, true);
    options.valueAxis = axisOptions(chart.valueAxis, false);
    // The file says of each axis where it crosses the other one; the API where the other one crosses it.
    options.valueAxis.crosses = CROSSES[chart.categoryAxis.position];
    options.categoryAxis.crosses = CROSSES[chart.valueAxis.position];
  }
  const model = buildChartModel(options);
  model.spPr = { fill: { solid: { srgb: "FFFFFF" } }, line: { color: { srgb: GRID }, width: 9525 } };
  return model;
}

function seriesOptions(chart: SheetChart, series: ChartSeries, at: number): AddChartSeriesOptions {
  const color = series.color === "none" ? undefined : (series.color?.slice(1) ?? COLORS[at % COLORS.length]);
  return {
    name: series.nameSource ? { formula: series.nameSource } : series.name,
    values: series.valuesSource,
    ...(series.categoriesSource ? { categories: series.categoriesSource } : {}),
    ...(isRound(chart.kind)
      ? {}
      : chart.kind.startsWith("Line")
        ? { line: `#${color}` }
        : { fill: `#${color}` }),
    ...(series.color === "none" ? { spPr: { noFill: true } } : {}),
    ...(series.lineColor ? { line: series.lineColor } : {}),
    ...(series.hasDataLabels ? { dataLabels: labelOptions(chart, series) } : {}),
    ...(chart.kind.startsWith("Line") || isRound(chart.kind) ? {} : { invertIfNegative: false }),
  };
}

function labelOptions(chart: SheetChart, { labels }: ChartSeries): AddDataLabelsOptions {
  const standard = chart.kind.includes("Stacked") ? "ctr" : chart.kind.startsWith("Line") ? "r" : "outEnd";
  const position = labels.position ? keyOf(LABEL_PLACES, labels.position) : standard;
  return {
    // Each is said, for readers that take what is left out as "yes".
    showLegendKey: false,
    showVal: labels.showValue,
    showCatName: labels.showCategoryName,
    showSerName: labels.showSeriesName,
    showPercent: labels.showPercentage,
    showBubbleSize: false,
    ...(position && chart.kind !== "Doughnut" ? { position } : {}),
    ...(labels.numberFormat ? { numFmt: labels.numberFormat, numFmtLinked: false } : {}),
    txPr: fontProperties(labels.font, 9),
  };
}

function axisOptions(axis: ChartAxis, isCategory: boolean): AddAxisOptions {
  return {
    hidden: !axis.visible,
    orientation: axis.reversed ? "maxMin" : "minMax",
    majorGridlines: axis.majorGridlines,
    minorGridlines: axis.minorGridlines,
    majorTickMark: "none",
    minorTickMark: "none",
    tickLblPos: "nextTo",
    txPr: fontProperties(axis.font, 9),
    ...(axis.majorGridlines ? { majorGridlinesStyle: { border: GRID, borderWidth: 0.75 } } : {}),
    ...(axis.minorGridlines ? { minorGridlinesStyle: { border: "F2F2F2", borderWidth: 0.75 } } : {}),
    ...(isCategory ? { lineColor: GRID, lineWidth: 0.75 } : {}),
    ...(axis.titleVisible ? { title: axis.title } : {}),
    ...(axis.titleVisible
      ? { titleOptions: { overlay: false, txPr: fontProperties(axis.titleFont, 10) } }
      : {}),
    ...(axis.minimum === undefined ? {} : { min: axis.minimum }),
    ...(axis.maximum === undefined ? {} : { max: axis.maximum }),
    ...(axis.majorUnit === undefined ? {} : { majorUnit: axis.majorUnit }),
    numFmt: axis.numberFormat,
    numFmtLinked: axis.numberFormat === "General",
  };
}

function fontProperties(font: ChartFont, size: number): ChartTextProperties {
  return {
    size: Math.round((font.size ?? size) * 100),
    bold: font.bold ?? false,
    ...(font.italic ? { italic: true } : {}),
    color: { srgb: font.color?.slice(1) ?? INK },
    ...(font.name ? { fontFamily: font.name } : {}),
  };
}
