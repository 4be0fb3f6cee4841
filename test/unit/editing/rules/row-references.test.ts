import { formulasThatLose } from "../../../../src/editing/rules/row-references";
import { cellAddress } from "../../../../src/model/cell";
import { type SheetText, TaskWorkbook } from "../task-workbook";

/** Which formulas Excel changes for good when rows 5 and 6 of "Blad 1" go (numbered as people see them). */

function losing(formula: string, onOther = false): boolean {
  const rows = (own: string): string[][] => [...Array.from({ length: 8 }, () => [""]), [own]];
  const sheets: SheetText[] = [
    { name: "Blad 1", rows: rows(onOther ? "" : formula) },
    { name: "'t Blad", rows: rows(onOther ? formula : "") },
  ];
  const { cells } = TaskWorkbook.of(...sheets);
  const found = formulasThatLose(cells, "s0", new Set([4, 5]));
  expect(found.map((cell) => `${cell.sheetId} ${cellAddress(cell)}`)).toEqual(
    found.length > 0 ? [`${onOther ? "s1" : "s0"} A9`] : [],
  );
  return found.length > 0;
}

test.each([
  ["=A5", true],
  ["=A4", false],
  ["=A7", false],
  ["=$B$6*2", true],
  ["=XFD5", true],
  ["=a5+1", true],
  // A range that begins or ends there; one around it grows again with the row
  ["=SUM(B2:B5)", true],
  ["=SUM(B6:B9)", true],
  ["=SUM($B$2:$B$9)", false],
  ["=SUM(5:5)", true],
  ["=SUM($2:$6)", true],
  ["=SUM(2:9)", false],
  ["=SUM(B:B)", false],
  // Another number, a name, a function or a text that only looks like it
  ["=A50", false],
  ["=A15", false],
  ["=ABCD5", false],
  ["=Totaal5", false],
  ["=LOG10(A1)+ATAN5(2)", false],
  ["=Tabel_A5", false],
  ['="A5"', false],
  ['="zie ""A5"""&A2', false],
  ['="niet"&A5', true],
  // The sheet by name, whatever the case
  ["='Blad 1'!A5", true],
  ["='blad 1'!A5", true],
  ["='''t Blad'!A5", false],
  ["=Blad1!A5", false],
  ["A5", false],
])("on the sheet itself %s: %s", (formula, expected) => {
  expect(losing(formula)).toBe(expected);
});

test.each([
  ["=A5", false],
  ["='Blad 1'!A5", true],
  ["='Blad 1'!B2:B6", true],
  ["='Blad 1'!B2:B9", false],
  ["=SUM('Blad 1'!5:5)", true],
  ["=A5+'Blad 1'!A2", false],
])("on another sheet %s: %s", (formula, expected) => {
  expect(losing(formula, true)).toBe(expected);
});

test("formulas in the rows themselves go with them, and a sheet that was not read has none", () => {
  const rows = [[""], [""], [""], [""], ["=A6"], ["=A5"], ["=A5"]];
  const { cells } = TaskWorkbook.of({ name: "Blad 1", rows });
  expect(formulasThatLose(cells, "s0", new Set([4, 5])).map(cellAddress)).toEqual(["A7"]);
  expect(formulasThatLose(cells, "s9", new Set([4, 5]))).toEqual([]);
});
