import type { Confirmation, EditPlan } from "../../editing/plan/edit-plan";
import { followIntention } from "../../editing/follow-tasks";
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
} from "../../editing/history";
import { settingsAfter } from "../../editing/settings-after";
import type { Problem, ProblemCode } from "../../port/problem";
import type { OpenedWorkbook, WorkbookPort, WrittenEdit } from "../../port/workbook-port";
import { planOnce } from "../../editing/plan-edit";
import type { EditRequest, Failure, Question, UndoLabels } from "./edit-state";

/** What came of a request. */
export type Carried =
  | { is: "written"; written: WrittenEdit; labels: UndoLabels }
  | { is: "asked"; question: Question }
  | { is: "nothing" }
  /** unfit: the plan itself no longer fits what is in the workbook. */
  | { is: "failed"; failure: Failure; unfit: boolean; labels: UndoLabels };

type RequestToEdit = Extract<EditRequest, { doing: "edit" }>;

/** After these the plan itself no longer fits: what comes after it need not wait. */
const UNFIT: readonly ProblemCode[] = ["taskMoved", "changedMeanwhile", "sheetGone"];

/** Plans and writes one request at a time, each on the result of the one before; remembers it for undo. */
export class EditWorker {
  private history = EMPTY_HISTORY;

  constructor(private readonly port: Pick<WorkbookPort, "write">) {}

  carryOut(request: EditRequest, now: OpenedWorkbook): Promise<Carried> {
    return request.doing === "edit" ? this.edit(request, now) : this.step(request.doing, now);
  }

  get labels(): UndoLabels {
    return historyLabels(this.history);
  }

  private async edit(request: RequestToEdit, now: OpenedWorkbook): Promise<Carried> {
    const { intention, base, confirmed, again } = request;
    const followed = followIntention(intention, base.overview, now.overview);
    if (!followed.ok) {
      const { cell } = followed;
      const refusal = { code: "taskUnknown" as const, cell, text: base.cells.text(cell) };
      return this.failed({ doing: "edit", intention, refusal });
    }
    const outcome = planOnce(followed.intention, now);
    if (!outcome.ok) {
      // The first try was written after all
      if (again && outcome.refusal.code === "nothingToDo") return { is: "nothing" };
      return this.failed({ doing: "edit", intention, refusal: outcome.refusal });
    }
    const { plan } = outcome;
    if (!isConfirmed(plan, confirmed)) {
      const asked = { ...request, intention: followed.intention, base: now };
      const question = {
        request: asked,
        intention: followed.intention,
        plan,
        confirmations: plan.needsConfirmation,
      };
      return { is: "asked", question };
    }
    const settings = settingsAfter(followed.intention, now.overview, now.settings) ?? undefined;
    const written = await this.port.write(plan, now, settings);
    if (!written.ok) return this.failed({ doing: "edit", intention, problem: written.problem });
    this.history = recordPlan(this.history, written.value.plan);
    return { is: "written", written: written.value, labels: this.labels };
  }

  private async step(doing: "undo" | "redo", now: OpenedWorkbook): Promise<Carried> {
    const plan = doing === "undo" ? nextUndo(this.history) : nextRedo(this.history);
    if (!plan) return { is: "nothing" };
    const written = await this.port.write(plan, now);
    if (!written.ok) {
      if (isUnfit(written.problem))
        this.history = doing === "undo" ? undoFailed(this.history) : redoFailed(this.history);
      return this.failed({ doing, intention: null, problem: written.problem });
    }
    const { value } = written;
    const history = withSheetIds(this.history, value.sheetIds);
    this.history = doing === "undo" ? undoSucceeded(history, value.plan) : redoSucceeded(history, value.plan);
    return { is: "written", written: value, labels: this.labels };
  }

  private failed(failure: Failure): Carried {
    const unfit = failure.problem !== undefined && isUnfit(failure.problem);
    return { is: "failed", failure, unfit, labels: this.labels };
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
