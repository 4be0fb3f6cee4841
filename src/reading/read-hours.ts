import { type Hours, HOURS_IN_WEEK, UNKNOWN_HOURS } from "../model/task";
import { fractionValue, type Token, tokensOf } from "./text-tokens";
import { wordKey } from "./cell-words";

/** Amounts of time in a text: a number with its unit and its period, ranges, clock times and products. */

/** `otherUnit` when the amount is in a unit that is no clock hour (5%, 2 lestijden): hours stay unknown. */
export interface HoursReading {
  hours: Hours;
  otherUnit: boolean;
  /** Worked out from what stands there: 2 x 50', 13u-15u. */
  calculated: boolean;
  /** With what it was converted to a week: "÷ 52"; "" when it was not. */
  factor: string;
}

export interface ReadHoursOptions {
  /** Whether a number without a unit counts as hours per week; it does unless told otherwise. */
  bareNumber?: boolean;
}

export function knownHours(perWeek: number): Hours {
  return { perWeek, estimate: false, converted: false };
}

/** Hours per week from the whole of a text ("1,5 uur/week", "90 min", "±2", "2-3u", "1u30"); null when it is anything else. */
export function readHours(text: string, options: ReadHoursOptions = {}): HoursReading | null {
  const tokens = tokensOf(text).filter(({ text: sign }) => sign !== "(" && sign !== ")");
  if (scanTimes(tokens, 0)?.next === tokens.length) return unknown(true);
  const before = scanPeriod(tokens, 0);
  const found = scanHours(tokens, before?.next ?? 0);
  if (
    !found ||
    (found.regime && found.reading.hours.perWeek === null) ||
    found.next !== tokens.length ||
    (before && found.period)
  )
    return null;
  if (found.bare && !before && options.bareNumber === false) return null;
  const reading = before ? perPeriod(found.reading, before.per) : found.reading;
  return (reading.hours.perWeek ?? 0) <= HOURS_IN_WEEK ? reading : null;
}

/** The same amount when it is said per day, month or year; 0 = per something that is no time. */
export function perPeriod(reading: HoursReading, per: Rate, times = 1): HoursReading {
  if (per.rate === 0 || reading.hours.perWeek === null)
    return { ...reading, hours: { ...UNKNOWN_HOURS }, otherUnit: true };
  const { hours } = reading;
  return {
    ...reading,
    hours: {
      ...hours,
      perWeek: (reading.hours.perWeek ?? 0) * per.rate * times,
      converted: hours.converted || per.rate !== 1,
    },
    calculated: reading.calculated || times !== 1,
    factor: per.rate === 1 ? reading.factor : per.factor,
  };
}

export interface HoursScan {
  reading: HoursReading;
  /** Index of the first token after the hours. */
  next: number;
  /** A number and nothing else. */
  bare: boolean;
  /** Its period stands right behind it. */
  period: boolean;
  /** 4/5, 1/2: how much somebody works rather than an amount. */
  regime: boolean;
}

interface Quantity {
  value: number;
  unit: "hour" | "minute" | "other" | null;
  next: number;
  /** As a time of the day, in hours, when it may be one. */
  time: number | null;
  regime?: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const HOUR = set("u uur uren h hr hrs hour hours uurtje uurtjes uu heure heures");
const MINUTE = set("min mins minuut minuten minutes minuutjes");
const MINUTE_SIGN = set("' ’ ′");
const QUARTER = set("kwartier kwartieren kwartiertje kwart");
const OTHER_UNIT = set(
  "% procent percent pct lestijd lestijden lt lesuur lesuren lu les lessen lesblok lesblokken blok blokken punt punten pt ptn pnt fte vte etp dag dagen dagdeel dagdelen halve halfdag " +
    "voormiddag voormiddagen namiddag namiddagen vm nm week weken maand maanden keer maal x euro € uren-leraar uur-leraar uren-lk ul bpt bpt-uren plage plages plage-uren plageuren ses ses-uren " +
    "taken taak toestellen toestel klassen klas leerlingen lln sessie sessies jaar jaren " +
    "personen pers man mensen leerkrachten leerkracht lkr lkrn leraars leraren collega collega's ouders vrijwilligers medewerkers studenten",
);
const LESSON = set("les lessen lesgeven plage ses bpt leraar");
const TIMES = set("x × * maal keer");
const ABOUT = set(
  "ca circa ong ongeveer plm gem gemiddeld max maximaal maximum min minstens minimaal minimum bijna rond zowat ± ~ ≈ environ",
);
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 0.5,
    halve: 0.5,
    een: 1,
    anderhalf: 1.5,
    anderhalve: 1.5,
    twee: 2,
    tweeenhalf: 2.5,
    drie: 3,
    drieenhalf: 3.5,
    vier: 4,
    vijf: 5,
    zes: 6,
    zeven: 7,
    acht: 8,
    negen: 9,
    tien: 10,
  }),
);
const WHOLE_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({ halfuur: 0.5, halfuurtje: 0.5, kwartier: 0.25, kwartiertje: 0.25, uurtje: 1 }),
);

export function isTimeUnit(token: Token | undefined): boolean {
  const word = token?.kind === "word" ? wordKey(token) : "";
  return HOUR.has(word) || MINUTE.has(word) || OTHER_UNIT.has(word);
}

function key(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token === undefined ? "" : token.kind === "word" ? wordKey(token) : token.text;
}

/** Hours that begin at this token; null when none do. Used on a whole cell too, where a name stands beside them. */
export function scanHours(tokens: readonly Token[], from: number): HoursScan | null {
  let at = from;
  const token = tokens[at];
  if (!token || token.kind === "break") return null;
  let estimate = false;
  for (let about = aboutEnd(tokens, at); about > at; about = aboutEnd(tokens, at)) {
    estimate = true;
    at = about;
  }
  const between = tokens[at]?.text === "van" || tokens[at]?.text === "tussen";
  if (between && isAmount(tokens[at + 1])) at++;
  const first = quantity(tokens, at);
  if (!first) return null;
  if (first.regime) {
    const reading = first.value > 0 ? known(first.value) : unknown(false);
    return { reading, next: first.next, bare: false, period: false, regime: true };
  }
  let { value, unit, next } = first;
  let calculated = false;
  const dash = rangeSign(tokens, next, between && at > from);
  const second = dash > next ? quantity(tokens, dash) : null;
  if (second && !second.regime) {
    const span = clockSpan(first, second);
    if (span !== null) {
      value = span;
      unit = "hour";
      calculated = true;
    } else {
      // "2-3u": the unit behind the second holds for both; "1u30-2u" has its own twice
      const low = unit === null && second.unit === "minute" ? value / 60 : value;
      value = (low + second.value) / 2;
      unit = unit === "other" || second.unit === "other" ? "other" : (second.unit ?? unit);
      estimate = true;
    }
    next = second.next;
  } else if (unit === null && Number.isInteger(value) && TIMES.has(key(tokens, next))) {
    const each = quantity(tokens, next + 1);
    if (each && !each.regime) {
      calculated = true;
      value *= each.value;
      unit = each.unit ?? "hour";
      next = each.next;
    } else if (scanPeriod(tokens, next + 1, true))
      return null; // "2x per week": how often
    else {
      unit = "other";
      next++;
    }
  }
  const afterAmount = next;
  const period = scanPeriod(tokens, next, unit !== null);
  if (period) next = period.next;
  if (tokens[next]?.text === "?" && tokens[next]?.glued) {
    estimate = true;
    next++;
  }
  // "2e", "3de": a number grown together with a word is no amount
  const after = tokens[next];
  if (after?.glued && (after.kind === "word" || after.kind === "number" || after.kind === "fraction"))
    return null;
  const bare = unit === null && afterAmount === next && !calculated;
  if (unit === null && value > HOURS_IN_WEEK && !period) return null;
  const amount: HoursReading =
    unit === "other"
      ? unknown(true)
      : { hours: { perWeek: value, estimate, converted: false }, otherUnit: false, calculated, factor: "" };
  return {
    reading: period ? perPeriod(amount, period.per) : amount,
    next,
    bare,
    period: period !== null,
    regime: false,
  };
}

function known(perWeek: number): HoursReading {
  return { hours: knownHours(perWeek), otherUnit: false, calculated: false, factor: "" };
}

function unknown(otherUnit: boolean): HoursReading {
  return { hours: { ...UNKNOWN_HOURS }, otherUnit, calculated: false, factor: "" };
}

/** Past "ca.", "±", "+/-", "+-" and such, when an amount follows; else `at` itself. */
function aboutEnd(tokens: readonly Token[], at: number): number {
  const word = key(tokens, at);
  let end = at;
  if (ABOUT.has(word)) end = at + 1;
  else if (word === "+" && tokens[at + 1]?.text === "/" && tokens[at + 2]?.text === "-") end = at + 3;
  else if (word === "+" && tokens[at + 1]?.text === "-") end = at + 2;
  if (end === at) return at;
  return isAmount(tokens[end]) || ABOUT.has(key(tokens, end)) || numberWord(tokens, end) ? end : at;
}

export function isAmount(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === "number" || token.kind === "fraction");
}

const RANGE = set("- – — à a tot to");

function rangeSign(tokens: readonly Token[], at: number, between: boolean): number {
  const sign = tokens[at]?.text ?? "";
  return (RANGE.has(sign) || (between && sign === "en")) && isAmount(tokens[at + 1]) ? at + 1 : at;
}

/** Both ends are times of the day, and at least one is written as one. */
function clockSpan(from: Quantity, to: Quantity): number | null {
  const isWritten = from.unit === "hour" || to.unit === "hour";
  if (!isWritten || from.time === null || to.time === null) return null;
  const inDay = (time: number) => time >= 6 && time <= 23;
  return inDay(from.time) && inDay(to.time) && to.time > from.time ? to.time - from.time : null;
}

/** A number with its unit, in hours: "1,5", "½", "1 ½", "1/2", "1:30", "1u30", "1 uur 30 min", "90 min", "half uur". */
function quantity(tokens: readonly Token[], at: number): Quantity | null {
  const token = tokens[at];
  if (!token) return null;
  if (!isAmount(token)) return token.kind === "word" ? numberWord(tokens, at) : null;
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
    } else if (isOver(tokens, at)) {
      if (tokens[at + 3]?.text === "/" && isAmount(tokens[at + 4])) return null; // a date
      const own = typedFraction(tokens, at);
      const timed = own === null ? null : withUnit(tokens, at + 3, own);
      if (timed && (timed.unit === "hour" || timed.unit === "minute" || timed.unit === "other")) return timed;
      // 4/5 says how much somebody works; 20/24 counts lessons
      const below = Number(tokens[at + 2]?.text);
      return below <= 5
        ? { value: own ?? 0, unit: null, next: at + 3, time: null, regime: true }
        : {
            value: 0,
            unit: "other",
            next: OTHER_UNIT.has(key(tokens, at + 3)) ? at + 4 : at + 3,
            time: null,
          };
    }
  }
  if (Number.isInteger(value) && key(tokens, next) === "en") {
    const half = key(tokens, next + 1) === "een" ? next + 2 : next + 1;
    if (/^hal(f|ve)$/.test(key(tokens, half)) && HOUR.has(key(tokens, half + 1)))
      return { value: value + 0.5, unit: "hour", next: half + 2, time: null };
  }
  return withUnit(tokens, next, value, token.text);
}

function isOver(tokens: readonly Token[], at: number): boolean {
  const [above, slash, below] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    above?.kind === "number" &&
    slash?.text === "/" &&
    below?.kind === "number" &&
    slash.glued &&
    below.glued &&
    Number.isInteger(Number(above.text)) &&
    Number.isInteger(Number(below.text))
  );
}

/** "1/2", "3/4": only the fractions that people use for part of an hour. */
function typedFraction(tokens: readonly Token[], at: number): number | null {
  if (!isOver(tokens, at)) return null;
  const below = Number(tokens[at + 2]?.text);
  const value = Number(tokens[at]?.text) / below;
  return [0.5, 0.25, 0.75, 1 / 3, 2 / 3].includes(value) && below <= 4 ? value : null;
}

/** "half uur", "anderhalf uur", "drie kwartier", "twee uur"; a number word counts only before a unit. */
function numberWord(tokens: readonly Token[], at: number): Quantity | null {
  const word = key(tokens, at);
  const whole = WHOLE_WORDS.get(word);
  if (whole !== undefined) return { value: whole, unit: "hour", next: at + 1, time: null };
  const value = NUMBER_WORDS.get(word);
  if (value === undefined) return null;
  if (value === 1 && NUMBER_WORDS.get(key(tokens, at + 1)) === 0.5) return numberWord(tokens, at + 1); // "een half uur"
  if (key(tokens, at + 1) === "en") {
    const half = key(tokens, at + 2) === "een" ? at + 3 : at + 2;
    if (/^hal(f|ve)$/.test(key(tokens, half)) && HOUR.has(key(tokens, half + 1)))
      return { value: value + 0.5, unit: "hour", next: half + 2, time: null };
  }
  const read = withUnit(tokens, at + 1, value);
  return read.unit === null ? null : { ...read, time: null };
}

function clock(tokens: readonly Token[], at: number, text: string): Quantity | null {
  const [hours = "", minutes = ""] = text.split(":");
  if (minutes.length !== 2 || Number(minutes) > 59) return null;
  const next = HOUR.has(key(tokens, at + 1)) ? at + 2 : at + 1;
  const value = Number(hours) + Number(minutes) / 60;
  return { value, unit: "hour", next, time: value };
}

function withUnit(tokens: readonly Token[], at: number, value: number, written = ""): Quantity {
  const unit = key(tokens, at);
  // "8.30u" beside another time is half past eight
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(written);
  const time = dotted ? Number(dotted[1]) + Number(dotted[2]) / 60 : value;
  if (HOUR.has(unit)) {
    if (LESSON.has(key(tokens, at + 1))) return { value, unit: "other", next: at + 2, time: null }; // "2 uur les"
    const minutes = minutesAfter(tokens, at + 1);
    return { value: value + minutes.hours, unit: "hour", next: minutes.next, time: time + minutes.hours };
  }
  if (MINUTE.has(unit) || MINUTE_SIGN.has(unit))
    return { value: value / 60, unit: "minute", next: at + 1, time: null };
  if (QUARTER.has(unit)) {
    const next = HOUR.has(key(tokens, at + 1)) ? at + 2 : at + 1;
    return { value: value / 4, unit: "hour", next, time: null };
  }
  if (OTHER_UNIT.has(unit) && !TIMES.has(unit)) {
    const next = OTHER_UNIT.has(key(tokens, at + 1)) ? at + 2 : at + 1;
    return { value, unit: "other", next, time: null };
  }
  return { value, unit: null, next: at, time };
}

/** "1u30", "1 u 30", "1u30min": two digits behind the hours, or any number with "min". */
function minutesAfter(tokens: readonly Token[], at: number): { hours: number; next: number } {
  const token = tokens[at];
  const none = { hours: 0, next: at };
  if (token?.kind !== "number" || !/^\d{1,2}$/.test(token.text) || Number(token.text) > 59) return none;
  const unit = key(tokens, at + 1);
  const named = MINUTE.has(unit) || MINUTE_SIGN.has(unit) || unit === "m";
  if (!named && token.text.length !== 2) return none;
  return { hours: Number(token.text) / 60, next: named ? at + 2 : at + 1 };
}

/** What makes an amount one per week; 0 when it is per something that is no time. */
export interface Rate {
  rate: number;
  /** "÷ 52". */
  factor: string;
}

const PER_WEEK: Rate = { rate: 1, factor: "" };
const over = (weeks: number): Rate =>
  weeks === 1
    ? PER_WEEK
    : { rate: 1 / weeks, factor: `÷ ${String(Math.round(weeks * 100) / 100).replace(".", ",")}` };
const times = (count: number): Rate => ({ rate: count, factor: `× ${String(count).replace(".", ",")}` });
const NO_TIME: Rate = { rate: 0, factor: "" };

function table(entries: readonly [words: string, rate: Rate][]): ReadonlyMap<string, Rate> {
  return new Map(
    entries.flatMap(([words, rate]) => words.split(" ").map((word): [string, Rate] => [word, rate])),
  );
}

const PERIODS = table([
  ["w wk week weken weeks semaine weekbasis schoolweek lesweek", PER_WEEK],
  ["d dag dagen schooldag werkdag day jour dagbasis lesdag", times(5)],
  ["m mnd maand maanden month mois maandbasis", over(52 / 12)],
  ["trimester trim term", over(52 / 3)],
  ["kwartaal", over(13)],
  ["semester sem halfjaar", over(26)],
  ["j jr jaar schooljaar sj kalenderjaar werkjaar year jaarbasis schooljaarbasis annee", over(52)],
  [
    "periode les lestijd vakantie keer maal klas klassen toestel apparaat leerling lln leerlingen leraar leerkracht lkr lokaal school vestiging pc laptop ipad tablet vraag ticket melding project event " +
      "evenement sessie vergadering graad stuk rapport examenperiode nascholing module groep activiteit interventie oproep herstelling printer server",
    NO_TIME,
  ],
]);
const ADVERBS = table([
  ["wekelijks wekelijkse pw uw hebdomadaire weekly", PER_WEEK],
  ["dagelijks dagelijkse pd daily", times(5)],
  ["tweewekelijks tweewekelijkse veertiendaags veertiendaagse 2-wekelijks 14-daags", over(2)],
  ["driewekelijks", over(3)],
  ["maandelijks maandelijkse monthly mensuel", over(52 / 12)],
  ["tweemaandelijks", over(104 / 12)],
  ["driemaandelijks trimestrieel", over(13)],
  ["halfjaarlijks", over(26)],
  ["jaarlijks jaarlijkse pj yearly", over(52)],
]);
const ONE_LETTER = set("w d m j");
const EVERY = set("om elke iedere ieder elk every chaque");

export interface PeriodScan {
  per: Rate;
  next: number;
}

/** "/week", "per dag", "p/w", "per 2 weken", "maandelijks", "op jaarbasis", "om de week"; null when no period begins here. */
export function scanPeriod(tokens: readonly Token[], at: number, afterUnit = true): PeriodScan | null {
  const word = key(tokens, at);
  if (word === "") return null;
  const adverb = ADVERBS.get(word) ?? wordsWithNumber(tokens, at);
  if (adverb) return { per: adverb, next: tokens[at]?.kind === "number" ? at + 3 : at + 1 };
  let start = at;
  let alternate = false;
  if (word === "/" || word === "per" || word === "par") start = at + 1;
  else if (word === "p" && tokens[at + 1]?.text === "/") start = at + 2;
  else if (word === "p" && tokens[at]?.text === "p.") start = at + 1;
  else if ((word === "op" || word === "in" || word === "a") && afterUnit) {
    const article = key(tokens, at + 1);
    start = article === "de" || article === "een" || article === "la" ? at + 2 : at + 1;
    const basis = key(tokens, start);
    if (!basis.endsWith("basis") && (start === at + 1 || !PERIODS.has(basis))) return null;
  } else if (EVERY.has(word) && afterUnit) {
    const article = key(tokens, at + 1) === "de";
    alternate = word === "om" && article;
    if (word === "om" && !article) return null;
    start = article ? at + 2 : at + 1;
  }
  if (start === at) return null;
  const each = tokens[start];
  if (each?.kind === "number") {
    const unit = PERIODS.get(key(tokens, start + 1));
    const count = Number(each.text.replace(",", "."));
    if (!unit || !(count > 0) || (word === "/" && !each.glued)) return null;
    const isFortnight = count === 14 && unit.rate === 5;
    const per = isFortnight
      ? over(2)
      : unit.rate === 5
        ? over(count / 5)
        : unit.rate === 0
          ? NO_TIME
          : over(count / unit.rate);
    return { per, next: start + 2 };
  }
  const many = NUMBER_WORDS.get(key(tokens, start));
  if (many !== undefined && many > 1 && word !== "/") {
    const unit = PERIODS.get(key(tokens, start + 1));
    if (unit && unit.rate > 0) return { per: over(many / unit.rate), next: start + 2 };
  }
  const name = key(tokens, start);
  const per = PERIODS.get(name);
  if (per === undefined) return null;
  // one letter behind a slash may be an initial: typed apart ("2u / M"), or with hours of its own ("2u/M 1u")
  if (ONE_LETTER.has(name) && word === "/" && (!each?.glued || isAmount(tokens[start + 1]))) return null;
  if (ONE_LETTER.has(name) && word !== "/" && tokens[start - 1]?.text !== "/") return null;
  if (alternate && per.rate > 0) return { per: over(2 / per.rate), next: start + 1 };
  return { per, next: start + 1 };
}

/** "2-wekelijks", "14-daags". */
function wordsWithNumber(tokens: readonly Token[], at: number): Rate | undefined {
  const [number, dash, word] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (number?.kind !== "number" || dash?.text !== "-" || !dash.glued || !word?.glued) return undefined;
  return ADVERBS.get(`${number.text}-${word.text}`);
}

/** A bare word for a period, as in "2u (maand)". */
export function periodWord(token: Token | undefined): Rate | null {
  const per = token?.kind === "word" && !ONE_LETTER.has(token.text) ? PERIODS.get(wordKey(token)) : undefined;
  return per && per.rate > 0 ? per : null;
}

/** "2x per week", "3 keer/maand": how often. */
export function scanTimes(
  tokens: readonly Token[],
  at: number,
): { count: number; per: Rate; next: number } | null {
  const number = tokens[at];
  const count = number?.kind === "number" ? Number(number.text) : NUMBER_WORDS.get(key(tokens, at));
  if (count === undefined || !Number.isInteger(count) || count < 1 || count > 40) return null;
  if (!TIMES.has(key(tokens, at + 1))) return null;
  const period = scanPeriod(tokens, at + 2);
  return period && { count, per: period.per, next: period.next };
}
