import { itemNotFound } from "../protocol/failure";
import { defineType, object, readOnly, type ApiObject } from "../protocol/object-type";
import { COLUMNS } from "../workbook/address";
import type { Sheet } from "../workbook/sheet";
import { rangeArgument, wholeNumber } from "./arguments";
import { rangeObject } from "./objects";

/** As the file has it: the page ends after row `id`, counted from one; so before the row of that index, counted from zero. */
interface RowBreak {
  id: number;
  max: number;
  min: number;
  man: number;
}

interface BreakOf {
  sheet: Sheet;
  row: number;
}

const breaksOf = (sheet: Sheet): RowBreak[] => {
  const parts = sheet.parts as { rowBreaks?: RowBreak[] };
  return (parts.rowBreaks ??= []);
};

const pageBreakType = defineType<BreakOf>({
  name: "PageBreak",
  scalars: {
    rowIndex: readOnly(({ row }) => row),
    columnIndex: readOnly(() => 0),
  },
  methods: {
    delete: ({ sheet, row }) => {
      (sheet.parts as { rowBreaks?: RowBreak[] }).rowBreaks = breaksOf(sheet).filter(({ id }) => id !== row);
    },
    getCellAfterBreak: ({ sheet, row }) =>
      rangeObject({ sheet, area: { top: row, bottom: row, left: 0, right: 0 } }),
  },
});

const breakObject = (sheet: Sheet, row: number): ApiObject => object(pageBreakType, { sheet, row });

/** Horizontal page breaks only; where Excel itself would begin a page is not known here. */
export const horizontalPageBreaksType = defineType<Sheet>({
  name: "PageBreakCollection",
  items: (sheet) => breaksOf(sheet).map(({ id }) => breakObject(sheet, id)),
  item: (sheet, index) => {
    const found = breaksOf(sheet)[Number(index)];
    if (!found) throw itemNotFound();
    return breakObject(sheet, found.id);
  },
  methods: {
    add: (sheet, [range], { host }) => {
      const { top } = rangeArgument(host.store, range, sheet).area;
      const all = breaksOf(sheet);
      if (!all.some(({ id }) => id === top)) {
        all.push({ id: top, min: 0, max: COLUMNS - 1, man: 1 });
        all.sort((one, other) => one.id - other.id);
      }
      host.changed();
      return breakObject(sheet, top);
    },
    getCount: (sheet) => breaksOf(sheet).length,
    getItem: (sheet, [index]) => {
      const found = breaksOf(sheet)[wholeNumber(index, 0)];
      if (!found) throw itemNotFound();
      return breakObject(sheet, found.id);
    },
    removePageBreaks: (sheet, _, { host }) => {
      (sheet.parts as { rowBreaks?: RowBreak[] }).rowBreaks = [];
      host.changed();
    },
  },
});

export function horizontalPageBreaksObject(sheet: Sheet): ApiObject {
  return object(horizontalPageBreaksType, sheet);
}
