import { failedGuard } from "../editing/check-guards";
import type { EditPlan } from "../editing/edit-plan";
import { fitPlan } from "../editing/fit-plan";
import { resolveSheetIds } from "../editing/sheet-ids";
import { takenBack } from "../editing/taken-back";
import type { WorkbookSettings } from "../model/workbook-settings";
import { editedWorkbook, firstCellOf, hasFormulas } from "./edited-workbook";
import { loadGuardedCells } from "./guarded-cells";
import { afterFailure } from "./failed-writing";
import { KnownProblem, type Outcome, type Problem, problemOf } from "./problem";
import { readAgain, type ReadyPlan } from "./ready-plan";
import { runExcel } from "./run-excel";
import { loadRights } from "./sheet-rights";
import { unfitProblem } from "./unfit-problem";
import type { OpenedWorkbook, WrittenEdit } from "./workbook-port";
import { queueSettings } from "./workbook-settings";
import { loadLineSizes, writeChanges } from "./write-changes";

type Sync = () => Promise<void>;

/**
 * Checks a plan and writes it: two round trips. When it no longer fits, the sheets are read again, the rows and columns are
 * looked for, and it is checked once more. What someone else does between the check and the writing is seen in the same
 * round trip as the writing; then it is taken back, so that what they wrote stays.
 */
export function writePlan(
  plan: EditPlan,
  known: OpenedWorkbook,
  settings?: WorkbookSettings,
): Promise<Outcome<WrittenEdit>> {
  const base = settings ? { ...known, settings } : known;
  return runExcel(
    async (context, sync) => {
      const brought = settings ? { settings: { before: known.settings, after: settings } } : {};
      const ready = await readyPlan(context, sync, plan, base);
      const first = await write(context, sync, { ...ready, ...brought });
      if (!first.overtaken) return writtenEdit(ready, first.sheetIds);
      const again = await readyPlan(context, sync, ready.plan, ready.base);
      const second = await write(context, sync, { ...again, ...brought });
      if (second.overtaken) throw new KnownProblem(second.overtaken);
      return writtenEdit(again, second.sheetIds);
    },
    { oneUndo: true },
  );
}

function writtenEdit({ plan, base }: ReadyPlan, sheetIds: Record<string, string>): WrittenEdit {
  const written = resolveSheetIds(plan, sheetIds);
  const workbook = editedWorkbook(base, written);
  const firstCell = firstCellOf(written);
  return { workbook, plan: written, sheetIds, firstCell, recalculates: hasFormulas(workbook) };
}

async function readyPlan(
  context: Excel.RequestContext,
  sync: Sync,
  plan: EditPlan,
  base: OpenedWorkbook,
): Promise<ReadyPlan> {
  const first = await check(context, sync, plan, base);
  // What the pane knows may be older than what stands in Excel
  const known = failedGuard(plan, base.cells) === null;
  if (known && !failedGuard(plan, first.cells)) return { ...first, base };
  const now = await readAgain(context, sync, plan, base);
  const fit = fitPlan(plan, now.cells);
  if (!fit.ok) throw new KnownProblem(unfitProblem(fit.guard, now.cells));
  const second = await check(context, sync, fit.plan, now);
  const failed = failedGuard(fit.plan, second.cells);
  if (failed) throw new KnownProblem(unfitProblem(failed, second.cells));
  return { ...second, base: now };
}

/** One round trip: what may be written, what stands there, and how large the lines of the plan are. */
async function check(context: Excel.RequestContext, sync: Sync, plan: EditPlan, base: OpenedWorkbook) {
  const rights = loadRights(context, plan, (sheetId) => base.cells.grid(sheetId)?.sheet.name);
  const guarded = loadGuardedCells(context, plan);
  const sized = loadLineSizes(context, plan);
  await sync();
  await rights.check(sync);
  const cells = guarded.cells();
  return { cells, plan: sized(), sheetIds: new Set(cells.grids.map(({ sheet }) => sheet.id)) };
}

interface Writing {
  sheetIds: Record<string, string>;
  /** Someone was just before it; what it wrote has been taken back. */
  overtaken: Problem | null;
}

/** Writes and sees what it wrote over; when it fails, looks what Excel did of it. */
async function write(context: Excel.RequestContext, sync: Sync, ready: ReadyPlan): Promise<Writing> {
  const { plan, base, settings } = ready;
  const guarded = loadGuardedCells(context, plan);
  if (settings) queueSettings(context, settings.after);
  let sheetIds: Record<string, string>;
  try {
    sheetIds = await writeChanges(context, sync, plan, base.cells);
  } catch (error) {
    return { sheetIds: await afterFailure(context, sync, ready, error), overtaken: null };
  }
  const found = guarded.cells();
  const failed = failedGuard(plan, found);
  if (!failed) return { sheetIds, overtaken: null };
  const overtaken = unfitProblem(failed, found);
  if (settings) queueSettings(context, settings.before);
  try {
    await writeChanges(context, sync, resolveSheetIds(takenBack(plan, found), sheetIds), base.cells);
  } catch (error) {
    const { detail } = problemOf(error);
    throw new KnownProblem({ ...overtaken, code: "overwritten", detail, retry: false });
  }
  return { sheetIds, overtaken };
}
