import { analyse } from "../../../src/analysis/analyse";
import { currentSheet, overviewOf, targetSheet, type SheetLines, type TaskLine } from "./overview-builder";

describe("vulnerable tasks", () => {
  test("rest on exactly one person and nobody else; core first", () => {
    const findings = analyse(
      overviewOf(
        currentSheet([
          { task: "Eén", who: ["An 1"] },
          { task: "Twee", who: ["An", "Bo"] },
          { task: "Met firma", who: ["An", "firma:X"] },
          { task: "Firma", who: ["firma:X"] },
          { task: "Niemand" },
          { task: "Kern", core: true, who: ["Bo"] },
        ]),
        targetSheet([{ task: "Eén", who: ["An"] }]),
      ),
    );
    expect(findings.vulnerable.map(({ place, person }) => [place.description, person])).toEqual([
      ["Kern", "Bo"],
      ["Eén", "An"],
    ]);
  });

  test.each<[string, TaskLine[], boolean]>([
    [
      "the same person in both",
      [
        { task: "Netwerk", who: ["An Peeters"] },
        { task: "Netwerk", who: ["An Peeters"] },
      ],
      true,
    ],
    [
      "open in the third",
      [
        { task: "Netwerk", who: ["An Peeters"] },
        { task: "Netwerk", who: ["An Peeters"] },
        { task: "Netwerk" },
      ],
      true,
    ],
    [
      "someone else in the third",
      [
        { task: "Netwerk", who: ["An Peeters"] },
        { task: "Netwerk", who: ["An Peeters"] },
        { task: "Netwerk", who: ["Bo Maes"] },
      ],
      false,
    ],
    [
      "a second person in one school",
      [
        { task: "Netwerk", who: ["An Peeters"] },
        { task: "Netwerk", who: ["An Peeters", "Bo Maes"] },
      ],
      false,
    ],
    ["only one school has it filled", [{ task: "Netwerk", who: ["An Peeters"] }, { task: "Netwerk" }], false],
    [
      "two different Jans",
      [
        { task: "Netwerk", who: ["Jan"] },
        { task: "Netwerk", who: ["Jan"] },
      ],
      false,
    ],
  ])("over the group: %s", (_, perSchool, expected) => {
    const sheets = perSchool.map((line, index): SheetLines => currentSheet([line], `School ${index + 1}`));
    expect(analyse(overviewOf(...sheets)).groupVulnerable.map(({ person }) => person)).toEqual(
      expected ? ["An Peeters"] : [],
    );
  });
});

describe("incomplete tasks", () => {
  test.each<[string, SheetLines, string[]]>([
    ["complete today", currentSheet([{ task: "A", who: ["An 1"] }]), []],
    ["0 hours is known", currentSheet([{ task: "A", who: ["An 0"] }]), []],
    ["no hours", currentSheet([{ task: "A", who: ["An"] }]), ["hours"]],
    ["one of two without hours", currentSheet([{ task: "A", who: ["An 1", "Bo"] }]), ["hours"]],
    [
      "a firm without hours beside a person with hours",
      currentSheet([{ task: "A", who: ["An 1", "firma:X"] }]),
      [],
    ],
    ["only a firm, without hours", currentSheet([{ task: "A", who: ["firma:X"] }]), ["hours"]],
    ["only a firm, hours loose", currentSheet([{ task: "A", who: ["firma:X"], loose: [2] }]), []],
    ["no level", currentSheet([{ task: "A", level: null, who: ["An 1"] }]), ["level"]],
    [
      "no level column on the sheet",
      { ...currentSheet([{ task: "A", level: null, who: ["An 1"] }]), withoutLevelColumn: true },
      [],
    ],
    ["nothing at all is open, not incomplete", currentSheet([{ task: "A", level: null }]), []],
    ["out of scope", currentSheet([{ task: "A", level: null, status: "outOfScope" }]), []],
    ["target without priority", targetSheet([{ task: "A", who: ["An 1"] }]), ["priority"]],
    [
      "target with two priorities is a conflict",
      targetSheet([{ task: "A", who: ["An 1"], twoPriorities: true }]),
      [],
    ],
    ["target with only a priority", targetSheet([{ task: "A", level: null, priority: "KT" }]), ["level"]],
    ["target that asks nothing", targetSheet([{ task: "A", level: null, priority: "Geen" }]), []],
    [
      "target without everything but a name",
      targetSheet([{ task: "A", level: null, who: ["An"] }]),
      ["hours", "level", "priority"],
    ],
  ])("%s", (_, sheet, missing) => {
    expect(analyse(overviewOf(sheet)).incomplete.flatMap((task) => task.missing)).toEqual(missing);
  });
});

describe("conflicts", () => {
  const levels = (...found: TaskLine["level"][]) =>
    overviewOf(
      ...found.map((level, index) =>
        currentSheet([{ task: "A", level, who: ["An 1"] }], `School ${index + 1}`),
      ),
    );

  test.each<[string, ReturnType<typeof overviewOf>, string[]]>([
    ["two priorities", overviewOf(targetSheet([{ task: "A", twoPriorities: true }])), ["twoPriorities"]],
    ["SG here, School there", levels("School", "SG"), ["levelDiffers"]],
    ["shared is not against either", levels("School", "Gedeeld"), []],
    ["unknown is not against either", levels("SG", null), []],
    ["the same everywhere", levels("SG", "SG"), []],
    [
      "today against target is a change, not a conflict",
      overviewOf(
        currentSheet([{ task: "A", level: "SG" }], "X"),
        targetSheet([{ task: "A", level: "School", priority: "KT" }], "Y"),
      ),
      [],
    ],
  ])("%s", (_, overview, kinds) => {
    expect(analyse(overview).conflicts.map(({ kind }) => kind)).toEqual(kinds);
  });

  test("differing levels name all schools concerned, the SG one first", () => {
    const [conflict] = analyse(levels("School", "SG", "School")).conflicts;
    expect(conflict?.place.school).toBe("School 2");
    expect(conflict?.places.map(({ school }) => school)).toEqual(["School 1", "School 2", "School 3"]);
  });
});

describe("what to check", () => {
  const cell = { sheetId: "sheet-1", row: 4, column: 8 };
  const sheet: SheetLines = {
    ...currentSheet([{ task: "A", who: ["An", "Bo 1"], hidden: true }]),
    hasPurple: false,
    notices: [
      { code: "estimate", cell, text: "±2" },
      { code: "personTwice", cell, text: "An" },
      { code: "unreadable", cell, text: "3 x" },
      { code: "estimate", cell, text: "ca. 1" },
    ],
  };
  const findings = analyse(overviewOf(sheet));

  test("the most serious first, conflicts left to their own list", () => {
    expect(findings.toCheck.map(({ text }) => text)).toEqual(["3 x", "±2", "ca. 1"]);
    expect(findings.keyFigures.toCheck).toBe(3);
  });

  test("data quality counts assignments with hours, notices, hidden rows and sheets without purple", () => {
    expect(findings.dataQuality).toMatchObject({
      assignments: 2,
      assignmentsWithHours: 1,
      noticeCounts: [
        { code: "unreadable", count: 1 },
        { code: "personTwice", count: 1 },
        { code: "estimate", count: 2 },
      ],
      sheetsWithoutPurple: ["Huidige situatie Sint-Jan"],
      hiddenTasks: 1,
    });
  });

  test("matches by likeness, conversions and alike names are counted each; the reconciliation adds up over all sheets", () => {
    const at = (sheetId: string) => ({ sheetId, row: 4, column: 8 });
    const both = overviewOf(
      {
        ...currentSheet([{ task: "A", who: ["An"] }], "Oost"),
        notices: [
          { code: "converted", cell: at("sheet-1"), text: "4u/maand" },
          { code: "possibleDoubleName", cell: at("sheet-1"), text: "An", other: "Anne" },
        ],
      },
      {
        ...currentSheet([{ task: "A", who: ["Bo 2"] }], "West"),
        notices: [{ code: "matchedByLikeness", cell: at("sheet-2"), text: "A.", other: "A" }],
      },
    );
    both.situations[0]!.reconciliation = { nonEmpty: 20, read: 12, known: 7, unreadable: 1 };
    both.situations[1]!.reconciliation = { nonEmpty: 30, read: 21, known: 9, unreadable: 0 };
    const { dataQuality } = analyse(both);
    expect(dataQuality.noticeCounts).toEqual(
      expect.arrayContaining([
        { code: "converted", count: 1 },
        { code: "possibleDoubleName", count: 1 },
        { code: "matchedByLikeness", count: 1 },
      ]),
    );
    expect(dataQuality).toMatchObject({ assignments: 2, assignmentsWithHours: 1 });
    // 20 + 30 cells: 12 + 21 read, 7 + 9 known, 1 + 0 unreadable
    expect(dataQuality.reconciliation).toEqual({ nonEmpty: 50, read: 33, known: 16, unreadable: 1 });
  });
});

describe("named seconds and answered notices", () => {
  test("a task with a named second does not rest on one person; one who does it already is no second", () => {
    const { vulnerable } = analyse(
      overviewOf(
        currentSheet([
          { task: "A", who: ["An 2"], seconds: ["Bo"] },
          { task: "B", who: ["An 2"], seconds: ["An"] },
          { task: "C", who: ["An 2"], seconds: ["firma:Telenet"] },
        ]),
      ),
    );
    expect(vulnerable.map(({ place }) => place.description)).toEqual(["B"]);
  });

  test("what was answered with Klopt is neither to check nor a contradiction", () => {
    const at = (row: number) => ({ sheetId: "sheet-1", row, column: 8 });
    const { toCheck, conflicts, keyFigures } = analyse(
      overviewOf({
        ...currentSheet([
          { task: "A", who: ["An 1", "An 2"] },
          { task: "B", who: ["Bo 1", "Bo 2"] },
        ]),
        notices: [
          { code: "estimate", cell: at(4), text: "±2", answered: true },
          { code: "estimate", cell: at(5), text: "±1" },
          { code: "personTwice", cell: at(4), text: "An", answered: true },
          { code: "personTwice", cell: at(5), text: "Bo" },
        ],
      }),
    );
    expect(toCheck.map(({ text }) => text)).toEqual(["±1"]);
    expect(keyFigures.toCheck).toBe(1);
    expect(conflicts.map(({ person }) => person)).toEqual(["Bo"]);
  });

  test("a level says nothing where the task does not apply, nor within one school", () => {
    const conflictsOf = (...sheets: SheetLines[]) => analyse(overviewOf(...sheets)).conflicts;
    const sg = currentSheet([{ task: "A", level: "SG", who: ["An"] }], "De Linde");
    expect(conflictsOf(sg, currentSheet([{ task: "A", status: "outOfScope" }], "Oost"))).toEqual([]);
    expect(
      conflictsOf(sg, { ...currentSheet([{ task: "A", who: ["Bo"] }], "De Linde"), name: "Twee" }),
    ).toEqual([]);
    expect(conflictsOf(sg, currentSheet([{ task: "A", who: ["Bo"] }], "Oost"))).toHaveLength(1);
  });
});
