import fc from "fast-check";
import { analyse } from "../../../src/analysis/analyse";
import type { Overview } from "../../../src/model/overview";
import { planSummary } from "../../../src/summary/plan-summary";
import type { SheetPlan } from "../../../src/summary/sheet-plan";
import { currentSheet, overviewOf, targetSheet, type SheetLines } from "../analysis/overview-builder";
import { cellsOf, evaluate, faultsOf, sentencesOf, tableRows, textAt } from "./plan-checks";

function summaryOf(overview: Overview): SheetPlan {
  return planSummary(analyse(overview), overview, {
    madeAt: new Date(2025, 10, 24, 9, 5),
    workbookName: "Taken.xlsx",
  });
}

function group(): Overview {
  return overviewOf(
    {
      ...currentSheet([
        { task: "Servers", core: true, who: ["An Peeters 2.5"] },
        { task: "Netwerk", level: "SG", who: ["An Peeters 3", "Bo Maes 1"] },
        { task: "Vorming", cluster: "Ped.-didac.", core: true },
        { task: "Verslag", cluster: "Administratie", level: null, who: ["Bo Maes"] },
        { task: "Printers", who: ["firma:Kopie"] },
      ]),
      notices: [
        { code: "unreadable", cell: { sheetId: "sheet-1", row: 4, column: 8 }, text: "=3 x" },
        {
          code: "possibleDoubleName",
          cell: { sheetId: "sheet-1", row: 5, column: 8 },
          text: "Bo",
          other: "Bob",
        },
      ],
    },
    currentSheet(
      [
        { task: "Servers", core: true, who: ["An Peeters 1"] },
        { task: "Netwerk", level: "SG", who: ["An Peeters 5"] },
        { task: "Vorming", cluster: "Ped.-didac.", core: true },
        { task: "Website", core: true },
      ],
      "De Linde",
    ),
    targetSheet(
      [
        { task: "Servers", core: true, priority: "KT", who: ["An Peeters 2"] },
        { task: "Vorming", cluster: "Ped.-didac.", core: true, priority: "KT", who: ["Bo Maes 1"] },
        { task: "Website", core: true, twoPriorities: true },
      ],
      "De Linde",
    ),
  );
}

describe("the summary sheet", () => {
  const overview = group();
  const plan = summaryOf(overview);
  const figure = (label: string): number => {
    const row = plan.rows.findIndex(
      (cells) =>
        cells[0]?.value === label &&
        typeof (cells[1]?.formula ?? cells[1]?.value) !== "undefined" &&
        !cells[0].link,
    );
    return evaluate(plan, `B${row + 1}`);
  };

  test("comes out well in Excel", () => {
    expect(faultsOf(plan)).toEqual([]);
  });

  test("says when and from which sheets it was made", () => {
    const sentences = sentencesOf(plan).join(" ");
    expect(sentences).toContain("24 november 2025 om 9:05 uur uit Taken.xlsx");
    expect(sentences).toContain("2 bladen (Huidige situatie Sint-Jan en Huidige situatie De Linde)");
    expect(sentences).toContain("Streefdoel: 1 blad (Streefdoel De Linde)");
  });

  test("is printed landscape with the title on every page, the header frozen", () => {
    expect(plan).toMatchObject({
      name: "Samenvatting",
      print: { landscape: true, titleRows: 1 },
      frozenRows: 2,
    });
  });

  test.each([
    ["Scholen", 2],
    ["Taken, over alle scholen", 9],
    ["Taken met minstens één persoon", 5],
    ["Aandeel met minstens één persoon", 5 / 9],
    ["Kerntaken", 5],
    ["Kerntaken met minstens één persoon", 2],
    ["Aandeel van de kerntaken", 2 / 5],
    ["Open taken (geen uitvoerder)", 3],
    ["Open kerntaken", 3],
    ["Personen", 2],
    ["Uren per week van alle personen", 9.5],
    ["Te controleren", 2],
  ])("key figure %s is %d, by the formulas on the sheet", (label, value) => {
    expect(figure(label)).toBe(value);
  });

  test("workload per person, with a total that adds up exactly its rows", () => {
    expect(tableRows(plan, "Werklast").map((row) => row.slice(0, 5))).toEqual([
      ["An Peeters", "8.5", "0", "Sint-Jan, De Linde", "3"],
      ["Bo Maes", "1", "1", "Sint-Jan", "2"],
    ]);
    const table = plan.tables.find(({ name }) => name.endsWith("Werklast"))!;
    const total = plan.rows[table.row + table.rowCount]!;
    expect(total[0]?.value).toBe("Totaal");
    expect(total[1]?.formula).toBe(`=SUM(B${table.row + 2}:B${table.row + 3})`);
    expect(evaluate(plan, `H${table.row + 2}`)).toBeCloseTo(8.5 / 9.5);
  });

  test("every total covers the rows of its own table, and nothing else", () => {
    for (const table of plan.tables.filter(({ name }) => !name.includes("Niveau"))) {
      const total = plan.rows[table.row + table.rowCount] ?? [];
      const formulas = total.flatMap((cell) => (cell?.formula ? [cell.formula] : []));
      for (const formula of formulas) {
        const [, first, last] = /^=SUM\([A-Z](\d+):[A-Z](\d+)\)$/.exec(formula) ?? [];
        expect(Number(first)).toBe(table.row + 2);
        const today = table.name.endsWith("Bladen") ? 2 : table.rowCount - 1;
        expect(Number(last)).toBe(table.row + 1 + today);
      }
    }
    expect(
      plan.tables.filter((table) => plan.rows[table.row + table.rowCount]?.[0]?.value).length,
    ).toBeGreaterThanOrEqual(3);
  });

  test("per cluster, with the tasks of a row adding up", () => {
    const rows = tableRows(plan, "Clusters");
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ["Technisch", "4", "1", "1", "0"],
      ["Ped.-didac.", "0", "0", "2", "0"],
      ["Administratie", "1", "0", "0", "0"],
    ]);
    const table = plan.tables.find(({ name }) => name.endsWith("Clusters"))!;
    expect([0, 1, 2].map((index) => evaluate(plan, `F${table.row + 2 + index}`))).toEqual([6, 2, 1]);
  });

  test("gaps by urgency: who is planned, and a link to the cell", () => {
    expect(tableRows(plan, "Open_taken")).toEqual([
      ["Vorming", "Kerntaak", "Ped.-didac.", "De Linde", "KT", "gepland: Bo Maes", "School", "B6"],
      ["Website", "Kerntaak", "Technisch", "De Linde", "", "nog niemand", "School", "B7"],
      ["Vorming", "Kerntaak", "Ped.-didac.", "Sint-Jan", "", "geen streefdoel", "School", "B7"],
    ]);
    expect(sentencesOf(plan)).toContain("3 kerntaken zonder uitvoerder, waarvan 2 in Ped.-didac.");
  });

  test("every link leads to a cell of its task on the sheet of its school", () => {
    const places = new Map<string, Set<string>>();
    for (const { sheet, tasks } of overview.situations) {
      for (const task of tasks) {
        const key = `${sheet.name}!B${task.cell.row + 1}`;
        places.set(key, new Set([task.description]));
      }
    }
    const tables = plan.tables.filter(({ name }) =>
      /Open_taken|Kwetsbaar|Onvolledig|Tegenstrijdig/.test(name),
    );
    expect(tables).toHaveLength(4);
    for (const table of tables) {
      for (let row = table.row + 1; row < table.row + table.rowCount; row++) {
        const link = plan.rows[row]?.[7]?.link;
        expect(link && places.get(`${link.sheetName}!${link.address}`)).toContain(textAt(plan, row, 0));
        expect(link?.sheetName).toContain(textAt(plan, row, 3));
      }
    }
  });

  test("links of what to check lead to the unreadable cell itself", () => {
    const table = plan.tables.find(({ name }) => name.endsWith("Te_controleren"))!;
    expect(plan.rows[table.row + 1]?.[1]).toMatchObject({
      value: "I5",
      link: { sheetName: "Huidige situatie Sint-Jan", address: "I5" },
    });
  });

  test("charts, each with a sentence above it that says what it shows", () => {
    expect(plan.charts.map(({ kind }) => kind)).toEqual(["bar", "barStacked", "barStacked", "bar"]);
    for (const { at } of plan.charts) {
      const above = [2, 1].map((back) => textAt(plan, at.row - back, 0)).join(" ");
      expect(above).toContain("De grafiek toont");
    }
  });

  test("hours and shares are numbers with a format, not text", () => {
    const hours = [...cellsOf(plan).values()].filter(({ style }) => style?.numberFormat === '0.0# "u"');
    expect(hours.length).toBeGreaterThan(2);
    expect(
      hours.every(({ value, formula }) => formula !== undefined || typeof value === "number" || value === ""),
    ).toBe(true);
  });
});

describe("sections with nothing to say", () => {
  test("are left out, except where the absence is the news", () => {
    const plan = summaryOf(
      overviewOf(currentSheet([{ task: "Servers", core: true, who: ["An 1", "Bo Maes 1"] }])),
    );
    expect(plan.tables.map(({ name }) => name)).toEqual([
      "Takenwijzer_tabel_Werklast",
      "Takenwijzer_tabel_Clusters",
      "Takenwijzer_tabel_Niveau_taken",
      "Takenwijzer_tabel_Expertise",
      "Takenwijzer_tabel_Niveau_uren",
    ]);
    expect(sentencesOf(plan)).toEqual(
      expect.arrayContaining([
        "Geen open kerntaken",
        "Niets te controleren: alle cellen konden gelezen worden",
        "Geen enkele taak staat open",
      ]),
    );
  });

  test("an empty overview says that nobody has a task, without charts of nothing", () => {
    const plan = summaryOf(overviewOf(currentSheet([{ task: "Servers", level: null }])));
    expect(sentencesOf(plan)).toContain("Nog niemand heeft een taak");
    expect(plan.charts.map(({ kind }) => kind)).toEqual(["barStacked"]);
    expect(faultsOf(plan)).toEqual([]);
  });

  test("a workbook without situation sheets still gives a sheet", () => {
    expect(faultsOf(summaryOf(overviewOf()))).toEqual([]);
  });

  test("only target sheets: said at the top", () => {
    const plan = summaryOf(overviewOf(targetSheet([{ task: "Servers", priority: "KT", who: ["An 1"] }])));
    expect(sentencesOf(plan).join(" ")).toContain("alle cijfers hieronder gaan over het streefdoel");
  });
});

describe("any text from the workbook", () => {
  const words = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      "=1+1",
      "+32 9",
      "-",
      "@home",
      "\tTab",
      '=HYPERLINK("x")',
      "Taak\nop twee regels",
      "x".repeat(400),
    ),
  );
  const line = fc.record({
    task: words,
    cluster: words,
    core: fc.boolean(),
    level: fc.constantFrom("SG" as const, "School" as const, "Gedeeld" as const, null),
    priority: fc.constantFrom("KT" as const, "LT" as const, "Geen" as const, null),
    who: fc.array(
      fc
        .tuple(words, fc.option(fc.integer({ min: 0, max: 40 })))
        .map(([name, hours]) => (hours === null ? name : `${name} ${hours}`)),
      { maxLength: 3 },
    ),
  });
  const sheet = fc.record({
    school: words,
    role: fc.constantFrom("current" as const, "target" as const),
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
  });

  test("gives a valid plan, and is never part of a formula", () => {
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 4 }), (sheets: SheetLines[]) => {
        expect(faultsOf(summaryOf(overviewOf(...sheets)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("the totals on the sheet are the key figures of the analysis", () => {
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 4 }), (sheets: SheetLines[]) => {
        const overview = overviewOf(...sheets);
        const findings = analyse(overview);
        const plan = summaryOf(overview);
        const shown = (label: string) =>
          evaluate(plan, `B${plan.rows.findIndex((row) => row[0]?.value === label) + 1}`);
        expect(shown("Open taken (geen uitvoerder)")).toBe(findings.keyFigures.openTasks);
        expect(shown("Open kerntaken")).toBe(findings.keyFigures.openCoreTasks);
        expect(shown("Taken met minstens één persoon")).toBe(findings.keyFigures.coverage.withPerson);
        expect(shown("Uren per week van alle personen")).toBeCloseTo(findings.keyFigures.hours.known);
      }),
      { numRuns: 100 },
    );
  });
});
