import { announceChange, apiValue, enterCells } from "../edits/cells";
import { fillHeaders } from "../edits/table-headers";
import { addTableColumn, bodyArea, currentTable, deleteTableColumn } from "../edits/table-size";
import { assertEditable, assertWritable } from "../edits/rights";
import { BY_ADDIN } from "../events";
import { alreadyExists, invalidArgument, itemNotFound, mergedRangeConflict } from "../protocol/failure";
import {
  NULL_OBJECT,
  defineType,
  object,
  readOnly,
  type ApiObject,
  type Scalar,
} from "../protocol/object-type";
import { areaAddress, columnCount, intersect, type Area } from "../workbook/address";
import type { Sheet } from "../workbook/sheet";
import type { SheetTable } from "../workbook/table";
import type { WorkbookStore } from "../workbook/workbook";
import { flag, rangeArgument, text, wholeNumber } from "./arguments";
import { eachCell, setValues } from "./cell-values";
import { rangeObject, worksheetObject } from "./objects";
import { tableRowsObject } from "./table-rows";

interface TableOf {
  store: WorkbookStore;
  sheet: Sheet;
  table: SheetTable;
}
interface TablesOf {
  store: WorkbookStore;
  /** Where new ones go; undefined is the active sheet. */
  sheet?: Sheet;
  tables: TableOf[];
}
interface ColumnOf extends TableOf {
  index: number;
}

const onOff = (
  name:
    | "showBandedRows"
    | "showBandedColumns"
    | "highlightFirstColumn"
    | "highlightLastColumn"
    | "showFilterButton",
): Scalar<TableOf> => ({
  get: ({ table }) => table[name],
  set: ({ table }, value, { host }) => {
    table[name] = flag(value);
    host.changed();
  },
});

export const tableType = defineType<TableOf>({
  name: "Table",
  identity: ({ table }) => ({ Id: String(table.id) }),
  scalars: {
    id: readOnly(({ table }) => String(table.id)),
    name: {
      get: ({ table }) => table.name,
      set: ({ store, table }, value, { host }) => {
        const name = text(value);
        assertTableName(name);
        const known = store.tableNamed(name)?.table;
        if ((known && known !== table) || store.nameOf(name)) throw alreadyExists();
        table.name = name;
        host.changed();
      },
    },
    style: {
      get: ({ table }) => table.style,
      set: ({ table }, value, { host }) => {
        if (!/^(TableStyle(Light|Medium|Dark)\d+|)$/.test(text(value))) throw invalidArgument();
        table.style = text(value);
        host.changed();
      },
    },
    showHeaders: readOnly(({ table }) => table.showHeaders),
    showTotals: {
      get: ({ table }) => table.showTotals,
      set: ({ sheet, table }, value, { host }) => {
        const wanted = flag(value);
        if (wanted === table.showTotals) return;
        const bottom = table.area.bottom + (wanted ? 1 : -1);
        if (wanted && sheet.usedArea(true, { ...table.area, top: bottom, bottom })) {
          throw invalidArgument("There is no free row for the totals.");
        }
        if (!wanted)
          for (const { cell } of [...sheet.cellsIn({ ...table.area, top: table.area.bottom })])
            cell.value = null;
        table.area = { ...table.area, bottom };
        table.showTotals = wanted;
        if (wanted)
          sheet.touch(bottom, table.area.left).value = host.locale.startsWith("nl") ? "Totaal" : "Total";
        host.changed();
      },
    },
    showFilterButton: onOff("showFilterButton"),
    showBandedRows: onOff("showBandedRows"),
    showBandedColumns: onOff("showBandedColumns"),
    highlightFirstColumn: onOff("highlightFirstColumn"),
    highlightLastColumn: onOff("highlightLastColumn"),
    legacyId: readOnly(({ table }) => String(table.id)),
  },
  links: {
    worksheet: ({ sheet }) => worksheetObject(sheet),
    columns: (target) => object(tableColumnCollectionType, target),
    rows: (target) => tableRowsObject(target),
  },
  methods: {
    getRange: ({ sheet, table }) => rangeObject({ sheet, area: table.area }),
    getHeaderRowRange: ({ sheet, table }) =>
      rangeObject({ sheet, area: { ...table.area, bottom: table.area.top } }),
    getDataBodyRange: ({ sheet, table }) => rangeObject({ sheet, area: bodyArea(table) }),
    getTotalRowRange: ({ sheet, table }) => {
      if (!table.showTotals) throw itemNotFound();
      return rangeObject({ sheet, area: { ...table.area, top: table.area.bottom } });
    },
    resize: (target, [newRange], { host }) => {
      const { sheet, area } = rangeArgument(host.store, newRange, target.sheet);
      const { table } = target;
      if (sheet !== target.sheet || area.top !== table.area.top || !intersect(area, table.area))
        throw invalidArgument();
      if (sheet.tables.some((other) => other !== table && intersect(other.area, area)))
        throw invalidArgument();
      table.area = area;
      fillHeaders(host, sheet, table);
      announceChange(host, sheet, "RangeEdited", areaAddress(area), BY_ADDIN);
    },
    convertToRange: ({ sheet, table }, _, { host }) => {
      assertWritable(host);
      sheet.tables = sheet.tables.filter((each) => each !== table);
      host.changed();
      return rangeObject({ sheet, area: table.area });
    },
    delete: ({ sheet, table }, _, { host }) => {
      assertEditable(host, sheet, table.area);
      sheet.tables = sheet.tables.filter((each) => each !== table);
      for (const { row, column } of [...sheet.cellsIn(table.area)]) sheet.rows.get(row)?.delete(column);
      announceChange(host, sheet, "RangeEdited", areaAddress(table.area), BY_ADDIN);
    },
    clearFilters: () => undefined,
  },
});

export const tableColumnType = defineType<ColumnOf>({
  name: "TableColumn",
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    id: readOnly(({ index }) => index + 1),
    index: readOnly(({ index }) => index),
    name: {
      get: ({ sheet, table, index }) =>
        String(
          sheet.cell(table.area.top, table.area.left + index)?.value ?? table.columns[index]?.name ?? "",
        ),
      set: ({ sheet, table, index }, value, { host }) => {
        const { top, left } = table.area;
        const cell = { top, bottom: top, left: left + index, right: left + index };
        enterCells(host, sheet, cell, [[{ value: text(value) }]], BY_ADDIN);
      },
    },
    values: {
      get: ({ sheet, table, index }, { host }) => {
        host.calculated();
        return eachCell({ sheet, area: columnArea(table.area, index) }, (cell) =>
          apiValue(cell?.value ?? null),
        );
      },
      set: ({ sheet, table, index }, value, call) =>
        setValues({ sheet, area: columnArea(table.area, index) }, value, call),
    },
  },
  methods: {
    delete: ({ sheet, table, index }, _, { host }) => deleteTableColumn(host, sheet, table, index),
    getRange: ({ sheet, table, index }) => rangeObject({ sheet, area: columnArea(table.area, index) }),
    getDataBodyRange: ({ sheet, table, index }) =>
      rangeObject({ sheet, area: columnArea(bodyArea(table), index) }),
    getHeaderRowRange: ({ sheet, table, index }) =>
      rangeObject({ sheet, area: { ...columnArea(table.area, index), bottom: table.area.top } }),
  },
});

const columnArea = (area: Area, index: number): Area => ({
  ...area,
  left: area.left + index,
  right: area.left + index,
});

const columns = (target: TableOf): ApiObject[] =>
  Array.from({ length: columnCount(target.table.area) }, (_, index) =>
    object(tableColumnType, { ...target, index }),
  );

function columnByKey(target: TableOf, key: unknown): ApiObject | undefined {
  return columns(target).find((column, at) => {
    if (typeof key === "number") return at + 1 === key;
    const name = (tableColumnType.scalars.name?.get(column.target as ColumnOf, {} as never) as string) ?? "";
    return name.toLowerCase() === String(key).toLowerCase();
  });
}

export const tableColumnCollectionType = defineType<TableOf>({
  name: "TableColumnCollection",
  scalars: { count: readOnly(({ table }) => columnCount(table.area)) },
  items: columns,
  item: (target, key) => columnByKey(target, key) ?? missing(),
  methods: {
    add: (target, [index, values, name], call) => {
      const { sheet, table } = target;
      const end = columnCount(currentTable(sheet, table).area);
      const before = index === undefined || index === null || index === -1 ? end : wholeNumber(index, 0);
      const area = addTableColumn(call.host, sheet, table, before);
      const now = currentTable(sheet, table);
      if (values !== undefined && values !== null) setValues({ sheet, area }, values, call);
      if (name !== undefined && name !== null) {
        const header = { ...area, bottom: area.top };
        enterCells(call.host, sheet, header, [[{ value: text(name) }]], BY_ADDIN);
      }
      return object(tableColumnType, { ...target, table: now, index: before });
    },
    getCount: ({ table }) => columnCount(table.area),
    getItem: (target, [key]) => columnByKey(target, key) ?? missing(),
    getItemOrNullObject: (target, [key]) => columnByKey(target, key) ?? NULL_OBJECT,
    getItemAt: (target, [at]) => columns(target)[wholeNumber(at, 0)] ?? missing(),
  },
});

const missing = (): never => {
  throw itemNotFound();
};

function byKey({ tables }: TablesOf, key: unknown): ApiObject | undefined {
  const wanted = String(key).toLowerCase();
  const found = tables.find(
    ({ table }) => table.name.toLowerCase() === wanted || String(table.id) === wanted,
  );
  return found && object(tableType, found);
}

export const tableCollectionType = defineType<TablesOf>({
  name: "TableCollection",
  scalars: { count: readOnly(({ tables }) => tables.length) },
  items: ({ tables }) => tables.map((table) => object(tableType, table)),
  item: (target, key) => byKey(target, key) ?? missing(),
  methods: {
    add: (target, [address, hasHeaders], { host }) => {
      const { store } = target;
      const { sheet, area } = rangeArgument(store, address, target.sheet ?? store.active);
      assertEditable(host, sheet, area);
      if (sheet.tables.some((table) => intersect(table.area, area)))
        throw mergedRangeConflict("Tables cannot overlap.");
      if (sheet.merges.some((merge) => intersect(merge, area)))
        throw mergedRangeConflict("A table cannot hold merged cells.");
      const id = store.nextTableId();
      const stem = host.locale.startsWith("nl") ? "Tabel" : "Table";
      let n = id;
      while (store.tableNamed(`${stem}${n}`)) n += 1;
      const table: SheetTable = {
        id,
        name: `${stem}${n}`,
        area: hasHeaders === true ? area : { ...area, bottom: area.bottom + 1 },
        showHeaders: true,
        showTotals: false,
        showFilterButton: true,
        style: "TableStyleMedium2",
        showBandedRows: true,
        showBandedColumns: false,
        highlightFirstColumn: false,
        highlightLastColumn: false,
        columns: [],
      };
      sheet.tables.push(table);
      const added = { store, sheet, table };
      fillHeaders(host, sheet, table);
      announceChange(host, sheet, "RangeEdited", areaAddress(area), BY_ADDIN);
      return object(tableType, added);
    },
    getCount: ({ tables }) => tables.length,
    getItem: (target, [key]) => byKey(target, key) ?? missing(),
    getItemOrNullObject: (target, [key]) => byKey(target, key) ?? NULL_OBJECT,
    getItemAt: ({ tables }, [at]) => {
      const table = tables[wholeNumber(at, 0)];
      return table ? object(tableType, table) : missing();
    },
  },
});

function assertTableName(name: string): void {
  const ok =
    /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^R\d*C\d*$/i.test(name);
  if (!ok) throw invalidArgument(`"${name}" cannot be the name of a table.`);
}

export function tableCollectionObject(store: WorkbookStore, sheet?: Sheet, only?: SheetTable[]): ApiObject {
  const sheets = sheet ? [sheet] : store.sheets;
  const tables = sheets.flatMap((each) =>
    (only ?? each.tables).map((table) => ({ store, sheet: each, table })),
  );
  return object(tableCollectionType, { store, tables, ...(sheet ? { sheet } : {}) });
}
