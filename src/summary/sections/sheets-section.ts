import type { SheetFigures } from "../../analysis/findings";
import { type DraftColumn, type Entry, type SheetDraft, address } from "../sheet-draft";
import { linkTo, type SummaryContext } from "../summary-context";
import { COUNT, LINK, TEXT } from "../summary-styles";
import { roleWord, todayWord } from "../wording";

const COLUMNS: readonly DraftColumn[] = [
  { header: "Blad", style: TEXT },
  { header: "Met persoon", style: COUNT, summed: true },
  { header: "Enkel andere uitvoerder", style: COUNT, summed: true },
  { header: "School", style: TEXT },
  { header: "Open", style: COUNT, summed: true },
  { header: "Situatie", style: TEXT },
  { header: "Te controleren", style: COUNT, summed: true },
  { header: "Taken", style: COUNT, summed: true },
];

/** The figures of each sheet, those of today first and totalled; left out when there is only one sheet. */
export function writeSheets(draft: SheetDraft, context: SummaryContext): void {
  const { sheets, role } = context.findings;
  if (sheets.length < 2) return;
  const today = sheets.filter((sheet) => sheet.role === role);
  const ordered = [...today, ...sheets.filter((sheet) => sheet.role !== role)];
  draft.heading(newsOf(today, role));
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

function newsOf(today: readonly SheetFigures[], role: SheetFigures["role"]): string {
  const [most, next] = [...today].sort((one, other) => other.coverage.open - one.coverage.open);
  if (!most || !next || most.coverage.open === next.coverage.open) return "Per blad";
  return `${most.school} heeft ${todayWord(role)} de meeste open taken (${most.coverage.open})`;
}
