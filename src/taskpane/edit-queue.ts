import type { Confirmation, EditPlan } from "../editing/edit-plan";
import { followIntention } from "../editing/follow-tasks";
import {
  EMPTY_HISTORY,
  historyLabels,
  nextRedo,
  nextUndo,
  recordPlan,
  redoFailed,
  redoSucceeded,
  undoFailed,
  undoSucceeded,
  withSheetIds,
} from "../editing/history";
import type { Intention } from "../editing/intention";
import { planEdit } from "../editing/plan-edit";
import { settingsAfter } from "../editing/settings-after";
import { type Problem, type ProblemCode, problemOf } from "../excel/problem";
import type { OpenedWorkbook, WorkbookPort, WrittenEdit } from "../excel/workbook-port";
import type { FailedEdit, Question } from "./edit-state";
import type { PaneAction } from "./pane-state";

/** What the queue needs of the pane that it works for. */
export interface EditHost {
  port: Pick<WorkbookPort, "write">;
  workbook(): OpenedWorkbook | null;
  dispatch(action: PaneAction): void;
  /** Runs a job after the ones before it. */
  enqueue(job: () => Promise<void>): Promise<void>;
  /** Reads the workbook again, silently; soon: when the user pauses. */
  reread(when: "now" | "soon"): void;
}

/** Something to write, in the order in which it was asked. */
type Wish =
  | {
      doing: "edit";
      intention: Intention;
      base: OpenedWorkbook;
      confirmed: readonly Confirmation[];
      again?: true;
    }
  | { doing: "undo" | "redo" };

type EditWish = Extract<Wish, { doing: "edit" }>;

/** After these the plan itself no longer fits: what comes after it need not wait. */
const UNFIT: readonly ProblemCode[] = ["taskMoved", "changedMeanwhile", "sheetGone"];
/** After these nothing was written; after any other one it is looked at first what stands there. */
const NOTHING_WRITTEN: readonly ProblemCode[] = [
  "cellEditMode",
  "protectedSheet",
  "protectedWorkbook",
  "readOnly",
];

/** Writes what the user asks, one after another, each planned on the result of the one before; remembers it for undo. */
export class EditQueue {
  private waiting: Wish[] = [];
  private questions: { wish: EditWish; question: Question }[] = [];
  private history = EMPTY_HISTORY;
  /** Kept for retry although it no longer waits in the queue. */
  private failedWish: Wish | null = null;
  /** Why the first one waiting failed; it and those behind it wait for a retry. */
  private held: Problem | null = null;

  constructor(private readonly host: EditHost) {}

  /** `base` is the workbook on which the user saw what to ask. */
  edit(intention: Intention, base: OpenedWorkbook): Promise<void> {
    return this.add({ doing: "edit", intention, base, confirmed: [] });
  }

  undo(): Promise<void> {
    return this.add({ doing: "undo" });
  }

  redo(): Promise<void> {
    return this.add({ doing: "redo" });
  }

  /** Yes to the question that is shown. */
  confirm(): Promise<void> {
    const asked = this.questions.shift();
    this.showQuestion();
    if (!asked) return Promise.resolve();
    return this.add({ ...asked.wish, confirmed: asked.question.confirmations });
  }

  /** No to the question that is shown; without one, lets go of the edit that failed and goes on with those behind it. */
  drop(): Promise<void> {
    if (this.questions.length > 0) {
      this.questions.shift();
      this.showQuestion();
      return Promise.resolve();
    }
    if (this.held) this.waiting.shift();
    this.closeFailure();
    return this.run();
  }

  retry(): Promise<void> {
    if (this.failedWish) this.waiting.unshift(this.failedWish);
    const [first] = this.waiting;
    if (first?.doing === "edit") this.waiting[0] = { ...first, again: true };
    const { held } = this;
    this.closeFailure();
    if (held && !NOTHING_WRITTEN.includes(held.code)) this.host.reread("now");
    return this.run();
  }

  private add(wish: Wish): Promise<void> {
    this.waiting.push(wish);
    this.closeFailure();
    return this.run();
  }

  private closeFailure(): void {
    this.failedWish = null;
    this.held = null;
    this.host.dispatch({ type: "failureClosed" });
  }

  private run(): Promise<void> {
    this.count();
    return this.host.enqueue(() => this.writeWaiting());
  }

  private count(): void {
    this.host.dispatch({ type: "editsCounted", writing: this.held ? 0 : this.waiting.length });
  }

  private async writeWaiting(): Promise<void> {
    for (let wish = this.waiting[0]; wish && !this.held; wish = this.waiting[0]) {
      const failed = await this.fulfil(wish);
      this.held = (failed && failed.waiting > 0 && failed.problem) || null;
      if (!this.held) this.waiting.shift();
      if (failed) {
        this.failedWish = this.held ? null : wish;
        this.host.dispatch({ type: "editFailed", failed });
      }
      this.count();
    }
  }

  private async fulfil(wish: Wish): Promise<FailedEdit | null> {
    try {
      return await (wish.doing === "edit" ? this.fulfilEdit(wish) : this.fulfilStep(wish.doing));
    } catch (error) {
      // A mistake of ours: it is told, and the edits behind it go on
      const intention = wish.doing === "edit" ? wish.intention : null;
      return { doing: wish.doing, intention, problem: problemOf(error), waiting: 0 };
    }
  }

  private async fulfilEdit(wish: EditWish): Promise<FailedEdit | null> {
    const now = this.host.workbook() ?? wish.base;
    const { intention } = wish;
    const followed = followIntention(intention, wish.base.overview, now.overview);
    if (!followed.ok) {
      const { cell } = followed;
      const refusal = { code: "taskUnknown" as const, cell, text: wish.base.cells.text(cell) };
      return { doing: "edit", intention, refusal, waiting: 0 };
    }
    const outcome = planEdit(followed.intention, now.overview, now.cells);
    if (!outcome.ok) {
      // The first try was written after all
      if (wish.again && outcome.refusal.code === "nothingToDo") return null;
      return { doing: "edit", intention, refusal: outcome.refusal, waiting: 0 };
    }
    const { plan } = outcome;
    if (!isConfirmed(plan, wish.confirmed)) {
      const question = { intention: followed.intention, plan, confirmations: plan.needsConfirmation };
      this.questions.push({
        wish: { ...wish, intention: followed.intention, base: now },
        question,
      });
      this.showQuestion();
      return null;
    }
    const settings = settingsAfter(followed.intention, now.overview, now.settings) ?? undefined;
    const written = await this.host.port.write(plan, now, settings);
    if (!written.ok) return this.failure("edit", intention, written.problem);
    this.history = recordPlan(this.history, written.value.plan);
    this.tell(written.value);
    return null;
  }

  private async fulfilStep(doing: "undo" | "redo"): Promise<FailedEdit | null> {
    const now = this.host.workbook();
    const plan = doing === "undo" ? nextUndo(this.history) : nextRedo(this.history);
    if (!plan || !now) return null;
    const written = await this.host.port.write(plan, now);
    if (written.ok) {
      const { value } = written;
      const history = withSheetIds(this.history, value.sheetIds);
      this.history =
        doing === "undo" ? undoSucceeded(history, value.plan) : redoSucceeded(history, value.plan);
      this.tell(value);
      return null;
    }
    if (isUnfit(written.problem)) {
      this.history = doing === "undo" ? undoFailed(this.history) : redoFailed(this.history);
      this.showHistory();
    }
    return this.failure(doing, null, written.problem);
  }

  private failure(doing: Wish["doing"], intention: Intention | null, problem: Problem): FailedEdit {
    const unfit = isUnfit(problem);
    // Someone changed something that has not been read yet
    if (unfit) this.host.reread("now");
    return { doing, intention, problem, waiting: unfit ? 0 : this.waiting.length };
  }

  private tell({ workbook, plan, firstCell, recalculates }: WrittenEdit): void {
    this.host.dispatch({ type: "edited", workbook });
    this.showHistory();
    this.host.dispatch({ type: "editWritten", label: plan.label, cell: firstCell });
    if (recalculates) this.host.reread("soon");
  }

  private showHistory(): void {
    this.host.dispatch({ type: "historyChanged", ...historyLabels(this.history) });
  }

  private showQuestion(): void {
    this.host.dispatch({ type: "editAsked", question: this.questions[0]?.question ?? null });
  }
}

function isUnfit({ code }: Problem): boolean {
  return UNFIT.includes(code);
}

/** Whether the user said yes to all that this plan asks. */
function isConfirmed(plan: EditPlan, confirmed: readonly Confirmation[]): boolean {
  const yes = new Set(confirmed.map(({ code, text }) => `${code} ${text}`));
  return plan.needsConfirmation.every(({ code, text }) => yes.has(`${code} ${text}`));
}
