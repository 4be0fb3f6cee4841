import type { CellRef } from "../model/cell";
import type { PersonColumn, Situation } from "../model/situation";
import type { Assignment, Task } from "../model/task";
import { nameKey } from "../reading/normalise-text";
import { headerName } from "../reading/person-header";
import { personKey } from "../reading/person-key";
import { type PersonCellReading, readPersonCell } from "../reading/read-person-cell";
import { type NameStyle, namedCellContent, nameStyleOf } from "./assignment-style";
import { isFormula, textContent } from "./cell-content";
import type { LineCell } from "./edit-plan";
import { isPossibleHours, roundHours } from "./hours-input";
import type { Assign, ChangeHours, Unassign } from "./intention";
import {
  type CellEdit,
  readsAs,
  withHours,
  withoutPerson,
  withPerson,
  writtenName,
} from "./person-cell-text";
import { insertPersonColumn, nextSlotHeader } from "./person-columns";
import {
  anchorColumn,
  anchorTask,
  confirm,
  ownCell,
  type PlanDraft,
  Refused,
  situationTasksAt,
  write,
} from "./plan-draft";

export function planAssign(draft: PlanDraft, { tasks, person, hours }: Assign): void {
  const name = person.replace(/\s+/g, " ").trim();
  if (name === "") throw new Refused("emptyName");
  const given = checkedHours(hours);
  if (!readsAs(name, SLOT, name, null)) throw new Refused("nameNotReadable", { text: name });
  const overflow = new Map<Situation, { task: Task; name: string }[]>();
  for (const { task, situation } of situationTasksAt(draft.overview, tasks, "noPersonColumn")) {
    const key = keyOfName(draft, name, situation.school);
    const own = assignmentsOf(task, key, name);
    if (own.length > 0) setHours(draft, situation, task, own, given);
    else if (!addToTask(draft, situation, task, name, key, given)) {
      overflow.set(situation, [...(overflow.get(situation) ?? []), { task, name }]);
    }
  }
  for (const [situation, waiting] of overflow) addColumnFor(draft, situation, waiting, given);
}

export function planChangeHours(draft: PlanDraft, { tasks, executorKey, hours }: ChangeHours): void {
  const given = checkedHours(hours);
  for (const { task, situation } of situationTasksAt(draft.overview, tasks, "noPersonColumn")) {
    const own = assignmentsOf(task, executorKey);
    if (own.length > 0) setHours(draft, situation, task, own, given);
  }
}

export function planUnassign(draft: PlanDraft, { tasks, executorKey }: Unassign): void {
  for (const { task, situation } of situationTasksAt(draft.overview, tasks, "noPersonColumn")) {
    for (const [cell, own] of byCell(assignmentsOf(task, executorKey))) {
      removeFromCell(draft, situation, task, cell, own);
    }
  }
}

const SLOT: Pick<PersonColumn, "kind" | "header"> = { kind: "generic", header: "" };

function checkedHours(hours: number | null): number | null {
  if (!isPossibleHours(hours)) throw new Refused("hoursNotAllowed", { text: String(hours) });
  return hours === null ? null : roundHours(hours);
}

/** Person.key of someone by this name at this school. */
export function keyOfName(draft: PlanDraft, name: string, school: string): string {
  const wanted = nameKey(name);
  const known = draft.overview.persons.find(
    (person) =>
      person.schools.includes(school) &&
      [person.name, ...person.spellings].some((one) => nameKey(one) === wanted),
  );
  return known?.key ?? personKey(name, school);
}

function assignmentsOf(task: Task, key: string, name?: string): Assignment[] {
  return task.assignments.filter(
    ({ executor }) =>
      executor.key === key || (name !== undefined && nameKey(executor.name) === nameKey(name)),
  );
}

function byCell(assignments: readonly Assignment[]): [CellRef, Assignment[]][] {
  const cells = new Map<string, [CellRef, Assignment[]]>();
  for (const one of assignments) {
    const key = `${one.cell.row},${one.cell.column}`;
    const entry = cells.get(key) ?? [one.cell, []];
    entry[1].push(one);
    cells.set(key, entry);
  }
  return [...cells.values()];
}

function columnOf(situation: Situation, cell: CellRef): PersonColumn {
  return (
    situation.layout.persons.find(({ column }) => column === cell.column) ?? { ...SLOT, column: cell.column }
  );
}

/** What a person cell says now. */
export function readingAt(draft: PlanDraft, situation: Situation, cell: CellRef): PersonCellReading {
  const { cells } = draft;
  const shown = { value: cells.value(cell), text: cells.text(cell), numberFormat: cells.numberFormat(cell) };
  return readPersonCell(shown, columnOf(situation, cell));
}

function anchor(draft: PlanDraft, situation: Situation, task: Task, cell: CellRef): void {
  anchorTask(draft, task.cell);
  anchorColumn(draft, situation.sheet.id, situation.layout, cell.column);
}

/** Someone is on the task already: these hours, in one place. */
function setHours(
  draft: PlanDraft,
  situation: Situation,
  task: Task,
  own: readonly Assignment[],
  hours: number | null,
): void {
  const [first, ...again] = byCell(own);
  if (!first) return;
  const [cell, [assignment]] = first;
  if (assignment) changeCell(draft, situation, task, cell, assignment, hours);
  for (const [other, duplicates] of again) removeFromCell(draft, situation, task, other, duplicates);
}

function changeCell(
  draft: PlanDraft,
  situation: Situation,
  task: Task,
  cell: CellRef,
  { executor: { name }, hours: now, splitUnknown }: Assignment,
  hours: number | null,
): void {
  ownCell(draft.cells, task, cell);
  const known = now.perWeek === hours && !now.estimate && !now.converted && !splitUnknown;
  if (known && hours !== null) return;
  const column = columnOf(situation, cell);
  const reading = readingAt(draft, situation, cell);
  const alone = reading.entries.length === 1 && reading.loose.length === 0;
  const text = draft.cells.text(cell).trim();
  const isText = typeof draft.cells.value(cell) === "string";
  if (now.perWeek === null && hours === null && !reading.notices.some(({ code }) => code === "hoursUnit"))
    return;
  const isOwnName = column.kind === "named" && nameKey(name) === nameKey(column.header);
  // Under her own name a number; but a text that already holds hours stays a text
  if (isOwnName && alone && (!isText || now.perWeek === null || hours === null)) {
    write(draft, cell, namedCellContent(situation, draft.cells, draft.cells.numberFormat(cell), hours));
  } else {
    const edit = isText ? withHours(text, column, name, hours, nameStyleOf(situation)) : null;
    if (edit) writeEdit(draft, cell, edit);
    else if (isOwnName && alone)
      write(draft, cell, namedCellContent(situation, draft.cells, draft.cells.numberFormat(cell), hours));
    else throw new Refused("sharedCell", { cell, text });
  }
  anchor(draft, situation, task, cell);
}

function writeEdit(draft: PlanDraft, cell: CellRef, edit: CellEdit): void {
  if (edit.loses === "split") confirm(draft, "splitLost", cell);
  else if (edit.loses === "remarks") confirm(draft, "otherContent", cell);
  write(draft, cell, textContent(edit.text, draft.cells.numberFormat(cell)));
}

function removeFromCell(
  draft: PlanDraft,
  situation: Situation,
  task: Task,
  cell: CellRef,
  own: readonly Assignment[],
): void {
  ownCell(draft.cells, task, cell);
  const column = columnOf(situation, cell);
  const style = nameStyleOf(situation);
  const text = draft.cells.text(cell).trim();
  let edit: CellEdit = { text, loses: "nothing" };
  if (typeof draft.cells.value(cell) !== "string") edit = { text: "", loses: "nothing" };
  else {
    for (const { executor } of own) {
      const next = withoutPerson(edit.text, column, executor.name, style);
      if (!next) throw new Refused("sharedCell", { cell, text });
      edit = { text: next.text, loses: next.loses === "nothing" ? edit.loses : next.loses };
    }
  }
  writeEdit(draft, cell, edit);
  anchor(draft, situation, task, cell);
}

/** Answers false when the sheet has no cell for the person; then a column is needed. */
function addToTask(
  draft: PlanDraft,
  situation: Situation,
  task: Task,
  name: string,
  key: string,
  hours: number | null,
): boolean {
  const named = situation.layout.persons.find(
    ({ kind, header }) => kind === "named" && keyOfName(draft, header, situation.school) === key,
  );
  if (named && !isMergedAway(draft, task, named.column)) {
    addToNamedCell(draft, situation, task, named, hours);
    return true;
  }
  const cell = freeCell(draft, situation, task);
  if (!cell) return false;
  const text = nameText(columnOf(situation, cell), name, hours, nameStyleOf(situation));
  write(draft, cell, textContent(text, draft.cells.numberFormat(cell)));
  anchor(draft, situation, task, cell);
  return true;
}

function nameText(column: PersonColumn, name: string, hours: number | null, style: NameStyle): string {
  const text = writtenName(name, hours, style, column);
  if (text === null) throw new Refused("nameNotReadable", { text: name });
  return text;
}

function isMergedAway(draft: PlanDraft, task: Task, column: number): boolean {
  const merged = draft.cells.merge({ ...task.cell, column });
  return merged !== undefined && (merged.row !== task.cell.row || merged.column !== column);
}

function addToNamedCell(
  draft: PlanDraft,
  situation: Situation,
  task: Task,
  column: PersonColumn,
  hours: number | null,
): void {
  const cell = ownCell(draft.cells, task, { ...task.cell, column: column.column });
  const reading = readingAt(draft, situation, cell);
  if (reading.kind === "read") {
    // Someone else is written in this person's column
    const text = draft.cells.text(cell).trim();
    const edit = withPerson(text, column, column.header, hours, nameStyleOf(situation));
    if (!edit) throw new Refused("sharedCell", { cell, text });
    writeEdit(draft, cell, edit);
  } else {
    if (reading.kind === "unreadable") confirm(draft, "unreadableText", cell);
    if (reading.kind === "outOfScope") confirm(draft, "outOfScope", cell);
    write(draft, cell, namedCellContent(situation, draft.cells, draft.cells.numberFormat(cell), hours));
  }
  clearOutOfScope(draft, situation, task, cell);
  anchor(draft, situation, task, cell);
}

/** A task that gets a person is no longer nvt: asked, and then said nowhere on its row. */
function clearOutOfScope(draft: PlanDraft, situation: Situation, task: Task, except: CellRef): void {
  if (task.status !== "outOfScope") return;
  for (const { column } of situation.layout.persons) {
    const cell = { ...task.cell, column };
    if (column === except.column || readingAt(draft, situation, cell).kind !== "outOfScope") continue;
    confirm(draft, "outOfScope", cell);
    write(draft, cell, { formula: "" });
    anchor(draft, situation, task, cell);
  }
}

/** A generic cell for one more name: one that says "vacature" or nvt, else the first empty one. */
function freeCell(draft: PlanDraft, situation: Situation, task: Task): CellRef | null {
  const slots = situation.layout.persons
    .filter(({ kind, column }) => kind === "generic" && !isMergedAway(draft, task, column))
    .map(({ column }): CellRef => ({ ...task.cell, column }))
    .filter(
      (cell) => (draft.cells.merge(cell)?.rowCount ?? 1) === 1 && !isFormula(draft.cells.content(cell)),
    );
  const saysNobody = slots.find(
    (cell) => !draft.cells.isEmpty(cell) && readingAt(draft, situation, cell).kind === "empty",
  );
  const outOfScope = slots.find((cell) => readingAt(draft, situation, cell).kind === "outOfScope");
  if (!saysNobody && outOfScope) {
    confirm(draft, "outOfScope", outOfScope);
    clearOutOfScope(draft, situation, task, outOfScope);
    return outOfScope;
  }
  return saysNobody ?? slots.find((cell) => draft.cells.isEmpty(cell)) ?? null;
}

/** One new column for all tasks of the sheet that have no room. */
function addColumnFor(
  draft: PlanDraft,
  situation: Situation,
  waiting: readonly { task: Task; name: string }[],
  hours: number | null,
): void {
  const { persons } = situation.layout;
  const name = waiting[0]?.name ?? "";
  // A sheet whose columns are persons gets a person; a sheet with slots gets a slot
  const isNamed =
    persons.length > 0 && persons.every(({ kind }) => kind === "named") && headerName(name) === name;
  const header = isNamed ? name : nextSlotHeader(situation);
  const column: PersonColumn = { column: -1, header, kind: isNamed ? "named" : "generic" };
  const style = nameStyleOf(situation);
  const beside = Math.max(...persons.map((one) => one.column));
  const cells = waiting.map(({ task }): LineCell => {
    anchorTask(draft, task.cell);
    clearOutOfScope(draft, situation, task, { ...task.cell, column: -1 });
    const content = isNamed
      ? namedCellContent(
          situation,
          draft.cells,
          draft.cells.numberFormat({ ...task.cell, column: beside }),
          hours,
        )
      : textContent(nameText(column, name, hours, style));
    return { place: task.cell.row, content };
  });
  insertPersonColumn(draft, { situation, header, cells });
}
