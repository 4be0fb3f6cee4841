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
  leftOut: SheetLeftOut[];
  /** Of the whole workbook; those of one sheet are also in its situation. */
  notices: Notice[];
}
