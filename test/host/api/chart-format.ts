import { changeChart } from "../edits/charts";
import { defineType, object, type ApiObject, type ObjectType, type Scalar } from "../protocol/object-type";
import type { ChartFont } from "../workbook/chart";
import type { SheetChart } from "../workbook/sheet";
import { flag, number, text } from "./arguments";
import { colorArgument } from "./formatted";

interface FontOf {
  chart: SheetChart;
  font: ChartFont;
}

function part<K extends keyof ChartFont>(
  key: K,
  standard: NonNullable<ChartFont[K]>,
  check: (value: unknown) => NonNullable<ChartFont[K]>,
): Scalar<FontOf> {
  return {
    get: ({ font }) => font[key] ?? standard,
    set: ({ chart, font }, value, { host }) => {
      changeChart(host, chart);
      font[key] = check(value);
    },
  };
}

export const chartFontType = defineType<FontOf>({
  name: "ChartFont",
  scalars: {
    size: part("size", 10, number),
    bold: part("bold", false, flag),
    italic: part("italic", false, flag),
    color: part("color", "#595959", chartColor),
    name: part("name", "Calibri", text),
  },
});

/** The types that say how something written in a chart looks: of each only the font is known here. */
const FONT_FORMATS = Object.fromEntries(
  [
    "ChartTitleFormat",
    "ChartLegendFormat",
    "ChartAxisFormat",
    "ChartAxisTitleFormat",
    "ChartDataLabelFormat",
  ].map((name) => [
    name,
    defineType<FontOf>({ name, links: { font: (target) => object(chartFontType, target) } }),
  ]),
);

export function fontFormatObject(chart: SheetChart, font: ChartFont, type: string): ApiObject {
  return object(FONT_FORMATS[type] as ObjectType<FontOf>, { chart, font });
}

/** "#RRGGBB" of what the API takes as a colour. */
export function chartColor(value: unknown): string {
  return `#${colorArgument(value).argb?.slice(-6) ?? "000000"}`;
}
