import type { Findings } from "../analysis/findings";
import type { Overview } from "../model/overview";
import { writeClusters } from "./sections/cluster-section";
import { writeConflicts } from "./sections/conflicts-section";
import { writeGaps } from "./sections/gaps-section";
import { writeIncomplete } from "./sections/incomplete-section";
import { writeKeyFigures } from "./sections/key-figures";
import { writeOpening } from "./sections/opening";
import { writeSheets } from "./sections/sheets-section";
import { writeToCheck } from "./sections/to-check-section";
import { writeVulnerable } from "./sections/vulnerable-section";
import { writeWorkload } from "./sections/workload-section";
import { SheetDraft } from "./sheet-draft";
import type { SheetPlan } from "./sheet-plan";
import { sheetFacts, type SummaryContext } from "./summary-context";
import { SUMMARY_NAME } from "./wording";

export interface SummaryOptions {
  /** When the analysis was made; shown in local time. */
  madeAt: Date;
  /** File name, when the host knows it. */
  workbookName?: string;
}

/** One grid for all tables: task or person, then narrow columns for marks and figures, one wide column for names. */
const COLUMN_WIDTHS = [44, 12, 13, 18, 12, 30, 12, 12];
/** The title and the line that says when it was made. */
const FROZEN_ROWS = 2;

/** Lays out the sheet "Samenvatting". Sections with nothing to say are left out, unless that is the news. */
export function planSummary(findings: Findings, overview: Overview, options: SummaryOptions): SheetPlan {
  const { madeAt, workbookName } = options;
  const context: SummaryContext = {
    findings,
    overview,
    madeAt,
    workbookName,
    sheets: sheetFacts(findings, overview),
  };
  const draft = new SheetDraft();
  writeOpening(draft, context);
  const completeKeyFigures = writeKeyFigures(draft, context);
  const hours = writeWorkload(draft, context);
  const tasks = writeClusters(draft, context);
  writeSheets(draft, context);
  writeGaps(draft, context);
  writeVulnerable(draft, context);
  writeConflicts(draft, context);
  writeIncomplete(draft, context);
  writeToCheck(draft, context);
  completeKeyFigures({ ...hours, ...tasks });
  return {
    name: SUMMARY_NAME,
    columnWidths: [...COLUMN_WIDTHS],
    rows: draft.rows,
    tables: draft.tables,
    charts: draft.charts,
    frozenRows: FROZEN_ROWS,
    print: { landscape: true, titleRows: 1 },
  };
}
