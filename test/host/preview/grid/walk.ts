import type { CellPlace } from "../sheet-view";
import type { SheetGeometry } from "./geometry";

/** The next cell in that direction that is not hidden; itself at the edge of the sheet. */
export function nextCell(
  { rows, columns }: SheetGeometry,
  from: CellPlace,
  down: number,
  right: number,
): CellPlace {
  return {
    row: down === 0 ? from.row : rows.step(from.row, down > 0 ? 1 : -1),
    column: right === 0 ? from.column : columns.step(from.column, right > 0 ? 1 : -1),
  };
}

/** Control and an arrow: to the end of the filled block, or over the gap to the next one. */
export function edgeCell(geometry: SheetGeometry, from: CellPlace, down: number, right: number): CellPlace {
  let at = nextCell(geometry, from, down, right);
  const inBlock = isFilled(geometry, from) && isFilled(geometry, at);
  for (;;) {
    const on = nextCell(geometry, at, down, right);
    const stuck = on.row === at.row && on.column === at.column;
    if (stuck || (inBlock ? !isFilled(geometry, on) : isFilled(geometry, at))) return at;
    at = on;
  }
}

/** The last row with something in it, and the last such column. */
export function lastFilled(geometry: SheetGeometry): CellPlace {
  const last = { row: 0, column: 0 };
  const { rowCount, columnCount } = geometry.view;
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      if (isFilled(geometry, { row, column })) {
        last.row = row;
        last.column = Math.max(last.column, column);
      }
    }
  }
  return last;
}

function isFilled({ view }: SheetGeometry, { row, column }: CellPlace): boolean {
  return (view.cell(row, column)?.text ?? "") !== "";
}
