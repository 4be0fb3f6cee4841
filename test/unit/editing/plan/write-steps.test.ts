import type { Change } from "../../../../src/editing/plan/edit-plan";
import { type SheetCells, sheetCells } from "../../../../src/editing/plan/sheet-cells";
import { writeSteps } from "../../../../src/editing/plan/write-steps";
import { applyPlan } from "../../../../src/editing/plan/apply-plan";
import { invertPlan } from "../../../../src/editing/plan/build-plan";
import { areaAddress, type CellValue } from "../../../../src/model/cell";
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

describe("of changes that are given", () => {
  const at = (row: number, column: number, sheetId = "s0") => ({ sheetId, row, column });
  const content = (row: number, column: number, formula: CellValue = 1, sheetId = "s0"): Change => ({
    kind: "content",
    cell: at(row, column, sheetId),
    before: { formula: "" },
    after: { formula },
  });
  const color = (row: number, part: "fill" | "font", after: string | null, sheetId = "s0"): Change => ({
    kind: "color",
    cell: at(row, 1, sheetId),
    part,
    before: "#123456",
    after,
  });
  const line = (kind: "insertLine" | "deleteLine", row: number): Change => ({
    kind,
    axis: "row",
    sheetId: "s0",
    at: row,
    like: row,
    cells: [],
    colors: [],
  });
  /** "s0 C3:D7 ×10" of contents and "s0 ×3" of colours. */
  const steps = (changes: readonly Change[], cells = hiding()) =>
    writeSteps(changes, cells).map((step) =>
      step.kind === "contents"
        ? `${step.sheetId} ${areaAddress(step.area)} ×${step.changes.length}`
        : step.kind === "colors"
          ? `${step.sheetId} colours ×${step.changes.length}`
          : `${step.index} ${step.change.kind}`,
    );

  test("nothing is nothing", () => {
    expect(steps([])).toEqual([]);
  });

  test("each sheet has an area of its own, its rows in any order", () => {
    expect(steps([content(5, 2), content(3, 4, 1, "s1"), content(2, 3), content(7, 2, 1, "s1")])).toEqual([
      "s0 C3:D6 ×2",
      "s1 C4:E8 ×2",
    ]);
  });

  test("a cell that changes twice is written twice, in that order", () => {
    const changes = [content(2, 2, "een"), content(2, 3), content(2, 2, "twee"), content(2, 4)];
    expect(steps(changes)).toEqual(["s0 C3:D3 ×2", "s0 C3:E3 ×2"]);
  });

  test("between rows that come and go their cells are numbered as they are then", () => {
    const changes = [
      content(2, 2),
      line("insertLine", 3),
      content(3, 2),
      line("deleteLine", 5),
      color(2, "fill", "#FF0000"),
    ];
    expect(steps(changes)).toEqual(["s0 C3 ×1", "1 insertLine", "s0 C4 ×1", "3 deleteLine", "s0 colours ×1"]);
    // The hidden row 4 is row 5 by then
    const hidden = hiding(3);
    expect(steps([line("insertLine", 2), content(3, 2), content(5, 2)], hidden)).toEqual([
      "0 insertLine",
      "s0 C4 ×1",
      "s0 C6 ×1",
    ]);
    expect(steps([line("insertLine", 2), content(1, 2), content(3, 2)], hidden)).toEqual([
      "0 insertLine",
      "s0 C2:C4 ×2",
    ]);
  });

  test("on a copy the rows are hidden that are on what it copies", () => {
    const copy: Change = {
      kind: "addSheet",
      sheetId: "new:1",
      name: "Kopie",
      copyOf: "s0",
      afterSheetId: "s0",
      cells: [],
    };
    expect(steps([copy, content(2, 2, 1, "new:1"), content(4, 2, 1, "new:1")], hiding(3))).toEqual([
      "0 addSheet",
      "new:1 C3 ×1",
      "new:1 C5 ×1",
    ]);
  });

  test("cells far from each other go row by row, so that few cells between them are sent", () => {
    // 600 spare cells are not too many for two changed ones, 601 are
    expect(steps([content(0, 0), content(0, 1), content(300, 0), content(300, 1)])).toEqual([
      "s0 A1:B301 ×4",
    ]);
    expect(steps([content(0, 0), content(601, 0)])).toEqual(["s0 A1:A602 ×2"]);
    expect(steps([content(0, 0), content(602, 0)])).toEqual(["s0 A1 ×1", "s0 A603 ×1"]);
    expect(steps([content(0, 0), content(602, 0), content(602, 3)])).toEqual(["s0 A1 ×1", "s0 A603:D603 ×2"]);
  });

  test("long texts go in parts that a request can hold", () => {
    const long = "x".repeat(150_000);
    expect(steps([content(0, 0, long), content(1, 0, long), content(2, 0, long)])).toEqual([
      "s0 A1:A2 ×2",
      "s0 A3 ×1",
    ]);
    expect(steps([content(0, 0, long), content(1, 0, `${long}x`)])).toEqual(["s0 A1 ×1", "s0 A2 ×1"]);
  });

  test("colours go together by sheet, part and colour, in as many cells as an address can name", () => {
    const changes = [
      color(2, "fill", "#FF0000"),
      color(3, "font", "#FF0000"),
      color(4, "fill", "#FF0000"),
      color(5, "fill", null),
      color(6, "fill", "#FF0000", "s1"),
    ];
    expect(steps(changes)).toEqual(["s0 colours ×2", "s0 colours ×1", "s0 colours ×1", "s1 colours ×1"]);
    const many = Array.from({ length: 1001 }, (_, row) => color(row, "fill", "#FF0000"));
    expect(steps(many)).toEqual(["s0 colours ×500", "s0 colours ×500", "s0 colours ×1"]);
    expect(steps([color(2, "fill", "#FF0000"), color(2, "fill", "#00FF00")])).toHaveLength(2);
    expect(steps([color(2, "fill", "#FF0000"), color(2, "font", "#FF0000")])).toHaveLength(2);
  });
});
