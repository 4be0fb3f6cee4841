import type { Findings } from "../analysis/findings";
import type { CellRef } from "../model/cell";
import type { Overview } from "../model/overview";
import type { Outcome } from "./problem";

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

export interface OpenedWorkbook {
  overview: Overview;
  /** True when the workbook changed since the summary was made; null when there is no summary. */
  summaryOutdated: boolean | null;
}

export interface AnalysedWorkbook {
  overview: Overview;
  findings: Findings;
  /** The sheet that was written or replaced; it is active in Excel now. */
  summarySheet: string;
  /** A sheet of the wanted name was there and is not ours: ours has another name. */
  foreignSheetKept: boolean;
}

/** Something changed in Excel: cells, rows, columns or sheets; not by this pane. */
export interface WorkbookChange {
  sheetId: string | null;
  address: string | null;
  byCoauthor: boolean;
}

/**
 * All that the pane may ask of Excel. Every action answers with an outcome; none throws.
 * The pane knows no other way to the workbook.
 */
export interface WorkbookPort {
  open(options?: JobOptions): Promise<Outcome<OpenedWorkbook>>;
  analyse(options?: JobOptions): Promise<Outcome<AnalysedWorkbook>>;
  /** Selects the cell in Excel and activates its sheet. */
  show(cell: CellRef): Promise<Outcome<void>>;
  onChange(listener: (change: WorkbookChange) => void): Promise<() => void>;
}

/** What the pane needs to know about where it runs. */
export interface HostEnvironment {
  /** "browser": opened outside Excel. */
  host: "excel" | "browser";
  /** Office's display language, e.g. "nl-BE". */
  displayLanguage: string;
  theme: "light" | "dark" | "black" | "highContrast";
  onThemeChange(listener: (theme: HostEnvironment["theme"]) => void): () => void;
}
