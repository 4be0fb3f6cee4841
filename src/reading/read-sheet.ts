import type { CellValue } from "../model/cell";
import type { Notice, NoticeCode, Role, SheetLayout, Situation, TaskList } from "../model/situation";
import type { Assignment, Executor, Level, LooseHours, Task } from "../model/task";
import { readCoreMarks } from "./core-marks";
import { readCompetences } from "./read-competences";
import { reconcile } from "./reconcile";
import { isExcelError } from "./excel-error";
import type { TaskSheet } from "./find-layout";
import { isTotal, type TaskRow } from "./find-task-rows";
import type { GridCells } from "./grid-cells";
import { nameKey } from "./normalise-text";
import { personKey } from "./person-key";
import { type IsOtherExecutor, type PersonCellReading, readPersonCell } from "./read-person-cell";
import { type MarkReading, readLevelWord, readMark, readPriorityWord, type WordReading } from "./read-level";

/** A sheet that lists tasks without saying who does them. */
export function readTaskList(found: TaskSheet): { list: TaskList; notices: Notice[] } {
  const sheet = new SheetReader(found, "", () => false);
  const { tasks, marks } = sheet.readTasks();
  const { layout } = found;
  return {
    list: { sheet: found.cells.grid.sheet, layout, tasks, hasPurple: marks.hasPurple, purple: marks.purple },
    notices: sheet.notices,
  };
}

/** A sheet that says who does what. */
export function readSituation(
  found: TaskSheet,
  school: string,
  role: Role,
  isOther: IsOtherExecutor,
): Situation {
  const sheet = new SheetReader(found, school, isOther);
  const { tasks, marks } = sheet.readTasks();
  const { cells, layout, rows } = found;
  return {
    sheet: cells.grid.sheet,
    school,
    role,
    layout,
    tasks,
    competences: readCompetences(cells, layout, rows),
    hasPurple: marks.hasPurple,
    purple: marks.purple,
    notices: sheet.notices,
    reconciliation: reconcile(cells, layout, rows, sheet),
  };
}

class SheetReader {
  readonly notices: Notice[] = [];
  private readonly cells: GridCells;
  private readonly layout: SheetLayout;
  private readonly rows: readonly TaskRow[];
  private readonly taskRows: ReadonlySet<number>;
  private readonly executors = new Map<string, Executor>();
  /** Per person column: what a text in it means. */
  private readonly readings: Map<string, PersonCellReading>[];
  /** Cells of our columns that were read, and that could not be. */
  read = 0;
  unreadable = 0;
  /** Of those, the ones on rows without a task. */
  unreadableBetween = 0;

  constructor(
    { cells, layout, rows }: TaskSheet,
    private readonly school: string,
    private readonly isOther: IsOtherExecutor,
  ) {
    this.cells = cells;
    this.layout = layout;
    this.rows = rows;
    this.taskRows = new Set(rows.map(({ row }) => row));
    this.readings = layout.persons.map(() => new Map());
  }

  readTasks(): { tasks: Task[]; marks: ReturnType<typeof readCoreMarks> } {
    const { rows } = this;
    const marks = readCoreMarks(this.cells, this.layout, rows);
    const hidden = new Set(this.cells.grid.hiddenRows);
    const tasks = rows.map((row, index) =>
      this.readTask(row, marks.core[index] ?? false, hidden.has(row.row)),
    );
    this.lookBetween(rows);
    this.noteHidden(tasks);
    return { tasks, marks };
  }

  private cellRef(row: number, column: number): { sheetId: string; row: number; column: number } {
    return { sheetId: this.cells.grid.sheet.id, row, column };
  }

  private note(code: NoticeCode, row: number, column: number, text: string, other?: string): void {
    this.notices.push({
      code,
      cell: this.cellRef(row, column),
      text,
      ...(other === undefined ? {} : { other }),
    });
  }

  private readTask(row: TaskRow, core: boolean, hidden: boolean): Task {
    const task: Task = {
      id: "",
      cell: this.cellRef(row.row, this.layout.description),
      cluster: row.cluster,
      description: row.description,
      core,
      level: null,
      priority: null,
      priorityConflict: false,
      assignments: [],
      looseHours: [],
      unreadable: [],
      status: "open",
      hidden,
    };
    this.countTexts(task, row);
    this.readLevel(task, row);
    this.readPriority(task, row);
    const outOfScope = this.readPersons(task, row);
    if (task.assignments.length > 0) task.status = "filled";
    else if (task.unreadable.length > 0) task.status = "toCheck";
    else if (outOfScope) task.status = "outOfScope";
    return task;
  }

  private countTexts(task: Task, { row, bottom }: TaskRow): void {
    for (const column of [this.layout.cluster, this.layout.description]) {
      for (let at = row; at <= bottom; at++) {
        if (this.cells.isEmpty(at, column)) continue;
        const text = this.cells.text(at, column);
        if (isExcelError(text)) this.cannotRead(task, "excelError", at, column, text);
        else this.read++;
      }
    }
  }

  private cannotRead(
    task: Task | null,
    code: "unreadable" | "excelError",
    row: number,
    column: number,
    text: string,
  ): void {
    this.unreadable++;
    task?.unreadable.push(this.cellRef(row, column));
    this.note(code, row, column, text);
  }

  /** The row of the cell to read: where a merged area of the task block that reaches over this row begins, else this row. */
  private anchor(row: number, column: number): number {
    const area = this.cells.merge(row, column);
    if (
      !area ||
      area.column !== column ||
      area.row <= this.layout.headerBottom ||
      !this.cells.isEmpty(row, column)
    )
      return row;
    return area.row;
  }

  /** A mark on any row of the task. */
  private mark(task: Task, { row, bottom }: TaskRow, column: number | null): boolean {
    let marked = false;
    for (let at = row; column !== null && at <= bottom; at++)
      if (this.markAt(task, at, column)) marked = true;
    return marked;
  }

  /** A cell merged over several tasks marks them all, and is counted with the first. */
  private markAt(task: Task, row: number, column: number): boolean {
    const at = this.anchor(row, column);
    const reading: MarkReading = readMark(this.cells.value(at, column));
    if (this.cells.isEmpty(at, column)) return false;
    if (reading === "unreadable" || reading === "excelError") {
      if (at === row) this.cannotRead(task, reading, row, column, this.cells.text(row, column));
      else task.unreadable.push(this.cellRef(at, column));
      return false;
    }
    if (at === row) this.read++;
    return reading === "marked";
  }

  /** The first word on the rows of the task. */
  private word<T>(
    task: Task,
    { row, bottom }: TaskRow,
    column: number,
    read: (value: CellValue) => WordReading<T>,
  ): T | null {
    let found: T | null = null;
    for (let at = row; at <= bottom; at++) {
      const value = this.wordAt(task, at, column, read(this.cells.value(this.anchor(at, column), column)));
      found ??= value;
    }
    return found;
  }

  private wordAt<T>(task: Task, row: number, column: number, reading: WordReading<T>): T | null {
    const at = this.anchor(row, column);
    if (this.cells.isEmpty(at, column)) return null;
    if (typeof reading === "string") {
      if (at === row) this.cannotRead(task, reading, row, column, this.cells.text(row, column));
      else task.unreadable.push(this.cellRef(at, column));
      return null;
    }
    if (at === row) this.read++;
    return reading.value;
  }

  private readLevel(task: Task, row: TaskRow): void {
    const { level } = this.layout;
    if (level?.kind === "text") {
      task.level = this.word<Level>(task, row, level.column, readLevelWord);
    } else if (level) {
      const sg = this.mark(task, row, level.SG);
      const school = this.mark(task, row, level.School);
      task.level = sg && school ? "Gedeeld" : sg ? "SG" : school ? "School" : null;
    }
  }

  private readPriority(task: Task, row: TaskRow): void {
    const { priority } = this.layout;
    if (!priority) return;
    const found =
      priority.kind === "text"
        ? (this.word(task, row, priority.column, readPriorityWord) ?? [])
        : (["KT", "LT", "Geen"] as const).filter((name) => this.mark(task, row, priority[name]));
    if (found.length === 1) task.priority = found[0] ?? null;
    if (found.length < 2) return;
    const column = priority.kind === "text" ? priority.column : found[0] && priority[found[0]];
    task.priorityConflict = true;
    this.note("priorityConflict", row.row, column ?? this.layout.description, found.join(" + "));
  }

  /** Answers whether a cell says that the task is out of scope. */
  private readPersons(task: Task, taskRow: TaskRow): boolean {
    let outOfScope = false;
    const { persons } = this.layout;
    for (let row = taskRow.row; row <= taskRow.bottom; row++) {
      for (let index = 0; index < persons.length; index++) {
        const column = persons[index]?.column ?? -1;
        const at = this.anchor(row, column);
        if (at !== row && at >= taskRow.row) continue; // read with an earlier row of this task
        if (this.cells.isEmpty(at, column)) continue;
        const reading = this.readingOf(at, index, column);
        outOfScope = reading.kind === "outOfScope" || outOfScope;
        this.take(task, reading, at, column, at === row, this.tasksSharing(at, column));
      }
    }
    return outOfScope;
  }

  /** Over how many tasks the cell is merged. */
  private tasksSharing(row: number, column: number): number {
    const area = this.cells.merge(row, column);
    if (!area || area.rowCount === 1 || area.row !== row) return 1;
    let tasks = 0;
    for (let at = row; at < row + area.rowCount; at++) if (this.taskRows.has(at)) tasks++;
    return Math.max(tasks, 1);
  }

  private readingOf(row: number, index: number, column: number): PersonCellReading {
    const { grid } = this.cells;
    const value = this.cells.value(row, column);
    const header = this.layout.persons[index];
    if (!header) throw new Error("no such person column");
    if (typeof value !== "string") {
      const shown = grid.texts[row - grid.row]?.[column - grid.column] ?? String(value);
      const numberFormat = String(grid.numberFormats[row - grid.row]?.[column - grid.column] ?? "");
      return readPersonCell({ value, text: shown, numberFormat }, header, this.isOther);
    }
    const known = this.readings[index]?.get(value);
    if (known) return known;
    const reading = readPersonCell({ value, text: value }, header, this.isOther);
    this.readings[index]?.set(value, reading);
    return reading;
  }

  private take(
    task: Task,
    reading: PersonCellReading,
    row: number,
    column: number,
    first: boolean,
    sharing: number,
  ): void {
    const cell = this.cellRef(row, column);
    if (reading.kind === "unreadable") {
      task.unreadable.push(cell);
      if (!first) return;
      this.unreadable++;
      for (const { code, text, other } of reading.notices) this.note(code, row, column, text, other);
      return;
    }
    if (first) {
      this.read++;
      for (const { code, text, other } of reading.notices) this.note(code, row, column, text, other);
    }
    const text = this.cells.text(row, column);
    for (const { kind, name, hours, splitUnknown } of reading.entries) {
      const part =
        sharing > 1 && hours.perWeek !== null ? { ...hours, perWeek: hours.perWeek / sharing } : hours;
      const divided = part !== hours;
      const assignment: Assignment = {
        executor: this.executor(kind, name),
        hours: part,
        cell,
        text,
        splitUnknown: splitUnknown || divided,
      };
      task.assignments.push(assignment);
      if (divided && first && !splitUnknown) this.note("splitUnknown", row, column, text);
    }
    for (const hours of reading.loose) {
      const loose: LooseHours = {
        hours: sharing > 1 && hours.perWeek !== null ? { ...hours, perWeek: hours.perWeek / sharing } : hours,
        cell,
        text,
      };
      task.looseHours.push(loose);
    }
  }

  private executor(kind: Executor["kind"], name: string): Executor {
    const known = this.executors.get(name);
    if (known) return known;
    const executor: Executor = {
      kind,
      name,
      key: kind === "person" ? personKey(name, this.school) : nameKey(name),
    };
    this.executors.set(name, executor);
    return executor;
  }

  /** Rows of the block without a task: persons and hours there belong to nothing, unless the row is a total or all formulas. */
  private lookBetween(rows: readonly TaskRow[]): void {
    const taken = new Set<number>();
    for (const { row, bottom } of rows) for (let at = row; at <= bottom; at++) taken.add(at);
    const last = rows.at(-1)?.bottom ?? this.layout.headerBottom;
    for (let row = this.layout.headerBottom + 1; row <= last; row++) {
      if (taken.has(row)) continue;
      if (
        isTotal(this.cells.text(row, this.layout.cluster)) ||
        isTotal(this.cells.text(row, this.layout.description))
      )
        continue;
      for (const { column } of this.layout.persons) {
        if (
          this.cells.isEmpty(row, column) ||
          this.anchor(row, column) !== row ||
          this.isFormula(row, column)
        )
          continue;
        const text = this.cells.text(row, column);
        this.unreadableBetween++;
        this.cannotRead(null, isExcelError(text) ? "excelError" : "unreadable", row, column, text);
      }
    }
  }

  private isFormula(row: number, column: number): boolean {
    const { grid } = this.cells;
    const formula = grid.formulas[row - grid.row]?.[column - grid.column];
    return (
      typeof formula === "string" &&
      formula.startsWith("=") &&
      formula !== grid.values[row - grid.row]?.[column - grid.column]
    );
  }

  private noteHidden(tasks: readonly Task[]): void {
    const hidden = tasks.filter((task) => task.hidden);
    const first = hidden[0];
    if (first) this.note("hiddenRows", first.cell.row, first.cell.column, String(hidden.length));
  }
}
