import type {
  CommonNeed,
  PossibleDoubleWork,
  SchoolCell,
  SchoolMatrix,
  WayOfWorking,
} from "./findings-schools";
import { HoursSum, sumOfTotals } from "./hours-total";
import type { PlacedTask } from "./placed-task";
import { byCore, clusterOrder, grouped } from "./task-order";

/** One task of today, wherever it stands. */
export interface TaskInSchools {
  taskId: string;
  /** On every sheet that has it. */
  everywhere: readonly PlacedTask[];
  /** A school with two sheets of today has the task once: filled when it is on either. */
  perSchool: readonly PlacedTask[];
}

export function tasksInSchools(today: readonly PlacedTask[]): TaskInSchools[] {
  return [...grouped(today, ({ place }) => place.taskId)].map(([taskId, everywhere]) => ({
    taskId,
    everywhere,
    perSchool: onePerSchool(everywhere),
  }));
}

/** `tasks` are those of all sheets (a target may say Geen or nvt). */
export function commonNeeds(today: readonly TaskInSchools[], tasks: readonly PlacedTask[]): CommonNeed[] {
  const unwanted = new Set<string>();
  for (const { place, task } of tasks)
    if (place.role === "target" && (place.priority === "Geen" || task.status === "outOfScope"))
      unwanted.add(inSchool(place));
  return today
    .flatMap(({ taskId, perSchool }): CommonNeed[] => {
      const open = perSchool.filter(
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
export function possibleDoubleWork(today: readonly TaskInSchools[]): PossibleDoubleWork[] {
  return today
    .flatMap(({ taskId, everywhere }): PossibleDoubleWork[] => {
      const own = everywhere.filter(
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
  type Group = PlacedTask[];
  const groups = new Set<Group>();
  const bySchool = new Map<string, Group>();
  const byPerson = new Map<string, Group>();
  const put = (group: Group, { place, persons }: PlacedTask): void => {
    bySchool.set(place.school, group);
    for (const { key } of persons) byPerson.set(key, group);
  };
  for (const task of tasks) {
    const touched = new Set<Group>();
    const own = bySchool.get(task.place.school);
    if (own) touched.add(own);
    for (const { key } of task.persons) {
      const group = byPerson.get(key);
      if (group) touched.add(group);
    }
    const joined = touched.size > 1 ? [...groups].filter((group) => touched.has(group)) : [...touched];
    const [first = [], ...others] = joined;
    for (const other of others) {
      for (const placed of other) put(first, placed);
      first.push(...other);
    }
    first.push(task);
    put(first, task);
    // The group that grew last stands last
    for (const one of joined) groups.delete(one);
    groups.add(first);
  }
  return [...groups].map((own) => {
    const persons = new Set<string>();
    const sum = new HoursSum();
    for (const task of own) {
      for (const { name, hours } of task.persons) {
        persons.add(name);
        sum.add(hours);
      }
    }
    return { places: own.map(({ place }) => place), persons: [...persons], hours: sum.total() };
  });
}

/** Every task beside every school; null when there is nothing to compare. */
export function schoolMatrix(
  today: readonly TaskInSchools[],
  schools: readonly string[],
): SchoolMatrix | null {
  if (schools.length < 2) return null;
  const columns = new Map(schools.map((school, column) => [school, column]));
  const rows = today.map(({ taskId, everywhere, perSchool }) => {
    const { cluster, description, core } = everywhere[0]!.place;
    const cells = new Array<SchoolCell | null>(schools.length).fill(null);
    for (const placed of perSchool) cells[columns.get(placed.place.school)!] = cellOf(placed);
    return { taskId, cluster, description, core, cells };
  });
  const clusters = clusterOrder(rows.map(({ cluster }) => cluster));
  return {
    schools: [...schools],
    rows: rows.sort((first, second) => clusters.indexOf(first.cluster) - clusters.indexOf(second.cluster)),
  };
}

function cellOf({ place, task, persons, others }: PlacedTask): SchoolCell {
  return { place, status: task.status, level: task.level, persons: persons.length, others: others.length };
}

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
