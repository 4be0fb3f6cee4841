import { addSheet } from "../edits/sheets";
import { BY_ADDIN, WORKBOOK_TARGET } from "../events";
import { itemNotFound } from "../protocol/failure";
import { NULL_OBJECT, defineType, object, type ApiObject } from "../protocol/object-type";
import type { WorkbookStore } from "../workbook/workbook";
import { optionalText } from "./arguments";
import { eventRegistrations } from "./registrations";
import { worksheetObject } from "./objects";

function byKey(store: WorkbookStore, key: unknown): ApiObject | undefined {
  const sheet = store.sheetById(String(key)) ?? store.sheetNamed(String(key));
  return sheet && worksheetObject(sheet);
}

const shown = (store: WorkbookStore, visibleOnly: unknown) =>
  visibleOnly === true ? store.sheets.filter((sheet) => sheet.visibility === "visible") : store.sheets;

export const worksheetCollectionType = defineType<WorkbookStore>({
  name: "WorksheetCollection",
  items: (store) => store.sheets.map(worksheetObject),
  item: (store, key) => byKey(store, key) ?? missing(),
  methods: {
    add: (_store, [name], { host }) => worksheetObject(addSheet(host, optionalText(name), BY_ADDIN)),
    getActiveWorksheet: (store) => worksheetObject(store.active),
    getCount: (store, [visibleOnly]) => shown(store, visibleOnly).length,
    getFirst: (store, [visibleOnly]) => worksheetObject(shown(store, visibleOnly)[0] ?? missing()),
    getLast: (store, [visibleOnly]) => worksheetObject(shown(store, visibleOnly).at(-1) ?? missing()),
    getItem: (store, [key]) => byKey(store, key) ?? missing(),
    getItemOrNullObject: (store, [key]) => byKey(store, key) ?? NULL_OBJECT,
    ...eventRegistrations<WorkbookStore>(
      [
        "Activated",
        "Deactivated",
        "Added",
        "Deleted",
        "DataChanged",
        "FormatChanged",
        "SelectionChanged",
        "RowSorted",
        "ColumnSorted",
        "RowHiddenChanged",
        "ProtectionChanged",
        "NameChanged",
        "VisibilityChanged",
        "Moved",
      ],
      () => WORKBOOK_TARGET,
    ),
  },
});

const missing = (): never => {
  throw itemNotFound();
};

export function worksheetsObject(store: WorkbookStore): ApiObject {
  return object(worksheetCollectionType, store);
}
