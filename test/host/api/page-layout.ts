import { invalidArgument } from "../protocol/failure";
import {
  NULL_OBJECT,
  defineType,
  object,
  type ApiObject,
  type Scalar,
  isApiObject,
} from "../protocol/object-type";
import { areaAddress, parseArea } from "../workbook/address";
import type { Sheet } from "../workbook/sheet";
import { type areaOf, flag, number, oneOf, rangeArgument, record, text } from "./arguments";
import { rangeObject } from "./objects";
import { rangeAreasObject, rangeAreasType } from "./range-areas";
import type { Formatted } from "./formatted";

const PAPER: Record<string, number> = { Letter: 1, Tabloid: 3, Legal: 5, Executive: 7, A3: 8, A4: 9, A5: 11 };

const setup = (sheet: Sheet) =>
  sheet.parts.pageSetup as unknown as Record<string, unknown> & { margins: Record<string, number> };

/** Excel counts margins in points, the file in inches. */
const margin = (side: string): Scalar<Sheet> => ({
  get: (sheet) => (setup(sheet).margins[side] ?? 0) * 72,
  set: (sheet, value) => {
    setup(sheet).margins = { ...setup(sheet).margins, [side]: number(value) / 72 };
  },
});

const yesNo = (name: string): Scalar<Sheet> => ({
  get: (sheet) => Boolean(setup(sheet)[name]),
  set: (sheet, value) => {
    setup(sheet)[name] = flag(value);
  },
});

/** "A1:B5", a range or several areas, as the file's text. */
function printArea(sheet: Sheet, value: unknown, store: Parameters<typeof areaOf>[0]): string {
  if (isApiObject(value) && value.type.name === rangeAreasType.name) {
    return (value.target as Formatted).areas.map(areaAddress).join("&&");
  }
  return areaAddress(rangeArgument(store, value, sheet).area);
}

function titles(sheet: Sheet, value: unknown, store: Parameters<typeof areaOf>[0]): string {
  const address = isApiObject(value)
    ? areaAddress(rangeArgument(store, value, sheet).area)
    : text(value).replace(/\$/g, "");
  const area = parseArea(address);
  if (!area) throw invalidArgument();
  return areaAddress(area);
}

export const pageLayoutType = defineType<Sheet>({
  name: "PageLayout",
  scalars: {
    orientation: {
      get: (sheet) => (setup(sheet).orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (sheet, value) => (setup(sheet).orientation = oneOf(value, "Portrait", "Landscape").toLowerCase()),
    },
    paperSize: {
      get: (sheet) => Object.keys(PAPER).find((name) => PAPER[name] === setup(sheet).paperSize) ?? "A4",
      set: (sheet, value) => {
        const size = PAPER[text(value)];
        if (size === undefined) throw invalidArgument();
        setup(sheet).paperSize = size;
      },
    },
    zoom: {
      get: (sheet) => {
        const page = setup(sheet);
        return page.fitToPage
          ? {
              horizontalFitToPages: page.fitToWidth || null,
              verticalFitToPages: page.fitToHeight || null,
              scale: null,
            }
          : { scale: page.scale ?? 100, horizontalFitToPages: null, verticalFitToPages: null };
      },
      set: (sheet, value) => {
        const { scale, horizontalFitToPages, verticalFitToPages } = record(value);
        const fit = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
        Object.assign(
          setup(sheet),
          fit
            ? { fitToPage: true, fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 }
            : { fitToPage: false, scale: number(scale) },
        );
      },
    },
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
    centerHorizontally: yesNo("horizontalCentered"),
    centerVertically: yesNo("verticalCentered"),
    printGridlines: yesNo("showGridLines"),
    printHeadings: yesNo("showRowColHeaders"),
    blackAndWhite: yesNo("blackAndWhite"),
    draftMode: yesNo("draft"),
    printOrder: {
      get: (sheet) => (setup(sheet).pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver"),
      set: (sheet, value) =>
        (setup(sheet).pageOrder =
          oneOf(value, "DownThenOver", "OverThenDown") === "OverThenDown" ? "overThenDown" : "downThenOver"),
    },
  },
  links: { headersFooters: (sheet) => object(headerFooterGroupType, sheet) },
  methods: {
    setPrintArea: (sheet, [area], { host }) => {
      setup(sheet).printArea = printArea(sheet, area, host.store);
    },
    getPrintArea: (sheet) => printAreas(sheet) ?? fail(),
    getPrintAreaOrNullObject: (sheet) => printAreas(sheet) ?? NULL_OBJECT,
    setPrintTitleRows: (sheet, [rows], { host }) => {
      setup(sheet).printTitlesRow = titles(sheet, rows, host.store);
    },
    getPrintTitleRowsOrNullObject: (sheet) => {
      const area = parseArea(String(setup(sheet).printTitlesRow ?? ""));
      return area ? rangeObject({ sheet, area }) : NULL_OBJECT;
    },
    setPrintTitleColumns: (sheet, [columns], { host }) => {
      setup(sheet).printTitlesColumn = titles(sheet, columns, host.store);
    },
    setPrintMargins: (sheet, [unit, margins]) => {
      const inches = { Points: 1 / 72, Inches: 1, Centimeters: 1 / 2.54 }[
        oneOf(unit, "Points", "Inches", "Centimeters")
      ];
      const given = Object.entries(record(margins)).map(([side, value]) => [side, number(value) * inches]);
      setup(sheet).margins = {
        ...setup(sheet).margins,
        ...(Object.fromEntries(given) as Record<string, number>),
      };
    },
  },
});

const fail = (): never => {
  throw invalidArgument();
};

function printAreas(sheet: Sheet): ApiObject | undefined {
  const written = setup(sheet).printArea;
  if (typeof written !== "string") return undefined;
  const areas = written
    .split("&&")
    .map(parseArea)
    .filter((area) => area !== null);
  return areas.length > 0 ? rangeAreasObject({ sheet, areas }) : undefined;
}

/** Parts of a header in the file's one text: "&LLeft&CMiddle&RRight". */
type Part = "L" | "C" | "R";
function headerParts(written: string): Record<Part, string> {
  const parts: Record<Part, string> = { L: "", C: "", R: "" };
  let at: Part = "C";
  for (const piece of written.split(/(&[LCR])/)) {
    if (/^&[LCR]$/.test(piece)) at = piece[1] as Part;
    else parts[at] += piece;
  }
  return parts;
}

const headerPart = (which: "oddHeader" | "oddFooter", part: Part): Scalar<Sheet> => ({
  get: (sheet) => headerParts(sheet.parts.headerFooter?.[which] ?? "")[part],
  set: (sheet, value) => {
    const parts = { ...headerParts(sheet.parts.headerFooter?.[which] ?? ""), [part]: text(value) };
    const written = (["L", "C", "R"] as const)
      .filter((each) => parts[each] !== "")
      .map((each) => `&${each}${parts[each]}`);
    sheet.parts.headerFooter = { ...sheet.parts.headerFooter, [which]: written.join("") };
  },
});

export const headerFooterGroupType = defineType<Sheet>({
  name: "HeaderFooterGroup",
  links: { defaultForAllPages: (sheet) => object(headerFooterType, sheet) },
});

export const headerFooterType = defineType<Sheet>({
  name: "HeaderFooter",
  scalars: {
    leftHeader: headerPart("oddHeader", "L"),
    centerHeader: headerPart("oddHeader", "C"),
    rightHeader: headerPart("oddHeader", "R"),
    leftFooter: headerPart("oddFooter", "L"),
    centerFooter: headerPart("oddFooter", "C"),
    rightFooter: headerPart("oddFooter", "R"),
  },
});

export function pageLayoutObject(sheet: Sheet): ApiObject {
  return object(pageLayoutType, sheet);
}
