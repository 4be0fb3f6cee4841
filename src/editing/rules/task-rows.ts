import type { Area, CellRef } from "../../model/cell";
import type { Task } from "../../model/task";
import { compactKey } from "../../reading/normalise-text";
import { isFormula, literalContent } from "../cells/content";
import type { LineCell, LineColor } from "../plan/edit-plan";
import type { AddTask, RemoveTask } from "../intention";
import { filledColumns } from "../../reading/task-columns";
import { formulasThatLose } from "./row-references";
import { nearest, plainColors, purpleTasks } from "./core";
import {
  anchorColumn,
  anchorTask,
  confirm,
  type PlanDraft,
  type Rule,
  Refused,
  rowsOf,
  taskSheet,
  type TaskSheet,
  tasksAt,
} from "../plan/draft";
import type { SheetCells } from "../plan/sheet-cells";
import { ofTasks } from "../plan/label-params";

export const addTask: Rule<AddTask> = {
  plan: planAddTask,
  label: ({ description, cluster, sheetIds }) => ({
    task: description.trim(),
    cluster,
    count: sheetIds.length,
  }),
};

export const removeTask: Rule<RemoveTask> = {
  plan: planRemoveTask,
  label: ({ tasks }, draft) => ofTasks(tasks, draft),
};

function planAddTask(draft: PlanDraft, { sheetIds, cluster, description }: AddTask): void {
  const text = description.replace(/\s+/g, " ").trim();
  if (!/\p{L}/u.test(text)) throw new Refused("emptyName");
  const sheets = [...new Set(sheetIds)].map((id) => taskSheet(draft.overview, id));
  const isCluster = (task: Task) => compactKey(task.cluster) === compactKey(cluster);
  if (!sheets.some((sheet) => sheet.tasks.some(isCluster)))
    throw new Refused("clusterUnknown", { text: cluster });
  for (const sheet of sheets) {
    const there = sheet.tasks.find(
      (task) => isCluster(task) && compactKey(task.description) === compactKey(text),
    );
    if (there) throw new Refused("taskExists", { cell: there.cell, text });
  }
  for (const sheet of sheets) addRow(draft, sheet, sheet.tasks.filter(isCluster), cluster.trim(), text);
}

/** Below the last task of the cluster, or above it when a total ends there; a cluster that the sheet does not have comes last. */
function addRow(
  draft: PlanDraft,
  sheet: TaskSheet,
  inCluster: readonly Task[],
  cluster: string,
  description: string,
): void {
  const { cells } = draft;
  const sheetId = sheet.sheet.id;
  const last = inCluster.at(-1) ?? sheet.tasks.at(-1);
  if (!last) throw new Refused("sheetUnknown");
  const lastRow = rowsOf(cells, last).at(-1) ?? last.cell.row;
  const isBefore = inCluster.length > 1 && endsInTotal(cells, sheetId, lastRow);
  const at = isBefore ? last.cell.row : lastRow + 1;
  const purple = purpleTasks(cells, sheet);
  const like = likeTask(draft, inCluster.length > 0 ? inCluster : [last], last, purple);
  const clusterCell = { sheetId, row: last.cell.row, column: sheet.layout.cluster };
  const mergedClusters = cells.merge(clusterCell);
  const isMerged =
    mergedClusters !== undefined &&
    mergedClusters.row + mergedClusters.rowCount - 1 === lastRow &&
    mergedClusters.rowCount > 1;
  const line: LineCell[] = [{ place: sheet.layout.description, content: literalContent(description) }];
  if (inCluster.length === 0) line.push({ place: sheet.layout.cluster, content: literalContent(cluster) });
  else if (!isMerged && !cells.isEmpty(clusterCell))
    line.push({ place: sheet.layout.cluster, content: literalContent(cells.text(clusterCell).trim()) });
  const colors: LineColor[] = purple.has(like)
    ? plainColors(cells, sheet, like, purple).map(({ cell, part, color }) => ({
        place: cell.column,
        part,
        color,
      }))
    : [];
  anchorTask(draft, last.cell);
  anchorTask(draft, like.cell);
  anchorColumn(draft, sheetId, sheet.layout, sheet.layout.description);
  anchorColumn(draft, sheetId, sheet.layout, sheet.layout.cluster);
  draft.changes.push({
    kind: "insertLine",
    axis: "row",
    sheetId,
    at,
    like: like.cell.row,
    cells: line,
    colors,
  });
  draft.newAnchors.push({
    of: "task",
    cell: { sheetId, row: at, column: sheet.layout.description },
    text: description,
  });
  if (inCluster.length === 0) return;
  for (const area of cells.grid(sheetId)?.merges ?? []) {
    const isTheirs = area.column === sheet.layout.cluster || area.column === sheet.layout.competences;
    const ends = area.rowCount > 1 && area.row > sheet.layout.headerBottom && area.row + area.rowCount === at;
    if (isTheirs && ends)
      draft.changes.push({
        kind: "merge",
        sheetId,
        before: area,
        after: { ...area, rowCount: area.rowCount + 1 },
      });
  }
}

/** A sum down to this row would miss a row below it; Excel only stretches it for rows above its last one. */
function endsInTotal(cells: SheetCells, sheetId: string, row: number): boolean {
  const toRow = new RegExp(`:\\$?[A-Z]{1,3}\\$?${row + 1}(?!\\d)`, "i");
  return cells.sheetContent(sheetId).some((cell) => isFormula(cell) && toRow.test(String(cell.formula)));
}

/** A row to take the formats of: not core, and not the first of its cluster, which may have a heavier line above it. */
function likeTask(draft: PlanDraft, tasks: readonly Task[], last: Task, purple: ReadonlySet<Task>): Task {
  const single = tasks.filter((task) => rowsOf(draft.cells, task).length === 1);
  const plain = single.filter((task) => !purple.has(task));
  return (
    nearest(
      plain.filter((task) => task !== tasks[0]),
      last,
    ) ??
    nearest(plain, last) ??
    nearest(single, last) ??
    last
  );
}

function planRemoveTask(draft: PlanDraft, { tasks }: RemoveTask): void {
  const bySheet = new Map<TaskSheet, Task[]>();
  for (const { task, sheet } of tasksAt(draft.overview, tasks))
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), task]);
  for (const [sheet, chosen] of bySheet) removeRows(draft, sheet, chosen);
}

function removeRows(draft: PlanDraft, sheet: TaskSheet, tasks: readonly Task[]): void {
  const { cells } = draft;
  const sheetId = sheet.sheet.id;
  const gone = new Set(tasks.flatMap((task) => rowsOf(cells, task)));
  const rows = [...gone].sort((a, b) => b - a);
  for (const task of tasks) confirmLoss(draft, sheet, task);
  for (const cell of formulasThatLose(cells, sheetId, gone)) confirm(draft, "formulaChanges", cell);
  const merged = (cells.grid(sheetId)?.merges ?? []).filter(
    (area) => area.rowCount > 1 && rows.some((row) => isIn(area, row)),
  );
  for (const area of merged) draft.changes.push({ kind: "merge", sheetId, before: area, after: null });
  // What stands in the first row of a merged area, or a cluster that is written once, goes on in the next row that stays
  for (const area of merged) {
    const stays = rowsOfArea(area).find((row) => !gone.has(row));
    const first = { sheetId, row: area.row, column: area.column };
    if (stays !== undefined && gone.has(area.row)) handOn(draft, first, { ...first, row: stays });
  }
  for (const task of tasks) handOnCluster(draft, sheet, task, gone);
  const purple = purpleTasks(cells, sheet);
  for (const row of rows) deleteRow(draft, sheet, row, gone, purple);
  for (const area of merged) {
    const left = rowsOfArea(area).filter((row) => !gone.has(row));
    if (left.length * area.columnCount < 2) continue;
    const above = rows.filter((row) => row < (left[0] ?? 0)).length;
    draft.changes.push({
      kind: "merge",
      sheetId,
      before: null,
      after: { ...area, row: (left[0] ?? 0) - above, rowCount: left.length },
    });
  }
}

function isIn(area: Area, row: number): boolean {
  return row >= area.row && row < area.row + area.rowCount;
}

function rowsOfArea(area: Area): number[] {
  return Array.from({ length: area.rowCount }, (_, at) => area.row + at);
}

function handOn(draft: PlanDraft, from: CellRef, to: CellRef): void {
  if (draft.cells.isEmpty(from) || !draft.cells.isEmpty(to)) return;
  const content = draft.cells.content(from);
  draft.changes.push({ kind: "content", cell: to, before: draft.cells.content(to), after: content });
}

/** "Technisch" that stands only beside its first task. */
function handOnCluster(draft: PlanDraft, sheet: TaskSheet, task: Task, gone: ReadonlySet<number>): void {
  const cell = { ...task.cell, column: sheet.layout.cluster };
  if (draft.cells.isEmpty(cell) || draft.cells.merge(cell)) return;
  const next = sheet.tasks.find((one) => one.cell.row > task.cell.row && !gone.has(one.cell.row));
  if (next && next.cluster === task.cluster && !draft.cells.merge({ ...next.cell, column: cell.column })) {
    handOn(draft, cell, { ...next.cell, column: cell.column });
  }
}

function deleteRow(
  draft: PlanDraft,
  sheet: TaskSheet,
  row: number,
  gone: ReadonlySet<number>,
  purple: ReadonlySet<Task>,
): void {
  const { cells } = draft;
  const sheetId = sheet.sheet.id;
  const staying = sheet.tasks.filter((task) => !gone.has(task.cell.row));
  const isCore = sheet.tasks.some((task) => task.cell.row === row && purple.has(task));
  const place = {
    ...(sheet.tasks[0] as Task),
    cell: { sheetId, row, column: sheet.layout.description },
  };
  // What an undo brings back looks like a task of its kind
  const beside =
    nearest(
      staying.filter((task) => purple.has(task) === isCore),
      place,
    ) ?? nearest(staying, place);
  const like = beside?.cell.row ?? row - 1;
  const line: LineCell[] = cells
    .sheetContent(sheetId)
    .filter((cell) => cell.row === row)
    .map(({ column }) => {
      const cell = { sheetId, row, column };
      const numberFormat = cells.numberFormat(cell);
      const isOwn = numberFormat !== cells.numberFormat({ ...cell, row: like });
      return { place: column, content: { ...cells.content(cell), ...(isOwn ? { numberFormat } : {}) } };
    });
  const colors = [sheet.layout.cluster, sheet.layout.description].flatMap((column) =>
    (["fill", "font"] as const).flatMap((part): LineColor[] => {
      const color = cells.color({ sheetId, row, column }, part);
      return color === undefined || color === cells.color({ sheetId, row: like, column }, part)
        ? []
        : [{ place: column, part, color }];
    }),
  );
  anchorTask(draft, { sheetId, row, column: sheet.layout.description });
  if (beside) anchorTask(draft, beside.cell);
  for (const { place } of line) anchorColumn(draft, sheetId, sheet.layout, place);
  // Rows go from the bottom up, so those above still have their numbers
  const likeThen = like > row ? like - 1 - [...gone].filter((one) => one > row && one < like).length : like;
  draft.changes.push({
    kind: "deleteLine",
    axis: "row",
    sheetId,
    at: row,
    like: likeThen,
    cells: line,
    colors,
    ...(cells.grid(sheetId)?.hiddenRows.includes(row) ? { hidden: true as const } : {}),
  });
}

function confirmLoss(draft: PlanDraft, sheet: TaskSheet, task: Task): void {
  const { cells } = draft;
  const isFilled =
    task.assignments.length + task.looseHours.length + task.unreadable.length > 0 ||
    task.level !== null ||
    task.priority !== null ||
    task.priorityConflict;
  // Always asked: what stands in a row beside its texts cannot be seen, and does not come back
  confirm(draft, isFilled ? "filledTask" : "emptyTask", task.cell);
  const rows = rowsOf(cells, task);
  const { cluster, description, competences } = sheet.layout;
  const ours = new Set([cluster, description, competences, ...filledColumns(sheet.layout)]);
  for (const { row, column } of cells.sheetContent(task.cell.sheetId)) {
    const cell = { sheetId: task.cell.sheetId, row, column };
    if (!rows.includes(row)) continue;
    if (isFormula(cells.content(cell))) confirm(draft, "formulaCell", cell);
    else if (!ours.has(column)) confirm(draft, "otherContent", cell);
  }
}
