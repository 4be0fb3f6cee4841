import type { CellRef } from "./cell";
import type { SheetRef } from "./grid";
import type { Task } from "./task";

export type Role = "current" | "target";

export type LevelColumns =
  { kind: "marks"; SG: number | null; School: number | null } | { kind: "text"; column: number };

export type PriorityColumns =
  | { kind: "marks"; KT: number | null; LT: number | null; Geen: number | null }
  | { kind: "text"; column: number };

export interface PersonColumn {
  column: number;
  header: string;
  /** named: the header is a person; generic ("Persoon 1", "…"): a slot for name + hours. */
  kind: "named" | "generic";
}

/** Where things stand on a task sheet (sheet coordinates, from zero). */
export interface SheetLayout {
  /** The row that holds "Cluster" and "Omschrijving". */
  headerRow: number;
  /** First and last row of the whole header, which may be up to three rows deep. */
  headerTop: number;
  headerBottom: number;
  firstTaskRow: number;
  lastTaskRow: number;
  cluster: number;
  description: number;
  competences: number | null;
  level: LevelColumns | null;
  priority: PriorityColumns | null;
  persons: PersonColumn[];
}

export type NoticeCode =
  | "unreadable" // text in a level, priority or person cell that could not be read
  | "excelError" // #REF! and its kin
  | "looseHours" // hours without a name
  | "hoursUnit" // 5%, 2 lestijden, 3 punten: hours stay unknown
  | "estimate" // ±2, 2-3u
  | "converted" // per day, month, year
  | "splitUnknown" // Jan/Piet 2u
  | "otherName" // another name than the column's own
  | "priorityConflict" // two priority marks
  | "personTwice" // one person twice on a task
  | "matchedByLikeness" // the same task, spelt differently on another sheet
  | "coreDiffers" // sheets disagree on purple; the task list wins
  | "noPurple" // a sheet without purple takes it from the others
  | "duplicateTask" // the same task twice on one sheet
  | "possibleDoubleName" // likely spellings of one person
  | "hiddenRows"; // hidden or filtered rows that were counted

/** Something the user may want to look at; `cell` is where. */
export interface Notice {
  code: NoticeCode;
  cell: CellRef;
  /** What stands there, or the name or text the notice is about. */
  text: string;
  /** The other cell, name or number it is compared with, where there is one. */
  other?: string;
}

/** Non-empty cells of the task block, each accounted for once: read + known + unreadable = nonEmpty. */
export interface Reconciliation {
  nonEmpty: number;
  read: number;
  /** Known headers, notes, competences and columns that are not ours. */
  known: number;
  unreadable: number;
}

/** A sheet that says who does what. */
export interface Situation {
  sheet: SheetRef;
  school: string;
  role: Role;
  layout: SheetLayout;
  tasks: Task[];
  /** Competences per cluster as the sheet lists them. */
  competences: { cluster: string; text: string }[];
  /** Whether this sheet itself has purple. */
  hasPurple: boolean;
  /** The most used purple on this sheet, "#RRGGBB"; null without purple. */
  purple: string | null;
  notices: Notice[];
  reconciliation: Reconciliation;
}

/** A sheet that lists tasks without saying who does them. */
export interface TaskList {
  sheet: SheetRef;
  layout: SheetLayout;
  tasks: Task[];
  hasPurple: boolean;
  purple: string | null;
}
