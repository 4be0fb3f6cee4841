import type { Intention } from "../../../src/editing/intention";
import { planEdit, planOnce } from "../../../src/editing/plan-edit";
import type { CellRef } from "../../../src/model/cell";
import { NAMED, SLOTS, TaskWorkbook } from "./task-workbook";

/** What every plan has, whatever the rule that made it. */

const TARGET = "Streefdoel";
const book = TaskWorkbook.of(NAMED, SLOTS);
const cell = (sheet: string, task: string): CellRef => book.task(sheet, task).cell;

test("a plan is guarded by the task's text, the column's header and what stood in the cell", () => {
  const plan = book.plan({ kind: "assign", tasks: [cell(TARGET, "Helpdesk")], person: "Jan", hours: 1 });
  expect(plan.guards).toEqual([
    { kind: "text", of: "task", cell: cell(TARGET, "Helpdesk"), text: "Helpdesk" },
    { kind: "text", of: "header", cell: { sheetId: "s1", row: 1, column: 8 }, text: "Persoon 2" },
    { kind: "content", cell: { sheetId: "s1", row: 5, column: 8 }, content: { formula: "" } },
  ]);
});

test("unknown tasks and sheets are refused", () => {
  expect(
    book.refusal({ kind: "setLevel", tasks: [{ sheetId: "s1", row: 99, column: 1 }], level: null }),
  ).toBe("taskUnknown");
  expect(book.refusal({ kind: "markCoreTasks", sheetId: "gone" })).toBe("sheetUnknown");
});

test("the same wish on the same reading is planned once; another wish, or another reading, anew", () => {
  const { overview, cells } = book;
  const reading = { overview, cells };
  const wish = (level: "SG" | "School"): Intention => ({
    kind: "setLevel",
    tasks: [book.task("Streefdoel", "ICT-bel").cell],
    level,
  });
  const first = planOnce(wish("SG"), reading);
  expect(planOnce(wish("SG"), reading)).toBe(first);
  expect(planOnce(wish("School"), reading)).toEqual(planEdit(wish("School"), overview, cells));
  expect(planOnce(wish("SG"), { overview, cells })).not.toBe(first);
});

test("what goes wrong besides a refusal is not swallowed", () => {
  const broken = { ...book.overview, situations: null } as unknown as typeof book.overview;
  expect(() => planEdit({ kind: "addSchool", name: "De Zon" }, broken, book.cells)).toThrow(TypeError);
});
