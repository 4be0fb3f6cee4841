import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { drawTaskSheet } from "../../seeds/draw-task-sheet";
import { loadTaskLists } from "../../seeds/task-lists";
import { OFFICE_PURPLE } from "../../seeds/workbook-look";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { groupWorkbook, xlsxOf } from "../bench/group-workbook";
import { convert, findLibreOffice } from "./libre-office";
import { openInExcel, seedFile } from "./open-workbook";

const libreOffice = findLibreOffice();

/** Carlito has the widths of Calibri, in which Excel writes; with another font columns and rows are others than in Excel. */
function hasMetricEqualFont(): boolean {
  try {
    return /Carlito|Calibri/.test(execFileSync("fc-list", { encoding: "utf8" }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return false;
  }
}

/** One school whose tasks are done by so many persons, each of whom has a column. */
function personsWorkbook(count: number): Workbook {
  const { overview: tasks, competences } = loadTaskLists();
  const names = Array.from(
    { length: count },
    (_, at) => `Persoon Van Achternaam ${String.fromCharCode(65 + (at % 26))}${at < 26 ? "" : "a"}`,
  );
  const workbook = new Workbook();
  for (const [name, shift] of [
    ["Huidige situatie", 0],
    ["Streefdoel", 3],
  ] as const) {
    drawTaskSheet(workbook, {
      name,
      tasks,
      competences,
      purple: OFFICE_PURPLE,
      fill: {
        columns: ["SG", "School", ...(shift > 0 ? ["KT", "LT", "Geen"] : []), ...names],
        rows: tasks.map(({ description }, at) => ({
          task: description,
          cells: [
            ...["", "x"],
            ...(shift > 0 ? [0, 1, 2].map((turn) => (at % 3 === turn ? "x" : "")) : []),
            ...names.map((_, who) =>
              (at * 7 + shift) % count === who
                ? at % 9 === 0
                  ? "x"
                  : String(0.5 + (at % 5) / 2).replace(".", ",")
                : "",
            ),
          ],
        })),
      },
    });
  }
  return workbook;
}

/** Samenvatting comes first: the page after those it may take shows that it takes no more. */
const LOOKED_AT = 3;

/** The names that the footers of the first pages give, page by page. */
function sheetsOfPages(workbook: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), "takenwijzer-pages-"));
  try {
    const pdf = join(folder, "pages.pdf");
    writeFileSync(pdf, convert(libreOffice ?? "", workbook, "pdf", LOOKED_AT));
    const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 2 ** 28 });
    return text
      .split("\f")
      .slice(0, -1)
      .map((page) => /(\S+)\s+\d+ \/ \d+\s*$/.exec(page.trimEnd())?.[1] ?? "");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function analysed(bytes: Uint8Array): Promise<Uint8Array> {
  const { host, close } = await openInExcel(bytes);
  try {
    const outcome = await createExcelWorkbook().analyse();
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    return await host.saveXlsx();
  } finally {
    close();
  }
}

const WORKBOOKS: [string, () => Uint8Array | Promise<Uint8Array>][] = [
  ["one school", () => seedFile("voorbeeld-school.xlsx")],
  ["a group of four", () => seedFile("voorbeeld-scholengroep.xlsx")],
  ["ten schools", () => xlsxOf(groupWorkbook(10))],
  ["one person", () => xlsxOf(personsWorkbook(1))],
  ["forty persons", () => xlsxOf(personsWorkbook(40))],
  ["the empty workbook", () => seedFile("takenoverzicht.xlsx")],
];

(libreOffice && hasMetricEqualFont() ? describe : describe.skip)(
  "Samenvatting as LibreOffice prints it",
  () => {
    test.each(WORKBOOKS)("%s: two pages at most", async (_, workbook) => {
      const pages = sheetsOfPages(await analysed(await workbook()));
      const own = pages.filter((name) => name === "Samenvatting").length;
      expect(own).toBeGreaterThan(0);
      expect(own).toBeLessThanOrEqual(2);
    });
  },
);
