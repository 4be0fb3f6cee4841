import ExcelJS from "exceljs";
import * as XLSX from "xlsx";
import type { Grid } from "../../src/model/grid";
import { readWorkbook } from "../../src/reading/read-workbook";
import type { Figure } from "./figures";
import { compare, milliseconds } from "./processor-time";

const PART = "Task sheets into rows, against what a script writer would use";

/**
 * Ours starts where Excel has read the file: at the JSON of the cells. Theirs starts at the file, packed again without
 * compression so that unzipping costs them nothing. Theirs gives rows of cells, ours gives tasks, persons and hours.
 */
export async function otherLibraries(xlsx: Uint8Array, grids: Grid[], rounds: number): Promise<Figure[]> {
  const text = JSON.stringify(grids);
  const stored = withoutCompression(xlsx);
  const ours = (): unknown => readWorkbook({ grids: JSON.parse(text) as Grid[] });
  const libraries: [string, () => unknown][] = [
    ["SheetJS", () => rowsBySheetJs(stored)],
    ["ExcelJS", () => rowsByExcelJs(stored)],
  ];
  const figures: Figure[] = [];
  for (const [name, theirs] of libraries) {
    const { first, second, ratio } = await compare(ours, theirs, rounds);
    figures.push({
      part: PART,
      what: `our reading ÷ ${name}`,
      value: ratio,
      unit: "×",
      aim: 1,
      from: `${milliseconds(first)} ÷ ${milliseconds(second)}`,
    });
  }
  return figures;
}

function withoutCompression(xlsx: Uint8Array): Buffer {
  const file = XLSX.CFB.read(Buffer.from(xlsx), { type: "buffer" });
  const written: unknown = XLSX.CFB.write(file, { fileType: "zip", compression: false, type: "buffer" });
  return written as Buffer;
}

function rowsBySheetJs(file: Buffer): unknown[][] {
  const { Sheets } = XLSX.read(file, { type: "buffer", dense: true });
  return Object.values(Sheets).flatMap((sheet) => XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1 }));
}

async function rowsByExcelJs(file: Buffer): Promise<unknown[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  const rows: unknown[][] = [];
  workbook.eachSheet((sheet) => sheet.eachRow((row) => void rows.push(row.values as unknown[])));
  return rows;
}
