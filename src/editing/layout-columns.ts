import type { SheetLayout } from "../model/situation";

/** Columns that hold a mark for a level or a priority. */
export function markColumns({ level, priority }: SheetLayout): number[] {
  const columns = [
    ...(level?.kind === "marks" ? [level.SG, level.School] : []),
    ...(priority?.kind === "marks" ? [priority.KT, priority.LT, priority.Geen] : []),
  ];
  return columns.filter((column): column is number => column !== null);
}

/** All columns for levels and priorities, as marks or as words. */
export function choiceColumns(layout: SheetLayout): number[] {
  const words = [layout.level, layout.priority].flatMap((one) => (one?.kind === "text" ? [one.column] : []));
  return [...markColumns(layout), ...words];
}

/** All columns that are filled in per task. */
export function filledColumns(layout: SheetLayout): number[] {
  return [...choiceColumns(layout), ...layout.persons.map(({ column }) => column)];
}
