import { assertWritable } from "../edits/rights";
import { invalidArgument, itemNotFound } from "../protocol/failure";
import { NULL_OBJECT, defineType, object, readOnly, type ApiObject } from "../protocol/object-type";
import type { WorkbookStore } from "../workbook/workbook";
import { text } from "./arguments";

interface SettingOf {
  store: WorkbookStore;
  key: string;
}

/** What the add-in keeps in the workbook; saved in the file. */
export const settingType = defineType<SettingOf>({
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: readOnly(({ key }) => key),
    value: {
      get: ({ store, key }) => store.settings.get(key) ?? null,
      set: ({ store, key }, value, { host }) => {
        assertWritable(host);
        store.settings.set(key, value);
      },
      takesNull: true,
    },
  },
  methods: {
    delete: ({ store, key }, _, { host }) => {
      assertWritable(host);
      store.settings.delete(key);
    },
  },
});

function byKey(store: WorkbookStore, key: unknown): ApiObject | undefined {
  const known = [...store.settings.keys()].find((each) => each.toLowerCase() === String(key).toLowerCase());
  return known === undefined ? undefined : object(settingType, { store, key: known });
}

export const settingCollectionType = defineType<WorkbookStore>({
  name: "SettingCollection",
  items: (store) => [...store.settings.keys()].map((key) => object(settingType, { store, key })),
  item: (store, key) => byKey(store, key) ?? missing(),
  methods: {
    add: (store, [key, value], { host }) => {
      assertWritable(host);
      const given = text(key);
      if (given === "") throw invalidArgument();
      store.settings.set(given, value);
      return object(settingType, { store, key: given });
    },
    getCount: (store) => store.settings.size,
    getItem: (store, [key]) => byKey(store, key) ?? missing(),
    getItemOrNullObject: (store, [key]) => byKey(store, key) ?? NULL_OBJECT,
  },
});

const missing = (): never => {
  throw itemNotFound();
};

export function settingsObject(store: WorkbookStore): ApiObject {
  return object(settingCollectionType, store);
}
