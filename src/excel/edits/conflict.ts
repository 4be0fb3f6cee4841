import { sameContent } from "../../editing/cells/content";
import type { Guard } from "../../editing/plan/edit-plan";
import type { SheetCells } from "../../editing/plan/sheet-cells";
import { areaAddress, cellAddress, type CellRef } from "../../model/cell";
import type { Problem } from "../../port/problem";

/** Why a plan no longer fits the cells as they are now: where, and what stands there. */
export function unfitProblem(guard: Guard, cells: SheetCells): Problem {
  const about = { detail: `guard ${guard.kind}`, retry: true };
  const nameOf = (sheetId: string) => cells.grid(sheetId)?.sheet.name;
  switch (guard.kind) {
    case "text":
      return {
        ...about,
        code: guard.of === "task" ? "taskMoved" : "changedMeanwhile",
        ...placeOf(guard.cell, cells),
      };
    case "content":
    case "color":
      return { ...about, code: "changedMeanwhile", ...placeOf(guard.cell, cells) };
    case "merge":
      return {
        ...about,
        code: "changedMeanwhile",
        sheetName: nameOf(guard.sheetId),
        address: areaAddress(guard.area),
      };
    case "line": {
      const { sheetId, at } = guard;
      const place = changedPlace(guard, cells);
      const cell =
        guard.axis === "row" ? { sheetId, row: at, column: place } : { sheetId, row: place, column: at };
      return { ...about, code: "changedMeanwhile", ...placeOf(cell, cells) };
    }
    case "sheet":
      return { ...about, code: "changedMeanwhile", sheetName: nameOf(guard.sheetId) };
    case "noSheet":
      return { ...about, code: "changedMeanwhile", sheetName: guard.name };
  }
}

function placeOf(cell: CellRef, cells: SheetCells): Pick<Problem, "sheetName" | "address" | "now"> {
  const sheetName = cells.grid(cell.sheetId)?.sheet.name;
  return { sheetName, address: cellAddress(cell), now: cells.text(cell).trim() };
}

/** The first cell of the row or column that is not as it was. */
function changedPlace(guard: Extract<Guard, { kind: "line" }>, cells: SheetCells): number {
  const { sheetId, axis, at } = guard;
  const known = new Map(guard.cells.map(({ place, content }) => [place, content]));
  const now = cells
    .sheetContent(sheetId)
    .filter((cell) => (axis === "row" ? cell.row : cell.column) === at)
    .map(({ row, column }) => ({
      place: axis === "row" ? column : row,
      content: cells.content({ sheetId, row, column }),
    }));
  const added = now.find(({ place, content }) => {
    const before = known.get(place);
    return !before || !sameContent(before, content);
  });
  const there = new Set(now.map(({ place }) => place));
  return added?.place ?? guard.cells.find(({ place }) => !there.has(place))?.place ?? 0;
}
