import { protectSheet, unprotectSheet } from "../edits/sheets";
import { isProtected } from "../edits/rights";
import { BY_ADDIN } from "../events";
import { defineType, object, readOnly, type ApiObject } from "../protocol/object-type";
import type { Sheet } from "../workbook/sheet";
import { optionalText, record } from "./arguments";

const RIGHTS: Record<string, string> = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
};

export const worksheetProtectionType = defineType<Sheet>({
  name: "WorksheetProtection",
  scalars: {
    protected: readOnly(isProtected),
    options: readOnly((sheet) => {
      if (!isProtected(sheet)) return null;
      const given = sheet.parts.sheetProtection as Record<string, unknown>;
      const options = Object.fromEntries(
        Object.entries(RIGHTS).map(([name, right]) => [name, given[right] === true]),
      );
      return {
        ...options,
        allowEditObjects: given.objects !== false,
        allowEditScenarios: given.scenarios !== false,
        selectionMode: "Normal",
      };
    }),
  },
  methods: {
    protect: (sheet, [options, password], { host }) =>
      protectSheet(host, sheet, options ? record(options) : {}, optionalText(password), BY_ADDIN),
    unprotect: (sheet, [password], { host }) => unprotectSheet(host, sheet, optionalText(password), BY_ADDIN),
  },
});

export function worksheetProtectionObject(sheet: Sheet): ApiObject {
  return object(worksheetProtectionType, sheet);
}
