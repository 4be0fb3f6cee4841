import { join } from "node:path";
import { analyse } from "../../../src/analysis/analyse";
import { decisionsOf } from "../../../src/analysis/decisions";
import { findingItems, type FindingItem } from "../../../src/analysis/finding-items";
import type { Findings } from "../../../src/analysis/findings";
import type { Overview } from "../../../src/model/overview";
import { readWorkbook } from "../../../src/reading/read-workbook";
import { sentencesIn } from "../../../src/sentences/sentences";
import { gridsOfFile } from "../reading/seed-grids";

/** Small workbooks that once made a figure or a sentence untrue; each stands for a kind. */

const { finding, decision } = sentencesIn("nl-BE");

interface Said {
  overview: Overview;
  findings: Findings;
  items: FindingItem[];
}

async function saidOf(name: string, capacities: Record<string, number> = {}): Promise<Said> {
  const overview = readWorkbook({
    grids: await gridsOfFile(join(__dirname, "figures", `${name}.xlsx`)),
  });
  const available = Object.entries(capacities).map(([person, hours]): [string, number] => {
    const key = overview.persons.find((one) => one.name === person)?.key;
    if (key === undefined) throw new Error(`No ${person} in ${name}`);
    return [key, hours];
  });
  const findings = analyse(overview, { capacities: Object.fromEntries(available), anchorPoints: [] });
  return { overview, findings, items: findingItems(findings, overview) };
}

test("03: with only a target an open KT task is open with KT, and never 'not asked for'", async () => {
  const { findings, items } = await saidOf("03");
  expect(findings.openTasks).toMatchObject([{ target: { state: "itself", priority: "KT" } }]);
  const [open] = items;
  expect(open).toMatchObject({ kind: "openTask", priority: "KT" });
  expect(finding(open!)).toBe("Nog niemand in het streefdoel (KT)");
});

test("04: of the tasks of a priority every part is about the same tasks", async () => {
  const { findings, items } = await saidOf("04");
  expect(findings.targetProgress).toMatchObject([
    { priority: "KT", tasks: 1, filled: 0, planned: 0, open: 1, notWanted: 0, toCheck: 0 },
    { priority: null, tasks: 1, filled: 0, planned: 1, open: 0, notWanted: 0, toCheck: 0 },
  ]);
  expect(items.filter(({ kind }) => /open|gap/.test(kind)).map((item) => [item.kind, finding(item)])).toEqual(
    [
      ["openTask", "Vandaag nog niemand, ook niet in het streefdoel (KT)"],
      ["gapPlanned", "Nieuw in het streefdoel: Hélène Claeys"],
    ],
  );
});

test("05: assignments with hours and without are all of them, an SG task counted once", async () => {
  const { findings } = await saidOf("05");
  const { dataQuality, keyFigures } = findings;
  // Fatima's task at SG level stands on two sheets and counts once, with its hour; Lieve's has none
  expect(dataQuality).toMatchObject({ assignments: 2, assignmentsWithHours: 1 });
  expect(keyFigures.hours).toMatchObject({ known: 1, unknownCount: 1 });
});

test("07: a school without a target stays in the governance of today, with the level that is there", async () => {
  const { findings } = await saidOf("07");
  expect(findings.governance.schools).toEqual(["De Linde", "Don Bosco"]);
  expect(findings.governance.targetSchools).toEqual(["De Linde"]);
  const [cluster] = findings.governance.clusters;
  expect(cluster?.today.Gedeeld).toMatchObject({ tasks: 1, hours: { known: 1 } });
  expect(cluster?.today.unknown.tasks).toBe(1);
  expect(cluster?.target?.School.tasks).toBe(1);
});

test("10: room with unknown hours is not told as a number", async () => {
  const { findings } = await saidOf("10", { "An Peeters": 10 });
  const [an] = findings.capacities;
  expect(an!.today).toMatchObject({ verdict: "undetermined", hours: { known: 2 } });
});

test("11: the proposed second is who has room, not who has none", async () => {
  const { findings } = await saidOf("11", { "Jan Maes": 10, "Els Aerts": 36 });
  expect(findings.vulnerable).toMatchObject([{ person: "An Peeters", second: { person: "Els Aerts" } }]);
});

test("20: what the sentences say of open tasks adds up to the key figure", async () => {
  const { findings, items } = await saidOf("20");
  const open = items.filter(({ kind }) => kind === "openTask" || kind === "openCoreTask");
  expect(findings.keyFigures.openTasks).toBe(5);
  expect(open).toHaveLength(5);
  const said = open.map((item) => `${item.schools.join()}: ${finding(item)}`).sort();
  expect(said).toEqual([
    "De Linde: Vandaag nog niemand",
    "De Linde: Vandaag nog niemand",
    "De Linde: Vandaag nog niemand",
    "Sint-Jan: Vandaag nog niemand, ook niet in het streefdoel (KT)",
    "Sint-Jan: Vandaag nog niemand; prioriteit Geen in het streefdoel",
  ]);
  expect(decisionsOf(findings, items).map(decision)).toEqual([
    "1 taak is open in beide scholen: Beheer van reservemateriaal",
  ]);
});

test("09: hours that begin with a decimal sign are a part of an hour", async () => {
  const { findings } = await saidOf("09");
  expect(findings.workload.map(({ person, hours }) => [person, hours.known])).toEqual([
    ["An Peeters", 1],
    ["Jan Maes", 0.75],
  ]);
});

test("13: a named back-up is not dropped, and the task does not rest on one person", async () => {
  const { findings } = await saidOf("13");
  expect(findings.vulnerable.map(({ place, person }) => [place.description, person])).toEqual([
    ["Projecten voorbereiden in een testomgeving", "An Peeters"],
  ]);
  expect(findings.toCheck.map(({ code, other }) => [code, other])).toEqual(
    expect.arrayContaining([
      ["namedSecond", "Jan Maes"],
      ["notAssigned", "Els Aerts"],
    ]),
  );
});

test("14: ditto, nvt behind a name, a vacancy and a change over time are no persons, and listed", async () => {
  const { findings } = await saidOf("14");
  expect(findings.workload.map(({ person }) => person)).toEqual(["An Peeters"]);
  const listed = findings.toCheck.map(({ text }) => text).join(" · ");
  for (const text of ["idem", "An nvt", "vacature", "An ipv Jan"]) expect(listed).toContain(text);
});
