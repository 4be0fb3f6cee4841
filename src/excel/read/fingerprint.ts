import type { Grid } from "../../model/grid";
import { hash53 } from "../../model/text-hash";
import type { WorkbookSettings } from "../../model/workbook-settings";

/**
 * A short text that changes when anything the analysis looks at changes: sheet names, cells, colours, hidden rows, settings.
 * Kept in the workbook beside the summary, so that the pane can say that it is out of date.
 */
export function fingerprint(grids: readonly Grid[], settings: WorkbookSettings): string {
  return hash53([JSON.stringify(settings), ...grids.map(printOfGrid)].join());
}

function printOfGrid({ sheet, row, column, hiddenRows, values, numberFormats, colors }: Grid): string {
  // Not the shown texts: those of two people with other regional settings differ
  return hash53(
    JSON.stringify([sheet.name, sheet.visibility, row, column, hiddenRows, values, numberFormats, colors]),
  );
}
