import type { CellValue } from "../model/cell";
import type { Notice, NoticeCode, Role, SheetLayout, Situation, TaskList } from "../model/situation";
import type { Assignment, Executor, Level, LooseHours, Priority, Task } from "../model/task";
import { readCoreMarks } from "./core-marks";
import { readCompetences } from "./read-competences";
import { reconcile } from "./reconcile";
import { isExcelError } from "./excel-error";
import type { TaskSheet } from "./find-layout";
import { isTotal, type TaskRow } from "./find-task-rows";
import type { GridCells } from "./grid-cells";
import { nameKey } from "./normalise-text";
import { personKey } from "./person-key";
import type { ColumnCells, PersonCells } from "./person-cells";
import type { PersonCellReading } from "./read-person-cell";
import { type MarkReading, readLevelWord, readMark, readPriorityWord, type WordReading } from "./read-level";

/** A sheet that lists tasks without saying who does them. */
export function readTaskList(
  found: TaskSheet,
  personCells: PersonCells,
): { list: TaskList; notices: Notice[] } {
  const sheet = new SheetReader(found, "", personCells);
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
  personCells: PersonCells,
): Situation {
  const sheet = new SheetReader(found, school, personCells);
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

const PRIORITIES = ["KT", "LT", "Geen"] as const;

class SheetReader {
  readonly notices: Notice[] = [];
  private readonly cells: GridCells;
  private readonly layout: SheetLayout;
  private readonly rows: readonly TaskRow[];
  private readonly executors = new Map<string, Executor>();
  /** Per person column. */
  private readonly personCells: readonly ColumnCells[];
  /** Cells of our columns that were read, and that could not be. */
  read = 0;
  unreadable = 0;
  /** Of those, the ones on rows without a task. */
  unreadableBetween = 0;

  constructor(
    { cells, layout, rows }: TaskSheet,
    private readonly school: string,
    personCells: PersonCells,
  ) {
    this.cells = cells;
    this.layout = layout;
    this.rows = rows;
    this.personCells = layout.persons.map((column) => personCells.column(column));
  }

  readTasks(): { tasks: Task[]; marks: ReturnType<typeof readCoreMarks> } {
    const { rows } = this;
    const marks = readCoreMarks(this.cells, this.layout, rows);
    const hidden = new Set(this.cells.grid.hiddenRows);
    const tasks = rows.map((row, index) =>
      this.readTask(row, marks.core[index] ?? false, hidden.has(row.row)),
    );
    this.lookBetween();
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
    if (!this.cells.isEmpty(row, column)) return row;
    const area = this.cells.merge(row, column);
    return !area || area.column !== column || area.row <= this.layout.headerBottom ? row : area.row;
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
    if (this.cells.isEmpty(at, column)) return false;
    const reading: MarkReading = readMark(this.cells.value(at, column));
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
      const value = this.wordAt(task, at, column, read);
      found ??= value;
    }
    return found;
  }

  private wordAt<T>(
    task: Task,
    row: number,
    column: number,
    read: (value: CellValue) => WordReading<T>,
  ): T | null {
    const at = this.anchor(row, column);
    if (this.cells.isEmpty(at, column)) return null;
    const reading = read(this.cells.value(at, column));
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
    let found: Priority[] = [];
    if (priority.kind === "text") found = this.word(task, row, priority.column, readPriorityWord) ?? [];
    else for (const name of PRIORITIES) if (this.mark(task, row, priority[name])) found.push(name);
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
    const below = row + area.rowCount;
    return Math.max(1, this.rows.filter((task) => task.row >= row && task.row < below).length);
  }

  private readingOf(row: number, index: number, column: number): PersonCellReading {
    const { grid } = this.cells;
    const value = this.cells.value(row, column);
    const cells = this.personCells[index];
    if (!cells) throw new Error("no such person column");
    if (typeof value === "string") return cells.read(value, value, "");
    const shown = grid.texts[row - grid.row]?.[column - grid.column] ?? String(value);
    return cells.read(value, shown, String(grid.numberFormats[row - grid.row]?.[column - grid.column] ?? ""));
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
  private lookBetween(): void {
    let next = this.layout.headerBottom + 1;
    for (const { row, bottom } of this.rows) {
      for (let between = next; between < row; between++) this.lookAt(between);
      next = bottom + 1;
    }
  }

  private lookAt(row: number): void {
    const { cluster, description, persons } = this.layout;
    if (isTotal(this.cells.text(row, cluster)) || isTotal(this.cells.text(row, description))) return;
    for (const { column } of persons) {
      if (this.cells.isEmpty(row, column) || this.isFormula(row, column)) continue;
      const text = this.cells.text(row, column);
      this.unreadableBetween++;
      this.cannotRead(null, isExcelError(text) ? "excelError" : "unreadable", row, column, text);
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
