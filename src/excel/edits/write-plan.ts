import { withFarCells } from "../../editing/plan/far-cells";
import { failedGuard } from "../../editing/plan/guards";
import type { EditPlan } from "../../editing/plan/edit-plan";
import { fitPlan } from "../../editing/plan/rebase";
import { resolveSheetIds } from "../../editing/plan/added-sheets";
import { restorePlan } from "../../editing/plan/rollback";
import type { WorkbookSettings } from "../../model/workbook-settings";
import { editedWorkbook, firstCellOf, hasFormulas } from "../../port/optimistic-workbook";
import { loadGuardedCells } from "./guarded-cells";
import { JobMarks } from "../job-marks";
import { rollback } from "../rollback";
import { leftOfEdit } from "./left-of-edit";
import { KnownProblem, type Outcome, type Problem, problemOf } from "../../port/problem";
import { readAgain, sheetsOf, type ReadyPlan } from "./ready-plan";
import { runExcel } from "../run-excel";
import { loadHiddenRows } from "./hidden-rows";
import { loadRights } from "./sheet-rights";
import { loadTableHeadings } from "./table-headings";
import { unfitProblem } from "./conflict";
import type { OpenedWorkbook, WrittenEdit } from "../../port/workbook-port";
import { queueSettings } from "../read/settings";
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
    { keepsNothing: true },
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
  given: EditPlan,
  base: OpenedWorkbook,
): Promise<ReadyPlan> {
  const plan = withFarCells(given, null);
  const first = await check(context, sync, plan, base);
  // What the pane knows may be older than what stands in Excel
  const known = failedGuard(plan, base.cells) === null;
  if (known && !failedGuard(first.plan, first.cells))
    return { ...first, base: { ...base, cells: first.withHiddenRows(base.cells) } };
  const now = await readAgain(context, sync, plan, base);
  const fit = fitPlan(plan, now.cells);
  if (!fit.ok) throw new KnownProblem(unfitProblem(fit.guard, now.cells));
  const second = await check(context, sync, fit.plan, now);
  const failed = failedGuard(second.plan, second.cells);
  if (failed) throw new KnownProblem(unfitProblem(failed, second.cells));
  return { ...second, base: { ...now, cells: second.withHiddenRows(now.cells) } };
}

/** One round trip: what may be written, what stands there, and how large the lines of the plan are. */
async function check(context: Excel.RequestContext, sync: Sync, plan: EditPlan, base: OpenedWorkbook) {
  const sheetOf = sheetsOf(context);
  const rights = loadRights(context, plan, (sheetId) => base.cells.grid(sheetId)?.sheet.name, sheetOf);
  const guarded = loadGuardedCells(context, plan, sheetOf);
  const headings = loadTableHeadings(plan, base.overview, sheetOf);
  const sized = loadLineSizes(plan, sheetOf);
  const withHiddenRows = loadHiddenRows(plan, sheetOf);
  await sync();
  await rights.check(sync);
  await headings.check(sync);
  const cells = guarded.cells();
  const sheetIds = new Set(cells.grids.map(({ sheet }) => sheet.id));
  return { cells, plan: withFarCells(sized(), cells), sheetIds, mayName: rights.mayName(), withHiddenRows };
}

interface Writing {
  sheetIds: Record<string, string>;
  /** Someone was just before it; what it wrote has been taken back. */
  overtaken: Problem | null;
}

/** Writes and sees what it wrote over; when it fails, looks what Excel did of it. */
async function write(context: Excel.RequestContext, sync: Sync, ready: ReadyPlan): Promise<Writing> {
  const { plan, base, settings } = ready;
  const guarded = loadGuardedCells(context, plan, sheetsOf(context));
  if (settings) queueSettings(context, settings.after);
  const marks = new JobMarks(context, ready.mayName);
  let sheetIds: Record<string, string>;
  try {
    sheetIds = await writeChanges(context, sync, plan, base.cells, marks);
  } catch (error) {
    const look = () => leftOfEdit(context, sync, ready, marks, error);
    return { sheetIds: await rollback(error, look), overtaken: null };
  }
  const found = guarded.cells();
  const failed = failedGuard(plan, found);
  if (!failed) return { sheetIds, overtaken: null };
  const overtaken = unfitProblem(failed, found);
  if (settings) queueSettings(context, settings.before);
  try {
    await writeChanges(context, sync, resolveSheetIds(restorePlan(plan, found), sheetIds), base.cells);
  } catch (error) {
    const { detail } = problemOf(error);
    throw new KnownProblem({ ...overtaken, code: "overwritten", detail, retry: false });
  }
  return { sheetIds, overtaken };
}
