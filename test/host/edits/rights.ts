import type { Host } from "../protocol/host-interface";
import { accessDenied } from "../protocol/failure";
import type { Area } from "../workbook/address";
import type { Sheet } from "../workbook/sheet";

type SheetRight =
  | "formatCells"
  | "formatColumns"
  | "formatRows"
  | "insertColumns"
  | "insertRows"
  | "insertHyperlinks"
  | "deleteColumns"
  | "deleteRows"
  | "sort"
  | "autoFilter"
  | "objects";

export const isProtected = (sheet: Sheet): boolean => Boolean(sheet.parts.sheetProtection?.sheet);

/** Throws AccessDenied when the workbook may only be read. */
export function assertWritable(host: Host): void {
  if (host.readOnly) throw accessDenied("This workbook is open for reading only.");
}

/** Throws AccessDenied when a locked cell of a protected sheet is among these. */
export function assertEditable(host: Host, sheet: Sheet, area: Area): void {
  assertWritable(host);
  if (!isProtected(sheet)) return;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.styleAt(row, column).protection?.locked !== false) throw protectedSheet();
    }
  }
}

/** Throws AccessDenied when a protected sheet does not allow this to its users. */
export function assertAllowed(host: Host, sheet: Sheet, right: SheetRight): void {
  assertWritable(host);
  if (!isProtected(sheet)) return;
  // The library says true for a right that is given.
  const given = (sheet.parts.sheetProtection as Record<string, unknown> | null)?.[right];
  if (given !== true) throw protectedSheet();
}

/** Throws AccessDenied when the workbook's own structure is protected. */
export function assertStructure(host: Host): void {
  assertWritable(host);
  if (host.store.protectedStructure) throw accessDenied("The workbook's structure is protected.");
}

const protectedSheet = () =>
  accessDenied("You can't perform the requested operation: the worksheet is protected.");
