import { sheetCells } from "../editing/sheet-cells";
import { analyseWorkbook } from "./analyse-workbook";
import { readWorkbookFromExcel } from "./read-workbook-from-excel";
import { runExcel } from "./run-excel";
import { SelectionLink } from "./selection-link";
import { watchChanges } from "./watch-changes";
import { writePlan } from "./write-plan";
import type { WorkbookPort } from "./workbook-port";

/** The pane's one way to the workbook that is open in Excel. */
export function createExcelWorkbook(): WorkbookPort {
  const selection = new SelectionLink();
  return {
    open: (options = {}) =>
      runExcel(async (context, sync) => {
        const { overview, grids, summaryState, fingerprint, generated } = await readWorkbookFromExcel(
          context,
          sync,
          options,
        );
        const summaryOutdated =
          summaryState && generated.length > 0 ? summaryState.fingerprint !== fingerprint : null;
        return { overview, cells: sheetCells(grids), summaryOutdated };
      }),
    analyse: analyseWorkbook,
    write: writePlan,
    show: selection.show,
    onChange: watchChanges,
    onSelect: selection.watch,
  };
}
