import type { Findings } from "../analysis/findings";
import type { EditPlan } from "../editing/plan/edit-plan";
import type { SheetCells } from "../editing/plan/sheet-cells";
import type { LineShift } from "../editing/plan/line-shift";
import type { Area, CellRef } from "../model/cell";
import type { Overview } from "../model/overview";
import type { SettingsNotice } from "../model/parse-settings";
import type { Role } from "../model/situation";
import type { WorkbookSettings } from "../model/workbook-settings";
import type { SinceLast } from "../summary/last-analysis";
import type { SheetKind, SheetsRequest } from "../summary/on-request/request";
import type { Outcome, Problem } from "./problem";
import type { SelfTestAnswer, SelfTestOptions } from "./self-test";

export type { SheetKind, SheetsRequest };

/** Where a longer job stands; `share` runs from 0 to 1. */
export interface Progress {
  step: "sheets" | "cells" | "colors" | "analysis" | "writing";
  share: number;
}

export interface JobOptions {
  onProgress?: (progress: Progress) => void;
  /** Aborting leaves the workbook as it was. */
  signal?: AbortSignal;
}

export interface OpenOptions extends JobOptions {
  /** Reads again only the sheets that changed since this reading; without it all of them. */
  since?: { workbook: Pick<OpenedWorkbook, "cells">; changed: ChangesSince } | null;
}

/**
 * The sheets that changed, by id, with what that did to their merged cells. Known ones are not asked for again: asking is said to
 * cost the user Excel's own undo.
 */
export type ChangesSince = ReadonlyMap<string, MergesSince>;

/** What moved the merged cells, in order; null when they may be others now. */
export type MergesSince = readonly LineShift[] | null;

export type GeneratedKind = "summary" | "findings" | "schools" | "pickLists" | SheetKind;

/** A sheet that we made, as it is in the workbook now. */
export interface GeneratedSheetInfo {
  sheetId: string;
  sheetName: string;
  kind: GeneratedKind;
  /** ISO 8601; null when that is not known. */
  madeAt: string | null;
  /** The workbook changed since; null when that is not known. */
  outdated: boolean | null;
}

export interface MadeSheets {
  /** Names of the sheets that were made or made again; none when there was nothing to put on them. The first is active. */
  made: string[];
  /** Names of sheets of persons who are no longer in the workbook: deleted, since nothing of the user's stood on them. */
  gone: string[];
  /** The same with something of the user's on them: they stay. */
  left: string[];
  /** All generated sheets of the workbook, these included. */
  generatedSheets: GeneratedSheetInfo[];
  kept: KeptOnSheets;
}

/** What a job that writes generated sheets did not overwrite, and what it did not come to. */
export interface KeptOnSheets {
  /** Why Excel does not show the sheet now, or has no print set-up or frozen rows on it; the sheet itself is whole. */
  notShown: Problem | null;
  /** Texts of the user that stood where something of ours came: they stand beside it now. */
  moved: { sheetName: string; addresses: string[] }[];
  /** Names of sheets that look like ours but are not certainly ours, or hold a table of the user's: left alone, ours is another. */
  leftAlone: string[];
}

/** Lists to choose from that now stand in the task sheets. */
export interface PickListsSet {
  /** Cells that have one. */
  cells: number;
  /** Cells that could have one, and keep a rule of the user's instead. */
  leftAlone: number;
}

/** A workbook of another school, as chosen by the user. */
export interface SchoolFile {
  name: string;
  base64: string;
  /** The school of those sheets that name none; taken from the file's name when left out. */
  school?: string;
}

export interface ImportedSchools {
  added: AddedSheet[];
  /** Files of which nothing was added, and why. */
  failed: { file: string; problem: Problem }[];
}

export interface AddedSheet {
  file: string;
  school: string;
  /** The school as the file has it; `school` is another where the workbook had that one already. */
  ownSchool: string;
  role: Role;
  sheetName: string;
  sheetId: string;
}

export interface OpenedWorkbook {
  overview: Overview;
  /** The cells that the overview was read from: what edits are planned on. */
  cells: SheetCells;
  /** True when the workbook changed since the summary was made; null when there is no summary. */
  summaryOutdated: boolean | null;
  generatedSheets: GeneratedSheetInfo[];
  /** Names of sheets that look like ours, but not certainly: they are neither replaced nor removed. */
  sheetsInDoubt: string[];
  /** What the user decided earlier; it has been taken into account in `overview`. */
  settings: WorkbookSettings;
  /** Parts of the stored settings that could not be used. */
  settingsNotices: SettingsNotice[];
  /** The sheet that Excel showed when it was read; left out when that is not known. */
  activeSheetId?: string;
}

export interface AnalysedWorkbook {
  overview: Overview;
  cells: SheetCells;
  settings: WorkbookSettings;
  settingsNotices: SettingsNotice[];
  findings: Findings;
  generatedSheets: GeneratedSheetInfo[];
  sheetsInDoubt: string[];
  /** What changed since the last analysis of an earlier day; null when there is none. */
  since: SinceLast | null;
  /** The sheet that was written or replaced; it is active in Excel now. */
  summarySheet: string;
  /** A sheet of the wanted name was there and is not ours: ours has another name. */
  foreignSheetKept: boolean;
  kept: KeptOnSheets;
}

/** A plan that now stands in the workbook. */
export interface WrittenEdit {
  /** The workbook after it, without a new reading. */
  workbook: OpenedWorkbook;
  /** As it was really written: its rows may have been found again elsewhere. */
  plan: EditPlan;
  /** Ids that Excel gave to sheets that the plan added, by the ids that the plan had for them. */
  sheetIds: Record<string, string>;
  firstCell: CellRef | null;
  /** There are formulas among what was read: their results may be others now, which only a new reading tells. */
  recalculates: boolean;
}

/** What the user selected in the grid. */
export interface GridSelection {
  sheetId: string;
  area: Area;
}

/** Something changed in Excel: cells, rows, columns or sheets; not by this pane. */
export interface WorkbookChange {
  /** null: perhaps any of them. */
  sheetId: string | null;
  /** Of the cells; null when it is about the sheet as a whole. */
  address: string | null;
  merges: MergesSince;
}

/**
 * All that the pane may ask of Excel. Every action answers with an outcome; none throws.
 * The pane knows no other way to the workbook.
 */
export interface WorkbookPort {
  open(options?: OpenOptions): Promise<Outcome<OpenedWorkbook>>;
  analyse(options?: JobOptions): Promise<Outcome<AnalysedWorkbook>>;
  /**
   * Writes the plan after looking whether it still fits. Rows and columns that moved are found again; what someone else
   * changed meanwhile is left alone and named in the problem. `base` is the last reading; its settings are replaced by the
   * given ones, if any, in the same round trip.
   */
  write(plan: EditPlan, base: OpenedWorkbook, settings?: WorkbookSettings): Promise<Outcome<WrittenEdit>>;
  /** Keeps these settings in the workbook, in place of earlier ones; they count from the next `open` or `analyse`. */
  saveSettings(settings: WorkbookSettings): Promise<Outcome<void>>;
  /** Makes sheets besides the summary; earlier ones of the same kind, person or school are replaced in place. */
  makeSheets(request: SheetsRequest, options?: JobOptions): Promise<Outcome<MadeSheets>>;
  /**
   * Deletes these sheets, as listed in `generatedSheets`, with all that stands on them; not what is no longer certainly ours.
   * Answers with the names of those that are gone.
   */
  removeGeneratedSheets(sheetIds: readonly string[]): Promise<Outcome<string[]>>;
  /** Puts lists to choose from in the cells of the task sheets, beside rules of the user's, which stay; or takes ours away again. */
  setPickLists(options?: JobOptions): Promise<Outcome<PickListsSet>>;
  /** Answers with how many cells had one. */
  removePickLists(options?: JobOptions): Promise<Outcome<number>>;
  /** Whether this Excel can import schools from their files (ExcelApi 1.13). */
  canImportSchools(): boolean;
  /** Adds the situation sheets of other schools' workbooks to this one; nothing that is there is overwritten. */
  importSchools(
    files: readonly SchoolFile[],
    base: Pick<OpenedWorkbook, "overview">,
    options?: JobOptions,
  ): Promise<Outcome<ImportedSchools>>;
  /** Deletes sheets that importSchools added, as far as they are still there, with all that stands on them now. */
  removeImported(sheetIds: readonly string[]): Promise<Outcome<void>>;
  /** Fetches the code of the jobs that write ahead of their first time; what cannot be fetched now is fetched then. */
  prepare(): Promise<void>;
  /** Tries this Excel on sheets of its own, which are gone afterwards; other jobs wait for its end. */
  selfTest?(options?: SelfTestOptions): Promise<SelfTestAnswer>;
  /** Selects the cell in Excel and activates its sheet. With keepFocus the keyboard stays in the pane. */
  show(cell: CellRef, options?: { keepFocus?: boolean }): Promise<Outcome<void>>;
  /**
   * Begins with the next opening, before that reads its first cell; `listening` hears when Excel begins to tell. Answers with how
   * to stop.
   */
  onChange(listener: (change: WorkbookChange) => void, listening?: () => void): () => void;
  /** Shows the sheet in Excel; its selection stays, and the keyboard stays in the pane. */
  activate(sheetId: string): Promise<Outcome<void>>;
  /** Tells which sheet the user goes to in Excel, from the next opening on; not what `show` and `activate` go to. */
  onActivate(listener: (sheetId: string) => void): () => void;
  /** Tells what the user selects in the grid, from the next opening on; not what `show` selects. */
  onSelect(listener: (selection: GridSelection) => void): () => void;
}
