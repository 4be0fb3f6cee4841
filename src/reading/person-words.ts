import { isOrdinaryWord, wordAt, type WordKind } from "./cell-words";
import { foldedWords, foldText, remembered } from "./normalise-text";
import { tokensOf } from "./text-tokens";

/** What a piece of text is that holds no amounts. */

export type NameKind = "name" | "mark" | "nobody" | "outOfScope" | "unreadable";

const MARKS = new Set("x xx xxx v vv ja yes ok oke true waar ✓ ✔ √ ☑ ☒ ✗ ✘ × ● • ■".split(" "));
const NOBODY_SIGNS = new Set("? ?? ??? - -- --- / . … ... geen nee neen no nog false onwaar".split(" "));
const OUT_OF_SCOPE = new Set(
  "nvt|nvt.|n.v.t.|n.v.t|n.v.t..|n/a|n.a.|niet van toepassing|niet v. toepassing|not applicable|sans objet".split(
    "|",
  ),
);

const MOST_WORDS = 6;
const LONGEST_NAME = 60;

export function isMark(text: string): boolean {
  return MARKS.has(foldText(text));
}

export function isOutOfScope(text: string): boolean {
  return OUT_OF_SCOPE.has(foldText(text));
}

/** The kind that the whole of a text has in the table of words; null when it is anything else. */
function wholeKind(text: string): WordKind | null {
  const tokens = tokensOf(text).filter(({ text: sign }) => !"().,!:".includes(sign));
  let kind: WordKind | null = null;
  for (let at = 0; at < tokens.length;) {
    const found = wordAt(tokens, at);
    if (!found || (kind !== null && found.kind !== kind)) return null;
    kind = found.kind;
    at = found.next;
  }
  return kind;
}

/** What a text says as a whole; "name" only says that it is short enough for one. */
export const nameKind: (text: string) => NameKind = remembered((text) => {
  const folded = foldText(text);
  if (MARKS.has(folded)) return "mark";
  if (OUT_OF_SCOPE.has(folded)) return "outOfScope";
  if (NOBODY_SIGNS.has(folded)) return "nobody";
  const words = foldedWords(text);
  if (words.length === 0) return "unreadable";
  // "Vacature ICT"; but "vacature Jan" names somebody
  const isVacancy = /^vacatures?$|^vacant$/.test(words[0] ?? "") && !/\d/.test(text);
  if (isVacancy && words.slice(1).every((word) => isOrdinaryWord(word) && !saysMore(word))) return "nobody";
  if (words.length > MOST_WORDS && wholeKind(text) !== "nobody") return "unreadable";
  if (wholeKind(text) === "nobody") return "nobody";
  return folded.length > LONGEST_NAME ? "unreadable" : "name";
});

/** "vacature of", "vacature vervangt": a word that somebody belongs to. */
function saysMore(word: string): boolean {
  const kind = wholeKind(word);
  return kind === "doubt" || kind === "second" || kind === "helper" || kind === "replaced";
}

/** Tells executors who are not persons ("firma Signpost", "externe partner", "alle leerkrachten") by a list of words. */
export function otherExecutorTest(list: readonly string[]): (name: string) => boolean {
  const single = new Set<string>();
  const several: string[] = [];
  for (const entry of list) {
    const folded = foldText(entry);
    if (folded === "") continue;
    if (/^[^\s'-]+$/.test(folded)) single.add(folded);
    else several.push(folded);
  }
  return remembered((name) => {
    const folded = foldText(name);
    if (folded.split(/[\s\-/().,:]+/).some((word) => single.has(word))) return true;
    return several.some((entry) => folded === entry || ` ${folded} `.includes(` ${entry} `));
  });
}
