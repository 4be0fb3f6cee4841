import { invertPlan, withoutSheets } from "../editing/build-plan";
import { failedGuard } from "../editing/check-guards";
import type { EditPlan } from "../editing/edit-plan";
import { halfDoneBack } from "../editing/half-done";
import { resolveSheetIds } from "../editing/sheet-ids";
import { loadGuardedCells } from "./guarded-cells";
import { removeHalf } from "./half-written";
import { KnownProblem, problemOf, withDetailOf } from "./problem";
import { readAgain, type ReadyPlan } from "./ready-plan";
import { loadSettings, queueSettings, sameSettings, settingsOf } from "./workbook-settings";
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
  try {
    const added = await addedSheets(context, sync, ready.plan);
    const sheetIds = await allWritten(context, sync, ready.plan, added);
    if (sheetIds) return sheetIds;
  } catch (unseen) {
    throw withDetailOf(error, unseen);
  }
  let done: boolean;
  let gone: ReadonlySet<string>;
  try {
    gone = await goneSheets(context, sync, ready);
    done = await takeBack(context, sync, ready, gone);
  } catch (kept) {
    throw withDetailOf(half, kept);
  }
  if (!done) throw half;
  const [first] = gone;
  if (first === undefined || code !== "sheetGone") throw error;
  throw new KnownProblem({
    code,
    sheetName: ready.base.cells.grid(first)?.sheet.name,
    detail,
    retry: false,
  });
}

/** Sheets of the plan that someone deleted since it was checked. */
async function goneSheets(
  context: Excel.RequestContext,
  sync: Sync,
  { plan, sheetIds }: ReadyPlan,
): Promise<ReadonlySet<string>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  await sync();
  const there = new Set(worksheets.items.map(({ id }) => id));
  return new Set(plan.touches.sheetIds.filter((id) => sheetIds.has(id) && !there.has(id)));
}

interface AddedSheet {
  /** What the plan calls it. */
  planned: string;
  id: string;
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
    sheet.load("id");
    return [{ planned: change.sheetId, sheet }];
  });
  if (asked.length > 0) await sync();
  return asked.flatMap(({ planned, sheet }): AddedSheet[] =>
    sheet.isNullObject ? [] : [{ planned, id: sheet.id }],
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
  const sheetIds = Object.fromEntries(added.map(({ planned, id }) => [planned, id]));
  const back = invertPlan(resolveSheetIds(plan, sheetIds));
  const guarded = loadGuardedCells(context, back);
  await sync();
  return failedGuard(back, guarded.cells()) ? null : sheetIds;
}

/** False when it cannot be told what was done. */
async function takeBack(
  context: Excel.RequestContext,
  sync: Sync,
  { plan: whole, base, sheetIds, settings }: ReadyPlan,
  gone: ReadonlySet<string>,
): Promise<boolean> {
  // What was written on a sheet that is gone is gone with it; what was done on the others tells itself
  const plan = gone.size > 0 ? withoutSheets(whole, gone) : whole;
  const deletes = whole.changes.some(({ kind }) => kind === "deleteSheet");
  if (deletes && gone.size > 0 && plan.changes.length > 0) return false;
  if (!(await removeHalf(context, sync, plan, sheetIds))) return false;
  const stored = loadSettings(context);
  const now = await readAgain(context, sync, plan, base);
  const back = halfDoneBack(plan, base.cells, now.cells);
  if (!back) return false;
  const brought = settings && sameSettings(settingsOf(stored).settings, settings.after);
  if (brought) queueSettings(context, settings.before);
  if (brought || back.changes.length > 0) await writeChanges(context, sync, back, now.cells);
  return true;
}
