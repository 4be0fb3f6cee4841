import { clearCells, mergeCells, select, unmergeCells, type ClearWhat } from "../edits/cells";
import { assertInFront } from "../edits/in-front";
import { copyCells } from "../edits/copy";
import { deleteCells, insertCells } from "../edits/structure";
import { BY_ADDIN } from "../events";
import { apiNotFound, generalException, invalidArgument, itemNotFound } from "../protocol/failure";
import { NULL_OBJECT, isApiObject, type Method } from "../protocol/object-type";
import {
  COLUMNS,
  ROWS,
  WHOLE_SHEET,
  columnCount,
  contains,
  intersect,
  isWholeColumns,
  isWholeRows,
  rowCount,
  type Area,
} from "../workbook/address";
import type { RangeRef } from "../workbook/workbook";
import { flag, oneOf, rangeArgument, sizeMismatch, wholeNumber } from "./arguments";
import {
  getCellProperties,
  getColumnProperties,
  getRowProperties,
  setCellProperties,
  setColumnProperties,
  setRowProperties,
} from "./cell-properties";
import { rangeObject } from "./objects";
import { rangeAreasObject } from "./range-areas";
import { tableCollectionObject } from "./table";

const MOST_MERGED_AREAS = 512;

const at = (range: RangeRef, area: Area) => {
  if (area.top < 0 || area.left < 0 || area.bottom >= ROWS || area.right >= COLUMNS) throw invalidArgument();
  if (area.top > area.bottom || area.left > area.right) throw invalidArgument();
  return rangeObject({ sheet: range.sheet, area });
};

const moved = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  bottom: area.bottom + rows,
  left: area.left + columns,
  right: area.right + columns,
});

const usedWithin = (range: RangeRef, valuesOnly: unknown): Area | null =>
  range.sheet.usedArea(valuesOnly === true, range.area);

const intersection = (range: RangeRef, other: RangeRef): Area | null =>
  range.sheet === other.sheet ? intersect(range.area, other.area) : null;

export const rangeMethods: Record<string, Method<RangeRef>> = {
  getCell: (range, [row, column]) => {
    const top = range.area.top + wholeNumber(row);
    const left = range.area.left + wholeNumber(column);
    return at(range, { top, left, bottom: top, right: left });
  },
  getRow: (range, [row]) => {
    const top = range.area.top + wholeNumber(row);
    return at(range, { ...range.area, top, bottom: top });
  },
  getColumn: (range, [column]) => {
    const left = range.area.left + wholeNumber(column);
    return at(range, { ...range.area, left, right: left });
  },
  getLastCell: (range) => at(range, { ...range.area, top: range.area.bottom, left: range.area.right }),
  getLastRow: (range) => at(range, { ...range.area, top: range.area.bottom }),
  getLastColumn: (range) => at(range, { ...range.area, left: range.area.right }),
  getEntireRow: (range) => at(range, { ...range.area, left: 0, right: COLUMNS - 1 }),
  getEntireColumn: (range) => at(range, { ...range.area, top: 0, bottom: ROWS - 1 }),
  getOffsetRange: (range, [rows, columns]) =>
    at(range, moved(range.area, wholeNumber(rows), wholeNumber(columns))),
  getResizedRange: (range, [rows, columns]) =>
    at(range, {
      ...range.area,
      bottom: range.area.bottom + wholeNumber(rows),
      right: range.area.right + wholeNumber(columns),
    }),
  getAbsoluteResizedRange: (range, [rows, columns]) =>
    at(range, {
      ...range.area,
      bottom: range.area.top + wholeNumber(rows, 1) - 1,
      right: range.area.left + wholeNumber(columns, 1) - 1,
    }),
  getRowsAbove: (range, [count]) => {
    const rows = count === undefined || count === null ? 1 : wholeNumber(count, 1);
    return at(range, { ...range.area, top: range.area.top - rows, bottom: range.area.top - 1 });
  },
  getRowsBelow: (range, [count]) => {
    const rows = count === undefined || count === null ? 1 : wholeNumber(count, 1);
    return at(range, { ...range.area, top: range.area.bottom + 1, bottom: range.area.bottom + rows });
  },
  getColumnsBefore: (range, [count]) => {
    const columns = count === undefined || count === null ? 1 : wholeNumber(count, 1);
    return at(range, { ...range.area, left: range.area.left - columns, right: range.area.left - 1 });
  },
  getColumnsAfter: (range, [count]) => {
    const columns = count === undefined || count === null ? 1 : wholeNumber(count, 1);
    return at(range, { ...range.area, left: range.area.right + 1, right: range.area.right + columns });
  },
  getBoundingRect: (range, [other], { host }) => {
    const second = rangeArgument(host.store, other, range.sheet).area;
    const { area } = range;
    return at(range, {
      top: Math.min(area.top, second.top),
      left: Math.min(area.left, second.left),
      bottom: Math.max(area.bottom, second.bottom),
      right: Math.max(area.right, second.right),
    });
  },
  getIntersection: (range, [other], { host }) => {
    const area = intersection(range, rangeArgument(host.store, other, range.sheet));
    if (!area) throw itemNotFound();
    return at(range, area);
  },
  getIntersectionOrNullObject: (range, [other], { host }) => {
    const area = intersection(range, rangeArgument(host.store, other, range.sheet));
    return area ? at(range, area) : NULL_OBJECT;
  },
  getUsedRange: (range, [valuesOnly]) => {
    const used = usedWithin(range, valuesOnly);
    // "If there are no used cells within the range, this function will throw an ItemNotFound error": of a worksheet it is A1.
    // learn.microsoft.com/javascript/api/excel/excel.range (getUsedRange)
    if (!used) throw itemNotFound();
    return at(range, used);
  },
  getUsedRangeOrNullObject: (range, [valuesOnly]) => {
    const used = usedWithin(range, valuesOnly);
    return used ? at(range, used) : NULL_OBJECT;
  },
  getSurroundingRegion: (range) => at(range, surroundingRegion(range)),
  getMergedAreasOrNullObject: (range) => {
    const merges = range.sheet.mergesTouching(range.area);
    // "If the merged areas count in this range is more than 512, then this method will fail to return the result":
    // learn.microsoft.com/javascript/api/excel/excel.range (getMergedAreasOrNullObject). It names no code.
    if (merges.length > MOST_MERGED_AREAS) throw generalException();
    return merges.length > 0 ? rangeAreasObject({ sheet: range.sheet, areas: merges }) : NULL_OBJECT;
  },
  getTables: (range, [fullyContained], { host }) =>
    tableCollectionObject(
      host.store,
      range.sheet,
      range.sheet.tables.filter((table) =>
        fullyContained === true
          ? contains(range.area, table.area)
          : intersect(range.area, table.area) !== null,
      ),
    ),

  clear: (range, [what], { host }) => {
    const applyTo =
      what === undefined || what === null
        ? "All"
        : oneOf<ClearWhat>(
            what,
            "All",
            "Formats",
            "Contents",
            "Hyperlinks",
            "RemoveHyperlinks",
            "ResetContents",
          );
    clearCells(host, range.sheet, range.area, applyTo, BY_ADDIN);
  },
  insert: (range, [shift], { host }) => {
    const direction = isWholeRows(range.area)
      ? "Down"
      : isWholeColumns(range.area)
        ? "Right"
        : oneOf(shift, "Down", "Right");
    const { area } = range;
    insertCells(host, range.sheet, area, direction, BY_ADDIN);
    return at(range, area);
  },
  delete: (range, [shift], { host }) => {
    const direction = isWholeRows(range.area)
      ? "Up"
      : isWholeColumns(range.area)
        ? "Left"
        : oneOf(shift, "Up", "Left");
    deleteCells(host, range.sheet, range.area, direction, BY_ADDIN);
  },
  merge: (range, [across], { host }) =>
    mergeCells(
      host,
      range.sheet,
      range.area,
      across === undefined || across === null ? false : flag(across),
      BY_ADDIN,
    ),
  unmerge: (range, _, { host }) => unmergeCells(host, range.sheet, range.area, BY_ADDIN),
  select: (range, _, { host }) => {
    assertInFront(host);
    select(host, range.sheet, range.area, BY_ADDIN);
  },
  calculate: (_range, _, { host }) => host.calculateNow(),
  copyFrom: (range, [source, what, skipBlanks, transpose], { host }) => {
    if (transpose === true) throw apiNotFound("Range.copyFrom (transpose)");
    if (isApiObject(source) && source.type.name !== "Range") throw apiNotFound("Range.copyFrom (RangeAreas)");
    const kind =
      what === undefined || what === null
        ? "All"
        : oneOf(what, "All", "Formulas", "Values", "Formats", "Link");
    if (kind === "Link") throw apiNotFound("Range.copyFrom (Link)");
    copyCells(
      host,
      rangeArgument(host.store, source, range.sheet),
      range,
      kind,
      skipBlanks === true,
      BY_ADDIN,
    );
  },

  getCellProperties,
  setCellProperties,
  getRowProperties,
  setRowProperties,
  getColumnProperties,
  setColumnProperties,

  /** Office.js asks before it sends a large matrix in pieces. */
  _ValidateArraySize: ({ area }, [rows, columns]) => {
    if (rows !== rowCount(area) || columns !== columnCount(area)) throw sizeMismatch();
  },
  _KeepReference: (range, _, { host }) => {
    host.keepReference(range);
  },
};

/** The block of filled cells around the range, as with Ctrl+*. */
function surroundingRegion({ sheet, area }: RangeRef): Area {
  let region = area;
  for (;;) {
    const wide = intersect(WHOLE_SHEET, {
      top: region.top - 1,
      left: region.left - 1,
      bottom: region.bottom + 1,
      right: region.right + 1,
    });
    const used = wide && sheet.usedArea(true, wide);
    if (!used || contains(region, used)) return region;
    region = {
      top: Math.min(region.top, used.top),
      left: Math.min(region.left, used.left),
      bottom: Math.max(region.bottom, used.bottom),
      right: Math.max(region.right, used.right),
    };
  }
}
