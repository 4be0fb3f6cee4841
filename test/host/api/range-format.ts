import { formatCells } from "../edits/cells";
import { assertAllowed } from "../edits/rights";
import { BY_ADDIN } from "../events";
import type { Host } from "../protocol/host-interface";
import { invalidArgument } from "../protocol/failure";
import {
  defineType,
  object,
  readOnly,
  type ApiObject,
  type Call,
  type Scalar as ApiScalar,
} from "../protocol/object-type";
import { isWholeColumns, isWholeRows, type Area } from "../workbook/address";
import { cellText } from "../workbook/cell-text";
import {
  columnWidth,
  pointsToWidth,
  rowHeight,
  textWidth,
  widthToPoints,
  wrappedLines,
  defaultWidth,
} from "../workbook/measure";
import type { CellStyle, Sheet } from "../workbook/sheet";
import {
  fillColor,
  fillPattern,
  fontColor,
  fontName,
  fontSize,
  horizontalAlignment,
  horizontalFrom,
  underline,
  verticalAlignment,
  verticalFrom,
  withFont,
  withGroup,
} from "../workbook/style";
import type { RangeRef } from "../workbook/workbook";
import { flag, matrixFor, number, text, wholeNumber } from "./arguments";
import { bordersObject } from "./range-borders";
import { change, colorArgument, common, type Formatted } from "./formatted";

type Get = (style: CellStyle, call: Call) => unknown;
type Set = (style: CellStyle, value: unknown, call: Call) => CellStyle;

/** A property of the cells' style. */
function styled(get: Get, set?: Set): ApiScalar<Formatted> {
  return {
    get: (target, call) => common(target, (style) => get(style, call)),
    ...(set
      ? { set: (target, value, call) => change(call.host, target, (style) => set(style, value, call)) }
      : {}),
  };
}

/** Setters of styles by the API's names: for one property, and for setCellProperties. */
export const setFillColor: Set = (style, value) => {
  if (value === "") {
    const { fill: _, ...rest } = style;
    return rest;
  }
  return { ...style, fill: { type: "pattern", pattern: "solid", fgColor: colorArgument(value) } };
};

const font =
  (change: (value: unknown) => Record<string, unknown>): Set =>
  (style, value, { host }) =>
    withFont(host.store, style, change(value));
const alignment =
  (change: (value: unknown) => Record<string, unknown>): Set =>
  (style, value) =>
    withGroup(style, "alignment", change(value));

const UNDERLINES: Record<string, unknown> = {
  none: undefined,
  single: true,
  double: "double",
  singleaccountant: "singleAccounting",
  doubleaccountant: "doubleAccounting",
};

export const FONT_SETTERS: Record<string, Set> = {
  bold: font((value) => ({ bold: flag(value) || undefined })),
  italic: font((value) => ({ italic: flag(value) || undefined })),
  strikethrough: font((value) => ({ strike: flag(value) || undefined })),
  color: font((value) => ({ color: colorArgument(value) })),
  name: font((value) => ({ name: text(value), scheme: undefined })),
  size: font((value) => ({ size: number(value) })),
  underline: font((value) => {
    const key = text(value).toLowerCase();
    if (!(key in UNDERLINES)) throw invalidArgument();
    return { underline: UNDERLINES[key] };
  }),
  subscript: font((value) => ({ vertAlign: flag(value) ? "subscript" : undefined })),
  superscript: font((value) => ({ vertAlign: flag(value) ? "superscript" : undefined })),
};

export const ALIGNMENT_SETTERS: Record<string, Set> = {
  horizontalAlignment: alignment((value) => {
    const word = horizontalFrom(text(value));
    if (word === null) throw invalidArgument();
    return { horizontal: word };
  }),
  verticalAlignment: alignment((value) => {
    const word = verticalFrom(text(value));
    if (word === null) throw invalidArgument();
    return { vertical: word };
  }),
  wrapText: alignment((value) => ({ wrapText: flag(value) || undefined })),
  shrinkToFit: alignment((value) => ({ shrinkToFit: flag(value) || undefined })),
  indentLevel: alignment((value) => ({ indent: wholeNumber(value, 0) || undefined })),
  textOrientation: alignment((value) => ({ textRotation: wholeNumber(value) || undefined })),
};

/** Readers of styles by the API's names: for one property, and for getCellProperties. */
export const FONT_READERS: Record<string, Get> = {
  bold: (style) => Boolean(style.font?.bold),
  italic: (style) => Boolean(style.font?.italic),
  strikethrough: (style) => Boolean(style.font?.strike),
  color: (style, { host }) => fontColor(host.store, style),
  name: (style, { host }) => fontName(host.store, style),
  size: (style, { host }) => fontSize(host.store, style),
  underline,
  subscript: (style) => style.font?.vertAlign === "subscript",
  superscript: (style) => style.font?.vertAlign === "superscript",
};

export const FILL_READERS: Record<string, Get> = {
  color: (style, { host }) => fillColor(host.store, style),
  pattern: fillPattern,
};

export const ALIGNMENT_READERS: Record<string, Get> = {
  horizontalAlignment,
  verticalAlignment,
  wrapText: (style) => Boolean(style.alignment?.wrapText),
  shrinkToFit: (style) => Boolean(style.alignment?.shrinkToFit),
  indentLevel: (style) => style.alignment?.indent ?? 0,
  textOrientation: (style) =>
    style.alignment?.textRotation === "vertical" ? 180 : (style.alignment?.textRotation ?? 0),
};

const scalarsOf = (
  readers: Record<string, Get>,
  setters: Record<string, Set>,
): Record<string, ApiScalar<Formatted>> =>
  Object.fromEntries(Object.entries(readers).map(([name, get]) => [name, styled(get, setters[name])]));

export const rangeFontType = defineType<Formatted>({
  name: "RangeFont",
  scalars: scalarsOf(FONT_READERS, FONT_SETTERS),
});

export const rangeFillType = defineType<Formatted>({
  name: "RangeFill",
  scalars: scalarsOf(FILL_READERS, { color: setFillColor }),
  methods: {
    clear: (target, _, call) => change(call.host, target, (style) => setFillColor(style, "", call)),
  },
});

export const formatProtectionType = defineType<Formatted>({
  name: "FormatProtection",
  scalars: {
    locked: styled(
      (style) => style.protection?.locked !== false,
      (style, value) => withGroup(style, "protection", { locked: flag(value) ? undefined : false }),
    ),
    formulaHidden: styled(
      (style) => Boolean(style.protection?.hidden),
      (style, value) => withGroup(style, "protection", { hidden: flag(value) || undefined }),
    ),
  },
});

/** Runs over the rows or columns that are really there or really meant. */
function each(
  area: Area,
  from: "top" | "left",
  to: "bottom" | "right",
  visit: (index: number) => void,
): void {
  const last = Math.min(area[to], area[from] + 20_000);
  for (let index = area[from]; index <= last; index++) visit(index);
}

export const rangeFormatType = defineType<Formatted>({
  name: "RangeFormat",
  scalars: {
    ...scalarsOf(ALIGNMENT_READERS, ALIGNMENT_SETTERS),
    columnWidth: {
      get: ({ sheet, areas }) => sameOf(areas, "left", "right", (column) => columnWidth(sheet, column)),
      set: ({ sheet, areas }, value, { host }) => {
        assertAllowed(host, sheet, "formatColumns");
        const points = number(value);
        if (points < 0) throw invalidArgument();
        for (const area of areas) {
          each(area, "left", "right", (column) => {
            const format = sheet.columnFormat(column);
            if (points === 0) format.hidden = true;
            else Object.assign(format, { width: pointsToWidth(points), hidden: false });
          });
        }
        host.changed();
      },
    },
    useStandardHeight: readOnly(({ sheet, areas }) =>
      sameOf(areas, "top", "bottom", (row) => sheet.rowFormats.get(row)?.height === undefined),
    ),
    useStandardWidth: readOnly(({ sheet, areas }) =>
      sameOf(areas, "left", "right", (column) => sheet.columnFormats.get(column)?.width === undefined),
    ),
    rowHeight: {
      get: ({ sheet, areas }) => sameOf(areas, "top", "bottom", (row) => rowHeight(sheet, row)),
      set: ({ sheet, areas }, value, { host }) => {
        assertAllowed(host, sheet, "formatRows");
        const points = number(value);
        if (points < 0 || points > 409.5) throw invalidArgument();
        for (const area of areas) {
          each(area, "top", "bottom", (row) => {
            const format = sheet.rowFormat(row);
            if (points === 0) format.hidden = true;
            else Object.assign(format, { height: points, customHeight: true, hidden: false });
          });
        }
        host.changed();
      },
    },
  },
  links: {
    fill: (target) => object(rangeFillType, target),
    font: (target) => object(rangeFontType, target),
    borders: (target) => bordersObject(target),
    protection: (target) => object(formatProtectionType, target),
  },
  methods: {
    autofitColumns: (target, _, call) => autofitColumns(target, call.host),
    autofitRows: (target, _, call) => autofitRows(target, call.host),
    adjustIndent: (target, [amount], { host }) =>
      change(host, target, (style) =>
        withGroup(style, "alignment", {
          indent: Math.max(0, (style.alignment?.indent ?? 0) + wholeNumber(amount)) || undefined,
        }),
      ),
  },
});

function sameOf<T>(
  areas: Area[],
  from: "top" | "left",
  to: "bottom" | "right",
  of: (index: number) => T,
): T | null {
  let answer: T | undefined;
  let differs = false;
  for (const area of areas) {
    each(area, from, to, (index) => {
      const here = of(index);
      if (answer === undefined) answer = here;
      else if (answer !== here) differs = true;
    });
  }
  return differs ? null : (answer ?? null);
}

/** Fits each column to its longest unwrapped text, by an estimate of the default font. */
export function autofitColumns({ sheet, areas }: Formatted, host: Host): void {
  assertAllowed(host, sheet, "formatColumns");
  host.calculated();
  for (const area of areas) {
    const widest = new Map<number, number>();
    for (const { row, column, cell } of sheet.cellsIn(area)) {
      if (sheet.mergeAt(row, column)) continue;
      const shown = cellText(cell, host.locale);
      if (shown === "" || cell.style?.alignment?.wrapText) continue;
      const width = textWidth(shown, fontSize(host.store, cell.style ?? {}), Boolean(cell.style?.font?.bold));
      widest.set(column, Math.max(widest.get(column) ?? 0, width));
    }
    for (const [column, width] of widest) {
      Object.assign(sheet.columnFormat(column), {
        width: Math.min(255, Math.round(width * 256) / 256),
        bestFit: true,
      });
    }
  }
  host.changed();
}

/** Fits each row to its tallest text, by an estimate of how it wraps. */
export function autofitRows({ sheet, areas }: Formatted, host: Host): void {
  assertAllowed(host, sheet, "formatRows");
  host.calculated();
  for (const area of areas) {
    const tallest = new Map<number, number>();
    for (const { row, column, cell } of sheet.cellsIn(area)) {
      if (sheet.mergeAt(row, column)) continue;
      const size = fontSize(host.store, cell.style ?? {});
      const shown = cellText(cell, host.locale);
      const width = sheet.columnFormats.get(column)?.width ?? defaultWidth(sheet);
      const lines = cell.style?.alignment?.wrapText ? wrappedLines(shown, width, size) : 1;
      tallest.set(row, Math.max(tallest.get(row) ?? 15, lines * size * 1.36));
    }
    for (const [row, height] of tallest) {
      Object.assign(sheet.rowFormat(row), { height: Math.round(height * 4) / 4, customHeight: false });
    }
  }
  host.changed();
}

export function rangeFormatObject(target: Formatted): ApiObject {
  return object(rangeFormatType, target);
}

/** Range.numberFormat: one code or a matrix of them; null leaves a cell. */
export function setNumberFormats({ sheet, area }: RangeRef, value: unknown, { host }: Call): void {
  if (isWholeRows(area) || isWholeColumns(area))
    throw invalidArgument("The number formats of whole rows and columns cannot be set.");
  const at = matrixFor(value, area);
  const format = (code: unknown, style: CellStyle): CellStyle => {
    if (code === null || code === undefined) return style;
    const { numFmt: _, ...rest } = style;
    return text(code) === "General" || code === "" ? rest : { ...rest, numFmt: text(code) };
  };
  if (!Array.isArray(value)) {
    formatCells(host, sheet, area, (style) => format(value, style), BY_ADDIN);
    return;
  }
  const { top, left } = area;
  formatCells(
    host,
    sheet,
    area,
    (style, row, column) => format(at(row - top, column - left), style),
    BY_ADDIN,
  );
}

export const standardPoints = (sheet: Sheet): number => widthToPoints(defaultWidth(sheet));
