import type { CellRef } from "../model/cell";
import type { Overview } from "../model/overview";
import type { Notice, Role } from "../model/situation";
import type { Level, Priority } from "../model/task";
import type { Conflict, Findings, MissingPart, OpenPlan } from "./findings";
import { type HoursTotal, sumOfTotals, totalHours } from "./hours-total";
import type { TaskPlace } from "./task-place";
import type { AnchorPoint, PersonCapacity, ProposedSecond } from "./findings-people";
import type { PossibleDoubleWork } from "./findings-schools";
import type { Shift } from "./findings-target";
import { Places } from "./places";
import { urgency } from "./task-order";

/** In the order in which they ask for attention, as far as being a core task and its priority do not decide. */
const FINDING_KINDS = [
  "overload",
  "openCoreTask",
  "contradiction",
  "vulnerable",
  "openTask",
  "gapPlanned",
  "gapOpen",
  "commonNeed",
  "incomplete",
  "toCheck",
  "possibleDoubleWork",
  "shift",
  "onlyInOne",
  "anchorPoint",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

interface FindingBase {
  /** The same at every analysis as long as school, task, kind and person are: no cell addresses in it. Unique in a list. */
  key: string;
  /** In sheet order; empty when no school is meant. */
  schools: string[];
  /** Null when no task is meant. */
  taskId: string | null;
  cluster: string;
  description: string;
  core: boolean;
  level: Level | null;
  /** The target's where the school has one. */
  priority: Priority | null;
  /** Person.keys of whom it is about. */
  personKeys: string[];
  /** Everyone to name under "who": persons and other executors, as they are shown. */
  names: string[];
  /** Hours per week of what it is about; null where hours say nothing. */
  hours: HoursTotal | null;
  /** Where it is seen, the one to go to first; empty when there is no such cell. */
  cells: CellRef[];
}

export type FindingItem = FindingBase &
  (
    | { kind: "overload"; capacity: PersonCapacity }
    /** role: of the sheet on which it is open. */
    | { kind: "openCoreTask" | "openTask"; role: Role; target: OpenPlan }
    /** Asked for in the target and not on today's sheet, or out of scope there; what is open today is an open task. */
    | { kind: "gapPlanned" | "gapOpen"; today: "notThere" | "outOfScope" }
    /** everywhere: this person is the only one for it in every school that has assigned it, and there are two or more. */
    | { kind: "vulnerable"; person: string; second: ProposedSecond | null; everywhere: boolean }
    | { kind: "incomplete"; role: Role; missing: MissingPart[] }
    | { kind: "contradiction"; role: Role; conflict: Conflict }
    | { kind: "shift"; shift: Shift }
    | { kind: "onlyInOne"; role: Role }
    | { kind: "commonNeed" }
    | { kind: "possibleDoubleWork"; work: PossibleDoubleWork }
    | { kind: "anchorPoint"; anchor: AnchorPoint }
    | { kind: "toCheck"; role: Role | null; notice: Notice }
  );

type Unkeyed = FindingItem extends infer Item
  ? Item extends FindingItem
    ? Omit<Item, "key"> & { about: string }
    : never
  : never;

/**
 * All findings of a workbook in one list, the most urgent first. Of each kind there are as many as the findings have: open tasks are
 * those of the key figures, and so on. A task that is open today and asked for in the target is one open task, which says both.
 */
export function findingItems(findings: Findings, overview: Overview): FindingItem[] {
  const places = new Places(overview);
  const items = [
    ...overloads(findings),
    ...openTasks(findings),
    ...gaps(findings),
    ...contradictions(findings),
    ...vulnerable(findings),
    ...incomplete(findings),
    ...commonNeeds(findings),
    ...doubleWork(findings),
    ...shifts(findings),
    ...onlyInOne(findings),
    ...anchors(findings),
    ...toCheck(findings, places),
  ];
  return keyed(items, places)
    .map((item) => ({ item, rank: rank(item) }))
    .sort((first, second) => first.rank - second.rank)
    .map(({ item }) => item);
}

const ON_TASK_FAMILY: Partial<Record<FindingKind, string>> = {
  // Marking a task as core, or naming someone in the target, does not make it another finding
  openCoreTask: "open",
  openTask: "open",
  gapPlanned: "gap",
  gapOpen: "gap",
};

function keyed(items: readonly Unkeyed[], places: Places): FindingItem[] {
  const counts = new Map<string, number>();
  return items.map(({ about, ...item }) => {
    const task = item.taskId === null ? "" : places.wordingId(item.taskId);
    const school = item.schools.length === 1 || item.kind === "vulnerable" ? (item.schools[0] ?? "") : "";
    const wanted = [ON_TASK_FAMILY[item.kind] ?? item.kind, school, task, about].join("|");
    const count = (counts.get(wanted) ?? 0) + 1;
    counts.set(wanted, count);
    // Of a large group there are tens of thousands: each is copied once
    return Object.assign(item, { key: count === 1 ? wanted : `${wanted}|${count}` }) as FindingItem;
  });
}

/** Lower is more urgent: first a step per kind, then core tasks, then the priority. */
function rank(item: FindingItem): number {
  const { kind, core, priority } = item;
  const step = stepOf(kind, core, priority);
  const serious = item.kind === "toCheck" && isUnread(item.notice) ? 0 : 1;
  return step * 100 + (core ? 0 : 20) + urgency(priority) * 2 + serious;
}

function stepOf(kind: FindingKind, core: boolean, priority: Priority | null): number {
  switch (kind) {
    case "overload":
      return 0;
    case "openCoreTask":
      return 1;
    case "gapOpen":
    case "gapPlanned":
      return core ? 2 : priority === "KT" ? 5 : 6;
    case "contradiction":
      return 3;
    case "vulnerable":
      return core ? 4 : 8;
    case "openTask":
      return priority === "KT" ? 5 : priority === "LT" ? 6 : 9;
    case "commonNeed":
      return 7;
    default:
      return 10 + FINDING_KINDS.indexOf(kind);
  }
}

function isUnread({ code }: Notice): boolean {
  return code === "unreadable" || code === "excelError";
}

function onTask(place: TaskPlace) {
  const { taskId, school, cluster, description, core, level, priority, cell } = place;
  return {
    schools: [school],
    taskId,
    cluster,
    description,
    core,
    level,
    priority,
    personKeys: [] as string[],
    names: [] as string[],
    hours: null as HoursTotal | null,
    cells: [cell],
    about: "",
  };
}

const NO_TASK = {
  taskId: null,
  cluster: "",
  description: "",
  core: false,
  level: null,
  priority: null,
} as const;

function overloads({ capacities, workload, targetWorkload }: Findings): Unkeyed[] {
  return capacities.flatMap((capacity): Unkeyed[] => {
    const { personKey, person, today, target } = capacity;
    const isOver = today.verdict === "over";
    if (!isOver && target?.verdict !== "over") return [];
    const own = (isOver ? workload : targetWorkload).find((one) => one.personKey === personKey);
    return [
      {
        ...NO_TASK,
        kind: "overload",
        schools: own?.schools ?? [],
        personKeys: [personKey],
        names: [person],
        hours: isOver ? today.hours : (target?.hours ?? null),
        cells: own?.assignments.slice(0, 1).map(({ cell }) => cell) ?? [],
        about: personKey,
        capacity,
      },
    ];
  });
}

function openTasks({ openTasks: open }: Findings): Unkeyed[] {
  return open.map((place) => ({
    ...onTask(place),
    kind: place.core ? "openCoreTask" : "openTask",
    role: place.role,
    priority: place.target.priority,
    names: place.target.names,
    target: place.target,
  }));
}

function gaps({ gaps: all, openTasks: open }: Findings): Unkeyed[] {
  const openToday = new Set(open.map(placeKey));
  return all
    .filter(({ place }) => !openToday.has(placeKey(place)))
    .map(({ place, kind, planned, today }) => ({
      ...onTask(place),
      kind: kind === "planned" ? "gapPlanned" : "gapOpen",
      names: planned,
      today: today ? "outOfScope" : "notThere",
    }));
}

function placeKey({ taskId, school }: TaskPlace): string {
  return `${taskId}\n${school}`;
}

function contradictions({ conflicts }: Findings): Unkeyed[] {
  return conflicts.map((conflict) => ({
    ...onTask(conflict.place),
    kind: "contradiction",
    role: conflict.place.role,
    schools: [...new Set(conflict.places.map(({ school }) => school))],
    names: conflict.person === null ? [] : [conflict.person],
    cells: conflict.places.map(({ cell }) => cell),
    about: [conflict.kind, conflict.place.role, conflict.person ?? ""].join("|"),
    conflict,
  }));
}

function vulnerable({ vulnerable: all, groupVulnerable, workload }: Findings): Unkeyed[] {
  const everywhere = new Set(groupVulnerable.map(({ taskId }) => taskId));
  const hours = new Map(
    workload.flatMap(({ personKey, assignments }) =>
      assignments.map((one) => [`${personKey}\n${placeKey(one.place)}`, one.hours] as const),
    ),
  );
  return all.map(({ place, personKey, person, second }) => {
    const own = hours.get(`${personKey}\n${placeKey(place)}`);
    return {
      ...onTask(place),
      kind: "vulnerable",
      personKeys: [personKey],
      names: [person],
      hours: own ? totalHours([own]) : null,
      about: personKey,
      person,
      second,
      everywhere: everywhere.has(place.taskId),
    };
  });
}

function incomplete({ incomplete: all }: Findings): Unkeyed[] {
  return all.map(({ place, missing }) => ({
    ...onTask(place),
    kind: "incomplete",
    role: place.role,
    about: place.role,
    missing,
  }));
}

function commonNeeds({ commonNeeds: all }: Findings): Unkeyed[] {
  return all.map(({ taskId, cluster, description, core, places }) => ({
    ...NO_TASK,
    kind: "commonNeed",
    taskId,
    cluster,
    description,
    core,
    schools: places.map(({ school }) => school),
    personKeys: [],
    names: [],
    hours: null,
    cells: places.map(({ cell }) => cell),
    about: "",
  }));
}

function doubleWork({ possibleDoubleWork }: Findings): Unkeyed[] {
  return possibleDoubleWork.map((work) => {
    const { taskId, cluster, description, core, ways } = work;
    const places = ways.flatMap((way) => way.places);
    return {
      ...NO_TASK,
      kind: "possibleDoubleWork",
      taskId,
      cluster,
      description,
      core,
      level: "School",
      schools: places.map(({ school }) => school),
      personKeys: [],
      names: ways.flatMap(({ persons }) => persons),
      hours: sumOfTotals(ways.map(({ hours }) => hours)),
      cells: places.map(({ cell }) => cell),
      about: "",
      work,
    };
  });
}

function shifts({ shifts: all }: Findings): Unkeyed[] {
  return all.map((shift) => ({
    ...onTask(shift.place),
    kind: "shift",
    personKeys: shift.persons.map(({ personKey }) => personKey),
    names: [...new Set([...shift.leaves, ...shift.joins, ...shift.persons.map(({ person }) => person)])],
    cells: [shift.place.cell, shift.today.cell],
    shift,
  }));
}

function onlyInOne({ onlyInOne: all }: Findings): Unkeyed[] {
  return all.map((place) => ({ ...onTask(place), kind: "onlyInOne", role: place.role, about: place.role }));
}

function anchors({ anchorPoints }: Findings): Unkeyed[] {
  return anchorPoints
    .filter(({ confirmed }) => !confirmed)
    .map((anchor) => ({
      ...NO_TASK,
      kind: "anchorPoint",
      schools: [anchor.school],
      personKeys: [anchor.personKey],
      names: [anchor.person],
      hours: anchor.hours,
      cells: anchor.cell ? [anchor.cell] : [],
      about: anchor.personKey,
      anchor,
    }));
}

function toCheck({ toCheck: notices }: Findings, places: Places): Unkeyed[] {
  return notices.map((notice) => {
    const place = places.at(notice.cell);
    const about = [place?.role ?? "", notice.key ?? `${notice.code}|${notice.text}`].join("|");
    if (place?.task)
      return {
        ...onTask(place.task),
        kind: "toCheck",
        role: place.role,
        cells: [notice.cell],
        about,
        notice,
      };
    return {
      ...NO_TASK,
      kind: "toCheck",
      role: place?.role ?? null,
      schools: place ? [place.school] : [],
      personKeys: [],
      names: [],
      hours: null,
      cells: [notice.cell],
      about,
      notice,
    };
  });
}
