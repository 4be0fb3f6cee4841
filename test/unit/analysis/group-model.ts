import fc from "../../property";
import type { Grid } from "../../../src/model/grid";
import { situationGrid, type CellPlan } from "../reading/grid-builder";

/**
 * A group of schools as it is meant, before anything is written in cells. What must be found in its workbook is worked out from
 * here (group-figures.ts), without reading and without the code that is tested.
 */
export interface GroupModel {
  schools: SchoolModel[];
}

export interface SchoolModel {
  name: string;
  current: SheetModel | null;
  target: SheetModel | null;
}

/** By the number of the task in TASKS; a task that is not on the sheet is left out. */
export type SheetModel = Map<number, TaskModel>;

export interface TaskModel {
  /** nvt: does not apply here, and nobody does it. */
  nvt: boolean;
  level: "SG" | "School" | "Gedeeld" | null;
  /** Of a target; "two": two are marked. */
  priority: "KT" | "LT" | "Geen" | "two" | null;
  /** Hours per week, null when they are not written. */
  persons: { name: string; hours: number | null; estimated: boolean }[];
  /** A firm does it, alone or beside persons; no hours. */
  firm: boolean;
  /** Named to take over. */
  second: string | null;
}

export const TASKS = [
  { cluster: "Technisch", description: "Servers onderhouden en herstellen", core: true },
  { cluster: "Technisch", description: "Draadloos netwerk uitbreiden", core: true },
  { cluster: "Technisch", description: "Kabels en stekkers nakijken", core: false },
  { cluster: "Ped.-didac.", description: "Vorming voor beginnende leerkrachten geven", core: true },
  { cluster: "Ped.-didac.", description: "Lessen over mediawijsheid voorbereiden", core: false },
  { cluster: "Beleid&Visie", description: "Meerjarenplan schrijven met de directie", core: false },
  { cluster: "Administratie", description: "Facturen en garanties klasseren", core: false },
] as const;
const SCHOOLS = ["De Linde", "Don Bosco", "Vaartkant", "Sint-Jozef"];
const PERSONS = ["An Peeters", "Jan Maes", "Els Aerts", "Tom Wouters", "Fatima Hermans"];
const PURPLE = "#7030A0";

const hours = fc.option(
  fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4),
  { freq: 2 },
);

function taskModel(isTarget: boolean): fc.Arbitrary<TaskModel> {
  return fc
    .record({
      nvt: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
      level: fc.constantFrom("SG", "School", "School", "Gedeeld", null),
      priority: isTarget
        ? fc.constantFrom("KT", "KT", "LT", "Geen", "two", null, null)
        : fc.constant<TaskModel["priority"]>(null),
      names: fc.oneof(fc.constant<string[]>([]), fc.shuffledSubarray(PERSONS, { maxLength: 3 })),
      hours: fc.array(hours, { minLength: 3, maxLength: 3 }),
      estimated: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }),
      firm: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
      second: fc.option(fc.constantFrom(...PERSONS), { freq: 4 }),
    })
    .map(({ names, hours: all, estimated, nvt, firm, second, ...task }) => ({
      ...task,
      nvt,
      firm: firm && !nvt,
      persons: nvt
        ? []
        : names.map((name, at) => ({
            name,
            hours: all[at] ?? null,
            estimated: (all[at] ?? 0) > 0 && estimated[at] === 0,
          })),
      second: nvt || names.includes(second ?? "") || names.length === 0 ? null : second,
    }));
}

function sheetModel(isTarget: boolean): fc.Arbitrary<SheetModel> {
  return fc
    .tuple(
      fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 1 }),
      fc.array(taskModel(isTarget), { minLength: TASKS.length, maxLength: TASKS.length }),
    )
    .map(([numbers, models]) => {
      // The first task is core and stands everywhere, so that every sheet has purple
      return new Map([0, ...numbers].map((number) => [number, models[number]!]));
    });
}

export const groupModel: fc.Arbitrary<GroupModel> = fc
  .integer({ min: 1, max: SCHOOLS.length })
  .chain((count) =>
    fc.tuple(
      ...SCHOOLS.slice(0, count).map((name) =>
        fc
          .record({
            current: sheetModel(false),
            target: sheetModel(true),
            has: fc.constantFrom("both", "both", "current"),
          })
          .map(({ current, target, has }): SchoolModel => ({
            name,
            current,
            target: has === "both" ? target : null,
          })),
      ),
      fc.boolean(),
    ),
  )
  .map((parts) => {
    const schools = parts.filter((part): part is SchoolModel => typeof part === "object");
    // Now and then there are only targets
    const onlyTargets = parts.at(-1) === true && schools.every(({ target }) => target !== null);
    return { schools: onlyTargets ? schools.map((school) => ({ ...school, current: null })) : schools };
  });

/** The workbook in which the group would stand. */
export function gridsOf({ schools }: GroupModel): Grid[] {
  return schools.flatMap(({ name, current, target }) => [
    ...(current ? [gridOf(`Huidige situatie ${name}`, current, false)] : []),
    ...(target ? [gridOf(`Streefdoel ${name}`, target, true)] : []),
  ]);
}

function gridOf(name: string, sheet: SheetModel, isTarget: boolean): Grid {
  const rows = [...sheet].map(([number, task]): CellPlan[] => {
    const { cluster, description, core } = TASKS[number]!;
    const mark = (on: boolean) => (on ? "x" : "");
    const { level, priority } = task;
    return [
      cluster,
      core ? { value: description, fill: PURPLE } : description,
      mark(level === "SG" || level === "Gedeeld"),
      mark(level === "School" || level === "Gedeeld"),
      ...(isTarget
        ? [
            mark(priority === "KT" || priority === "two"),
            mark(priority === "LT" || priority === "two"),
            mark(priority === "Geen"),
          ]
        : []),
      ...cellsOf(task),
    ];
  });
  return situationGrid(rows, {
    name,
    id: name,
    priority: isTarget,
    persons: ["Persoon 1", "Persoon 2", "Persoon 3", "Persoon 4", "..."],
  });
}

function cellsOf({ nvt, persons, firm, second }: TaskModel): string[] {
  if (nvt) return ["nvt"];
  return [
    ...persons.map(({ name, hours: own, estimated }) =>
      own === null ? name : `${name} ${estimated ? "±" : ""}${String(own).replace(".", ",")}u`,
    ),
    ...(firm ? ["firma"] : []),
    ...(second ? [`back-up: ${second}`] : []),
  ];
}
