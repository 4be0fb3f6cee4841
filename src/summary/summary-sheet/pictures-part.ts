import { GOVERNED_BY, type GovernanceShares } from "../../analysis/findings-target";
import { counted, hoursPhrase, listText, shareText } from "../../sentences/dutch-text";
import { clusterWord, priorityPhrase, tasksText, todayWord } from "../../sentences/wording";
import type { PlannedChart } from "../sheet-plan";
import { CHART_COLORS, HEADING, NOTE, TABLE_HEADER } from "../summary-styles";
import { balancedLines } from "../text-lines";
import { heatSteps } from "./colors";
import type { PageDraft } from "./page-draft";
import { COUNT } from "./persons-part";
import { isGroup, MOST_LINES, type SummaryFacts } from "./summary-facts";

/** A chart with what it shows, in words: a chart has no alternative text. */
interface Picture {
  name: string;
  kind: PlannedChart["kind"];
  title: string;
  sentence: string;
  headers: string[];
  colors: string[];
  lines: (string | number)[][];
}

const CHART_ROWS = 15;
const SENTENCE_LINES = 3;

/** Writes the second page; answers with how the figures of its charts are written, below all that is printed. Null without any. */
export function writePictures(page: PageDraft, facts: SummaryFacts): (() => void) | null {
  const pictures = [workloadPicture(facts), levelPicture(facts), targetPicture(facts)].filter(
    (one) => one !== null,
  );
  const blocks: (Picture | "expertise")[] = [
    ...pictures,
    ...(hasExpertise(facts) ? (["expertise"] as const) : []),
  ];
  if (blocks.length === 0) return null;
  page.put(page.row(22), 0, "In beeld", HEADING);
  const waiting: { picture: Picture; at: PlannedChart["at"] }[] = [];
  for (let first = 0; first < blocks.length; first += 2) {
    page.gap();
    const begin = page.nextRow;
    for (let count = 0; count < SENTENCE_LINES + CHART_ROWS; count++) page.row();
    blocks.slice(first, first + 2).forEach((block, side) => {
      const { column, columnCount } = halves(page)[side]!;
      const sentence = block === "expertise" ? expertiseSentence(facts) : block.sentence;
      const room = Math.floor(page.room(column, column + columnCount - 1) * 1.25);
      balancedLines(sentence, room)
        .slice(0, SENTENCE_LINES)
        .forEach((line, at) => page.put(begin + at, column, line, { ...NOTE, size: 10 }));
      const at = { row: begin + SENTENCE_LINES, column, rowCount: CHART_ROWS, columnCount };
      if (block === "expertise") writeExpertise(page, facts, at.row, column);
      else waiting.push({ picture: block, at });
    });
  }
  return () => {
    page.gap();
    page.put(page.row(), 0, "Cijfers bij de grafieken (worden niet afgedrukt)", { ...NOTE, bold: true });
    for (const { picture, at } of waiting) writeFiguresOf(page, picture, at);
  };
}

/** Two pictures beside each other, with a column between them. */
function halves(page: PageDraft): { column: number; columnCount: number }[] {
  let count = 1;
  while (page.room(0, count) * 2 < page.room(0, page.lastColumn)) count++;
  return [
    { column: 0, columnCount: count },
    { column: count + 1, columnCount: page.width - count - 1 },
  ];
}

function writeFiguresOf(page: PageDraft, picture: Picture, at: PlannedChart["at"]): void {
  const { name, kind, title, headers, colors, lines } = picture;
  page.gap();
  const row = page.row(page.wrappedHeight(headers, 10));
  headers.forEach((header, column) => page.put(row, column, header, { ...TABLE_HEADER, size: 10 }));
  for (const line of lines) {
    const own = page.row();
    line.forEach((value, column) =>
      page.put(
        own,
        column,
        value,
        column === 0 ? {} : { numberFormat: kind === "bar" ? "0.0#;-0.0#;" : "0;-0;" },
      ),
    );
  }
  page.charts.push({
    name: `Takenwijzer_grafiek_${name}`,
    kind,
    title,
    data: { row, column: 0, rowCount: lines.length + 1, columnCount: headers.length },
    at,
    colors,
  });
}

function workloadPicture({ findings }: SummaryFacts): Picture | null {
  const { workload, targetWorkload, role } = findings;
  const then = new Map(targetWorkload.map((person) => [person.personKey, person]));
  const persons = [
    ...workload,
    ...targetWorkload.filter(({ personKey }) => !workload.some((one) => one.personKey === personKey)),
  ].slice(0, MOST_LINES);
  const withTarget = targetWorkload.length > 0;
  const now = new Map(workload.map((person) => [person.personKey, person]));
  const lines = persons.map(({ personKey, person }) => [
    person,
    now.get(personKey)?.hours.known ?? 0,
    ...(withTarget ? [then.get(personKey)?.hours.known ?? 0] : []),
  ]);
  // Of one person there is nothing to compare
  if (lines.length < 2 || !lines.some(([, ...hours]) => hours.some((value) => Number(value) > 0)))
    return null;
  const [first] = workload;
  const who =
    persons.length < workload.length ? `de ${persons.length} personen met de meeste uren` : "iedereen";
  const busiest =
    first && first.hours.known > 0
      ? ` ${first.person} heeft er het meest: ${hoursPhrase(first.hours.known)}.`
      : "";
  return {
    name: "Werklast",
    kind: "bar",
    title: "Bekende uren per week",
    sentence: `Bekende uren per week van ${who}, ${todayWord(role)}${withTarget ? " (donker) en in het streefdoel (licht)" : ""}.${busiest}`,
    headers: [
      "Persoon",
      role === "current" ? "Vandaag" : "Streefdoel",
      ...(withTarget ? ["Streefdoel"] : []),
    ],
    colors: withTarget ? [CHART_COLORS.filled, CHART_COLORS.target] : [CHART_COLORS.filled],
    lines,
  };
}

const LEVEL_HEADERS = ["SG", "School", "Gedeeld", "Andere uitvoerder", "Niveau niet ingevuld"];
const LEVEL_COLORS = ["#44546A", "#8EA9C8", "#C9B8DB", "#D9D9D9", "#F2F2F2"];

function levelPicture({ findings }: SummaryFacts): Picture | null {
  const { governance, role } = findings;
  const withTarget = governance.clusters.some(({ target }) => target && tasksOf(target) > 0);
  const today = todayWord(role);
  const lines = governance.clusters
    .filter(({ today: shares, target }) => tasksOf(shares) + (target ? tasksOf(target) : 0) > 0)
    .flatMap(({ cluster, today: shares, target }) => [
      [withTarget ? `${clusterWord(cluster)}, ${today}` : clusterWord(cluster), ...tasksPer(shares)],
      ...(withTarget && target ? [[`${clusterWord(cluster)}, streefdoel`, ...tasksPer(target)]] : []),
    ]);
  const sums = sharesOf(governance.clusters.map((one) => one.today));
  if (sums.all === 0) return null;
  const then = sharesOf(governance.clusters.flatMap((one) => (one.target ? [one.target] : [])));
  const text = ({ school, group, all }: typeof sums) =>
    `${shareText(school, all)} bij de school en ${shareText(group, all)} bij de SG`;
  const target = then.all > 0 && withTarget ? `; in het streefdoel ${text(then)}` : "";
  return {
    name: "Niveau",
    kind: "barStacked",
    title: "School of SG: aantal taken per cluster",
    sentence: `Van de taken met een niveau ligt ${today} ${text(sums)}${target}. SG = scholengroep of scholengemeenschap.`,
    headers: ["Cluster", ...LEVEL_HEADERS],
    colors: LEVEL_COLORS,
    lines,
  };
}

function tasksPer(shares: GovernanceShares): number[] {
  return GOVERNED_BY.map((by) => shares[by].tasks);
}

function tasksOf(shares: GovernanceShares): number {
  return tasksPer(shares).reduce((sum, tasks) => sum + tasks, 0);
}

function sharesOf(all: readonly GovernanceShares[]): { school: number; group: number; all: number } {
  const sum = { school: 0, group: 0, all: 0 };
  for (const { School, SG, Gedeeld } of all) {
    sum.school += School.tasks;
    sum.group += SG.tasks;
    sum.all += School.tasks + SG.tasks + Gedeeld.tasks;
  }
  return sum;
}

function targetPicture({ findings: { targetProgress, role } }: SummaryFacts): Picture | null {
  if (role === "target" || !targetProgress.some(({ priority }) => priority !== null)) return null;
  const sum = (part: "filled" | "planned" | "open" | "tasks") =>
    targetProgress.reduce((total, one) => total + one[part], 0);
  const listed = listText([
    ...(sum("planned") > 0 ? [`voor ${sum("planned")} staat er al iemand in het streefdoel (gepland)`] : []),
    ...(sum("open") > 0 ? [`voor ${sum("open")} nog niemand`] : []),
  ]);
  return {
    name: "Streefdoel",
    kind: "barStacked",
    title: "Van huidig naar streefdoel, per prioriteit",
    sentence: `Van de ${tasksText(sum("tasks"))} in het streefdoel ${sum("filled") === 1 ? "is" : "zijn"} er vandaag ${sum("filled")} toegewezen${listed === "" ? "" : `; ${listed}`}.`,
    headers: ["Prioriteit", "Vandaag toegewezen", "Gepland", "Nog niemand", "Niet gevraagd"],
    colors: [CHART_COLORS.filled, CHART_COLORS.planned, CHART_COLORS.open, CHART_COLORS.notWanted],
    lines: targetProgress.map(({ priority, filled, planned, open, notWanted }) => [
      priorityPhrase(priority),
      filled,
      planned,
      open,
      notWanted,
    ]),
  };
}

const MOST_CLUSTERS = 5;

function hasExpertise(facts: SummaryFacts): boolean {
  return isGroup(facts) && facts.findings.workload.length > 1;
}

function expertiseSentence({ findings: { workload, role } }: SummaryFacts): string {
  const who =
    workload.length > MOST_LINES
      ? `de ${MOST_LINES} personen met de meeste uren`
      : counted(workload.length, "persoon", "personen");
  return `Expertise: hoeveel taken ${who} ${todayWord(role)} per cluster doen, in alle scholen samen. Hoe donkerder, hoe meer.`;
}

/** Persons beside clusters, in cells: the figures stand there, and are coloured. */
function writeExpertise(page: PageDraft, { findings }: SummaryFacts, begin: number, at: number): void {
  const clusters = findings.clusters.map(({ cluster }) => cluster).slice(0, MOST_CLUSTERS);
  const persons = findings.workload.slice(0, MOST_LINES);
  // Left, names have a wide column; right, they take two
  const first = at === 0 ? 1 : at + 2;
  page.rowHeights[begin] = 28;
  const header = { ...TABLE_HEADER, size: 9 };
  page.paint(begin, at, first + clusters.length - 1, header);
  page.put(begin, at, "Persoon");
  clusters.forEach((cluster, index) =>
    page.put(begin, first + index, clusterWord(cluster), { horizontal: "Center" }),
  );
  let largest = 0;
  persons.forEach(({ person, byCluster }, line) => {
    page.put(begin + 1 + line, at, person);
    clusters.forEach((cluster, index) => {
      const tasks = byCluster.find((own) => own.cluster === cluster)?.tasks ?? 0;
      largest = Math.max(largest, tasks);
      page.put(begin + 1 + line, first + index, tasks, COUNT);
    });
  });
  const area = { row: begin + 1, column: first, rowCount: persons.length, columnCount: clusters.length };
  page.heatMaps.push({ area, steps: heatSteps("load", largest) });
}
