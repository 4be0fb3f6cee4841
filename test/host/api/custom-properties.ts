import { assertWritable } from "../edits/rights";
import { itemNotFound } from "../protocol/failure";
import {
  NULL_OBJECT,
  defineType,
  object,
  readOnly,
  type ApiObject,
  type Scalar,
} from "../protocol/object-type";
import type { Sheet } from "../workbook/sheet";
import type { WorkbookStore } from "../workbook/workbook";
import { text } from "./arguments";

const property = (name: string): Scalar<WorkbookStore> => ({
  get: (store) => store.properties[name] ?? "",
  set: (store, value, { host }) => {
    assertWritable(host);
    store.properties[name] = text(value);
    host.changed();
  },
});

export const documentPropertiesType = defineType<WorkbookStore>({
  name: "DocumentProperties",
  scalars: {
    title: property("title"),
    subject: property("subject"),
    author: property("author"),
    keywords: property("keywords"),
    comments: property("comments"),
    category: property("category"),
    manager: property("manager"),
    company: property("company"),
    lastAuthor: readOnly((store) => store.properties.lastAuthor ?? ""),
  },
  links: { custom: (store) => object(customPropertyCollectionType, store) },
});

interface CustomOf {
  store: WorkbookStore;
  key: string;
}

export const customPropertyType = defineType<CustomOf>({
  name: "CustomProperty",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: readOnly(({ key }) => key),
    type: readOnly(({ store, key }) => {
      const value = store.customProperties.get(key);
      return typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "String";
    }),
    value: {
      get: ({ store, key }) => store.customProperties.get(key) ?? null,
      set: ({ store, key }, value) => store.customProperties.set(key, value),
    },
  },
  methods: { delete: ({ store, key }) => void store.customProperties.delete(key) },
});

const custom = (store: WorkbookStore, key: unknown): ApiObject | undefined => {
  const known = [...store.customProperties.keys()].find(
    (each) => each.toLowerCase() === String(key).toLowerCase(),
  );
  return known === undefined ? undefined : object(customPropertyType, { store, key: known });
};

export const customPropertyCollectionType = defineType<WorkbookStore>({
  name: "CustomPropertyCollection",
  items: (store) =>
    [...store.customProperties.keys()].map((key) => object(customPropertyType, { store, key })),
  item: (store, key) => custom(store, key) ?? missing(),
  methods: {
    add: (store, [key, value], { host }) => {
      assertWritable(host);
      store.customProperties.set(text(key), value);
      return object(customPropertyType, { store, key: text(key) });
    },
    deleteAll: (store) => store.customProperties.clear(),
    getCount: (store) => store.customProperties.size,
    getItem: (store, [key]) => custom(store, key) ?? missing(),
    getItemOrNullObject: (store, [key]) => custom(store, key) ?? NULL_OBJECT,
  },
});

interface SheetProperty {
  sheet: Sheet;
  key: string;
}

export const worksheetCustomPropertyType = defineType<SheetProperty>({
  name: "WorksheetCustomProperty",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: readOnly(({ key }) => key),
    value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? "",
      set: ({ sheet, key }, value) => sheet.customProperties.set(key, text(value)),
    },
  },
  methods: { delete: ({ sheet, key }) => void sheet.customProperties.delete(key) },
});

const ofSheet = (sheet: Sheet, key: unknown): ApiObject | undefined => {
  const known = [...sheet.customProperties.keys()].find(
    (each) => each.toLowerCase() === String(key).toLowerCase(),
  );
  return known === undefined ? undefined : object(worksheetCustomPropertyType, { sheet, key: known });
};

export const worksheetCustomPropertyCollectionType = defineType<Sheet>({
  name: "WorksheetCustomPropertyCollection",
  items: (sheet) =>
    [...sheet.customProperties.keys()].map((key) => object(worksheetCustomPropertyType, { sheet, key })),
  item: (sheet, key) => ofSheet(sheet, key) ?? missing(),
  methods: {
    add: (sheet, [key, value], { host }) => {
      assertWritable(host);
      sheet.customProperties.set(text(key), text(value));
      return object(worksheetCustomPropertyType, { sheet, key: text(key) });
    },
    getCount: (sheet) => sheet.customProperties.size,
    getItem: (sheet, [key]) => ofSheet(sheet, key) ?? missing(),
    getItemOrNullObject: (sheet, [key]) => ofSheet(sheet, key) ?? NULL_OBJECT,
  },
});

const missing = (): never => {
  throw itemNotFound();
};

export function documentPropertiesObject(store: WorkbookStore): ApiObject {
  return object(documentPropertiesType, store);
}
export function worksheetCustomPropertiesObject(sheet: Sheet): ApiObject {
  return object(worksheetCustomPropertyCollectionType, sheet);
}
