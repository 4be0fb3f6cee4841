import { analyse } from "../../../src/analysis/analyse";
import { decisionsOf } from "../../../src/analysis/decisions";
import { findingItems } from "../../../src/analysis/finding-items";
import { sentencesIn } from "../../../src/sentences/sentences";
import { currentSheet, overviewOf, targetSheet, type SheetLines } from "./overview-builder";

function said(sheets: SheetLines[], capacities: Record<string, number> = {}) {
  const overview = overviewOf(...sheets);
  const findings = analyse(overview, { capacities, anchorPoints: [] });
  const items = findingItems(findings, overview);
  return { findings, items, decisions: decisionsOf(findings, items) };
}

const cell = { sheetId: "sheet-1", row: 5, column: 8 };
const GROUP: SheetLines[] = [
  {
    ...currentSheet(
      [
        { task: "Servers", core: true },
        { task: "Wifi", core: true, who: ["An Peeters 12"] },
        { task: "Toner", who: ["Jan Maes"] },
        { task: "Kabels", level: "SG", who: ["Jan Maes 1"] },
        { task: "Vorming" },
      ],
      "De Linde",
    ),
    notices: [{ code: "estimate", cell, text: "±12" }],
  },
  targetSheet(
    [
      { task: "Servers", core: true, priority: "KT" },
      { task: "Wifi", core: true, priority: "LT", who: ["An Peeters 2", "Els Aerts 4"] },
      { task: "Vorming", priority: "Geen" },
      { task: "Privacy", priority: "KT", who: ["Els Aerts 1"] },
    ],
    "De Linde",
  ),
  currentSheet(
    [
      { task: "Servers", core: true },
      { task: "Kabels", who: ["Els Aerts 1"] },
      { task: "Toner", who: ["Els Aerts 2"] },
    ],
    "Don Bosco",
  ),
];
const CAPACITIES = { "an peeters": 10, "els aerts": 4 };

describe("the list of findings", () => {
  const { findings, items, decisions } = said(GROUP, CAPACITIES);
  const rows = (language: "nl-BE" | "en") =>
    items.map((item) => `${sentencesIn(language).kind(item.kind)}: ${sentencesIn(language).finding(item)}`);

  test("is in order of urgency, each in a sentence", () => {
    expect(rows("nl-BE")).toEqual([
      "Te veel werk: An Peeters heeft 12 u per week: 2 u te veel (10 u beschikbaar)",
      "Te veel werk: Met het streefdoel heeft Els Aerts 5 u per week: 1 u te veel (4 u beschikbaar)",
      "Open kerntaak: Vandaag nog niemand, ook niet in het streefdoel (KT)",
      "Open kerntaak: Vandaag nog niemand",
      "Tegenstrijdigheid: SG in De Linde, School in Don Bosco",
      "Rust op één persoon: Alleen An Peeters doet deze taak; mogelijke tweede persoon: Jan Maes",
      "Nieuw, gepland: Nieuw in het streefdoel: Els Aerts (KT)",
      "Gemeenschappelijke nood: Open in 2 scholen: De Linde en Don Bosco",
      "Rust op één persoon: Alleen Jan Maes doet deze taak; mogelijke tweede persoon: Els Aerts",
      "Rust op één persoon: Alleen Jan Maes doet deze taak; mogelijke tweede persoon: Els Aerts (heeft tijd)",
      "Rust op één persoon: Alleen Els Aerts doet deze taak; mogelijke tweede persoon: Jan Maes",
      "Rust op één persoon: Alleen Els Aerts doet deze taak; mogelijke tweede persoon: Jan Maes",
      "Open taak: Vandaag nog niemand; prioriteit Geen in het streefdoel",
      "Onvolledig: Ontbreekt: uren",
      "Te controleren: Geschatte uren; zo meegeteld: ‘±12’",
      "Mogelijk dubbel werk: In meerdere scholen apart gedaan: De Linde (Jan Maes) en Don Bosco (Els Aerts); totaal: minstens 2 u",
      "Verandert: Nieuw: Els Aerts (4 u); An Peeters: 12 u → 2 u",
      "Alleen op één blad: Staat in het streefdoel en niet in de huidige situatie",
      "Alleen op één blad: Staat in de huidige situatie en niet in het streefdoel",
      "Alleen op één blad: Staat in de huidige situatie en niet in het streefdoel",
    ]);
    expect(rows("en")[2]).toBe("Open core task: Nobody today, nor in the target (KT)");
    expect(new Set(rows("en")).size).toBe(new Set(rows("nl-BE")).size);
  });

  test("has as many of each kind as the figures say", () => {
    const count = (...kinds: string[]) => items.filter(({ kind }) => kinds.includes(kind)).length;
    const { keyFigures } = findings;
    expect(count("openCoreTask")).toBe(keyFigures.openCoreTasks);
    expect(count("openCoreTask", "openTask")).toBe(keyFigures.openTasks);
    expect(count("toCheck")).toBe(keyFigures.toCheck);
    expect(count("vulnerable")).toBe(findings.vulnerable.length);
    expect(count("contradiction")).toBe(findings.conflicts.length);
  });

  test("what is to be decided: at most five, the most urgent first", () => {
    const { decision } = sentencesIn("nl-BE");
    expect(decisions.map(decision)).toEqual([
      "An Peeters heeft 12 u per week: 2 u te veel (10 u beschikbaar)",
      "2 open kerntaken, waarvan 1 met prioriteit KT: Servers (2 scholen)",
      "1 taak is open in beide scholen: Servers",
      "Met het streefdoel heeft Els Aerts 5 u per week: 1 u te veel (4 u beschikbaar)",
      "1 kerntaak rust op één persoon: An Peeters",
    ]);
  });
});

test("keys are unique, and stay when rows, order and core marks change", () => {
  const before = said(GROUP, CAPACITIES).items;
  const [linde, target, bosco] = GROUP as [SheetLines, SheetLines, SheetLines];
  const moved = [
    {
      ...linde,
      lines: [{ task: "Nieuw", who: ["An Peeters 0"] }, ...linde.lines].map((line) =>
        line.task === "Vorming" ? { ...line, core: true } : line,
      ),
      notices: [{ code: "estimate" as const, cell: { ...cell, row: 6, column: 9 }, text: "±12" }],
    },
    target,
    bosco,
  ];
  const after = said(moved, CAPACITIES).items;
  const keys = after.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(before.map(({ key }) => key)));
});

test.each([
  [["A"], "1 open kerntaak: A"],
  [["A", "B"], "2 open kerntaken: A en B"],
  [["A", "B", "C", "D"], "4 open kerntaken: A, B en nog 2"],
])("a decision about %j", (tasks, sentence) => {
  const lines = tasks.map((task) => ({ task, core: true }));
  const { decisions } = said([currentSheet(lines)]);
  expect(decisions.map(sentencesIn("nl-BE").decision)).toEqual([sentence]);
});

test.each([
  [["An"], "Bij de enige toewijzing ontbreken de uren"],
  [["An", "Bo 1"], "Bij 1 van de 2 toewijzingen ontbreken de uren"],
  [["An", "Bo"], "Bij alle 2 toewijzingen ontbreken de uren"],
])("hours missing of %j", (who, sentence) => {
  const { decisions } = said([currentSheet([{ task: "A", who }])]);
  expect(decisions.map(sentencesIn("nl-BE").decision)).toEqual([sentence]);
});

test("nothing found is an empty list", () => {
  const { items, decisions } = said([]);
  expect([items, decisions]).toEqual([[], []]);
});
