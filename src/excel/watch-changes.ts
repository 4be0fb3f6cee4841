import type { Listeners } from "./listeners";
import { supports } from "./run-excel";
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
 * Cells written by this add-in are left out where Excel tells them apart (ExcelApi 1.14). `listening` hears when that
 * begins. Answers with how to stop.
 */
export function watchChanges(
  listeners: Listeners,
  listener: (change: WorkbookChange) => void,
  listening?: () => void,
): () => void {
  // Without all of the events below, what changed on another sheet may not have been told
  const tellsAll = supports("1.17");
  const hear = async (event: ChangeEvent) => {
    if (event.triggerSource === "ThisLocalAddin") return;
    listener({
      sheetId: tellsAll ? (event.worksheetId ?? null) : null,
      address: event.address ?? null,
      byCoauthor: event.source === "Remote",
    });
  };
  const stop = listeners.add((context) => {
    const sheets = context.workbook.worksheets;
    return [
      sheets.onChanged.add(hear),
      sheets.onAdded.add(hear),
      sheets.onDeleted.add(hear),
      sheets.onFormatChanged.add(hear),
      ...(supports("1.10") ? [sheets.onRowSorted.add(hear), sheets.onColumnSorted.add(hear)] : []),
      ...(supports("1.11") ? [sheets.onRowHiddenChanged.add(hear)] : []),
      ...(supports("1.17") ? [sheets.onNameChanged.add(hear), sheets.onVisibilityChanged.add(hear)] : []),
    ];
  }, listening);
  const missed = () => listener({ sheetId: null, address: null, byCoauthor: false });
  // What others changed while there was no connection may not be told afterwards
  globalThis.addEventListener?.("online", missed);
  return () => {
    globalThis.removeEventListener?.("online", missed);
    stop();
  };
}
