import type { Confirmation, EditPlan, PlanLabel, Refusal } from "../../editing/plan/edit-plan";
import type { Intention } from "../../editing/intention";
import type { Problem } from "../../port/problem";
import type { OpenedWorkbook } from "../../port/workbook-port";
import type { CellRef } from "../../model/cell";

/** Something that the user asked to write. */
export type EditRequest =
  | {
      doing: "edit";
      intention: Intention;
      /** The workbook on which the user saw what to ask. */
      base: OpenedWorkbook;
      /** What the user said yes to. */
      confirmed: readonly Confirmation[];
      /** It was tried before, and may have been written all the same. */
      again?: true;
    }
  | { doing: "undo" | "redo" };

/** What was asked to write, what is asked back, what could not be written, and what was. */
export interface EditsState {
  /** In the order in which they were asked. The first is being written, unless `failed` holds it. */
  requests: readonly EditRequest[];
  /** Edits that overwrite or remove something: the first is shown, and waits for confirmEdit or dropEdit. */
  questions: readonly Question[];
  /** The last edit that could not be written, kept for retryEdit until dropEdit or a next edit. */
  failed: FailedEdit | null;
  lastWrite: LastWrite | null;
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
  request: Extract<EditRequest, { doing: "edit" }>;
  intention: Intention;
  plan: EditPlan;
  confirmations: readonly Confirmation[];
}

export interface Failure {
  doing: "edit" | "undo" | "redo";
  /** What was asked; null for an undo or redo. */
  intention: Intention | null;
  /** It cannot be done at all. */
  refusal?: Refusal;
  /** Excel did not do it, or the workbook changed meanwhile. */
  problem?: Problem;
}

export interface FailedEdit extends Failure {
  request: EditRequest;
  /** Requests that are kept until this one is retried, itself included; 0 when nothing waits for it. */
  waiting: number;
}

/** What undo and redo would do now. */
export type UndoLabels = Pick<EditsState, "undo" | "redo">;

/** Each is the whole of what one event changes, so that it is drawn once. */
export type EditAction =
  | { type: "editRequested"; request: EditRequest }
  /** The first request was written. */
  | {
      type: "editWritten";
      workbook: OpenedWorkbook;
      label: PlanLabel;
      cell: CellRef | null;
      labels: UndoLabels;
    }
  /** The first request had nothing to write. */
  | { type: "editSkipped" }
  | { type: "editAsked"; question: Question }
  | { type: "questionAnswered"; yes: boolean }
  /** holds: it stays the first request, and those behind it wait with it. */
  | { type: "editFailed"; failure: Failure; holds: boolean; labels?: UndoLabels }
  | { type: "failureDropped" }
  | { type: "failureRetried" };

export const noEdits: EditsState = {
  requests: [],
  questions: [],
  failed: null,
  lastWrite: null,
  givenNames: [],
  undo: null,
  redo: null,
};

export function editsReducer(edits: EditsState, action: EditAction): EditsState {
  const [first, ...behind] = edits.requests;
  switch (action.type) {
    case "editRequested": {
      const { request } = action;
      const intention = request.doing === "edit" ? request.intention : null;
      const given = intention?.kind === "assign" ? [intention.person] : [];
      return {
        ...edits,
        requests: [...edits.requests, request],
        failed: null,
        givenNames: [...new Set([...edits.givenNames, ...given])],
      };
    }
    case "editWritten": {
      const { label, cell, labels } = action;
      const turn = (edits.lastWrite?.turn ?? 0) + 1;
      return { ...edits, ...labels, requests: behind, lastWrite: { label, cell, undone: label.undo, turn } };
    }
    case "editSkipped":
      return { ...edits, requests: behind };
    case "editAsked":
      return { ...edits, requests: behind, questions: [...edits.questions, action.question] };
    case "questionAnswered": {
      const [asked, ...questions] = edits.questions;
      if (!asked) return edits;
      const confirmed = { ...asked.request, confirmed: asked.confirmations };
      return action.yes
        ? { ...edits, questions, requests: [...edits.requests, confirmed], failed: null }
        : { ...edits, questions };
    }
    case "editFailed": {
      if (!first) return edits;
      const { failure, holds, labels } = action;
      const failed = { ...failure, request: first, waiting: holds ? edits.requests.length : 0 };
      return { ...edits, ...labels, failed, requests: holds ? edits.requests : behind };
    }
    case "failureDropped":
      return { ...edits, failed: null, requests: isHeld(edits) ? behind : edits.requests };
    case "failureRetried": {
      const { failed } = edits;
      if (!failed) return edits;
      const again =
        failed.request.doing === "edit" ? { ...failed.request, again: true as const } : failed.request;
      return { ...edits, failed: null, requests: [again, ...(isHeld(edits) ? behind : edits.requests)] };
    }
  }
}

/** The first request could not be written: it and those behind it wait. */
export function isHeld({ failed }: EditsState): boolean {
  return failed !== null && failed.waiting > 0;
}
