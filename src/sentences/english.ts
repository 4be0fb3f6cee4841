import type { Decision } from "../analysis/decisions";
import type { FindingItem, FindingKind } from "../analysis/finding-items";
import type { Conflict, MissingPart, OpenPlan } from "../analysis/findings";
import type { HoursTotal } from "../analysis/hours-total";
import type { CapacityUse, PersonCapacity } from "../analysis/findings-people";
import type { WayOfWorking } from "../analysis/findings-schools";
import type { Shift } from "../analysis/findings-target";
import { hoursDiffer } from "../analysis/shifts";
import type { Notice, NoticeCode } from "../model/situation";
import type { Priority } from "../model/task";
import { namedTasks } from "./named-tasks";
import type { Sentences } from "./finding-sentences";
import { COMPARED } from "./wording";

const KINDS: Record<FindingKind, string> = {
  overload: "Too much work",
  openCoreTask: "Open core task",
  openTask: "Open task",
  gapPlanned: "New, planned",
  gapOpen: "New, nobody yet",
  vulnerable: "Rests on one person",
  incomplete: "Incomplete",
  contradiction: "Contradiction",
  shift: "Changes",
  onlyInOne: "On one sheet only",
  commonNeed: "Common need",
  possibleDoubleWork: "Possible duplicate work",
  anchorPoint: "Possible anchor point",
  toCheck: "Needs review",
};

const MISSING: Record<MissingPart, string> = { hours: "hours", level: "level", priority: "priority" };

const NOTICES: Record<NoticeCode, string> = {
  unreadable: "Cannot be read; not counted",
  excelError: "Excel error; not counted",
  looseHours: "Hours without a name; count for the task, not for anyone's workload",
  hoursUnit: "Not in clock hours per week; the hours stay unknown",
  estimate: "Estimated hours; counted as such",
  converted: "Converted to hours per week",
  calculated: "Hours worked out from what is written",
  splitUnknown: "Hours of several people together; divided equally",
  otherName: "Different name from the column heading; the name in the cell counts",
  remark: "Read; the remark is not counted",
  inBrackets: "Name in brackets or as help; counted as assigned",
  namedSecond: "Named as back-up; not counted as assigned",
  notAssigned: "Name in the text that is not counted as assigned",
  nameOrder: "Surname before the first name; read as one person",
  uncertainName: "Is this a person? Counted as a person",
  codes: "Letters under names; counted as assigned without hours",
  columnNotRead: "Column not read",
  clusterFilled: "No cluster filled in; the one of the rows above is used",
  maybeTotal: "Looks like a total; counted as a task",
  priorityConflict: "Two priorities marked",
  personTwice: "The same person is listed twice",
  matchedByLikeness: "Spelt differently; counted as the same task",
  coreDiffers: "Not marked as a core task on every sheet",
  noPurple: "Sheet without purple; core tasks taken from the other sheets",
  duplicateTask: "The same task is listed twice on this sheet",
  possibleDoubleName: "Perhaps the same person, spelt differently",
  hiddenRows: "Hidden or filtered rows; counted all the same",
};

export const english: Sentences = {
  kind: (kind) => KINDS[kind],
  finding: findingText,
  decision: decisionText,
  notice: noticeText,
};

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });
const MOST_NAMED = 3;

const number = (value: number) => NUMBER.format(value);
const hours = (value: number) => `${number(value)} h`;
const list = (parts: readonly string[]) => LIST.format(parts);

function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

function total({ known, unknownCount }: HoursTotal): string {
  if (unknownCount === 0) return hours(known);
  return known === 0 ? "hours not filled in" : `at least ${hours(known)}`;
}

function shortList(parts: readonly string[], most: number): string {
  if (parts.length <= most) return list(parts);
  return `${parts.slice(0, most).join(", ")} and ${parts.length - most} more`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function noticeText({ code, other }: Notice): string {
  if (other === undefined || other === "") return NOTICES[code];
  return `${NOTICES[code]} (${COMPARED.includes(code) ? `compare: ${other}` : other})`;
}

function findingText(item: FindingItem): string {
  switch (item.kind) {
    case "overload":
      return overloadText(item.capacity);
    case "openCoreTask":
    case "openTask":
      return openText(item.target);
    case "gapPlanned":
    case "gapOpen": {
      const who = item.kind === "gapPlanned" ? list(item.names) : "nobody yet";
      const now = item.today === "notThere" ? "New in the target" : "Not applicable today; in the target";
      return `${now}: ${who}${inBrackets(item.priority)}`;
    }
    case "vulnerable": {
      const where = item.everywhere ? " in every school that has assigned it" : "";
      const room = item.second?.capacity === "enough" ? " (has time)" : "";
      const second = item.second
        ? `possible second person: ${item.second.person}${room}`
        : "no second person found";
      return `Only ${item.person} does this task${where}; ${second}`;
    }
    case "incomplete":
      return `${item.role === "target" ? "Missing in the target" : "Missing"}: ${list(item.missing.map((part) => MISSING[part]))}`;
    case "contradiction":
      return conflictText(item.conflict);
    case "shift":
      return capitalised(shiftText(item.shift));
    case "onlyInOne":
      return item.role === "current"
        ? "In the current situation and not in the target"
        : "In the target and not in the current situation";
    case "commonNeed":
      return `Open in ${counted(item.schools.length, "school", "schools")}: ${list(item.schools)}`;
    case "possibleDoubleWork":
      return `Done separately in several schools: ${list(item.work.ways.map(wayText))}; total: ${total(item.work.hours)}`;
    case "anchorPoint":
      return `${item.anchor.person} has ${counted(item.anchor.tasks, "task", "tasks")} at school level here (${total(item.anchor.hours)})`;
    case "toCheck":
      return `${noticeText(item.notice)}: ‘${item.notice.text}’`;
  }
}

function openText({ state, priority, names }: OpenPlan): string {
  switch (state) {
    case "itself":
      return `Nobody yet in the target${inBrackets(priority)}`;
    case "planned":
      return `Nobody today; in the target: ${list(names)}${inBrackets(priority)}`;
    case "nobody":
      return `Nobody today, nor in the target${inBrackets(priority)}`;
    case "notAsked":
      return priority === "Geen"
        ? "Nobody today; priority Geen (none) in the target"
        : "Nobody today; not asked for in the target";
    case "unclear":
      return "Nobody today; it is not clear what the target asks";
    case "notThere":
      return "Nobody today; not in the target";
    case "noTarget":
      return "Nobody today";
  }
}

function inBrackets(priority: Priority | null): string {
  return priority === null ? "" : ` (${priority})`;
}

function conflictText({ kind, person, places }: Conflict): string {
  if (kind === "twoPriorities") return "Two priorities marked";
  if (kind === "personTwice") return `${person ?? ""} is listed twice`;
  const schools = (level: "SG" | "School") =>
    list([...new Set(places.filter((place) => place.level === level).map(({ school }) => school))]);
  return `SG in ${schools("SG")}, School in ${schools("School")}`;
}

function overloadText({ person, capacity, today, target }: PersonCapacity): string {
  if (today.verdict === "over")
    return `${person} has ${total(today.hours)} per week: ${excessText(today, capacity)}`;
  if (!target) return "";
  return `With the target ${person} has ${total(target.hours)} per week: ${excessText(target, capacity)}`;
}

function excessText(use: CapacityUse, capacity: number): string {
  return `${tooMuchText(use, capacity)} (${hours(capacity)} available)`;
}

function tooMuchText(use: CapacityUse, capacity: number): string {
  return `${total({ ...use.hours, known: use.hours.known - capacity })} too much`;
}

function wayText({ places, persons }: WayOfWorking): string {
  return `${list([...new Set(places.map(({ school }) => school))])} (${persons.join(", ")})`;
}

function shiftText({ joins, leaves, persons, level }: Shift): string {
  const own = new Map(persons.map(({ person, target }) => [person, target?.perWeek ?? null]));
  const joining = joins.map((name) => {
    const perWeek = own.get(name) ?? null;
    return perWeek === null ? name : `${name} (${hours(perWeek)})`;
  });
  return [
    ...(leaves.length > 0 ? [`no longer: ${list(leaves)}`] : []),
    ...(joins.length > 0 ? [`new: ${list(joining)}`] : []),
    ...persons
      .filter(hoursDiffer)
      .map(
        ({ person, today, target }) =>
          `${person}: ${hours(today?.perWeek ?? 0)} → ${hours(target?.perWeek ?? 0)}`,
      ),
    ...(level ? [`level: ${level.today} → ${level.target}`] : []),
  ].join("; ");
}

function decisionText(decision: Decision): string {
  const named = namedTasks(decision.items).map(({ task, count }) =>
    count === 1 ? task : `${task} (${count} schools)`,
  );
  const tasks = shortList(named, 2);
  switch (decision.kind) {
    case "overload":
    case "plannedOverload": {
      const isPlan = decision.kind === "plannedOverload";
      const [first] = decision.persons;
      if (first && decision.persons.length === 1) return overloadText(first);
      const who = decision.persons.map((one) => {
        const use = isPlan && one.target ? one.target : one.today;
        return `${one.person} (${tooMuchText(use, one.capacity)})`;
      });
      const start = isPlan ? "With the target " : "";
      return `${start}${decision.persons.length} people have too much work: ${shortList(who, MOST_NAMED)}`;
    }
    case "openCoreTasks": {
      const { tasks: count, short } = decision;
      const open = counted(count, "open core task", "open core tasks");
      if (short === 0) return `${open}: ${tasks}`;
      if (short === count) return `${open} with priority KT: ${tasks}`;
      return `${open}, ${number(short)} of them with priority KT: ${tasks}`;
    }
    case "openEverywhere": {
      const verb = decision.tasks === 1 ? "is" : "are";
      const where = decision.schools === 2 ? "both schools" : `all ${number(decision.schools)} schools`;
      return `${counted(decision.tasks, "task", "tasks")} ${verb} open in ${where}: ${tasks}`;
    }
    case "coreTasksOnOne": {
      const { tasks: count, person, most } = decision;
      const verb = count === 1 ? "rests" : "rest";
      const whose =
        person === null ? "" : most === count ? `: ${person}` : `, ${number(most)} of them on ${person}`;
      return `${counted(count, "core task", "core tasks")} ${verb} on one person${whose}`;
    }
    case "contradictions":
      return `${counted(decision.count, "contradiction", "contradictions")}: ${tasks}`;
    case "hoursMissing": {
      const { without, assignments } = decision;
      if (assignments === 1) return "The only assignment has no hours";
      const which = without === assignments ? "All" : `${number(without)} of`;
      return `${which} ${number(assignments)} assignments ${without === 1 ? "has" : "have"} no hours`;
    }
  }
}
