import type { Grid } from "../model/grid";
import type { LevelColumns, PriorityColumns, SheetLayout } from "../model/situation";
import { findTaskRows, type TaskRow } from "./find-task-rows";
import { GridCells } from "./grid-cells";
import { groupEnd, headerBands, headingsOf, type HeaderBand, type Heading } from "./header-band";
import { columnContent, type ColumnContent } from "./column-content";
import type { HeaderWord } from "./header-words";
import { personColumns } from "./person-columns";
import { choiceColumns } from "./task-columns";

/**
 * Where things stand on a task sheet, judged by its header words alone. Null when the sheet has no header row with "Cluster"
 * and "Omschrijving" in its first forty rows, or no task under it. Works with and without merged areas in the grid.
 */
export function findLayout(grid: Grid): SheetLayout | null {
  return findTaskSheet(grid)?.layout ?? null;
}

/** A sheet on which tasks were found. */
export interface LaidOutSheet {
  cells: GridCells;
  layout: SheetLayout;
  rows: TaskRow[];
}

export function findTaskSheet(grid: Grid): LaidOutSheet | null {
  const cells = new GridCells(grid);
  const bands = headerBands(cells);
  for (const [at, band] of bands.entries()) {
    const columns = findColumns(cells, band);
    const { rows, totalRows } = findTaskRows(cells, { ...columns, headerBottom: band.bottom });
    const first = rows[0];
    const last = rows.at(-1);
    if (first === undefined || last === undefined || first.row > (bands[at + 1]?.row ?? Infinity)) continue;
    const layout = {
      headerRow: band.row,
      headerTop: band.top,
      headerBottom: band.bottom,
      firstTaskRow: first.row,
      lastTaskRow: last.bottom,
      totalRows,
      ...columns,
    };
    return { cells, layout, rows };
  }
  return null;
}

/** Columns whose fill and font tell whether a task is core. */
export function colorColumns(layout: SheetLayout): number[] {
  return [layout.cluster, layout.description].sort((a, b) => a - b);
}

/** A situation sheet says who does what; without such columns it is a list of tasks. */
export function isSituationLayout(layout: SheetLayout): boolean {
  return layout.level !== null || layout.priority !== null || layout.persons.length > 0;
}

type Columns = Pick<
  SheetLayout,
  "cluster" | "description" | "competences" | "level" | "priority" | "persons" | "unread"
>;

function findColumns(cells: GridCells, band: HeaderBand): Columns {
  const taken = new Set([band.cluster, band.description]);
  const headings = headingsOf(cells, band).filter((one) => !taken.has(one.column));
  const rows = describedRows(cells, band);
  const byContent = contentReader(cells, headings, rows);
  const grouped = groupedColumns(cells, headings);
  const apart = headings.filter(({ column, text }) => !grouped.has(column) && !/^persoon/i.test(text));
  const level = levelColumns(cells, headings, taken) ?? wordColumn(apart, taken, byContent, "levels");
  const priority = priorityColumns(headings, taken) ?? wordColumn(apart, taken, byContent, "priorities");
  const competences = take(headings, "competences", taken);
  const marks = choiceColumns({ level, priority });
  const { persons, unread } = personColumns({
    cells,
    headings,
    taken,
    grouped,
    marks,
    content: byContent,
    isUsed: (column) => rows.some((row) => !cells.isEmpty(row, column)),
  });
  return {
    cluster: band.cluster,
    description: band.description,
    competences,
    level,
    priority,
    persons,
    unread,
  };
}

/** Rows that may be tasks: below the header, with a description. */
function describedRows(cells: GridCells, band: HeaderBand): number[] {
  const rows: number[] = [];
  for (let row = band.bottom + 1; row <= cells.lastRow; row++)
    if (!cells.isEmpty(row, band.description)) rows.push(row);
  return rows;
}

function contentReader(
  cells: GridCells,
  headings: readonly Heading[],
  rows: readonly number[],
): (column: number, header?: string) => ColumnContent {
  const known = new Map<string, ColumnContent>();
  return (column, header = headings.filter((one) => one.column === column).at(-1)?.text ?? "") => {
    const key = `${column} ${header}`;
    let content = known.get(key);
    if (!content) known.set(key, (content = columnContent(cells, column, rows, header)));
    return content;
  };
}

/** A column under any heading whose cells say KT, LT and Geen, or SG and School. */
function wordColumn(
  headings: readonly Heading[],
  taken: Set<number>,
  content: (column: number) => ColumnContent,
  what: "priorities" | "levels",
): { kind: "text"; column: number } | null {
  const columns = [
    ...new Set(
      headings.filter(({ word }) => word === "other" || word === "slot").map(({ column }) => column),
    ),
  ];
  const column = columns.find((one) => {
    if (taken.has(one)) return false;
    const { filled, [what]: said } = content(one);
    return filled > 0 && said * 10 >= filled * 8;
  });
  if (column === undefined) return null;
  taken.add(column);
  return { kind: "text", column };
}

/** Takes the column headed by this word for it alone: the lowest heading, since group headers stand above. */
function take(headings: Heading[], word: HeaderWord, taken: Set<number>): number | null {
  const column = headings.filter((one) => one.word === word && !taken.has(one.column)).at(-1)?.column ?? null;
  if (column !== null) taken.add(column);
  return column;
}

function levelColumns(cells: GridCells, headings: Heading[], taken: Set<number>): LevelColumns | null {
  const group = headings.find((one) => one.word === "level");
  const SG = take(headings, "SG", taken);
  // A column "School" by itself may name the school; beside SG or under Niveau it is the level
  const isLevel = (column: number): boolean =>
    SG !== null || (group !== undefined && column >= group.column && column <= groupEnd(cells, group));
  const School = take(
    headings.filter((one) => isLevel(one.column)),
    "School",
    taken,
  );
  if (SG !== null || School !== null) return { kind: "marks", SG, School };
  const column = take(headings, "level", taken);
  return column === null ? null : { kind: "text", column };
}

function priorityColumns(headings: Heading[], taken: Set<number>): PriorityColumns | null {
  const KT = take(headings, "KT", taken);
  const LT = take(headings, "LT", taken);
  const hasGroup = headings.some((one) => one.word === "priority");
  const Geen = KT !== null || LT !== null || hasGroup ? take(headings, "Geen", taken) : null;
  if (KT !== null || LT !== null || Geen !== null) return { kind: "marks", KT, LT, Geen };
  const column = take(headings, "priority", taken);
  return column === null ? null : { kind: "text", column };
}

/** Columns under the persons' group header, and whether a merged area says so (otherwise blanks to its right do). */
function groupedColumns(cells: GridCells, headings: Heading[]): Map<number, "merged" | "open"> {
  const grouped = new Map<number, "merged" | "open">();
  for (const heading of headings) {
    if (heading.word !== "persons") continue;
    const how = (cells.merge(heading.row, heading.column)?.columnCount ?? 1) > 1 ? "merged" : "open";
    for (let column = heading.column; column <= groupEnd(cells, heading); column++) grouped.set(column, how);
  }
  return grouped;
}
