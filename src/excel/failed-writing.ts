import { invertPlan } from "../editing/build-plan";
import { isFormula, plainText } from "../editing/cell-content";
import { failedGuard } from "../editing/check-guards";
import type { EditPlan, SheetChange, SheetContent } from "../editing/edit-plan";
import { halfDoneBack } from "../editing/half-done";
import { type SheetCells, sheetCells } from "../editing/sheet-cells";
import { resolveSheetIds } from "../editing/sheet-ids";
import type { Grid, SheetRef } from "../model/grid";
import { loadGuardedCells } from "./guarded-cells";
import { removeHalf } from "./half-written";
import { KnownProblem, problemOf, withDetailOf } from "./problem";
import { readSheets } from "./read-grids";
import { readAgain, type ReadyPlan } from "./ready-plan";
import { writeChanges } from "./write-changes";

type Sync = () => Promise<void>;

/**
 * Looks what Excel did of a plan whose writing failed. All of it: answers with the ids of new sheets, only the answer was lost.
 * A part of it: takes that back, and throws what went wrong. When even that cannot be done, throws that it is half written.
 */
export async function afterFailure(
  context: Excel.RequestContext,
  sync: Sync,
  ready: ReadyPlan,
  error: unknown,
): Promise<Record<string, string>> {
  const { code, detail } = problemOf(error);
  // Excel takes nothing at all now, so it did nothing and tells nothing
  if (code === "cellEditMode") throw error;
  const half = new KnownProblem({ code: "halfWritten", detail, retry: true });
  let added: AddedSheet[];
  try {
    added = await addedSheets(context, sync, ready.plan);
    const sheetIds = await allWritten(context, sync, ready.plan, added);
    if (sheetIds) return sheetIds;
  } catch (unseen) {
    throw withDetailOf(error, unseen);
  }
  let done: boolean;
  try {
    await removeHalf(context, sync, ready.plan, ready.sheetIds);
    if (added.length > 0) added = await addedSheets(context, sync, ready.plan);
    done = await takeBack(context, sync, ready, added);
  } catch (kept) {
    // The plan's only sheet is gone, and with it whatever was written there
    if (problemOf(kept).code === "sheetGone" && ready.plan.touches.sheetIds.length === 1) throw error;
    throw withDetailOf(half, kept);
  }
  throw done ? error : half;
}

interface AddedSheet {
  change: SheetChange;
  sheet: SheetRef;
}

/** The sheets of the plan that are there by now. */
async function addedSheets(
  context: Excel.RequestContext,
  sync: Sync,
  { changes }: EditPlan,
): Promise<AddedSheet[]> {
  const asked = changes.flatMap((change) => {
    if (change.kind !== "addSheet") return [];
    const sheet = context.workbook.worksheets.getItemOrNullObject(change.name);
    sheet.load("id,name");
    return [{ change: { ...change, kind: "addSheet" as const }, sheet }];
  });
  if (asked.length > 0) await sync();
  return asked.flatMap(({ change, sheet }): AddedSheet[] =>
    sheet.isNullObject ? [] : [{ change, sheet: { id: sheet.id, name: sheet.name, visibility: "visible" } }],
  );
}

/** The ids of new sheets when all of the plan stands in the workbook; else null. */
async function allWritten(
  context: Excel.RequestContext,
  sync: Sync,
  plan: EditPlan,
  added: readonly AddedSheet[],
): Promise<Record<string, string> | null> {
  if (added.length < plan.changes.filter(({ kind }) => kind === "addSheet").length) return null;
  const sheetIds = Object.fromEntries(added.map(({ change, sheet }) => [change.sheetId, sheet.id]));
  const back = invertPlan(resolveSheetIds(plan, sheetIds));
  const guarded = loadGuardedCells(context, back);
  await sync();
  return failedGuard(back, guarded.cells()) ? null : sheetIds;
}

/** False when it cannot be told what was done. */
async function takeBack(
  context: Excel.RequestContext,
  sync: Sync,
  { plan, base }: ReadyPlan,
  added: readonly AddedSheet[],
): Promise<boolean> {
  const now = await readAgain(context, sync, plan, base);
  const back = halfDoneBack(plan, base.cells, now.cells);
  if (!back) return false;
  if (added.length > 0) {
    const grids = await readSheets(
      context,
      sync,
      added.map(({ sheet }) => sheet),
    );
    for (const { change, sheet } of added) {
      const grid = grids.find((one) => one.sheet.id === sheet.id);
      if (grid && !holdsOnly(grid, change, base.cells)) return false;
      context.workbook.worksheets.getItem(sheet.id).delete();
    }
  }
  if (added.length > 0 || back.changes.length > 0) await writeChanges(context, sync, back, now.cells);
  return true;
}

/** Whether every cell is one of the copied sheet or one that the plan makes: nobody else wrote in it. */
function holdsOnly(grid: Grid, change: SheetChange, base: SheetCells): boolean {
  const keys = (content: SheetContent) =>
    content.map((cell) => `${cell.row},${cell.column},${plainText(cell)}`);
  const ours = new Set([...keys(change.cells), ...keys(base.sheetContent(change.copyOf))]);
  const isText = (cell: SheetContent[number]) => !isFormula(cell);
  return keys(sheetCells([grid]).sheetContent(grid.sheet.id).filter(isText)).every((key) => ours.has(key));
}
