import { followTask } from "../../editing/follow-tasks";
import type {
  AnalysedWorkbook,
  ImportedSchools,
  GeneratedSheetInfo,
  GridSelection,
  MadeSheets,
  OpenedWorkbook,
  PickListsSet,
  Progress,
} from "../../port/workbook-port";
import type { Problem } from "../../port/problem";
import type { CellRef } from "../../model/cell";
import type { Overview } from "../../model/overview";
import type { Situation } from "../../model/situation";
import type { WorkbookSettings } from "../../model/workbook-settings";
import { type EditAction, editsReducer, type EditsState, noEdits } from "./edit-state";

export type Tab = "tasks" | "analysis" | "workbook";

/** A finished analysis, kept on view while the next one runs. */
export interface DoneAnalysis {
  result: AnalysedWorkbook;
  at: Date;
  /** The workbook changed since. */
  outdated: boolean;
}

export type JobKind = "analysing" | "making" | "removing" | "importing" | "listing";

/** A longer job that runs or waits for its turn; at most one of each kind. */
export interface Job {
  kind: JobKind;
  progress: Progress | null;
  /** The user asked to stop; Excel may still be finishing a step. */
  stopping: boolean;
}

/** Sheets besides the summary: names of the last ones made, or removed; null when nothing was asked yet. */
export interface SheetsOnRequest {
  answer:
    | { done: "made"; names: readonly string[]; made: MadeSheets }
    | { done: "removed" | "cancelled"; names: readonly string[] }
    | null;
}

/** What came of putting lists to choose from in the sheets, or of taking them away; null when neither was asked. */
export type PickListsAnswer =
  { done: "set"; answer: PickListsSet } | { done: "removed"; cells: number } | null;

/** What came of the last files of other schools. */
export interface ImportState {
  answer: ImportedSchools | null;
  /** What was imported was removed again, or nothing came in because the user stopped it. */
  ended: "removed" | "cancelled" | null;
}

/** What the live region says to people who cannot see the change; `turn` makes a repeated message new. */
export interface Announcement {
  about:
    | "found"
    | "refreshed"
    | "analysed"
    | "cancelled"
    | "saved"
    | "undone"
    | "asked"
    | "notSaved"
    | "sheets"
    | "schools"
    | "lists";
  turn: number;
}

/** What can fail as a whole; edits answer for themselves. */
export type Doing = "opening" | "showing" | "keeping" | JobKind;

/** All that the pane shows follows from this. */
export interface PaneState {
  tab: Tab;
  /** What was found on opening, and the first steps, were put away, or the user went on without them. */
  startSeen: boolean;
  /** opening: nothing to show yet; read: `workbook` is there; failed: it is not, and `problem` says why. */
  reading: "opening" | "read" | "failed";
  readingProgress: Progress | null;
  /** Reading again while the last reading stays on view. */
  refreshing: boolean;
  workbook: OpenedWorkbook | null;
  /** The sheet whose tasks are listed; null when the workbook has none. */
  situationId: string | null;
  /** The sheet with tasks that Excel shows instead, since something is being typed in the pane; else null. */
  elsewhere: string | null;
  /** In the order in which they were asked. */
  jobs: readonly Job[];
  analysis: { done: DoneAnalysis | null; cancelled: boolean };
  sheetsOnRequest: SheetsOnRequest;
  importing: ImportState;
  pickLists: PickListsAnswer;
  edits: EditsState;
  /** The task whose row is selected in the grid, or that was chosen in the pane: its description cell. */
  selectedTask: CellRef | null;
  /** All tasks whose rows are selected in the grid, from the top. */
  selectedTasks: readonly CellRef[];
  /** The incomplete task that the analysis led to, until its editor is open. */
  ledTo: CellRef | null;
  /** The last thing that failed, until it is tried again or closed. */
  problem: { during: Doing; problem: Problem } | null;
  announcement: Announcement | null;
}

export type PaneAction =
  | { type: "readingStarted" }
  | { type: "readingProgressed"; progress: Progress }
  /** asked: by the user, so it is worth saying aloud; a re-reading after a change is not. */
  | { type: "read"; workbook: OpenedWorkbook; asked: boolean }
  | { type: "readingFailed"; problem: Problem }
  | { type: "jobStarted"; kind: JobKind }
  | { type: "jobProgressed"; kind: JobKind; change: Partial<Job> }
  | { type: "jobFailed"; kind: JobKind; problem: Problem }
  | { type: "analysed"; result: AnalysedWorkbook; at: Date }
  | { type: "sheetsMade"; made: MadeSheets }
  | { type: "sheetsRemoved"; names: readonly string[] }
  | { type: "schoolsImported"; answer: ImportedSchools }
  | { type: "schoolsRemoved" }
  | { type: "pickListsDone"; answer: PickListsAnswer }
  | { type: "settingsKept"; settings: WorkbookSettings }
  | { type: "failed"; during: "showing" | "keeping"; problem: Problem }
  | { type: "problemClosed" }
  | { type: "startClosed" }
  | { type: "tabChosen"; tab: Tab }
  | { type: "situationChosen"; sheetId: string }
  /** typing: something is being typed in the pane, so it stays at its sheet. */
  | { type: "selectedInGrid"; selection: GridSelection; typing: boolean }
  | { type: "sheetActivated"; sheetId: string; typing: boolean }
  | { type: "taskChosen"; cell: CellRef }
  | { type: "ledToTask"; cell: CellRef }
  | EditAction;

const noSheets: SheetsOnRequest = { answer: null };

const noImport: ImportState = { answer: null, ended: null };

export const initialPaneState: PaneState = {
  tab: "tasks",
  startSeen: false,
  reading: "opening",
  readingProgress: null,
  refreshing: false,
  workbook: null,
  situationId: null,
  elsewhere: null,
  jobs: [],
  analysis: { done: null, cancelled: false },
  sheetsOnRequest: noSheets,
  importing: noImport,
  pickLists: null,
  edits: noEdits,
  selectedTask: null,
  selectedTasks: [],
  ledTo: null,
  problem: null,
  announcement: null,
};

export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "readingStarted":
      return state.workbook
        ? { ...state, refreshing: true }
        : { ...state, reading: "opening", readingProgress: null, problem: null };
    case "readingProgressed":
      return { ...state, readingProgress: action.progress };
    case "read":
      return afterReading(state, action.workbook, action.asked);
    case "readingFailed":
      return {
        ...state,
        reading: state.workbook ? "read" : "failed",
        readingProgress: null,
        refreshing: false,
        problem: { during: "opening", problem: action.problem },
      };
    case "jobStarted":
      return afterJobStart(state, action.kind);
    case "jobProgressed": {
      const changed = (job: Job) => (job.kind === action.kind ? { ...job, ...action.change } : job);
      return { ...state, jobs: state.jobs.map(changed) };
    }
    case "jobFailed":
      return afterJobFailure(withoutJob(state, action.kind), action.kind, action.problem);
    case "analysed":
      return afterAnalysis(withoutJob(state, "analysing"), action.result, action.at);
    case "sheetsMade":
      return afterSheets(
        withoutJob(state, "making"),
        { done: "made", names: action.made.made, made: action.made },
        action.made.generatedSheets,
      );
    case "sheetsRemoved":
      return afterSheets(withoutJob(state, "removing"), { done: "removed", names: action.names }, []);
    case "schoolsImported":
      return afterImport(withoutJob(state, "importing"), { answer: action.answer, ended: null });
    case "schoolsRemoved":
      return afterImport(withoutJob(state, "removing"), { answer: null, ended: "removed" });
    case "pickListsDone":
      return {
        ...withoutJob(state, "listing"),
        pickLists: action.answer,
        announcement: say(state, "lists"),
      };
    case "settingsKept":
      return { ...state, workbook: state.workbook && { ...state.workbook, settings: action.settings } };
    case "failed":
      return { ...state, problem: { during: action.during, problem: action.problem } };
    case "problemClosed":
      return { ...state, problem: null };
    case "startClosed":
      return { ...state, startSeen: true };
    case "tabChosen":
      return { ...state, tab: action.tab };
    case "situationChosen":
      return { ...state, situationId: action.sheetId, elsewhere: null };
    case "selectedInGrid":
      return afterSelection(state, action.selection, action.typing);
    case "sheetActivated":
      return afterActivation(state, action.sheetId, action.typing);
    case "taskChosen":
      return { ...state, selectedTask: action.cell, selectedTasks: [action.cell], ledTo: null };
    case "ledToTask":
      return {
        ...state,
        tab: "tasks",
        situationId: action.cell.sheetId,
        elsewhere: null,
        ledTo: action.cell,
      };
    default:
      return {
        ...(action.type === "editWritten" ? afterEdit(state, action.workbook) : state),
        edits: editsReducer(state.edits, action),
        announcement: sayOfEdit(state, action),
      };
  }
}

/** The job of this kind that runs or waits for its turn. */
export function jobOf(kind: JobKind): (state: PaneState) => Job | null {
  return ({ jobs }) => jobs.find((job) => job.kind === kind) ?? null;
}

/** The sheet whose tasks are listed. */
export function chosenSituation(state: PaneState): Situation | null {
  return state.workbook?.overview.situations.find(({ sheet }) => sheet.id === state.situationId) ?? null;
}

/** Read, and no sheet in it says who does what. */
export function hasNoTaskOverview(state: PaneState): boolean {
  if (state.workbook) return state.workbook.overview.situations.length === 0;
  return state.reading === "failed" && state.problem?.problem.code === "noTaskOverview";
}

function afterReading(state: PaneState, workbook: OpenedWorkbook, asked: boolean): PaneState {
  const first = state.workbook === null;
  return {
    ...withWorkbook(state, workbook),
    analysis: { ...state.analysis, done: outdated(state.analysis.done, workbook.summaryOutdated) },
    reading: "read",
    readingProgress: null,
    refreshing: false,
    problem: state.problem?.during === "opening" ? null : state.problem,
    announcement: asked ? say(state, first ? "found" : "refreshed") : state.announcement,
  };
}

/** The chosen sheet and the selected tasks stay what they are, wherever they stand now. */
function withWorkbook(state: PaneState, workbook: OpenedWorkbook): PaneState {
  const from = state.workbook?.overview;
  const follow = (cell: CellRef) => (from ? followTask(cell, from, workbook.overview) : null);
  return {
    ...state,
    workbook,
    situationId: keptSituation(workbook, state.situationId),
    elsewhere: workbook.overview.situations.some(({ sheet }) => sheet.id === state.elsewhere)
      ? state.elsewhere
      : null,
    selectedTask: state.selectedTask && follow(state.selectedTask),
    selectedTasks: state.selectedTasks.flatMap((cell) => follow(cell) ?? []),
  };
}

function afterSelection(state: PaneState, selection: GridSelection, typing: boolean): PaneState {
  const selectedTasks = state.workbook ? tasksIn(selection, state.workbook.overview) : [];
  const [selectedTask = null] = selectedTasks;
  const selected = { ...state, selectedTasks, selectedTask };
  return selectedTask ? afterActivation(selected, selection.sheetId, typing) : selected;
}

/** The pane shows the school that Excel shows; while something is being typed it only says which that is. */
function afterActivation(state: PaneState, sheetId: string, typing: boolean): PaneState {
  const hasTasks = state.workbook?.overview.situations.some(({ sheet }) => sheet.id === sheetId);
  if (!hasTasks) return state;
  if (!typing || sheetId === state.situationId) return { ...state, situationId: sheetId, elsewhere: null };
  return { ...state, elsewhere: sheetId };
}

/** The description cells of the tasks in these rows; none on a sheet that is not a situation. */
function tasksIn({ sheetId, area }: GridSelection, { situations }: Overview): CellRef[] {
  const tasks = situations.find(({ sheet }) => sheet.id === sheetId)?.tasks ?? [];
  return tasks.map(({ cell }) => cell).filter(({ row }) => row >= area.row && row < area.row + area.rowCount);
}

/** What the pane wrote is known to be different from what was analysed; no need to read it again. */
function afterEdit(state: PaneState, workbook: OpenedWorkbook): PaneState {
  const summaryOutdated = workbook.summaryOutdated === null ? null : true;
  const edited = withWorkbook(state, { ...workbook, summaryOutdated });
  const analysis = { ...state.analysis, done: outdated(state.analysis.done, true) };
  // Whoever fills in tasks has seen what was found.
  return { ...edited, analysis, startSeen: true };
}

/** Events alone say little: writing the summary causes them too. The reading after them compares the content. */
function outdated(done: DoneAnalysis | null, isOutdated: boolean | null): DoneAnalysis | null {
  return done && { ...done, outdated: isOutdated ?? done.outdated };
}

function afterAnalysis(state: PaneState, result: AnalysedWorkbook, at: Date): PaneState {
  const { overview, cells, settings, settingsNotices, generatedSheets, sheetsInDoubt } = result;
  const workbook: OpenedWorkbook = {
    overview,
    cells,
    summaryOutdated: false,
    generatedSheets,
    sheetsInDoubt,
    settings,
    settingsNotices,
  };
  return {
    ...withWorkbook(state, workbook),
    startSeen: true,
    reading: "read",
    analysis: { done: { result, at, outdated: false }, cancelled: false },
    announcement: say(state, "analysed"),
  };
}

function afterSheets(
  state: PaneState,
  answer: NonNullable<SheetsOnRequest["answer"]>,
  generatedSheets: GeneratedSheetInfo[],
): PaneState {
  const { workbook } = state;
  const summaryOutdated = answer.done === "removed" ? null : (workbook?.summaryOutdated ?? null);
  return {
    ...state,
    workbook: workbook && { ...workbook, generatedSheets, summaryOutdated },
    sheetsOnRequest: { answer },
    announcement: say(state, "sheets"),
  };
}

function afterImport(state: PaneState, importing: ImportState): PaneState {
  return { ...state, importing, announcement: say(state, "schools") };
}

const TAB_OF: Partial<Record<JobKind, Tab>> = { analysing: "analysis", importing: "workbook" };

/** What came of an earlier job of the same kind is over, but for the figures. */
function afterJobStart(state: PaneState, kind: JobKind): PaneState {
  const isOfSheets = kind === "making" || kind === "removing";
  return {
    ...state,
    tab: TAB_OF[kind] ?? state.tab,
    problem: null,
    jobs: [...state.jobs, { kind, progress: null, stopping: false }],
    analysis: kind === "analysing" ? { ...state.analysis, cancelled: false } : state.analysis,
    sheetsOnRequest: isOfSheets ? noSheets : state.sheetsOnRequest,
    importing: kind === "importing" ? noImport : state.importing,
    pickLists: kind === "listing" ? null : state.pickLists,
  };
}

function withoutJob(state: PaneState, kind: JobKind): PaneState {
  return { ...state, jobs: state.jobs.filter((job) => job.kind !== kind) };
}

function afterJobFailure(state: PaneState, kind: JobKind, problem: Problem): PaneState {
  if (problem.code !== "cancelled") return { ...state, problem: { during: kind, problem } };
  switch (kind) {
    case "analysing":
      return {
        ...state,
        analysis: { ...state.analysis, cancelled: true },
        announcement: say(state, "cancelled"),
      };
    case "making":
    case "removing":
      return {
        ...state,
        sheetsOnRequest: { answer: { done: "cancelled", names: [] } },
        announcement: say(state, "sheets"),
      };
    case "importing":
      return afterImport(state, { answer: null, ended: "cancelled" });
    case "listing":
      return state;
  }
}

/** The sheet chosen before as long as it is there, else the one that Excel shows, else the first visible one. */
function keptSituation(workbook: OpenedWorkbook, sheetId: string | null): string | null {
  const { situations } = workbook.overview;
  const kept = situations.find(({ sheet }) => sheet.id === sheetId);
  const first = situations.find(({ sheet }) => sheet.visibility === "visible") ?? situations[0];
  const active = situations.find(({ sheet }) => sheet.id === workbook.activeSheetId);
  return (kept ?? active ?? first)?.sheet.id ?? null;
}

function sayOfEdit(state: PaneState, action: EditAction): Announcement | null {
  switch (action.type) {
    case "editWritten":
      return say(state, action.label.undo ? "undone" : "saved");
    case "editAsked":
      return say(state, "asked");
    // The next question, if there is one, comes into view
    case "questionAnswered":
      return state.edits.questions.length > 1 ? say(state, "asked") : state.announcement;
    case "editFailed":
      return say(state, "notSaved");
    default:
      return state.announcement;
  }
}

function say(state: PaneState, about: Announcement["about"]): Announcement {
  return { about, turn: (state.announcement?.turn ?? 0) + 1 };
}
