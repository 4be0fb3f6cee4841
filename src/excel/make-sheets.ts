import { analyse } from "../analysis/analyse";
import { planSheets, type SheetsRequest } from "../summary/on-request/plan-request";
import { generatedSheets, loadMarkedRanges, loadMarks } from "./generated-sheets";
import { saveGeneratedState } from "./generated-state";
import { placePlans } from "./place-plans";
import { KnownProblem, problemOf, withDetailOf, type Outcome } from "./problem";
import { readWorkbookFromExcel, requireSituations } from "./read-workbook-from-excel";
import { runExcel } from "./run-excel";
import type { JobOptions, MadeSheets } from "./workbook-port";

/** Makes the requested sheets, or makes them again in place: four round trips, five when there were earlier ones. */
export function makeSheets(request: SheetsRequest, options: JobOptions = {}): Promise<Outcome<MadeSheets>> {
  return runExcel(async (context, sync) => {
    const reading = await readWorkbookFromExcel(context, sync, options);
    requireSituations(reading.overview);
    options.onProgress?.({ step: "analysis", share: 0 });
    const madeAt = new Date();
    const plans = planSheets(analyse(reading.overview, reading.settings), reading.overview, request, madeAt);
    const { generated, names } = await placePlans(context, sync, reading, plans, { ...options, madeAt });
    return { made: names, generatedSheets: generated };
  });
}

/** Deletes every sheet that is ours, with all that stands on it, in three round trips. Answers with their names. */
export function removeGeneratedSheets(): Promise<Outcome<string[]>> {
  return runExcel(async (context, sync) => {
    const names = loadMarks(context);
    await sync();
    const marked = loadMarkedRanges(names);
    await sync();
    const sheets = generatedSheets(marked);
    for (const id of new Set(sheets.map(({ sheetId }) => sheetId)))
      context.workbook.worksheets.getItem(id).delete();
    for (const { mark } of marked) names.getItem(mark).delete();
    saveGeneratedState(context, { version: 1, sheets: {} });
    try {
      await sync();
    } catch (error) {
      await afterFailedRemoval(context, sync, sheets.length, error);
    }
    return sheets.map(({ sheetName }) => sheetName);
  });
}

/** Looks what Excel did of it. All: only the answer was lost. A part: throws that, and trying again removes the rest. */
async function afterFailedRemoval(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  count: number,
  error: unknown,
): Promise<void> {
  const { code, detail } = problemOf(error);
  // Excel takes nothing at all now, so it did nothing and tells nothing
  if (code === "cellEditMode") throw error;
  let left: number;
  let marks: number;
  try {
    const names = loadMarks(context);
    await sync();
    const marked = loadMarkedRanges(names);
    await sync();
    marks = marked.length;
    left = generatedSheets(marked).length;
    if (marks === 0) saveGeneratedState(context, { version: 1, sheets: {} });
    if (marks === 0) await sync();
  } catch (unseen) {
    throw withDetailOf(error, unseen);
  }
  if (marks === 0) return;
  throw left === count ? error : new KnownProblem({ code: "halfWritten", detail, retry: true });
}
