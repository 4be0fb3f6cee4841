import type { Findings } from "../analysis/findings";
import { hash32 } from "../model/text-hash";
import type { FindingRow } from "./findings-sheet/finding-row";

/** What is kept of an analysis, to tell later what changed since: keys and figures, no texts of the workbook beyond those. */
export interface AnalysisRecord {
  /** Local day, "2026-11-28". */
  day: string;
  /** A short print of the key of each finding, one after the other. */
  findings: string;
  /** Known hours per week per person: the busiest first, at most as many as are kept. */
  hours: [personKey: string, hours: number][];
}

/** Kept between analyses: the last one, and the last one of an earlier day, against which is compared. */
export interface AnalysisHistory {
  last: AnalysisRecord | null;
  earlier: AnalysisRecord | null;
}

export const NO_HISTORY: AnalysisHistory = { last: null, earlier: null };

/** Bounds what is kept: 4 characters a finding, so at most some 20 kB. */
const MOST_FINDINGS = 5000;
const MOST_PERSONS = 300;
const PRINT_LENGTH = 4;

export interface SinceLast {
  /** Local day of the analysis that is compared with. */
  day: string;
  solved: number;
  added: number;
  /** Largest change first; those whose hours did not change are left out. */
  moved: { personKey: string; person: string; from: number; to: number }[];
}

export function analysisRecord(
  day: string,
  rows: readonly FindingRow[],
  { workload }: Findings,
): AnalysisRecord {
  return {
    day,
    findings: rows
      .slice(0, MOST_FINDINGS)
      .map(({ key }) => printOfKey(key))
      .join(""),
    hours: workload.slice(0, MOST_PERSONS).map(({ personKey, hours }) => [personKey, hours.known]),
  };
}

/** The history after an analysis; a second one on a day takes the place of the first, and is compared with the same earlier day. */
export function historyAfter({ last, earlier }: AnalysisHistory, record: AnalysisRecord): AnalysisHistory {
  return { last: record, earlier: last && last.day !== record.day ? last : earlier };
}

/** Null the first day. `history` is that from before this analysis. */
export function sinceLast(
  { last, earlier }: AnalysisHistory,
  record: AnalysisRecord,
  { workload }: Findings,
): SinceLast | null {
  const before = last && last.day !== record.day ? last : earlier;
  if (!before || before.day === record.day) return null;
  const then = countsOf(before.findings);
  const now = countsOf(record.findings);
  const more = (one: Map<string, number>, other: Map<string, number>) =>
    [...one].reduce((sum, [print, count]) => sum + Math.max(0, count - (other.get(print) ?? 0)), 0);
  const hoursThen = new Map(before.hours);
  return {
    day: before.day,
    solved: more(then, now),
    added: more(now, then),
    moved: workload
      .flatMap(({ personKey, person, hours }) => {
        const from = hoursThen.get(personKey) ?? 0;
        return from === hours.known ? [] : [{ personKey, person, from, to: hours.known }];
      })
      .sort((one, other) => Math.abs(other.to - other.from) - Math.abs(one.to - one.from)),
  };
}

/** Anything that cannot be understood is as if there had been no earlier analysis. */
export function parseHistory(stored: unknown): AnalysisHistory {
  const { last, earlier } = (typeof stored === "object" && stored !== null ? stored : {}) as Record<
    string,
    unknown
  >;
  return { last: parseRecord(last), earlier: parseRecord(earlier) };
}

function parseRecord(stored: unknown): AnalysisRecord | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { day, findings, hours } = stored as Record<string, unknown>;
  if (typeof day !== "string" || !/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  if (typeof findings !== "string" || !Array.isArray(hours)) return null;
  const known = hours.filter(
    (pair): pair is [string, number] =>
      Array.isArray(pair) &&
      typeof pair[0] === "string" &&
      typeof pair[1] === "number" &&
      Number.isFinite(pair[1]),
  );
  return { day, findings, hours: known };
}

function countsOf(prints: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + PRINT_LENGTH <= prints.length; at += PRINT_LENGTH) {
    const print = prints.slice(at, at + PRINT_LENGTH);
    counts.set(print, (counts.get(print) ?? 0) + 1);
  }
  return counts;
}

function printOfKey(key: string): string {
  return hash32(key).toString(36).padStart(7, "0").slice(-PRINT_LENGTH);
}
