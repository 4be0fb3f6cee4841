import { assertStructure } from "../edits/rights";
import { alreadyExists, invalidArgument, itemNotFound } from "../protocol/failure";
import {
  NULL_OBJECT,
  defineType,
  isApiObject,
  object,
  readOnly,
  type ApiObject,
} from "../protocol/object-type";
import { absoluteAddress, parseArea } from "../workbook/address";
import type { Sheet } from "../workbook/sheet";
import {
  prefixOf,
  rangeOfFormula,
  type DefinedName,
  type RangeRef,
  type WorkbookStore,
} from "../workbook/workbook";
import { flag, optionalText, text } from "./arguments";
import { rangeObject, worksheetObject } from "./objects";

interface NameOf {
  store: WorkbookStore;
  name: DefinedName;
}
interface NamesOf {
  store: WorkbookStore;
  sheet?: Sheet;
}

const rangeOf = ({ store, name }: NameOf): RangeRef | undefined =>
  rangeOfFormula(store, name.refersTo, name.sheet);

function typeOf(target: NameOf): string {
  if (rangeOf(target)) return "Range";
  const { refersTo } = target.name;
  if (refersTo.includes("#REF!")) return "Error";
  if (/^-?\d+$/.test(refersTo)) return "Integer";
  if (/^-?\d*\.\d+$/.test(refersTo)) return "Double";
  if (/^(TRUE|FALSE)$/i.test(refersTo)) return "Boolean";
  return /^".*"$/s.test(refersTo) ? "String" : "Array";
}

export const namedItemType = defineType<NameOf>({
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name.name }),
  scalars: {
    name: readOnly(({ name }) => name.name),
    type: readOnly(typeOf),
    scope: readOnly(({ name }) => (name.sheet ? "Worksheet" : "Workbook")),
    comment: { get: ({ name }) => name.comment, set: ({ name }, value) => (name.comment = text(value)) },
    formula: {
      get: ({ name }) => `=${name.refersTo}`,
      set: ({ name }, value, { host }) => {
        assertStructure(host);
        name.refersTo = text(value).replace(/^=/, "");
        host.store.dirty = true;
        host.changed();
      },
    },
    value: readOnly((target) => {
      const { refersTo } = target.name;
      if (rangeOf(target)) return refersTo;
      return /^".*"$/s.test(refersTo)
        ? refersTo.slice(1, -1)
        : refersTo.includes("#REF!")
          ? "#REF!"
          : `=${refersTo}`;
    }),
    visible: {
      get: ({ name }) => name.visible,
      set: (target, value, { host }) => {
        // github.com/OfficeDev/office-js/issues/5174: shown or hidden, a name that stands for nothing is refused.
        if (typeOf(target) === "Error") throw invalidArgument();
        target.name.visible = flag(value);
        host.changed();
      },
    },
  },
  links: {
    worksheet: ({ name }) => {
      if (!name.sheet) throw itemNotFound("The name belongs to the whole workbook.");
      return worksheetObject(name.sheet);
    },
    worksheetOrNullObject: ({ name }) => (name.sheet ? worksheetObject(name.sheet) : NULL_OBJECT),
  },
  methods: {
    delete: ({ store, name }, _, { host }) => {
      assertStructure(host);
      store.names = store.names.filter((each) => each !== name);
      store.dirty = true;
      host.changed();
    },
    getRange: (target) => {
      const range = rangeOf(target);
      if (!range) throw itemNotFound("The name does not stand for a range.");
      return rangeObject(range);
    },
    getRangeOrNullObject: (target) => {
      const range = rangeOf(target);
      return range ? rangeObject(range) : NULL_OBJECT;
    },
  },
});

const itemsOf = ({ store, sheet }: NamesOf): NameOf[] =>
  store.names
    .filter((name) => name.sheet === sheet)
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((name) => ({ store, name }));

function byName({ store, sheet }: NamesOf, key: unknown): ApiObject | undefined {
  const name = store.nameOf(String(key), sheet);
  return name && object(namedItemType, { store, name });
}

export const namedItemCollectionType = defineType<NamesOf>({
  name: "NamedItemCollection",
  items: (target) => itemsOf(target).map((item) => object(namedItemType, item)),
  item: (target, key) => byName(target, key) ?? missing(),
  methods: {
    add: ({ store, sheet }, [name, reference, comment], { host }) => {
      assertStructure(host);
      const given = text(name);
      assertName(given);
      if (store.nameOf(given, sheet) || store.tableNamed(given)) throw alreadyExists();
      const item: DefinedName = {
        name: given,
        refersTo: refersTo(reference),
        visible: true,
        comment: optionalText(comment) ?? "",
      };
      if (sheet) item.sheet = sheet;
      store.names.push(item);
      store.dirty = true;
      host.changed();
      return object(namedItemType, { store, name: item });
    },
    getCount: (target) => itemsOf(target).length,
    getItem: (target, [key]) => byName(target, key) ?? missing(),
    getItemOrNullObject: (target, [key]) => byName(target, key) ?? NULL_OBJECT,
  },
});

const missing = (): never => {
  throw itemNotFound();
};

/** A range refers absolutely; a text is a formula, with or without "=". */
function refersTo(reference: unknown): string {
  if (isApiObject(reference)) {
    if (reference.type.name !== "Range") throw invalidArgument();
    const { sheet, area } = reference.target as RangeRef;
    return prefixOf(sheet) + absoluteAddress(area);
  }
  if (typeof reference === "number" || typeof reference === "boolean") return String(reference);
  return text(reference).replace(/^=/, "");
}

/** Excel's rules for a name. */
function assertName(name: string): void {
  const ok =
    /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) &&
    !parseArea(name) &&
    !/^R\d*C\d*$/i.test(name) &&
    !/^[RC]$/i.test(name);
  if (!ok) throw invalidArgument(`"${name}" cannot be a name.`);
}

export function namesObject(store: WorkbookStore, sheet?: Sheet): ApiObject {
  return object(namedItemCollectionType, sheet ? { store, sheet } : { store });
}
