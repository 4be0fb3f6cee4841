import { staysOnSheet } from "../../../../src/excel/read/known-grids";

describe("a formula shows only cells of its own sheet", () => {
  test.each([
    "=SUM(E4:E20)",
    "=$B$4*2+1,5",
    '=IF(A1="Blad2!A1",TRUE,0)',
    "=SUM(A:A)",
    "=1+1",
    "=ROUND(C3;2)",
    '=COUNTIF(E4:E9,"x")',
  ])("%s", (formula) => expect(staysOnSheet(formula)).toBe(true));

  test.each([
    "=Blad2!A1",
    "='Sint-Jan huidig'!E4",
    "=SUM(Uren)",
    "=SUM(Tabel1[Uren])",
    "=[1]Blad1!A1",
    "=TODAY()",
    '=INDIRECT("A1")',
    "=Totaal_uren",
    "=ja+1",
  ])("not: %s", (formula) => expect(staysOnSheet(formula)).toBe(false));
});
