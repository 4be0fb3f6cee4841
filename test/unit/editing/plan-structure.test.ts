import { applyPlan } from "../../../src/editing/plan/apply-plan";
import { invertPlan } from "../../../src/editing/plan/build-plan";
import { failedGuard } from "../../../src/editing/plan/guards";
import type { EditPlan } from "../../../src/editing/plan/edit-plan";
import type { Intention } from "../../../src/editing/intention";
import { contentOf, NAMED, SLOTS, type SheetText, TaskWorkbook } from "./task-workbook";

const CURRENT = "Huidige situatie";
const TARGET = "Streefdoel";
const TITLE_ROW = ["Cluster", "Omschrijving", "SG", "School", "An Peeters", "Jan"];

/** Plans, applies and takes back: the inverse fits and gives the same cells again. */
function done(book: TaskWorkbook, intention: Intention): { plan: EditPlan; after: TaskWorkbook } {
  const plan = book.plan(intention);
  expect(failedGuard(plan, book.cells)).toBeNull();
  const after = book.after(plan);
  const back = invertPlan(plan);
  expect(failedGuard(back, after.cells)).toBeNull();
  expect(contentOf(applyPlan(back, after.cells))).toEqual(contentOf(book.cells));
  return { plan, after };
}
const codes = (plan: EditPlan) => plan.needsConfirmation.map(({ code }) => code);
const texts = (book: TaskWorkbook, sheet: string, row: number) => {
  const grid = book.cells.grids.find((one) => one.sheet.name === sheet)!;
  return grid.values[row - grid.row]?.map(String).map((text) => text.trim());
};
const tasksOf = (book: TaskWorkbook, sheet: string) =>
  book.situation(sheet).tasks.map(({ cluster, description }) => `${cluster}: ${description}`);
const sheetId = (book: TaskWorkbook, name: string) => book.situation(name).sheet.id;

describe("a person more", () => {
  const book = TaskWorkbook.of(NAMED, SLOTS);

  test("gets a column beside the last where none is free", () => {
    const { plan, after } = done(book, {
      kind: "addPerson",
      sheetIds: [sheetId(book, CURRENT)],
      name: "Els Maes",
    });
    expect(plan.touches.lines).toMatchObject([{ what: "insert", axis: "column", at: 6 }]);
    expect(after.situation(CURRENT).layout.persons.map(({ header }) => header)).toEqual([
      "An Peeters",
      "Jan",
      "Els Maes",
    ]);
    expect(texts(after, CURRENT, 1)?.at(-1)).toBe("Opmerkingen");
    expect(after.cells.grids[0]!.merges).toContainEqual({ row: 0, column: 4, rowCount: 1, columnCount: 3 });
  });

  test("gets a free slot first: one with a number before one without", () => {
    const slots = TaskWorkbook.of({
      name: "Doel",
      rows: [
        ["Cluster", "Omschrijving", "KT", "...", "Persoon 1", "Persoon 2"],
        ["Technisch", "Servers", "", "", "Jan 2u", ""],
      ],
    });
    const { plan, after } = done(slots, { kind: "addPerson", sheetIds: ["s0"], name: "Els Maes" });
    expect(plan.touches.cells).toEqual([{ sheetId: "s0", row: 0, column: 5 }]);
    expect(after.situation("Doel").layout.persons.at(-1)).toMatchObject({
      header: "Els Maes",
      kind: "named",
    });
  });

  test("on several sheets at once, only where she is not", () => {
    const ids = [CURRENT, TARGET].map((name) => sheetId(book, name));
    const { plan } = done(book, { kind: "addPerson", sheetIds: [...ids, ...ids], name: " an  peeters " });
    expect(plan.touches.sheetIds).toEqual([ids[1]]);
  });

  test.each([
    ["An Peeters", "nameTaken"],
    ["  ", "emptyName"],
    ["Jan 2u", "nameNotReadable"],
    ["An/Piet", "nameNotReadable"],
    ["vacature", "nameNotReadable"],
    ["Persoon 3", "nameNotReadable"],
    // Under such a heading its column would be another one
    ["Naam", "nameNotReadable"],
    ["KT", "nameNotReadable"],
    ["Niveau", "nameNotReadable"],
    ["Status", "nameNotReadable"],
  ])("%j is refused: %s", (name, code) => {
    expect(book.refusal({ kind: "addPerson", sheetIds: [sheetId(book, CURRENT)], name })).toBe(code);
  });
});

describe("another name for a person", () => {
  const sheets: SheetText[] = [
    {
      name: "Huidige situatie Oost",
      rows: [
        ["Cluster", "Omschrijving", "SG", "School", "An Peeters (18u)", "Persoon 1"],
        ["Technisch", "Servers", "x", "", 2, "jan 2u; An  Peeters 1u"],
        ["Technisch", "Helpdesk", "", "x", "3u, soms", "Jan/An Peeters 2u"],
        ["Technisch", "Netwerk", "", "x", "", "Jan Willems 1u"],
      ],
    },
    {
      name: "Huidige situatie West",
      rows: [
        ["Cluster", "Omschrijving", "SG", "School", "Persoon 1", "Persoon 2"],
        ["Technisch", "Servers", "x", "", "Jan (2)", ""],
        ["Technisch", "Helpdesk", "", "x", "AN PEETERS 2u", ""],
      ],
    },
  ];
  const book = TaskWorkbook.of(...sheets);
  const key = (name: string, school?: string) =>
    book.overview.persons.find(
      (person) => person.name === name && (school === undefined || person.schools.includes(school)),
    )!.key;

  test("replaces it in headers and texts, and nothing else in them", () => {
    const { plan, after } = done(book, {
      kind: "renamePerson",
      personKey: key("An Peeters"),
      name: "Anna Peeters-Claes",
    });
    expect(codes(plan)).toEqual([]);
    expect(texts(after, sheets[0]!.name, 0)?.[4]).toBe("Anna Peeters-Claes (18u)");
    expect(texts(after, sheets[0]!.name, 1)?.[5]).toBe("jan 2u; Anna Peeters-Claes 1u");
    expect(texts(after, sheets[0]!.name, 2)?.slice(4)).toEqual(["3u, soms", "Jan/Anna Peeters-Claes 2u"]);
    expect(texts(after, sheets[1]!.name, 2)?.[4]).toBe("Anna Peeters-Claes 2u");
    expect(after.overview.persons.map(({ name }) => name)).not.toContain("An Peeters");
  });

  test("of one word is another person in another school", () => {
    const { after } = done(book, { kind: "renamePerson", personKey: key("Jan", "West"), name: "Jan Maes" });
    expect(after.who(sheets[1]!.name, "Servers")).toEqual(["Jan Maes 2"]);
    expect(after.who(sheets[0]!.name, "Servers")).toContain("jan 2");
  });

  test("that belongs to someone already is asked about", () => {
    const { plan } = done(book, { kind: "renamePerson", personKey: key("An Peeters"), name: "Jan Willems" });
    expect(plan.needsConfirmation).toMatchObject([{ code: "sharedName", text: "Jan Willems" }]);
  });

  test("merges spellings into one without asking", () => {
    const { plan, after } = done(book, {
      kind: "mergePersons",
      personKeys: [key("jan", "Oost"), key("Jan Willems")],
      name: "Jan Willems",
    });
    expect(codes(plan)).toEqual([]);
    expect(after.who(sheets[0]!.name, "Servers")).toContain("Jan Willems 2");
    expect(after.who(sheets[1]!.name, "Servers")).toEqual(["Jan 2"]);
  });

  test("of nobody known is refused, as is a name that would not be read", () => {
    expect(book.refusal({ kind: "renamePerson", personKey: "niemand", name: "An" })).toBe("personUnknown");
    expect(book.refusal({ kind: "renamePerson", personKey: key("An Peeters"), name: "An 2u" })).toBe(
      "nameNotReadable",
    );
    expect(book.refusal({ kind: "renamePerson", personKey: key("An Peeters"), name: "An Peeters" })).toBe(
      "planned", // the spellings become one
    );
  });
});

describe("a task more", () => {
  const add = (book: TaskWorkbook, cluster: string, names = [CURRENT], description = "Licenties") =>
    done(book, {
      kind: "addTask",
      sheetIds: names.map((name) => sheetId(book, name)),
      cluster,
      description,
    });

  test("stands last in its cluster, on every sheet that was asked", () => {
    const book = TaskWorkbook.of(NAMED, SLOTS);
    const { after } = add(book, "Technisch", [CURRENT, TARGET]);
    for (const name of [CURRENT, TARGET]) {
      expect(tasksOf(after, name).indexOf("Technisch: Licenties")).toBe(3);
      expect(tasksOf(after, name)).toHaveLength(6);
      expect(after.task(name, "Licenties")).toMatchObject({ core: false, level: null, assignments: [] });
    }
    expect(after.overview.tasks.filter(({ description }) => description === "Licenties")).toHaveLength(1);
  });

  test("is found by its text, not by its number: a cluster far down", () => {
    const book = TaskWorkbook.of(NAMED);
    const { after } = add(book, "beleid & visie");
    expect(tasksOf(after, CURRENT).at(-1)).toBe("Beleid&Visie: Licenties");
  });

  test("joins a cluster whose cells are merged, and competences beside it", () => {
    const book = TaskWorkbook.of({
      name: CURRENT,
      rows: [
        ["Cluster", "Omschrijving", "Competenties", "SG", "School", "An Peeters"],
        ["Technisch", "Servers", "kennis", "x", "", ""],
        ["", "Helpdesk", "", "", "", ""],
        ["Beleid", "Plan", "visie", "", "", ""],
        ["", "Visie", "", "", "", ""],
      ],
      merges: [0, 2].flatMap((column) => [
        { row: 1, column, rowCount: 2, columnCount: 1 },
        { row: 3, column, rowCount: 2, columnCount: 1 },
      ]),
    });
    const { after } = add(book, "Technisch");
    expect(tasksOf(after, CURRENT)).toEqual([
      "Technisch: Servers",
      "Technisch: Helpdesk",
      "Technisch: Licenties",
      "Beleid: Plan",
      "Beleid: Visie",
    ]);
    expect(after.cells.grids[0]!.merges).toContainEqual({ row: 1, column: 2, rowCount: 3, columnCount: 1 });
  });

  test("is counted in a total below the tasks", () => {
    const book = TaskWorkbook.of({
      ...NAMED,
      rows: [...NAMED.rows, ["", "Totaal", "", "", "=SUM(E3:E7)", "=SUM(F$3:F$7)"]],
    });
    const { plan, after } = add(book, "Beleid&Visie");
    expect(plan.touches.lines).toMatchObject([{ at: 6 }]);
    expect(tasksOf(after, CURRENT).slice(3, 6)).toEqual([
      "Beleid&Visie: ICT-beleidsplan",
      "Beleid&Visie: Licenties",
      "Beleid&Visie: Nascholing",
    ]);
    expect(add(book, "Technisch").plan.touches.lines).toMatchObject([{ at: 5 }]);
  });

  test("whose cluster is only on the other sheet comes last there, with its cluster", () => {
    const book = TaskWorkbook.of(NAMED, {
      ...SLOTS,
      rows: [...SLOTS.rows, ["Administratie", "Facturen", "", "", "", "", "", "", ""]],
    });
    const { after } = add(book, "Administratie", [CURRENT, TARGET]);
    expect(tasksOf(after, CURRENT).at(-1)).toBe("Administratie: Licenties");
  });

  test("does not take over purple, and says its cluster where every row does", () => {
    const book = TaskWorkbook.of({
      ...NAMED,
      colors: { "4,1": { fill: "#E4DFEC", font: "#7030A0" }, "2,1": { fill: "#E4DFEC", font: "#7030A0" } },
    });
    const { after } = add(book, "Technisch");
    expect(after.task(CURRENT, "Licenties").core).toBe(false);
    expect(texts(after, CURRENT, 5)?.slice(0, 2)).toEqual(["Technisch", "Licenties"]);
  });

  test.each([
    [{ description: "  " }, "emptyName"],
    [{ description: "Help desk" }, "taskExists"],
    [{ cluster: "Onbekend" }, "clusterUnknown"],
  ])("%j is refused: %s", (part, code) => {
    const book = TaskWorkbook.of(NAMED);
    const wish = { sheetIds: ["s0"], cluster: "Technisch", description: "Nieuw" };
    expect(book.refusal({ kind: "addTask", ...wish, ...part })).toBe(code);
  });
});

test("another name comes wherever somebody is named, as the one who takes over too", () => {
  const book = TaskWorkbook.of({
    name: CURRENT,
    rows: [
      ["Cluster", "Omschrijving", "Persoon 1", "Vervanger"],
      ["T", "Een taak", "An 2u, back-up: Jan", ""],
      ["T", "Nog een", "Jan 1u", "An"],
      ["T", "En nog een", "An (vervanger Jan)", "Jan"],
      ["T", "Twee keer", "Jan 1u; Jan 2u, back-up: Jan", ""],
    ],
  });
  const jan = book.overview.persons.find(({ name }) => name === "Jan")!;
  const { plan } = done(book, { kind: "renamePerson", personKey: jan.key, name: "Jan Maes" });
  expect(plan.changes.map((change) => "after" in change && change.after)).toEqual(
    [
      "An 2u, back-up: Jan Maes",
      "Jan Maes 1u",
      "An (vervanger Jan Maes)",
      "Jan Maes",
      "Jan Maes 1u; Jan Maes 2u, back-up: Jan Maes",
    ].map((formula) => ({
      formula,
    })),
  );
});

describe("a task less", () => {
  const book = TaskWorkbook.of(NAMED, SLOTS);
  const remove = (which: TaskWorkbook, ...found: [sheet: string, text: string][]) =>
    done(which, { kind: "removeTask", tasks: found.map(([sheet, text]) => which.task(sheet, text).cell) });

  test("is always asked about, and why more than once: something is filled in, or stands in a column that is not ours", () => {
    expect(codes(remove(book, [CURRENT, "Onderh"]).plan)).toEqual(["filledTask", "otherContent"]);
    expect(codes(remove(book, [CURRENT, "Helpdesk"]).plan)).toEqual(["filledTask", "formulaCell"]);
    expect(codes(remove(book, [TARGET, "ICT-bel"]).plan)).toEqual(["emptyTask"]);
  });

  test("names the formulas that undo cannot put back: of any sheet, pointing at the row or at a range that ends there", () => {
    const sheet: SheetText = {
      name: CURRENT,
      rows: [
        TITLE_ROW,
        ["Technisch", "Servers", "x"],
        ["Technisch", "Helpdesk", "x"],
        ["Beleid", "Plan", "x"],
        ["Totaal", "", "", "", "=SUM(E2:E4)", "=SUM(F$2:F$3)"],
      ],
    };
    const notes: SheetText = {
      name: "Nota's",
      rows: [
        ["='Huidige situatie'!B4", "=B4", '="zie B4"', "='Huidige situatie'!B40", "=LOG10(B3)"],
        ["=COUNTA('Huidige situatie'!4:4)", "=COUNTA(4:4)", "=SUM('Huidige situatie'!$2:$4)", "=IF(1:1;4:4)"],
      ],
    };
    const lost = (text: string) =>
      remove(TaskWorkbook.of(sheet, notes), [CURRENT, text])
        .plan.needsConfirmation.filter(({ code }) => code === "formulaChanges")
        .map(({ text: formula }) => formula);
    expect(lost("Plan")).toEqual([
      "=SUM(E2:E4)",
      "='Huidige situatie'!B4",
      "=COUNTA('Huidige situatie'!4:4)",
      "=SUM('Huidige situatie'!$2:$4)",
    ]);
    expect(lost("Helpdesk")).toEqual(["=SUM(F$2:F$3)"]);
  });

  test("leaves the others as they are", () => {
    const { after } = remove(book, [CURRENT, "Beheren"], [TARGET, "Onderh"], [TARGET, "Helpdesk"]);
    expect(tasksOf(after, CURRENT)).toEqual(tasksOf(book, CURRENT).filter((line) => !/Beheren/.test(line)));
    expect(tasksOf(after, TARGET)).toEqual(
      tasksOf(book, TARGET).filter((line) => !/Onderh|Helpdesk/.test(line)),
    );
    expect(after.who(CURRENT, "Onderh")).toEqual(book.who(CURRENT, "Onderh"));
  });

  test("a cluster that is written once is handed on to the next task", () => {
    const once: SheetText = {
      name: CURRENT,
      rows: [
        TITLE_ROW,
        ["Technisch", "Servers", "x"],
        ["", "Helpdesk", "x"],
        ["Beleid", "Plan", "x"],
        ["", "Visie", "x"],
      ],
    };
    const merges = [
      { row: 1, column: 0, rowCount: 2, columnCount: 1 },
      { row: 3, column: 0, rowCount: 2, columnCount: 1 },
    ];
    for (const sheet of [once, { ...once, merges }]) {
      const { after } = remove(TaskWorkbook.of(sheet), [CURRENT, "Servers"], [CURRENT, "Visie"]);
      expect(tasksOf(after, CURRENT)).toEqual(["Technisch: Helpdesk", "Beleid: Plan"]);
      expect(after.cells.grids[0]!.merges).toEqual([]);
    }
  });

  test("a whole cluster goes with its merged cells", () => {
    const sheet: SheetText = {
      name: CURRENT,
      rows: [TITLE_ROW, ["Technisch", "Servers", "x"], ["", "Helpdesk", "x"], ["Beleid", "Plan", "x"]],
      merges: [{ row: 1, column: 0, rowCount: 2, columnCount: 1 }],
    };
    const { after } = remove(TaskWorkbook.of(sheet), [CURRENT, "Servers"], [CURRENT, "Helpdesk"]);
    expect(tasksOf(after, CURRENT)).toEqual(["Beleid: Plan"]);
  });

  test("a task of two rows goes whole", () => {
    const sheet: SheetText = {
      name: CURRENT,
      rows: [
        TITLE_ROW,
        ["Technisch", "Servers", "x", "", "2", ""],
        ["", "", "", "", "", "Jan 1u"],
        ["Beleid", "Plan", "x"],
      ],
      merges: [{ row: 1, column: 1, rowCount: 2, columnCount: 1 }],
    };
    const { plan, after } = remove(TaskWorkbook.of(sheet), [CURRENT, "Servers"]);
    expect(plan.touches.lines).toHaveLength(2);
    expect(tasksOf(after, CURRENT)).toEqual(["Beleid: Plan"]);
  });
});

describe("a school more", () => {
  const pair = (school: string, filled: boolean): SheetText[] => [
    {
      name: `${school} - Huidige situatie`,
      rows: [
        [...TITLE_ROW, "Opmerkingen"],
        ["Technisch", "Servers", filled ? "x" : "", "", filled ? 2 : "", "", "nota"],
        ["Technisch", "Helpdesk", "", "", "", "=1+1", ""],
      ],
    },
    {
      name: `${school} - Streefdoel`,
      rows: [
        ["Cluster", "Omschrijving", "KT", "LT", "Geen", "Persoon 1"],
        ["Technisch", "Servers", filled ? "x" : "", "", "", filled ? "Jan 2u" : ""],
        ["Technisch", "Helpdesk", "", "", "", ""],
      ],
    },
  ];

  test("is a copy of the emptiest pair under its own names, right after the last one", () => {
    const book = TaskWorkbook.of(...pair("Oost", true), ...pair("West", false));
    const { plan, after } = done(book, { kind: "addSchool", name: "  De   Zon " });
    expect(plan.touches.sheets).toEqual([
      { what: "add", name: "De Zon - Huidige situatie" },
      { what: "add", name: "De Zon - Streefdoel" },
    ]);
    expect(after.cells.grids.map(({ sheet }) => sheet.name).slice(-2)).toEqual([
      "De Zon - Huidige situatie",
      "De Zon - Streefdoel",
    ]);
    expect(codes(plan)).toEqual(["copyEmptied"]); // the formula of West
    const school = after.overview.schools.find(({ name }) => name === "De Zon");
    for (const situation of [school!.current!, school!.target!]) {
      expect(situation.tasks.map(({ description }) => description)).toEqual(["Servers", "Helpdesk"]);
      for (const one of situation.tasks)
        expect(one).toMatchObject({ status: "open", level: null, priority: null });
      expect(situation.layout.persons.every(({ kind }) => kind === "generic")).toBe(true);
    }
    expect(after.cells.grids.slice(0, 4)).toEqual(book.cells.grids);
  });

  test("takes nothing of the old school along: remarks, text below, its name in the title, numbers beside sums", () => {
    const [current, target] = pair("Oost", true) as [SheetText, SheetText];
    current.rows.unshift(["Taken ICT – Basisschool Oost"], []);
    current.rows.push(
      ["Totaal", "", "", "", "=SUM(E4:E5)", 12, ""],
      ["Ingevuld door Jan op 3 oktober"],
      ["", "", "", "", "", "", "bel Els"],
    );
    const book = TaskWorkbook.of(current, target);
    const { plan, after } = done(book, { kind: "addSchool", name: "De Zon" });
    expect(codes(plan)).toContain("copyEmptied");
    const copy = after.cells.grids.find(({ sheet }) => sheet.name === "De Zon - Huidige situatie")!;
    const left = after.cells.sheetContent(copy.sheet.id).map(({ formula }) => formula);
    expect(left).toEqual([
      "Taken ICT – De Zon",
      ...[...TITLE_ROW.slice(0, 4), "Persoon 1", "Persoon 2", "Opmerkingen"],
      ...["Technisch", "Servers"],
      ...["Technisch", "Helpdesk"],
      ...["Totaal", "=SUM(E4:E5)"],
    ]);
  });

  test("what every school has in the same place is the form, and stays", () => {
    const legend = "SG = scholengroep, School = de school zelf";
    const [oost, west] = [pair("Oost", true), pair("West", false)];
    for (const sheet of [oost[0]!, west[0]!]) sheet.rows.push([legend]);
    west[0]!.rows.push(["Nog te bespreken met Piet"]);
    const { after } = done(TaskWorkbook.of(...oost, ...west), { kind: "addSchool", name: "De Zon" });
    const copy = after.cells.grids.find(({ sheet }) => sheet.name === "De Zon - Huidige situatie")!;
    const left = after.cells.sheetContent(copy.sheet.id).map(({ formula }) => formula);
    expect(left).toContain(legend);
    expect(left).not.toContain("Nog te bespreken met Piet");
  });

  test("an empty pair is copied without a question", () => {
    const plain = pair("Oost", false);
    plain[0]!.rows[2]![5] = "";
    plain[0]!.rows[1]![6] = "";
    expect(codes(done(TaskWorkbook.of(...plain), { kind: "addSchool", name: "De Zon" }).plan)).toEqual([]);
  });

  test.each([
    ["", "emptyName"],
    ["oost", "nameTaken"],
    ["A/B", "nameNotAllowed"],
    ["Een school met een naam van meer dan dertig letters", "nameNotAllowed"],
  ])("%j is refused, with nothing half done: %s", (name, code) => {
    expect(TaskWorkbook.of(...pair("Oost", true)).refusal({ kind: "addSchool", name })).toBe(code);
  });

  test("without a pair to copy it is refused", () => {
    expect(TaskWorkbook.of(NAMED).refusal({ kind: "addSchool", name: "De Zon" })).toBe("noExample");
  });

  test("a name that is long gets shorter role words", () => {
    const book = TaskWorkbook.of(...pair("Oost", false));
    const { plan } = done(book, { kind: "addSchool", name: "Basisschool De Regenboog" });
    for (const { name } of plan.touches.sheets) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).toContain("Basisschool De Regenboog");
    }
  });
});

describe("a target made from today", () => {
  const emptyTarget: SheetText = {
    ...SLOTS,
    rows: SLOTS.rows.map((row, r) => (r < 3 ? row : [...row.slice(0, 2), "", "", "", "", "", "", ""])),
  };

  test("fills the school's empty target: levels and persons, priorities left open", () => {
    const book = TaskWorkbook.of(NAMED, emptyTarget);
    const { plan, after } = done(book, { kind: "startTarget", sheetId: sheetId(book, CURRENT) });
    expect(codes(plan)).toEqual([]);
    expect(plan.touches.sheetIds).toEqual([sheetId(book, TARGET)]);
    for (const { description, level } of book.situation(CURRENT).tasks) {
      const twin = after.task(TARGET, description);
      expect(twin).toMatchObject({ level, priority: null });
    }
    expect(after.who(TARGET, "Onderh")).toEqual(["An Peeters 4"]);
    expect(after.who(TARGET, "Beheren")).toEqual(["Jan ?"]);
    expect(after.who(TARGET, "ICT-bel")).toEqual(["An Peeters 2"]);
    // What could not be read today is not made up
    expect(after.task(TARGET, "Nascholing").assignments).toEqual([]);
  });

  test("with more persons than slots adds a column", () => {
    const many: SheetText = {
      name: CURRENT,
      rows: [
        [...TITLE_ROW, "Els Maes"],
        ["Technisch", "Onderhouden van hardware", "x", "", 1, 2, 3],
      ],
    };
    const book = TaskWorkbook.of(many, emptyTarget);
    const { plan, after } = done(book, { kind: "startTarget", sheetId: "s0" });
    expect(plan.touches.lines).toMatchObject([{ what: "insert", axis: "column" }]);
    expect(after.who(TARGET, "Onderh")).toEqual(["An Peeters 1", "Jan 2", "Els Maes 3"]);
  });

  test("without a target sheet is a copy with its own priority columns", () => {
    const book = TaskWorkbook.of(NAMED);
    const { plan, after } = done(book, { kind: "startTarget", sheetId: "s0" });
    expect(plan.touches.sheets).toMatchObject([{ what: "add" }]);
    const { target, current } = after.overview.schools[0]!;
    expect(target!.layout.priority).toMatchObject({ kind: "marks", KT: 4, LT: 5, Geen: 6 });
    expect(target!.tasks.map(({ description, level, priority }) => [description, level, priority])).toEqual(
      current!.tasks.map(({ description, level }) => [description, level, null]),
    );
    expect(
      target!.tasks.map(({ assignments }) =>
        assignments.map(({ executor, hours }) => [executor.name, hours.perWeek]),
      ),
    ).toEqual(
      current!.tasks.map(({ assignments }) =>
        assignments.map(({ executor, hours }) => [executor.name, hours.perWeek]),
      ),
    );
    expect(target!.sheet.name).not.toBe(current!.sheet.name);
  });

  test("of a sheet that writes its levels as words has one priority column", () => {
    const book = TaskWorkbook.of({
      name: "Huidige situatie Oost",
      rows: [
        ["Cluster", "Omschrijving", "Niveau", "Persoon 1"],
        ["Technisch", "Servers", "School", "Jan 2u"],
      ],
    });
    const { after } = done(book, { kind: "startTarget", sheetId: "s0" });
    const { target } = after.overview.schools[0]!;
    expect(target!.layout.priority).toEqual({ kind: "text", column: 3 });
    expect(target!.tasks[0]).toMatchObject({ level: "School", priority: null });
  });

  test("is refused where a target is filled in, and for what is no current sheet", () => {
    const book = TaskWorkbook.of(NAMED, SLOTS);
    expect(book.refusal({ kind: "startTarget", sheetId: sheetId(book, CURRENT) })).toBe("targetExists");
    expect(book.refusal({ kind: "startTarget", sheetId: sheetId(book, TARGET) })).toBe("sheetUnknown");
    expect(book.refusal({ kind: "startTarget", sheetId: "weg" })).toBe("sheetUnknown");
  });
});

describe("core marks", () => {
  const PURPLE = { fill: "#E4DFEC", font: "#7030A0" };

  test("leave a cluster cell alone that is merged over several tasks", () => {
    const book = TaskWorkbook.of({
      name: CURRENT,
      rows: [TITLE_ROW, ["Technisch", "Servers", "x"], ["", "Helpdesk", "x"], ["Beleid", "Plan", "x"]],
      merges: [{ row: 1, column: 0, rowCount: 2, columnCount: 1 }],
      colors: { "3,0": PURPLE, "3,1": PURPLE },
    });
    const { plan } = done(book, { kind: "setCore", tasks: [book.task(CURRENT, "Servers").cell], core: true });
    expect(plan.touches.cells.every(({ column }) => column === 1)).toBe(true);
  });

  test("of one sheet agree with the workbook: what is too much goes, what is missing comes", () => {
    const list: SheetText = {
      name: "Takenlijst",
      rows: [["Cluster", "Omschrijving"], ...NAMED.rows.slice(2).map((row) => row.slice(0, 2))],
      colors: { "1,1": PURPLE, "2,1": PURPLE },
    };
    const book = TaskWorkbook.of(list, { ...NAMED, colors: { "2,1": PURPLE, "6,1": PURPLE } });
    const { after } = done(book, { kind: "markCoreTasks", sheetId: sheetId(book, CURRENT) });
    expect(
      after
        .situation(CURRENT)
        .tasks.filter(({ core }) => core)
        .map(({ description }) => description),
    ).toEqual(["Onderhouden van hardware", "Beheren van het netwerk"]);
    expect(after.overview.notices.filter(({ code }) => code === "coreDiffers")).toEqual([]);
    expect(after.refusal({ kind: "markCoreTasks", sheetId: sheetId(after, CURRENT) })).toBe("nothingToDo");
  });

  test("in a workbook without any purple are Excel's own", () => {
    const book = TaskWorkbook.of({ ...NAMED, colors: {} });
    const { after } = done(book, {
      kind: "setCore",
      tasks: [book.task(CURRENT, "Helpdesk").cell],
      core: true,
    });
    expect(after.task(CURRENT, "Helpdesk").core).toBe(true);
    expect(after.cells.color({ sheetId: "s0", row: 4, column: 1 }, "font")).toBe("#7030A0");
  });
});
