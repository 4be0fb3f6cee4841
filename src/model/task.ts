import type { CellRef } from "./cell";

/** SG = scholengroep/-gemeenschap (group of schools); Gedeeld = both are marked. */
export type Level = "SG" | "School" | "Gedeeld";

/** KT = short term, LT = long term, Geen = no priority. */
export type Priority = "KT" | "LT" | "Geen";

/** The four clusters of the original workbook; users may add others. */
export const KNOWN_CLUSTERS = ["Technisch", "Ped.-didac.", "Beleid&Visie", "Administratie"] as const;

/** No week has more: "2024" beside a name is a year. */
export const HOURS_IN_WEEK = 168;

export interface Hours {
  /** Hours per week; null when unknown (never 0 for unknown). */
  perWeek: number | null;
  /** "±2", "ca. 2u", "2-3u". */
  estimate: boolean;
  /** From per day, month or year. */
  converted: boolean;
}

export const UNKNOWN_HOURS: Hours = Object.freeze({ perWeek: null, estimate: false, converted: false });

/** A person carries workload; another executor (firma, directie, iedereen) fills a task without carrying any. */
export interface Executor {
  kind: "person" | "other";
  /** As written in this cell or header. */
  name: string;
  /** Equal for equal names: trimmed, case, accents and inner spaces folded. */
  key: string;
}

export interface Assignment {
  executor: Executor;
  hours: Hours;
  /** The cell that says so. */
  cell: CellRef;
  /** The whole text of that cell. */
  text: string;
  /** Where its hours stand, when that is a column of their own beside the names. */
  hoursCell?: CellRef;
  /** "Jan/Piet 2u": the hours are known for the task, not how they are divided; shown as equal parts. */
  splitUnknown: boolean;
}

/**
 * Someone named to take over ("back-up: Piet", a name under "Vervanger"): does not fill the task and is no workload, but the task
 * no longer rests on one person.
 */
export interface Second {
  executor: Executor;
  /** As written with the name; they count nowhere. */
  hours: Hours;
  cell: CellRef;
  /** The whole text of that cell. */
  text: string;
}

/** Hours without a name: they count for the task but do not fill it. */
export interface LooseHours {
  hours: Hours;
  cell: CellRef;
  text: string;
}

/** filled: at least one executor; toCheck: something unreadable and no executor; outOfScope: nvt. */
export type TaskStatus = "filled" | "open" | "toCheck" | "outOfScope";

export interface Task {
  /** Of the task that it is on all sheets (SharedTask); "" until the sheets have been compared. */
  id: string;
  /** The cell with the description. */
  cell: CellRef;
  /** "" when the task stands without a cluster. */
  cluster: string;
  description: string;
  core: boolean;
  /** null = unknown; never School by default. */
  level: Level | null;
  /** null = blank, or two marks (see priorityConflict); blank is not Geen. */
  priority: Priority | null;
  priorityConflict: boolean;
  assignments: Assignment[];
  seconds: Second[];
  looseHours: LooseHours[];
  /** Cells of this task that could not be read. */
  unreadable: CellRef[];
  status: TaskStatus;
  /** The row is hidden or filtered away in Excel; it counts all the same. */
  hidden: boolean;
}
