import type { Workload } from "./findings";
import type { PlacedTask } from "./placed-task";
import { byText } from "./task-order";

/** Why someone is proposed for an open task, the strongest first. */
export type ProposalReason =
  /** The school's target names them for it. */
  | { is: "planned" }
  /** Does the same task in these schools. */
  | { is: "sameTask"; schools: string[] }
  /** Does so many tasks of its cluster. */
  | { is: "cluster"; tasks: number }
  /** So many of the available hours are left. */
  | { is: "room"; hours: number };

export interface PersonProposal {
  personKey: string;
  person: string;
  reasons: ProposalReason[];
}

export interface OpenTaskQuestion {
  /** The task that nobody does. */
  task: PlacedTask;
  /** All tasks of the workbook. */
  tasks: readonly PlacedTask[];
  /** Of the situation of the task. */
  workload: readonly Workload[];
  /** Available hours per week by Person.key. */
  capacities: Readonly<Record<string, number>>;
}

/**
 * Who could do an open task, the most likely first: whom the target names, who does the same task elsewhere, who does most in its
 * cluster, and with room left. Nobody whose available hours are used up, and nobody without any reason but room.
 */
export function proposePersons(question: OpenTaskQuestion, most = 3): PersonProposal[] {
  const { task, capacities } = question;
  return question.workload
    .map((person) => candidate(person, question))
    .concat(plannedWithoutTask(question))
    .filter(({ reasons, left }) => reasons.length > 0 && (left === null || left > 0))
    .sort(
      (one, other) =>
        other.weight - one.weight ||
        Number(other.near) - Number(one.near) ||
        other.inCluster - one.inCluster ||
        (other.left ?? 0) - (one.left ?? 0) ||
        byText(one.person, other.person),
    )
    .filter(({ personKey }) => !task.persons.some(({ key }) => key === personKey))
    .slice(0, most)
    .map(({ personKey, person, reasons, left }) => ({
      personKey,
      person,
      reasons:
        left !== null && capacities[personKey] !== undefined
          ? [...reasons, { is: "room" as const, hours: left }]
          : reasons,
    }));
}

interface Candidate extends PersonProposal {
  weight: number;
  inCluster: number;
  /** Works in the school of the task. */
  near: boolean;
  /** Available hours that are left; null when not known. */
  left: number | null;
}

function candidate(
  { personKey, person, schools, hours, byCluster }: Workload,
  { task, tasks, capacities }: OpenTaskQuestion,
): Candidate {
  const { place } = task;
  const elsewhere = tasks.filter(
    (one) =>
      one.place.taskId === place.taskId &&
      one.place.role === place.role &&
      one.place.school !== place.school &&
      one.persons.some(({ key }) => key === personKey),
  );
  const cluster = byCluster.find((one) => one.cluster === place.cluster);
  const capacity = capacities[personKey];
  const isPlanned = plannedFor(task, tasks).has(personKey);
  const same = [...new Set(elsewhere.map((one) => one.place.school))];
  const reasons: ProposalReason[] = [
    ...(isPlanned ? [{ is: "planned" as const }] : []),
    ...(same.length > 0 ? [{ is: "sameTask" as const, schools: same }] : []),
    ...(cluster ? [{ is: "cluster" as const, tasks: cluster.tasks }] : []),
  ];
  return {
    personKey,
    person,
    reasons,
    weight: Number(isPlanned) * 2 + Number(same.length > 0),
    inCluster: cluster ? cluster.hours.known + cluster.tasks / 1000 : 0,
    near: schools.includes(place.school),
    left: capacity === undefined ? null : Math.round((capacity - hours.known) * 100) / 100,
  };
}

/** Whom the target of the school names for a task of today. */
function plannedFor({ place }: PlacedTask, tasks: readonly PlacedTask[]): Map<string, string> {
  if (place.role === "target") return new Map();
  const planned = tasks.filter(
    (one) =>
      one.place.taskId === place.taskId && one.place.role === "target" && one.place.school === place.school,
  );
  return new Map(planned.flatMap(({ persons }) => persons.map(({ key, name }) => [key, name] as const)));
}

/** Whom the target names for it and who does nothing today. */
function plannedWithoutTask({ task, tasks, workload, capacities }: OpenTaskQuestion): Candidate[] {
  return [...plannedFor(task, tasks)]
    .filter(([key]) => !workload.some(({ personKey }) => personKey === key))
    .map(([personKey, person]) => ({
      personKey,
      person,
      reasons: [{ is: "planned" as const }],
      weight: 2,
      inCluster: 0,
      near: true,
      left: capacities[personKey] ?? null,
    }));
}
