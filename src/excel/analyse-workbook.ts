import { analyse } from "../analysis/analyse";
import { sheetCells } from "../editing/sheet-cells";
import { planSummary } from "../summary/plan-summary";
import { markOf } from "./generated-sheets";
import { placePlans } from "./place-plans";
import type { Outcome } from "./problem";
import { readWorkbookFromExcel, requireSituations } from "./read-workbook-from-excel";
import { runExcel } from "./run-excel";
import type { AnalysedWorkbook, JobOptions } from "./workbook-port";

/**
 * Reads the workbook, analyses it and writes the summary sheet: four round trips, five when an earlier summary is replaced.
 * All writing is in the last one; cancelling before it leaves the workbook as it was.
 */
export function analyseWorkbook(options: JobOptions = {}): Promise<Outcome<AnalysedWorkbook>> {
  return runExcel(async (context, sync) => {
    const reading = await readWorkbookFromExcel(context, sync, options);
    requireSituations(reading.overview);
    options.onProgress?.({ step: "analysis", share: 0 });
    const madeAt = new Date();
    const findings = analyse(reading.overview, reading.settings);
    const plan = planSummary(findings, reading.overview, {
      madeAt,
      settingsNotices: reading.settingsNotices,
    });

    const { generated, names } = await placePlans(context, sync, reading, [plan], { ...options, madeAt });
    const [name = plan.name] = names;
    const isNew = !reading.generated.some(({ mark }) => mark === markOf(plan));
    return {
      overview: reading.overview,
      cells: sheetCells(reading.grids),
      settings: reading.settings,
      settingsNotices: reading.settingsNotices,
      findings,
      generatedSheets: generated,
      summarySheet: name,
      foreignSheetKept: isNew && name !== plan.name,
    };
  });
}
