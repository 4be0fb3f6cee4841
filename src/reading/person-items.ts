import { isRemarkInBrackets, nameKind, type NameKind } from "./person-words";
import { type HoursReading, isAmount, scanHours } from "./read-hours";
import { type Token, tokensOf } from "./text-tokens";

/** What a person cell is made of: names, hours, and what stands between them. */

export type Separator = "line" | "tight" | "list";

/** A kind of name that can stand in a cell of names and hours. */
export type ItemNameKind = Exclude<NameKind, "outOfScope" | "unreadable">;

export type PersonItem =
  | { kind: "name"; name: string; is: ItemNameKind }
  | { kind: "hours"; reading: HoursReading; bare: boolean }
  | { kind: "separator"; strength: Separator; plus: boolean };

const TIGHT = new Set(["/", "\\", "+", "&"]);
const JOINING_WORDS = new Set(["en", "and", "et", "ism", "i.s.m.", "i.s.m", "met"]);
const GLUE = new Set([
  ":",
  "=",
  ".",
  "…",
  "→",
  ">",
  ")",
  "]",
  "[",
  '"',
  "“",
  "”",
  "„",
  "'",
  "’",
  "‘",
  "!",
  "@",
]);
const BULLETS = new Set(["-", "–", "—", "*", "•", "·", "▪", "‣", "●", "○"]);
const MARK_SIGNS = new Set(["✓", "✔", "√", "☑", "×", "✗", "✘"]);

/** The items of a text; null when a sign or word cannot be placed. */
export function personItems(text: string): PersonItem[] | null {
  const tokens = tokensOf(text);
  const items: PersonItem[] = [];
  const previous = (): PersonItem["kind"] | "start" => items.at(-1)?.kind ?? "start";
  const atStart = (): boolean => previous() === "start" || previous() === "separator";
  const separate = (strength: Separator, plus = false): void => {
    items.push({ kind: "separator", strength, plus });
  };
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const sign = token.text;
    const hours = isCapitalMax(text, token) && atStart() ? null : scanHours(tokens, at);
    if (hours) {
      items.push({ kind: "hours", reading: hours.reading, bare: hours.bare });
      at = hours.next;
      continue;
    }
    at++;
    if (token.kind === "word") {
      if (JOINING_WORDS.has(sign) && !atStart() && at < tokens.length) {
        separate("tight");
        continue;
      }
      at = nameEnd(tokens, at);
      const last = tokens[at - 1] ?? token;
      const item = nameItem(text.slice(token.start, last.end));
      if (!item) return null;
      items.push(item);
    } else if (token.kind === "break" || sign === ";" || sign === "|") separate("line");
    else if (sign === "(") {
      const close = bracketEnd(tokens, at);
      const placed = placeBracket(text, tokens, at, close, items);
      if (placed === null) return null;
      at = placed;
    } else if (sign === ",") {
      const hasHours = items.slice(lastSeparator(items) + 1).some((item) => item.kind === "hours");
      if (!isAmount(tokens[at]) || hasHours) separate("list");
    } else if (BULLETS.has(sign)) {
      const next = tokens[at];
      const lineStart = previous() === "start" || (previous() === "separator" && isLineEnd(items.at(-1)));
      if (lineStart) {
        if (next?.glued && isAmount(next)) return null; // "-2" is no bullet
      } else if (previous() === "separator") return null;
      else if (previous() !== "name" || !startsHours(tokens, at)) separate("list");
    } else if (TIGHT.has(sign)) separate("tight", sign === "+");
    else if (MARK_SIGNS.has(sign)) items.push({ kind: "name", name: sign, is: "mark" });
    else if (sign === "?" && atStart()) {
      while (tokens[at]?.text === "?") at++;
      items.push({ kind: "name", name: "?", is: "nobody" });
    } else if (!GLUE.has(sign) || (sign === "@" && token.glued)) return null;
  }
  return items;
}

/** "Max 2u": a name; "max 2u" and "Max. 2u": at most two hours. */
function isCapitalMax(text: string, token: Token): boolean {
  return token.text === "max" && text.charAt(token.start) === "M";
}

function isLineEnd(item: PersonItem | undefined): boolean {
  return item?.kind === "separator" && item.strength === "line";
}

function startsHours(tokens: readonly Token[], at: number): boolean {
  return scanHours(tokens, at) !== null;
}

function lastSeparator(items: readonly PersonItem[]): number {
  for (let at = items.length - 1; at >= 0; at--) if (items[at]?.kind === "separator") return at;
  return -1;
}

/** The words that go on a name: up to a sign, an amount or a joining word. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    tokens[at]?.kind === "word" &&
    !JOINING_WORDS.has(tokens[at]?.text ?? "") &&
    !startsHours(tokens, at)
  )
    at++;
  return at;
}

function nameItem(written: string): PersonItem | null {
  const name = cleanName(written);
  const kind = nameKind(name);
  return kind === "unreadable" || kind === "outOfScope" ? null : { kind: "name", name, is: kind };
}

/** Single spaces; a full stop behind a whole word is a sentence's, behind an initial it belongs to the name. */
function cleanName(written: string): string {
  const name = written.replace(/\s+/g, " ").trim();
  return /[^\s.]{3,}\.$/.test(name) ? name.slice(0, -1) : name;
}

function bracketEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]?.text !== ")" && tokens[at]?.kind !== "break") at++;
  return at;
}

/** Hours in brackets are hours; words go with the name before them unless they are a remark. Null = cannot be placed. */
function placeBracket(
  text: string,
  tokens: readonly Token[],
  from: number,
  close: number,
  items: PersonItem[],
): number | null {
  const hours = scanHours(tokens, from);
  if (hours && hours.next <= close) return from; // read on inside the brackets
  const inner = tokens.slice(from, close);
  const before = items.at(-1);
  if (!before || before.kind === "separator" || inner.length === 0) return from;
  const written = text.slice(inner[0]?.start ?? 0, inner.at(-1)?.end ?? 0);
  if (isRemarkInBrackets(written)) return close + 1;
  if (before.kind !== "name" || before.is !== "name" || inner.some((token) => token.kind !== "word"))
    return null;
  const item = nameItem(`${before.name} (${written})`);
  if (!item) return null;
  items[items.length - 1] = item;
  return close + 1;
}
