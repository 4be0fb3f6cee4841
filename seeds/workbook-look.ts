import type {
  Alignment,
  Border,
  Borders,
  Fill,
  Font,
  PageSetup,
  Style,
  Worksheet,
} from "@cj-tech-master/excelts";

/** How the workbooks look: sober, one accent line, greys, and purple for core tasks only. Colours are "RRGGBB". */

export const INK = "333333";
const GREY_TEXT = "6B6B6B";
const HEADER_FILL = "D9D9D9";
const SUB_HEADER_FILL = "F2F2F2";
const LINE = "BFBFBF";
const STRONG_LINE = "7F7F7F";
const ACCENT = "FFE615";

/** How a sheet marks its core tasks; either part may be missing. */
export interface Purple {
  font?: string;
  fill?: string;
}

/** Excel's own standard purple on the lightest purple of the classic theme. */
export const OFFICE_PURPLE: Purple = { font: "7030A0", fill: "E4DFEC" };

const FONT_NAME = "Arial";

export function font(
  part: { size?: number; bold?: boolean; italic?: boolean; color?: string } = {},
): Partial<Font> {
  const { size = 10, bold = false, italic = false, color = INK } = part;
  return { name: FONT_NAME, size, bold, italic, color: { argb: `FF${color}` } };
}

export function solid(color: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb: `FF${color}` } };
}

function line(style: Border["style"], color: string): Partial<Border> {
  return { style, color: { argb: `FF${color}` } };
}

function box(top = line("thin", LINE)): Partial<Borders> {
  const thin = line("thin", LINE);
  return { top, left: thin, bottom: thin, right: thin };
}

const centred: Partial<Alignment> = { horizontal: "center", vertical: "middle", wrapText: true };

export const titleStyle: Partial<Style> = {
  font: font({ size: 16, bold: true }),
  alignment: { vertical: "middle" },
  border: { bottom: line("thick", ACCENT) },
};

export const groupHeaderStyle: Partial<Style> = {
  font: font({ bold: true }),
  fill: solid(HEADER_FILL),
  alignment: centred,
  border: box(),
};

export const headerStyle: Partial<Style> = {
  font: font({ bold: true }),
  fill: solid(SUB_HEADER_FILL),
  alignment: centred,
  border: box(),
};

export const hintStyle: Partial<Style> = {
  ...headerStyle,
  font: font({ size: 9, italic: true, color: GREY_TEXT }),
};

export const textHeaderStyle: Partial<Style> = {
  ...headerStyle,
  alignment: { ...centred, horizontal: "left", indent: 1 },
};

export const noteStyle: Partial<Style> = { font: font({ size: 9, italic: true, color: GREY_TEXT }) };

/** A cell of the task block; the first row of a cluster has a heavier line above it. */
export function bodyStyle(
  startsCluster: boolean,
  horizontal: "left" | "center",
  purple?: Purple,
): Partial<Style> {
  return {
    font: font({ bold: purple?.font !== undefined, color: purple?.font ?? INK }),
    ...(purple?.fill ? { fill: solid(purple.fill) } : {}),
    alignment: {
      horizontal,
      vertical: "middle",
      wrapText: true,
      ...(horizontal === "left" ? { indent: 1 } : {}),
    },
    border: box(startsCluster ? line("medium", STRONG_LINE) : undefined),
  };
}

export const competenceStyle: Partial<Style> = {
  font: font({ size: 9 }),
  alignment: { horizontal: "left", vertical: "top", wrapText: true, indent: 1 },
  border: box(line("medium", STRONG_LINE)),
};

/** Letters of Dutch prose in the width of one digit, a little on the safe side. */
const LETTERS_PER_WIDTH = 1.28;
const BOLD_LETTERS_PER_WIDTH = 1.14;

/**
 * Height in points for the tallest of the cells: [text, column width in characters].
 * Set outright because programs differ in how they guess the height of wrapped text.
 */
export function rowHeight(cells: [text: string, width: number][], bold = false): number {
  const perWidth = bold ? BOLD_LETTERS_PER_WIDTH : LETTERS_PER_WIDTH;
  const lines = cells.map(([text, width]) =>
    text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / (width * perWidth))), 0),
  );
  return 5.5 + 13 * Math.max(1, ...lines);
}

export function setUpPrinting(sheet: Worksheet, orientation: PageSetup["orientation"], titleRows = 0): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9, // A4
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(titleRows > 0 ? { printTitlesRow: `1:${titleRows}` } : {}),
  };
  sheet.headerFooter.oddFooter = "&L&8©2023 Kenniscentrum Digisprong / versiedatum 10/10/2023&R&8&P / &N";
}
