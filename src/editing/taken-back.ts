import { invertPlan, withParts } from "./build-plan";
import type { Change, ContentChange, EditPlan } from "./edit-plan";
import { cellBefore, cellOfLine } from "./line-shift";
import type { SheetCells } from "./sheet-cells";

/**
 * Takes back a plan that was written over something else than it expected: someone was just before it.
 * `found` is what stood in the guarded cells when it was written; that is what they hold again afterwards.
 */
export function takenBack(plan: EditPlan, found: SheetCells): EditPlan {
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

function asFound(change: Change, earlier: readonly Change[], found: SheetCells): Change {
  switch (change.kind) {
    case "content": {
      const cell = cellBefore(earlier, change.cell);
      if (!cell || isChanged(earlier, change)) return change;
      const { formula } = found.content(cell);
      const numberFormat =
        change.after.numberFormat === undefined ? {} : { numberFormat: found.numberFormat(cell) };
      return { ...change, before: { formula, ...numberFormat } };
    }
    case "color": {
      const cell = cellBefore(earlier, change.cell);
      return { ...change, before: (cell && found.color(cell, change.part)) ?? change.before };
    }
    case "deleteLine": {
      const { sheetId, axis } = change;
      const first = cellBefore(earlier, cellOfLine(change, 0));
      if (!first) return change;
      const at = axis === "row" ? first.row : first.column;
      const cells = found
        .sheetContent(sheetId)
        .filter((cell) => (axis === "row" ? cell.row : cell.column) === at)
        .map(({ row, column }) => ({
          place: axis === "row" ? column : row,
          content: found.content({ sheetId, row, column }),
        }));
      return { ...change, cells };
    }
    case "merge":
      // Taken back, cells are only parted: what was merged then is merged again at the end
      return { ...change, before: null };
    default:
      return change;
  }
}

function isChanged(earlier: readonly Change[], { cell }: ContentChange): boolean {
  return earlier.some(
    (one) =>
      one.kind === "content" &&
      one.cell.sheetId === cell.sheetId &&
      one.cell.row === cell.row &&
      one.cell.column === cell.column,
  );
}
