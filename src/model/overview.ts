import type { CellRef } from "./cell";
import type { SheetRef } from "./grid";
import type { Notice, Situation, TaskList } from "./situation";

/** One task over all sheets of the workbook. */
export interface SharedTask {
  /** Stable within one reading of the workbook: equal tasks on different sheets share it. */
  id: string;
  cluster: string;
  description: string;
  core: boolean;
  /** Its description cell on each sheet that has it. */
  places: CellRef[];
}

export interface School {
  name: string;
  current: Situation | null;
  target: Situation | null;
}

export interface Person {
  /**
   * One-word names are kept apart per school ("jan@sint-jan"); longer names are the same person everywhere.
   */
  key: string;
  name: string;
  /** Other spellings that fold to the same name. */
  spellings: string[];
  schools: string[];
}

/** What a name in a cell may be, other than it seems. */
export type NameAnswer = "person" | "other" | "remark";

/** A new name that does not look like one ("Smartschool", "opvolging"). It counts as a person until the user answers. */
export interface NameToConfirm {
  /** As written first. */
  name: string;
  /** Person.keys that it counts as: one for every school, when it is one word. */
  personKeys: string[];
  /** Where it is written. */
  cells: CellRef[];
}

/** Person.keys of names that may be no person's. */
export function unconfirmedPersons({ namesToConfirm }: Pick<Overview, "namesToConfirm">): Set<string> {
  return new Set(namesToConfirm.flatMap(({ personKeys }) => personKeys));
}

export type SheetLeftOut = {
  sheet: SheetRef;
  why: "noTaskOverview" | "generated" | "veryHidden" | "excluded" | "tooLarge";
};

/** All that was read from one workbook. */
export interface Overview {
  /** In sheet order. A school without a second sheet has null there. */
  schools: School[];
  situations: Situation[];
  taskLists: TaskList[];
  tasks: SharedTask[];
  persons: Person[];
  /** Names without an answer yet; each also has one notice (uncertainName). */
  namesToConfirm: NameToConfirm[];
  leftOut: SheetLeftOut[];
  /** Of the whole workbook; those of one sheet are also in its situation. */
  notices: Notice[];
}
