import { sheetCells } from "../editing/sheet-cells";
import { analyseWorkbook } from "./analyse-workbook";
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
        const { overview, grids, settings, settingsNotices, summaryState, fingerprint, generated } = reading;
        const summaryOutdated =
          summaryState && generated.length > 0 ? summaryState.fingerprint !== fingerprint : null;
        return { overview, cells: sheetCells(grids), summaryOutdated, settings, settingsNotices };
      }),
    analyse: analyseWorkbook,
    write: writePlan,
    saveSettings,
    show: selection.show,
    onChange: watchChanges,
    onSelect: selection.watch,
  };
}
