import ExcelJS from "exceljs";
import * as XLSX from "xlsx";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { openInExcel, seedFile } from "./open-workbook";

/**
 * What a query over the workbooks of many schools relies on: the table Gegevens of each saved file, read with libraries that know
 * nothing of the add-in, has the same headers and the same id for the same task, whoever made it and however often.
 */

type Row = Record<string, string | number>;

async function saved(seed: string, times = 1): Promise<Uint8Array> {
  const { host, close } = await openInExcel(seedFile(seed));
  for (let time = 0; time < times; time++) {
    const outcome = await createExcelWorkbook().makeSheets({ kinds: ["data"] });
    if (!outcome.ok) throw new Error(outcome.problem.detail);
  }
  const bytes = await host.saveXlsx();
  close();
  return bytes;
}

/** As Power Query does: the file's name is kept beside its rows. */
function rowsOf(file: string, bytes: Uint8Array): Row[] {
  const sheet = XLSX.read(bytes).Sheets["Gegevens"];
  if (!sheet) throw new Error(`No sheet Gegevens in ${file}.`);
  return XLSX.utils.sheet_to_json<Row>(sheet, { defval: "" }).map((row) => ({ ...row, Bestand: file }));
}

let school: Uint8Array;
let group: Uint8Array;
beforeAll(async () => {
  school = await saved("voorbeeld-school.xlsx");
  group = await saved("voorbeeld-scholengroep.xlsx");
});

test("the tables of several workbooks are put under each other: same headers, same ids for the same tasks", () => {
  const rows = [...rowsOf("school.xlsx", school), ...rowsOf("groep.xlsx", group)];
  const headers = rows.map((row) => Object.keys(row).join("|"));
  expect(new Set(headers).size).toBe(1);
  const wordings = new Map<string, Set<string>>();
  const ids = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, value: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(value));
  for (const row of rows) {
    const task = String(row["Taak"]);
    add(ids, task, String(row["Taak-id"]));
    add(wordings, String(row["Taak-id"]), task.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));
  }
  expect([...ids.values()].filter((own) => own.size > 1)).toEqual([]);
  // Two tasks of the example are typed in two ways, which each workbook takes for one
  expect([...wordings.values()].filter((own) => own.size > 1)).toHaveLength(2);
  const inBoth = new Set(rowsOf("school.xlsx", school).map((row) => row["Taak-id"]));
  const shared = rowsOf("groep.xlsx", group).filter((row) => inBoth.has(row["Taak-id"]!));
  expect(new Set(shared.map((row) => row["Taak-id"])).size).toBeGreaterThan(55);
});

test("what the combined table adds up to is what each workbook holds", () => {
  const rows = [...rowsOf("school.xlsx", school), ...rowsOf("groep.xlsx", group)];
  const open = (file: string) =>
    rows.filter((row) => row["Bestand"] === file && row["Situatie"] === "huidig" && row["Status"] === "open")
      .length;
  // As the summaries of the two examples say
  expect(open("school.xlsx")).toBe(14);
  expect(open("groep.xlsx")).toBe(86);
});

test("made again, the table is the same to the cell", async () => {
  expect(rowsOf("a", await saved("voorbeeld-school.xlsx", 2))).toEqual(rowsOf("a", school));
});

test("it is a real table with a name of its own, for queries that ask for tables", async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(school.buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet("Gegevens");
  expect(Object.keys((sheet as unknown as { tables: object }).tables)).toEqual([
    "Takenwijzer_tabel_Gegevens",
  ]);
});
