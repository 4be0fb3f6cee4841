import type { Hours } from "../model/task";
import { fractionValue, type Token, tokensOf } from "./text-tokens";

/** Hours read from a text; `otherUnit` when they are in a unit that is no clock hour (5%, 2 lestijden): hours stay unknown. */
export interface HoursReading {
  hours: Hours;
  otherUnit: boolean;
}

export interface ReadHoursOptions {
  /** Whether a number without a unit counts as hours per week; it does unless told otherwise. */
  bareNumber?: boolean;
}

/** A week has no more hours: "2024" beside a name is a year, not hours. */
const MOST_PER_WEEK = 168;
const WEEKS_PER_MONTH = 52 / 12;

export function knownHours(perWeek: number): Hours {
  return { perWeek, estimate: false, converted: false };
}

export const UNKNOWN_HOURS: Hours = Object.freeze({ perWeek: null, estimate: false, converted: false });

/** Hours per week from the whole of a text ("1,5 uur/week", "90 min", "±2", "2-3u", "1u30"); null when it is anything else. */
export function readHours(text: string, options: ReadHoursOptions = {}): HoursReading | null {
  const tokens = tokensOf(text).filter(({ text: sign }) => sign !== "(" && sign !== ")");
  const found = scanHours(tokens, 0);
  if (!found || found.next !== tokens.length) return null;
  return found.bare && options.bareNumber === false ? null : found.reading;
}

interface Scan {
  reading: HoursReading;
  /** Index of the first token after the hours. */
  next: number;
  /** A number and nothing else. */
  bare: boolean;
}

interface Quantity {
  value: number;
  unit: "hour" | "minute" | "other" | null;
  next: number;
}

const HOUR = new Set([
  "u",
  "u.",
  "uur",
  "uur.",
  "uren",
  "h",
  "h.",
  "hr",
  "hrs",
  "hour",
  "hours",
  "uurtje",
  "uurtjes",
]);
const MINUTE = new Set(["min", "min.", "mins", "minuut", "minuten", "minutes", "'", "’", "′"]);
const OTHER_UNIT = new Set(
  (
    "% procent percent pct lestijd lestijden lestijd. lestijden. lt lt. lesuur lesuren les lessen lesblok lesblokken punt punten pt pt. ptn ptn. pnt pnt. " +
    "fte vte dag dagen dagdeel dagdelen halve voormiddag voormiddagen namiddag namiddagen week weken maand maanden keer maal x x/w euro € " +
    "uren-leraar uur-leraar uren-lk bpt bpt-uren"
  ).split(" "),
);
const LESSON = new Set(["les", "lessen", "lesgeven"]);
const ABOUT = new Set([
  "ca",
  "ca.",
  "circa",
  "ong",
  "ong.",
  "ongeveer",
  "plm",
  "plm.",
  "gem",
  "gem.",
  "gemiddeld",
  "max",
  "max.",
  "maximaal",
  "maximum",
  "min",
  "min.",
  "minstens",
  "minimaal",
  "minimum",
  "bijna",
  "±",
  "~",
  "≈",
]);

/** Hours that begin at this token; null when none do. Used on a whole cell too, where a name stands beside them. */
export function scanHours(tokens: readonly Token[], from: number): Scan | null {
  let at = from;
  let estimate = false;
  for (let about = aboutEnd(tokens, at); about > at; about = aboutEnd(tokens, at)) {
    estimate = true;
    at = about;
  }
  const first = quantity(tokens, at);
  if (!first) return null;
  let { value, unit, next } = first;
  const dash = rangeSign(tokens, next);
  const second = dash > next ? quantity(tokens, dash) : null;
  if (second) {
    // "2-3u": the unit behind the second holds for both; "1u30-2u" has its own twice
    const low = unit === null && second.unit === "minute" ? value / 60 : value;
    value = (low + second.value) / 2;
    unit = unit === "other" || second.unit === "other" ? "other" : (second.unit ?? unit);
    next = second.next;
    estimate = true;
  }
  const period = periodEnd(tokens, next, unit !== null);
  next = period.next;
  if (period.per === 0) unit = "other";
  if (tokens[next]?.text === "?" && tokens[next]?.glued) {
    estimate = true;
    next++;
  }
  // "2e", "3de": a number grown together with a word is no amount
  const after = tokens[next];
  if (after?.glued && (after.kind === "word" || after.kind === "number" || after.kind === "fraction"))
    return null;
  const bare = unit === null && period.next === (second ?? first).next;
  if (unit === "other") return { reading: { hours: { ...UNKNOWN_HOURS }, otherUnit: true }, next, bare };
  const perWeek = value * period.per;
  if (!(perWeek <= MOST_PER_WEEK)) return null;
  return {
    reading: { hours: { perWeek, estimate, converted: period.converted }, otherUnit: false },
    next,
    bare,
  };
}

/** Past "ca.", "±", "+/-", "+-" and such, when an amount follows; else `at` itself. */
function aboutEnd(tokens: readonly Token[], at: number): number {
  const text = tokens[at]?.text ?? "";
  let end = at;
  if (ABOUT.has(text)) end = at + 1;
  else if (text === "+" && tokens[at + 1]?.text === "/" && tokens[at + 2]?.text === "-") end = at + 3;
  else if (text === "+" && tokens[at + 1]?.text === "-") end = at + 2;
  if (end === at) return at;
  return isAmount(tokens[end]) || ABOUT.has(tokens[end]?.text ?? "") ? end : at;
}

export function isAmount(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === "number" || token.kind === "fraction");
}

const RANGE = new Set(["-", "–", "—", "à", "a", "tot", "to"]);

function rangeSign(tokens: readonly Token[], at: number): number {
  return RANGE.has(tokens[at]?.text ?? "") && isAmount(tokens[at + 1]) ? at + 1 : at;
}

/** A number with its unit, in hours: "1,5", "½", "1 ½", "1/2", "1:30", "1u30", "1 uur 30 min", "90 min". */
function quantity(tokens: readonly Token[], at: number): Quantity | null {
  const token = tokens[at];
  if (!token || !isAmount(token)) return null;
  if (token.kind === "number" && token.text.includes(":")) return clock(tokens, at, token.text);
  let value = token.kind === "fraction" ? fractionValue(token.text) : Number(token.text.replace(",", "."));
  let next = at + 1;
  if (token.kind === "number") {
    const part =
      tokens[next]?.kind === "fraction"
        ? fractionValue(tokens[next]?.text ?? "")
        : typedFraction(tokens, next);
    if (part !== null && Number.isInteger(value)) {
      value += part;
      next += tokens[next]?.kind === "fraction" ? 1 : 3;
    } else {
      const own = typedFraction(tokens, at);
      if (own !== null) {
        value = own;
        next = at + 3;
      }
    }
  }
  return withUnit(tokens, next, value);
}

/** "1/2", "3/4": only the fractions that people use for part of an hour. */
function typedFraction(tokens: readonly Token[], at: number): number | null {
  const [above, slash, below] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (
    above?.kind !== "number" ||
    slash?.text !== "/" ||
    below?.kind !== "number" ||
    !slash.glued ||
    !below.glued
  )
    return null;
  if (tokens[at + 3]?.text === "/" && isAmount(tokens[at + 4])) return null; // a date
  const value = Number(above.text) / Number(below.text);
  return [0.5, 0.25, 0.75, 1 / 3, 2 / 3].includes(value) && Number(below.text) <= 4 ? value : null;
}

function clock(tokens: readonly Token[], at: number, text: string): Quantity | null {
  const [hours = "", minutes = ""] = text.split(":");
  if (minutes.length !== 2 || Number(minutes) > 59) return null;
  const next = HOUR.has(tokens[at + 1]?.text ?? "") ? at + 2 : at + 1;
  return { value: Number(hours) + Number(minutes) / 60, unit: "hour", next };
}

function withUnit(tokens: readonly Token[], at: number, value: number): Quantity {
  const unit = tokens[at]?.text ?? "";
  if (HOUR.has(unit)) {
    if (LESSON.has(tokens[at + 1]?.text ?? "")) return { value, unit: "other", next: at + 2 }; // "2 uur les"
    const minutes = minutesAfter(tokens, at + 1);
    return { value: value + minutes.hours, unit: "hour", next: minutes.next };
  }
  if (MINUTE.has(unit)) return { value: value / 60, unit: "minute", next: at + 1 };
  if (OTHER_UNIT.has(unit))
    return { value, unit: "other", next: OTHER_UNIT.has(tokens[at + 1]?.text ?? "") ? at + 2 : at + 1 };
  return { value, unit: null, next: at };
}

/** "1u30", "1 u 30", "1u30min": two digits behind the hours, or any number with "min". */
function minutesAfter(tokens: readonly Token[], at: number): { hours: number; next: number } {
  const token = tokens[at];
  if (token?.kind !== "number" || !/^\d{1,2}$/.test(token.text) || Number(token.text) > 59)
    return { hours: 0, next: at };
  const named = MINUTE.has(tokens[at + 1]?.text ?? "") || tokens[at + 1]?.text === "m";
  if (!named && token.text.length !== 2) return { hours: 0, next: at };
  return { hours: Number(token.text) / 60, next: named ? at + 2 : at + 1 };
}

interface Period {
  /** What turns the amount into an amount per week; 0 when that cannot be said. */
  per: number;
  converted: boolean;
  next: number;
}

const PERIODS = new Map<string, number>([
  ...["w", "w.", "wk", "wk.", "week", "weken", "weeks"].map((word): [string, number] => [word, 1]),
  ...["d", "d.", "dag", "dagen", "schooldag", "day"].map((word): [string, number] => [word, 5]),
  ...["m", "m.", "mnd", "mnd.", "maand", "month"].map((word): [string, number] => [
    word,
    1 / WEEKS_PER_MONTH,
  ]),
  ...["j", "j.", "jr", "jr.", "jaar", "schooljaar", "year"].map((word): [string, number] => [word, 1 / 52]),
  ...["kwartaal", "trimester", "semester", "periode", "les", "lestijd", "vakantie", "keer"].map(
    (word): [string, number] => [word, 0],
  ),
]);
const ADVERBS = new Map<string, number>([
  ["wekelijks", 1],
  ["dagelijks", 5],
  ["maandelijks", 1 / WEEKS_PER_MONTH],
  ["jaarlijks", 1 / 52],
  ["tweewekelijks", 1 / 2],
  ["pw", 1],
  ["p.w", 1],
  ["p.w.", 1],
  ["uw", 1],
]);

/** "/week", "per dag", "p/w", "per 2 weken", "maandelijks"; nothing means per week. */
function periodEnd(tokens: readonly Token[], at: number, afterUnit: boolean): Period {
  const none: Period = { per: 1, converted: false, next: at };
  const word = tokens[at]?.text ?? "";
  const adverb = ADVERBS.get(word);
  if (adverb !== undefined) return { per: adverb, converted: adverb !== 1, next: at + 1 };
  let start = at;
  if (word === "/" || word === "per") start = at + 1;
  else if (word === "p" && tokens[at + 1]?.text === "/") start = at + 2;
  else if (word === "p.") start = at + 1;
  else if (
    (word === "om" || word === "elke" || word === "iedere" || word === "ieder" || word === "elk") &&
    afterUnit
  )
    start = tokens[at + 1]?.text === "de" ? at + 2 : at + 1;
  if (start === at) return none;
  const each = tokens[start];
  if (each?.kind === "number" && word !== "/" && PERIODS.has(tokens[start + 1]?.text ?? "")) {
    const per = (PERIODS.get(tokens[start + 1]?.text ?? "") ?? 0) / Number(each.text.replace(",", "."));
    return Number.isFinite(per)
      ? { per, converted: true, next: start + 2 }
      : { per: 0, converted: false, next: start + 2 };
  }
  const per = PERIODS.get(each?.text ?? "");
  if (per === undefined) return none;
  // one letter behind a slash may be an initial: typed apart ("2u / M"), or with hours of its own ("2u/M 1u")
  if (each?.text.length === 1 && word === "/" && (!each.glued || isAmount(tokens[start + 1]))) return none;
  return { per, converted: per !== 1 && per !== 0, next: start + 1 };
}
