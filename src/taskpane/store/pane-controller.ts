import { followTask } from "../../editing/follow-tasks";
import type { Intention } from "../../editing/intention";
import { done, type Outcome, type ProblemCode } from "../../port/problem";
import type {
  JobOptions,
  Progress,
  SchoolFile,
  SheetsRequest,
  WorkbookChange,
  WorkbookPort,
} from "../../port/workbook-port";
import type { FirstUse } from "../../port/environment";
import type { CellRef } from "../../model/cell";
import type { Overview } from "../../model/overview";
import type { WorkbookSettings } from "../../model/workbook-settings";
import { ChangedSheets } from "./changed-sheets";
import { EditPipeline } from "./edit-pipeline";
import {
  chosenSituation,
  initialPaneState,
  type JobKind,
  type PickListsAnswer,
  paneReducer,
  type PaneAction,
  type PaneState,
  type Tab,
} from "./pane-state";

/** A burst of changes in Excel (typing, filling down, sorting) is read once, when it has been quiet this long. */
const QUIET_MS = 400;
/** While someone types in a cell, or Excel is busy, what the user did not ask for can wait: a silent reading is tried again. */
const LATER: readonly ProblemCode[] = ["cellEditMode", "busy"];
const LATER_MS = 2000;

/** What the user decides, on top of all decided before. */
export type SettingsChange = (settings: WorkbookSettings, overview: Overview) => WorkbookSettings;

interface PaneOptions {
  now?: () => Date;
  firstUse?: FirstUse | null;
  /** Whether something is being typed in the pane. */
  isTyping?: () => boolean;
}

/** Fields in which something was typed that is not written yet say so on themselves. */
function typedInPage(): boolean {
  return typeof document !== "undefined" && document.querySelector("[data-typing]") !== null;
}

/** Carries out what the user asks, one job with Excel after another, and keeps the state that the pane shows. */
export class PaneController {
  private state: PaneState;
  private readonly listeners = new Set<() => void>();
  private jobs: Promise<void> = Promise.resolve();
  private readonly running = new Map<JobKind, AbortController>();
  private rereading: ReturnType<typeof setTimeout> | undefined;
  private readonly stops: (() => void)[] = [];
  private disposed = false;
  private readonly edits: EditPipeline;
  private readonly changed = new ChangedSheets();
  /** Does the last of these again: a longer job, or keeping settings. */
  private again: () => Promise<void> = () => Promise.resolve();
  /** The last task that was chosen in the pane, until Excel shows it. */
  private toSelect: CellRef | null = null;

  private readonly now: () => Date;
  private readonly firstUse: FirstUse | null;
  private readonly isTyping: () => boolean;

  constructor(
    private readonly port: WorkbookPort,
    { now = () => new Date(), firstUse = null, isTyping = typedInPage }: PaneOptions = {},
  ) {
    this.now = now;
    this.isTyping = isTyping;
    this.firstUse = firstUse;
    this.state = { ...initialPaneState, startSeen: firstUse?.isOver() ?? false };
    this.edits = new EditPipeline({
      port,
      edits: () => this.state.edits,
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

  /** Tries Excel itself, if that can be done here; the pane's other jobs wait until it has ended. */
  get selfTest(): WorkbookPort["selfTest"] {
    return this.port.selfTest;
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
      this.port.onSelect((selection) =>
        this.dispatch({ type: "selectedInGrid", selection, typing: this.isTyping() }),
      ),
      this.port.onActivate((sheetId) =>
        this.dispatch({ type: "sheetActivated", sheetId, typing: this.isTyping() }),
      ),
    );
    await this.read(true);
  }

  /** Fetches what comes after the task list. What does not come now is fetched again when it is needed, and said then. */
  async prepare(): Promise<void> {
    await Promise.allSettled([this.edits.prepare(), this.port.prepare()]);
  }

  private hear(change: WorkbookChange): void {
    const { sheetId, address } = change;
    const generated = this.state.workbook?.generatedSheets.some((sheet) => sheet.sheetId === sheetId);
    // Nothing is read from the cells of a sheet that we made
    if (generated && address !== null) return;
    this.changed.note(change);
    this.readLater(QUIET_MS);
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.rereading);
    for (const stop of this.stops) stop();
    for (const stop of this.running.values()) stop.abort();
  }

  /** Reads the workbook again because the user asks. */
  readonly refresh = (): Promise<void> => this.read(true);

  readonly analyse = (): Promise<void> =>
    this.runJob("analysing", async (options) => {
      this.changed.take();
      const outcome = await this.port.analyse(options);
      this.changed.settle();
      if (!outcome.ok) {
        this.changed.forget();
        return outcome;
      }
      return done({ type: "analysed", result: outcome.value, at: this.now() });
    });

  /** Job descriptions, agreements or the data table, beside the summary. */
  readonly makeSheets = (request: SheetsRequest): Promise<void> =>
    this.runJob("making", async (options) => {
      const outcome = await this.port.makeSheets(request, options);
      if (!outcome.ok) return outcome;
      return done({ type: "sheetsMade", made: outcome.value });
    });

  readonly removeGeneratedSheets = (): Promise<void> =>
    this.runJob("removing", async () => {
      const outcome = await this.port.removeGeneratedSheets(
        // The sheet of the lists goes together with the lists
        (this.state.workbook?.generatedSheets ?? []).flatMap(({ kind, sheetId }) =>
          kind === "pickLists" ? [] : [sheetId],
        ),
      );
      return outcome.ok ? done({ type: "sheetsRemoved", names: outcome.value }) : outcome;
    });

  /** Puts lists to choose from in the task sheets, then reads the workbook again. */
  readonly setPickLists = (): Promise<void> =>
    this.listing(async (options) => {
      const outcome = await this.port.setPickLists(options);
      return outcome.ok ? done({ done: "set", answer: outcome.value }) : outcome;
    });

  readonly removePickLists = (): Promise<void> =>
    this.listing(async (options) => {
      const outcome = await this.port.removePickLists(options);
      return outcome.ok ? done({ done: "removed", cells: outcome.value }) : outcome;
    });

  private async listing(work: (options: JobOptions) => Promise<Outcome<PickListsAnswer>>): Promise<void> {
    await this.runJob("listing", async (options) => {
      const outcome = await work(options);
      return outcome.ok ? done({ type: "pickListsDone", answer: outcome.value }) : outcome;
    });
    await this.read(false);
  }

  get canImportSchools(): boolean {
    return this.port.canImportSchools();
  }

  /** Adds the sheets of other schools' files, then reads the workbook again. */
  readonly importSchools = async (files: readonly SchoolFile[]): Promise<void> => {
    await this.runJob("importing", async (options) => {
      const base = this.state.workbook;
      if (!base) return { ok: false, problem: { code: "cancelled", detail: "", retry: false } };
      const outcome = await this.port.importSchools(files, base, options);
      return outcome.ok ? done({ type: "schoolsImported", answer: outcome.value }) : outcome;
    });
    await this.read(false);
  };

  /** Removes the sheets of the last files again. */
  readonly removeImported = async (): Promise<void> => {
    const added = this.state.importing.answer?.added ?? [];
    await this.runJob("removing", async () => {
      const outcome = await this.port.removeImported(added.map(({ sheetId }) => sheetId));
      return outcome.ok ? done({ type: "schoolsRemoved" }) : outcome;
    });
    await this.read(false);
  };

  /** Stops a job as soon as Excel can; the workbook stays as it was. */
  readonly cancel = (kind: JobKind): void => {
    this.dispatch({ type: "jobProgressed", kind, change: { stopping: true } });
    this.running.get(kind)?.abort();
  };

  /** Runs a longer job after those before it; one that runs or waits already is not asked twice. */
  private runJob(kind: JobKind, work: (options: JobOptions) => Promise<Outcome<PaneAction>>): Promise<void> {
    if (this.running.has(kind)) return this.jobs;
    this.again = () => this.runJob(kind, work);
    const stop = new AbortController();
    this.running.set(kind, stop);
    this.dispatch({ type: "jobStarted", kind });
    return this.enqueue(async () => {
      const onProgress = (progress: Progress) =>
        this.dispatch({ type: "jobProgressed", kind, change: { progress } });
      const outcome = await work({ signal: stop.signal, onProgress });
      this.running.delete(kind);
      this.dispatch(outcome.ok ? outcome.value : { type: "jobFailed", kind, problem: outcome.problem });
    });
  }

  /** Keeps what the user decided in the workbook, and reads it again with that; says whether it was kept. */
  readonly saveSettings = async (change: SettingsChange): Promise<boolean> => {
    this.again = async () => void (await this.saveSettings(change));
    let saved = false;
    await this.enqueue(async () => {
      const { workbook } = this.state;
      if (!workbook) return;
      // The decision before this one may not have been read back yet
      const settings = change(workbook.settings, workbook.overview);
      const outcome = await this.port.saveSettings(settings);
      saved = outcome.ok;
      if (outcome.ok) this.dispatch({ type: "settingsKept", settings });
      else this.dispatch({ type: "failed", during: "keeping", problem: outcome.problem });
    });
    if (saved) await this.read(false);
    return saved;
  };

  /** Selects the cell in Excel; does not wait for a job that runs. */
  readonly show = async (cell: CellRef): Promise<void> => {
    const outcome = await this.port.show(cell);
    if (!outcome.ok) this.dispatch({ type: "failed", during: "showing", problem: outcome.problem });
  };

  /**
   * Writes at once; what would overwrite or remove something is asked first (state.edits.questions).
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
    return during === "opening" ? this.refresh() : this.again();
  };

  /** Puts what was found, and the first steps, away for good. */
  readonly closeStart = (): void => this.dispatch({ type: "startClosed" });
  readonly closeProblem = (): void => this.dispatch({ type: "problemClosed" });
  readonly chooseTab = (tab: Tab): void => this.dispatch({ type: "tabChosen", tab });

  /** Lists the tasks of a sheet, and shows that sheet in Excel where it can be seen. */
  readonly chooseSituation = async (sheetId: string): Promise<void> => {
    this.dispatch({ type: "situationChosen", sheetId });
    const chosen = chosenSituation(this.state);
    if (chosen?.sheet.visibility !== "visible") return;
    const outcome = await this.port.activate(sheetId);
    if (!outcome.ok && !LATER.includes(outcome.problem.code))
      this.dispatch({ type: "failed", during: "showing", problem: outcome.problem });
  };

  /** To the sheet that Excel shows, which the pane did not follow since something was being typed. */
  readonly goElsewhere = (): void => {
    const { elsewhere } = this.state;
    if (elsewhere !== null) this.dispatch({ type: "situationChosen", sheetId: elsewhere });
  };

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
      this.changed.settle();
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
