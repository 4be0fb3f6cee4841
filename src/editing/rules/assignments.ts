import type { CellRef } from "../../model/cell";
import type { PersonColumn, Situation } from "../../model/situation";
import type { Assignment, Task } from "../../model/task";
import { nameKey } from "../../reading/normalise-text";
import { headsOwnColumn } from "../../reading/person-header";
import { personKey } from "../../reading/person-key";
import { cellColumns } from "../../reading/task-columns";
import { DEFAULT_NAME_STYLE, type NameStyle, namedCellContent, nameStyleOf } from "../cells/notation";
import { isFormula, literalContent } from "../cells/content";
import type { LineCell } from "../plan/edit-plan";
import { isPossibleHours, roundHours } from "../hours-input";
import type { Assign, ChangeHours, Unassign } from "../intention";
import {
  type CellEdit,
  readsAs,
  saysMore,
  withHours,
  withoutPerson,
  withPerson,
  writtenName,
} from "../cells/person-cell-text";
import { insertPersonColumn, nextSlotHeader } from "../cells/person-columns";
import {
  isFree,
  isTyped,
  type PersonSlot,
  readSlot,
  slotAt,
  slotColumns,
  slotText,
  writeSlot,
} from "../cells/person-slot";
import {
  anchorColumn,
  anchorTask,
  confirm,
  ownCell,
  type PlanDraft,
  type Rule,
  Refused,
  situationTasksAt,
  write,
} from "../plan/draft";
import { nameOf, ofTasks } from "../plan/label-params";

export const assign: Rule<Assign> = {
  plan: planAssign,
  label: ({ tasks, person, hours }, draft) => ({
    ...ofTasks(tasks, draft),
    person: person.trim(),
    hours: hours ?? "",
  }),
};

export const changeHours: Rule<ChangeHours> = {
  plan: planChangeHours,
  label: ({ tasks, executorKey, hours }, draft) => ({
    ...ofTasks(tasks, draft),
    person: nameOf(executorKey, draft),
    hours: hours ?? "",
  }),
};

export const unassign: Rule<Unassign> = {
  plan: planUnassign,
  label: ({ tasks, executorKey }, draft) => ({
    ...ofTasks(tasks, draft),
    person: nameOf(executorKey, draft),
  }),
};

function planAssign(draft: PlanDraft, { tasks, person, hours }: Assign): void {
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

function planChangeHours(draft: PlanDraft, { tasks, executorKey, hours }: ChangeHours): void {
  const given = checkedHours(hours);
  for (const { task, situation } of situationTasksAt(draft.overview, tasks, "noPersonColumn")) {
    const own = assignmentsOf(task, executorKey);
    if (own.length > 0) setHours(draft, situation, task, own, given);
  }
}

function planUnassign(draft: PlanDraft, { tasks, executorKey }: Unassign): void {
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
  const slot = slotAt(situation, cell);
  const { column } = slot;
  ownCell(draft.cells, task, slot.cell);
  const known = now.perWeek === hours && !now.estimate && !now.converted && !splitUnknown;
  if (known && hours !== null) return;
  const reading = readSlot(draft, slot);
  const names = task.assignments.filter((one) => sameCell(one.cell, cell)).length;
  if (writeHoursBeside(draft, situation, task, slot, hours, names)) return;
  const alone = reading.entries.length === 1 && reading.loose.length === 0;
  const text = slotText(draft, slot);
  const isText = isTyped(draft, slot);
  if (now.perWeek === null && hours === null && !reading.notices.some(({ code }) => code === "hoursUnit"))
    return;
  const isHerOwn = column.kind === "named" && nameKey(name) === nameKey(column.header) && alone;
  const writeNumber = () =>
    write(draft, cell, namedCellContent(situation, draft.cells, draft.cells.numberFormat(cell), hours));
  // Under her own name a number; but a text that already holds hours, or more than that, stays a text
  const isMark = (now.perWeek === null || hours === null) && !saysMore(text, reading);
  if (isHerOwn && (!isText || isMark)) writeNumber();
  else {
    const edit = isText ? withHours(text, column, name, hours, nameStyleOf(situation)) : null;
    if (edit && (edit.loses === "nothing" || !isHerOwn)) writeEdit(draft, situation, slot, edit);
    else if (isHerOwn) {
      confirm(draft, "otherContent", cell);
      writeNumber();
    } else throw new Refused("sharedCell", { cell, text });
  }
  anchor(draft, situation, task, slot.cell);
}

/** Hours that stand in a column of their own are written there; false when the sheet has none beside this cell. */
function writeHoursBeside(
  draft: PlanDraft,
  situation: Situation,
  task: Task,
  slot: PersonSlot,
  hours: number | null,
  names: number,
): boolean {
  const beside = hoursCell(slot);
  if (!beside) return false;
  const { cells } = draft;
  ownCell(cells, task, beside);
  // What two persons share cannot be said there of one of them
  if (names > 1) throw new Refused("sharedCell", { cell: slot.cell, text: slotText(draft, slot) });
  const isMinutes = slot.column.hours?.unit === "minute";
  const amount = hours !== null && isMinutes ? Math.round(hours * 60) : hours;
  write(
    draft,
    beside,
    amount === null
      ? { formula: "" }
      : namedCellContent(situation, cells, cells.numberFormat(beside), amount),
  );
  anchor(draft, situation, task, slot.cell);
  anchorColumn(draft, situation.sheet.id, situation.layout, beside.column);
  return true;
}

function hoursCell({ column: { hours }, cell }: PersonSlot): CellRef | null {
  return hours && hours.column !== cell.column ? { ...cell, column: hours.column } : null;
}

function writeEdit(draft: PlanDraft, situation: Situation, slot: PersonSlot, edit: CellEdit): void {
  if (edit.loses === "split") confirm(draft, "splitLost", slot.cell);
  else if (edit.loses === "remarks") confirm(draft, "otherContent", slot.cell);
  writeSlot(draft, situation, slot, edit.text);
}

function removeFromCell(
  draft: PlanDraft,
  situation: Situation,
  task: Task,
  cell: CellRef,
  own: readonly Assignment[],
): void {
  const slot = slotAt(situation, cell);
  ownCell(draft.cells, task, slot.cell);
  const style = nameStyleOf(situation);
  const text = slotText(draft, slot);
  let edit: CellEdit = { text, loses: "nothing" };
  if (!isTyped(draft, slot)) edit = { text: "", loses: "nothing" };
  else {
    for (const { executor } of own) {
      const next = withoutPerson(edit.text, slot.column, executor.name, style);
      if (!next) throw new Refused("sharedCell", { cell, text });
      edit = { text: next.text, loses: next.loses === "nothing" ? edit.loses : next.loses };
    }
  }
  writeEdit(draft, situation, slot, edit);
  const beside = hoursCell(slot);
  if (beside && !draft.cells.isEmpty(beside)) {
    const left = task.assignments.filter((one) => sameCell(one.cell, cell) && !own.includes(one));
    if (edit.text === "") writeHoursBeside(draft, situation, task, slot, null, 0);
    else if (own.some(({ splitUnknown }) => splitUnknown)) {
      // Whoever is left keeps the part that was shown
      confirm(draft, "splitLost", slot.cell);
      const sum = left.reduce((total, { hours }) => total + (hours.perWeek ?? 0), 0);
      writeHoursBeside(draft, situation, task, slot, roundHours(sum), 1);
    }
  }
  anchor(draft, situation, task, slot.cell);
}

function sameCell(one: CellRef, other: CellRef): boolean {
  return one.row === other.row && one.column === other.column;
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
  const slot = freeSlot(draft, situation, task);
  if (!slot) return false;
  putInSlot(draft, situation, task, slot, name, hours);
  return true;
}

/** Somebody into a slot that names nobody, hours in their own column where there is one. */
export function putInSlot(
  draft: PlanDraft,
  situation: Situation,
  task: Task,
  slot: PersonSlot,
  name: string,
  hours: number | null,
): void {
  const beside = hoursCell(slot);
  const style = slot.column.pair ? DEFAULT_NAME_STYLE : nameStyleOf(situation);
  writeSlot(draft, situation, slot, nameText(slot.column, name, beside ? null : hours, style));
  if (beside) {
    const isNew = draft.cells.isEmpty(beside);
    if (!isNew && hoursBeside(draft, slot, beside) !== hours) confirm(draft, "otherContent", beside); // nobody's so far
    writeHoursBeside(draft, situation, task, slot, hours, 1);
  }
  anchor(draft, situation, task, slot.cell);
}

function hoursBeside({ cells }: PlanDraft, { column }: PersonSlot, cell: CellRef): number | null {
  const value = cells.value(cell);
  if (typeof value !== "number") return null;
  return column.hours?.unit === "minute" ? value / 60 : value;
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
  const slot = { column, cell };
  const reading = readSlot(draft, slot);
  if (reading.kind === "read") {
    // Someone else is written in this person's column
    const text = draft.cells.text(cell).trim();
    const edit = withPerson(text, column, column.header, hours, nameStyleOf(situation));
    if (!edit) throw new Refused("sharedCell", { cell, text });
    writeEdit(draft, situation, slot, edit);
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
    if (column === except.column || readSlot(draft, slotAt(situation, cell)).kind !== "outOfScope") continue;
    confirm(draft, "outOfScope", cell);
    write(draft, cell, { formula: "" });
    anchor(draft, situation, task, cell);
  }
}

/** A slot for one more name: one that says "vacature" or nvt, else the first empty one. */
function freeSlot(draft: PlanDraft, situation: Situation, task: Task): PersonSlot | null {
  const slots = slotColumns(situation)
    .filter(({ column }) => !isMergedAway(draft, task, column))
    .map((column): PersonSlot => ({ column, cell: { ...task.cell, column: column.column } }))
    .filter(
      ({ cell }) => (draft.cells.merge(cell)?.rowCount ?? 1) === 1 && !isFormula(draft.cells.content(cell)),
    );
  const saysNobody = slots.find((slot) => !isFree(draft, slot) && readSlot(draft, slot).kind === "empty");
  const outOfScope = slots.find((slot) => readSlot(draft, slot).kind === "outOfScope");
  if (!saysNobody && outOfScope) {
    confirm(draft, "outOfScope", outOfScope.cell);
    clearOutOfScope(draft, situation, task, outOfScope.cell);
    return outOfScope;
  }
  return saysNobody ?? slots.find((slot) => isFree(draft, slot)) ?? null;
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
  const isNamed = persons.length > 0 && persons.every(({ kind }) => kind === "named") && headsOwnColumn(name);
  const header = isNamed ? name : nextSlotHeader(situation);
  const column: PersonColumn = { column: -1, header, kind: isNamed ? "named" : "generic" };
  const style = nameStyleOf(situation);
  const beside = Math.max(...persons.flatMap(cellColumns));
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
      : literalContent(nameText(column, name, hours, style));
    return { place: task.cell.row, content };
  });
  insertPersonColumn(draft, { situation, header, cells });
}
