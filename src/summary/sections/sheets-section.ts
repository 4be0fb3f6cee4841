import type { SheetFigures } from "../../analysis/findings";
import { counted } from "../dutch-text";
import { type DraftColumn, type Entry, address } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import { linkTo, type SummaryContext, type SummarySection } from "../summary-context";
import { COUNT, LINK, TEXT, TEXT_AFTER_FIGURES } from "../summary-styles";
import { roleWord, todayWord } from "../wording";

const COLUMNS: readonly DraftColumn[] = [
  { header: "Blad", style: TEXT },
  { header: "Met persoon", style: COUNT, summed: true },
  { header: "Enkel andere uitvoerder", style: COUNT, summed: true },
  { header: "School", style: TEXT_AFTER_FIGURES },
  { header: "Open", style: COUNT, summed: true },
  { header: "Situatie", style: TEXT_AFTER_FIGURES },
  { header: "Te controleren", style: COUNT, summed: true },
  { header: "Taken", style: COUNT, summed: true },
];

/** The figures of each sheet, those of today first and totalled; of one school the other sections say it all. */
export const sheetsSection: SummarySection = {
  topic: "Per blad",
  news: ({ findings: { sheets, role, keyFigures } }) =>
    keyFigures.schools < 2 ? null : newsOf(sheets, role),
  write: writeSheets,
};

function writeSheets(draft: SummaryDraft, context: SummaryContext): void {
  const { sheets, role } = context.findings;
  const today = sheets.filter((sheet) => sheet.role === role);
  const ordered = [...today, ...sheets.filter((sheet) => sheet.role !== role)];
  const first = draft.nextRow + 1;
  draft.table({
    name: "Bladen",
    columns: COLUMNS,
    body: ordered.map((sheet, index) => line(context, sheet, first + index)),
    total: role === "current" ? "Totaal vandaag" : "Totaal streefdoel",
    totalledRows: today.length,
  });
}

function line(context: SummaryContext, figures: SheetFigures, row: number): Entry[] {
  const { sheet, school, role, coverage } = figures;
  const { link } = linkTo(context, { sheetId: sheet.id, row: 0, column: 0 });
  const parts = [1, 2, 4, 6].map((column) => address(row, column)).join(",");
  return [
    { value: sheet.name, link, style: { ...LINK, wrap: true } },
    coverage.withPerson,
    coverage.filled - coverage.withPerson,
    school,
    coverage.open,
    roleWord(role),
    coverage.toCheck,
    { formula: `=SUM(${parts})` },
  ];
}

function newsOf(sheets: readonly SheetFigures[], role: SheetFigures["role"]): string {
  const today = sheets.filter((sheet) => sheet.role === role);
  const [most, next] = [...today].sort((one, other) => other.coverage.open - one.coverage.open);
  if (!most || !next || most.coverage.open === next.coverage.open)
    return `${counted(sheets.length, "blad", "bladen")} gelezen`;
  return `${most.school} heeft ${todayWord(role)} de meeste open taken (${most.coverage.open})`;
}
