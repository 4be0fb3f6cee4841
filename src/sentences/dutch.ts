import type { Decision } from "../analysis/decisions";
import type { FindingItem, FindingKind } from "../analysis/finding-items";
import type { OpenPlan } from "../analysis/findings";
import type { CapacityUse, PersonCapacity } from "../analysis/findings-people";
import type { WayOfWorking } from "../analysis/findings-schools";
import type { Shift } from "../analysis/findings-target";
import { hoursDiffer } from "../analysis/shifts";
import type { Priority } from "../model/task";
import {
  capitalised,
  counted,
  hoursPhrase,
  listText,
  numberText,
  partOf,
  shortListText,
  totalText,
} from "./dutch-text";
import { namedTasks } from "./named-tasks";
import type { Sentences } from "./finding-sentences";
import { conflictText, coreTasksText, missingWords, noticeText, tasksText } from "./wording";

const KINDS: Record<FindingKind, string> = {
  overload: "Te veel werk",
  openCoreTask: "Open kerntaak",
  openTask: "Open taak",
  gapPlanned: "Nieuw, gepland",
  gapOpen: "Nieuw, nog niemand",
  vulnerable: "Rust op één persoon",
  incomplete: "Onvolledig",
  contradiction: "Tegenstrijdigheid",
  shift: "Verandert",
  onlyInOne: "Alleen op één blad",
  commonNeed: "Gemeenschappelijke nood",
  possibleDoubleWork: "Mogelijk dubbel werk",
  anchorPoint: "Mogelijk ankerpunt",
  toCheck: "Te controleren",
};

export const dutch: Sentences = {
  kind: (kind) => KINDS[kind],
  finding: findingText,
  decision: decisionText,
  notice: noticeText,
};

/** So many names or tasks stand in a sentence; the others are in the list. */
const MOST_NAMED = 3;

function findingText(item: FindingItem): string {
  switch (item.kind) {
    case "overload":
      return overloadText(item.capacity);
    case "openCoreTask":
    case "openTask":
      return openText(item.target);
    case "gapPlanned":
    case "gapOpen": {
      const who = item.kind === "gapPlanned" ? listText(item.names) : "nog niemand";
      const now =
        item.today === "notThere"
          ? "Nieuw in het streefdoel"
          : "Vandaag niet van toepassing; in het streefdoel";
      return `${now}: ${who}${inBrackets(item.priority)}`;
    }
    case "vulnerable": {
      const where = item.everywhere ? " in elke school waar die toegewezen is" : "";
      const room = item.second?.capacity === "enough" ? " (heeft tijd)" : "";
      const second = item.second
        ? `mogelijke tweede persoon: ${item.second.person}${room}`
        : "geen tweede persoon gevonden";
      return `Alleen ${item.person} doet deze taak${where}; ${second}`;
    }
    case "incomplete":
      return `${item.role === "target" ? "In het streefdoel ontbreekt" : "Ontbreekt"}: ${missingWords(item.missing)}`;
    case "contradiction":
      return conflictText(item.conflict);
    case "shift":
      return capitalised(shiftPhrase(item.shift));
    case "onlyInOne":
      return item.role === "current"
        ? "Staat in de huidige situatie en niet in het streefdoel"
        : "Staat in het streefdoel en niet in de huidige situatie";
    case "commonNeed":
      return `Open in ${counted(item.schools.length, "school", "scholen")}: ${listText(item.schools)}`;
    case "possibleDoubleWork":
      return `In meerdere scholen apart gedaan: ${listText(item.work.ways.map(wayText))}; totaal: ${totalText(item.work.hours)}`;
    case "anchorPoint":
      return `${item.anchor.person} heeft hier ${tasksText(item.anchor.tasks)} op schoolniveau (${totalText(item.anchor.hours)})`;
    case "toCheck":
      return `${noticeText(item.notice)}: ‘${item.notice.text}’`;
  }
}

function openText({ state, priority, names }: OpenPlan): string {
  switch (state) {
    case "itself":
      return `Nog niemand in het streefdoel${inBrackets(priority)}`;
    case "planned":
      return `Vandaag nog niemand; in het streefdoel: ${listText(names)}${inBrackets(priority)}`;
    case "nobody":
      return `Vandaag nog niemand, ook niet in het streefdoel${inBrackets(priority)}`;
    case "notAsked":
      return priority === "Geen"
        ? "Vandaag nog niemand; prioriteit Geen in het streefdoel"
        : "Vandaag nog niemand; niet gevraagd in het streefdoel";
    case "unclear":
      return "Vandaag nog niemand; wat het streefdoel vraagt, is niet duidelijk";
    case "notThere":
      return "Vandaag nog niemand; staat niet in het streefdoel";
    case "noTarget":
      return "Vandaag nog niemand";
  }
}

function inBrackets(priority: Priority | null): string {
  return priority === null ? "" : ` (${priority})`;
}

function overloadText({ person, capacity, today, target }: PersonCapacity): string {
  if (today.verdict === "over")
    return `${person} heeft ${totalText(today.hours)} per week: ${excessText(today, capacity)}`;
  return target
    ? `Met het streefdoel heeft ${person} ${totalText(target.hours)} per week: ${excessText(target, capacity)}`
    : "";
}

/** "2 u te veel (36 u beschikbaar)". */
function excessText(use: CapacityUse, capacity: number): string {
  return `${tooMuchText(use, capacity)} (${hoursPhrase(capacity)} beschikbaar)`;
}

function tooMuchText({ hours }: CapacityUse, capacity: number): string {
  return `${totalText({ ...hours, known: hours.known - capacity })} te veel`;
}

function wayText({ places, persons }: WayOfWorking): string {
  return `${listText([...new Set(places.map(({ school }) => school))])} (${persons.join(", ")})`;
}

/** "niet meer: Jan Peeters; nieuw: Kobe Hermans (2 u); An: 2 u → 1,5 u; niveau: School → SG". */
function shiftPhrase({ joins, leaves, persons, level }: Shift): string {
  const hours = new Map(persons.map(({ person, target }) => [person, target?.perWeek ?? null]));
  const joining = joins.map((name) => {
    const own = hours.get(name) ?? null;
    return own === null ? name : `${name} (${hoursPhrase(own)})`;
  });
  return [
    ...(leaves.length > 0 ? [`niet meer: ${listText(leaves)}`] : []),
    ...(joins.length > 0 ? [`nieuw: ${listText(joining)}`] : []),
    ...persons
      .filter(hoursDiffer)
      .map(
        ({ person, today, target }) =>
          `${person}: ${hoursPhrase(today?.perWeek ?? 0)} → ${hoursPhrase(target?.perWeek ?? 0)}`,
      ),
    ...(level ? [`niveau: ${level.today} → ${level.target}`] : []),
  ].join("; ");
}

function decisionText(decision: Decision): string {
  const named = namedTasks(decision.items).map(({ task, count }) =>
    count === 1 ? task : `${task} (${count} scholen)`,
  );
  const tasks = shortListText(named, 2);
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
      const count = `${decision.persons.length} personen`;
      return isPlan
        ? `Met het streefdoel hebben ${count} te veel werk: ${shortListText(who, MOST_NAMED)}`
        : `${count} hebben te veel werk: ${shortListText(who, MOST_NAMED)}`;
    }
    case "openCoreTasks": {
      const { tasks: count, short } = decision;
      const open = counted(count, "open kerntaak", "open kerntaken");
      if (short === 0) return `${open}: ${tasks}`;
      if (short === count) return `${open} met prioriteit KT: ${tasks}`;
      return `${open}, waarvan ${numberText(short)} met prioriteit KT: ${tasks}`;
    }
    case "openEverywhere": {
      const verb = decision.tasks === 1 ? "is" : "zijn";
      const where = decision.schools === 2 ? "beide scholen" : `alle ${numberText(decision.schools)} scholen`;
      return `${tasksText(decision.tasks)} ${verb} open in ${where}: ${tasks}`;
    }
    case "coreTasksOnOne": {
      const { tasks: count, person, most } = decision;
      const verb = count === 1 ? "rust" : "rusten";
      const whose =
        person === null ? "" : most === count ? `: ${person}` : `, waarvan ${numberText(most)} op ${person}`;
      return `${coreTasksText(count)} ${verb} op één persoon${whose}`;
    }
    case "contradictions":
      return `${counted(decision.count, "tegenstrijdigheid", "tegenstrijdigheden")}: ${tasks}`;
    case "hoursMissing": {
      const which = partOf(decision.without, decision.assignments, "toewijzing", "toewijzingen");
      return `Bij ${which} ontbreken de uren`;
    }
  }
}
