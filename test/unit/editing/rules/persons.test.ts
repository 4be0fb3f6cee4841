import type { Intention } from "../../../../src/editing/intention";
import type { Area, CellValue } from "../../../../src/model/cell";
import {
  codes,
  done,
  NAMED,
  questions,
  sheetId,
  type SheetText,
  SLOTS,
  TaskWorkbook,
  texts,
  written,
} from "../task-workbook";

/** Columns for persons, and other names for them wherever they stand. */

const SHEET = "Huidige situatie";

function book(head: CellValue[][], tasks: CellValue[][], merges: Area[] = []): TaskWorkbook {
  const [, ...above] = [...head].reverse();
  const rows = [
    ...above.reverse().map((row) => ["", "", ...row]),
    ["Cluster", "Omschrijving", ...head.at(-1)!],
    ...tasks.map((cells, at) => ["Technisch", `Taak ${"abc"[at]}`, ...cells]),
  ];
  return TaskWorkbook.of({ name: SHEET, rows, merges });
}
const simple = (headings: string[], ...tasks: CellValue[][]) => book([headings], tasks);
const add = (name: string, ...sheetIds: string[]): Intention => ({
  kind: "addPerson",
  sheetIds: sheetIds.length > 0 ? sheetIds : ["s0"],
  name,
});
const rename = (workbook: TaskWorkbook, from: string, name: string): Intention => ({
  kind: "renamePerson",
  personKey: workbook.overview.persons.find((person) => person.name === from)?.key ?? from,
  name,
});

describe("somebody more", () => {
  test("is named with single spaces, on how many sheets", () => {
    const workbook = simple(["SG", "School", "An", "Persoon 1"], ["x", "", 1, ""]);
    const plan = workbook.plan(add("  Els \n Maes "));
    expect(written(plan)).toEqual(["F1: Persoon 1 -> Els Maes"]);
    expect(plan.label.params).toEqual({ person: "Els \n Maes", count: 1 });
    expect(plan.guards.map((guard) => guard.kind === "text" && guard.text)).toContain("Persoon 1");
  });

  test.each<[string, string[], CellValue[][], string[]]>([
    [
      "a slot in which nothing is written",
      ["Persoon 1", "Persoon 2"],
      [
        ["Jan", ""],
        ["", ""],
      ],
      ["F1: Persoon 2 -> Els"],
    ],
    [
      "not one that some task uses",
      ["Persoon 1"],
      [
        ["", ""],
        ["Jan", ""],
      ],
      ["insert column 5"],
    ],
    [
      "one with a number before another",
      ["Wie", "Persoon 2", "Persoon 3"],
      [["", "", ""]],
      ["F1: Persoon 2 -> Els"],
    ],
    ["one without a number where there is no other", ["Wie", "An"], [["", 1]], ["E1: Wie -> Els"]],
    ["not one with hours beside it", ["Wie", "Uren", "Persoon 2"], [["", 2, ""]], ["G1: Persoon 2 -> Els"]],
    ["not that of who takes over", ["An", "Vervanger"], [[1, ""]], ["insert column 6"]],
  ])("gets %s", (_, headings, tasks, expected) => {
    const workbook = simple(["SG", "School", ...headings], ...tasks.map((cells) => ["x", "", ...cells]));
    expect(written(workbook.plan(add("Els")))).toEqual(expected);
  });

  test("who has a column there already gets none; on the other sheets she does", () => {
    const other = {
      name: "Streefdoel",
      rows: [
        ["Cluster", "Omschrijving", "KT", "LT", "Geen", "Persoon 1"],
        ["Technisch", "Taak a", "", "", "", ""],
      ],
    };
    const workbook = TaskWorkbook.of(
      {
        name: SHEET,
        rows: [
          ["Cluster", "Omschrijving", "SG", "School", "ELS"],
          ["Technisch", "Taak a", "x", "", 1],
        ],
      },
      other,
    );
    expect(written(workbook.plan(add("Els", "s0", "s1", "s1")))).toEqual(["F1: Persoon 1 -> Els"]);
    expect(workbook.refused(add("els"))).toEqual({ code: "nameTaken", text: "els" });
    // A slot of that name is no column of hers
    const slot = simple(["SG", "School", "Persoon 1"], ["x", "", "Els"]);
    expect(written(slot.plan(add("Els")))).toEqual(["insert column 5"]);
  });

  test("is refused with the name, or where no person can stand", () => {
    const workbook = simple(["SG", "School", "An"], ["x", "", 1]);
    expect(workbook.refused(add("Els 2"))).toEqual({ code: "nameNotReadable", text: "Els 2" });
    const list = TaskWorkbook.of({
      name: "Takenlijst",
      rows: [
        ["Cluster", "Omschrijving van de taak"],
        ["Technisch", "Taak a"],
      ],
    });
    expect(list.refused(add("Els"))).toEqual({ code: "noPersonColumn" });
  });
});

describe("the column that comes in", () => {
  test.each<[string[], string]>([
    [["Persoon 1", "Persoon 3"], "Persoon 4"],
    [["Persoon 12"], "Persoon 13"],
    [["PERSOON 2 "], "Persoon 3"],
    [["Wie", "Wie nog", "Uitgevoerd door"], "Persoon 4"],
    [["Persoon 1", "Vervanger"], "Persoon 2"],
    [["Persoon12"], "Persoon 13"],
  ])("after %j is %s", (headings, expected) => {
    const filled = headings.map(() => "Jan");
    const workbook = simple(["SG", "School", ...headings], ["x", "", ...filled]);
    const tasks = [workbook.task(SHEET, "Taak a").cell];
    const [line] = workbook.plan({ kind: "assign", tasks, person: "Els", hours: null }).changes;
    expect(line?.kind === "insertLine" && line.cells[0]?.content.formula).toBe(expected);
  });

  test("has the hint under its heading as its neighbour has it, and stands under the group that ends there", () => {
    const head = [
      ["Niveau", "", "Wie", ""],
      ["SG", "School", "Persoon 1", "Persoon 2"],
      ["", "", "naam + uren/week", "naam + uren/week"],
    ];
    const rows = [
      ...head.map((row, at) => (at === 1 ? ["Cluster", "Omschrijving", ...row] : ["", "", ...row])),
      ["Technisch", "Taak a", "x", "", "Jan", "Piet"],
    ];
    const merges = [
      { row: 0, column: 2, rowCount: 1, columnCount: 2 },
      { row: 0, column: 4, rowCount: 1, columnCount: 2 },
      { row: 3, column: 4, rowCount: 2, columnCount: 2 },
    ];
    const workbook = TaskWorkbook.of({ name: SHEET, rows, merges: merges.slice(0, 2) });
    const tasks = [workbook.task(SHEET, "Taak a").cell];
    const plan = workbook.plan({ kind: "assign", tasks, person: "Els", hours: null });
    const [line, ...rest] = plan.changes;
    expect(
      line?.kind === "insertLine" && line.cells.map(({ place, content }) => `${place}: ${content.formula}`),
    ).toEqual(["1: Persoon 3", "2: naam + uren/week", "3: Els"]);
    expect(rest).toEqual([
      { kind: "merge", sheetId: "s0", before: merges[1], after: { ...merges[1], columnCount: 3 } },
    ]);
    expect(plan.anchors.after).toContainEqual({
      of: "header",
      cell: { sheetId: "s0", row: 1, column: 6 },
      text: "Persoon 3",
    });
    // A hint that is merged over the columns is stretched, not repeated
    const hint = { row: 2, column: 4, rowCount: 1, columnCount: 2 };
    const one = TaskWorkbook.of({ name: SHEET, rows, merges: [...merges.slice(0, 2), hint] });
    const [added] = one.plan({ kind: "assign", tasks, person: "Els", hours: null }).changes;
    expect(added?.kind === "insertLine" && added.cells.map(({ place }) => place)).toEqual([1, 3]);
  });

  test("nowhere without persons, levels or priorities: refused", () => {
    const workbook = TaskWorkbook.of({
      name: SHEET,
      rows: [
        ["Cluster", "Omschrijving", "Opmerkingen"],
        ["Technisch", "Taak a", "nota"],
      ],
    });
    const sheets = [...workbook.overview.situations, ...workbook.overview.taskLists];
    const tasks = sheets.flatMap((sheet) => sheet.tasks.map(({ cell }) => cell));
    expect(workbook.refused({ kind: "assign", tasks, person: "Els", hours: null }).code).toBe(
      "noPersonColumn",
    );
  });
});

describe("another name", () => {
  test("is said with both names; of several they are all named", () => {
    const workbook = simple(["SG", "School", "Persoon 1", "Persoon 2"], ["x", "", "Jan Bos", "J. Bos"]);
    expect(workbook.plan(rename(workbook, "Jan Bos", " Jan Maes ")).label.params).toEqual({
      person: "Jan Bos",
      name: "Jan Maes",
    });
    const keys = ["Jan Bos", "J. Bos"].map(
      (name) => workbook.overview.persons.find((one) => one.name === name)!.key,
    );
    const merge: Intention = { kind: "mergePersons", personKeys: keys, name: " Jan Bos " };
    const plan = workbook.plan(merge);
    expect(plan.label.params).toEqual({ person: "Jan Bos, J. Bos", name: "Jan Bos" });
    expect(written(plan)).toEqual(["F2: J. Bos -> Jan Bos"]);
  });

  test("in a heading leaves what else it says", () => {
    const heading = (text: string, from = "Jan Bos") => {
      const workbook = simple(["SG", "School", text, "An"], ["x", "", 2, 1], ["", "x", 1, 1]);
      return written(workbook.plan(rename(workbook, from, "Els Maes")));
    };
    expect(heading("Jan Bos")).toEqual(["E1: Jan Bos -> Els Maes"]);
    expect(heading("Jan Bos (18u)")).toEqual(["E1: Jan Bos (18u) -> Els Maes (18u)"]);
    expect(heading("Persoon 1: Jan Bos")).toEqual(["E1: Persoon 1: Jan Bos -> Persoon 1: Els Maes"]);
    expect(heading("Jan  Bos")).toEqual(["E1: Jan  Bos -> Els Maes"]);
  });

  test("that somebody else has is asked about where the first of it is written; their own spelling is not", () => {
    const workbook = simple(
      ["SG", "School", "Persoon 1", "Persoon 2"],
      ["x", "", "Jan Bos", "Els Maes"],
      ["", "x", "Jan Bos", ""],
    );
    expect(questions(workbook.plan(rename(workbook, "Jan Bos", "Els Maes")))).toEqual([
      "sharedName E2: Els Maes",
    ]);
    expect(questions(workbook.plan(rename(workbook, "Jan Bos", "Jan Bosmans")))).toEqual([]);
    const keys = workbook.overview.persons.map(({ key }) => key);
    expect(questions(workbook.plan({ kind: "mergePersons", personKeys: keys, name: "Els Maes" }))).toEqual(
      [],
    );
    // Somebody called Jan at another school is another person
    const two = TaskWorkbook.of(
      ...["Oost", "West"].map((school) => ({
        name: `${SHEET} ${school}`,
        rows: [
          ["Cluster", "Omschrijving", "SG", "School", "Persoon 1"],
          ["Technisch", "Taak a", "x", "", school === "Oost" ? "Jan Bos" : "Jan"],
        ],
      })),
    );
    expect(questions(two.plan(rename(two, "Jan Bos", "Jan")))).toEqual([]);
  });

  test("that the text cannot hold without a loss is asked about, or refused with the text", () => {
    const workbook = simple(
      ["SG", "School", "Persoon 1", "Persoon 2"],
      ["x", "", "Jan Bos 2u???", "Jan Bos 1u"],
    );
    expect(written(workbook.plan(rename(workbook, "Jan Bos", "Els Maes")))).toEqual([
      "F2: Jan Bos 1u -> Els Maes 1u",
    ]);
  });

  test("is refused for nobody that is known, with what was asked", () => {
    const workbook = simple(["SG", "School", "Persoon 1"], ["x", "", "Jan Bos"]);
    expect(workbook.refused(rename(workbook, "niemand", "Els"))).toEqual({
      code: "personUnknown",
      text: "niemand",
    });
    expect(workbook.refused(rename(workbook, "Jan Bos", "KT"))).toEqual({
      code: "nameNotReadable",
      text: "KT",
    });
  });
});

describe("done and taken back", () => {
  const CURRENT = "Huidige situatie";
  const TARGET = "Streefdoel";

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
      const { plan } = done(book, {
        kind: "renamePerson",
        personKey: key("An Peeters"),
        name: "Jan Willems",
      });
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
});
