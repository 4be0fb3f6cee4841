import { objectNamed, type ApiObject } from "../protocol/object-type";
import type { Sheet } from "../workbook/sheet";
import type { RangeRef } from "../workbook/workbook";

/** The objects that nearly all others lead to, and that lead to nearly all others. */
export const rangeObject = (range: RangeRef): ApiObject => objectNamed("Range", range);
export const worksheetObject = (sheet: Sheet): ApiObject => objectNamed("Worksheet", sheet);
