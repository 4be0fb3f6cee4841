import type { LaterMessages, MessageKey, Messages, ParamsOf, PluralMessage, StartMessages } from "./messages";

/** The texts, numbers and times of one language. */
export interface Texts {
  /** As in <html lang>. */
  language: Language;
  /** The text, filled in; numbers among the values are written as the language does. */
  t<Key extends MessageKey>(key: Key, ...params: ParamsOf<Key>): string;
  /** At most two decimals: "1,5". */
  number(value: number): string;
  /** A share from 0 to 1 as a whole percentage; never 100 % or 0 % when it is only nearly so. */
  percent(share: number): string;
  /** "14:05". */
  time(at: Date): string;
  /** "24/11/2026 14:05". */
  /** "27 november 2026". */
  day(at: Date): string;
  moment(at: Date): string;
  /** "An, Jan en Piet". */
  list(items: string[]): string;
  /** For sorting names as people do. */
  compare(a: string, b: string): number;
  /** Fetches the texts of the parts that come after the task list; to be awaited before one of them is shown. */
  fetchLater(): Promise<void>;
}

export const LANGUAGES = ["nl-BE", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Dutch for every kind of Dutch, English for everything else. */
export function languageFor(displayLanguage: string): Language {
  return /^nl\b/i.test(displayLanguage) ? "nl-BE" : "en";
}

/** Fetches the language that is asked for: what the task list needs now, the rest when it is asked for. */
export async function loadTexts(language: Language): Promise<Texts> {
  const dutch = language === "nl-BE";
  const start: StartMessages = (await (dutch ? import("./nl-BE/start") : import("./en/start"))).start;
  return createTexts(
    start,
    language,
    async () => (await (dutch ? import("./nl-BE/later") : import("./en/later"))).later,
  );
}

/** Without a way to fetch the later messages, all must be given. */
export function createTexts(messages: Messages, language: Language): Texts;
export function createTexts(
  messages: StartMessages,
  language: Language,
  fetchLater: () => Promise<LaterMessages>,
): Texts;
export function createTexts(
  messages: StartMessages & Partial<LaterMessages>,
  language: Language,
  fetchLater?: () => Promise<LaterMessages>,
): Texts {
  // English readers of a Flemish workbook still read dates and numbers as Europe writes them.
  const region = language === "en" ? "en-GB" : language;
  const numbers = once(() => new Intl.NumberFormat(region, { maximumFractionDigits: 2 }));
  const percents = once(() => new Intl.NumberFormat(region, { style: "percent", maximumFractionDigits: 0 }));
  const times = once(() => new Intl.DateTimeFormat(region, { hour: "2-digit", minute: "2-digit" }));
  const days = once(() => new Intl.DateTimeFormat(region, { dateStyle: "long" }));
  const moments = once(() => new Intl.DateTimeFormat(region, { dateStyle: "short", timeStyle: "short" }));
  const lists = once(() => new Intl.ListFormat(region, { type: "conjunction" }));
  const plurals = once(() => new Intl.PluralRules(region));
  const collator = once(() => new Intl.Collator(region, { sensitivity: "base", numeric: true }));

  const write = (value: string | number) => (typeof value === "number" ? numbers().format(value) : value);
  return {
    language,
    t(key, ...params) {
      const values: Record<string, string | number> = params[0] ?? {};
      const message: string | PluralMessage | undefined = messages[key];
      // A text of a part that was not fetched yet: a fault of ours, and no reason to show nothing at all
      if (message === undefined) return key;
      const text = typeof message === "string" ? message : message[pluralForm(plurals(), values.count)];
      return text.replace(/\{(\w+)\}/g, (whole, name: string) => write(values[name] ?? whole));
    },
    number: (value) => numbers().format(value),
    percent: (share) => percents().format(shownShare(share)),
    time: (at) => times().format(at),
    day: (at) => days().format(at),
    moment: (at) => moments().format(at),
    list: (items) => lists().format(items),
    compare: (a, b) => collator().compare(a, b),
    async fetchLater() {
      if (fetchLater) messages = { ...messages, ...(await fetchLater()) };
    },
  };
}

/** Formats take a while to make: each when it is first needed, and not before the task list. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function shownShare(share: number): number {
  if (share <= 0 || share >= 1) return share;
  return Math.min(99, Math.max(1, Math.round(share * 100))) / 100;
}

function pluralForm(rules: Intl.PluralRules, count: string | number | undefined): keyof PluralMessage {
  return rules.select(Number(count)) === "one" ? "one" : "other";
}
