import type { EditPlan } from "../../editing/plan/edit-plan";
import { type SheetCells, sheetCells } from "../../editing/plan/sheet-cells";
import type { SheetOf } from "./ready-plan";

/**
 * Asks which rows are hidden now among those that the plan may write in together: a filter changes that without a word. After the next
 * sync the answer puts it into the sheets as they are known.
 */
export function loadHiddenRows({ guards }: EditPlan, sheetOf: SheetOf): (known: SheetCells) => SheetCells {
  const rows = new Map<string, number[]>();
  for (const guard of guards) {
    if (guard.kind !== "content") continue;
    const { sheetId, row } = guard.cell;
    rows.set(sheetId, [...(rows.get(sheetId) ?? []), row]);
  }
  const asked = [...rows].flatMap(([sheetId, numbers]) => {
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    if (first === last) return [];
    const range = sheetOf(sheetId).getRangeByIndexes(first, 0, last - first + 1, 1);
    return [{ sheetId, first, last, answer: range.getRowProperties({ rowHidden: true }) }];
  });
  return (known) => {
    if (asked.length === 0) return known;
    const grids = known.grids.map((grid) => {
      const one = asked.find(({ sheetId }) => sheetId === grid.sheet.id);
      if (!one) return grid;
      const others = grid.hiddenRows.filter((row) => row < one.first || row > one.last);
      const hidden = one.answer.value.flatMap(({ rowHidden }, at) => (rowHidden ? [one.first + at] : []));
      return { ...grid, hiddenRows: [...others, ...hidden].sort((a, b) => a - b) };
    });
    return sheetCells(grids);
  };
}
