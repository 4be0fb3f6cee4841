import type { CellRef } from "../model/cell";
import type { SheetRef } from "../model/grid";
import type { Notice, Reconciliation, Role } from "../model/situation";
import type { Hours, Level, Priority } from "../model/task";
import type {
  AnchorPoint,
  ClusterExpertise,
  PersonCapacity,
  ProposedSecond,
  TaskExpertise,
} from "./findings-people";
import type { CommonNeed, PossibleDoubleWork, SchoolMatrix } from "./findings-schools";
import type { Governance, Shift, TargetProgress, WorkloadChange } from "./findings-target";
import type { HoursTotal } from "./hours-total";
import type { TaskPlace } from "./task-place";

/**
 * What the school's target says of a task that is open today. itself: the figures are those of the target; nobody: asked for, and
 * nobody is named; notAsked: Geen, nvt or nothing marked at all; unclear: unreadable, or two priorities and nothing else;
 * notThere: the target does not have the task; noTarget: the school has no target.
 */
export type OpenPlanState =
  "itself" | "planned" | "nobody" | "notAsked" | "unclear" | "notThere" | "noTarget";

export interface OpenPlan {
  state: OpenPlanState;
  /** The target's. */
  priority: Priority | null;
  /** Whom the target names. */
  names: string[];
}

export interface OpenTask extends TaskPlace {
  target: OpenPlan;
}

/** filled ÷ total; out of scope tasks are in neither. */
export interface Coverage {
  filled: number;
  /** Of the filled ones, those with at least one person: this is what "coverage" as a share is about. */
  withPerson: number;
  open: number;
  toCheck: number;
  outOfScope: number;
  total: number;
}

export interface Workload {
  personKey: string;
  person: string;
  schools: string[];
  hours: HoursTotal;
  tasks: number;
  coreTasks: number;
  byCluster: { cluster: string; tasks: number; hours: HoursTotal }[];
  byLevel: { level: Level | null; tasks: number; hours: HoursTotal }[];
  /** A task at SG level that counts once is in the school with the largest hours. */
  bySchool: { school: string; tasks: number; hours: HoursTotal }[];
  assignments: WorkloadAssignment[];
}

export interface WorkloadAssignment {
  place: TaskPlace;
  hours: Hours;
  cell: CellRef;
  /** Other schools in whose sheet this SG-level task also stands; counted once, with the largest hours. */
  alsoIn: string[];
}

/** Wanted in a school's target and not filled today. */
export interface Gap {
  /** On the target sheet. */
  place: TaskPlace;
  kind: "planned" | "open";
  /** Whom the target names. */
  planned: string[];
  /** Its cell on the current sheet; null when the task is not there. */
  today: CellRef | null;
}

/** A task that rests on exactly one person, with no other executor and no named second. */
export interface VulnerableTask {
  place: TaskPlace;
  personKey: string;
  person: string;
  /** Null when nobody else works in that cluster and has room. */
  second: ProposedSecond | null;
}

/** A task that in two or more schools rests on one and the same person everywhere it is filled. */
export interface GroupVulnerableTask {
  taskId: string;
  cluster: string;
  description: string;
  core: boolean;
  personKey: string;
  person: string;
  places: TaskPlace[];
  second: ProposedSecond | null;
}

export type MissingPart = "hours" | "level" | "priority";

export interface IncompleteTask {
  place: TaskPlace;
  missing: MissingPart[];
}

export interface Conflict {
  kind: "twoPriorities" | "personTwice" | "levelDiffers";
  /** Where it is seen first; for levelDiffers the SG place. */
  place: TaskPlace;
  /** All places it is about, `place` included. */
  places: TaskPlace[];
  /** The person named twice. */
  person: string | null;
}

/** The figures of one situation sheet. */
export interface SheetFigures {
  sheet: SheetRef;
  school: string;
  role: Role;
  coverage: Coverage;
  coreCoverage: Coverage;
  /** Hours of persons on this sheet alone. */
  hours: HoursTotal;
  /** Hours without a name: they count for the task and fill nothing. */
  looseHours: HoursTotal;
  persons: number;
  hiddenTasks: number;
  reconciliation: Reconciliation;
}

export interface ClusterFigures {
  /** "" for tasks without a cluster. */
  cluster: string;
  coverage: Coverage;
  coreCoverage: Coverage;
}

export interface DataQuality {
  /** As in the workload: an SG-level task of one person counts once, wherever it stands. */
  assignments: number;
  assignmentsWithHours: number;
  /** How often each kind of notice was given; kinds without any are left out. */
  noticeCounts: { code: Notice["code"]; count: number }[];
  sheetsWithoutPurple: string[];
  hiddenTasks: number;
  reconciliation: Reconciliation;
}

/** What rests on one person: the busiest by hours and the one with most core tasks, who need not be the same. */
export interface Concentration {
  /** Of the known hours; null when none are known. */
  byHours: { personKey: string; person: string; hours: HoursTotal; totalHours: HoursTotal } | null;
  /** Core tasks count once per sheet, as in the coverage; null when nobody has one. */
  byCoreTasks: { personKey: string; person: string; coreTasks: number; totalCoreTasks: number } | null;
}

/** The figures at the top, over the sheets of `Findings.role`. */
export interface KeyFigures {
  schools: number;
  sheets: number;
  /** Different tasks over those sheets; coverage counts every task once per sheet. */
  tasks: number;
  coreTasks: number;
  persons: number;
  coverage: Coverage;
  coreCoverage: Coverage;
  /** The hours of all persons together: the sum of `Findings.workload`. */
  hours: HoursTotal;
  openTasks: number;
  openCoreTasks: number;
  /** The length of `Findings.toCheck`. */
  toCheck: number;
}

/** All that was found in one workbook. "Today" is `role`: current, or target when no sheet is a current one. */
export interface Findings {
  role: Role;
  keyFigures: KeyFigures;
  /** Every situation sheet, in sheet order. */
  sheets: SheetFigures[];
  /** Per person today, busiest first. */
  workload: Workload[];
  /** Person.keys of names that may be no person's; they count as one until the user answers. */
  unconfirmed: string[];
  /** Per person on the target sheets, busiest first; empty without target sheets, or when they are `workload` already. */
  targetWorkload: Workload[];
  /** Per cluster today, in the order of the original workbook. */
  clusters: ClusterFigures[];
  /** Tasks without executor today; core tasks first, then by the priority of the target. */
  openTasks: OpenTask[];
  gaps: Gap[];
  shifts: Shift[];
  /** Tasks that are on only one of a school's two sheets. */
  onlyInOne: TaskPlace[];
  /** Over the schools with both sheets, the largest change first, by what is known. */
  workloadChanges: WorkloadChange[];
  /** Per priority of the target, KT first; priorities without tasks are left out. */
  targetProgress: TargetProgress[];
  governance: Governance;
  commonNeeds: CommonNeed[];
  possibleDoubleWork: PossibleDoubleWork[];
  /** Null with fewer than two schools. */
  schoolMatrix: SchoolMatrix | null;
  expertise: ClusterExpertise[];
  taskExpertise: TaskExpertise[];
  anchorPoints: AnchorPoint[];
  /** Overloaded first. */
  capacities: PersonCapacity[];
  vulnerable: VulnerableTask[];
  groupVulnerable: GroupVulnerableTask[];
  incomplete: IncompleteTask[];
  conflicts: Conflict[];
  /** Notices that ask for a look, the most serious first; those that are a conflict stand under `conflicts`. */
  toCheck: Notice[];
  dataQuality: DataQuality;
  concentration: Concentration;
}
