import type { CellRef } from "../../model/cell";
import { isFormula } from "../cells/content";
import type { SheetCells } from "../plan/sheet-cells";

/**
 * Formulas that Excel changes for good when a row goes: those that point at the row itself, and ranges that begin or end in it.
 * A range around the row grows again when the row comes back; these do not.
 */
export function formulasThatLose(cells: SheetCells, sheetId: string, gone: ReadonlySet<number>): CellRef[] {
  const target = cells.grid(sheetId)?.sheet.name;
  if (target === undefined) return [];
  return cells.grids.flatMap(({ sheet }) =>
    cells.sheetContent(sheet.id).flatMap(({ row, column, formula }): CellRef[] => {
      const goesItself = sheet.id === sheetId && gone.has(row);
      if (goesItself || !isFormula({ formula })) return [];
      const lost = rowsNamed(String(formula), sheet.name, target).some((one) => gone.has(one));
      return lost ? [{ sheetId: sheet.id, row, column }] : [];
    }),
  );
}

/** "B5", "Blad!B5:B9", and whole rows: "5:9". */
const REFERENCE =
  /(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(?<![\p{L}\p{N}_.$:])(?:\$?[A-Z]{1,3}\$?(\d+)(?::\$?[A-Z]{1,3}\$?(\d+))?|\$?(\d+):\$?(\d+))(?![\p{L}\p{N}_(.:])/giu;

/** The rows at which references to a sheet begin or end, counted from 0. */
function rowsNamed(formula: string, ownSheet: string, target: string): number[] {
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return [...withoutTexts.matchAll(REFERENCE)].flatMap(([, sheet, ...rows]) => {
    const name = sheet === undefined ? ownSheet : sheet.replace(/^'|'$/g, "").replace(/''/g, "'");
    if (name.toLowerCase() !== target.toLowerCase()) return [];
    return rows.flatMap((row: string | undefined) => (row === undefined ? [] : [Number(row) - 1]));
  });
}
