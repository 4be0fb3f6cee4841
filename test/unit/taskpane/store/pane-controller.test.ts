import { withCapacity } from "../../../../src/taskpane/store/change-settings";
import { PaneController } from "../../../../src/taskpane/store/pane-controller";
import { chosenSituation, hasNoTaskOverview, jobOf } from "../../../../src/taskpane/store/pane-state";
import { currentSheet, overviewOf, targetSheet } from "../../analysis/overview-builder";
import { InMemoryWorkbook, problem } from "../in-memory-workbook";

const AT = new Date(2024, 0, 8, 14, 5);
const overview = () =>
  overviewOf(
    currentSheet([{ task: "Servers", who: ["An Peeters 2"] }, { task: "Helpdesk" }]),
    targetSheet([{ task: "Servers" }]),
  );

function open(read = overview) {
  const workbook = new InMemoryWorkbook(read);
  const pane = new PaneController(workbook, { now: () => AT });
  return { workbook, pane };
}

async function opened(read = overview) {
  const both = open(read);
  await both.pane.start();
  return both;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("two decisions right after each other are both kept", async () => {
  const { pane, workbook } = await opened();
  const available = (key: string, hours: number) =>
    pane.saveSettings((before) => withCapacity(before, key, hours));
  await Promise.all([available("an peeters", 18), available("jan maes", 6)]);
  expect(workbook.settings.capacities).toEqual({ "an peeters": 18, "jan maes": 6 });
  expect(pane.getState().workbook?.settings).toEqual(workbook.settings);
});

describe("opening", () => {
  test("shows progress, then the first situation", async () => {
    const { pane, workbook } = open();
    const release = workbook.hold();
    const started = pane.start();
    await jest.advanceTimersByTimeAsync(0);
    expect(pane.getState()).toMatchObject({
      reading: "opening",
      readingProgress: { step: "cells", share: 0.5 },
    });
    release();
    await started;
    const state = pane.getState();
    expect(state).toMatchObject({ reading: "read", problem: null, announcement: { about: "found" } });
    expect(chosenSituation(state)?.role).toBe("current");
  });

  test("a failure says what failed, and trying again opens after all", async () => {
    const { pane, workbook } = open();
    workbook.nextProblem = problem("busy");
    await pane.start();
    expect(pane.getState()).toMatchObject({
      reading: "failed",
      problem: { during: "opening", problem: { code: "busy" } },
    });
    await pane.retry();
    expect(pane.getState()).toMatchObject({ reading: "read", problem: null });
  });

  test.each([
    ["no sheet is a situation", () => open(() => overviewOf())],
    [
      "Excel's side says so",
      () => {
        const both = open();
        both.workbook.nextProblem = problem("noTaskOverview");
        return both;
      },
    ],
  ])("no task overview: %s", async (_, make) => {
    const { pane } = make();
    await pane.start();
    expect(hasNoTaskOverview(pane.getState())).toBe(true);
  });

  test("a hidden sheet is chosen only when nothing else is there", async () => {
    const { pane } = await opened(() => {
      const made = overview();
      made.situations[0]!.sheet.visibility = "hidden";
      return made;
    });
    expect(chosenSituation(pane.getState())?.role).toBe("target");
  });
});

describe("analysing", () => {
  test("goes to the figures with progress, then shows them with the time", async () => {
    const { pane, workbook } = await opened();
    const release = workbook.hold();
    const run = pane.analyse();
    await jest.advanceTimersByTimeAsync(0);
    expect(pane.getState()).toMatchObject({
      tab: "analysis",
      jobs: [{ kind: "analysing", progress: { step: "writing" } }],
    });
    release();
    await run;
    const { analysis, announcement, workbook: known } = pane.getState();
    expect(pane.getState().jobs).toEqual([]);
    expect(analysis).toMatchObject({ done: { at: AT, outdated: false } });
    expect(analysis.done?.result.findings.keyFigures.openTasks).toBe(1);
    expect(announcement?.about).toBe("analysed");
    expect(known?.summaryOutdated).toBe(false);
  });

  test("pressed twice, it runs once", async () => {
    const { pane, workbook } = await opened();
    await Promise.all([pane.analyse(), pane.analyse()]);
    expect(workbook.asked.filter((job) => job === "analyse")).toHaveLength(1);
  });

  test("cancelled, it says so and keeps the earlier figures", async () => {
    const { pane, workbook } = await opened();
    await pane.analyse();
    const release = workbook.hold();
    const run = pane.analyse();
    await jest.advanceTimersByTimeAsync(0);
    pane.cancel("analysing");
    expect(jobOf("analysing")(pane.getState())?.stopping).toBe(true);
    release();
    await run;
    const { analysis, jobs, problem: shown, announcement } = pane.getState();
    expect(jobs).toEqual([]);
    expect(analysis).toMatchObject({ cancelled: true, done: { at: AT } });
    expect(shown).toBeNull();
    expect(announcement?.about).toBe("cancelled");
  });

  test("a failure is shown and can be tried again", async () => {
    const { pane, workbook } = await opened();
    workbook.nextProblem = problem("cellEditMode");
    await pane.analyse();
    expect(pane.getState()).toMatchObject({
      jobs: [],
      analysis: { done: null },
      problem: { during: "analysing" },
    });
    await pane.retry();
    expect(pane.getState()).toMatchObject({ problem: null, analysis: { done: { at: AT } } });
  });

  test("waits for a reading that is under way", async () => {
    const { pane, workbook } = await opened();
    const release = workbook.hold();
    const both = Promise.all([pane.refresh(), pane.analyse()]);
    await jest.advanceTimersByTimeAsync(0);
    expect(workbook.asked).toEqual(["open", "open"]);
    release();
    await both;
    expect(workbook.asked).toEqual(["open", "open", "analyse"]);
  });
});

describe("changes in Excel", () => {
  test("make the figures and the summary out of date once they are read", async () => {
    const { pane, workbook } = await opened();
    await pane.analyse();
    workbook.summaryOutdated = true;
    workbook.changeInExcel();
    await jest.advanceTimersByTimeAsync(1000);
    expect(pane.getState()).toMatchObject({
      workbook: { summaryOutdated: true },
      analysis: { done: { outdated: true } },
    });
  });

  test("that leave everything as it was analysed make nothing out of date", async () => {
    const { pane, workbook } = await opened();
    await pane.analyse();
    workbook.summaryOutdated = false;
    workbook.changeInExcel();
    await jest.advanceTimersByTimeAsync(1000);
    expect(pane.getState()).toMatchObject({
      workbook: { summaryOutdated: false },
      analysis: { done: { outdated: false } },
    });
  });

  test("without a summary there is nothing to be out of date", async () => {
    const { pane, workbook } = await opened();
    workbook.changeInExcel();
    expect(pane.getState().workbook?.summaryOutdated).toBeNull();
  });

  test("a burst of them is read once, silently, with what stands there then", async () => {
    let tasks = 1;
    const { pane, workbook } = await opened(() =>
      overviewOf(currentSheet(Array.from({ length: tasks }, (_, at) => ({ task: `Taak ${at}` })))),
    );
    const said = pane.getState().announcement;
    for (tasks = 2; tasks < 5; tasks++) workbook.changeInExcel();
    await jest.runAllTimersAsync();
    expect(workbook.asked).toEqual(["open", "open"]);
    expect(chosenSituation(pane.getState())?.tasks).toHaveLength(5);
    expect(pane.getState().announcement).toBe(said);
  });

  test("a sheet that is gone gives its place to the first one", async () => {
    let made = overview();
    const { pane, workbook } = await opened(() => made);
    await pane.chooseSituation("sheet-2");
    expect(chosenSituation(pane.getState())?.role).toBe("target");
    made = overviewOf(currentSheet([{ task: "Servers" }]));
    workbook.changeInExcel();
    await jest.runAllTimersAsync();
    expect(chosenSituation(pane.getState())?.role).toBe("current");
  });

  test("when reading again fails, what was read stays on view", async () => {
    const { pane, workbook } = await opened();
    workbook.nextProblem = problem("connectionLost");
    await pane.refresh();
    expect(pane.getState()).toMatchObject({
      reading: "read",
      refreshing: false,
      problem: { problem: { code: "connectionLost" } },
    });
    await pane.refresh();
    expect(pane.getState()).toMatchObject({ problem: null, announcement: { about: "refreshed" } });
  });

  test("are no longer followed after the pane is closed", async () => {
    const { pane, workbook } = await opened();
    expect(workbook.watched).toBe(true);
    workbook.changeInExcel();
    pane.dispose();
    await jest.runAllTimersAsync();
    expect(workbook.watched).toBe(false);
    expect(workbook.asked).toEqual(["open"]);
  });
});

test("a cell is shown in Excel, or it is said why not", async () => {
  const { pane, workbook } = await opened();
  const cell = { sheetId: "sheet-1", row: 4, column: 1 };
  await pane.show(cell);
  expect(workbook.shown).toEqual([cell]);
  workbook.nextProblem = problem("sheetGone", { sheetName: "Huidige situatie", retry: false });
  await pane.show(cell);
  expect(pane.getState().problem).toMatchObject({ during: "showing", problem: { code: "sheetGone" } });
  pane.closeProblem();
  expect(pane.getState().problem).toBeNull();
});

describe("the pane and Excel show the same school", () => {
  const openedWhile = async (typing: boolean) => {
    const workbook = new InMemoryWorkbook(overview);
    const pane = new PaneController(workbook, { isTyping: () => typing });
    await pane.start();
    return { workbook, pane, chosen: () => pane.getState().situationId };
  };

  test("from the start, where Excel shows a sheet with tasks", async () => {
    const { workbook, pane } = open();
    workbook.activeSheetId = "sheet-2";
    await pane.start();
    expect(pane.getState().situationId).toBe("sheet-2");
  });

  test("when the user goes to another sheet with tasks in Excel; another sheet changes nothing", async () => {
    const { workbook, chosen } = await openedWhile(false);
    workbook.activateInExcel("sheet-2");
    expect(chosen()).toBe("sheet-2");
    workbook.activateInExcel("summary");
    expect(chosen()).toBe("sheet-2");
  });

  test("when another sheet is chosen in the pane", async () => {
    const { workbook, pane } = await openedWhile(false);
    await pane.chooseSituation("sheet-2");
    expect(workbook.activated).toEqual(["sheet-2"]);
    workbook.nextProblem = problem("cellEditMode");
    await pane.chooseSituation("sheet-1");
    expect(pane.getState()).toMatchObject({ situationId: "sheet-1", problem: null });
  });

  test("but a hidden sheet is only listed", async () => {
    const { pane, workbook } = await opened(() => {
      const made = overview();
      made.situations[1]!.sheet.visibility = "hidden";
      return made;
    });
    await pane.chooseSituation("sheet-2");
    expect(pane.getState().situationId).toBe("sheet-2");
    expect(workbook.activated).toEqual([]);
  });

  test("while something is being typed the pane stays, says where Excel is, and goes there when asked", async () => {
    const { workbook, pane, chosen } = await openedWhile(true);
    workbook.activateInExcel("sheet-2");
    expect(pane.getState()).toMatchObject({ situationId: "sheet-1", elsewhere: "sheet-2" });
    workbook.activateInExcel("sheet-1");
    expect(pane.getState().elsewhere).toBeNull();
    workbook.selectInExcel("sheet-2", { row: 4, column: 1, rowCount: 1, columnCount: 1 });
    expect(pane.getState()).toMatchObject({ situationId: "sheet-1", elsewhere: "sheet-2" });
    pane.goElsewhere();
    expect(chosen()).toBe("sheet-2");
    expect(pane.getState().elsewhere).toBeNull();
  });
});

describe("sheets on request", () => {
  const request = { kinds: ["agreements" as const] };

  test("cancelled while they are made: it says so, without a problem, and earlier ones stay", async () => {
    const { pane, workbook } = await opened();
    await pane.makeSheets(request);
    const earlier = pane.getState().workbook?.generatedSheets;
    const release = workbook.hold();
    const job = pane.makeSheets(request);
    await jest.advanceTimersByTimeAsync(0);
    expect(pane.getState().jobs).toMatchObject([{ kind: "making", stopping: false }]);
    pane.cancel("making");
    expect(pane.getState().jobs).toMatchObject([{ kind: "making", stopping: true }]);
    release();
    await job;
    expect(pane.getState()).toMatchObject({
      problem: null,
      jobs: [],
      sheetsOnRequest: { answer: { done: "cancelled" } },
      announcement: { about: "sheets" },
      workbook: { generatedSheets: earlier },
    });
  });
});

describe("importing schools", () => {
  const files = [{ name: "De Linde.xlsx", base64: "" }];

  test("shows progress in the workbook tab, says what came in, and reads the workbook again", async () => {
    const { pane, workbook } = await opened();
    const release = workbook.hold();
    const job = pane.importSchools(files);
    await jest.advanceTimersByTimeAsync(0);
    expect(pane.getState()).toMatchObject({
      tab: "workbook",
      jobs: [{ kind: "importing", stopping: false }],
    });
    release();
    await job;
    expect(pane.getState()).toMatchObject({
      jobs: [],
      importing: { answer: { added: [{ school: "De Linde" }], failed: [] } },
      announcement: { about: "schools" },
    });
    expect(workbook.asked.slice(-2)).toEqual(["importSchools", "open"]);
  });

  test("stopped by the user is no problem, and nothing came in", async () => {
    const { pane, workbook } = await opened();
    const release = workbook.hold();
    const job = pane.importSchools(files);
    await jest.advanceTimersByTimeAsync(0);
    pane.cancel("importing");
    expect(pane.getState().jobs).toMatchObject([{ kind: "importing", stopping: true }]);
    release();
    await job;
    expect(pane.getState()).toMatchObject({
      problem: null,
      jobs: [],
      importing: { answer: null, ended: "cancelled" },
    });
  });

  test("a failure says what failed; trying again does it after all", async () => {
    const { pane, workbook } = await opened();
    workbook.nextProblem = problem("busy");
    await pane.importSchools(files);
    expect(pane.getState()).toMatchObject({
      problem: { during: "importing", problem: { code: "busy" } },
      jobs: [],
      importing: { answer: null },
    });
    await pane.retry();
    expect(pane.getState()).toMatchObject({ problem: null, importing: { answer: { failed: [] } } });
  });

  test("what was imported is removed again", async () => {
    const { pane, workbook } = await opened();
    await pane.importSchools(files);
    await pane.removeImported();
    expect(workbook.asked.slice(-2)).toEqual(["removeImported", "open"]);
    expect(pane.getState().importing).toMatchObject({ answer: null, ended: "removed" });
  });
});

describe("what is read again", () => {
  const change = async (workbook: InMemoryWorkbook, ...sheetIds: (string | null)[]) => {
    for (const sheetId of sheetIds) workbook.changeInExcel({ sheetId, address: "A1" });
    await jest.runAllTimersAsync();
    return workbook.readAgain.at(-1);
  };

  test("what changed since the reading before, from the first change on", async () => {
    const { workbook, pane } = await opened();
    expect(await change(workbook, "s1")).toEqual(["s1"]);
    expect(await change(workbook, "s1", "s2", "s1")).toEqual(["s1", "s2"]);
    expect(await change(workbook, "s2")).toEqual(["s2"]);
    expect(await change(workbook, "s2", null)).toBeNull();
    await pane.refresh();
    expect(workbook.readAgain.at(-1)).toBeNull();
    expect(await change(workbook, "s2")).toEqual(["s2"]);
  });

  test("all after a reading that failed", async () => {
    const { workbook } = await opened();
    await change(workbook, "s1");
    workbook.nextProblem = problem("busy");
    // It is tried again after a while
    expect(await change(workbook, "s1")).toBeNull();
    expect(await change(workbook, "s2")).toEqual(["s2"]);
  });

  test("all, as long as Excel took no listeners", async () => {
    const { workbook, pane } = open();
    workbook.tellsChanges = false;
    await pane.start();
    await change(workbook, "s1");
    expect(await change(workbook, "s1")).toBeNull();
  });

  test("nothing when cells of a sheet that we made change", async () => {
    const { workbook, pane } = await opened();
    await pane.analyse();
    const [made] = pane.getState().workbook!.generatedSheets;
    const before = workbook.readAgain.length;
    await change(workbook, made!.sheetId);
    expect(workbook.readAgain).toHaveLength(before);
  });
});
