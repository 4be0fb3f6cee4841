import type { Workload } from "../../analysis/findings";
import type { HoursTotal } from "../../analysis/hours-total";
import { counted } from "../../sentences/dutch-text";
import { clusterWord, todayWord } from "../../sentences/wording";
import type { CellStyle, PlannedCell } from "../sheet-plan";
import { CORE_PURPLE, HEADING, NOTE } from "../summary-styles";
import { ALERT_TEXT } from "./colors";
import { writeFigures, type FigureColumn, type FigureLine } from "./figure-table";
import type { PageDraft } from "./page-draft";
import { aloneCounts, isGroup, MOST_LINES, type SummaryFacts } from "./summary-facts";

export const NAME: CellStyle = {};
export const COUNT: CellStyle = { numberFormat: "0;-0;;@", horizontal: "Center" };
export const HOURS: CellStyle = { numberFormat: "0.0#", horizontal: "Right", indent: 1 };
/** Some of the hours are unknown: at least this. */
const AT_LEAST: CellStyle = { ...HOURS, numberFormat: '"≥ "0.0#' };
const ROOM: CellStyle = { numberFormat: "+0.0#;-0.0#;0", horizontal: "Right", indent: 1 };
/** So many clusters or schools have a column of their own. */
const MOST_COLUMNS = 10;

/** Hours of someone or of a group, as a figure that says when it is a lower bound. */
export function hoursCell({ known, unknownCount }: HoursTotal): PlannedCell {
  if (unknownCount === 0) return { value: known, style: HOURS };
  return known === 0
    ? { value: "niet ingevuld", style: { ...HOURS, color: "#595959", size: 9 } }
    : { value: known, style: AT_LEAST };
}

/** Who carries what: the ten with most hours, the others together. Names that may be no person's are marked. */
export function writePersons(page: PageDraft, facts: SummaryFacts): void {
  const { workload, role } = facts.findings;
  page.put(
    page.row(19),
    0,
    role === "target" ? "Wie draagt wat in het streefdoel" : "Wie draagt wat",
    HEADING,
  );
  if (workload.length === 0) {
    page.put(page.row(), 0, "Nog niemand heeft een taak.");
    return;
  }
  const shown = workload.length <= MOST_LINES + 1 ? workload : workload.slice(0, MOST_LINES);
  const others = workload.slice(shown.length);
  const columns = personColumns(facts);
  writeFigures(page, {
    columns: columns.map(({ column }) => column),
    lines: [
      ...shown.map((person) => columns.map(({ of }) => of(person))),
      ...(others.length > 0 ? [othersLine(columns, others)] : []),
    ],
    together: others.length > 0 ? 1 : 0,
    total: "Totaal",
  });
  const note = (text: string) => page.put(page.row(13), 0, text, { ...NOTE, size: 9 });
  if (workload.some(({ hours }) => hours.unknownCount > 0))
    note(`≥ betekent minstens: bij sommige taken zijn de uren ${todayWord(role)} niet ingevuld.`);
  if (shown.some(({ personKey }) => facts.findings.unconfirmed.includes(personKey)))
    note("(?) Is dit een persoon? Antwoord in het deelvenster, op het tabblad Werkmap.");
}

export function personColumnCount(facts: SummaryFacts): number {
  return facts.findings.workload.length === 0 ? 0 : personColumns(facts).length;
}

type PersonColumn = { column: FigureColumn; of: (person: Workload) => FigureLine[number] };

function personColumns(facts: SummaryFacts): PersonColumn[] {
  const { findings } = facts;
  const capacities = new Map(findings.capacities.map((one) => [one.personKey, one]));
  const alone = aloneCounts(findings);
  const withCapacity: PersonColumn[] =
    capacities.size === 0
      ? []
      : [
          {
            column: { header: "Beschik- baar", style: HOURS, total: "sum" },
            of: ({ personKey }) => capacities.get(personKey)?.capacity ?? null,
          },
          {
            column: { header: "Ruimte", style: ROOM },
            of: ({ personKey }) => roomCell(capacities.get(personKey)),
          },
        ];
  return [
    {
      column: { header: "Persoon", style: NAME },
      of: ({ person, personKey }) => (findings.unconfirmed.includes(personKey) ? `${person} (?)` : person),
    },
    {
      column: { header: "Uren per week", style: HOURS, look: "bars", total: "sum" },
      of: ({ hours }) => hoursCell(hours),
    },
    ...withCapacity,
    {
      column: { header: "Taken zonder uren", style: COUNT, look: "lack", total: "sum" },
      of: ({ hours }) => hours.unknownCount,
    },
    { column: { header: "Taken", style: COUNT }, of: ({ tasks }) => tasks },
    {
      column: { header: "Kerntaken", style: { ...COUNT, bold: true, color: CORE_PURPLE } },
      of: ({ coreTasks }) => coreTasks,
    },
    ...(isGroup(facts) ? schoolColumns(facts) : clusterColumns(facts)),
    {
      column: { header: "Taken als enige", style: COUNT, look: "lack", total: "sum" },
      of: ({ personKey }) => alone.get(personKey) ?? 0,
    },
  ];
}

function roomCell(use: SummaryFacts["findings"]["capacities"][number] | undefined): PlannedCell | null {
  if (!use) return null;
  const { capacity, today } = use;
  if (today.verdict === "undetermined") return { value: "?", style: { ...ROOM, horizontal: "Center" } };
  const left = capacity - today.hours.known;
  return { value: left, style: left < 0 ? { ...ROOM, bold: true, color: ALERT_TEXT } : ROOM };
}

function clusterColumns({ findings: { workload, clusters } }: SummaryFacts): PersonColumn[] {
  const used = clusters
    .map(({ cluster }) => cluster)
    .filter((cluster) => workload.some(({ byCluster }) => byCluster.some((own) => own.cluster === cluster)));
  return used.slice(0, MOST_COLUMNS).map((cluster) => ({
    column: { header: clusterWord(cluster), style: COUNT, look: "load", scale: "clusters" },
    of: ({ byCluster }) => byCluster.find((own) => own.cluster === cluster)?.tasks ?? 0,
  }));
}

function schoolColumns({ findings: { workload } }: SummaryFacts): PersonColumn[] {
  const counts = new Map<string, number>();
  for (const { bySchool } of workload)
    for (const { school, tasks } of bySchool) counts.set(school, (counts.get(school) ?? 0) + tasks);
  const schools = [...counts.keys()];
  const most = [...counts].sort((one, other) => other[1] - one[1]).slice(0, MOST_COLUMNS);
  const shown = schools.filter((school) => most.some(([name]) => name === school));
  return shown.map((school) => ({
    column: { header: school, style: COUNT, look: "load", scale: "schools" },
    of: ({ bySchool }) => bySchool.find((own) => own.school === school)?.tasks ?? 0,
  }));
}

/** Only what may be added up: a task that two persons share would count twice. */
function othersLine(columns: readonly PersonColumn[], others: readonly Workload[]): FigureLine {
  const plain = { ...NOTE, italic: false };
  return columns.map(({ column, of }, index) => {
    if (index === 0) return { value: `nog ${counted(others.length, "persoon", "personen")}`, style: plain };
    if (column.total !== "sum") return null;
    const values = others.map(of).map((entry) => (typeof entry === "object" ? entry?.value : entry));
    const numbers = values.filter((value): value is number => typeof value === "number");
    const sum = Math.round(numbers.reduce((total, value) => total + value, 0) * 1e6) / 1e6;
    return { value: sum, style: { ...column.style, ...plain } };
  });
}
