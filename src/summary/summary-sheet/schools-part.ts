import { sumOfCoverages } from "../../analysis/coverage";
import type { Findings, SheetFigures } from "../../analysis/findings";
import { sumOfTotals } from "../../analysis/hours-total";
import { counted } from "../../sentences/dutch-text";
import { clusterWord } from "../../sentences/wording";
import { HEADING, NOTE } from "../summary-styles";
import { writeFigures, type FigureColumn } from "./figure-table";
import { SHARE } from "./gaps-part";
import type { PageDraft } from "./page-draft";
import { COUNT, HOURS, hoursCell, NAME } from "./persons-part";
import { MOST_LINES, type SummaryFacts } from "./summary-facts";
import { shownShare } from "./tiles-part";

/** Clusters that have a column of their own. */
const MOST_CLUSTERS = 4;

export function schoolColumnCount({ findings }: SummaryFacts): number {
  return 7 + Math.min(MOST_CLUSTERS, findings.clusters.length);
}

export interface SchoolFigures {
  school: string;
  coverage: SheetFigures["coverage"];
  coreCoverage: SheetFigures["coverage"];
  hours: SheetFigures["hours"];
  /** Open tasks per cluster. */
  openIn: ReadonlyMap<string, number>;
  alone: number;
}

/** Per school, that with most open core tasks first. */
function schoolFigures({ sheets, role, openTasks, vulnerable }: Findings): SchoolFigures[] {
  const own = sheets.filter((sheet) => sheet.role === role);
  return [...new Set(own.map(({ school }) => school))]
    .map((school): SchoolFigures => {
      const ofSchool = own.filter((sheet) => sheet.school === school);
      const openIn = new Map<string, number>();
      for (const place of openTasks)
        if (place.school === school) openIn.set(place.cluster, (openIn.get(place.cluster) ?? 0) + 1);
      return {
        school,
        coverage: sumOfCoverages(ofSchool.map(({ coverage }) => coverage)),
        coreCoverage: sumOfCoverages(ofSchool.map(({ coreCoverage }) => coreCoverage)),
        hours: sumOfTotals(ofSchool.map(({ hours }) => hours)),
        openIn,
        alone: vulnerable.filter(({ place }) => place.school === school).length,
      };
    })
    .sort(
      (one, other) =>
        other.coreCoverage.open - one.coreCoverage.open || other.coverage.open - one.coverage.open,
    );
}

/** The schools beside each other: the ten that ask most, the others together. */
export function writeSchools(page: PageDraft, { findings }: SummaryFacts): void {
  page.put(page.row(19), 0, "Scholen naast elkaar", HEADING);
  const all = schoolFigures(findings);
  const shown = all.length <= MOST_LINES + 1 ? all : all.slice(0, MOST_LINES);
  const others = all.slice(shown.length);
  const clusters = findings.clusters.map(({ cluster }) => cluster).slice(0, MOST_CLUSTERS);
  const columns: FigureColumn[] = [
    { header: "School", style: NAME },
    { header: "Kerntaken met persoon", style: SHARE, look: "bars" },
    { header: "Taken met persoon", style: SHARE, look: "bars" },
    { header: "Open taken", style: COUNT, look: "lack", total: "sum" },
    { header: "Open kerntaken", style: COUNT, look: "lack", total: "sum" },
    ...clusters.map((cluster): FigureColumn => ({
      header: `Open in ${clusterWord(cluster)}`,
      style: COUNT,
      look: "lack",
      scale: "clusters",
      total: "sum",
    })),
    { header: "Op één persoon", style: COUNT, look: "lack", total: "sum" },
    { header: "Uren op het blad", style: HOURS },
  ];
  const line = (label: string, parts: readonly SchoolFigures[]) => {
    const coverage = sumOfCoverages(parts.map((one) => one.coverage));
    const core = sumOfCoverages(parts.map((one) => one.coreCoverage));
    return [
      label,
      core.total === 0 ? null : shownShare(core.withPerson, core.total),
      coverage.total === 0 ? null : shownShare(coverage.withPerson, coverage.total),
      coverage.open,
      core.open,
      ...clusters.map((cluster) => parts.reduce((sum, { openIn }) => sum + (openIn.get(cluster) ?? 0), 0)),
      parts.reduce((sum, { alone }) => sum + alone, 0),
      hoursCell(sumOfTotals(parts.map(({ hours }) => hours))),
    ];
  };
  writeFigures(page, {
    columns,
    lines: [
      ...shown.map((one) => line(one.school, [one])),
      ...(others.length > 0 ? [line(`nog ${counted(others.length, "school", "scholen")}`, others)] : []),
    ],
    together: others.length > 0 ? 1 : 0,
    total: "Totaal",
  });
  if (findings.workload.some(({ assignments }) => assignments.some(({ alsoIn }) => alsoIn.length > 0)))
    page.put(
      page.row(13),
      0,
      "Wie een SG-taak voor meerdere scholen doet, staat met die uren op het blad van elke school; in “Wie draagt wat” tellen ze één keer.",
      { ...NOTE, size: 9 },
    );
}
