import { analyse, type AnalysisSettings } from "../../../src/analysis/analyse";
import type { Overview } from "../../../src/model/overview";
import type { SettingsNotice } from "../../../src/model/parse-settings";
import { readWorkbook } from "../../../src/reading/read-workbook";
import { planSummary } from "../../../src/summary/plan-summary";
import type { SheetPlan } from "../../../src/summary/sheet-plan";
import {
  currentSheet,
  overviewOf,
  targetSheet,
  type SheetLines,
  type TaskLine,
} from "../analysis/overview-builder";
import { seedGrids } from "../reading/seed-grids";
import { evaluate, faultsOf, sentencesOf, tableRows, textAt } from "./plan-checks";

function summaryOf(
  overview: Overview,
  settings?: AnalysisSettings,
  settingsNotices: SettingsNotice[] = [],
): SheetPlan {
  const plan = planSummary(analyse(overview, settings), overview, {
    madeAt: new Date(2025, 10, 24, 9, 5),
    settingsNotices,
  });
  expect(faultsOf(plan)).toEqual([]);
  return plan;
}

/** Two schools, each with today and a target. */
const schools = overviewOf(
  currentSheet(
    [
      { task: "Servers", core: true, who: ["An Peeters 4"] },
      { task: "Netwerk", level: "SG", who: ["Wim Goos 2"] },
      { task: "Website", who: ["An Peeters 1"] },
      { task: "Vorming", cluster: "Ped.-didac." },
      { task: "Printers", who: ["firma:Kopie"] },
      { task: "Oud", level: null },
    ],
    "Sint-Jan",
  ),
  targetSheet(
    [
      { task: "Servers", core: true, priority: "KT", who: ["An Peeters 2", "Bo Maes 2"] },
      { task: "Netwerk", level: "School", priority: "LT", who: ["Wim Goos 2"] },
      { task: "Website", priority: "Geen", who: ["An Peeters 1"] },
      { task: "Vorming", cluster: "Ped.-didac.", priority: "KT", who: ["Bo Maes 1"] },
      { task: "Printers", priority: "Geen", who: ["firma:Kopie"] },
    ],
    "Sint-Jan",
  ),
  currentSheet(
    [
      { task: "Servers", core: true, who: ["Cas Smit 3", "Dirk Bos"] },
      { task: "Netwerk", level: "SG", who: ["Wim Goos 2"] },
      { task: "Website", level: "Gedeeld", who: ["Cas Smit 1"] },
      { task: "Vorming", cluster: "Ped.-didac." },
      { task: "Printers", status: "outOfScope" },
    ],
    "De Linde",
  ),
  targetSheet(
    [
      { task: "Servers", core: true, priority: "KT", who: ["Cas Smit 3", "Dirk Bos"] },
      { task: "Vorming", cluster: "Ped.-didac.", priority: "LT" },
    ],
    "De Linde",
  ),
);

describe("contents", () => {
  const plan = summaryOf(schools);
  const topics = plan.rows.flatMap((cells, row) => (cells[0]?.link ? [{ row, cell: cells[0] }] : []));
  const contents = topics.filter(({ row, cell }) => cell.link?.sheetName === null && textAt(plan, row, 1));

  test("names every section in order, with its news beside it, and leads there", () => {
    expect(contents.map(({ cell }) => cell.value)).toEqual([
      "Werklast",
      "Per cluster",
      "Open taken",
      "Kwetsbare taken",
      "Van huidig naar streefdoel",
      "Scholen naast elkaar",
      "Wie beslist waar",
      "Expertise en ankerpunten",
      "Onvolledige taken",
      "Per blad",
      "Te controleren",
    ]);
    for (const { row, cell } of contents) {
      const at = Number(/^A(\d+)$/.exec(cell.link?.address ?? "")?.[1]) - 1;
      expect(textAt(plan, at, 0)).toBe(cell.value);
      expect(textAt(plan, at + 1, 0).startsWith(textAt(plan, row, 1).slice(0, 40))).toBe(true);
    }
  });

  test("stands on the first page, above the key figures", () => {
    expect(contents.at(-1)!.row).toBeLessThan(plan.print.breaks[0]!);
  });
});

describe("Van huidig naar streefdoel", () => {
  const plan = summaryOf(schools);

  test("says in a sentence where things stand", () => {
    expect(sentencesOf(plan).join(" ")).toContain(
      "Van de 3 taken op korte termijn (KT) zijn er vandaag 2 toegewezen; 1 taak is gepland, voor 1 taak is er nog niemand en 2 taken verschuiven",
    );
  });

  test("per priority, adding up", () => {
    expect(tableRows(plan, "Streefdoel").map((row) => [row[0], ...row.slice(1, 6), row[7]])).toEqual([
      ["Korte termijn (KT)", "2", "1", "0", "0", "0", "1"],
      ["Lange termijn (LT)", "1", "0", "1", "0", "0", "1"],
      ["Geen prioriteit (Geen)", "2", "0", "0", "0", "0", "0"],
    ]);
    const table = plan.tables.find(({ name }) => name.endsWith("Streefdoel"))!;
    expect(evaluate(plan, `G${table.row + table.rowCount + 1}`)).toBe(7);
  });

  test("who joins, who stops, hours and level", () => {
    expect(tableRows(plan, "Verschuivingen").map((row) => [row[0], row[3], row[5], row[6]])).toEqual([
      ["Servers", "Sint-Jan", "Bo Maes erbij: 2 u; An Peeters 4 u → 2 u", ""],
      ["Netwerk", "Sint-Jan", "", "SG → School"],
    ]);
  });

  test("the change per person is a formula, or said to be incomplete", () => {
    const rows = tableRows(plan, "Werklast_verschil");
    expect(rows.map((row) => [row[0], row[1], row[2]])).toEqual([
      ["Bo Maes", "0", "3"],
      ["An Peeters", "5", "3"],
      ["Cas Smit", "4", "3"],
      ["Wim Goos", "2", "2"],
      ["Dirk Bos", "0", "0"],
    ]);
    const table = plan.tables.find(({ name }) => name.endsWith("Werklast_verschil"))!;
    expect([0, 1, 2, 3].map((index) => evaluate(plan, `D${table.row + 2 + index}`))).toEqual([3, -2, -1, 0]);
    expect(rows[4]?.[3]).toBe("onvolledig");
    expect(sentencesOf(plan)).toContain(
      "Met het streefdoel: Bo Maes krijgt er 3 u bij, An Peeters 2 u minder",
    );
  });

  test("tasks that are on one sheet only", () => {
    expect(tableRows(plan, "Op_een_blad").map((row) => [row[0], row[3], row[5]])).toEqual([
      ["Oud", "Sint-Jan", "alleen huidig"],
      ["Netwerk", "De Linde", "alleen huidig"],
      ["Website", "De Linde", "alleen huidig"],
      ["Printers", "De Linde", "alleen huidig"],
    ]);
  });
});

test("an empty target sheet is not a target yet", () => {
  const plan = summaryOf(
    overviewOf(currentSheet([{ task: "A", who: ["An 1"] }]), targetSheet([{ task: "A", level: null }])),
  );
  expect(sentencesOf(plan)).not.toContain("Van huidig naar streefdoel");
});

describe("Scholen naast elkaar", () => {
  const plan = summaryOf(schools);

  test("every task beside every school in short codes, explained in a legend", () => {
    const rows = tableRows(plan, "Scholen").map((row) => [row[0], ...row.slice(2)]);
    expect(rows).toEqual([
      ["Servers", "0", "S1", "S"],
      ["Vorming", "2", "OPEN", "OPEN"],
      ["Oud", "1", "OPEN", ""],
      ["Netwerk", "0", "SG1", "SG1"],
      ["Website", "0", "S1", "G1"],
      ["Printers", "0", "extern", "nvt"],
    ]);
    const legend = sentencesOf(plan).join(" ");
    for (const code of ["S =", "SG =", "G =", "X =", "OPEN =", "extern =", "nvt =", "? ="])
      expect(legend).toContain(code);
  });

  test("common needs and possible double work, with who and where", () => {
    expect(tableRows(plan, "Gedeelde_nood").map((row) => [row[0], row[4], row[5]])).toEqual([
      ["Vorming", "2", "Sint-Jan, De Linde"],
    ]);
    expect(tableRows(plan, "Dubbel_werk").map((row) => [row[0], row[3], row[5]])).toEqual([
      ["Servers", "7", "Sint-Jan: An Peeters (4 u); De Linde: Cas Smit en Dirk Bos (minstens 3 u)"],
    ]);
  });

  test("school names that would clash with headers are told apart", () => {
    const clash = summaryOf(
      overviewOf(
        currentSheet([{ task: "A", who: ["An"] }], "Open in"),
        currentSheet([{ task: "A", who: ["An"] }], "Taak"),
      ),
    );
    const table = clash.tables.find(({ name }) => name.endsWith("Scholen"))!;
    expect([3, 4].map((column) => textAt(clash, table.row, column))).toEqual(["Open in (2)", "Taak (2)"]);
  });

  test("one school has no such section", () => {
    const plan = summaryOf(overviewOf(currentSheet([{ task: "A", who: ["An"] }])));
    expect(sentencesOf(plan)).not.toContain("Scholen naast elkaar");
  });
});

describe("Wie beslist waar", () => {
  test("per cluster today beside the target, with totals per situation", () => {
    const plan = summaryOf(schools);
    expect(tableRows(plan, "Niveau_taken").map((row) => row.slice(0, 7))).toEqual([
      ["Technisch", "vandaag", "2", "3", "1", "1", "1"],
      ["Technisch", "streefdoel", "0", "4", "0", "1", "0"],
      ["Ped.-didac.", "vandaag", "0", "2", "0", "0", "0"],
      ["Ped.-didac.", "streefdoel", "0", "2", "0", "0", "0"],
    ]);
    const table = plan.tables.find(({ name }) => name.endsWith("Niveau_taken"))!;
    const totals = [0, 1].map((index) => table.row + table.rowCount + 1 + index);
    expect(totals.map((row) => [textAt(plan, row - 1, 1), evaluate(plan, `H${row}`)])).toEqual([
      ["vandaag", 10],
      ["streefdoel", 7],
    ]);
    expect(sentencesOf(plan).join(" ")).toContain(
      "Vandaag ligt 63 % van de taken met een niveau bij de school en 25 % bij de scholengroep; in het streefdoel 100 % en 0 %",
    );
  });
});

describe("Expertise en ankerpunten", () => {
  const lines = ["A", "B", "C"].map((task) => ({ task, who: ["An Peeters 1", "Bo Maes 4"] }));
  const overview = overviewOf(currentSheet(lines, "Sint-Jan"));

  test("a possible anchor point, then a confirmed one", () => {
    const possible = summaryOf(overview);
    expect(tableRows(possible, "Ankerpunten").map((row) => row.slice(0, 5))).toEqual([
      ["An Peeters", "3", "3", "Sint-Jan", "mogelijk"],
    ]);
    expect(sentencesOf(possible)).toContain("1 mogelijk ankerpunt");
    const confirmed = summaryOf(overview, {
      capacities: {},
      anchorPoints: [{ personKey: "an peeters", school: "Sint-Jan" }],
    });
    expect(tableRows(confirmed, "Ankerpunten")[0]?.[4]).toBe("bevestigd");
    expect(sentencesOf(confirmed)).toContain("1 ankerpunt (An Peeters)");
  });

  test("who does what in which cluster", () => {
    expect(tableRows(summaryOf(overview), "Expertise").map((row) => row.slice(0, 5))).toEqual([
      ["Bo Maes", "3", "0", "Technisch", "12"],
      ["An Peeters", "3", "0", "Technisch", "3"],
    ]);
  });
});

describe("Werklast with capacity", () => {
  test("says who has more work than time, and where that cannot be said", () => {
    const plan = summaryOf(schools, {
      capacities: { "an peeters": 4, "dirk bos": 10, "bo maes": 2, "cas smit": 8 },
      anchorPoints: [],
    });
    expect(tableRows(plan, "Beschikbaar").map((row) => [row[0], row[1], row[2], row[3], row[5]])).toEqual([
      ["An Peeters", "4", "5", "1 u te veel", "past"],
      ["Dirk Bos", "10", "0", "niet te bepalen (1 zonder uren)", "niet te bepalen (1 zonder uren)"],
      ["Bo Maes", "2", "0", "past", "1 u te veel"],
      ["Cas Smit", "8", "4", "past", "past"],
    ]);
    expect(sentencesOf(plan)).toContain(
      "An Peeters heeft 5 u werk voor 4 u beschikbare tijd; met het streefdoel komt Bo Maes er boven",
    );
  });

  test("claims nothing without capacities", () => {
    expect(summaryOf(schools).tables.map(({ name }) => name)).not.toContain("Takenwijzer_tabel_Beschikbaar");
  });
});

describe("Te controleren", () => {
  const damaged: SettingsNotice[] = [
    { code: "damaged", part: "sheets", text: "7" },
    { code: "damaged", part: "capacities", text: "x" },
  ];

  test("prints the reconciliation as a check that holds", () => {
    const overview = overviewOf(currentSheet([{ task: "A" }]));
    overview.situations[0]!.reconciliation = { nonEmpty: 1010, read: 900, known: 107, unreadable: 3 };
    expect(sentencesOf(summaryOf(overview)).join(" ")).toContain(
      "Controle op het lezen, die klopt: 1.010 gevulde cellen in de takenblokken = 900 gelezen + 107 kopteksten, notities en andere kolommen + 3 niet te lezen.",
    );
    overview.situations[0]!.reconciliation.read = 899;
    expect(sentencesOf(summaryOf(overview)).join(" ")).toContain("die niet klopt");
  });

  test("tells which settings were damaged and do not count", () => {
    expect(sentencesOf(summaryOf(schools, undefined, damaged)).join(" ")).toContain(
      "2 bewaarde instellingen waren beschadigd en tellen niet mee: school of situatie van een blad en beschikbare uren.",
    );
  });
});

describe("headings that say the news", () => {
  const headings = (...tasks: TaskLine[]) => sentencesOf(summaryOf(overviewOf(currentSheet(tasks))));

  test.each<[string, TaskLine[], string]>([
    [
      "several core tasks, most of them in one cluster",
      [
        { task: "A", core: true },
        { task: "B", core: true },
        { task: "C", core: true, cluster: "Beleid&Visie" },
      ],
      "3 kerntaken zonder uitvoerder, waarvan 2 in Technisch",
    ],
    ["one core task", [{ task: "A", core: true }], "1 kerntaak zonder uitvoerder"],
    ["only hours are missing", [{ task: "A", who: ["An"] }], "Bij 1 taak ontbreken de uren"],
    [
      "only levels are missing",
      ["A", "B"].map((task) => ({ task, level: null, who: ["An 1"] })),
      "Bij 2 taken ontbreekt het niveau",
    ],
    [
      "both",
      [
        { task: "A", who: ["An"] },
        { task: "B", level: null, who: ["An 1"] },
      ],
      "2 taken zijn niet volledig ingevuld: 1 zonder uren en 1 zonder niveau",
    ],
    [
      "one person for a task",
      [{ task: "A", who: ["An 2.5"] }],
      "Voor 1 taak is er maar één persoon die ze kent",
    ],
    [
      "workload",
      [
        { task: "A", core: true, who: ["An 2.5"] },
        { task: "B", who: ["Bo Maes 1"] },
      ],
      "2 personen dragen samen 3,5 u per week; An het meest: 2,5 u (71 %)",
    ],
    [
      "core tasks of the busiest",
      [{ task: "A", core: true, who: ["An 2"] }],
      "Aan An hangt 1 van de 1 kerntaak.",
    ],
  ])("%s", (_, tasks, news) => {
    expect(headings(...tasks)).toContain(news);
  });
});

describe("ten schools", () => {
  const tasks = Array.from({ length: 60 }, (_, index) => `Taak ${index + 1}`);
  const ten = overviewOf(
    ...Array.from({ length: 10 }, (_, school) => `School ${String.fromCharCode(65 + school)}`).flatMap(
      (school, at): SheetLines[] => [
        currentSheet(
          tasks.map((task, index) => ({
            task,
            core: index % 4 === 0,
            who: (index + at) % 3 === 0 ? [] : [`Persoon ${school} 1`],
          })),
          school,
        ),
        targetSheet(
          tasks.map((task, index) => ({
            task,
            priority: index % 2 === 0 ? "KT" : "LT",
            who: ["Nieuw Iemand 1"],
          })),
          school,
        ),
      ],
    ),
  );
  const plan = summaryOf(ten);

  test("long lists stop, the most urgent first, and say how many more there are", () => {
    expect(Math.max(...plan.tables.map(({ rowCount }) => rowCount))).toBeLessThanOrEqual(201);
    const open = tableRows(plan, "Open_taken");
    expect(open.filter((row) => row[1] === "Kerntaak")).toHaveLength(50);
    expect(open.slice(0, 50).every((row) => row[1] === "Kerntaak")).toBe(true);
    expect(sentencesOf(plan)).toContain("En nog 200 andere taken.");
  });

  test("a list with a total holds everyone, so that the total and the shares are of all", () => {
    const crowd = summaryOf(
      overviewOf(
        currentSheet(Array.from({ length: 250 }, (_, at) => ({ task: `Taak ${at}`, who: [`Mens ${at} 2`] }))),
      ),
    );
    expect(tableRows(crowd, "Werklast")).toHaveLength(250);
    const hours = crowd.rows.findIndex(
      (_, row) => textAt(crowd, row, 0) === "Uren per week van alle personen",
    );
    expect(evaluate(crowd, `B${hours + 1}`)).toBe(500);
    const table = crowd.tables.find(({ name }) => name === "Takenwijzer_tabel_Werklast")!;
    expect(evaluate(crowd, `H${table.row + 2}`)).toBeCloseTo(1 / 250);
    expect(evaluate(crowd, `H${table.row + 251}`)).toBeCloseTo(1 / 250);
  });

  test("the sheet is as wide as ten schools need; what is printed is not", () => {
    expect(plan.columnWidths).toHaveLength(13);
    expect(plan.print.area?.columnCount).toBe(8);
    expect(plan.print.scale).toBeGreaterThanOrEqual(50);
  });

  test("what is printed holds the first rows of each long list, and links to the whole ones below it", () => {
    const printed = plan.print.area!.rowCount;
    expect(textAt(plan, printed + 1, 0)).toBe("Volledige lijsten");
    const links = plan.rows.flatMap((cells, row) => {
      const { value, link } = cells[0] ?? {};
      return link && String(value).includes("onderaan") ? [{ row, link }] : [];
    });
    expect(links.length).toBeGreaterThan(5);
    for (const { row, link } of links) {
      expect(row).toBeLessThan(printed);
      const heading = textAt(plan, Number(link.address.slice(1)) - 1, 0);
      expect(textAt(plan, row, 0)).toContain(`“${heading}”`);
    }
    const lastShown = textAt(plan, links[0]!.row - 1, 0);
    expect(tableRows(plan, "Open_taken").map(([task]) => task)).toContain(lastShown);
  });

  test("is printed on few pages, however many schools", () => {
    const printed = plan.print.area!.rowCount;
    expect(plan.print.breaks.filter((row) => row < printed).length + 1).toBeLessThanOrEqual(15);
  });
});

test.each([
  ["voorbeeld-school.xlsx", 6],
  ["voorbeeld-scholengroep.xlsx", 10],
])("%s is printed on at most %d pages, no table header alone at the end of one", async (seed, pages) => {
  const plan = summaryOf(readWorkbook({ grids: await seedGrids(seed) }));
  const printed = plan.print.area!.rowCount;
  const starts = plan.print.breaks.filter((row) => row < printed);
  expect(starts.length + 1).toBeLessThanOrEqual(pages);
  const isHeader = (row: number) => plan.rows[row]?.[0]?.style?.bottomBorder !== undefined;
  for (const row of starts) expect(isHeader(row - 1)).toBe(false);
});

test("no word of a header is wider than its column", () => {
  const plan = summaryOf(schools);
  for (const table of plan.tables.filter(({ name }) => !name.endsWith("Scholen"))) {
    for (let column = 0; column < table.columnCount; column++) {
      const words = textAt(plan, table.row, column).split(" ");
      const width = plan.columnWidths[column]!;
      expect([words, width > Math.max(...words.map((word) => word.length))]).toEqual([words, true]);
    }
  }
});
