import { analyse } from "../../../src/analysis/analyse";
import { coverageShare } from "../../../src/analysis/coverage";
import { currentSheet, overviewOf, targetSheet } from "./overview-builder";

describe("coverage and key figures", () => {
  const overview = overviewOf(
    currentSheet(
      [
        { task: "Servers", core: true, who: ["An 2"] },
        { task: "Toestellen", core: true, who: ["firma:Telenet"] },
        { task: "Vorming", cluster: "Ped.-didac.", core: true },
        { task: "Verslag", cluster: "Administratie", status: "toCheck" },
        { task: "Inventaris", cluster: "", status: "outOfScope" },
      ],
      "Sint-Jan",
    ),
    currentSheet(
      [
        { task: "Servers", core: true, who: ["Bo 1"] },
        { task: "Nieuwsbrief", cluster: "Communicatie" },
      ],
      "De Linde",
    ),
    targetSheet([{ task: "Servers", core: true }], "De Linde"),
  );
  const findings = analyse(overview);

  test("the key figures are about today, over all schools", () => {
    expect(findings.keyFigures).toEqual({
      schools: 2,
      sheets: 2,
      tasks: 6,
      coreTasks: 3,
      persons: 2,
      coverage: { filled: 3, withPerson: 2, open: 2, toCheck: 1, outOfScope: 1, total: 6 },
      coreCoverage: { filled: 3, withPerson: 2, open: 1, toCheck: 0, outOfScope: 0, total: 4 },
      hours: { known: 3, unknownCount: 0, approximate: false },
      openTasks: 2,
      openCoreTasks: 1,
      toCheck: 0,
    });
  });

  test("coverage is the share with at least one person", () => {
    expect(coverageShare(findings.keyFigures.coreCoverage)).toBe(0.5);
    expect(
      coverageShare({ filled: 0, withPerson: 0, open: 0, toCheck: 0, outOfScope: 3, total: 0 }),
    ).toBeNull();
  });

  test("per cluster: the original order, then added clusters, then tasks without a cluster", () => {
    expect(
      findings.clusters.map(({ cluster, coverage }) => [cluster, coverage.filled, coverage.open]),
    ).toEqual([
      ["Technisch", 3, 0],
      ["Ped.-didac.", 0, 1],
      ["Administratie", 0, 0],
      ["Communicatie", 0, 1],
      ["", 0, 0],
    ]);
  });

  test("per sheet, target sheets included", () => {
    expect(
      findings.sheets.map(({ sheet, role, coverage, persons }) => [
        sheet.name,
        role,
        coverage.filled,
        coverage.total,
        persons,
      ]),
    ).toEqual([
      ["Huidige situatie Sint-Jan", "current", 2, 4, 1],
      ["Huidige situatie De Linde", "current", 1, 2, 1],
      ["Streefdoel De Linde", "target", 0, 1, 0],
    ]);
  });

  test("open core tasks come first", () => {
    expect(findings.openTasks.map(({ description }) => description)).toEqual(["Vorming", "Nieuwsbrief"]);
  });

  test("without a current sheet the figures are those of the target", () => {
    const target = analyse(
      overviewOf(targetSheet([{ task: "Servers", priority: "KT", who: ["An 2"] }, { task: "Vorming" }])),
    );
    expect(target.role).toBe("target");
    expect(target.keyFigures).toMatchObject({ openTasks: 1, hours: { known: 2 }, persons: 1 });
    expect(target.targetWorkload).toEqual([]);
    expect(target.gaps).toEqual([]);
  });

  test("a workbook without situation sheets has empty findings", () => {
    expect(analyse(overviewOf())).toMatchObject({
      keyFigures: { tasks: 0, schools: 0 },
      workload: [],
      gaps: [],
      clusters: [],
    });
  });
});
