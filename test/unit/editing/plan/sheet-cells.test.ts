import { sheetCells } from "../../../../src/editing/plan/sheet-cells";
import type { CellValue } from "../../../../src/model/cell";
import type { Grid } from "../../../../src/model/grid";

/** What stands in a cell of the sheets that were read; a grid may begin anywhere on its sheet. */

const at = (row: number, column: number, sheetId = "s0") => ({ sheetId, row, column });
const [ROW, COLUMN] = [4, 2];

/** Cells as Excel gives them: value, shown text, formula and format; the first stands at row 4, column 2. */
function grid(...cells: [value: CellValue, text: string, formula: CellValue, format?: string][]): Grid {
  return {
    sheet: { id: "s0", name: "Blad", visibility: "visible" },
    row: ROW,
    column: COLUMN,
    values: [cells.map(([value]) => value)],
    texts: [cells.map(([, text]) => text)],
    formulas: [cells.map(([, , formula]) => formula)],
    numberFormats: [cells.map(([, , , format]) => format ?? "General")],
    merges: [{ row: ROW, column: COLUMN, rowCount: 1, columnCount: 2 }],
    hiddenRows: [],
    colors: [
      {
        row: ROW,
        column: COLUMN,
        rowCount: 1,
        columnCount: 3,
        fills: [["#FFFFFF", "", "#abcdef"]],
        fonts: [["#000000", "#FFFFFF", "#123456"]],
      },
    ],
  };
}

describe("a cell", () => {
  test.each<[string, [CellValue, string, CellValue, string?], unknown[]]>([
    // value, text, content, empty
    ["a text", ["Jan", "Jan", "Jan"], ["Jan", "Jan", "Jan", false]],
    ["a text that is too wide to be shown", ["Jan", "####", "Jan"], ["Jan", "Jan", "Jan", false]],
    ["a number", [1.5, "1,50", 1.5], [1.5, "1,50", 1.5, false]],
    ["a truth value", [true, "WAAR", true], [true, "WAAR", true, false]],
    ["a formula", [7, "7", "=A1+1"], [7, "7", "=A1+1", false]],
    ["a formula that gives nothing", ["", "", '=""'], ["", "", '=""', false]],
    ["a text that looks like a formula", ["=A1", "=A1", "=A1"], ["=A1", "=A1", "'=A1", false]],
    ["a text that Excel gives with its apostrophe", ["=A1", "=A1", "'=A1"], ["=A1", "=A1", "'=A1", false]],
    ["a text that is a date to Excel", ["Jan 2", "Jan 2", "Jan 2"], ["Jan 2", "Jan 2", "'Jan 2", false]],
    ["the same in a cell for texts", ["Jan 2", "Jan 2", "Jan 2", "@"], ["Jan 2", "Jan 2", "Jan 2", false]],
    [
      "a text that begins with an apostrophe",
      ["'t Hof", "'t Hof", "'t Hof"],
      ["'t Hof", "'t Hof", "''t Hof", false],
    ],
    ["white space", ["  ", "  ", "  "], ["  ", "  ", "  ", true]],
    ["nothing", ["", "", ""], ["", "", "", true]],
  ])("%s", (_, cell, expected) => {
    const cells = sheetCells([grid(["links", "links", "links"], cell)]);
    const where = at(ROW, COLUMN + 1);
    expect([
      cells.value(where),
      cells.text(where),
      cells.content(where).formula,
      cells.isEmpty(where),
    ]).toEqual(expected);
    expect(cells.numberFormat(where)).toBe(cell[3] ?? "General");
  });

  test.each([at(0, 0), at(ROW, COLUMN + 9), at(ROW + 1, COLUMN), at(ROW, COLUMN, "s9")])(
    "outside of what was read is empty: %j",
    (where) => {
      const cells = sheetCells([grid(["Jan", "Jan", "Jan", "0%"])]);
      expect([
        cells.value(where),
        cells.text(where),
        cells.content(where),
        cells.numberFormat(where),
        cells.isEmpty(where),
      ]).toEqual(["", "", { formula: "" }, "General", true]);
    },
  );
});

test("colours: white is no fill, black the automatic font; what was not read or is mixed is not known", () => {
  const cells = sheetCells([grid(["a", "a", "a"], ["b", "b", "b"], ["c", "c", "c"])]);
  const of = (column: number) =>
    (["fill", "font"] as const).map((part) => cells.color(at(ROW, column), part));
  expect(of(COLUMN)).toEqual([null, null]);
  expect(of(COLUMN + 1)).toEqual([undefined, "#FFFFFF"]);
  expect(of(COLUMN + 2)).toEqual(["#ABCDEF", "#123456"]);
  expect(of(COLUMN + 3)).toEqual([undefined, undefined]);
  expect(cells.color(at(ROW, COLUMN, "s9"), "fill")).toBeUndefined();
});

test("merged cells, and all that stands on a sheet", () => {
  const cells = sheetCells([grid(["a", "a", "a"], ["", "", ""], [2, "2", "=A1"], [" ", " ", " "])]);
  const merged = { row: ROW, column: COLUMN, rowCount: 1, columnCount: 2 };
  expect([COLUMN - 1, COLUMN, COLUMN + 1, COLUMN + 2].map((column) => cells.merge(at(ROW, column)))).toEqual([
    undefined,
    merged,
    merged,
    undefined,
  ]);
  expect([ROW - 1, ROW + 1].map((row) => cells.merge(at(row, COLUMN)))).toEqual([undefined, undefined]);
  expect(cells.merge(at(ROW, COLUMN, "s9"))).toBeUndefined();
  expect(cells.sheetContent("s0")).toEqual([
    { row: ROW, column: COLUMN, formula: "a" },
    { row: ROW, column: COLUMN + 2, formula: "=A1" },
    { row: ROW, column: COLUMN + 3, formula: " " },
  ]);
  expect(cells.sheetContent("s9")).toEqual([]);
  expect(cells.grid("s9")).toBeUndefined();
});
