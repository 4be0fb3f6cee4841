import { sheetCells } from "../editing/sheet-cells";
import { analyseWorkbook } from "./analyse-workbook";
import { listedSheets } from "./generated-sheets";
import { makeSheets, removeGeneratedSheets } from "./make-sheets";
import { readWorkbookFromExcel } from "./read-workbook-from-excel";
import { runExcel } from "./run-excel";
import { SelectionLink } from "./selection-link";
import { watchChanges } from "./watch-changes";
import { writePlan } from "./write-plan";
import type { WorkbookPort } from "./workbook-port";
import { saveSettings } from "./workbook-settings";

/** The pane's one way to the workbook that is open in Excel. */
export function createExcelWorkbook(): WorkbookPort {
  const selection = new SelectionLink();
  return {
    open: (options = {}) =>
      runExcel(async (context, sync) => {
        const reading = await readWorkbookFromExcel(context, sync, options);
        const { overview, grids, settings, settingsNotices } = reading;
        const generatedSheets = listedSheets(reading.generated, reading.generatedState, reading.fingerprint);
        const summary = generatedSheets.find(({ kind }) => kind === "summary");
        const summaryOutdated = summary?.outdated ?? null;
        return {
          overview,
          cells: sheetCells(grids),
          summaryOutdated,
          generatedSheets,
          settings,
          settingsNotices,
        };
      }),
    analyse: analyseWorkbook,
    write: writePlan,
    saveSettings,
    makeSheets,
    removeGeneratedSheets,
    show: selection.show,
    onChange: watchChanges,
    onSelect: selection.watch,
  };
}
