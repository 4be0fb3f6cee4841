import type { Workload, WorkloadAssignment } from "./findings";
import { type HoursTotal, HoursSum } from "./hours-total";
import type { ClusterExpertise, TaskExpertise } from "./findings-people";
import { byCore, byText, clusterOrder, grouped } from "./task-order";

/** Person × cluster, per cluster the one who does most first. */
export function clusterExpertise(workload: readonly Workload[]): ClusterExpertise[] {
  const byCluster = new Map<string, ClusterExpertise[]>();
  for (const { personKey, person, assignments } of workload) {
    for (const [cluster, own] of grouped(assignments, ({ place }) => place.cluster)) {
      const different = new Set<string>();
      const core = new Set<string>();
      for (const { place } of own) {
        different.add(place.taskId);
        if (place.core) core.add(place.taskId);
      }
      const expertise = {
        personKey,
        person,
        cluster,
        tasks: different.size,
        coreTasks: core.size,
        hours: hoursOf(own),
        schools: schoolsOf(own),
        cell: own[0]!.cell,
      };
      const others = byCluster.get(cluster);
      if (others) others.push(expertise);
      else byCluster.set(cluster, [expertise]);
    }
  }
  return clusterOrder([...byCluster.keys()]).flatMap((cluster) => byCluster.get(cluster)!.sort(mostFirst));
}

function mostFirst(first: ClusterExpertise, second: ClusterExpertise): number {
  return (
    second.hours.known - first.hours.known ||
    second.tasks - first.tasks ||
    byText(first.person, second.person)
  );
}

/** Per task who does it, over all schools; core tasks first. */
export function taskExpertise(workload: readonly Workload[]): TaskExpertise[] {
  const tasks = new Map<string, TaskExpertise>();
  for (const { personKey, person, assignments } of workload) {
    for (const [taskId, own] of grouped(assignments, ({ place }) => place.taskId)) {
      const [first] = own;
      if (!first) continue;
      const { cluster, description, core } = first.place;
      const task = tasks.get(taskId) ?? { taskId, cluster, description, core, persons: [] };
      tasks.set(taskId, task);
      task.persons.push({
        personKey,
        person,
        hours: hoursOf(own),
        schools: schoolsOf(own),
        cell: first.cell,
      });
    }
  }
  const clusters = clusterOrder([...tasks.values()].map(({ cluster }) => cluster));
  return [...tasks.values()]
    .map((task) => ({
      ...task,
      persons: task.persons.sort(
        (first, second) => second.hours.known - first.hours.known || byText(first.person, second.person),
      ),
    }))
    .sort(
      (first, second) =>
        byCore(first, second) || clusters.indexOf(first.cluster) - clusters.indexOf(second.cluster),
    );
}

function hoursOf(assignments: readonly WorkloadAssignment[]): HoursTotal {
  const sum = new HoursSum();
  for (const { hours } of assignments) sum.add(hours);
  return sum.total();
}

function schoolsOf(assignments: readonly WorkloadAssignment[]): string[] {
  const [first, second] = assignments;
  if (first && !second) return [first.place.school, ...first.alsoIn];
  const schools = new Set<string>();
  for (const { place, alsoIn } of assignments) {
    schools.add(place.school);
    for (const school of alsoIn) schools.add(school);
  }
  return [...schools];
}
