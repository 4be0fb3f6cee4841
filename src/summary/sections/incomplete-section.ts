import type { Findings } from "../../analysis/findings";
import { counted, listText } from "../dutch-text";
import type { DraftColumn, SheetDraft } from "../sheet-draft";
import { linkTo, type SummaryContext, type SummarySection } from "../summary-context";
import { NOTE, TEXT } from "../summary-styles";
import { missingWords, priorityWord, roleWord, tasksText } from "../wording";
import { CELL_COLUMN, LONGEST_LIST, TASK_COLUMNS, taskEntries } from "./task-columns";

const COLUMNS: readonly DraftColumn[] = [
  ...TASK_COLUMNS,
  { header: "Situatie", style: TEXT },
  { header: "Wat ontbreekt", style: TEXT },
  { header: "Prioriteit", style: TEXT },
  CELL_COLUMN,
];

/** Tasks with something filled in but not everything. */
export const incompleteSection: SummarySection = {
  topic: "Onvolledige taken",
  news: ({ findings }) => (findings.incomplete.length === 0 ? null : newsOf(findings)),
  write: writeIncomplete,
};

function writeIncomplete(draft: SheetDraft, context: SummaryContext): void {
  const { incomplete } = context.findings;
  const shown = incomplete.slice(0, LONGEST_LIST);
  draft.table({
    name: "Onvolledig",
    columns: COLUMNS,
    body: shown.map(({ place, missing }) => [
      ...taskEntries(place),
      roleWord(place.role),
      missingWords(missing),
      priorityWord(place.priority),
      linkTo(context, place.cell),
    ]),
  });
  const more = incomplete.length - shown.length;
  if (more > 0) draft.sentence(`En nog ${counted(more, "andere taak", "andere taken")}.`, NOTE);
}

function newsOf({ incomplete }: Findings): string {
  const counts = (["hours", "level", "priority"] as const)
    .map((part) => ({ part, count: incomplete.filter(({ missing }) => missing.includes(part)).length }))
    .filter(({ count }) => count > 0)
    .map(({ part, count }) => `${count} zonder ${missingWords([part])}`);
  const verb = incomplete.length === 1 ? "is" : "zijn";
  return `${tasksText(incomplete.length)} ${verb} niet volledig ingevuld: ${listText(counts)}`;
}
