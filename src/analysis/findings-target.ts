import type { Level, Priority, Hours } from "../model/task";
import type { HoursTotal } from "./hours-total";
import type { TaskPlace } from "./task-place";

/** What lies between today and the target, per unit: a school with both its current and its target sheet. */

/** One person on a shifted task: before and after; null = not on the task then. */
export interface ShiftedPerson {
  personKey: string;
  person: string;
  today: Hours | null;
  target: Hours | null;
}

/** A task that is filled today and in the target, but by other persons, with other hours or at another level. Not a gap. */
export interface Shift {
  /** On the target sheet. */
  place: TaskPlace;
  /** On the current sheet. */
  today: TaskPlace;
  /** Names of persons and other executors that are only in the target, or only there today. */
  joins: string[];
  leaves: string[];
  /** Everyone on the task, in the order of today and then of the target. */
  persons: ShiftedPerson[];
  /** Null when it stays the same, or is unknown on either side. */
  level: { today: Level; target: Level } | null;
}

/** How one person's hours change; only what is known on both sides makes a figure. */
export interface WorkloadChange {
  personKey: string;
  person: string;
  today: HoursTotal;
  target: HoursTotal;
  /** Target − today; null ("niet te bepalen") when an assignment on either side has no hours. */
  change: number | null;
}

/** The tasks of one priority on the target sheets, and how far they are today. The parts add up to `tasks`. */
export interface TargetProgress {
  /** Null: no priority given, or two. */
  priority: Priority | null;
  tasks: number;
  /** Filled today. */
  filled: number;
  /** Of those, how many shift to other persons, hours or level. */
  shifts: number;
  /** Gaps: the target names someone, or nobody. */
  planned: number;
  open: number;
  /** Not filled today, and not asked for either. */
  notWanted: number;
  /** Today or in the target something unreadable stands there, or two priorities and nothing else. */
  toCheck: number;
}

/** Who a task is left to. `other`: only an executor who is no person; `unknown`: no level. */
export const GOVERNED_BY = ["SG", "School", "Gedeeld", "other", "unknown"] as const;
export type GovernedBy = (typeof GOVERNED_BY)[number];

export type GovernanceShares = Record<GovernedBy, { tasks: number; hours: HoursTotal }>;

export interface Governance {
  /** All schools that have tasks today. */
  schools: string[];
  /** Those of them that also have a target: the target's figures are about these alone. */
  targetSchools: string[];
  clusters: {
    cluster: string;
    today: GovernanceShares;
    /** Null when no school has both sheets. */
    target: GovernanceShares | null;
  }[];
}
