import type { EditPlan } from "../../editing/plan/edit-plan";
import type { Overview, Person } from "../../model/overview";
import type { Situation } from "../../model/situation";

/** Current situations whose school has no target yet, or one in which nothing is filled in. */
export function startableSituations({ schools }: Overview): Situation[] {
  return schools.flatMap(({ current, target }) => (current && (!target || isEmpty(target)) ? [current] : []));
}

function isEmpty({ tasks }: Situation): boolean {
  return tasks.every(
    ({ assignments, looseHours, unreadable, level, priority, priorityConflict }) =>
      assignments.length + looseHours.length + unreadable.length === 0 &&
      level === null &&
      priority === null &&
      !priorityConflict,
  );
}

export interface CoreChange {
  row: number;
  description: string;
  becomesCore: boolean;
}

/** The tasks of the sheet whose colours the plan changes. */
export function coreChanges({ touches }: EditPlan, overview: Overview, sheetId: string): CoreChange[] {
  const { situations, taskLists, tasks: shared } = overview;
  const sheet = [...situations, ...taskLists].find((one) => one.sheet.id === sheetId);
  const rows = new Set(touches.cells.filter((cell) => cell.sheetId === sheetId).map(({ row }) => row));
  return (sheet?.tasks ?? [])
    .filter(({ cell }) => rows.has(cell.row))
    .map(({ id, cell, description, core }) => {
      const task = shared.find((one) => one.id === id);
      return { row: cell.row, description, becomesCore: task?.core ?? core };
    });
}

/** Two persons whose names may be spellings of one. */
export interface LikelyDouble {
  key: string;
  persons: [Person, Person];
  /** The fuller name. */
  likelier: string;
}

export function likelyDoubles({ notices, persons }: Overview): LikelyDouble[] {
  const doubles = new Map<string, LikelyDouble>();
  for (const { code, text, other } of notices) {
    if (code !== "possibleDoubleName" || other === undefined) continue;
    for (const one of persons.filter(({ name }) => name === text)) {
      for (const two of persons.filter(({ name, key }) => name === other && key !== one.key)) {
        // "Jan" of one school and "Jan Maes" of another were not compared
        if (!shareSchool(one, two) && (one.key.includes("@") || two.key.includes("@"))) continue;
        const key = JSON.stringify([one.key, two.key].sort());
        const likelier = one.name.length >= two.name.length ? one.name : two.name;
        doubles.set(key, { key, persons: [one, two], likelier });
      }
    }
  }
  return [...doubles.values()];
}

function shareSchool(one: Person, two: Person): boolean {
  return one.schools.some((school) => two.schools.includes(school));
}
