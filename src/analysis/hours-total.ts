import type { Hours } from "../model/task";

/** Known hours per week, and how many tasks (or assignments) have none: "12 u + 5 taken zonder uren". */
export interface HoursTotal {
  known: number;
  unknownCount: number;
  /** Any estimate or conversion among them. */
  approximate: boolean;
}

/** Adds hours per week up, one by one; unknown hours are counted, never taken as 0. */
export class HoursSum {
  private minutes = 0;
  private unknownCount = 0;
  private approximate = false;

  add({ perWeek, estimate, converted }: Hours): void {
    if (perWeek === null) this.unknownCount++;
    else {
      this.minutes += perWeek * 60;
      this.approximate ||= estimate || converted;
    }
  }

  total(): HoursTotal {
    const { minutes, unknownCount, approximate } = this;
    return { known: roundedHours(minutes / 60), unknownCount, approximate };
  }
}

export function totalHours(hours: readonly Hours[]): HoursTotal {
  const sum = new HoursSum();
  for (const one of hours) sum.add(one);
  return sum.total();
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
