import { areaOfAddress } from "./event-address";
import type { Listeners } from "./listeners";
import { supports } from "../run-excel";
import type { MergesSince, WorkbookChange } from "../../port/workbook-port";

/** What every event on the collection of worksheets tells, as far as it tells it. */
interface ChangeEvent {
  worksheetId?: string;
  address?: string;
  triggerSource?: string;
  changeType?: string;
}

const SAME: MergesSince = [];

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
  // Excel goes on telling until it has taken the handlers away, which it does later
  let stopped = false;
  const tell = (event: ChangeEvent, merges: MergesSince) => {
    if (stopped || event.triggerSource === "ThisLocalAddin") return;
    listener({
      sheetId: tellsAll ? (event.worksheetId ?? null) : null,
      address: event.address ?? null,
      merges,
    });
  };
  const hear = async (event: ChangeEvent) => tell(event, SAME);
  const hearCells = async (event: ChangeEvent) => tell(event, mergesAfter(event));
  const hearSheet = async (event: ChangeEvent) => tell(event, null);
  const stop = listeners.add((context) => {
    const sheets = context.workbook.worksheets;
    return [
      sheets.onChanged.add(hearCells),
      sheets.onAdded.add(hearSheet),
      sheets.onDeleted.add(hearSheet),
      sheets.onFormatChanged.add(hear),
      ...(supports("1.10") ? [sheets.onRowSorted.add(hear), sheets.onColumnSorted.add(hear)] : []),
      ...(supports("1.11") ? [sheets.onRowHiddenChanged.add(hear)] : []),
      ...(supports("1.17")
        ? [
            sheets.onNameChanged.add(hear),
            sheets.onVisibilityChanged.add(hear),
            // The pane lists schools in the order of their sheets
            sheets.onMoved.add(hear),
          ]
        : []),
    ];
  }, listening);
  const missed = () => listener({ sheetId: null, address: null, merges: null });
  // What others changed while there was no connection may not be told afterwards
  globalThis.addEventListener?.("online", missed);
  return () => {
    stopped = true;
    globalThis.removeEventListener?.("online", missed);
    stop();
  };
}

/**
 * Merging and parting are told as an edit of those cells, by nothing else (office-js issue 4069): what was done to one cell cannot be
 * that. Cells that make others move, and whatever is not known, may be anything.
 */
function mergesAfter({ changeType, address = "" }: ChangeEvent): MergesSince {
  const area = areaOfAddress(address);
  if (!area || address.includes(",")) return null;
  const { row, column, rowCount, columnCount } = area;
  switch (changeType) {
    case "RangeEdited":
      return rowCount * columnCount === 1 ? SAME : null;
    case "RowInserted":
      return [{ axis: "row", at: row, by: rowCount }];
    case "RowDeleted":
      return [{ axis: "row", at: row, by: -rowCount }];
    case "ColumnInserted":
      return [{ axis: "column", at: column, by: columnCount }];
    case "ColumnDeleted":
      return [{ axis: "column", at: column, by: -columnCount }];
    default:
      return null;
  }
}
