import type { CellArea, CellPlace, SheetView } from "../sheet-view";

/** Where rows or columns begin along one axis of the sheet, in pixels. */
export class Track {
  private readonly starts: number[] = [0];

  constructor(
    readonly count: number,
    sizeOf: (at: number) => number,
  ) {
    for (let at = 0; at < count; at++) this.starts.push(this.start(at) + sizeOf(at));
  }

  start(at: number): number {
    return this.starts[Math.max(0, Math.min(at, this.starts.length - 1))] ?? 0;
  }

  size(at: number): number {
    return this.start(at + 1) - this.start(at);
  }

  get total(): number {
    return this.start(this.count);
  }

  /** The visible row or column at this distance; clamped to the sheet. */
  at(distance: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle + 1) > distance) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The next row or column that is not hidden; stays when there is none. */
  step(from: number, direction: 1 | -1): number {
    for (let at = from + direction; at >= 0 && at < this.count; at += direction) {
      if (this.size(at) > 0) return at;
    }
    return from;
  }
}

/** Where everything stands on one sheet, merged areas included. */
export class SheetGeometry {
  readonly rows: Track;
  readonly columns: Track;
  private readonly mergeOf = new Map<string, CellArea>();

  constructor(readonly view: SheetView) {
    this.rows = new Track(view.rowCount, (row) => view.rowHeight(row));
    this.columns = new Track(view.columnCount, (column) => view.columnWidth(column));
    for (const merge of view.merges) {
      const bottom = Math.min(merge.bottom, view.rowCount - 1);
      const right = Math.min(merge.right, view.columnCount - 1);
      for (let row = merge.top; row <= bottom; row++) {
        for (let column = merge.left; column <= right; column++) this.mergeOf.set(`${row},${column}`, merge);
      }
    }
  }

  mergeAt(place: CellPlace): CellArea | undefined {
    return this.mergeOf.get(`${place.row},${place.column}`);
  }

  /** The cell itself, or the whole merged area that it is part of. */
  areaAt(place: CellPlace): CellArea {
    const { row, column } = place;
    return this.mergeAt(place) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** The smallest area that holds both and cuts no merged area. */
  spanning(a: CellArea, b: CellArea): CellArea {
    let area = union(a, b);
    for (;;) {
      const grown = this.view.merges.filter((merge) => touches(merge, area)).reduce(union, area);
      if (sameArea(grown, area)) return area;
      area = grown;
    }
  }

  box(area: CellArea): { left: number; top: number; width: number; height: number } {
    const left = this.columns.start(area.left);
    const top = this.rows.start(area.top);
    return {
      left,
      top,
      width: this.columns.start(area.right + 1) - left,
      height: this.rows.start(area.bottom + 1) - top,
    };
  }
}

function union(a: CellArea, b: CellArea): CellArea {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function touches(a: CellArea, b: CellArea): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function sameArea(a: CellArea, b: CellArea): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
