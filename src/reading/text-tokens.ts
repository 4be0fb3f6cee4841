/** Cuts the text of a cell into words, numbers and signs. Every character but blanks comes back in exactly one token. */

export type TokenKind = "word" | "number" | "fraction" | "sign" | "break";

export interface Token {
  kind: TokenKind;
  /** Lower case. */
  text: string;
  start: number;
  end: number;
  /** No blank between this token and the one before it. */
  glued: boolean;
}

const FRACTIONS: Record<string, number> = {
  "½": 0.5,
  "¼": 0.25,
  "¾": 0.75,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
  "⅛": 0.125,
  "⅜": 0.375,
  "⅝": 0.625,
  "⅞": 0.875,
};

export function fractionValue(text: string): number {
  return FRACTIONS[text] ?? NaN;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const LETTER = /[\p{L}\p{M}]/u;

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return LETTER.test(text.charAt(at));
}

/** Inside a word: "Sint-Jan", "d'Hondt", "J.P.", "p/w" is three tokens. */
function joinsLetters(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (!isLetter(text, at + 1)) return false;
  return sign === "-" || sign === "‐" || sign === "‑" || sign === "'" || sign === "’" || sign === ".";
}

export function tokensOf(text: string): Token[] {
  const folded = text.toLowerCase();
  const lower = folded.length === text.length ? folded : text; // a few letters change length in lower case
  const tokens: Token[] = [];
  let at = 0;
  let blankBefore = true;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const start = at;
    let kind: TokenKind = "sign";
    if (code === 10 || code === 13) {
      while (text.charCodeAt(at + 1) === 10 || text.charCodeAt(at + 1) === 13) at++;
      kind = "break";
      at++;
    } else if (
      code <= 32 ||
      code === 0xa0 ||
      code === 0x202f ||
      code === 0x2009 ||
      (code >= 0x200b && code <= 0x200d) ||
      code === 0xfeff
    ) {
      at++;
      blankBefore = true;
      continue;
    } else if (isDigit(code)) {
      kind = "number";
      at = numberEnd(text, at);
    } else if (isLetter(text, at)) {
      kind = "word";
      at++;
      while (at < text.length && (isLetter(text, at) || joinsLetters(text, at))) at++;
      if (text.charAt(at) === "." && !isDigit(text.charCodeAt(at + 1))) at++; // "P.", "ca.", "u."
    } else if (
      (code === 44 || code === 46) &&
      isDigit(text.charCodeAt(at + 1)) &&
      startsAmount(tokens.at(-1), blankBefore)
    ) {
      kind = "number"; // ",5" and ".5"
      at++;
      while (isDigit(text.charCodeAt(at))) at++;
    } else {
      if (text.charAt(at) in FRACTIONS) kind = "fraction";
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
    const written = lower.slice(start, at);
    tokens.push({
      kind,
      text: kind === "number" && !isDigit(code) ? `0${written}` : written,
      start,
      end: at,
      glued: !blankBefore && start > 0,
    });
    blankBefore = kind === "break";
  }
  return tokens;
}

/** ",5" at the start, behind a blank or a sign ("(,5)", "Jan: ,5"); not behind a number, since "2 ,5" is nothing we know. */
function startsAmount(before: Token | undefined, isApart: boolean): boolean {
  if (before === undefined || before.kind === "break") return true;
  if (before.kind === "sign") return isApart || (before.text !== "," && before.text !== ".");
  return isApart && before.kind === "word";
}

/** Digits, with one decimal sign or a colon between digits. */
function numberEnd(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  const sign = text.charAt(at);
  if ((sign === "," || sign === "." || sign === ":") && isDigit(text.charCodeAt(at + 1))) {
    at++;
    while (isDigit(text.charCodeAt(at))) at++;
  }
  return at;
}
