import type { Intention } from "../../../../src/editing/intention";
import { planEdit } from "../../../../src/editing/plan-edit";
import type { Refusal } from "../../../../src/editing/plan/edit-plan";
import type { Area, CellValue } from "../../../../src/model/cell";
import { questions, TaskWorkbook, written } from "../task-workbook";

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
const refused = (workbook: TaskWorkbook, intention: Intention): Refusal => {
  const outcome = planEdit(intention, workbook.overview, workbook.cells);
  if (outcome.ok) throw new Error(`planned: ${written(outcome.plan).join()}`);
  return outcome.refusal;
};
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
    expect(refused(workbook, add("els"))).toEqual({ code: "nameTaken", text: "els" });
    // A slot of that name is no column of hers
    const slot = simple(["SG", "School", "Persoon 1"], ["x", "", "Els"]);
    expect(written(slot.plan(add("Els")))).toEqual(["insert column 5"]);
  });

  test("is refused with the name, or where no person can stand", () => {
    const workbook = simple(["SG", "School", "An"], ["x", "", 1]);
    expect(refused(workbook, add("Els 2"))).toEqual({ code: "nameNotReadable", text: "Els 2" });
    const list = TaskWorkbook.of({
      name: "Takenlijst",
      rows: [
        ["Cluster", "Omschrijving van de taak"],
        ["Technisch", "Taak a"],
      ],
    });
    expect(refused(list, add("Els"))).toEqual({ code: "noPersonColumn" });
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
    expect(refused(workbook, { kind: "assign", tasks, person: "Els", hours: null }).code).toBe(
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
    expect(refused(workbook, rename(workbook, "niemand", "Els"))).toEqual({
      code: "personUnknown",
      text: "niemand",
    });
    expect(refused(workbook, rename(workbook, "Jan Bos", "KT"))).toEqual({
      code: "nameNotReadable",
      text: "KT",
    });
  });
});
