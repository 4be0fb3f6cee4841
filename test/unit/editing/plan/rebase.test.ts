import type { Intention } from "../../../../src/editing/intention";
import { planEdit } from "../../../../src/editing/plan-edit";
import { applyPlan } from "../../../../src/editing/plan/apply-plan";
import { buildPlan, invertPlan } from "../../../../src/editing/plan/build-plan";
import type { Anchor, Change, EditPlan } from "../../../../src/editing/plan/edit-plan";
import { failedGuard } from "../../../../src/editing/plan/guards";
import { findMoves, fitPlan, relocatePlan } from "../../../../src/editing/plan/rebase";
import { sheetCells, type SheetCells } from "../../../../src/editing/plan/sheet-cells";
import type { CellValue } from "../../../../src/model/cell";
import fc from "../../../property";
import { contentOf, gridOf, NAMED, type SheetText, SLOTS, TaskWorkbook } from "../task-workbook";

/** A plan goes along with rows and columns that others moved before it was written; what is not certain does not. */

const plain = (sheet: SheetText): SheetText => ({ ...sheet, merges: [], colors: {} });
const [CURRENT, TARGET] = [plain(NAMED), plain(SLOTS)];
/** The first row with a task; the rows above are titles and headings. */
const FIRST = { [CURRENT.name]: 2, [TARGET.name]: 3 };

/** What others did: rows in another order, empty rows and columns that came in. */
interface Moved {
  order: number[];
  rows: number[];
  columns: number[];
}

function movedSheet(sheet: SheetText, { order, rows, columns }: Moved): SheetText {
  const first = FIRST[sheet.name]!;
  const tasks = sheet.rows.slice(first);
  const sorted = tasks.map((_, at) => tasks[order[at % order.length]! % tasks.length]!);
  // Only a real order: each task once
  const each = new Set(sorted).size === tasks.length ? sorted : tasks;
  const lines = [...sheet.rows.slice(0, first), ...each];
  for (const at of rows) lines.splice(at % (lines.length + 1), 0, []);
  const wide = lines.map((line) => Array.from({ length: 9 }, (_, at): CellValue => line[at] ?? ""));
  for (const at of columns) for (const line of wide) line.splice(at % 9, 0, "");
  return { ...sheet, rows: wide };
}

/** What the tasks say, wherever they stand. */
function says(cells: SheetCells): unknown {
  return new TaskWorkbook(cells).overview.situations.map(({ sheet, tasks }) => [
    sheet.name,
    tasks
      .map(({ cluster, description, level, priority, assignments, core }) => [
        ...[description, cluster, level, priority, core],
        assignments.map(({ executor, hours }) => `${executor.name} ${hours.perWeek}`).sort(),
      ])
      .sort((one, other) => String(one[0]).localeCompare(String(other[0]))),
  ]);
}

const filled = (cells: SheetCells) => cells.grids.map(({ sheet }) => cells.sheetContent(sheet.id));

const book = TaskWorkbook.of(CURRENT, TARGET);
const all = book.overview.situations.flatMap(({ tasks }) => tasks.map(({ cell }) => cell));
const tasks = fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 3 });
const wishes: fc.Arbitrary<Intention> = fc.oneof(
  fc.record({
    kind: fc.constant("setLevel" as const),
    tasks,
    level: fc.constantFrom("SG" as const, "Gedeeld" as const, null),
  }),
  fc.record({
    kind: fc.constant("assign" as const),
    tasks,
    person: fc.constantFrom("An Peeters", "Bart Claes"),
    hours: fc.constantFrom(1.5, null),
  }),
  fc.record({ kind: fc.constant("setCore" as const), tasks, core: fc.constant(true) }),
  fc.record({ kind: fc.constant("removeTask" as const), tasks: tasks.map((cells) => cells.slice(0, 1)) }),
  fc.record({
    kind: fc.constant("addTask" as const),
    sheetIds: fc.constant<string[]>(["s0", "s1"]),
    cluster: fc.constantFrom("Technisch", "Beleid&Visie"),
    description: fc.constant("Een nieuwe taak"),
  }),
  fc.record({
    kind: fc.constant("addPerson" as const),
    sheetIds: fc.constant<string[]>(["s0"]),
    name: fc.constant("Karel Zomers"),
  }),
);
const moves: fc.Arbitrary<Moved> = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
  rows: fc.array(fc.nat(20), { maxLength: 2 }),
  columns: fc.array(fc.nat(20), { maxLength: 2 }),
});

test("says the same of every task as where nothing moved, and its undo gives back what was there", () => {
  let followed = 0;
  fc.assert(
    fc.property(wishes, moves, (wish, moved) => {
      const outcome = planEdit(wish, book.overview, book.cells);
      fc.pre(outcome.ok);
      const now = TaskWorkbook.of(movedSheet(CURRENT, moved), movedSheet(TARGET, moved));
      // An empty row or column may part what belongs together: then that sheet reads otherwise
      fc.pre(JSON.stringify(says(now.cells)) === JSON.stringify(says(book.cells)));
      const fit = fitPlan(outcome.plan, now.cells);
      const isOfCells = outcome.plan.changes.every((change) => "cell" in change);
      if (!fit.ok) return expect(isOfCells).toBe(false);
      followed++;
      const after = applyPlan(fit.plan, now.cells);
      expect(says(after)).toEqual(says(applyPlan(outcome.plan, book.cells)));
      const undo = fitPlan(invertPlan(fit.plan), after);
      if (!undo.ok) throw new Error("the undo does not fit");
      expect(filled(applyPlan(undo.plan, after))).toEqual(filled(now.cells));
    }),
    { numRuns: 200 },
  );
  expect(followed).toBeGreaterThan(50);
});

describe("one plan", () => {
  const onlevel = book.plan({
    kind: "setLevel",
    tasks: [book.task(TARGET.name, "ICT-bel").cell],
    level: "SG",
  });
  const target = (rows: CellValue[][]) => TaskWorkbook.of(CURRENT, { ...TARGET, rows }).cells;
  const rows = TARGET.rows;

  test("that still fits is the same", () => {
    expect(fitPlan(onlevel, book.cells)).toEqual({ ok: true, plan: onlevel });
    const spaces = rows.map((row) =>
      row.map((cell) => (cell === "ICT-beleidsplan" ? " ICT-beleidsplan " : cell)),
    );
    expect(fitPlan(onlevel, target(spaces))).toEqual({ ok: true, plan: onlevel });
  });

  test("of which the task is gone, or stands there twice, does not: the task is named", () => {
    const guard = {
      kind: "text",
      of: "task",
      cell: book.task(TARGET.name, "ICT-bel").cell,
      text: "ICT-beleidsplan",
    };
    const gone = rows.filter((row) => row[1] !== "ICT-beleidsplan");
    expect(fitPlan(onlevel, target(gone))).toEqual({ ok: false, guard });
    const twice = [...rows.slice(0, 3), rows[6]!, rows[6]!, ...rows.slice(3, 6)];
    expect(fitPlan(onlevel, target(twice))).toEqual({ ok: false, guard });
    // Its own row is still there: a second one elsewhere does not matter
    expect(fitPlan(onlevel, target([...rows, rows[6]!]))).toMatchObject({ ok: true });
  });

  test("of which the heading is gone, or stands there twice above the tasks, does not: the heading is named", () => {
    const headed = (text: CellValue, more: CellValue[] = []) =>
      rows.map((row, at) =>
        at === 1 ? row.map((cell) => (cell === "SG" ? text : cell)) : at === 0 ? [...row, ...more] : row,
      );
    const moved = (given: CellValue[][]) => given.map((row) => ["", ...row]);
    const guard = { kind: "text", of: "header", cell: { sheetId: "s1", row: 1, column: 2 }, text: "SG" };
    expect(fitPlan(onlevel, target(headed("Anders")))).toEqual({ ok: false, guard });
    expect(fitPlan(onlevel, target(moved(headed("SG", ["SG"]))))).toEqual({ ok: false, guard });
    expect(fitPlan(onlevel, target(moved(headed("SG"))))).toMatchObject({ ok: true });
    // Below the headings the word is no heading
    const below = moved([...rows, ["", "SG"]]);
    expect(fitPlan(onlevel, target(below))).toMatchObject({ ok: true });
  });

  test("whose cell someone filled does not fit, moved or not: the cell is named", () => {
    const filled = rows.map((row, at) => (at === 6 ? [...row.slice(0, 2), "v", ...row.slice(3)] : row));
    const content = (row: number, column: number) => ({
      ok: false,
      guard: { kind: "content", cell: { sheetId: "s1", row, column }, content: { formula: "" } },
    });
    expect(fitPlan(onlevel, target(filled))).toEqual(content(6, 2));
    expect(fitPlan(onlevel, target(filled.map((row) => ["", ...row])))).toEqual(content(6, 3));
    expect(fitPlan(onlevel, target([[], ...filled]))).toEqual(content(7, 2));
  });
});

describe("rows and columns of a plan", () => {
  const at = (row: number, column: number) => ({ sheetId: "s0", row, column });
  const task = (row: number, text: string): Anchor => ({ of: "task", cell: at(row, 1), text });
  const line = (
    kind: "insertLine" | "deleteLine",
    number: number,
    like: number,
    more: Partial<Change> = {},
  ): Change =>
    ({ kind, axis: "row", sheetId: "s0", at: number, like, cells: [], colors: [], ...more }) as Change;
  const plan = (changes: Change[], anchors: Anchor[]): EditPlan =>
    buildPlan({ label: { code: "addTask", params: {}, undo: false }, changes, anchors });
  /** Tasks a to e, in this order, from row 1 on. */
  const sheet = (...order: string[]) =>
    TaskWorkbook.of({ name: "Blad", rows: [["Cluster", "Omschrijving"], ...order.map((one) => ["T", one])] })
      .cells;
  const changes = (given: EditPlan, cells: SheetCells) => {
    const fit = fitPlan(given, cells);
    return fit.ok ? fit.plan.changes : null;
  };

  test("a new row comes behind the one it came behind, like the one that lends its formats, wherever these are", () => {
    const given = plan([line("insertLine", 3, 1)], [task(2, "b"), task(1, "a")]);
    expect(changes(given, sheet("c", "b", "a"))).toEqual([line("insertLine", 3, 3)]);
    expect(changes(given, sheet("b", "c", "d", "a"))).toEqual([line("insertLine", 2, 4)]);
    expect(changes(given, sheet("x", "a", "b"))).toEqual([line("insertLine", 4, 2)]);
  });

  test("a row that goes is found by itself; its example is numbered without it", () => {
    const given = plan(
      [
        line("deleteLine", 2, 2, {
          cells: [
            { place: 0, content: { formula: "T" } },
            { place: 1, content: { formula: "b" } },
          ],
        } as Partial<Change>),
      ],
      [task(2, "b"), task(3, "c")],
    );
    const found = (...order: string[]) =>
      changes(given, sheet(...order))?.map((change) => "like" in change && [change.at, change.like]);
    expect(found("b", "c", "a")).toEqual([[1, 1]]);
    expect(found("c", "a", "b")).toEqual([[3, 1]]);
    expect(found("a", "x", "b", "y", "c")).toEqual([[3, 4]]);
    const above = plan(
      [
        line("deleteLine", 2, 1, {
          cells: given.changes.flatMap((change) => ("cells" in change ? (change.cells as never[]) : [])),
        } as Partial<Change>),
      ],
      [task(2, "b"), task(1, "a")],
    );
    const where = (...order: string[]) =>
      changes(above, sheet(...order))?.map((change) => "like" in change && [change.at, change.like]);
    expect(where("b", "a")).toEqual([[1, 1]]);
    expect(where("a", "x", "b")).toEqual([[3, 1]]);
  });

  test("what is written in a row that the plan brings in goes along with it", () => {
    const write = (row: number): Change => ({
      kind: "content",
      cell: at(row, 1),
      before: { formula: "" },
      after: { formula: "n" },
    });
    const given = plan(
      [line("insertLine", 3, 2), write(3)],
      [task(2, "b"), { of: "header", cell: at(0, 1), text: "Omschrijving" }],
    );
    expect(changes(given, sheet("b", "a"))).toEqual([line("insertLine", 2, 1), write(2)]);
    expect(changes(given, sheet("a", "x", "b"))).toEqual([line("insertLine", 4, 3), write(4)]);
  });

  test("a cell in a row of which it is not known where it went does not fit", () => {
    const write: Change = {
      kind: "content",
      cell: at(1, 2),
      before: { formula: "" },
      after: { formula: "x" },
    };
    const given = plan([write], [task(2, "b")]);
    expect(changes(given, sheet("a", "b"))).toEqual([write]);
    expect(changes(given, sheet("b", "a"))).toBeNull();
  });

  test("merged cells are not followed; on a sheet where nothing moved they need not be", () => {
    const merge: Change = {
      kind: "merge",
      sheetId: "s0",
      before: null,
      after: { row: 1, column: 3, rowCount: 2, columnCount: 1 },
    };
    const write: Change = {
      kind: "content",
      cell: at(2, 2),
      before: { formula: "" },
      after: { formula: "x" },
    };
    const given = plan([write, merge], [task(2, "b")]);
    expect(changes(given, sheet("a", "b"))).toEqual([write, merge]);
    expect(changes(given, sheet("b", "a"))).toBeNull();
  });
});

describe("a level and a new column", () => {
  const NAME = "Streefdoel";
  const book = TaskWorkbook.of(NAMED, SLOTS);
  const task = (sheet: string, text: string) => book.task(sheet, text).cell;
  const level = book.plan({ kind: "setLevel", tasks: [task(NAME, "ICT-bel")], level: "Gedeeld" });
  const newColumn = book.plan({
    kind: "assign",
    tasks: [task(NAME, "Onderh")],
    person: "Bart Claes",
    hours: 1,
  });

  /** SLOTS as someone else left it. */
  function changedTarget(change: (sheet: SheetText) => SheetText): SheetCells {
    return sheetCells([gridOf(NAMED, 0), gridOf(change(SLOTS), 1)]);
  }
  const move = (rows: number[]) =>
    changedTarget((sheet) => ({ ...sheet, rows: rows.map((row) => sheet.rows[row] ?? []), merges: [] }));
  const withColumnAt = (at: number) =>
    changedTarget((sheet) => ({
      ...sheet,
      merges: [],
      rows: sheet.rows.map((row) => [...row.slice(0, at), "", ...row.slice(at)]),
    }));

  function relocated(plan: EditPlan, cells: SheetCells): EditPlan {
    const found = findMoves(plan, cells);
    if (!found.ok) throw new Error(found.why);
    const outcome = relocatePlan(plan, found.moves);
    if (!outcome.ok) throw new Error(outcome.why);
    return outcome.plan;
  }

  describe("inverting", () => {
    test.each([
      ["a level", level],
      ["a new column", newColumn],
    ])("%s gives back the same cells, and twice the same plan", (_, plan) => {
      const after = applyPlan(plan, book.cells);
      expect(contentOf(after)).not.toEqual(contentOf(book.cells));
      expect(failedGuard(invertPlan(plan), after)).toBeNull();
      expect(contentOf(applyPlan(invertPlan(plan), after))).toEqual(contentOf(book.cells));
      expect(invertPlan(invertPlan(plan))).toEqual(plan);
    });
  });

  describe("guards", () => {
    test("hold on the cells that were read", () => {
      expect(failedGuard(level, book.cells)).toBeNull();
      expect(failedGuard(newColumn, book.cells)).toBeNull();
    });

    test("fail when the row is another task", () => {
      expect(failedGuard(level, move([0, 1, 2, 4, 3, 6, 5, 7]))).toMatchObject({ kind: "text", of: "task" });
    });

    test("fail when someone filled the cell meanwhile", () => {
      const other = book.does({ kind: "setLevel", tasks: [task(NAME, "ICT-bel")], level: "SG" });
      expect(failedGuard(level, other.cells)).toMatchObject({ kind: "content", cell: { row: 6, column: 2 } });
    });

    test("keep an inserted column from being taken away once someone else wrote in it", () => {
      const after = book.after(newColumn);
      const used = after.does({
        kind: "assign",
        tasks: [after.task(NAME, "Helpdesk").cell],
        person: "Els Maes",
        hours: 1,
      });
      const more = used.does({
        kind: "assign",
        tasks: [used.task(NAME, "Helpdesk").cell],
        person: "Jan",
        hours: 1,
      });
      expect(failedGuard(invertPlan(newColumn), used.cells)).toBeNull();
      expect(failedGuard(invertPlan(newColumn), more.cells)).toMatchObject({ kind: "line", at: 9 });
    });
  });

  describe("relocating", () => {
    test.each([
      ["sorted rows", move([0, 1, 2, 7, 6, 5, 4, 3])],
      [
        "a row inserted above",
        changedTarget((sheet) => ({
          ...sheet,
          merges: [],
          rows: [...sheet.rows.slice(0, 3), [], ...sheet.rows.slice(3)],
        })),
      ],
      ["a column inserted before", withColumnAt(2)],
    ])("follows %s", (_, cells) => {
      const plan = relocated(level, cells);
      expect(failedGuard(plan, cells)).toBeNull();
      const after = new TaskWorkbook(applyPlan(plan, cells));
      expect(
        after
          .situation(NAME)
          .tasks.filter((one) => one.level === "Gedeeld")
          .map((one) => one.description),
      ).toEqual(["ICT-beleidsplan"]);
      expect(contentOf(applyPlan(invertPlan(plan), after.cells))).toEqual(contentOf(cells));
    });

    test("follows a new column of ours, and takes it back where it came to stand", () => {
      const cells = withColumnAt(2);
      const found = findMoves(newColumn, cells);
      expect(found.ok && relocatePlan(newColumn, found.moves).ok).toBe(false); // group headers over it are not followed
      const plain = TaskWorkbook.of({ ...SLOTS, merges: [] });
      const plan = plain.plan({
        kind: "assign",
        tasks: [plain.task(NAME, "Onderh").cell],
        person: "Bart Claes",
        hours: 1,
      });
      const moved = sheetCells([
        gridOf({ ...SLOTS, merges: [], rows: SLOTS.rows.map((row) => ["", ...row]) }),
      ]);
      const there = relocated(plan, moved);
      expect(there.touches.lines).toEqual([expect.objectContaining({ at: 10 })]);
      const after = applyPlan(there, moved);
      const sorted = sheetCells(
        after.grids.map((grid) => ({
          ...grid,
          values: swapped(grid.values),
          texts: swapped(grid.texts),
          formulas: swapped(grid.formulas),
        })),
      );
      const undo = relocated(invertPlan(there), sorted);
      expect(failedGuard(undo, sorted)).toBeNull();
      expect(new TaskWorkbook(applyPlan(undo, sorted)).situation(NAME).layout.persons).toHaveLength(2);
    });

    test("nothing is found again when the text is gone, or stands there twice", () => {
      const gone = changedTarget((sheet) => ({
        ...sheet,
        rows: sheet.rows.filter((row) => row[1] !== "ICT-beleidsplan"),
      }));
      expect(findMoves(level, gone)).toMatchObject({ ok: false, why: "gone" });
      const twice = changedTarget((sheet) => ({
        ...sheet,
        rows: [
          ...sheet.rows.slice(0, 3),
          sheet.rows[6] ?? [],
          sheet.rows[6] ?? [],
          ...sheet.rows.slice(3, 6),
        ],
      }));
      expect(findMoves(level, twice)).toMatchObject({ ok: false, why: "notUnique" });
    });

    test("a plan with nothing moved stays the same", () => {
      expect(relocated(level, book.cells)).toEqual(level);
      expect(relocated(newColumn, book.cells)).toEqual(newColumn);
    });
  });

  /** The tasks of rows 3 and 4 change places. */
  function swapped<T>(rows: T[][]): T[][] {
    return rows.map((row, index) => (index === 3 ? rows[4] : index === 4 ? rows[3] : row) ?? []);
  }
});
