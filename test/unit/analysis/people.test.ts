import { analyse, type AnalysisSettings } from "../../../src/analysis/analyse";
import { currentSheet, overviewOf, targetSheet, type TaskLine } from "./overview-builder";

const capacities = (hours: Record<string, number>): AnalysisSettings => ({
  capacities: hours,
  anchorPoints: [],
});

describe("expertise", () => {
  const findings = analyse(
    overviewOf(
      currentSheet(
        [
          { task: "Servers", core: true, who: ["An Peeters 2", "Bo Maes 3"] },
          { task: "Netwerk", level: "SG", who: ["An Peeters 1"] },
          { task: "Verslag", cluster: "Administratie", who: ["An Peeters"] },
        ],
        "Sint-Jan",
      ),
      currentSheet(
        [
          { task: "Servers", core: true, who: ["An Peeters 4"] },
          { task: "Netwerk", level: "SG", who: ["An Peeters 1"] },
        ],
        "De Linde",
      ),
    ),
  );

  test("person × cluster: different tasks, core tasks, hours, schools", () => {
    expect(
      findings.expertise.map(({ cluster, person, tasks, coreTasks, hours, schools }) => [
        cluster,
        person,
        tasks,
        coreTasks,
        hours.known,
        schools.join("+"),
      ]),
    ).toEqual([
      ["Technisch", "An Peeters", 2, 1, 7, "Sint-Jan+De Linde"],
      ["Technisch", "Bo Maes", 1, 1, 3, "Sint-Jan"],
      ["Administratie", "An Peeters", 1, 0, 0, "Sint-Jan"],
    ]);
  });

  test("per task who does it over all schools, most hours first", () => {
    expect(
      findings.taskExpertise.map(({ description, persons }) => [
        description,
        ...persons.map(({ person, hours, schools }) => `${person} ${hours.known} ${schools.join("+")}`),
      ]),
    ).toEqual([
      ["Servers", "An Peeters 6 Sint-Jan+De Linde", "Bo Maes 3 Sint-Jan"],
      ["Netwerk", "An Peeters 1 Sint-Jan+De Linde"],
      ["Verslag", "An Peeters 0 Sint-Jan"],
    ]);
  });

  test("workload per school adds up to the whole", () => {
    expect(findings.workload[0]).toMatchObject({
      person: "An Peeters",
      hours: { known: 7, unknownCount: 1 },
    });
    expect(
      findings.workload[0]?.bySchool.map(({ school, tasks, hours }) => [school, tasks, hours.known]),
    ).toEqual([
      ["Sint-Jan", 3, 3],
      ["De Linde", 1, 4],
    ]);
  });
});

describe("possible anchor points", () => {
  const three = (who: string, level: TaskLine["level"] = "School"): TaskLine[] =>
    ["A", "B", "C"].map((task) => ({ task, level, who: [who] }));
  const busiest: TaskLine = { task: "Z", who: ["Coördinator Smit 20"] };
  const anchors = (lines: TaskLine[], settings?: AnalysisSettings) =>
    analyse(overviewOf(currentSheet(lines)), settings).anchorPoints;

  test("three School-level tasks in one school, and not its busiest person", () => {
    expect(anchors([...three("An 1"), busiest])).toEqual([
      {
        personKey: "an@sint-jan",
        person: "An",
        school: "Sint-Jan",
        tasks: 3,
        hours: { known: 3, unknownCount: 0, approximate: false },
        confirmed: false,
        cell: { sheetId: "sheet-1", row: 4, column: 8 },
      },
    ]);
  });

  test.each<[string, TaskLine[]]>([
    ["two tasks", [...three("An 1").slice(1), busiest]],
    ["shared tasks are not School-level", [...three("An 1", "Gedeeld"), busiest]],
    ["one SG task", [...three("An 1"), { task: "D", level: "SG", who: ["An 1"] }, busiest]],
    ["the busiest", three("An 1")],
    ["as busy as the busiest", ["A", "B", "C"].map((task) => ({ task, who: ["An 1", "Bo 1"] }))],
  ])("not with %s", (_, lines) => {
    expect(anchors(lines)).toEqual([]);
  });

  test("not with a task in a second school", () => {
    const { anchorPoints } = analyse(
      overviewOf(
        currentSheet([...three("An Peeters 1"), busiest], "Sint-Jan"),
        currentSheet([{ task: "A", who: ["An Peeters 1"] }], "De Linde"),
      ),
    );
    expect(anchorPoints).toEqual([]);
  });

  test("a confirmed one is said to be, and stays when the figures change; confirmed ones come first", () => {
    const confirmed = { capacities: {}, anchorPoints: [{ personKey: "bo@sint-jan", school: "Sint-Jan" }] };
    const lines = [...three("An 1"), busiest, { task: "D", who: ["Bo 1"] }];
    expect(
      anchors(lines, confirmed).map((anchor) => [anchor.person, anchor.tasks, anchor.confirmed]),
    ).toEqual([
      ["Bo", 1, true],
      ["An", 3, false],
    ]);
  });

  test("a confirmed name that is nowhere in the workbook is left out", () => {
    expect(
      anchors([busiest], { capacities: {}, anchorPoints: [{ personKey: "weg", school: "Sint-Jan" }] }),
    ).toEqual([]);
  });
});

describe("capacity", () => {
  const overview = overviewOf(
    currentSheet([
      { task: "A", who: ["Over 9", "Vaag 3", "Ruim 2", "Zonder 40"] },
      { task: "B", who: ["Vaag", "Precies 5"] },
    ]),
    targetSheet([{ task: "A", who: ["Over 4", "Vaag 3", "Ruim 12"] }]),
  );
  const verdicts = analyse(
    overview,
    capacities({
      "over@sint-jan": 8,
      "vaag@sint-jan": 4,
      "ruim@sint-jan": 10,
      "precies@sint-jan": 5,
      "onbekend@sint-jan": 3,
    }),
  ).capacities;

  test("over, not to be said with unknown hours, within; nothing without a capacity", () => {
    expect(
      verdicts.map(({ person, capacity, today, target }) => [
        person,
        capacity,
        today.hours.known,
        today.verdict,
        target?.verdict,
      ]),
    ).toEqual([
      ["Over", 8, 9, "over", "within"],
      ["Vaag", 4, 3, "undetermined", "within"],
      ["Ruim", 10, 2, "within", "over"],
      ["Precies", 5, 5, "within", "within"],
    ]);
  });

  test("over it already is over, whatever is unknown besides", () => {
    const { capacities: found } = analyse(
      overviewOf(
        currentSheet([
          { task: "A", who: ["An 5"] },
          { task: "B", who: ["An"] },
        ]),
      ),
      capacities({ "an@sint-jan": 4 }),
    );
    expect(found).toMatchObject([{ today: { verdict: "over" }, target: null }]);
  });
});

describe("a second person for a task that rests on one", () => {
  const lines: TaskLine[] = [
    { task: "Servers", who: ["An 4"] },
    { task: "Netwerk", who: ["Bo 3", "Cas 1"] },
    { task: "Verslag", cluster: "Administratie", who: ["Dirk 9"] },
  ];
  const seconds = (settings?: AnalysisSettings) =>
    Object.fromEntries(
      analyse(overviewOf(currentSheet(lines)), settings).vulnerable.map(({ place, second }) => [
        place.description,
        second && `${second.person}: ${second.capacity}`,
      ]),
    );

  test("is who does most in that cluster; nobody when nobody else works in it", () => {
    expect(seconds()).toEqual({ Servers: "Bo: unknown", Verslag: null });
  });

  test("the next one when the capacity does not allow it", () => {
    expect(seconds(capacities({ "bo@sint-jan": 6 }))).toMatchObject({ Servers: "Cas: unknown" });
    expect(seconds(capacities({ "bo@sint-jan": 7 }))).toMatchObject({ Servers: "Bo: enough" });
    expect(seconds(capacities({ "bo@sint-jan": 6, "cas@sint-jan": 1 }))).toMatchObject({ Servers: null });
  });

  test("someone of the school goes before someone of another, unless it is SG work", () => {
    const sheets = (level: TaskLine["level"]) =>
      overviewOf(
        currentSheet(
          [
            { task: "Servers", level, who: ["An 4"] },
            { task: "Printers", who: ["Bo 1", "An 1"] },
          ],
          "Sint-Jan",
        ),
        currentSheet([{ task: "Netwerk", who: ["Cas 9", "Els 1"] }], "De Linde"),
      );
    const [atSchool] = analyse(sheets("School")).vulnerable;
    const [atGroup] = analyse(sheets("SG")).vulnerable;
    expect([atSchool?.second?.person, atGroup?.second?.person]).toEqual(["Bo", "Cas"]);
  });

  test.each<[string, string[][], string[]]>([
    ["one person in both schools", [["An Peeters 4"], ["An Peeters 2"]], ["Servers"]],
    ["another person in each school", [["An Peeters 4"], ["Bo Maes 2"]], []],
    [
      "one person in both, and a second one in one of them",
      [["An Peeters 4"], ["An Peeters 2", "Bo Maes 1"]],
      [],
    ],
    ["one person, and a firm in the other school", [["An Peeters 4"], ["An Peeters 2", "firma:Kopie"]], []],
    ["one person, and nobody in the other school", [["An Peeters 4"], []], []],
    ["one person in two schools, nobody in a third", [["An Peeters 4"], ["An Peeters 2"], []], ["Servers"]],
  ])("over the group: %s", (_, doers, expected) => {
    const sheets = doers.map((who, at) => currentSheet([{ task: "Servers", who }], `School ${at}`));
    const { groupVulnerable } = analyse(overviewOf(...sheets));
    expect(groupVulnerable.map(({ description }) => description)).toEqual(expected);
  });

  test("over the group too", () => {
    const { groupVulnerable } = analyse(
      overviewOf(
        currentSheet([{ task: "Servers", who: ["An Peeters 4"] }], "Sint-Jan"),
        currentSheet(
          [
            { task: "Servers", who: ["An Peeters 2"] },
            { task: "Netwerk", who: ["Bo Maes 1", "Cas Smit 2"] },
          ],
          "De Linde",
        ),
      ),
      capacities({ "cas smit": 7 }),
    );
    expect(groupVulnerable.map(({ description, second }) => [description, second?.person])).toEqual([
      ["Servers", "Bo Maes"],
    ]);
  });
});
