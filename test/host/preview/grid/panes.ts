import { columnLetters } from "../../workbook/address";
import type { CellArea } from "../sheet-view";
import { cellElement, place } from "./cell-element";
import type { SheetGeometry } from "./geometry";

export const ROW_HEADER = 44;
export const COLUMN_HEADER = 22;
/** Rows and columns drawn beyond what is in sight. */
const MARGIN = 4;

/** One of the four parts that freezing panes cuts a sheet into. Only what is in sight is in the document. */
class Pane {
  readonly element = div("pane");
  /** Holds everything in sheet coordinates. */
  readonly canvas = div("pane-canvas");
  private readonly drawn = new Map<string, HTMLElement | null>();

  constructor(
    private readonly geometry: SheetGeometry,
    /** The rows and columns that belong to this pane. */
    readonly extent: CellArea,
  ) {
    const { left, top, width, height } = geometry.box(extent);
    Object.assign(this.element.style, { width: `${width}px`, height: `${height}px` });
    this.canvas.style.transform = `translate(${-left}px, ${-top}px)`;
    this.element.append(this.canvas);
  }

  draw(visible: CellArea): void {
    const { geometry, extent } = this;
    const shown = {
      top: Math.max(extent.top, visible.top),
      left: Math.max(extent.left, visible.left),
      bottom: Math.min(extent.bottom, visible.bottom),
      right: Math.min(extent.right, visible.right),
    };
    const wanted = new Set<string>();
    const fresh = document.createDocumentFragment();
    const want = (key: string, make: () => HTMLElement | null): void => {
      wanted.add(key);
      if (this.drawn.has(key)) return;
      const element = make();
      this.drawn.set(key, element);
      if (element) fresh.append(element);
    };
    const all = geometry.box(extent);
    if (geometry.view.gridlines) {
      for (let row = shown.top; row <= shown.bottom; row++) {
        want(`row${row}`, () => gridline({ ...all, top: geometry.rows.start(row + 1) - 1, height: 1 }));
      }
      for (let column = shown.left; column <= shown.right; column++) {
        want(`column${column}`, () =>
          gridline({ ...all, left: geometry.columns.start(column + 1) - 1, width: 1 }),
        );
      }
    }
    for (let row = shown.top; row <= shown.bottom; row++) {
      if (geometry.rows.size(row) === 0) continue;
      for (let column = shown.left; column <= shown.right; column++) {
        if (geometry.columns.size(column) === 0) continue;
        const area = geometry.areaAt({ row, column });
        want(`${area.top},${area.left}`, () => cellElement(geometry, area.top, area.left));
      }
    }
    for (const [key, element] of this.drawn) {
      if (wanted.has(key)) continue;
      element?.remove();
      this.drawn.delete(key);
    }
    this.canvas.append(fresh);
  }
}

/** The whole sheet as nested sticky boxes: headers and frozen parts stay in sight while the rest scrolls under them. */
export class Panes {
  readonly element = div("sheet-space");
  readonly corner = div("corner");
  private readonly panes: Pane[] = [];
  private readonly columnHeaders = new Map<number, HTMLElement>();
  private readonly rowHeaders = new Map<number, HTMLElement>();
  private readonly headerLanes: { rows: HTMLElement[]; columns: HTMLElement[] } = { rows: [], columns: [] };

  constructor(private readonly geometry: SheetGeometry) {
    const { view, rows, columns } = geometry;
    const frozenRows = Math.min(view.frozenRows, view.rowCount - 1);
    const frozenColumns = Math.min(view.frozenColumns, view.columnCount - 1);
    const rowBands = [
      { top: 0, bottom: frozenRows - 1, sticky: true },
      { top: frozenRows, bottom: view.rowCount - 1, sticky: false },
    ].filter((band) => band.bottom >= band.top);
    const columnBands = [
      { left: 0, right: frozenColumns - 1, sticky: true },
      { left: frozenColumns, right: view.columnCount - 1, sticky: false },
    ].filter((band) => band.right >= band.left);

    this.element.style.width = `${ROW_HEADER + columns.total}px`;
    const head = this.band("head", true, 0, COLUMN_HEADER);
    this.corner.classList.add("sticky-left");
    head.append(this.corner);
    for (const band of columnBands) {
      const lane = this.lane("column-lane", columns.start(band.left), "X");
      lane.outer.style.width = `${columns.start(band.right + 1) - columns.start(band.left)}px`;
      if (band.sticky) stick(lane.outer, "left", ROW_HEADER);
      this.headerLanes.columns.push(lane.inner);
      head.append(lane.outer);
    }
    for (const band of rowBands) {
      const height = rows.start(band.bottom + 1) - rows.start(band.top);
      const row = this.band(band.sticky ? "frozen" : "body", band.sticky, COLUMN_HEADER, height);
      const lane = this.lane("row-lane", rows.start(band.top), "Y");
      lane.outer.style.height = `${height}px`;
      stick(lane.outer, "left", 0);
      this.headerLanes.rows.push(lane.inner);
      row.append(lane.outer);
      for (const across of columnBands) {
        const pane = new Pane(geometry, {
          top: band.top,
          left: across.left,
          bottom: band.bottom,
          right: across.right,
        });
        if (across.sticky) stick(pane.element, "left", ROW_HEADER);
        if (band.sticky) pane.element.classList.add("edge-bottom");
        if (across.sticky) pane.element.classList.add("edge-right");
        this.panes.push(pane);
        row.append(pane.element);
      }
    }
  }

  /** Draws what a window of this size sees at this scroll position. */
  draw(scroll: { left: number; top: number; width: number; height: number }): void {
    const { rows, columns, view } = this.geometry;
    const frozenHeight = rows.start(view.frozenRows);
    const frozenWidth = columns.start(view.frozenColumns);
    const body = {
      top: rows.at(scroll.top + frozenHeight) - MARGIN,
      left: columns.at(scroll.left + frozenWidth) - MARGIN,
      bottom: rows.at(scroll.top + scroll.height) + MARGIN,
      right: columns.at(scroll.left + scroll.width) + MARGIN,
    };
    for (const pane of this.panes) {
      const frozenDown = pane.extent.top === 0 && view.frozenRows > 0;
      const frozenAcross = pane.extent.left === 0 && view.frozenColumns > 0;
      pane.draw({
        top: frozenDown ? 0 : body.top,
        bottom: frozenDown ? view.rowCount : body.bottom,
        left: frozenAcross ? 0 : body.left,
        right: frozenAcross ? view.columnCount : body.right,
      });
    }
    this.drawHeaders(body);
  }

  /** Places an element per pane, in sheet coordinates, above the cells. */
  overlay(make: () => HTMLElement): HTMLElement[] {
    return this.panes.map((pane) => {
      const element = make();
      pane.canvas.append(element);
      return element;
    });
  }

  /** The innermost pane canvas that holds this cell. */
  canvasAt(row: number, column: number): HTMLElement {
    const holds = ({ extent }: Pane): boolean =>
      row >= extent.top && row <= extent.bottom && column >= extent.left && column <= extent.right;
    return (this.panes.find(holds) ?? (this.panes[this.panes.length - 1] as Pane)).canvas;
  }

  markHeaders(selected: CellArea): void {
    for (const [row, element] of this.rowHeaders) {
      element.classList.toggle("selected", row >= selected.top && row <= selected.bottom);
    }
    for (const [column, element] of this.columnHeaders) {
      element.classList.toggle("selected", column >= selected.left && column <= selected.right);
    }
  }

  private drawHeaders(body: CellArea): void {
    const { rows, columns, view } = this.geometry;
    const rowLane = (row: number): HTMLElement | undefined =>
      this.headerLanes.rows[row < view.frozenRows ? 0 : this.headerLanes.rows.length - 1];
    const columnLane = (column: number): HTMLElement | undefined =>
      this.headerLanes.columns[column < view.frozenColumns ? 0 : this.headerLanes.columns.length - 1];
    for (let row = 0; row < view.rowCount; row++) {
      if (row >= view.frozenRows && (row < body.top || row > body.bottom)) continue;
      if (this.rowHeaders.has(row) || rows.size(row) === 0) continue;
      const header = div("header");
      header.dataset["row"] = String(row);
      header.textContent = String(row + 1);
      place(header, { left: 0, top: rows.start(row), width: ROW_HEADER, height: rows.size(row) });
      if (rows.size(row + 1) === 0 && row + 1 < view.rowCount) header.classList.add("hidden-after");
      this.rowHeaders.set(row, header);
      rowLane(row)?.append(header);
    }
    for (let column = 0; column < view.columnCount; column++) {
      if (this.columnHeaders.has(column) || columns.size(column) === 0) continue;
      const header = div("header");
      header.dataset["column"] = String(column);
      header.textContent = columnLetters(column);
      place(header, {
        left: columns.start(column),
        top: 0,
        width: columns.size(column),
        height: COLUMN_HEADER,
      });
      if (columns.size(column + 1) === 0 && column + 1 < view.columnCount)
        header.classList.add("hidden-after");
      this.columnHeaders.set(column, header);
      columnLane(column)?.append(header);
    }
  }

  private band(name: string, sticky: boolean, top: number, height: number): HTMLElement {
    const band = div(`band band-${name}`);
    band.style.height = `${height}px`;
    if (sticky) stick(band, "top", top);
    this.element.append(band);
    return band;
  }

  private lane(name: string, start: number, axis: "X" | "Y"): { outer: HTMLElement; inner: HTMLElement } {
    const outer = div(name);
    const inner = div("lane-canvas");
    inner.style.transform = `translate${axis}(${-start}px)`;
    outer.append(inner);
    return { outer, inner };
  }
}

function stick(element: HTMLElement, side: "left" | "top", distance: number): void {
  element.classList.add(side === "left" ? "sticky-left" : "sticky-top");
  element.style[side] = `${distance}px`;
}

function gridline(box: { left: number; top: number; width: number; height: number }): HTMLElement {
  const line = div("gridline");
  place(line, box);
  return line;
}

export function div(className: string): HTMLDivElement {
  const element = document.createElement("div");
  element.className = className;
  return element;
}
