import { NAMED_COLORS } from "./named-colors";
import type { WorkbookStore } from "./workbook";

/** A colour as the file has it: fixed, by theme with a tint, or from the old palette. */
export interface FileColor {
  argb?: string;
  theme?: number;
  tint?: number;
  indexed?: number;
}

/** Office 2013 theme, when the file brings none. Order as colours are numbered in cells: light 1, dark 1, … */
export const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

const PALETTE =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";
const INDEXED = PALETTE.split(" ");

const themes = new WeakMap<object, string[]>();

/** The workbook's theme colours, in the order that cells number them. */
function themeColors(store: WorkbookStore): string[] {
  const parts = store.file.themes as Record<string, string> | undefined;
  if (!parts) return OFFICE_THEME;
  let colors = themes.get(parts);
  if (!colors) themes.set(parts, (colors = readTheme(Object.values(parts)[0] ?? "")));
  return colors;
}

function readTheme(xml: string): string[] {
  const named = (tag: string): string | undefined =>
    new RegExp(`<a:${tag}>\\s*<a:(?:srgbClr val|sysClr [^>]*lastClr)="([0-9A-Fa-f]{6})"`).exec(xml)?.[1];
  const order = [
    "lt1",
    "dk1",
    "lt2",
    "dk2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
  ];
  return order.map((tag, at) => named(tag) ?? OFFICE_THEME[at] ?? "000000");
}

/** "#RRGGBB", or null when the file says nothing or "automatic". */
export function resolveColor(store: WorkbookStore, color: FileColor | undefined): string | null {
  if (!color) return null;
  if (color.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined) {
    const base = themeColors(store)[color.theme] ?? "000000";
    return `#${tinted(base, color.tint ?? 0)}`;
  }
  const indexed = color.indexed === undefined ? undefined : INDEXED[color.indexed];
  return indexed ? `#${indexed}` : null;
}

/** Excel's tint: lightness towards white (positive) or black (negative). */
function tinted(hex: string, tint: number): string {
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  if (tint === 0) return hex.toUpperCase();
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const hue =
    spread === 0
      ? 0
      : max === r
        ? ((g - b) / spread + 6) % 6
        : max === g
          ? (b - r) / spread + 2
          : (r - g) / spread + 4;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = wanted - chroma / 2;
  const sector = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue) % 6] as [number, number, number];
  return sector
    .map((part) =>
      Math.round((part + base) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}

/** The file's colour for "#RRGGBB", "RRGGBB" or a named HTML colour; null when it is none. */
export function fileColor(text: string): FileColor | null {
  const hex = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1] ?? NAMED_COLORS.get(text.trim().toLowerCase());
  return hex ? { argb: `FF${hex.toUpperCase()}` } : null;
}
