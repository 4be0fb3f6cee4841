import {
  counted,
  hoursPhrase,
  listText,
  partOf,
  shareText,
  shortListText,
  totalText,
} from "../../../src/sentences/dutch-text";

test.each([
  [1, "1 taak"],
  [0, "0 taken"],
  [12, "12 taken"],
])("%d is written %s", (count, text) => {
  expect(counted(count, "taak", "taken")).toBe(text);
});

test.each([
  [2.5, "2,5 u"],
  [1 / 3, "0,33 u"],
  [12, "12 u"],
])("%d hours is %s", (hours, text) => {
  expect(hoursPhrase(hours)).toBe(text);
});

test.each([
  [12, 0, "12 u"],
  [12, 5, "minstens 12 u"],
  [0, 5, "uren onbekend"],
  [0, 0, "0 u"],
])("%d known and %d unknown is %s", (known, unknownCount, text) => {
  expect(totalText({ known, unknownCount, approximate: false })).toBe(text);
});

test.each([
  [199, 200, "99%"],
  [1, 1000, "1%"],
  [0, 7, "0%"],
  [7, 7, "100%"],
  [1, 3, "33%"],
])("%d of %d is %s", (part, whole, text) => {
  expect(shareText(part, whole)).toBe(text);
});

test("lists", () => {
  expect(listText([])).toBe("");
  expect(listText(["a", "b", "c"])).toBe("a, b en c");
  expect(shortListText(["a", "b", "c", "d"], 3)).toBe("a, b, c en nog 1");
});

test.each([
  [1, 1, "de enige taak"],
  [2, 2, "alle 2 taken"],
  [1, 2, "1 van de 2 taken"],
  [0, 1, "0 van de 1 taak"],
])("%d of %d is %s", (count, whole, text) => {
  expect(partOf(count, whole, "taak", "taken")).toBe(text);
});
