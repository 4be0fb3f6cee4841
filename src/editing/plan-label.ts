import { cellKey, type CellRef } from "../model/cell";
import type { PlanLabel } from "./edit-plan";
import type { Intention } from "./intention";
import type { PlanDraft } from "./plan-draft";

/** What the plan is called in the undo button and the messages: a code with what the sentence needs. */
export function labelOf(intention: Intention, draft: PlanDraft): PlanLabel {
  return { code: intention.kind, params: paramsOf(intention, draft), undo: false };
}

function paramsOf(intention: Intention, draft: PlanDraft): PlanLabel["params"] {
  switch (intention.kind) {
    case "setLevel":
      return { ...ofTasks(intention.tasks, draft), level: intention.level ?? "" };
    case "setPriority":
      return { ...ofTasks(intention.tasks, draft), priority: intention.priority ?? "" };
    case "assign":
      return {
        ...ofTasks(intention.tasks, draft),
        person: intention.person.trim(),
        hours: intention.hours ?? "",
      };
    case "changeHours":
      return {
        ...ofTasks(intention.tasks, draft),
        person: nameOf(intention.executorKey, draft),
        hours: intention.hours ?? "",
      };
    case "unassign":
      return { ...ofTasks(intention.tasks, draft), person: nameOf(intention.executorKey, draft) };
    case "setCore":
      return { ...ofSharedTasks(intention.tasks, draft), core: intention.core ? "yes" : "no" };
    case "markCoreTasks":
      return { sheet: sheetName(intention.sheetId, draft) };
    case "addTask":
      return {
        task: intention.description.trim(),
        cluster: intention.cluster,
        count: intention.sheetIds.length,
      };
    case "removeTask":
      return ofTasks(intention.tasks, draft);
    case "addPerson":
      return { person: intention.name.trim(), count: intention.sheetIds.length };
    case "renamePerson":
      return { person: nameOf(intention.personKey, draft), name: intention.name.trim() };
    case "mergePersons":
      return {
        person: intention.personKeys.map((key) => nameOf(key, draft)).join(", "),
        name: intention.name.trim(),
      };
    case "addSchool":
      return { school: intention.name.trim() };
    case "startTarget":
      return { sheet: sheetName(intention.sheetId, draft) };
  }
}

/** task: the description, of the first; count: how many. */
function ofTasks(tasks: readonly CellRef[], draft: PlanDraft): { task: string; count: number } {
  const [first] = tasks;
  return { task: first ? draft.cells.text(first).trim() : "", count: tasks.length };
}

/** A task is marked on every sheet that has it: it counts once. */
function ofSharedTasks(tasks: readonly CellRef[], draft: PlanDraft): { task: string; count: number } {
  const { situations, taskLists } = draft.overview;
  const wanted = new Set(tasks.map(cellKey));
  const own = [...situations, ...taskLists]
    .flatMap((sheet) => sheet.tasks)
    .filter(({ cell }) => wanted.has(cellKey(cell)));
  const ids = new Set(own.map(({ id }) => id));
  return { ...ofTasks(tasks, draft), count: ids.size };
}

function nameOf(key: string, { overview }: PlanDraft): string {
  const person = overview.persons.find((one) => one.key === key);
  if (person) return person.name;
  for (const { tasks } of overview.situations) {
    for (const { assignments } of tasks) {
      const found = assignments.find(({ executor }) => executor.key === key);
      if (found) return found.executor.name;
    }
  }
  return key;
}

function sheetName(sheetId: string, { cells, overview }: PlanDraft): string {
  const sheets = [...overview.situations, ...overview.taskLists].map(({ sheet }) => sheet);
  return cells.grid(sheetId)?.sheet.name ?? sheets.find(({ id }) => id === sheetId)?.name ?? "";
}
