import type { NameAnswer } from "./overview";
import type { Role } from "./situation";

/** What the user answered about a name that does not look like one. */
export interface AnsweredName {
  name: string;
  is: NameAnswer;
}

/** Names that mean one and the same person, because the user said so. */
export interface MergedPerson {
  /** The Person.key that stays. */
  key: string;
  /** The name to show. */
  name: string;
  /** Keys of the persons that are folded into it. */
  sameAs: string[];
}

/** The Person.keys of two persons who are not one. */
export type DifferentPersons = readonly [string, string];

/** What the user corrected about the reading; stored in the workbook. All parts are optional. */
export interface ReadingSettings {
  /** Per sheet id: the school and role chosen by hand. */
  sheets?: Record<string, { school?: string; role?: Role }>;
  /** Words that name an executor who is not a person; replaces the default list. */
  otherExecutors?: readonly string[];
  mergedPersons?: readonly MergedPerson[];
  /** Whose names are alike, and who are not the same person. */
  differentPersons?: readonly DifferentPersons[];
  answeredNames?: readonly AnsweredName[];
  /** Per sheet id: keys of the notices that the user answered with "Klopt". */
  answeredNotices?: Record<string, readonly string[]>;
  /** Ids of sheets that the user wants left alone. */
  excludedSheets?: readonly string[];
}

/** A name that holds one of these (as whole words) fills a task but is no person's workload. */
export const DEFAULT_OTHER_EXECUTORS: readonly string[] = [
  "extern",
  "externe",
  "externen",
  "leverancier",
  "leveranciers",
  "firma",
  "firma's",
  "directie",
  "secretariaat",
  "iedereen",
  "allemaal",
  "allen",
  "alle lkr",
  "klasleerkracht",
  "klasleerkrachten",
  "klastitularis",
  "klastitularissen",
  "lkr",
  "vrijwilliger",
  "vrijwilligers",
  "uitbesteed",
  "uitbesteding",
  "oudercomité",
  "ouders",
  "hele team",
  "heel team",
  "alle leerkrachten",
  "leerkrachten",
  "alle leraren",
  "leraren",
  "alle collega's",
  "team",
  "schoolteam",
  "kernteam",
  "ict-team",
  "werkgroep",
];
