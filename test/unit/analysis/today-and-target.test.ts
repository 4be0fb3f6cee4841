import { analyse } from "../../../src/analysis/analyse";
import { currentSheet, overviewOf, targetSheet, type TaskLine } from "./overview-builder";

function between(today: TaskLine[], target: TaskLine[]) {
  return analyse(overviewOf(currentSheet(today), targetSheet(target)));
}

describe("shifts", () => {
  test("who joins, who leaves, hours per person and the level", () => {
    const { shifts, gaps } = between(
      [{ task: "Servers", level: "School", who: ["An 2", "Bo 1", "firma:Telenet"] }],
      [{ task: "Servers", level: "SG", priority: "KT", who: ["An 3", "Cas 1.5", "firma:Proximus"] }],
    );
    expect(gaps).toEqual([]);
    expect(shifts).toHaveLength(1);
    const [shift] = shifts;
    expect(shift).toMatchObject({
      place: { role: "target", cell: { sheetId: "sheet-2", row: 4 } },
      today: { role: "current", cell: { sheetId: "sheet-1", row: 4 } },
      joins: ["Cas", "Proximus"],
      leaves: ["Bo", "Telenet"],
      level: { today: "School", target: "SG" },
    });
    expect(
      shift?.persons.map(({ person, today, target }) => [
        person,
        today && today.perWeek,
        target && target.perWeek,
      ]),
    ).toEqual([
      ["An", 2, 3],
      ["Bo", 1, null],
      ["Cas", null, 1.5],
    ]);
  });

  test.each<[string, TaskLine, TaskLine, boolean]>([
    ["nothing differs", { task: "A", who: ["An 1"] }, { task: "A", who: ["An 1"] }, false],
    ["only the hours", { task: "A", who: ["An 1"] }, { task: "A", who: ["An 2"] }, true],
    ["only the level", { task: "A", who: ["An 1"] }, { task: "A", level: "SG", who: ["An 1"] }, true],
    ["only a firm", { task: "A", who: ["An 1"] }, { task: "A", who: ["An 1", "firma:X"] }, true],
    ["only the priority", { task: "A", who: ["An 1"] }, { task: "A", priority: "LT", who: ["An 1"] }, false],
    ["hours unknown on one side", { task: "A", who: ["An"] }, { task: "A", who: ["An 2"] }, false],
    [
      "level unknown on one side",
      { task: "A", level: null, who: ["An"] },
      { task: "A", level: "SG", who: ["An"] },
      false,
    ],
    ["open today is a gap", { task: "A" }, { task: "A", priority: "KT", who: ["An"] }, false],
    ["nobody in the target", { task: "A", who: ["An"] }, { task: "A", priority: "KT" }, false],
  ])("%s", (_, today, target, shifted) => {
    expect(between([today], [target]).shifts).toHaveLength(shifted ? 1 : 0);
  });

  test("ordered KT, LT, no priority, Geen", () => {
    const names = ["Geen", "blank", "LT", "KT"];
    const today = names.map((task): TaskLine => ({ task, who: ["An"] }));
    const target = names.map((task): TaskLine => ({
      task,
      who: ["Bo"],
      priority: task === "blank" ? null : (task as "KT" | "LT" | "Geen"),
    }));
    expect(between(today, target).shifts.map(({ place }) => place.description)).toEqual([
      "KT",
      "LT",
      "blank",
      "Geen",
    ]);
  });
});

describe("change in workload", () => {
  test("target − today, and nothing claimed where an assignment has no hours", () => {
    const findings = between(
      [
        { task: "A", who: ["An 4", "Bo 2", "Cas"] },
        { task: "B", who: ["An 1", "Dirk 3"] },
      ],
      [
        { task: "A", who: ["An 1.5", "Bo 2", "Cas 5"] },
        { task: "B", who: ["Eva 1", "Bo"] },
      ],
    );
    expect(
      findings.workloadChanges.map(({ person, today, target, change }) => [
        person,
        today.known,
        target.known,
        change,
      ]),
    ).toEqual([
      // In his place by what is known, not last
      ["Cas", 0, 5, null],
      ["An", 5, 1.5, -3.5],
      ["Dirk", 3, 0, -3],
      ["Eva", 0, 1, 1],
      ["Bo", 2, 2, null],
    ]);
  });

  test("a school without a target does not make anyone lose hours", () => {
    const { workloadChanges } = analyse(
      overviewOf(
        currentSheet([{ task: "A", who: ["An Peeters 4"] }], "Sint-Jan"),
        currentSheet([{ task: "A", who: ["An Peeters 2"] }], "De Linde"),
        targetSheet([{ task: "A", who: ["An Peeters 3"] }], "De Linde"),
      ),
    );
    expect(workloadChanges.map(({ person, change }) => [person, change])).toEqual([["An Peeters", 1]]);
  });
});

test("a target that names nobody yet takes no work from anyone", () => {
  const findings = between([{ task: "A", who: ["An 4"] }], [{ task: "A", priority: "KT" }]);
  expect(findings.workloadChanges).toEqual([]);
});

test("tasks that are on only one of the two sheets, core first; another school's sheet does not count", () => {
  const { onlyInOne } = analyse(
    overviewOf(
      currentSheet([{ task: "Oud" }, { task: "Beide" }]),
      targetSheet([{ task: "Beide" }, { task: "Nieuw", core: true, priority: "KT" }]),
      currentSheet([{ task: "Nieuw" }, { task: "Alleen hier" }], "Zonder doel"),
    ),
  );
  expect(onlyInOne.map(({ description, role, school }) => [description, role, school])).toEqual([
    ["Nieuw", "target", "Sint-Jan"],
    ["Oud", "current", "Sint-Jan"],
  ]);
});

test("progress per priority: every task of the target once", () => {
  const { targetProgress } = between(
    [
      { task: "same", who: ["An 1"] },
      { task: "other hands", who: ["An 1"] },
      { task: "planned" },
      { task: "nobody" },
      { task: "unclear", status: "toCheck" },
      { task: "dropped" },
      { task: "blank", level: null },
    ],
    [
      { task: "same", priority: "KT", who: ["An 1"] },
      { task: "other hands", priority: "KT", who: ["Bo 1"] },
      { task: "planned", priority: "KT", who: ["Bo"] },
      { task: "nobody", priority: "LT" },
      { task: "unclear", priority: "LT" },
      { task: "new", priority: "LT" },
      { task: "dropped", priority: "Geen" },
      { task: "blank", level: null },
      { task: "not here", priority: "KT", status: "outOfScope" },
    ],
  );
  const none = { filled: 0, shifts: 0, planned: 0, open: 0, notWanted: 0, toCheck: 0 };
  expect(targetProgress).toEqual([
    { ...none, priority: "KT", tasks: 3, filled: 2, shifts: 1, planned: 1 },
    { ...none, priority: "LT", tasks: 3, open: 2, toCheck: 1 },
    { ...none, priority: null, tasks: 1, notWanted: 1 },
    { ...none, priority: "Geen", tasks: 1, notWanted: 1 },
  ]);
});

describe("governance", () => {
  const figures = (shares: Record<string, { tasks: number; hours: { known: number } }> | null | undefined) =>
    shares &&
    Object.fromEntries(Object.entries(shares).map(([by, { tasks, hours }]) => [by, [tasks, hours.known]]));

  test("tasks and hours per cluster by SG, School, shared, other executor and unknown; today beside the target", () => {
    const { governance } = between(
      [
        { task: "A", level: "SG", who: ["An 2"] },
        { task: "B", level: "School", who: ["An 1", "firma:X 0.5"], loose: [1] },
        { task: "C", level: "Gedeeld", who: ["Bo 3"] },
        { task: "D", level: "School", who: ["firma:X"] },
        { task: "E", level: null },
        { task: "F", level: "SG", status: "outOfScope" },
        { task: "G", cluster: "Administratie", level: null, who: ["An 4"] },
      ],
      [
        { task: "A", level: "SG", who: ["An 2"] },
        { task: "B", level: "SG", who: ["An 2"] },
      ],
    );
    expect(governance.schools).toEqual(["Sint-Jan"]);
    expect(governance.clusters.map(({ cluster }) => cluster)).toEqual(["Technisch", "Administratie"]);
    const [technical, administration] = governance.clusters;
    expect(figures(technical?.today)).toEqual({
      SG: [1, 2],
      School: [1, 2.5],
      Gedeeld: [1, 3],
      other: [1, 0],
      unknown: [1, 0],
    });
    expect(figures(technical?.target)).toEqual({
      SG: [2, 4],
      School: [0, 0],
      Gedeeld: [0, 0],
      other: [0, 0],
      unknown: [0, 0],
    });
    expect(figures(administration?.today)).toMatchObject({ unknown: [1, 4] });
  });

  test("one person's SG task in two schools counts its hours once, as the workload does", () => {
    const { governance, workload } = analyse(
      overviewOf(
        currentSheet([{ task: "A", level: "SG", who: ["An Peeters 3"] }], "Sint-Jan"),
        currentSheet([{ task: "A", level: "SG", who: ["An Peeters 5"] }], "De Linde"),
      ),
    );
    expect(governance.clusters[0]?.today.SG).toMatchObject({ tasks: 2, hours: { known: 5 } });
    expect(governance.clusters[0]?.target).toBeNull();
    expect(workload[0]?.hours.known).toBe(5);
  });

  test("a school without a target stays in the figures of today; those of the target say whose they are", () => {
    const { governance } = analyse(
      overviewOf(
        currentSheet([{ task: "A", who: ["An"] }], "Sint-Jan"),
        currentSheet([{ task: "A", who: ["Bo"] }], "De Linde"),
        targetSheet([{ task: "A", who: ["Bo"] }], "De Linde"),
      ),
    );
    expect(governance.schools).toEqual(["Sint-Jan", "De Linde"]);
    expect(governance.targetSchools).toEqual(["De Linde"]);
    expect(governance.clusters[0]?.today.School.tasks).toBe(2);
    expect(governance.clusters[0]?.target?.School.tasks).toBe(1);
  });
});
