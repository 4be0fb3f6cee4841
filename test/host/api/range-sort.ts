import { sortCells, type SortField } from "../edits/sort";
import { BY_ADDIN } from "../events";
import { apiNotFound, invalidArgument } from "../protocol/failure";
import { defineType, object, type ApiObject } from "../protocol/object-type";
import type { RangeRef } from "../workbook/workbook";
import { record, wholeNumber } from "./arguments";

export const rangeSortType = defineType<RangeRef>({
  name: "RangeSort",
  methods: {
    apply: ({ sheet, area }, [fields, , hasHeaders, orientation], { host }) => {
      if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
      const by = fields.map((each: unknown): SortField => {
        const field = record(each);
        const sortOn = field.sortOn ?? "Value";
        if (sortOn !== "Value") throw apiNotFound(`RangeSort.apply (${String(sortOn)})`);
        return { key: wholeNumber(field.key, 0), ascending: field.ascending !== false };
      });
      const how = { hasHeaders: hasHeaders === true, columns: orientation === "Columns" };
      sortCells(host, sheet, area, by, how, BY_ADDIN);
    },
  },
});

export function rangeSortObject(range: RangeRef): ApiObject {
  return object(rangeSortType, range);
}
