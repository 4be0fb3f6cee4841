import type { Level, TaskStatus } from "../model/task";
import type { HoursTotal } from "./hours-total";
import type { TaskPlace } from "./task-place";

/** What shows only when schools are laid side by side. All of it is about today. */

interface OverSchools {
  taskId: string;
  cluster: string;
  description: string;
  core: boolean;
}

/** Open today in two or more schools: a start for pooling. Schools where it is out of scope or has priority Geen are left out. */
export interface CommonNeed extends OverSchools {
  /** One per school. */
  places: TaskPlace[];
}

/** Schools that share persons for a task; alone when a school shares nobody. */
export interface WayOfWorking {
  places: TaskPlace[];
  persons: string[];
  hours: HoursTotal;
}

/** Filled at School level in two or more schools by entirely different persons. Says possible, claims no saving. */
export interface PossibleDoubleWork extends OverSchools {
  ways: WayOfWorking[];
  hours: HoursTotal;
}

/** One task in one school. */
export interface SchoolCell {
  place: TaskPlace;
  status: TaskStatus;
  level: Level | null;
  persons: number;
  others: number;
}

/** Every task beside every school. */
export interface SchoolMatrix {
  schools: string[];
  /** Cells in the order of `schools`; null where the task is not on that school's sheet. */
  rows: (OverSchools & { cells: (SchoolCell | null)[] })[];
}
