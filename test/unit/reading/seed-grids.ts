import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import type { CellValue } from "../../../src/model/cell";
import type { Grid } from "../../../src/model/grid";
import { area } from "./grid-builder";

const SEEDS = join(__dirname, "../../../seeds");

export function seedPath(name: string): string {
  return join(SEEDS, name);
}

/** The sheets of a seed workbook as grids, with colours of all cells; theme colours are left out. */
export function seedGrids(name: string, options: { merges?: boolean } = {}): Promise<Grid[]> {
  return gridsOfFile(seedPath(name), options);
}

/** The same of any workbook. */
export async function gridsOfFile(path: string, options: { merges?: boolean } = {}): Promise<Grid[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await readFile(path));
  return workbook.worksheets.map((sheet): Grid => {
    const rowCount = Math.max(sheet.rowCount, 1);
    const columnCount = Math.max(sheet.columnCount, 1);
    const each = <T>(read: (cell: ReturnType<typeof sheet.getCell>) => T): T[][] =>
      Array.from({ length: rowCount }, (_, row) =>
        Array.from({ length: columnCount }, (_, column) => read(sheet.getCell(row + 1, column + 1))),
      );
    const values = each((cell) =>
      cell.isMerged && cell.master.address !== cell.address ? "" : cellValue(cell.value),
    );
    const merges = (sheet as unknown as { model: { merges?: string[] } }).model.merges ?? [];
    return {
      sheet: { id: String(sheet.id), name: sheet.name, visibility: sheet.state ?? "visible" },
      row: 0,
      column: 0,
      values,
      texts: values.map((cells) => cells.map(String)),
      formulas: values,
      numberFormats: each((cell) => (typeof cell.numFmt === "string" ? cell.numFmt : "General")),
      merges: options.merges === false ? [] : merges.map(area),
      hiddenRows: Array.from({ length: rowCount }, (_, row) => row).filter(
        (row) => sheet.getRow(row + 1).hidden,
      ),
      colors: [
        {
          row: 0,
          column: 0,
          rowCount,
          columnCount,
          fills: each((cell) => rgb(cell.fill?.type === "pattern" ? cell.fill.fgColor : undefined)),
          fonts: each((cell) => rgb(cell.font?.color)),
        },
      ],
    };
  });
}

function rgb(color: { argb?: string } | undefined): string {
  return color?.argb ? `#${color.argb.slice(-6)}` : "";
}

function cellValue(value: unknown): CellValue {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return value.getTime() / 86400000 + 25569;
  if (typeof value === "object") {
    if ("richText" in value) return (value.richText as { text: string }[]).map(({ text }) => text).join("");
    if ("error" in value) return String(value.error);
    if ("result" in value) return cellValue(value.result);
    if ("text" in value) return cellValue(value.text);
  }
  return "";
}
