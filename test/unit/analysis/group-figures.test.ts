import fc from "../../property";
import { analyse } from "../../../src/analysis/analyse";
import { decisionsOf, type Decision } from "../../../src/analysis/decisions";
import { findingItems, type FindingKind } from "../../../src/analysis/finding-items";
import { readWorkbook } from "../../../src/reading/read-workbook";
import { sentencesIn, type SentenceLanguage } from "../../../src/sentences/sentences";
import { planSheets } from "../../../src/summary/on-request/plan-request";
import { tableRows } from "../summary/plan-checks";
import { figuresOf, type GroupFigures } from "./group-figures";
import { gridsOf, groupModel, type GroupModel } from "./group-model";

function found(model: GroupModel) {
  const overview = readWorkbook({ grids: gridsOf(model) });
  const findings = analyse(overview);
  const items = findingItems(findings, overview);
  return { overview, findings, items, decisions: decisionsOf(findings, items) };
}

/** fast-check prints the seed and the smallest group that fails. */
function forEveryGroup(check: (model: GroupModel, figures: GroupFigures) => void, numRuns = 60): void {
  fc.assert(
    fc.property(groupModel, (model) => check(model, figuresOf(model))),
    { numRuns },
  );
}

test("every figure of any group of schools is the one that its model has", () => {
  forEveryGroup((model, figures) => {
    const { findings } = found(model);
    const { keyFigures, dataQuality, concentration } = findings;
    expect({
      tasks: keyFigures.coverage.total,
      coreTasks: keyFigures.coreCoverage.total,
      withPerson: keyFigures.coverage.withPerson,
      coreWithPerson: keyFigures.coreCoverage.withPerson,
      open: keyFigures.openTasks,
      openCore: keyFigures.openCoreTasks,
      hours: keyFigures.hours.known,
      assignments: dataQuality.assignments,
      assignmentsWithHours: dataQuality.assignmentsWithHours,
      mostHours: concentration.byHours?.hours.known ?? null,
      mostCoreTasks: concentration.byCoreTasks?.coreTasks ?? 0,
      gapsPlanned: findings.gaps.filter(({ kind }) => kind === "planned").length,
      gapsOpen: findings.gaps.filter(({ kind }) => kind === "open").length,
      toCheck: keyFigures.toCheck,
      openEverywhere: findings.commonNeeds.filter(({ places }) => places.length === keyFigures.schools)
        .length,
    }).toEqual({
      tasks: figures.tasks,
      coreTasks: figures.coreTasks,
      withPerson: figures.withPerson,
      coreWithPerson: figures.coreWithPerson,
      open: figures.open,
      openCore: figures.openCore,
      hours: figures.hours,
      assignments: figures.assignments,
      assignmentsWithHours: figures.assignmentsWithHours,
      mostHours: figures.mostHours,
      mostCoreTasks: figures.mostCoreTasks,
      gapsPlanned: figures.gapsPlanned,
      gapsOpen: figures.gapsOpen,
      toCheck: figures.toCheck,
      openEverywhere: model.schools.length > 1 ? figures.openEverywhere : 0,
    });
    expect(
      new Map(
        findings.workload.map(({ person, hours, tasks }) => [
          person,
          { hours: hours.known, unknown: hours.unknownCount, tasks },
        ]),
      ),
    ).toEqual(figures.perPerson);
  });
});

test("of the tasks of a priority the parts add up to all of them", () => {
  forEveryGroup((model, figures) => {
    const { targetProgress } = found(model).findings;
    const parts = targetProgress.map(({ priority, tasks, filled, planned, open, notWanted, toCheck }) => {
      expect(filled + planned + open + notWanted + toCheck).toBe(tasks);
      return [priority ?? "", { tasks, filled }] as const;
    });
    expect(new Map(parts)).toEqual(figures.progress);
  });
});

test("the list has as many findings of each kind as the model, each with a key of its own", () => {
  forEveryGroup((model, figures) => {
    const { items, findings } = found(model);
    const count = (...kinds: FindingKind[]) => items.filter(({ kind }) => kinds.includes(kind)).length;
    expect({
      openCore: count("openCoreTask"),
      open: count("openCoreTask", "openTask"),
      vulnerable: count("vulnerable"),
      incomplete: count("incomplete"),
      contradictions: count("contradiction"),
      shifts: count("shift"),
      onlyInOne: count("onlyInOne"),
      commonNeeds: count("commonNeed"),
      doubleWork: count("possibleDoubleWork"),
      toCheck: count("toCheck"),
      overloads: count("overload"),
    }).toEqual({
      openCore: figures.openCore,
      open: figures.open,
      vulnerable: figures.vulnerable,
      incomplete: figures.incomplete,
      contradictions: figures.contradictions,
      shifts: figures.shifts,
      onlyInOne: figures.onlyInOne,
      commonNeeds: figures.commonNeeds,
      doubleWork: figures.doubleWork,
      toCheck: figures.toCheck,
      overloads: 0,
    });
    // What is planned or asked for is either open today, or not on the sheet of today
    const asked = items.filter(
      (item) => "target" in item && ["planned", "nobody"].includes(item.target.state),
    );
    expect(asked.length + count("gapPlanned", "gapOpen")).toBe(findings.gaps.length);
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });
});

/** The numbers that a sentence must say, in this order, worked out from the model. */
function numbersOf(decision: Decision["kind"], figures: GroupFigures, schools: number): number[] | null {
  switch (decision) {
    case "openCoreTasks": {
      const { openCore, openCoreShort } = figures;
      return openCoreShort === 0 || openCoreShort === openCore ? [openCore] : [openCore, openCoreShort];
    }
    case "openEverywhere":
      return schools === 2 ? [figures.openEverywhere] : [figures.openEverywhere, schools];
    case "contradictions":
      return [figures.contradictions];
    case "hoursMissing": {
      const without = figures.assignments - figures.assignmentsWithHours;
      if (figures.assignments === 1) return [];
      return without === figures.assignments ? [without] : [without, figures.assignments];
    }
    default:
      return null;
  }
}

test.each<SentenceLanguage>(["nl-BE", "en"])(
  "every number in a sentence of what to decide is the model's (%s)",
  (language) => {
    const { decision: textOf, finding } = sentencesIn(language);
    forEveryGroup((model, figures) => {
      const { decisions, items } = found(model);
      for (const decision of decisions) {
        // What stands behind the colon are names of tasks
        const said = [...textOf(decision).split(":")[0]!.matchAll(/\d+/g)].map(([number]) => Number(number));
        const expected = numbersOf(decision.kind, figures, model.schools.length);
        if (expected) expect([decision.kind, said]).toEqual([decision.kind, expected]);
        else expect(said[0]).toBe(figures.vulnerableCore);
      }
      const kinds = decisions.map(({ kind }) => kind);
      expect(kinds.includes("openCoreTasks")).toBe(figures.openCore > 0);
      expect(kinds.includes("openEverywhere")).toBe(model.schools.length > 1 && figures.openEverywhere > 0);
      expect(kinds.includes("coreTasksOnOne")).toBe(figures.vulnerableCore > 0);
      expect(kinds.includes("contradictions")).toBe(figures.contradictions > 0);
      expect(kinds.includes("hoursMissing")).toBe(figures.assignments > figures.assignmentsWithHours);
      for (const item of items) {
        const text = finding(item);
        expect(text).not.toMatch(/undefined|null|NaN|^\s*$|\b1 (taken|scholen|tasks|schools)\b/);
        for (const school of item.kind === "commonNeed" ? item.schools : []) expect(text).toContain(school);
      }
    }, 40);
  },
);

test("what is said of a task that is open today is what its target says", () => {
  const { finding } = sentencesIn("nl-BE");
  forEveryGroup((model) => {
    for (const item of found(model).items) {
      if (item.kind !== "openTask" && item.kind !== "openCoreTask") continue;
      const school = model.schools.find(({ name }) => name === item.schools[0])!;
      const text = finding(item);
      if (!school.current) expect(text).toMatch(/^Nog niemand in het streefdoel/);
      else if (!school.target) expect(text).toBe("Vandaag nog niemand");
      if (!/niet gevraagd/.test(text)) continue;
      // Only where nothing at all is marked, or it does not apply
      const target = [...school.target!.values()].filter(
        (task) =>
          task.nvt ||
          (task.priority === null && task.level === null && task.persons.length === 0 && !task.firm),
      );
      expect(target.length).toBeGreaterThan(0);
    }
  }, 40);
});

test("the rows of the data table that count add up to the hours of the model", () => {
  forEveryGroup((model, figures) => {
    const { findings, overview } = found(model);
    const [plan] = planSheets(findings, overview, { kinds: ["data"] }, new Date(2026, 10, 28));
    const role = findings.role === "current" ? "huidig" : "streefdoel";
    const rows = tableRows(plan!, "Gegevens").filter((row) => row[1] === role && row[15] === "ja");
    expect(rows.reduce((sum, row) => sum + Number(row[11]), 0)).toBe(figures.hours);
    expect(rows.filter((row) => row[10] === "persoon")).toHaveLength(figures.assignments);
  }, 30);
});
