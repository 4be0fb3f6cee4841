import type { Intention } from "../../../src/editing/intention";
import { sheetCells } from "../../../src/editing/plan/sheet-cells";
import type { CellRef } from "../../../src/model/cell";
import { EditPipeline } from "../../../src/taskpane/store/edit-pipeline";
import type { FailedEdit } from "../../../src/taskpane/store/edit-state";
import { EditWorker } from "../../../src/taskpane/store/edit-worker";
import { NO_SETTINGS } from "../../../src/model/workbook-settings";
import { PaneController } from "../../../src/taskpane/store/pane-controller";
import { initialPaneState, paneReducer } from "../../../src/taskpane/store/pane-state";
import { questionOf, writingCount } from "../../../src/taskpane/store/selectors";
import { gridOf, NAMED, SLOTS, type SheetText, TaskWorkbook } from "../editing/task-workbook";
import { InMemoryWorkbook, problem } from "./in-memory-workbook";

const CURRENT = "Huidige situatie";
const TARGET = "Streefdoel";

/** A pane on a workbook with a current and a target sheet. */
async function opened() {
  const workbook = InMemoryWorkbook.of(gridOf(NAMED, 0), gridOf(SLOTS, 1));
  const pane = new PaneController(workbook);
  await pane.start();
  await pane.prepare();
  workbook.asked.length = 0;
  const book = () => new TaskWorkbook(workbook.cells);
  const task = (description: string, sheet = CURRENT): CellRef => book().task(sheet, description).cell;
  const level = (description: string) => book().task(CURRENT, description).level;
  const setLevel = (description: string, to: "SG" | "School" | null): Promise<void> =>
    pane.edit({ kind: "setLevel", tasks: [task(description)], level: to });
  /** Someone else leaves the target and the current sheet like this. */
  const changeCurrent = (change: (sheet: SheetText) => SheetText) => {
    workbook.cells = TaskWorkbook.of(change(NAMED), SLOTS).cells;
  };
  const edits = () => {
    const state = pane.getState();
    return { ...state.edits, asking: questionOf(state), writing: writingCount(state) };
  };
  return { workbook, pane, book, task, level, setLevel, changeCurrent, edits };
}

/** A row inserted above the tasks. */
const oneRowLower = (sheet: SheetText): SheetText => ({
  ...sheet,
  rows: [...sheet.rows.slice(0, 2), [], ...sheet.rows.slice(2)],
  colors: {},
});

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("an edit", () => {
  test("is written at once, shown with its cell, and said", async () => {
    const { pane, level, setLevel, edits, workbook } = await opened();
    const before = pane.getState().announcement?.turn ?? 0;
    await setLevel("Nascholing", "SG");
    expect(level("Nascholing")).toBe("SG");
    expect(edits()).toMatchObject({
      writing: 0,
      asking: null,
      failed: null,
      lastWrite: { label: { code: "setLevel" }, cell: { row: 6, column: 2 }, undone: false },
      undo: { code: "setLevel" },
      redo: null,
    });
    expect(pane.getState().announcement).toEqual({ about: "saved", turn: before + 1 });
    expect(workbook.asked).toEqual(["write"]); // nothing is read again
    const situation = pane.getState().workbook?.overview.situations[0];
    expect(situation?.tasks.find(({ description }) => description === "Nascholing")?.level).toBe("SG");
  });

  test("changes the state twice: when it is asked, and when it is written", async () => {
    const { pane, setLevel } = await opened();
    const states: unknown[] = [];
    pane.subscribe(() => states.push(writingCount(pane.getState())));
    await setLevel("Nascholing", "SG");
    expect(states).toEqual([1, 0]);
  });

  test("makes the figures out of date", async () => {
    const { pane, setLevel } = await opened();
    await pane.analyse();
    await setLevel("Nascholing", "SG");
    expect(pane.getState()).toMatchObject({
      analysis: { done: { outdated: true } },
      workbook: { summaryOutdated: true },
    });
  });

  test("quick ones are counted, written in order, each on the result of the one before", async () => {
    const { workbook, pane, task, book, edits } = await opened();
    const release = workbook.hold();
    const slots = ["Karel Aa", "Lies Bee", "Mia Cee"].map((person) =>
      pane.edit({ kind: "assign", tasks: [task("ICT-bel", TARGET)], person, hours: 1 }),
    );
    expect(edits().writing).toBe(3);
    release();
    await Promise.all(slots);
    expect(book().who(TARGET, "ICT-bel")).toEqual(["Karel Aa 1", "Lies Bee 1", "Mia Cee 1"]);
    expect(edits()).toMatchObject({ writing: 0, lastWrite: { turn: 3 } });
  });

  test("a person keeps their available hours under another name", async () => {
    const { pane, workbook } = await opened();
    await workbook.saveSettings({ ...NO_SETTINGS, capacities: { "an peeters": 18 } });
    await pane.refresh();
    await pane.edit({ kind: "renamePerson", personKey: "an peeters", name: "Anna Claes" });
    expect(workbook.settings.capacities["anna claes"]).toBe(18);
    expect(pane.getState().workbook?.settings).toEqual(workbook.settings);
  });

  test("that cannot be done says why and changes nothing", async () => {
    const { pane, task, edits, workbook } = await opened();
    const intention: Intention = { kind: "assign", tasks: [task("Nasch")], person: "Jan 2", hours: 1 };
    await pane.edit(intention);
    expect(edits()).toMatchObject({
      failed: { doing: "edit", intention, refusal: { code: "nameNotReadable" }, waiting: 0 },
      undo: null,
    });
    expect(pane.getState().announcement?.about).toBe("notSaved");
    expect(workbook.asked).toEqual([]);
    await pane.dropEdit();
    expect(edits().failed).toBeNull();
  });
});

describe("what would be lost is asked first", () => {
  const ask = async () => {
    const all = await opened();
    const asked = { kind: "removeTask" as const, tasks: [all.task("Onderh")] };
    await all.pane.edit(asked);
    return { ...all, asked };
  };

  test("and done after a yes", async () => {
    const { pane, edits, book, workbook } = await ask();
    expect(edits().asking?.confirmations.map(({ code }) => code)).toEqual(["filledTask", "otherContent"]);
    expect(pane.getState().announcement?.about).toBe("asked");
    expect(workbook.asked).toEqual([]);
    await pane.confirmEdit();
    expect(edits()).toMatchObject({ asking: null, undo: { code: "removeTask" } });
    expect(() => book().task(CURRENT, "Onderh")).toThrow();
  });

  test("and left after a no", async () => {
    const { pane, edits, workbook } = await ask();
    await pane.dropEdit();
    expect(edits().asking).toBeNull();
    expect(workbook.asked).toEqual([]);
  });

  test("while other picks go on", async () => {
    const { pane, edits, setLevel, level, book } = await ask();
    await setLevel("Nascholing", "SG");
    expect(level("Nascholing")).toBe("SG");
    expect(edits().asking).not.toBeNull();
    await pane.confirmEdit();
    expect(() => book().task(CURRENT, "Onderh")).toThrow();
  });

  test("again when there is more to lose by then", async () => {
    const { pane, edits, workbook, book } = await ask();
    workbook.cells = book().does({
      kind: "assign",
      tasks: [book().task(CURRENT, "Onderh").cell],
      person: "Jan",
      hours: 3,
    }).cells;
    workbook.cells = TaskWorkbook.of(
      {
        ...NAMED,
        rows: NAMED.rows.map((row, r) => (r === 2 ? [...row.slice(0, 6), "dringend", "en nog iets"] : row)),
      },
      SLOTS,
    ).cells;
    await pane.refresh();
    await pane.confirmEdit();
    expect(edits().asking?.confirmations.map(({ text }) => text)).toContain("en nog iets");
    expect(book().task(CURRENT, "Onderh")).toBeDefined();
  });

  test("two of them one after another", async () => {
    const { pane, edits, task } = await ask();
    await pane.edit({ kind: "removeTask", tasks: [task("Helpdesk")] });
    expect(edits().asking?.plan.label.params.task).toBe("Onderhouden van hardware");
    await pane.dropEdit();
    expect(edits().asking?.plan.label.params.task).toBe("Helpdesk");
    await pane.dropEdit();
    expect(edits().asking).toBeNull();
  });
});

describe("undo and redo", () => {
  test("go back and forth", async () => {
    const { pane, level, setLevel, edits } = await opened();
    await setLevel("Nascholing", "SG");
    await setLevel("Nascholing", "School");
    await pane.undo();
    expect(level("Nascholing")).toBe("SG");
    expect(edits()).toMatchObject({ lastWrite: { undone: true, turn: 3 }, redo: { code: "setLevel" } });
    expect(pane.getState().announcement?.about).toBe("undone");
    await pane.redo();
    expect(level("Nascholing")).toBe("School");
    await pane.undo();
    await pane.undo();
    expect(level("Nascholing")).toBeNull();
    expect(edits()).toMatchObject({ undo: null, redo: { code: "setLevel" } });
    await pane.undo(); // nothing left
    expect(edits().failed).toBeNull();
  });

  test("follow a row that moved", async () => {
    const { pane, setLevel, level, changeCurrent, workbook } = await opened();
    changeCurrent((sheet) => sheet);
    await setLevel("Nascholing", "SG");
    const moved = TaskWorkbook.of(
      oneRowLower({ ...NAMED, rows: NAMED.rows.map((row, r) => (r === 6 ? withCell(row, 2, "X") : row)) }),
      SLOTS,
    );
    workbook.cells = moved.cells;
    expect(level("Nascholing")).toBe("SG");
    await pane.undo();
    expect(level("Nascholing")).toBeNull();
    expect(level("Onderh")).toBe("School");
  });

  test("an undo of a cell that someone changed says so and leaves it", async () => {
    const { pane, setLevel, level, edits, workbook } = await opened();
    await setLevel("Nascholing", "SG");
    await setLevel("Helpdesk", "School");
    workbook.cells = TaskWorkbook.of(
      {
        ...NAMED,
        rows: NAMED.rows.map((row, r) =>
          r === 6 ? withCell(row, 2, "ja") : r === 4 ? withCell(withCell(row, 2, ""), 3, "zeker") : row,
        ),
      },
      SLOTS,
    ).cells;
    await pane.undo();
    expect(edits()).toMatchObject({
      failed: {
        doing: "undo",
        intention: null,
        waiting: 0,
        problem: { code: "changedMeanwhile", sheetName: CURRENT, address: "D5", now: "zeker" },
      },
      undo: { params: { task: "Nascholing" } },
      redo: null,
    });
    expect(level("Helpdesk")).toBe("School");
  });

  test("a sheet that was taken back and added again is the same to the steps after it", async () => {
    const { pane, edits, book } = await opened();
    await pane.edit({ kind: "addSchool", name: "De Zon" });
    await pane.confirmEdit(); // the sheets that are copied are filled in
    expect(edits()).toMatchObject({ failed: null, undo: { code: "addSchool" } });
    const [cell] = book()
      .overview.schools.find(({ name }) => name === "De Zon")!
      .current!.tasks.map((t) => t.cell);
    await pane.edit({ kind: "setLevel", tasks: [cell!], level: "SG" });
    for (let step = 0; step < 2; step++) await pane.undo();
    expect(book().overview.schools).toHaveLength(1);
    for (let step = 0; step < 2; step++) await pane.redo();
    expect(edits().failed).toBeNull();
    expect(book().overview.schools.find(({ name }) => name === "De Zon")!.current!.tasks[0]?.level).toBe(
      "SG",
    );
    for (let step = 0; step < 2; step++) await pane.undo();
    expect(edits().failed).toBeNull();
    expect(book().overview.schools).toHaveLength(1);
  });
});

describe("when Excel cannot write", () => {
  test("the edit and those behind it are kept, and a retry writes all of them in order", async () => {
    const { workbook, setLevel, level, edits, pane } = await opened();
    workbook.nextProblem = problem("cellEditMode");
    await Promise.all([setLevel("Nascholing", "SG"), setLevel("Nascholing", "School")]);
    expect(edits()).toMatchObject({
      writing: 0,
      failed: { doing: "edit", problem: { code: "cellEditMode" }, waiting: 2 },
    });
    expect(level("Nascholing")).toBeNull();
    await pane.retryEdit();
    expect(level("Nascholing")).toBe("School");
    expect(edits()).toMatchObject({ writing: 0, failed: null, lastWrite: { turn: 2 } });
  });

  test("the next edit tries the kept one first", async () => {
    const { workbook, setLevel, level, edits } = await opened();
    workbook.nextProblem = problem("busy");
    await setLevel("Nascholing", "SG");
    await setLevel("Helpdesk", "School");
    expect([level("Nascholing"), level("Helpdesk")]).toEqual(["SG", "School"]);
    expect(edits().failed).toBeNull();
  });

  test("it can be let go of", async () => {
    const { workbook, setLevel, level, edits, pane } = await opened();
    workbook.nextProblem = problem("cellEditMode");
    await Promise.all([setLevel("Nascholing", "SG"), setLevel("Helpdesk", "School")]);
    await pane.dropEdit();
    expect([level("Nascholing"), level("Helpdesk")]).toEqual([null, "School"]);
    expect(edits().failed).toBeNull();
  });

  test("an undo is kept too", async () => {
    const { workbook, setLevel, level, edits, pane } = await opened();
    await setLevel("Nascholing", "SG");
    workbook.nextProblem = problem("cellEditMode");
    await pane.undo();
    expect(edits()).toMatchObject({ failed: { doing: "undo", waiting: 1 }, undo: { code: "setLevel" } });
    await pane.retryEdit();
    expect(level("Nascholing")).toBeNull();
  });

  test("a write of which only the answer was lost is not done twice", async () => {
    const { workbook, setLevel, level, edits, pane } = await opened();
    workbook.nextProblem = problem("connectionLost");
    await setLevel("Nascholing", "SG");
    workbook.cells = TaskWorkbook.of(
      { ...NAMED, rows: NAMED.rows.map((row, r) => (r === 6 ? withCell(row, 2, "X") : row)) },
      SLOTS,
    ).cells;
    await pane.retryEdit();
    expect(level("Nascholing")).toBe("SG");
    expect(edits().failed).toBeNull();
  });
});

describe("when the workbook changed meanwhile", () => {
  test("a pick that waits goes to the same task, wherever it stands by then", async () => {
    const { workbook, pane, task, level, changeCurrent } = await opened();
    const release = workbook.hold();
    const reading = pane.refresh();
    const pick = pane.edit({ kind: "setLevel", tasks: [task("Nascholing")], level: "SG" });
    changeCurrent(oneRowLower);
    release();
    await Promise.all([reading, pick]);
    expect(level("Nascholing")).toBe("SG");
    expect(level("ICT-bel")).toBe("School");
  });

  test("a task that is gone is named, and nothing is written", async () => {
    const { workbook, pane, task, edits, changeCurrent } = await opened();
    const release = workbook.hold();
    const reading = pane.refresh();
    const pick = pane.edit({ kind: "setLevel", tasks: [task("Nascholing")], level: "SG" });
    changeCurrent((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, -1) }));
    release();
    await Promise.all([reading, pick]);
    expect(edits().failed).toMatchObject({ refusal: { code: "taskUnknown", text: "Nascholing" } });
    expect(workbook.asked).toEqual(["open"]);
  });

  test("a cell that someone filled is left, named with what it says, and read again", async () => {
    const { workbook, edits, level, changeCurrent, setLevel, pane } = await opened();
    const pick = setLevel("Nascholing", "SG");
    changeCurrent((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, r) => (r === 6 ? withCell(row, 2, "samen") : row)),
    }));
    await pick;
    expect(edits().failed).toMatchObject({
      intention: { kind: "setLevel" },
      problem: { code: "changedMeanwhile", address: "C7", now: "samen" },
      waiting: 0,
    });
    await jest.runAllTimersAsync();
    expect(workbook.asked).toEqual(["write", "open"]);
    expect(pane.getState().workbook?.cells.text({ sheetId: "s0", row: 6, column: 2 })).toBe("samen");
    expect(level("Nascholing")).toBe("SG");
  });
});

describe("selecting", () => {
  const rows = (row: number, rowCount = 1) => ({ row, column: 4, rowCount, columnCount: 1 });

  test("a task's row in the grid chooses the task and its sheet", async () => {
    const { pane, workbook, task } = await opened();
    workbook.selectInExcel("s1", rows(4));
    expect(pane.getState()).toMatchObject({
      selectedTask: task("Beheren", TARGET),
      selectedTasks: [task("Beheren", TARGET)],
      situationId: "s1",
    });
    workbook.selectInExcel("s0", rows(2, 3));
    expect(pane.getState().selectedTasks).toEqual([task("Onderh"), task("Beheren"), task("Helpdesk")]);
    workbook.selectInExcel("s0", rows(0));
    expect(pane.getState()).toMatchObject({ selectedTask: null, situationId: "s0" });
  });

  test("in the pane selects it in the grid; of many at once the last", async () => {
    const { pane, workbook, task } = await opened();
    const cells = ["Onderh", "Beheren", "Helpdesk"].map((text) => task(text));
    const release = workbook.hold();
    const chosen = cells.map((cell) => pane.chooseTask(cell));
    expect(pane.getState().selectedTask).toEqual(cells[2]);
    release();
    await Promise.all(chosen);
    expect(workbook.shown).toEqual([cells[0], cells[2]]);
  });

  test("does not bother Excel for a hidden sheet, nor the user while a cell is being edited", async () => {
    const { pane, workbook, task } = await opened();
    const hidden = gridOf(SLOTS, 1);
    hidden.sheet.visibility = "hidden";
    workbook.cells = sheetCells([gridOf(NAMED, 0), hidden]);
    await pane.refresh();
    await pane.chooseTask(task("Helpdesk", TARGET));
    expect(workbook.shown).toEqual([]);
    workbook.nextProblem = problem("cellEditMode");
    await pane.chooseTask(task("Helpdesk"));
    expect(pane.getState()).toMatchObject({ problem: null, selectedTask: task("Helpdesk") });
  });

  test("follows the task when its row moves", async () => {
    const { pane, task, changeCurrent } = await opened();
    await pane.chooseTask(task("Nascholing"));
    changeCurrent(oneRowLower);
    await pane.refresh();
    expect(pane.getState().selectedTask).toMatchObject({ row: 7 });
  });
});

test("a silent reading that comes while someone types in a cell is tried again, without an alarm", async () => {
  const { workbook, pane } = await opened();
  workbook.changeInExcel();
  workbook.nextProblem = problem("cellEditMode");
  await jest.runAllTimersAsync();
  expect(workbook.asked).toEqual(["open", "open"]);
  expect(pane.getState().problem).toBeNull();
});

function withCell<T>(row: T[], column: number, value: T): T[] {
  return row.map((cell, at) => (at === column ? value : cell));
}

describe("edits whose code could not be fetched", () => {
  async function withoutWorker(failuresOfFetching: number) {
    const workbook = InMemoryWorkbook.of(gridOf(NAMED, 0));
    const opened = await workbook.open();
    let state = { ...initialPaneState, workbook: opened.ok ? opened.value : null };
    const failures: FailedEdit[] = [];
    let toFail = failuresOfFetching;
    const edits = new EditPipeline(
      {
        port: workbook,
        workbook: () => state.workbook,
        edits: () => state.edits,
        dispatch: (action) => {
          state = paneReducer(state, action);
          if (action.type === "editFailed") failures.push(state.edits.failed!);
        },
        enqueue: (job) => job(),
        reread: async () => undefined,
      },
      async ({ port }) => {
        if (toFail-- > 0) throw Object.assign(new Error(), { code: "CHUNK_LOAD_FAILED" });
        return new EditWorker(port);
      },
    );
    const task = (description: string) => new TaskWorkbook(workbook.cells).task(CURRENT, description);
    const setLevel = (description: string) =>
      edits.edit({ kind: "setLevel", tasks: [task(description).cell], level: "SG" });
    return { edits, failures, task, setLevel };
  }

  test("are kept, and all written in order when it arrives", async () => {
    const { edits, failures, task, setLevel } = await withoutWorker(2);
    await setLevel("Nascholing");
    await setLevel("Helpdesk");
    expect(failures).toMatchObject([
      { problem: { code: "connectionLost", retry: true }, waiting: 1 },
      { problem: { code: "connectionLost", retry: true }, waiting: 2 },
    ]);
    await edits.retry();
    expect([task("Nascholing").level, task("Helpdesk").level]).toEqual(["SG", "SG"]);
  });

  test("are let go of one by one", async () => {
    const { edits, task, setLevel } = await withoutWorker(2);
    const before = task("Nascholing").level;
    await setLevel("Nascholing");
    await setLevel("Helpdesk");
    await edits.drop();
    expect([task("Nascholing").level, task("Helpdesk").level]).toEqual([before, "SG"]);
  });
});
