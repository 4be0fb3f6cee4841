import type { PersonColumn, SheetLayout } from "../model/situation";

/** Where the tasks of a sheet and what is said of them stand. */
export type TaskColumns = Pick<
  SheetLayout,
  "headerBottom" | "cluster" | "description" | "level" | "priority" | "persons"
>;

type Choices = Pick<SheetLayout, "level" | "priority">;

/** Columns that hold a mark for a level or a priority. */
export function markColumns({ level, priority }: Choices): number[] {
  const columns = [
    ...(level?.kind === "marks" ? [level.SG, level.School] : []),
    ...(priority?.kind === "marks" ? [priority.KT, priority.LT, priority.Geen] : []),
  ];
  return columns.filter((column): column is number => column !== null);
}

/** All columns for levels and priorities, as marks or as words. */
export function choiceColumns(choices: Choices): number[] {
  const words = [choices.level, choices.priority].flatMap((one) =>
    one?.kind === "text" ? [one.column] : [],
  );
  return [...markColumns(choices), ...words];
}

/** Each column that says who does it and for how long: names, surnames, ends of a time, hours. */
export function cellColumns({ column, hours, pair }: PersonColumn): number[] {
  return [...new Set([column, pair?.column ?? column, hours?.column ?? column])];
}

/** All columns that are filled in per task. */
export function filledColumns(columns: Choices & Pick<SheetLayout, "persons">): number[] {
  return [...choiceColumns(columns), ...columns.persons.flatMap(cellColumns)];
}
