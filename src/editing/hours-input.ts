import { readHours } from "../reading/read-hours";
import { HOURS_IN_WEEK } from "../model/task";

export type HoursInput =
  /** Hours per week, to the hundredth; null when the field is empty or says "?". */
  | { ok: true; hours: number | null }
  /** otherUnit: "5%", "2 lestijden": that is no amount of clock hours. */
  | { ok: false; error: "notHours" | "negative" | "tooMany" | "otherUnit" };

/** Reads the hours field as cells are read: "1,5", "1.5", "1u30", "1:30", "90 min", "½", "2 u/week", "1 uur per dag". */
export function readHoursInput(text: string): HoursInput {
  const typed = text.trim();
  if (typed === "" || typed === "?") return { ok: true, hours: null };
  if (/^[-\u2212]\s*[\d½¼¾]/.test(typed)) return { ok: false, error: "negative" };
  const reading = readHours(typed);
  if (!reading) {
    const isTooMany = parseFloat(typed.replace(",", ".")) > HOURS_IN_WEEK;
    return { ok: false, error: isTooMany ? "tooMany" : "notHours" };
  }
  const { perWeek } = reading.hours;
  if (perWeek === null) return { ok: false, error: "otherUnit" };
  return { ok: true, hours: roundHours(perWeek) };
}

export function isPossibleHours(hours: number | null): boolean {
  return hours === null || (hours >= 0 && hours <= HOURS_IN_WEEK);
}

/** To the hundredth of an hour: what can be written as text and read back without loss. */
export function roundHours(hours: number): number {
  return Math.round(hours * 100) / 100;
}
