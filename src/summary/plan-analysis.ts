import type { Findings } from "../analysis/findings";
import type { Overview } from "../model/overview";
import type { SettingsNotice } from "../model/parse-settings";
import { findingRows } from "./findings-sheet/finding-rows";
import type { FindingRow } from "./findings-sheet/finding-row";
import {
  historyAfter,
  NO_HISTORY,
  analysisRecord,
  sinceLast,
  type AnalysisHistory,
  type SinceLast,
} from "./last-analysis";
import { planSchoolsSheet } from "./schools-sheet/plan-schools-sheet";
import type { SheetPlan } from "./sheet-plan";
import { planSummarySheet } from "./summary-sheet/plan-summary-sheet";
import { summaryFacts } from "./summary-sheet/summary-facts";

export interface AnalysisOptions {
  /** When the analysis was made; shown in local time. */
  madeAt: Date;
  /** What was kept of earlier analyses. */
  history?: AnalysisHistory;
  /** Parts of the stored settings that could not be used. */
  settingsNotices?: readonly SettingsNotice[];
}

/** What Analyseren makes. */
export interface AnalysisPlans {
  summary: SheetPlan;
  /** The rows of Bevindingen: a new sheet with `planFindingsSheet`, an existing one with `mergeFindings`. */
  findings: FindingRow[];
  /** Null with fewer than two schools. */
  schools: SheetPlan | null;
  /** Null the first day. */
  since: SinceLast | null;
  /** To be kept for the next analysis. */
  history: AnalysisHistory;
}

export function planAnalysis(
  findings: Findings,
  overview: Overview,
  { madeAt, history = NO_HISTORY, settingsNotices = [] }: AnalysisOptions,
): AnalysisPlans {
  const first = summaryFacts(findings, overview, madeAt, null);
  const rows = findingRows(first.items, overview);
  const record = analysisRecord(dayOf(madeAt), rows, findings);
  const since = sinceLast(history, record, findings);
  return {
    summary: planSummarySheet({ ...first, since }, settingsNotices),
    findings: rows,
    schools: planSchoolsSheet(findings),
    since,
    history: historyAfter(history, record),
  };
}

/** "2026-11-28", the local day. */
function dayOf(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The local day as Excel counts days. */
export function excelDayOf(moment: Date): number {
  return Math.round(
    (Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) - Date.UTC(1899, 11, 30)) /
      86_400_000,
  );
}
