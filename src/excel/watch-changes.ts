import { runExcel, supports } from "./run-excel";
import type { WorkbookChange } from "./workbook-port";

/** What every event on the collection of worksheets tells, as far as it tells it. */
interface ChangeEvent {
  worksheetId?: string;
  address?: string;
  source?: string;
  triggerSource?: string;
}

/**
 * Listens to everything in the workbook that can change what the pane shows: cells, formats, rows, sheets and their names.
 * Changes made by this add-in are left out where Excel tells them apart (ExcelApi 1.14). Answers with how to stop.
 */
export async function watchChanges(listener: (change: WorkbookChange) => void): Promise<() => void> {
  const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];
  const hear = async (event: ChangeEvent) => {
    if (event.triggerSource === "ThisLocalAddin") return;
    listener({
      sheetId: event.worksheetId ?? null,
      address: event.address ?? null,
      byCoauthor: event.source === "Remote",
    });
  };
  await runExcel(async (context, sync) => {
    const sheets = context.workbook.worksheets;
    handlers.push(
      sheets.onChanged.add(hear),
      sheets.onAdded.add(hear),
      sheets.onDeleted.add(hear),
      sheets.onFormatChanged.add(hear),
    );
    if (supports("1.10")) handlers.push(sheets.onRowSorted.add(hear), sheets.onColumnSorted.add(hear));
    if (supports("1.11")) handlers.push(sheets.onRowHiddenChanged.add(hear));
    if (supports("1.17")) handlers.push(sheets.onNameChanged.add(hear), sheets.onVisibilityChanged.add(hear));
    await sync();
  });
  return () => {
    void runExcel(async (_, sync) => {
      for (const handler of handlers) handler.remove();
      await sync();
    });
  };
}
