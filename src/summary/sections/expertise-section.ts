import type { Findings } from "../../analysis/findings";
import type { AnchorPoint, ClusterExpertise, TaskExpertise } from "../../analysis/findings-people";
import { counted, listText, shortListText } from "../dutch-text";
import type { DraftColumn } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import { linkTo, type SummaryContext, type SummarySection } from "../summary-context";
import { CORE, COUNT, HOURS, NOTE, TEXT, TEXT_AFTER_FIGURES } from "../summary-styles";
import { clusterWord, coreWord, tasksText } from "../wording";
import { CELL_COLUMN, OTHER_TASKS } from "./task-columns";

const ANCHOR_COLUMNS: readonly DraftColumn[] = [
  { header: "Persoon", style: TEXT },
  { header: "Taken op school", style: COUNT },
  { header: "Uren", style: HOURS },
  { header: "School", style: TEXT_AFTER_FIGURES },
  { header: "Ankerpunt", style: TEXT },
  CELL_COLUMN,
];
const PERSON_COLUMNS: readonly DraftColumn[] = [
  { header: "Persoon", style: TEXT },
  { header: "Taken", style: COUNT },
  { header: "Kerntaken", style: COUNT },
  { header: "Cluster", style: TEXT_AFTER_FIGURES },
  { header: "Uren", style: HOURS },
  { header: "Scholen", style: TEXT_AFTER_FIGURES },
  { header: "Zonder uren", style: COUNT },
  CELL_COLUMN,
];
const TASK_COLUMNS: readonly DraftColumn[] = [
  { header: "Taak", style: TEXT },
  { header: "Kerntaak", style: CORE },
  { header: "Cluster", style: TEXT },
  { header: "Personen", style: COUNT },
  { header: "Scholen", style: COUNT },
  { header: "Wie, meeste uren eerst", style: TEXT_AFTER_FIGURES },
  CELL_COLUMN,
];

/** Who knows what, and who could be the point of contact in a school. */
export const expertiseSection: SummarySection = {
  topic: "Expertise en ankerpunten",
  news: ({ findings }) => (findings.expertise.length === 0 ? null : newsOf(findings)),
  write: writeExpertise,
};

function writeExpertise(draft: SummaryDraft, context: SummaryContext): void {
  const { expertise, taskExpertise, anchorPoints, keyFigures } = context.findings;
  draft.sentence("Wat iemand vandaag doet, geldt hier als wat die persoon kan.", NOTE);
  if (anchorPoints.length > 0) writeAnchors(draft, context, anchorPoints);
  writePersons(draft, context, expertise);
  if (keyFigures.schools > 1) writeTasks(draft, context, taskExpertise);
}

function writeAnchors(draft: SummaryDraft, context: SummaryContext, anchors: readonly AnchorPoint[]): void {
  draft.heading(anchorNews(anchors));
  draft.sentence(
    "Een mogelijk ankerpunt heeft minstens drie taken op schoolniveau in één enkele school, geen op niveau SG, en is er niet de drukst bezette persoon. In het paneel kunt u een ankerpunt bevestigen.",
    NOTE,
  );
  draft.longList({
    name: "Ankerpunten",
    title: "Alle mogelijke ankerpunten",
    columns: ANCHOR_COLUMNS,
    items: anchors,
    line: ({ person, tasks, hours, school, confirmed, cell }) => [
      person,
      tasks,
      hours.known,
      school,
      confirmed ? "bevestigd" : "mogelijk",
      cell ? linkTo(context, cell) : "",
    ],
    others: ["ander mogelijk ankerpunt", "andere mogelijke ankerpunten"],
  });
}

function writePersons(
  draft: SummaryDraft,
  context: SummaryContext,
  expertise: readonly ClusterExpertise[],
): void {
  draft.heading(personNews(expertise));
  draft.longList({
    name: "Expertise",
    title: "Wie doet wat, per persoon en cluster",
    columns: PERSON_COLUMNS,
    items: expertise,
    line: ({ person, tasks, coreTasks, cluster, hours, schools, cell }) => [
      person,
      tasks,
      coreTasks,
      clusterWord(cluster),
      hours.known,
      schools.join(", "),
      hours.unknownCount,
      linkTo(context, cell),
    ],
    others: ["andere regel", "andere regels"],
    atFirst: 0,
  });
}

function writeTasks(draft: SummaryDraft, context: SummaryContext, tasks: readonly TaskExpertise[]): void {
  draft.longList({
    name: "Expertise_taken",
    title: "Per taak: wie kan ze, over alle scholen heen",
    columns: TASK_COLUMNS,
    items: tasks,
    line: ({ description, core, cluster, persons }) => [
      description,
      coreWord(core),
      clusterWord(cluster),
      persons.length,
      new Set(persons.flatMap(({ schools }) => schools)).size,
      persons.map(({ person }) => person).join(", "),
      persons[0] ? linkTo(context, persons[0].cell) : "",
    ],
    others: OTHER_TASKS,
    atFirst: 0,
  });
}

function newsOf({ taskExpertise, anchorPoints }: Findings): string {
  const alone = taskExpertise.filter(({ persons }) => persons.length === 1).length;
  const news =
    alone === 0
      ? "Elke taak die iemand doet, kan nog iemand anders ook"
      : `Voor ${tasksText(alone)} is er maar één persoon die ze kent`;
  return anchorPoints.length === 0 ? news : `${news}; ${anchorNews(anchorPoints)}`;
}

function anchorNews(anchors: readonly AnchorPoint[]): string {
  const confirmed = anchors.filter((anchor) => anchor.confirmed);
  const possible = anchors.length - confirmed.length;
  const parts = [
    ...(confirmed.length > 0
      ? [
          `${counted(confirmed.length, "ankerpunt", "ankerpunten")} (${shortListText(
            confirmed.map(({ person }) => person),
            3,
          )})`,
        ]
      : []),
    ...(possible > 0 ? [counted(possible, "mogelijk ankerpunt", "mogelijke ankerpunten")] : []),
  ];
  return listText(parts);
}

/** The one who does most, per cluster; as many clusters as fit in a sentence. */
function personNews(expertise: readonly ClusterExpertise[]): string {
  const clusters = [...new Set(expertise.map(({ cluster }) => cluster))].filter((cluster) => cluster !== "");
  const leaders = clusters.flatMap((cluster) => {
    const first = expertise.find((one) => one.cluster === cluster);
    return first ? [`${first.person} in ${cluster}`] : [];
  });
  return leaders.length === 0 ? "Wie doet het meest" : `Wie doet het meest: ${shortListText(leaders, 4)}`;
}
