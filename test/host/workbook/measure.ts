/** What the sizes of a sheet's rows and columns come from. */
export interface MeasuredSheet {
  readonly rowFormats: ReadonlyMap<number, { hidden: boolean; height?: number }>;
  readonly columnFormats: ReadonlyMap<number, { hidden: boolean; width?: number }>;
  readonly parts: {
    properties?:
      { defaultColWidth?: number | undefined; defaultRowHeight?: number | undefined } | null | undefined;
  };
}

/** Pixels of the widest digit of the default font (Calibri 11), on which column widths are counted. */
const DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;
const DEFAULT_WIDTH = 9.140625;

/** A column's width in points, from its width in characters as the file has it. */
export function widthToPoints(characters: number): number {
  return Math.floor(((256 * characters + Math.floor(128 / DIGIT)) / 256) * DIGIT) * POINTS_PER_PIXEL;
}

/** Width in characters for the file, from points. */
export function pointsToWidth(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.floor((pixels / DIGIT) * 256) / 256;
}

/** Points; 0 when hidden. */
export function columnWidth(sheet: MeasuredSheet, column: number): number {
  const format = sheet.columnFormats.get(column);
  if (format?.hidden) return 0;
  return widthToPoints(format?.width ?? defaultWidth(sheet));
}

export function defaultWidth(sheet: MeasuredSheet): number {
  return sheet.parts.properties?.defaultColWidth ?? DEFAULT_WIDTH;
}

/** Points; 0 when hidden. */
export function rowHeight(sheet: MeasuredSheet, row: number): number {
  const format = sheet.rowFormats.get(row);
  if (format?.hidden) return 0;
  return format?.height ?? sheet.parts.properties?.defaultRowHeight ?? 15;
}

/** Distance of a row's top from the top of the sheet, in points. */
export function rowTop(sheet: MeasuredSheet, row: number): number {
  const standard = sheet.parts.properties?.defaultRowHeight ?? 15;
  let top = row * standard;
  for (const at of sheet.rowFormats.keys()) if (at < row) top += rowHeight(sheet, at) - standard;
  return top;
}

/** Distance of a column's left edge from the left of the sheet, in points. */
export function columnLeft(sheet: MeasuredSheet, column: number): number {
  const standard = widthToPoints(defaultWidth(sheet));
  let left = column * standard;
  for (const at of sheet.columnFormats.keys()) if (at < column) left += columnWidth(sheet, at) - standard;
  return left;
}

/** Which row or column lies at that distance, and how far into it (points). */
export function rowAt(sheet: MeasuredSheet, points: number): { index: number; offset: number } {
  return indexAt(points, (row) => rowHeight(sheet, row));
}
export function columnAt(sheet: MeasuredSheet, points: number): { index: number; offset: number } {
  return indexAt(points, (column) => columnWidth(sheet, column));
}

function indexAt(points: number, size: (index: number) => number): { index: number; offset: number } {
  let rest = Math.max(0, points);
  for (let index = 0; ; index++) {
    const here = size(index);
    if (rest < here || index > 1_000_000) return { index, offset: rest };
    rest -= here;
  }
}

/** Roughly how wide a text is in the default font, in characters of the file's width. */
export function textWidth(text: string, size: number, bold: boolean): number {
  const longest = Math.max(0, ...text.split("\n").map((line) => [...line].length));
  return longest * (size / 11) * (bold ? 1.1 : 1) + 1.5;
}

/** How many lines a wrapped text takes in a column of that width (characters). */
export function wrappedLines(text: string, width: number, size: number): number {
  const perLine = Math.max(1, (width - 1) * (11 / size) * 1.05);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(" ")) {
      const length = [...word].length;
      if (used > 0 && used + 1 + length > perLine) {
        lines += 1;
        used = length;
      } else used += (used > 0 ? 1 : 0) + length;
    }
  }
  return lines;
}
