import type { CellRef } from "../../model/cell";
import type { Situation } from "../../model/situation";
import { filledColumns } from "../../reading/task-columns";
import { isFormula, literalContent } from "../cells/content";
import type { CellContent } from "../plan/edit-plan";
import { type PlanDraft, rowsOf } from "../plan/draft";
import type { SheetCells } from "../plan/sheet-cells";

/** The cells of a situation that say who does what, at which level or priority. */
export function toEmpty({ cells }: PlanDraft, { layout, tasks }: Situation): CellRef[] {
  return tasks.flatMap((task) =>
    rowsOf(cells, task).flatMap((row) =>
      filledColumns(layout)
        .map((column): CellRef => ({ ...task.cell, row, column }))
        .filter((cell) => cells.content(cell).formula !== ""),
    ),
  );
}

/**
 * All that another school should not get with a copy: what is filled in, remarks in columns of the school's own, and what was
 * typed below the tasks. Formulas there stay, as they follow the copy; so does what other schools have in the same place.
 */
export function ownContent(draft: PlanDraft, situation: Situation): CellRef[] {
  const { cells } = draft;
  const { layout, tasks, sheet } = situation;
  const filled = toEmpty(draft, situation);
  const done = new Set(filled.map(({ row, column }) => `${row},${column}`));
  const lastRow = Math.max(layout.headerBottom, ...tasks.flatMap((task) => rowsOf(cells, task)));
  const isForm = formOf(draft, situation);
  const content = cells.sheetContent(sheet.id);
  const withFormula = new Set(content.filter((cell) => isFormula(cell)).map(({ row }) => row));
  const own = content.filter((cell) => {
    const { row, column, formula } = cell;
    if (row <= layout.headerBottom || done.has(`${row},${column}`)) return false;
    if (isFormula(cell) || isForm(cell)) return false;
    // A text beside sums, such as "Totaal", says what they are
    if (row > lastRow) return typeof formula !== "string" || !withFormula.has(row);
    return column > layout.description && column !== layout.competences;
  });
  return [...filled, ...own.map(({ row, column }) => ({ sheetId: sheet.id, row, column }))];
}

/** Whether the sheet of another school, of the same kind, has the same in the same place. */
function formOf({ cells, overview }: PlanDraft, situation: Situation): (cell: Place) => boolean {
  const others = overview.situations.filter(
    ({ role, school }) => role === situation.role && school !== situation.school,
  );
  return ({ row, column, formula }) =>
    others.some(({ sheet }) => cells.content({ sheetId: sheet.id, row, column }).formula === formula);
}

type Place = { row: number; column: number; formula: CellContent["formula"] };

/** Titles above the tasks that name the school, with the name of the new one: "Taken – Atheneum Linde" becomes "Taken – De Zon". */
export function renamedTitles(
  cells: SheetCells,
  { sheet, layout, school }: Situation,
  name: string,
): { cell: CellRef; after: CellContent }[] {
  const old = school.trim().toLowerCase();
  if (old === "") return [];
  return cells
    .sheetContent(sheet.id)
    .filter((cell) => cell.row < layout.headerTop && !isFormula(cell) && typeof cell.formula === "string")
    .flatMap(({ row, column }) => {
      const cell = { sheetId: sheet.id, row, column };
      const parts = cells.text(cell).split(/(\s+[-–—|]\s+|:\s+)/);
      if (!parts.some((part) => namesSchool(part, old))) return [];
      const text = parts.map((part) => (namesSchool(part, old) ? name : part)).join("");
      return [{ cell, after: literalContent(text) }];
    });
}

function namesSchool(part: string, school: string): boolean {
  const at = part.toLowerCase().indexOf(school);
  const isLetter = (one: string | undefined) => one !== undefined && /[\p{L}\p{N}]/u.test(one);
  return at >= 0 && !isLetter(part[at - 1]) && !isLetter(part[at + school.length]);
}
