import { type CellRef } from "../../model/cell";
import type { Overview } from "../../model/overview";
import type { Task } from "../../model/task";
import { readCoreMarks } from "../../reading/core-marks";
import { GridCells } from "../../reading/grid-cells";
import { isPurple } from "../../reading/purple";
import type { Color } from "../plan/edit-plan";
import type { MarkCoreTasks, SetCore } from "../intention";
import {
  anchorTask,
  mostUsed,
  paint,
  type PlanDraft,
  type Rule,
  taskSheet,
  type TaskSheet,
  tasksAt,
} from "../plan/draft";
import type { SheetCells } from "../plan/sheet-cells";
import { ofSharedTasks, plannedSheetName } from "../plan/label-params";

export const setCore: Rule<SetCore> = {
  plan: planSetCore,
  label: ({ tasks, core }, draft) => ({ ...ofSharedTasks(tasks, draft), core: core ? "yes" : "no" }),
};

export const markCoreTasks: Rule<MarkCoreTasks> = {
  plan: planMarkCoreTasks,
  label: ({ sheetId }, draft) => ({ sheet: plannedSheetName(sheetId, draft) }),
};

/** The colours of one task: what may be purple. */
const PARTS = [
  { of: "description", part: "fill" },
  { of: "description", part: "font" },
  { of: "cluster", part: "fill" },
  { of: "cluster", part: "font" },
] as const;
type Part = (typeof PARTS)[number];

/** Which parts a core task colours, and how. */
type PurpleStyle = { part: Part; color: string }[];

/** In a workbook without any purple: Excel's standard purple on the lightest tint of it. */
const DEFAULT_STYLE: PurpleStyle = [
  { part: PARTS[0], color: "#E4DFEC" },
  { part: PARTS[1], color: "#7030A0" },
];

function planSetCore(draft: PlanDraft, { tasks, core }: SetCore): void {
  const bySheet = new Map<TaskSheet, Task[]>();
  for (const { task, sheet } of tasksAt(draft.overview, tasks))
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), task]);
  for (const [sheet, chosen] of bySheet) recolor(draft, sheet, new Map(chosen.map((task) => [task, core])));
}

function planMarkCoreTasks(draft: PlanDraft, { sheetId }: MarkCoreTasks): void {
  const sheet = taskSheet(draft.overview, sheetId);
  recolor(draft, sheet, new Map(sheet.tasks.map((task) => [task, isCoreInWorkbook(draft.overview, task)])));
}

function isCoreInWorkbook({ tasks }: Overview, task: Task): boolean {
  return tasks.find(({ id }) => id === task.id)?.core ?? task.core;
}

/** The tasks that are purple on this sheet itself, whatever the other sheets say. */
export function purpleTasks(cells: SheetCells, sheet: TaskSheet): Set<Task> {
  const grid = cells.grid(sheet.sheet.id);
  if (!grid) return new Set();
  const rows = sheet.tasks.map(({ cell: { row }, cluster, description }) => ({
    row,
    bottom: row,
    cluster,
    description,
  }));
  const { core } = readCoreMarks(new GridCells(grid), sheet.layout, rows);
  return new Set(sheet.tasks.filter((_, index) => core[index]));
}

function recolor(draft: PlanDraft, sheet: TaskSheet, wanted: ReadonlyMap<Task, boolean>): void {
  const purple = purpleTasks(draft.cells, sheet);
  const style = purpleStyle(draft, sheet);
  for (const [task, core] of wanted) {
    if (purple.has(task) === core) continue;
    const before = draft.changes.length;
    if (core) {
      for (const { part, color } of style) {
        const cell = colorCell(draft.cells, sheet, task, part);
        if (cell) paint(draft, cell, part.part, color);
      }
    } else {
      for (const { cell, part, color } of plainColors(draft.cells, sheet, task, purple))
        paint(draft, cell, part, color);
    }
    if (draft.changes.length > before) anchorTask(draft, task.cell);
  }
}

/** Null for a cluster cell that is merged over several tasks: its colour is the cluster's. */
function colorCell(cells: SheetCells, sheet: TaskSheet, task: Task, { of }: Part): CellRef | null {
  const cell = { ...task.cell, column: sheet.layout[of] };
  return of === "cluster" && (cells.merge(cell)?.rowCount ?? 1) > 1 ? null : cell;
}

/** How this sheet colours its core tasks; one without purple does as another sheet of the workbook. */
function purpleStyle(draft: PlanDraft, sheet: TaskSheet): PurpleStyle {
  const { situations, taskLists } = draft.overview;
  const school = "school" in sheet ? sheet.school : null;
  const others = [...situations.filter((one) => one.school === school), ...taskLists, ...situations];
  for (const one of [sheet, ...others]) {
    const style = ownStyle(draft.cells, one);
    if (style.length > 0) return style;
  }
  return DEFAULT_STYLE;
}

function ownStyle(cells: SheetCells, sheet: TaskSheet): PurpleStyle {
  const purple = [...purpleTasks(cells, sheet)];
  return PARTS.flatMap((part) => {
    const colors = purple.flatMap((task) => {
      const cell = colorCell(cells, sheet, task, part);
      const color = cell && cells.color(cell, part.part);
      return color && isPurple(color) ? [color] : [];
    });
    const color = mostUsed(colors);
    return color !== undefined && colors.length * 2 >= purple.length ? [{ part, color }] : [];
  });
}

/** What a task's purple parts become: as the nearest task that is not core, of the same cluster if there is one. */
export function plainColors(
  cells: SheetCells,
  sheet: TaskSheet,
  task: Task,
  purple: ReadonlySet<Task>,
): { cell: CellRef; part: "fill" | "font"; color: Color }[] {
  const others = sheet.tasks.filter((one) => !purple.has(one));
  const near =
    nearest(
      others.filter((one) => one.cluster === task.cluster),
      task,
    ) ?? nearest(others, task);
  return PARTS.flatMap((part) => {
    const cell = colorCell(cells, sheet, task, part);
    const color = cell && cells.color(cell, part.part);
    if (!cell || !color || !isPurple(color)) return [];
    const like = near && colorCell(cells, sheet, near, part);
    const plain = like && cells.color(like, part.part);
    return [{ cell, part: part.part, color: plain && !isPurple(plain) ? plain : null }];
  });
}

/** The nearest row; of two, the one above. */
export function nearest(tasks: readonly Task[], to: Task): Task | null {
  const distance = (task: Task) =>
    Math.abs(task.cell.row - to.cell.row) + (task.cell.row > to.cell.row ? 0.5 : 0);
  return tasks.reduce<Task | null>(
    (best, task) => (!best || distance(task) < distance(best) ? task : best),
    null,
  );
}
