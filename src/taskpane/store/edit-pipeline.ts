import type { Intention } from "../../editing/intention";
import { type ProblemCode, problemOf } from "../../port/problem";
import type { OpenedWorkbook, WorkbookPort } from "../../port/workbook-port";
import { type EditRequest, type EditsState, isHeld } from "./edit-state";
import type { Carried, EditWorker } from "./edit-worker";
import type { PaneAction } from "./pane-state";

/** What the pipeline needs of the pane that it works for. */
export interface EditHost {
  port: Pick<WorkbookPort, "write">;
  edits(): EditsState;
  workbook(): OpenedWorkbook | null;
  dispatch(action: PaneAction): void;
  /** Runs a job with Excel after the ones before it. */
  enqueue(job: () => Promise<void>): Promise<void>;
  /** Reads the workbook again, silently; soon: when the user pauses. */
  reread(when: "now" | "soon"): void;
}

/** After these nothing was written; after any other problem it is looked at first what stands there. */
const NOTHING_WRITTEN: readonly ProblemCode[] = [
  "cellEditMode",
  "protectedSheet",
  "protectedWorkbook",
  "readOnly",
];

/** The rules of editing; fetched after the task list is there. */
const fetchWorker = async ({ port }: EditHost): Promise<EditWorker> =>
  new (await import("./edit-worker")).EditWorker(port);

/**
 * The way of everything that the user asks to write: requested, carried out by the worker in the order of asking, and then
 * written, asked back, or failed. Where each request is on that way stands in the state; nothing else remembers it.
 */
export class EditPipeline {
  private worker: EditWorker | null = null;
  /** What was tried last may have been written although it failed. */
  private isUncertain = false;

  constructor(
    private readonly host: EditHost,
    private readonly fetch = fetchWorker,
  ) {}

  /** Fetches the worker ahead of the first edit; what does not come now is fetched with that. */
  async prepare(): Promise<void> {
    this.worker ??= await this.fetch(this.host);
  }

  edit(intention: Intention): Promise<void> {
    const base = this.host.workbook();
    return base ? this.ask({ doing: "edit", intention, base, confirmed: [] }) : Promise.resolve();
  }

  undo(): Promise<void> {
    return this.ask({ doing: "undo" });
  }

  redo(): Promise<void> {
    return this.ask({ doing: "redo" });
  }

  /** Yes to the question that is shown. */
  confirm(): Promise<void> {
    this.host.dispatch({ type: "questionAnswered", yes: true });
    return this.run();
  }

  /** No to the question that is shown; without one, lets go of the edit that failed and goes on with those behind it. */
  drop(): Promise<void> {
    if (this.host.edits().questions.length > 0) {
      this.host.dispatch({ type: "questionAnswered", yes: false });
      return Promise.resolve();
    }
    this.host.dispatch({ type: "failureDropped" });
    return this.run();
  }

  retry(): Promise<void> {
    this.host.dispatch({ type: "failureRetried" });
    if (this.isUncertain) this.host.reread("now");
    this.isUncertain = false;
    return this.run();
  }

  private ask(request: EditRequest): Promise<void> {
    this.host.dispatch({ type: "editRequested", request });
    return this.run();
  }

  private run(): Promise<void> {
    return this.host.enqueue(async () => {
      for (let next = this.next(); next; next = this.next()) await this.carryOut(next);
    });
  }

  private next(): EditRequest | null {
    const edits = this.host.edits();
    return isHeld(edits) ? null : (edits.requests[0] ?? null);
  }

  private async carryOut(request: EditRequest): Promise<void> {
    const { doing } = request;
    const intention = request.doing === "edit" ? request.intention : null;
    try {
      await this.prepare();
    } catch (error) {
      const failure = { doing, intention, problem: problemOf(error) };
      return this.host.dispatch({ type: "editFailed", failure, holds: true });
    }
    const now = this.host.workbook() ?? (request.doing === "edit" ? request.base : null);
    try {
      this.tell(now && this.worker ? await this.worker.carryOut(request, now) : { is: "nothing" });
    } catch (error) {
      // A mistake of ours: it is told, and the edits behind it go on
      const failure = { doing, intention, problem: problemOf(error) };
      this.host.dispatch({ type: "editFailed", failure, holds: false });
    }
  }

  private tell(carried: Carried): void {
    const { dispatch, reread } = this.host;
    switch (carried.is) {
      case "written": {
        const { workbook, plan, firstCell, recalculates } = carried.written;
        const { labels } = carried;
        dispatch({ type: "editWritten", workbook, label: plan.label, cell: firstCell, labels });
        if (recalculates) reread("soon");
        return;
      }
      case "asked":
        return dispatch({ type: "editAsked", question: carried.question });
      case "nothing":
        return dispatch({ type: "editSkipped" });
      case "failed": {
        const { failure, unfit, labels } = carried;
        const holds = failure.problem !== undefined && !unfit;
        this.isUncertain = holds && !NOTHING_WRITTEN.includes(failure.problem!.code);
        // Someone changed something that has not been read yet
        if (unfit) reread("now");
        return dispatch({ type: "editFailed", failure, holds, labels });
      }
    }
  }
}
