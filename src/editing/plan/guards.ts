import { areaAddress } from "../../model/cell";
import type { EditPlan, Guard, LineCell, SheetContent } from "./edit-plan";
import { isFormula, sameContent } from "../cells/content";
import type { SheetCells } from "./sheet-cells";
import { lineOf, placeInLine } from "./line-shift";

/** The first guard that does not hold on these cells; null when the plan may be applied. */
export function failedGuard(plan: EditPlan, cells: SheetCells): Guard | null {
  return plan.guards.find((guard) => !holds(guard, cells)) ?? null;
}

function holds(guard: Guard, cells: SheetCells): boolean {
  switch (guard.kind) {
    case "text":
      return cells.text(guard.cell).trim() === guard.text.trim();
    case "content": {
      const { numberFormat } = guard.content;
      if (numberFormat !== undefined && cells.numberFormat(guard.cell) !== numberFormat) return false;
      return sameContent(cells.content(guard.cell), guard.content);
    }
    case "color": {
      const color = cells.color(guard.cell, guard.part);
      return color === undefined || color === guard.color;
    }
    case "merge": {
      const { sheetId, area } = guard;
      const merged = cells.merge({ sheetId, row: area.row, column: area.column });
      return merged !== undefined && areaAddress(merged) === areaAddress(area);
    }
    case "line": {
      const now = cells
        .sheetContent(guard.sheetId)
        .filter((cell) => lineOf(guard.axis, cell) === guard.at)
        .map((cell) => ({
          place: placeInLine(guard.axis, cell),
          content: cells.content({ ...cell, sheetId: guard.sheetId }),
        }));
      return sameLine(now, guard.cells);
    }
    case "sheet":
      return (
        cells.grid(guard.sheetId) !== undefined && sameSheet(cells.sheetContent(guard.sheetId), guard.cells)
      );
    case "noSheet":
      return !cells.grids.some((grid) => grid.sheet.name.toLowerCase() === guard.name.toLowerCase());
  }
}

/** Whether a row or column holds just these non-empty cells. */
function sameLine(now: readonly LineCell[], wanted: readonly LineCell[]): boolean {
  const byPlace = new Map(wanted.map(({ place, content }) => [place, content]));
  return (
    now.length === byPlace.size &&
    now.every(({ place, content }) => {
      const other = byPlace.get(place);
      return other !== undefined && sameContent(content, other);
    })
  );
}

/** Whether a sheet holds just these non-empty cells; of a formula only that it is one, since a copy may name its own sheet. */
export function sameSheet(now: SheetContent, wanted: SheetContent): boolean {
  const byCell = new Map(wanted.map((cell) => [`${cell.row},${cell.column}`, cell]));
  return (
    now.length === byCell.size &&
    now.every((cell) => {
      const other = byCell.get(`${cell.row},${cell.column}`);
      return other !== undefined && (isFormula(cell) ? isFormula(other) : sameContent(cell, other));
    })
  );
}
