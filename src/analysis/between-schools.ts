import type {
  CommonNeed,
  PossibleDoubleWork,
  SchoolCell,
  SchoolMatrix,
  WayOfWorking,
} from "./findings-schools";
import { sumOfTotals, totalHours } from "./hours-total";
import { ofRole, type PlacedTask } from "./placed-task";
import { byCore, clusterOrder, grouped } from "./task-order";

/** `today` are the tasks of the sheets of today, `tasks` those of all sheets (a target may say Geen or nvt). */
export function commonNeeds(today: readonly PlacedTask[], tasks: readonly PlacedTask[]): CommonNeed[] {
  const unwanted = new Set(
    ofRole(tasks, "target")
      .filter(({ place, task }) => place.priority === "Geen" || task.status === "outOfScope")
      .map(({ place }) => inSchool(place)),
  );
  return [...grouped(today, taskIdOf)]
    .flatMap(([taskId, group]): CommonNeed[] => {
      const open = onePerSchool(group).filter(
        ({ place, task }) =>
          task.status === "open" && place.priority !== "Geen" && !unwanted.has(inSchool(place)),
      );
      const first = open[0];
      if (!first || open.length < 2) return [];
      const { cluster, description, core } = first.place;
      return [{ taskId, cluster, description, core, places: open.map(({ place }) => place) }];
    })
    .sort((first, second) => byCore(first, second) || second.places.length - first.places.length);
}

/** School-level tasks that different people do in different schools, ordered by hours. */
export function possibleDoubleWork(today: readonly PlacedTask[]): PossibleDoubleWork[] {
  return [...grouped(today, taskIdOf)]
    .flatMap(([taskId, group]): PossibleDoubleWork[] => {
      const own = group.filter(
        ({ task, persons, place }) =>
          task.status === "filled" && place.level === "School" && persons.length > 0,
      );
      const ways = waysOfWorking(own);
      const first = own[0];
      if (!first || ways.length < 2) return [];
      const { cluster, description, core } = first.place;
      return [
        { taskId, cluster, description, core, ways, hours: sumOfTotals(ways.map(({ hours }) => hours)) },
      ];
    })
    .sort(
      (first, second) =>
        second.hours.known - first.hours.known ||
        second.ways.length - first.ways.length ||
        byCore(first, second),
    );
}

/** Puts schools together that have a person in common, also by way of a third. */
function waysOfWorking(tasks: readonly PlacedTask[]): WayOfWorking[] {
  interface Group {
    /** Of a school ("in …") or a person. */
    names: string[];
    tasks: PlacedTask[];
  }
  const groups = new Set<Group>();
  const groupOf = new Map<string, Group>();
  for (const task of tasks) {
    const names = [`in ${task.place.school}`, ...task.persons.map(({ key }) => `by ${key}`)];
    const touched = new Set(names.flatMap((name) => groupOf.get(name) ?? []));
    const joined = touched.size > 1 ? [...groups].filter((group) => touched.has(group)) : [...touched];
    const [first = { names: [], tasks: [] }, ...others] = joined;
    for (const { names: known, tasks: own } of others) {
      for (const name of known) groupOf.set(name, first);
      first.names.push(...known);
      first.tasks.push(...own);
    }
    first.tasks.push(task);
    for (const name of names) {
      if (groupOf.has(name)) continue;
      groupOf.set(name, first);
      first.names.push(name);
    }
    // The group that grew last stands last
    for (const one of joined) groups.delete(one);
    groups.add(first);
  }
  return [...groups].map(({ tasks: own }) => {
    const persons = own.flatMap((task) => task.persons);
    return {
      places: own.map(({ place }) => place),
      persons: [...new Set(persons.map(({ name }) => name))],
      hours: totalHours(persons.map(({ hours }) => hours)),
    };
  });
}

/** Every task beside every school; null when there is nothing to compare. */
export function schoolMatrix(today: readonly PlacedTask[]): SchoolMatrix | null {
  const schools = [...new Set(today.map(({ place }) => place.school))];
  if (schools.length < 2) return null;
  const clusters = clusterOrder(today.map(({ place }) => place.cluster));
  const rows = [...grouped(today, taskIdOf)].map(([taskId, group]) => {
    const own = onePerSchool(group);
    const { cluster, description, core } = group[0]!.place;
    const bySchool = new Map(own.map((placed) => [placed.place.school, placed]));
    const cells = schools.map((school): SchoolCell | null => {
      const placed = bySchool.get(school);
      return placed ? cellOf(placed) : null;
    });
    return { taskId, cluster, description, core, cells };
  });
  return {
    schools,
    rows: rows.sort((first, second) => clusters.indexOf(first.cluster) - clusters.indexOf(second.cluster)),
  };
}

function cellOf({ place, task, persons, others }: PlacedTask): SchoolCell {
  return { place, status: task.status, level: task.level, persons: persons.length, others: others.length };
}

function taskIdOf({ place }: PlacedTask): string {
  return place.taskId;
}

/** A school with two sheets of today has the task once: filled when it is on either. */
function onePerSchool(tasks: readonly PlacedTask[]): PlacedTask[] {
  const schools = new Map<string, PlacedTask>();
  for (const placed of tasks) {
    const before = schools.get(placed.place.school);
    if (!before || (before.task.status !== "filled" && placed.task.status === "filled"))
      schools.set(placed.place.school, placed);
  }
  return [...schools.values()];
}

function inSchool({ taskId, school }: PlacedTask["place"]): string {
  return `${taskId}\n${school}`;
}
