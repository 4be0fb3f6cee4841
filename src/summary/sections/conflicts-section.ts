import { counted } from "../dutch-text";
import type { DraftColumn, SheetDraft } from "../sheet-draft";
import { linkTo, type SummaryContext } from "../summary-context";
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
export function writeConflicts(draft: SheetDraft, context: SummaryContext): void {
  const { conflicts } = context.findings;
  if (conflicts.length === 0) return;
  draft.heading(
    `${counted(conflicts.length, "tegenstrijdigheid", "tegenstrijdigheden")} om over te beslissen`,
  );
  draft.table({
    name: "Tegenstrijdig",
    columns: COLUMNS,
    body: conflicts.map((conflict) => [
      ...taskEntries(conflict.place),
      roleWord(conflict.place.role),
      conflictText(conflict),
      levelWord(conflict.place.level),
      linkTo(context, conflict.place.cell),
    ]),
  });
}
