import { Workbook } from "@cj-tech-master/excelts";
import { cellAddress, areaAddress } from "../../src/model/cell";
import type { SheetText } from "../unit/editing/task-workbook";

/** A file with these sheets: texts, numbers and formulas, merged cells, and every colour but white. */
export async function workbookFile(...sheets: SheetText[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const { name, rows, merges = [], colors = {}, formats = {} } of sheets) {
    const sheet = workbook.addWorksheet(name);
    rows.forEach((row, r) =>
      row.forEach((raw, c) => {
        const cell = sheet.getCell(cellAddress({ row: r, column: c }));
        if (typeof raw === "string" && raw.startsWith("=")) cell.value = { formula: raw.slice(1) };
        else if (raw !== "") cell.value = typeof raw === "string" && raw.startsWith("'") ? raw.slice(1) : raw;
        const { fill, font } = colors[`${r},${c}`] ?? {};
        const format = formats[`${r},${c}`];
        if (format) cell.numFmt = format;
        if (fill) cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: `FF${fill.slice(1)}` } };
        const color = { argb: `FF${(font ?? "#333333").slice(1)}` };
        if (c < 2) cell.font = { name: "Arial", size: 10, color };
      }),
    );
    for (const merge of merges) sheet.mergeCells(areaAddress(merge));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
