import { BY_ADDIN } from "../events";
import { apiValue, enterCells, hideRows, valueType } from "../edits/cells";
import { assertAllowed } from "../edits/rights";
import { invalidArgument, rangeExceedsLimit } from "../protocol/failure";
import { defineType, object, readOnly, type ApiObject, type Call } from "../protocol/object-type";
import {
  areaAddress,
  columnCount,
  isWholeColumns,
  isWholeRows,
  rowCount,
  type Area,
} from "../workbook/address";
import { cellText, numberFormatOf } from "../workbook/cell-text";
import { columnLeft, columnWidth, rowHeight, rowTop } from "../workbook/measure";
import { EN_US, inputLocale, parseInput, type InputLocale, type ParsedInput } from "../workbook/parse-input";
import type { Cell, Sheet } from "../workbook/sheet";
import { prefixOf, type RangeRef } from "../workbook/workbook";
import { matrixFor } from "./arguments";
import { conditionalFormatsObject } from "./conditional-format";
import { dataValidationObject } from "./data-validation";
import { readLink, writeLink } from "./hyperlink";
import { rangeFormatObject, setNumberFormats } from "./range-format";
import { rangeMethods } from "./range-methods";
import { rangeSortObject } from "./range-sort";
import { worksheetObject } from "./worksheet";

const unbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);

/** More cells than these cannot be read at once. */
const MOST_CELLS = 5_000_000;

/** A matrix over the area's cells; null for whole rows and columns, as Excel answers. */
export function eachCell<T>(
  { sheet, area }: RangeRef,
  of: (cell: Cell | undefined, row: number, column: number) => T,
): T[][] | null {
  if (unbounded(area)) return null;
  if (rowCount(area) * columnCount(area) > MOST_CELLS) throw rangeExceedsLimit();
  return Array.from({ length: rowCount(area) }, (_, down) =>
    Array.from({ length: columnCount(area) }, (__, right) => {
      const row = area.top + down;
      const column = area.left + right;
      return of(sheet.cell(row, column), row, column);
    }),
  );
}

const values = (range: RangeRef, call: Call): unknown => {
  call.host.calculated();
  return eachCell(range, (cell) => apiValue(cell?.value ?? null));
};

const formulas = (range: RangeRef, call: Call): unknown => {
  call.host.calculated();
  return eachCell(range, (cell) =>
    cell?.formula === undefined ? apiValue(cell?.value ?? null) : `=${cell.formula}`,
  );
};

function setValues(range: RangeRef, value: unknown, call: Call, locale: InputLocale = EN_US): void {
  const { sheet, area } = range;
  if (unbounded(area)) throw invalidArgument("The values of whole rows and columns cannot be set.");
  const at = matrixFor(value, area);
  const inputs = Array.from({ length: rowCount(area) }, (_, down) =>
    Array.from({ length: columnCount(area) }, (__, right) =>
      inputOf(at(down, right), sheet, area.top + down, area.left + right, locale),
    ),
  );
  enterCells(call.host, sheet, area, inputs, BY_ADDIN);
}

function inputOf(
  value: unknown,
  sheet: Sheet,
  row: number,
  column: number,
  locale: InputLocale,
): ParsedInput | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return { value };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw invalidArgument();
    return { value };
  }
  if (typeof value !== "string") throw invalidArgument();
  if (value.length > 32_767) throw invalidArgument("A cell holds at most 32767 characters.");
  return parseInput(value, numberFormatOf(sheet.styleAt(row, column)), locale);
}

/** One answer for all rows or columns of the range; null when they differ. */
function same<T>(from: number, to: number, of: (index: number) => T): T | null {
  const first = of(from);
  for (let index = from + 1; index <= Math.min(to, from + 20_000); index++)
    if (of(index) !== first) return null;
  return first;
}

const address = ({ sheet, area }: RangeRef): string => prefixOf(sheet) + areaAddress(area);

export const rangeType = defineType<RangeRef>({
  name: "Range",
  identity: (range, { host }) => {
    const reference = host.referenceOf(range);
    return reference ? { _ReferenceId: reference } : {};
  },
  scalars: {
    address: readOnly(address),
    addressLocal: readOnly(address),
    cellCount: readOnly(({ area }) => {
      const count = rowCount(area) * columnCount(area);
      return count > 2 ** 31 - 1 ? -1 : count;
    }),
    columnCount: readOnly(({ area }) => columnCount(area)),
    rowCount: readOnly(({ area }) => rowCount(area)),
    columnIndex: readOnly(({ area }) => area.left),
    rowIndex: readOnly(({ area }) => area.top),
    isEntireColumn: readOnly(({ area }) => isWholeColumns(area)),
    isEntireRow: readOnly(({ area }) => isWholeRows(area)),
    values: { get: values, set: setValues },
    formulas: { get: formulas, set: setValues },
    formulasLocal: {
      get: formulas,
      set: (range, value, call) => setValues(range, value, call, inputLocale(call.host.locale)),
    },
    text: readOnly((range, { host }) => {
      host.calculated();
      return eachCell(range, (cell) => cellText(cell, host.locale));
    }),
    valueTypes: readOnly((range, { host }) => {
      host.calculated();
      return eachCell(range, (cell) => valueType(cell?.value ?? null));
    }),
    numberFormat: {
      get: (range) => eachCell(range, (_, row, column) => numberFormatOf(range.sheet.styleAt(row, column))),
      set: setNumberFormats,
    },
    rowHidden: {
      get: ({ sheet, area }) => same(area.top, area.bottom, (row) => sheet.isRowHidden(row)),
      set: ({ sheet, area }, hidden, { host }) => hideRows(host, sheet, area, hidden === true, BY_ADDIN),
    },
    columnHidden: {
      get: ({ sheet, area }) => same(area.left, area.right, (column) => sheet.isColumnHidden(column)),
      set: ({ sheet, area }, hidden, { host }) => {
        assertAllowed(host, sheet, "formatColumns");
        for (let column = area.left; column <= area.right; column++)
          sheet.columnFormat(column).hidden = hidden === true;
        host.changed();
      },
    },
    hidden: readOnly(
      ({ sheet, area }) =>
        same(area.top, area.bottom, (row) => sheet.isRowHidden(row)) === true ||
        same(area.left, area.right, (column) => sheet.isColumnHidden(column)) === true,
    ),
    hyperlink: { get: readLink, set: writeLink },
    hasSpill: readOnly(() => false),
    style: readOnly(() => "Normal"),
    left: readOnly(({ sheet, area }) => columnLeft(sheet, area.left)),
    top: readOnly(({ sheet, area }) => rowTop(sheet, area.top)),
    width: readOnly(({ sheet, area }) =>
      total(area.left, area.right, (column) => columnWidth(sheet, column)),
    ),
    height: readOnly(({ sheet, area }) => total(area.top, area.bottom, (row) => rowHeight(sheet, row))),
  },
  links: {
    worksheet: ({ sheet }) => worksheetObject(sheet),
    format: (range) => rangeFormatObject({ areas: [range.area], sheet: range.sheet }),
    dataValidation: (range) => dataValidationObject(range),
    conditionalFormats: (range) => conditionalFormatsObject(range),
    sort: (range) => rangeSortObject(range),
  },
  methods: rangeMethods,
});

function total(from: number, to: number, of: (index: number) => number): number {
  let sum = 0;
  for (let index = from; index <= to; index++) sum += of(index);
  return sum;
}

export function rangeObject(range: RangeRef): ApiObject {
  return object(rangeType, range);
}
