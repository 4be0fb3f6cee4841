import type { Overview } from "../../../src/model/overview";
import { readWorkbook } from "../../../src/reading/read-workbook";
import { type CellPlan, grid } from "./grid-builder";

/** What a task says in cells that are read together: first name and surname, name and hours, minutes. */

function read(headings: string[], ...rows: CellPlan[][]): Overview {
  const tasks = rows.map((cells, at): CellPlan[] => [
    "Technisch",
    `Taak ${"abcdefgh"[at]}`,
    "",
    "x",
    ...cells,
  ]);
  return readWorkbook({
    grids: [grid({ rows: [["Cluster", "Omschrijving", "SG", "School", ...headings], ...tasks] })],
  });
}

const who = ({ situations }: Overview): string[] =>
  situations.flatMap(({ tasks }) =>
    tasks.map(({ assignments }) =>
      assignments.map(({ executor, hours }) => `${executor.name} ${hours.perWeek ?? "?"}`).join(" + "),
    ),
  );
const said = ({ notices }: Overview): string[] => notices.map(({ code, text }) => `${code} ${text}`);

function balance({ situations }: Overview): void {
  for (const { reconciliation } of situations)
    expect(reconciliation.read + reconciliation.known + reconciliation.unreadable).toBe(
      reconciliation.nonEmpty,
    );
}

describe("first name and surname side by side are one person", () => {
  test.each<[string, string[], CellPlan[][], string[]]>([
    [
      "Voornaam, Naam",
      ["Voornaam", "Naam"],
      [
        ["Jan", "Peeters"],
        ["Els", "De Smet"],
        ["An", ""],
        ["", "Claes"],
        ["", ""],
      ],
      ["Jan Peeters ?", "Els De Smet ?", "An ?", "Claes ?", ""],
    ],
    [
      "the surname first",
      ["Naam", "Voornaam"],
      [
        ["Peeters", "Jan"],
        ["Maes", "An"],
      ],
      ["Jan Peeters ?", "An Maes ?"],
    ],
    ["Achternaam", ["Voornaam", "Achternaam"], [["Jan", "Peeters 2u"]], ["Jan Peeters 2"]],
    [
      "with their hours",
      ["Voornaam", "Familienaam", "Uren"],
      [
        ["Jan", "Peeters", 2],
        ["An", "", "1,5"],
        ["", "Claes", ""],
      ],
      ["Jan Peeters 2", "An 1.5", "Claes ?"],
    ],
    ["with their minutes", ["Naam", "Voornaam", "Minuten"], [["Peeters", "Jan", 90]], ["Jan Peeters 1.5"]],
  ])("%s", (_, headings, rows, expected) => {
    const overview = read(headings, ...rows);
    expect(who(overview)).toEqual(expected);
    expect(said(overview)).toEqual([]);
    balance(overview);
  });
});

describe("minutes beside a name", () => {
  test("are a sixtieth of hours, unless they say otherwise", () => {
    const overview = read(
      ["Wie", "Minuten"],
      ["Jan", 90],
      ["An", "45 min"],
      ["Els", "2u"],
      ["Jan", ""],
      ["An / Els", 60],
    );
    expect(who(overview)).toEqual(["Jan 1.5", "An 0.75", "Els 2", "Jan ?", "An 0.5 + Els 0.5"]);
    expect(said(overview)).toEqual(["splitUnknown 60"]);
    balance(overview);
  });

  test("without a name are nobody's", () => {
    const overview = read(["Wie", "Minuten"], ["Jan", 30], ["", 30]);
    expect(who(overview)).toEqual(["Jan 0.5", ""]);
    expect(overview.situations[0]?.tasks[1]?.looseHours).toMatchObject([{ hours: { perWeek: 0.5 } }]);
    expect(said(overview)).toEqual(["looseHours 30"]);
  });

  test("under somebody's name are hers", () => {
    const overview = readWorkbook({
      grids: [
        grid({
          rows: [
            ["", "", "", "", "Jan Peeters", "An Maes"],
            ["Cluster", "Omschrijving", "SG", "School", "min", "min/week"],
            ["Technisch", "Taak a", "", "x", 90, ""],
            ["Technisch", "Taak b", "", "x", "", 30],
          ],
        }),
      ],
    });
    expect(who(overview)).toEqual(["Jan Peeters 1.5", "An Maes 0.5"]);
    expect(said(overview)).toEqual([]);
  });
});
