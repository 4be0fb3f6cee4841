import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { invalidArgument } from "../protocol/failure";
import type { Scalar } from "./sheet";

/** What a typed or set text becomes in a cell. */
export interface ParsedInput {
  value: Scalar;
  /** en-US, without "=". */
  formula?: string;
  /** The format that Excel gives a cell that had none, as for "50%". */
  numberFormat?: string;
  /** Text kept as text by a leading apostrophe. */
  quotePrefix?: boolean;
}

/** How numbers, dates and truth are written. */
export interface InputLocale {
  decimal: "." | ",";
  group: "." | "," | " ";
  dayFirst: boolean;
  yes: string;
  no: string;
}
export const EN_US: InputLocale = { decimal: ".", group: ",", dayFirst: false, yes: "TRUE", no: "FALSE" };
export const NL_BE: InputLocale = { decimal: ",", group: ".", dayFirst: true, yes: "WAAR", no: "ONWAAR" };
export const inputLocale = (locale: string): InputLocale =>
  locale.toLowerCase().startsWith("nl") ? NL_BE : EN_US;

const ERRORS = new Set([
  "#N/A",
  "#REF!",
  "#NAME?",
  "#DIV/0!",
  "#NULL!",
  "#VALUE!",
  "#NUM!",
  "#SPILL!",
  "#CALC!",
]);

/** Reads a text as Excel reads what is typed. `format` is the cell's number format; "@" keeps all as text. */
export function parseInput(text: string, format: string, locale: InputLocale = EN_US): ParsedInput {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) === "" ? null : text.slice(1), quotePrefix: true };
  if (format === "@") return { value: text };
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text.slice(1) };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === locale.yes || upper === "TRUE") return { value: true };
  if (upper === locale.no || upper === "FALSE") return { value: false };
  if (ERRORS.has(upper)) return { value: { error: upper } };
  return (
    parseNumber(trimmed, locale) ??
    parseTime(trimmed) ??
    parseDate(trimmed, locale) ??
    signedFormula(trimmed) ?? { value: text }
  );
}

/**
 * "If the returned value starts with a plus ("+"), minus ("-"), or equal sign ("="), Excel interprets this value as a formula":
 * learn.microsoft.com/javascript/api/excel/excel.range (values). One that cannot be read as such is refused.
 */
function signedFormula(text: string): ParsedInput | null {
  if (!/^[-+]./.test(text)) return null;
  const formula = text.startsWith("-") ? text : text.slice(1);
  if (!isFormula(formula)) throw invalidArgument("The text begins as a formula and is none.");
  return { value: null, formula: text };
}

function isFormula(text: string): boolean {
  try {
    parse(tokenize(text));
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

function parseNumber(text: string, locale: InputLocale): ParsedInput | null {
  const match =
    /^([-+]|\()?\s*([$€£])?\s*([\d.,\s]*\d[\d.,]*|[.,]\d+)(?:E([-+]?\d+))?\s*(%)?\s*(€)?\)?$/i.exec(text);
  if (!match) return null;
  const [, sign, before, digits = "", exponent, percent, after] = match;
  if ((sign === "(") !== text.endsWith(")")) return null;
  const [whole = "", fraction, ...more] = digits.split(locale.decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return null;
  const groups = whole.split(locale.group);
  // Excel takes grouping only where the last groups have three digits.
  if (groups.length > 1 && !groups.slice(1).every((group) => /^\d{3}$/.test(group))) return null;
  const integer = groups.join("");
  if (!/^\d*$/.test(integer)) return null;
  let value = Number(`${integer || "0"}.${fraction || "0"}e${exponent ?? "0"}`);
  if (!Number.isFinite(value)) return null;
  if (sign === "-" || sign === "(") value = -value;
  if (percent) return { value: value / 100, numberFormat: fraction ? "0.00%" : "0%" };
  if (exponent !== undefined) return { value, numberFormat: "0.00E+00" };
  const currency = before ?? after;
  if (currency) return { value, numberFormat: currency === "$" ? "$#,##0.00" : `${currency} #,##0.00` };
  if (groups.length > 1) return { value, numberFormat: fraction ? "#,##0.00" : "#,##0" };
  return { value };
}

function parseTime(text: string): ParsedInput | null {
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds] = match;
  const value = (Number(hours) + Number(minutes) / 60 + Number(seconds ?? 0) / 3600) / 24;
  const numberFormat = Number(hours) >= 24 ? "[h]:mm:ss" : seconds === undefined ? "h:mm" : "h:mm:ss";
  return { value, numberFormat };
}

function parseDate(text: string, locale: InputLocale): ParsedInput | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(text);
  let year: number, month: number, day: number;
  if (iso) [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  else if (local) {
    const [first, second] = [Number(local[1]), Number(local[2])];
    [day, month] = locale.dayFirst ? [first, second] : [second, first];
    const written = local[3];
    year = written === undefined ? new Date().getFullYear() : Number(written);
    if (written?.length === 2) year += year < 30 ? 2000 : 1900;
  } else return null;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  const numberFormat = local && local[3] === undefined ? "d-mmm" : "m/d/yyyy";
  return { value: Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000), numberFormat };
}
