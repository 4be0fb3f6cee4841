import { cellAddress, type CellRef } from "../model/cell";
import { analyseWorkbook } from "./analyse-workbook";
import { readWorkbookFromExcel } from "./read-workbook-from-excel";
import { runExcel } from "./run-excel";
import { watchChanges } from "./watch-changes";
import type { WorkbookPort } from "./workbook-port";

/** The pane's one way to the workbook that is open in Excel. */
export function createExcelWorkbook(): WorkbookPort {
  return {
    open: (options = {}) =>
      runExcel(async (context, sync) => {
        const { overview, summaryState, fingerprint, generated } = await readWorkbookFromExcel(
          context,
          sync,
          options,
        );
        const summaryOutdated =
          summaryState && generated.length > 0 ? summaryState.fingerprint !== fingerprint : null;
        return { overview, summaryOutdated };
      }),
    analyse: analyseWorkbook,
    show: (cell: CellRef) =>
      runExcel(async (context, sync) => {
        const sheet = context.workbook.worksheets.getItem(cell.sheetId);
        sheet.activate();
        sheet.getRange(cellAddress(cell)).select();
        await sync();
      }),
    onChange: watchChanges,
  };
}
