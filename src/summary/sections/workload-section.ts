import type { Findings, Workload } from "../../analysis/findings";
import { counted, hoursText, shareText, shortListText, totalText } from "../dutch-text";
import { address, type DraftColumn, type Entry, type PlacedTable } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import type { SummaryContext, SummarySection, SummaryTotals } from "../summary-context";
import { CHART_COLORS, COUNT, HOURS, NOTE, SHARE, TEXT, TEXT_AFTER_FIGURES } from "../summary-styles";
import { clusterWord, coreTasksText, hoursKnownText, tasksText } from "../wording";
import { writeCapacities } from "./capacity-part";

/** Tasks are not added up: one that two persons share would count twice. */
const COLUMNS: readonly DraftColumn[] = [
  { header: "Persoon", style: TEXT },
  { header: "Uren per week", style: HOURS, summed: true },
  { header: "Taken zonder uren", style: COUNT, summed: true },
  { header: "Scholen", style: TEXT_AFTER_FIGURES },
  { header: "Taken", style: COUNT },
  { header: "Clusters, meeste taken eerst", style: TEXT_AFTER_FIGURES },
  { header: "Kerntaken", style: COUNT },
  { header: "Deel van de uren", style: SHARE },
];
/** With more of them, table and chart no longer fit a page. */
const MOST_PERSONS = 16;
/** Of the names of schools, in one line of their column. */
const SCHOOLS_ROOM = 18;
const MOST_CLUSTERS = 2;

/** Workload per person: table with totals, a chart of the known hours, and the available hours beside it. */
export const workloadSection: SummarySection = {
  topic: "Werklast",
  news: ({ findings }) => (findings.workload.length === 0 ? "Nog niemand heeft een taak" : newsOf(findings)),
  write: writeWorkload,
};

function writeWorkload(draft: SummaryDraft, { findings }: SummaryContext): SummaryTotals {
  const { workload } = findings;
  if (workload.length === 0) {
    writeCapacities(draft, findings);
    return {};
  }
  for (const sentence of sentencesOf(findings)) draft.sentence(sentence, NOTE);
  const totals: SummaryTotals = {};
  const known = findings.keyFigures.hours.known;
  const shareOf = (hours: number, row: number, total: string | null): Entry => {
    if (known === 0) return "";
    return total === null
      ? hours / known
      : { formula: `=${address(row, 1)}/${total.replace(/\d+/, "$$$&")}` };
  };
  const table = draft.longList({
    name: "Werklast",
    title: "Werklast van iedereen",
    columns: COLUMNS,
    items: workload,
    line: (person, { row, end, whole }) => [
      person.person,
      person.hours.known,
      person.hours.unknownCount,
      schoolsOf(person),
      person.tasks,
      clustersOf(person),
      person.coreTasks,
      shareOf(person.hours.known, row, whole ? address(end, 1) : null),
    ],
    total: "Totaal",
    others: ["andere persoon", "andere personen"],
    atFirst: MOST_PERSONS,
    onWritten: ({ totalRow }) => {
      if (totalRow !== null) totals.hours = address(totalRow, 1);
    },
  });
  writeChart(draft, workload, table);
  writeCapacities(draft, findings);
  return totals;
}

function schoolsOf({ schools }: Workload): string {
  const names = schools.join(", ");
  return schools.length === 1 || names.length <= SCHOOLS_ROOM ? names : `${schools.length} scholen`;
}

function clustersOf({ byCluster }: Workload): string {
  const clusters = [...byCluster]
    .sort((one, other) => other.tasks - one.tasks)
    .map(({ cluster }) => clusterWord(cluster));
  return shortListText(clusters, MOST_CLUSTERS);
}

function newsOf({ workload, keyFigures, concentration }: Findings): string {
  const count = counted(workload.length, "persoon draagt", "personen dragen");
  const news = `${count} samen ${totalText(keyFigures.hours)} per week`;
  if (!concentration || workload.length < 2 || concentration.hours === 0) return news;
  const { person, hours, totalHours } = concentration;
  return `${news}; ${person} het meest: ${hoursText(hours)} (${shareText(hours, totalHours)})`;
}

function sentencesOf({ concentration, workload, keyFigures, dataQuality }: Findings): string[] {
  const sentences: string[] = [];
  if (keyFigures.hours.unknownCount > 0) {
    const count = counted(keyFigures.hours.unknownCount, "toewijzing", "toewijzingen");
    sentences.push(
      `Bij ${count} staan geen uren (${hoursKnownText(dataQuality)}): wie een getal onder “Taken zonder uren” heeft, werkt minstens zoveel als hier staat.`,
    );
  }
  if (concentration && concentration.totalCoreTasks > 0 && concentration.coreTasks > 0) {
    const { person, coreTasks, totalCoreTasks } = concentration;
    sentences.push(
      `Aan ${person} ${coreTasks === 1 ? "hangt" : "hangen"} ${coreTasks} van de ${coreTasksText(totalCoreTasks)}.`,
    );
  }
  const once = workload.flatMap(({ person, assignments }) =>
    assignments
      .filter(({ alsoIn }) => alsoIn.length > 0)
      .map(({ place }) => `${place.description} (${person})`),
  );
  if (once.length > 0) {
    const verb = once.length === 1 ? "staat" : "staan";
    const counts = once.length === 1 ? "telt" : "tellen";
    sentences.push(
      `${tasksText(once.length)} op niveau SG ${verb} bij dezelfde persoon in meer dan één school en ${counts} één keer, met de meeste uren: ${shortListText(once, 2)}.`,
    );
  }
  return sentences;
}

function writeChart(draft: SummaryDraft, workload: readonly Workload[], table: PlacedTable): void {
  const shown = workload.slice(0, table.lastRow - table.firstRow + 1);
  const bars = shown.filter(({ hours }) => hours.known > 0).length;
  if (bars < 2) return;
  const who = bars < workload.length ? `de ${bars} personen met de meeste bekende uren` : "alle personen";
  draft.chart({
    name: "Werklast",
    sentence: `De grafiek toont de bekende uren per week van ${who}, van boven naar onder steeds minder.`,
    kind: "bar",
    title: "Bekende uren per week, per persoon",
    data: { row: table.header, column: 0, rowCount: bars + 1, columnCount: 2 },
    colors: [CHART_COLORS.filled],
    columnCount: 6,
    rowCount: Math.max(8, Math.ceil(bars * 0.8) + 3),
  });
}
