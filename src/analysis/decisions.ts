import type { Findings } from "./findings";
import type { PersonCapacity } from "./findings-people";
import type { FindingItem } from "./finding-items";

/** What asks for a decision; `items` are the findings that it counts, the most urgent first. */
export type Decision = { items: FindingItem[] } & (
  | { kind: "overload" | "plannedOverload"; persons: PersonCapacity[] }
  /** short: those with priority KT. */
  | { kind: "openCoreTasks"; tasks: number; short: number }
  | { kind: "openEverywhere"; tasks: number; schools: number }
  /** person: on whom most of them rest, `most` tasks; null when two have as many. */
  | { kind: "coreTasksOnOne"; tasks: number; person: string | null; most: number }
  | { kind: "contradictions"; count: number }
  /** assignments: one person on one task. */
  | { kind: "hoursMissing"; without: number; assignments: number }
);

export type DecisionKind = Decision["kind"];

const MOST = 5;

/** "Te beslissen": at most five, the most urgent first. `items` is the list of all findings. */
export function decisionsOf(findings: Findings, items: readonly FindingItem[]): Decision[] {
  const all = [
    overload(items),
    openCoreTasks(items),
    openEverywhere(findings, items),
    plannedOverload(items),
    coreTasksOnOne(items),
    contradictions(items),
    hoursMissing(findings, items),
  ];
  return all.filter((decision) => decision !== null).slice(0, MOST);
}

type OfKind<Kind extends FindingItem["kind"]> = Extract<FindingItem, { kind: Kind }>;

function ofKind<Kind extends FindingItem["kind"]>(items: readonly FindingItem[], kind: Kind): OfKind<Kind>[] {
  return items.filter((item): item is OfKind<Kind> => item.kind === kind);
}

function overload(items: readonly FindingItem[]): Decision | null {
  const own = ofKind(items, "overload").filter(({ capacity }) => capacity.today.verdict === "over");
  return own.length === 0
    ? null
    : { kind: "overload", items: own, persons: own.map(({ capacity }) => capacity) };
}

/** Who has room today, and no longer with the target. */
function plannedOverload(items: readonly FindingItem[]): Decision | null {
  const own = ofKind(items, "overload").filter(({ capacity }) => capacity.today.verdict !== "over");
  return own.length === 0
    ? null
    : { kind: "plannedOverload", items: own, persons: own.map(({ capacity }) => capacity) };
}

function openCoreTasks(items: readonly FindingItem[]): Decision | null {
  const own = ofKind(items, "openCoreTask");
  if (own.length === 0) return null;
  const short = own.filter(({ priority }) => priority === "KT").length;
  return { kind: "openCoreTasks", items: own, tasks: own.length, short };
}

/** Tasks that are open in every school, of two or more. */
export function isOpenEverywhere({ kind, schools }: FindingItem, { keyFigures }: Findings): boolean {
  return kind === "commonNeed" && schools.length === keyFigures.schools;
}

function openEverywhere(findings: Findings, items: readonly FindingItem[]): Decision | null {
  const own = items.filter((item) => isOpenEverywhere(item, findings));
  if (own.length === 0) return null;
  return { kind: "openEverywhere", items: own, tasks: own.length, schools: findings.keyFigures.schools };
}

function coreTasksOnOne(items: readonly FindingItem[]): Decision | null {
  const own = ofKind(items, "vulnerable").filter(({ core }) => core);
  if (own.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { person } of own) counts.set(person, (counts.get(person) ?? 0) + 1);
  const [first, second] = [...counts].sort((one, other) => other[1] - one[1]);
  const person = first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
  return { kind: "coreTasksOnOne", items: own, tasks: own.length, person, most: first?.[1] ?? 0 };
}

function contradictions(items: readonly FindingItem[]): Decision | null {
  const own = ofKind(items, "contradiction");
  return own.length === 0 ? null : { kind: "contradictions", items: own, count: own.length };
}

function hoursMissing({ dataQuality, role }: Findings, items: readonly FindingItem[]): Decision | null {
  const { assignments, assignmentsWithHours } = dataQuality;
  const without = assignments - assignmentsWithHours;
  if (without === 0) return null;
  const own = ofKind(items, "incomplete").filter(
    (item) => item.role === role && item.missing.includes("hours"),
  );
  return { kind: "hoursMissing", items: own, without, assignments };
}
