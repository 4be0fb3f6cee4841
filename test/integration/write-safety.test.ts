import { buildPlan } from "../../src/editing/plan/build-plan";
import type { EditPlan } from "../../src/editing/plan/edit-plan";
import { cellAddress, type CellRef } from "../../src/model/cell";
import type { Situation, SheetLayout } from "../../src/model/situation";
import { EditSession } from "./edit-session";
import { seedFile } from "./open-workbook";
import { differences, openContent, type SavedContent } from "./saved-content";

/** What can happen between reading and writing. Whatever it is: nobody's text is overwritten, and it is said what happened. */

const SHEET = "Huidige situatie";

describe.each(["1.17", "1.9"])("ExcelApi %s", (apiSet) => {
  let session: EditSession;
  let current: Situation;
  let layout: SheetLayout;
  let opened: SavedContent;
  let close = () => {};

  beforeEach(async () => {
    session = await EditSession.open(seedFile("voorbeeld-school.xlsx"), { apiSet });
    close = session.close;
    current = session.situation("current");
    layout = current.layout;
    opened = openContent(session.host);
  });
  afterEach(() => close());

  /** One with a mark under School only: the other level is one more mark. */
  const task = () => current.tasks.filter(({ level }) => level === "School")[3]!;
  const cell = (column: number, row = task().cell.row): CellRef => ({ ...task().cell, row, column });
  const SG = () => (layout.level?.kind === "marks" ? layout.level.SG! : 0);
  const School = () => (layout.level?.kind === "marks" ? layout.level.School! : 0);
  const levelPlan = (): EditPlan =>
    session.plan({ kind: "setLevel", tasks: [task().cell], level: "Gedeeld" });
  /** The cell that the plan writes. */
  const aim = (plan: EditPlan): CellRef => {
    const change = plan.changes.find((one) => one.kind === "content");
    if (change?.kind !== "content") throw new Error("writes no content");
    return change.cell;
  };
  const changed = () => Object.keys(differences(opened, openContent(session.host)));
  const at = (where: CellRef) => `${SHEET}!${cellAddress(where)} value`;

  test("a pick costs two round trips, the check and the writing", async () => {
    session.host.resetStats();
    await session.write(levelPlan());
    expect(session.host.stats.roundTrips).toBe(2);
  });

  describe.each([
    ["before the check", 1],
    ["between the check and the writing", 2],
  ])("someone else, %s", (_, nth) => {
    const meanwhile = (act: () => void) => session.host.faults.beforeNth(nth, act);
    const user = () => session.host.user;

    test("fills the cell: it is left as they filled it", async () => {
      const plan = levelPlan();
      meanwhile(() => user().typeAsCoauthor(SHEET, cellAddress(aim(plan)), "samen met An"));
      expect(await session.problemOf(plan)).toMatchObject({
        code: "changedMeanwhile",
        sheetName: SHEET,
        address: cellAddress(aim(plan)),
        now: "samen met An",
      });
      expect(changed()).toEqual([at(aim(plan))]);
      expect(session.value(aim(plan))).toBe("samen met An");
    });

    test("fills another cell: both stay", async () => {
      const plan = levelPlan();
      const other = cell(layout.persons.at(-1)!.column);
      meanwhile(() => user().typeAsCoauthor(SHEET, cellAddress(other), "Karel Zomers 3u"));
      await session.write(plan);
      expect(changed().sort()).toEqual([at(aim(plan)), at(other)].sort());
    });

    test("inserts a row above: the task is found again", async () => {
      const plan = levelPlan();
      meanwhile(() => user().insertRows(SHEET, layout.firstTaskRow));
      const written = await session.write(plan);
      const lower = { ...aim(plan), row: aim(plan).row + 1 };
      expect(written.firstCell).toEqual(lower);
      expect(session.value(lower)).not.toBeNull();
      await session.reread();
      expect(levelOf(session, task().description)).toBe("Gedeeld");
      await session.undo(written);
      user().deleteRows(SHEET, layout.firstTaskRow);
      expect(changed().filter((key) => key.endsWith(" value"))).toEqual([]);
    });

    test("inserts a column before: the column is found again", async () => {
      const plan = levelPlan();
      meanwhile(() => user().insertColumns(SHEET, layout.description + 1));
      const written = await session.write(plan);
      expect(written.firstCell).toEqual({ ...aim(plan), column: aim(plan).column + 1 });
    });

    test("sorts the tasks: the task is found again", async () => {
      const sheet = session.host.store.sheetNamed(SHEET)!;
      sheet.merges = sheet.merges.filter(({ bottom }) => bottom < layout.firstTaskRow);
      await session.reread();
      const plan = levelPlan();
      const rows = `A${layout.firstTaskRow + 1}:Z${layout.lastTaskRow + 1}`;
      meanwhile(() => user().sort(SHEET, rows, 1, false));
      await session.write(plan);
      await session.reread();
      expect(levelOf(session, task().description)).toBe("Gedeeld");
      expect(session.situation("current").tasks.filter(({ level }) => level === "Gedeeld")).toHaveLength(
        current.tasks.filter(({ level }) => level === "Gedeeld").length + 1,
      );
    });

    test("deletes the task: nothing is written in the row that came in its place", async () => {
      const plan = levelPlan();
      meanwhile(() => user().deleteRows(SHEET, task().cell.row));
      expect(await session.problemOf(plan)).toMatchObject({ code: "taskMoved", sheetName: SHEET });
      const without = openContent(session.host);
      await reopen();
      session.host.user.deleteRows(SHEET, task().cell.row);
      expect(differences(openContent(session.host), without)).toEqual({});
    });

    test("fills the row that would be removed: it stays, with all that was in it", async () => {
      const plan = session.plan({ kind: "removeTask", tasks: [task().cell] });
      const free = layout.persons
        .map(({ column }) => cell(column))
        .find((one) => session.value(one) === null)!;
      meanwhile(() => user().typeAsCoauthor(SHEET, cellAddress(free), "Karel Zomers 3u"));
      expect(await session.problemOf(plan)).toMatchObject({
        code: "changedMeanwhile",
        address: cellAddress(free),
        now: "Karel Zomers 3u",
      });
      expect(changed().filter((key) => key.endsWith(" value"))).toEqual([at(free)]);
    });

    test("inserts a row where one would be added: no text is lost", async () => {
      const plan = session.plan({
        kind: "addTask",
        sheetIds: [current.sheet.id],
        cluster: task().cluster,
        description: "Nog een taak",
      });
      meanwhile(() => user().insertRows(SHEET, layout.firstTaskRow));
      const outcome = await session.tryToWrite(plan);
      const values = (content: SavedContent) =>
        [...content].flatMap(([key, value]) =>
          key.endsWith(" value") && !value.startsWith('"=') ? [value] : [],
        );
      const added = outcome.ok ? ['"Nog een taak"', JSON.stringify(task().cluster)] : [];
      expect(values(openContent(session.host)).sort()).toEqual([...values(opened), ...added].sort());
    });

    test("deletes the sheet: it is named", async () => {
      const plan = levelPlan();
      meanwhile(() => user().deleteSheet(SHEET));
      expect(await session.problemOf(plan)).toMatchObject({ code: "sheetGone" });
    });
  });

  describe("a sheet that someone deletes at the moment of writing on it and on another", () => {
    const both = () => [current.sheet.id, session.situation("target").sheet.id];
    const plans: [string, () => EditPlan][] = [
      [
        "a new task",
        () =>
          session.plan({
            kind: "addTask",
            sheetIds: both(),
            cluster: task().cluster,
            description: "Nog een taak",
          }),
      ],
      ["a new person", () => session.plan({ kind: "addPerson", sheetIds: both(), name: "Karel Zomers" })],
      [
        "a level",
        () => {
          const [other] = session.situation("target").tasks.filter(({ level }) => level !== "SG");
          return session.plan({ kind: "setLevel", tasks: [task().cell, other!.cell], level: "SG" });
        },
      ],
    ];

    test.each(plans)(
      "%s: the other sheet is as it was, and the one that is gone is named",
      async (_, plan) => {
        session.host.faults.beforeNth(2, () => session.host.user.deleteSheet("Streefdoel"));
        expect(await session.problemOf(plan())).toMatchObject({ code: "sheetGone", sheetName: "Streefdoel" });
        expect(changed().filter((key) => key.startsWith(SHEET))).toEqual([]);
      },
    );

    test("and someone types on the other one just then: nothing is touched there, and it is said to be half done", async () => {
      session.host.faults.beforeNth(2, () => {
        session.host.user.deleteSheet("Streefdoel");
        session.host.user.typeAsCoauthor(SHEET, "Z8", "van iemand anders");
      });
      expect(await session.problemOf(plans[1]![1]())).toMatchObject({ code: "halfWritten" });
      expect(changed()).toContain(`${SHEET}!AA8 value`);
    });
  });

  test("a pane that knows an older workbook still finds the task, and shows what stands there", async () => {
    session.host.user.insertRows(SHEET, layout.firstTaskRow);
    session.host.user.insertRows(SHEET, layout.firstTaskRow);
    const plan = levelPlan();
    await session.write(plan);
    const known = session.workbook.overview;
    await session.reread();
    expect(known.situations[0]!.tasks.map(({ cell: { row }, level }) => [row, level])).toEqual(
      session.workbook.overview.situations[0]!.tasks.map(({ cell: { row }, level }) => [row, level]),
    );
  });

  describe("a protected sheet", () => {
    test("is named, and stays protected", async () => {
      session.host.user.protectSheet(SHEET);
      expect(await session.problemOf(levelPlan())).toMatchObject({
        code: "protectedSheet",
        sheetName: SHEET,
        retry: true,
      });
      expect(session.host.store.sheetNamed(SHEET)!.parts.sheetProtection).toBeTruthy();
      session.host.user.unprotectSheet(SHEET);
      expect(changed().filter((key) => key.endsWith("value"))).toEqual([]);
    });

    test("is written in where its cells are not locked", async () => {
      const plan = levelPlan();
      const target = session.host.store.sheetNamed(SHEET)!.touch(aim(plan).row, aim(plan).column);
      target.style = { ...target.style, protection: { locked: false } };
      session.host.user.protectSheet(SHEET);
      await session.write(plan);
      expect(changed()).toContain(at(aim(plan)));
    });

    test("takes no rows", async () => {
      session.host.user.protectSheet(SHEET, { allowInsertRows: true, allowDeleteRows: true });
      const plan = session.plan({ kind: "removeTask", tasks: [task().cell] });
      expect(await session.problemOf(plan)).toMatchObject({ code: "protectedSheet", sheetName: SHEET });
    });

    test("takes colours where that is allowed", async () => {
      const plain = current.tasks.find(({ core }) => !core)!;
      const plan = session.plan({ kind: "setCore", tasks: [plain.cell], core: true });
      session.host.user.protectSheet(SHEET);
      expect(await session.problemOf(plan)).toMatchObject({ code: "protectedSheet", sheetName: SHEET });
      session.host.user.unprotectSheet(SHEET);
      session.host.user.protectSheet(SHEET, { allowFormatCells: true });
      await session.write(plan);
    });

    test("is not copied for a new school", async () => {
      session.host.user.protectSheet(SHEET);
      const plan = session.plan({ kind: "addSchool", name: "De Zon" });
      expect(await session.problemOf(plan)).toMatchObject({ code: "protectedSheet", sheetName: SHEET });
      expect(session.host.store.sheets).toHaveLength(4);
    });
  });

  test("a workbook whose structure is protected gets no sheets", async () => {
    session.host.store.protectedStructure = true;
    const plan = session.plan({ kind: "addSchool", name: "De Zon" });
    expect(await session.problemOf(plan)).toMatchObject({ code: "protectedWorkbook" });
    expect(changed()).toEqual([]);
  });

  test("when someone just took the name of a new sheet, no half of a school is left", async () => {
    const plan = session.plan({ kind: "addSchool", name: "De Zon" });
    const [, second] = plan.touches.sheets;
    session.host.faults.beforeNth(2, () => {
      session.host.user.addSheet(second!.name);
      session.host.user.type(second!.name, "A1", "van iemand anders");
    });
    const before = session.host.store.sheets.map(({ name }) => name);
    expect(await session.problemOf(plan)).toMatchObject({ retry: true });
    expect(session.host.store.sheets.map(({ name }) => name)).toEqual([...before, second!.name]);
  });

  test("while a cell is being edited nothing is written; afterwards the same plan is", async () => {
    const plan = levelPlan();
    session.host.user.enterEditMode();
    expect(await session.problemOf(plan)).toMatchObject({ code: "cellEditMode", retry: true });
    expect(changed()).toEqual([]);
    session.host.user.leaveEditMode();
    await session.write(plan);
    expect(changed()).toEqual([at(aim(plan))]);
  });

  test("a removal that Excel refuses is not taken for done, though the task that stays beside it is above it", async () => {
    const last = session.situation("current").tasks.at(-1)!;
    const plan = session.plan({ kind: "removeTask", tasks: [last.cell] });
    session.host.faults.failNth(2, "GeneralException");
    expect(await session.problemOf(plan)).toMatchObject({ code: "unknown", retry: true });
    expect(session.value(last.cell)).toBe(last.description);
  });

  test("a removed task whose row was hidden is hidden again by an undo", async () => {
    const sheet = session.host.store.sheetNamed(SHEET)!;
    const [, task] = session.situation("current").tasks;
    session.host.user.hideRows(SHEET, task!.cell.row);
    await session.reread();
    const written = await session.edit({ kind: "removeTask", tasks: [task!.cell] });
    expect(sheet.isRowHidden(task!.cell.row)).toBe(false);
    await session.undo(written);
    expect(session.value(task!.cell)).toBe(task!.description);
    expect(sheet.isRowHidden(task!.cell.row)).toBe(true);
  });

  test("when only the answer to the writing is lost, it is seen that it was written", async () => {
    const plan = levelPlan();
    session.host.faults.loseAnswerOfNth(2, "ServiceNotAvailable");
    const written = await session.write(plan);
    expect(changed()).toEqual([at(aim(plan))]);
    await session.undo(written);
    expect(changed()).toEqual([]);
    const school = session.plan({ kind: "addSchool", name: "De Zon" });
    session.host.faults.loseAnswerOfNth(2, "ServiceNotAvailable");
    await session.undo(await session.write(school));
    expect(changed()).toEqual([]);
  });

  test("when the writing fails, it is said, and nothing is different", async () => {
    session.host.faults.failNth(2, "ServiceNotAvailable");
    expect(await session.problemOf(levelPlan())).toMatchObject({ code: "connectionLost", retry: true });
    expect(changed()).toEqual([]);
  });

  test("a formula is asked about; overwritten after a yes, an undo brings it back", async () => {
    const formula = cell(SG());
    const mark = cell(School());
    session.host.user.type(SHEET, cellAddress(formula), '=IF(1>0,"x","")');
    session.host.user.type(SHEET, cellAddress(mark), "");
    await session.reread();
    const before = openContent(session.host);
    const plan = session.plan({ kind: "setLevel", tasks: [task().cell], level: null });
    expect(plan.needsConfirmation).toMatchObject([{ code: "formulaCell", cell: formula }]);
    const written = await session.write(plan);
    expect(session.value(formula)).toBeNull();
    await session.undo(written);
    expect(differences(before, openContent(session.host))).toEqual({});
  });

  test.each(["=1+1 Peeters", "+Jan", "-An", "@Els", "'t Jantje", "Jan Maart", "1/2 Piet"])(
    "%s stays text",
    async (description) => {
      const written = await session.edit({
        kind: "addTask",
        sheetIds: [current.sheet.id],
        cluster: task().cluster,
        description,
      });
      expect(session.value(written.firstCell!)).toBe(description);
    },
  );

  test("hours are numbers, whatever the language of Excel", async () => {
    const free = layout.persons.find(({ kind }) => kind === "named");
    const column = free?.column ?? layout.persons[0]!.column;
    const written = await session.edit({
      kind: "addPerson",
      sheetIds: [current.sheet.id],
      name: "Karel Zomers",
    });
    const assigned = await session.edit({
      kind: "assign",
      tasks: [task().cell],
      person: "Karel Zomers",
      hours: 1.5,
    });
    expect(session.value(assigned.firstCell!)).toBe(1.5);
    expect(assigned.firstCell!.column).toBe(written.firstCell!.column);
    expect(column).toBeDefined();
  });

  test("more than Excel takes in one request is written in parts", async () => {
    const text = "lang ".repeat(6000);
    const cells = Array.from({ length: 200 }, (_, index) => cell(60 + (index % 2), index * 2));
    const changes = cells.map((one) => ({
      kind: "content" as const,
      cell: one,
      before: { formula: "" },
      after: { formula: text },
    }));
    const label = { code: "renamePerson" as const, params: {}, undo: false };
    session.host.resetStats();
    await session.write(buildPlan({ label, changes, anchors: [] }));
    expect(session.host.stats.log.every(({ error }) => error === undefined)).toBe(true);
    expect(session.host.stats.roundTrips).toBeGreaterThan(2);
    expect(session.value(cells.at(-1)!)).toBe(text);
  });

  async function reopen(): Promise<void> {
    session.close();
    session = await EditSession.open(seedFile("voorbeeld-school.xlsx"), { apiSet });
    close = session.close;
  }
});

test("a workbook that may only be looked at is left alone, and it is said", async () => {
  const session = await EditSession.open(seedFile("takenoverzicht.xlsx"), { readOnly: true });
  const current = session.situation("current");
  const plan = session.plan({ kind: "setLevel", tasks: [current.tasks[0]!.cell], level: "SG" });
  expect(await session.problemOf(plan)).toMatchObject({ code: "readOnly", retry: false });
  session.close();
});

test("where Excel has undo groups a school is added and taken back all the same, and no group is left open", async () => {
  const session = await EditSession.open(seedFile("voorbeeld-school.xlsx"), { apiSet: "1.20" });
  session.host.undo.reset();
  const written = await session.edit({ kind: "addSchool", name: "De Zon" });
  expect(session.situation("current", "De Zon").sheet.name).toContain("De Zon");
  await session.undo(written);
  expect(session.workbook.overview.schools.map(({ name }) => name)).not.toContain("De Zon");
  expect(session.host.undo).toMatchObject({ openGroups: 0 });
  session.close();
});

function levelOf(session: EditSession, description: string) {
  return session.task(session.situation("current"), description).level;
}
