import type { CellValue } from "../../../../src/model/cell";
import { type SheetText, SLOTS, TaskWorkbook } from "../task-workbook";

/** Who is added is written in the way that the sheet uses most; what is no way of writing a name with hours is not taken over. */

const SHEET = "Streefdoel";

/** A target with these texts in its first slot, and what comes into the empty second one of the first task. */
function written(texts: string[], name = "Els Maes", hours: number | null = 2.5): string {
  const rows = SLOTS.rows.map((row, at) => {
    const own = [...row];
    if (at >= 3) own.splice(7, 2, texts[at - 3] ?? "", "");
    return own;
  });
  const workbook = TaskWorkbook.of({ ...SLOTS, rows } satisfies SheetText);
  const tasks = [workbook.task(SHEET, "Nascholing").cell];
  const after = workbook.does({ kind: "assign", tasks, person: name, hours });
  return after.cells.text({ ...tasks[0]!, column: 7 });
}

test.each([
  ["An Peeters 2u", "Els Maes 2,5u"],
  ["An Peeters 12,25 uur", "Els Maes 2,5 uur"],
  ["An Peeters (2)", "Els Maes (2,5)"],
  ["An Peeters [2 u]", "Els Maes [2,5 u]"],
  ["An Peeters: 2 uur/week", "Els Maes: 2,5 uur/week"],
  ["An Peeters - 2 u per week", "Els Maes - 2,5 u per week"],
  ["An Peeters = 12", "Els Maes = 2,5"],
  ["2u An Peeters", "2,5u Els Maes"],
  ["2 uur An Peeters", "2,5 uur Els Maes"],
  ["12,25u: An Peeters", "2,5u: Els Maes"],
  ["1,5 u - An Peeters", "2,5 u - Els Maes"],
  ["2 u/week An Peeters", "2,5 u/week Els Maes"],
  // A remark belongs to that cell alone
  ["An Peeters 2u, woensdag", "Els Maes 2,5u"],
  ["An Peeters 2u (woensdag)", "Els Maes 2,5u"],
])("a sheet that writes %s gets %s", (text, expected) => {
  expect(written([text])).toBe(expected);
});

test.each([
  // What stands in between is said of that cell alone
  "An Peeters op woensdag 2u",
  // No hours per week
  "An Peeters 40 u per jaar",
  "An Peeters ca. 2u",
  "An Peeters",
  // Two lines, and a bracket that stays open
  "An Peeters\n2u",
  "An Peeters (2",
  "2u\nAn Peeters",
  // A remark between the hours and the name
  "2u vrijdag An Peeters",
  "2u An Peeters (trekker)",
  "1. An Peeters",
])("a sheet that writes %s gets the usual way", (text) => {
  expect(written([text])).toBe("Els Maes 2,5 u");
});

test("the way that is used most counts, and only the name is written where the hours are not known", () => {
  expect(written(["An Peeters (2)", "2u Jan Peeters", "Jo Vos (3)"])).toBe("Els Maes (2,5)");
  expect(written(["An Peeters (2)", "2u Jan Peeters", "3u Jo Vos"])).toBe("2,5u Els Maes");
  expect(written(["An Peeters (2)"], "Els Maes", null)).toBe("Els Maes");
});

/** A current sheet with two columns of persons: what stands under An, and what Jan gets for hours that are not known. */
function markBeside(own: CellValue[]): unknown {
  const rows: CellValue[][] = [
    ["Cluster", "Omschrijving", "SG", "School", "An Peeters", "Jan Vos"],
    ...["Een taak", "Een tweede taak", "Een derde taak", "Een vierde taak"].map((task, at) => [
      ...["Technisch", task, "", "x"],
      own[at] ?? "",
      "",
    ]),
  ];
  const workbook = TaskWorkbook.of({ name: "Huidige situatie", rows });
  const tasks = [workbook.task("Huidige situatie", "Een taak").cell];
  const after = workbook.does({ kind: "assign", tasks, person: "Jan Vos", hours: null });
  return after.cells.content({ ...tasks[0]!, column: 5 }).formula;
}

test("hours that are not known get the mark that the sheet uses under names", () => {
  expect(markBeside(["ja", "ja", "x"])).toBe("ja");
  expect(markBeside(["v", "ja", "v"])).toBe("v");
  expect(markBeside([2, 2, 1])).toBe("x");
  expect(markBeside(["2u", "2u", "ja"])).toBe("ja");
  expect(markBeside([])).toBe("x");
  // A truth value is another one than the word
  expect(markBeside([true, "v", true])).toBe(true);
  expect(markBeside(["X", "x", "x"])).toBe("x");
});
