import type { Conflict, MissingPart } from "../analysis/findings";
import type { Notice, NoticeCode, Role } from "../model/situation";
import type { Level, Priority } from "../model/task";
import { counted, listText } from "./dutch-text";

const ROLE_WORDS: Record<Role, string> = { current: "huidig", target: "streefdoel" };
const MISSING_WORDS: Record<MissingPart, string> = { hours: "uren", level: "niveau", priority: "prioriteit" };

export function roleWord(role: Role | null): string {
  return role === null ? "takenlijst" : ROLE_WORDS[role];
}

/** "vandaag" when the figures are those of the current sheets. */
export function todayWord(role: Role): string {
  return role === "current" ? "vandaag" : "in het streefdoel";
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
  Geen: "Geen prioriteit",
};

export function priorityPhrase(priority: Priority | null): string {
  return priority === null ? "Nog te bepalen" : PRIORITY_PHRASES[priority];
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

export function conflictText({ kind, person, places }: Conflict): string {
  if (kind === "twoPriorities") return "Twee prioriteiten aangeduid";
  if (kind === "personTwice") return `${person ?? ""} staat er twee keer`;
  const schools = (level: Level) => [
    ...new Set(places.filter((place) => place.level === level).map(({ school }) => school)),
  ];
  return `SG in ${listText(schools("SG"))}, School in ${listText(schools("School"))}`;
}

/** Why a cell is listed, in a few words. */
const NOTICE_WORDS: Record<NoticeCode, string> = {
  unreadable: "Niet te lezen; niet meegeteld",
  excelError: "Foutwaarde van Excel; niet meegeteld",
  looseHours: "Uren zonder naam; tellen voor de taak, maar voor niemands werklast",
  hoursUnit: "Niet in klokuren per week; de uren blijven onbekend",
  estimate: "Geschatte uren; zo meegeteld",
  converted: "Omgerekend naar uren per week",
  calculated: "Uren berekend uit wat er staat",
  splitUnknown: "Uren van meerdere personen samen; gelijk verdeeld",
  otherName: "Andere naam dan boven de kolom; de naam in de cel telt",
  remark: "Gelezen; de opmerking telt niet mee",
  inBrackets: "Naam tussen haakjes of bij hulp; meegeteld als uitvoerder",
  namedSecond: "Genoemd als back-up; telt niet als uitvoerder",
  notAssigned: "Naam in de tekst die niet als uitvoerder telt",
  nameOrder: "Familienaam voor de voornaam; als één persoon gelezen",
  uncertainName: "Is dit een persoon? Geteld als persoon",
  codes: "Letters onder namen; geteld als toewijzing zonder uren",
  columnNotRead: "Kolom niet gelezen",
  clusterFilled: "Cluster niet ingevuld; dat van de rijen erboven genomen",
  maybeTotal: "Lijkt op een totaal; als taak geteld",
  priorityConflict: "Twee prioriteiten aangeduid",
  personTwice: "Dezelfde persoon staat er twee keer",
  matchedByLikeness: "Anders geschreven; als dezelfde taak geteld",
  coreDiffers: "Niet op elk blad als kerntaak gemarkeerd",
  noPurple: "Blad zonder paars; kerntaken van de andere bladen overgenomen",
  duplicateTask: "Dezelfde taak staat twee keer op dit blad",
  possibleDoubleName: "Misschien dezelfde persoon, anders geschreven",
  hiddenRows: "Verborgen of gefilterde rijen; toch meegeteld",
};

/** Notices whose `other` is what the cell is compared with; of the rest it is what was read or done. */
export const COMPARED: readonly NoticeCode[] = [
  "otherName",
  "matchedByLikeness",
  "possibleDoubleName",
  "coreDiffers",
  "duplicateTask",
  "personTwice",
];

/** Why a cell is listed, and with what it is compared or what was made of it. */
export function noticeText({ code, other }: Notice): string {
  if (other === undefined || other === "") return NOTICE_WORDS[code];
  return `${NOTICE_WORDS[code]} (${COMPARED.includes(code) ? `vergelijk: ${other}` : other})`;
}
