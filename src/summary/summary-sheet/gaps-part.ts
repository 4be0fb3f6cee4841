import type { ClusterFigures, Findings } from "../../analysis/findings";
import type { TargetProgress } from "../../analysis/findings-target";
import { clusterWord } from "../../sentences/wording";
import type { CellStyle } from "../sheet-plan";
import { HEADING } from "../summary-styles";
import { writeFigures } from "./figure-table";
import type { PageDraft } from "./page-draft";
import { COUNT, NAME } from "./persons-part";
import { shownShare } from "./tiles-part";
import type { SummaryFacts } from "./summary-facts";

export const SHARE: CellStyle = { numberFormat: "0%", horizontal: "Center" };
const TARGET_AT = 7;

/** One school: what is open per cluster, and beside it how far the tasks of each priority are. */
export function writeGaps(page: PageDraft, { findings }: SummaryFacts): void {
  const { clusters, targetProgress, role } = findings;
  const begin = page.nextRow;
  page.put(page.row(19), 0, "Waar zitten de open taken", HEADING);
  const alone = aloneByCluster(findings);
  const shown = clusters.filter(({ coverage }) => coverage.total > 0);
  writeFigures(page, {
    columns: [
      { header: "Cluster", style: NAME },
      { header: "Taken", style: COUNT, total: "sum" },
      { header: "Met een persoon", style: SHARE, look: "bars" },
      { header: "Open", style: COUNT, look: "lack", total: "sum" },
      { header: "Open kerntaken", style: COUNT, look: "lack", total: "sum" },
      { header: "Op één persoon", style: COUNT, look: "lack", total: "sum" },
    ],
    lines: shown.map(({ cluster, coverage, coreCoverage }: ClusterFigures) => [
      clusterWord(cluster),
      coverage.total,
      shownShare(coverage.withPerson, coverage.total),
      coverage.open,
      coreCoverage.open,
      alone.get(cluster) ?? 0,
    ]),
    ...(shown.length > 1 ? { total: "Totaal" } : {}),
  });
  const asks = targetProgress.some(({ priority, planned, open }) => priority !== null || planned + open > 0);
  if (role === "current" && asks) writeTarget(page, targetProgress, begin);
}

function aloneByCluster({ vulnerable }: Findings): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { place } of vulnerable) counts.set(place.cluster, (counts.get(place.cluster) ?? 0) + 1);
  return counts;
}

const STATES = [
  ["filled", "Vandaag toegewezen"],
  ["planned", "Gepland"],
  ["open", "Nog niemand"],
  ["notWanted", "Niet gevraagd"],
  ["toCheck", "Te controleren"],
] as const;
const PRIORITY_HEADERS = { KT: "KT", LT: "LT", Geen: "Geen" } as const;

function writeTarget(page: PageDraft, progress: readonly TargetProgress[], begin: number): void {
  page.put(begin, TARGET_AT, "Hoe ver staat het streefdoel", HEADING);
  const states = STATES.filter(([part]) => progress.some((one) => one[part] > 0));
  writeFigures(page, {
    at: TARGET_AT,
    beside: begin + 1,
    columns: [
      { header: "Taken", style: NAME },
      { header: " ", style: NAME },
      ...progress.map(({ priority }) => ({
        header: priority === null ? "Nog te bepalen" : PRIORITY_HEADERS[priority],
        style: COUNT,
        total: "sum" as const,
      })),
    ],
    lines: states.map(([part, word]) => [word, null, ...progress.map((one) => one[part])]),
    total: "Totaal",
  });
  const open = states.findIndex(([part]) => part === "open");
  if (open < 0) return;
  const row = begin + 2 + open;
  progress.forEach(({ open: count }, index) => {
    if (count > 0) page.put(row, TARGET_AT + 2 + index, count, { ...COUNT, fill: "#F8CFB2" });
  });
}
