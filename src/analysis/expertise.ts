import type { Workload, WorkloadAssignment } from "./findings";
import type { ClusterExpertise, TaskExpertise } from "./findings-people";
import { totalHours } from "./hours-total";
import { byCore, byText, clusterOrder } from "./task-order";

/** Person × cluster, per cluster the one who does most first. */
export function clusterExpertise(workload: readonly Workload[]): ClusterExpertise[] {
  const clusters = clusterOrder(
    workload.flatMap(({ assignments }) => assignments.map(({ place }) => place.cluster)),
  );
  return clusters.flatMap((cluster) =>
    workload
      .flatMap(({ personKey, person, assignments }): ClusterExpertise[] => {
        const own = assignments.filter(({ place }) => place.cluster === cluster);
        const [first] = own;
        if (!first) return [];
        const different = new Map(own.map(({ place }) => [place.taskId, place.core]));
        return [
          {
            personKey,
            person,
            cluster,
            tasks: different.size,
            coreTasks: [...different.values()].filter(Boolean).length,
            hours: totalHours(own.map(({ hours }) => hours)),
            schools: schoolsOf(own),
            cell: first.cell,
          },
        ];
      })
      .sort(
        (first, second) =>
          second.hours.known - first.hours.known ||
          second.tasks - first.tasks ||
          byText(first.person, second.person),
      ),
  );
}

/** Per task who does it, over all schools; core tasks first. */
export function taskExpertise(workload: readonly Workload[]): TaskExpertise[] {
  const tasks = new Map<string, TaskExpertise>();
  for (const { personKey, person, assignments } of workload) {
    for (const taskId of new Set(assignments.map(({ place }) => place.taskId))) {
      const own = assignments.filter(({ place }) => place.taskId === taskId);
      const [first] = own;
      if (!first) continue;
      const { cluster, description, core } = first.place;
      const task = tasks.get(taskId) ?? { taskId, cluster, description, core, persons: [] };
      tasks.set(taskId, task);
      const hours = totalHours(own.map((assignment) => assignment.hours));
      task.persons.push({ personKey, person, hours, schools: schoolsOf(own), cell: first.cell });
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

function schoolsOf(assignments: readonly WorkloadAssignment[]): string[] {
  return [...new Set(assignments.flatMap(({ place, alsoIn }) => [place.school, ...alsoIn]))];
}
