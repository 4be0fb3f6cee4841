import { en } from "../../../../src/locale/en";
import { NO_SETTINGS } from "../../../../src/model/workbook-settings";
import { nlBE } from "../../../../src/locale/nl-BE";
import { createTexts } from "../../../../src/locale/texts";
import { taskChanges } from "../../../../src/taskpane/tasks/bulk/bulk-changes";
import { touchesText } from "../../../../src/taskpane/edits/touches-text";
import { sheetViews } from "../../../../src/taskpane/store/workbook-view";
import {
  coreChanges,
  likelyDoubles,
  startableSituations,
} from "../../../../src/taskpane/workbook/workbook-actions";
import { NAMED, SLOTS, TaskWorkbook } from "../../editing/task-workbook";
import { currentSheet, overviewOf, targetSheet } from "../../analysis/overview-builder";

const nl = createTexts(nlBE, "nl-BE");
const english = createTexts(en, "en");
const book = TaskWorkbook.of(NAMED, SLOTS);
const tasks = (...descriptions: string[]) =>
  descriptions.map((description) => book.task("Huidige situatie", description).cell);

describe("what a plan will touch", () => {
  test("cells per sheet, with their addresses", () => {
    const plan = book.plan({ kind: "setLevel", tasks: tasks("Nascholing", "ICT-beleidsplan"), level: "SG" });
    expect(touchesText(nl, plan, book.overview)).toEqual([
      "Op Huidige situatie veranderen 3 cellen: C7, C6, D6.",
    ]);
    expect(touchesText(english, plan, book.overview)[0]).toMatch(/^On Huidige situatie 3 cells change/);
  });

  test("rows that come and go, counted as Excel does", () => {
    const added = book.plan({
      kind: "addTask",
      sheetIds: ["s0"],
      cluster: "Technisch",
      description: "Back-ups",
    });
    expect(touchesText(nl, added, book.overview)).toEqual(["Op Huidige situatie wordt rij 6 ingevoegd."]);
    const removed = book.plan({ kind: "removeTask", tasks: tasks("Helpdesk") });
    expect(touchesText(nl, removed, book.overview)).toContain("Op Huidige situatie wordt rij 5 verwijderd.");
  });

  test("sheets that come", () => {
    const plan = book.plan({ kind: "addSchool", name: "Sint-Piet" });
    expect(touchesText(nl, plan, book.overview)).toEqual([
      expect.stringMatching(/^Er wordt een blad toegevoegd: .*Sint-Piet/),
      expect.stringMatching(/^Er wordt een blad toegevoegd: .*Sint-Piet/),
    ]);
  });
});

describe("what several tasks will say", () => {
  const { overview, cells } = book;
  const [view] = sheetViews(overview);
  const workbook = {
    overview,
    cells,
    summaryOutdated: null,
    generatedSheets: [],
    sheetsInDoubt: [],
    settings: NO_SETTINGS,
    settingsNotices: [],
  };
  const changes = (plan: Parameters<typeof taskChanges>[1]) =>
    taskChanges(nl, plan, workbook, view!).map(({ description, before, after }) => [
      description,
      before,
      after,
    ]);

  test("who, beside who it is now; tasks that already say so are left out", () => {
    const plan = book.plan({
      kind: "assign",
      tasks: tasks("Onderhouden", "Beheren"),
      person: "An Peeters",
      hours: 4,
    });
    expect(changes(plan)).toEqual([
      ["Beheren van het netwerk", "Jan", "An\u00a0Peeters\u00a04\u00a0u · Jan"],
    ]);
  });

  test("level and mark", () => {
    expect(changes(book.plan({ kind: "setLevel", tasks: tasks("Nascholing"), level: "Gedeeld" }))).toEqual([
      ["Nascholing", "geen niveau", "SG en School"],
    ]);
    expect(changes(book.plan({ kind: "setCore", tasks: tasks("Helpdesk"), core: true }))).toEqual([
      ["Helpdesk", "Geen kerntaak", "Kerntaak"],
    ]);
  });
});

test("the rows whose purple changes, and how", () => {
  const without = TaskWorkbook.of({ ...SLOTS, name: "Streefdoel" }, NAMED);
  const plan = without.plan({ kind: "markCoreTasks", sheetId: "s0" });
  expect(
    coreChanges(plan, without.overview, "s0").map(({ description, becomesCore }) => [
      description,
      becomesCore,
    ]),
  ).toEqual([
    ["Onderhouden van hardware", true],
    ["ICT-beleidsplan", true],
  ]);
});

test("a target can be started where there is none, or an empty one", () => {
  const overview = overviewOf(
    currentSheet([{ task: "A", who: ["An"] }], "Geen doel"),
    currentSheet([{ task: "A" }], "Leeg doel"),
    targetSheet([{ task: "A", level: null }], "Leeg doel"),
    currentSheet([{ task: "A" }], "Vol doel"),
    targetSheet([{ task: "A", level: null, priority: "KT" }], "Vol doel"),
  );
  expect(startableSituations(overview).map(({ school }) => school)).toEqual(["Geen doel", "Leeg doel"]);
});

test("likely spellings of one person, with the fuller name first choice", () => {
  const overview = overviewOf(
    currentSheet([{ task: "A", who: ["Jan P.", "Jan Peeters"] }]),
    currentSheet([{ task: "A", who: ["Jan"] }], "Elders"),
  );
  const cell = { sheetId: "sheet-1", row: 4, column: 8 };
  overview.notices.push(
    { code: "possibleDoubleName", cell, text: "Jan P.", other: "Jan Peeters" },
    { code: "possibleDoubleName", cell, text: "Jan P.", other: "Jan Peeters" },
    { code: "unreadable", cell, text: "?" },
  );
  expect(
    likelyDoubles(overview).map(({ persons, likelier }) => [persons.map(({ name }) => name), likelier]),
  ).toEqual([[["Jan P.", "Jan Peeters"], "Jan Peeters"]]);
});
