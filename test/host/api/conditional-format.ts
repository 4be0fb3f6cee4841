import { assertEditable } from "../edits/rights";
import { apiNotFound, invalidArgument, itemNotFound } from "../protocol/failure";
import { NULL_OBJECT, defineType, object, readOnly, type ApiObject } from "../protocol/object-type";
import { areaAddress, intersect, parseArea, subtract, type Area } from "../workbook/address";
import { resolveColor, type FileColor } from "../workbook/colors";
import type { Sheet } from "../workbook/sheet";
import type { RangeRef } from "../workbook/workbook";
import { dataBarObject, plainDataBar } from "./data-bar";
import { flag, oneOf, text, wholeNumber } from "./arguments";
import { rangeObject } from "./objects";
import { colorArgument } from "./formatted";

/** A rule as the file library has it; only what is touched here is named. */
interface FileRule {
  type: string;
  priority: number;
  formulae?: unknown[];
  operator?: string;
  stopIfTrue?: boolean;
  style?: { font?: Record<string, unknown>; fill?: Record<string, unknown> };
}
interface RuleOf {
  sheet: Sheet;
  rule: FileRule;
}

const TYPES: Record<string, string> = {
  expression: "Custom",
  cellIs: "CellValue",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  aboveAverage: "PresetCriteria",
};

const blocks = (sheet: Sheet) => sheet.parts.conditionalFormattings as { ref: string; rules: FileRule[] }[];
const areasOf = (ref: string): Area[] =>
  ref
    .split(" ")
    .map(parseArea)
    .filter((area): area is Area => area !== null);

function rulesOn({ sheet, area }: RangeRef): RuleOf[] {
  return blocks(sheet)
    .filter((block) => areasOf(block.ref).some((known) => intersect(known, area)))
    .flatMap((block) => block.rules.map((rule) => ({ sheet, rule })))
    .sort((a, b) => a.rule.priority - b.rule.priority);
}

const blockOf = ({ sheet, rule }: RuleOf) => blocks(sheet).find((block) => block.rules.includes(rule));

const id = ({ rule }: RuleOf): string => `{conditional-format-${rule.priority}}`;

export const conditionalFormatType = defineType<RuleOf>({
  name: "ConditionalFormat",
  identity: (target) => ({ Id: id(target) }),
  scalars: {
    id: readOnly(id),
    type: readOnly(({ rule }) => TYPES[rule.type] ?? "Custom"),
    priority: {
      get: ({ rule }) => rule.priority - 1,
      set: ({ rule }, value) => (rule.priority = wholeNumber(value, 0) + 1),
    },
    stopIfTrue: {
      get: ({ rule }) => Boolean(rule.stopIfTrue),
      set: ({ rule }, value) => (rule.stopIfTrue = flag(value)),
    },
  },
  links: {
    custom: (target) => object(customConditionalFormatType, target),
    dataBar: (target) => {
      if (target.rule.type !== "dataBar") throw invalidArgument();
      return dataBarObject(target.rule);
    },
    dataBarOrNullObject: (target) =>
      target.rule.type === "dataBar" ? dataBarObject(target.rule) : NULL_OBJECT,
    customOrNullObject: (target) =>
      target.rule.type === "expression" ? object(customConditionalFormatType, target) : NULL_OBJECT,
  },
  methods: {
    delete: (target, _, { host }) => {
      const block = blockOf(target);
      if (!block) throw itemNotFound();
      block.rules.splice(block.rules.indexOf(target.rule), 1);
      target.sheet.parts.conditionalFormattings = blocks(target.sheet).filter(
        (each) => each.rules.length > 0,
      ) as never;
      host.changed();
    },
    getRange: (target) => {
      const area = areasOf(blockOf(target)?.ref ?? "")[0];
      if (!area) throw itemNotFound();
      return rangeObject({ sheet: target.sheet, area });
    },
  },
});

export const customConditionalFormatType = defineType<RuleOf>({
  name: "CustomConditionalFormat",
  links: {
    rule: (target) => object(conditionalFormatRuleType, target),
    format: (target) => object(conditionalRangeFormatType, target),
  },
});

export const conditionalFormatRuleType = defineType<RuleOf>({
  name: "ConditionalFormatRule",
  scalars: {
    formula: {
      get: ({ rule }) => `=${String(rule.formulae?.[0] ?? "")}`,
      set: ({ rule }, value, { host }) => {
        rule.formulae = [text(value).replace(/^=/, "")];
        host.changed();
      },
    },
  },
});

export const conditionalRangeFormatType = defineType<RuleOf>({
  name: "ConditionalRangeFormat",
  links: {
    font: (target) => object(conditionalRangeFontType, target),
    fill: (target) => object(conditionalRangeFillType, target),
  },
});

export const conditionalRangeFontType = defineType<RuleOf>({
  name: "ConditionalRangeFont",
  scalars: {
    color: {
      get: ({ rule }, { host }) => resolveColor(host.store, rule.style?.font?.color as FileColor | undefined),
      set: ({ rule }, value) => setStyle(rule, "font", { color: colorArgument(value) }),
    },
    bold: {
      get: ({ rule }) => Boolean(rule.style?.font?.bold),
      set: ({ rule }, value) => setStyle(rule, "font", { bold: flag(value) }),
    },
    italic: {
      get: ({ rule }) => Boolean(rule.style?.font?.italic),
      set: ({ rule }, value) => setStyle(rule, "font", { italic: flag(value) }),
    },
  },
});

export const conditionalRangeFillType = defineType<RuleOf>({
  name: "ConditionalRangeFill",
  scalars: {
    color: {
      get: ({ rule }, { host }) =>
        resolveColor(host.store, rule.style?.fill?.bgColor as FileColor | undefined),
      set: ({ rule }, value) =>
        setStyle(rule, "fill", { type: "pattern", pattern: "solid", bgColor: colorArgument(value) }),
    },
  },
});

function setStyle(rule: FileRule, group: "font" | "fill", change: Record<string, unknown>): void {
  rule.style = { ...rule.style, [group]: { ...rule.style?.[group], ...change } };
}

export const conditionalFormatCollectionType = defineType<RangeRef>({
  name: "ConditionalFormatCollection",
  items: (range) => rulesOn(range).map((rule) => object(conditionalFormatType, rule)),
  item: (range, key) => {
    const rule = rulesOn(range).find((each) => id(each) === key);
    if (!rule) throw itemNotFound();
    return object(conditionalFormatType, rule);
  },
  methods: {
    add: (range, [type], { host }) => {
      const kind = oneOf(
        type,
        "Custom",
        "DataBar",
        "ColorScale",
        "IconSet",
        "TopBottom",
        "PresetCriteria",
        "ContainsText",
        "CellValue",
      );
      if (kind !== "Custom" && kind !== "DataBar")
        throw apiNotFound(`ConditionalFormatCollection.add (${kind})`);
      assertEditable(host, range.sheet, range.area);
      // The new rule comes first, as in Excel.
      for (const block of blocks(range.sheet)) for (const each of block.rules) each.priority += 1;
      const rule: FileRule =
        kind === "DataBar"
          ? { ...plainDataBar(), priority: 1 }
          : { type: "expression", priority: 1, formulae: [""], style: {} };
      blocks(range.sheet).push({ ref: areaAddress(range.area), rules: [rule] });
      host.changed();
      return object(conditionalFormatType, { sheet: range.sheet, rule });
    },
    clearAll: ({ sheet, area }, _, { host }) => {
      assertEditable(host, sheet, area);
      sheet.parts.conditionalFormattings = blocks(sheet)
        .map((block) => ({
          ...block,
          ref: areasOf(block.ref)
            .flatMap((known) => subtract(known, area))
            .map(areaAddress)
            .join(" "),
        }))
        .filter((block) => block.ref !== "") as never;
      host.changed();
    },
    getCount: (range) => rulesOn(range).length,
    getItem: (range, [key]) => {
      const rule = rulesOn(range).find((each) => id(each) === key);
      if (!rule) throw itemNotFound();
      return object(conditionalFormatType, rule);
    },
    getItemAt: (range, [at]) => {
      const rule = rulesOn(range)[wholeNumber(at, 0)];
      if (!rule) throw invalidArgument();
      return object(conditionalFormatType, rule);
    },
  },
});

export function conditionalFormatsObject(range: RangeRef): ApiObject {
  return object(conditionalFormatCollectionType, range);
}
