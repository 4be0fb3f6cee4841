import { followTask } from "../editing/follow-tasks";
import type { Intention } from "../editing/intention";
import type { ProblemCode } from "../excel/problem";
import type {
  FirstUse,
  SchoolFile,
  SheetsRequest,
  WorkbookChange,
  WorkbookPort,
} from "../excel/workbook-port";
import type { CellRef } from "../model/cell";
import type { Overview } from "../model/overview";
import type { WorkbookSettings } from "../model/workbook-settings";
import { ChangedSheets } from "./changed-sheets";
import { EditRequests } from "./edit-requests";
import { initialPaneState, paneReducer, type PaneAction, type PaneState, type Tab } from "./pane-state";

/** A burst of changes in Excel (typing, filling down, sorting) is read once, when it has been quiet this long. */
const QUIET_MS = 400;
/** While someone types in a cell, or Excel is busy, what the user did not ask for can wait: a silent reading is tried again. */
const LATER: readonly ProblemCode[] = ["cellEditMode", "busy"];
const LATER_MS = 2000;

/** Carries out what the user asks, one job with Excel after another, and keeps the state that the pane shows. */
export class PaneController {
  private state: PaneState;
  private readonly listeners = new Set<() => void>();
  private jobs: Promise<void> = Promise.resolve();
  private running: AbortController | null = null;
  private bringing: AbortController | null = null;
  private making: AbortController | null = null;
  private rereading: ReturnType<typeof setTimeout> | undefined;
  private readonly stops: (() => void)[] = [];
  private disposed = false;
  private readonly edits: EditRequests;
  private readonly changed = new ChangedSheets();
  /** Does the last of these jobs again: sheets on request, or settings. */
  private again: () => Promise<void> = () => Promise.resolve();
  /** The last task that was chosen in the pane, until Excel shows it. */
  private toSelect: CellRef | null = null;

  private readonly now: () => Date;
  private readonly firstUse: FirstUse | null;

  constructor(
    private readonly port: WorkbookPort,
    { now = () => new Date(), firstUse = null }: { now?: () => Date; firstUse?: FirstUse | null } = {},
  ) {
    this.now = now;
    this.firstUse = firstUse;
    this.state = { ...initialPaneState, startSeen: firstUse?.isOver() ?? false };
    this.edits = new EditRequests({
      port,
      workbook: () => this.state.workbook,
      dispatch: (action) => this.dispatch(action),
      enqueue: (job) => this.enqueue(job),
      reread: (when) => {
        if (when === "soon") return this.readLater(QUIET_MS);
        // Something is otherwise than was told
        this.changed.forget();
        void this.read(false);
      },
    });
  }

  readonly getState = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads the workbook and follows its changes; to be called once. */
  async start(): Promise<void> {
    this.stops.push(
      this.port.onChange(
        (change) => this.hear(change),
        () => this.changed.startListening(),
      ),
      this.port.onSelect((selection) => this.dispatch({ type: "selectedInGrid", selection })),
    );
    await this.read(true);
  }

  /** Fetches what comes after the task list. What does not come now is fetched again when it is needed, and said then. */
  async prepare(): Promise<void> {
    await Promise.allSettled([this.edits.prepare(), this.port.prepare()]);
  }

  private hear({ sheetId, address }: WorkbookChange): void {
    const generated = this.state.workbook?.generatedSheets.some((sheet) => sheet.sheetId === sheetId);
    // Nothing is read from the cells of a sheet that we made
    if (generated && address !== null) return;
    this.changed.note(sheetId);
    this.readLater(QUIET_MS);
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.rereading);
    for (const stop of this.stops) stop();
    this.running?.abort();
    this.bringing?.abort();
    this.making?.abort();
  }

  /** Reads the workbook again because the user asks. */
  readonly refresh = (): Promise<void> => this.read(true);

  readonly analyse = (): Promise<void> => {
    if (this.running) return this.jobs;
    const stop = new AbortController();
    this.running = stop;
    this.dispatch({ type: "analysisStarted" });
    return this.enqueue(async () => {
      this.changed.take();
      const outcome = await this.port.analyse({
        signal: stop.signal,
        onProgress: (progress) => this.dispatch({ type: "analysisProgressed", progress }),
      });
      this.running = null;
      if (!outcome.ok) this.changed.forget();
      if (outcome.ok) this.dispatch({ type: "analysed", result: outcome.value, at: this.now() });
      else this.dispatch({ type: "analysisFailed", problem: outcome.problem });
    });
  };

  readonly cancel = (): void => {
    if (!this.running) return;
    this.dispatch({ type: "analysisStopping" });
    this.running.abort();
  };

  /** Job descriptions, agreements or the data table, beside the summary. */
  readonly makeSheets = (request: SheetsRequest): Promise<void> => {
    this.again = () => this.makeSheets(request);
    const stop = new AbortController();
    this.making = stop;
    this.dispatch({ type: "sheetsAsked", doing: "making" });
    return this.enqueue(async () => {
      const outcome = await this.port.makeSheets(request, {
        signal: stop.signal,
        onProgress: (progress) => this.dispatch({ type: "sheetsProgressed", change: { progress } }),
      });
      if (outcome.ok) {
        const { made, generatedSheets } = outcome.value;
        this.dispatch({ type: "sheetsMade", names: made, generatedSheets });
      } else this.dispatch({ type: "sheetsFailed", during: "making", problem: outcome.problem });
    });
  };

  readonly stopMaking = (): void => {
    this.dispatch({ type: "sheetsProgressed", change: { stopping: true } });
    this.making?.abort();
  };

  readonly removeGeneratedSheets = (): Promise<void> => {
    this.again = this.removeGeneratedSheets;
    this.dispatch({ type: "sheetsAsked", doing: "removing" });
    return this.enqueue(async () => {
      const outcome = await this.port.removeGeneratedSheets();
      if (outcome.ok) this.dispatch({ type: "sheetsRemoved", names: outcome.value });
      else this.dispatch({ type: "sheetsFailed", during: "removing", problem: outcome.problem });
    });
  };

  get canBringSchools(): boolean {
    return this.port.canBringSchools();
  }

  /** Adds the sheets of other schools' files, then reads the workbook again. */
  readonly bringSchools = (files: readonly SchoolFile[]): Promise<void> => {
    this.again = () => this.bringSchools(files);
    const stop = new AbortController();
    this.bringing = stop;
    this.dispatch({ type: "bringingStarted" });
    return this.enqueue(async () => {
      const base = this.state.workbook;
      if (!base) return;
      const outcome = await this.port.bringSchools(files, base, {
        signal: stop.signal,
        onProgress: (progress) => this.dispatch({ type: "bringingProgressed", change: { progress } }),
      });
      if (outcome.ok) this.dispatch({ type: "bringingEnded", answer: outcome.value, ended: null });
      else if (outcome.problem.code === "cancelled")
        this.dispatch({ type: "bringingEnded", answer: null, ended: "cancelled" });
      else this.dispatch({ type: "failed", during: "bringing", problem: outcome.problem });
    }).then(() => this.read(false));
  };

  readonly stopBringing = (): void => {
    this.dispatch({ type: "bringingProgressed", change: { stopping: true } });
    this.bringing?.abort();
  };

  /** Takes the sheets of the last files away again. */
  readonly takeSchoolsAway = (): Promise<void> => {
    const added = this.state.bringing.answer?.added ?? [];
    this.again = this.takeSchoolsAway;
    return this.enqueue(async () => {
      const outcome = await this.port.takeSchoolsAway(added.map(({ sheetId }) => sheetId));
      if (outcome.ok) this.dispatch({ type: "bringingEnded", answer: null, ended: "takenAway" });
      else this.dispatch({ type: "failed", during: "removing", problem: outcome.problem });
    }).then(() => this.read(false));
  };

  /** Keeps what the user decided in the workbook, and reads it again with that. */
  readonly saveSettings = async (settings: WorkbookSettings): Promise<void> => {
    this.again = () => this.saveSettings(settings);
    let saved = false;
    await this.enqueue(async () => {
      const outcome = await this.port.saveSettings(settings);
      saved = outcome.ok;
      if (!outcome.ok) this.dispatch({ type: "failed", during: "keeping", problem: outcome.problem });
    });
    if (saved) await this.read(false);
  };

  /** Selects the cell in Excel; does not wait for a job that runs. */
  readonly show = async (cell: CellRef): Promise<void> => {
    const outcome = await this.port.show(cell);
    if (!outcome.ok) this.dispatch({ type: "failed", during: "showing", problem: outcome.problem });
  };

  /**
   * Writes at once; what would overwrite or take away something is asked first (state.edits.asking).
   * Edits are written one after another, each planned on the result of the one before.
   */
  readonly edit = (intention: Intention): Promise<void> => this.edits.edit(intention);
  readonly confirmEdit = (): Promise<void> => this.edits.confirm();
  /** Lets go of the edit that is asked about, else of the one that failed. */
  readonly dropEdit = (): Promise<void> => this.edits.drop();
  readonly retryEdit = (): Promise<void> => this.edits.retry();
  readonly undo = (): Promise<void> => this.edits.undo();
  readonly redo = (): Promise<void> => this.edits.redo();

  /**
   * Selects the task in the grid while the keyboard stays in the pane. Of several in a row only the last is selected, and none
   * where the grid cannot come along: on a hidden sheet, or while someone types in a cell.
   */
  readonly chooseTask = async (cell: CellRef): Promise<void> => {
    this.dispatch({ type: "taskChosen", cell });
    const situations = this.state.workbook?.overview.situations ?? [];
    const isHidden = situations.some(
      ({ sheet }) => sheet.id === cell.sheetId && sheet.visibility !== "visible",
    );
    if (isHidden) return;
    const waiting = this.toSelect !== null;
    this.toSelect = cell;
    if (waiting) return;
    for (let next: CellRef | null = cell; next; next = this.toSelect === next ? null : this.toSelect) {
      const outcome = await this.port.show(next, { keepFocus: true });
      if (!outcome.ok && !LATER.includes(outcome.problem.code))
        this.dispatch({ type: "failed", during: "showing", problem: outcome.problem });
    }
    this.toSelect = null;
  };

  /**
   * From an incomplete task of the analysis to its editor, among the other incomplete ones of its sheet; `from` is what was
   * analysed. A task that is not there any more leads to where it stood.
   */
  readonly fillIn = (cell: CellRef, from: Overview): void => {
    const overview = this.state.workbook?.overview;
    const now = overview ? followTask(cell, from, overview) : null;
    if (now) this.dispatch({ type: "ledToTask", cell: now });
    else void this.show(cell);
  };

  /** Does again what failed, as the problem's button says. */
  readonly retry = (): Promise<void> => {
    const during = this.state.problem?.during;
    this.dispatch({ type: "problemClosed" });
    if (during === "analysing") return this.analyse();
    return during === "opening" ? this.refresh() : this.again();
  };

  /** Puts what was found, and the first steps, away for good. */
  readonly closeStart = (): void => this.dispatch({ type: "startClosed" });
  readonly closeProblem = (): void => this.dispatch({ type: "problemClosed" });
  readonly chooseTab = (tab: Tab): void => this.dispatch({ type: "tabChosen", tab });
  readonly chooseSituation = (sheetId: string): void => this.dispatch({ type: "situationChosen", sheetId });

  private readLater(delay: number): void {
    clearTimeout(this.rereading);
    if (!this.disposed) this.rereading = setTimeout(() => void this.read(false), delay);
  }

  private read(asked: boolean): Promise<void> {
    clearTimeout(this.rereading);
    if (asked) this.dispatch({ type: "readingStarted" });
    return this.enqueue(async () => {
      const { workbook } = this.state;
      const changed = this.changed.take();
      const outcome = await this.port.open({
        since: asked || !workbook || !changed ? null : { workbook, changed },
        onProgress: (progress) => {
          if (!this.state.workbook) this.dispatch({ type: "readingProgressed", progress });
        },
      });
      if (!outcome.ok) this.changed.forget();
      if (outcome.ok) this.dispatch({ type: "read", workbook: outcome.value, asked });
      else {
        const later = LATER.includes(outcome.problem.code);
        if (asked || !later) this.dispatch({ type: "readingFailed", problem: outcome.problem });
        if (later && (!asked || !this.state.workbook)) this.readLater(LATER_MS);
      }
    });
  }

  /** Two jobs at once would read a workbook that the other is writing. */
  private enqueue(job: () => Promise<void>): Promise<void> {
    this.jobs = this.jobs.then(() => (this.disposed ? undefined : job()));
    return this.jobs;
  }

  private dispatch(action: PaneAction): void {
    if (this.disposed) return;
    const { startSeen } = this.state;
    this.state = paneReducer(this.state, action);
    if (!startSeen && this.state.startSeen) this.firstUse?.end();
    for (const listener of this.listeners) listener();
  }
}
