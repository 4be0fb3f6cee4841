import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { Outcome } from "../../src/port/problem";
import { changeChart } from "../host/edits/charts";
import type { ExcelHost } from "../host/host";
import type { SheetChart, CellStyle, Sheet } from "../host/workbook/sheet";
import { openInExcel, seedFile } from "./open-workbook";
import { accessibilityFaults } from "./sheet-accessibility";

const SEEDS = ["takenoverzicht.xlsx", "voorbeeld-school.xlsx", "voorbeeld-scholengroep.xlsx"];

async function valueOf<T>(job: Promise<Outcome<T>>): Promise<T> {
  const outcome = await job;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** The sheets of an analysis and every kind of sheet on request, made of an example. */
async function made(seed: string): Promise<{ host: ExcelHost; names: string[]; close(): void }> {
  const { host, close } = await openInExcel(seedFile(seed));
  const port = createExcelWorkbook();
  const { generatedSheets } = await valueOf(port.analyse());
  const sheets = await valueOf(port.makeSheets({ kinds: ["jobDescriptions", "agreements", "data"] }));
  return { host, names: [...generatedSheets.map(({ sheetName }) => sheetName), ...sheets.made], close };
}

test.each(SEEDS)("the sheets made of %s pass the rules of Excel's accessibility checker", async (seed) => {
  const { host, names, close } = await made(seed);
  try {
    expect(names.length).toBeGreaterThan(1);
    expect(await accessibilityFaults(await host.saveXlsx(), names)).toEqual([]);
  } finally {
    close();
  }
});

/** Ways to get each rule wrong, and what is said of it then. */
const WRONG: [string, (summary: Sheet, host: ExcelHost) => void, RegExp, string?][] = [
  [
    "a merged cell",
    (sheet) => sheet.merges.push({ top: 0, left: 0, bottom: 0, right: 3 }),
    /A1:D1 is merged/,
  ],
  [
    "a table without its header row",
    ({ tables }) => (tables[0]!.showHeaders = false),
    /no full header row/,
    "Bevindingen",
  ],
  [
    "a table with a column without a header",
    (sheet) => (headerOf(sheet).value = "Kolom2"),
    /no full header row/,
    "Bevindingen",
  ],
  [
    "a row left empty in a table for its looks",
    (sheet) => {
      const { area } = sheet.tables[0]!;
      for (const cell of sheet.rows.get(area.top + 1)!.values()) cell.value = null;
    },
    /has an empty row/,
    "Bevindingen",
  ],
  ["a name that Excel gives by itself", (sheet) => (sheet.name = "Blad1"), /a name that says nothing/],
  ["nothing where reading begins", (sheet) => (sheet.touch(0, 0).value = null), /A1, where reading begins/],
  [
    "pale text",
    (sheet) => restyle(sheet, { font: { color: { argb: "FFA6A6A6" } } }),
    /A1 is #A6A6A6 on #FFFFFF/,
  ],
  ["text on a dark fill", (sheet) => restyle(sheet, fill("FF595959")), /A1 is #000000 on #595959/],
  [
    "a fill that has a meaning",
    (sheet) => restyle(sheet, fill("FFFFF2CC")),
    /A1 has a fill that nothing explains/,
  ],
  [
    "text that is red and says no more",
    (sheet) => restyle(sheet, { font: { color: { argb: "FFC00000" } } }),
    /A1 says by its colour alone/,
  ],
  ["negative numbers in red", (sheet) => restyle(sheet, { numFmt: "0.0;[Red]0.0" }), /A1 shows by colour/],
  [
    "a chart without a title",
    ({ charts }, host) => (changed(host, charts[0]!).titleVisible = false),
    /has no title/,
  ],
  [
    "a chart without its sentence",
    (sheet) => {
      const { from } = sheet.charts[0]!;
      for (const up of [1, 2, 3, 4]) sheet.touch(from.row - up, from.column).value = null;
    },
    /has no sentence above it/,
  ],
  [
    "a chart over text",
    (sheet) => {
      const { from } = sheet.charts[0]!;
      sheet.touch(from.row + 2, from.column).value = "Bedekt";
    },
    /lies over text/,
  ],
  [
    "a chart in parts without a legend",
    ({ charts }, host) => (changed(host, stacked(charts)).legend.visible = false),
    /does not say which part is which/,
  ],
  [
    "a chart whose parts differ in hue only",
    ({ charts }, host) => {
      const [first, second] = changed(host, stacked(charts)).series;
      first!.color = "#C00000";
      second!.color = "#0060C0";
    },
    /alike without colour/,
  ],
  ["a link that says nothing", (sheet) => (linkOn(sheet).value = "hier"), /without saying where: "hier"/],
  [
    "a link that shows an address",
    (sheet) => (linkOn(sheet).value = "'Huidige situatie'!B12"),
    /without saying where/,
  ],
  [
    "a link without a tip",
    (sheet) => {
      const cell = linkOn(sheet);
      cell.link = { target: cell.link!.target };
    },
    /without a tip/,
  ],
];

describe("the rules see", () => {
  let host: ExcelHost;
  let names: string[];
  let close = (): void => undefined;
  let saved: Uint8Array;

  beforeAll(async () => {
    ({ host, names, close } = await made("voorbeeld-school.xlsx"));
    saved = await host.saveXlsx();
  });
  afterAll(() => close());

  test.each(WRONG)("%s", async (_, spoil, said, name = names[0]!) => {
    await host.openXlsx(saved);
    const summary = host.store.sheetNamed(name)!;
    spoil(summary, host);
    const faults = await accessibilityFaults(await host.saveXlsx(), [summary.name]);
    expect(faults.join("\n")).toMatch(said);
  });
});

function restyle(sheet: Sheet, style: CellStyle): void {
  const cell = sheet.touch(0, 0);
  cell.style = { ...cell.style, ...style };
}

function fill(argb: string): CellStyle {
  return { fill: { type: "pattern", pattern: "solid", fgColor: { argb } } };
}

function headerOf(sheet: Sheet) {
  const { area } = sheet.tables[0]!;
  return sheet.touch(area.top, area.left + 1);
}

function stacked(charts: Sheet["charts"]) {
  return charts.find(({ kind }) => /Stacked/.test(kind))!;
}

/** From now on its looks are no longer those in the file. */
function changed(host: ExcelHost, chart: SheetChart): SheetChart {
  changeChart(host, chart);
  return chart;
}

function linkOn(sheet: Sheet) {
  const cells = [...sheet.rows.values()].flatMap((row) => [...row.values()]);
  return cells.find(({ link }) => link)!;
}
