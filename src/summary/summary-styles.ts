import type { CellStyle } from "./sheet-plan";

/** Purple is kept for core tasks; everything else is grey, so that print in black and white loses nothing. */
export const CORE_PURPLE = "#7030A0";
const GREY_TEXT = "#595959";
const PALE = "#F2F2F2";
const LINE = "#7F7F7F";

export const TITLE: CellStyle = { bold: true, size: 18 };
export const SUBTITLE: CellStyle = { color: GREY_TEXT };
/** Name of a section, as in the contents. */
export const TOPIC: CellStyle = { bold: true, size: 15 };
/** The news of a section or a part of it. */
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
/** Text to the right of figures, which end where it begins. */
export const TEXT_AFTER_FIGURES: CellStyle = { ...TEXT, horizontal: "Left", indent: 1 };
export const CODE: CellStyle = { horizontal: "Center", vertical: "Top" };
export const COUNT: CellStyle = { numberFormat: "0", horizontal: "Right", indent: 1, vertical: "Top" };
/** Hours per week: one decimal at least, two at most, with the reader's own decimal sign. */
export const HOURS: CellStyle = { numberFormat: '0.0# "u"', horizontal: "Right", indent: 1, vertical: "Top" };
/** More or fewer hours: the sign is always there. */
export const HOURS_CHANGE: CellStyle = { ...HOURS, numberFormat: '+0.0# "u";-0.0# "u";0 "u"' };
export const SHARE: CellStyle = { numberFormat: "0 %", horizontal: "Right", indent: 1, vertical: "Top" };
export const LINK: CellStyle = { color: "#0563C1", vertical: "Top" };
/** On one line with a link or a label before it. */
export const BESIDE: CellStyle = { vertical: "Top" };

/** From dark to light, so that they stay apart in black and white. */
export const CHART_COLORS = {
  filled: "#44546A",
  others: "#8497B0",
  open: "#F4B183",
  toCheck: "#E7E6E6",
  planned: "#8497B0",
  notWanted: "#E7E6E6",
  target: "#B4C7E7",
} as const;
