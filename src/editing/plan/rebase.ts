import type { CellRef } from "../../model/cell";
import { withParts } from "./build-plan";
import type { Anchor, Change, EditPlan, Guard, LineChange } from "./edit-plan";
import { failedGuard } from "./guards";
import { cellAfter, cellBefore, cellOfLine, isLineChange, lineOf, placeInLine } from "./line-shift";
import type { SheetCells } from "./sheet-cells";

export type Fit = { ok: true; plan: EditPlan } | { ok: false; guard: Guard };

/**
 * The plan for the cells as they are now: as it was made, or with its rows and columns found again where they moved.
 * Answers the guard that fails when it does not fit any more.
 */
export function fitPlan(plan: EditPlan, cells: SheetCells): Fit {
  const failed = failedGuard(plan, cells);
  if (!failed) return { ok: true, plan };
  const found = findMoves(plan, cells);
  if (!found.ok) return { ok: false, guard: { kind: "text", ...found.anchor } };
  const relocated = relocatePlan(plan, found.moves);
  if (!relocated.ok) return { ok: false, guard: failed };
  const guard = failedGuard(relocated.plan, cells);
  return guard ? { ok: false, guard } : relocated;
}

/** Rows and columns of one sheet that stand elsewhere now: old number -> new number. Those that stayed are in it too. */
export interface Moves {
  sheetId: string;
  rows: ReadonlyMap<number, number>;
  columns: ReadonlyMap<number, number>;
}

export type MovesOutcome =
  { ok: true; moves: Moves[] } | { ok: false; why: "gone" | "notUnique"; anchor: Anchor };
export type RelocateOutcome = { ok: true; plan: EditPlan } | { ok: false; why: "gone" };

/** Finds the plan's tasks and columns again by their texts, on the sheets as they are now. */
export function findMoves(plan: EditPlan, cells: SheetCells): MovesOutcome {
  const moves: Moves[] = [];
  for (const sheetId of new Set(plan.anchors.before.map((anchor) => anchor.cell.sheetId))) {
    const anchors = plan.anchors.before.filter((anchor) => anchor.cell.sheetId === sheetId);
    const rows = new Map<number, number>();
    const columns = new Map<number, number>();
    const tasks = anchors.filter((anchor) => anchor.of === "task");
    let firstTaskRow = Infinity;
    for (const anchor of tasks) {
      const found = stillThere(anchor, cells) ? anchor.cell : onlyCell(anchor, cells, () => true);
      if (typeof found === "string") return { ok: false, why: found, anchor };
      if (!fits(rows, anchor.cell.row, found.row) || !fits(columns, anchor.cell.column, found.column)) {
        return { ok: false, why: "notUnique", anchor };
      }
      firstTaskRow = Math.min(firstTaskRow, found.row);
    }
    const moved = [...columns].some(([from, to]) => from !== to);
    for (const anchor of anchors.filter(({ of }) => of === "header")) {
      const stayed = !moved && stillThere(anchor, cells);
      const found = stayed ? anchor.cell : onlyCell(anchor, cells, (row) => row < firstTaskRow);
      if (typeof found === "string") return { ok: false, why: found, anchor };
      if (!fits(rows, anchor.cell.row, found.row) || !fits(columns, anchor.cell.column, found.column)) {
        return { ok: false, why: "notUnique", anchor };
      }
    }
    moves.push({ sheetId, rows, columns });
  }
  return { ok: true, moves };
}

function stillThere(anchor: Anchor, cells: SheetCells): boolean {
  return cells.text(anchor.cell).trim() === anchor.text.trim();
}

function onlyCell(
  anchor: Anchor,
  cells: SheetCells,
  isRow: (row: number) => boolean,
): CellRef | "gone" | "notUnique" {
  const { sheetId } = anchor.cell;
  const wanted = anchor.text.trim();
  const found = cells
    .sheetContent(sheetId)
    .filter((cell) => isRow(cell.row) && cells.text({ sheetId, ...cell }).trim() === wanted);
  const [only, second] = found;
  if (!only) return "gone";
  return second ? "notUnique" : { sheetId, row: only.row, column: only.column };
}

function fits(moves: Map<number, number>, from: number, to: number): boolean {
  const known = moves.get(from);
  if (known === undefined) moves.set(from, to);
  return known === undefined || known === to;
}

/**
 * The same plan for rows and columns that moved meanwhile. "gone" when a cell of the plan stands in a row or column
 * of which it is not known where it went.
 */
export function relocatePlan(plan: EditPlan, moves: readonly Moves[]): RelocateOutcome {
  const bySheet = new Map(moves.map((move) => [move.sheetId, move]));
  const isMoved = (move: Moves, axis: "rows" | "columns") =>
    [...move[axis]].some(([from, to]) => from !== to);
  const to = (axis: "rows" | "columns", sheetId: string, number: number): number | null => {
    const move = bySheet.get(sheetId);
    if (!move) return number;
    return move[axis].get(number) ?? (isMoved(move, axis) ? null : number);
  };
  const moveCell = (cell: CellRef): CellRef | null => {
    const row = to("rows", cell.sheetId, cell.row);
    const column = to("columns", cell.sheetId, cell.column);
    return row === null || column === null ? null : { sheetId: cell.sheetId, row, column };
  };
  const relocated: Change[] = [];
  for (const [index, change] of plan.changes.entries()) {
    const earlier = plan.changes.slice(0, index);
    const moved = relocateChange(change, earlier, relocated, moveCell, (sheetId) => {
      const move = bySheet.get(sheetId);
      return move !== undefined && (isMoved(move, "rows") || isMoved(move, "columns"));
    });
    if (!moved) return { ok: false, why: "gone" };
    relocated.push(moved);
  }
  const anchorsAt = (
    anchors: readonly Anchor[],
    over: readonly Change[],
    under: readonly Change[],
  ): Anchor[] | null => {
    const result: Anchor[] = [];
    for (const anchor of anchors) {
      const cell = relocateCell(anchor.cell, over, under, moveCell);
      if (!cell) return null;
      result.push({ ...anchor, cell });
    }
    return result;
  };
  const before = anchorsAt(plan.anchors.before, [], []);
  const after = anchorsAt(plan.anchors.after, plan.changes, relocated);
  return before && after
    ? { ok: true, plan: withParts(plan, { changes: relocated, before, after }) }
    : { ok: false, why: "gone" };
}

/** A cell as it is numbered after the changes `over`, numbered as it will be after the changes `under`. */
function relocateCell(
  cell: CellRef,
  over: readonly Change[],
  under: readonly Change[],
  moveCell: (cell: CellRef) => CellRef | null,
): CellRef | null {
  const before = cellBefore(over, cell);
  if (!before) return relocateNewCell(cell, over, under, moveCell);
  const moved = moveCell(before);
  return moved && cellAfter(under, moved);
}

/** A cell in a row or column that the plan itself brought in: found by that line. */
function relocateNewCell(
  cell: CellRef,
  over: readonly Change[],
  under: readonly Change[],
  moveCell: (cell: CellRef) => CellRef | null,
): CellRef | null {
  for (const [index, change] of over.entries()) {
    const twin = under[index];
    if (!isLineChange(change) || change.kind !== "insertLine" || !twin || !isLineChange(twin)) continue;
    const later = over.slice(index + 1);
    const atInsert = cellBefore(later, cell);
    if (!atInsert || atInsert.sheetId !== change.sheetId) continue;
    if (lineOf(change.axis, atInsert) !== change.at) continue;
    const place = placeInLine(change.axis, atInsert);
    const movedPlace = relocatePlace(change, place, over.slice(0, index), under.slice(0, index), moveCell);
    if (movedPlace === null) return null;
    return cellAfter(under.slice(index + 1), cellOfLine(twin, movedPlace));
  }
  return null;
}

/** The place of a cell along a row or column, beside the line that lends its formats. */
function relocatePlace(
  line: LineChange,
  place: number,
  over: readonly Change[],
  under: readonly Change[],
  moveCell: (cell: CellRef) => CellRef | null,
): number | null {
  const cell = relocateCell(
    cellOfLine({ ...line, at: line.kind === "insertLine" ? line.like : line.at }, place),
    over,
    under,
    moveCell,
  );
  return cell && placeInLine(line.axis, cell);
}

function relocateChange(
  change: Change,
  over: readonly Change[],
  under: readonly Change[],
  moveCell: (cell: CellRef) => CellRef | null,
  sheetMoved: (sheetId: string) => boolean,
): Change | null {
  if ("cell" in change) {
    const cell = relocateCell(change.cell, over, under, moveCell);
    return cell && { ...change, cell };
  }
  if (isLineChange(change)) return relocateLine(change, over, under, moveCell);
  // Merged cells and whole sheets are not followed: the user does it again on what is there now.
  return change.kind === "merge" && sheetMoved(change.sheetId) ? null : change;
}

function relocateLine(
  line: LineChange,
  over: readonly Change[],
  under: readonly Change[],
  moveCell: (cell: CellRef) => CellRef | null,
): LineChange | null {
  const places = [...line.cells, ...line.colors].map(({ place }) => place);
  const movedPlaces = new Map<number, number>();
  for (const place of places) {
    const moved = relocatePlace(line, place, over, under, moveCell);
    if (moved === null) return null;
    movedPlaces.set(place, moved);
  }
  const moved = (number: number): number | null => {
    const cell = relocateCell(cellOfLine({ ...line, at: number }, places[0] ?? 0), over, under, moveCell);
    return cell && lineOf(line.axis, cell);
  };
  // A new line is found by the one before it, one to be deleted by itself
  const known = line.kind === "insertLine" ? line.at - 1 : line.at;
  const knownAt = moved(known);
  if (knownAt === null) return null;
  const at = line.at + knownAt - known;
  const passed = line.kind === "deleteLine" && line.like >= line.at ? 1 : 0;
  const likeAt = moved(line.like + passed);
  const like =
    likeAt === null ? line.like + at - line.at : likeAt - (line.kind === "deleteLine" && likeAt > at ? 1 : 0);
  const placed = <T extends { place: number }>(one: T): T => ({
    ...one,
    place: movedPlaces.get(one.place) ?? one.place,
  });
  return { ...line, at, like, cells: line.cells.map(placed), colors: line.colors.map(placed) };
}
