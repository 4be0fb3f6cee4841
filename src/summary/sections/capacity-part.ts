import type { Findings } from "../../analysis/findings";
import type { CapacityUse, PersonCapacity } from "../../analysis/findings-people";
import { counted, hoursText, listText, numberText } from "../dutch-text";
import { address, type DraftColumn, type Entry } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import { COUNT, HOURS, HOURS_CHANGE, NOTE, TEXT, TEXT_AFTER_FIGURES } from "../summary-styles";

const COLUMNS: readonly DraftColumn[] = [
  { header: "Persoon", style: TEXT },
  { header: "Beschikbaar", style: HOURS, summed: true },
  { header: "Uren vandaag", style: HOURS, summed: true },
  { header: "Oordeel vandaag", style: TEXT_AFTER_FIGURES },
  { header: "Ruimte vandaag", style: HOURS_CHANGE },
];
const TARGET_COLUMNS: readonly DraftColumn[] = [
  { header: "Oordeel over het streefdoel", style: TEXT_AFTER_FIGURES },
  { header: "Uren in streefdoel", style: HOURS, summed: true },
  { header: "Streefdoel zonder uren", style: COUNT },
];

/** Workload beside available hours, for those whose hours were filled in; nothing is claimed about others. */
export function writeCapacities(draft: SummaryDraft, { capacities }: Findings): void {
  if (capacities.length === 0) return;
  draft.heading(newsOf(capacities));
  draft.sentence(
    "Enkel wie beschikbare uren heeft ingevuld gekregen, staat hier. “Niet te bepalen”: er zijn taken zonder uren, en wat bekend is past nog.",
    NOTE,
  );
  const withTarget = capacities.some(({ target }) => target !== null);
  const first = draft.nextRow + 1;
  draft.table({
    name: "Beschikbaar",
    columns: withTarget ? [...COLUMNS, ...TARGET_COLUMNS] : COLUMNS,
    body: capacities.map((person, index) => line(person, first + index)),
    total: "Totaal",
  });
}

function line({ person, capacity, today, target }: PersonCapacity, row: number): Entry[] {
  const left: Entry = { formula: `=${address(row, 1)}-${address(row, 2)}` };
  const entries: Entry[] = [person, capacity, today.hours.known, verdictText(today, capacity), left];
  if (target) entries.push(verdictText(target, capacity), target.hours.known, target.hours.unknownCount);
  return entries;
}

function verdictText({ verdict, hours }: CapacityUse, capacity: number): string {
  if (verdict === "over") return `${hoursText(hours.known - capacity)} te veel`;
  return verdict === "undetermined"
    ? `niet te bepalen (${numberText(hours.unknownCount)} zonder uren)`
    : "past";
}

function newsOf(capacities: readonly PersonCapacity[]): string {
  const over = capacities.filter(({ today }) => today.verdict === "over");
  const later = capacities.filter(
    ({ today, target }) => today.verdict !== "over" && target?.verdict === "over",
  );
  const [most] = over;
  const soon =
    later.length > 0
      ? `; met het streefdoel komt ${listText(later.map(({ person }) => person))} er boven`
      : "";
  if (!most) {
    const count = counted(capacities.length, "persoon", "personen");
    return `Niemand van de ${count} met beschikbare uren zit er vandaag boven${soon}`;
  }
  const who = `${most.person} heeft ${hoursText(most.today.hours.known)} werk voor ${hoursText(most.capacity)} beschikbare tijd`;
  const others = over.length - 1;
  const more =
    others > 0 ? `; nog ${counted(others, "andere persoon zit", "andere personen zitten")} erboven` : "";
  return `${who}${more}${soon}`;
}
