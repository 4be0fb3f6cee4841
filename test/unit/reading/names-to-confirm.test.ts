import type { Overview } from "../../../src/model/overview";
import type { AnsweredName } from "../../../src/model/reading-settings";
import { readWorkbook } from "../../../src/reading/read-workbook";
import { type CellPlan, situationGrid } from "./grid-builder";

function read(cells: string[], answeredNames: AnsweredName[] = [], persons = ["Persoon 1"]): Overview {
  const rows = cells.map((text, at): CellPlan[] => [
    "Technisch",
    ["Beheer van Kahoot", "Toezicht", "Herstellingen", "Netwerk"][at % 4] +
      (at < 4 ? "" : ` ${"abcd".charAt(at - 4)}`),
    "",
    "x",
    text,
  ]);
  return readWorkbook({ grids: [situationGrid(rows, { persons })], settings: { answeredNames } });
}

const asked = (overview: Overview): string[] => overview.namesToConfirm.map(({ name }) => name);
const persons = (overview: Overview): string[] => overview.persons.map(({ name }) => name);

describe("is this a person?", () => {
  test.each([
    [["Jan Peeters", "An", "J.P. Claes", "Fatima El Amrani", "Koen van den Berg", "juf Els"], []],
    [["Kahoot"], ["Kahoot"]],
    [["Smartschool 2u"], ["Smartschool"]],
    [["jan peeters"], ["jan peeters"]],
    [["jan", "jan 2u", "jan"], []],
    [["Jan Peeters", "jan peeters"], []],
    [["toezichters", "toezichters", "toezicht"], ["toezichters"]],
  ])("%j: %j is asked", (cells, expected) => {
    const overview = read(cells);
    expect(asked(overview)).toEqual(expected);
    expect(overview.notices.filter(({ code }) => code === "uncertainName").map(({ text }) => text)).toEqual(
      expected,
    );
  });

  test("until it is answered it counts as a person, with where it is written", () => {
    const overview = read(["Kahoot 2u", "Kahoot"]);
    expect(persons(overview)).toEqual(["Kahoot"]);
    expect(overview.namesToConfirm).toMatchObject([
      { personKeys: ["kahoot@school"], cells: [{ row: 3 }, { row: 4 }] },
    ]);
  });

  test("a person, and it is asked no more", () => {
    const overview = read(["Kahoot 2u"], [{ name: "kahoot", is: "person" }]);
    expect([asked(overview), persons(overview)]).toEqual([[], ["Kahoot"]]);
  });

  test("another executor fills the task", () => {
    const overview = read(["Kahoot 2u"], [{ name: "Kahoot", is: "other" }]);
    expect([asked(overview), persons(overview)]).toEqual([[], []]);
    expect(overview.situations[0]?.tasks[0]).toMatchObject({
      status: "filled",
      assignments: [{ executor: { kind: "other" } }],
    });
  });

  test("no person is a remark, and nobody does the task", () => {
    const overview = read(["Kahoot", "Kahoot, Jan 2u"], [{ name: "Kahoot", is: "remark" }]);
    expect([asked(overview), persons(overview)]).toEqual([[], ["Jan"]]);
    expect(overview.situations[0]?.tasks.map(({ status }) => status)).toEqual(["open", "filled"]);
  });

  test("no person under somebody's name leaves the task to them", () => {
    const overview = read(["Kahoot"], [{ name: "Kahoot", is: "remark" }], ["Jan Peeters"]);
    expect(persons(overview)).toEqual(["Jan Peeters"]);
  });

  test("a name that heads a column is certain", () => {
    expect(asked(read(["x"], [], ["Kahoot"]))).toEqual([]);
  });
});

describe("a short name in the column of somebody who has it as a first name", () => {
  const read2 = (persons: string[], ...rows: CellPlan[][]) =>
    readWorkbook({
      grids: [
        situationGrid(
          rows.map((cells, at): CellPlan[] => [
            "Technisch",
            ["Toezicht", "Netwerk", "Kabels"][at] ?? "",
            "",
            "x",
            ...cells,
          ]),
          { persons },
        ),
      ],
    });
  const executors = ({ situations }: Overview) =>
    situations.flatMap(({ tasks }) => tasks.map(({ assignments }) => assignments[0]?.executor.name));
  const otherNames = ({ notices }: Overview) =>
    notices.flatMap(({ code, text, other }) => (code === "otherName" ? [`${text} | ${other}`] : []));

  test.each<[string, string[], CellPlan[][], (string | undefined)[], string[]]>([
    [
      "is hers",
      ["Lieve D'Hondt", "Persoon 2"],
      [
        ["Lieve 2u", ""],
        ["", "An"],
      ],
      ["Lieve D'Hondt", "An"],
      [],
    ],
    [
      "is a school-mate's who stands in a slot",
      ["Lieve D'Hondt", "Persoon 2"],
      [
        ["Lieve 2u", ""],
        ["", "Lieve 1u"],
      ],
      ["Lieve", "Lieve"],
      ["Lieve | Lieve D'Hondt"],
    ],
    [
      "is a school-mate's who has a column",
      ["Lieve D'Hondt", "Lieve"],
      [
        ["Lieve 2u", ""],
        ["Lieve D. 1u", ""],
        ["", "x"],
      ],
      ["Lieve", "Lieve D'Hondt", "Lieve"],
      ["Lieve | Lieve D'Hondt"],
    ],
    [
      "in the column of nobody of that name is another's in any case",
      ["Lieve D'Hondt", "Karel Maes"],
      [
        ["Karel 2u", ""],
        ["", "3"],
      ],
      ["Karel", "Karel Maes"],
      ["Karel | Lieve D'Hondt"],
    ],
  ])("%s", (_, persons, rows, expected, said) => {
    const overview = read2(persons, ...rows);
    expect(executors(overview)).toEqual(expected);
    expect(otherNames(overview)).toEqual(said);
  });
});
