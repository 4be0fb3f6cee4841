import { foldedWords, foldText, remembered } from "./normalise-text";

/** The words that people write in person cells beside names and hours. */

export type NameKind =
  | "name"
  | "mark" // x, ✓, ja: whoever the column is about
  | "nobody" // vacature, nog te bepalen
  | "outOfScope" // nvt
  | "note" // back-up, ondersteuning: says how, not who
  | "unreadable";

const MARKS = new Set("x xx xxx v vv ja yes ok oke true waar ✓ ✔ √ ☑ ☒ ✗ ✘ × ● • ■".split(" "));
const NOBODY = new Set([
  ..."? ?? ??? - -- --- / . … ... vacature vacatures vacant tbd tbc ntb n.t.b. n.t.b niemand nobody none geen nee neen no nog onbekend open false onwaar".split(
    " ",
  ),
  "nog te bepalen",
  "te bepalen",
  "nog niet bepaald",
  "nog te bekijken",
  "nog in te vullen",
  "in te vullen",
  "nog in te vullen vacature",
  "nog niemand",
  "nog niet ingevuld",
  "nog te zoeken",
  "nog aan te werven",
  "nog open",
  "voorlopig niemand",
  "geen idee",
  "n.t.b",
]);
const OUT_OF_SCOPE = new Set([
  "nvt",
  "nvt.",
  "n.v.t.",
  "n.v.t",
  "n.v.t..",
  "n/a",
  "n.a.",
  "niet van toepassing",
  "niet v. toepassing",
  "not applicable",
]);
const NOTES = new Set(
  (
    "backup reserve hulp helpt assistentie assist assisteert ondersteuning ondersteunt ondersteunend ondersteunen verantwoordelijk verantwoordelijke " +
    "eindverantwoordelijke trekker coordinatie coordineert uitvoering uitvoerend vervanging vervangt mee advies back up"
  ).split(" "),
);
/** A piece of text with one of these is a remark, not a name. Words that are part of surnames (op, in, te, van) are not here. */
const REMARKS = new Set(
  (
    "zie nog niet voor bij indien wordt worden doet doen moet moeten zal zullen omdat dat dit deze afspraak overleg opmerking opmerkingen bespreken " +
    "vragen vraag kijken bekijken later volgend volgende momenteel tijdelijk afhankelijk geen alleen enkel beetje soms jaar maand week dag uur uren " +
    "maandag dinsdag woensdag donderdag vrijdag weekend graad nodig volgens samen tussen zonder naar via wanneer waarom alles niets iets beide allebei " +
    "elke deels gedeeltelijk totaal meer minder halve lestijd lestijden punten punt procent vte fte lesuren januari februari maart juni juli augustus september oktober " +
    "november december feb mrt apr jun jul okt nov dec http https www"
  ).split(" "),
);
const UNCERTAIN = new Set("misschien eventueel mogelijk vermoedelijk waarschijnlijk of niet".split(" "));

const MOST_WORDS = 6;
const LONGEST_NAME = 60;

export function isMark(text: string): boolean {
  return MARKS.has(foldText(text));
}

export function isNobody(text: string): boolean {
  return NOBODY.has(foldText(text));
}

export function isOutOfScope(text: string): boolean {
  return OUT_OF_SCOPE.has(foldText(text));
}

/** What a piece of text without hours is. A name is anything short, of letters, that is no remark. */
export const nameKind: (text: string) => NameKind = remembered((text) => {
  const folded = foldText(text);
  if (MARKS.has(folded)) return "mark";
  if (NOBODY.has(folded)) return "nobody";
  if (OUT_OF_SCOPE.has(folded)) return "outOfScope";
  const words = foldedWords(text);
  if (words.length === 0) return "unreadable";
  if ((words[0] === "vacature" || words[0] === "vacant") && !/\d/.test(text)) return "nobody";
  if (words.every((word) => NOTES.has(word))) return "note";
  if (words.length > MOST_WORDS || folded.length > LONGEST_NAME) return "unreadable";
  return words.some((word) => REMARKS.has(word) || UNCERTAIN.has(word)) ? "unreadable" : "name";
});

/** Whether text in brackets says how or when, so that it can stay out of the name ("back-up", "op maandag"). */
export function isRemarkInBrackets(text: string): boolean {
  const words = foldedWords(text);
  return (
    words.some((word) => NOTES.has(word) || REMARKS.has(word)) && !words.some((word) => UNCERTAIN.has(word))
  );
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
    if (folded.split(/[\s\-/().,]+/).some((word) => single.has(word))) return true;
    return several.some((entry) => folded === entry || ` ${folded} `.includes(` ${entry} `));
  });
}
