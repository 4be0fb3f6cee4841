import type { ExcelHost } from "../host";
import { cellText } from "../workbook/cell-text";
import type { Sheet } from "../workbook/sheet";
import type { CellPlace } from "./sheet-view";

/** The text of a cell as one edits it: its formula, or its value in full in the language of the grid. */
export function editText(host: ExcelHost, sheet: Sheet, { row, column }: CellPlace): string {
  const cell = sheet.cell(row, column);
  if (!cell) return "";
  if (cell.formula !== undefined) return `=${cell.formula}`;
  if (typeof cell.value !== "number") return cellText(cell, host.locale);
  const style = cell.style ?? {};
  const shown = cellText(cell, host.locale);
  // Dates and times are edited as they are shown; other formats hide digits.
  if (/[/:]/.test(shown)) return shown;
  return cellText({ value: cell.value, style: { ...style, numFmt: "General" } }, host.locale);
}
