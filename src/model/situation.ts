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
  /** named: the header is a person; generic ("Persoon 1", "Wie", "…"): a slot for name + hours. */
  kind: "named" | "generic";
  /** The names in it are seconds ("Vervanger", "Back-up"). */
  second?: true;
  /** The column beside it with the hours of whoever stands here ("Uren", "Minuten"). */
  hours?: { column: number; unit: "hour" | "minute" };
  /** The column beside it with the surname (Voornaam + Naam), or with the end of the time that begins here (Start + Einde). */
  pair?: { column: number; holds: "surname" | "endTime" };
}

/** A column of the task block that is nobody's and nothing we know ("Opmerkingen", "Status"). */
export interface UnreadColumn {
  column: number;
  header: string;
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
  /** Columns with content that are not read; each has one notice. */
  unread: UnreadColumn[];
  /** Rows between or below the tasks that hold totals, what remains or what is available: no tasks. */
  totalRows: number[];
}

export type NoticeCode =
  | "unreadable" // niet te lezen: text in a level, priority or person cell that says nothing to us
  | "excelError" // #REF! and its kin
  | "looseHours" // hours without a name
  | "hoursUnit" // 5%, 2 lestijden, 3 punten: hours stay unknown
  | "estimate" // ±2, 2-3u
  | "converted" // per day, month, year; `other` says with what ("÷ 52")
  | "calculated" // 2 x 50', 13u-15u, di 3u + do 2u: worked out from what stands there
  | "splitUnknown" // Jan/Piet 2u
  | "otherName" // another name than the column's own
  | "remark" // read, but for the words in `other`
  | "inBrackets" // an executor named in brackets or behind "hulp"; `other` is the name
  | "namedSecond" // named to take over; `other` is the name
  | "notAssigned" // named without being assigned ("An (vervangt Jan)"); `other` is the name
  | "nameOrder" // "PEETERS, Jan": one person
  | "uncertainName" // is this a person? See Overview.namesToConfirm
  | "codes" // letters or signs under names that mark the person at the head; `text` names them
  | "columnNotRead" // `text` is the heading
  | "clusterFilled" // a blank cluster taken from the rows above as a guess; `other` is the cluster
  | "maybeTotal" // reads like a total, counted as a task
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
  /**
   * Set by the reading of a workbook. The same for the same notice at every reading, wherever its row or column moves, until what
   * it is about changes; unique within its sheet but for lines that are wholly alike.
   */
  key?: string;
  /** The user said "Klopt", and nothing changed since: it is no longer one to check. */
  answered?: true;
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
