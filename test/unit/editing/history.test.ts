import { invertPlan } from "../../../src/editing/plan/build-plan";
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
import { NAMED, SLOTS, TaskWorkbook } from "./task-workbook";

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
