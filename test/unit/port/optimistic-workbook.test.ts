import type { Intention } from "../../../src/editing/intention";
import { planEdit } from "../../../src/editing/plan-edit";
import { cellAddress } from "../../../src/model/cell";
import { firstCellOf } from "../../../src/port/optimistic-workbook";
import { NAMED, SLOTS, TaskWorkbook } from "../editing/task-workbook";

const book = TaskWorkbook.of(NAMED, SLOTS);

/** The cell that is named after it was written. */
function named(intention: Intention): string | null {
  const outcome = planEdit(intention, book.overview, book.cells);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const cell = firstCellOf(outcome.plan);
  return cell && cellAddress(cell);
}

const tasks = [book.task("Huidige situatie", "Nascholing").cell];

test("the cell that was written", () => {
  expect(named({ kind: "setLevel", tasks, level: "SG" })).toBe("C7");
});

test("of someone new it is the cell of the task, not the header of the new column", () => {
  expect(named({ kind: "assign", tasks, person: "Els Maes", hours: 1 })).toMatch(/^[A-Z]+7$/);
});

test("of a new task it is on its row", () => {
  const [cluster] = book.overview.situations[0]!.tasks.map((task) => task.cluster);
  const added = named({ kind: "addTask", sheetIds: ["s0"], cluster: cluster!, description: "Nieuwe taak" });
  expect(added).toMatch(/^[A-Z]+\d+$/);
});

test("a sheet that was added is named itself, not by one of its cells", () => {
  expect(named({ kind: "addSchool", name: "De Zon" })).toBeNull();
});
