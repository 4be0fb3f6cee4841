import { areaAddress, cellAddress, type CellRef } from "../../model/cell";
import { areaOfAddress } from "./event-address";
import type { Listeners } from "./listeners";
import type { Outcome } from "../../port/problem";
import { runExcel } from "../run-excel";
import type { GridSelection } from "../../port/workbook-port";

/** Excel tells of a selection that we made soon after it, or not at all when it was there already. */
const ECHO_MS = 3000;

/** Selecting cells and sheets for the user, and hearing what the user selects: the one is not mistaken for the other. */
export class SelectionLink {
  private readonly selections = new Echoes();
  private readonly activations = new Echoes();

  readonly show = (cell: CellRef, { keepFocus = false } = {}): Promise<Outcome<void>> =>
    runExcel(async (context, sync) => {
      const sheet = context.workbook.worksheets.getItem(cell.sheetId);
      sheet.activate();
      sheet.getRange(cellAddress(cell)).select();
      this.activations.expect(cell.sheetId);
      this.selections.expect(`${cell.sheetId} ${cellAddress(cell)}`);
      await sync();
      if (keepFocus) focusPane();
    });

  readonly activate = (sheetId: string): Promise<Outcome<void>> =>
    runExcel(async (context, sync) => {
      context.workbook.worksheets.getItem(sheetId).activate();
      this.activations.expect(sheetId);
      await sync();
      focusPane();
    });

  watchActivations(listeners: Listeners, listener: (sheetId: string) => void): () => void {
    return listeners.add((context) => [
      context.workbook.worksheets.onActivated.add(async ({ worksheetId }) => {
        if (!this.activations.isOne(worksheetId)) listener(worksheetId);
      }),
    ]);
  }

  watch(listeners: Listeners, listener: (selection: GridSelection) => void): () => void {
    return listeners.add((context) => [
      context.workbook.worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const area = areaOfAddress(address);
        if (area && !this.selections.isOne(`${worksheetId} ${areaAddress(area)}`))
          listener({ sheetId: worksheetId, area });
      }),
    ]);
  }
}

/** What Excel is going to tell because we did it. */
class Echoes {
  private expected: { key: string; until: number }[] = [];

  expect(key: string): void {
    this.expected.push({ key, until: Date.now() + ECHO_MS });
  }

  isOne(key: string): boolean {
    const now = Date.now();
    this.expected = this.expected.filter(({ until }) => until > now);
    const at = this.expected.findIndex((echo) => echo.key === key);
    this.expected = this.expected.slice(at + 1);
    return at >= 0;
  }
}

function focusPane(): void {
  if (typeof document !== "undefined" && !document.hasFocus()) window.focus();
}
