import type { Intention } from "../../src/editing/intention";
import { type CellRef, cellAddress } from "../../src/model/cell";
import type { Situation } from "../../src/model/situation";
import type { Task } from "../../src/model/task";
import { EditSession } from "./edit-session";
import { NAMED } from "../unit/editing/task-workbook";
import { seedFile } from "./open-workbook";
import { differences, openContent, type SavedContent, savedContent } from "./saved-content";
import { workbookFile } from "./small-workbook";

/** Every kind of edit on the real workbooks, written by the real office.js: what differs afterwards, and what an undo leaves. */

const LARGE = "voorbeeld-scholengroep.xlsx";
const SEEDS = ["takenoverzicht.xlsx", "voorbeeld-school.xlsx", LARGE];
const WHERE = [
  ...SEEDS.map((name) => ({ name, apiSet: "1.17" })),
  { name: "voorbeeld-school.xlsx", apiSet: "1.9" },
];

describe.each(WHERE)("$name, ExcelApi $apiSet", ({ name, apiSet }) => {
  let session: EditSession;
  /** As a file, and as it is open. */
  let original: SavedContent;
  let opened: SavedContent;
  let current: Situation;
  let target: Situation;

  beforeAll(async () => {
    session = await EditSession.open(seedFile(name), { apiSet });
    opened = openContent(session.host);
    original = await content();
  });
  afterAll(() => session.close());
  /** Of the file; of the large workbook as it is open, which says the same in a tenth of the time. */
  const content = async () => (name === LARGE ? openContent(session.host) : savedContent(session.host));
  beforeEach(() => {
    current = session.situation("current");
    target = session.situation("target");
  });

  /** Writes, takes back, and answers what differed in between. */
  async function differs(intention: Intention) {
    const before = await session.edit(intention);
    const saved = await content();
    const model = readBack(session.workbook.overview);
    const undone = await session.undo(before);
    expect(differences(opened, openContent(session.host))).toEqual({});
    const between = undone.workbook;
    // The pane knew all along what stood in the file
    await session.reread();
    expect(readBack(between.overview)).toEqual(readBack(session.workbook.overview));
    return { written: before, saved, model, diff: differences(original, saved) };
  }
  const keyOf = (cell: CellRef, what = "value") =>
    `${session.nameOf(cell.sheetId)}!${cellAddress(cell)} ${what}`;
  const open = ({ tasks }: Situation): Task =>
    tasks.find(({ status, level }) => status === "open" && level === null) ?? tasks[0]!;

  test("a level, of one task and of several", async () => {
    const one = await differs({ kind: "setLevel", tasks: [open(target).cell], level: "SG" });
    expect(Object.keys(one.diff)).toEqual([keyOf(one.written.firstCell!)]);
    expect(one.written.firstCell?.row).toBe(open(target).cell.row);
    const tasks = target.tasks.filter(({ level }) => level !== "Gedeeld").slice(0, 3);
    const many = await differs({ kind: "setLevel", tasks: tasks.map(({ cell }) => cell), level: "Gedeeld" });
    const rows = Object.keys(many.diff).map((key) => Number(/(\d+) value$/.exec(key)?.[1]));
    expect([...new Set(rows)].sort((a, b) => a - b)).toEqual(tasks.map(({ cell }) => cell.row + 1));
  });

  test("a priority, and none", async () => {
    const task = target.tasks.find(
      ({ priority, priorityConflict }) => priority !== "LT" && !priorityConflict,
    )!;
    const set = await differs({ kind: "setPriority", tasks: [task.cell], priority: "LT" });
    const row = `${task.cell.row + 1} value`;
    expect(Object.keys(set.diff).every((key) => key.endsWith(row))).toBe(true);
    const open = target.tasks.find(({ priority }) => priority !== null);
    if (!open) return; // none in the empty workbook
    const cleared = await differs({ kind: "setPriority", tasks: [open.cell], priority: null });
    expect(Object.values(cleared.diff).map(([, is]) => is)).toEqual([undefined]);
  });

  test("a person with hours, other hours, and nobody again", async () => {
    const task = open(current);
    const person = session.workbook.overview.persons.find(({ schools }) =>
      schools.includes(current.school),
    )?.name;
    const before = await session.edit({
      kind: "assign",
      tasks: [task.cell],
      person: person ?? "Karel Zomers",
      hours: 1.5,
    });
    const assigned = session.situation("current").tasks.find(({ cell }) => cell.row === task.cell.row)!;
    expect(assigned.assignments.map(({ hours }) => hours.perWeek)).toEqual([1.5]);
    const executorKey = assigned.assignments[0]!.executor.key;
    const hours = await session.edit({ kind: "changeHours", tasks: [task.cell], executorKey, hours: 2 });
    const gone = await session.edit({ kind: "unassign", tasks: [task.cell], executorKey });
    for (const written of [gone, hours, before]) await session.undo(written);
    expect(differences(opened, openContent(session.host))).toEqual({});
  });

  test("a core mark changes colours only", async () => {
    const task = current.tasks.find((one) => !one.core) ?? current.tasks[0]!;
    const { diff } = await differs({ kind: "setCore", tasks: [task.cell], core: !task.core });
    expect(Object.keys(diff).length).toBeGreaterThan(0);
    for (const [key, [was = "{}", is = "{}"]] of Object.entries(diff)) {
      expect(key).toMatch(new RegExp(`!\\w+${task.cell.row + 1} style$`));
      expect(withoutColors(is)).toEqual(withoutColors(was));
    }
  });

  test("all core tasks of a sheet", async () => {
    const sheet = session.workbook.overview.situations.find(({ hasPurple }) => !hasPurple);
    if (!sheet) return; // all sheets are purple already
    const { diff, model } = await differs({ kind: "markCoreTasks", sheetId: sheet.sheet.id });
    expect(Object.keys(diff).every((key) => key.endsWith(" style"))).toBe(true);
    expect(model).toBeDefined();
  });

  test("a task more on both sheets: one row each, between its neighbours, that looks like them", async () => {
    const cluster = target.tasks[2]!.cluster;
    const situations = [current, target];
    const { saved, written } = await differs({
      kind: "addTask",
      sheetIds: situations.map(({ sheet }) => sheet.id),
      cluster,
      description: "=Een nieuwe taak", // stays text
    });
    const rows = written.plan.touches.lines;
    expect(rows).toHaveLength(2);
    for (const { sheetId, at } of rows) {
      const { sheet, layout } = situations.find((one) => one.sheet.id === sheetId)!;
      const shifted = insertedRow(original, sheet.name, at);
      const diff = differences(shifted, saved);
      expect(outsideRow(diff, sheet.name, at)).toEqual([]);
      expect(saved.get(`${sheet.name}!${cellAddress({ row: at, column: layout.description })} value`)).toBe(
        '"=Een nieuwe taak"',
      );
      const above = cellAddress({ row: at - 1, column: layout.persons.at(-1)!.column });
      const here = cellAddress({ row: at, column: layout.persons.at(-1)!.column });
      expect(saved.get(`${sheet.name}!${here} style`)).toBe(saved.get(`${sheet.name}!${above} style`));
    }
  });

  test("a task less", async () => {
    const task = current.tasks[6]!;
    const { saved, written } = await differs({ kind: "removeTask", tasks: [task.cell] });
    expect(written.plan.touches.lines).toEqual([
      { what: "delete", axis: "row", sheetId: current.sheet.id, at: task.cell.row },
    ]);
    const { name: sheet } = current.sheet;
    const expected = insertedRow(saved, sheet, task.cell.row);
    expect(outsideRow(differences(original, expected), sheet, task.cell.row)).toEqual([]);
  });

  test("a person's own column", async () => {
    const { written, diff } = await differs({
      kind: "addPerson",
      sheetIds: [current.sheet.id],
      name: "Karel Zomers",
    });
    const inserted = written.plan.touches.lines.length > 0;
    if (!inserted) expect(Object.keys(diff)).toEqual([keyOf(written.firstCell!)]);
    else expect(diff[`${current.sheet.name} column ${written.firstCell!.column + 1}`]).toBeDefined();
  });

  test("a person's name everywhere, and two spellings as one", async () => {
    const { persons } = session.workbook.overview;
    const [first, second] = persons;
    if (!first || !second) return; // nobody in the empty workbook
    const renamed = await differs({
      kind: "renamePerson",
      personKey: first.key,
      name: "Wannes De Testpersoon",
    });
    expect(Object.keys(renamed.diff).every((key) => key.endsWith(" value") || key.endsWith(" rich"))).toBe(
      true,
    );
    expect(JSON.stringify(renamed.model)).not.toContain(`"${first.name} `);
    const merged = await differs({
      kind: "mergePersons",
      personKeys: [first.key, second.key],
      name: first.name,
    });
    expect(Object.keys(merged.diff).every((key) => key.endsWith(" value") || key.endsWith(" rich"))).toBe(
      true,
    );
  });

  test("a school more: two sheets, and nothing else", async () => {
    const { diff, model, written } = await differs({ kind: "addSchool", name: "De Regenboog" });
    const names = written.plan.touches.sheets.map((sheet) => sheet.name);
    expect(names).toHaveLength(2);
    const foreign = Object.keys(diff).filter(
      (key) => key !== "sheets" && !names.some((sheet) => key.startsWith(sheet) || key.startsWith(`name`)),
    );
    expect(foreign).toEqual([]);
    const own = model.filter(({ school }) => school === "De Regenboog");
    expect(own.map(({ role }) => role)).toEqual(["current", "target"]);
    expect(own.flatMap(({ tasks }) => tasks.filter((line) => !line.endsWith(" ·  ·  · ")))).toEqual([]);
  });
});

describe.each(["1.17", "1.9"])("a target made from today, ExcelApi %s", (apiSet) => {
  let session: EditSession;
  afterEach(() => session.close());
  const started = async () => {
    const opened = openContent(session.host);
    const before = session.situation("current");
    const written = await session.edit({ kind: "startTarget", sheetId: before.sheet.id });
    const diff = Object.keys(differences(opened, openContent(session.host)));
    await session.reread();
    const [current, target] = [session.situation("current"), session.situation("target")];
    const tasks = ({ tasks: all }: Situation) =>
      all.map(({ id, level, assignments }) => ({
        // The same task may be spelt otherwise on the other sheet
        task: id,
        level,
        persons: assignments.map(({ executor, hours }) => `${executor.key} ${hours.perWeek}`).sort(),
      }));
    expect(tasks(target)).toEqual(tasks(current));
    expect(target.tasks.every(({ priority }) => priority === null)).toBe(true);
    const undo = async () => {
      await session.undo(written);
      expect(differences(opened, openContent(session.host))).toEqual({});
    };
    return { diff, target, undo };
  };

  test("where there is none: a copy with priority columns, and nothing else", async () => {
    session = await EditSession.open(seedFile("voorbeeld-school.xlsx"), { apiSet });
    session.host.user.deleteSheet(session.situation("target").sheet.name);
    await session.reread();
    const { diff, target, undo } = await started();
    expect(diff.filter((key) => !key.startsWith(target.sheet.name))).toEqual(["sheets"]);
    expect(target.layout.priority).toMatchObject({ kind: "marks" });
    expect(target.layout.level).not.toBeNull();
    await undo();
  });

  test("where an empty one stands ready: filled, and nothing else", async () => {
    session = await EditSession.open(seedFile("takenoverzicht.xlsx"), { apiSet });
    const current = session.situation("current");
    const [first, second, third] = current.tasks.map(({ cell }) => cell);
    await session.edit({ kind: "assign", tasks: [first!, second!], person: "Karel Zomers", hours: 1.5 });
    await session.edit({ kind: "assign", tasks: [second!], person: "Els Maes", hours: null });
    await session.edit({ kind: "setLevel", tasks: [second!, third!], level: "SG" });
    const { diff, target, undo } = await started();
    expect(diff.every((key) => key.startsWith(`${target.sheet.name}!`) && key.endsWith(" value"))).toBe(true);
    await undo();
  });
});

test("a person keeps their available hours under another name, in the same two round trips", async () => {
  const session = await EditSession.open(seedFile("voorbeeld-school.xlsx"));
  const [person] = session.workbook.overview.persons;
  const settings = { ...session.workbook.settings, capacities: { "anna claes": 18 } };
  const plan = session.plan({ kind: "renamePerson", personKey: person!.key, name: "Anna Claes" });
  session.host.resetStats();
  const written = await session.port.write(plan, session.workbook, settings);
  expect(session.host.stats.roundTrips).toBe(2);
  await session.reread();
  expect(session.workbook.settings.capacities).toEqual({ "anna claes": 18 });
  expect(written.ok && written.value.workbook.settings).toEqual(session.workbook.settings);
  session.close();
});

describe("the heading of a column in an Excel table", () => {
  const rename = async (to: string) => {
    const session = await EditSession.open(await workbookFile(NAMED));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(NAMED.name).tables.add("A2:G7", true);
      await context.sync();
    });
    const before = openContent(session.host);
    const jan = session.workbook.overview.persons.find(({ name }) => name === "Jan")!;
    const plan = session.plan({ kind: "renamePerson", personKey: jan.key, name: to });
    session.host.resetStats();
    const outcome = await session.tryToWrite(plan);
    const changed = differences(before, openContent(session.host));
    session.close();
    return { outcome, changed };
  };

  test("that another one has is refused, with its cell: Excel would make it another text without a word", async () => {
    const { outcome, changed } = await rename("An Peeters");
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: "headingTaken", sheetName: NAMED.name, address: "F2", now: "An Peeters" },
    });
    expect(changed).toEqual({});
  });

  test("that no other one has is written", async () => {
    const { outcome, changed } = await rename("Jan Maes");
    expect(outcome.ok).toBe(true);
    expect(changed).toMatchObject({ [`${NAMED.name}!F2 value`]: ['"Jan"', '"Jan Maes"'] });
  });
});

/** What is read from the workbook, as lines that can be compared. */
function readBack(overview: EditSession["workbook"]["overview"]) {
  return overview.situations.map(({ sheet, school, role, tasks }) => ({
    sheet: sheet.name,
    school,
    role,
    tasks: tasks.map(({ cell, cluster, description, core, level, priority, assignments, status }) =>
      [
        cellAddress(cell),
        cluster,
        description,
        core ? "kern" : "",
        status,
        level ?? "",
        priority ?? "",
        assignments.map(({ executor, hours }) => `${executor.name} ${hours.perWeek ?? "?"}`).join(", "),
      ].join(" · "),
    ),
  }));
}

/** What differs on a sheet outside one row; formulas that only follow the moved rows do not. */
function outsideRow(diff: ReturnType<typeof differences>, sheet: string, row: number): string[] {
  const plain = (value: string | undefined) => (value?.startsWith('"=') ? value.replace(/\d+/g, "") : value);
  const inRow = new RegExp(`(![A-Z]+| row )${row + 1}( |$)`);
  return Object.entries(diff)
    .filter(([key]) => key.startsWith(`${sheet}!`) || key.startsWith(`${sheet} row`))
    .filter(([key, [was, is]]) => !inRow.test(key) && plain(was) !== plain(is))
    .map(([key]) => key);
}

function withoutColors(style: string): unknown {
  const { fill: _, font, ...rest } = JSON.parse(style);
  const { color: __, ...plain } = font ?? {};
  return { ...rest, font: plain };
}

/** The same content with an empty row put in on one sheet: every key moved along. */
function insertedRow(content: SavedContent, sheet: string, at: number): SavedContent {
  const lower = (row: number) => (row > at ? row + 1 : row);
  const moved = new Map<string, string>();
  for (const [key, value] of content) {
    const cell = key.startsWith(`${sheet}!`) && /^([A-Z]+)(\d+)( .*)$/.exec(key.slice(sheet.length + 1));
    const row = key.startsWith(`${sheet} row `) && Number(key.slice(sheet.length + 5));
    if (cell) moved.set(`${sheet}!${cell[1]}${lower(Number(cell[2]))}${cell[3]}`, value);
    else if (row) moved.set(`${sheet} row ${lower(row)}`, value);
    else moved.set(key, value);
  }
  return moved;
}
