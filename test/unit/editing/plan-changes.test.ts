import { applyPlan } from "../../../src/editing/plan/apply-plan";
import { invertPlan } from "../../../src/editing/plan/build-plan";
import { failedGuard } from "../../../src/editing/plan/guards";
import type { EditPlan } from "../../../src/editing/plan/edit-plan";
import {
  EMPTY_HISTORY,
  historyLabels,
  nextRedo,
  nextUndo,
  recordPlan,
  redoSucceeded,
  undoFailed,
  undoSucceeded,
  withSheetIds,
} from "../../../src/editing/history";
import { findMoves, relocatePlan } from "../../../src/editing/plan/rebase";
import { type SheetCells, sheetCells } from "../../../src/editing/plan/sheet-cells";
import { contentOf, gridOf, NAMED, SLOTS, type SheetText, TaskWorkbook } from "./task-workbook";

const CURRENT = "Huidige situatie";
const TARGET = "Streefdoel";
const book = TaskWorkbook.of(NAMED, SLOTS);
const task = (sheet: string, text: string) => book.task(sheet, text).cell;
const level = book.plan({ kind: "setLevel", tasks: [task(TARGET, "ICT-bel")], level: "Gedeeld" });
const newColumn = book.plan({
  kind: "assign",
  tasks: [task(TARGET, "Onderh")],
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
    const other = book.does({ kind: "setLevel", tasks: [task(TARGET, "ICT-bel")], level: "SG" });
    expect(failedGuard(level, other.cells)).toMatchObject({ kind: "content", cell: { row: 6, column: 2 } });
  });

  test("keep an inserted column from being taken away once someone else wrote in it", () => {
    const after = book.after(newColumn);
    const used = after.does({
      kind: "assign",
      tasks: [after.task(TARGET, "Helpdesk").cell],
      person: "Els Maes",
      hours: 1,
    });
    const more = used.does({
      kind: "assign",
      tasks: [used.task(TARGET, "Helpdesk").cell],
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
        .situation(TARGET)
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
      tasks: [plain.task(TARGET, "Onderh").cell],
      person: "Bart Claes",
      hours: 1,
    });
    const moved = sheetCells([gridOf({ ...SLOTS, merges: [], rows: SLOTS.rows.map((row) => ["", ...row]) })]);
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
    expect(new TaskWorkbook(applyPlan(undo, sorted)).situation(TARGET).layout.persons).toHaveLength(2);
  });

  test("nothing is found again when the text is gone, or stands there twice", () => {
    const gone = changedTarget((sheet) => ({
      ...sheet,
      rows: sheet.rows.filter((row) => row[1] !== "ICT-beleidsplan"),
    }));
    expect(findMoves(level, gone)).toMatchObject({ ok: false, why: "gone" });
    const twice = changedTarget((sheet) => ({
      ...sheet,
      rows: [...sheet.rows.slice(0, 3), sheet.rows[6] ?? [], sheet.rows[6] ?? [], ...sheet.rows.slice(3, 6)],
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

describe("history", () => {
  test("undo and redo go one step at a time, under the name of the step", () => {
    let history = recordPlan(recordPlan(EMPTY_HISTORY, level), newColumn);
    expect(historyLabels(history)).toEqual({ undo: newColumn.label, redo: null });
    const undo = nextUndo(history);
    expect(undo).toMatchObject({ label: { code: "assign", undo: true } });
    history = undoSucceeded(history, undo ?? level);
    expect(historyLabels(history)).toEqual({ undo: level.label, redo: newColumn.label });
    history = redoSucceeded(history, nextRedo(history) ?? level);
    expect(historyLabels(history)).toEqual({ undo: newColumn.label, redo: null });
  });

  test("a new step forgets what was taken back", () => {
    const history = undoSucceeded(recordPlan(EMPTY_HISTORY, level), invertPlan(level));
    expect(nextRedo(history)).not.toBeNull();
    expect(nextRedo(recordPlan(history, newColumn))).toBeNull();
  });

  test("an undo that no longer fits is dropped, and the one before it is next", () => {
    const history = undoFailed(recordPlan(recordPlan(EMPTY_HISTORY, level), newColumn));
    expect(historyLabels(history)).toEqual({ undo: level.label, redo: null });
    expect(nextUndo(undoFailed(history))).toBeNull();
  });

  test("keeps two hundred steps", () => {
    let history = EMPTY_HISTORY;
    for (let step = 0; step < 250; step++)
      history = recordPlan(history, { ...level, label: { ...level.label, params: { step } } });
    expect(history.done).toHaveLength(200);
    expect(historyLabels(history).undo?.params).toEqual({ step: 249 });
  });

  test("undo and redo of a confirmed step do not ask again", () => {
    const asked = book.plan({ kind: "assign", tasks: [task(CURRENT, "Helpdesk")], person: "Jan", hours: 1 });
    expect(asked.needsConfirmation).not.toEqual([]);
    expect(nextUndo(recordPlan(EMPTY_HISTORY, asked))?.needsConfirmation).toEqual([]);
  });

  test("follows a sheet that got another id", () => {
    const history = withSheetIds(recordPlan(EMPTY_HISTORY, level), { s1: "{new}" });
    expect(nextUndo(history)?.touches.sheetIds).toEqual(["{new}"]);
    expect(
      nextUndo(history)?.guards.every((guard) => !("cell" in guard) || guard.cell.sheetId === "{new}"),
    ).toBe(true);
  });
});
