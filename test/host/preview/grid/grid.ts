import { drawChart } from "../charts/draw-chart";
import type { CellArea, CellPlace, SheetView } from "../sheet-view";
import { CellEditor, type EditMode } from "./cell-editor";
import { place } from "./cell-element";
import { copiedText, tabbedTexts } from "./clipboard-text";
import { SheetGeometry } from "./geometry";
import { editorCommand, gridCommand, type GridCommand } from "./grid-keys";
import { COLUMN_HEADER, Panes, ROW_HEADER, div } from "./panes";
import { edgeCell, lastFilled, nextCell } from "./walk";

/** What the grid asks of whoever holds the workbook. Nothing is changed in the grid itself. */
export interface GridActions {
  select(area: CellArea, active: CellPlace): void;
  /** The text of a cell as it is edited: its formula, or its value in full. */
  editText(place: CellPlace): string;
  type(place: CellPlace, text: string): void;
  clear(area: CellArea): void;
  /** Texts pasted with their top left corner in this cell. */
  paste(place: CellPlace, rows: string[][]): void;
  /** A cell is, or is no longer, being edited; with what stands in it. */
  editing(text: string | null): void;
  openLink(target: string): void;
}

/** A view on one worksheet: selection, typing and scrolling; see GridActions for what it leaves to others. */
export class Grid {
  private readonly space = div("grid-space");
  private readonly editor = new CellEditor();
  private geometry: SheetGeometry;
  private panes: Panes;
  private selection: CellArea = { top: 0, left: 0, bottom: 0, right: 0 };
  private active: CellPlace = { row: 0, column: 0 };
  private outlines: HTMLElement[] = [];
  private actives: HTMLElement[] = [];
  private drag: { anchor: CellArea; header: "row" | "column" | null; moved: boolean } | null = null;
  private drawPlanned = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly actions: GridActions,
    view: SheetView,
  ) {
    root.classList.add("grid");
    root.append(this.space);
    this.space.append(this.editor.element);
    this.geometry = new SheetGeometry(view);
    this.panes = this.build();
    root.addEventListener("scroll", () => this.planDraw());
    new ResizeObserver(() => this.planDraw()).observe(root);
    root.addEventListener("pointerdown", (event) => this.pointerDown(event));
    root.addEventListener("pointermove", (event) => this.pointerMove(event));
    root.addEventListener("pointerup", (event) => this.pointerUp(event));
    root.addEventListener("dblclick", (event) => this.doubleClick(event));
    this.editor.element.addEventListener("keydown", (event) => this.keyDown(event));
    this.editor.element.addEventListener("input", () => this.typed());
    this.editor.element.addEventListener("copy", (event) => this.copy(event));
    this.editor.element.addEventListener("cut", (event) => this.copy(event, true));
    this.editor.element.addEventListener("paste", (event) => this.paste(event));
  }

  /** Draws the sheet as it now is. Where it was scrolled to (unless told), and a cell being edited, stay. */
  show(view: SheetView, selection: CellArea, scroll?: { left: number; top: number }): void {
    this.geometry = new SheetGeometry(view);
    this.panes.element.remove();
    this.panes = this.build();
    if (scroll) this.root.scrollTo(scroll);
    const moved = JSON.stringify(selection) !== JSON.stringify(this.selection);
    if (moved) {
      this.selection = selection;
      this.active = { row: selection.top, column: selection.left };
    }
    this.drawSelection();
    if (moved && !scroll) this.reveal(this.active);
    this.draw();
  }

  focus(): void {
    this.editor.element.focus({ preventScroll: true });
  }

  get scrolled(): { left: number; top: number } {
    return { left: this.root.scrollLeft, top: this.root.scrollTop };
  }

  get activeCell(): CellPlace {
    return this.active;
  }

  get editMode(): EditMode | null {
    return this.editor.mode;
  }

  /** Whether an area is one cell, or one merged area. */
  isSingle(area: CellArea): boolean {
    return (
      JSON.stringify(this.geometry.areaAt({ row: area.top, column: area.left })) === JSON.stringify(area)
    );
  }

  /** Opens the active cell. The caret goes there, unless the text is being typed elsewhere (the formula bar). */
  beginEdit(mode: EditMode, text: string | null, caret: "here" | "elsewhere" = "here"): void {
    if (this.editor.mode) return;
    this.reveal(this.active);
    this.editor.begin(mode, text, this.editorBox());
    if (caret === "here") this.focus();
    this.actions.editing(this.editor.element.value);
  }

  /** What is being typed in the formula bar shows in the cell too. */
  mirrorEdit(text: string): void {
    this.editor.write(text);
  }

  /** Leaves the cell being edited; what was typed is kept or not. Then goes some rows and columns on. */
  leaveEdit(keep: boolean, down = 0, right = 0): void {
    if (!this.editor.mode) return;
    const text = this.editor.end();
    this.actions.editing(null);
    if (keep) this.actions.type(this.active, text);
    if (down !== 0 || right !== 0) this.step(down, right);
  }

  private build(): Panes {
    const panes = new Panes(this.geometry);
    this.space.prepend(panes.element);
    this.outlines = panes.overlay(() => div("selection"));
    this.actives = panes.overlay(() => div("active-cell"));
    for (const chart of this.geometry.view.charts) {
      const element = drawChart(chart);
      place(element, chart);
      const { rows, columns } = this.geometry;
      panes.canvasAt(rows.at(chart.top), columns.at(chart.left)).append(element);
    }
    return panes;
  }

  private planDraw(): void {
    if (this.drawPlanned) return;
    this.drawPlanned = true;
    requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.drawPlanned = false;
    this.panes.draw({
      ...this.scrolled,
      width: this.root.clientWidth - ROW_HEADER,
      height: this.root.clientHeight - COLUMN_HEADER,
    });
    this.panes.markHeaders(this.selection);
  }

  private select(area: CellArea, active: CellPlace, reveal: CellPlace = active): void {
    this.selection = area;
    this.active = active;
    this.drawSelection();
    this.reveal(reveal);
    this.actions.select(area, active);
  }

  private drawSelection(): void {
    const box = this.geometry.box(this.selection);
    const own = this.geometry.areaAt(this.active);
    const several = JSON.stringify(own) !== JSON.stringify(this.selection);
    for (const outline of this.outlines) {
      place(outline, { left: box.left - 1, top: box.top - 1, width: box.width + 1, height: box.height + 1 });
      outline.classList.toggle("several", several);
    }
    for (const outline of this.actives) place(outline, this.geometry.box(own));
    if (!this.editor.mode) this.editor.at(this.editorBox());
    this.panes.markHeaders(this.selection);
  }

  /** In the coordinates of the scrolled space; frozen cells stand still in the window. */
  private editorBox(): { left: number; top: number; width: number; height: number } {
    const { view } = this.geometry;
    const box = this.geometry.box(this.geometry.areaAt(this.active));
    const left = box.left + ROW_HEADER + (this.active.column < view.frozenColumns ? this.root.scrollLeft : 0);
    const top = box.top + COLUMN_HEADER + (this.active.row < view.frozenRows ? this.root.scrollTop : 0);
    return { left, top, width: box.width, height: box.height };
  }

  private reveal({ row, column }: CellPlace): void {
    const { rows, columns, view } = this.geometry;
    const box = this.geometry.box({ top: row, left: column, bottom: row, right: column });
    if (row >= view.frozenRows) {
      const frozen = rows.start(view.frozenRows);
      const height = this.root.clientHeight - COLUMN_HEADER;
      if (box.top - frozen < this.root.scrollTop) this.root.scrollTop = box.top - frozen;
      else if (box.top + box.height > this.root.scrollTop + height)
        this.root.scrollTop = box.top + box.height - height + 2;
    }
    if (column >= view.frozenColumns) {
      const frozen = columns.start(view.frozenColumns);
      const width = this.root.clientWidth - ROW_HEADER;
      if (box.left - frozen < this.root.scrollLeft) this.root.scrollLeft = box.left - frozen;
      else if (box.left + box.width > this.root.scrollLeft + width)
        this.root.scrollLeft = box.left + box.width - width + 2;
    }
  }

  private placeAt(event: PointerEvent): CellPlace {
    const { rows, columns, view } = this.geometry;
    const bounds = this.root.getBoundingClientRect();
    const x = event.clientX - bounds.left - ROW_HEADER;
    const y = event.clientY - bounds.top - COLUMN_HEADER;
    return {
      row: rows.at(y < rows.start(view.frozenRows) ? y : y + this.root.scrollTop),
      column: columns.at(x < columns.start(view.frozenColumns) ? x : x + this.root.scrollLeft),
    };
  }

  private pointerDown(event: PointerEvent): void {
    const target = event.target as HTMLElement;
    if (event.button !== 0 || target === this.editor.element || target === this.root) return;
    event.preventDefault();
    this.leaveEdit(true);
    this.focus();
    const { rowCount, columnCount } = this.geometry.view;
    const header = target.dataset["row"] ? "row" : target.dataset["column"] ? "column" : null;
    if (target === this.panes.corner) return this.run({ does: "selectAll" });
    const at = this.placeAt(event);
    if (header === "row") at.column = 0;
    if (header === "column") at.row = 0;
    const area = this.geometry.areaAt(at);
    if (header === "row") Object.assign(area, { left: 0, right: columnCount - 1 });
    if (header === "column") Object.assign(area, { top: 0, bottom: rowCount - 1 });
    this.drag = { anchor: { ...area }, header, moved: false };
    this.root.setPointerCapture(event.pointerId);
    if (event.shiftKey && !header) this.extendTo(at);
    else this.select(area, { row: area.top, column: area.left }, at);
  }

  private pointerMove(event: PointerEvent): void {
    if (!this.drag) return;
    const at = this.placeAt(event);
    const { view } = this.geometry;
    const reached = { ...this.geometry.areaAt(at) };
    if (this.drag.header === "row") Object.assign(reached, { left: 0, right: view.columnCount - 1 });
    if (this.drag.header === "column") Object.assign(reached, { top: 0, bottom: view.rowCount - 1 });
    const area = this.geometry.spanning(this.drag.anchor, reached);
    if (JSON.stringify(area) === JSON.stringify(this.selection)) return;
    this.drag.moved = true;
    this.select(area, { row: this.drag.anchor.top, column: this.drag.anchor.left }, at);
  }

  private pointerUp(event: PointerEvent): void {
    const drag = this.drag;
    this.drag = null;
    if (!drag || drag.moved || drag.header) return;
    // The pointer is captured by the grid, so the text under it must be looked up.
    const under = document.elementFromPoint(event.clientX, event.clientY);
    if (!under?.classList.contains("cell-link")) return;
    const link = this.geometry.view.cell(drag.anchor.top, drag.anchor.left)?.link;
    if (link) this.actions.openLink(link.target);
  }

  private doubleClick(event: MouseEvent): void {
    if (event.target !== this.editor.element && (event.target as HTMLElement).closest(".pane"))
      this.run({ does: "edit" });
  }

  private keyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (this.editor.mode) return this.editorKey(event, this.editor.mode);
    const command = gridCommand(event);
    if (command) {
      event.preventDefault();
      this.run(command);
    }
  }

  private editorKey(event: KeyboardEvent, mode: EditMode): void {
    const command = editorCommand(event, mode);
    if (!command) return;
    event.preventDefault();
    if (command === "lineBreak") {
      this.editor.insertLineBreak();
      this.actions.editing(this.editor.element.value);
      return;
    }
    this.leaveEdit(command.keep, command.rows, command.columns);
  }

  private typed(): void {
    if (this.editor.mode) return this.actions.editing(this.editor.element.value);
    this.beginEdit("enter", null);
  }

  private run(command: GridCommand): void {
    const { rows, columns, view } = this.geometry;
    const from = this.farEnd(command);
    const last = { row: view.rowCount - 1, column: view.columnCount - 1 };
    switch (command.does) {
      case "edit":
        return this.beginEdit("edit", this.actions.editText(this.active));
      case "clear":
        return this.actions.clear(this.selection);
      case "selectAll":
        return this.select({ top: 0, left: 0, bottom: last.row, right: last.column }, this.active);
      case "move":
        if (command.extend) return this.extendTo(this.neighbour(from, command));
        return command.toEdge
          ? this.goTo(this.neighbour(from, command))
          : this.step(command.rows, command.columns);
      case "page": {
        const height = this.root.clientHeight - COLUMN_HEADER - rows.start(view.frozenRows);
        const row = rows.at(Math.max(0, rows.start(from.row) + command.pages * height));
        return this.reach({ row, column: from.column }, command.extend);
      }
      case "home":
        return this.reach(
          { row: command.wholeSheet ? rows.step(-1, 1) : from.row, column: columns.step(-1, 1) },
          command.extend,
        );
      case "end":
        return this.reach(lastFilled(this.geometry), command.extend);
    }
  }

  private neighbour(from: CellPlace, { rows, columns, toEdge }: GridCommand & { does: "move" }): CellPlace {
    return (toEdge ? edgeCell : nextCell)(this.geometry, from, rows, columns);
  }

  private reach(place: CellPlace, extend: boolean): void {
    if (extend) this.extendTo(place);
    else this.goTo(place);
  }

  private goTo(place: CellPlace): void {
    const area = this.geometry.areaAt(place);
    this.select(area, { row: area.top, column: area.left });
  }

  private extendTo(place: CellPlace): void {
    this.select(
      this.geometry.spanning(this.geometry.areaAt(this.active), this.geometry.areaAt(place)),
      this.active,
      place,
    );
  }

  /** One visible cell on; a merged area counts as one. */
  private step(down: number, right: number): void {
    const area = this.geometry.areaAt(this.active);
    const from = { row: down > 0 ? area.bottom : area.top, column: right > 0 ? area.right : area.left };
    this.goTo(nextCell(this.geometry, from, down, right));
  }

  /** The corner of the selection that an extending key moves. */
  private farEnd(command: GridCommand): CellPlace {
    if (!("extend" in command) || !command.extend) return this.active;
    const { top, left, bottom, right } = this.selection;
    return { row: this.active.row > top ? top : bottom, column: this.active.column > left ? left : right };
  }

  private copy(event: ClipboardEvent, cut = false): void {
    if (this.editor.mode || !event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", copiedText(this.geometry.view, this.selection));
    if (cut) this.actions.clear(this.selection);
  }

  private paste(event: ClipboardEvent): void {
    if (this.editor.mode || !event.clipboardData) return;
    event.preventDefault();
    this.actions.paste(this.active, tabbedTexts(event.clipboardData.getData("text/plain")));
  }
}
