import { createHost, type ExcelHost } from "../../host";
import type { Sheet } from "../../workbook/sheet";
import { areaAddress, cellAddress } from "../../workbook/address";
import type { CellArea, CellPlace } from "../sheet-view";

/** The open workbook of this page: the host that the pane talks to, and what a person at the grid does to it. */
export class WorkbookSession {
  fileName = "Map1.xlsx";
  private readonly listeners = new Set<() => void>();
  private planned = false;

  private constructor(readonly host: ExcelHost) {
    host.onChange(() => this.changed());
  }

  static start(options: { apiSet?: string; locale: string }): WorkbookSession {
    return new WorkbookSession(createHost(options));
  }

  /** Opens a workbook; throws a sentence for the user when the bytes are none. */
  async open(bytes: Uint8Array, fileName: string): Promise<void> {
    // Every .xlsx is a zip file; the library's own message about anything else would help nobody.
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const sentence = `“${fileName}” is geen Excel-werkmap (.xlsx), of het bestand is beschadigd.`;
    if (!isZip) throw new Error(sentence);
    try {
      await this.host.openXlsx(bytes);
    } catch (error) {
      throw new Error(sentence, { cause: error });
    }
    this.fileName = fileName;
    this.host.store.fileName = fileName;
    this.host.resetStats();
    this.changed();
  }

  /** Called once per frame at most, after anything changed. */
  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  get activeSheet(): Sheet {
    return this.host.calculated().active;
  }

  select(area: CellArea): void {
    this.host.user.select(this.activeSheet.name, areaAddress(area));
  }

  type(place: CellPlace, text: string): void {
    this.host.user.type(this.activeSheet.name, cellAddress(place.row, place.column), text);
  }

  clear(area: CellArea): void {
    this.host.user.type(this.activeSheet.name, areaAddress(area), "");
  }

  /** Texts beside and below each other, as from the clipboard. */
  paste(place: CellPlace, rows: string[][]): void {
    rows.forEach((texts, down) => {
      texts.forEach((text, right) =>
        this.type({ row: place.row + down, column: place.column + right }, text),
      );
    });
  }

  /** Also tells whoever watches the counts, which change without a change in the workbook. */
  changed(): void {
    if (this.planned) return;
    this.planned = true;
    requestAnimationFrame(() => {
      this.planned = false;
      for (const listener of this.listeners) listener();
    });
  }
}
