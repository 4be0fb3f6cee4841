import type { CellRef, CellValue } from "../../model/cell";
import type { Situation } from "../../model/situation";
import type { Level, Priority, Task } from "../../model/task";
import { readLevelWord, readMark, readPriorityWord } from "../../reading/read-level";
import { literalContent } from "../cells/content";
import { isLongMark, usualMark } from "../cells/marks";
import type { RefusalCode } from "../plan/edit-plan";
import { markColumns } from "../../reading/task-columns";
import type { SetLevel, SetPriority } from "../intention";
import {
  anchorColumn,
  anchorTask,
  clear,
  confirm,
  mostUsed,
  ownCell,
  type PlanDraft,
  type Rule,
  Refused,
  rowsOf,
  situationTasksAt,
  write,
} from "../plan/draft";
import { ofTasks } from "../plan/label-params";

export const setLevel: Rule<SetLevel> = {
  plan: planSetLevel,
  label: ({ tasks, level }, draft) => ({ ...ofTasks(tasks, draft), level: level ?? "" }),
};

export const setPriority: Rule<SetPriority> = {
  plan: planSetPriority,
  label: ({ tasks, priority }, draft) => ({ ...ofTasks(tasks, draft), priority: priority ?? "" }),
};

export function planSetLevel(draft: PlanDraft, { tasks, level }: SetLevel): void {
  for (const { task, situation } of situationTasksAt(draft.overview, tasks, "noLevelColumn")) {
    const columns = situation.layout.level;
    if (!columns) throw new Refused("noLevelColumn", { cell: task.cell });
    if (columns.kind === "text") {
      setWord(
        draft,
        situation,
        task,
        columns.column,
        level,
        levelWord(draft, situation, columns.column, level),
        (value) => {
          const read = readLevelWord(value);
          return typeof read === "string" ? read : read.value;
        },
      );
    } else {
      const wanted = {
        SG: level === "SG" || level === "Gedeeld",
        School: level === "School" || level === "Gedeeld",
      };
      setMarks(
        draft,
        situation,
        task,
        [
          [columns.SG, wanted.SG],
          [columns.School, wanted.School],
        ],
        "noLevelColumn",
      );
    }
  }
}

function planSetPriority(draft: PlanDraft, { tasks, priority }: SetPriority): void {
  for (const { task, situation } of situationTasksAt(draft.overview, tasks, "noPriorityColumn")) {
    const columns = situation.layout.priority;
    if (!columns) throw new Refused("noPriorityColumn", { cell: task.cell });
    if (columns.kind === "text") {
      setWord(
        draft,
        situation,
        task,
        columns.column,
        priority,
        priorityWord(draft, situation, columns.column, priority),
        (value) => {
          const read = readPriorityWord(value);
          if (typeof read === "string") return read;
          return read.value && read.value.length > 1 ? "several" : (read.value?.[0] ?? null);
        },
      );
    } else {
      const wanted = (["KT", "LT", "Geen"] as const).map((one): [number | null, boolean] => [
        columns[one],
        one === priority,
      ]);
      setMarks(draft, situation, task, wanted, "noPriorityColumn");
    }
  }
}

function setMarks(
  draft: PlanDraft,
  { sheet, layout, tasks }: Situation,
  task: Task,
  wanted: readonly [column: number | null, marked: boolean][],
  noColumn: RefusalCode,
): void {
  const before = draft.changes.length;
  for (const [column, marked] of wanted) {
    if (column === null) {
      if (marked) throw new Refused(noColumn, { cell: task.cell });
      continue;
    }
    const cells = rowsOf(draft.cells, task).map((row) =>
      ownCell(draft.cells, task, { sheetId: sheet.id, row, column }),
    );
    const readings = cells.map((cell) => readMark(draft.cells.value(cell)));
    if (marked && readings.includes("marked")) continue;
    const changed = marked ? cells.slice(0, 1) : cells.filter((_, at) => readings[at] !== "none");
    for (const cell of changed) {
      const reading = readMark(draft.cells.value(cell));
      if (reading === "unreadable" || reading === "excelError") confirm(draft, "unreadableText", cell);
      else if (reading === "marked" && isLongMark(draft.cells, cell)) confirm(draft, "otherContent", cell);
      if (marked)
        write(draft, cell, { formula: usualMark(draft.cells, sheet.id, tasks, markColumns(layout)) });
      else clear(draft, cell);
      anchorColumn(draft, sheet.id, layout, column);
    }
  }
  if (draft.changes.length > before) anchorTask(draft, task.cell);
}

function setWord<T extends Level | Priority>(
  draft: PlanDraft,
  { sheet, layout }: Situation,
  task: Task,
  column: number,
  wanted: T | null,
  word: string,
  read: (value: CellValue) => T | null | "several" | "unreadable" | "excelError",
): void {
  const rows = rowsOf(draft.cells, task);
  const at = (row: number): CellRef => ownCell(draft.cells, task, { sheetId: sheet.id, row, column });
  const holder = rows.map(at).find((cell) => !draft.cells.isEmpty(cell)) ?? at(task.cell.row);
  const now = read(draft.cells.value(holder));
  if (now === wanted) return;
  if (now === "unreadable" || now === "excelError") confirm(draft, "unreadableText", holder);
  if (wanted === null) clear(draft, holder);
  else write(draft, holder, literalContent(word, draft.cells.numberFormat(holder)));
  anchorColumn(draft, sheet.id, layout, column);
  anchorTask(draft, task.cell);
}

const LEVEL_WORDS: Record<Level, string> = { SG: "SG", School: "School", Gedeeld: "SG + School" };

/** The word that this column uses most for the level. */
function levelWord(draft: PlanDraft, situation: Situation, column: number, level: Level | null): string {
  if (level === null) return "";
  const used = wordsOf(draft, situation, column, (task) => task.level === level);
  return mostUsed(used) ?? LEVEL_WORDS[level];
}

function priorityWord(
  draft: PlanDraft,
  situation: Situation,
  column: number,
  priority: Priority | null,
): string {
  if (priority === null) return "";
  return mostUsed(wordsOf(draft, situation, column, (task) => task.priority === priority)) ?? priority;
}

function wordsOf(
  draft: PlanDraft,
  { sheet, tasks }: Situation,
  column: number,
  is: (task: Task) => boolean,
): string[] {
  const words = tasks
    .filter(is)
    .map((task) => draft.cells.text({ sheetId: sheet.id, row: task.cell.row, column }).trim());
  return words.filter((word) => word !== "");
}
