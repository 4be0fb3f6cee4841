import { cellAddress } from "../../../src/model/cell";
import type { Overview } from "../../../src/model/overview";
import type { ReadingSettings } from "../../../src/model/reading-settings";
import type { Situation } from "../../../src/model/situation";
import type { Task } from "../../../src/model/task";
import { readWorkbook } from "../../../src/reading/read-workbook";
import { type CellPlan, grid, type GridPlan, situationGrid } from "./grid-builder";

const PURPLE = "#7030A0";

function only(overview: Overview): Situation {
  const [situation] = overview.situations;
  if (!situation || overview.situations.length > 1) throw new Error("expected one situation");
  return situation;
}

/** One sheet with columns SG, School, Jan Peeters, Persoon 2 under the original header. */
function read(
  tasks: CellPlan[][],
  options: Partial<GridPlan> & { persons?: string[]; priority?: boolean } = {},
): Situation {
  return only(
    readWorkbook({ grids: [situationGrid(tasks, { persons: ["Jan Peeters", "Persoon 2"], ...options })] }),
  );
}

/** "Jan Peeters 2 + An ?": who does a task. */
function who({ assignments }: Task): string {
  return assignments.map(({ executor, hours }) => `${executor.name} ${hours.perWeek ?? "?"}`).join(" + ");
}

function notices(from: { notices: Overview["notices"] }): string[] {
  return from.notices.map(
    ({ code, cell, text, other }) =>
      `${code} ${cellAddress(cell)} ${text}${other === undefined ? "" : ` | ${other}`}`,
  );
}

function balance({ reconciliation: { nonEmpty, read: done, known, unreadable } }: Situation): void {
  expect(done + known + unreadable).toBe(nonEmpty);
}

describe("a task", () => {
  test.each<[string, CellPlan[], Partial<Task>, string]>([
    ["nothing filled in", ["", "", "", ""], { level: null, priority: null, status: "open" }, ""],
    ["a level without a person", ["", "x", "", ""], { level: "School", status: "open" }, ""],
    ["SG", ["X", "", "", ""], { level: "SG" }, ""],
    ["both levels", ["x", "✓", "", ""], { level: "Gedeeld" }, ""],
    ["a person by a mark", ["", "", "x", ""], { level: null, status: "filled" }, "Jan Peeters ?"],
    ["a person by hours", ["", "", 2, ""], { status: "filled" }, "Jan Peeters 2"],
    ["zero hours", ["", "", 0, ""], { status: "filled" }, "Jan Peeters 0"],
    ["a person in a slot", ["", "", "", "An 2u"], { status: "filled" }, "An 2"],
    ["two persons", ["", "", 2, "An 1u"], { status: "filled" }, "Jan Peeters 2 + An 1"],
    ["a firm", ["", "", "", "firma Signpost"], { status: "filled" }, "firma Signpost ?"],
    ["loose hours", ["", "", "", 2], { status: "open" }, ""],
    ["a vacancy", ["", "", "", "vacature"], { status: "open" }, ""],
    ["out of scope", ["", "", "", "nvt"], { status: "outOfScope" }, ""],
    ["out of scope for one, done by the other", ["", "", "nvt", "An"], { status: "filled" }, "An ?"],
    ["something unreadable", ["", "", "", "zie nota"], { status: "toCheck" }, ""],
    [
      "something unreadable beside a person",
      ["", "", "x", "zie nota"],
      { status: "filled" },
      "Jan Peeters ?",
    ],
    ["an error", ["", "", "#REF!", ""], { status: "toCheck" }, ""],
    ["an error for a level", ["#REF!", "", "", ""], { status: "toCheck", level: null }, ""],
  ])("with %s", (_, cells, expected, names) => {
    const situation = read([["Technisch", "Beheer van reservemateriaal", ...cells]]);
    const [task] = situation.tasks;
    expect(task).toMatchObject(expected);
    expect(task && who(task)).toBe(names);
    balance(situation);
  });

  test.each<[string, CellPlan[], Partial<Task>, string[]]>([
    ["KT", ["x", "", ""], { priority: "KT", priorityConflict: false }, []],
    ["LT", ["", "x", ""], { priority: "LT" }, []],
    ["Geen", ["", "", "x"], { priority: "Geen" }, []],
    ["none of them", ["", "", ""], { priority: null, priorityConflict: false }, []],
    ["a no", ["nee", "", "x"], { priority: "Geen" }, []],
    ["two", ["x", "x", ""], { priority: null, priorityConflict: true }, ["priorityConflict E4 KT + LT"]],
  ])("with priority %s", (_, marks, expected, listed) => {
    const situation = read([["Technisch", "Beheer van reservemateriaal", "", "", ...marks]], {
      priority: true,
    });
    expect(situation.role).toBe("target");
    expect(situation.tasks).toMatchObject([expected]);
    expect(notices(situation)).toEqual(listed);
  });

  test("with words for level and priority", () => {
    const rows: CellPlan[][] = [
      ["Cluster", "Omschrijving", "Niveau", "Prioriteit", "Jan"],
      ["Technisch", "Taak een", "SG", "KT", "x"],
      ["Technisch", "Taak twee", "SG/School", "KT/LT", "x"],
      ["Technisch", "Taak drie", "regio", "ooit", ""],
    ];
    const situation = only(readWorkbook({ grids: [grid({ rows })] }));
    expect(situation.tasks).toMatchObject([
      { level: "SG", priority: "KT" },
      { level: "Gedeeld", priority: null, priorityConflict: true },
      { level: null, priority: null, status: "toCheck" },
    ]);
    expect(notices(situation)).toEqual([
      "priorityConflict D3 KT + LT",
      "unreadable C4 regio",
      "unreadable D4 ooit",
    ]);
    balance(situation);
  });

  test("what is listed names its cell", () => {
    const situation = read([
      ["Technisch", "Taak een", "", "", "Piet Claes 2u", ""],
      ["Technisch", "Taak twee", "", "", "", 2],
      ["Technisch", "Taak drie", "", "", "2-3u", "An/Els 2u/maand"],
      ["Technisch", "Taak vier", "", "", "5%", "zie nota"],
      ["Technisch", "Taak vijf", "", "", "x", "Jan Peeters 2u"],
    ]);
    expect(notices(situation)).toEqual([
      "otherName E4 Piet Claes | Jan Peeters",
      "looseHours F5 2",
      "estimate E6 2-3u",
      "converted F6 An/Els 2u/maand | ÷ 4,33",
      "splitUnknown F6 An/Els 2u/maand",
      "hoursUnit E7 5%",
      "unreadable F7 zie nota",
      "personTwice F8 Jan Peeters",
    ]);
  });

  test("loose hours stay with their task", () => {
    expect(read([["Technisch", "Taak", "", "", "", "1,5u"]]).tasks).toMatchObject([
      { looseHours: [{ hours: { perWeek: 1.5 }, cell: { row: 3, column: 5 }, text: "1,5u" }] },
    ]);
  });

  test("the value of a formula counts", () => {
    const situation = read([["Technisch", "Taak", "", "", { value: 1.5, formula: "=1+0.5" }, ""]]);
    expect(situation.tasks.map(who)).toEqual(["Jan Peeters 1.5"]);
  });

  test("hidden rows count, and it is said how many", () => {
    const situation = read(
      [
        ["Technisch", "Taak een"],
        ["Technisch", "Taak twee"],
        ["Technisch", "Taak drie"],
      ],
      { hiddenRows: [4, 5, 20] },
    );
    expect(situation.tasks.map(({ hidden }) => hidden)).toEqual([false, true, true]);
    expect(notices(situation)).toEqual(["hiddenRows B5 2"]);
  });
});

describe("clusters", () => {
  const clusters = (tasks: CellPlan[][], merges: string[] = []): string[] =>
    read(tasks, { merges }).tasks.map(({ cluster }) => cluster);

  test.each<[string, CellPlan[][], string[], string[]]>([
    [
      "on every row",
      [
        ["A", "een"],
        ["A", "twee"],
        ["B", "drie"],
      ],
      [],
      ["A", "A", "B"],
    ],
    [
      "missing on one row",
      [
        ["A", "een"],
        ["A", "twee"],
        ["", "drie"],
        ["B", "vier"],
        ["B", "vijf"],
      ],
      [],
      ["A", "A", "", "B", "B"],
    ],
    [
      "once per block",
      [
        ["A", "een"],
        ["", "twee"],
        ["", "drie"],
        ["B", "vier"],
        ["", "vijf"],
      ],
      [],
      ["A", "A", "A", "B", "B"],
    ],
    [
      "merged per block",
      [
        ["A", "een"],
        ["", "twee"],
        ["", "drie"],
        ["B", "vier"],
        ["", "vijf"],
      ],
      ["A4:A6", "A7:A8"],
      ["A", "A", "A", "B", "B"],
    ],
    [
      "merged, and a task added below",
      [
        ["A", "een"],
        ["", "twee"],
        ["", "drie"],
      ],
      ["A4:A5"],
      ["A", "A", ""],
    ],
    ["in a row of its own", [["A"], ["", "een"], ["", "twee"], ["B"], ["", "drie"]], [], ["A", "A", "B"]],
  ])("written %s", (_, tasks, merges, expected) => {
    expect(clusters(tasks, merges)).toEqual(expected);
  });

  test.each<[string, CellPlan[][], string[], string[]]>([
    [
      "where some rows repeat it, each blank one is a guess",
      [
        ["A", "een"],
        ["A", "twee"],
        ["", "drie"],
        ["", "vier"],
        ["B", "vijf"],
      ],
      [],
      ["drie | A", "vier | A"],
    ],
    [
      "written once per block it is none",
      [
        ["A", "een"],
        ["", "twee"],
        ["B", "drie"],
        ["", "vier"],
      ],
      [],
      [],
    ],
    [
      "merged it is none",
      [
        ["A", "een"],
        ["", "twee"],
        ["B", "drie"],
        ["B", "vier"],
      ],
      ["A4:A5"],
      [],
    ],
    [
      "without any cluster there is nothing to guess",
      [
        ["", "een"],
        ["", "twee"],
      ],
      [],
      [],
    ],
  ])("filled from above: %s", (_, tasks, merges, expected) => {
    const said = read(tasks, { merges }).notices.filter(({ code }) => code === "clusterFilled");
    expect(said.map(({ text, other }) => `${text} | ${other}`)).toEqual(expected);
    for (const { cell } of said) expect(cell.column).toBe(0);
  });
});

describe("merged cells", () => {
  test("a description over two rows is one task with two rows of persons", () => {
    const situation = read(
      [
        ["Technisch", "Taak een", "", "x", "", "An 2u"],
        ["", "", "", "", "", "Els 1u"],
        ["Technisch", "Taak twee", "", "", "", ""],
      ],
      { merges: ["A4:A5", "B4:B5"] },
    );
    expect(situation.tasks.map(who)).toEqual(["An 2 + Els 1", ""]);
    expect(situation.tasks[0]?.level).toBe("School");
    balance(situation);
  });

  test("a person over several tasks does them all, hours divided as a guess", () => {
    const situation = read(
      [
        ["Technisch", "Taak een", "x", "", "", "An 3u"],
        ["Technisch", "Taak twee", "", "", "", ""],
        ["Technisch", "Taak drie", "", "", "", ""],
      ],
      { merges: ["C4:C6", "F4:F6"] },
    );
    expect(situation.tasks.map(who)).toEqual(["An 1", "An 1", "An 1"]);
    expect(situation.tasks.map(({ level }) => level)).toEqual(["SG", "SG", "SG"]);
    expect(situation.tasks.every(({ assignments }) => assignments[0]?.splitUnknown)).toBe(true);
    expect(notices(situation)).toEqual(["splitUnknown F4 An 3u"]);
    balance(situation);
  });

  test("a header merged down into the tasks is nobody's assignment", () => {
    const situation = read(
      [
        ["Technisch", "Taak een"],
        ["Technisch", "Taak twee"],
      ],
      { merges: ["E2:E5"] },
    );
    expect(situation.tasks.map(({ status }) => status)).toEqual(["open", "open"]);
  });
});

describe("rows that are no task", () => {
  test("totals are known; a person beside no task is listed", () => {
    const situation = read([
      ["Technisch", "Taak een", "", "", 2, ""],
      ["", "Subtotaal", "", "", 2, ""],
      ["", "", "", "", "", "An 2u"],
      ["", "", "", "", { value: 5, formula: "=SUM(E4:E5)" }, ""],
      ["Technisch", "Taak twee", "", "", 3, ""],
    ]);
    expect(situation.tasks.map(who)).toEqual(["Jan Peeters 2", "Jan Peeters 3"]);
    expect(notices(situation)).toEqual(["unreadable F6 An 2u"]);
    balance(situation);
  });

  test("competences are kept per cluster", () => {
    const rows: CellPlan[][] = [
      ["Cluster", "Omschrijving", "Competenties", "SG", "School", "Jan"],
      ["A", "een", "Technische kennis\nSpecialisatie", "", "", "x"],
      ["A", "twee", "", "", "", ""],
      ["B", "drie", "Overzicht", "", "", ""],
      ["B", "vier", "overzicht", "", "", ""],
      ["B", "vijf", "Sociaal", "", "", ""],
    ];
    const situation = only(readWorkbook({ grids: [grid({ rows, merges: ["C2:C3"] })] }));
    expect(situation.competences).toEqual([
      { cluster: "A", text: "Technische kennis\nSpecialisatie" },
      { cluster: "B", text: "Overzicht\nSociaal" },
    ]);
    expect(situation.reconciliation).toEqual({ nonEmpty: 21, read: 11, known: 10, unreadable: 0 });
  });
});

describe("the sheets of a workbook", () => {
  const list = (plan: Partial<GridPlan> = {}): ReturnType<typeof grid> =>
    grid({
      name: "Takenoverzicht",
      rows: [
        ["Cluster", "Omschrijving"],
        ["Technisch", "Taak een"],
        ["Technisch", "Taak twee"],
      ],
      ...plan,
    });
  const current = (plan: Partial<GridPlan> = {}): ReturnType<typeof grid> =>
    situationGrid([["Technisch", "Taak een", "", "x", "Jan 2u"]], plan);
  const target = (plan: Partial<GridPlan> = {}): ReturnType<typeof grid> =>
    situationGrid(
      [
        ["Technisch", "Taak een", "", "x", "x", "", "", "Jan 2u"],
        ["Technisch", "Taak drie"],
      ],
      { name: "Streefdoel", priority: true, ...plan },
    );

  test("are told apart by their structure", () => {
    const guide = grid({
      name: "Richtlijnen",
      rows: [["Richtlijnen voor gebruik"], ["De clusters en hun omschrijving"]],
    });
    const overview = readWorkbook({
      grids: [guide, list(), current(), target()],
      leftOut: [{ sheet: { id: "s", name: "Samenvatting", visibility: "visible" }, why: "generated" }],
    });
    expect(overview.taskLists.map(({ sheet }) => sheet.name)).toEqual(["Takenoverzicht"]);
    expect(overview.situations.map(({ sheet, role }) => [sheet.name, role])).toEqual([
      ["Huidige situatie", "current"],
      ["Streefdoel", "target"],
    ]);
    expect(overview.schools).toMatchObject([
      { name: "School", current: { role: "current" }, target: { role: "target" } },
    ]);
    expect(overview.leftOut.map(({ sheet, why }) => [sheet.name, why])).toEqual([
      ["Samenvatting", "generated"],
      ["Richtlijnen", "noTaskOverview"],
    ]);
    expect(overview.tasks.map(({ description, places }) => [description, places.length])).toEqual([
      ["Taak een", 3],
      ["Taak twee", 1],
      ["Taak drie", 1],
    ]);
  });

  test("an empty workbook is an empty overview", () => {
    expect(readWorkbook({ grids: [] })).toMatchObject({
      schools: [],
      situations: [],
      taskLists: [],
      tasks: [],
      persons: [],
      notices: [],
    });
    expect(readWorkbook({ grids: [grid({ rows: [] })] }).leftOut).toMatchObject([{ why: "noTaskOverview" }]);
  });

  test("hidden sheets are read, very hidden ones are not", () => {
    const overview = readWorkbook({
      grids: [current({ visibility: "hidden" }), target({ visibility: "veryHidden" })],
    });
    expect(only(overview).sheet.visibility).toBe("hidden");
    expect(overview.leftOut).toMatchObject([{ why: "veryHidden", sheet: { name: "Streefdoel" } }]);
  });

  test("the name makes a sheet the target too", () => {
    expect(only(readWorkbook({ grids: [current({ name: "Sint-Jan gewenst" })] }))).toMatchObject({
      role: "target",
      school: "Sint-Jan",
    });
  });

  test("a school with one sheet has no other", () => {
    expect(readWorkbook({ grids: [current({ name: "Sint-Jan huidig" })] }).schools).toMatchObject([
      { name: "Sint-Jan", target: null },
    ]);
  });

  test("settings correct school and role, and leave sheets out", () => {
    const settings: ReadingSettings = {
      sheets: { a: { school: "De Linde", role: "target" }, b: { school: "de linde" } },
      excludedSheets: ["c"],
    };
    const overview = readWorkbook({
      grids: [current({ id: "a" }), current({ id: "b", name: "Blad1" }), current({ id: "c", name: "Blad2" })],
      settings,
    });
    expect(overview.schools).toMatchObject([
      { name: "De Linde", current: { sheet: { id: "b" } }, target: { sheet: { id: "a" } } },
    ]);
    expect(overview.leftOut).toMatchObject([{ sheet: { id: "c" }, why: "excluded" }]);
  });

  test("notices of a sheet stand with it and with the workbook", () => {
    const overview = readWorkbook({
      grids: [situationGrid([["Technisch", "Taak een", "", "", "zie nota"]])],
    });
    expect(only(overview).notices).toEqual(overview.notices);
    expect(overview.notices).toHaveLength(1);
  });
});

describe("persons", () => {
  const sheet = (name: string, persons: string[], cells: string[]): ReturnType<typeof grid> =>
    situationGrid(
      cells.map((cell, at) => [
        "Technisch",
        `Taak nummer ${"abcdefgh".charAt(at)}`,
        "",
        "",
        ...cell.split("|"),
      ]),
      { name, persons },
    );
  const keys = ({ persons }: Overview): string[] => persons.map(({ key }) => key);

  test("are the same under any spelling; a name of one word is of its school", () => {
    const overview = readWorkbook({
      grids: [
        sheet("Sint-Jan huidig", ["Jan Peeters", "Persoon 2"], ["x|JAN  peeters", "|An"]),
        sheet("De Linde huidig", ["Persoon 1"], ["jan peeters", "an"]),
      ],
    });
    expect(overview.persons).toEqual([
      {
        key: "jan peeters",
        name: "Jan Peeters",
        spellings: ["JAN  peeters", "jan peeters"].map((name) => name.replace("  ", " ")),
        schools: ["Sint-Jan", "De Linde"],
      },
      { key: "an@sint-jan", name: "An", spellings: [], schools: ["Sint-Jan"] },
      { key: "an@de linde", name: "an", spellings: [], schools: ["De Linde"] },
    ]);
    const used = overview.situations
      .flatMap(({ tasks }) => tasks)
      .flatMap(({ assignments }) => assignments.map(({ executor }) => executor.key));
    expect(new Set(used)).toEqual(new Set(keys(overview)));
  });

  test("are one on both sheets of a school", () => {
    const overview = readWorkbook({
      grids: [sheet("Sint-Jan huidig", ["Jan"], ["x"]), sheet("Sint-Jan doel", ["Persoon 1"], ["Jan 2u"])],
    });
    expect(keys(overview)).toEqual(["jan@sint-jan"]);
  });

  test("a surname, a comma and a first name are one who is known elsewhere, and it is said", () => {
    const named = (...tasks: CellPlan[][]) => only(readWorkbook({ grids: [situationGrid(tasks)] }));
    const row = (task: string, text: string): CellPlan[] => ["A", task, "", "x", text];
    const situation = named(
      row("een", "Jan Peeters"),
      row("twee", "Peeters, Jan 2u; Claes, An"),
      row("drie", "peeters, jan"),
      row("vier", "Piet, Jan"),
      row("vijf", "Els De Smet 1u"),
      row("zes", "De Smet, Els (2u)"),
    );
    expect(situation.tasks.map(who)).toEqual([
      "Jan Peeters ?",
      "Jan Peeters 2 + Claes ? + An ?",
      "jan peeters ?",
      "Piet ? + Jan ?",
      "Els De Smet 1",
      "Els De Smet 2",
    ]);
    expect(notices(situation).filter((line) => !line.startsWith("possible"))).toEqual([
      "nameOrder E5 Peeters, Jan 2u; Claes, An | Jan Peeters",
      "nameOrder E6 peeters, jan | jan peeters",
      "nameOrder E9 De Smet, Els (2u) | Els De Smet",
    ]);
  });

  test("somebody who heads a column is known by that name too", () => {
    const grid = situationGrid([["A", "een", "", "x", "", "Peeters, Jan 2u"]], {
      persons: ["Jan Peeters", "Persoon 2"],
    });
    expect(only(readWorkbook({ grids: [grid] })).tasks.map(who)).toEqual(["Jan Peeters 2"]);
  });

  test("the same words in another order may be one person", () => {
    const grid = situationGrid([
      ["A", "een", "", "x", "Jan Peeters"],
      ["A", "twee", "", "x", "PEETERS Jan"],
    ]);
    expect(notices(readWorkbook({ grids: [grid] }))).toEqual([
      "possibleDoubleName E5 PEETERS Jan | Jan Peeters",
    ]);
  });

  test("firms are none", () => {
    expect(keys(readWorkbook({ grids: [sheet("Huidig", ["Firma", "Persoon 2"], ["x|directie"])] }))).toEqual(
      [],
    );
  });

  test("the user's own list says who is none", () => {
    const grids = [sheet("Huidig", ["Helpdesk", "Persoon 2"], ["x|firma"])];
    expect(keys(readWorkbook({ grids, settings: { otherExecutors: ["helpdesk"] } }))).toEqual([
      "firma@school",
    ]);
  });

  test("are merged when the user says so", () => {
    const grids = [
      sheet("Sint-Jan huidig", ["Persoon 1"], ["Jan 2u", "Jan P."]),
      sheet("De Linde huidig", ["Persoon 1"], ["Jan 1u"]),
    ];
    const settings: ReadingSettings = {
      mergedPersons: [{ key: "jan@sint-jan", name: "Jan Peeters", sameAs: ["jan p.", "jan@de linde"] }],
    };
    const overview = readWorkbook({ grids, settings });
    expect(overview.persons).toEqual([
      {
        key: "jan@sint-jan",
        name: "Jan Peeters",
        spellings: ["Jan", "Jan P."],
        schools: ["Sint-Jan", "De Linde"],
      },
    ]);
    const used = overview.situations
      .flatMap(({ tasks }) => tasks)
      .flatMap(({ assignments }) => assignments.map(({ executor }) => executor.key));
    expect(new Set(used)).toEqual(new Set(["jan@sint-jan"]));
    expect(overview.notices).toEqual([]);
  });

  test("merged by the user and twice on one task is listed", () => {
    const grids = [sheet("Sint-Jan huidig", ["Persoon 1", "Persoon 2"], ["Jan 2u|Jan P. 1u"])];
    const settings: ReadingSettings = {
      mergedPersons: [{ key: "jan p.", name: "Jan P.", sameAs: ["jan@sint-jan"] }],
    };
    expect(notices(readWorkbook({ grids, settings }))).toEqual(["personTwice F4 Jan P."]);
  });

  test.each<[string, string, boolean]>([
    ["Jan P.", "Jan Peeters", true],
    ["Jan Peters", "Jan Peeters", true],
    ["Jan", "Jan Peeters", true],
    ["JP", "Jan Peeters", true],
    ["Jan Van Den Berg", "Jan V.D.B.", true],
    ["Jan Peeters", "Jan P.", true],
    ["Jan Peeters", "Jan Claes", false],
    ["Jan P.", "Jan C.", false],
    ["An", "Jan", false],
    ["Lies Wouters", "Lien Wouters", true],
    ["Sofie Claeys", "Sofie Claes", true],
  ])("%s and %s may be one: %s", (a, b, maybe) => {
    const overview = readWorkbook({ grids: [sheet("Huidig", ["Persoon 1"], [a, b])] });
    expect(overview.persons).toHaveLength(2);
    expect(notices(overview)).toEqual(maybe ? [`possibleDoubleName E5 ${b} | ${a}`] : []);
  });

  test("alike names that the user said to be different persons are not offered; other pairs still are", () => {
    const grids = [sheet("Huidig", ["Persoon 1"], ["Jan Peeters", "Jan P.", "Jan Peters"])];
    const settings: ReadingSettings = { differentPersons: [["jan p.", "jan peeters"]] };
    expect(notices(readWorkbook({ grids, settings }))).toEqual([
      "possibleDoubleName E6 Jan Peters | Jan Peeters",
      "possibleDoubleName E6 Jan Peters | Jan P.",
    ]);
  });

  test("one-word names of different schools are not offered", () => {
    expect(
      notices(
        readWorkbook({
          grids: [sheet("A huidig", ["Persoon 1"], ["Jan"]), sheet("B huidig", ["Persoon 1"], ["Jan"])],
        }),
      ),
    ).toEqual([]);
  });
});

describe("core tasks", () => {
  const purple = (value: string): CellPlan => ({ value, fill: "#E4DFEC" });
  const plain = (value: string): CellPlan => ({ value, fill: "#FFFFFF", font: "#000000" });
  const core = (overview: Overview): string[] =>
    overview.tasks.filter((task) => task.core).map(({ description }) => description);
  const coreOf = ({ tasks }: { tasks: Task[] }): string[] =>
    tasks.filter((task) => task.core).map(({ description }) => description);
  const situation = (name: string, ...cells: CellPlan[]): ReturnType<typeof grid> =>
    situationGrid(
      cells.map((cell) => [plain("Technisch"), cell]),
      { name },
    );
  const taskList = (...cells: CellPlan[]): ReturnType<typeof grid> =>
    grid({
      name: "Taken",
      rows: [["Cluster", "Omschrijving"], ...cells.map((cell) => [plain("Technisch"), cell])],
    });

  test.each<[string, CellPlan[], boolean]>([
    ["fill of the description", [plain("Technisch"), { value: "Taak", fill: PURPLE }], true],
    ["font of the description", [plain("Technisch"), { value: "Taak", font: PURPLE }], true],
    ["fill of the cluster", [{ value: "Technisch", fill: PURPLE }, plain("Taak")], true],
    ["font of the cluster", [{ value: "Technisch", font: PURPLE }, plain("Taak")], true],
    ["fill of another cell", [plain("Technisch"), plain("Taak"), { value: "x", fill: PURPLE }], false],
    ["blue", [plain("Technisch"), { value: "Taak", fill: "#0070C0", font: "#0563C1" }], false],
  ])("by the %s", (_, cells, expected) => {
    expect(read([cells]).tasks.map((task) => task.core)).toEqual([expected]);
  });

  test("a cluster merged over its tasks has its own colour", () => {
    const tasks: CellPlan[][] = [
      [{ value: "Ped.", fill: "#7030A0" }, plain("een")],
      [{ value: "", fill: "#7030A0" }, plain("twee")],
    ];
    expect(coreOf(read(tasks, { merges: ["A4:A5"] }))).toEqual([]);
  });

  test("the legend's purple is the reference", () => {
    const rows = (legend: string): CellPlan[][] => [
      [{ value: "Kerntaken", fill: legend }],
      ["Cluster", "Omschrijving", "SG", "School"],
      ["T", { value: "een", fill: "#E4DFEC" }],
      ["T", { value: "twee", fill: "#A02B93" }],
    ];
    const read = (legend: string): string[] =>
      coreOf(only(readWorkbook({ grids: [grid({ rows: rows(legend) })] })));
    expect(read("#7030A0")).toEqual(["een"]);
    expect(read("#A02B93")).toEqual(["twee"]);
    expect(read("#D9D9D9")).toEqual(["een", "twee"]);
  });

  test("the most used purple of a sheet is told", () => {
    const overview = readWorkbook({
      grids: [
        situation(
          "Huidig",
          { value: "een", fill: "#ccc0da" },
          { value: "twee", fill: "#7030A0" },
          { value: "drie", fill: "#CCC0DA" },
        ),
      ],
    });
    expect(only(overview)).toMatchObject({ hasPurple: true, purple: "#CCC0DA" });
  });

  test("a sheet without purple takes it from the matching tasks elsewhere", () => {
    const overview = readWorkbook({
      grids: [situation("Huidig", plain("een"), plain("twee")), taskList(purple("een"), plain("twee"))],
    });
    expect(core(overview)).toEqual(["een"]);
    expect(only(overview)).toMatchObject({ hasPurple: false, purple: null });
    expect(coreOf(only(overview))).toEqual(["een"]);
    expect(notices(overview)).toEqual(["noPurple B4 Huidig"]);
  });

  test("where sheets disagree the task list wins, and the difference is listed", () => {
    const overview = readWorkbook({
      grids: [taskList(purple("een"), plain("twee")), situation("Huidig", plain("een"), purple("twee"))],
    });
    expect(core(overview)).toEqual(["een"]);
    expect(coreOf(only(overview))).toEqual(["een"]);
    expect(notices(overview)).toEqual(["coreDiffers B4 een", "coreDiffers B5 twee"]);
  });

  test("without a list that knows the task, purple on one sheet is enough, and the difference is listed", () => {
    const overview = readWorkbook({
      grids: [
        situation("Huidig", purple("een"), plain("twee"), plain("drie")),
        situation("Doel", plain("een"), plain("twee"), purple("drie")),
      ],
    });
    expect(core(overview)).toEqual(["een", "drie"]);
    expect(notices(overview)).toEqual(["coreDiffers B6 drie", "coreDiffers B4 een"]);
  });

  test("no purple anywhere means no core tasks, and nothing to say", () => {
    const overview = readWorkbook({ grids: [taskList(plain("een")), situation("Huidig", plain("een"))] });
    expect(core(overview)).toEqual([]);
    expect(overview.notices).toEqual([]);
  });
});
