import {
  buildPlan,
  invertPlan,
  sheetOfGuard,
  withoutSheets,
  withParts,
} from "../../../../src/editing/plan/build-plan";
import type { Anchor, Change, LineCell } from "../../../../src/editing/plan/edit-plan";
import type { Area } from "../../../../src/model/cell";

/** What is checked before a plan, and what it touches, follow from its changes: numbered as the sheet is before, and as it is after. */

const at = (row: number, column = 0, sheetId = "s0") => ({ sheetId, row, column });
const content = (row: number, before: string, after: string, column = 0, sheetId = "s0"): Change => ({
  kind: "content",
  cell: at(row, column, sheetId),
  before: { formula: before },
  after: { formula: after },
});
const fill = (row: number, before: string | null, after: string | null): Change => ({
  kind: "color",
  cell: at(row),
  part: "fill",
  before,
  after,
});
const line = (
  kind: "insertLine" | "deleteLine",
  line: number,
  axis: "row" | "column" = "row",
  cells: LineCell[] = [],
): Change => ({ kind, axis, sheetId: "s0", at: line, like: line, cells, colors: [] });
const merge = (before: Area | null, after: Area | null): Change => ({
  kind: "merge",
  sheetId: "s0",
  before,
  after,
});
const sheet = (kind: "addSheet" | "deleteSheet"): Change => ({
  kind,
  sheetId: "new:1",
  name: "Kopie",
  copyOf: "s0",
  afterSheetId: "s0",
  cells: [{ row: 0, column: 0, formula: "Cluster" }],
});
const label = { code: "setLevel", params: { count: 1 }, undo: false } as const;
const plan = (changes: Change[], anchors: Anchor[] = [], newAnchors?: Anchor[]) =>
  buildPlan({ label, changes, anchors, ...(newAnchors && { newAnchors }) });
const guards = (...changes: Change[]) => plan(changes).guards;
const contentGuard = (row: number, formula: string, column = 0) => ({
  kind: "content",
  cell: at(row, column),
  content: { formula },
});

describe("guards", () => {
  test("say what stood in a cell before its first change, per cell and colour once", () => {
    expect(guards(content(2, "a", "b"), content(2, "b", "c"), content(3, "", "d"))).toEqual([
      contentGuard(2, "a"),
      contentGuard(3, ""),
    ]);
    expect(guards(fill(2, null, "#FF0000"), content(2, "a", "b"), fill(2, "#FF0000", null))).toEqual([
      { kind: "color", cell: at(2), part: "fill", color: null },
      contentGuard(2, "a"),
    ]);
  });

  test("are numbered as the sheet was before; what the plan brings in itself needs none", () => {
    expect(guards(line("insertLine", 2), content(3, "a", "b"), content(2, "", "c"))).toEqual([
      contentGuard(2, "a"),
    ]);
    expect(guards(line("insertLine", 1, "column"), content(5, "a", "b", 2))).toEqual([
      contentGuard(5, "a", 1),
    ]);
    expect(guards(line("deleteLine", 2), fill(2, null, "#FF0000"))).toEqual([
      { kind: "line", sheetId: "s0", axis: "row", at: 2, cells: [] },
      { kind: "color", cell: at(3), part: "fill", color: null },
    ]);
  });

  test("hold a line that goes, with what stands in it", () => {
    const cells = [{ place: 4, content: { formula: "nota" } }];
    expect(guards(line("insertLine", 1, "column"), line("deleteLine", 3, "column", cells))).toEqual([
      { kind: "line", sheetId: "s0", axis: "column", at: 2, cells },
    ]);
    // It came in with the same plan
    expect(guards(line("insertLine", 3), line("deleteLine", 3))).toEqual([]);
  });

  test("hold merged cells as they were, and empty what merging would swallow", () => {
    const two = { row: 2, column: 1, rowCount: 2, columnCount: 1 };
    const three = { row: 2, column: 1, rowCount: 2, columnCount: 2 };
    expect(guards(merge(two, three))).toEqual([
      { kind: "merge", sheetId: "s0", area: two },
      contentGuard(2, "", 2),
      contentGuard(3, "", 1),
      contentGuard(3, "", 2),
    ]);
    expect(guards(merge(two, null))).toEqual([{ kind: "merge", sheetId: "s0", area: two }]);
    expect(guards(merge(null, two))).toEqual([contentGuard(3, "", 1)]);
    // What is written there first is known already
    expect(guards(content(3, "oud", "", 1), merge(null, two))).toEqual([contentGuard(3, "oud", 1)]);
  });

  test("number merged cells as they were before the lines that come and go", () => {
    const after = { row: 3, column: 2, rowCount: 2, columnCount: 2 };
    const changes = [line("insertLine", 1), line("insertLine", 0, "column"), merge(after, null)];
    expect(guards(...changes)).toEqual([
      { kind: "merge", sheetId: "s0", area: { row: 2, column: 1, rowCount: 2, columnCount: 2 } },
    ]);
    // A row that came in between is not yet among them
    expect(guards(line("insertLine", 4), merge({ ...after, rowCount: 3 }, null))).toEqual([
      { kind: "merge", sheetId: "s0", area: { ...after, rowCount: 2 } },
    ]);
    expect(guards(line("insertLine", 3), merge({ ...after, rowCount: 1 }, null))).toEqual([]);
    expect(guards(line("insertLine", 4), merge(after, null))).toEqual([]);
    expect(
      guards(line("insertLine", 3), merge(null, { row: 2, column: 0, rowCount: 3, columnCount: 1 })),
    ).toEqual([contentGuard(3, "")]);
  });

  test("hold a sheet that comes or goes as a whole, and nothing of it apart", () => {
    const own = content(1, "", "x", 0, "new:1");
    const anchor: Anchor = { of: "task", cell: at(1, 0, "new:1"), text: "Taak" };
    const added = plan([sheet("addSheet"), own], [anchor]);
    expect(added.guards).toEqual([{ kind: "noSheet", name: "Kopie" }]);
    const undo = invertPlan(added);
    expect(undo.guards).toEqual([
      { kind: "sheet", sheetId: "new:1", cells: [{ row: 0, column: 0, formula: "Cluster" }] },
    ]);
    expect(added.guards.map(sheetOfGuard)).toEqual([null]);
    expect(undo.guards.map(sheetOfGuard)).toEqual(["new:1"]);
    expect(
      guards(content(1, "a", "b"), merge({ row: 0, column: 0, rowCount: 2, columnCount: 1 }, null)).map(
        sheetOfGuard,
      ),
    ).toEqual(["s0", "s0"]);
  });

  test("begin with the texts of rows and columns, each once", () => {
    const task: Anchor = { of: "task", cell: at(2, 1), text: "Taak a" };
    const header: Anchor = { of: "header", cell: at(0, 2), text: "SG" };
    expect(plan([content(2, "", "x", 2)], [task, header, { ...task }]).guards).toEqual([
      { kind: "text", of: "task", cell: task.cell, text: "Taak a" },
      { kind: "text", of: "header", cell: header.cell, text: "SG" },
      contentGuard(2, "", 2),
    ]);
  });
});

describe("rows and columns afterwards", () => {
  const task: Anchor = { of: "task", cell: at(2, 1), text: "Taak a" };

  test("are where lines moved them; one that went is no longer there", () => {
    expect(plan([line("insertLine", 1), line("insertLine", 0, "column")], [task]).anchors).toEqual({
      before: [task],
      after: [{ ...task, cell: at(3, 2) }],
    });
    expect(plan([line("deleteLine", 2)], [task]).anchors).toEqual({ before: [task], after: [] });
  });

  test("have the text that the plan writes in them, wherever it comes to stand", () => {
    const changes = [content(2, "Taak a", "'1 taak", 1), line("insertLine", 0)];
    expect(plan(changes, [task]).anchors.after).toEqual([{ ...task, cell: at(3, 1), text: "1 taak" }]);
  });

  test("are joined by those that come in; a number that is written is its text", () => {
    const added: Anchor = { of: "header", cell: at(0, 3), text: "Persoon 2" };
    expect(plan([], [task], [added, added]).anchors).toEqual({ before: [task], after: [task, added] });
    const year: Change = { ...content(2, "", "", 1), kind: "content", after: { formula: 2026 } } as Change;
    expect(plan([year], [task]).anchors.after[0]?.text).toBe("2026");
  });
});

describe("what a plan touches", () => {
  test("is numbered as it is afterwards, each cell once", () => {
    const changes = [
      content(2, "a", "b"),
      content(2, "b", "c"),
      fill(3, null, "#FF0000"),
      line("insertLine", 1),
      line("deleteLine", 4),
      content(0, "", "d", 0, "s1"),
    ];
    expect(plan(changes).touches).toEqual({
      sheetIds: ["s0", "s1"],
      cells: [at(3), at(0, 0, "s1")],
      lines: [
        { what: "insert", axis: "row", sheetId: "s0", at: 1 },
        { what: "delete", axis: "row", sheetId: "s0", at: 4 },
      ],
      sheets: [],
    });
  });

  test("are sheets as well, but not merged cells apart", () => {
    expect(
      plan([sheet("addSheet"), merge(null, { row: 0, column: 0, rowCount: 1, columnCount: 2 })]).touches,
    ).toEqual({
      sheetIds: ["new:1", "s0"],
      cells: [],
      lines: [],
      sheets: [{ what: "add", name: "Kopie" }],
    });
    expect(plan([sheet("deleteSheet")]).touches.sheets).toEqual([{ what: "delete", name: "Kopie" }]);
  });
});

describe("taking a plan back", () => {
  const changes = [
    content(2, "a", "b"),
    fill(3, null, "#FF0000"),
    merge(null, { row: 5, column: 0, rowCount: 1, columnCount: 2 }),
    line("insertLine", 1),
    line("deleteLine", 6),
    sheet("addSheet"),
    { ...sheet("deleteSheet"), sheetId: "s9" } as Change,
  ];
  const whole = plan(changes, [{ of: "task", cell: at(2, 1), text: "Taak a" }]);

  test("does each change the other way round, the last one first", () => {
    const back = invertPlan(whole);
    expect(back.changes).toEqual([
      { ...changes[6], kind: "addSheet" },
      { ...changes[5], kind: "deleteSheet" },
      { ...changes[4], kind: "insertLine" },
      { ...changes[3], kind: "deleteLine" },
      merge({ row: 5, column: 0, rowCount: 1, columnCount: 2 }, null),
      fill(3, "#FF0000", null),
      content(2, "b", "a"),
    ]);
    expect(back.label).toEqual({ ...label, undo: true });
    expect(back.anchors).toEqual({ before: whole.anchors.after, after: whole.anchors.before });
    expect(invertPlan(back)).toEqual(whole);
  });
});

describe("a part of a plan", () => {
  const task = (sheetId: string): Anchor => ({ of: "task", cell: at(2, 1, sheetId), text: "Taak a" });
  const both = plan(
    [content(2, "a", "b"), content(2, "c", "d", 0, "s1"), line("insertLine", 5)],
    [task("s0"), task("s1")],
  );

  test("on the other sheets has their changes, guards and rows", () => {
    const left = withoutSheets(both, new Set(["s0"]));
    expect(left).toEqual(plan([content(2, "c", "d", 0, "s1")], [task("s1")]));
    expect(withoutSheets(both, new Set())).toEqual(both);
  });

  test("with other cells is guarded by those", () => {
    const moved = withParts(both, { changes: [content(7, "a", "b")], before: [], after: [] });
    expect(moved.guards).toEqual([contentGuard(7, "a")]);
    expect(moved.touches.cells).toEqual([at(7)]);
    expect(moved.label).toEqual(both.label);
  });
});
