import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { CellValue } from "../../src/model/cell";
import type { Outcome } from "../../src/port/problem";
import type { ExcelHost } from "../host/host";
import { openInExcel } from "./open-workbook";
import { workbookFile } from "./small-workbook";

const HEADERS = ["Cluster", "Omschrijving", "SG", "School", "An Peeters", "Jan Claes"];
const TASKS: CellValue[][] = [
  ["Beheer", "Accounts aanmaken", "x", "", 2, ""],
  ["Beheer", "Toestellen herstellen", "", "x", "", 1.5],
  ["Beleid", "Visietekst schrijven", "", "x", "", ""],
  ["Beleid", "Nascholing regelen", "x", "", "", ""],
];
const TABLE = "Takenwijzer_tabel_Bevindingen";

let host: ExcelHost;
let close = (): void => undefined;
beforeEach(async () => {
  const bytes = await workbookFile({ name: "Huidige situatie", rows: [HEADERS, ...TASKS] });
  ({ host, close } = await openInExcel(bytes));
});
afterEach(() => close());

async function valueOf<T>(job: Promise<Outcome<T>>): Promise<T> {
  const outcome = await job;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
const analyse = () => valueOf(createExcelWorkbook().analyse());

/** The rows of the table by their headers, wherever it is. */
function findings(): Record<string, unknown>[] {
  host.calculated();
  const { sheet, table } = host.store.tableNamed(TABLE)!;
  const { area } = table;
  const at = (row: number, column: number) => sheet.cell(row, column)?.value ?? "";
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, column) => area.left + column);
  const rows = Array.from({ length: area.bottom - area.top }, (_, row) => area.top + 1 + row);
  return rows.map((row) =>
    Object.fromEntries(columns.map((column) => [at(area.top, column), at(row, column)])),
  );
}
function type(task: string, header: string, text: string): void {
  const { sheet, table } = host.store.tableNamed(TABLE)!;
  const row = findings().findIndex((one) => one["Taak"] === task) + table.area.top + 2;
  const column = Object.keys(findings()[0]!).indexOf(header) + table.area.left;
  host.user.type(sheet.name, `${String.fromCharCode(65 + column)}${row}`, text);
}
/** Where the links of a sheet lead, each once. */
function linksOn(sheetName: string): string[] {
  const { rows } = host.store.sheetNamed(sheetName)!;
  const cells = [...rows.values()].flatMap((line) => [...line.values()]);
  return [...new Set(cells.flatMap(({ link }) => (link ? [link.target.replace(/^#/, "")] : [])))].sort();
}
const rowOf = (task: string) => findings().find((one) => one["Taak"] === task);

test("analysing makes Samenvatting and Bevindingen at the front, side by side, in five round trips", async () => {
  host.resetStats();
  await analyse();
  expect(host.store.sheets.map(({ name }) => name)).toEqual([
    "Samenvatting",
    "Bevindingen",
    "Huidige situatie",
  ]);
  expect(findings().length).toBeGreaterThan(1);
  expect(host.stats.roundTrips).toBe(5);
  const links = linksOn("Samenvatting");
  expect(links).toContain("'Bevindingen'!A1");
  host.resetStats();
  await analyse();
  expect(host.stats.roundTrips).toBe(5);
  expect(linksOn("Samenvatting")).toEqual(links);
  expect(host.store.sheets.map(({ name }) => name)).toEqual([
    "Samenvatting",
    "Bevindingen",
    "Huidige situatie",
  ]);
});

test("what the user typed stays with its finding, also after sorting and after it is solved; numbers are not used again", async () => {
  await analyse();
  type("Visietekst schrijven", "Afspraak", "An schrijft ze");
  type("Nascholing regelen", "Status", "Bezig");
  const number = rowOf("Visietekst schrijven")!["Nr"];
  const { sheet, table } = host.store.tableNamed(TABLE)!;
  const { top, bottom } = table.area;
  host.user.sort(sheet.name, `A${top + 2}:R${bottom + 1}`, 4, false);
  await analyse();
  expect(rowOf("Visietekst schrijven")).toMatchObject({ Afspraak: "An schrijft ze", Nr: number });
  host.user.type("Huidige situatie", "E4", "2");
  await analyse();
  expect(findings().find((one) => one["Afspraak"] === "An schrijft ze")).toMatchObject({
    Soort: "Opgelost",
    Nr: number,
  });
  expect(findings().find((one) => one["Status"] === "Bezig")).toMatchObject({ Taak: "Nascholing regelen" });
  const numbers = findings().map((one) => one["Nr"]);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test("a table that the user made plain cells is left as it is, and a new one is made", async () => {
  await analyse();
  type("Visietekst schrijven", "Afspraak", "An schrijft ze");
  const sheet = host.store.sheetNamed("Bevindingen")!;
  sheet.tables = [];
  const { kept } = await analyse();
  expect(kept.leftAlone).toEqual(["Bevindingen"]);
  expect(host.store.sheets.map(({ name }) => name)).toContain("Bevindingen (2)");
  expect(JSON.stringify([...sheet.rows].map(([, cells]) => [...cells]))).toContain("An schrijft ze");
});

test("Scholen goes when there is one school again, unless the user wrote on it", async () => {
  host.user.addSheet("School B");
  [HEADERS, ...TASKS].forEach((row, r) =>
    row.forEach((content, c) => {
      const address = `${String.fromCharCode(65 + c)}${r + 1}`;
      if (content !== "") host.user.type("School B", address, String(content).replace(".", ","));
    }),
  );
  await analyse();
  expect(host.store.sheetNamed("Scholen")).toBeDefined();
  const bytes = await host.saveXlsx();
  host.user.deleteSheet("School B");
  await analyse();
  expect(host.store.sheetNamed("Scholen")).toBeUndefined();
  expect(host.store.names.filter(({ refersTo }) => refersTo.includes("#REF!"))).toEqual([]);
  close();
  ({ host, close } = await openInExcel(bytes));
  host.user.type("Scholen", "Z3", "mijn nota");
  host.user.deleteSheet("School B");
  await analyse();
  expect(host.store.sheetNamed("Scholen")).toBeDefined();
});
