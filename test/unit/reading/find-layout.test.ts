import type { Grid } from "../../../src/model/grid";
import type { SheetLayout } from "../../../src/model/situation";
import { colorColumns, findLayout } from "../../../src/reading/find-layout";
import { type CellPlan, grid, originalHeader, situationGrid } from "./grid-builder";

const TASKS: CellPlan[][] = [
  ["Technisch", "Onderhouden van hardware"],
  ["Technisch", "Beheer van reservemateriaal"],
  ["Administratie", "Opvolging verzekeringen"],
];

/** "An Peeters; [Persoon 1]": slots in brackets. */
function persons(layout: SheetLayout | null): string {
  return (layout?.persons ?? [])
    .map(({ kind, header }) => (kind === "named" ? header : `[${header}]`))
    .join("; ");
}

function layout(rows: CellPlan[][], plan: Partial<Grid> & { merges?: never } = {}): SheetLayout | null {
  return findLayout({ ...grid({ rows }), ...plan });
}

describe("the header of the original workbook", () => {
  const merges = [
    "A1:B1",
    "C1:D1",
    "E1:G1",
    "H1:K1",
    "A2:A3",
    "B2:B3",
    "C2:C3",
    "D2:D3",
    "E2:E3",
    "F2:F3",
    "G2:G3",
    "H3:K3",
  ];
  const expected = {
    headerTop: 0,
    headerRow: 1,
    headerBottom: 2,
    firstTaskRow: 3,
    lastTaskRow: 5,
    cluster: 0,
    description: 1,
    competences: null,
    level: { kind: "marks", SG: 2, School: 3 },
    priority: { kind: "marks", KT: 4, LT: 5, Geen: 6 },
    persons: ["Persoon 1", "Persoon 2", "Persoon 3", "..."].map((header, at) => ({
      column: 7 + at,
      header,
      kind: "generic",
    })),
    unread: [],
    totalRows: [],
  };

  test("is found with merged areas", () => {
    expect(findLayout(situationGrid(TASKS, { priority: true, merges }))).toEqual(expected);
  });

  test("is found without them", () => {
    expect(findLayout(situationGrid(TASKS, { priority: true }))).toEqual(expected);
  });

  test("is found wherever it stands in the sheet", () => {
    const moved = findLayout(situationGrid(TASKS, { priority: true, row: 10, column: 3 }));
    expect(moved).toMatchObject({
      headerTop: 10,
      headerRow: 11,
      headerBottom: 12,
      firstTaskRow: 13,
      lastTaskRow: 15,
      cluster: 3,
      description: 4,
    });
    expect(moved?.level).toEqual({ kind: "marks", SG: 5, School: 6 });
  });

  test("is not looked for below row forty", () => {
    expect(findLayout(situationGrid(TASKS, { row: 38 }))).not.toBeNull();
    expect(findLayout(situationGrid(TASKS, { row: 39 }))).toBeNull();
  });

  test("stands under a title and a text that is longer than the header", () => {
    const title: CellPlan[][] = [
      ["Takenoverzicht ICT-coördinatie"],
      [""],
      ["Vul per taak de cluster en de omschrijving aan, en noteer wie ze uitvoert"],
      [""],
    ];
    expect(layout([...title, ...originalHeader(["Persoon 1"]), ...TASKS])).toMatchObject({
      headerTop: 4,
      headerRow: 5,
      headerBottom: 6,
    });
  });
});

describe("header rows", () => {
  test.each<[string, CellPlan[][], Partial<SheetLayout>, string]>([
    [
      "one deep",
      [["Cluster", "Omschrijving", "SG", "School", "KT", "LT", "Geen", "Persoon 1"]],
      { headerTop: 0, headerBottom: 0 },
      "[Persoon 1]",
    ],
    [
      "one deep, with words",
      [["Cluster", "Omschrijving", "Niveau", "Prioriteit", "An Peeters"]],
      { level: { kind: "text", column: 2 }, priority: { kind: "text", column: 3 } },
      "An Peeters",
    ],
    [
      "two deep, Cluster above",
      [
        ["Cluster", "Omschrijving", "Niveau", "", "Taakverdeling & tijdsbesteding", ""],
        ["", "", "SG", "School", "Persoon 1", "Persoon 2"],
      ],
      { headerRow: 0, headerBottom: 1, level: { kind: "marks", SG: 2, School: 3 } },
      "[Persoon 1]; [Persoon 2]",
    ],
    [
      "two deep, names below a group",
      [
        ["Cluster", "Omschrijving", "Taakverdeling & tijdsbesteding", ""],
        ["", "", "Jan Peeters", "An"],
      ],
      { headerBottom: 1, level: null },
      "Jan Peeters; An",
    ],
    [
      "three deep, Cluster above",
      [
        ["Cluster", "Omschrijving", "Niveau", "", "Taakverdeling & tijdsbesteding", ""],
        ["", "", "SG", "School", "Persoon 1", "…"],
        ["", "", "", "", "naam + # uur/week", ""],
      ],
      { headerRow: 0, headerBottom: 2 },
      "[Persoon 1]; […]",
    ],
    [
      "three deep, Cluster below",
      [
        ["Kerntaken", "", "Niveau", "", "Taakverdeling & tijdsbesteding", ""],
        ["", "", "", "", "naam + # uur/week", ""],
        ["Cluster", "Omschrijving", "SG", "School", "Persoon 1", "Persoon 2"],
      ],
      { headerTop: 0, headerRow: 2, headerBottom: 2 },
      "[Persoon 1]; [Persoon 2]",
    ],
    [
      "names typed over the hint",
      [
        ["Cluster", "Omschrijving", "SG", "School", "Persoon 1", "Persoon 2"],
        ["", "", "", "", "Jan Peeters", "naam + # uur/week"],
      ],
      { headerBottom: 1 },
      "Jan Peeters; [Persoon 2]",
    ],
    [
      "a name above the slot",
      [
        ["Kerntaken", "", "Niveau", "", "Jan Peeters"],
        ["Cluster", "Omschrijving", "SG", "School", "Persoon 1"],
      ],
      { headerTop: 0 },
      "Jan Peeters",
    ],
    [
      "the seed text's own odd place of SG",
      [
        ["", "", "SG", "Niveau", "", "Taakverdeling & tijdsbesteding", "", "", ""],
        ["Cluster", "Omschrijving", "", "School", "", "Persoon 1", "Persoon 2", "Persoon 3", "..."],
        ["", "", "", "", "", "naam + # uur/week", "", "", ""],
      ],
      { headerTop: 0, headerBottom: 2, level: { kind: "marks", SG: 2, School: 3 } },
      "[Persoon 1]; [Persoon 2]; [Persoon 3]; [...]",
    ],
  ])("%s", (_, header, expected, names) => {
    const found = layout([...header, ...TASKS]);
    expect(found).toMatchObject({ ...expected, firstTaskRow: header.length, lastTaskRow: header.length + 2 });
    expect(persons(found)).toBe(names);
  });
});

describe("header words", () => {
  test.each([
    ["CLUSTER", "OMSCHRIJVING"],
    ["cluster", "omschrijving"],
    [" Cluster ", "Omschrijving\n"],
    ["Clúster", "Omschrijving:"],
    ["Cluser", "Omschrijvng"],
    ["Cluster", "Omschrijivng"],
    ["Clusters", "Omschrijving taak"],
    ["Cluster", "Omschrijving van de taak"],
    ["Cluster", "Taakomschrijving"],
  ])("%j and %j", (cluster, description) => {
    expect(layout([[cluster, description, "SG", "School"], ...TASKS])).toMatchObject({
      cluster: 0,
      description: 1,
    });
  });

  test.each([
    ["Cluster", "Beschrijving"],
    ["Clusterhoofd", "Omschrijving"],
    ["Kluis", "Omschrijving"],
    ["", "Omschrijving"],
    ["Cluster", ""],
  ])("%j and %j are no header", (cluster, description) => {
    expect(layout([[cluster, description, "SG", "School"], ...TASKS])).toBeNull();
  });

  test("need a task under them", () => {
    expect(layout([["Cluster", "Omschrijving", "SG", "School"]])).toBeNull();
    expect(layout([["Cluster", "Omschrijving", "SG", "School"], [""], ["", "Totaal", "3", "4"]])).toBeNull();
  });

  test("the first header with tasks counts", () => {
    expect(
      layout([["Cluster", "Omschrijving"], [""], ["Cluster", "Omschrijving", "SG", "School"], ...TASKS])
        ?.headerRow,
    ).toBe(2);
  });

  test.each<[string, string[], Partial<SheetLayout>]>([
    ["SG en School", ["SG", "School"], { level: { kind: "marks", SG: 2, School: 3 } }],
    ["the other way round", ["School", "SG"], { level: { kind: "marks", SG: 3, School: 2 } }],
    ["written out", ["Scholengroep", "School"], { level: { kind: "marks", SG: 2, School: 3 } }],
    [
      "as the guidelines say it",
      ["Scholengroep/-gemeenschap", "school"],
      { level: { kind: "marks", SG: 2, School: 3 } },
    ],
    [
      "with the group in the word",
      ["Niveau SG", "Niveau School"],
      { level: { kind: "marks", SG: 2, School: 3 } },
    ],
    ["only SG", ["SG", "Opmerkingen"], { level: { kind: "marks", SG: 2, School: null } }],
    ["a word", ["Niveau", "Opmerkingen"], { level: { kind: "text", column: 2 } }],
    ["a word with a typo", ["Nivau", "Opmerkingen"], { level: { kind: "text", column: 2 } }],
    ["a word with its choices", ["Niveau (SG/School)", ""], { level: { kind: "text", column: 2 } }],
    ["SG/School in one", ["SG/School", ""], { level: { kind: "text", column: 2 } }],
    ["the school's name", ["School", "Opmerkingen"], { level: null }],
  ])("level: %s", (_, headers, expected) => {
    expect(layout([["Cluster", "Omschrijving", ...headers], ...TASKS])).toMatchObject(expected);
  });

  test.each<[string, string[], Partial<SheetLayout>]>([
    ["marks", ["KT", "LT", "Geen"], { priority: { kind: "marks", KT: 2, LT: 3, Geen: 4 } }],
    ["small letters", ["kt", "lt", "geen"], { priority: { kind: "marks", KT: 2, LT: 3, Geen: 4 } }],
    [
      "written out",
      ["Korte termijn", "Lange termijn", "Geen"],
      { priority: { kind: "marks", KT: 2, LT: 3, Geen: 4 } },
    ],
    [
      "both",
      ["KT (korte termijn)", "LT (lange termijn)", "Geen prioriteit"],
      { priority: { kind: "marks", KT: 2, LT: 3, Geen: 4 } },
    ],
    ["two of three", ["KT", "LT", ""], { priority: { kind: "marks", KT: 2, LT: 3, Geen: null } }],
    ["a word", ["Prioriteit", "", ""], { priority: { kind: "text", column: 2 } }],
    ["a word with two letters swapped", ["Prioritiet", "", ""], { priority: { kind: "text", column: 2 } }],
    [
      "a word with its choices",
      ["Prioriteit (KT/LT/Geen)", "", ""],
      { priority: { kind: "text", column: 2 } },
    ],
  ])("priority: %s", (_, headers, expected) => {
    expect(layout([["Cluster", "Omschrijving", ...headers], ...TASKS])).toMatchObject(expected);
  });
});

describe("person columns", () => {
  test.each<[string, string[], string]>([
    [
      "slots",
      ["Persoon 1", "persoon2", "Persoon A", "…", "...", "Persoon"],
      "[Persoon 1]; [persoon2]; [Persoon A]; […]; [...]; [Persoon]",
    ],
    ["a slot with a typo", ["Persoo 1", "Peroson 2"], "[Persoo 1]; [Peroson 2]"],
    ["names", ["An Peeters", "Jan", "Fatima El Amrani", "JP"], "An Peeters; Jan; Fatima El Amrani; JP"],
    [
      "names with a label or hours",
      ["Persoon 1: An Peeters", "Jan (18u)", "Els\n10 uur"],
      "An Peeters; Jan; Els",
    ],
    ["executors", ["Extern", "Directie"], "Extern; Directie"],
    ["functions with a number are slots", ["Leerkracht 1", "Leerkracht 2"], "[Leerkracht 1]; [Leerkracht 2]"],
    ["two names in one header are a slot", ["Jan / An", "Els"], "[Jan / An]; Els"],
    ["remarks and totals are none", ["An Peeters", "Totaal uren", "Opmerkingen", "Deadline"], "An Peeters"],
    ["prose is none", ["An Peeters", "Wat moet er nog gebeuren om deze taak in te vullen?"], "An Peeters"],
  ])("right of the level: %s", (_, headers, expected) => {
    expect(persons(layout([["Cluster", "Omschrijving", "SG", "School", ...headers], ...TASKS]))).toBe(
      expected,
    );
  });

  test("left of the level a name is another column", () => {
    expect(
      persons(
        layout([
          ["Nota", "Cluster", "Vakgroep", "Omschrijving", "SG", "School", "An"],
          ...TASKS.map(([c = "", d = ""]) => ["", c, "ICT", d]),
        ]),
      ),
    ).toBe("An");
  });

  test("columns may have moved", () => {
    const found = layout([
      ["Persoon 1", "School", "SG", "Omschrijving", "Cluster", "Jan"],
      ...TASKS.map(([c = "", d = ""]) => ["", "", "", d, c]),
    ]);
    expect(found).toMatchObject({ cluster: 4, description: 3, level: { kind: "marks", SG: 2, School: 1 } });
    expect(persons(found)).toBe("[Persoon 1]; Jan");
  });

  test("under the group header every column counts, but hours beside a slot, totals and remarks", () => {
    const header: CellPlan[][] = [
      ["", "", "Taakverdeling & tijdsbesteding"],
      ["Cluster", "Omschrijving", "Jan", "Coördinator 2", "", "Uren", "Totaal", "Opmerking"],
    ];
    const rows = [...header, ...TASKS.map((cells) => [...cells, "", "", "", "", "", ""])];
    expect(persons(findLayout(grid({ rows, merges: ["C1:H1"] })))).toBe("Jan; [Coördinator 2]; []");
  });

  test("a column added past the merged group header counts too", () => {
    const rows: CellPlan[][] = [
      ["", "", "Niveau", "", "Taakverdeling & tijdsbesteding", "", ""],
      ["Cluster", "Omschrijving", "SG", "School", "Persoon 1", "Persoon 2", "Karel"],
      ...TASKS,
    ];
    expect(persons(findLayout(grid({ rows, merges: ["C1:D1", "E1:F1"] })))).toBe(
      "[Persoon 1]; [Persoon 2]; Karel",
    );
  });

  test("without merged areas a nameless column counts when it adjoins and is used", () => {
    const rows: CellPlan[][] = [
      ["Cluster", "Omschrijving", "Taakverdeling & tijdsbesteding", "", "", "", ""],
      ["Technisch", "Onderhouden van hardware", "Jan 2u", "An 1u", "", "", "toner besteld"],
    ];
    expect(findLayout(grid({ rows }))?.persons.map(({ column }) => column)).toEqual([2, 3]);
  });
});

describe("the task block", () => {
  const HEADER: CellPlan[][] = [["Cluster", "Omschrijving", "SG", "School", "Jan"]];
  const last = (below: CellPlan[][]): number | undefined =>
    layout([...HEADER, ...TASKS, ...below])?.lastTaskRow;

  test.each<[string, CellPlan[][], number]>([
    ["nothing below", [], 3],
    ["a task without a cluster", [["", "Eigen taak"]], 4],
    ["a task of a new cluster after a blank row", [[""], ["Eigen", "Robotica"]], 5],
    ["a task without a cluster, further down but filled in", [[""], ["", "Eigen taak", "x"]], 5],
    ["a text after a blank row", [[""], ["", "Ingevuld door Jan"]], 3],
    ["competences", [["Competenties"], ["", "Technische kennis"], ["", "Specialisatie"]], 3],
    ["competences after a blank row", [[""], ["", "Competenties"], ["", "Technische kennis"]], 3],
    ["a remark right below", [["", "* Ingevuld in mei"]], 3],
    ["a legend right below", [["", "Legende: paars = kerntaak"]], 3],
    ["a copyright line", [["©2023 Kenniscentrum Digisprong"]], 3],
    ["a total", [["", "Totaal", "", "", 12]], 3],
    ["a total in the first column", [["Totaal", "", "", "", 12]], 3],
    ["text in another cluster far below", [[""], [""], ["Bron", "Digisprong"]], 3],
    ["the same cluster far below", [[""], [""], ["Technisch", "Nog een taak"]], 6],
  ])("%s", (_, below, expected) => {
    expect(last(below)).toBe(expected);
  });
});

describe("colour columns", () => {
  test("are those of the cluster and the description", () => {
    const found = layout([
      ["Omschrijving", "SG", "School", "Cluster"],
      ["Onderhouden van hardware", "", "", "Technisch"],
    ]);
    expect(found && colorColumns(found)).toEqual([0, 3]);
  });
});
