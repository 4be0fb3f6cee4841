import type { PlanLabel } from "../../editing/plan/edit-plan";
import type { Intention } from "../../editing/intention";
import type { CellRef } from "../../model/cell";
import type { Task } from "../../model/task";
import type { PaneState } from "../store/pane-state";
import { questionOf } from "../store/selectors";
import type { SheetView } from "../store/workbook-view";

/**
 * Where in the pane an edit was asked, and so where its answer is shown: beside its task, at the bar of several tasks,
 * or at the action by its name.
 */
export type EditPlace = `task ${string}` | "several" | Intention["kind"];

export function taskPlace(entryKey: string): EditPlace {
  return `task ${entryKey}`;
}

/** What is written, asked or failed now, and the place for it; null without any. */
export function placeOfEdits(state: Pick<PaneState, "edits">, view: SheetView): EditPlace | null {
  const { failed, lastWrite } = state.edits;
  const asking = questionOf(state);
  if (asking) return placeOfIntention(asking.intention, view);
  if (failed?.intention) return placeOfIntention(failed.intention, view);
  // A step back or forward that failed is nobody's
  if (failed || !lastWrite) return null;
  return placeOfLabel(lastWrite.label, lastWrite.cell, view);
}

/** `view` is the sheet that is listed: of a task on several sheets it is the row there. */
function placeOfIntention(intention: Intention, view: SheetView): EditPlace {
  if (!("tasks" in intention)) return intention.kind;
  const { tasks } = intention;
  const [only, second] = view.entries.filter((entry) => tasks.some((cell) => isOf(entry, cell)));
  return only && !second ? taskPlace(only.key) : "several";
}

function placeOfLabel({ code, params }: PlanLabel, cell: CellRef | null, view: SheetView): EditPlace | null {
  if (params.task === undefined || code === "addTask") return code;
  if (Number(params.count ?? 1) > 1) return "several";
  const own = view.entries.find(
    ({ placed: { task, place } }) =>
      place.description.trim() === params.task &&
      (code === "setCore" || (cell !== null && isOf({ placed: { task } }, cell))),
  );
  return own ? taskPlace(own.key) : code;
}

function isOf({ placed: { task } }: { placed: { task: Task } }, cell: CellRef): boolean {
  return task.cell.sheetId === cell.sheetId && task.cell.row === cell.row;
}
