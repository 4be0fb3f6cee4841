import { changeChart } from "../edits/charts";
import { itemNotFound } from "../protocol/failure";
import { defineType, object, readOnly, type ApiObject, type Scalar } from "../protocol/object-type";
import { isRound, type ChartAxis } from "../workbook/chart";
import type { SheetChart } from "../workbook/sheet";
import { flag, number, oneOf, text } from "./arguments";
import { fontFormatObject } from "./chart-format";

interface AxisOf {
  chart: SheetChart;
  axis: ChartAxis;
}

function part<K extends keyof ChartAxis>(key: K, check: (value: unknown) => ChartAxis[K]): Scalar<AxisOf> {
  return {
    get: ({ axis }) => axis[key],
    set: ({ chart, axis }, value, { host }) => {
      changeChart(host, chart);
      axis[key] = check(value);
    },
  };
}

/** A bound of the axis; "" lets Excel choose. */
function bound(key: "minimum" | "maximum" | "majorUnit"): Scalar<AxisOf> {
  return {
    get: ({ axis }) => axis[key] ?? "",
    set: ({ chart, axis }, value, { host }) => {
      changeChart(host, chart);
      if (value === "") delete axis[key];
      else axis[key] = number(value);
    },
  };
}

interface GridlinesOf extends AxisOf {
  which: "majorGridlines" | "minorGridlines";
}

export const chartGridlinesType = defineType<GridlinesOf>({
  name: "ChartGridlines",
  scalars: {
    visible: {
      get: ({ axis, which }) => axis[which],
      set: ({ chart, axis, which }, value, { host }) => {
        changeChart(host, chart);
        axis[which] = flag(value);
      },
    },
  },
});

export const chartAxisTitleType = defineType<AxisOf>({
  name: "ChartAxisTitle",
  scalars: {
    text: {
      get: ({ axis }) => axis.title,
      set: ({ chart, axis }, value, { host }) => {
        changeChart(host, chart);
        axis.title = text(value);
        axis.titleVisible = axis.title !== "";
      },
    },
    visible: part("titleVisible", flag),
  },
  links: { format: ({ chart, axis }) => fontFormatObject(chart, axis.titleFont, "ChartAxisTitleFormat") },
});

export const chartAxisType = defineType<AxisOf>({
  name: "ChartAxis",
  scalars: {
    type: readOnly(({ chart, axis }) => (axis === chart.valueAxis ? "Value" : "Category")),
    axisGroup: readOnly(() => "Primary"),
    visible: part("visible", flag),
    reversePlotOrder: part("reversed", flag),
    // "The specified axis position where the other axis crosses": learn.microsoft.com/javascript/api/excel/excel.chartaxis
    position: part("position", (value) => oneOf(value, "Automatic", "Minimum", "Maximum")),
    minimum: bound("minimum"),
    maximum: bound("maximum"),
    majorUnit: bound("majorUnit"),
    numberFormat: part("numberFormat", text),
  },
  links: {
    title: (target) => object(chartAxisTitleType, target),
    format: ({ chart, axis }) => fontFormatObject(chart, axis.font, "ChartAxisFormat"),
    majorGridlines: (target) => object(chartGridlinesType, { ...target, which: "majorGridlines" }),
    minorGridlines: (target) => object(chartGridlinesType, { ...target, which: "minorGridlines" }),
  },
});

function axisObject(chart: SheetChart, which: "Category" | "Value"): ApiObject {
  if (isRound(chart.kind)) throw itemNotFound("A chart of this type has no axes.");
  return object(chartAxisType, { chart, axis: which === "Value" ? chart.valueAxis : chart.categoryAxis });
}

export const chartAxesType = defineType<SheetChart>({
  name: "ChartAxes",
  links: {
    categoryAxis: (chart) => axisObject(chart, "Category"),
    valueAxis: (chart) => axisObject(chart, "Value"),
  },
  methods: { getItem: (chart, [type]) => axisObject(chart, oneOf(type, "Category", "Value")) },
});

export function axesObject(chart: SheetChart): ApiObject {
  return object(chartAxesType, chart);
}
