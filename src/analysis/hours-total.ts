import type { Hours } from "../model/task";
import type { HoursTotal } from "./findings";

export const UNKNOWN_HOURS: Hours = { perWeek: null, estimate: false, converted: false };

/** Sums hours per week; unknown hours are counted, never taken as 0. */
export function totalHours(hours: readonly Hours[]): HoursTotal {
  let minutes = 0;
  let unknownCount = 0;
  let approximate = false;
  for (const { perWeek, estimate, converted } of hours) {
    if (perWeek === null) unknownCount++;
    else minutes += perWeek * 60;
    approximate ||= perWeek !== null && (estimate || converted);
  }
  return { known: roundedHours(minutes / 60), unknownCount, approximate };
}

export function sumOfTotals(totals: readonly HoursTotal[]): HoursTotal {
  return {
    known: roundedHours(totals.reduce((sum, { known }) => sum + known, 0)),
    unknownCount: totals.reduce((sum, { unknownCount }) => sum + unknownCount, 0),
    approximate: totals.some(({ approximate }) => approximate),
  };
}

/** The larger of two; known wins over unknown. */
export function largestHours(first: Hours, second: Hours): Hours {
  if (second.perWeek === null) return first;
  return first.perWeek === null || second.perWeek > first.perWeek ? second : first;
}

/** Takes away the noise that adding fractions leaves (0.1 + 0.2), finer than anyone writes hours. */
export function roundedHours(hours: number): number {
  return Math.round(hours * 1e6) / 1e6;
}
