import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { AnalysedWorkbook } from "../../src/port/workbook-port";
import type { ExcelHost } from "../host";
import { isError, type Scalar, type Sheet } from "../host/workbook/sheet";
import { openInExcel, seedFile } from "./open-workbook";

const SEEDS = ["takenoverzicht.xlsx", "voorbeeld-school.xlsx", "voorbeeld-scholengroep.xlsx"];

let close = (): void => undefined;
afterEach(() => close());

async function open(seed: string): Promise<ExcelHost> {
  const opened = await openInExcel(seedFile(seed));
  close = opened.close;
  return opened.host;
}

async function analyse(): Promise<AnalysedWorkbook> {
  const outcome = await createExcelWorkbook().analyse();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

function sheetOf(host: ExcelHost, name: string): Sheet {
  const sheet = host.store.sheetNamed(name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** All that can be seen of a sheet, cell by cell. */
function everythingOn({
  rows,
  rowFormats,
  columnFormats,
  merges,
  tables,
  validations,
  parts,
}: Sheet): string {
  return JSON.stringify([
    [...rows].map(([row, cells]) => [row, [...cells]]),
    [...rowFormats],
    [...columnFormats],
    [merges, tables, validations, parts],
  ]);
}

function formulaValuesOn(host: ExcelHost, sheet: Sheet): Scalar[] {
  host.calculated();
  return [...sheet.rows.values()]
    .flatMap((cells) => [...cells.values()])
    .filter((cell) => cell.formula !== undefined)
    .map((cell) => cell.value);
}

describe.each(SEEDS)("Analysing %s", (seed) => {
  test("puts a summary with tables, charts and formulas before the other sheets, and changes none of those", async () => {
    const host = await open(seed);
    const before = host.store.sheets.map((sheet) => [sheet.name, everythingOn(sheet)]);

    const { summarySheet } = await analyse();

    expect(summarySheet).toBe("Samenvatting");
    expect(host.store.sheets[0]?.name).toBe("Samenvatting");
    expect(host.store.active.name).toBe("Samenvatting");
    const made = seed === "voorbeeld-scholengroep.xlsx" ? ["Bevindingen", "Scholen"] : ["Bevindingen"];
    expect(host.store.sheets.slice(1, 1 + made.length).map(({ name }) => name)).toEqual(made);
    const others = host.store.sheets.slice(1 + made.length).map((sheet) => [sheet.name, everythingOn(sheet)]);
    expect(others).toEqual(before);
    const summary = sheetOf(host, "Samenvatting");
    // The figures stand in plain cells; what can be followed up on is a table
    expect(sheetOf(host, "Bevindingen").tables).toHaveLength(1);
    // The hours are read below the bars, from zero, although the first row stands at the top
    for (const chart of summary.charts)
      expect([chart.valueAxisEdge, chart.valueAxis.minimum]).toEqual(["Bottom", 0]);
    expect(summary.charts.map((chart) => chart.kind)).toEqual(
      // Of an empty overview there is nothing to draw
      seed === "takenoverzicht.xlsx" ? [] : ["BarClustered", "BarStacked", "BarStacked"],
    );
    const worked = formulaValuesOn(host, summary);
    // Totals are formulas; an empty overview has four of them
    expect(worked.length).toBeGreaterThanOrEqual(4);
    expect(worked.filter(isError)).toEqual([]);
  });

  test("a second time replaces that summary in place and keeps what the user wrote below it", async () => {
    const host = await open(seed);
    await analyse();
    const first = sheetOf(host, "Samenvatting");
    const { id } = first;
    const [charts, tables] = [first.charts.length, first.tables.length];
    const end = (first.usedArea(true)?.bottom ?? 0) + 3;
    host.user.type("Samenvatting", `B${end}`, "zelf geschreven");

    await analyse();

    const again = sheetOf(host, "Samenvatting");
    expect(again.id).toBe(id);
    expect(host.store.sheets.filter(({ name }) => name.startsWith("Samenvatting"))).toHaveLength(1);
    expect([again.charts.length, again.tables.length]).toEqual([charts, tables]);
    expect(again.cell(end - 1, 1)?.value).toBe("zelf geschreven");
  });

  test("costs five round trips, of which the last is for what is convenient, also when an earlier summary is replaced", async () => {
    const host = await open(seed);
    host.resetStats();
    await analyse();
    expect(host.stats.roundTrips).toBe(5);
    host.resetStats();
    await analyse();
    expect(host.stats.roundTrips).toBe(5);
  });
});

test("a sheet of that name that is not ours is left as it is", async () => {
  const host = await open("voorbeeld-school.xlsx");
  host.user.addSheet("samenvatting");
  host.user.type("samenvatting", "A1", "van de directie");
  const before = everythingOn(sheetOf(host, "samenvatting"));

  const { summarySheet, foreignSheetKept } = await analyse();

  expect([summarySheet, foreignSheetKept]).toEqual(["Samenvatting (2)", true]);
  expect(everythingOn(sheetOf(host, "samenvatting"))).toBe(before);
  await analyse();
  expect(host.store.sheets.filter(({ name }) => /^samenvatting/i.test(name))).toHaveLength(2);
});

test("the summary says what a later visit needs: nothing changed, or something did", async () => {
  const host = await open("voorbeeld-school.xlsx");
  await analyse();
  const workbook = createExcelWorkbook();
  const fresh = await workbook.open();
  expect(fresh.ok && fresh.value.summaryOutdated).toBe(false);
  const situation = host.store.sheets.find(({ name }) => /huidig/i.test(name));
  host.user.type(situation?.name ?? "", "B12", "een andere taak");
  const stale = await workbook.open();
  expect(stale.ok && stale.value.summaryOutdated).toBe(true);
});
