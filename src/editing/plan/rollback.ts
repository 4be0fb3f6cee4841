import { cellKey } from "../../model/cell";
import { applyPlan } from "./apply-plan";
import { buildPlan, invertPlan, sheetOf, withParts } from "./build-plan";
import type { Change, ContentChange, EditPlan, LineChange, MergeChange, SheetChange } from "./edit-plan";
import { failedGuard, sameSheet } from "./guards";
import { cellBefore, cellOfLine, lineOf, placeInLine } from "./line-shift";
import { type SheetCells } from "./sheet-cells";
import { writeSteps, type WriteStep } from "./write-steps";

/**
 * What a job that failed left in the workbook. Excel stops at the first thing that fails, what it did before that stays done, and an
 * answer can be lost after all of it was done.
 */
export type Left<Value, Undo> =
  /** Only the answer was lost. */
  | { done: "all"; value: Value }
  | { done: "none" }
  /** Known for certain, and this takes it back; null where nothing can. */
  | { done: "part"; undo: Undo | null }
  /** What stands there is not what any part of the job makes. */
  | { done: "unclear" };

/**
 * How much of a plan was written, and what takes that back. `now` holds the sheets that it added under the ids that the plan has for
 * them, `inserted` are those of its rows and columns that are known to be there. What shows in nothing counts as not done: a row or
 * column is only taken away when it is certainly the plan's. A sheet that was deleted cannot come back as it was.
 */
export function leftOfPlan(
  plan: EditPlan,
  before: SheetCells,
  now: SheetCells,
  inserted: ReadonlySet<Change>,
): Left<EditPlan, EditPlan> {
  const { label, anchors, changes } = plan;
  const parts = [...partsOf(writeSteps(changes, before))];
  for (const part of [parts.at(-1)!, ...parts.slice(0, -1)]) {
    const inHalf = new Set(part.half.map(keyOf));
    const rest = changes.filter((change) => !part.finished.has(change));
    const untouched = rest.filter((change) => change !== part.began && !inHalf.has(keyOf(change)));
    const done = [...changes.filter((change) => part.finished.has(change)), ...part.half];
    const seen = [...inserted].filter((change) => !part.finished.has(change) && part.began !== change);
    if (seen.length > 0) continue;
    const made = applyPlan(buildPlan({ label, changes: done, anchors: anchors.before }), before);
    const undo = undoOf(plan, done, made);
    if (!explains({ plan, undo, rest: untouched, made, now })) continue;
    if (done.length === 0) return { done: "none" };
    if (rest.length === 0) return { done: "all", value: undo };
    return { done: "part", undo: done.some(({ kind }) => kind === "deleteSheet") ? null : undo };
  }
  return { done: "unclear" };
}

function keyOf(change: Change): string {
  return "cell" in change ? `${change.kind} ${cellKey(change.cell)}` : "";
}

/** Added sheets go as a whole. */
function undoOf(plan: EditPlan, done: readonly Change[], made: SheetCells): EditPlan {
  const added = new Set(done.flatMap((one) => (one.kind === "addSheet" ? [one.sheetId] : [])));
  const changes = done.flatMap((change): Change[] => {
    if (change.kind === "addSheet") return [{ ...change, cells: made.sheetContent(change.sheetId) }];
    return added.has(sheetOf(change)) ? [] : [change];
  });
  return invertPlan(buildPlan({ label: plan.label, changes, anchors: plan.anchors.before }));
}

interface Explanation {
  plan: EditPlan;
  undo: EditPlan;
  rest: readonly Change[];
  made: SheetCells;
  now: SheetCells;
}

/** Whether the sheets are as a part of the plan makes them. */
function explains({ plan, undo, rest, made, now }: Explanation): boolean {
  const { label, changes, touches } = plan;
  const next = buildPlan({ label, changes: [...rest], anchors: [] });
  // Someone else may have taken the name of a sheet: that is why it could not be added
  const guards = next.guards.filter(({ kind }) => kind !== "noSheet");
  if (failedGuard(undo, now) || failedGuard({ ...next, guards }, now)) return false;
  // Cells tell themselves, whatever stands around them; rows, columns and sheets only tell by all that moved with them
  if (changes.every((change) => "cell" in change)) return true;
  return touches.sheetIds.every((id) => {
    if (!made.grid(id) || !now.grid(id)) return !made.grid(id) && !now.grid(id);
    return sameSheet(now.sheetContent(id), made.sheetContent(id));
  });
}

interface Part {
  finished: ReadonlySet<Change>;
  /** Of the step that comes next. */
  half: Change[];
  /** The change that is done by half. */
  began?: Change;
}

/** What may have been done of these steps, most first. */
function* partsOf(steps: readonly WriteStep[]): Generator<Part> {
  for (let count = steps.length; count >= 0; count--) {
    const finished = new Set(steps.slice(0, count).flatMap(changesOf));
    const next = steps[count];
    const began = next?.kind === "structure" ? { began: next.change } : {};
    if (next) for (const half of halvesOf(next)) yield { finished, half, ...began };
    yield { finished, half: [] };
  }
}

export function changesOf(step: WriteStep): Change[] {
  return step.kind === "structure" ? [step.change] : step.changes;
}

/** What takes Excel several actions may have been done by half, most first. */
function halvesOf(step: WriteStep): Change[][] {
  switch (step.kind) {
    case "contents": {
      // Formats go before contents
      const formatted = step.changes.flatMap((change): Change[] => {
        const { numberFormat } = change.after;
        return numberFormat === undefined
          ? []
          : [{ ...change, after: { formula: change.before.formula, numberFormat } }];
      });
      return formatted.length > 0 ? [formatted] : [];
    }
    case "colors":
      return [];
    case "structure":
      return halvesOfStructure(step.change);
  }
}

function halvesOfStructure(change: LineChange | MergeChange | SheetChange): Change[][] {
  switch (change.kind) {
    case "insertLine":
      return Array.from({ length: change.cells.length + 1 }, (_, less) => [
        { ...change, cells: change.cells.slice(0, change.cells.length - less), colors: [] },
      ]);
    case "merge":
      return change.before && change.after ? [[{ ...change, after: null }]] : [];
    case "deleteLine":
    case "addSheet":
    case "deleteSheet":
      return [];
  }
}

/**
 * Takes back a plan that was written over something else than it expected: someone was just before it.
 * `found` is what stood in the guarded cells when it was written; that is what they hold again afterwards.
 */
export function restorePlan(plan: EditPlan, found: SheetCells): EditPlan {
  const changes = plan.changes.map((change, index) => asFound(change, plan.changes.slice(0, index), found));
  const back = invertPlan(withParts(plan, { changes, before: [], after: [] }));
  // Merging empties cells without a change of their own
  const contents = plan.guards.flatMap((guard): ContentChange[] => {
    if (guard.kind !== "content") return [];
    const content = found.content(guard.cell);
    return [{ kind: "content", cell: guard.cell, before: content, after: content }];
  });
  const restored = [...back.changes, ...contents, ...mergesFound(plan, found)];
  return withParts(back, { changes: restored, before: [], after: [] });
}

/** What was merged before the plan, wherever it merged or parted cells. */
function mergesFound({ changes }: EditPlan, found: SheetCells): Change[] {
  const sheets = new Set(changes.flatMap((change) => (change.kind === "merge" ? [change.sheetId] : [])));
  return [...sheets].flatMap((sheetId) =>
    (found.grid(sheetId)?.merges ?? []).map((after): Change => ({
      kind: "merge",
      sheetId,
      before: null,
      after,
    })),
  );
}

/** The change as if it had expected what was found. */
function asFound(change: Change, earlier: readonly Change[], found: SheetCells): Change {
  switch (change.kind) {
    case "content": {
      const cell = cellBefore(earlier, change.cell);
      if (!cell) return change;
      const { formula } = found.content(cell);
      const numberFormat =
        change.after.numberFormat === undefined ? {} : { numberFormat: found.numberFormat(cell) };
      return { ...change, before: { formula, ...numberFormat } };
    }
    case "color": {
      const cell = cellBefore(earlier, change.cell);
      const color = cell ? found.color(cell, change.part) : undefined;
      return { ...change, before: color === undefined ? change.before : color };
    }
    case "deleteLine": {
      const { sheetId, axis } = change;
      const first = cellBefore(earlier, cellOfLine(change, 0));
      if (!first) return change;
      const at = lineOf(axis, first);
      const cells = found
        .sheetContent(sheetId)
        .filter((cell) => lineOf(axis, cell) === at)
        .map((cell) => ({
          place: placeInLine(axis, cell),
          content: found.content({ ...cell, sheetId }),
        }));
      return { ...change, cells };
    }
    case "merge":
      // Taken back, cells are only parted: what was merged then is merged again at the end
      return { ...change, before: null };
    case "insertLine":
    case "addSheet":
    case "deleteSheet":
      return change;
  }
}
