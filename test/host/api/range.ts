import { BY_ADDIN } from "../events";
import { apiValue, hideRows, valueType } from "../edits/cells";
import { assertAllowed } from "../edits/rights";
import { defineType, readOnly, type Call } from "../protocol/object-type";
import { areaAddress, columnCount, isWholeColumns, isWholeRows, rowCount } from "../workbook/address";
import { cellText, numberFormatOf } from "../workbook/cell-text";
import { columnLeft, columnWidth, rowHeight, rowTop } from "../workbook/measure";
import { inputLocale } from "../workbook/parse-input";
import { prefixOf, type RangeRef } from "../workbook/workbook";
import { eachCell, setValues } from "./cell-values";
import { conditionalFormatsObject } from "./conditional-format";
import { dataValidationObject } from "./data-validation";
import { readLink, writeLink } from "./hyperlink";
import { rangeFormatObject, setNumberFormats } from "./range-format";
import { rangeMethods } from "./range-methods";
import { rangeSortObject } from "./range-sort";
import { worksheetObject } from "./objects";

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

/** One answer for all rows or columns of the range; null when they differ. */
function same<T>(from: number, to: number, of: (index: number) => T): T | null {
  const first = of(from);
  for (let index = from + 1; index <= Math.min(to, from + 20_000); index++)
    if (of(index) !== first) return null;
  return first;
}

const address = ({ sheet, area }: RangeRef): string => prefixOf(sheet) + areaAddress(area);

defineType<RangeRef>({
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
