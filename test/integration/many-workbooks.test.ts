import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import * as XLSX from "xlsx";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { analyse } from "../../src/analysis/analyse";
import { readWorkbook } from "../../src/reading/read-workbook";
import { seedGrids } from "../unit/reading/seed-grids";
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

describe("the Power Query in docs/performance.md", () => {
  const guide = readFileSync(join(__dirname, "../../docs/performance.md"), "utf8");
  const [, query = ""] = /```powerquery\n([\s\S]*?)```/.exec(guide) ?? [];
  const texts = (part: string | undefined) =>
    [...(part ?? "").matchAll(/"([^"]*)"/g)].map(([, text]) => text!);
  const columns = texts(/Columns = \{([\s\S]*?)\}/.exec(query)?.[1]);
  const [extension] = texts(/Text\.Lower\(\[Extension\]\) = ("[^"]*")/.exec(query)?.[1]);
  const [lock] = texts(/Text\.StartsWith\(\[Name\], ("[^"]*")\)/.exec(query)?.[1]);
  const [table] = texts(/\[Item\] = ("[^"]*")/.exec(query)?.[1]);

  /** The steps of the query: files of the folder, the table of each, its columns, the rows under each other. */
  async function combined(files: Record<string, Uint8Array>): Promise<Row[]> {
    const rows: Row[] = [];
    for (const [file, bytes] of Object.entries(files)) {
      if (!file.toLowerCase().endsWith(extension!) || file.startsWith(lock!)) continue;
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
      for (const sheet of workbook.worksheets) {
        const found = (sheet as unknown as { tables: Record<string, { table: { tableRef: string } }> })
          .tables[table!];
        if (!found) continue;
        const { s: from, e: to } = XLSX.utils.decode_range(found.table.tableRef);
        const at = (row: number, column: number) => sheet.getCell(row + 1, column + 1).value ?? "";
        const places = new Map<string, number>();
        for (let column = from.c; column <= to.c; column++) places.set(String(at(from.r, column)), column);
        for (let row = from.r + 1; row <= to.r; row++) {
          const cells = columns.map((column) => {
            const place = places.get(column);
            return [column, place === undefined ? "" : (at(row, place) as string | number)];
          });
          rows.push({ Bestand: file, ...(Object.fromEntries(cells) as Row) });
        }
      }
    }
    return rows;
  }

  test("asks for the headers and the table that the files have", () => {
    expect(Object.keys(rowsOf("school.xlsx", school)[0]!).filter((name) => name !== "Bestand")).toEqual(
      columns,
    );
    expect(table).toBe("Takenwijzer_tabel_Gegevens");
  });

  test("lays the rows of every workbook with the table under each other, and nothing else", async () => {
    const rows = await combined({
      "school.xlsx": school,
      "GROEP.XLSX": group,
      "~$school.xlsx": school,
      "school.txt": school,
      "zonder.xlsx": seedFile("voorbeeld-school.xlsx"),
    });
    const apart = [...rowsOf("school.xlsx", school), ...rowsOf("GROEP.XLSX", group)];
    expect(rows).toHaveLength(apart.length);
    expect(rows.map((row) => [row["Bestand"], row["Taak-id"], row["Uren per week"]])).toEqual(
      apart.map((row) => [row["Bestand"], row["Taak-id"], row["Uren per week"]]),
    );
  });

  test("the hours that count are the workload in each workbook", async () => {
    const rows = await combined({ "school.xlsx": school, "groep.xlsx": group });
    for (const [file, seed] of [
      ["school.xlsx", "voorbeeld-school.xlsx"],
      ["groep.xlsx", "voorbeeld-scholengroep.xlsx"],
    ] as const) {
      const hours = rows
        .filter((row) => row["Bestand"] === file && row["Situatie"] === "huidig" && row["Telt mee"] === "ja")
        .reduce((sum, row) => sum + Number(row["Uren per week"]), 0);
      const { keyFigures } = analyse(readWorkbook({ grids: await seedGrids(seed) }));
      expect(hours).toBeCloseTo(keyFigures.hours.known, 6);
    }
  });
});
