import type { Findings, Gap, TaskPlace } from "../../analysis/findings";
import { cellKey } from "../../model/cell";
import { listText } from "../dutch-text";
import type { DraftColumn, Entry, SheetDraft } from "../sheet-draft";
import { linkTo, type SummaryContext } from "../summary-context";
import { NOTE, TEXT } from "../summary-styles";
import { coreTasksText, levelWord, mostInCluster, priorityWord, tasksText } from "../wording";
import { CELL_COLUMN, TASK_COLUMNS, taskEntries } from "./task-columns";

const COLUMNS: readonly DraftColumn[] = [
  ...TASK_COLUMNS,
  { header: "Prioriteit", style: TEXT },
  { header: "Streefdoel", style: TEXT },
  { header: "Niveau", style: TEXT },
  CELL_COLUMN,
];

/** Gaps by urgency, then the tasks that are open today without the target asking for them; each leads to its cell. */
export function writeGaps(draft: SheetDraft, context: SummaryContext): void {
  const { findings } = context;
  const unasked = openWithoutGap(findings);
  draft.heading(newsOf(findings));
  if (findings.gaps.length + unasked.length === 0) return;
  for (const sentence of sentencesOf(findings, unasked)) draft.sentence(sentence, NOTE);
  const withTarget = new Set(context.overview.schools.filter(({ target }) => target).map(({ name }) => name));
  draft.table({
    name: "Open_taken",
    columns: COLUMNS,
    body: [
      ...findings.gaps.map((gap) =>
        line(context, gap.place, planText(gap, withTarget.has(gap.place.school))),
      ),
      ...unasked.map((place) =>
        line(context, place, withTarget.has(place.school) ? "niet gevraagd" : "nog niemand"),
      ),
    ],
  });
}

function line(context: SummaryContext, place: TaskPlace, plan: string): Entry[] {
  return [
    ...taskEntries(place),
    priorityWord(place.priority),
    plan,
    levelWord(place.level),
    linkTo(context, place.cell),
  ];
}

function planText({ kind, planned }: Gap, hasTarget: boolean): string {
  if (kind === "planned") return `gepland: ${planned.join(", ")}`;
  return hasTarget ? "nog niemand" : "geen streefdoel";
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

function sentencesOf({ gaps, role }: Findings, unasked: readonly TaskPlace[]): string[] {
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
  if (unasked.length > 0 && role === "current") {
    const verb = unasked.length === 1 ? "staat" : "staan";
    sentences.push(
      `Onderaan ${verb} ${tasksText(unasked.length)} zonder uitvoerder die het streefdoel niet vraagt.`,
    );
  }
  return sentences;
}
