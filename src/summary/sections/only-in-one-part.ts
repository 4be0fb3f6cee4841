import { listText } from "../dutch-text";
import type { DraftColumn } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import { linkTo, type SummaryContext } from "../summary-context";
import { TEXT } from "../summary-styles";
import { levelWord, priorityWord, tasksText } from "../wording";
import { CELL_COLUMN, OTHER_TASKS, TASK_COLUMNS, taskEntries } from "./task-columns";

const COLUMNS: readonly DraftColumn[] = [
  ...TASK_COLUMNS,
  { header: "Prioriteit", style: TEXT },
  { header: "Waar", style: TEXT },
  { header: "Niveau", style: TEXT },
  CELL_COLUMN,
];

/** Tasks that one of a school's two sheets does not have. */
export function writeOnlyInOne(draft: SummaryDraft, context: SummaryContext): void {
  const { onlyInOne } = context.findings;
  if (onlyInOne.length === 0) return;
  const current = onlyInOne.filter(({ role }) => role === "current").length;
  const target = onlyInOne.length - current;
  const one = (count: number) => (count === 1 ? "staat" : "staan");
  const parts = [
    ...(current > 0 ? [`${tasksText(current)} ${one(current)} alleen op het blad van vandaag`] : []),
    ...(target > 0 ? [`${tasksText(target)} ${one(target)} alleen in het streefdoel`] : []),
  ];
  draft.heading(listText(parts));
  draft.longList({
    name: "Op_een_blad",
    title: "Alle taken die maar op één blad staan",
    columns: COLUMNS,
    items: onlyInOne,
    line: (place) => [
      ...taskEntries(place),
      priorityWord(place.priority),
      place.role === "current" ? "alleen huidig" : "alleen doel",
      levelWord(place.level),
      linkTo(context, place.cell),
    ],
    others: OTHER_TASKS,
    atFirst: 4,
  });
}
