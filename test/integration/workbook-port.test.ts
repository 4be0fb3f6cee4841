import { invertPlan } from "../../src/editing/plan/build-plan";
import type { Intention } from "../../src/editing/intention";
import { planEdit } from "../../src/editing/plan-edit";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { OpenedWorkbook, WorkbookPort } from "../../src/port/workbook-port";
import type { Outcome } from "../../src/port/problem";
import { gridOf, NAMED, SLOTS } from "../unit/editing/task-workbook";
import { InMemoryWorkbook } from "../unit/taskpane/in-memory-workbook";
import { openInExcel } from "./open-workbook";
import { workbookFile } from "./small-workbook";

/** What the pane may count on, whatever stands behind the port: the workbook of the pane's own tests, and Excel by office.js. */

interface Adapter {
  port: WorkbookPort;
  /** Someone else types in a cell of the first sheet, without a word to us. */
  type(row: number, column: number, text: string): void;
  close(): void;
}

async function inMemory(): Promise<Adapter> {
  const workbook = InMemoryWorkbook.of(gridOf(NAMED, 0), gridOf(SLOTS, 1));
  return {
    port: workbook,
    type(row, column, text) {
      const rows = NAMED.rows.map((cells, r) =>
        cells.map((cell, c) => (r === row && c === column ? text : cell)),
      );
      workbook.cells = InMemoryWorkbook.of(gridOf({ ...NAMED, rows }, 0), gridOf(SLOTS, 1)).cells;
      workbook.changeInExcel({ sheetId: "s0" });
    },
    close: () => undefined,
  };
}

async function inExcel(): Promise<Adapter> {
  const { host, close } = await openInExcel(await workbookFile(NAMED, SLOTS));
  const letter = (column: number) => String.fromCharCode(65 + column);
  return {
    port: createExcelWorkbook(),
    type: (row, column, text) => host.user.typeAsCoauthor(NAMED.name, `${letter(column)}${row + 1}`, text),
    close,
  };
}

describe.each([
  ["the workbook of the pane's own tests", inMemory],
  ["Excel, by office.js", inExcel],
])("%s", (_, start) => {
  let adapter: Adapter;
  let port: WorkbookPort;
  beforeEach(async () => {
    adapter = await start();
    ({ port } = adapter);
  });
  afterEach(() => adapter.close());

  const value = <T>(outcome: Outcome<T>): T => {
    if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.detail}`);
    return outcome.value;
  };
  const open = async () => value(await port.open());
  const helpdesk = ({ overview }: OpenedWorkbook) => {
    const situation = overview.situations.find(({ role }) => role === "current");
    const task = situation?.tasks.find(({ description }) => description.startsWith("ICT-beleidsplan"));
    if (!task) throw new Error("the task is not there");
    return task;
  };
  const executors = (workbook: OpenedWorkbook) =>
    helpdesk(workbook).assignments.map(({ executor, hours }) => `${executor.name} ${hours.perWeek ?? "?"}`);
  const planOf = (workbook: OpenedWorkbook, intention: Intention) => {
    const outcome = planEdit(intention, workbook.overview, workbook.cells);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.plan;
  };
  const assignJan = (workbook: OpenedWorkbook) =>
    planOf(workbook, { kind: "assign", tasks: [helpdesk(workbook).cell], person: "Jan", hours: 3 });

  test("opening reads both sheets, and nothing of ours is there", async () => {
    const workbook = await open();
    expect(workbook.overview.situations.map(({ role }) => role).sort()).toEqual(["current", "target"]);
    expect(executors(workbook)).toEqual(["An Peeters 2"]);
    expect([workbook.summaryOutdated, workbook.generatedSheets]).toEqual([null, []]);
  });

  test("what is written is in the answer and in the next reading, and its inverse takes it back", async () => {
    const workbook = await open();
    const written = value(await port.write(assignJan(workbook), workbook));
    expect(executors(written.workbook)).toEqual(["An Peeters 2", "Jan 3"]);
    expect(written.firstCell).toMatchObject({ row: 5, column: 5 });
    const again = await open();
    expect(executors(again)).toEqual(["An Peeters 2", "Jan 3"]);
    const back = value(await port.write(invertPlan(written.plan), again));
    expect(executors(back.workbook)).toEqual(["An Peeters 2"]);
    expect(executors(await open())).toEqual(["An Peeters 2"]);
  });

  test("a cell that someone else filled meanwhile is left alone and named", async () => {
    const workbook = await open();
    const plan = assignJan(workbook);
    adapter.type(5, 5, "2u");
    const outcome = await port.write(plan, workbook);
    expect(outcome).toMatchObject({ ok: false, problem: { code: "changedMeanwhile", address: "F6" } });
    expect(executors(await open())).toEqual(["An Peeters 2", "Jan 2"]);
  });

  test("settings are kept, and those given with an edit too", async () => {
    const workbook = await open();
    const settings = { ...workbook.settings, capacities: { ...workbook.settings.capacities, jan: 12 } };
    value(await port.saveSettings(settings));
    expect((await open()).settings).toEqual(settings);
    const other = { ...settings, capacities: { ...settings.capacities, jan: 8 } };
    const now = await open();
    const written = value(await port.write(assignJan(now), now, other));
    expect(written.workbook.settings).toEqual(other);
    expect((await open()).settings).toEqual(other);
  });

  test("analysing makes the summary, and removing takes away what was made and names it", async () => {
    const analysed = value(await port.analyse());
    expect(analysed.findings.keyFigures.tasks).toBeGreaterThan(0);
    expect(analysed.generatedSheets.map(({ kind }) => kind)).toContain("summary");
    expect((await open()).generatedSheets.map(({ sheetName }) => sheetName)).toContain(analysed.summarySheet);
    const removed = value(
      await port.removeGeneratedSheets(analysed.generatedSheets.map(({ sheetId }) => sheetId)),
    );
    expect(removed).toContain(analysed.summarySheet);
    const after = await open();
    expect(after.generatedSheets).toEqual([]);
    expect(executors(after)).toEqual(["An Peeters 2"]);
  });

  test("a job that is stopped says so and leaves the workbook as it was", async () => {
    const stop = new AbortController();
    stop.abort();
    for (const job of [
      port.analyse({ signal: stop.signal }),
      port.makeSheets({ kinds: ["data"] }, { signal: stop.signal }),
    ]) {
      expect(await job).toMatchObject({ ok: false, problem: { code: "cancelled" } });
    }
    expect((await open()).generatedSheets).toEqual([]);
  });

  test("what someone else does is told to who listens, until he stops", async () => {
    const told: (string | null)[] = [];
    const stop = port.onChange(({ sheetId }) => told.push(sheetId));
    await open();
    adapter.type(6, 4, "1u");
    await settled(() => told.length > 0);
    expect(told.length).toBeGreaterThan(0);
    stop();
    const before = told.length;
    adapter.type(6, 4, "2u");
    await settled(() => false);
    expect(told.length).toBe(before);
  });

  test("a cell is shown", async () => {
    const workbook = await open();
    expect(await port.show(helpdesk(workbook).cell)).toMatchObject({ ok: true });
  });
});

/** Events come by themselves, after a while. */
async function settled(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 40 && !isSo(); turn++) await new Promise((resolve) => setTimeout(resolve, 5));
}
