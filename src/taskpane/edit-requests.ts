import type { Intention } from "../editing/intention";
import { problemOf } from "../excel/problem";
import type { EditHost, EditQueue } from "./edit-queue";

/** The rules of editing and the queue that follows them; fetched after the task list is there. */
const fetchQueue = async (host: EditHost): Promise<EditQueue> =>
  new (await import("./edit-queue")).EditQueue(host);

interface Request {
  doing: "edit" | "undo" | "redo";
  intention: Intention | null;
  pass: (queue: EditQueue) => Promise<void>;
}

/** Takes what the user asks to the queue of edits; what is asked before its code is there waits for it, in order. */
export class EditRequests {
  private queue: EditQueue | null = null;
  private waiting: Request[] = [];

  constructor(
    private readonly host: EditHost,
    private readonly fetch = fetchQueue,
  ) {}

  /** Fetches the queue ahead of the first edit; what does not come now is fetched with that. */
  async prepare(): Promise<void> {
    this.queue ??= await this.fetch(this.host);
  }

  edit(intention: Intention): Promise<void> {
    const base = this.host.workbook();
    if (intention.kind === "assign") this.host.dispatch({ type: "nameGiven", name: intention.person });
    if (!base) return Promise.resolve();
    return this.ask({ doing: "edit", intention, pass: (queue) => queue.edit(intention, base) });
  }

  undo(): Promise<void> {
    return this.ask({ doing: "undo", intention: null, pass: (queue) => queue.undo() });
  }

  redo(): Promise<void> {
    return this.ask({ doing: "redo", intention: null, pass: (queue) => queue.redo() });
  }

  /** Yes to the question that is shown. */
  confirm(): Promise<void> {
    return this.queue?.confirm() ?? Promise.resolve();
  }

  /** No to the question that is shown; without one, lets go of the edit that failed and goes on with those behind it. */
  drop(): Promise<void> {
    if (this.waiting.length === 0) return this.queue?.drop() ?? Promise.resolve();
    this.waiting.shift();
    return this.passOn();
  }

  retry(): Promise<void> {
    return this.waiting.length > 0 ? this.passOn() : (this.queue?.retry() ?? Promise.resolve());
  }

  private ask(request: Request): Promise<void> {
    this.waiting.push(request);
    return this.passOn();
  }

  private passOn(): Promise<void> {
    this.host.dispatch({ type: "failureClosed" });
    return this.queue ? this.passTo(this.queue) : this.fetchFirst();
  }

  private async passTo(queue: EditQueue): Promise<void> {
    await Promise.all(this.waiting.splice(0).map(({ pass }) => pass(queue)));
  }

  private async fetchFirst(): Promise<void> {
    try {
      await this.prepare();
    } catch (error) {
      const [first] = this.waiting;
      if (!first) return;
      const { doing, intention } = first;
      const failed = { doing, intention, problem: problemOf(error), waiting: this.waiting.length };
      this.host.dispatch({ type: "editFailed", failed });
    }
    if (this.queue) await this.passTo(this.queue);
  }
}
