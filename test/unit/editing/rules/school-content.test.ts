import { renamedTitles } from "../../../../src/editing/rules/school-content";
import { sheetCells } from "../../../../src/editing/plan/sheet-cells";
import { gridOf, NAMED, TaskWorkbook } from "../task-workbook";

/** Titles above the tasks of a copied sheet: which of them get the name of the new school, "De Zon". */

function titles(above: string[], school = "Sint-Jan"): string[] {
  const rows = [...above.map((text) => [text]), ...NAMED.rows.slice(1)];
  const sheet = { ...NAMED, rows, merges: [], colors: {} };
  const { cells, overview } = TaskWorkbook.of(sheet);
  const [situation] = overview.situations;
  return renamedTitles(cells, { ...situation!, school }, "De Zon").map(
    ({ cell, after }) => `${cell.row}: ${after.formula}`,
  );
}

test.each([
  [["Sint-Jan"], ["0: De Zon"]],
  [["Taken - Sint-Jan"], ["0: Taken - De Zon"]],
  [["Taken  –  Sint-Jan"], ["0: Taken  –  De Zon"]],
  [["School: Sint-Jan"], ["0: School: De Zon"]],
  [["School:  sint-jan | 2026"], ["0: School:  De Zon | 2026"]],
  // The part that names it gives way as a whole
  [["Basisschool Sint-Jan - Taken"], ["0: De Zon - Taken"]],
  [["Overzicht", "Sint-Jan"], ["1: De Zon"]],
  // Another word that begins or ends with it, a formula, and a title that names no school
  [["Sint-Janneke"], []],
  [["Mijn Sint-Jan2"], []],
  [['="Sint-Jan"'], []],
  [["Overzicht"], []],
])("%j becomes %j", (above, expected) => {
  expect(titles(above)).toEqual(expected);
});

test("below the heads nothing is a title, and a school without a name is named nowhere", () => {
  const rows = NAMED.rows.map((row, at) => (at === 2 ? [...row.slice(0, 6), "Sint-Jan"] : row));
  const cells = sheetCells([gridOf({ ...NAMED, rows })]);
  const [situation] = new TaskWorkbook(cells).overview.situations;
  expect(renamedTitles(cells, { ...situation!, school: "Sint-Jan" }, "De Zon")).toEqual([]);
  expect(titles(["Overzicht", ""], "  ")).toEqual([]);
});
