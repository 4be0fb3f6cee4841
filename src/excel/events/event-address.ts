import { columnNumber, type Area } from "../../model/cell";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** "B2:C5", "A:B", "3:3"; of several areas the first. Null for what is no address of cells. */
export function areaOfAddress(address: string): Area | null {
  const [first = ""] = (address.split("!").at(-1) ?? "").split(",");
  const [, fromColumn = "", fromRow = "", toColumn = fromColumn, toRow = fromRow] =
    /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/i.exec(first.trim()) ?? [];
  if (fromColumn + fromRow === "") return null;
  const row = fromRow ? Number(fromRow) - 1 : 0;
  const column = fromColumn ? columnNumber(fromColumn.toUpperCase()) : 0;
  return {
    row,
    column,
    rowCount: (toRow ? Number(toRow) : LAST_ROW) - row,
    columnCount: (toColumn ? columnNumber(toColumn.toUpperCase()) + 1 : LAST_COLUMN) - column,
  };
}
