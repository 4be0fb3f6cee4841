import { formatCells } from "../edits/cells";
import { BY_ADDIN } from "../events";
import { invalidArgument } from "../protocol/failure";
import type { Host } from "../protocol/host-interface";
import type { Area } from "../workbook/address";
import { fileColor, type FileColor } from "../workbook/colors";
import { clipToContent, type CellStyle, type Sheet } from "../workbook/sheet";
import { text } from "./arguments";

/** The cells that a format speaks for. */
export interface Formatted {
  sheet: Sheet;
  areas: Area[];
}

/** One answer for all cells; null when they differ. */
export function common<T>({ sheet, areas }: Formatted, of: (style: CellStyle) => T): T | null {
  let answer: T | undefined;
  for (const area of areas) {
    const clipped = clipToContent(sheet, area);
    for (let row = clipped.top; row <= clipped.bottom; row++) {
      for (let column = clipped.left; column <= clipped.right; column++) {
        const here = of(sheet.styleAt(row, column));
        if (answer === undefined) answer = here;
        else if (answer !== here) return null;
      }
    }
  }
  return answer ?? of({});
}

export function change(host: Host, { sheet, areas }: Formatted, make: (style: CellStyle) => CellStyle): void {
  for (const area of areas) formatCells(host, sheet, area, (style) => make(style), BY_ADDIN);
}

export function colorArgument(value: unknown): FileColor {
  const color = fileColor(text(value));
  if (!color) throw invalidArgument(`"${String(value)}" is no colour.`);
  return color;
}
