import { analyse } from "../analysis/analyse";
import { sheetCells } from "../editing/sheet-cells";
import { planSummary } from "../summary/plan-summary";
import {
  addGeneratedSheet,
  freeSheetName,
  loadGeneratedObjects,
  markOf,
  replaceGeneratedSheet,
} from "./generated-sheets";
import type { Outcome } from "./problem";
import { readWorkbookFromExcel, requireSituations } from "./read-workbook-from-excel";
import { runExcel } from "./run-excel";
import { saveSummaryState } from "./summary-state";
import type { AnalysedWorkbook, JobOptions } from "./workbook-port";

/**
 * Reads the workbook, analyses it and writes the summary sheet: four round trips, five when an earlier summary is replaced.
 * All writing is in the last one; cancelling before it leaves the workbook as it was.
 */
export function analyseWorkbook(options: JobOptions = {}): Promise<Outcome<AnalysedWorkbook>> {
  const { onProgress, signal } = options;
  return runExcel(async (context, sync) => {
    const reading = await readWorkbookFromExcel(context, sync, options);
    requireSituations(reading.overview);
    onProgress?.({ step: "analysis", share: 0 });
    const madeAt = new Date();
    const findings = analyse(reading.overview, reading.settings);
    const plan = planSummary(findings, reading.overview, {
      madeAt,
      settingsNotices: reading.settingsNotices,
    });

    const earlier = reading.generated.find((sheet) => sheet.mark === markOf(plan));
    const objects = earlier && loadGeneratedObjects(context, earlier);
    if (objects) await sync();
    signal?.throwIfAborted();

    onProgress?.({ step: "writing", share: 0 });
    const others = reading.sheets.map(({ name }) => name);
    const name = earlier?.sheetName ?? freeSheetName(plan.name, others);
    const sheet =
      earlier && objects
        ? replaceGeneratedSheet(context, plan, earlier, objects)
        : addGeneratedSheet(context, plan, name);
    saveSummaryState(context, { version: 1, fingerprint: reading.fingerprint, madeAt: madeAt.toISOString() });
    sheet.activate();
    sheet.getRange("A1").select();
    await sync();
    return {
      overview: reading.overview,
      cells: sheetCells(reading.grids),
      settings: reading.settings,
      settingsNotices: reading.settingsNotices,
      findings,
      summarySheet: name,
      foreignSheetKept: !earlier && name !== plan.name,
    };
  });
}
