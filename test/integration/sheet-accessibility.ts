import { createHost } from "../host/host";
import { areaAddress, cellAddress, contains, type Area } from "../host/workbook/address";
import type { SheetChart, Cell, Sheet } from "../host/workbook/sheet";
import { OfficePackage } from "../host/workbook/package";
import { fillColor, fontColor } from "../host/workbook/style";
import type { WorkbookStore } from "../host/workbook/workbook";

/** Of WCAG 2.2, level AA, for text of any size. */
const LEAST_CONTRAST = 4.5;
/** Between two parts of one bar, in black and white. */
const LEAST_CONTRAST_OF_PARTS = 1.2;
/** Colours that say nothing: text, figures, notes, headings, links. */
const PLAIN_COLORS = ["#000000", "#262626", "#595959", "#0563C1"];
const PLAIN_FILLS = ["#FFFFFF", "#F2F2F2"];
const DEFAULT_NAME = /^(blad|werkblad|sheet|feuil|tabelle)\s*\d*( \(\d+\))?$/i;
const DEFAULT_HEADER = /^(kolom|column)\d+$/i;
/** Says nothing about where it leads. */
const EMPTY_LINK = /^(|hier|klik hier|link|lees meer|meer|>+|→|https?:.*|#.*|'?[^']*'?!\$?[A-Z]+\$?\d+)$/i;

/**
 * What Excel's accessibility checker would say of these sheets of a saved workbook, as far as a file shows it; and what it does
 * not look for: meaning in colours alone, and charts without a sentence.
 */
export async function accessibilityFaults(
  bytes: Uint8Array,
  sheetNames: readonly string[],
): Promise<string[]> {
  const { store } = await opened(bytes);
  const pictures = await picturesWithoutText(bytes);
  return sheetNames.flatMap((name) => {
    const sheet = store.sheetNamed(name);
    if (!sheet) return [`${name} is not there`];
    return [...faultsOf(store, sheet), ...(pictures.get(store.sheets.indexOf(sheet)) ?? [])].map(
      (fault) => `${name}: ${fault}`,
    );
  });
}

async function opened(bytes: Uint8Array) {
  const host = createHost();
  await host.openXlsx(bytes);
  return host;
}

function faultsOf(store: WorkbookStore, sheet: Sheet): string[] {
  return [
    ...(DEFAULT_NAME.test(sheet.name) ? ["the sheet has a name that says nothing"] : []),
    ...(textAt(sheet, 0, 0) === "" ? ["A1, where reading begins, is empty"] : []),
    ...sheet.merges.map((area) => `${areaAddress(area)} is merged`),
    ...sheet.tables.flatMap(({ name, area, showHeaders }) => tableFaults(sheet, name, area, showHeaders)),
    ...sheet.charts.flatMap((chart) => chartFaults(sheet, chart)),
    ...[...sheet.rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, cell]) =>
        cellFaults(store, sheet, cell, row, column).map((fault) => `${cellAddress(row, column)} ${fault}`),
      ),
    ),
  ];
}

function tableFaults(sheet: Sheet, name: string, area: Area, showHeaders: boolean): string[] {
  const columns = range(area.left, area.right);
  const rows = range(area.top + 1, area.bottom);
  const headers = columns.map((column) => textAt(sheet, area.top, column));
  return [
    ...(showHeaders && !headers.some((header) => header === "" || DEFAULT_HEADER.test(header))
      ? []
      : [`table ${name} has no full header row`]),
    ...(new Set(headers).size === headers.length ? [] : [`table ${name} has a header twice`]),
    ...rows
      .filter((row) => columns.every((column) => textAt(sheet, row, column) === ""))
      .map((row) => `table ${name} has an empty row ${row + 1}`),
    ...(rows.length > 0 ? [] : [`table ${name} has no rows`]),
  ];
}

function chartFaults(sheet: Sheet, chart: SheetChart): string[] {
  // A long sentence runs over several rows.
  const above = [4, 3, 2, 1]
    .map((up) => textAt(sheet, chart.from.row - up, chart.from.column))
    .join(" ")
    .trim();
  const covered = [...sheet.rows].some(
    ([row, cells]) =>
      row >= chart.from.row &&
      row < chart.to.row &&
      [...cells].some(
        ([column, { value }]) => column >= chart.from.column && column < chart.to.column && value !== null,
      ),
  );
  const shades = chart.series.map(({ color }) => luminance(color ?? "#FFFFFF"));
  const alike = shades.slice(1).some((shade, at) => ratio(shade, shades[at] ?? 0) < LEAST_CONTRAST_OF_PARTS);
  const several = chart.series.length > 1;
  const checks: [boolean, string][] = [
    [!chart.titleVisible || chart.title.trim() === "", "has no title"],
    [!/(^| )\p{Lu}.{20,}\.$/u.test(above), "has no sentence above it"],
    [covered, "lies over text"],
    [several && !chart.legend.visible, "does not say which part is which"],
    [several && /Stacked/.test(chart.kind) && alike, "has parts that are alike without colour"],
  ];
  return checks.filter(([isFault]) => isFault).map(([, fault]) => `chart ${chart.name} ${fault}`);
}

function cellFaults(store: WorkbookStore, sheet: Sheet, cell: Cell, row: number, column: number): string[] {
  const text = textAt(sheet, row, column);
  const style = cell.style ?? {};
  const [ink, paper] = [fontColor(store, style).toUpperCase(), fillColor(store, style).toUpperCase()];
  const isFilled = !PLAIN_FILLS.includes(paper);
  // Within a table the heading of the column says what its colour says
  const isInTable = sheet.tables.some(({ area }) =>
    contains(area, { top: row, left: column, bottom: row, right: column }),
  );
  const isExplained = !isFilled || isInTable || standsWithFigure(store, sheet, row, column);
  const checks: [boolean, string][] = [
    [text !== "" && ratio(luminance(ink), luminance(paper)) < LEAST_CONTRAST, `is ${ink} on ${paper}`],
    [!isExplained, `has a fill that nothing explains (${paper})`],
    [
      text !== "" &&
        !PLAIN_COLORS.includes(ink) &&
        !/◆|kern/i.test(typeof cell.value === "number" ? headingOf(sheet, row, column) : text) &&
        !(isFilled && isExplained),
      `says by its colour alone what it is (${ink})`,
    ],
    [
      cell.link !== undefined && EMPTY_LINK.test(text.trim()),
      `leads somewhere without saying where: "${text}"`,
    ],
    [cell.link !== undefined && !cell.link.tip, "leads somewhere without a tip"],
    [/\[(red|rood|color)/i.test(String(style.numFmt ?? "")), "shows by colour that a number is negative"],
  ];
  return checks.filter(([isFault]) => isFault).map(([, fault]) => fault);
}

/** Whether a figure stands in the cells of this fill: a tile with its words, or a step of a heat map. */
function standsWithFigure(store: WorkbookStore, sheet: Sheet, row: number, column: number): boolean {
  const paperAt = (r: number, c: number) => fillColor(store, sheet.cell(r, c)?.style ?? {});
  const paper = paperAt(row, column);
  const seen = new Set<string>();
  const next: [number, number][] = [[row, column]];
  for (let at = next.pop(); at; at = next.pop()) {
    const [r, c] = at;
    if (r < 0 || c < 0 || seen.has(`${r},${c}`) || paperAt(r, c) !== paper) continue;
    seen.add(`${r},${c}`);
    if (typeof sheet.cell(r, c)?.value === "number") return true;
    next.push([r - 1, c], [r + 1, c], [r, c - 1], [r, c + 1]);
  }
  return false;
}

/** The nearest words above a figure. */
function headingOf(sheet: Sheet, row: number, column: number): string {
  for (let up = row - 1; up >= 0; up--) {
    const { value = null } = sheet.cell(up, column) ?? {};
    if (typeof value === "string" && value !== "") return value;
  }
  return "";
}

/** Pictures and shapes without an alternative text, by the number of their sheet. */
async function picturesWithoutText(bytes: Uint8Array): Promise<Map<number, string[]>> {
  const file = await OfficePackage.open(bytes);
  const found = new Map<number, string[]>();
  file.sheets().forEach((part, sheet) => {
    const drawings = file.relations(part).filter(({ type }) => type.endsWith("/drawing"));
    const faults = drawings.flatMap(({ target }) =>
      [...(file.text(target) ?? "").matchAll(/<xdr:(?:pic|sp)\b[^]*?<xdr:cNvPr\b([^>]*)>/g)]
        .map(([, attributes = ""]) => attributes)
        .filter((attributes) => !/\bdescr="[^"]+"/.test(attributes))
        .map((attributes) => `a picture has no alternative text (${attributes.trim()})`),
    );
    found.set(sheet, faults);
  });
  return found;
}

function textAt(sheet: Sheet, row: number, column: number): string {
  const merged = sheet.merges.find((area) =>
    contains(area, { top: row, left: column, bottom: row, right: column }),
  );
  const value = sheet.cell(merged?.top ?? row, merged?.left ?? column)?.value ?? "";
  return typeof value === "object" ? value.error : String(value);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** As WCAG defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
