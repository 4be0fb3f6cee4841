import { place } from "./cell-element";

/** "enter": begun by typing, arrow keys leave the cell; "edit": begun with F2 or a double click, they move the caret. */
export type EditMode = "enter" | "edit";

/**
 * The text field of the grid. It always has the focus while the grid has it, out of sight, so that dead keys and
 * input methods work from the first character typed.
 */
export class CellEditor {
  readonly element = document.createElement("textarea");
  mode: EditMode | null = null;

  constructor() {
    this.element.className = "cell-editor";
    this.element.setAttribute("aria-label", "Celinhoud");
    this.element.spellcheck = false;
    this.element.addEventListener("input", () => this.grow());
  }

  /** Shows the field over its cell. `text` is null when it was begun by typing: the character is already in it. */
  begin(
    mode: EditMode,
    text: string | null,
    box: { left: number; top: number; width: number; height: number },
  ): void {
    this.mode = mode;
    this.at(box);
    this.element.classList.add("open");
    if (text !== null) this.element.value = text;
    this.element.style.minWidth = `${box.width}px`;
    this.element.style.minHeight = `${box.height}px`;
    this.grow();
    if (text !== null) this.element.setSelectionRange(text.length, text.length);
  }

  write(text: string): void {
    this.element.value = text;
    this.grow();
  }

  /** Hides the field and gives what was in it. */
  end(): string {
    const text = this.element.value;
    this.mode = null;
    this.element.classList.remove("open");
    this.element.value = "";
    return text;
  }

  at(box: { left: number; top: number; width: number; height: number }): void {
    place(this.element, box);
  }

  insertLineBreak(): void {
    const { selectionStart, selectionEnd } = this.element;
    this.element.setRangeText("\n", selectionStart, selectionEnd, "end");
    this.grow();
  }

  private grow(): void {
    if (!this.mode) return;
    const { style } = this.element;
    style.width = style.minWidth;
    style.width = `${Math.min(Math.max(this.element.scrollWidth + 12, parseFloat(style.minWidth)), 480)}px`;
    style.height = style.minHeight;
    style.height = `${Math.max(this.element.scrollHeight, parseFloat(style.minHeight))}px`;
  }
}
