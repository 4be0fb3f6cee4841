import { areaAddress, cellAddress, type Area, type CellRef } from "../model/cell";
import type { Listeners } from "./listeners";
import type { Outcome } from "./problem";
import { runExcel } from "./run-excel";
import type { GridSelection } from "./workbook-port";

/** Excel tells of a selection that we made soon after it, or not at all when it was there already. */
const ECHO_MS = 3000;

/** Selecting cells for the user, and hearing what the user selects: the one is not mistaken for the other. */
export class SelectionLink {
  private echoes: { key: string; until: number }[] = [];

  readonly show = (cell: CellRef, { keepFocus = false } = {}): Promise<Outcome<void>> =>
    runExcel(async (context, sync) => {
      const sheet = context.workbook.worksheets.getItem(cell.sheetId);
      sheet.activate();
      sheet.getRange(cellAddress(cell)).select();
      this.echoes.push({ key: `${cell.sheetId} ${cellAddress(cell)}`, until: Date.now() + ECHO_MS });
      await sync();
      if (keepFocus && typeof document !== "undefined" && !document.hasFocus()) window.focus();
    });

  watch(listeners: Listeners, listener: (selection: GridSelection) => void): () => void {
    return listeners.add((context) => [
      context.workbook.worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const area = areaOf(address);
        if (area && !this.isEcho(`${worksheetId} ${areaAddress(area)}`))
          listener({ sheetId: worksheetId, area });
      }),
    ]);
  }

  private isEcho(key: string): boolean {
    const now = Date.now();
    this.echoes = this.echoes.filter(({ until }) => until > now);
    const at = this.echoes.findIndex((echo) => echo.key === key);
    this.echoes = this.echoes.slice(at + 1);
    return at >= 0;
  }
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** "B2:C5", "A:B", "3:3"; of several areas the first. Null for what is no address of cells. */
function areaOf(address: string): Area | null {
  const [first = ""] = (address.split("!").at(-1) ?? "").split(",");
  const [, fromColumn = "", fromRow = "", toColumn = fromColumn, toRow = fromRow] =
    /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/i.exec(first.trim()) ?? [];
  if (fromColumn + fromRow === "") return null;
  const row = fromRow ? Number(fromRow) - 1 : 0;
  const column = fromColumn ? columnNumber(fromColumn) : 0;
  return {
    row,
    column,
    rowCount: (toRow ? Number(toRow) : LAST_ROW) - row,
    columnCount: (toColumn ? columnNumber(toColumn) + 1 : LAST_COLUMN) - column,
  };
}

function columnNumber(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
