import type { Conflict, DataQuality, MissingPart, TaskPlace } from "../analysis/findings";
import type { Notice, NoticeCode, Role } from "../model/situation";
import type { Level, Priority } from "../model/task";
import { counted, listText, numberText } from "./dutch-text";

export const SUMMARY_NAME = "Samenvatting";

const ROLE_WORDS: Record<Role, string> = { current: "huidig", target: "streefdoel" };
const MISSING_WORDS: Record<MissingPart, string> = { hours: "uren", level: "niveau", priority: "prioriteit" };

export function roleWord(role: Role | null): string {
  return role === null ? "takenlijst" : ROLE_WORDS[role];
}

/** "vandaag" when the figures are those of the current sheets. */
export function todayWord(role: Role): string {
  return role === "current" ? "vandaag" : "in het streefdoel";
}

/** Stands beside totals of hours: a total of what is known says how much that is. */
export function hoursKnownText({ assignments, assignmentsWithHours }: DataQuality): string {
  return `uren bekend bij ${numberText(assignmentsWithHours)} van de ${counted(assignments, "toewijzing", "toewijzingen")}`;
}

export function clusterWord(cluster: string): string {
  return cluster === "" ? "zonder cluster" : cluster;
}

export function coreWord(core: boolean): string {
  return core ? "Kerntaak" : "";
}

export function levelWord(level: Level | null): string {
  return level ?? "";
}

export function priorityWord(priority: Priority | null): string {
  return priority ?? "";
}

const PRIORITY_PHRASES: Record<Priority, string> = {
  KT: "Korte termijn (KT)",
  LT: "Lange termijn (LT)",
  Geen: "Geen prioriteit (Geen)",
};

export function priorityPhrase(priority: Priority | null): string {
  return priority === null ? "Niets aangeduid" : PRIORITY_PHRASES[priority];
}

export function missingWords(missing: readonly MissingPart[]): string {
  return listText(missing.map((part) => MISSING_WORDS[part]));
}

/** "3 kerntaken" or "5 taken", whichever the list is about first. */
export function tasksText(count: number): string {
  return counted(count, "taak", "taken");
}

export function coreTasksText(count: number): string {
  return counted(count, "kerntaak", "kerntaken");
}

/** "waarvan 2 in Technisch": the cluster with the most of them; "" when no cluster stands out. */
export function mostInCluster(places: readonly TaskPlace[]): string {
  const counts = new Map<string, number>();
  for (const { cluster } of places) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  const [first, second] = [...counts].sort((one, other) => other[1] - one[1]);
  if (!first || places.length < 2 || first[1] === second?.[1]) return "";
  const where = first[0] === "" ? "zonder cluster" : `in ${first[0]}`;
  return second ? `, waarvan ${first[1]} ${where}` : `, allemaal ${where}`;
}

export function conflictText({ kind, person, places }: Conflict): string {
  if (kind === "twoPriorities") return "Twee prioriteiten aangeduid";
  if (kind === "personTwice") return `${person ?? ""} staat er twee keer`;
  const schools = (level: Level) =>
    places.filter((place) => place.level === level).map(({ school }) => school);
  return `SG in ${listText(schools("SG"))}, School in ${listText(schools("School"))}`;
}

/** Why a cell is listed, in a few words. */
const NOTICE_WORDS: Record<NoticeCode, string> = {
  unreadable: "Niet te lezen; niet meegeteld",
  excelError: "Foutwaarde van Excel; niet meegeteld",
  looseHours: "Uren zonder naam; geteld bij de taak, bij niemand als werklast",
  hoursUnit: "Geen uren per week; de uren blijven onbekend",
  estimate: "Geschatte uren; zo meegeteld",
  converted: "Omgerekend naar uren per week",
  splitUnknown: "Uren voor meer personen samen; gelijk verdeeld",
  otherName: "Andere naam dan boven de kolom; de naam in de cel telt",
  priorityConflict: "Twee prioriteiten aangeduid",
  personTwice: "Dezelfde persoon staat er twee keer",
  matchedByLikeness: "Anders geschreven; als dezelfde taak geteld",
  coreDiffers: "Niet op elk blad als kerntaak gemarkeerd",
  noPurple: "Blad zonder paars; kerntaken van de andere bladen overgenomen",
  duplicateTask: "Dezelfde taak staat twee keer op dit blad",
  possibleDoubleName: "Misschien dezelfde persoon, anders geschreven",
  hiddenRows: "Verborgen of gefilterde rijen; toch meegeteld",
};

/** Why a cell is listed, and what it is compared with. */
export function noticeText({ code, other }: Notice): string {
  return other === undefined || other === ""
    ? NOTICE_WORDS[code]
    : `${NOTICE_WORDS[code]} (vergelijk: ${other})`;
}

const TO_CORRECT: readonly NoticeCode[] = [
  "unreadable",
  "excelError",
  "looseHours",
  "hoursUnit",
  "duplicateTask",
];
const FOR_INFORMATION: readonly NoticeCode[] = ["converted", "estimate", "hiddenRows", "noPurple"];

/** What the reader is asked to do about it. */
export function noticeAction(code: NoticeCode): string {
  if (TO_CORRECT.includes(code)) return "verbeteren";
  return FOR_INFORMATION.includes(code) ? "ter info" : "nakijken";
}
