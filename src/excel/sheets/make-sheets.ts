import { analyse } from "../../analysis/analyse";
import type { Overview } from "../../model/overview";
import type { Outcome } from "../../port/problem";
import type { JobOptions, MadeSheets } from "../../port/workbook-port";
import { packageKeys } from "../../summary/on-request/job-descriptions";
import { planSheets } from "../../summary/on-request/plan-request";
import type { SheetsRequest } from "../../summary/on-request/request";
import { readWorkbookFromExcel, requireSituations } from "../read/read-workbook";
import { rollback, type Found } from "../rollback";
import { runExcel } from "../run-excel";
import { keyOf, kindOf, type GeneratedSheet } from "./generated-sheets";
import { forgetRecords, loadRecords, saveGeneratedState, type GeneratedState } from "./generated-state";
import { loadOwnership, publishPlans } from "./publish-sheets";

/** Makes the requested sheets, or makes them again in place: five round trips, of which the last is only for what is convenient. */
export function makeSheets(request: SheetsRequest, options: JobOptions = {}): Promise<Outcome<MadeSheets>> {
  return runExcel(
    async (context, sync) => {
      const wanted = new Set<string>(request.kinds);
      const reading = await readWorkbookFromExcel(context, sync, options, {
        replacing: (mark) => wanted.has(kindOf(keyOf(mark)) ?? ""),
      });
      requireSituations(reading.overview);
      options.onProgress?.({ step: "analysis", share: 0 });
      const madeAt = new Date();
      const plans = planSheets(
        analyse(reading.overview, reading.settings),
        reading.overview,
        request,
        madeAt,
      );
      const ofNobody = sheetsOfNobody(reading.owned.generated, reading.overview, request);
      const noLonger = ofNobody.map(({ mark }) => mark);
      const { generated, names, gone, kept } = await publishPlans(
        context,
        sync,
        reading,
        () => ({ plans, noLonger }),
        { ...options, madeAt },
      );
      const left = ofNobody.map(({ sheetName }) => sheetName).filter((name) => !gone.includes(name));
      return { made: names, generatedSheets: generated, gone, left, kept };
    },
    { keepsNothing: true },
  );
}

/** Task packages, when they are asked for, of persons who are no longer in the workbook. */
function sheetsOfNobody(
  generated: readonly GeneratedSheet[],
  overview: Overview,
  { kinds }: SheetsRequest,
): GeneratedSheet[] {
  if (!kinds.includes("jobDescriptions")) return [];
  const known = new Set(packageKeys(overview));
  return generated.filter(({ mark }) => {
    const key = keyOf(mark).toLowerCase();
    // "_2": of two persons whose names make one key
    return kindOf(key) === "jobDescriptions" && !known.has(key) && !known.has(key.replace(/_\d+$/, ""));
  });
}

/**
 * Deletes these sheets, with all that stands on them, as far as they are certainly ours, in three round trips. Those of a kind that is
 * not known here stay. Answers with their names.
 */
export function removeGeneratedSheets(sheetIds: readonly string[]): Promise<Outcome<string[]>> {
  return runExcel(async (context, sync) => {
    const { owned, state, records } = await loadOwnership(context, sync, loadRecords);
    const going = owned.generated.filter(
      ({ mark, sheetId }) => sheetIds.includes(sheetId) && kindOf(keyOf(mark)),
    );
    const { names, worksheets } = context.workbook;
    const stray = new Set(owned.strayMarks);
    for (const { sheetId } of going) worksheets.getItem(sheetId).delete();
    for (const { mark, area } of going) if (area && !stray.has(mark)) names.getItem(mark).delete();
    for (const mark of stray) names.getItem(mark).delete();
    for (const { mark } of going) forgetRecords(records.get(mark)!);
    const sheets = Object.entries(state.sheets).filter(([mark]) =>
      owned.generated.some((one) => one.mark === mark && !going.includes(one)),
    );
    const left: GeneratedState = { version: 1, sheets: Object.fromEntries(sheets) };
    saveGeneratedState(context, left);
    try {
      await sync();
    } catch (error) {
      await rollback(error, () => leftOfRemoval(context, sync, going, left));
    }
    return going.map(({ sheetName }) => sheetName);
  });
}

/** Finds out what Excel did of it. What is gone stays gone, and trying again removes the rest. */
async function leftOfRemoval(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  going: readonly GeneratedSheet[],
  left: GeneratedState,
): Promise<Found<void>> {
  const now = await loadOwnership(context, sync);
  const isThere = ({ sheetId }: GeneratedSheet) => now.sheets.some(({ id }) => id === sheetId);
  const there = going.filter(isThere).length;
  if (there === going.length && going.length > 0) return { done: "none" };
  if (there > 0) return { done: "part", undo: null };
  for (const mark of now.owned.strayMarks) now.names.getItem(mark).delete();
  saveGeneratedState(context, left);
  await sync();
  return { done: "all", value: undefined };
}
