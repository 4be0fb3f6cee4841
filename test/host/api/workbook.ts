import { assertSelection } from "../edits/in-front";
import { assertWritable } from "../edits/rights";
import { insertWorksheets } from "../edits/insert-worksheets";
import { BY_ADDIN } from "../events";
import { accessDenied, apiNotFound, invalidArgument, itemNotFound } from "../protocol/failure";
import { NULL_OBJECT, defineType, object, readOnly, type ApiObject } from "../protocol/object-type";
import type { WorkbookStore } from "../workbook/workbook";
import { flag, insertPosition, optionalText, oneOf, record, text } from "./arguments";
import { documentPropertiesObject } from "./custom-properties";
import { namesObject } from "./named-item";
import { rangeObject } from "./objects";
import { rangeAreasObject } from "./range-areas";
import { settingsObject } from "./settings";
import { tableCollectionObject } from "./table";
import { worksheetsObject } from "./worksheet-collection";

/** Event ranges live until the next change takes them; here they are found by the id the event carried. */
export const workbookType = defineType<WorkbookStore>({
  name: "Workbook",
  scalars: {
    name: readOnly((store) => store.fileName),
    readOnly: readOnly((_, { host }) => host.readOnly),
    isDirty: readOnly(() => true),
    autoSave: readOnly(() => true),
    previouslySaved: readOnly(() => true),
  },
  links: {
    worksheets: (store) => worksheetsObject(store),
    names: (store) => namesObject(store),
    tables: (store) => tableCollectionObject(store),
    settings: (store) => settingsObject(store),
    properties: (store) => documentPropertiesObject(store),
    protection: (store) => object(workbookProtectionType, store),
    application: (store) => object(applicationType, store),
    _Runtime: (store) => object(runtimeType, store),
  },
  methods: {
    getActiveCell: ({ active }, _, { host }) => {
      assertSelection(host);
      const { top, left } = active.selection;
      return rangeObject({ sheet: active, area: { top, left, bottom: top, right: left } });
    },
    getSelectedRange: ({ active }, _, { host }) => {
      assertSelection(host);
      return rangeObject({ sheet: active, area: active.selection });
    },
    getSelectedRanges: ({ active }, _, { host }) => {
      assertSelection(host);
      return rangeAreasObject({ sheet: active, areas: [active.selection] });
    },
    insertWorksheetsFromBase64: (store, [file, options], { host, file: fileOf }) => {
      // "It isn't supported on iOS": learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks
      if (host.platform === "ipad") throw apiNotFound("Workbook.insertWorksheetsFromBase64");
      const source = fileOf(text(file));
      if (!source) throw invalidArgument("The text is no workbook that can be read.");
      const { sheetNamesToInsert, positionType, relativeTo } = record(options ?? {});
      const names = (sheetNamesToInsert ?? []) as unknown[];
      if (!Array.isArray(names)) throw invalidArgument();
      const position = insertPosition(store, positionType, relativeTo);
      return insertWorksheets(host, source, names.map(text), position, BY_ADDIN).map((sheet) => sheet.id);
    },
    save: (_store, _, { host }) => assertWritable(host),
    // How mergeUndoGroup of Excel.run reaches this host: see undo-groups.js.
    _BeginUndoGroup: (_store, _, { host }) => host.undo.begin(),
    _EndUndoGroup: (_store, _, { host }) => host.undo.end(),
    _RemoveReference: (_store, [id], { host }) => host.dropReference(text(id)),
    _GetRangeForEventByReferenceId: (_store, [id], { host }) => {
      const range = host.trackedRange(String(id));
      if (!range) throw itemNotFound();
      return rangeObject(range);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_store, [id], { host }) => {
      const range = host.trackedRange(String(id));
      return range ? rangeObject(range) : NULL_OBJECT;
    },
  },
});

export const applicationType = defineType<WorkbookStore>({
  name: "Application",
  scalars: {
    calculationMode: {
      get: (store) => (store.calculation === "automatic" ? "Automatic" : "Manual"),
      set: (store, value) => {
        store.calculation =
          oneOf(value, "Automatic", "AutomaticExceptTables", "Manual") === "Manual" ? "manual" : "automatic";
      },
    },
    calculationState: readOnly(() => "Done"),
    calculationEngineVersion: readOnly(() => 191029),
    decimalSeparator: readOnly((_, { host }) => (host.locale.startsWith("nl") ? "," : ".")),
    thousandsSeparator: readOnly((_, { host }) => (host.locale.startsWith("nl") ? "." : ",")),
    useSystemSeparators: readOnly(() => true),
  },
  links: { cultureInfo: (store) => object(cultureInfoType, store) },
  methods: {
    calculate: (_store, _, { host }) => host.calculateNow(),
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

export const cultureInfoType = defineType<WorkbookStore>({
  name: "CultureInfo",
  scalars: { name: readOnly((_, { host }) => host.locale) },
  links: { numberFormat: (store) => object(numberFormatInfoType, store) },
});

export const numberFormatInfoType = defineType<WorkbookStore>({
  name: "NumberFormatInfo",
  scalars: {
    numberDecimalSeparator: readOnly((_, { host }) => (host.locale.startsWith("nl") ? "," : ".")),
    numberGroupSeparator: readOnly((_, { host }) => (host.locale.startsWith("nl") ? "." : ",")),
  },
});

export const runtimeType = defineType<WorkbookStore>({
  name: "Runtime",
  scalars: {
    enableEvents: {
      get: (_, { host }) => host.events.enabled,
      set: (_, value, { host }) => (host.events.enabled = flag(value)),
    },
  },
});

export const workbookProtectionType = defineType<WorkbookStore>({
  name: "WorkbookProtection",
  scalars: { protected: readOnly((store) => store.protectedStructure) },
  methods: {
    protect: (store, [password], { host }) => {
      assertWritable(host);
      if (store.protectedStructure) throw accessDenied();
      store.protectedStructure = true;
      store.structurePassword = optionalText(password);
      host.changed();
    },
    unprotect: (store, [password], { host }) => {
      assertWritable(host);
      if (!store.protectedStructure) return;
      const locked =
        store.structurePassword ??
        store.file.protection?.hashValue ??
        store.file.protection?.workbookPassword;
      if (locked !== undefined && locked !== optionalText(password))
        throw accessDenied("The password is not right.");
      store.protectedStructure = false;
      host.changed();
    },
  },
});

export function workbookObject(store: WorkbookStore): ApiObject {
  return object(workbookType, store);
}
