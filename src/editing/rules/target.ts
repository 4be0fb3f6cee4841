import { cellKey, type CellRef } from "../../model/cell";
import type { Situation } from "../../model/situation";
import type { Task } from "../../model/task";
import { nameKey } from "../../reading/normalise-text";
import { personKey } from "../../reading/person-key";
import { NAMELESS, readSheetName } from "../../reading/sheet-role";
import { namedCellContent, nameStyleOf } from "../cells/notation";
import { literalContent } from "../cells/content";
import type { CellContent, Change, LineCell } from "../plan/edit-plan";
import type { StartTarget } from "../intention";
import { cellColumns, choiceColumns } from "../../reading/task-columns";
import { writtenName } from "../cells/person-cell-text";
import { insertPersonColumn, nextSlotHeader } from "../cells/person-columns";
import {
  anchorColumn,
  anchorTask,
  headerCell,
  isSituation,
  type PlanDraft,
  type Rule,
  Refused,
  taskSheet,
  write,
} from "../plan/draft";
import { isTyped, type PersonSlot, slotAt, slotColumns, slotText } from "../cells/person-slot";
import { putInSlot } from "./assignments";
import { setLevel } from "./levels";
import { toEmpty } from "./school-content";
import { addSheetCopy } from "../plan/added-sheets";
import { situationSheetName } from "../cells/sheet-names";
import { plannedSheetName } from "../plan/label-params";

export const startTarget: Rule<StartTarget> = {
  plan: planStartTarget,
  label: ({ sheetId }, draft) => ({ sheet: plannedSheetName(sheetId, draft) }),
};

/** Today's assignments and levels as the start of a target; its priorities stay open. */
function planStartTarget(draft: PlanDraft, { sheetId }: StartTarget): void {
  const current = taskSheet(draft.overview, sheetId);
  if (!isSituation(current) || current.role !== "current") throw new Refused("sheetUnknown");
  const target = draft.overview.situations.find(
    ({ school, role }) => school === current.school && role === "target",
  );
  if (!target) return copyAsTarget(draft, current);
  const [filled] = toEmpty(draft, target);
  if (filled) throw new Refused("targetExists", { cell: filled, text: target.sheet.name });
  fillTarget(draft, current, target);
}

/** Into the school's empty target sheet, task by task. */
function fillTarget(draft: PlanDraft, current: Situation, target: Situation): void {
  const byId = new Map(target.tasks.map((task) => [task.id, task]));
  const overflow: { task: Task; texts: string[] }[] = [];
  for (const task of current.tasks) {
    const twin = byId.get(task.id);
    if (!twin) continue;
    if (task.level && target.layout.level)
      setLevel.plan(draft, { kind: "setLevel", tasks: [twin.cell], level: task.level });
    const left = copyPersons(draft, current, task, target, twin);
    if (left.length > 0) overflow.push({ task: twin, texts: left });
  }
  if (overflow.length === 0) return;
  const cells = overflow.map(({ task, texts }) => ({
    place: task.cell.row,
    content: literalContent(texts.join("; ")),
  }));
  insertPersonColumn(draft, { situation: target, header: nextSlotHeader(target), cells });
}

/** Writes the task's person cells into the target's; answers the texts for which it has no cell. */
function copyPersons(
  draft: PlanDraft,
  current: Situation,
  from: Task,
  target: Situation,
  to: Task,
): string[] {
  const slots = slotColumns(target).map((column): PersonSlot => ({
    column,
    cell: { ...to.cell, column: column.column },
  }));
  const left: string[] = [];
  const put = (cell: CellRef, content: CellContent): void => {
    write(draft, cell, content);
    anchorTask(draft, to.cell);
    anchorColumn(draft, target.sheet.id, target.layout, cell.column);
  };
  const own: { name: string; hours: number | null }[] = [];
  for (const column of current.layout.persons) {
    const source = { column, cell: { ...from.cell, column: column.column } };
    const text = slotText(draft, source);
    if (text === "") continue;
    const entries = from.assignments.filter(
      ({ cell }) => cellKey(slotAt(current, cell).cell) === cellKey(source.cell),
    );
    // A text of names goes over as it was typed, with its remarks and estimates
    const isText =
      isTyped(draft, source) &&
      entries.every(({ hoursCell }) => hoursCell === undefined) &&
      (column.kind === "generic" ||
        namesAll(
          text,
          entries.map(({ executor }) => executor.name),
        ));
    const slot = isText && slots.shift();
    if (slot) put(slot.cell, literalContent(text, draft.cells.numberFormat(slot.cell)));
    else if (isText) left.push(text);
    else own.push(...entries.map(({ executor, hours }) => ({ name: executor.name, hours: hours.perWeek })));
  }
  const style = nameStyleOf(target);
  for (const { name, hours } of own) {
    const column = target.layout.persons.find(
      (one) =>
        one.kind === "named" && personKey(one.header, target.school) === personKey(name, target.school),
    );
    const cell = column && { ...to.cell, column: column.column };
    const slot = column ? undefined : slots.shift();
    if (cell) put(cell, namedCellContent(target, draft.cells, draft.cells.numberFormat(cell), hours));
    else if (slot) putInSlot(draft, target, to, slot, name, hours);
    else {
      const text = writtenName(name, hours, style, { kind: "generic", header: "" });
      if (text === null) throw new Refused("nameNotReadable", { text: name });
      left.push(text);
    }
  }
  return left;
}

function namesAll(text: string, names: readonly string[]): boolean {
  return names.length > 0 && names.every((name) => nameKey(text).includes(nameKey(name)));
}

/** A copy of the current sheet with its assignments; columns for the priority come in after the level, or before the persons. */
function copyAsTarget(draft: PlanDraft, current: Situation): void {
  const { cells, overview } = draft;
  const taken = [
    ...cells.grids.map((grid) => grid.sheet.name),
    ...overview.leftOut.map(({ sheet }) => sheet.name),
  ];
  // Beside "Huidige situatie" a plain "Streefdoel"
  const isNamed = readSheetName(current.sheet.name).school !== "" || current.school !== NAMELESS;
  const plain = isNamed ? null : situationSheetName("", "target", null, taken);
  const name = plain ?? situationSheetName(current.school, "target", null, taken);
  if (name === null) throw new Refused("nameNotAllowed", { text: current.school });
  const copy = { sheetId: "new:target", name, copyOf: current.sheet.id, afterSheetId: current.sheet.id };
  addSheetCopy(draft, copy, priorityColumns(draft, current, copy.sheetId));
}

/** The columns KT, LT and Geen, or one column Prioriteit on a sheet that writes its levels as words. */
function priorityColumns({ cells }: PlanDraft, current: Situation, sheetId: string): Change[] {
  const { layout } = current;
  if (layout.priority) return [];
  const levels = choiceColumns(layout);
  const persons = layout.persons.flatMap(cellColumns);
  if (levels.length + persons.length === 0) throw new Refused("noPersonColumn");
  const at = levels.length > 0 ? Math.max(...levels) + 1 : Math.min(...persons);
  const like = at - 1;
  const row = headerCell(cells, current.sheet.id, layout, like)?.row ?? layout.headerRow;
  const headers = layout.level?.kind === "text" ? ["Prioriteit"] : ["KT", "LT", "Geen"];
  const groupRow = headers.length > 1 && row > layout.headerTop ? row - 1 : null;
  const changes = headers.map((header, index): Change => {
    const line: LineCell[] = [{ place: row, content: literalContent(header) }];
    if (groupRow !== null && index === 0)
      line.push({ place: groupRow, content: literalContent("Prioriteit") });
    return { kind: "insertLine", axis: "column", sheetId, at: at + index, like, cells: line, colors: [] };
  });
  if (groupRow !== null) {
    const after = { row: groupRow, column: at, rowCount: 1, columnCount: headers.length };
    changes.push({ kind: "merge", sheetId, before: null, after });
  }
  return changes;
}
