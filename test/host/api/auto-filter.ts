import { assertAllowed } from "../edits/rights";
import { apiNotFound, itemNotFound } from "../protocol/failure";
import { NULL_OBJECT, defineType, object, readOnly, type ApiObject } from "../protocol/object-type";
import { areaAddress, parseArea, type Area } from "../workbook/address";
import type { Sheet } from "../workbook/sheet";
import { rangeArgument } from "./arguments";
import { rangeObject } from "./objects";

const filterArea = ({ parts }: Sheet): Area | null =>
  typeof parts.autoFilter === "string" ? parseArea(parts.autoFilter) : null;

/** The sheet's filter: where it is. What is filtered shows in hidden rows. */
export const autoFilterType = defineType<Sheet>({
  name: "AutoFilter",
  scalars: {
    enabled: readOnly((sheet) => filterArea(sheet) !== null),
    isDataFiltered: readOnly((sheet) => {
      const area = filterArea(sheet);
      if (!area) return false;
      for (let row = area.top + 1; row <= area.bottom; row++) if (sheet.isRowHidden(row)) return true;
      return false;
    }),
  },
  methods: {
    apply: (sheet, [range, column, criteria], { host }) => {
      assertAllowed(host, sheet, "autoFilter");
      if (criteria !== undefined && criteria !== null) throw apiNotFound("AutoFilter.apply (criteria)");
      void column;
      sheet.parts.autoFilter = areaAddress(rangeArgument(host.store, range, sheet).area);
      host.changed();
    },
    remove: (sheet, _, { host }) => {
      assertAllowed(host, sheet, "autoFilter");
      const area = filterArea(sheet);
      if (area)
        for (let row = area.top; row <= area.bottom; row++)
          if (sheet.isRowHidden(row)) sheet.rowFormat(row).hidden = false;
      sheet.parts.autoFilter = null;
      host.changed();
    },
    getRange: (sheet) => {
      const area = filterArea(sheet);
      if (!area) throw itemNotFound();
      return rangeObject({ sheet, area });
    },
    getRangeOrNullObject: (sheet) => {
      const area = filterArea(sheet);
      return area ? rangeObject({ sheet, area }) : NULL_OBJECT;
    },
  },
});

export function autoFilterObject(sheet: Sheet): ApiObject {
  return object(autoFilterType, sheet);
}
