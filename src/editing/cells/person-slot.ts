import type { CellRef } from "../../model/cell";
import type { PersonColumn, Situation } from "../../model/situation";
import { type PersonCellReading, readPersonCell } from "../../reading/read-person-cell";
import { cellColumns } from "../../reading/task-columns";
import { anchorColumn, type PlanDraft, write } from "../plan/draft";
import { literalContent } from "./content";

/** Where a task names somebody: one cell, or a first name with the surname and the hours in cells beside it. */
export interface PersonSlot {
  column: PersonColumn;
  cell: CellRef;
}

/** The slot that this cell is part of. */
export function slotAt({ layout }: Situation, cell: CellRef): PersonSlot {
  const column = layout.persons.find((one) => cellColumns(one).includes(cell.column));
  return column
    ? { column, cell: { ...cell, column: column.column } }
    : { column: { kind: "generic", header: "", column: cell.column }, cell };
}

function surnameCell({ column: { pair }, cell }: PersonSlot): CellRef | null {
  return pair?.holds === "surname" ? { ...cell, column: pair.column } : null;
}

/** The cells with the name, without its hours. */
function nameCells(slot: PersonSlot): CellRef[] {
  const surname = surnameCell(slot);
  return surname ? [slot.cell, surname] : [slot.cell];
}

export function isFree({ cells }: PlanDraft, slot: PersonSlot): boolean {
  return nameCells(slot).every((cell) => cells.isEmpty(cell));
}

/** Columns in which a task's executors can be named. */
export function slotColumns({ layout }: Situation): PersonColumn[] {
  return layout.persons.filter(({ kind, second }) => kind === "generic" && !second);
}

/** Whether names are typed in it, and not a number or a mark that is no text. */
export function isTyped({ cells }: PlanDraft, slot: PersonSlot): boolean {
  return nameCells(slot).some((cell) => typeof cells.value(cell) === "string" && !cells.isEmpty(cell));
}

export function slotText({ cells }: PlanDraft, slot: PersonSlot): string {
  return nameCells(slot)
    .map((cell) => cells.text(cell).trim())
    .join(" ")
    .trim();
}

/** What the slot says now, hours beside it left out. */
export function readSlot(draft: PlanDraft, slot: PersonSlot): PersonCellReading {
  const { cells } = draft;
  const surname = surnameCell(slot);
  const text = slotText(draft, slot);
  const shown =
    surname && !cells.isEmpty(surname)
      ? { value: text, text }
      : {
          value: cells.value(slot.cell),
          text: cells.text(slot.cell),
          numberFormat: cells.numberFormat(slot.cell),
        };
  return readPersonCell(shown, slot.column);
}

/** Writes the names, a surname in its own cell. */
export function writeSlot(
  draft: PlanDraft,
  { sheet, layout }: Situation,
  slot: PersonSlot,
  text: string,
): void {
  const { cells } = draft;
  const surname = surnameCell(slot);
  const parts = surname ? dividedName(text, cells.text(slot.cell).trim()) : [text];
  nameCells(slot).forEach((cell, at) => {
    write(draft, cell, literalContent(parts[at] ?? "", cells.numberFormat(cell)));
  });
  if (surname) anchorColumn(draft, sheet.id, layout, surname.column);
}

/** "Els De Smet" as first name and surname: what stood in the first cell stays there. */
function dividedName(text: string, first: string): [string, string] {
  const kept = first !== "" && text.startsWith(`${first} `) ? first : (/^\S*/.exec(text)?.[0] ?? "");
  return [kept, text.slice(kept.length).trim()];
}
