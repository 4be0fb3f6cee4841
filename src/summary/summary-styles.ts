import type { CellStyle } from "./sheet-plan";

/** Purple is kept for core tasks. */
export const CORE_PURPLE = "#7030A0";
const GREY_TEXT = "#595959";
const PALE = "#F2F2F2";
const LINE = "#7F7F7F";

export const TITLE: CellStyle = { bold: true, size: 18 };
export const SUBTITLE: CellStyle = { color: GREY_TEXT };
export const HEADING: CellStyle = { bold: true, size: 12 };
export const NOTE: CellStyle = { color: GREY_TEXT, italic: true };
export const TABLE_HEADER: CellStyle = {
  bold: true,
  fill: PALE,
  wrap: true,
  vertical: "Bottom",
  bottomBorder: LINE,
};
export const TOTAL: CellStyle = { bold: true, fill: PALE };
export const CORE: CellStyle = { bold: true, color: CORE_PURPLE, vertical: "Top" };
export const TEXT: CellStyle = { wrap: true, vertical: "Top" };
export const CODE: CellStyle = { horizontal: "Center", vertical: "Top" };
/** Hours per week: one decimal at least, two at most, with the reader's own decimal sign. */
export const HOURS_WITH_UNIT: CellStyle = {
  numberFormat: '0.0# "u"',
  horizontal: "Right",
  indent: 1,
  vertical: "Top",
};
export const LINK: CellStyle = { color: "#0563C1", vertical: "Top" };

/** From dark to light, so that they stay apart in black and white. */
export const CHART_COLORS = {
  filled: "#44546A",
  open: "#F4B183",
  planned: "#8497B0",
  notWanted: "#E7E6E6",
  target: "#B4C7E7",
} as const;
