import { invalidArgument } from "../protocol/failure";
import { defineType, object, type ApiObject, type Scalar } from "../protocol/object-type";
import { resolveColor, type FileColor } from "../workbook/colors";
import { flag, oneOf, optionalText, record, text } from "./arguments";
import { colorArgument } from "./formatted";

/** A data bar as the file library has it. */
export interface FileDataBar {
  type: string;
  cfvo?: { type: string; value?: unknown }[];
  color?: FileColor;
  gradient?: boolean;
  showValue?: boolean;
  border?: boolean;
  borderColor?: FileColor;
  negativeFillColor?: FileColor;
  negativeBorderColor?: FileColor;
  negativeBarColorSameAsPositive?: boolean;
  negativeBarBorderColorSameAsPositive?: boolean;
  axisPosition?: string;
  axisColor?: FileColor;
  direction?: string;
  x14Id?: string;
}

/** Excel's own blue, from the least to the greatest value. */
export const plainDataBar = (): FileDataBar =>
  ({
    type: "dataBar",
    cfvo: [{ type: "min" }, { type: "max" }],
    color: { argb: "FF638EC6" },
    gradient: true,
    showValue: true,
    border: false,
    negativeBarColorSameAsPositive: false,
    negativeFillColor: { argb: "FFFF0000" },
    axisPosition: "auto",
    axisColor: { argb: "FF000000" },
    direction: "context",
    minLength: 0,
    maxLength: 100,
  }) as FileDataBar;

/** The API's words for a bound, and the file's. */
const BOUNDS: Record<string, string> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
  Automatic: "auto",
};

const bound = (at: 0 | 1): Scalar<FileDataBar> => ({
  get: ({ cfvo }) => {
    const given = cfvo?.[at];
    const type = Object.keys(BOUNDS).find((word) => BOUNDS[word] === given?.type) ?? "Automatic";
    return given?.value === undefined ? { type } : { type, formula: String(given.value) };
  },
  set: (bar, value, { host }) => {
    const rule = record(value);
    const type = BOUNDS[oneOf(rule.type, ...Object.keys(BOUNDS))];
    const formula = optionalText(rule.formula)?.replace(/^=/, "");
    if (!type || ((type === "num" || type === "percent" || type === "formula") && !formula))
      throw invalidArgument();
    const plain = formula !== undefined && /^-?\d+(\.\d+)?$/.test(formula) ? Number(formula) : formula;
    const bounds = [...(bar.cfvo ?? [{ type: "min" }, { type: "max" }])];
    bounds[at] = plain === undefined ? { type } : { type, value: plain };
    bar.cfvo = bounds;
    host.changed();
  },
});

/** A colour; "" is none. */
const color = (
  key: "color" | "borderColor" | "negativeFillColor" | "negativeBorderColor" | "axisColor",
): Scalar<FileDataBar> => ({
  get: (bar, { host }) => resolveColor(host.store, bar[key]) ?? "",
  set: (bar, value, { host }) => {
    if (value === "") delete bar[key];
    else bar[key] = colorArgument(text(value));
    if (key === "borderColor") bar.border = value !== "";
    host.changed();
  },
});

const onOff = (
  key: "gradient" | "negativeBarColorSameAsPositive" | "negativeBarBorderColorSameAsPositive",
): Scalar<FileDataBar> => ({
  get: (bar) => bar[key] ?? true,
  set: (bar, value, { host }) => {
    bar[key] = flag(value);
    host.changed();
  },
});

const word = (key: "axisPosition" | "direction", words: Record<string, string>): Scalar<FileDataBar> => ({
  get: (bar) => Object.keys(words).find((each) => words[each] === bar[key]) ?? Object.keys(words)[0],
  set: (bar, value, { host }) => {
    bar[key] = words[oneOf(value, ...Object.keys(words))];
    host.changed();
  },
});

export const dataBarType = defineType<FileDataBar>({
  name: "DataBarConditionalFormat",
  scalars: {
    showDataBarOnly: {
      get: ({ showValue }) => showValue === false,
      set: (bar, value, { host }) => {
        bar.showValue = !flag(value);
        host.changed();
      },
    },
    barDirection: word("direction", {
      Context: "context",
      LeftToRight: "leftToRight",
      RightToLeft: "rightToLeft",
    }),
    axisFormat: word("axisPosition", { Automatic: "auto", None: "none", CellMidPoint: "middle" }),
    axisColor: color("axisColor"),
    lowerBoundRule: bound(0),
    upperBoundRule: bound(1),
  },
  links: {
    positiveFormat: (bar) => object(positiveFormatType, bar),
    negativeFormat: (bar) => object(negativeFormatType, bar),
  },
});

export const positiveFormatType = defineType<FileDataBar>({
  name: "ConditionalDataBarPositiveFormat",
  scalars: { fillColor: color("color"), borderColor: color("borderColor"), gradientFill: onOff("gradient") },
});

export const negativeFormatType = defineType<FileDataBar>({
  name: "ConditionalDataBarNegativeFormat",
  scalars: {
    fillColor: color("negativeFillColor"),
    borderColor: color("negativeBorderColor"),
    matchPositiveFillColor: onOff("negativeBarColorSameAsPositive"),
    matchPositiveBorderColor: onOff("negativeBarBorderColorSameAsPositive"),
  },
});

export function dataBarObject(bar: FileDataBar): ApiObject {
  return object(dataBarType, bar);
}
