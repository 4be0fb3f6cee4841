import { cellKey, type Area, type CellRef } from "../../model/cell";
import type { Change, ColorChange, ContentChange, LineChange, MergeChange, SheetChange } from "./edit-plan";
import { cellBefore } from "./line-shift";
import type { SheetCells } from "./sheet-cells";

/** Contents that Excel takes at once; other cells of the area are left alone. */
export interface ContentStep {
  kind: "contents";
  sheetId: string;
  area: Area;
  changes: ContentChange[];
}

/** Cells of one sheet that get the same colour at once. */
export interface ColorStep {
  kind: "colors";
  sheetId: string;
  changes: [ColorChange, ...ColorChange[]];
}

export type StructureChange = LineChange | MergeChange | SheetChange;
/** What goes to Excel together. `index` is the change's place in the plan. */
export type WriteStep =
  ContentStep | ColorStep | { kind: "structure"; change: StructureChange; index: number };

/** Areas grow over cells that are left alone as long as these are not many. */
const SPARE_CELLS = 400;
const SPARE_PER_CELL = 100;
const LETTERS_AT_ONCE = 300_000;
/** getRanges takes an address of 8192 characters. */
const CELLS_AT_ONCE = 500;

/** The changes of a plan in the order in which they are written, in few steps. `before` are the sheets before the first one. */
export function writeSteps(changes: readonly Change[], before: SheetCells): WriteStep[] {
  const isHidden = hiddenRows(changes, before);
  const steps: WriteStep[] = [];
  let at = 0;
  for (let first = changes[0]; first; first = changes[at]) {
    if (first.kind === "content") {
      const run = runFrom(changes, at, (one) => (one.kind === "content" ? one : null));
      const earlier = at;
      steps.push(...contentSteps(run, (cell) => isHidden(earlier, cell)));
      at += run.length;
    } else if (first.kind === "color") {
      const run = runFrom(changes, at, (one) => (one.kind === "color" ? one : null));
      steps.push(...colorSteps(run));
      at += run.length;
    } else {
      steps.push({ kind: "structure", change: first, index: at });
      at++;
    }
  }
  return steps;
}

/** Changes that follow each other, each about something else: their order does not matter. */
function runFrom<T extends ContentChange | ColorChange>(
  changes: readonly Change[],
  start: number,
  pick: (change: Change) => T | null,
): T[] {
  const seen = new Set<string>();
  const run: T[] = [];
  for (let at = start; at < changes.length; at++) {
    const change = pick(changes[at]!);
    if (!change) break;
    const key = `${change.kind === "color" ? change.part : ""} ${cellKey(change.cell)}`;
    if (seen.has(key)) break;
    seen.add(key);
    run.push(change);
  }
  return run;
}

/** Whether a cell stands in a hidden row, numbered as it is after so many of the changes. */
function hiddenRows(
  changes: readonly Change[],
  before: SheetCells,
): (count: number, cell: CellRef) => boolean {
  const sources = new Map(
    changes.flatMap((one) => (one.kind === "addSheet" ? [[one.sheetId, one.copyOf] as const] : [])),
  );
  const hidden = new Map<string, Set<number>>();
  const rowsOf = (sheetId: string): Set<number> => {
    const source = sources.get(sheetId) ?? sheetId;
    const known = hidden.get(source) ?? new Set(before.grid(source)?.hiddenRows);
    hidden.set(source, known);
    return known;
  };
  return (count, cell) => {
    const rows = rowsOf(cell.sheetId);
    if (rows.size === 0) return false;
    const then = cellBefore(changes.slice(0, count), cell);
    return then !== null && rows.has(then.row);
  };
}

/**
 * One area per sheet, where that leaves not too many cells alone. Excel puts values that are written over hidden or filtered rows
 * into the wrong ones (OfficeDev/office-js#224): no area passes over such a row.
 */
function contentSteps(run: readonly ContentChange[], isHidden: (cell: CellRef) => boolean): ContentStep[] {
  return [...grouped(run, ({ cell }) => cell.sheetId).values()].flatMap((changes) => {
    const { rowCount, columnCount } = areaOf(changes);
    const isWide = rowCount * columnCount - changes.length > SPARE_CELLS + SPARE_PER_CELL * changes.length;
    const rows = [...grouped(changes, ({ cell }) => cell.row).values()];
    return bandsOf(rows, (cell) => isWide || isHidden(cell))
      .flatMap(inParts)
      .map(contentStep);
  });
}

/** Contents that may go out in different requests: one that Excel takes holds several of these. */
function inParts(changes: ContentChange[]): ContentChange[][] {
  const parts: ContentChange[][] = [];
  let letters = Infinity;
  for (const change of changes) {
    const size = String(change.after.formula).length;
    if (letters + size > LETTERS_AT_ONCE) {
      parts.push([]);
      letters = 0;
    }
    parts.at(-1)?.push(change);
    letters += size;
  }
  return parts;
}

/** Rows that go together: none of them is `single`, nor is any row between them. */
function bandsOf(rows: ContentChange[][], single: (cell: CellRef) => boolean): ContentChange[][] {
  const bands: ContentChange[][] = [];
  let last: number | null = null;
  const rowOf = (row: ContentChange[]): number => row[0]?.cell.row ?? 0;
  for (const row of rows.sort((one, other) => rowOf(one) - rowOf(other))) {
    const from = last ?? rowOf(row);
    const passed = Array.from({ length: rowOf(row) - from + 1 }, (_, at) => from + at);
    const sheetId = row[0]?.cell.sheetId ?? "";
    const joins = last !== null && !passed.some((at) => single({ sheetId, row: at, column: 0 }));
    if (joins) bands.at(-1)?.push(...row);
    else bands.push([...row]);
    last = rowOf(row);
  }
  return bands;
}

function contentStep(changes: ContentChange[]): ContentStep {
  return { kind: "contents", sheetId: changes[0]?.cell.sheetId ?? "", area: areaOf(changes), changes };
}

function colorSteps(run: readonly ColorChange[]): ColorStep[] {
  const alike = grouped(run, ({ cell, part, after }) => `${cell.sheetId} ${part} ${after ?? ""}`);
  return [...alike.values()].flatMap((changes) => {
    const steps: ColorStep[] = [];
    for (let at = 0; at < changes.length; at += CELLS_AT_ONCE) {
      const [first, ...rest] = changes.slice(at, at + CELLS_AT_ONCE);
      if (first) steps.push({ kind: "colors", sheetId: first.cell.sheetId, changes: [first, ...rest] });
    }
    return steps;
  });
}

function areaOf(changes: readonly ContentChange[]): Area {
  const rows = changes.map(({ cell }) => cell.row);
  const columns = changes.map(({ cell }) => cell.column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return {
    row,
    column,
    rowCount: Math.max(...rows) - row + 1,
    columnCount: Math.max(...columns) - column + 1,
  };
}

function grouped<T, Key>(items: readonly T[], keyOf: (item: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
