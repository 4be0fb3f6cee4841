import type { HoursTotal } from "../analysis/hours-total";

/** Small pieces of Dutch: numbers, plurals, lists. */

/** "1 taak", "3 taken". */
export function counted(count: number, one: string, many: string): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

/** "de enige kerntaak", "alle 3 kerntaken", "2 van de 3 kerntaken". */
export function partOf(count: number, whole: number, one: string, many: string): string {
  if (whole === 1 && count === 1) return `de enige ${one}`;
  if (count === whole) return `alle ${numberText(whole)} ${many}`;
  return `${numberText(count)} van de ${counted(whole, one, many)}`;
}

const NUMBER = new Intl.NumberFormat("nl-BE", { maximumFractionDigits: 2 });

/** Few amounts of hours differ, and writing one costs much. */
const WRITTEN = new Map<number, string>();
const MOST_WRITTEN = 2000;

/** With a decimal comma, at most two decimals. */
export function numberText(value: number): string {
  const known = WRITTEN.get(value);
  if (known !== undefined) return known;
  const text = NUMBER.format(value);
  // 0 and -0 are one key
  if (value !== 0 && WRITTEN.size < MOST_WRITTEN) WRITTEN.set(value, text);
  return text;
}

/** "2,5 u". */
export function hoursPhrase(hours: number): string {
  return `${numberText(hours)} u`;
}

/** "12 u", "minstens 12 u", or "uren onbekend": unknown hours are never hidden. */
export function totalText({ known, unknownCount }: HoursTotal): string {
  if (unknownCount === 0) return hoursPhrase(known);
  return known === 0 ? "uren onbekend" : `minstens ${hoursPhrase(known)}`;
}

/** "76%"; never 100% or 0% when it is only nearly so. */
export function shareText(part: number, whole: number): string {
  const rounded = Math.round((100 * part) / whole);
  if (rounded === 100 && part < whole) return "99%";
  return rounded === 0 && part > 0 ? "1%" : `${rounded}%`;
}

/** "a", "a en b", "a, b en c". */
export function listText(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? "";
  return `${parts.slice(0, -1).join(", ")} en ${parts[parts.length - 1]}`;
}

/** The first few, and how many more there are. */
export function shortListText(parts: readonly string[], most: number): string {
  if (parts.length <= most) return listText(parts);
  return `${parts.slice(0, most).join(", ")} en nog ${parts.length - most}`;
}

const DATE = new Intl.DateTimeFormat("nl-BE", { day: "numeric", month: "long", year: "numeric" });

/** "24 november 2025", in local time. */
export function dayText(moment: Date): string {
  return DATE.format(moment);
}

/** "24 november 2025 om 9:05 uur", in local time. */
export function momentText(moment: Date): string {
  return `${DATE.format(moment)} om ${moment.getHours()}:${String(moment.getMinutes()).padStart(2, "0")} uur`;
}

/** With a capital, to begin a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
