import type { Grid } from "../model/grid";
import type { LevelColumns, PersonColumn, PriorityColumns, SheetLayout } from "../model/situation";
import { findTaskRows, type TaskRow } from "./find-task-rows";
import { GridCells } from "./grid-cells";
import { groupEnd, headerBands, headingsOf, type HeaderBand, type Heading } from "./header-band";
import { type HeaderWord, headerWord, isOtherHeading, mayBeName } from "./header-words";
import { headerName, namesSomeone } from "./person-header";

/**
 * Where things stand on a task sheet, judged by its header words alone. Null when the sheet has no header row with "Cluster"
 * and "Omschrijving" in its first forty rows, or no task under it. Works with and without merged areas in the grid.
 */
export function findLayout(grid: Grid): SheetLayout | null {
  return findTaskSheet(grid)?.layout ?? null;
}

/** A sheet on which tasks were found. */
export interface TaskSheet {
  cells: GridCells;
  layout: SheetLayout;
  rows: TaskRow[];
}

export function findTaskSheet(grid: Grid): TaskSheet | null {
  const cells = new GridCells(grid);
  const bands = headerBands(cells);
  for (const [at, band] of bands.entries()) {
    const columns = findColumns(cells, band);
    const rows = findTaskRows(cells, { ...columns, headerBottom: band.bottom });
    const first = rows[0];
    const last = rows.at(-1);
    if (first === undefined || last === undefined || first.row > (bands[at + 1]?.row ?? Infinity)) continue;
    const layout = {
      headerRow: band.row,
      headerTop: band.top,
      headerBottom: band.bottom,
      firstTaskRow: first.row,
      lastTaskRow: last.bottom,
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
export function isSituation(layout: SheetLayout): boolean {
  return layout.level !== null || layout.priority !== null || layout.persons.length > 0;
}

type Columns = Pick<
  SheetLayout,
  "cluster" | "description" | "competences" | "level" | "priority" | "persons"
>;

function findColumns(cells: GridCells, band: HeaderBand): Columns {
  const taken = new Set([band.cluster, band.description]);
  const headings = headingsOf(cells, band).filter((one) => !taken.has(one.column));
  const level = levelColumns(cells, headings, taken);
  const priority = priorityColumns(headings, taken);
  const competences = take(headings, "competences", taken);
  const marks = [...columnsOf(level), ...columnsOf(priority)];
  const persons = personColumns(cells, band, headings, taken, marks);
  return { cluster: band.cluster, description: band.description, competences, level, priority, persons };
}

function columnsOf(columns: LevelColumns | PriorityColumns | null): number[] {
  if (!columns) return [];
  const found =
    columns.kind === "text"
      ? [columns.column]
      : "SG" in columns
        ? [columns.SG, columns.School]
        : [columns.KT, columns.LT, columns.Geen];
  return found.filter((column): column is number => column !== null);
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

/**
 * Columns under "Taakverdeling & tijdsbesteding", columns headed "Persoon N" or "…", and names to the right of level,
 * priority or another person. Totals and remarks are not persons, even under that group header.
 */
function personColumns(
  cells: GridCells,
  band: HeaderBand,
  headings: Heading[],
  taken: Set<number>,
  marks: number[],
): PersonColumn[] {
  const grouped = groupedColumns(cells, headings);
  const slots = headings.filter((one) => one.word === "slot").map((one) => one.column);
  const start = Math.min(...marks, ...grouped.keys(), ...slots);
  const persons: PersonColumn[] = [];
  for (let column = cells.firstColumn; column <= cells.lastColumn; column++) {
    if (taken.has(column)) continue;
    const own = headings.filter(
      (one) =>
        one.column === column && one.word !== "hint" && one.word !== "persons" && one.word !== "coreTasks",
    );
    const name = own.filter((one) => one.word === "other").at(-1);
    const slot = own.filter((one) => one.word === "slot").at(-1);
    const inGroup = grouped.get(column);
    const named =
      name !== undefined &&
      (inGroup !== undefined
        ? !isRemark(name.text)
        : column > start && (mayBeName(name.text) || namesSomeone(name.text)));
    if (named) {
      persons.push(personColumn(column, name.text));
    } else if (slot) {
      persons.push(personColumn(column, slot.text));
    } else if (inGroup !== undefined && own.length === 0 && isWanted(cells, band, column, inGroup, persons)) {
      persons.push({ column, header: "", kind: "generic" });
    }
  }
  return persons;
}

function personColumn(column: number, text: string): PersonColumn {
  const name = headerWord(text) === "slot" ? null : headerName(text);
  return name === null || isOtherHeading(name)
    ? { column, header: text, kind: "generic" }
    : { column, header: name, kind: "named" };
}

const REMARKS =
  /\b(totaal|totalen|subtotaal|som|opmerking|opmerkingen|nota|notities|commentaar|toelichting)\b/i;

function isRemark(text: string): boolean {
  return REMARKS.test(text);
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

/** A column without a heading of its own is a slot when merged under the group, else when it adjoins one and is used. */
function isWanted(
  cells: GridCells,
  band: HeaderBand,
  column: number,
  how: "merged" | "open",
  persons: PersonColumn[],
): boolean {
  if (how === "merged") return true;
  const adjoins = persons.length === 0 || persons.at(-1)?.column === column - 1;
  if (!adjoins) return false;
  for (let row = band.bottom + 1; row <= cells.lastRow; row++) if (!cells.isEmpty(row, column)) return true;
  return persons.length === 0;
}
