import { clearCells, type ClearWhat } from "../edits/cells";
import { BY_ADDIN } from "../events";
import { invalidArgument } from "../protocol/failure";
import { NULL_OBJECT, defineType, object, readOnly, type ApiObject } from "../protocol/object-type";
import {
  areaAddress,
  columnCount,
  intersect,
  isWholeColumns,
  isWholeRows,
  rowCount,
} from "../workbook/address";
import type { Sheet } from "../workbook/sheet";
import { prefixOf, type WorkbookStore } from "../workbook/workbook";
import { areaOf, oneOf, rangeArgument, text } from "./arguments";
import { rangeObject, worksheetObject } from "./objects";
import { rangeFormatObject } from "./range-format";
import type { Formatted } from "./formatted";

const ranges = ({ sheet, areas }: Formatted): ApiObject[] =>
  areas.map((area) => rangeObject({ sheet, area }));

const address = ({ sheet, areas }: Formatted): string =>
  areas.map((area) => prefixOf(sheet) + areaAddress(area)).join(",");

export const rangeAreasType = defineType<Formatted>({
  name: "RangeAreas",
  scalars: {
    address: readOnly(address),
    addressLocal: readOnly(address),
    areaCount: readOnly(({ areas }) => areas.length),
    cellCount: readOnly(({ areas }) =>
      areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0),
    ),
    isEntireColumn: readOnly(({ areas }) => areas.every(isWholeColumns)),
    isEntireRow: readOnly(({ areas }) => areas.every(isWholeRows)),
  },
  links: {
    areas: (target) => object(rangeCollectionType, target),
    format: (target) => rangeFormatObject(target),
    worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    clear: ({ sheet, areas }, [what], { host }) => {
      const applyTo =
        what === undefined || what === null
          ? "All"
          : oneOf<ClearWhat>(
              what,
              "All",
              "Formats",
              "Contents",
              "Hyperlinks",
              "RemoveHyperlinks",
              "ResetContents",
            );
      for (const area of areas) clearCells(host, sheet, area, applyTo, BY_ADDIN);
    },
    getIntersectionOrNullObject: ({ sheet, areas }, [other], { host }) => {
      const range = rangeArgument(host.store, other, sheet);
      const common = areas.map((area) => intersect(area, range.area)).filter((area) => area !== null);
      return range.sheet === sheet && common.length > 0
        ? rangeAreasObject({ sheet, areas: common })
        : NULL_OBJECT;
    },
    _KeepReference: () => undefined,
  },
});

export const rangeCollectionType = defineType<Formatted>({
  name: "RangeCollection",
  scalars: { count: readOnly(({ areas }) => areas.length) },
  items: ranges,
  item: (target, at) => ranges(target)[Number(at)] ?? fail(),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: (target, [at]) => ranges(target)[Number(at)] ?? fail(),
  },
});

const fail = (): never => {
  throw invalidArgument();
};

export function rangeAreasObject(target: Formatted): ApiObject {
  return object(rangeAreasType, target);
}

/** "A1:B2,D5" as areas; Excel takes at most 8192 characters. */
export function areasOf(store: WorkbookStore, sheet: Sheet, list: unknown): ApiObject {
  if (list === undefined || list === null)
    return rangeAreasObject({ sheet, areas: [areaOf(store, sheet, "")] });
  const address = text(list);
  if (address.length > 8192) throw invalidArgument("The list of addresses is too long.");
  return rangeAreasObject({ sheet, areas: address.split(",").map((each) => areaOf(store, sheet, each)) });
}
