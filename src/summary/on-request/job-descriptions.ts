import type { Workload, WorkloadAssignment } from "../../analysis/findings";
import { byCore, clusterOrder } from "../../analysis/task-order";
import type { Overview } from "../../model/overview";
import type { Role } from "../../model/situation";
import { momentText, numberText, totalText } from "../dutch-text";
import { sheetKeyOf, sheetNameOf } from "../generated-names";
import { pageBreaks, pageScale } from "../page-breaks";
import { address, SheetDraft, type DraftColumn, type Entry } from "../sheet-draft";
import type { PlannedCell, SheetPlan } from "../sheet-plan";
import { CORE, HEADING, HOURS, NOTE, SUBTITLE, TEXT, TITLE, TOTAL } from "../summary-styles";
import { clusterWord, coreTasksText, coreWord, levelWord, priorityWord, tasksText } from "../wording";
import type { RequestContext, SheetsRequest } from "./plan-request";

/** Task, core, level, priority in a target, school, hours. */
const COLUMN_WIDTHS: Record<Role, readonly number[]> = {
  current: [62, 10, 10, 22, 10],
  target: [58, 10, 10, 10, 20, 10],
};
const LINE = "#7F7F7F";

/** One printable sheet per person: what is expected of them, as input for a job description. */
export function planJobDescriptions(
  context: RequestContext,
  { persons, role }: Pick<SheetsRequest, "persons" | "role">,
): SheetPlan[] {
  const { findings } = context;
  const about = role ?? findings.role;
  const workload = about === findings.role ? findings.workload : findings.targetWorkload;
  return workload
    .filter(({ personKey }) => persons === undefined || persons.includes(personKey))
    .map((person) => planPerson(context, person, about));
}

function planPerson(
  { findings, overview, names, madeAt }: RequestContext,
  person: Workload,
  role: Role,
): SheetPlan {
  const name = names.person(person.personKey);
  const columnWidths = COLUMN_WIDTHS[role];
  const hoursColumn = columnWidths.length - 1;
  const draft = new SheetDraft();
  draft.add([`Takenpakket van ${name}`], TITLE);
  const situation = role === "current" ? "zoals het vandaag is" : "volgens het streefdoel";
  draft.sentence(
    `ICT-coördinatie in ${person.schools.join(", ")}, ${situation}. Gemaakt op ${momentText(madeAt)}. Uren zijn uren per week.`,
    SUBTITLE,
    SENTENCE,
  );
  draft.sentence(sizeText(person), HEADING, SENTENCE);
  const capacity = findings.capacities.find(({ personKey }) => personKey === person.personKey);
  if (capacity) draft.sentence(`Beschikbaar: ${numberText(capacity.capacity)} u per week.`, NOTE, SENTENCE);
  const clusters = clusterOrder(person.assignments.map(({ place }) => place.cluster)).map((cluster) => {
    const own = person.assignments.filter(({ place }) => place.cluster === cluster);
    const rows = writeCluster(draft, cluster, own, role);
    writeCompetences(draft, overview, cluster, person.schools);
    return rows;
  });
  writeTotal(
    draft,
    clusters.map(({ total }) => total),
    hoursColumn,
  );
  writeSignatures(draft, name);
  // A page with nothing but signatures could belong to anything
  const last = clusters.at(-1);
  for (const first of last ? [last.heading, last.total - 1] : [])
    draft.keepTogether(first, draft.nextRow - 1);
  const page = { landscape: false, columnWidths, titleRows: 1 };
  return {
    name: sheetNameOf("Functie", name),
    key: sheetKeyOf("Functie", name),
    position: "last",
    columnWidths: [...columnWidths],
    rows: draft.rows,
    tables: draft.tables,
    charts: draft.charts,
    frozenRows: 1,
    print: {
      landscape: false,
      titleRows: 1,
      scale: pageScale(page),
      breaks: pageBreaks(draft.rows, draft.blocks, page),
    },
  };
}

/** Of a sentence on this narrow sheet, in characters. */
const SENTENCE = 105;

function sizeText({ tasks, coreTasks, hours }: Workload): string {
  const core = coreTasks > 0 ? `, waarvan ${coreTasksText(coreTasks)}` : "";
  const without = hours.unknownCount > 0 ? ` + ${tasksText(hours.unknownCount)} zonder uren` : "";
  return `${tasksText(tasks)}${core}: ${totalText(hours)}${without}`;
}

/** Answers with the rows of its heading and its total. */
function writeCluster(
  draft: SheetDraft,
  cluster: string,
  assignments: readonly WorkloadAssignment[],
  role: Role,
): { heading: number; total: number } {
  const heading = draft.heading(
    `${clusterWord(cluster) === cluster ? cluster : "Zonder cluster"} (${tasksText(assignments.length)})`,
  );
  const columns: DraftColumn[] = [
    { header: "Taak", style: TEXT },
    { header: "Kerntaak", style: CORE },
    { header: "Niveau", style: TEXT },
    ...(role === "target" ? [{ header: "Prioriteit", style: TEXT }] : []),
    { header: "School", style: TEXT },
    { header: "Uren", style: HOURS, summed: true },
  ];
  const ordered = [...assignments].sort((first, second) => byCore(first.place, second.place));
  const { totalRow } = draft.list({
    columns,
    body: ordered.map(({ place, hours, alsoIn }): Entry[] => [
      place.description,
      coreWord(place.core),
      levelWord(place.level),
      ...(role === "target" ? [priorityWord(place.priority)] : []),
      [place.school, ...alsoIn].join(", "),
      hours.perWeek ?? "",
    ]),
    total: `${clusterWord(cluster)}: bekende uren`,
  });
  return { heading, total: totalRow ?? draft.nextRow - 1 };
}

/** As the sheets of this person's schools list them. */
function writeCompetences(
  draft: SheetDraft,
  overview: Overview,
  cluster: string,
  schools: readonly string[],
): void {
  const lines = overview.situations
    .filter(({ school }) => schools.includes(school))
    .flatMap(({ competences }) => competences.filter((one) => one.cluster === cluster))
    .flatMap(({ text }) => text.split("\n"))
    .map((line) => line.replace(/^[\s\-–•*]+/, "").trim())
    .filter((line) => line !== "");
  const different = [...new Set(lines)];
  if (different.length === 0) return;
  draft.sentence(`Competenties: ${different.join("; ")}.`, NOTE, SENTENCE);
}

function writeTotal(draft: SheetDraft, totalRows: readonly number[], hoursColumn: number): void {
  if (totalRows.length < 2) return;
  draft.blank();
  const cells = totalRows.map((row) => address(row, hoursColumn)).join(",");
  const empty: PlannedCell = { style: TOTAL };
  draft.add([
    { value: "Alle clusters: bekende uren", style: TOTAL },
    ...Array.from({ length: hoursColumn - 1 }, () => empty),
    { formula: `=SUM(${cells})`, style: { ...HOURS, ...TOTAL } },
  ]);
}

/** Room to write, with a line under it, for both. */
function writeSignatures(draft: SheetDraft, name: string): void {
  const line: PlannedCell = { style: { bottomBorder: LINE } };
  for (const who of [name, "Directie"]) {
    draft.blank(2);
    draft.add([line, undefined, line, line]);
    draft.add([{ value: `Handtekening ${who}`, style: NOTE }, undefined, { value: "Datum", style: NOTE }]);
  }
}
