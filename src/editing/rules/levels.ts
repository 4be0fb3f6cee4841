import type { CellRef, CellValue } from "../../model/cell";
import type { LevelColumns, PriorityColumns, SheetLayout, Situation } from "../../model/situation";
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
  plan: (draft, { tasks, level }) => planChoice(draft, tasks, level, LEVEL),
  label: ({ tasks, level }, draft) => ({ ...ofTasks(tasks, draft), level: level ?? "" }),
};

export const setPriority: Rule<SetPriority> = {
  plan: (draft, { tasks, priority }) => planChoice(draft, tasks, priority, PRIORITY),
  label: ({ tasks, priority }, draft) => ({ ...ofTasks(tasks, draft), priority: priority ?? "" }),
};

/** What a task has one of, as a sheet holds it: a word in one column, or a mark in one of several. */
interface Choice<Value extends Level | Priority> {
  refusal: RefusalCode;
  columnsOf: (layout: SheetLayout) => LevelColumns | PriorityColumns | null;
  of: (task: Task) => Value | null;
  /** Where a sheet has no word for it yet. */
  word: (value: Value) => string;
  /** The marks that belong to the value; to none, for null. */
  marks: (value: Value | null) => readonly string[];
  read: (value: CellValue) => Value | null | "several" | "unreadable" | "excelError";
}

const LEVEL_WORDS: Record<Level, string> = { SG: "SG", School: "School", Gedeeld: "SG + School" };

const LEVEL: Choice<Level> = {
  refusal: "noLevelColumn",
  columnsOf: ({ level }) => level,
  of: ({ level }) => level,
  word: (level) => LEVEL_WORDS[level],
  marks: (level) => (level === "Gedeeld" ? ["SG", "School"] : level ? [level] : []),
  read: (value) => {
    const read = readLevelWord(value);
    return typeof read === "string" ? read : read.value;
  },
};

const PRIORITY: Choice<Priority> = {
  refusal: "noPriorityColumn",
  columnsOf: ({ priority }) => priority,
  of: ({ priority }) => priority,
  word: (priority) => priority,
  marks: (priority) => (priority ? [priority] : []),
  read: (value) => {
    const read = readPriorityWord(value);
    if (typeof read === "string") return read;
    return read.value && read.value.length > 1 ? "several" : (read.value?.[0] ?? null);
  },
};

function planChoice<Value extends Level | Priority>(
  draft: PlanDraft,
  tasks: readonly CellRef[],
  wanted: Value | null,
  choice: Choice<Value>,
): void {
  for (const { task, situation } of situationTasksAt(draft.overview, tasks, choice.refusal)) {
    const columns = choice.columnsOf(situation.layout);
    if (!columns) throw new Refused(choice.refusal, { cell: task.cell });
    if (columns.kind === "text") setWord(draft, situation, task, columns.column, wanted, choice);
    else {
      const { kind: _marks, ...marked } = columns;
      const marks = choice.marks(wanted);
      const each = Object.entries(marked).map(([name, column]): [number | null, boolean] => [
        column,
        marks.includes(name),
      ]);
      setMarks(draft, situation, task, each, choice.refusal);
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

function setWord<Value extends Level | Priority>(
  draft: PlanDraft,
  { sheet, layout, tasks }: Situation,
  task: Task,
  column: number,
  wanted: Value | null,
  { of, word, read }: Choice<Value>,
): void {
  const rows = rowsOf(draft.cells, task);
  const at = (row: number): CellRef => ownCell(draft.cells, task, { sheetId: sheet.id, row, column });
  const holder = rows.map(at).find((cell) => !draft.cells.isEmpty(cell)) ?? at(task.cell.row);
  const now = read(draft.cells.value(holder));
  if (now === wanted) return;
  if (now === "unreadable" || now === "excelError") confirm(draft, "unreadableText", holder);
  if (wanted === null) clear(draft, holder);
  else {
    // The word that this column uses most for it
    const used = tasks
      .filter((one) => of(one) === wanted)
      .map(({ cell }) => draft.cells.text({ sheetId: sheet.id, row: cell.row, column }).trim());
    const written = mostUsed(used.filter((text) => text !== "")) ?? word(wanted);
    write(draft, holder, literalContent(written, draft.cells.numberFormat(holder)));
  }
  anchorColumn(draft, sheet.id, layout, column);
  anchorTask(draft, task.cell);
}
