import type { CellContent } from "../plan/edit-plan";

/** Words that Excel takes as part of a date or time; Dutch months too, for workbooks opened with Dutch settings. */
const DATE_WORDS =
  /(?<![\p{L}])(jan(uary|uari)?|feb(ruary|ruari)?|mar(ch)?|maart|mrt|apr(il)?|may|mei|june?|juni|july?|juli|aug(ust|ustus)?|sep(t|tember)?|o[ck]t(ober)?|nov(ember)?|dec(ember)?|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?|am|pm|a|p|e|eur|usd)(?![\p{L}])/giu;

/**
 * Whether Excel would take a typed text for something else: a formula, a number ("(2)"), a date ("Jan 2"),
 * a truth value or an error.
 */
function isTakenForValue(text: string): boolean {
  if (text === "-") return false;
  if (/^(\t|\s*[=+\-@'#])/.test(text)) return true;
  if (/^\s*(true|false|waar|onwaar)\s*$/i.test(text)) return true;
  return (
    /\p{N}/u.test(text) && !/\p{L}/u.test(text.replace(/(?<=\d)e(?=[+-]?\d)/gi, "").replace(DATE_WORDS, ""))
  );
}

/** Content that puts exactly this text into a cell, never a formula. A cell with the text format takes any text as it is. */
export function literalContent(text: string, numberFormat = "General"): CellContent {
  if (text === "" || numberFormat === "@" || !isTakenForValue(text)) return { formula: text };
  return { formula: `'${text}` };
}

/** A formula; text that only looks like one has an apostrophe in our contents. */
export function isFormula(content: CellContent): boolean {
  return typeof content.formula === "string" && content.formula.startsWith("=");
}

/** What the cell shows for this content, without formulas calculated. */
export function plainText(content: CellContent): string {
  const { formula } = content;
  return typeof formula === "string" && formula.startsWith("'") ? formula.slice(1) : String(formula);
}

/** Equal content, whether or not an apostrophe makes it text. */
export function sameContent(one: CellContent, other: CellContent): boolean {
  if (isFormula(one) !== isFormula(other)) return false;
  return typeof one.formula === "string" && typeof other.formula === "string"
    ? plainText(one) === plainText(other)
    : one.formula === other.formula;
}
