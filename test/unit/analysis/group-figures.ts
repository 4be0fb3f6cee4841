import { TASKS, type GroupModel, type SheetModel, type TaskModel } from "./group-model";

/** What is so in a group of schools, counted in the model itself. Hours per week. */
export interface GroupFigures {
  tasks: number;
  coreTasks: number;
  withPerson: number;
  coreWithPerson: number;
  open: number;
  openCore: number;
  openCoreShort: number;
  hours: number;
  assignments: number;
  assignmentsWithHours: number;
  perPerson: Map<string, { hours: number; unknown: number; tasks: number }>;
  /** Most known hours; null when none are known. */
  mostHours: number | null;
  mostCoreTasks: number;
  gapsPlanned: number;
  gapsOpen: number;
  vulnerable: number;
  vulnerableCore: number;
  incomplete: number;
  contradictions: number;
  shifts: number;
  onlyInOne: number;
  commonNeeds: number;
  openEverywhere: number;
  doubleWork: number;
  toCheck: number;
  /** KT, LT, Geen and "" (none or two): number of tasks, and of them filled today. */
  progress: Map<string, { tasks: number; filled: number }>;
}

type Sheet = { school: string; tasks: SheetModel };

const isFilled = (task: TaskModel | undefined) =>
  task !== undefined && (task.persons.length > 0 || task.firm);
const isOpen = (task: TaskModel | undefined) => task !== undefined && !task.nvt && !isFilled(task);
const isCore = (number: number) => TASKS[number]!.core;

export function figuresOf({ schools }: GroupModel): GroupFigures {
  const isTargetOnly = schools.every(({ current }) => current === null);
  const today = schools.flatMap(({ name, current, target }): Sheet[] => {
    const tasks = isTargetOnly ? target : current;
    return tasks ? [{ school: name, tasks }] : [];
  });
  const pairs = schools.flatMap(({ current, target }) => (current && target ? [{ current, target }] : []));
  const all = today.flatMap(({ school, tasks }) =>
    [...tasks].map(([number, task]) => ({ school, number, task })),
  );
  const applying = all.filter(({ task }) => !task.nvt);
  const core = applying.filter(({ number }) => isCore(number));
  const open = applying.filter(({ task }) => isOpen(task));
  const targetOf = (school: string) => schools.find(({ name }) => name === school)?.target ?? null;
  const vulnerable = applying.filter(
    ({ task }) => task.persons.length === 1 && !task.firm && task.second === null,
  );
  const perPerson = workload(all);
  const known = [...perPerson.values()].reduce((sum, { hours }) => sum + hours, 0);
  const unknown = [...perPerson.values()].reduce((sum, one) => sum + one.unknown, 0);
  const assignments = [...perPerson.values()].reduce((sum, { tasks }) => sum + tasks, 0);
  const perCore = new Map<string, number>();
  for (const { task } of core)
    for (const { name } of task.persons) perCore.set(name, (perCore.get(name) ?? 0) + 1);
  const gaps = pairs.flatMap(({ current, target }) =>
    [...target].flatMap(([number, task]) =>
      isAsked(task) && !isFilled(current.get(number)) ? [isFilled(task)] : [],
    ),
  );
  const needs = TASKS.map((_, number) =>
    open.filter(
      (one) =>
        one.number === number &&
        one.task.priority !== "Geen" &&
        targetOf(one.school)?.get(number)?.priority !== "Geen" &&
        targetOf(one.school)?.get(number)?.nvt !== true,
    ),
  ).filter(({ length }) => length > 1);
  return {
    tasks: applying.length,
    coreTasks: core.length,
    withPerson: applying.filter(({ task }) => task.persons.length > 0).length,
    coreWithPerson: core.filter(({ task }) => task.persons.length > 0).length,
    open: open.length,
    openCore: open.filter(({ number }) => isCore(number)).length,
    openCoreShort: open.filter(
      ({ school, number }) => isCore(number) && targetOf(school)?.get(number)?.priority === "KT",
    ).length,
    hours: known,
    assignments,
    assignmentsWithHours: assignments - unknown,
    perPerson,
    mostHours: Math.max(0, ...[...perPerson.values()].map(({ hours }) => hours)) || null,
    mostCoreTasks: Math.max(0, ...perCore.values()),
    gapsPlanned: gaps.filter((planned) => planned).length,
    gapsOpen: gaps.filter((planned) => !planned).length,
    vulnerable: vulnerable.length,
    vulnerableCore: vulnerable.filter(({ number }) => isCore(number)).length,
    incomplete: schools
      .flatMap(({ current, target }) => [current, target])
      .flatMap((sheet, at) =>
        sheet ? [...sheet.values()].filter((task) => isIncomplete(task, at % 2 === 1)) : [],
      ).length,
    contradictions: contradictions(schools),
    shifts: pairs
      .flatMap(({ current, target }) =>
        [...target].map(([number, task]) => [current.get(number), task] as const),
      )
      .filter(([now, then]) => now && isFilled(now) && isFilled(then) && differs(now, then)).length,
    onlyInOne: pairs.reduce(
      (sum, { current, target }) =>
        sum + TASKS.filter((_, number) => current.has(number) !== target.has(number)).length,
      0,
    ),
    commonNeeds: needs.length,
    openEverywhere: needs.filter(({ length }) => length === today.length).length,
    doubleWork: TASKS.filter((_, number) => groupsApart(all.filter((one) => one.number === number)) > 1)
      .length,
    // An estimate is said, and so is a named second, who fills nothing
    toCheck: schools
      .flatMap(({ current, target }) => [...(current?.values() ?? []), ...(target?.values() ?? [])])
      .reduce(
        (sum, { persons, second }) =>
          sum + persons.filter(({ estimated }) => estimated).length + (second === null ? 0 : 1),
        0,
      ),
    progress: progress(pairs),
  };
}

/** A task of one person at SG level counts once over all schools, with the most hours. */
function workload(all: { school: string; number: number; task: TaskModel }[]): GroupFigures["perPerson"] {
  const counted = new Map<string, Map<string, number | null>>();
  for (const { school, number, task } of all) {
    for (const { name, hours } of task.persons) {
      const own = counted.get(name) ?? new Map<string, number | null>();
      counted.set(name, own);
      const key = task.level === "SG" ? `SG ${number}` : `${school} ${number}`;
      const before = own.get(key);
      const most = Math.max(before ?? -1, hours ?? -1);
      own.set(key, most < 0 ? null : most);
    }
  }
  return new Map(
    [...counted].map(([name, tasks]) => {
      const hours = [...tasks.values()];
      return [
        name,
        {
          hours: hours.reduce<number>((sum, one) => sum + (one ?? 0), 0),
          unknown: hours.filter((one) => one === null).length,
          tasks: hours.length,
        },
      ];
    }),
  );
}

/** KT or LT; or without either, but not Geen: a person, a firm or a level. */
function isAsked(task: TaskModel): boolean {
  if (task.nvt || task.priority === "Geen") return false;
  if (task.priority === "KT" || task.priority === "LT") return true;
  return isFilled(task) || task.level !== null;
}

function isIncomplete(task: TaskModel, isTarget: boolean): boolean {
  if (task.nvt) return false;
  const filled = isFilled(task);
  const isWanted = task.priority === "KT" || task.priority === "LT";
  if (!filled && task.level === null && !isWanted) return false;
  const withoutHours =
    task.persons.some(({ hours }) => hours === null) || (filled && task.persons.length === 0);
  return withoutHours || task.level === null || (isTarget && task.priority === null);
}

function contradictions(schools: GroupModel["schools"]): number {
  let count = 0;
  for (const situation of ["current", "target"] as const) {
    const sheets = schools.map((school) => school[situation]).filter((sheet) => sheet !== null);
    for (const sheet of sheets)
      count += [...sheet.values()].filter(({ priority }) => priority === "two").length;
    count += TASKS.filter((_, number) => {
      const levels = sheets
        .map((sheet) => sheet.get(number))
        .filter((task) => task !== undefined && !task.nvt)
        .map((task) => task!.level);
      return levels.includes("SG") && levels.includes("School");
    }).length;
  }
  return count;
}

function differs(now: TaskModel, then: TaskModel): boolean {
  const names = (task: TaskModel) =>
    [...task.persons.map(({ name }) => name), ...(task.firm ? ["firma"] : [])].sort().join();
  if (names(now) !== names(then)) return true;
  if (now.level !== null && then.level !== null && now.level !== then.level) return true;
  return now.persons.some(({ name, hours }) => {
    const other = then.persons.find((one) => one.name === name)?.hours ?? null;
    return hours !== null && other !== null && hours !== other;
  });
}

/** How many groups of schools do a School-level task without a person in common. */
function groupsApart(all: { task: TaskModel }[]): number {
  let groups = all
    .filter(({ task }) => task.level === "School" && task.persons.length > 0)
    .map(({ task }) => new Set(task.persons.map(({ name }) => name)));
  for (let before = -1; before !== groups.length;) {
    before = groups.length;
    const merged: Set<string>[] = [];
    for (const group of groups) {
      const shared = merged.find((one) => [...group].some((name) => one.has(name)));
      if (shared) for (const name of group) shared.add(name);
      else merged.push(new Set(group));
    }
    groups = merged;
  }
  return groups.length;
}

function progress(pairs: { current: SheetModel; target: SheetModel }[]): GroupFigures["progress"] {
  const found: GroupFigures["progress"] = new Map();
  for (const { current, target } of pairs) {
    for (const [number, task] of target) {
      if (task.nvt) continue;
      const priority = task.priority === null || task.priority === "two" ? "" : task.priority;
      const own = found.get(priority) ?? { tasks: 0, filled: 0 };
      found.set(priority, own);
      own.tasks++;
      if (isFilled(current.get(number))) own.filled++;
    }
  }
  return found;
}
