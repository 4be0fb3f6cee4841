import type { CellRef } from "../../model/cell";
import type { Overview } from "../../model/overview";
import type { SheetLayout, Situation, TaskList } from "../../model/situation";
import type { Task } from "../../model/task";
import { headerWord } from "../../reading/header-words";
import { isFormula, sameContent } from "../cells/content";
import type {
  Anchor,
  CellContent,
  Change,
  Color,
  Confirmation,
  ConfirmationCode,
  PlanLabel,
  Refusal,
  RefusalCode,
} from "./edit-plan";
import type { SheetCells } from "./sheet-cells";

/** Thrown by the planners, caught by planEdit: it cannot be done, and why. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, where: { cell?: CellRef; text?: string } = {}) {
    super(code);
    this.refusal = { code, ...where };
  }
}

/** What a planner gathers. */
export interface PlanDraft {
  readonly overview: Overview;
  readonly cells: SheetCells;
  readonly changes: Change[];
  readonly anchors: Anchor[];
  readonly newAnchors: Anchor[];
  readonly confirmations: Confirmation[];
}

/** A kind of edit: its exact changes, and what it is called in the undo button and the messages. */
export interface Rule<Wish> {
  plan: (draft: PlanDraft, wish: Wish) => void;
  label: (wish: Wish, draft: PlanDraft) => PlanLabel["params"];
}

export function newDraft(overview: Overview, cells: SheetCells): PlanDraft {
  return { overview, cells, changes: [], anchors: [], newAnchors: [], confirmations: [] };
}

/** Plans new content; nothing when it is there already. A formula that would be lost is asked about. */
export function write(draft: PlanDraft, cell: CellRef, after: CellContent): void {
  const now = draft.cells.content(cell);
  const numberFormat = draft.cells.numberFormat(cell);
  const reformats = after.numberFormat !== undefined && after.numberFormat !== numberFormat;
  if (sameContent(now, after) && !reformats) return;
  if (isFormula(now)) confirm(draft, "formulaCell", cell);
  draft.changes.push({
    kind: "content",
    cell,
    before: reformats ? { ...now, numberFormat } : now,
    after: reformats ? after : { formula: after.formula },
  });
}

export function clear(draft: PlanDraft, cell: CellRef): void {
  write(draft, cell, { formula: "" });
}

/** Plans a colour; nothing when the cell has it. */
export function paint(draft: PlanDraft, cell: CellRef, part: "fill" | "font", after: Color): void {
  const before = draft.cells.color(cell, part) ?? null;
  if (before !== after) draft.changes.push({ kind: "color", cell, part, before, after });
}

export function confirm(draft: PlanDraft, code: ConfirmationCode, cell: CellRef): void {
  const content = draft.cells.content(cell);
  const text = isFormula(content) ? String(content.formula) : draft.cells.text(cell);
  draft.confirmations.push({ code, cell, text });
}

/** The task must still stand in this row when the plan is written. */
export function anchorTask(draft: PlanDraft, cell: CellRef): void {
  draft.anchors.push({ of: "task", cell, text: draft.cells.text(cell) });
}

/** The column must still be headed like this. */
export function anchorColumn(draft: PlanDraft, sheetId: string, layout: SheetLayout, column: number): void {
  const cell = headerCell(draft.cells, sheetId, layout, column);
  if (cell) draft.anchors.push({ of: "header", cell, text: draft.cells.text(cell) });
}

/** The lowest cell of the header that names this column; null when it has no heading of its own. */
export function headerCell(
  cells: SheetCells,
  sheetId: string,
  layout: SheetLayout,
  column: number,
): CellRef | null {
  for (let row = layout.headerBottom; row >= layout.headerTop; row--) {
    const cell = { sheetId, row, column };
    const merged = cells.merge(cell);
    if (cells.isEmpty(cell) || (merged && merged.columnCount > 1)) continue;
    if (headerWord(cells.text(cell)) !== "hint") return cell;
  }
  return null;
}

export type TaskSheet = Situation | TaskList;

export function isSituation(sheet: TaskSheet): sheet is Situation {
  return "role" in sheet;
}

export function taskSheet(overview: Overview, sheetId: string): TaskSheet {
  const found = [...overview.situations, ...overview.taskLists].find(({ sheet }) => sheet.id === sheetId);
  if (!found) throw new Refused("sheetUnknown");
  return found;
}

/** The tasks of the given description cells with their sheets, each once. */
export function tasksAt(overview: Overview, at: readonly CellRef[]): { task: Task; sheet: TaskSheet }[] {
  const seen = new Set<Task>();
  return at.flatMap((cell) => {
    const sheet = taskSheet(overview, cell.sheetId);
    const task = sheet.tasks.find((one) => one.cell.row === cell.row && one.cell.column === cell.column);
    if (!task) throw new Refused("taskUnknown", { cell });
    if (seen.has(task)) return [];
    seen.add(task);
    return [{ task, sheet }];
  });
}

/** The rows of a task: several when its description is merged over them. */
export function rowsOf(cells: SheetCells, task: Task): number[] {
  const { row } = task.cell;
  const count = cells.merge(task.cell)?.rowCount ?? 1;
  return Array.from({ length: count }, (_, at) => row + at);
}

/** The cell itself; refused when it is merged with cells of other rows, since what stands there is of other tasks too. */
export function ownCell(cells: SheetCells, task: Task, cell: CellRef): CellRef {
  const merged = cells.merge(cell);
  const rows = rowsOf(cells, task);
  const last = rows.at(-1) ?? cell.row;
  if (
    merged &&
    (merged.row < task.cell.row || merged.row + merged.rowCount - 1 > last || merged.column !== cell.column)
  ) {
    throw new Refused("sharedCell", {
      cell,
      text: cells.text({ ...cell, row: merged.row, column: merged.column }),
    });
  }
  return cell;
}

/** Only the tasks on sheets that say who does what; refused when one is not. */
export function situationTasksAt(
  overview: Overview,
  at: readonly CellRef[],
  refusal: RefusalCode,
): { task: Task; situation: Situation }[] {
  return tasksAt(overview, at).map(({ task, sheet }) => {
    if (!isSituation(sheet)) throw new Refused(refusal, { cell: task.cell });
    return { task, situation: sheet };
  });
}

/** The most frequent one; of equals the first; undefined without any. */
export function mostUsed<T>(items: readonly T[], keyOf: (item: T) => string = String): T | undefined {
  const counts = new Map<string, { item: T; count: number }>();
  for (const item of items) {
    const entry = counts.get(keyOf(item)) ?? { item, count: 0 };
    entry.count++;
    counts.set(keyOf(item), entry);
  }
  let best: { item: T; count: number } | undefined;
  for (const entry of counts.values()) if (!best || entry.count > best.count) best = entry;
  return best?.item;
}
