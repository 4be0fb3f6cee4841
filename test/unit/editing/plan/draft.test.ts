import { headerCell, mostUsed, ownCell, Refused, rowsOf, tasksAt } from "../../../../src/editing/plan/draft";
import type { Refusal } from "../../../../src/editing/plan/edit-plan";
import type { Area } from "../../../../src/model/cell";
import { TaskWorkbook } from "../task-workbook";

/** What the rules share: tasks by their cells, cells that are a task's alone, headings of columns. */

const SHEET = "Huidige situatie";
const book = (merges: Area[] = []): TaskWorkbook =>
  TaskWorkbook.of({
    name: SHEET,
    rows: [
      ["", "", "Niveau", "", "Wie"],
      ["Cluster", "Omschrijving", "SG", "School", "Persoon 1"],
      ["", "", "", "", "naam + uren/week"],
      ["T", "Taak a", "", "x", "Jan"],
      ["T", "Taak b", "", "x", ""],
      ["T", "Taak c", "", "x", ""],
    ],
    merges: [{ row: 0, column: 2, rowCount: 1, columnCount: 2 }, ...merges],
  });
const refusal = (job: () => unknown): Refusal => {
  try {
    job();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
  }
  throw new Error("not refused");
};

test("tasks come once each, in the order asked; a cell that is no task's is refused with it", () => {
  const workbook = book();
  const { overview } = workbook;
  const [a, b] = ["Taak a", "Taak b"].map((name) => workbook.task(SHEET, name).cell);
  const found = tasksAt(overview, [b!, a!, b!]).map((one) => one.task.description);
  expect(found).toEqual(["Taak b", "Taak a"]);
  for (const cell of [
    { ...a!, column: 0 },
    { ...a!, row: 9 },
  ])
    expect(refusal(() => tasksAt(overview, [cell]))).toEqual({ code: "taskUnknown", cell });
  expect(refusal(() => tasksAt(overview, [{ ...a!, sheetId: "s9" }]))).toEqual({ code: "sheetUnknown" });
});

describe("a cell of a task", () => {
  const own = (merges: Area[], row: number, column: number) => {
    const workbook = book(merges);
    return ownCell(workbook.cells, workbook.task(SHEET, "Taak b"), { sheetId: "s0", row, column });
  };
  const area = (row: number, column: number, rowCount: number, columnCount = 1) => ({
    row,
    column,
    rowCount,
    columnCount,
  });

  test("is its own when it is not merged, or only with cells of its rows", () => {
    expect(own([], 4, 4)).toEqual({ sheetId: "s0", row: 4, column: 4 });
    expect(own([area(4, 3, 1, 2)], 4, 3)).toEqual({ sheetId: "s0", row: 4, column: 3 });
    expect(own([area(4, 1, 2), area(4, 4, 2)], 5, 4)).toEqual({ sheetId: "s0", row: 5, column: 4 });
  });

  test.each<[string, Area[], number, number, string]>([
    ["with the task above", [area(3, 4, 2)], 4, 4, "Jan"],
    ["with the task below", [area(4, 4, 2)], 4, 4, ""],
    ["into the cell beside it", [area(4, 3, 1, 2)], 4, 4, "x"],
  ])("merged %s is refused, with what stands there", (_, merges, row, column, text) => {
    expect(refusal(() => own(merges, row, column))).toEqual({
      code: "sharedCell",
      cell: { sheetId: "s0", row, column },
      text,
    });
  });

  test("has as many rows as its description is merged over", () => {
    const workbook = book([area(4, 1, 2)]);
    const { cells } = workbook;
    expect(rowsOf(cells, workbook.task(SHEET, "Taak b"))).toEqual([4, 5]);
    expect(rowsOf(cells, workbook.task(SHEET, "Taak a"))).toEqual([3]);
  });
});

test("a column's heading is the lowest that is no hint and no group's", () => {
  const { cells, overview } = book();
  const { layout } = overview.situations[0]!;
  const heading = (column: number) => headerCell(cells, "s0", layout, column);
  expect(heading(4)).toEqual({ sheetId: "s0", row: 1, column: 4 });
  expect(heading(2)).toEqual({ sheetId: "s0", row: 1, column: 2 });
  expect(heading(9)).toBeNull();
  const grouped = TaskWorkbook.of({
    name: SHEET,
    rows: [
      ["", "", "Niveau", "", "Wie", ""],
      ["Cluster", "Omschrijving", "SG", "School", "", "Persoon 2"],
      ["T", "Taak a", "", "x", "Jan", ""],
    ],
    merges: [{ row: 0, column: 4, rowCount: 1, columnCount: 2 }],
  });
  expect(headerCell(grouped.cells, "s0", { ...layout, headerTop: 0, headerBottom: 1 }, 4)).toBeNull();
});

test("the most used one; of equals the first, of none none", () => {
  expect(mostUsed(["a", "b", "b"])).toBe("b");
  expect(mostUsed(["a", "b", "b", "a"])).toBe("a");
  expect(mostUsed([])).toBeUndefined();
  expect(mostUsed([{ v: 1 }, { v: 2 }, { v: 2 }], ({ v }) => String(v))).toEqual({ v: 2 });
});
