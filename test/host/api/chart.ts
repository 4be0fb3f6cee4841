import { addChart, changeChart, deleteChart, placeChart, setChartData, type SeriesBy } from "../edits/charts";
import { apiNotFound, invalidArgument, itemNotFound } from "../protocol/failure";
import {
  NULL_OBJECT,
  defineType,
  object,
  readOnly,
  type ApiObject,
  type Call,
} from "../protocol/object-type";
import { chartKind, cornerAt } from "../workbook/chart";
import type { SheetChart, Sheet } from "../workbook/sheet";
import { columnLeft, rowTop } from "../workbook/measure";
import { flag, number, oneOf, rangeArgument, text, wholeNumber } from "./arguments";
import { axesObject } from "./chart-axis";
import { chartLabelsObject, seriesCollectionObject } from "./chart-series";
import { fontFormatObject } from "./chart-format";
import { worksheetObject } from "./objects";

const chartId = (chart: SheetChart): string =>
  `{00000000-0008-0000-0000-${chart.id.toString(16).padStart(12, "0").toUpperCase()}}`;

/** A side of the chart's box; setting it moves or stretches the chart. */
const side = (name: "left" | "top" | "width" | "height") => ({
  get: (chart: SheetChart) => chart[name],
  set: (chart: SheetChart, value: unknown, { host }: Call) => {
    const points = number(value);
    if (points < 0) throw invalidArgument();
    placeChart(host, chart);
    const { left, top, width, height } = chart;
    const box = { left, top, width, height, [name]: points };
    chart.place(box.left, box.top, box.width, box.height);
  },
});

export const chartType = defineType<SheetChart>({
  name: "Chart",
  identity: (chart) => ({ Id: chartId(chart) }),
  scalars: {
    id: readOnly(chartId),
    name: {
      get: (chart) => chart.name,
      set: (chart, value, { host }) => {
        placeChart(host, chart);
        chart.name = text(value);
      },
    },
    chartType: {
      get: (chart) => chart.kind,
      set: (chart, value, { host }) => {
        changeChart(host, chart);
        chart.kind = knownKind(value);
      },
    },
    left: side("left"),
    top: side("top"),
    width: side("width"),
    height: side("height"),
  },
  links: {
    title: (chart) => object(chartTitleType, chart),
    legend: (chart) => object(chartLegendType, chart),
    axes: (chart) => axesObject(chart),
    series: (chart) => seriesCollectionObject(chart),
    dataLabels: (chart) => chartLabelsObject(chart),
    worksheet: (chart) => worksheetObject(chart.sheet),
  },
  methods: {
    delete: (chart, _, { host }) => deleteChart(host, chart),
    setData: (chart, [source, seriesBy], { host }) =>
      setChartData(host, chart, rangeArgument(host.store, source, chart.sheet), seriesByOf(seriesBy)),
    setPosition: (chart, [start, end], { host }) => {
      const first = rangeArgument(host.store, start, chart.sheet).area;
      const last =
        end === undefined || end === null ? null : rangeArgument(host.store, end, chart.sheet).area;
      placeChart(host, chart);
      const { width, height, sheet } = chart;
      const left = columnLeft(sheet, first.left);
      const top = rowTop(sheet, first.top);
      chart.from = { row: first.top, column: first.left, down: 0, right: 0 };
      chart.to = last
        ? { row: last.bottom + 1, column: last.right + 1, down: 0, right: 0 }
        : cornerAt(sheet, left + width, top + height);
    },
  },
});

export const chartTitleType = defineType<SheetChart>({
  name: "ChartTitle",
  scalars: {
    text: {
      get: (chart) => chart.title,
      set: (chart, value, { host }) => {
        changeChart(host, chart);
        chart.title = text(value);
        chart.titleVisible = true;
      },
    },
    visible: {
      get: (chart) => chart.titleVisible,
      set: (chart, value, { host }) => {
        changeChart(host, chart);
        chart.titleVisible = flag(value);
      },
    },
  },
  links: { format: (chart) => fontFormatObject(chart, chart.titleFont, "ChartTitleFormat") },
});

export const chartLegendType = defineType<SheetChart>({
  name: "ChartLegend",
  scalars: {
    visible: {
      get: (chart) => chart.legend.visible,
      set: (chart, value, { host }) => {
        changeChart(host, chart);
        chart.legend.visible = flag(value);
      },
    },
    position: {
      get: (chart) => chart.legend.position,
      set: (chart, value, { host }) => {
        changeChart(host, chart);
        chart.legend.position = oneOf(value, "Top", "Bottom", "Left", "Right", "Corner");
      },
    },
    overlay: {
      get: (chart) => chart.legend.overlay,
      set: (chart, value, { host }) => {
        changeChart(host, chart);
        chart.legend.overlay = flag(value);
      },
    },
  },
  links: { format: (chart) => fontFormatObject(chart, chart.legend.font, "ChartLegendFormat") },
});

export const chartCollectionType = defineType<Sheet>({
  name: "ChartCollection",
  scalars: { count: readOnly((sheet) => sheet.charts.length) },
  items: (sheet) => sheet.charts.map(chartObject),
  item: (sheet, key) => byKey(sheet, key) ?? missing(),
  methods: {
    add: (sheet, [kind, source, seriesBy], { host }) =>
      chartObject(
        addChart(
          host,
          sheet,
          knownKind(kind),
          rangeArgument(host.store, source, sheet),
          seriesByOf(seriesBy),
        ),
      ),
    getCount: (sheet) => sheet.charts.length,
    getItem: (sheet, [key]) => byKey(sheet, key) ?? missing(),
    getItemOrNullObject: (sheet, [key]) => byKey(sheet, key) ?? NULL_OBJECT,
    getItemAt: (sheet, [at]) => {
      const chart = sheet.charts[wholeNumber(at, 0)];
      if (!chart) throw invalidArgument();
      return chartObject(chart);
    },
  },
});

/** By name; Office.js finds a chart again by its id. */
function byKey(sheet: Sheet, key: unknown): ApiObject | undefined {
  const wanted = String(key).toLowerCase();
  const chart =
    sheet.charts.find((each) => each.name.toLowerCase() === wanted) ??
    sheet.charts.find((each) => chartId(each).toLowerCase() === wanted);
  return chart && chartObject(chart);
}

const missing = (): never => {
  throw itemNotFound();
};

function knownKind(value: unknown): string {
  const kind = chartKind(text(value));
  if (!kind) throw apiNotFound(`ChartType ${String(value)}`);
  return kind;
}

const seriesByOf = (value: unknown): SeriesBy =>
  value === undefined || value === null ? "Auto" : oneOf(value, "Auto", "Columns", "Rows");

function chartObject(chart: SheetChart): ApiObject {
  return object(chartType, chart);
}

export function chartsObject(sheet: Sheet): ApiObject {
  return object(chartCollectionType, sheet);
}
