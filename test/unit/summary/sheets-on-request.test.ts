import fc from "../../property";
import { packageChoices } from "../../../src/analysis/task-packages";
import { placeTasks } from "../../../src/analysis/placed-task";
import { readWorkbook } from "../../../src/reading/read-workbook";
import { everydayQuestions } from "../../../src/summary/on-request/everyday-questions";
import { seedGrids } from "../reading/seed-grids";
import { analyse, type AnalysisSettings } from "../../../src/analysis/analyse";
import type { Overview } from "../../../src/model/overview";
import { sheetNameOf } from "../../../src/summary/generated-names";
import { planSheets } from "../../../src/summary/on-request/plan-request";
import type { SheetsRequest } from "../../../src/summary/on-request/request";
import type { SheetPlan } from "../../../src/summary/sheet-plan";
import { taskIds } from "../../../src/analysis/task-ids";
import { currentSheet, overviewOf, targetSheet } from "../analysis/overview-builder";
import { cellsOf, evaluate, faultsOf, sentencesOf, tableRows, textAt } from "./plan-checks";

const MADE_AT = new Date(2025, 10, 24, 9, 5);

function plansOf(
  overview: Overview,
  request: Partial<SheetsRequest>,
  settings?: AnalysisSettings,
): SheetPlan[] {
  const plans = planSheets(analyse(overview, settings), overview, { kinds: [], ...request }, MADE_AT);
  for (const plan of plans) expect(faultsOf(plan)).toEqual([]);
  return plans;
}

/** All rows as texts, empty cells at the end left out. */
function rowsOf(plan: SheetPlan): string[][] {
  return plan.rows.map((cells) => {
    const texts = cells.map((cell) => String(cell?.formula ?? cell?.value ?? ""));
    while (texts.at(-1) === "") texts.pop();
    return texts;
  });
}

const technical = "- Technische kennis\n- Specialisatie";
const overview = overviewOf(
  {
    ...currentSheet(
      [
        { task: "Printers", who: ["An Peeters 1.5", "firma:Kopie"] },
        { task: "Servers", core: true, who: ["An Peeters 2"], seconds: ["Els Aerts"] },
        { task: "Netwerk", level: "SG", who: ["An Peeters 3", "Bo Maes"] },
        { task: "Verslag", cluster: "Administratie", level: null, who: ["An Peeters"] },
        { task: "Vorming", cluster: "Ped.-didac." },
        { task: "Drones", status: "outOfScope" },
        { task: "Kabels", loose: [2] },
      ],
      "Sint-Jan",
    ),
    competences: [
      { cluster: "Technisch", text: technical },
      { cluster: "Administratie", text: "- Nauwkeurig" },
    ],
  },
  {
    ...currentSheet(
      [
        { task: "Netwerk", level: "SG", who: ["An Peeters 3"] },
        { task: "Website", who: ["firma:directie"] },
      ],
      "De Linde",
    ),
    competences: [{ cluster: "Technisch", text: technical }],
  },
  targetSheet([{ task: "Servers", core: true, priority: "KT", who: ["Bo Maes 4"] }], "Sint-Jan"),
);

describe("Takenpakketten", () => {
  const [an, bo] = plansOf(overview, { kinds: ["jobDescriptions"] });

  test("one sheet for everyone with a task, busiest first", () => {
    expect(plansOf(overview, { kinds: ["jobDescriptions"] }).map(({ name }) => name)).toEqual([
      "Takenpakket An Peeters",
      "Takenpakket Bo Maes",
    ]);
    expect(bo && sentencesOf(bo)[0]).toBe("Takenpakket van Bo Maes");
  });

  test("tasks per cluster, core first, with level, schools, hours and a total that adds up", () => {
    const rows = rowsOf(an!);
    const at = rows.findIndex(([first]) => first === "Technisch (3 taken)");
    expect(rows.slice(at, at + 6)).toEqual([
      ["Technisch (3 taken)"],
      ["Taak", "Kerntaak", "Niveau", "School", "Tweede persoon", "Uren"],
      ["Servers", "Kerntaak", "School", "Sint-Jan", "Els Aerts", "2"],
      ["Printers", "", "School", "Sint-Jan", "", "1.5"],
      ["Netwerk", "", "SG", "Sint-Jan, De Linde", "Bo Maes", "3"],
      ["Technisch: bekende uren", "", "", "", "", `=SUM(F${at + 3}:F${at + 5})`],
    ]);
    const total = rows.findIndex(([first]) => first === "Alle clusters: bekende uren");
    expect(evaluate(an!, `F${total + 1}`)).toBe(6.5);
  });

  test("unknown hours stay empty and are said", () => {
    expect(rowsOf(an!)).toContainEqual(["Verslag", "", "", "Sint-Jan"]);
    expect(sentencesOf(an!)).toContain("4 taken, waarvan 1 kerntaak: 6,5 u + 1 taak zonder uren");
  });

  test("the competences of each cluster once, and room to sign", () => {
    const sentences = sentencesOf(an!);
    expect(sentences.filter((text) => text.startsWith("Competenties"))).toEqual([
      "Competenties: Technische kennis; Specialisatie.",
      "Competenties: Nauwkeurig.",
    ]);
    expect(sentences).toEqual(
      expect.arrayContaining(["Voor kennisname: An Peeters", "Voor kennisname: Directie"]),
    );
    // Three lines to fill in, of three cells; two to sign on, of three
    expect([...cellsOf(an!).values()].filter(({ style }) => style?.bottomBorder && !style.fill)).toHaveLength(
      15,
    );
  });

  test("school year, function and volume are left for the school to fill in", () => {
    const rows = rowsOf(an!);
    for (const label of ["Schooljaar:", "Functie:", "Volume:"]) expect(rows).toContainEqual([label]);
  });

  test("what the target changes for this person", () => {
    const rows = rowsOf(an!);
    const at = rows.findIndex(([first]) => first === "Wat verandert met het streefdoel");
    expect(rows.slice(at + 1, at + 3)).toEqual([
      ["Taak", "Kerntaak", "Wijziging", "School", "Van → naar"],
      ["Servers", "Kerntaak", "niet meer", "Sint-Jan", "2 u"],
    ]);
    expect(rowsOf(bo!)).toContainEqual(["Servers", "Kerntaak", "nieuw", "Sint-Jan", "4 u"]);
  });

  test("everyone with a task can be chosen, who has three or more is proposed", () => {
    const choices = packageChoices(analyse(overview), "current");
    expect(choices.map(({ person, tasks, proposed }) => [person, tasks, proposed])).toEqual([
      ["An Peeters", 4, true],
      ["Bo Maes", 1, false],
    ]);
    expect(packageChoices(analyse(overview), "target").map(({ person }) => person)).toEqual(["Bo Maes"]);
  });

  test("only chosen persons, or the target with its priorities", () => {
    const chosen = plansOf(overview, { kinds: ["jobDescriptions"], persons: ["bo maes"], role: "target" });
    expect(chosen.map(({ name }) => name)).toEqual(["Takenpakket Bo Maes"]);
    expect(rowsOf(chosen[0]!)).toContainEqual(["Servers", "Kerntaak", "School", "KT", "Sint-Jan", "", "4"]);
  });

  test("available hours where they are known", () => {
    const [plan] = plansOf(
      overview,
      { kinds: ["jobDescriptions"] },
      { capacities: { "an peeters": 18.5 }, anchorPoints: [] },
    );
    expect(sentencesOf(plan!)).toContain("Beschikbaar: 18,5 u per week.");
  });

  test("is printed upright, on as many pages as needed", () => {
    expect(an?.print).toMatchObject({ landscape: false, titleRows: 1 });
  });

  test("no table header stands alone at the end of a page, and no signature on a page of its own", () => {
    for (let count = 1; count < 120; count++) {
      const tasks = Array.from({ length: count }, (_, index) => ({
        task: `Taak ${index}`,
        who: ["An Maes 1"],
      }));
      const last = { task: "Verslag", cluster: "Administratie", who: ["An Maes 1"] };
      const [plan] = plansOf(overviewOf(currentSheet([...tasks, last])), { kinds: ["jobDescriptions"] });
      const pages = plan!.print.breaks;
      for (const row of pages) expect(textAt(plan!, row - 1, 0)).not.toBe("Taak");
      const lastPage = sentencesOf({ ...plan!, rows: plan!.rows.slice(pages.at(-1) ?? 0) });
      expect(lastPage).toContain("Administratie: bekende uren");
    }
  });
});

/** Question, and the beginning of the task. */
const EVERYDAY = [
  ["Ik heb een account nodig of kan niet aanmelden", "Aanmaken en beheren e-mail"],
  ["Mijn laptop of computer werkt niet", "Oplossen van ICT-problemen"],
  ["De beamer of het digitale bord werkt niet", "Installatie, beheer en on"],
  ["Ik heb geen internet of wifi", "Installeren en beheren van"],
  ["De printer of de kopieermachine werkt niet", "Beheren van randapparatuur"],
  ["Ik heb een vraag over het leerplatform", "Beheren van de educatieve "],
  ["Ik ben een bestand kwijt", "Implementatie en opvolging"],
  ["Ik wil laptops of tablets gebruiken met mijn klas", "Beheren laptop/tabletpool"],
  ["Ik heb een programma of een licentie nodig", "Licentiebeheer, verbruiksg"],
  ["Mijn badge werkt niet", "Beheren van de toegang tot"],
  ["Ik zoek hulp om ICT in mijn les te gebruiken", "Ondersteunen van leerkrach"],
  ["Ik wil iets op de website of de sociale media", "Updaten van schoolwebsite "],
  ["Ik heb een vraag over privacy of veiligheid", "Vorm geven aan richtlijnen"],
].map(([question, task]) => [question, expect.stringContaining(task!.slice(0, 25))]);

describe("Afspraken", () => {
  const [first, second] = plansOf(
    overview,
    { kinds: ["agreements"] },
    { capacities: {}, anchorPoints: [{ personKey: "an peeters", school: "Sint-Jan" }] },
  );

  test("per school whom to contact for what, at which level; no hours anywhere", () => {
    expect([first?.name, second?.name]).toEqual(["Afspraken Sint-Jan", "Afspraken De Linde"]);
    const rows = rowsOf(first!);
    expect(rows).toEqual(
      expect.arrayContaining([
        ["Printers", "An Peeters", "Kopie", "School"],
        ["Servers", "An Peeters", "Els Aerts", "School"],
        ["Netwerk", "An Peeters", "Bo Maes", "SG"],
        ["Verslag", "An Peeters"],
      ]),
    );
    expect(
      [...cellsOf(first!).values()].every(({ value, formula }) => !formula && typeof value !== "number"),
    ).toBe(true);
    expect(rowsOf(second!)).toContainEqual(["Website", "directie", "", "School"]);
  });

  test("names the confirmed anchor point, and how many tasks have nobody", () => {
    const sentences = sentencesOf(first!);
    expect(sentences).toContain("Eerste aanspreekpunt: An Peeters.");
    expect(sentences).toContain("Voor 2 taken is er nog geen aanspreekpunt.");
    expect(sentencesOf(second!).join()).not.toContain("aanspreekpunt:");
  });

  test("what colleagues ask every day stands on top, where the school has a task for it", () => {
    const [plan] = plansOf(
      overviewOf(
        currentSheet([
          { task: "Aanmaken en beheren e-mail en (internet)accounts", who: ["An 2", "Bo 3"] },
          { task: "Installatie, beheer en onderhoud van audiovisueel materiaal" },
          { task: "Beheren laptop/tabletpool", status: "toCheck", seconds: ["Cas"] },
          { task: "Drones besturen", who: ["An"] },
        ]),
      ),
      { kinds: ["agreements"] },
    );
    const rows = rowsOf(plan!);
    const at = rows.findIndex(([text]) => text === "Vragen van elke dag");
    expect(rows.slice(at + 1, at + 6)).toEqual([
      ["Uw vraag", "Bij wie", "Bij afwezigheid"],
      ["Ik heb een account nodig of kan niet aanmelden", "Bo", "An"],
      ["De beamer of het digitale bord werkt niet", "nog niemand"],
      ["Ik wil laptops of tablets gebruiken met mijn klas", "na te kijken", "Cas"],
      [],
    ]);
    // What cannot be read is there as well
    expect(rows).toContainEqual(["Beheren laptop/tabletpool", "na te kijken", "Cas", "School"]);
  });

  test("every question finds its task in the original overview", async () => {
    const empty = readWorkbook({ grids: await seedGrids("takenoverzicht.xlsx") });
    const tasks = placeTasks(empty).filter(({ place }) => place.role === "current");
    const found = everydayQuestions(tasks).map(({ question, task }) => [question, task.place.description]);
    expect(found).toEqual(EVERYDAY);
  });

  test("fits on one page", () => {
    expect(first?.print.scale).toBe("onePage");
  });
});

describe("Gegevens", () => {
  const [plan] = plansOf(overview, { kinds: ["data"] });
  const headers = plan!.rows[0]!.map((cell) => String(cell?.value));

  test("headers are an agreement with PivotTables and queries", () => {
    expect(headers).toEqual([
      "School",
      "Situatie",
      "Cluster",
      "Taak-id",
      "Taak",
      "Kerntaak",
      "Niveau",
      "Prioriteit",
      "Status",
      "Uitvoerder",
      "Soort uitvoerder",
      "Uren per week",
      "Uren geschat",
      "Blad",
      "Cel",
      "Telt mee",
    ]);
    expect(plan?.tables).toEqual([
      { name: "Takenwijzer_tabel_Gegevens", row: 0, column: 0, rowCount: 13, columnCount: 16 },
    ]);
  });

  test("a row per assignment; tasks without one have a row too", () => {
    const rows = tableRows(plan!, "Gegevens").map((row) => [
      row[0],
      row[1],
      row[4],
      row[8],
      row[9],
      row[10],
      row[11],
      row[14],
    ]);
    expect(rows).toEqual([
      ["Sint-Jan", "huidig", "Printers", "toegewezen", "An Peeters", "persoon", "1.5", "I5"],
      ["Sint-Jan", "huidig", "Printers", "toegewezen", "Kopie", "andere uitvoerder", "", "J5"],
      ["Sint-Jan", "huidig", "Servers", "toegewezen", "An Peeters", "persoon", "2", "I6"],
      ["Sint-Jan", "huidig", "Netwerk", "toegewezen", "An Peeters", "persoon", "3", "I7"],
      ["Sint-Jan", "huidig", "Netwerk", "toegewezen", "Bo Maes", "persoon", "", "J7"],
      ["Sint-Jan", "huidig", "Verslag", "toegewezen", "An Peeters", "persoon", "", "I8"],
      ["Sint-Jan", "huidig", "Vorming", "open", "", "", "", "B9"],
      ["Sint-Jan", "huidig", "Drones", "niet van toepassing", "", "", "", "B10"],
      ["Sint-Jan", "huidig", "Kabels", "open", "", "zonder naam", "2", "I11"],
      ["De Linde", "huidig", "Netwerk", "toegewezen", "An Peeters", "persoon", "3", "I5"],
      ["De Linde", "huidig", "Website", "toegewezen", "directie", "andere uitvoerder", "", "I6"],
      ["Sint-Jan", "streefdoel", "Servers", "toegewezen", "Bo Maes", "persoon", "4", "I5"],
    ]);
  });

  test("what counts adds up to the workload: not the double of an SG task, hours of nobody, or those of a firm", () => {
    const rows = tableRows(plan!, "Gegevens");
    expect(rows.filter((row) => row[15] === "nee").map((row) => [row[0], row[4], row[11]])).toEqual([
      ["Sint-Jan", "Kabels", "2"],
      ["De Linde", "Netwerk", "3"],
    ]);
    const { keyFigures } = analyse(overview);
    const sum = rows
      .filter((row) => row[1] === "huidig" && row[15] === "ja")
      .reduce((total, row) => total + Number(row[11]), 0);
    expect(sum).toBe(keyFigures.hours.known);
  });

  test("core, level and priority as words; hours as numbers, unknown ones empty", () => {
    const rows = tableRows(plan!, "Gegevens");
    expect(rows.at(-1)?.slice(5, 8)).toEqual(["ja", "School", "KT"]);
    expect(rows[0]?.slice(5, 8)).toEqual(["nee", "School", ""]);
    expect(plan!.rows[1]?.[11]?.value).toBe(1.5);
    expect(plan!.rows[5]?.[11]?.value).toBe("");
  });

  test("the same task has the same id in another workbook, however it is typed", () => {
    const ids = (...descriptions: string[]) => [
      ...taskIds(
        descriptions.map((description, index) => ({
          id: String(index),
          cluster: "",
          description,
          core: false,
          places: [],
        })),
      ).values(),
    ];
    const [one] = ids("Beheren van schoolnetwerk");
    expect(one).toMatch(/^t[0-9a-f]{8}$/);
    expect(ids("Iets anders", "beheren  van SCHOOLNETWERK.")[1]).toBe(one);
    expect(ids("Coördineren")).toEqual(ids("coordineren"));
    expect(ids("A", "A")[1]).toBe(`${ids("A")[0]}-2`);
  });
});

describe("without names", () => {
  const plans = plansOf(
    overview,
    { kinds: ["jobDescriptions", "agreements", "data"], withoutNames: true },
    { capacities: {}, anchorPoints: [{ personKey: "an peeters", school: "Sint-Jan" }] },
  );

  test("no name is left anywhere: cells, sheet names, keys", () => {
    const everything = JSON.stringify(plans);
    for (const name of ["Peeters", "peeters", "Maes", "maes", "Kopie"])
      expect(everything).not.toContain(name);
  });

  test("one person has one letter on every sheet; words for a role stay", () => {
    expect(plans.map(({ name }) => name)).toEqual([
      "Takenpakket Persoon A",
      "Takenpakket Persoon B",
      "Afspraken Sint-Jan",
      "Afspraken De Linde",
      "Gegevens",
    ]);
    const [a, , sintJan, linde, data] = plans;
    expect(textAt(a!, 0, 0)).toBe("Takenpakket van Persoon A");
    expect(rowsOf(sintJan!)).toContainEqual(["Printers", "Persoon A", "Andere uitvoerder", "School"]);
    expect(rowsOf(linde!)).toContainEqual(["Website", "directie", "", "School"]);
    expect(tableRows(data!, "Gegevens").map((row) => row[9])).toEqual(
      expect.arrayContaining(["Persoon A", "Persoon B", "Andere uitvoerder", "directie"]),
    );
  });

  test("more than 26 persons go on with AA", () => {
    const many = overviewOf(
      currentSheet(
        Array.from({ length: 28 }, (_, index) => ({ task: `Taak ${index}`, who: [`Naam Nr${index}`] })),
      ),
    );
    const names = plansOf(many, { kinds: ["jobDescriptions"], withoutNames: true }).map(({ name }) => name);
    expect(names).toContain("Takenpakket Persoon Z");
    expect(names).toContain("Takenpakket Persoon AB");
  });
});

describe("names that Excel does not accept for a sheet", () => {
  test.each([
    ["An/Bo: [wissel]?", "Functie An Bo wissel"],
    ["'t Jaar", "Functie 't Jaar"],
    ["D'Hondt'", "Functie D'Hondt"],
    ["x".repeat(40), `Functie ${"x".repeat(23)}`],
  ])("%s", (name, expected) => {
    expect(sheetNameOf("Functie", name)).toBe(expected);
  });

  test("any names give valid sheet names, and keys that tell the sheets apart", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 6 }), (names) => {
        const many = overviewOf(
          currentSheet(names.map((name, index) => ({ task: `Taak ${index}`, who: [`${name} 1`] }))),
        );
        const plans = plansOf(many, { kinds: ["jobDescriptions"] });
        for (const { name, key } of plans) {
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
          expect(key).toMatch(/^[\p{L}\p{N}_]+$/u);
        }
        expect(new Set(plans.map(({ key }) => key.toLowerCase())).size).toBe(plans.length);
      }),
      { numRuns: 60 },
    );
  });
});

test("an empty overview gives no sheets of people, and still the table of open tasks", () => {
  const empty = overviewOf(currentSheet([{ task: "A" }]));
  const plans = plansOf(empty, { kinds: ["jobDescriptions", "agreements", "data"] });
  expect(plans.map(({ name }) => name)).toEqual(["Gegevens"]);
});
