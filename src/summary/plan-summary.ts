import type { Findings } from "../analysis/findings";
import type { Overview } from "../model/overview";
import type { SettingsNotice } from "../model/parse-settings";
import { pageBreaks, pageScale } from "./page-breaks";
import { clusterSection } from "./sections/cluster-section";
import { conflictsSection } from "./sections/conflicts-section";
import { contentsOf, writeContents } from "./sections/contents";
import { expertiseSection } from "./sections/expertise-section";
import { gapsSection } from "./sections/gaps-section";
import { governanceSection } from "./sections/governance-section";
import { incompleteSection } from "./sections/incomplete-section";
import { writeKeyFigures } from "./sections/key-figures";
import { writeOpening } from "./sections/opening";
import { matrixWidth } from "./sections/school-matrix-part";
import { schoolsSection } from "./sections/schools-section";
import { sheetsSection } from "./sections/sheets-section";
import { targetSection } from "./sections/target-section";
import { toCheckSection } from "./sections/to-check-section";
import { vulnerableSection } from "./sections/vulnerable-section";
import { workloadSection } from "./sections/workload-section";
import type { SheetPlan } from "./sheet-plan";
import { sheetFacts, type SummaryContext, type SummarySection, type SummaryTotals } from "./summary-context";
import { SummaryDraft } from "./summary-draft";
import { SUMMARY_NAME } from "./wording";

export interface SummaryOptions {
  /** When the analysis was made; shown in local time. */
  madeAt: Date;
  /** File name, when the host knows it. */
  workbookName?: string;
  /** Parts of the stored settings that could not be used. */
  settingsNotices?: readonly SettingsNotice[];
}

/** What asks for a decision first; what explains or checks the figures last. */
const SECTIONS: readonly SummarySection[] = [
  workloadSection,
  clusterSection,
  gapsSection,
  vulnerableSection,
  targetSection,
  schoolsSection,
  governanceSection,
  expertiseSection,
  conflictsSection,
  incompleteSection,
  sheetsSection,
  toCheckSection,
];

/** One grid for all tables: task or person, then narrow columns for marks and figures, one wide column for names. */
const COLUMN_WIDTHS = [65, 11, 14, 18, 13, 38, 12, 11];
/** Of columns that only the matrix of schools needs. */
const EXTRA_WIDTH = 10;
/** The title and the line that says when it was made. */
const FROZEN_ROWS = 2;

/** Lays out the sheet "Samenvatting". Sections with nothing to say are left out, unless that is the news. */
export function planSummary(findings: Findings, overview: Overview, options: SummaryOptions): SheetPlan {
  const { madeAt, workbookName, settingsNotices = [] } = options;
  const sheets = sheetFacts(findings, overview);
  const context: SummaryContext = { findings, overview, madeAt, workbookName, settingsNotices, sheets };
  const draft = new SummaryDraft();
  writeOpening(draft, context);
  const contents = contentsOf(SECTIONS, context);
  const completeContents = writeContents(draft, contents);
  const completeKeyFigures = writeKeyFigures(draft, context);
  const rows: number[] = [];
  const totals: (SummaryTotals | void)[] = [];
  for (const { section, news } of contents) {
    rows.push(draft.section(section.topic, news));
    totals.push(section.write(draft, context));
  }
  const printedRows = draft.writeWholeLists();
  completeContents(rows);
  completeKeyFigures(Object.assign({}, ...totals) as SummaryTotals);
  const width = findings.schoolMatrix ? matrixWidth(findings.schoolMatrix) : 0;
  const extra = Math.max(0, width - COLUMN_WIDTHS.length);
  const columnWidths = [...COLUMN_WIDTHS, ...Array.from({ length: extra }, () => EXTRA_WIDTH)];
  const page = { landscape: true, titleRows: 1, columnWidths: COLUMN_WIDTHS };
  return {
    name: SUMMARY_NAME,
    key: SUMMARY_NAME,
    position: "first",
    columnWidths,
    rows: draft.rows,
    tables: draft.tables,
    charts: draft.charts,
    frozenRows: FROZEN_ROWS,
    print: {
      landscape: true,
      titleRows: 1,
      area: { rowCount: printedRows, columnCount: COLUMN_WIDTHS.length },
      scale: pageScale(page),
      breaks: pageBreaks(draft.rows, draft.blocks, page),
    },
  };
}
