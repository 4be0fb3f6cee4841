import { followTask } from "../editing/follow-tasks";
import type {
  AnalysedWorkbook,
  BroughtSchools,
  GeneratedSheetInfo,
  GridSelection,
  OpenedWorkbook,
  Progress,
} from "../excel/workbook-port";
import type { Problem } from "../excel/problem";
import type { CellRef } from "../model/cell";
import type { Overview } from "../model/overview";
import type { Situation } from "../model/situation";
import { type EditAction, editsReducer, type EditsState, noEdits } from "./edit-state";

export type Tab = "tasks" | "analysis" | "workbook";

/** A finished analysis, kept on view while the next one runs. */
export interface DoneAnalysis {
  result: AnalysedWorkbook;
  at: Date;
  /** The workbook changed since. */
  outdated: boolean;
}

export interface RunningJob {
  progress: Progress | null;
  /** The user asked to stop; Excel may still be finishing a step. */
  stopping: boolean;
}

/** Sheets besides the summary: being made or removed, and what came of it. */
export interface SheetsOnRequest {
  running: (RunningJob & { doing: "making" | "removing" }) | null;
  /** Names of the last ones made, or removed; null when nothing was asked yet. */
  answer: { done: "made" | "removed" | "cancelled"; names: readonly string[] } | null;
}

/** Other schools' files being brought in, and what came of the last ones. */
export interface Bringing {
  running: RunningJob | null;
  answer: BroughtSchools | null;
  /** What came in was taken away again, or nothing came in because the user stopped it. */
  ended: "takenAway" | "cancelled" | null;
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
    | "schools";
  turn: number;
}

/** What can fail as a whole; edits answer for themselves. */
export type Doing = "opening" | "analysing" | "showing" | "making" | "removing" | "keeping" | "bringing";

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
  analysis: { done: DoneAnalysis | null; running: RunningJob | null; cancelled: boolean };
  sheetsOnRequest: SheetsOnRequest;
  bringing: Bringing;
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
  | { type: "analysisStarted" }
  | { type: "analysisProgressed"; progress: Progress }
  | { type: "analysisStopping" }
  | { type: "analysed"; result: AnalysedWorkbook; at: Date }
  | { type: "analysisFailed"; problem: Problem }
  | { type: "sheetsAsked"; doing: "making" | "removing" }
  | { type: "sheetsProgressed"; change: Partial<RunningJob> }
  | { type: "sheetsMade"; names: readonly string[]; generatedSheets: GeneratedSheetInfo[] }
  | { type: "sheetsRemoved"; names: readonly string[] }
  | { type: "sheetsFailed"; during: "making" | "removing"; problem: Problem }
  | { type: "bringingStarted" }
  | { type: "bringingProgressed"; change: Partial<RunningJob> }
  | { type: "bringingEnded"; answer: BroughtSchools | null; ended: Bringing["ended"] }
  | { type: "failed"; during: "showing" | "keeping" | "bringing" | "removing"; problem: Problem }
  | { type: "problemClosed" }
  | { type: "startClosed" }
  | { type: "tabChosen"; tab: Tab }
  | { type: "situationChosen"; sheetId: string }
  | { type: "edited"; workbook: OpenedWorkbook }
  | { type: "selectedInGrid"; selection: GridSelection }
  | { type: "taskChosen"; cell: CellRef }
  | { type: "ledToTask"; cell: CellRef }
  | EditAction;

const noSheets: SheetsOnRequest = { running: null, answer: null };

const noBringing: Bringing = { running: null, answer: null, ended: null };

export const initialPaneState: PaneState = {
  tab: "tasks",
  startSeen: false,
  reading: "opening",
  readingProgress: null,
  refreshing: false,
  workbook: null,
  situationId: null,
  analysis: { done: null, running: null, cancelled: false },
  sheetsOnRequest: noSheets,
  bringing: noBringing,
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
    case "analysisStarted":
      return {
        ...state,
        tab: "analysis",
        problem: null,
        analysis: {
          done: state.analysis.done,
          running: { progress: null, stopping: false },
          cancelled: false,
        },
      };
    case "analysisProgressed":
      return withJob(state, "analysis", { progress: action.progress });
    case "analysisStopping":
      return withJob(state, "analysis", { stopping: true });
    case "analysed":
      return afterAnalysis(state, action.result, action.at);
    case "analysisFailed":
      return afterFailedAnalysis(state, action.problem);
    case "sheetsAsked":
      return {
        ...state,
        problem: null,
        sheetsOnRequest: { ...noSheets, running: { doing: action.doing, progress: null, stopping: false } },
      };
    case "sheetsProgressed":
      return withJob(state, "sheetsOnRequest", action.change);
    case "sheetsMade":
      return afterSheets(state, "made", action.names, action.generatedSheets);
    case "sheetsRemoved":
      return afterSheets(state, "removed", action.names, []);
    case "sheetsFailed":
      if (action.problem.code === "cancelled")
        return {
          ...state,
          sheetsOnRequest: { ...noSheets, answer: { done: "cancelled", names: [] } },
          announcement: say(state, "sheets"),
        };
      return {
        ...state,
        sheetsOnRequest: noSheets,
        problem: { during: action.during, problem: action.problem },
      };
    case "bringingStarted":
      return {
        ...state,
        tab: "workbook",
        problem: null,
        bringing: { ...noBringing, running: { progress: null, stopping: false } },
      };
    case "bringingProgressed":
      return withJob(state, "bringing", action.change);
    case "bringingEnded":
      return {
        ...state,
        bringing: { ...noBringing, answer: action.answer, ended: action.ended },
        announcement: say(state, "schools"),
      };
    case "failed":
      return {
        ...state,
        bringing: action.during === "bringing" ? noBringing : state.bringing,
        problem: { during: action.during, problem: action.problem },
      };
    case "problemClosed":
      return { ...state, problem: null };
    case "startClosed":
      return { ...state, startSeen: true };
    case "tabChosen":
      return { ...state, tab: action.tab };
    case "situationChosen":
      return { ...state, situationId: action.sheetId };
    case "edited":
      return afterEdit(state, action.workbook);
    case "selectedInGrid":
      return afterSelection(state, action.selection);
    case "taskChosen":
      return { ...state, selectedTask: action.cell, selectedTasks: [action.cell], ledTo: null };
    case "ledToTask":
      return { ...state, tab: "tasks", situationId: action.cell.sheetId, ledTo: action.cell };
    default:
      return {
        ...state,
        // Whoever fills in tasks has seen what was found.
        startSeen: state.startSeen || action.type === "editWritten",
        edits: editsReducer(state.edits, action),
        announcement: sayOfEdit(state, action),
      };
  }
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
    selectedTask: state.selectedTask && follow(state.selectedTask),
    selectedTasks: state.selectedTasks.flatMap((cell) => follow(cell) ?? []),
  };
}

function afterSelection(state: PaneState, selection: GridSelection): PaneState {
  const selectedTasks = state.workbook ? tasksIn(selection, state.workbook.overview) : [];
  const [selectedTask = null] = selectedTasks;
  const situationId = selectedTask ? selection.sheetId : state.situationId;
  return { ...state, selectedTasks, selectedTask, situationId };
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
  return { ...edited, analysis: { ...state.analysis, done: outdated(state.analysis.done, true) } };
}

/** Events alone say little: writing the summary causes them too. The reading after them compares the content. */
function outdated(done: DoneAnalysis | null, isOutdated: boolean | null): DoneAnalysis | null {
  return done && { ...done, outdated: isOutdated ?? done.outdated };
}

function afterAnalysis(state: PaneState, result: AnalysedWorkbook, at: Date): PaneState {
  const { overview, cells, settings, settingsNotices, generatedSheets } = result;
  const workbook = { overview, cells, summaryOutdated: false, generatedSheets, settings, settingsNotices };
  return {
    ...withWorkbook(state, workbook),
    startSeen: true,
    reading: "read",
    analysis: { done: { result, at, outdated: false }, running: null, cancelled: false },
    announcement: say(state, "analysed"),
  };
}

function afterSheets(
  state: PaneState,
  done: "made" | "removed",
  names: readonly string[],
  generatedSheets: GeneratedSheetInfo[],
): PaneState {
  const { workbook } = state;
  const summaryOutdated = done === "removed" ? null : (workbook?.summaryOutdated ?? null);
  return {
    ...state,
    workbook: workbook && { ...workbook, generatedSheets, summaryOutdated },
    sheetsOnRequest: { ...noSheets, answer: { done, names } },
    announcement: say(state, "sheets"),
  };
}

function afterFailedAnalysis(state: PaneState, problem: Problem): PaneState {
  const cancelled = problem.code === "cancelled";
  return {
    ...state,
    analysis: { done: state.analysis.done, running: null, cancelled },
    problem: cancelled ? null : { during: "analysing", problem },
    announcement: cancelled ? say(state, "cancelled") : state.announcement,
  };
}

function withJob(
  state: PaneState,
  job: "analysis" | "sheetsOnRequest" | "bringing",
  change: Partial<RunningJob>,
): PaneState {
  const { running } = state[job];
  if (!running) return state; // progress that arrives after the end
  return { ...state, [job]: { ...state[job], running: { ...running, ...change } } };
}

/** The sheet chosen before as long as it is there, else the first visible one. */
function keptSituation(workbook: OpenedWorkbook, sheetId: string | null): string | null {
  const { situations } = workbook.overview;
  const kept = situations.find(({ sheet }) => sheet.id === sheetId);
  const first = situations.find(({ sheet }) => sheet.visibility === "visible") ?? situations[0];
  return (kept ?? first)?.sheet.id ?? null;
}

function sayOfEdit(state: PaneState, action: EditAction): Announcement | null {
  switch (action.type) {
    case "editWritten":
      return say(state, action.label.undo ? "undone" : "saved");
    case "editAsked":
      return action.question ? say(state, "asked") : state.announcement;
    case "editFailed":
      return say(state, "notSaved");
    default:
      return state.announcement;
  }
}

function say(state: PaneState, about: Announcement["about"]): Announcement {
  return { about, turn: (state.announcement?.turn ?? 0) + 1 };
}
