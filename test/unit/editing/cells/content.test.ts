import fc from "../../../property";
import { isFormula, plainText, sameContent, literalContent } from "../../../../src/editing/cells/content";

test.each([
  "=1+1",
  "+32 2",
  "-2",
  "@An",
  "\tx",
  "'t Hof",
  "(2)",
  "Jan 2",
  "2-3",
  "1/2",
  "mei 3",
  "1,5",
  "12:30",
  "5%",
  "€ 3",
  "TRUE",
  "#N/A",
  "1 a",
  "1E5",
  "1e+5",
  "2e-3",
  " =1",
  " WAAR ",
  "onwaar",
  "3 maart",
  "12 okt 2026",
  "9 am",
  "5 EUR",
  "Mon 3",
  "½",
  "Dec 1:30",
])("%j would become something else and is quoted", (text) => {
  expect(literalContent(text)).toEqual({ formula: `'${text}` });
});

test.each([
  "An Peeters 2 u",
  "Jan 2u",
  "Jan (2u)",
  "x",
  "✓",
  "-",
  "vacature",
  "2u Jan",
  "Jan Mei 2u",
  "Sint-Jan",
  "Jan Peeters (2)",
  "Wed. Peeters",
  "",
  "waarde",
  "2 exemplaren",
  "3 maal",
])("%j stays as it is", (text) => {
  expect(literalContent(text)).toEqual({ formula: text });
});

test("a cell with the text format needs no apostrophe", () => {
  expect(literalContent("=1+1", "@")).toEqual({ formula: "=1+1" });
});

test("text never becomes a formula, and shows as it was given", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const content = literalContent(text);
      expect(isFormula(content)).toBe(false);
      expect(plainText(content)).toBe(text);
    }),
  );
});

test.each([
  ["'=1", "=1", false],
  ["=1", "=1", true],
  ["'x", "x", true],
  [2, "2", false],
  [2, 2, true],
  [2, 3, false],
  [true, "true", false],
  [1, true, false],
  ["", "", true],
  ["a", "b", false],
])("%j and %j: same is %s", (one, other, same) => {
  expect(sameContent({ formula: one }, { formula: other })).toBe(same);
});

test("what a cell shows is without the apostrophe, a number or truth value as written", () => {
  const shown = ["'2", "2'", "=A1", 2.5, true, ""].map((formula) => plainText({ formula }));
  expect(shown).toEqual(["2", "2'", "=A1", "2.5", "true", ""]);
  expect([true, 2, "'=1", "a=1", "=1"].map((formula) => isFormula({ formula }))).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});
