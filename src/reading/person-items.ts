import { wordAt, wordKey } from "./cell-words";
import { nameKind } from "./person-words";
import {
  type HoursReading,
  isAmount,
  isTimeUnit,
  periodWord,
  type Rate,
  scanHours,
  scanPeriod,
  scanTimes,
} from "./read-hours";
import { type Token, tokensOf } from "./text-tokens";

/** What a person cell is made of: names, amounts, remarks, and what stands between them. */

export type Separator = "line" | "tight" | "list";
export type PersonRole = "second" | "helper" | "replaced";

/** From where to where in the text it stands. */
export interface Span {
  start: number;
  end: number;
}

export type PersonItem = Piece & Span;

type Piece =
  | { kind: "name"; name: string; is: "name" | "mark" | "nobody" }
  | { kind: "hours"; reading: HoursReading; bare: boolean; period: boolean }
  | { kind: "period"; per: Rate; text: string }
  | { kind: "times"; count: number; per: Rate; text: string }
  | { kind: "separator"; strength: Separator; plus: boolean; word: boolean }
  | { kind: "remark"; text: string; day: boolean; spoils: boolean }
  | { kind: "role"; role: PersonRole; text: string }
  | { kind: "each" }
  | { kind: "together" }
  | { kind: "bracket"; items: PersonItem[]; text: string };

const TIGHT = new Set(["/", "\\", "+", "&"]);
const GLUE = new Set([...":=.…→>)][\"“”„'’‘!"]);
const BULLETS = new Set(["-", "–", "—", "*", "•", "·", "▪", "‣", "●", "○"]);
const MARK_SIGNS = new Set(["✓", "✔", "√", "☑", "×", "✗", "✘"]);
const CIRCLED = /^[①-⑳❶-❿]$/u;

/** The items of a text; null when it holds a word or sign that allows no certain reading. */
export function personItems(text: string): PersonItem[] | null {
  const tokens = withoutListNumbers(tokensOf(text));
  return new ItemScanner(text, tokens, 0, tokens.length).scan();
}

class ItemScanner {
  private readonly items: PersonItem[] = [];

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private at: number,
    private readonly end: number,
    private readonly inBracket = false,
  ) {}

  scan(): PersonItem[] | null {
    while (this.at < this.end) {
      const from = this.at;
      const before = this.previous();
      if (!this.next()) return null;
      const item = this.previous();
      if (item && item !== before) {
        if (item.end < 0) item.start = this.tokens[from]?.start ?? 0;
        item.end = this.tokens[this.at - 1]?.end ?? 0;
      }
    }
    return this.items;
  }

  private add(piece: Piece): true {
    this.items.push({ ...piece, start: -1, end: -1 });
    return true;
  }

  private previous(): PersonItem | undefined {
    return this.items.at(-1);
  }

  private atStart(): boolean {
    const previous = this.previous();
    return previous === undefined || previous.kind === "separator";
  }

  private written(from: number, to: number): string {
    return this.text.slice(this.tokens[from]?.start ?? 0, this.tokens[to - 1]?.end ?? 0);
  }

  private separate(strength: Separator, plus = false, word = false): true {
    return this.add({ kind: "separator", strength, plus, word });
  }

  /** False when the text cannot be read. */
  private next(): boolean {
    const { tokens, at } = this;
    const token = tokens[at];
    if (!token) return false;
    if (token.kind === "word" || token.kind === "number" || token.kind === "fraction") {
      const amount = this.amount(token);
      if (amount) return amount === "taken";
    } else if (token.kind === "sign") {
      const amount = this.signAmount();
      if (amount) return true;
      const found = wordAt(tokens, at);
      if (found && found.next <= this.end) return this.found(found.kind, found.next);
    }
    if (token.kind === "number") return this.numberInWord();
    if (token.kind === "word") return this.word(token);
    this.at++;
    return this.sign(token);
  }

  /** Hours, how often, or a period that begins here. */
  private amount(token: Token): "taken" | "unreadable" | null {
    const { tokens, at } = this;
    if (token.text === "max" && this.isCapitalised(token) && this.atStart()) return null; // somebody, and not at most
    const often = scanTimes(tokens, at);
    if (often && often.next <= this.end) {
      this.add({
        kind: "times",
        count: often.count,
        per: often.per,
        text: this.written(at, often.next),
      });
      this.at = often.next;
      return "taken";
    }
    const place = this.placeEnd(at);
    if (place > at) {
      this.remark(at, place);
      return "taken";
    }
    const hours = scanHours(tokens, at);
    if (hours && hours.next <= this.end) {
      this.at = hours.next;
      if (hours.regime)
        this.add({ kind: "remark", text: this.written(at, hours.next), day: false, spoils: false });
      else this.add({ kind: "hours", reading: hours.reading, bare: hours.bare, period: hours.period });
      return "taken";
    }
    if (token.kind === "word" || token.kind === "number") {
      const period = scanPeriod(tokens, at);
      const bare = this.inBracket && at + 1 === this.end ? periodWord(token) : null;
      const per = period && period.next <= this.end ? period : bare && { per: bare, next: at + 1 };
      if (per && !(token.kind === "word" && this.isNamePart(token, at))) {
        this.add({ kind: "period", per: per.per, text: this.written(at, per.next) });
        this.at = per.next;
        return "taken";
      }
    }
    return null;
  }

  private signAmount(): boolean {
    const { tokens, at } = this;
    const hours = scanHours(tokens, at);
    if (hours && hours.next <= this.end && !hours.regime) {
      this.add({ kind: "hours", reading: hours.reading, bare: hours.bare, period: hours.period });
      this.at = hours.next;
      return true;
    }
    if (tokens[at]?.text !== "/" || this.previous()?.kind === "separator") return false;
    const period =
      this.items.some(({ kind }) => kind === "hours") || this.inBracket ? scanPeriod(tokens, at) : null;
    if (!period || period.next > this.end || period.next - at < 2 || tokens[at + 1]?.text.length === 1)
      return false;
    this.add({ kind: "period", per: period.per, text: this.written(at, period.next) });
    this.at = period.next;
    return true;
  }

  private isNamePart(token: Token, at: number): boolean {
    return (
      this.isCapitalised(token) &&
      !this.atStart() &&
      this.tokens[at + 1]?.kind === "word" &&
      token.text.length < 4
    );
  }

  private isCapitalised(token: Token): boolean {
    const first = this.text.charAt(token.start);
    return first !== first.toLowerCase();
  }

  /** "3A", "2e graad", "1ste": a number that is part of a word says which class, not how much. */
  private numberInWord(): boolean {
    const { tokens, at } = this;
    const found = wordAt(tokens, at);
    if (found) return this.found(found.kind, found.next);
    const after = tokens[at + 1];
    if (!after?.glued || after.kind !== "word" || isTimeUnit(after) || /:/.test(tokens[at]?.text ?? ""))
      return false;
    let end = at + 2;
    while (end < this.end && wordAt(tokens, end)?.kind === "place")
      end = wordAt(tokens, end)?.next ?? end + 1;
    return this.remark(at, end);
  }

  /** "L3", "B2.05", "lokaal 12", "campus Noord", "4e verdieping"; `at` itself when no room or class begins here. */
  private placeEnd(at: number): number {
    const { tokens } = this;
    const token = tokens[at];
    const number = tokens[at + 1];
    if (!token || token.kind !== "word") return at;
    if (number?.kind === "number" && number.glued && !isTime(tokens, at + 1)) {
      const written = this.text.slice(token.start, token.end);
      if (/^\p{Lu}$/u.test(written) || (written.length <= 3 && written === written.toUpperCase())) {
        const suffix = tokens[at + 2];
        return suffix?.glued && suffix.kind === "word" && suffix.text.length === 1 ? at + 3 : at + 2;
      }
    }
    const found = wordAt(tokens, at);
    if (found?.kind !== "place") return at;
    let end = found.next;
    const next = tokens[end];
    if (next?.kind === "number" && end < this.end) {
      end++;
      if (tokens[end]?.glued && tokens[end]?.kind === "word") end++;
    } else if (next?.kind === "word" && end < this.end && this.isCapitalised(next)) {
      end++;
      if (tokens[end]?.kind === "number" && tokens[end]?.glued) end++;
    }
    return end;
  }

  private remark(from: number, to: number, day = false, spoils = false): true {
    const last = this.previous();
    const text = this.written(from, to);
    if (last?.kind === "remark" && !last.spoils && !spoils)
      this.items[this.items.length - 1] = { ...last, text: `${last.text} ${text}`, day: last.day || day };
    else this.add({ kind: "remark", text, day, spoils });
    this.at = to;
    return true;
  }

  private word(token: Token): boolean {
    const { tokens, at } = this;
    const remark = this.remarkEnd(at);
    if (remark) return this.remark(at, remark.next, remark.day);
    const found = this.isSurname(token, at) ? null : wordAt(tokens, at);
    if (found && found.next <= this.end) return this.found(found.kind, found.next);
    // An address, or a mark before a name
    if (/\p{L}{2,}\.\p{L}{2,}/u.test(token.text)) return false;
    if (this.isMarkLetter(token) && this.atStart() && tokens[at + 1]?.kind === "word") return false;
    const end = this.nameEnd(at);
    const item = nameItem(this.written(at, end));
    if (!item) return false;
    this.add(item);
    this.at = end;
    return true;
  }

  /** "Di Maria", "Jan De Ruyter", "Nu": short words with a capital before another are a part of a name. */
  private isSurname(token: Token, at: number): boolean {
    const next = this.tokens[at + 1];
    return (
      this.isCapitalised(token) &&
      /^(di|do|ma|za|zo|mei|maart|nu|wo|vr|mo|el|en)$/.test(token.text) &&
      next?.kind === "word" &&
      at + 1 < this.end &&
      this.isCapitalised(next) &&
      !wordAt(this.tokens, at + 1)
    );
  }

  private found(kind: NonNullable<ReturnType<typeof wordAt>>["kind"], next: number): boolean {
    const { at } = this;
    switch (kind) {
      case "doubt":
      case "prose":
        return false;
      case "join":
        this.at = next;
        if (next >= this.end && !this.inBracket) return false;
        return this.separate("tight", false, true);
      case "second":
      case "helper":
      case "replaced":
        this.add({ kind: "role", role: kind, text: this.written(at, next) });
        this.at = next;
        return true;
      case "each":
      case "together":
        this.add({ kind });
        this.at = next;
        return true;
      case "nobody":
        this.add({ kind: "name", name: this.written(at, next), is: "nobody" });
        this.at = next;
        return true;
      case "share":
        return this.shareOfHours(next);
      case "once":
        return this.remark(at, next, false, true);
      case "place":
        return this.remark(at, Math.max(next, this.placeEnd(at)));
      case "remark":
      case "day":
        return this.remark(at, next, kind === "day");
    }
  }

  /** "waarvan 1u thuis" adds nothing to the hours that it is a part of; with anything else in it, it cannot be read. */
  private shareOfHours(from: number): boolean {
    const { tokens, at } = this;
    let end = from;
    while (end < this.end && tokens[end]?.kind !== "break" && !/^[,;|([]$/.test(tokens[end]?.text ?? ""))
      end++;
    const items = new ItemScanner(this.text, tokens, from, end).scan();
    const isShare = ({ kind }: PersonItem) => kind === "hours" || kind === "period" || kind === "remark";
    return items?.[0]?.kind === "hours" && items.every(isShare) && this.remark(at, end);
  }

  /** "vr vm", "ma t/m vr", "op maandag", "in de voormiddag", "tijdens de examens"; null when no such remark begins here. */
  private remarkEnd(from: number): { next: number; day: boolean } | null {
    const { tokens } = this;
    let at = from;
    while (at < from + 3 && at < this.end && PREPOSITIONS.has(key(tokens[at]))) at++;
    let found = at < this.end && !this.isSurname(tokens[at] as Token, at) ? wordAt(tokens, at) : null;
    if (!found || found.next > this.end || (found.kind !== "day" && (found.kind !== "remark" || at === from)))
      return null;
    if (at > from && scanPeriod(tokens, from)) return null;
    let day = found.kind === "day";
    let next = found.next;
    // "ma+do", "ma, di en do", "ma t/m vr"
    while (day && next < this.end) {
      let on = next;
      while (
        on < this.end &&
        (DAY_JOINS.has(tokens[on]?.text ?? "") || /^(t|m|tot|met|en)$/.test(tokens[on]?.text ?? ""))
      )
        on++;
      found = on < this.end ? wordAt(tokens, on) : null;
      if (found?.kind !== "day" || found.next > this.end || this.isSurname(tokens[on] as Token, on)) break;
      // "di 3u, do 2u": the second day has hours of its own
      if (on > next && tokens[next]?.text === "," && scanHours(tokens, found.next)) break;
      next = found.next;
      day = true;
    }
    return { next, day };
  }

  /** The words that go on a name: up to a sign, an amount or a word of the table. */
  private nameEnd(from: number): number {
    const { tokens } = this;
    let at = from + 1;
    while (at < this.end) {
      const token = tokens[at];
      if (/^['’]$/.test(token?.text ?? "") && tokens[at + 1]?.text === "t" && tokens[at + 1]?.glued) {
        at += 2; // "Koen 't Kint"
        continue;
      }
      if (token?.kind !== "word") break;
      if (scanHours(tokens, at) && !this.isSurname(token, at)) break;
      if (this.placeEnd(at) > at || scanTimes(tokens, at)) break;
      if (!this.isSurname(token, at)) {
        if (this.remarkEnd(at) || wordAt(tokens, at)) break;
        if (scanPeriod(tokens, at)) break;
      }
      if (this.isMarkLetter(token)) break;
      at++;
    }
    return at;
  }

  /** "Jan x": the mark is no part of the name; the X of "Firma X" is. */
  private isMarkLetter(token: Token): boolean {
    return this.text.slice(token.start, token.end) === "x";
  }

  private sign(token: Token): boolean {
    const { tokens } = this;
    const sign = token.text;
    const next = this.at < this.end ? tokens[this.at] : undefined;
    if (token.kind === "break" || sign === ";" || sign === "|") return this.separate("line");
    if (CIRCLED.test(sign)) return this.atStart() || this.separate("line");
    if (sign === "(" || sign === "[") return this.bracket(token, sign === "(" ? ")" : "]");
    if (sign === "@") {
      if (token.glued && /[\p{L}\p{N}.]/u.test(this.text.charAt(token.start - 1))) return false; // an e-mail address
      return this.atStart() || this.separate("list");
    }
    if (sign === ",") {
      const hasHours = this.items.slice(this.lastSeparator() + 1).some((item) => item.kind === "hours");
      return !isAmount(next) || hasHours || this.previous()?.kind === "remark" ? this.separate("list") : true;
    }
    if (BULLETS.has(sign)) {
      const previous = this.previous();
      const lineStart =
        previous === undefined || (previous.kind === "separator" && previous.strength === "line");
      if (lineStart) return !(next?.glued && isAmount(next)); // "-2" is no bullet
      if (previous.kind === "separator") return false;
      if (previous.kind !== "name" || !scanHours(tokens, this.at)) return this.separate("list");
      return true;
    }
    if (TIGHT.has(sign)) return this.separate("tight", sign === "+");
    if (MARK_SIGNS.has(sign)) return this.add({ kind: "name", name: sign, is: "mark" });
    if (sign === "?" && this.atStart()) {
      while (tokens[this.at]?.text === "?") this.at++;
      return this.add({ kind: "name", name: "?", is: "nobody" });
    }
    return GLUE.has(sign);
  }

  private lastSeparator(): number {
    let at = this.items.length - 1;
    while (at >= 0 && this.items[at]?.kind !== "separator") at--;
    return at;
  }

  private bracket(open: Token, closing: string): boolean {
    const { tokens } = this;
    const from = this.at;
    let close = from;
    while (close < this.end && tokens[close]?.text !== closing && tokens[close]?.kind !== "break") close++;
    this.at = Math.min(close + 1, this.end);
    if (tokens[close]?.kind === "break") this.at = close;
    if (close === from) return true;
    const text = this.text.slice(open.end, tokens[close - 1]?.end);
    const initial = this.previous();
    if (
      initial?.kind === "name" &&
      initial.is === "name" &&
      /^\p{Lu}{1,2}\.?$/u.test(text) &&
      !/^SG$/.test(text)
    ) {
      const item = nameItem(`${initial.name} (${text})`);
      if (!item) return false;
      this.items[this.items.length - 1] = { ...initial, ...item };
      return true;
    }
    const items = new ItemScanner(this.text, tokens, from, close, true).scan();
    if (items === null) {
      for (let at = from; at < close; at++) if (wordAt(tokens, at)?.kind === "doubt") return false;
      if (
        tokens
          .slice(from, close)
          .some(({ kind, text: sign }) => kind === "number" || sign === "?" || sign === "@")
      )
        return false;
      this.add({ kind: "remark", text, day: false, spoils: false });
    } else this.add({ kind: "bracket", items, text });
    return true;
  }
}

const PREPOSITIONS = new Set(
  "op in tijdens na de het van elke iedere om enkel alleen vooral gedurende buiten per en ook 's".split(" "),
);
const DAY_JOINS = new Set(["+", "-", "–", "/", ",", "&"]);

function key(token: Token | undefined): string {
  return token?.kind === "word" ? wordKey(token) : "";
}

function isTime(tokens: readonly Token[], at: number): boolean {
  const found = scanHours(tokens, at);
  return found !== null && !found.bare;
}

function nameItem(written: string): Piece | null {
  const name = cleanName(written);
  const kind = nameKind(name);
  return kind === "unreadable" || kind === "outOfScope" ? null : { kind: "name", name, is: kind };
}

/** Single spaces; a full stop behind a whole word is a sentence's, behind an initial it belongs to the name. */
function cleanName(written: string): string {
  const name = written.replace(/\s+/g, " ").trim();
  return /[^\s.]{3,}\.$/.test(name) ? name.slice(0, -1) : name;
}

const LIST_SIGNS = new Set([".", ")", ":", "°", "º", "-"]);

/** Numbers that count 1, 2, … over the lines, or over the parts between commas, number a list: they are no hours. */
function withoutListNumbers(tokens: Token[]): Token[] {
  const starts: { at: number; count: number; to: number; signed: boolean }[] = [];
  let parts = 0;
  for (let at = 0; at < tokens.length; at++) {
    const before = tokens[at - 1];
    const isStart =
      before === undefined || before.kind === "break" || before.text === "," || before.text === ";";
    if (!isStart) continue;
    parts++;
    const token = tokens[at] as Token;
    const sign = tokens[at + 1];
    const isLetter = /^[a-h]$/.test(token.text) && sign?.text === ")";
    if (!isLetter && (token.kind !== "number" || !/^\d{1,2}$/.test(token.text))) continue;
    const behind = tokens[at + 2];
    // "1. 2u Jan", but "1: 2u" and "1-2u" are no list
    const isApart = sign !== undefined && /^[.)°º]$/.test(sign.text) && behind?.glued === false;
    const signed =
      sign !== undefined && LIST_SIGNS.has(sign.text) && sign.glued && (isApart || !isAmount(behind));
    const to = signed ? at + 2 : at + 1;
    const isPart = tokens[to]?.kind === "word" || (signed && isApart && scanHours(tokens, to) !== null);
    if (!isPart || (!signed && scanHours(tokens, at)?.bare !== true)) continue;
    starts.push({ at, count: isLetter ? token.text.charCodeAt(0) - 96 : Number(token.text), to, signed });
  }
  const counts = starts.length > 0 && starts.every(({ count }, index) => count === index + 1);
  if (!counts || (starts.length < 2 && !starts[0]?.signed) || (!starts[0]?.signed && starts.length < parts))
    return tokens;
  const dropped = new Set<number>();
  for (const { at, to } of starts) for (let index = at; index < to; index++) dropped.add(index);
  return tokens.filter((_, index) => !dropped.has(index));
}
