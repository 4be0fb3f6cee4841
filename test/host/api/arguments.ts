import { invalidArgument, itemNotFound, type ApiFailure } from "../protocol/failure";
import { isApiObject } from "../protocol/object-type";
import { parseArea, splitSheetName, WHOLE_SHEET, type Area } from "../workbook/address";
import type { Sheet } from "../workbook/sheet";
import { rangeOfFormula, type RangeRef, type WorkbookStore } from "../workbook/workbook";

/** Checks of what an add-in passes; each throws InvalidArgument. */
export function text(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}
export function optionalText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : text(value);
}
export function wholeNumber(value: unknown, least = Number.NEGATIVE_INFINITY): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least) throw invalidArgument();
  return value;
}
export function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}
export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}
export function oneOf<T extends string>(value: unknown, ...allowed: T[]): T {
  const found = allowed.find((each) => each.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw invalidArgument();
  return found;
}
export function record(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Record<string, unknown>;
}

export const sizeMismatch = (): ApiFailure =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

/** The one value for all cells, or the matrix of the area's size; cells that are left alone are null. */
export function matrixFor(value: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const matrix = value as unknown[];
  const fits = matrix.length === rows && matrix.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw sizeMismatch();
  return (row, column) => (matrix[row] as unknown[])[column];
}

/** An address as the API takes it: "B2", "Sheet!B2:C3", "2:4", a name or a table's name; "" is the whole sheet. */
export function areaOf(store: WorkbookStore, sheet: Sheet, address: string): Area {
  if (address.trim() === "") return WHOLE_SHEET;
  const { sheetName, rest } = splitSheetName(address);
  if (sheetName !== null && store.sheetNamed(sheetName) !== sheet) throw invalidArgument();
  const area = parseArea(rest);
  if (area) return area;
  const named = store.nameOf(rest, sheet) ?? store.nameOf(rest);
  const range = named && rangeOfFormula(store, named.refersTo, sheet);
  if (range?.sheet === sheet) return range.area;
  const table = sheet.tables.find((each) => each.name.toLowerCase() === rest.toLowerCase());
  if (table) return { ...table.area, top: table.area.top + (table.showHeaders ? 1 : 0) };
  throw invalidArgument(`"${address}" is no address on this sheet.`);
}

/** A range given as an object or as an address on the sheet. */
export function rangeArgument(store: WorkbookStore, value: unknown, home: Sheet): RangeRef {
  if (isApiObject(value) && value.type.name === "Range") return value.target as RangeRef;
  const address = text(value);
  const { sheetName } = splitSheetName(address);
  const sheet = sheetName === null ? home : store.sheetNamed(sheetName);
  if (!sheet) throw itemNotFound();
  return { sheet, area: areaOf(store, sheet, address) };
}

/** Where in the row of tabs new sheets go; without another sheet to be before or after, that is the start or the end. */
export function insertPosition(store: WorkbookStore, where: unknown, relativeTo: unknown): number {
  const position =
    where === undefined || where === null
      ? "End"
      : oneOf(where, "None", "Before", "After", "Beginning", "End");
  if (position !== "Before" && position !== "After")
    return position === "Beginning" ? 0 : store.sheets.length;
  if (relativeTo === undefined || relativeTo === null) return position === "Before" ? 0 : store.sheets.length;
  const other = isApiObject(relativeTo)
    ? (relativeTo.target as Sheet)
    : (store.sheetById(text(relativeTo)) ?? store.sheetNamed(text(relativeTo)));
  if (!other) throw itemNotFound();
  return store.sheets.indexOf(other) + (position === "After" ? 1 : 0);
}
