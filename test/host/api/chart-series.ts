import { changeChart, seriesName } from "../edits/charts";
import { invalidArgument } from "../protocol/failure";
import { defineType, object, readOnly, type ApiObject, type Scalar } from "../protocol/object-type";
import { absoluteAddress } from "../workbook/address";
import type { ChartLabels, ChartSeries } from "../workbook/chart";
import type { SheetChart } from "../workbook/sheet";
import { prefixOf, type RangeRef } from "../workbook/workbook";
import { flag, number, oneOf, rangeArgument, text, wholeNumber } from "./arguments";
import { chartColor, fontFormatObject } from "./chart-format";

interface SeriesOf {
  chart: SheetChart;
  series: ChartSeries;
}
interface LabelsOf {
  chart: SheetChart;
  /** What the labels of the chart as a whole say is said by all its series. */
  series: ChartSeries[];
}

const labelsOf = ({ series }: LabelsOf): ChartLabels | undefined => series[0]?.labels;

function label<K extends keyof ChartLabels>(
  key: K,
  standard: ChartLabels[K],
  check: (value: unknown) => ChartLabels[K],
): Scalar<LabelsOf> {
  return {
    get: (target) => labelsOf(target)?.[key] ?? standard,
    set: ({ chart, series }, value, { host }) => {
      changeChart(host, chart);
      for (const each of series) {
        each.labels[key] = check(value);
        each.hasDataLabels = true;
      }
    },
  };
}

export const chartDataLabelsType = defineType<LabelsOf>({
  name: "ChartDataLabels",
  scalars: {
    showValue: label("showValue", false, flag),
    showSeriesName: label("showSeriesName", false, flag),
    showCategoryName: label("showCategoryName", false, flag),
    showPercentage: label("showPercentage", false, flag),
    numberFormat: label("numberFormat", "General", text),
    position: label("position", "OutsideEnd", (value) =>
      oneOf(
        value,
        "Center",
        "InsideEnd",
        "InsideBase",
        "OutsideEnd",
        "BestFit",
        "Left",
        "Right",
        "Top",
        "Bottom",
      ),
    ),
  },
  links: {
    format: (target) => fontFormatObject(target.chart, labelsOf(target)?.font ?? {}, "ChartDataLabelFormat"),
  },
});

export const chartFillType = defineType<SeriesOf>({
  name: "ChartFill",
  methods: {
    setSolidColor: ({ chart, series }, [color], { host }) => {
      changeChart(host, chart);
      series.color = chartColor(color);
    },
    clear: ({ chart, series }, _, { host }) => {
      changeChart(host, chart);
      series.color = "none";
    },
  },
});

export const chartLineFormatType = defineType<SeriesOf>({
  name: "ChartLineFormat",
  scalars: {
    color: {
      get: ({ series }) => series.lineColor ?? "#000000",
      set: ({ chart, series }, value, { host }) => {
        changeChart(host, chart);
        series.lineColor = chartColor(value);
      },
    },
  },
});

export const chartSeriesFormatType = defineType<SeriesOf>({
  name: "ChartSeriesFormat",
  links: {
    fill: (target) => object(chartFillType, target),
    line: (target) => object(chartLineFormatType, target),
  },
});

/** Space between bars in percent, or how far they lie over each other. */
function percent(key: "gapWidth" | "overlap", least: number, most: number): Scalar<SeriesOf> {
  return {
    get: ({ chart, series }) => series[key] ?? (key === "gapWidth" ? 219 : isStacked(chart) ? 100 : -27),
    set: ({ chart, series: own }, value, { host }) => {
      const wanted = number(value);
      if (wanted < least || wanted > most) throw invalidArgument();
      changeChart(host, chart);
      // Excel keeps one for all series of a kind.
      for (const series of chart.series) series[key] = wanted;
      own[key] = wanted;
    },
  };
}

const isStacked = (chart: SheetChart): boolean => chart.kind.includes("Stacked");

export const chartSeriesType = defineType<SeriesOf>({
  name: "ChartSeries",
  scalars: {
    name: {
      get: ({ chart, series }, { host }) => seriesName(host, chart, series),
      set: ({ chart, series }, value, { host }) => {
        changeChart(host, chart);
        series.name = text(value);
        delete series.nameSource;
      },
    },
    chartType: readOnly(({ chart }) => chart.kind),
    plotOrder: readOnly(({ chart, series }) => chart.series.indexOf(series)),
    hasDataLabels: {
      get: ({ series }) => series.hasDataLabels,
      set: ({ chart, series }, value, { host }) => {
        changeChart(host, chart);
        series.hasDataLabels = flag(value);
      },
    },
    gapWidth: percent("gapWidth", 0, 500),
    overlap: percent("overlap", -100, 100),
  },
  links: {
    format: (target) => object(chartSeriesFormatType, target),
    dataLabels: ({ chart, series }) => object(chartDataLabelsType, { chart, series: [series] }),
  },
  methods: {
    delete: ({ chart, series }, _, { host }) => {
      changeChart(host, chart);
      chart.series = chart.series.filter((each) => each !== series);
    },
    setValues: ({ chart, series }, [source], { host }) => {
      changeChart(host, chart);
      series.valuesSource = sourceAddress(rangeArgument(host.store, source, chart.sheet));
    },
    setXAxisValues: ({ chart, series }, [source], { host }) => {
      changeChart(host, chart);
      series.categoriesSource = sourceAddress(rangeArgument(host.store, source, chart.sheet));
    },
    getDimensionDataSourceString: ({ series }, [dimension]) =>
      oneOf(dimension, "Values", "Categories") === "Values"
        ? `=${series.valuesSource}`
        : `=${series.categoriesSource ?? ""}`,
  },
});

const sourceAddress = ({ sheet, area }: RangeRef): string => prefixOf(sheet) + absoluteAddress(area);

export const chartSeriesCollectionType = defineType<SheetChart>({
  name: "ChartSeriesCollection",
  scalars: { count: readOnly((chart) => chart.series.length) },
  items: (chart) => chart.series.map((series) => object(chartSeriesType, { chart, series })),
  methods: {
    getCount: (chart) => chart.series.length,
    getItemAt: (chart, [at]) => {
      const series = chart.series[wholeNumber(at, 0)];
      if (!series) throw invalidArgument();
      return object(chartSeriesType, { chart, series });
    },
  },
});

export function seriesCollectionObject(chart: SheetChart): ApiObject {
  return object(chartSeriesCollectionType, chart);
}

export function chartLabelsObject(chart: SheetChart): ApiObject {
  return object(chartDataLabelsType, { chart, series: chart.series });
}
