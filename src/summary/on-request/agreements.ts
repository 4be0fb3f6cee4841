import type { PlacedTask } from "../../analysis/placed-task";
import { clusterOrder } from "../../analysis/task-order";
import { momentText } from "../../sentences/dutch-text";
import { sheetKeyOf, sheetNameOf } from "../generated-names";
import { SheetDraft, type DraftColumn, type Entry } from "../sheet-draft";
import type { SheetPlan } from "../sheet-plan";
import { SOURCES_TRAVEL, type ShownNames } from "../shown-names";
import { HEADING, NOTE, SUBTITLE, TEXT, TITLE } from "../summary-styles";
import { levelWord, tasksText } from "../../sentences/wording";
import { everydayQuestions } from "./everyday-questions";
import type { RequestContext } from "./request";

const COLUMN_WIDTHS = [76, 34, 24, 10];
const SENTENCE = 134;
const QUESTION_COLUMNS: readonly DraftColumn[] = [
  { header: "Uw vraag", style: TEXT },
  { header: "Bij wie", style: TEXT },
  { header: "Bij afwezigheid", style: TEXT },
];
const COLUMNS: readonly DraftColumn[] = [
  { header: "Waarvoor", style: TEXT },
  { header: "Bij wie", style: TEXT },
  { header: "Bij afwezigheid", style: TEXT },
  { header: "Niveau", style: TEXT },
];
const NOBODY = "nog niemand";
/** Someone may stand there, in words that say nothing to us. */
const UNREAD = "na te kijken";

/**
 * One page per school for all colleagues: what they ask every day, then every task, with whom to contact and who replaces them.
 * Without hours. Tasks that cannot be read are there too.
 */
export function planAgreements(context: RequestContext): SheetPlan[] {
  const { placed, findings } = context;
  const today = [...placed.values()].filter(({ place }) => place.role === findings.role);
  const schools = [...new Set(today.map(({ place }) => place.school))];
  return schools.flatMap((school): SheetPlan[] => {
    const own = today.filter(({ place }) => place.school === school);
    return own.some(({ task }) => task.status === "filled" || task.status === "toCheck")
      ? [planSchool(context, school, own)]
      : [];
  });
}

function planSchool(
  { findings, names, madeAt, withoutNames }: RequestContext,
  school: string,
  tasks: readonly PlacedTask[],
): SheetPlan {
  const draft = new SheetDraft();
  draft.add([`Bij wie kan ik terecht? ICT-afspraken in ${school}`], TITLE);
  const basis = findings.role === "current" ? "" : " Volgens het streefdoel.";
  draft.sentence(
    `Gemaakt op ${momentText(madeAt)}.${basis} SG = scholengroep of -gemeenschap, Gedeeld = samen met de school.`,
    SUBTITLE,
    SENTENCE,
  );
  const anchors = findings.anchorPoints.filter((anchor) => anchor.confirmed && anchor.school === school);
  if (anchors.length > 0) {
    const who = anchors.map(({ personKey }) => names.person(personKey)).join(", ");
    draft.sentence(`Eerste aanspreekpunt: ${who}.`, HEADING, SENTENCE);
  }
  const questions = everydayQuestions(tasks);
  if (questions.length > 0) {
    draft.heading("Vragen van elke dag");
    draft.list({
      columns: QUESTION_COLUMNS,
      body: questions.map(({ question, task }): Entry[] => {
        const { first, others } = contactsOf(task, names);
        return [question, first, others];
      }),
    });
  }
  const shown = tasks.filter(({ task }) => task.status === "filled" || task.status === "toCheck");
  for (const cluster of clusterOrder(shown.map(({ place }) => place.cluster))) {
    draft.heading(cluster === "" ? "Andere taken" : cluster);
    const own = shown.filter(({ place }) => place.cluster === cluster);
    draft.list({
      columns: COLUMNS,
      body: own.map((placed): Entry[] => {
        const { first, others } = contactsOf(placed, names);
        return [placed.place.description, first, others, levelWord(placed.place.level)];
      }),
    });
  }
  const open = tasks.filter(({ task }) => task.status === "open").length;
  draft.blank();
  if (open > 0) draft.sentence(`Voor ${tasksText(open)} is er nog geen aanspreekpunt.`, NOTE, SENTENCE);
  if (withoutNames) draft.sentence(SOURCES_TRAVEL, NOTE, SENTENCE);
  return {
    name: sheetNameOf("Afspraken", school),
    key: sheetKeyOf("Afspraken", school),
    position: "last",
    columnWidths: [...COLUMN_WIDTHS],
    rows: draft.rows,
    tables: draft.tables,
    charts: draft.charts,
    frozenRows: 1,
    print: { landscape: false, titleRows: 0, scale: "onePage", breaks: [] },
  };
}

/** Whoever does most of it first; the others on the task and the named seconds replace them. */
function contactsOf(
  { task, persons, others, seconds }: PlacedTask,
  names: ShownNames,
): { first: string; others: string } {
  const byHours = [...persons].sort((one, other) => (other.hours.perWeek ?? 0) - (one.hours.perWeek ?? 0));
  const doing = [
    ...byHours.map(({ key }) => names.person(key)),
    ...others.map((name) => names.other(name)),
    ...seconds.map((second) => names.second(second)),
  ];
  const isFilled = persons.length + others.length > 0;
  const [first = "", ...rest] = isFilled ? [...new Set(doing)] : ["", ...new Set(doing)];
  if (isFilled) return { first, others: rest.join(", ") };
  return { first: task.status === "toCheck" ? UNREAD : NOBODY, others: rest.join(", ") };
}
