import { formatCells, hideRows } from "../edits/cells";
import { assertAllowed } from "../edits/rights";
import { BY_ADDIN } from "../events";
import { apiNotFound, invalidArgument } from "../protocol/failure";
import type { Call, Method } from "../protocol/object-type";
import { areaAddress, columnCount, rowCount } from "../workbook/address";
import { numberFormatOf } from "../workbook/cell-text";
import { resolveColor, type FileColor } from "../workbook/colors";
import { columnWidth, pointsToWidth, rowHeight } from "../workbook/measure";
import type { CellStyle } from "../workbook/sheet";
import { prefixOf, type RangeRef } from "../workbook/workbook";
import { number, record } from "./arguments";
import { readLink, writeLink } from "./hyperlink";
import {
  ALIGNMENT_READERS,
  ALIGNMENT_SETTERS,
  FILL_READERS,
  FONT_READERS,
  FONT_SETTERS,
  setFillColor,
} from "./range-format";

type Wish = Record<string, unknown>;
const isWanted = (wish: unknown): boolean => wish === true || (typeof wish === "object" && wish !== null);

/** What is asked of the style, in the shape it is asked in. */
function formatProperties(wish: Wish, style: CellStyle, call: Call): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(wish)) {
    if (!isWanted(wanted)) continue;
    if (name === "fill") answer.fill = pick(wanted, FILL_READERS, style, call, "CellPropertiesFill");
    else if (name === "font") answer.font = pick(wanted, FONT_READERS, style, call, "CellPropertiesFont");
    else if (name === "borders") answer.borders = borders(style, call);
    else if (name === "protection") {
      answer.protection = {
        locked: style.protection?.locked !== false,
        formulaHidden: Boolean(style.protection?.hidden),
      };
    } else if (ALIGNMENT_READERS[name]) answer[name] = ALIGNMENT_READERS[name](style, call);
    else throw apiNotFound(`CellPropertiesFormat.${name}`);
  }
  return answer;
}

function pick(
  wish: unknown,
  readers: Record<string, (style: CellStyle, call: Call) => unknown>,
  style: CellStyle,
  call: Call,
  type: string,
): Record<string, unknown> {
  const names =
    wish === true
      ? Object.keys(readers)
      : Object.keys(record(wish)).filter((name) => isWanted(record(wish)[name]));
  return Object.fromEntries(
    names.map((name) => {
      const read = readers[name];
      if (!read) throw apiNotFound(`${type}.${name}`);
      return [name, read(style, call)];
    }),
  );
}

function borders(style: CellStyle, { host }: Call): Record<string, unknown> {
  const line = (side: "top" | "bottom" | "left" | "right") => {
    const border = style.border?.[side];
    return {
      color: resolveColor(host.store, border?.color as FileColor | undefined) ?? "#000000",
      style: border?.style ? (border.style === "double" ? "Double" : "Continuous") : "None",
      weight: border?.style === "medium" ? "Medium" : border?.style === "thick" ? "Thick" : "Thin",
    };
  };
  return { top: line("top"), bottom: line("bottom"), left: line("left"), right: line("right") };
}

export const getCellProperties: Method<RangeRef> = ({ sheet, area }, [options], call) => {
  const wish = record(options);
  const rows: unknown[][] = [];
  // Equal styles give equal answers: worked out once.
  const known = new Map<CellStyle, Record<string, unknown>>();
  for (let row = area.top; row <= area.bottom; row++) {
    const line: unknown[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const style = sheet.styleAt(row, column);
      const cell = { top: row, left: column, bottom: row, right: column };
      const answer: Record<string, unknown> = {};
      for (const [name, wanted] of Object.entries(wish)) {
        if (!isWanted(wanted)) continue;
        if (name === "address" || name === "addressLocal") answer[name] = prefixOf(sheet) + areaAddress(cell);
        else if (name === "hidden") answer.hidden = sheet.isRowHidden(row) || sheet.isColumnHidden(column);
        else if (name === "hyperlink") answer.hyperlink = readLink({ sheet, area: cell });
        else if (name === "style") answer.style = "Normal";
        else if (name === "numberFormat") answer.numberFormat = numberFormatOf(style);
        else if (name === "format") {
          let format = known.get(style);
          if (!format) known.set(style, (format = formatProperties(record(wanted), style, call)));
          answer.format = format;
        } else throw apiNotFound(`CellProperties.${name}`);
      }
      line.push(answer);
    }
    rows.push(line);
  }
  return rows;
};

export const setCellProperties: Method<RangeRef> = ({ sheet, area }, [data], call) => {
  if (!Array.isArray(data) || data.length !== rowCount(area)) throw invalidArgument();
  const rows = data as unknown[];
  if (!rows.every((row) => Array.isArray(row) && row.length === columnCount(area))) throw invalidArgument();
  const matrix = rows as unknown[][];
  formatCells(
    call.host,
    sheet,
    area,
    (style, row, column) => {
      const settings = matrix[row - area.top]?.[column - area.left];
      return settings === null || settings === undefined
        ? style
        : withSettings(style, record(settings), call);
    },
    BY_ADDIN,
  );
  matrix.forEach((row, down) =>
    row.forEach((settings, right) => {
      const link = settings && record(settings).hyperlink;
      const at = {
        top: area.top + down,
        left: area.left + right,
        bottom: area.top + down,
        right: area.left + right,
      };
      if (link) writeLink({ sheet, area: at }, link, call);
    }),
  );
};

function withSettings(style: CellStyle, settings: Wish, call: Call): CellStyle {
  const format = settings.format === undefined ? {} : record(settings.format);
  let result = style;
  const apply = (
    values: unknown,
    setters: Record<string, (style: CellStyle, value: unknown, call: Call) => CellStyle>,
    type: string,
  ): void => {
    for (const [name, value] of Object.entries(record(values))) {
      if (value === undefined || value === null) continue;
      const set = setters[name];
      if (!set) throw apiNotFound(`${type}.${name}`);
      result = set(result, value, call);
    }
  };
  const { fill, font, ...alignment } = format;
  if (fill) apply(fill, { color: setFillColor }, "CellPropertiesFill");
  if (font) apply(font, FONT_SETTERS, "CellPropertiesFont");
  apply(alignment, ALIGNMENT_SETTERS, "CellPropertiesFormat");
  return result;
}

export const getRowProperties: Method<RangeRef> = ({ sheet, area }, [options], call) => {
  const wish = record(options);
  return Array.from({ length: rowCount(area) }, (_, down) => {
    const row = area.top + down;
    const answer: Record<string, unknown> = {};
    for (const [name, wanted] of Object.entries(wish)) {
      if (!isWanted(wanted)) continue;
      if (name === "rowHidden") answer.rowHidden = sheet.isRowHidden(row);
      else if (name === "rowIndex") answer.rowIndex = row;
      else if (name === "address") answer.address = `${prefixOf(sheet)}${row + 1}:${row + 1}`;
      else if (name === "format") {
        const { rowHeight: height, ...rest } = record(wanted);
        answer.format = formatProperties(rest, sheet.rowFormats.get(row)?.style ?? {}, call);
        if (isWanted(height)) (answer.format as Wish).rowHeight = rowHeight(sheet, row);
      } else throw apiNotFound(`RowProperties.${name}`);
    }
    return answer;
  });
};

export const getColumnProperties: Method<RangeRef> = ({ sheet, area }, [options], call) => {
  const wish = record(options);
  return Array.from({ length: columnCount(area) }, (_, right) => {
    const column = area.left + right;
    const answer: Record<string, unknown> = {};
    for (const [name, wanted] of Object.entries(wish)) {
      if (!isWanted(wanted)) continue;
      if (name === "columnHidden") answer.columnHidden = sheet.isColumnHidden(column);
      else if (name === "columnIndex") answer.columnIndex = column;
      else if (name === "address")
        answer.address = `${prefixOf(sheet)}${areaAddress({ top: 0, bottom: 1_048_575, left: column, right: column })}`;
      else if (name === "format") {
        const { columnWidth: width, ...rest } = record(wanted);
        answer.format = formatProperties(rest, sheet.columnFormats.get(column)?.style ?? {}, call);
        if (isWanted(width)) (answer.format as Wish).columnWidth = columnWidth(sheet, column);
      } else throw apiNotFound(`ColumnProperties.${name}`);
    }
    return answer;
  });
};

export const setRowProperties: Method<RangeRef> = ({ sheet, area }, [data], call) => {
  if (!Array.isArray(data) || data.length !== rowCount(area)) throw invalidArgument();
  data.forEach((each: unknown, down) => {
    const settings = record(each);
    const at = { ...area, top: area.top + down, bottom: area.top + down };
    if (settings.rowHidden !== undefined)
      hideRows(call.host, sheet, at, settings.rowHidden === true, BY_ADDIN);
    const { rowHeight: height, ...format } = settings.format ? record(settings.format) : ({} as Wish);
    if (height !== undefined) {
      assertAllowed(call.host, sheet, "formatRows");
      Object.assign(sheet.rowFormat(at.top), { height: number(height), customHeight: true });
    }
    if (Object.keys(format).length > 0) {
      formatCells(call.host, sheet, at, (style) => withSettings(style, { format }, call), BY_ADDIN);
    }
  });
  call.host.changed();
};

export const setColumnProperties: Method<RangeRef> = ({ sheet, area }, [data], call) => {
  if (!Array.isArray(data) || data.length !== columnCount(area)) throw invalidArgument();
  assertAllowed(call.host, sheet, "formatColumns");
  data.forEach((each: unknown, right) => {
    const settings = record(each);
    const column = area.left + right;
    if (settings.columnHidden !== undefined)
      sheet.columnFormat(column).hidden = settings.columnHidden === true;
    const { columnWidth: width, ...format } = settings.format ? record(settings.format) : ({} as Wish);
    if (width !== undefined) sheet.columnFormat(column).width = pointsToWidth(number(width));
    if (Object.keys(format).length > 0) {
      const at = { ...area, left: column, right: column };
      formatCells(call.host, sheet, at, (style) => withSettings(style, { format }, call), BY_ADDIN);
    }
  });
  call.host.changed();
};
