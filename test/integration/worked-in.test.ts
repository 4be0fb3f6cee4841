import type { Intention } from "../../src/editing/intention";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { cellAddress } from "../../src/model/cell";
import type { Situation } from "../../src/model/situation";
import { PaneController } from "../../src/taskpane/store/pane-controller";
import { questionOf } from "../../src/taskpane/store/selectors";
import type { ExcelHost, HostOptions } from "../host/host";
import { openInExcel, seedFile } from "./open-workbook";
import { differences, openContent, type SavedContent } from "./saved-content";
import { workbookFile } from "./small-workbook";

/**
 * Workbooks as people make them, worked in: a level picked, a person assigned, a task added, then analysed. What was asked stands
 * there and nothing else is different, or the pane says in one sentence why not; all of it can be taken back.
 */

const CURRENT = "Huidige situatie";
const TARGET = "Streefdoel";
const PERSON = "Karel Zomers";

let host: ExcelHost;
let close = (): void => undefined;
let pane: PaneController;
afterEach(() => {
  pane.dispose();
  close();
});

type Arrange = (host: ExcelHost) => void | Promise<void>;

async function open(bytes: Uint8Array, arrange: Arrange, options: HostOptions = {}): Promise<void> {
  ({ host, close } = await openInExcel(bytes, options));
  await arrange(host);
  await host.idle();
  pane = new PaneController(createExcelWorkbook());
  await pane.refresh();
}

/** As someone with another add-in would. */
async function inExcel(job: (sheets: Excel.WorksheetCollection) => void): Promise<void> {
  await Excel.run(async (context) => {
    job(context.workbook.worksheets);
    await context.sync();
  });
}

function current(): Situation {
  const found = pane.getState().workbook!.overview.situations.find(({ role }) => role === "current");
  if (!found) throw new Error("no current situation");
  return found;
}

async function ask(intention: Intention): Promise<string | null> {
  await pane.edit(intention);
  while (questionOf(pane.getState())) await pane.confirmEdit();
  const { failed } = pane.getState().edits;
  if (failed) await pane.dropEdit();
  await host.idle();
  return failed ? (failed.problem?.code ?? failed.refusal?.code ?? "failed") : null;
}

const withoutSummary = (content: SavedContent): SavedContent =>
  new Map(
    [...content].filter(([key]) => !/^(Samenvatting|Bevindingen|Scholen|name Takenwijzer|sheets$)/.test(key)),
  );

interface Work {
  level: string | null;
  assigned: string | null;
  added: string | null;
  analysed: string | null;
}
const DONE: Work = { level: null, assigned: null, added: null, analysed: null };

/** Does the work, looks at what is different after each step, and takes it back. */
async function work(): Promise<Work> {
  const original = openContent(host);
  const changed = (before: SavedContent) =>
    Object.keys(differences(before, openContent(host))).filter((key) => / (value|rich|link|merge)/.test(key));
  const task = current().tasks.find(({ level }) => level === "School")!;
  const level = await ask({ kind: "setLevel", tasks: [task.cell], level: "SG" });
  const marks = changed(original);
  expect(marks.length).toBe(level ? 0 : 2);
  const row = cellAddress(task.cell).replace(/\D/g, "");
  for (const key of marks) expect(key.split("!")[1]).toMatch(new RegExp(`^[A-Z]+${row} value`));

  const beforePerson = openContent(host);
  const open = current().tasks.find(({ status }) => status === "open")!;
  const assigned = await ask({ kind: "assign", tasks: [open.cell], person: PERSON, hours: 1.5 });
  if (assigned) expect(changed(beforePerson)).toEqual([]);
  else {
    const again = current().tasks.find(({ cell }) => cell.row === open.cell.row)!;
    expect(again.assignments).toMatchObject([{ executor: { name: PERSON }, hours: { perWeek: 1.5 } }]);
  }

  const beforeTask = openContent(host);
  const count = current().tasks.length;
  const added = await ask({
    kind: "addTask",
    sheetIds: [current().sheet.id],
    cluster: current().tasks[1]!.cluster,
    description: "Een nieuwe taak",
  });
  if (added) expect(changed(beforeTask)).toEqual([]);
  else {
    const { cluster } = current().tasks.find(({ description }) => description === "Een nieuwe taak")!;
    expect([cluster, current().tasks.length]).toEqual([current().tasks[1]!.cluster, count + 1]);
  }
  await agreesWithExcel();

  const done = withoutSummary(openContent(host));
  await pane.analyse();
  await host.idle();
  const analysed = pane.getState().problem?.problem.code ?? null;
  pane.closeProblem();
  expect(differences(done, withoutSummary(openContent(host)))).toEqual({});

  for (let step = 0; pane.getState().edits.undo && step < 9; step++) await pane.undo();
  await host.idle();
  expect(pane.getState().edits.failed).toBeNull();
  const left = Object.keys(differences(withoutSummary(original), withoutSummary(openContent(host))));
  // A row or column that came in takes its formats along when it goes, not those it lent its neighbours
  expect(left.filter((key) => !/ style$/.test(key))).toEqual([]);
  return { level, assigned, added, analysed };
}

/** What the pane knows is what a new reading finds. */
async function agreesWithExcel(): Promise<void> {
  const known = current().tasks.map(({ description, level, assignments }) => [
    description,
    level,
    assignments.map(({ executor, hours }) => [executor.name, hours.perWeek]),
  ]);
  await pane.refresh();
  expect(
    current().tasks.map(({ description, level, assignments }) => [
      description,
      level,
      assignments.map(({ executor, hours }) => [executor.name, hours.perWeek]),
    ]),
  ).toEqual(known);
}

describe("the example of one school, with", () => {
  test.each<[string, Arrange, Partial<Work>]>([
    ["nothing odd", () => undefined, {}],
    [
      "a filter that hides rows, and frozen rows and columns",
      ({ user }) =>
        inExcel((sheets) => {
          const sheet = sheets.getItem(CURRENT);
          sheet.autoFilter.apply(sheet.getRange("A5:K40"));
          user.hideRows(CURRENT, 7, 5);
          sheet.freezePanes.freezeAt(sheet.getRange("A1:B5"));
        }),
      {},
    ],
    [
      "columns hidden and grouped",
      ({ store }) => {
        for (const column of [2, 5, 6]) store.sheetNamed(CURRENT)!.columnFormat(column).hidden = true;
        for (const column of [5, 6]) store.sheetNamed(CURRENT)!.columnFormat(column).outlineLevel = 1;
      },
      {},
    ],
    [
      "the cluster written once for a merged block",
      () =>
        inExcel((sheets) => {
          const sheet = sheets.getItem(CURRENT);
          sheet.getRange("A7:A10").clear("Contents");
          sheet.getRange("A6:A10").merge(false);
        }),
      {},
    ],
    [
      "a task merged over two rows",
      () =>
        inExcel((sheets) => {
          const sheet = sheets.getItem(CURRENT);
          sheet.getRange("13:13").insert("Down");
          sheet.getRange("B12:B13").merge(false);
        }),
      {},
    ],
    [
      "rich text, a date, a formula and an error in person cells",
      ({ store, user }) => {
        const rich = store.sheetNamed(CURRENT)!.touch(5, 6);
        rich.value = "Jan 2u en Piet";
        rich.rich = [{ text: "Jan 2u", font: { bold: true } }, { text: " en Piet" }];
        user.type(CURRENT, "G7", "=1+1");
        user.type(CURRENT, "G8", "=1/0");
        user.type(CURRENT, "G9", "1/02/2024");
      },
      {},
    ],
    [
      "an apostrophe, quotes and an emoji in the sheet's name",
      ({ user }) => user.renameSheet(CURRENT, 'Huidige \'s "🏫" situatie'),
      {},
    ],
    [
      "a sheet name of 31 characters",
      ({ user }) => user.renameSheet(CURRENT, "Huidige situatie van onze schoo"),
      {},
    ],
    ["a very hidden target", ({ user }) => user.showSheet(TARGET, "veryHidden"), {}],
    ["a hidden current sheet", ({ user }) => user.showSheet(CURRENT, "hidden"), {}],
    [
      "a sheet protected with a password",
      ({ user }) => user.protectSheet(CURRENT, {}, "geheim"),
      { level: "protectedSheet", assigned: "protectedSheet", added: "protectedSheet" },
    ],
    [
      "a protected structure",
      ({ store }) => void (store.protectedStructure = true),
      { analysed: "protectedWorkbook" },
    ],
    ["purple of the theme", ({ store }) => paint(store, { theme: 7, tint: 0.4 }), {}],
    [
      "conditional purple",
      () =>
        inExcel((sheets) => {
          const format = sheets.getItem(CURRENT).getRange("A6:B30").conditionalFormats.add("Custom");
          format.custom.rule.formula = "=TRUE";
          format.custom.format.fill.color = "#7030A0";
        }),
      {},
    ],
  ])("%s", async (_, arrange, expected) => {
    await open(seedFile("voorbeeld-school.xlsx"), arrange);
    expect(await work()).toEqual({ ...DONE, ...expected });
  });

  test("read-only: said of each, and nothing written", async () => {
    await open(seedFile("voorbeeld-school.xlsx"), () => undefined, { readOnly: true });
    expect(await work()).toEqual({
      level: "readOnly",
      assigned: "readOnly",
      added: "readOnly",
      analysed: "readOnly",
    });
  });

  test("a cell being edited: said of each, and all of it works once that is over", async () => {
    await open(seedFile("voorbeeld-school.xlsx"), () => undefined);
    host.user.enterEditMode();
    const [task] = current().tasks;
    expect(await ask({ kind: "setLevel", tasks: [task!.cell], level: "SG" })).toBe("cellEditMode");
    await pane.analyse();
    expect(pane.getState().problem?.problem.code).toBe("cellEditMode");
    host.user.leaveEditMode();
    pane.closeProblem();
    expect(await work()).toEqual(DONE);
  });
});

function paint(store: ExcelHost["store"], fgColor: { theme: number; tint: number }): void {
  for (let row = 5; row < 12; row++) {
    const cell = store.sheetNamed(CURRENT)!.touch(row, 1);
    cell.style = { ...cell.style, fill: { type: "pattern", pattern: "solid", fgColor } };
  }
}

test("an Excel table instead of a range", async () => {
  const header = ["Cluster", "Omschrijving", "SG", "School", "An Peeters", "Bart Claes"];
  const tasks = ["Netwerk", "Toestellen", "Nascholing", "Beleid", "Veiligheid"].map((description, at) => [
    at < 3 ? "Technisch" : "Beleid",
    description,
    "",
    "x",
    at % 2 ? 2 : "",
    "",
  ]);
  await open(await workbookFile({ name: CURRENT, rows: [header, ...tasks] }), () =>
    inExcel((sheets) => {
      const table = sheets.getItem(CURRENT).tables.add("A1:F6", true);
      table.name = "Taken";
    }),
  );
  expect(await work()).toEqual(DONE);
  expect(host.store.sheetNamed(CURRENT)!.tables).toMatchObject([{ name: "Taken" }]);
});
