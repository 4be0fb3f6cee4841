import type { CellRef } from "../model/cell";
import type { Level, Priority } from "../model/task";

/**
 * What the user wants to change, before anything is known about cells.
 * `tasks` are description cells; several tasks (on one or more sheets) is the same wish for each of them.
 * Hours are hours per week; null = unknown. Names are as the user typed or picked them.
 */
export type Intention =
  | SetLevel
  | SetPriority
  | Assign
  | ChangeHours
  | Unassign
  | SetCore
  | MarkCoreTasks
  | AddTask
  | RemoveTask
  | AddPerson
  | RenamePerson
  | MergePersons
  | AddSchool
  | StartTarget;

export interface SetLevel {
  kind: "setLevel";
  tasks: CellRef[];
  /** null = no level. */
  level: Level | null;
}

export interface SetPriority {
  kind: "setPriority";
  tasks: CellRef[];
  /** null = left open, which is not Geen. */
  priority: Priority | null;
}

/** Puts a person (or another executor) on the task; someone who is on it already gets these hours. */
export interface Assign {
  kind: "assign";
  tasks: CellRef[];
  person: string;
  hours: number | null;
}

export interface ChangeHours {
  kind: "changeHours";
  tasks: CellRef[];
  /** Executor.key of the assignment; tasks without it are left alone. */
  executorKey: string;
  hours: number | null;
}

export interface Unassign {
  kind: "unassign";
  tasks: CellRef[];
  /** Executor.key of the assignment; tasks without it are left alone. */
  executorKey: string;
}

/** Marks or unmarks with the purple of the workbook, on the sheets of these cells only. */
export interface SetCore {
  kind: "setCore";
  tasks: CellRef[];
  core: boolean;
}

/** Makes the purple of one sheet agree with the workbook (SharedTask.core). */
export interface MarkCoreTasks {
  kind: "markCoreTasks";
  sheetId: string;
}

/** A new task at the end of its cluster, on each of these sheets. */
export interface AddTask {
  kind: "addTask";
  sheetIds: string[];
  cluster: string;
  description: string;
}

/** Removes the rows of these description cells. */
export interface RemoveTask {
  kind: "removeTask";
  tasks: CellRef[];
}

/** A column for a person: a free "Persoon N" column gets the name, else a column is inserted. */
export interface AddPerson {
  kind: "addPerson";
  sheetIds: string[];
  name: string;
}

/** Another spelling for one person, everywhere in the workbook. */
export interface RenamePerson {
  kind: "renamePerson";
  /** Person.key. */
  personKey: string;
  name: string;
}

/** Several spellings are one person: all become `name`. */
export interface MergePersons {
  kind: "mergePersons";
  /** Person.key of each. */
  personKeys: string[];
  name: string;
}

/** A current and a target sheet for a new school, copied from a pair that is there, emptied. */
export interface AddSchool {
  kind: "addSchool";
  name: string;
}

/** A target for a school that has only a current situation: same assignments, priority open. */
export interface StartTarget {
  kind: "startTarget";
  /** The current sheet. */
  sheetId: string;
}

export type IntentionKind = Intention["kind"];
