import { analyse } from "../../../src/analysis/analyse";
import { currentSheet, overviewOf, targetSheet } from "./overview-builder";

function totals(findings: ReturnType<typeof analyse>) {
  return findings.workload.map(({ person, hours, tasks, coreTasks, schools }) => ({
    person,
    known: hours.known,
    withoutHours: hours.unknownCount,
    tasks,
    coreTasks,
    schools,
  }));
}

describe("workload per person", () => {
  test("adds the known hours and counts the unknown ones, busiest first", () => {
    const overview = overviewOf(
      currentSheet([
        { task: "Servers", core: true, who: ["Jan 2.5", "An"] },
        { task: "Toestellen", who: ["An 4"] },
        { task: "Vorming", cluster: "Ped.-didac.", core: true, who: ["An 0"] },
        { task: "Verslag", cluster: "Administratie", who: [] },
      ]),
    );
    expect(totals(analyse(overview))).toEqual([
      { person: "An", known: 4, withoutHours: 1, tasks: 3, coreTasks: 2, schools: ["Sint-Jan"] },
      { person: "Jan", known: 2.5, withoutHours: 0, tasks: 1, coreTasks: 1, schools: ["Sint-Jan"] },
    ]);
  });

  test("splits a person's work per cluster and level", () => {
    const [an] = analyse(
      overviewOf(
        currentSheet([
          { task: "Verslag", cluster: "Administratie", level: "SG", who: ["An 1"] },
          { task: "Servers", level: "School", who: ["An 2"] },
          { task: "Netwerk", level: null, who: ["An"] },
        ]),
      ),
    ).workload;
    const hours = (known: number, unknownCount = 0) => ({ known, unknownCount, approximate: false });
    expect(an?.byCluster).toEqual([
      { cluster: "Technisch", tasks: 2, hours: hours(2, 1) },
      { cluster: "Administratie", tasks: 1, hours: hours(1) },
    ]);
    expect(an?.byLevel).toEqual([
      { level: "SG", tasks: 1, hours: hours(1) },
      { level: "School", tasks: 1, hours: hours(2) },
      { level: null, tasks: 1, hours: hours(0, 1) },
    ]);
  });

  test("a task at SG level in several schools counts once, with the largest hours, and says where else it stands", () => {
    const [an] = analyse(
      overviewOf(
        currentSheet([{ task: "Netwerk", level: "SG", who: ["An Peeters 3"] }], "Sint-Jan"),
        currentSheet([{ task: "Netwerk", level: "SG", who: ["An Peeters 5"] }], "De Linde"),
        currentSheet([{ task: "Netwerk", level: "SG", who: ["An Peeters"] }], "Ter Beke"),
      ),
    ).workload;
    expect(an).toMatchObject({
      tasks: 1,
      hours: { known: 5, unknownCount: 0 },
      schools: ["Sint-Jan", "De Linde", "Ter Beke"],
    });
    expect(an?.assignments[0]?.place.school).toBe("De Linde");
    expect(an?.assignments[0]?.alsoIn).toEqual(["Sint-Jan", "Ter Beke"]);
  });

  test("a task at School level counts in every school", () => {
    const overview = overviewOf(
      currentSheet([{ task: "Netwerk", who: ["An Peeters 3"] }], "Sint-Jan"),
      currentSheet([{ task: "Netwerk", who: ["An Peeters 5"] }], "De Linde"),
    );
    expect(analyse(overview).workload).toMatchObject([
      { tasks: 2, hours: { known: 8 }, assignments: [{ alsoIn: [] }, { alsoIn: [] }] },
    ]);
  });

  test("one word is another person in another school; two words are the same person everywhere", () => {
    const overview = overviewOf(
      currentSheet([{ task: "Netwerk", who: ["Jan 3", "An Peeters 1"] }], "Sint-Jan"),
      currentSheet([{ task: "Netwerk", who: ["Jan 2", "An Peeters 1"] }], "De Linde"),
    );
    expect(totals(analyse(overview)).map(({ person, known }) => [person, known])).toEqual([
      ["Jan (Sint-Jan)", 3],
      ["An Peeters", 2],
      ["Jan (De Linde)", 2],
    ]);
  });

  test("one person twice on a task counts once, with the largest hours", () => {
    const findings = analyse(overviewOf(currentSheet([{ task: "Netwerk", who: ["An 1", "An 3"] }])));
    expect(findings.workload).toMatchObject([{ person: "An", tasks: 1, hours: { known: 3 } }]);
    expect(findings.conflicts).toMatchObject([{ kind: "personTwice", person: "An" }]);
  });

  test("today and target are counted apart", () => {
    const findings = analyse(
      overviewOf(
        currentSheet([{ task: "Netwerk", who: ["An 1"] }]),
        targetSheet([{ task: "Netwerk", who: ["An 6", "Piet 2"] }]),
      ),
    );
    expect(findings.workload.map(({ person, hours }) => [person, hours.known])).toEqual([["An", 1]]);
    expect(findings.targetWorkload.map(({ person, hours }) => [person, hours.known])).toEqual([
      ["An", 6],
      ["Piet", 2],
    ]);
  });

  test("firms carry no workload, and loose hours are nobody's", () => {
    const findings = analyse(
      overviewOf(currentSheet([{ task: "Netwerk", who: ["firma:Telenet 4"], loose: [2] }])),
    );
    expect(findings.workload).toEqual([]);
    expect(findings.keyFigures.hours.known).toBe(0);
    expect(findings.sheets[0]?.looseHours.known).toBe(2);
  });

  test("fractions of hours add up without noise", () => {
    const lines = Array.from({ length: 10 }, (_, index) => ({ task: `Taak ${index}`, who: ["An 0.1"] }));
    expect(analyse(overviewOf(currentSheet(lines))).workload[0]?.hours.known).toBe(1);
  });
});

describe("concentration", () => {
  test("what rests on the busiest person", () => {
    const findings = analyse(
      overviewOf(
        currentSheet([
          { task: "A", core: true, who: ["An 6"] },
          { task: "B", core: true, who: ["Piet 2", "An"] },
          { task: "C", core: true },
          { task: "D", core: true, status: "outOfScope" },
          { task: "E", who: ["Piet 1"] },
        ]),
      ),
    );
    expect(findings.concentration).toMatchObject({
      byHours: { person: "An", hours: { known: 6 }, totalHours: { known: 9 } },
      byCoreTasks: { person: "An", coreTasks: 2, totalCoreTasks: 3 },
    });
  });

  test("the busiest by hours and the one with most core tasks are found apart", () => {
    const { concentration } = analyse(
      overviewOf(
        currentSheet([
          { task: "A", who: ["An 20"] },
          { task: "B", core: true, who: ["Piet 1"] },
          { task: "C", core: true, who: ["Piet"] },
        ]),
      ),
    );
    expect(concentration).toMatchObject({
      byHours: { person: "An", hours: { known: 20 } },
      byCoreTasks: { person: "Piet", coreTasks: 2, totalCoreTasks: 2 },
    });
  });

  test("without known hours nobody is busiest by hours", () => {
    const { concentration } = analyse(overviewOf(currentSheet([{ task: "A", core: true, who: ["An"] }])));
    expect(concentration).toMatchObject({ byHours: null, byCoreTasks: { person: "An", coreTasks: 1 } });
  });

  test("says nothing when nobody has a task", () => {
    expect(analyse(overviewOf(currentSheet([{ task: "A" }]))).concentration).toEqual({
      byHours: null,
      byCoreTasks: null,
    });
  });
});
