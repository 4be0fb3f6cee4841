import type { Findings } from "../../analysis/findings";
import { listText } from "../dutch-text";
import type { DraftColumn } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import { linkTo, type SummaryContext, type SummarySection } from "../summary-context";
import { TEXT } from "../summary-styles";
import { missingWords, priorityWord, roleWord, tasksText } from "../wording";
import { CELL_COLUMN, OTHER_TASKS, TASK_COLUMNS, taskEntries } from "./task-columns";

const COLUMNS: readonly DraftColumn[] = [
  ...TASK_COLUMNS,
  { header: "Situatie", style: TEXT },
  { header: "Wat ontbreekt", style: TEXT },
  { header: "Prioriteit", style: TEXT },
  CELL_COLUMN,
];

const PARTS = ["hours", "level", "priority"] as const;
const ONLY = { hours: "de uren", level: "het niveau", priority: "de prioriteit" } as const;

/** Tasks with something filled in but not everything. */
export const incompleteSection: SummarySection = {
  topic: "Onvolledige taken",
  news: ({ findings }) => (findings.incomplete.length === 0 ? null : newsOf(findings)),
  write: writeIncomplete,
};

function writeIncomplete(draft: SummaryDraft, context: SummaryContext): void {
  const { incomplete } = context.findings;
  draft.longList({
    name: "Onvolledig",
    title: "Alle onvolledige taken",
    columns: COLUMNS,
    items: incomplete,
    line: ({ place, missing }) => [
      ...taskEntries(place),
      roleWord(place.role),
      missingWords(missing),
      priorityWord(place.priority),
      linkTo(context, place.cell),
    ],
    others: OTHER_TASKS,
    atFirst: 0,
  });
}

function newsOf({ incomplete }: Findings): string {
  const counts = PARTS.map((part) => ({
    part,
    count: incomplete.filter(({ missing }) => missing.includes(part)).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ part, count }) => `${count} zonder ${missingWords([part])}`);
  const [only] = PARTS.filter((part) => incomplete.every(({ missing }) => missing.join() === part));
  if (only) {
    const lacks = only === "hours" ? "ontbreken" : "ontbreekt";
    return `Bij ${tasksText(incomplete.length)} ${lacks} ${ONLY[only]}`;
  }
  const verb = incomplete.length === 1 ? "is" : "zijn";
  return `${tasksText(incomplete.length)} ${verb} niet volledig ingevuld: ${listText(counts)}`;
}
