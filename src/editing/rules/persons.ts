import { cellKey, type CellRef } from "../../model/cell";
import type { PersonColumn, Situation } from "../../model/situation";
import { headerName, headsOwnColumn } from "../../reading/person-header";
import { personKey } from "../../reading/person-key";
import { nameStyleOf } from "../cells/notation";
import { literalContent } from "../cells/content";
import type { AddPerson, MergePersons, RenamePerson } from "../intention";
import { readsAs, withName } from "../cells/person-cell-text";
import { insertPersonColumn } from "../cells/person-columns";
import { isTyped, slotAt, slotColumns, slotText, writeSlot } from "../cells/person-slot";
import { cellColumns } from "../../reading/task-columns";
import { keyOfName } from "./assignments";
import {
  anchorColumn,
  anchorTask,
  confirm,
  headerCell,
  isSituation,
  type PlanDraft,
  type Rule,
  Refused,
  taskSheet,
  write,
} from "../plan/draft";
import { nameOf } from "../plan/label-params";

export const addPerson: Rule<AddPerson> = {
  plan: planAddPerson,
  label: ({ name, sheetIds }) => ({ person: name.trim(), count: sheetIds.length }),
};

export const renamePerson: Rule<RenamePerson> = {
  plan: planRenamePerson,
  label: ({ personKey, name }, draft) => ({ person: nameOf(personKey, draft), name: name.trim() }),
};

export const mergePersons: Rule<MergePersons> = {
  plan: planMergePersons,
  label: ({ personKeys, name }, draft) => ({
    person: personKeys.map((key) => nameOf(key, draft)).join(", "),
    name: name.trim(),
  }),
};

/** A name as it will be written; refused when it would not be read back as just that name. */
function checkedName(typed: string): string {
  const name = typed.replace(/\s+/g, " ").trim();
  if (name === "") throw new Refused("emptyName");
  const isReadable = readsAs(name, { kind: "generic", header: "" }, name, null);
  if (!isReadable || !headsOwnColumn(name)) throw new Refused("nameNotReadable", { text: name });
  return name;
}

function planAddPerson(draft: PlanDraft, { sheetIds, name: typed }: AddPerson): void {
  const name = checkedName(typed);
  const situations = [...new Set(sheetIds)].map((id) => {
    const sheet = taskSheet(draft.overview, id);
    if (!isSituation(sheet)) throw new Refused("noPersonColumn");
    return sheet;
  });
  const without = situations.filter(({ layout, school }) => {
    const key = keyOfName(draft, name, school);
    return !layout.persons.some(
      ({ kind, header }) => kind === "named" && keyOfName(draft, header, school) === key,
    );
  });
  if (without.length === 0) throw new Refused("nameTaken", { text: name });
  for (const situation of without) {
    const { layout, sheet } = situation;
    const free = freeSlot(draft, situation);
    if (!free) {
      insertPersonColumn(draft, { situation, header: name, cells: [] });
      continue;
    }
    anchorColumn(draft, sheet.id, layout, free.column);
    write(draft, free.header, literalContent(name, draft.cells.numberFormat(free.header)));
  }
}

/** A column "Persoon N" in which nothing is written yet; other slots ("…") come after those. */
function freeSlot(draft: PlanDraft, situation: Situation): { column: number; header: CellRef } | null {
  const { sheet, layout, tasks } = situation;
  const free = slotColumns(situation).flatMap((slot) => {
    const { column, header } = slot;
    const isEmpty = tasks.every((task) =>
      cellColumns(slot).every((one) => draft.cells.isEmpty({ ...task.cell, column: one })),
    );
    const cell = headerCell(draft.cells, sheet.id, layout, column);
    return isEmpty && cell ? [{ column, header: cell, isNumbered: /\d\s*$/.test(header) }] : [];
  });
  return free.find(({ isNumbered }) => isNumbered) ?? free[0] ?? null;
}

function planRenamePerson(draft: PlanDraft, { personKey: key, name }: RenamePerson): void {
  rename(draft, [key], checkedName(name), true);
}

function planMergePersons(draft: PlanDraft, { personKeys, name }: MergePersons): void {
  rename(draft, personKeys, checkedName(name), false);
}

/** Every header and text that writes one of these persons otherwise. */
function rename(draft: PlanDraft, keys: readonly string[], name: string, askWhenTaken: boolean): void {
  const { overview } = draft;
  const wanted = new Set(keys);
  const unknown = keys.find((key) => !overview.persons.some((person) => person.key === key));
  if (unknown !== undefined) throw new Refused("personUnknown", { text: unknown });
  for (const situation of overview.situations) {
    const { school } = situation;
    const renamed = new Map<number, PersonColumn>();
    for (const column of situation.layout.persons) {
      const isTheirs = column.kind === "named" && wanted.has(keyOfName(draft, column.header, school));
      if (!isTheirs || column.header === name) continue;
      renameHeader(draft, situation, column, name);
      renamed.set(column.column, { ...column, header: name });
    }
    renameTexts(draft, situation, wanted, name, renamed);
  }
  if (!askWhenTaken) return;
  const first = draft.changes.find((change) => change.kind === "content");
  const schools = overview.persons.flatMap((person) => (wanted.has(person.key) ? person.schools : []));
  const newKeys = new Set(schools.map((school) => personKey(name, school)));
  const taken = overview.persons.find(({ key }) => !wanted.has(key) && newKeys.has(key));
  if (first?.kind === "content" && taken) {
    draft.confirmations.push({ code: "sharedName", cell: first.cell, text: taken.name });
  }
}

function renameHeader(
  draft: PlanDraft,
  { sheet, layout }: Situation,
  column: PersonColumn,
  name: string,
): void {
  const cell = headerCell(draft.cells, sheet.id, layout, column.column);
  if (!cell) throw new Refused("sharedCell", { text: column.header });
  const text = draft.cells.text(cell);
  // "Jan (18u)", "Persoon 1: Jan": only the name changes
  const at = text.toLowerCase().indexOf(column.header.toLowerCase());
  const replaced = at < 0 ? name : text.slice(0, at) + name + text.slice(at + column.header.length);
  const header = headerName(replaced) === name ? replaced : name;
  anchorColumn(draft, sheet.id, layout, column.column);
  write(draft, cell, literalContent(header, draft.cells.numberFormat(cell)));
}

function renameTexts(
  draft: PlanDraft,
  situation: Situation,
  keys: ReadonlySet<string>,
  name: string,
  renamed: ReadonlyMap<number, PersonColumn>,
): void {
  const done = new Set<string>();
  const style = nameStyleOf(situation);
  for (const task of situation.tasks) {
    const named = [...task.assignments, ...task.seconds];
    for (const { cell } of named) {
      const slot = slotAt(situation, cell);
      if (done.has(cellKey(slot.cell)) || !isTyped(draft, slot)) continue;
      done.add(cellKey(slot.cell));
      const before = slot.column;
      const after = renamed.get(before.column) ?? before;
      const text = slotText(draft, slot);
      let edit = { text, loses: "nothing" };
      const here = named.filter((one) => cellKey(one.cell) === cellKey(cell) && keys.has(one.executor.key));
      // Whoever stands there twice is renamed in both at once
      for (const from of new Set(here.map(({ executor }) => executor.name))) {
        if (from === name) continue;
        const next = withName(edit.text, before, after, from, name, style);
        if (!next) throw new Refused("sharedCell", { cell, text });
        edit = { text: next.text, loses: next.loses === "nothing" ? edit.loses : next.loses };
      }
      if (edit.text === text) continue;
      if (edit.loses !== "nothing") confirm(draft, "otherContent", cell);
      writeSlot(draft, situation, slot, edit.text);
      anchorTask(draft, task.cell);
      anchorColumn(draft, situation.sheet.id, situation.layout, slot.cell.column);
    }
  }
}
