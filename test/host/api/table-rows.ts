import { addTableRows, bodyArea, currentTable, deleteTableRows } from "../edits/table-size";
import { invalidArgument } from "../protocol/failure";
import { defineType, isApiObject, object, readOnly, type ApiObject } from "../protocol/object-type";
import { columnCount, rowCount, type Area } from "../workbook/address";
import type { Sheet } from "../workbook/sheet";
import type { SheetTable } from "../workbook/table";
import { wholeNumber } from "./arguments";
import { eachCell, setValues } from "./cell-values";
import { rangeObject } from "./objects";
import { apiValue } from "../edits/cells";

interface RowsOf {
  sheet: Sheet;
  table: SheetTable;
}
interface RowOf extends RowsOf {
  index: number;
}

const areaOf = ({ sheet, table, index }: RowOf): Area => {
  const body = bodyArea(currentTable(sheet, table));
  if (index >= rowCount(body)) throw invalidArgument();
  return { ...body, top: body.top + index, bottom: body.top + index };
};

/** learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables: rows are known by their place, not by what is in them. */
export const tableRowType = defineType<RowOf>({
  name: "TableRow",
  identity: ({ index }) => ({ Index: index }),
  scalars: {
    index: readOnly(({ index }) => index),
    values: {
      get: (row, { host }) => {
        host.calculated();
        return eachCell({ sheet: row.sheet, area: areaOf(row) }, (cell) => apiValue(cell?.value ?? null));
      },
      set: (row, value, call) => setValues({ sheet: row.sheet, area: areaOf(row) }, value, call),
    },
  },
  methods: {
    getRange: (row) => rangeObject({ sheet: row.sheet, area: areaOf(row) }),
    delete: ({ sheet, table, index }, _, { host }) => deleteTableRows(host, sheet, table, index, 1),
  },
});

const all = (target: RowsOf): ApiObject[] =>
  Array.from({ length: rowCount(bodyArea(currentTable(target.sheet, target.table))) }, (_, index) =>
    object(tableRowType, { ...target, index }),
  );

const at = (target: RowsOf, key: unknown): ApiObject => {
  const row = all(target)[wholeNumber(key, 0)];
  if (!row) throw invalidArgument();
  return row;
};

/** One row as a list, several as a matrix. */
function matrixOf(values: unknown, columns: number): unknown[][] {
  if (values === undefined || values === null) return [Array<null>(columns).fill(null)];
  if (!Array.isArray(values) || values.length === 0) throw invalidArgument();
  const rows = (Array.isArray(values[0]) ? values : [values]) as unknown[][];
  if (!rows.every((row) => Array.isArray(row) && row.length === columns)) throw invalidArgument();
  return rows;
}

export const tableRowCollectionType = defineType<RowsOf>({
  name: "TableRowCollection",
  scalars: { count: readOnly((target) => all(target).length) },
  items: all,
  item: at,
  methods: {
    add: ({ sheet, table }, [index, values], call) => {
      const now = currentTable(sheet, table);
      const rows = matrixOf(values, columnCount(now.area));
      const end = rowCount(bodyArea(now));
      const before = index === undefined || index === null || index === -1 ? end : wholeNumber(index, 0);
      const area = addTableRows(call.host, sheet, table, before, rows.length);
      setValues({ sheet, area }, rows, call);
      return object(tableRowType, { sheet, table, index: before });
    },
    deleteRows: ({ sheet, table }, [rows], { host }) => {
      if (!Array.isArray(rows)) throw invalidArgument();
      const places = rows.map((row) =>
        isApiObject(row) ? (row.target as RowOf).index : wholeNumber(row, 0),
      );
      for (const place of [...new Set(places)].sort((a, b) => b - a))
        deleteTableRows(host, sheet, table, place, 1);
    },
    deleteRowsAt: ({ sheet, table }, [index, count], { host }) =>
      deleteTableRows(
        host,
        sheet,
        table,
        wholeNumber(index, 0),
        count === undefined || count === null ? 1 : wholeNumber(count, 1),
      ),
    getCount: (target) => all(target).length,
    getItemAt: (target, [key]) => at(target, key),
  },
});

export function tableRowsObject(target: RowsOf): ApiObject {
  return object(tableRowCollectionType, { sheet: target.sheet, table: target.table });
}
