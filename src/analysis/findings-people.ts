import type { CellRef } from "../model/cell";
import type { HoursTotal } from "./hours-total";

/** What shows when persons are laid side by side. */

/** How much one person does in one cluster today. */
export interface ClusterExpertise {
  personKey: string;
  person: string;
  cluster: string;
  /** Different tasks, wherever they are done. */
  tasks: number;
  coreTasks: number;
  hours: HoursTotal;
  schools: string[];
  /** One of those tasks. */
  cell: CellRef;
}

/** Who does a task today, over all schools, most hours first. */
export interface TaskExpertise {
  taskId: string;
  cluster: string;
  description: string;
  core: boolean;
  persons: { personKey: string; person: string; hours: HoursTotal; schools: string[]; cell: CellRef }[];
}

/**
 * Someone with three or more School-level tasks in exactly one school, none at SG level, and not its busiest person;
 * a candidate until the user confirms it.
 */
export interface AnchorPoint {
  personKey: string;
  person: string;
  school: string;
  /** School-level tasks there. */
  tasks: number;
  hours: HoursTotal;
  confirmed: boolean;
  /** One of those tasks; null when a confirmed one has none left. */
  cell: CellRef | null;
}

/** within: all hours known and not more than the capacity; undetermined: not over it yet, but some hours are unknown. */
export type CapacityVerdict = "over" | "within" | "undetermined";

export interface CapacityUse {
  hours: HoursTotal;
  verdict: CapacityVerdict;
}

/** Only of persons whose available hours the user filled in. */
export interface PersonCapacity {
  personKey: string;
  person: string;
  /** Hours per week available. */
  capacity: number;
  today: CapacityUse;
  /** Null when the target names nobody. */
  target: CapacityUse | null;
}

/** Whom to train as the second person on a task that rests on one. */
export interface ProposedSecond {
  personKey: string;
  person: string;
  /** enough: the task fits in what is left; unknown: no capacity filled in, or hours unknown. */
  capacity: "enough" | "unknown";
}
