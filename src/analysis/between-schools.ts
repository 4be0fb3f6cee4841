import type {
  CommonNeed,
  PossibleDoubleWork,
  SchoolCell,
  SchoolMatrix,
  WayOfWorking,
} from "./findings-schools";
import { sumOfTotals, totalHours } from "./hours-total";
import { ofRole, type PlacedTask } from "./placed-task";
import { byCore, clusterOrder } from "./task-order";

/** `today` are the tasks of the sheets of today, `tasks` those of all sheets (a target may say Geen or nvt). */
export function commonNeeds(today: readonly PlacedTask[], tasks: readonly PlacedTask[]): CommonNeed[] {
  const unwanted = new Set(
    ofRole(tasks, "target")
      .filter(({ place, task }) => place.priority === "Geen" || task.status === "outOfScope")
      .map(({ place }) => inSchool(place)),
  );
  return [...byTask(today)]
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
  return [...byTask(today)]
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
  let groups: { schools: Set<string>; keys: Set<string>; tasks: PlacedTask[] }[] = [];
  for (const task of tasks) {
    const keys = task.persons.map(({ key }) => key);
    const joined = groups.filter(
      (group) => group.schools.has(task.place.school) || keys.some((key) => group.keys.has(key)),
    );
    groups = [
      ...groups.filter((group) => !joined.includes(group)),
      {
        schools: new Set([...joined.flatMap((group) => [...group.schools]), task.place.school]),
        keys: new Set([...joined.flatMap((group) => [...group.keys]), ...keys]),
        tasks: [...joined.flatMap((group) => group.tasks), task],
      },
    ];
  }
  return groups.map(({ tasks: own }) => {
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
  const rows = [...byTask(today)].map(([taskId, group]) => {
    const own = onePerSchool(group);
    const { cluster, description, core } = group[0]!.place;
    const cells = schools.map((school): SchoolCell | null => {
      const placed = own.find(({ place }) => place.school === school);
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

function byTask(tasks: readonly PlacedTask[]): Map<string, PlacedTask[]> {
  const groups = new Map<string, PlacedTask[]>();
  for (const placed of tasks) {
    const group = groups.get(placed.place.taskId);
    if (group) group.push(placed);
    else groups.set(placed.place.taskId, [placed]);
  }
  return groups;
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
  return JSON.stringify([taskId, school]);
}
