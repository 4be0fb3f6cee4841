import fc from "../property";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { areaAddress } from "../../src/model/cell";
import type { OpenedWorkbook, OpenOptions, WorkbookChange } from "../../src/port/workbook-port";
import { ChangedSheets } from "../../src/taskpane/store/changed-sheets";
import { PaneController } from "../../src/taskpane/store/pane-controller";
import type { ExcelHost } from "../host/host";
import { NAMED, SLOTS, type SheetText } from "../unit/editing/task-workbook";
import { openInExcel } from "./open-workbook";
import { workbookFile } from "./small-workbook";

/** After a change only the sheets that may have changed are read again, and the outcome is that of reading all of them. */

const QUIET = 700;
const plain = (sheet: SheetText, name: string): SheetText => ({
  ...sheet,
  name,
  rows: sheet.rows.map((row) => row.map((cell) => (cell === "=1+1" ? 2 : cell))),
});
const school = (number: number): SheetText[] => [
  plain(NAMED, `School ${number} huidig`),
  plain(SLOTS, `School ${number} streefdoel`),
];

let host: ExcelHost;
let close = (): void => undefined;
afterEach(async () => {
  // What is still under way would wait for its answer in the next test
  await host.idle();
  close();
});

async function open(sheets: SheetText[], options = {}): Promise<void> {
  ({ host, close } = await openInExcel(await workbookFile(...sheets), options));
}

const port = createExcelWorkbook();

/** Opens, and answers with how much Excel sent for it. */
async function read(options: OpenOptions = {}): Promise<{ workbook: OpenedWorkbook; bytes: number }> {
  host.resetStats();
  const outcome = await port.open(options);
  await host.idle();
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return { workbook: outcome.value, bytes: host.stats.responseBytes };
}

const without = ({ overview, cells }: OpenedWorkbook) => ({ overview, grids: cells.grids });
const idOf = (name: string) => host.store.sheetNamed(name)!.id;

describe("with twelve sheets", () => {
  beforeEach(() => open([1, 2, 3, 4, 5, 6].flatMap(school)));

  test("one that changed is read again, the others are not", async () => {
    const first = await read();
    host.user.type("School 3 huidig", "C7", "x");
    const since = { workbook: first.workbook, changed: new Map([[idOf("School 3 huidig"), []]]) };
    const again = await read({ since });
    expect(host.stats.roundTrips).toBe(3);
    expect(again.bytes).toBeLessThan(first.bytes / 5);
    expect(without(again.workbook)).toEqual(without((await read()).workbook));
    expect(without(again.workbook)).not.toEqual(without(first.workbook));
  });

  test("none is read again when only settings or names changed", async () => {
    const first = await read();
    host.user.renameSheet("School 3 huidig", "Sint-Jan huidig");
    const again = await read({ since: { workbook: first.workbook, changed: new Map() } });
    expect(again.bytes).toBeLessThan(first.bytes / 10);
    expect(without(again.workbook)).toEqual(without((await read()).workbook));
    expect(again.workbook.overview.situations.map(({ school }) => school)).toContain("Sint-Jan");
  });

  test("a sheet that was left out until now gets its colours", async () => {
    const id = idOf("School 2 huidig");
    const { settings } = (await read()).workbook;
    const choose = (excluded: boolean) =>
      port.saveSettings({ ...settings, sheets: [{ id, name: "School 2 huidig", excluded }] });
    await choose(true);
    const first = await read();
    await choose(false);
    const again = await read({ since: { workbook: first.workbook, changed: new Map() } });
    expect(without(again.workbook)).toEqual(without((await read()).workbook));
  });

  test("a sheet that we made is not read, at the first opening either", async () => {
    const first = await read();
    const outcome = await port.analyse();
    expect(outcome.ok).toBe(true);
    await host.idle();
    const after = await read();
    expect(after.workbook.generatedSheets.map(({ kind }) => kind)).toEqual([
      "summary",
      "findings",
      "schools",
    ]);
    expect(after.bytes).toBeLessThan(first.bytes * 1.5);
    expect(host.stats.roundTrips).toBe(3);
  });

  test("a sheet on which our mark no longer stands is read, whatever the mark is called after", async () => {
    await port.analyse();
    host.user.renameSheet("Samenvatting", "It's ours");
    const [info] = (await read()).workbook.generatedSheets;
    expect(info?.sheetName).toBe("It's ours");
  });
});

test("a sheet that is moved moves in the pane", async () => {
  await open([...school(1), ...school(2)]);
  const pane = new PaneController(port);
  await pane.start();
  const names = () => pane.getState().workbook!.overview.situations.map(({ sheet }) => sheet.name);
  const before = names();
  host.user.moveSheet(before.at(-1)!, 0);
  await until(() => names()[0] !== before[0]);
  pane.dispose();
  expect(names()).toEqual([before.at(-1), ...before.slice(0, -1)]);
});

test("what the pane worked out itself after an edit is read again", async () => {
  await open([...school(1), ...school(2)]);
  const pane = new PaneController(port);
  await pane.start();
  const tasks = pane.getState().workbook!.overview.situations[0]!.tasks;
  await pane.edit({ kind: "setLevel", tasks: [tasks[0]!.cell], level: "SG" });
  const { workbook } = pane.getState();
  pane.dispose();
  // Not as the pane thinks it is
  host.store.sheetNamed("School 1 huidig")!.cell(tasks[0]!.cell.row, 4)!.value = "Karel Zomers 3u";
  const since = { workbook: workbook!, changed: new Map() };
  expect(without((await read({ since })).workbook)).toEqual(without((await read()).workbook));
});

test("a sheet with a formula about another one is read again with it", async () => {
  const looking = { ...plain(SLOTS, "School 2 huidig") };
  looking.rows = looking.rows.map((row, at) => (at === 3 ? [...row, "='School 1 huidig'!E4"] : row));
  await open([...school(1), looking]);
  const first = await read();
  const sheet = host.store.sheetNamed("School 2 huidig")!;
  const column = looking.rows[3]!.length - 1;
  sheet.cell(3, column)!.value = "An Peeters 4u";
  const again = await read({ since: { workbook: first.workbook, changed: new Map() } });
  expect(without(again.workbook)).toEqual(without((await read()).workbook));
  expect(without(again.workbook)).not.toEqual(without(first.workbook));
});

/** What a person or a co-author does on a sheet. */
const act = fc.record({
  sheet: fc.nat({ max: 3 }),
  row: fc.integer({ min: 2, max: 8 }),
  column: fc.constantFrom("A", "B", "C", "D", "E", "F"),
  text: fc.constantFrom("", "x", "Jan 2u", "Nieuwe taak", "nvt", "1,5"),
  what: fc.constantFrom(
    "type",
    "coauthor",
    "insert",
    "delete",
    "hide",
    "show",
    "rename",
    "add",
    "column",
    "noColumn",
    "merge",
    "part",
  ),
});

test("whatever is done in Excel, the pane that follows the events knows what reading everything gives", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
      await open([...school(1), ...school(2)]);
      const sheets = new ChangedSheets();
      const stop = port.onChange(
        (change) => {
          expect(change.sheetId).not.toBeNull();
          sheets.note(change);
        },
        () => sheets.startListening(),
      );
      let { workbook } = await read();
      sheets.settle();
      for (const [turn, { sheet, row, column, text, what }] of acts.entries()) {
        const names = host.store.sheets.map(({ name }) => name);
        const name = names[sheet % names.length]!;
        const { user } = host;
        if (what === "type") user.type(name, `${column}${row}`, text);
        if (what === "coauthor") user.typeAsCoauthor(name, `${column}${row}`, text);
        if (what === "insert") user.insertRows(name, row);
        if (what === "delete") user.deleteRows(name, row);
        if (what === "hide") user.hideRows(name, row);
        if (what === "show") user.hideRows(name, row, 1, false);
        if (what === "rename") user.renameSheet(name, `School ${10 + turn} huidig`);
        if (what === "add") user.addSheet(`Blad ${turn}`);
        if (what === "column") user.insertColumns(name, 4);
        if (what === "noColumn") user.deleteColumns(name, 5);
        if (what === "merge") user.merge(name, `${column}${row}:${column}${row + 2}`);
        if (what === "part") user.unmerge(name, `A${row}:F${row + 1}`);
        await host.idle();
        const changed = sheets.take()!;
        ({ workbook } = await read({ since: { workbook, changed } }));
        sheets.settle();
        expect(without(workbook)).toEqual(without((await read()).workbook));
      }
      stop();
      close();
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 25) },
  );
});

test.each([
  ["1.17", true],
  ["1.16", false],
])("the pane in ExcelApi %s reads less: %s", async (apiSet, less) => {
  await open([1, 2, 3, 4, 5, 6].flatMap(school), { apiSet });
  const pane = new PaneController(port);
  await pane.start();
  const all = host.stats.responseBytes;
  const change = async () => {
    host.resetStats();
    host.user.typeAsCoauthor("School 3 huidig", "C7", "x");
    await sleep(QUIET);
    await host.idle();
    return host.stats.responseBytes;
  };
  for (let time = 0; time < 2; time++) expect((await change()) < all / 4).toBe(less);
  host.resetStats();
  await pane.refresh();
  expect(host.stats.responseBytes).toBeGreaterThan(all / 2);
  pane.dispose();
  await host.idle();
});

test("a reading that fails takes the listeners along the next time", async () => {
  await open(school(1));
  const pane = new PaneController(port);
  host.faults.failNext("InvalidOperationInCellEditMode");
  await pane.start();
  expect(pane.getState().reading).toBe("failed");
  // By itself, after a while
  await until(() => pane.getState().reading === "read");
  host.user.type("School 1 huidig", "B5", "Een nieuwe taak");
  await until(() => tasksOf(pane).includes("Een nieuwe taak"));
  pane.dispose();
  await host.idle();
  expect(host.events.registered).toBe(0);
});

test("an Excel that does not know the listeners after all is read without", async () => {
  await open(school(1));
  const pane = new PaneController(port);
  host.faults.failNext("ApiNotFound");
  await pane.start();
  expect(pane.getState()).toMatchObject({ reading: "read", problem: null });
  expect(host.events.registered).toBe(0);
  host.user.type("School 1 huidig", "B5", "Een nieuwe taak");
  await pane.refresh();
  expect(tasksOf(pane)).toContain("Een nieuwe taak");
  pane.dispose();
  await host.idle();
});

test("after a while without a connection everything is read", async () => {
  const window = new EventTarget();
  const { addEventListener, removeEventListener } = window;
  Object.assign(globalThis, {
    addEventListener: addEventListener.bind(window),
    removeEventListener: removeEventListener.bind(window),
  });
  try {
    await open(school(1));
    const changes: WorkbookChange[] = [];
    const stop = port.onChange((change) => changes.push(change));
    window.dispatchEvent(new Event("online"));
    expect(changes).toEqual([{ sheetId: null, address: null, merges: null }]);
    stop();
    window.dispatchEvent(new Event("online"));
    expect(changes).toHaveLength(1);
    await host.idle();
  } finally {
    for (const name of ["addEventListener", "removeEventListener"]) Reflect.deleteProperty(globalThis, name);
  }
});

describe("what is merged", () => {
  let pane: PaneController;
  const sheetName = "School 1 huidig";
  const merged = () => pane.getState().workbook!.cells.grids[0]!.merges.map(areaAddress).sort();
  const inExcel = async () => (await read()).workbook.cells.grids[0]!.merges.map(areaAddress).sort();
  const typed = () => until(() => tasksOf(pane).includes("Een nieuwe taak"));

  beforeEach(async () => {
    await open(school(1));
    host.user.merge(sheetName, "F6:F8");
    pane = new PaneController(port);
    await pane.start();
    host.undo.reset();
  });
  afterEach(async () => {
    pane.dispose();
    await host.idle();
  });

  test("is not asked for after a typed cell, and Excel's own undo stays the user's", async () => {
    host.user.type(sheetName, "B8", "Een nieuwe taak");
    await typed();
    expect([host.undo.emptiedBy, host.undo.steps]).toEqual([[], ["user"]]);
    expect(merged()).toContain("F6:F8");
    expect(merged()).toEqual(await inExcel());
  });

  test("moves with rows and columns that come in or go away, without asking", async () => {
    host.user.insertRows(sheetName, 7, 2);
    host.user.insertColumns(sheetName, 5);
    host.user.deleteRows(sheetName, 4);
    host.user.type(sheetName, "B5", "Een nieuwe taak");
    await typed();
    expect(host.undo.emptiedBy).toEqual([]);
    expect(merged()).toContain("G5:G9");
    expect(merged()).toEqual(await inExcel());
  });

  test.each([
    ["merged", "F4:F5", () => host.user.merge(sheetName, "F4:F5")],
    ["parted", "F6:F8", () => host.user.unmerge(sheetName, "F6:F8")],
  ])("is asked for after cells were %s", async (_how, address, act) => {
    const before = merged().includes(address);
    act();
    await until(() => merged().includes(address) !== before);
    expect(host.undo.emptiedBy).not.toEqual([]);
  });

  test("is asked for when a covered cell holds something after all", async () => {
    // Parted, and Excel told of nothing but the cell that was typed in
    const sheet = host.store.sheetNamed(sheetName)!;
    sheet.merges = sheet.merges.filter(({ left }) => left !== 5);
    host.user.type(sheetName, "F7", "An");
    await until(() => !merged().includes("F6:F8"));
    expect(merged()).toEqual(await inExcel());
  });
});

test("more merged areas than Excel tells of at a time are all read", async () => {
  await open(school(1));
  const [before, after] = (await read()).workbook.cells.grids.map(({ merges }) => merges);
  const sheet = host.store.sheetNamed("School 1 huidig")!;
  sheet.merges = sheet.merges.concat(
    Array.from({ length: 600 }, (_, at) => ({ top: 100 + at, bottom: 100 + at, left: 8, right: 9 })),
  );
  sheet.touch(700, 9).value = "onderaan";
  const { workbook } = await read();
  expect(host.stats.roundTrips).toBeLessThan(10);
  expect(workbook.cells.grids[0]!.merges).toHaveLength(600 + before!.length);
  expect(workbook.cells.grids[1]!.merges).toEqual(after);
});

function tasksOf(pane: PaneController): string[] {
  return pane.getState().workbook!.overview.tasks.map(({ description }) => description);
}

async function until(so: () => boolean): Promise<void> {
  for (let waited = 0; !so() && waited < 8000; waited += 20) await sleep(20);
  expect(so()).toBe(true);
}

const sleep = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
