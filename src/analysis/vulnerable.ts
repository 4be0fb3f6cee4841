import type { Hours } from "../model/task";
import type { GroupVulnerableTask, VulnerableTask } from "./findings";
import type { ProposedSecond } from "./findings-people";
import { totalHours } from "./hours-total";
import type { PersonOnTask, PlacedTask } from "./placed-task";
import type { Seconds } from "./propose-second";
import { byCore, grouped } from "./task-order";

/** Tasks that rest on exactly one person, without any other executor or named second; core tasks first. */
export function vulnerableTasks(tasks: readonly PlacedTask[], seconds: Seconds): VulnerableTask[] {
  const vulnerable: VulnerableTask[] = [];
  for (const placed of tasks) {
    const person = onlyPerson(placed);
    if (!person) continue;
    const { place } = placed;
    // Work for one school is first of all for someone who is there already
    const near = place.level === "SG" || place.level === "Gedeeld" ? null : place.school;
    const second = secondFor(seconds, place.cluster, person, [person.hours], near);
    vulnerable.push({ place, personKey: person.key, person: person.name, second });
  }
  return vulnerable.sort((first, second) => byCore(first.place, second.place));
}

/** Tasks that two or more schools leave to one and the same person, wherever they are filled; core tasks first. */
export function groupVulnerableTasks(tasks: readonly PlacedTask[], seconds: Seconds): GroupVulnerableTask[] {
  const byTask = grouped(
    tasks.filter(({ task }) => task.status === "filled"),
    ({ place }) => place.taskId,
  );
  return [...byTask.values()]
    .flatMap((filled): GroupVulnerableTask[] => {
      const first = filled[0];
      const person = first && onlyPerson(first);
      if (!first || !person || new Set(filled.map(({ place }) => place.school)).size < 2) return [];
      if (!filled.every((placed) => onlyPerson(placed)?.key === person.key)) return [];
      const { taskId, cluster, description, core } = first.place;
      const places = filled.map(({ place }) => place);
      const hours = filled.flatMap(({ persons }) => persons.map((one) => one.hours));
      const second = secondFor(seconds, cluster, person, hours, null);
      return [
        { taskId, cluster, description, core, personKey: person.key, person: person.name, places, second },
      ];
    })
    .sort(byCore);
}

function secondFor(
  seconds: Seconds,
  cluster: string,
  only: PersonOnTask,
  hours: readonly Hours[],
  school: string | null,
): ProposedSecond | null {
  return seconds.propose({ cluster, school, except: only.key, hours: totalHours(hours) });
}

function onlyPerson({ task, persons, others, seconds }: PlacedTask): PersonOnTask | null {
  const [person, second] = persons;
  if (task.status !== "filled" || second || others.length > 0 || seconds.length > 0) return null;
  return person ?? null;
}
