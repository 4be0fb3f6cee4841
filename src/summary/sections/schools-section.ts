import type { Findings } from "../../analysis/findings";
import type { CommonNeed, PossibleDoubleWork, WayOfWorking } from "../../analysis/findings-schools";
import { listText, shortListText, totalText } from "../dutch-text";
import type { DraftColumn } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import { linkTo, type SummaryContext, type SummarySection } from "../summary-context";
import { CORE, COUNT, HOURS, NOTE, TEXT, TEXT_AFTER_FIGURES } from "../summary-styles";
import { clusterWord, coreWord, tasksText } from "../wording";
import { writeSchoolMatrix } from "./school-matrix-part";
import { CELL_COLUMN, OTHER_TASKS } from "./task-columns";

const TASK: readonly DraftColumn[] = [
  { header: "Taak", style: TEXT },
  { header: "Kerntaak", style: CORE },
  { header: "Cluster", style: TEXT },
];
const NEED_COLUMNS: readonly DraftColumn[] = [
  ...TASK,
  { header: "Doet het elders", style: TEXT },
  { header: "Scholen", style: COUNT },
  { header: "Open in", style: TEXT_AFTER_FIGURES },
  CELL_COLUMN,
];
const DOUBLE_COLUMNS: readonly DraftColumn[] = [
  ...TASK,
  { header: "Uren samen", style: HOURS },
  { header: "Scholen", style: COUNT },
  { header: "Wie, waar", style: TEXT_AFTER_FIGURES },
  CELL_COLUMN,
];

/** Of those who do it elsewhere, where it has to be short. */
const FEW_DOERS = 2;
const ALL = Infinity;

/** What shows when the schools are laid side by side. */
export const schoolsSection: SummarySection = {
  topic: "Scholen naast elkaar",
  news: ({ findings }) => (findings.schoolMatrix === null ? null : newsOf(findings)),
  write: writeSchools,
};

function writeSchools(draft: SummaryDraft, context: SummaryContext): void {
  const { commonNeeds, possibleDoubleWork, schoolMatrix } = context.findings;
  if (commonNeeds.length > 0) writeCommonNeeds(draft, context, commonNeeds);
  if (possibleDoubleWork.length > 0) writeDoubleWork(draft, context, possibleDoubleWork);
  if (schoolMatrix) writeSchoolMatrix(draft, schoolMatrix);
}

function writeCommonNeeds(draft: SummaryDraft, context: SummaryContext, needs: readonly CommonNeed[]): void {
  const verb = needs.length === 1 ? "staat" : "staan";
  draft.heading(`Gemeenschappelijke noden: ${tasksText(needs.length)} ${verb} open in twee of meer scholen`);
  draft.sentence(
    "Een mogelijk begin van samenwerking. Scholen waar de taak niet van toepassing is of prioriteit Geen heeft, tellen niet mee.",
    NOTE,
  );
  const doers = new Map(context.findings.taskExpertise.map(({ taskId, persons }) => [taskId, persons]));
  draft.longList({
    name: "Gedeelde_nood",
    title: "Alle gemeenschappelijke noden",
    columns: NEED_COLUMNS,
    items: needs,
    line: ({ taskId, cluster, description, core, places }, { whole }) => [
      description,
      coreWord(core),
      clusterWord(cluster),
      shortListText(
        (doers.get(taskId) ?? []).map(({ person }) => person),
        whole ? ALL : FEW_DOERS,
      ),
      places.length,
      places.map(({ school }) => school).join(", "),
      places[0] ? linkTo(context, places[0].cell) : "",
    ],
    others: OTHER_TASKS,
  });
}

function writeDoubleWork(
  draft: SummaryDraft,
  context: SummaryContext,
  found: readonly PossibleDoubleWork[],
): void {
  draft.heading(
    `Mogelijk dubbel werk: ${tasksText(found.length)} op schoolniveau doen verschillende scholen elk met eigen mensen`,
  );
  draft.sentence(
    "Dezelfde taak, in verschillende scholen, door mensen die niets samen doen. Of dat anders kan, weten de scholen zelf het best; dit is geen berekende besparing.",
    NOTE,
  );
  draft.longList({
    name: "Dubbel_werk",
    title: "Al het mogelijke dubbele werk",
    columns: DOUBLE_COLUMNS,
    items: found,
    line: ({ cluster, description, core, ways, hours }, { whole }) => {
      const places = ways.flatMap((way) => way.places);
      return [
        description,
        coreWord(core),
        clusterWord(cluster),
        hours.known,
        places.length,
        ways.map((way) => (whole ? wayText(way) : shortWayText(way))).join("; "),
        places[0] ? linkTo(context, places[0].cell) : "",
      ];
    },
    others: OTHER_TASKS,
  });
}

function shortWayText({ places, hours }: WayOfWorking): string {
  return `${listText([...new Set(places.map(({ school }) => school))])} (${totalText(hours)})`;
}

function wayText({ places, persons, hours }: WayOfWorking): string {
  const schools = listText([...new Set(places.map(({ school }) => school))]);
  return `${schools}: ${shortListText(persons, 3)} (${totalText(hours)})`;
}

function newsOf({ commonNeeds, possibleDoubleWork }: Findings): string {
  const needs = commonNeeds.length;
  const open =
    needs > 0
      ? `${tasksText(needs)} ${needs === 1 ? "staat" : "staan"} in twee of meer scholen open`
      : "Geen enkele taak staat in twee scholen open";
  if (possibleDoubleWork.length === 0) return open;
  const count = possibleDoubleWork.length;
  return `${open}; ${tasksText(count)} ${count === 1 ? "doet" : "doen"} verschillende scholen elk met eigen mensen`;
}
