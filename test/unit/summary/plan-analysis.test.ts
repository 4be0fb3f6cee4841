import fc from "../../property";
import { analyse, type AnalysisSettings } from "../../../src/analysis/analyse";
import type { Findings } from "../../../src/analysis/findings";
import type { Overview } from "../../../src/model/overview";
import { planFindingsSheet } from "../../../src/summary/findings-sheet/plan-findings";
import { excelDayOf, planAnalysis, type AnalysisPlans } from "../../../src/summary/plan-analysis";
import type { PlannedCell, SheetPlan } from "../../../src/summary/sheet-plan";
import {
  currentSheet,
  overviewOf,
  targetSheet,
  type SheetLines,
  type TaskLine,
} from "../analysis/overview-builder";
import { evaluate, faultsOf } from "./plan-checks";

const MADE_AT = new Date(2026, 10, 28, 21, 40);

interface Planned extends AnalysisPlans {
  found: Findings;
  /** Bevindingen as a new sheet. */
  list: SheetPlan;
  all: SheetPlan[];
}

function planned(
  overview: Overview,
  settings?: AnalysisSettings,
  history?: AnalysisPlans["history"],
): Planned {
  const found = analyse(overview, settings);
  const plans = planAnalysis(found, overview, { madeAt: MADE_AT, ...(history ? { history } : {}) });
  const { plan: list } = planFindingsSheet(plans.findings, {
    today: excelDayOf(MADE_AT),
    todayText: "28 november 2026",
    lastNumber: 0,
  });
  const all = [plans.summary, list, ...(plans.schools ? [plans.schools] : [])];
  for (const plan of all) expect(faultsOf(plan)).toEqual([]);
  return { ...plans, found, list, all };
}

function capacities(hours: Record<string, number>): AnalysisSettings {
  return { capacities: hours, anchorPoints: [] } as unknown as AnalysisSettings;
}

/** What can be read on a sheet, row by row: numbers as they are worked out, texts as they stand. */
function shown(plan: SheetPlan): (string | number)[][] {
  return plan.rows.map((cells, row) => cells.map((cell, column) => shownIn(plan, cell, row, column)));
}

function shownIn(
  plan: SheetPlan,
  cell: PlannedCell | undefined,
  row: number,
  column: number,
): string | number {
  if (cell?.formula?.startsWith("=SUM"))
    return evaluate(plan, `${String.fromCharCode(65 + column)}${row + 1}`);
  const value = cell?.value ?? "";
  return typeof value === "boolean" ? String(value) : value;
}

function textOf(plan: SheetPlan): string {
  return shown(plan)
    .map((row) => row.filter((value) => value !== "").join(" | "))
    .join("\n");
}

/** The rows of a table on the summary under the heading, each by its headers. */
function tableUnder(plan: SheetPlan, heading: string): Record<string, string | number>[] {
  const rows = shown(plan);
  const at = rows.findIndex((row) => row.some((value) => value === heading));
  if (at < 0) return [];
  const left = rows[at]!.indexOf(heading);
  const headers = rows[at + 1]!.slice(left);
  const width = headers.findIndex((header) => header === "");
  const columns = headers.slice(0, width < 0 ? headers.length : width);
  const lines: Record<string, string | number>[] = [];
  for (const row of rows.slice(at + 2)) {
    if ((row[left] ?? "") === "") break;
    lines.push(Object.fromEntries(columns.map((header, index) => [header, row[left + index] ?? ""])));
    if (row[left] === "Totaal") break;
  }
  return lines;
}

/** Label -> the figure and the note of each tile. */
function tiles(plan: SheetPlan): Map<string, { figure: string | number; note: string }> {
  const rows = shown(plan);
  const at = rows.findIndex((row) => String(row[0]).endsWith("met een persoon"));
  return new Map(
    rows[at]!.flatMap((label, column) =>
      label === ""
        ? []
        : [[String(label), { figure: rows[at + 1]![column]!, note: String(rows[at + 2]![column]) }]],
    ),
  );
}

const school = overviewOf(
  currentSheet([
    { task: "Servers", core: true, who: ["An Peeters 2.5"] },
    { task: "Netwerk", level: "SG", who: ["An Peeters 3", "Bo Maes"] },
    { task: "Vorming", cluster: "Ped.-didac.", core: true },
    { task: "Printers", who: ["firma:Kopie"] },
    { task: "Website" },
  ]),
  targetSheet([
    { task: "Servers", core: true, priority: "KT", who: ["Bo Maes 2"] },
    { task: "Netwerk", level: "SG", priority: "LT", who: ["An Peeters 3"] },
    { task: "Vorming", cluster: "Ped.-didac.", core: true, priority: "KT", who: ["Bo Maes 1"] },
    { task: "Website", priority: "Geen" },
  ]),
);

const group = overviewOf(
  currentSheet(
    [
      { task: "Servers", core: true, who: ["An Peeters 2"] },
      { task: "Vorming", cluster: "Ped.-didac.", core: true },
      { task: "Website" },
    ],
    "Sint-Jan",
  ),
  currentSheet(
    [
      { task: "Servers", core: true, who: ["Cas Smit 1"] },
      { task: "Vorming", cluster: "Ped.-didac.", core: true },
      { task: "Website", who: ["firma:Web"] },
    ],
    "De Linde",
  ),
);

describe("Samenvatting of one school", () => {
  const { summary, found } = planned(school, capacities({ "an peeters": 4 }));

  test("says whose figures they are and of when, and nothing that it cannot know", () => {
    expect(textOf(summary)).toContain("ICT-taken · Sint-Jan");
    expect(textOf(summary)).toContain("Cijfers van 28 november 2026 om 21:40 uur; Analyseren vernieuwt ze.");
  });

  test("has four tiles, red only where something asks to be done", () => {
    expect([...tiles(summary)]).toEqual([
      ["Kerntaken met een persoon", { figure: 0.5, note: "1 van 2; alle taken: 40%" }],
      ["Open taken", { figure: 2, note: "waarvan 1 kerntaak" }],
      ["Te veel werk", { figure: 1, note: "An Peeters: 1,5 u te veel" }],
      ["Rust op één persoon", { figure: 1, note: "waarvan 1 kerntaak" }],
    ]);
  });

  test("more than full time is a fact in a neutral tile, never too much work", () => {
    const busy = overviewOf(currentSheet([{ task: "Servers", who: ["An Peeters 40"] }]));
    const plan = planned(busy).summary;
    expect(tiles(plan).get("Meer dan 36 u per week")).toEqual({ figure: 1, note: "An Peeters" });
    expect(textOf(plan)).not.toContain("te veel");
    const row = plan.rows.find((cells) => cells.some((cell) => cell?.value === "Meer dan 36 u per week"))!;
    const at = row.findIndex((cell) => cell?.value === "Meer dan 36 u per week");
    expect(row[at]?.style?.leftBorder).toBe(row[0]?.style?.leftBorder);
  });

  test("someone with unknown hours stands in his place with 'minstens', someone without any with words", () => {
    const lines = tableUnder(summary, "Wie draagt wat");
    expect(lines.map((line) => [line.Persoon, line["Uren per week"], line["Taken zonder uren"]])).toEqual([
      ["An Peeters", 5.5, 0],
      ["Bo Maes", "niet ingevuld", 1],
      ["Totaal", 5.5, 1],
    ]);
    const more = planned(
      overviewOf(
        currentSheet([
          { task: "Servers", who: ["An Peeters 3"] },
          { task: "Website", who: ["An Peeters"] },
        ]),
      ),
    ).summary;
    const cell = more.rows.flat().find((one) => one?.value === 3 && one.style?.numberFormat?.includes("≥"));
    expect(cell).toBeDefined();
    expect(textOf(more)).toContain("≥ betekent minstens");
  });

  test("a name that may be no person's is marked, and below stands where to say what it is", () => {
    const who = ["Smartschool 3", "An Peeters 2"];
    const overview = overviewOf(currentSheet([{ task: "Website", who }]));
    const { key, name } = overview.persons.find((person) => person.name === "Smartschool")!;
    const namesToConfirm = [{ name, personKeys: [key], cells: [] }];
    const { summary: doubtful } = planned({ ...overview, namesToConfirm });
    const names = tableUnder(doubtful, "Wie draagt wat").map((line) => line.Persoon);
    expect(names).toEqual(["Smartschool (?)", "An Peeters", "Totaal"]);
    expect(textOf(doubtful)).toContain("(?) Is dit een persoon? Antwoord in het deelvenster");
    expect(textOf(summary)).not.toContain("(?)");
  });

  test("room is told only where all hours are known", () => {
    const lines = tableUnder(summary, "Wie draagt wat");
    expect(lines.map((line) => [line["Beschik- baar"], line.Ruimte])).toEqual([
      [4, -1.5],
      ["", ""],
      [4, ""],
    ]);
  });

  test("where the open tasks are, beside how far the target is", () => {
    expect(tableUnder(summary, "Waar zitten de open taken").map((line) => Object.values(line))).toEqual([
      ["Technisch", 4, 0.5, 1, 0, 1],
      ["Ped.-didac.", 1, 0, 1, 1, 0],
      ["Totaal", 5, "", 2, 1, 1],
    ]);
    expect(tableUnder(summary, "Hoe ver staat het streefdoel").map((line) => Object.values(line))).toEqual([
      ["Vandaag toegewezen", "", 1, 1, 0],
      ["Gepland", "", 1, 0, 0],
      ["Niet gevraagd", "", 0, 0, 1],
      ["Totaal", "", 2, 1, 1],
    ]);
  });

  test("every decision has a link, to its cell or to the list", () => {
    const rows = summary.rows.filter((cells) => String(cells[0]?.value ?? "").startsWith("•"));
    expect(rows.length).toBeGreaterThan(1);
    for (const cells of rows) {
      const link = cells.find((cell) => cell?.link)?.link;
      expect(link?.sheetKey ?? link?.sheetName).toMatch(/Bevindingen|situatie/);
    }
    expect(found.keyFigures.openCoreTasks).toBe(1);
  });

  test("charts have a title, a sentence above them, and figures that are not printed", () => {
    const { print, charts } = summary;
    expect(charts.map(({ kind }) => kind)).toEqual(["bar", "barStacked", "barStacked"]);
    for (const { at, data } of charts) {
      const above = [3, 2, 1]
        .map((back) => String(summary.rows[at.row - back]?.[at.column]?.value ?? ""))
        .join(" ");
      expect(above.trim()).not.toBe("");
      expect(at.row + at.rowCount).toBeLessThanOrEqual(print.area!.rowCount);
      expect(data.row).toBeGreaterThanOrEqual(print.area!.rowCount);
    }
    expect(print.breaks).toHaveLength(1);
  });

  test("more than ten persons: the ten with most hours, the others together, and a total of all", () => {
    const lines = Array.from({ length: 14 }, (_, at): TaskLine => ({
      task: `Taak ${at}`,
      who: [`Persoon ${String.fromCharCode(65 + at)} ${at + 1}`],
    }));
    const table = tableUnder(planned(overviewOf(currentSheet(lines))).summary, "Wie draagt wat");
    expect(table).toHaveLength(12);
    expect(table[10]).toMatchObject({ Persoon: "nog 4 personen", "Uren per week": 10 });
    expect(table[11]!["Uren per week"]).toBe(105);
  });
});

describe("Samenvatting when there is little to say", () => {
  test("nobody has a task: no table of persons, no second page, nothing about the target", () => {
    const { summary } = planned(overviewOf(currentSheet([{ task: "Servers", level: null }])));
    expect(textOf(summary)).toContain("Nog niemand heeft een taak.");
    expect([...tiles(summary).keys()]).toEqual([
      "Taken met een persoon",
      "Open taken",
      "Personen met een taak",
    ]);
    expect([summary.charts, summary.print.breaks]).toEqual([[], []]);
    expect(textOf(summary)).not.toMatch(/streefdoel/i);
  });

  test("only a target: the words are those of the target", () => {
    const { summary, list } = planned(
      overviewOf(targetSheet([{ task: "Servers", priority: "KT", who: ["An Peeters 1"] }, { task: "Web" }])),
    );
    expect(textOf(summary)).toContain("alle cijfers gaan over het streefdoel");
    expect(textOf(summary) + textOf(list)).not.toMatch(/vandaag/i);
  });

  test("nothing to decide is said", () => {
    const { summary } = planned(
      overviewOf(currentSheet([{ task: "Servers", who: ["An Peeters 1", "Bo Maes 1"] }])),
    );
    expect(textOf(summary)).toContain("Niets: alles is toegewezen en ingevuld.");
  });

  test("a workbook without situation sheets still gives a sheet", () => {
    planned(overviewOf());
  });
});

describe("Samenvatting of a group", () => {
  const { summary, schools } = planned(group);

  test("has what is open in every school as its last tile", () => {
    expect(tiles(summary).get("Open in beide scholen")).toEqual({ figure: 1, note: "waarvan 1 kerntaak" });
  });

  test("lays the schools beside each other, that with most open core tasks first", () => {
    expect(
      tableUnder(summary, "Scholen naast elkaar").map((line) => [line.School, line["Open taken"]]),
    ).toEqual([
      ["Sint-Jan", 2],
      ["De Linde", 1],
      ["Totaal", 3],
    ]);
  });

  test("Scholen: a letter per school, counted with formulas, frozen, with a filter", () => {
    const rows = shown(schools!).slice(schools!.tables[0]!.row + 1);
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      ["Vorming", "Ped.-didac.", "Kerntaak", "O", "O", 2],
      ["Servers", "Technisch", "Kerntaak", "S1", "S1", 0],
      ["Website", "Technisch", "", "O", "E", 1],
    ]);
    expect(schools).toMatchObject({ frozenRows: 7, frozenColumns: 1 });
    const formulas = schools!.rows.flat().flatMap((cell) => cell?.formula ?? []);
    expect(formulas).toContain('=COUNTIF(D8:D10,"O")');
    expect(formulas).toContain("=SUBTOTAL(109,F8:F10)");
  });

  test("one school has no sheet Scholen", () => {
    expect(planned(school).schools).toBeNull();
  });
});

describe("since the last analysis of an earlier day", () => {
  const before = overviewOf(
    currentSheet([
      { task: "Servers", core: true },
      { task: "Website", who: ["An Peeters 2"] },
    ]),
  );
  const after = overviewOf(
    currentSheet([
      { task: "Servers", core: true, who: ["An Peeters 3"] },
      { task: "Website", who: ["An Peeters 2"] },
    ]),
  );
  const onDay = (day: string, history: AnalysisPlans["history"] | undefined, overview: Overview) =>
    planAnalysis(analyse(overview), overview, {
      madeAt: new Date(`${day}T10:00:00`),
      ...(history ? { history } : {}),
    });

  test("solved, new, and whose hours moved most; nothing the first day, also when analysed twice", () => {
    const first = onDay("2026-11-20", undefined, before);
    const again = onDay("2026-11-20", first.history, after);
    expect(textOf(first.summary) + textOf(again.summary)).not.toContain("Sinds de vorige analyse");
    const next = onDay("2026-11-28", onDay("2026-11-20", undefined, before).history, after);
    expect(textOf(next.summary)).toContain("Sinds de vorige analyse (20 november 2026)");
    expect(textOf(next.summary)).toContain(
      "1 punt opgelost, 1 punt nieuw; uren per week: An Peeters 2 u → 5 u.",
    );
    const sameDay = onDay("2026-11-28", next.history, after);
    expect(textOf(sameDay.summary)).toContain("Sinds de vorige analyse (20 november 2026)");
  });

  test("what is kept stays small", () => {
    const { history } = onDay("2026-11-20", undefined, before);
    expect(JSON.stringify(history).length).toBeLessThan(200);
  });
});

const words = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom("=1+1", "+32 9", "-", "@home", '=HYPERLINK("x")', "Taak\nop twee regels", "x".repeat(400)),
);
const line = fc.record({
  task: words,
  cluster: words,
  core: fc.boolean(),
  level: fc.constantFrom("SG" as const, "School" as const, "Gedeeld" as const, null),
  priority: fc.constantFrom("KT" as const, "LT" as const, "Geen" as const, null),
  who: fc.array(
    fc
      .tuple(
        fc.constantFrom("An Peeters", "Bo Maes", "Cas", "firma:Web"),
        fc.option(fc.integer({ min: 0, max: 40 })),
      )
      .map(([name, hours]) => (hours === null ? name : `${name} ${hours}`)),
    { maxLength: 3 },
  ),
});
const sheets = fc.array(
  fc.record({
    school: fc.constantFrom("Sint-Jan", "De Linde", "Vaartkant"),
    role: fc.constantFrom("current" as const, "target" as const),
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
  }),
  { maxLength: 4 },
);

describe("any workbook", () => {
  test("gives valid sheets, and no text of it becomes part of a formula but the name of a sheet in a link", () => {
    fc.assert(
      fc.property(sheets, (some: SheetLines[]) => {
        const { all } = planned(overviewOf(...some));
        for (const { formula } of all.flatMap(({ rows }) => rows.flat().map((cell) => cell ?? {})))
          if (formula?.startsWith("=HYPERLINK"))
            expect(formula).toMatch(
              /^=HYPERLINK\("#'(Huidige situatie|Streefdoel) [^"]*'![A-Z]+\d+","[^"]*"\)$/,
            );
      }),
      { numRuns: 40 },
    );
  });

  test("the same thing is the same number on every sheet, and that of the findings", () => {
    fc.assert(
      fc.property(sheets, (some: SheetLines[]) => {
        const { summary, list, schools, findings: rows, found } = planned(overviewOf(...some));
        const { keyFigures, workload, vulnerable } = found;
        const tile = tiles(summary);
        expect(tile.get("Open taken")?.figure).toBe(keyFigures.openTasks);
        const kinds = rows.map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind.startsWith("Open "))).toHaveLength(keyFigures.openTasks);
        expect(kinds.filter((kind) => kind === "Open kerntaak")).toHaveLength(keyFigures.openCoreTasks);
        expect(kinds.filter((kind) => kind === "Te controleren")).toHaveLength(keyFigures.toCheck);
        expect(kinds.filter((kind) => kind === "Rust op één persoon")).toHaveLength(vulnerable.length);
        if (rows.length > 0) expect(list.rows).toHaveLength(rows.length + 1);
        const persons = tableUnder(
          summary,
          found.role === "target" ? "Wie draagt wat in het streefdoel" : "Wie draagt wat",
        );
        const total = persons.at(-1);
        if (total) {
          expect(total["Uren per week"]).toBeCloseTo(keyFigures.hours.known);
          expect(total["Taken zonder uren"]).toBe(keyFigures.hours.unknownCount);
          expect(total["Taken als enige"]).toBe(vulnerable.length);
        }
        for (const [index, person] of workload.entries()) {
          const shownLine = persons[index]!;
          expect(shownLine.Taken).toBe(person.tasks);
          expect(shownLine.Kerntaken).toBe(person.coreTasks);
        }
        const where =
          tableUnder(summary, "Scholen naast elkaar").at(-1) ??
          tableUnder(summary, "Waar zitten de open taken").at(-1);
        if (where) {
          expect(where["Open taken"] ?? where.Open).toBe(keyFigures.openTasks);
          expect(where["Open kerntaken"]).toBe(keyFigures.openCoreTasks);
          expect(where["Op één persoon"]).toBe(vulnerable.length);
        }
        // Per school a task counts once there, also when it stands twice
        const places = some.flatMap(({ school: name, role, lines }) =>
          lines.map(({ task }) => `${name} ${role} ${task}`),
        );
        // "O" is the sign of an open task; a cluster or a task may be called so too
        const isSign = !JSON.stringify(some).includes('"O"');
        if (schools && isSign && new Set(places).size === places.length) {
          const open = shown(schools)
            .flat()
            .filter((value) => value === "O");
          expect(open).toHaveLength(keyFigures.openTasks);
        }
      }),
      { numRuns: 80 },
    );
  });
});
