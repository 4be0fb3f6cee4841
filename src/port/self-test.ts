import type { Problem } from "./problem";

/** "different": it ran, and what came back is not what is counted on. */
export type SelfTestOutcome = "ok" | "skipped" | "different" | "failed";

export interface SelfTestResult {
  /** What is counted on, in English: a report is for developers. */
  name: string;
  outcome: SelfTestOutcome;
  /** What came back, where that is not what was expected; only of sheets that the test made. */
  got?: unknown;
  roundTrips: number;
  milliseconds: number;
}

/** What a self-test found, without a cell of the user's. */
export interface SelfTestReport {
  format: 1;
  /** ISO 8601. */
  at: string;
  excel: {
    platform: string;
    version: string;
    language: string;
    /** The newest ExcelApi set it says to have, such as "1.17". */
    newestSet: string;
    /** The build of office.js, such as "16.0.19029.20000"; empty where it does not say. */
    officeJs: string;
  };
  rules: SelfTestResult[];
  jobs: SelfTestResult[];
  /** Sheets of the test that could not be taken away again, by name. */
  leftBehind: string[];
}

export interface SelfTestOptions {
  /** Share of what there is to do, from 0 to 1, and what is done now. */
  onProgress?: (progress: { share: number; name: string }) => void;
  signal?: AbortSignal;
}

/** A self-test ends with a report, or says why it could not: what it made is gone in both cases. */
export type SelfTestAnswer =
  | { ok: true; report: SelfTestReport }
  | { ok: false; why: "cancelled" }
  /** Sheets of an earlier test, or of the user, have such names. */
  | { ok: false; why: "sheetsInTheWay"; sheetNames: string[] }
  | { ok: false; why: "problem"; problem: Problem };
