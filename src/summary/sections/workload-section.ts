import type { Findings, Workload } from "../../analysis/findings";
import { counted, hoursText, shareText, shortListText, totalText } from "../dutch-text";
import { address, type DraftColumn, type Entry, type SheetDraft } from "../sheet-draft";
import type { SummaryContext, SummarySection, SummaryTotals } from "../summary-context";
import { CHART_COLORS, COUNT, HOURS, NOTE, SHARE, TEXT, TEXT_AFTER_FIGURES } from "../summary-styles";
import { clusterWord, coreTasksText, hoursKnownText, tasksText } from "../wording";
import { writeCapacities } from "./capacity-part";

const COLUMNS: readonly DraftColumn[] = [
  { header: "Persoon", style: TEXT },
  { header: "Uren per week", style: HOURS, summed: true },
  { header: "Taken zonder uren", style: COUNT, summed: true },
  { header: "Scholen", style: TEXT_AFTER_FIGURES },
  { header: "Taken", style: COUNT, summed: true },
  { header: "Clusters, meeste taken eerst", style: TEXT_AFTER_FIGURES },
  { header: "Kerntaken", style: COUNT, summed: true },
  { header: "Deel van de uren", style: SHARE },
];
/** More bars than this no longer fit a page. */
const MOST_BARS = 25;

/** Workload per person: table with totals, a chart of the known hours, and the available hours beside it. */
export const workloadSection: SummarySection = {
  topic: "Werklast",
  news: ({ findings }) => (findings.workload.length === 0 ? "Nog niemand heeft een taak" : newsOf(findings)),
  write: writeWorkload,
};

function writeWorkload(draft: SheetDraft, { findings }: SummaryContext): SummaryTotals {
  const { workload } = findings;
  if (workload.length === 0) {
    writeCapacities(draft, findings);
    return {};
  }
  for (const sentence of sentencesOf(findings)) draft.sentence(sentence, NOTE);
  const first = draft.nextRow + 1;
  const total = address(first + workload.length, 1);
  const anyHours = findings.keyFigures.hours.known > 0;
  const body = workload.map((person, index): Entry[] => [
    person.person,
    person.hours.known,
    person.hours.unknownCount,
    person.schools.join(", "),
    person.tasks,
    clustersOf(person),
    person.coreTasks,
    anyHours ? { formula: `=${address(first + index, 1)}/${total.replace(/\d+/, "$$$&")}` } : "",
  ]);
  const table = draft.table({ name: "Werklast", columns: COLUMNS, body, total: "Totaal" });
  writeChart(draft, workload, table.header);
  writeCapacities(draft, findings);
  return { hours: total };
}

function clustersOf({ byCluster }: Workload): string {
  return [...byCluster]
    .sort((one, other) => other.tasks - one.tasks)
    .map(({ cluster }) => clusterWord(cluster))
    .join(", ");
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
      `Aan ${person} ${coreTasks === 1 ? "hangt" : "hangen"} ${coreTasksText(coreTasks)} van de ${totalCoreTasks}.`,
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

function writeChart(draft: SheetDraft, workload: readonly Workload[], header: number): void {
  const bars = Math.min(workload.filter(({ hours }) => hours.known > 0).length, MOST_BARS);
  if (bars < 2) return;
  const left = workload.length - bars;
  const who = left > 0 ? `de ${bars} personen met de meeste bekende uren` : "alle personen";
  draft.chart({
    name: "Werklast",
    sentence: `De grafiek toont de bekende uren per week van ${who}, van boven naar onder steeds minder.`,
    kind: "bar",
    title: "Bekende uren per week, per persoon",
    data: { row: header, column: 0, rowCount: bars + 1, columnCount: 2 },
    colors: [CHART_COLORS.filled],
    columnCount: 6,
    rowCount: Math.max(10, Math.ceil(bars * 1.3) + 5),
  });
}
