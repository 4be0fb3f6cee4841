import { assertEditable } from "../edits/rights";
import { apiNotFound, invalidArgument } from "../protocol/failure";
import { defineType, isApiObject, object, readOnly, type ApiObject } from "../protocol/object-type";
import { areaAddress, intersect, subtract } from "../workbook/address";
import type { DataValidation } from "../workbook/excelts";
import type { Validation } from "../workbook/sheet";
import { prefixOf, type RangeRef } from "../workbook/workbook";
import { flag, record, text } from "./arguments";

const TYPES: Record<string, string> = {
  whole: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};
const RULES: Record<string, string> = {
  whole: "wholeNumber",
  decimal: "decimal",
  list: "list",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};
const OPERATORS: Record<string, string> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};
const ALERTS: Record<string, string> = { stop: "Stop", warning: "Warning", information: "Information" };

type Rule = DataValidation & Record<string, unknown>;

function ruleAt({ sheet, area }: RangeRef): Validation | undefined {
  const first = { ...area, bottom: area.top, right: area.left };
  return sheet.validations.find((each) => each.areas.some((known) => intersect(known, first)));
}

/**
 * Where the cells differ, the type says so and nothing else can be relied on: "MixedCriteria" when only some have a rule,
 * "Inconsistent" when their rules differ.
 * https://learn.microsoft.com/javascript/api/excel/excel.datavalidationtype
 */
function typeOf({ sheet, area }: RangeRef): string {
  const found = sheet.validations.flatMap(({ areas, rule }) =>
    areas.flatMap((known) => {
      const shared = intersect(known, area);
      return shared ? [{ shared, print: JSON.stringify(rule), type: rule.type }] : [];
    }),
  );
  if (found.length === 0) return "None";
  if (new Set(found.map(({ print }) => print)).size > 1) return "Inconsistent";
  const left = found.reduce((rest, { shared }) => rest.flatMap((part) => subtract(part, shared)), [area]);
  return left.length > 0 ? "MixedCriteria" : (TYPES[found[0]!.type] ?? "None");
}

/** Takes the range out of whatever rules hold there. */
function removeFrom({ sheet, area }: RangeRef): void {
  sheet.validations = sheet.validations
    .map((each) => ({ ...each, areas: each.areas.flatMap((known) => subtract(known, area)) }))
    .filter((each) => each.areas.length > 0);
}

function changeRule(range: RangeRef, change: (rule: Rule) => void): void {
  const known = ruleAt(range)?.rule;
  if (!known) throw invalidArgument("There is no data validation to change.");
  const rule = structuredClone(known) as Rule;
  change(rule);
  removeFrom(range);
  range.sheet.validations.push({ areas: [range.area], rule });
}

function formula(value: unknown): string | number {
  if (typeof value === "number") return value;
  if (isApiObject(value)) {
    const { sheet, area } = value.target as RangeRef;
    return prefixOf(sheet) + areaAddress(area);
  }
  return text(value).replace(/^=/, "");
}

function apiRule(rule: Rule): Record<string, unknown> {
  const name = RULES[rule.type] ?? "custom";
  const formulae = (rule.formulae ?? []) as unknown[];
  const asFormula = (value: unknown): unknown => (value === undefined ? undefined : `=${String(value)}`);
  if (rule.type === "list") {
    const source = String(formulae[0] ?? "");
    const typed = /^"(.*)"$/s.exec(source)?.[1];
    return { list: { inCellDropDown: rule.showDropDown !== true, source: typed ?? `=${source}` } };
  }
  if (rule.type === "custom") return { custom: { formula: asFormula(formulae[0]) } };
  return {
    [name]: {
      operator: OPERATORS[(rule.operator as string | undefined) ?? "between"],
      formula1: asFormula(formulae[0]),
      ...(formulae[1] === undefined ? {} : { formula2: asFormula(formulae[1]) }),
    },
  };
}

function fileRule(value: unknown): Rule {
  const entry = Object.entries(record(value)).find(([, given]) => given !== undefined && given !== null);
  if (!entry) throw invalidArgument();
  const [name, given] = entry;
  const settings = record(given);
  const type = Object.keys(RULES).find((key) => RULES[key] === name);
  if (!type) throw apiNotFound(`DataValidationRule.${name}`);
  const common = { allowBlank: true, showErrorMessage: true, showInputMessage: true };
  if (type === "list") {
    const { source } = settings;
    const list = typeof source === "string" && !source.startsWith("=") ? `"${source}"` : formula(source);
    return {
      type,
      formulae: [list],
      ...common,
      ...(settings.inCellDropDown === false ? { showDropDown: true } : {}),
    } as Rule;
  }
  if (type === "custom") return { type, formulae: [formula(settings.formula)], ...common } as Rule;
  const operator = Object.keys(OPERATORS).find((key) => OPERATORS[key] === settings.operator);
  if (!operator) throw invalidArgument();
  const formulae = [formula(settings.formula1)];
  if (settings.formula2 !== undefined) formulae.push(formula(settings.formula2));
  return { type, operator, formulae, ...common } as Rule;
}

export const dataValidationType = defineType<RangeRef>({
  name: "DataValidation",
  scalars: {
    type: readOnly(typeOf),
    rule: {
      get: (range) => {
        const known = ruleAt(range);
        return known ? apiRule(known.rule as Rule) : {};
      },
      set: (range, value, { host }) => {
        assertEditable(host, range.sheet, range.area);
        const rule = fileRule(value);
        removeFrom(range);
        range.sheet.validations.push({ areas: [range.area], rule });
        host.changed();
      },
    },
    ignoreBlanks: {
      get: (range) => Boolean(ruleAt(range)?.rule.allowBlank ?? true),
      set: (range, value) => changeRule(range, (rule) => (rule.allowBlank = flag(value))),
    },
    errorAlert: {
      get: (range) => {
        const rule = ruleAt(range)?.rule as Rule | undefined;
        return {
          message: rule?.error ?? "",
          title: rule?.errorTitle ?? "",
          showAlert: rule?.showErrorMessage ?? true,
          style: ALERTS[(rule?.errorStyle as string | undefined) ?? "stop"],
        };
      },
      set: (range, value) => {
        const alert = record(value);
        changeRule(range, (rule) =>
          Object.assign(rule, {
            error: alert.message,
            errorTitle: alert.title,
            showErrorMessage: alert.showAlert !== false,
            errorStyle: Object.keys(ALERTS).find((key) => ALERTS[key] === alert.style) ?? "stop",
          }),
        );
      },
    },
    prompt: {
      get: (range) => {
        const rule = ruleAt(range)?.rule as Rule | undefined;
        return {
          message: rule?.prompt ?? "",
          title: rule?.promptTitle ?? "",
          showPrompt: rule?.showInputMessage ?? true,
        };
      },
      set: (range, value) => {
        const prompt = record(value);
        changeRule(range, (rule) =>
          Object.assign(rule, {
            prompt: prompt.message,
            promptTitle: prompt.title,
            showInputMessage: prompt.showPrompt !== false,
          }),
        );
      },
    },
  },
  methods: {
    clear: (range, _, { host }) => {
      assertEditable(host, range.sheet, range.area);
      removeFrom(range);
      host.changed();
    },
  },
});

export function dataValidationObject(range: RangeRef): ApiObject {
  return object(dataValidationType, range);
}
