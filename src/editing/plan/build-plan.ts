import { type Area, cellKey, type CellRef } from "../../model/cell";
import type {
  Anchor,
  Change,
  Confirmation,
  EditPlan,
  Guard,
  MergeChange,
  PlanLabel,
  Touches,
} from "./edit-plan";
import { cellAfter, cellBefore, cellOfLine, isLineChange, lineOf } from "./line-shift";

export interface PlanParts {
  label: PlanLabel;
  changes: Change[];
  /** Rows and columns by their texts, numbered as before the plan. */
  anchors: Anchor[];
  /** Rows and columns that the plan brings in, numbered as after it. */
  newAnchors?: Anchor[];
  needsConfirmation?: Confirmation[];
}

/** Completes a plan: what has to be checked before it and what it touches follow from its changes. */
export function buildPlan({
  label,
  changes,
  anchors,
  newAnchors = [],
  needsConfirmation = [],
}: PlanParts): EditPlan {
  const before = distinctAnchors(anchors);
  const kept = before.flatMap((anchor): Anchor[] => {
    const cell = cellAfter(changes, anchor.cell);
    return cell ? [{ ...anchor, cell }] : [];
  });
  const changed = retypedAnchors(kept, changes);
  return assemblePlan(
    label,
    changes,
    before,
    distinctAnchors([...changed, ...newAnchors]),
    needsConfirmation,
  );
}

/** A header that the plan itself changes has its new text afterwards. */
function retypedAnchors(anchors: Anchor[], changes: readonly Change[]): Anchor[] {
  const texts = new Map<string, string>();
  changes.forEach((change, index) => {
    if (change.kind !== "content") return;
    const cell = cellAfter(changes.slice(index + 1), change.cell);
    const { formula } = change.after;
    if (cell) texts.set(cellKey(cell), String(formula).replace(/^'/, ""));
  });
  return anchors.map((anchor) => ({ ...anchor, text: texts.get(cellKey(anchor.cell)) ?? anchor.text }));
}

function distinctAnchors(anchors: readonly Anchor[]): Anchor[] {
  return [...new Map(anchors.map((anchor) => [`${anchor.of} ${cellKey(anchor.cell)}`, anchor])).values()];
}

function assemblePlan(
  label: PlanLabel,
  changes: Change[],
  before: Anchor[],
  after: Anchor[],
  needsConfirmation: Confirmation[],
): EditPlan {
  return {
    label,
    changes,
    guards: guardsOf(changes, before),
    anchors: { before, after },
    needsConfirmation,
    touches: touchesOf(changes),
  };
}

/** The same plan with other cells: guards and preview are made anew. */
export function withParts(
  plan: EditPlan,
  parts: { changes: Change[]; before: Anchor[]; after: Anchor[] },
): EditPlan {
  return assemblePlan(plan.label, parts.changes, parts.before, parts.after, plan.needsConfirmation);
}

/** What the plan does on the other sheets. */
export function withoutSheets(plan: EditPlan, sheetIds: ReadonlySet<string>): EditPlan {
  const { changes, anchors } = plan;
  const stays = ({ cell }: Anchor) => !sheetIds.has(cell.sheetId);
  return withParts(plan, {
    changes: changes.filter((change) => !sheetIds.has(sheetOf(change))),
    before: anchors.before.filter(stays),
    after: anchors.after.filter(stays),
  });
}

/** The plan that takes this one back. Inverting twice gives the same plan. An undo needs no confirmation of its own. */
export function invertPlan(plan: EditPlan): EditPlan {
  return assemblePlan(
    { ...plan.label, undo: !plan.label.undo },
    plan.changes.map(invertChange).reverse(),
    plan.anchors.after,
    plan.anchors.before,
    plan.needsConfirmation,
  );
}

function invertChange(change: Change): Change {
  switch (change.kind) {
    case "content":
      return { ...change, before: change.after, after: change.before };
    case "color":
      return { ...change, before: change.after, after: change.before };
    case "merge":
      return { ...change, before: change.after, after: change.before };
    case "insertLine":
      return { ...change, kind: "deleteLine" };
    case "deleteLine":
      return { ...change, kind: "insertLine" };
    case "addSheet":
      return { ...change, kind: "deleteSheet" };
    case "deleteSheet":
      return { ...change, kind: "addSheet" };
  }
}

function guardsOf(changes: readonly Change[], anchors: readonly Anchor[]): Guard[] {
  // Sheets that come or go as a whole are guarded as a whole.
  const whole = new Set(changes.flatMap((change) => ("copyOf" in change ? [change.sheetId] : [])));
  const guards: Guard[] = anchors
    .filter((anchor) => !whole.has(anchor.cell.sheetId))
    .map(({ of, cell, text }) => ({ kind: "text", cell, text, of }));
  const seen = new Set<string>();
  changes.forEach((change, index) => {
    const earlier = changes.slice(0, index);
    if (change.kind === "addSheet") guards.push({ kind: "noSheet", name: change.name });
    else if (change.kind === "deleteSheet")
      guards.push({ kind: "sheet", sheetId: change.sheetId, cells: change.cells });
    else if (whole.has(sheetOf(change))) return;
    else if (change.kind === "content" || change.kind === "color") {
      const cell = cellBefore(earlier, change.cell);
      const key = cell && `${change.kind === "color" ? change.part : "content"} ${cellKey(cell)}`;
      if (!cell || !key || seen.has(key)) return;
      seen.add(key);
      if (change.kind === "color")
        guards.push({ kind: "color", cell, part: change.part, color: change.before });
      else guards.push({ kind: "content", cell, content: change.before });
    } else if (change.kind === "merge") {
      const area = change.before && areaBefore(earlier, change.sheetId, change.before);
      if (area) guards.push({ kind: "merge", sheetId: change.sheetId, area });
      for (const cell of emptiedBy(change)) {
        const before = cellBefore(earlier, cell);
        const key = before && `content ${cellKey(before)}`;
        if (!before || !key || seen.has(key)) continue;
        seen.add(key);
        guards.push({ kind: "content", cell: before, content: { formula: "" } });
      }
    } else if (change.kind === "deleteLine") {
      const { axis, sheetId } = change;
      const first = cellBefore(earlier, cellOfLine(change, 0));
      if (!first) return;
      guards.push({
        kind: "line",
        sheetId,
        axis,
        at: lineOf(axis, first),
        cells: change.cells,
      });
    }
  });
  return guards;
}

function areaBefore(earlier: readonly Change[], sheetId: string, area: Area): Area | null {
  const last = { row: area.row + area.rowCount - 1, column: area.column + area.columnCount - 1 };
  const from = cellBefore(earlier, { sheetId, row: area.row, column: area.column });
  const to = cellBefore(earlier, { sheetId, ...last });
  if (!from || !to) return null;
  const { row, column } = from;
  return { row, column, rowCount: to.row - row + 1, columnCount: to.column - column + 1 };
}

/** Merging keeps what stands in the first cell only. */
function emptiedBy({ sheetId, after }: MergeChange): CellRef[] {
  if (!after) return [];
  const { row, column, rowCount, columnCount } = after;
  return Array.from({ length: rowCount * columnCount }, (_, at) => ({
    sheetId,
    row: row + Math.floor(at / columnCount),
    column: column + (at % columnCount),
  })).slice(1);
}

/** Null for a guard that is not about one sheet. */
export function sheetOfGuard(guard: Guard): string | null {
  if (guard.kind === "noSheet") return null;
  return "cell" in guard ? guard.cell.sheetId : guard.sheetId;
}

export function sheetOf(change: Change): string {
  return "cell" in change ? change.cell.sheetId : change.sheetId;
}

function touchesOf(changes: readonly Change[]): Touches {
  const cells = new Map<string, Touches["cells"][number]>();
  const lines: Touches["lines"] = [];
  const sheets: Touches["sheets"] = [];
  changes.forEach((change, index) => {
    if ("cell" in change) {
      const cell = cellAfter(changes.slice(index + 1), change.cell);
      if (cell) cells.set(cellKey(cell), cell);
    } else if (isLineChange(change)) {
      const { axis, sheetId, at } = change;
      lines.push({ what: change.kind === "insertLine" ? "insert" : "delete", axis, sheetId, at });
    } else if (change.kind !== "merge") {
      sheets.push({ what: change.kind === "addSheet" ? "add" : "delete", name: change.name });
    }
  });
  return { sheetIds: [...new Set(changes.map(sheetOf))], cells: [...cells.values()], lines, sheets };
}
