import type { Confirmation, EditPlan, PlanLabel, Refusal } from "../editing/edit-plan";
import type { Intention } from "../editing/intention";
import type { Problem } from "../excel/problem";
import type { CellRef } from "../model/cell";

/** What the pane is writing, wrote, asks and could not write. */
export interface EditsState {
  /** Edits that are being written or wait for their turn. */
  writing: number;
  lastWrite: LastWrite | null;
  /** An edit that overwrites or takes away something: waits for confirmEdit or dropEdit. */
  asking: Question | null;
  /** The last edit that could not be written, kept for retryEdit until dropEdit or a next edit. */
  failed: FailedEdit | null;
  /** Names given to tasks here: offered at once, also while the first task with them is still being written. */
  givenNames: readonly string[];
  /** What undo and redo would do. */
  undo: PlanLabel | null;
  redo: PlanLabel | null;
}

export interface LastWrite {
  label: PlanLabel;
  /** Where it stands now; null when it only took something away. */
  cell: CellRef | null;
  /** It was an undo. */
  undone: boolean;
  /** Another number for every write. */
  turn: number;
}

export interface Question {
  intention: Intention;
  plan: EditPlan;
  confirmations: readonly Confirmation[];
}

export interface FailedEdit {
  doing: "edit" | "undo" | "redo";
  /** What was asked; null for an undo or redo. */
  intention: Intention | null;
  /** It cannot be done at all. */
  refusal?: Refusal;
  /** Excel did not do it, or the workbook changed meanwhile. */
  problem?: Problem;
  /** Edits that are kept until this one is retried, itself included; 0 when nothing waits for it. */
  waiting: number;
}

export type EditAction =
  | { type: "editsCounted"; writing: number }
  | { type: "nameGiven"; name: string }
  | { type: "editWritten"; label: PlanLabel; cell: CellRef | null }
  | { type: "historyChanged"; undo: PlanLabel | null; redo: PlanLabel | null }
  | { type: "editAsked"; question: Question | null }
  | { type: "editFailed"; failed: FailedEdit }
  | { type: "failureClosed" };

export const noEdits: EditsState = {
  writing: 0,
  lastWrite: null,
  asking: null,
  failed: null,
  givenNames: [],
  undo: null,
  redo: null,
};

export function editsReducer(edits: EditsState, action: EditAction): EditsState {
  switch (action.type) {
    case "editsCounted":
      return { ...edits, writing: action.writing };
    case "nameGiven":
      return { ...edits, givenNames: [...new Set([...edits.givenNames, action.name])] };
    case "editWritten": {
      const { label, cell } = action;
      const turn = (edits.lastWrite?.turn ?? 0) + 1;
      return { ...edits, lastWrite: { label, cell, undone: label.undo, turn } };
    }
    case "historyChanged":
      return { ...edits, undo: action.undo, redo: action.redo };
    case "editAsked":
      return { ...edits, asking: action.question };
    case "editFailed":
      return { ...edits, failed: action.failed };
    case "failureClosed":
      return { ...edits, failed: null };
  }
}
