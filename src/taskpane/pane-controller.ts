import type { WorkbookPort } from "../excel/workbook-port";
import type { CellRef } from "../model/cell";
import { initialPaneState, paneReducer, type PaneAction, type PaneState, type Tab } from "./pane-state";

/** A burst of changes in Excel (typing, filling down, sorting) is read once, when it has been quiet this long. */
const QUIET_MS = 400;

/** Carries out what the user asks, one job with Excel after another, and keeps the state that the pane shows. */
export class PaneController {
  private state = initialPaneState;
  private readonly listeners = new Set<() => void>();
  private jobs: Promise<void> = Promise.resolve();
  private running: AbortController | null = null;
  private rereading: ReturnType<typeof setTimeout> | undefined;
  private stopWatching: (() => void) | undefined;
  private disposed = false;

  constructor(
    private readonly port: WorkbookPort,
    private readonly now: () => Date = () => new Date(),
  ) {}

  readonly getState = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads the workbook and follows its changes; to be called once. */
  async start(): Promise<void> {
    await this.read(true);
    const stop = await this.port.onChange(() => this.changed());
    if (this.disposed) stop();
    else this.stopWatching = stop;
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.rereading);
    this.stopWatching?.();
    this.running?.abort();
  }

  /** Reads the workbook again because the user asks. */
  readonly refresh = (): Promise<void> => this.read(true);

  readonly analyse = (): Promise<void> => {
    if (this.running) return this.jobs;
    const stop = new AbortController();
    this.running = stop;
    this.dispatch({ type: "analysisStarted" });
    return this.enqueue(async () => {
      const outcome = await this.port.analyse({
        signal: stop.signal,
        onProgress: (progress) => this.dispatch({ type: "analysisProgressed", progress }),
      });
      this.running = null;
      if (outcome.ok) this.dispatch({ type: "analysed", result: outcome.value, at: this.now() });
      else this.dispatch({ type: "analysisFailed", problem: outcome.problem });
    });
  };

  readonly cancel = (): void => {
    if (!this.running) return;
    this.dispatch({ type: "analysisStopping" });
    this.running.abort();
  };

  /** Selects the cell in Excel; does not wait for a job that runs. */
  readonly show = async (cell: CellRef): Promise<void> => {
    const outcome = await this.port.show(cell);
    if (!outcome.ok) this.dispatch({ type: "showFailed", problem: outcome.problem });
  };

  /** Does again what failed, as the problem's button says. */
  readonly retry = (): Promise<void> => {
    const during = this.state.problem?.during;
    this.dispatch({ type: "problemClosed" });
    return during === "analysing" ? this.analyse() : this.refresh();
  };

  readonly closeProblem = (): void => this.dispatch({ type: "problemClosed" });
  readonly chooseTab = (tab: Tab): void => this.dispatch({ type: "tabChosen", tab });
  readonly chooseSituation = (sheetId: string): void => this.dispatch({ type: "situationChosen", sheetId });

  private changed(): void {
    this.dispatch({ type: "changedInExcel" });
    clearTimeout(this.rereading);
    this.rereading = setTimeout(() => void this.read(false), QUIET_MS);
  }

  private read(asked: boolean): Promise<void> {
    clearTimeout(this.rereading);
    if (asked) this.dispatch({ type: "readingStarted" });
    return this.enqueue(async () => {
      const outcome = await this.port.open({
        onProgress: (progress) => {
          if (!this.state.workbook) this.dispatch({ type: "readingProgressed", progress });
        },
      });
      if (outcome.ok) this.dispatch({ type: "read", workbook: outcome.value, asked });
      else this.dispatch({ type: "readingFailed", problem: outcome.problem });
    });
  }

  /** Two jobs at once would read a workbook that the other is writing. */
  private enqueue(job: () => Promise<void>): Promise<void> {
    this.jobs = this.jobs.then(() => (this.disposed ? undefined : job()));
    return this.jobs;
  }

  private dispatch(action: PaneAction): void {
    if (this.disposed) return;
    this.state = paneReducer(this.state, action);
    for (const listener of this.listeners) listener();
  }
}
