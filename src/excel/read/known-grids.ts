import { shiftedMerges } from "../../editing/plan/line-shift";
import type { Area } from "../../model/cell";
import type { Grid, SheetRef } from "../../model/grid";
import type { ChangesSince } from "../../port/workbook-port";

/** What an earlier reading gave, and which sheets changed since. */
export interface EarlierReading {
  grids: readonly Grid[];
  changed: ChangesSince;
}

/** Grids as Excel gave them; not those that the pane worked out itself after an edit. */
const given = new WeakSet<Grid>();

export function rememberGiven(grids: readonly Grid[]): void {
  for (const grid of grids) given.add(grid);
}

/** The sheets that need not be read again: nobody changed them, and nothing that stands elsewhere shows in them. */
export function knownGrids(sheets: readonly SheetRef[], earlier: EarlierReading | null): Map<string, Grid> {
  const known = new Map<string, Grid>();
  if (!earlier) return known;
  const before = new Map(earlier.grids.map((grid) => [grid.sheet.id, grid]));
  for (const sheet of sheets) {
    const grid = before.get(sheet.id);
    if (!grid || earlier.changed.has(sheet.id) || !given.has(grid) || looksElsewhere(grid)) continue;
    // Colours that are still to be read may be added: not to the grid that the pane shows
    const same = { ...grid, sheet };
    given.add(same);
    known.set(sheet.id, same);
  }
  return known;
}

/** What is merged on the sheets that are to be read again, as far as that is known without asking Excel. */
export function knownMerges(earlier: EarlierReading | null): Map<string, Area[]> {
  const known = new Map<string, Area[]>();
  if (!earlier) return known;
  const { grids, changed } = earlier;
  for (const { sheet, merges } of grids) {
    const since = changed.has(sheet.id) ? changed.get(sheet.id) : [];
    if (since) known.set(sheet.id, since.reduce<Area[]>(shiftedMerges, [...merges]));
  }
  return known;
}

/** Of merged cells only the first holds something: where another does, they are others than was thought. */
export function fitsMerges({ row, column, values }: Grid, merges: readonly Area[]): boolean {
  return merges.every((area) => {
    // Only the cells of the area: a sheet may have hundreds of them
    for (let r = area.row; r < area.row + area.rowCount; r++)
      for (let c = area.column; c < area.column + area.columnCount; c++) {
        const isFirst = r === area.row && c === area.column;
        if (!isFirst && (values[r - row]?.[c - column] ?? "") !== "") return false;
      }
    return true;
  });
}

/** Excel tells of cells that someone changed, not of results that follow from them. */
function looksElsewhere({ formulas, values }: Grid): boolean {
  return formulas.some((line, row) =>
    line.some(
      (formula, column) =>
        typeof formula === "string" &&
        formula.startsWith("=") &&
        formula !== values[row]?.[column] &&
        !staysOnSheet(formula),
    ),
  );
}

/** These give another result although no cell of the sheet changed. */
const RESTLESS =
  /^(INDIRECT|TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO|SHEET|SHEETS|GETPIVOTDATA|WEBSERVICE|RTD)\($/i;
const CELL_OR_WORD = /^\$?[A-Z]{1,3}\$?\d+$|^(TRUE|FALSE)$/i;
const WHOLE_COLUMNS = /\$?\b[A-Z]{1,3}:\$?[A-Z]{1,3}\b/gi;

/** Only functions of cells of the same sheet: no other sheets, names, tables or moments. */
export function staysOnSheet(formula: string): boolean {
  const code = formula.replace(/"(?:[^"]|"")*"/g, "").replace(WHOLE_COLUMNS, "");
  if (/[![\]']/.test(code)) return false;
  const words = code.match(/[$\p{L}_\\][$\p{L}\p{N}_.\\]*\(?/gu) ?? [];
  return words.every((word) => (word.endsWith("(") ? !RESTLESS.test(word) : CELL_OR_WORD.test(word)));
}
