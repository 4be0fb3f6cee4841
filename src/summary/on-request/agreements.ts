import { placeTasks, type PlacedTask } from "../../analysis/placed-task";
import { clusterOrder } from "../../analysis/task-order";
import { momentText } from "../dutch-text";
import { sheetKeyOf, sheetNameOf } from "../generated-names";
import { SheetDraft, type DraftColumn, type Entry } from "../sheet-draft";
import type { SheetPlan } from "../sheet-plan";
import type { ShownNames } from "../shown-names";
import { HEADING, NOTE, SUBTITLE, TEXT, TITLE } from "../summary-styles";
import { levelWord, tasksText } from "../wording";
import type { RequestContext } from "./plan-request";

const COLUMN_WIDTHS = [84, 44, 12];
const SENTENCE = 130;
const COLUMNS: readonly DraftColumn[] = [
  { header: "Waarvoor", style: TEXT },
  { header: "Bij wie", style: TEXT },
  { header: "Niveau", style: TEXT },
];

/** One page per school for all colleagues: whom to contact for what, without hours. */
export function planAgreements(context: RequestContext): SheetPlan[] {
  const { overview, findings } = context;
  const today = placeTasks(overview).filter(({ place }) => place.role === findings.role);
  const schools = [...new Set(today.map(({ place }) => place.school))];
  return schools.flatMap((school): SheetPlan[] => {
    const own = today.filter(({ place }) => place.school === school);
    return own.some(({ task }) => task.status === "filled") ? [planSchool(context, school, own)] : [];
  });
}

function planSchool(
  { findings, names, madeAt }: RequestContext,
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
  const filled = tasks.filter(({ task }) => task.status === "filled");
  for (const cluster of clusterOrder(filled.map(({ place }) => place.cluster))) {
    draft.heading(cluster === "" ? "Andere taken" : cluster);
    const own = filled.filter(({ place }) => place.cluster === cluster);
    draft.list({
      columns: COLUMNS,
      body: own.map((placed): Entry[] => [
        placed.place.description,
        contactsOf(placed, names),
        levelWord(placed.place.level),
      ]),
    });
  }
  const open = tasks.filter(({ task }) => task.status === "open").length;
  draft.blank();
  if (open > 0) draft.sentence(`Voor ${tasksText(open)} is er nog geen aanspreekpunt.`, NOTE, SENTENCE);
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

function contactsOf({ persons, others }: PlacedTask, names: ShownNames): string {
  const all = [...persons.map(({ key }) => names.person(key)), ...others.map((name) => names.other(name))];
  return [...new Set(all)].join(", ");
}
