import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { cellAddress, type CellRef } from "../../src/model/cell";
import { PaneController } from "../../src/taskpane/store/pane-controller";
import { chosenSituation } from "../../src/taskpane/store/pane-state";
import type { ExcelHost } from "../host/host";
import { NAMED, SLOTS } from "../unit/editing/task-workbook";
import { openInExcel } from "./open-workbook";
import { workbookFile } from "./small-workbook";

/** The pane and Excel beside each other, with the events of both. */

const CURRENT = "Huidige situatie";

/** Without formulas. */
const PLAIN = { ...NAMED, rows: NAMED.rows.map((row) => row.map((cell) => (cell === "=1+1" ? 2 : cell))) };

describe.each(["1.17", "1.9"])("ExcelApi %s", (apiSet) => {
  let host: ExcelHost;
  let pane: PaneController;
  let close = () => {};

  beforeEach(async () => {
    const opened = await openInExcel(await workbookFile(PLAIN, SLOTS), { apiSet });
    ({ host } = opened);
    pane = new PaneController(createExcelWorkbook());
    close = () => {
      pane.dispose();
      opened.close();
    };
  });
  afterEach(async () => {
    close();
    await host.idle();
  });

  const task = (description: string) =>
    chosenSituation(pane.getState())!.tasks.find((one) => one.description.startsWith(description))!;
  const level = (description: string, to: "SG" | "School" | null) =>
    pane.edit({ kind: "setLevel", tasks: [task(description).cell], level: to });
  const inExcel = (address: string) => {
    const [, letters = "", row = ""] = /([A-Z]+)(\d+)/.exec(address) ?? [];
    return host.store.sheetNamed(CURRENT)!.cell(Number(row) - 1, letters.charCodeAt(0) - 65)?.value ?? null;
  };
  /** Until it is so; the pane follows Excel within a second. */
  const until = async (so: () => boolean) => {
    for (let waited = 0; !so() && waited < 5000; waited += 50) await sleep(50);
    expect(so()).toBe(true);
  };
  /** Requests that read the sheets again. */
  const readings = () => host.stats.log.filter(({ release }) => !release).length;

  test("picks made quickly after each other are all written, two round trips each, without a reading between", async () => {
    await pane.start();
    await host.idle();
    host.resetStats();
    await Promise.all([level("Nascholing", "SG"), level("Helpdesk", "SG"), level("Nascholing", "School")]);
    expect(host.stats.roundTrips).toBe(6);
    expect([inExcel("C7"), inExcel("D7"), inExcel("C5")]).toEqual([null, "X", "X"]);
    expect(pane.getState().edits).toMatchObject({ requests: [], failed: null, lastWrite: { turn: 3 } });
  });

  test("what the pane wrote is no change by someone else", async () => {
    await pane.start();
    await pane.chooseTask(task("Nascholing").cell);
    await host.idle();
    await level("Nascholing", "SG");
    const { selectedTask } = pane.getState();
    host.resetStats();
    await sleep(1200);
    // Only where Excel does not tell who changed something, it is read again
    expect(readings() > 0).toBe(apiSet === "1.9");
    expect(pane.getState()).toMatchObject({
      problem: null,
      selectedTask,
      edits: { failed: null, undo: { code: "setLevel" } },
    });
    expect(task("Nascholing").level).toBe("SG");
  });

  test("what someone types appears in the pane, and does not stop an undo elsewhere", async () => {
    await pane.start();
    await level("Nascholing", "SG");
    host.user.typeAsCoauthor(CURRENT, "C6", "x");
    await until(() => task("ICT-bel").level === "Gedeeld");
    host.user.insertRows(CURRENT, 2);
    await until(() => task("ICT-bel").cell.row === 6);
    await pane.undo();
    expect(pane.getState().edits.failed).toBeNull();
    expect(task("Nascholing").level).toBeNull();
    expect(inExcel("C8")).toBeNull();
  });

  test("an undo of a cell that someone changed says so, leaves it, and goes on with the step before", async () => {
    await pane.start();
    await level("Helpdesk", "SG");
    await level("Nascholing", "SG");
    host.user.typeAsCoauthor(CURRENT, "C7", "samen");
    await pane.undo();
    expect(pane.getState().edits).toMatchObject({
      failed: { doing: "undo", problem: { code: "changedMeanwhile", address: "C7", now: "samen" } },
      undo: { params: { task: "Helpdesk" } },
    });
    expect(inExcel("C7")).toBe("samen");
    await pane.undo();
    expect(inExcel("C5")).toBe("nee");
    expect(pane.getState().edits).toMatchObject({ failed: null, undo: null });
  });

  test("the task of a selected row is chosen; a task chosen in the pane is selected", async () => {
    await pane.start();
    host.user.select(CURRENT, "E4:F6");
    await until(() => pane.getState().selectedTasks.length === 3);
    expect(pane.getState().selectedTask).toEqual(task("Beheren").cell);
    const heard: (CellRef | null)[] = [];
    pane.subscribe(() => heard.push(pane.getState().selectedTask));
    const cells = ["Onderh", "Helpdesk", "Nascholing"].map((text) => task(text).cell);
    for (const cell of cells) await pane.chooseTask(cell);
    await host.idle();
    await sleep(100);
    expect(host.store.active.selection).toMatchObject({ top: cells[2]!.row, left: cells[2]!.column });
    // Its own selections do not come back as the user's
    expect(heard.filter((cell, at) => at > 0 && cell !== heard[at - 1])).toEqual(cells.slice(1));
    host.user.select(CURRENT, "B3");
    await until(() => pane.getState().selectedTask?.row === 2);
  });

  test("the pane lists the sheet that Excel shows, and Excel shows the sheet that is chosen in the pane", async () => {
    host.user.activate("Streefdoel");
    await pane.start();
    const shown = () => chosenSituation(pane.getState())!.sheet.name;
    expect(shown()).toBe("Streefdoel");
    host.user.activate(CURRENT);
    await until(() => shown() === CURRENT);
    const situations = pane.getState().workbook!.overview.situations;
    const target = situations.find(({ role }) => role === "target")!;
    const heard: (string | null)[] = [];
    pane.subscribe(() => heard.push(pane.getState().situationId));
    await pane.chooseSituation(target.sheet.id);
    await host.idle();
    expect(host.store.active.name).toBe("Streefdoel");
    await pane.chooseTask(target.tasks[0]!.cell);
    await host.idle();
    await sleep(100);
    expect(new Set(heard)).toEqual(new Set([target.sheet.id]));
    host.user.activate(CURRENT);
    await until(() => shown() === CURRENT);
  });

  test("a formula that counts on what was written is read again", async () => {
    await pane.start();
    host.user.type(CURRENT, "F4", "=E3/2");
    await until(() => task("Beheren").assignments[0]?.hours.perWeek === 2);
    const an = task("Onderh").assignments[0]!;
    await pane.edit({
      kind: "changeHours",
      tasks: [task("Onderh").cell],
      executorKey: an.executor.key,
      hours: 10,
    });
    await until(() => task("Beheren").assignments[0]?.hours.perWeek === 5);
  });

  test.each([1, 2, 3, 4, 5])(
    "a change made just before request %d of the opening is shown, without another change",
    async (nth) => {
      host.faults.beforeNth(nth, () => host.user.type(CURRENT, "C7", "x"));
      const opening = pane.start();
      // Later than the last request: when the list is there
      void opening.then(() => inExcel("C7") ?? host.user.type(CURRENT, "C7", "x"));
      await until(() => pane.getState().reading === "read");
      await until(() => task("Nascholing").level === "SG");
      await opening;
    },
  );

  test("opened while a cell is being edited, it follows Excel afterwards all the same", async () => {
    host.user.enterEditMode();
    await pane.start();
    expect(pane.getState()).toMatchObject({
      reading: "failed",
      problem: { problem: { code: "cellEditMode" } },
    });
    host.user.leaveEditMode();
    await pane.retry();
    host.user.type(CURRENT, "C7", "x");
    await until(() => task("Nascholing").level === "SG");
    host.user.select(CURRENT, cellAddress(task("Nascholing").cell));
    await until(() => pane.getState().selectedTask?.row === 6);
  });

  test("a pick while a cell is being edited waits for the retry", async () => {
    await pane.start();
    host.user.enterEditMode();
    await level("Nascholing", "SG");
    expect(pane.getState().edits.failed).toMatchObject({ problem: { code: "cellEditMode" }, waiting: 1 });
    host.user.leaveEditMode();
    await pane.retryEdit();
    expect(inExcel("C7")).toBe("X");
  });
});

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
