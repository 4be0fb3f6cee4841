import type { CellRef, CellValue } from "../model/cell";
import { minutesReading, type ShownCell, spanReading, withHoursBeside } from "./beside-cells";
import type { Notice, NoticeCode, Role, SheetLayout, Situation, TaskList } from "../model/situation";
import type { Assignment, Executor, Level, LooseHours, Priority, Task } from "../model/task";
import { readCoreMarks } from "./core-marks";
import { readCompetences } from "./read-competences";
import { reconcile } from "./reconcile";
import { isExcelError } from "./excel-error";
import type { LaidOutSheet } from "./find-layout";
import type { TaskRow } from "./find-task-rows";
import type { GridCells } from "./grid-cells";
import { nameKey } from "./normalise-text";
import { personKey } from "./person-key";
import type { ColumnCells, PersonCells } from "./person-cells";
import type { PersonCellReading } from "./read-person-cell";
import { type MarkReading, readLevelWord, readMark, readPriorityWord, type WordReading } from "./read-level";

/** A sheet that lists tasks without saying who does them. */
export function readTaskList(
  found: LaidOutSheet,
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
  found: LaidOutSheet,
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
    { cells, layout, rows }: LaidOutSheet,
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
    for (const { column, header } of this.layout.unread) {
      const heading = this.headingRow(column);
      this.note("columnNotRead", heading, column, header);
    }
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
      seconds: [],
      looseHours: [],
      unreadable: [],
      status: "open",
      hidden,
    };
    this.countTexts(task, row);
    if (row.isGuess) this.note("clusterFilled", row.row, this.layout.cluster, row.description, row.cluster);
    if (row.maybeTotal) this.note("maybeTotal", row.row, this.layout.description, row.description);
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
        const reading = this.readingAt(at, index);
        if (!reading) continue;
        outOfScope = reading.kind === "outOfScope" || outOfScope;
        this.take(
          task,
          reading,
          at,
          column,
          at === row,
          this.tasksSharing(at, column),
          this.besideOf(at, index),
        );
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

  /** Null when nothing stands there. */
  private readingAt(row: number, index: number): PersonCellReading | null {
    const person = this.layout.persons[index];
    const cells = this.personCells[index];
    if (!person || !cells) throw new Error("no such person column");
    const { column, pair, hours } = person;
    if (
      pair?.holds === "endTime" &&
      !(this.cells.isEmpty(row, column) && this.cells.isEmpty(row, pair.column))
    )
      return spanReading(this.shown(row, column), this.shown(row, pair.column), cells);
    const hasSurname = pair !== undefined && !this.cells.isEmpty(row, pair.column);
    const own = hasSurname ? this.wholeName(row, column, pair.column) : this.shown(row, column);
    const beside = hours && hours.column !== column ? hours : null;
    const amount = beside && !this.cells.isEmpty(row, beside.column) ? this.shown(row, beside.column) : null;
    if (!hasSurname && this.cells.isEmpty(row, column))
      return beside && amount ? withHoursBeside(null, amount, beside.unit) : null;
    if (hours && !beside && hours.unit === "minute") return minutesReading(own, cells);
    const reading = cells.read(own.value, own.text, own.numberFormat);
    return beside && amount ? withHoursBeside(reading, amount, beside.unit) : reading;
  }

  /** A first name with the surname of the column beside it. */
  private wholeName(row: number, column: number, surname: number): ShownCell {
    const text = `${this.cells.text(row, column)} ${this.cells.text(row, surname)}`.trim();
    return { value: text, text, numberFormat: "" };
  }

  /** The cells that were read along with this one: a surname, the end of a time, hours. */
  private besideOf(row: number, index: number): CellRef[] {
    const { column, hours, pair } = this.layout.persons[index] ?? { column: -1 };
    return [pair?.column, hours?.column].flatMap((beside) =>
      beside === undefined || beside === column || this.cells.isEmpty(row, beside)
        ? []
        : [this.cellRef(row, beside)],
    );
  }

  private shown(row: number, column: number): ShownCell {
    if (this.cells.isEmpty(row, column)) return { value: "", text: "", numberFormat: "" };
    const { grid } = this.cells;
    const value = this.cells.value(row, column);
    if (typeof value === "string") return { value, text: value, numberFormat: "" };
    const text = grid.texts[row - grid.row]?.[column - grid.column] ?? String(value);
    return {
      value,
      text,
      numberFormat: String(grid.numberFormats[row - grid.row]?.[column - grid.column] ?? ""),
    };
  }

  private take(
    task: Task,
    reading: PersonCellReading,
    row: number,
    column: number,
    first: boolean,
    sharing: number,
    besides: readonly CellRef[],
  ): void {
    const isEmpty = this.cells.isEmpty(row, column);
    const cell = (isEmpty ? besides[0] : undefined) ?? this.cellRef(row, column);
    const count = besides.length + (isEmpty ? 0 : 1);
    if (reading.kind === "unreadable") {
      task.unreadable.push(cell);
      if (!first) return;
      this.unreadable++; // said once, for all of them together
      this.read += count - 1;
      for (const { code, text, other } of reading.notices) this.note(code, row, column, text, other);
      return;
    }
    if (first) {
      this.read += count;
      for (const { code, text, other } of reading.notices) {
        if (code === "codes") this.noteCode(row, column, text);
        else this.note(code, cell.row, cell.column, text, other);
      }
    }
    const hoursCell = besides.find((one) => one.column === this.hoursColumn(column));
    const text = this.cells.text(cell.row, cell.column);
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
        ...(hoursCell ? { hoursCell } : {}),
      };
      task.assignments.push(assignment);
      if (divided && first && !splitUnknown) this.note("splitUnknown", row, column, text);
    }
    for (const { kind, name, hours } of reading.seconds)
      task.seconds.push({ executor: this.executor(kind, name), hours, cell, text });
    for (const hours of reading.loose) {
      const loose: LooseHours = {
        hours: sharing > 1 && hours.perWeek !== null ? { ...hours, perWeek: hours.perWeek / sharing } : hours,
        cell,
        text,
      };
      task.looseHours.push(loose);
    }
  }

  private hoursColumn(column: number): number | undefined {
    return this.layout.persons.find((person) => person.column === column)?.hours?.column;
  }

  /** Letters under names are said once, all of them together. */
  private noteCode(row: number, column: number, code: string): void {
    const said = this.notices.find((notice) => notice.code === "codes");
    if (!said) this.note("codes", row, column, code);
    else if (!said.text.split(", ").includes(code)) said.text = `${said.text}, ${code}`;
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
    const { totalRows, persons } = this.layout;
    if (totalRows.includes(row)) return;
    for (const { column } of persons) {
      if (this.cells.isEmpty(row, column) || this.cells.formula(row, column) !== null) continue;
      const text = this.cells.text(row, column);
      this.unreadableBetween++;
      this.cannotRead(null, isExcelError(text) ? "excelError" : "unreadable", row, column, text);
    }
  }

  /** The lowest heading of a column. */
  private headingRow(column: number): number {
    const { headerTop, headerBottom, headerRow } = this.layout;
    for (let row = headerBottom; row >= headerTop; row--) if (!this.cells.isEmpty(row, column)) return row;
    return headerRow;
  }

  private noteHidden(tasks: readonly Task[]): void {
    const hidden = tasks.filter((task) => task.hidden);
    const first = hidden[0];
    if (first) this.note("hiddenRows", first.cell.row, first.cell.column, String(hidden.length));
  }
}
