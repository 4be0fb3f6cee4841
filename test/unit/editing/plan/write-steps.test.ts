import type { Change } from "../../../../src/editing/plan/edit-plan";
import { type SheetCells, sheetCells } from "../../../../src/editing/plan/sheet-cells";
import { writeSteps } from "../../../../src/editing/plan/write-steps";
import { applyPlan } from "../../../../src/editing/plan/apply-plan";
import { invertPlan } from "../../../../src/editing/plan/build-plan";
import { areaAddress } from "../../../../src/model/cell";
import { gridOf, NAMED, TaskWorkbook } from "../task-workbook";

function hiding(...rows: number[]): SheetCells {
  return sheetCells([{ ...gridOf(NAMED), hiddenRows: rows }]);
}

function areas(cells: SheetCells, changes: readonly Change[]): string[] {
  return writeSteps(changes, cells).map((step) =>
    step.kind === "contents" ? areaAddress(step.area) : step.kind,
  );
}

const levels = (cells: SheetCells, rows: number[]): readonly Change[] => {
  const tasks = rows.map((row) => ({ sheetId: "s0", row, column: 1 }));
  return new TaskWorkbook(cells).plan({ kind: "setLevel", tasks, level: "Gedeeld" }).changes;
};

test("several tasks are written in one area", () => {
  const cells = hiding();
  expect(areas(cells, levels(cells, [2, 3, 4, 5, 6]))).toEqual(["C3:D7"]);
});

test("no area passes over a hidden row, whether it is written in or lies between", () => {
  const between = hiding(4);
  expect(areas(between, levels(between, [2, 3, 5, 6]))).toEqual(["C3:D4", "C6:D7"]);
  const among = hiding(4);
  expect(areas(among, levels(among, [2, 3, 4, 5, 6]))).toEqual(["C3:D4", "C5:D5", "C6:D7"]);
});

test("cells that get one colour are painted together", () => {
  const cells = hiding();
  const tasks = [3, 4, 6].map((row) => ({ sheetId: "s0", row, column: 1 }));
  const { changes } = new TaskWorkbook(cells).plan({ kind: "setCore", tasks, core: true });
  expect(changes.length).toBeGreaterThan(3);
  expect(writeSteps(changes, cells).length).toBeLessThan(changes.length / 2);
});

test("a task in a hidden row that is removed comes back hidden", () => {
  const book = new TaskWorkbook(hiding(3, 5));
  const plan = book.plan({ kind: "removeTask", tasks: [{ sheetId: "s0", row: 3, column: 1 }] });
  const removed = applyPlan(plan, book.cells);
  expect(removed.grid("s0")?.hiddenRows).toEqual([4]);
  expect(applyPlan(invertPlan(plan), removed).grid("s0")?.hiddenRows).toEqual([3, 5]);
});
