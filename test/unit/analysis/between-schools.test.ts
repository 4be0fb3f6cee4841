import { analyse } from "../../../src/analysis/analyse";
import { currentSheet, overviewOf, targetSheet, type SheetLines, type TaskLine } from "./overview-builder";

/** The same task in schools A, B, C … */
function inSchools(...lines: Omit<TaskLine, "task">[]): SheetLines[] {
  return lines.map((line, index) =>
    currentSheet([{ task: "Website", ...line }], String.fromCharCode(65 + index)),
  );
}

describe("common needs", () => {
  const schoolsIn = (...sheets: SheetLines[]) =>
    analyse(overviewOf(...sheets)).commonNeeds.map(({ places }) => places.map(({ school }) => school));

  test("open in two or more schools", () => {
    expect(schoolsIn(...inSchools({}, { who: ["An"] }, {}))).toEqual([["A", "C"]]);
  });

  test.each<[string, SheetLines[]]>([
    ["open in one school", inSchools({}, { who: ["An"] })],
    ["out of scope in the other", inSchools({}, { status: "outOfScope" })],
    ["unreadable in the other", inSchools({}, { status: "toCheck" })],
    [
      "Geen in the other's target",
      [...inSchools({}, {}), targetSheet([{ task: "Website", priority: "Geen" }], "B")],
    ],
    [
      "out of scope in the other's target",
      [...inSchools({}, {}), targetSheet([{ task: "Website", status: "outOfScope" }], "B")],
    ],
  ])("not when %s", (_, sheets) => {
    expect(schoolsIn(...sheets)).toEqual([]);
  });

  test("a target that asks for it, or says nothing, leaves it a need", () => {
    expect(
      schoolsIn(
        ...inSchools({}, {}),
        targetSheet([{ task: "Website", priority: "KT" }], "A"),
        targetSheet([{ task: "Website", level: null }], "B"),
      ),
    ).toEqual([["A", "B"]]);
  });

  test("core first, then the most schools", () => {
    const sheet = (school: string, ...tasks: string[]) =>
      currentSheet(
        tasks.map((task) => ({ task, core: task === "Kern" })),
        school,
      );
    const { commonNeeds } = analyse(
      overviewOf(sheet("A", "Twee", "Drie", "Kern"), sheet("B", "Twee", "Drie", "Kern"), sheet("C", "Drie")),
    );
    expect(commonNeeds.map(({ description, places }) => [description, places.length])).toEqual([
      ["Kern", 2],
      ["Drie", 3],
      ["Twee", 2],
    ]);
  });
});

describe("possible double work", () => {
  const waysOf = (...sheets: SheetLines[]) =>
    analyse(overviewOf(...sheets)).possibleDoubleWork.map(({ ways, hours }) => ({
      hours: hours.known,
      ways: ways.map(({ places, persons }) => [places.map(({ school }) => school).join("+"), ...persons]),
    }));

  test("two schools, entirely different persons", () => {
    expect(waysOf(...inSchools({ who: ["An Peeters 2"] }, { who: ["Bo Maes 1.5", "Cas Smit"] }))).toEqual([
      {
        hours: 3.5,
        ways: [
          ["A", "An Peeters"],
          ["B", "Bo Maes", "Cas Smit"],
        ],
      },
    ]);
  });

  test("schools that share a person count as one way of working", () => {
    expect(
      waysOf(
        ...inSchools(
          { who: ["An Peeters 2"] },
          { who: ["Bo Maes 1"] },
          { who: ["An Peeters 1", "Cas Smit 1"] },
        ),
      ),
    ).toEqual([
      {
        hours: 5,
        ways: [
          ["B", "Bo Maes"],
          ["A+C", "An Peeters", "Cas Smit"],
        ],
      },
    ]);
  });

  test.each<[string, Omit<TaskLine, "task">[]]>([
    ["the same person", [{ who: ["An Peeters"] }, { who: ["An Peeters"] }]],
    [
      "joined by way of a third school",
      [{ who: ["An Peeters"] }, { who: ["Bo Maes"] }, { who: ["An Peeters", "Bo Maes"] }],
    ],
    ["at SG level in one", [{ who: ["An Peeters"] }, { level: "SG", who: ["Bo Maes"] }]],
    ["shared in one", [{ who: ["An Peeters"] }, { level: "Gedeeld", who: ["Bo Maes"] }]],
    ["level unknown in one", [{ who: ["An Peeters"] }, { level: null, who: ["Bo Maes"] }]],
    ["a firm in one", [{ who: ["An Peeters"] }, { who: ["firma:X"] }]],
    ["open in one", [{ who: ["An Peeters"] }, {}]],
  ])("not with %s", (_, lines) => {
    expect(waysOf(...inSchools(...lines))).toEqual([]);
  });

  test("one word is another person in another school; ordered by hours", () => {
    const { possibleDoubleWork } = analyse(
      overviewOf(
        currentSheet(
          [
            { task: "Klein", who: ["Jan 1"] },
            { task: "Groot", who: ["Jan 2"] },
          ],
          "A",
        ),
        currentSheet(
          [
            { task: "Klein", who: ["Jan 1"] },
            { task: "Groot", who: ["Jan 2"] },
          ],
          "B",
        ),
      ),
    );
    expect(possibleDoubleWork.map(({ description, hours }) => [description, hours.known])).toEqual([
      ["Groot", 4],
      ["Klein", 2],
    ]);
  });
});

describe("every task beside every school", () => {
  test("what each cell knows, and nothing where the task is not on the sheet", () => {
    const { schoolMatrix } = analyse(
      overviewOf(
        currentSheet(
          [
            { task: "Verslag", cluster: "Administratie", who: ["An", "Bo"] },
            { task: "Servers", level: "SG", who: ["firma:X"] },
          ],
          "A",
        ),
        currentSheet([{ task: "Servers", status: "outOfScope" }], "B"),
      ),
    );
    expect(schoolMatrix?.schools).toEqual(["A", "B"]);
    expect(
      schoolMatrix?.rows.map(({ description, cells }) => [
        description,
        ...cells.map((cell) => cell && [cell.status, cell.level, cell.persons, cell.others]),
      ]),
    ).toEqual([
      ["Servers", ["filled", "SG", 0, 1], ["outOfScope", "School", 0, 0]],
      ["Verslag", ["filled", "School", 2, 0], null],
    ]);
  });

  test("one school has nothing beside it", () => {
    expect(analyse(overviewOf(currentSheet([{ task: "A" }]))).schoolMatrix).toBeNull();
  });
});
