import { analyse } from "../../analysis/analyse";
import { sheetCells } from "../../editing/plan/sheet-cells";
import type { Outcome } from "../../port/problem";
import type { AnalysedWorkbook, JobOptions } from "../../port/workbook-port";
import { dayText } from "../../sentences/dutch-text";
import { planFindingsSheet } from "../../summary/findings-sheet/plan-findings";
import { excelDayOf, planAnalysis } from "../../summary/plan-analysis";
import { SCHOOLS_NAME } from "../../summary/schools-sheet/plan-schools-sheet";
import { readWorkbookFromExcel, requireSituations } from "../read/read-workbook";
import { runExcel } from "../run-excel";
import { analysisMemoryOf, loadAnalysisMemory, saveAnalysisMemory } from "./analysis-memory";
import { keyOf, kindOf, markOf, sameMark } from "./generated-sheets";
import { publishPlans, type Publishable } from "./publish-sheets";
import { hasFindingsTable, loadFindings, updateOfFindings, type LoadedFindings } from "./update-findings";

const MADE = ["summary", "findings", "schools"];

/**
 * Reads the workbook, analyses it and writes Samenvatting, Bevindingen and, for several schools, Scholen: five round trips, of which
 * the last is only for what is convenient. All writing is in the fourth; cancelling before it leaves the workbook as it was.
 */
export function analyseWorkbook(options: JobOptions = {}): Promise<Outcome<AnalysedWorkbook>> {
  return runExcel(
    async (context, sync) => {
      const stored = loadAnalysisMemory(context);
      let table: LoadedFindings | null = null;
      const along = (tables: readonly string[]): boolean => {
        table = hasFindingsTable(tables) ? loadFindings(context) : null;
        return table !== null;
      };
      const reading = await readWorkbookFromExcel(context, sync, options, {
        replacing: (mark) => MADE.includes(kindOf(keyOf(mark)) ?? ""),
        along,
      });
      requireSituations(reading.overview);
      options.onProgress?.({ step: "analysis", share: 0 });
      const madeAt = new Date();
      const memory = analysisMemoryOf(stored);
      const findings = analyse(reading.overview, reading.settings);
      const planned = planAnalysis(findings, reading.overview, {
        madeAt,
        history: memory.history,
        settingsNotices: reading.settingsNotices,
      });
      const today = { today: excelDayOf(madeAt), todayText: dayText(madeAt), lastNumber: memory.lastNumber };

      const publishable = async (again: boolean): Promise<Publishable> => {
        if (again) {
          const { tables } = context.workbook;
          tables.load("items/name");
          await sync();
          if (along(tables.items.map(({ name }) => name))) await sync();
        }
        const update = table && updateOfFindings(table, planned.findings, today);
        const made = update ? null : planFindingsSheet(planned.findings, today);
        const { lastNumber } = (update ?? made)!;
        return {
          plans: [
            planned.summary,
            ...(made ? [made.plan] : []),
            ...(planned.schools ? [planned.schools] : []),
          ],
          update: update && { ...update, mark: markOf({ key: "Bevindingen" }) },
          noLonger: planned.schools ? [] : [markOf({ key: SCHOOLS_NAME })],
          alsoKeep: () => saveAnalysisMemory(context, { history: planned.history, lastNumber }),
        };
      };
      const { generated, names, kept } = await publishPlans(context, sync, reading, publishable, {
        ...options,
        madeAt,
      });
      const [name = planned.summary.name] = names;
      const isNew = !reading.owned.generated.some(({ mark }) => sameMark(mark, markOf(planned.summary)));
      return {
        overview: reading.overview,
        cells: sheetCells(reading.grids),
        settings: reading.settings,
        settingsNotices: reading.settingsNotices,
        findings,
        generatedSheets: generated,
        sheetsInDoubt: reading.owned.inDoubt.map(({ sheetName }) => sheetName),
        since: planned.since,
        summarySheet: name,
        foreignSheetKept: isNew && name !== planned.summary.name,
        kept,
      };
    },
    { keepsNothing: true },
  );
}
