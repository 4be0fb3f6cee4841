import type { Situation } from "../../../src/model/situation";
import { readWorkbook } from "../../../src/reading/read-workbook";
import { type CellPlan, situationGrid } from "./grid-builder";

/** Rows that add up others are no tasks; what is linked or worked out is one. */

const formula = (written: string, value = 5): CellPlan => ({ value, formula: written });

function read(...rows: CellPlan[][]): Situation {
  const grid = situationGrid(
    [["Technisch", "Eerste taak", "", "x", 2, 1], ["Technisch", "Tweede taak", "", "x", 3, ""], ...rows],
    { persons: ["Jan Peeters", "An Maes"] },
  );
  const [situation] = readWorkbook({ grids: [grid] }).situations;
  if (!situation) throw new Error("no situation");
  return situation;
}

const added = ({ tasks }: Situation): string[] => tasks.slice(2).map(({ description }) => description);
const last: CellPlan[] = ["Beleid&Visie", "Laatste taak", "", "x", 1, ""];

describe("a row of which every filled person cell adds up other rows is no task", () => {
  test.each<[string, CellPlan[]]>([
    ["SUM", ["", "Uren per persoon", "", "", formula("=SUM(E4:E5)"), formula("=SUM(F4:F5)")]],
    ["SUM, within a cluster", ["Technisch", "Uren", "", "", formula("=SUM(E4:E5)"), ""]],
    [
      "SUBTOTAL",
      ["", "Technisch samen", "", "", formula("=SUBTOTAL(9,E4:E5)"), formula("=SUBTOTAL(9,F4:F5)")],
    ],
    ["SUMIF", ["", "Samen", "", "", formula('=SUMIF(A4:A5,"Technisch",E4:E5)'), ""]],
    ["additions", ["", "Samen", "", "", formula("=E4+E5"), formula("=F4+F5")]],
    ["a difference", ["", "Verschil", "", "", formula("=E4-E5"), ""]],
    ["what remains", ["", "Nog beschikbaar", "", "", formula("=20-SUM(E4:E5)"), ""]],
  ])("%s", (_, row) => {
    for (const below of [[], [last]]) {
      const situation = read(row, ...below);
      expect(added(situation)).toEqual(below.map(() => "Laatste taak"));
      expect(situation.layout.totalRows).toEqual([5]);
      expect(situation.notices).toEqual([]);
    }
  });

  test("a row that takes totals from each other is none either", () => {
    const situation = read(
      ["", "Samen", "", "", formula("=SUM(E4:E5)"), ""],
      ["", "Aanstelling min samen", "", "", formula("=E6-12"), ""],
    );
    expect(added(situation)).toEqual([]);
    expect(situation.layout.totalRows).toEqual([5, 6]);
  });
});

describe("a row with formulas that is a task", () => {
  test.each<[string, CellPlan[]]>([
    ["linked to another sheet", ["Technisch", "Derde taak", "", "x", formula("='Huidige situatie'!E4"), ""]],
    ["sums of another sheet", ["Technisch", "Derde taak", "", "x", formula("=SUM('Andere'!E4:E9)"), ""]],
    ["worked out", ["Technisch", "Derde taak", "", "x", formula("=2*0.5"), ""]],
    ["the hours of one other task", ["Technisch", "Derde taak", "", "x", formula("=E4"), ""]],
    ["half of another task", ["Technisch", "Derde taak", "", "x", formula("=E4/2"), ""]],
    ["beside hours of its own", ["Technisch", "Derde taak", "", "x", formula("=SUM(E4:E5)"), 2]],
    ["beside a name", ["Technisch", "Derde taak", "", "x", formula("=SUM(E4:E5)"), "An 2u"]],
  ])("%s", (_, row) => {
    const situation = read(row);
    expect(added(situation)).toEqual(["Derde taak"]);
    expect(situation.layout.totalRows).toEqual([]);
    expect(situation.tasks[2]?.status).toBe("filled");
  });
});
