import { counted } from "../dutch-text";
import type { DraftColumn } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import { linkTo, type SummaryContext, type SummarySection } from "../summary-context";
import { TEXT } from "../summary-styles";
import { conflictText, levelWord, roleWord } from "../wording";
import { CELL_COLUMN, TASK_COLUMNS, taskEntries } from "./task-columns";

const COLUMNS: readonly DraftColumn[] = [
  ...TASK_COLUMNS,
  { header: "Situatie", style: TEXT },
  { header: "Wat er botst", style: TEXT },
  { header: "Niveau", style: TEXT },
  CELL_COLUMN,
];

/** What contradicts itself, for the user to decide. */
export const conflictsSection: SummarySection = {
  topic: "Tegenstrijdigheden",
  news: ({ findings: { conflicts } }) =>
    conflicts.length === 0
      ? null
      : `${counted(conflicts.length, "tegenstrijdigheid", "tegenstrijdigheden")} om over te beslissen`,
  write: writeConflicts,
};

function writeConflicts(draft: SummaryDraft, context: SummaryContext): void {
  const { conflicts } = context.findings;
  draft.longList({
    name: "Tegenstrijdig",
    title: "Alle tegenstrijdigheden",
    columns: COLUMNS,
    items: conflicts,
    line: (conflict) => [
      ...taskEntries(conflict.place),
      roleWord(conflict.place.role),
      conflictText(conflict),
      levelWord(conflict.place.level),
      linkTo(context, conflict.place.cell),
    ],
    others: ["andere tegenstrijdigheid", "andere tegenstrijdigheden"],
  });
}
