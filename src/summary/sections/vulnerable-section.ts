import type { Findings } from "../../analysis/findings";
import type { ProposedSecond } from "../../analysis/findings-people";
import { shortListText } from "../dutch-text";
import type { DraftColumn } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import { linkTo, type SummaryContext, type SummarySection } from "../summary-context";
import { NOTE, TEXT } from "../summary-styles";
import { coreTasksText, levelWord, tasksText } from "../wording";
import { CELL_COLUMN, OTHER_TASKS, TASK_COLUMNS, taskEntries } from "./task-columns";

const COLUMNS: readonly DraftColumn[] = [
  ...TASK_COLUMNS,
  { header: "Enige persoon", style: TEXT },
  { header: "Mogelijke tweede persoon", style: TEXT },
  { header: "Niveau", style: TEXT },
  CELL_COLUMN,
];

/** Tasks that rest on one person, with who could become the second; core tasks first. */
export const vulnerableSection: SummarySection = {
  topic: "Kwetsbare taken",
  news: ({ findings }) => (findings.vulnerable.length === 0 ? null : newsOf(findings)),
  write: writeVulnerable,
};

function writeVulnerable(draft: SummaryDraft, context: SummaryContext): void {
  const { vulnerable, groupVulnerable } = context.findings;
  draft.sentence(
    "Als tweede persoon staat er wie het meest doet in dezelfde cluster, eerst binnen de school (bij SG in de hele groep), en wie volgens de opgegeven beschikbare uren nog plaats heeft. Het is een voorstel.",
    NOTE,
  );
  if (groupVulnerable.length > 0) {
    const verb = groupVulnerable.length === 1 ? "hangt" : "hangen";
    const which = groupVulnerable.map(({ description, person }) => `${description} (${person})`);
    draft.sentence(
      `${tasksText(groupVulnerable.length)} ${verb} in alle scholen waar ze toegewezen zijn aan één en dezelfde persoon: ${shortListText(which, 3)}.`,
      NOTE,
    );
  }
  draft.longList({
    name: "Kwetsbaar",
    title: "Alle kwetsbare taken",
    columns: COLUMNS,
    items: vulnerable,
    line: ({ place, person, second }) => [
      ...taskEntries(place),
      person,
      secondText(second),
      levelWord(place.level),
      linkTo(context, place.cell),
    ],
    others: OTHER_TASKS,
  });
}

function secondText(second: ProposedSecond | null): string {
  if (!second) return "niemand in deze cluster";
  return second.capacity === "enough" ? `${second.person} (heeft tijd)` : second.person;
}

function newsOf({ vulnerable }: Findings): string {
  const core = vulnerable.filter(({ place }) => place.core).length;
  const verb = vulnerable.length === 1 ? "rust" : "rusten";
  const news = `${tasksText(vulnerable.length)} ${verb} op één persoon`;
  if (core === 0) return news;
  return core === vulnerable.length
    ? `${coreTasksText(core)} ${verb} op één persoon`
    : `${news}, waarvan ${coreTasksText(core)}`;
}
