import type { WorkloadChange } from "../../analysis/findings-target";
import { counted, hoursText } from "../dutch-text";
import { address, type DraftColumn, type Entry } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import type { SummaryContext } from "../summary-context";
import { CHART_COLORS, COUNT, HOURS, HOURS_CHANGE, NOTE, TEXT } from "../summary-styles";

const COLUMNS: readonly DraftColumn[] = [
  { header: "Persoon", style: TEXT },
  { header: "Uren vandaag", style: HOURS, summed: true },
  { header: "Uren in streefdoel", style: HOURS, summed: true },
  { header: "Verschil", style: HOURS_CHANGE },
  { header: "Vandaag zonder uren", style: COUNT, summed: true },
  { header: "Streefdoel zonder uren", style: COUNT, summed: true },
];

/** Hours per person today beside the target; a difference only where all hours are known. */
export function writeWorkloadChanges(draft: SummaryDraft, { findings }: SummaryContext): void {
  const { workloadChanges } = findings;
  if (workloadChanges.length === 0) return;
  draft.heading(newsOf(workloadChanges));
  const incomplete = workloadChanges.filter(({ change }) => change === null).length;
  if (incomplete > 0) {
    draft.sentence(
      `Bij ${counted(incomplete, "persoon", "personen")} staat er “onvolledig”: een van hun taken heeft geen uren, vandaag of in het streefdoel.`,
      NOTE,
    );
  }
  const { header, firstRow, lastRow } = draft.longList({
    name: "Werklast_verschil",
    title: "Werklast vandaag en in het streefdoel, iedereen",
    columns: COLUMNS,
    items: workloadChanges,
    line: (change, { row }) => line(change, row),
    total: "Totaal",
    others: ["andere persoon", "andere personen"],
  });
  const bars = lastRow - firstRow + 1;
  draft.chart({
    name: "Werklast_verschil",
    sentence: `De grafiek toont per persoon de bekende uren per week vandaag (donker) en in het streefdoel (licht), ${bars < workloadChanges.length ? `voor de ${bars} personen bovenaan` : "in de volgorde van de tabel"}.`,
    kind: "bar",
    title: "Bekende uren per week, vandaag en in het streefdoel",
    data: { row: header, column: 0, rowCount: bars + 1, columnCount: 3 },
    colors: [CHART_COLORS.filled, CHART_COLORS.target],
    columnCount: 6,
    rowCount: Math.max(10, Math.ceil(bars * 1.4) + 4),
  });
}

function line({ person, today, target, change }: WorkloadChange, row: number): Entry[] {
  return [
    person,
    today.known,
    target.known,
    change === null ? "onvolledig" : { formula: `=${address(row, 2)}-${address(row, 1)}` },
    today.unknownCount,
    target.unknownCount,
  ];
}

function newsOf(changes: readonly WorkloadChange[]): string {
  const known = changes.filter((one): one is WorkloadChange & { change: number } => one.change !== null);
  const [more] = [...known].sort((one, other) => other.change - one.change);
  const [less] = [...known].sort((one, other) => one.change - other.change);
  const parts = [
    ...(more && more.change > 0 ? [`${more.person} krijgt er ${hoursText(more.change)} bij`] : []),
    ...(less && less.change < 0 ? [`${less.person} ${hoursText(-less.change)} minder`] : []),
  ];
  if (parts.length === 0) return "Voor wie alle uren bekend zijn, verandert er niets aan de werklast";
  return `Met het streefdoel: ${parts.join(", ")}`;
}
