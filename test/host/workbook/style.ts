import { resolveColor, type FileColor } from "./colors";
import type { Font } from "./excelts";
import type { CellStyle } from "./sheet";
import type { WorkbookStore } from "./workbook";

/** Readings of a style in the API's words. */
export function fillColor(store: WorkbookStore, style: CellStyle): string {
  const { fill } = style;
  if (!fill || fill.type !== "pattern" || fill.pattern === "none") return "#FFFFFF";
  // Solid fills have their colour in front; patterns show it behind.
  const color = fill.pattern === "solid" ? fill.fgColor : fill.bgColor;
  return resolveColor(store, color as FileColor | undefined) ?? "#FFFFFF";
}

export function fillPattern(style: CellStyle): string {
  const { fill } = style;
  if (!fill || (fill.type === "pattern" && fill.pattern === "none")) return "None";
  return fill.type === "gradient" ? "LinearGradient" : fill.pattern === "solid" ? "Solid" : fill.pattern;
}

export function fontColor(store: WorkbookStore, style: CellStyle): string {
  return resolveColor(store, style.font?.color as FileColor | undefined) ?? "#000000";
}

/** What a cell is written in that says nothing of its font. */
const defaultFont = (store: WorkbookStore): Partial<Font> => store.file.defaultFont ?? CALIBRI;
const CALIBRI: Partial<Font> = { name: "Calibri", size: 11, family: 2, scheme: "minor", color: { theme: 1 } };

export const fontName = (store: WorkbookStore, style: CellStyle): string =>
  style.font?.name ?? defaultFont(store).name ?? "Calibri";
export const fontSize = (store: WorkbookStore, style: CellStyle): number =>
  style.font?.size ?? defaultFont(store).size ?? 11;

/** A style with its font changed. The font is whole: a file that leaves its name out is shown in another. */
export function withFont(store: WorkbookStore, style: CellStyle, change: Record<string, unknown>): CellStyle {
  // A font of its own is whole: the scheme of the default font would rename it
  const font = style.font?.name ? style.font : { ...defaultFont(store), ...style.font };
  return withGroup({ ...style, font }, "font", change);
}

export function underline(style: CellStyle): string {
  const mark = style.font?.underline;
  if (!mark || mark === "none") return "None";
  return {
    single: "Single",
    double: "Double",
    singleAccounting: "SingleAccountant",
    doubleAccounting: "DoubleAccountant",
  }[mark === true ? "single" : mark];
}

const HORIZONTAL = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
} as const;
const VERTICAL = {
  top: "Top",
  middle: "Center",
  bottom: "Bottom",
  distributed: "Distributed",
  justify: "Justify",
} as const;

export const horizontalAlignment = (style: CellStyle): string =>
  style.alignment?.horizontal ? HORIZONTAL[style.alignment.horizontal] : "General";
export const verticalAlignment = (style: CellStyle): string =>
  style.alignment?.vertical ? VERTICAL[style.alignment.vertical] : "Bottom";

const keyOf = <T extends string>(table: Record<T, string>, word: string): T | undefined =>
  (Object.keys(table) as T[]).find((key) => table[key].toLowerCase() === word.toLowerCase());

/** The file's word; undefined for "General", null when it is none. */
export function horizontalFrom(word: string): keyof typeof HORIZONTAL | undefined | null {
  return word.toLowerCase() === "general" ? undefined : (keyOf(HORIZONTAL, word) ?? null);
}
export function verticalFrom(word: string): keyof typeof VERTICAL | null {
  return keyOf(VERTICAL, word) ?? null;
}

/** A style with one of its groups changed; what is set to undefined goes away. */
export function withGroup<G extends "font" | "alignment" | "protection">(
  style: CellStyle,
  group: G,
  change: Record<string, unknown>,
): CellStyle {
  const merged: Record<string, unknown> = { ...(style[group] as object | undefined), ...change };
  for (const key of Object.keys(merged)) if (merged[key] === undefined) delete merged[key];
  const { [group]: _, ...rest } = style;
  return Object.keys(merged).length > 0 ? { ...rest, [group]: merged } : rest;
}
