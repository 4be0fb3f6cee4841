import type { Area, CellRef, CellValue } from "../model/cell";
import type { Overview } from "../model/overview";
import type { Situation } from "../model/situation";
import { markColumns } from "../reading/task-columns";
import { usualMark } from "./cells/marks";
import type { SheetCells } from "./plan/sheet-cells";

/** Cells of one sheet that offer the same choices. */
export interface PickList {
  sheetId: string;
  sheetName: string;
  what: "level" | "priority" | "mark" | "person";
  areas: Area[];
  /** To choose from; of persons these are the names of the plan. */
  choices: readonly string[];
}

export interface PickLists {
  lists: PickList[];
  /** Of everyone in the workbook, in the order of the alphabet. */
  names: string[];
}

/**
 * Which cells can offer a choice in the sheet itself, for colleagues without the add-in: levels and priorities where one column holds
 * them, the sheet's own mark in columns of marks, and names in the slots that are still empty, since choosing replaces a cell.
 */
export function planPickLists({ situations, persons }: Overview, cells: SheetCells): PickLists {
  const names = [...new Set(persons.map(({ name }) => name))].sort((one, other) =>
    one.localeCompare(other, "nl"),
  );
  return { names, lists: situations.flatMap((situation) => listsOf(situation, cells, names)) };
}

function listsOf(situation: Situation, cells: SheetCells, names: readonly string[]): PickList[] {
  const { sheet, layout, tasks } = situation;
  const { level, priority, persons } = layout;
  // Tasks that share a merged cell have one choice, in its first cell
  const inColumn = (column: number): CellRef[] =>
    tasks.flatMap((task) => {
      const cell = { sheetId: sheet.id, row: task.cell.row, column };
      const merged = cells.merge(cell);
      if (!merged) return [cell];
      const isOfTasks = merged.column === column && merged.row >= layout.firstTaskRow;
      return isOfTasks ? [{ ...cell, row: merged.row }] : [];
    });
  const list = (what: PickList["what"], at: readonly CellRef[], choices: readonly CellValue[]): PickList[] =>
    at.length > 0 && choices.length > 0
      ? [
          {
            sheetId: sheet.id,
            sheetName: sheet.name,
            what,
            areas: areasOf(at),
            choices: choices.map(String),
          },
        ]
      : [];
  const marks = markColumns(layout);
  const slots = persons.filter(({ kind }) => kind === "generic");
  const emptySlots = slots.flatMap(({ column }) => inColumn(column)).filter((cell) => cells.isEmpty(cell));
  return [
    ...(level?.kind === "text" ? list("level", inColumn(level.column), ["SG", "School"]) : []),
    ...(priority?.kind === "text" ? list("priority", inColumn(priority.column), ["KT", "LT", "Geen"]) : []),
    ...list("mark", marks.flatMap(inColumn), [usualMark(cells, sheet.id, tasks, marks)]),
    ...list("person", emptySlots, names),
  ];
}

/** As few areas of one column as hold just these cells. */
function areasOf(cells: readonly CellRef[]): Area[] {
  const sorted = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  const areas: Area[] = [];
  for (const { row, column } of sorted) {
    const last = areas.at(-1);
    if (last?.column === column && row < last.row + last.rowCount) continue;
    if (last?.column === column && row === last.row + last.rowCount) last.rowCount += 1;
    else areas.push({ row, column, rowCount: 1, columnCount: 1 });
  }
  return areas;
}

/** How many cells these are. */
export function pickListCells(lists: readonly Pick<PickList, "areas">[]): number {
  return lists
    .flatMap(({ areas }) => areas)
    .reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
}
