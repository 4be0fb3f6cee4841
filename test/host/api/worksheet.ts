import { activate } from "../edits/cells";
import { copySheet } from "../edits/copy-sheet";
import { deleteSheet, moveSheet, renameSheet, setVisibility } from "../edits/sheets";
import { assertInFront, assertSelection } from "../edits/in-front";
import { assertWritable } from "../edits/rights";
import { BY_ADDIN } from "../events";
import { invalidArgument } from "../protocol/failure";
import { NULL_OBJECT, defineType, readOnly, type ApiObject, type Scalar } from "../protocol/object-type";
import { resolveColor, type FileColor } from "../workbook/colors";
import { defaultWidth, pointsToWidth, widthToPoints } from "../workbook/measure";
import type { Sheet, Visibility } from "../workbook/sheet";
import { areaOf, flag, insertPosition, number, oneOf, optionalText, text, wholeNumber } from "./arguments";
import { autoFilterObject } from "./auto-filter";
import { chartsObject } from "./chart";
import { worksheetCustomPropertiesObject } from "./custom-properties";
import { freezePanesObject } from "./freeze-panes";
import { namesObject } from "./named-item";
import { horizontalPageBreaksObject } from "./page-breaks";
import { pageLayoutObject } from "./page-layout";
import { rangeObject, worksheetObject } from "./objects";
import { areasOf } from "./range-areas";
import { colorArgument } from "./formatted";
import { eventRegistrations } from "./registrations";
import { tableCollectionObject } from "./table";
import { viewOf } from "./view";
import { worksheetProtectionObject } from "./worksheet-protection";

const SHOWN = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

const shown = (what: "showGridLines" | "showRowColHeaders"): Scalar<Sheet> => ({
  get: (sheet) => viewOf(sheet)[what] !== false,
  set: (sheet, value, { host }) => {
    viewOf(sheet)[what] = flag(value);
    host.changed();
  },
  onRequest: true,
});

defineType<Sheet>({
  name: "Worksheet",
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    id: readOnly((sheet) => sheet.id),
    name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, { host }) => renameSheet(host, sheet, text(value), BY_ADDIN),
    },
    position: {
      get: (sheet, { host }) => host.store.sheets.indexOf(sheet),
      set: (sheet, value, { host }) => moveSheet(host, sheet, wholeNumber(value), BY_ADDIN),
    },
    visibility: {
      get: (sheet) => SHOWN[sheet.visibility],
      set: (sheet, value, { host }) => {
        const wanted = oneOf(value, "Visible", "Hidden", "VeryHidden");
        const visibility =
          (Object.keys(SHOWN) as Visibility[]).find((key) => SHOWN[key] === wanted) ?? "visible";
        setVisibility(host, sheet, visibility, BY_ADDIN);
      },
    },
    tabColor: {
      get: (sheet, { host }) =>
        resolveColor(host.store, sheet.parts.properties?.tabColor as FileColor | undefined) ?? "",
      set: (sheet, value, { host }) => {
        assertWritable(host);
        const { tabColor: _, ...rest } = sheet.parts.properties ?? {};
        sheet.parts.properties = value === "" ? rest : { ...rest, tabColor: colorArgument(value) };
        host.changed();
      },
    },
    showGridlines: readOnly((sheet) => viewOf(sheet).showGridLines !== false),
    showHeadings: readOnly((sheet) => viewOf(sheet).showRowColHeaders !== false),
    // Office.js sets these two by their older names.
    gridlines: shown("showGridLines"),
    headings: shown("showRowColHeaders"),
    standardHeight: readOnly((sheet) => sheet.parts.properties?.defaultRowHeight ?? 15),
    standardWidth: {
      get: (sheet) => widthToPoints(defaultWidth(sheet)),
      set: (sheet, value, { host }) => {
        sheet.parts.properties = { ...sheet.parts.properties, defaultColWidth: pointsToWidth(number(value)) };
        host.changed();
      },
    },
    enableCalculation: readOnly(() => true),
    tabId: readOnly((sheet) => sheet.sheetId),
  },
  links: {
    charts: (sheet) => chartsObject(sheet),
    tables: (sheet, { host }) => tableCollectionObject(host.store, sheet),
    names: (sheet, { host }) => {
      // github.com/OfficeDev/office-js/issues/6365: those of the workbook can be asked for, those of a sheet cannot.
      assertSelection(host);
      return namesObject(host.store, sheet);
    },
    protection: (sheet) => worksheetProtectionObject(sheet),
    freezePanes: (sheet) => freezePanesObject(sheet),
    pageLayout: (sheet) => pageLayoutObject(sheet),
    horizontalPageBreaks: (sheet) => horizontalPageBreaksObject(sheet),
    autoFilter: (sheet) => autoFilterObject(sheet),
    customProperties: (sheet) => worksheetCustomPropertiesObject(sheet),
  },
  methods: {
    activate: (sheet, _, { host }) => {
      assertInFront(host);
      activate(host, sheet, BY_ADDIN);
    },
    delete: (sheet, _, { host }) => deleteSheet(host, sheet, BY_ADDIN),
    calculate: (_sheet, _, { host }) => host.calculateNow(),
    copy: (sheet, [where, relativeTo], { host }) => {
      if (/^(before|after)$/i.test(String(where)) && !relativeTo) throw invalidArgument();
      const index = insertPosition(host.store, where, relativeTo);
      return worksheetObject(copySheet(host, sheet, index, BY_ADDIN));
    },
    getCell: (sheet, [row, column]) => {
      const top = wholeNumber(row, 0);
      const left = wholeNumber(column, 0);
      return rangeObject({ sheet, area: { top, left, bottom: top, right: left } });
    },
    getRange: (sheet, [address], { host }) =>
      rangeObject({ sheet, area: areaOf(host.store, sheet, optionalText(address) ?? "") }),
    getRangeByIndexes: (sheet, [row, column, rows, columns]) => {
      const top = wholeNumber(row, 0);
      const left = wholeNumber(column, 0);
      const area = {
        top,
        left,
        bottom: top + wholeNumber(rows, 1) - 1,
        right: left + wholeNumber(columns, 1) - 1,
      };
      if (area.bottom >= 1_048_576 || area.right >= 16_384) throw invalidArgument();
      return rangeObject({ sheet, area });
    },
    getRanges: (sheet, [address], { host }) => areasOf(host.store, sheet, address),
    getUsedRange: (sheet, [valuesOnly]) => {
      const area = sheet.usedArea(valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
      return rangeObject({ sheet, area });
    },
    getUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const area = sheet.usedArea(valuesOnly === true);
      return area ? rangeObject({ sheet, area }) : NULL_OBJECT;
    },
    getNext: (sheet, [visibleOnly], { host }) =>
      neighbour(host.store.sheets, sheet, 1, visibleOnly) ?? fail(),
    getNextOrNullObject: (sheet, [visibleOnly], { host }) =>
      neighbour(host.store.sheets, sheet, 1, visibleOnly) ?? NULL_OBJECT,
    getPrevious: (sheet, [visibleOnly], { host }) =>
      neighbour(host.store.sheets, sheet, -1, visibleOnly) ?? fail(),
    getPreviousOrNullObject: (sheet, [visibleOnly], { host }) =>
      neighbour(host.store.sheets, sheet, -1, visibleOnly) ?? NULL_OBJECT,
    _KeepReference: () => undefined,
    ...eventRegistrations<Sheet>(
      [
        "Activated",
        "Deactivated",
        "DataChanged",
        "FormatChanged",
        "SelectionChanged",
        "RowSorted",
        "ColumnSorted",
        "RowHiddenChanged",
        "ProtectionChanged",
        "NameChanged",
        "VisibilityChanged",
      ],
      (sheet) => sheet.id,
    ),
  },
});

const fail = (): never => {
  throw invalidArgument();
};

function neighbour(sheets: Sheet[], sheet: Sheet, step: 1 | -1, visibleOnly: unknown): ApiObject | undefined {
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const other = sheets[at];
    if (other && (visibleOnly !== true || other.visibility === "visible")) return worksheetObject(other);
  }
  return undefined;
}
