import { invertPlan } from "./plan/build-plan";
import type { EditPlan, PlanLabel } from "./plan/edit-plan";
import { resolveSheetIds } from "./plan/added-sheets";

/** What the pane did, oldest first, and what it took back, last taken back last. Never changed in place. */
export interface History {
  readonly done: readonly EditPlan[];
  readonly undone: readonly EditPlan[];
}

/** More steps than anyone takes back by hand. */
const MOST_STEPS = 200;

export const EMPTY_HISTORY: History = { done: [], undone: [] };

/** After a plan was written; what had been taken back before can no longer be done again. */
export function recordPlan(history: History, plan: EditPlan): History {
  // It was confirmed when it was written; undo and redo do not ask again.
  return { done: [...history.done, { ...plan, needsConfirmation: [] }].slice(-MOST_STEPS), undone: [] };
}

/** The plan that takes back the last step; null when there is none. Report what came of it with undoSucceeded or undoFailed. */
export function nextUndo(history: History): EditPlan | null {
  const last = history.done.at(-1);
  return last ? invertPlan(last) : null;
}

export function nextRedo(history: History): EditPlan | null {
  return history.undone.at(-1) ?? null;
}

/** `written` is the undo as it was really written: its rows may have been relocated. */
export function undoSucceeded(history: History, written: EditPlan): History {
  return { done: history.done.slice(0, -1), undone: [...history.undone, invertPlan(written)] };
}

export function redoSucceeded(history: History, written: EditPlan): History {
  return { done: [...history.done, written], undone: history.undone.slice(0, -1) };
}

/** The step no longer fits what is in the workbook: the cells stay as they are and the step is forgotten. */
export function undoFailed(history: History): History {
  return { ...history, done: history.done.slice(0, -1) };
}

export function redoFailed(history: History): History {
  return { ...history, undone: history.undone.slice(0, -1) };
}

/** What the undo and redo buttons would take back or do again. */
export function historyLabels(history: History): { undo: PlanLabel | null; redo: PlanLabel | null } {
  return { undo: history.done.at(-1)?.label ?? null, redo: history.undone.at(-1)?.label ?? null };
}

/** After a sheet was added (again): Excel gave it another id than the plans know. */
export function withSheetIds(history: History, ids: Readonly<Record<string, string>>): History {
  const renamed = (plans: readonly EditPlan[]) => plans.map((plan) => resolveSheetIds(plan, ids));
  return { done: renamed(history.done), undone: renamed(history.undone) };
}
