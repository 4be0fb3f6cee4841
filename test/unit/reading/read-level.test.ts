import type { CellValue } from "../../../src/model/cell";
import { readLevelWord, readMark, readPriorityWord } from "../../../src/reading/read-level";

test.each<[CellValue]>([
  ["x"],
  ["X"],
  [" x "],
  ["✓"],
  ["v"],
  ["V"],
  ["ja"],
  ["1"],
  [1],
  [2],
  [true],
  ["SG"],
  ["Jan"],
  ["*"],
])("%j marks", (value) => {
  expect(readMark(value)).toBe("marked");
});

test.each<[CellValue]>([
  [""],
  [" "],
  ["nee"],
  ["Nee"],
  ["NO"],
  ["0"],
  [0],
  ["-"],
  ["–"],
  [false],
  ["nvt"],
  ["n.v.t."],
])("%j does not mark", (value) => {
  expect(readMark(value)).toBe("none");
});

test("a question mark and an error are neither", () => {
  expect(readMark("?")).toBe("unreadable");
  expect(readMark("#REF!")).toBe("excelError");
});

test.each<[CellValue, unknown]>([
  ["SG", "SG"],
  ["sg", "SG"],
  ["Scholengroep", "SG"],
  ["scholengroep/-gemeenschap", "SG"],
  ["scholengemeenschap", "SG"],
  ["School", "School"],
  ["school ", "School"],
  ["schoolniveau", "School"],
  ["SG/School", "Gedeeld"],
  ["SG + school", "Gedeeld"],
  ["school en SG", "Gedeeld"],
  ["Gedeeld", "Gedeeld"],
  ["beide", "Gedeeld"],
  ["", null],
  ["-", null],
  ["nvt", null],
  [false, null],
])("level %j is %j", (value, level) => {
  expect(readLevelWord(value)).toEqual({ value: level });
});

test.each<[CellValue, unknown]>([
  ["KT", ["KT"]],
  ["kt", ["KT"]],
  ["Korte termijn", ["KT"]],
  ["KT (dit jaar)", ["KT"]],
  ["LT", ["LT"]],
  ["lange termijn", ["LT"]],
  ["Geen", ["Geen"]],
  ["geen prioriteit", ["Geen"]],
  ["KT/LT", ["KT", "LT"]],
  ["", null],
  ["-", null],
  ["nee", null],
])("priority %j is %j", (value, priority) => {
  expect(readPriorityWord(value)).toEqual({ value: priority });
});

test.each([["regio"], ["?"], ["x"], [3]])("%j is neither a level nor a priority", (value) => {
  expect(readLevelWord(value)).toBe("unreadable");
  expect(readPriorityWord(value)).toBe("unreadable");
});

test("errors are told apart", () => {
  expect(readLevelWord("#REF!")).toBe("excelError");
  expect(readPriorityWord("#N/A")).toBe("excelError");
});
