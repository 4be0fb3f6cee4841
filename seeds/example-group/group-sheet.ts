import type { FillTable } from "../fill-table";
import type { TaskSheet } from "../draw-task-sheet";

/** One sheet of the example group: a school's copy of the original list, changed and filled in its own way. */
export interface GroupSheet extends Omit<TaskSheet, "tasks" | "competences"> {
  school: string;
  role: "current" | "target";
  fill: FillTable;
  /** Tasks of its own, each below the task that `after` names; cluster "" = no cluster typed. */
  added?: { cluster: string; description: string; after: string }[];
  /** Tasks that the school struck from the list. */
  removed?: string[];
}
