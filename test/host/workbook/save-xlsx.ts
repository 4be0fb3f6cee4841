import { areaAddress, cellAddress } from "./address";
import {
  CELL_TYPE,
  XlsxFile,
  type CellModel,
  type ColumnModel,
  type DefinedNameModel,
  type RowModel,
  type TableModel,
  type WorksheetModel,
} from "./excelts";
import { writeAddinParts } from "./addin-parts";
import { chartsForFile, fillCaches } from "./file-charts/write-charts";
import { isError, type Cell, type ColumnFormat, type Scalar, type Sheet } from "./sheet";
import type { SheetTable } from "./table";
import type { WorkbookStore } from "./workbook";

/** Writes the workbook as an .xlsx, with the values of its formulas as they stand. */
export async function saveXlsx(store: WorkbookStore): Promise<Uint8Array> {
  const file = new XlsxFile();
  const charts = chartsForFile(store);
  const worksheets = store.sheets.map((sheet) => ({ ...sheetModel(store, sheet), ...charts.partsOf(sheet) }));
  file.model = {
    ...store.file,
    worksheets,
    sheets: worksheets,
    chartEntries: charts.entries,
    // Without a theme of its own the file gets the library's; an empty list would leave it without.
    themes: hasTheme(store) ? store.file.themes : undefined,
    definedNames: store.names.map((name) => nameModel(store, name)),
    definedNamesInstance: undefined,
    views: [{ ...(store.file.views?.[0] ?? DEFAULT_VIEW), activeTab: store.sheets.indexOf(store.active) }],
    title: store.properties.title ?? "",
    subject: store.properties.subject ?? "",
    creator: store.properties.author,
    keywords: store.properties.keywords ?? "",
    description: store.properties.comments ?? "",
    category: store.properties.category ?? "",
    manager: store.properties.manager ?? "",
    company: store.properties.company ?? "",
  };
  fillCaches(file, charts);
  const bytes = new Uint8Array(await file.xlsx.writeBuffer());
  return writeAddinParts(bytes, store);
}

const hasTheme = ({ file }: WorkbookStore): boolean => Object.keys(file.themes ?? {}).length > 0;

const DEFAULT_VIEW = {
  x: 0,
  y: 0,
  width: 28800,
  height: 15000,
  firstSheet: 0,
  activeTab: 0,
  visibility: "visible",
};

function sheetModel(store: WorkbookStore, sheet: Sheet): WorksheetModel {
  const views = (sheet.parts.views ?? []).map((view, at) =>
    at === 0
      ? {
          ...view,
          tabSelected: sheet === store.active,
          activeCell: cellAddress(sheet.selection.top, sheet.selection.left),
        }
      : view,
  );
  const pageSetup = sheet.parts.pageSetup as { useFirstPageNumber?: boolean } | undefined;
  return {
    ...sheet.parts,
    // The library takes any first page number for a wanted one.
    pageSetup: pageSetup?.useFirstPageNumber
      ? sheet.parts.pageSetup
      : { ...sheet.parts.pageSetup, firstPageNumber: undefined },
    id: sheet.sheetId,
    name: sheet.name,
    state: sheet.visibility,
    views: views as WorksheetModel["views"],
    cols: columnModels(sheet.columnFormats),
    rows: rowModels(sheet),
    mergeCells: sheet.merges.map(areaAddress),
    dataValidations: validationModels(sheet),
    tables: sheet.tables.map((table) => tableModel(sheet, table)),
  };
}

function validationModels(sheet: Sheet): WorksheetModel["dataValidations"] {
  const models: WorksheetModel["dataValidations"] = {};
  for (const { areas, rule } of sheet.validations) {
    for (const area of areas) {
      const address = areaAddress(area);
      models[address.includes(":") ? `range:${address}` : address] = rule;
    }
  }
  return models;
}

function columnModels(formats: Map<number, ColumnFormat>): ColumnModel[] {
  return [...formats]
    .sort(([a], [b]) => a - b)
    .map(([column, format]) => ({
      min: column + 1,
      max: column + 1,
      width: format.width,
      style: format.style ?? {},
      isCustomWidth: format.width !== undefined,
      hidden: format.hidden,
      outlineLevel: format.outlineLevel,
      collapsed: format.collapsed,
      ...(format.bestFit ? { bestFit: true } : {}),
    }))
    .reduce<ColumnModel[]>((models, next) => {
      const last = models[models.length - 1];
      if (last && last.max === next.min - 1 && sameColumn(last, next)) last.max = next.max;
      else models.push(next);
      return models;
    }, []);
}

const sameColumn = (a: ColumnModel, b: ColumnModel): boolean =>
  JSON.stringify({ ...a, min: 0, max: 0 }) === JSON.stringify({ ...b, min: 0, max: 0 });

function rowModels(sheet: Sheet): RowModel[] {
  const numbers = [...new Set([...sheet.rows.keys(), ...sheet.rowFormats.keys()])].sort((a, b) => a - b);
  return numbers.map((row) => {
    const format = sheet.rowFormats.get(row);
    const columns = [...(sheet.rows.get(row) ?? [])].sort(([a], [b]) => a - b);
    return {
      cells: columns.map(([column, cell]) => cellModel(sheet, row, column, cell)),
      number: row + 1,
      min: columns[0] ? columns[0][0] + 1 : 0,
      max: columns.length > 0 ? (columns[columns.length - 1]?.[0] ?? 0) + 1 : 0,
      height: format?.height,
      customHeight: format?.customHeight,
      style: format?.style ?? {},
      hidden: format?.hidden ?? false,
      outlineLevel: format?.outlineLevel ?? 0,
      collapsed: format?.collapsed ?? false,
      ...(format?.dyDescent === undefined ? {} : { dyDescent: format.dyDescent }),
    };
  });
}

function cellModel(sheet: Sheet, row: number, column: number, cell: Cell): CellModel {
  const model: CellModel = { address: cellAddress(row, column), type: CELL_TYPE.empty as CellModel["type"] };
  if (cell.style) model.style = cell.style;
  if (cell.note) model.comment = cell.note;
  const merge = sheet.mergeAt(row, column);
  // The library merges by itself, and keeps the format of covered cells only when they come as plain empty ones.
  if (merge && (merge.top !== row || merge.left !== column)) return model;
  return { ...model, ...content(cell) } as CellModel;
}

function content(cell: Cell): { type: number } & Record<string, unknown> {
  const link = cell.link
    ? { hyperlink: cell.link.target, ...(cell.link.tip ? { tooltip: cell.link.tip } : {}) }
    : {};
  if (cell.formula !== undefined) {
    const array = cell.array
      ? { shareType: "array", ref: cell.array.ref, isDynamicArray: cell.array.dynamic }
      : {};
    // An empty text is a result too; the file keeps it as one.
    return { type: CELL_TYPE.formula, formula: cell.formula, result: cell.value ?? "", ...array, ...link };
  }
  if (cell.link) {
    const rich = cell.rich ? { richText: cell.rich } : {};
    return { type: CELL_TYPE.hyperlink, text: textOf(cell.value), ...rich, ...link };
  }
  if (cell.rich) return { type: CELL_TYPE.richText, value: { richText: cell.rich } };
  const { value } = cell;
  if (value === null) return { type: CELL_TYPE.empty };
  if (isError(value)) return { type: CELL_TYPE.error, value };
  if (typeof value === "number") return { type: CELL_TYPE.number, value };
  if (typeof value === "boolean") return { type: CELL_TYPE.boolean, value };
  return { type: CELL_TYPE.string, value };
}

const textOf = (value: Scalar): string =>
  value === null ? "" : isError(value) ? value.error : String(value);

function tableModel(sheet: Sheet, table: SheetTable): TableModel {
  const { area } = table;
  const columns = table.columns.map((column, at) => {
    const header = table.showHeaders ? sheet.cell(area.top, area.left + at)?.value : null;
    const name = header === null || header === undefined || isError(header) ? column.name : String(header);
    return { ...column, name, filterButton: table.showFilterButton };
  });
  const body = {
    ...area,
    top: area.top + (table.showHeaders ? 1 : 0),
    bottom: area.bottom - (table.showTotals ? 1 : 0),
  };
  const rows = Array.from({ length: Math.max(0, body.bottom - body.top + 1) }, (_, down) =>
    columns.map((__, right) => {
      const cell = sheet.cell(body.top + down, body.left + right);
      return cell?.formula === undefined
        ? (cell?.value ?? null)
        : { formula: cell.formula, result: cell.value ?? "" };
    }),
  );
  return {
    name: table.name,
    displayName: table.name,
    ref: cellAddress(area.top, area.left),
    tableRef: areaAddress(area),
    autoFilterRef: areaAddress({ ...area, bottom: body.bottom }),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    style: {
      ...(table.style ? { theme: table.style as "TableStyleMedium2" } : {}),
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
    },
    columns,
    rows: rows as TableModel["rows"],
  } as TableModel;
}

function nameModel(store: WorkbookStore, name: WorkbookStore["names"][number]): DefinedNameModel {
  const model: DefinedNameModel = { name: name.name, ranges: [], rawText: name.refersTo, kind: "opaque" };
  if (name.sheet) model.localSheetId = store.sheets.indexOf(name.sheet);
  if (!name.visible) model.hidden = true;
  return model;
}
