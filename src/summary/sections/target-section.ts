import type { Findings } from "../../analysis/findings";
import type { TargetProgress } from "../../analysis/findings-target";
import { areaAddress } from "../../model/cell";
import { listText, numberText } from "../dutch-text";
import type { DraftColumn, Entry } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import type { SummaryContext, SummarySection } from "../summary-context";
import { CHART_COLORS, COUNT, TEXT } from "../summary-styles";
import { priorityPhrase, tasksText } from "../wording";
import { writeOnlyInOne } from "./only-in-one-part";
import { writeShifts } from "./shifts-part";
import { writeWorkloadChanges } from "./workload-change-part";

const COLUMNS: readonly DraftColumn[] = [
  { header: "Prioriteit in het streefdoel", style: TEXT },
  { header: "Vandaag toegewezen", style: COUNT, summed: true },
  { header: "Gepland", style: COUNT, summed: true },
  { header: "Nog niemand", style: COUNT, summed: true },
  { header: "Niet gevraagd", style: COUNT, summed: true },
  { header: "Te controleren", style: COUNT, summed: true },
  { header: "Taken", style: COUNT, summed: true },
  { header: "Verschuift", style: COUNT, summed: true },
];
const SERIES = [CHART_COLORS.filled, CHART_COLORS.planned, CHART_COLORS.open, CHART_COLORS.notWanted];

/** How far today is from the target: per priority, task by task, and per person. */
export const targetSection: SummarySection = {
  topic: "Van huidig naar streefdoel",
  news: ({ findings }) =>
    asksSomething(findings) || findings.onlyInOne.length > 0 ? newsOf(findings) : null,
  write: writeTarget,
};

/** An empty target sheet is not a target yet. */
function asksSomething({ targetProgress, gaps, targetWorkload }: Findings): boolean {
  const anyPriority = targetProgress.some(({ priority }) => priority !== null);
  return targetProgress.length > 0 && (anyPriority || gaps.length > 0 || targetWorkload.length > 0);
}

function writeTarget(draft: SummaryDraft, context: SummaryContext): void {
  if (asksSomething(context.findings)) writeProgress(draft, context.findings);
  writeShifts(draft, context);
  writeWorkloadChanges(draft, context);
  writeOnlyInOne(draft, context);
}

function writeProgress(draft: SummaryDraft, { targetProgress }: Findings): void {
  const first = draft.nextRow + 1;
  const { header } = draft.table({
    name: "Streefdoel",
    columns: COLUMNS,
    body: targetProgress.map((progress, index) => line(progress, first + index)),
    total: "Totaal",
  });
  draft.chart({
    name: "Streefdoel",
    sentence:
      "De grafiek toont per prioriteit hoeveel taken uit het streefdoel vandaag al toegewezen zijn, voor hoeveel het streefdoel iemand noemt (gepland), en waar nog niemand voor is.",
    kind: "barStacked",
    title: "Taken uit het streefdoel, zoals ze vandaag staan",
    data: { row: header, column: 0, rowCount: targetProgress.length + 1, columnCount: 1 + SERIES.length },
    colors: SERIES,
    columnCount: 6,
    rowCount: 10,
  });
}

function line(progress: TargetProgress, row: number): Entry[] {
  const { priority, filled, planned, open, notWanted, toCheck, shifts } = progress;
  const parts = areaAddress({ row, column: 1, rowCount: 1, columnCount: 5 });
  return [
    priorityPhrase(priority),
    filled,
    planned,
    open,
    notWanted,
    toCheck,
    { formula: `=SUM(${parts})` },
    shifts,
  ];
}

function newsOf({ targetProgress, gaps, shifts }: Findings): string {
  const short = targetProgress.find(({ priority }) => priority === "KT");
  const first =
    short && short.tasks > 0
      ? `Van de ${tasksText(short.tasks)} op korte termijn (KT) ${short.filled === 1 ? "is" : "zijn"} er vandaag ${numberText(short.filled)} toegewezen`
      : null;
  const planned = gaps.filter(({ kind }) => kind === "planned").length;
  const rest = [
    ...(planned > 0 ? [`${tasksText(planned)} ${planned === 1 ? "is" : "zijn"} gepland`] : []),
    ...(gaps.length > planned ? [`voor ${tasksText(gaps.length - planned)} is er nog niemand`] : []),
    ...(shifts.length > 0
      ? [`${tasksText(shifts.length)} ${shifts.length === 1 ? "verschuift" : "verschuiven"}`]
      : []),
  ];
  const parts = [...(first ? [first] : []), ...(rest.length > 0 ? [listText(rest)] : [])];
  if (parts.length === 0) return "Het streefdoel vraagt niets dat er vandaag niet is";
  const news = parts.join("; ");
  return news.charAt(0).toUpperCase() + news.slice(1);
}
