import { areaAddress, cellAddress, parseArea } from "../../workbook/address";
import type { CellArea, CellPlace } from "../sheet-view";
import { element } from "./element";

export interface FormulaBarActions {
  goTo(area: CellArea): void;
  /** The field got the caret: the active cell is being edited from here. */
  begin(): void;
  change(text: string): void;
  end(keep: boolean, rowsDown: number): void;
}

/** The name box and the content of the active cell. */
export class FormulaBar {
  private readonly address = element("address-box", HTMLInputElement);
  private readonly field = element("formula-input", HTMLTextAreaElement);
  private readonly keep = element("keep-entry", HTMLButtonElement);
  private readonly cancel = element("cancel-entry", HTMLButtonElement);
  private shown = "";

  constructor(private readonly actions: FormulaBarActions) {
    this.address.addEventListener("focus", () => this.address.select());
    this.address.addEventListener("blur", () => (this.address.value = this.shown));
    this.address.addEventListener("keydown", (event) => this.addressKey(event));
    this.field.addEventListener("focus", () => actions.begin());
    this.field.addEventListener("input", () => actions.change(this.field.value));
    this.field.addEventListener("keydown", (event) => this.fieldKey(event));
    for (const [button, kept] of [
      [this.keep, true],
      [this.cancel, false],
    ] as const) {
      // The click itself must not take the caret out of the field first.
      button.addEventListener("pointerdown", (event) => event.preventDefault());
      button.addEventListener("click", () => actions.end(kept, 0));
    }
  }

  /** Shows the selection, and the text of its active cell unless that is being edited here. */
  show(selection: CellArea, active: CellPlace, text: string, single: boolean): void {
    this.shown = single ? cellAddress(active.row, active.column) : areaAddress(selection);
    if (document.activeElement !== this.address) this.address.value = this.shown;
    if (document.activeElement !== this.field) this.write(text);
  }

  /** A cell is being edited with this text in it, or (null) no longer. */
  editing(text: string | null): void {
    this.keep.disabled = this.cancel.disabled = text === null;
    if (text !== null && document.activeElement !== this.field) this.write(text);
    if (text === null) this.field.blur();
  }

  private write(text: string): void {
    this.field.value = text;
    this.field.rows = Math.min(4, text.split("\n").length);
  }

  private addressKey(event: KeyboardEvent): void {
    if (event.key === "Escape") this.address.blur();
    if (event.key !== "Enter") return;
    // The focus goes to the grid now, and this Enter must not be typed there.
    event.preventDefault();
    const area = parseArea(this.address.value.toUpperCase());
    this.address.blur();
    if (area) this.actions.goTo(area);
  }

  private fieldKey(event: KeyboardEvent): void {
    if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      this.field.setRangeText("\n", this.field.selectionStart, this.field.selectionEnd, "end");
      this.actions.change(this.field.value);
    } else if (event.key === "Enter" || event.key === "Escape") {
      event.preventDefault();
      this.actions.end(event.key === "Enter", event.key === "Enter" ? 1 : 0);
    }
  }
}
