import type { Findings, Gap, TaskPlace } from "../../analysis/findings";
import { byCore, urgency } from "../../analysis/task-order";
import { cellKey } from "../../model/cell";
import { listText } from "../dutch-text";
import type { DraftColumn } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import { linkTo, type SummaryContext, type SummarySection } from "../summary-context";
import { NOTE, TEXT } from "../summary-styles";
import { coreTasksText, levelWord, mostInCluster, priorityWord, tasksText } from "../wording";
import { CELL_COLUMN, OTHER_TASKS, TASK_COLUMNS, taskEntries } from "./task-columns";

const COLUMNS: readonly DraftColumn[] = [
  ...TASK_COLUMNS,
  { header: "Prioriteit", style: TEXT },
  { header: "Streefdoel", style: TEXT },
  { header: "Niveau", style: TEXT },
  CELL_COLUMN,
];

/** Open tasks are what the summary is read for first. */
const URGENT = 10;

interface OpenLine {
  place: TaskPlace;
  plan: string;
  /** For the order; core tasks go before it. */
  urgency: number;
}

/** What the target asks beside what is merely open today, by urgency; each leads to its cell. */
export const gapsSection: SummarySection = {
  topic: "Open taken",
  news: ({ findings }) => newsOf(findings),
  write: writeGaps,
};

function writeGaps(draft: SummaryDraft, context: SummaryContext): void {
  const { findings, overview } = context;
  const unasked = openWithoutGap(findings);
  if (findings.gaps.length + unasked.length === 0) return;
  const withTarget = new Set(overview.schools.filter(({ target }) => target).map(({ name }) => name));
  const notWanted = unasked.filter(({ school }) => withTarget.has(school));
  for (const sentence of sentencesOf(findings, notWanted)) draft.sentence(sentence, NOTE);
  const lines = [...findings.gaps.map(gapLine), ...unasked.map((place) => openLine(place, withTarget))];
  const ordered = lines.sort((one, other) => byCore(one.place, other.place) || one.urgency - other.urgency);
  draft.longList({
    name: "Open_taken",
    title: "Alle open taken",
    columns: COLUMNS,
    items: ordered,
    line: ({ place, plan }) => [
      ...taskEntries(place),
      priorityWord(place.priority),
      plan,
      levelWord(place.level),
      linkTo(context, place.cell),
    ],
    others: OTHER_TASKS,
    atFirst: URGENT,
  });
}

function gapLine({ place, kind, planned }: Gap): OpenLine {
  const plan = kind === "planned" ? `gepland: ${planned.join(", ")}` : "nog niemand";
  return { place, plan, urgency: urgency(place.priority) };
}

/** Open today in a school whose target does not ask for it, or that has no target. */
function openLine(place: TaskPlace, withTarget: ReadonlySet<string>): OpenLine {
  return withTarget.has(place.school)
    ? { place, plan: "niet gevraagd", urgency: urgency("Geen") }
    : { place, plan: "geen streefdoel", urgency: urgency(place.priority) };
}

function openWithoutGap({ openTasks, gaps }: Findings): TaskPlace[] {
  const inGap = new Set(gaps.flatMap(({ today }) => (today ? [cellKey(today)] : [])));
  return openTasks.filter(({ cell }) => !inGap.has(cellKey(cell)));
}

function newsOf({ openTasks, gaps, keyFigures }: Findings): string {
  const core = openTasks.filter((place) => place.core);
  if (core.length > 0) return `${coreTasksText(core.length)} zonder uitvoerder${mostInCluster(core)}`;
  const none = keyFigures.coreCoverage.total > 0 ? "Geen open kerntaken" : "Geen kerntaken aangeduid";
  if (gaps.length === 0)
    return openTasks.length === 0 ? none : `${none}; ${tasksText(openTasks.length)} zonder uitvoerder`;
  return `${none}; wel ${tasksText(gaps.length)} in te vullen`;
}

function sentencesOf({ gaps }: Findings, notWanted: readonly TaskPlace[]): string[] {
  const sentences: string[] = [];
  if (gaps.length > 0) {
    const planned = gaps.filter(({ kind }) => kind === "planned").length;
    const short = gaps.filter(({ place }) => place.priority === "KT").length;
    const parts = [
      ...(planned > 0 ? [`bij ${planned} noemt het streefdoel al iemand`] : []),
      ...(short > 0 ? [`${short} ${short === 1 ? "moet" : "moeten"} op korte termijn (KT)`] : []),
    ];
    const details = parts.length > 0 ? `: ${listText(parts)}` : "";
    const verb = gaps.length === 1 ? "wacht" : "wachten";
    sentences.push(
      `${tasksText(gaps.length)} ${verb} op een uitvoerder${details}. Kerntaken staan eerst, dan KT, dan LT.`,
    );
  }
  if (notWanted.length > 0) {
    const verb = notWanted.length === 1 ? "staat" : "staan";
    sentences.push(
      `Daarnaast ${verb} ${tasksText(notWanted.length)} open waar het streefdoel niet om vraagt (“niet gevraagd”).`,
    );
  }
  return sentences;
}
