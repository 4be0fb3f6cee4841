import type { Findings } from "../../analysis/findings";
import { GOVERNED_BY, type Governance, type GovernanceShares } from "../../analysis/findings-target";
import { cellAddress, areaAddress } from "../../model/cell";
import { listText, shareText } from "../dutch-text";
import type { DraftColumn, Entry } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import type { PlannedCell } from "../sheet-plan";
import type { SummaryContext, SummarySection } from "../summary-context";
import { COUNT, HOURS, NOTE, TEXT, TOTAL } from "../summary-styles";
import { clusterWord, hoursKnownText, todayWord } from "../wording";

type Part = "tasks" | "hours";

const HEADERS = ["Scholengroep (SG)", "School", "Gedeeld", "Andere uitvoerder", "Niveau onbekend", "Samen"];

/** Who the tasks and their hours are left to, per cluster, today beside the target. */
export const governanceSection: SummarySection = {
  topic: "Wie beslist waar",
  news: ({ findings }) =>
    findings.governance.clusters.some(({ today }) => tasksOf(today) > 0) ? newsOf(findings) : null,
  write: writeGovernance,
};

function writeGovernance(draft: SummaryDraft, { findings }: SummaryContext): void {
  const { governance, dataQuality, keyFigures } = findings;
  if (governance.schools.length < keyFigures.schools) {
    draft.sentence(
      `Alleen de scholen met een huidige situatie en een streefdoel worden vergeleken: ${listText(governance.schools)}.`,
      NOTE,
    );
  }
  writeTable(draft, findings, "tasks");
  const title = "Wie beslist waar, in uren per week";
  draft.later(title, `Dezelfde verdeling in uren per week staat onderaan, bij “${title}”.`, () => {
    draft.sentence(
      `Alle bekende uren van de taken, ook die zonder naam; ${hoursKnownText(dataQuality)} vandaag.`,
      NOTE,
    );
    writeTable(draft, findings, "hours");
  });
}

function writeTable(draft: SummaryDraft, { governance, role }: Findings, part: Part): void {
  const style = part === "tasks" ? COUNT : HOURS;
  const columns: DraftColumn[] = [
    { header: "Cluster", style: TEXT },
    { header: "Situatie", style: TEXT },
    ...HEADERS.map((header): DraftColumn => ({ header, style })),
  ];
  const first = draft.nextRow + 1;
  const lines = governance.clusters.flatMap(({ cluster, today, target }) => [
    { cluster, situation: todayWord(role), shares: today },
    ...(target ? [{ cluster, situation: "streefdoel", shares: target }] : []),
  ]);
  draft.table({
    name: part === "tasks" ? "Niveau_taken" : "Niveau_uren",
    columns,
    body: lines.map(({ cluster, situation, shares }, index): Entry[] => [
      clusterWord(cluster),
      situation,
      ...GOVERNED_BY.map((by) => (part === "tasks" ? shares[by].tasks : shares[by].hours.known)),
      { formula: `=SUM(${areaAddress({ row: first + index, column: 2, rowCount: 1, columnCount: 5 })})` },
    ]),
  });
  const situations = [...new Set(lines.map(({ situation }) => situation))];
  for (const situation of situations) {
    const rows = lines.flatMap((line, index) => (line.situation === situation ? [first + index] : []));
    draft.add([
      { value: "Alle clusters", style: TOTAL },
      { value: situation, style: TOTAL },
      ...HEADERS.map((_, index): PlannedCell => {
        const cells = rows.map((row) => cellAddress({ row, column: 2 + index })).join(",");
        return { formula: `=SUM(${cells})`, style: { ...style, ...TOTAL } };
      }),
    ]);
    draft.keepWithAbove();
  }
}

function tasksOf(shares: GovernanceShares): number {
  return GOVERNED_BY.reduce((sum, by) => sum + shares[by].tasks, 0);
}

function newsOf({ governance, role }: Findings): string {
  const today = shareOf(governance, "today");
  if (today.all === 0) return `Bij geen enkele taak is ${todayWord(role)} een niveau ingevuld`;
  const when = todayWord(role);
  const now = `${when.charAt(0).toUpperCase()}${when.slice(1)} ligt ${shareText(today.school, today.all)} van de taken met een niveau bij de school en ${shareText(today.group, today.all)} bij de scholengroep`;
  const target = shareOf(governance, "target");
  if (target.all === 0) return now;
  return `${now}; in het streefdoel ${shareText(target.school, target.all)} en ${shareText(target.group, target.all)}`;
}

function shareOf(
  { clusters }: Governance,
  when: "today" | "target",
): { school: number; group: number; all: number } {
  const sum = { school: 0, group: 0, all: 0 };
  for (const shares of clusters.map((cluster) => cluster[when])) {
    if (!shares) continue;
    sum.school += shares.School.tasks;
    sum.group += shares.SG.tasks;
    sum.all += shares.SG.tasks + shares.School.tasks + shares.Gedeeld.tasks;
  }
  return sum;
}
