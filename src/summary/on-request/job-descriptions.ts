import type { Workload, WorkloadAssignment } from "../../analysis/findings";
import type { HoursTotal } from "../../analysis/hours-total";
import { packageChanges, workloadOf, type PackageChange } from "../../analysis/task-packages";
import { cellKey, type CellRef } from "../../model/cell";
import { byCore, clusterOrder } from "../../analysis/task-order";
import type { Overview } from "../../model/overview";
import type { Role } from "../../model/situation";
import { hoursPhrase, momentText } from "../../sentences/dutch-text";
import { sheetKeyOf, sheetNameOf } from "../generated-names";
import { pageBreaks, pageScale } from "../page-breaks";
import { address, SheetDraft, type DraftColumn, type Entry } from "../sheet-draft";
import type { PlannedCell, SheetPlan } from "../sheet-plan";
import { CORE, HEADING, HOURS_WITH_UNIT, NOTE, SUBTITLE, TEXT, TITLE, TOTAL } from "../summary-styles";
import {
  clusterWord,
  coreTasksText,
  coreWord,
  levelWord,
  priorityWord,
  tasksText,
} from "../../sentences/wording";
import { fullNames, SOURCES_TRAVEL, withoutNames } from "../shown-names";
import { rowKey, type RequestContext, type SheetsRequest } from "./request";

/** Task, core, level, priority in a target, school, second person, hours. */
const COLUMN_WIDTHS: Record<Role, readonly number[]> = {
  current: [52, 10, 9, 17, 18, 9],
  target: [46, 10, 9, 9, 16, 16, 9],
};
const LINE = "#7F7F7F";

/** One printable sheet per person: the tasks they have, as input for a job description; not a job description itself. */
export function planJobDescriptions(
  context: RequestContext,
  { persons, role }: Pick<SheetsRequest, "persons" | "role">,
): SheetPlan[] {
  const { findings } = context;
  const about = role ?? findings.role;
  return workloadOf(findings, about)
    .filter(({ personKey }) => persons === undefined || persons.includes(personKey))
    .map((person) => planPerson(context, person, about));
}

/** By which the sheets of everyone in the workbook are known, with and without names, in small letters. */
export function packageKeys(overview: Overview): string[] {
  return [fullNames(overview), withoutNames(overview)].flatMap((names) =>
    overview.persons.map(({ key }) => packageKey(names.person(key)).toLowerCase()),
  );
}

const packageKey = (name: string): string => sheetKeyOf("Functie", name);

function planPerson(context: RequestContext, person: Workload, role: Role): SheetPlan {
  const { findings, overview, names, madeAt } = context;
  const name = names.person(person.personKey);
  const columnWidths = COLUMN_WIDTHS[role];
  const hoursColumn = columnWidths.length - 1;
  const draft = new SheetDraft();
  draft.add([`Takenpakket van ${name}`], TITLE);
  const situation = role === "current" ? "huidige situatie" : "volgens het streefdoel";
  draft.sentence(
    `ICT-coördinatie in ${person.schools.join(", ")}, ${situation}. Gemaakt op ${momentText(madeAt)}. Uren zijn klokuren per week.`,
    SUBTITLE,
    SENTENCE,
  );
  writeToFillIn(draft);
  draft.sentence(sizeText(person), HEADING, SENTENCE);
  const capacity = findings.capacities.find(({ personKey }) => personKey === person.personKey);
  if (capacity) draft.sentence(`Beschikbaar: ${hoursPhrase(capacity.capacity)} per week.`, NOTE, SENTENCE);
  const clusters = clusterOrder(person.assignments.map(({ place }) => place.cluster)).map((cluster) => {
    const own = person.assignments.filter(({ place }) => place.cluster === cluster);
    const rows = writeCluster(draft, context, cluster, own, role);
    writeCompetences(draft, overview, cluster, person.schools);
    return rows;
  });
  writeTotal(
    draft,
    clusters.map(({ total }) => total),
    hoursColumn,
  );
  if (role === "current") writeChanges(draft, packageChanges(findings, person.personKey));
  writeSignatures(draft, name);
  if (context.withoutNames) draft.sentence(SOURCES_TRAVEL, NOTE, SENTENCE);
  // A page with nothing but signatures could belong to anything
  const last = clusters.at(-1);
  for (const first of last ? [last.heading, last.total - 1] : [])
    draft.keepTogether(first, draft.nextRow - 1);
  const page = { landscape: false, columnWidths, titleRows: 1 };
  return {
    name: sheetNameOf("Takenpakket", name),
    key: packageKey(name),
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
  return `${tasksText(tasks)}${core}: ${hoursAndUnknown(hours)}`;
}

/** "12 u + 3 taken zonder uren". */
function hoursAndUnknown({ known, unknownCount }: HoursTotal): string {
  if (unknownCount === 0) return hoursPhrase(known);
  return known === 0
    ? "uren nog niet ingevuld"
    : `${hoursPhrase(known)} + ${tasksText(unknownCount)} zonder uren`;
}

/** What only the school knows. */
function writeToFillIn(draft: SheetDraft): void {
  const line: PlannedCell = { style: { bottomBorder: LINE } };
  draft.blank();
  for (const label of ["Schooljaar:", "Functie:", "Volume:"])
    draft.add([{ value: label, style: TEXT }, line, line, line]);
  draft.blank();
}

/** Answers with the rows of its heading and its total. */
function writeCluster(
  draft: SheetDraft,
  context: RequestContext,
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
    { header: "Tweede persoon", style: TEXT },
    { header: "Uren", style: HOURS_WITH_UNIT, summed: true },
  ];
  const ordered = [...assignments].sort((first, second) => byCore(first.place, second.place));
  const { totalRow } = draft.list({
    columns,
    body: ordered.map(({ place, hours, alsoIn, cell }): Entry[] => [
      place.description,
      coreWord(place.core),
      levelWord(place.level),
      ...(role === "target" ? [priorityWord(place.priority)] : []),
      [place.school, ...alsoIn].join(", "),
      besideText(context, cell),
      hours.perWeek ?? "",
    ]),
    total: `${clusterWord(cluster)}: bekende uren`,
  });
  return { heading, total: totalRow ?? draft.nextRow - 1 };
}

/** Who else is on the task that this cell is about, and who is named to take over. */
function besideText({ names, placed }: RequestContext, cell: CellRef): string {
  const task = placed.get(rowKey(cell));
  if (!task) return "";
  const others = task.persons.filter((one) => cellKey(one.cell) !== cellKey(cell));
  return [
    ...others.map(({ key }) => names.person(key)),
    ...task.seconds.map((second) => names.second(second)),
  ].join(", ");
}

const CHANGE_WORDS: Record<PackageChange["kind"], string> = {
  new: "nieuw",
  noLonger: "niet meer",
  hours: "andere uren",
  level: "ander niveau",
};

function writeChanges(draft: SheetDraft, changes: readonly PackageChange[]): void {
  if (changes.length === 0) return;
  draft.heading("Wat verandert met het streefdoel");
  draft.list({
    columns: ["Taak", "Kerntaak", "Wijziging", "School", "Van → naar"].map((header) => ({
      header,
      style: TEXT,
    })),
    body: changes.map(({ description, core, kind, school, today, target }): Entry[] => [
      description,
      coreWord(core),
      CHANGE_WORDS[kind],
      school,
      fromToText(today, target),
    ]),
  });
}

function fromToText(today: PackageChange["today"], target: PackageChange["target"]): string {
  const word = (value: PackageChange["today"]) =>
    typeof value === "number" ? hoursPhrase(value) : (value ?? "");
  return today === null || target === null ? word(today ?? target) : `${word(today)} → ${word(target)}`;
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
    { formula: `=SUM(${cells})`, style: { ...HOURS_WITH_UNIT, ...TOTAL } },
  ]);
}

/** Room to write, with a line under it, for both. */
function writeSignatures(draft: SheetDraft, name: string): void {
  const line: PlannedCell = { style: { bottomBorder: LINE } };
  for (const who of [name, "Directie"]) {
    draft.blank(2);
    draft.add([line, undefined, line, line]);
    draft.add([
      { value: `Voor kennisname: ${who}`, style: NOTE },
      undefined,
      { value: "Datum", style: NOTE },
    ]);
  }
}
