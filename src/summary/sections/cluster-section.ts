import type { ClusterFigures, Findings } from "../../analysis/findings";
import { areaAddress } from "../../model/cell";
import { numberText } from "../dutch-text";
import { address, type DraftColumn, type Entry } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import type { SummaryContext, SummarySection, SummaryTotals } from "../summary-context";
import { CHART_COLORS, COUNT, TEXT } from "../summary-styles";
import { clusterWord, tasksText } from "../wording";

const COLUMNS: readonly DraftColumn[] = [
  { header: "Cluster", style: TEXT },
  { header: "Met persoon", style: COUNT, summed: true },
  { header: "Enkel andere uitvoerder", style: COUNT, summed: true },
  { header: "Open", style: COUNT, summed: true },
  { header: "Te controleren", style: COUNT, summed: true },
  { header: "Taken", style: COUNT, summed: true },
  { header: "Kerntaken", style: COUNT, summed: true },
  { header: "Open kerntaken", style: COUNT, summed: true },
];
const SERIES = [CHART_COLORS.filled, CHART_COLORS.others, CHART_COLORS.open, CHART_COLORS.toCheck];

/** Filled and open tasks per cluster: table with totals and a stacked chart. */
export const clusterSection: SummarySection = {
  topic: "Per cluster",
  news: ({ findings }) => (findings.clusters.length === 0 ? null : newsOf(findings)),
  write: writeClusters,
};

function writeClusters(draft: SummaryDraft, { findings }: SummaryContext): SummaryTotals {
  const { clusters } = findings;
  const first = draft.nextRow + 1;
  const body = clusters.map((figures, index) => line(figures, first + index));
  const { header, totalRow } = draft.table({ name: "Clusters", columns: COLUMNS, body, total: "Totaal" });
  draft.chart({
    name: "Clusters",
    sentence:
      "De grafiek toont per cluster hoeveel taken een persoon hebben, enkel een andere uitvoerder (firma, directie …), open staan of nog te controleren zijn.",
    kind: "barStacked",
    title: "Toegewezen en open taken per cluster",
    data: { row: header, column: 0, rowCount: clusters.length + 1, columnCount: 1 + SERIES.length },
    colors: SERIES,
    columnCount: 6,
    rowCount: Math.max(8, clusters.length + 4),
  });
  if (totalRow === null) return {};
  const total = (column: number) => address(totalRow, column);
  return {
    tasksWithPerson: total(1),
    openTasks: total(3),
    tasks: total(5),
    coreTasks: total(6),
    openCoreTasks: total(7),
  };
}

function line({ cluster, coverage, coreCoverage }: ClusterFigures, row: number): Entry[] {
  const parts = areaAddress({ row, column: 1, rowCount: 1, columnCount: 4 });
  return [
    clusterWord(cluster),
    coverage.withPerson,
    coverage.filled - coverage.withPerson,
    coverage.open,
    coverage.toCheck,
    { formula: `=SUM(${parts})` },
    coreCoverage.total,
    coreCoverage.open,
  ];
}

function newsOf({ clusters, keyFigures }: Findings): string {
  const { openTasks } = keyFigures;
  if (openTasks === 0) return "Geen enkele taak staat open";
  const [most, next] = [...clusters].sort((one, other) => other.coverage.open - one.coverage.open);
  const news = `${tasksText(openTasks)} zonder uitvoerder`;
  if (!most || most.coverage.open === next?.coverage.open) return news;
  if (most.coverage.open === openTasks) return `${news}, allemaal in ${clusterWord(most.cluster)}`;
  return `${news}, het meest in ${clusterWord(most.cluster)} (${numberText(most.coverage.open)})`;
}
