import type { GroupVulnerableTask, VulnerableTask } from "./findings";
import type { PlacedTask } from "./placed-task";
import { byCore } from "./task-order";

/** Tasks that rest on exactly one person, without any other executor; core tasks first. */
export function vulnerableTasks(tasks: readonly PlacedTask[]): VulnerableTask[] {
  return tasks
    .flatMap((placed): VulnerableTask[] => {
      const person = onlyPerson(placed);
      return person ? [{ place: placed.place, personKey: person.key, person: person.name }] : [];
    })
    .sort((first, second) => byCore(first.place, second.place));
}

/** Tasks that two or more schools leave to one and the same person, wherever they are filled; core tasks first. */
export function groupVulnerableTasks(tasks: readonly PlacedTask[]): GroupVulnerableTask[] {
  const byTask = new Map<string, PlacedTask[]>();
  for (const placed of tasks) {
    if (placed.task.status !== "filled") continue;
    byTask.set(placed.place.taskId, [...(byTask.get(placed.place.taskId) ?? []), placed]);
  }
  return [...byTask.values()]
    .flatMap((filled): GroupVulnerableTask[] => {
      const first = filled[0];
      const person = first && onlyPerson(first);
      if (!first || !person || new Set(filled.map(({ place }) => place.school)).size < 2) return [];
      if (!filled.every((placed) => onlyPerson(placed)?.key === person.key)) return [];
      const { taskId, cluster, description, core } = first.place;
      const places = filled.map(({ place }) => place);
      return [{ taskId, cluster, description, core, personKey: person.key, person: person.name, places }];
    })
    .sort(byCore);
}

function onlyPerson({ task, persons, others }: PlacedTask): { key: string; name: string } | null {
  const [person, second] = persons;
  return task.status === "filled" && person && !second && others.length === 0 ? person : null;
}
