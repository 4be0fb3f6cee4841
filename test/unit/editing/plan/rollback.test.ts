import fc from "../../../property";
import type { Area } from "../../../../src/model/cell";
import type { Intention } from "../../../../src/editing/intention";
import { applyPlan } from "../../../../src/editing/plan/apply-plan";
import { buildPlan, invertPlan } from "../../../../src/editing/plan/build-plan";
import type { Change, EditPlan } from "../../../../src/editing/plan/edit-plan";
import { planEdit } from "../../../../src/editing/plan-edit";
import { changesOf, leftOfPlan, restorePlan } from "../../../../src/editing/plan/rollback";
import { type SheetCells, sheetCells } from "../../../../src/editing/plan/sheet-cells";
import { writeSteps } from "../../../../src/editing/plan/write-steps";
import { contentOf, gridOf, NAMED, SLOTS, TaskWorkbook } from "../task-workbook";

const book = TaskWorkbook.of(NAMED, SLOTS);
const situations = book.overview.situations;

const at = fc.nat({ max: 30 });
const person = fc.constantFrom("An Peeters", "Bart Claes", "Jan");
const cells = fc
  .tuple(fc.nat({ max: 1 }), fc.array(at, { minLength: 1, maxLength: 4 }))
  .map(([sheet, tasks]) => {
    const all = situations[sheet]!.tasks;
    return [...new Set(tasks.map((one) => all[one % all.length]!.cell))];
  });
const intention: fc.Arbitrary<Intention> = fc.oneof(
  fc.record({
    kind: fc.constant("setLevel" as const),
    tasks: cells,
    level: fc.constantFrom("SG" as const, "Gedeeld" as const, null),
  }),
  fc.record({
    kind: fc.constant("setPriority" as const),
    tasks: cells,
    priority: fc.constantFrom("KT" as const, "LT" as const, null),
  }),
  fc.record({
    kind: fc.constant("assign" as const),
    tasks: cells,
    person,
    hours: fc.constantFrom(1.5, 3, null),
  }),
  fc.record({ kind: fc.constant("setCore" as const), tasks: cells, core: fc.boolean() }),
  fc.record({ kind: fc.constant("removeTask" as const), tasks: cells }),
  fc.record({
    kind: fc.constant("addTask" as const),
    sheetIds: fc.subarray(["s0", "s1"], { minLength: 1 }),
    cluster: fc.constantFrom("Technisch", "Beleid&Visie"),
    description: fc.constant("Een nieuwe taak"),
  }),
  fc.record({
    kind: fc.constant("addPerson" as const),
    sheetIds: fc.constant<string[]>(["s0", "s1"]),
    name: fc.constant("Karel Zomers"),
  }),
  fc.record({ kind: fc.constant("addSchool" as const), name: fc.constant("De Zon") }),
);
const plans = intention.chain((wish) => {
  const planned = planEdit(wish, book.overview, book.cells);
  return planned.ok ? fc.constant(planned.plan) : fc.constant(null);
});

/** The sheets when Excel stopped after so many steps. */
function stoppedAfter(plan: EditPlan, count: number): SheetCells {
  const done = writeSteps(plan.changes, book.cells).slice(0, count).flatMap(changesOf);
  return applied(
    plan,
    plan.changes.filter((change) => done.includes(change)),
  );
}

/** Rows and columns that bear their marks by then; when all is done they are gone. */
function inserted(plan: EditPlan, count: number): ReadonlySet<Change> {
  const steps = writeSteps(plan.changes, book.cells);
  if (count === steps.length) return NONE;
  return new Set(
    steps
      .slice(0, count)
      .flatMap(changesOf)
      .filter(({ kind }) => kind === "insertLine"),
  );
}

const NONE: ReadonlySet<Change> = new Set();

function applied({ label }: EditPlan, changes: Change[]): SheetCells {
  return applyPlan(buildPlan({ label, changes, anchors: [] }), book.cells);
}

const before = JSON.stringify(contentOf(book.cells));
const shown = (cells: SheetCells) => JSON.stringify(contentOf(cells));

describe("after a failure anywhere in a plan", () => {
  test("what was done is known, and taking it back leaves the sheets as they were", () => {
    fc.assert(
      fc.property(plans, fc.nat(), (plan, stop) => {
        fc.pre(plan !== null);
        const steps = writeSteps(plan.changes, book.cells).length;
        const count = stop % (steps + 1);
        const now = stoppedAfter(plan, count);
        const left = leftOfPlan(plan, book.cells, now, inserted(plan, count));
        if (count === steps) {
          expect(left.done).toBe("all");
          return;
        }
        if (shown(now) === before) {
          expect(left.done).toBe("none");
          return;
        }
        if (left.done !== "part" || !left.undo) throw new Error(left.done);
        expect(shown(applyPlan(left.undo, now))).toBe(before);
      }),
      { numRuns: 200 },
    );
  });

  test("what someone else wrote in between leaves it unclear, and nothing is taken back", () => {
    fc.assert(
      fc.property(plans, fc.nat(), (plan, stop) => {
        fc.pre(plan !== null);
        const cell = plan.changes.find((change) => change.kind === "content")?.cell;
        fc.pre(cell !== undefined && !plan.changes.some(({ kind }) => kind === "addSheet"));
        const now = stoppedAfter(plan, stop % (writeSteps(plan.changes, book.cells).length + 1));
        const theirs = { formula: "van iemand anders" };
        const act: Change = { kind: "content", cell, before: now.content(cell), after: theirs };
        const after = applyPlan(buildPlan({ label: plan.label, changes: [act], anchors: [] }), now);
        expect(leftOfPlan(plan, book.cells, after, NONE)).toEqual({ done: "unclear" });
      }),
      { numRuns: 60 },
    );
  });

  test("a removal of which nothing was done is not taken for done", () => {
    const plan = book.plan({ kind: "removeTask", tasks: [book.task("Huidige situatie", "Nascholing").cell] });
    // The task that lends its formats stands above it: where it stands says nothing
    expect(leftOfPlan(plan, book.cells, book.cells, NONE)).toEqual({ done: "none" });
  });

  test("an empty row below everything is only taken away when it is known to be the plan's", () => {
    const plan = book.plan({
      kind: "addTask",
      sheetIds: ["s0"],
      cluster: "Beleid&Visie",
      description: "Een nieuwe taak",
    });
    const [line] = plan.changes;
    if (line?.kind !== "insertLine") throw new Error("no row comes in");
    expect(leftOfPlan(plan, book.cells, book.cells, NONE)).toEqual({ done: "none" });
    const left = leftOfPlan(plan, book.cells, book.cells, new Set([line]));
    if (left.done !== "part") throw new Error(left.done);
    expect(left.undo?.changes).toEqual([{ ...line, kind: "deleteLine", cells: [], colors: [] }]);
  });

  test("number formats that came before the contents they belong to go again", () => {
    const percent = TaskWorkbook.of({ ...NAMED, formats: { "3,4": "0%", "5,4": "0%" } }, SLOTS);
    const tasks = ["Beheren", "ICT-beleids"].map((text) => percent.task("Huidige situatie", text).cell);
    const plan = percent.plan({ kind: "assign", tasks, person: "An Peeters", hours: 3 });
    const formats = plan.changes.flatMap((change) =>
      change.kind === "content" && change.after.numberFormat !== undefined
        ? [{ ...change, after: { formula: change.before.formula, numberFormat: change.after.numberFormat } }]
        : [],
    );
    expect(formats.length).toBeGreaterThan(0);
    const now = applyPlan(buildPlan({ label: plan.label, changes: formats, anchors: [] }), percent.cells);
    const left = leftOfPlan(plan, percent.cells, now, NONE);
    if (left.done !== "part" || !left.undo) throw new Error(left.done);
    expect(shown(applyPlan(left.undo, now))).toBe(shown(percent.cells));
  });

  test("a sheet that was deleted does not come back, and that is said", () => {
    const plan = book.plan({ kind: "addSchool", name: "De Zon" });
    const added = applyPlan(plan, book.cells);
    const undo = invertPlan(plan);
    const first = undo.changes.findIndex(({ kind }) => kind === "deleteSheet");
    const now = applyPlan(
      buildPlan({ label: undo.label, changes: undo.changes.slice(0, first + 1), anchors: [] }),
      added,
    );
    expect(leftOfPlan(undo, added, now, NONE)).toEqual({ done: "part", undo: null });
  });
});

test("a plan that overtook someone gives back what they wrote", () => {
  const plan = book.plan({
    kind: "setLevel",
    tasks: [book.task("Huidige situatie", "Nascholing").cell],
    level: "SG",
  });
  const theirs = {
    ...NAMED,
    rows: NAMED.rows.map((row, at) => (at === 6 ? [...row.slice(0, 2), "theirs", ...row.slice(3)] : row)),
  };
  const found = sheetCells([gridOf(theirs, 0), gridOf(SLOTS, 1)]);
  const over = applyPlan(plan, found);
  expect(shown(over)).not.toBe(shown(found));
  expect(shown(applyPlan(restorePlan(plan, found), over))).toBe(shown(found));
});

describe("a plan that overtook someone", () => {
  const on = (row: number, column: number) => ({ sheetId: "s0", row, column });
  const plan = (...changes: Change[]): EditPlan =>
    buildPlan({ label: { code: "setLevel", params: {}, undo: false }, changes, anchors: [] });
  /** Whether the sheets are as they were found, once the plan was written over them and taken back. */
  function givesBack(given: EditPlan, sheet: typeof NAMED): void {
    const found = sheetCells([gridOf(sheet)]);
    const back = restorePlan(given, found);
    expect(shown(applyPlan(back, applyPlan(given, found)))).toBe(shown(found));
    expect(back.label.undo).toBe(true);
  }
  const content = (row: number, column: number, formula: string, numberFormat?: string): Change => ({
    kind: "content",
    cell: on(row, column),
    before: { formula: "", ...(numberFormat !== undefined && { numberFormat: "General" }) },
    after: { formula, ...(numberFormat !== undefined && { numberFormat }) },
  });
  const fill = (row: number, column: number, before: string | null): Change => ({
    kind: "color",
    cell: on(row, column),
    part: "fill",
    before,
    after: "#00B050",
  });
  const line = (kind: "insertLine" | "deleteLine", at: number, axis: "row" | "column" = "row"): Change => ({
    kind,
    axis,
    sheetId: "s0",
    at,
    like: at,
    cells: kind === "insertLine" ? [{ place: 1, content: { formula: "nieuw" } }] : [],
    colors: [],
  });
  const merge = (before: Area | null, after: Area | null): Change => ({
    kind: "merge",
    sheetId: "s0",
    before,
    after,
  });
  const typed = (row: number, column: number, text: string): typeof NAMED => ({
    ...NAMED,
    rows: NAMED.rows.map((own, r) => own.map((cell, c) => (r === row && c === column ? text : cell))),
  });

  test("gives back contents with their formats, and each cell as it was first", () => {
    givesBack(plan(content(3, 4, "2")), typed(3, 4, "van hen"));
    givesBack(plan(content(3, 4, "2", "0.00")), { ...typed(3, 4, "van hen"), formats: { "3,4": "0%" } });
    givesBack(plan(content(3, 4, "2"), content(3, 4, "3")), typed(3, 4, "van hen"));
    givesBack(plan(content(3, 4, "2"), content(3, 5, "3")), typed(3, 5, "van hen"));
  });

  test("gives back colours", () => {
    givesBack(plan(fill(2, 1, null)), NAMED);
    givesBack(plan(fill(3, 0, "#111111"), content(3, 0, "x")), NAMED);
  });

  test("gives back what stood in a row or column that went", () => {
    givesBack(plan(line("deleteLine", 3)), typed(3, 6, "van hen"));
    givesBack(plan(line("deleteLine", 6, "column")), typed(3, 6, "van hen"));
    givesBack(plan(line("insertLine", 2), line("deleteLine", 4)), typed(3, 6, "van hen"));
  });

  test("takes away what it brought in, and gives back what it wrote beyond it", () => {
    givesBack(plan(line("insertLine", 2), content(4, 4, "2")), typed(3, 4, "van hen"));
    givesBack(plan(line("insertLine", 2, "column"), fill(2, 1, null)), NAMED);
    givesBack(plan(line("insertLine", 2), line("deleteLine", 2)), NAMED);
  });

  test("parts what it merged, merges what was merged then, and gives back what that swallowed", () => {
    const own = { row: 3, column: 4, rowCount: 2, columnCount: 1 };
    const theirs = { row: 3, column: 4, rowCount: 1, columnCount: 2 };
    givesBack(plan(merge(null, own)), NAMED);
    givesBack(plan(merge(own, null)), { ...NAMED, merges: [...(NAMED.merges ?? []), theirs] });
    const emptied = plan(merge(null, own));
    const found = sheetCells([gridOf(typed(4, 4, "van hen"))]);
    const back = restorePlan(emptied, found);
    expect(back.changes).toContainEqual({
      kind: "content",
      cell: on(4, 4),
      before: { formula: "van hen" },
      after: { formula: "van hen" },
    });
    // Other sheets' merged cells are not touched
    const other = sheetCells([gridOf(NAMED), gridOf(SLOTS, 1)]);
    const sheets = restorePlan(emptied, other).changes.map((change) => "sheetId" in change && change.sheetId);
    expect(sheets).not.toContain("s1");
    expect(restorePlan(plan(content(3, 4, "2")), other).changes.some(({ kind }) => kind === "merge")).toBe(
      false,
    );
  });
});

describe("sheets that a plan adds", () => {
  const plan = book.plan({ kind: "addSchool", name: "De Zon" });
  const [first] = plan.changes;

  test("whose name someone else took first were not added", () => {
    if (first?.kind !== "addSheet") throw new Error("no sheet comes in");
    const theirs = gridOf({ name: first.name, rows: [["van hen"]] }, 7);
    const now = sheetCells([...book.cells.grids, theirs]);
    expect(leftOfPlan(plan, book.cells, now, NONE)).toEqual({ done: "none" });
  });

  test("go again as a whole, with what was written on them by then", () => {
    const steps = writeSteps(plan.changes, book.cells);
    const second = plan.changes.findIndex((change, index) => index > 0 && change.kind === "addSheet");
    expect(second).toBeGreaterThan(0);
    const count = steps.findIndex((step) => changesOf(step).includes(plan.changes[second]!));
    const left = leftOfPlan(plan, book.cells, stoppedAfter(plan, count), NONE);
    if (left.done !== "part" || !left.undo) throw new Error(left.done);
    expect(left.undo.changes.map(({ kind }) => kind)).toEqual(["deleteSheet"]);
    const [gone] = left.undo.changes;
    if (gone?.kind !== "deleteSheet") throw new Error("no sheet goes");
    expect(gone.cells).toEqual(stoppedAfter(plan, count).sheetContent(gone.sheetId));
  });

  test("of which one is missing by then leave it unclear", () => {
    const all = applyPlan(plan, book.cells);
    const now = sheetCells(all.grids.filter(({ sheet }) => sheet.id !== "s0"));
    expect(leftOfPlan(plan, book.cells, now, NONE).done).not.toBe("part");
    const lost = sheetCells(all.grids.filter(({ sheet }) => sheet.id !== "new:current"));
    expect(leftOfPlan(plan, book.cells, lost, NONE)).toEqual({ done: "unclear" });
  });
});
