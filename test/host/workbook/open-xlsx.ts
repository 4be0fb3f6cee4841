import { absoluteAddress, parseArea, splitSheetName, type Area } from "./address";
import {
  CELL_TYPE,
  XlsxFile,
  type CellModel,
  type DefinedNameModel,
  type RichText,
  type TableModel,
  type WorkbookModel,
  type WorksheetModel,
} from "./excelts";
import { readCharts } from "./file-charts/read-charts";
import {
  Sheet,
  type Cell,
  type CellStyle,
  type ColumnFormat,
  type RowFormat,
  type Validation,
} from "./sheet";
import type { SheetTable } from "./table";
import { WorkbookStore, type DefinedName } from "./workbook";
import { readAddinParts } from "./addin-parts";
import { OfficePackage, elements } from "./package";
import { scalarOf } from "./scalar";

/** Reads an .xlsx. Rejects with the library's error when it is none. */
export async function openXlsx(bytes: Uint8Array): Promise<WorkbookStore> {
  const file = new XlsxFile();
  await file.xlsx.load(bytes.slice().buffer as never);
  const model = file.model;
  const store = new WorkbookStore(model);
  for (const sheetModel of model.worksheets) {
    const sheet = readSheet(sheetModel, (address) => {
      const cell = file.getWorksheet(sheetModel.name)?.getCell(address);
      return { formula: cell?.formula, note: cell?.comment?.model as CellModel["comment"] };
    });
    store.sheets.push(sheet);
    for (const table of sheetModel.tables) sheet.tables.push(readTable(table, store.nextTableId()));
  }
  store.rememberSheetIds();
  for (const name of model.definedNames) store.names.push(readName(name, store));
  for (const sheet of store.sheets) readCharts(sheet, model, store.nextChartId());
  const activeTab = model.views?.[0]?.activeTab ?? 0;
  const visible = store.sheets.filter((sheet) => sheet.visibility === "visible");
  const wanted = store.sheets[activeTab];
  store.active = (wanted?.visibility === "visible" ? wanted : visible[0]) ?? store.active;
  store.protectedStructure = Boolean(model.protection?.lockStructure);
  store.properties = {
    title: model.title ?? "",
    subject: model.subject ?? "",
    author: model.creator ?? "",
    keywords: model.keywords ?? "",
    comments: model.description ?? "",
    category: model.category ?? "",
    manager: model.manager ?? "",
    company: model.company ?? "",
    lastAuthor: model.lastModifiedBy ?? "",
  };
  const parts = await OfficePackage.open(bytes);
  readAddinParts(parts, store);
  readLinkTips(parts, store);
  return store;
}

/** The library reads links without the tip that shows over them. */
function readLinkTips(parts: OfficePackage, store: WorkbookStore): void {
  for (const [at, path] of parts.sheets().entries()) {
    const sheet = store.sheets[at];
    for (const { attributes } of elements(parts.text(path) ?? "", "hyperlink")) {
      const area = attributes.tooltip ? parseArea(attributes.ref ?? "") : null;
      if (!area || !sheet) continue;
      for (const { cell } of sheet.cellsIn(area)) {
        if (cell.link && attributes.tooltip) cell.link = { ...cell.link, tip: attributes.tooltip };
      }
    }
  }
}

/** A workbook with one empty sheet, as Excel makes a new one. */
export function newWorkbook(sheetName = "Blad1"): WorkbookStore {
  const file = new XlsxFile();
  file.addWorksheet(sheetName);
  const model: WorkbookModel = file.model;
  const store = new WorkbookStore(model);
  for (const sheetModel of model.worksheets) store.sheets.push(readSheet(sheetModel, () => ({})));
  store.rememberSheetIds();
  store.active = store.sheets[0] ?? store.active;
  return store;
}

/** The parts of a sheet that has just been added. */
export function newSheetParts(): Sheet["parts"] {
  const file = new XlsxFile();
  return partsOf(file.addWorksheet("x").model);
}

type Extras = (address: string) => { formula?: string; note?: CellModel["comment"] };

function partsOf(model: WorksheetModel): Sheet["parts"] {
  const { id, name, rows, cols, mergeCells, state, tables, dataValidations, ...parts } = model;
  void [id, name, rows, cols, mergeCells, state, tables, dataValidations];
  return parts;
}

function readSheet(model: WorksheetModel, extras: Extras): Sheet {
  const sheet = new Sheet(model.id, model.name, partsOf(model));
  sheet.visibility = model.state;
  for (const column of model.cols ?? []) {
    const format: ColumnFormat = {
      width: column.width,
      hidden: column.hidden ?? false,
      outlineLevel: column.outlineLevel ?? 0,
      collapsed: column.collapsed ?? false,
    };
    if (hasStyle(column.style)) format.style = column.style;
    if (column.bestFit) format.bestFit = true;
    for (let at = column.min; at <= column.max; at++) sheet.columnFormats.set(at - 1, { ...format });
  }
  for (const row of model.rows ?? []) {
    const format: RowFormat = {
      height: row.height,
      customHeight: row.customHeight,
      hidden: row.hidden ?? false,
      outlineLevel: row.outlineLevel ?? 0,
      collapsed: row.collapsed ?? false,
      dyDescent: row.dyDescent,
    };
    if (hasStyle(row.style)) format.style = row.style;
    sheet.rowFormats.set(row.number - 1, format);
    const cells = new Map<number, Cell>();
    for (const cell of row.cells) {
      const at = parseArea(cell.address);
      if (at) cells.set(at.left, readCell(cell, extras));
    }
    if (cells.size > 0) sheet.rows.set(row.number - 1, cells);
  }
  sheet.merges = (model.mergeCells ?? []).map(parseArea).filter((area): area is Area => area !== null);
  // A merged cell's style belongs to each of its cells, its value to the first alone.
  for (const merge of sheet.merges) {
    for (const { row, column, cell } of sheet.cellsIn(merge)) {
      if (row !== merge.top || column !== merge.left) cell.value = null;
    }
  }
  sheet.validations = readValidations(model);
  const selected = (model.views?.[0] as { activeCell?: string } | undefined)?.activeCell;
  const selection = selected ? parseArea(selected) : null;
  if (selection) sheet.selection = selection;
  return sheet;
}

/** The file names a rule once for several areas; the library gives one entry for each. */
function readValidations(model: WorksheetModel): Validation[] {
  const byRule = new Map<string, Validation>();
  for (const [key, rule] of Object.entries(model.dataValidations)) {
    const area = parseArea(key.replace(/^range:/, ""));
    if (!area || !rule) continue;
    const same = JSON.stringify(rule);
    const known = byRule.get(same);
    if (known) known.areas.push(area);
    else byRule.set(same, { areas: [area], rule });
  }
  return [...byRule.values()];
}

const hasStyle = (style: CellStyle | undefined): boolean =>
  style !== undefined && Object.keys(style).length > 0;

function readCell(model: CellModel, extras: Extras): Cell {
  const cell: Cell = { value: null };
  if (hasStyle(model.style)) cell.style = model.style;
  const note = model.comment ?? extras(model.address).note;
  if (note) cell.note = note;
  switch (model.type) {
    case CELL_TYPE.number:
    case CELL_TYPE.string:
    case CELL_TYPE.boolean:
    case CELL_TYPE.date:
    case CELL_TYPE.error:
    case CELL_TYPE.sharedString:
      cell.value = scalarOf(model.value);
      break;
    case CELL_TYPE.richText:
      readRichText(cell, (model.richText ?? model.value) as { richText: RichText[] });
      break;
    case CELL_TYPE.hyperlink:
      readLink(cell, model);
      break;
    case CELL_TYPE.formula:
      cell.value = scalarOf(model.result);
      cell.formula = model.formula ?? extras(model.address).formula;
      if (model.hyperlink) cell.link = linkOf(model);
      break;
    // Empty cells, and those under a merged one, have no value of their own.
    default:
      break;
  }
  if (model.shareType === "array" && model.ref)
    cell.array = { ref: model.ref, dynamic: model.isDynamicArray ?? false };
  return cell;
}

function readLink(cell: Cell, model: CellModel): void {
  if (Array.isArray(model.richText)) readRichText(cell, { richText: model.richText });
  else cell.value = scalarOf(model.formula ? model.result : (model.text ?? model.value));
  if (model.formula) cell.formula = model.formula;
  cell.link = linkOf(model);
}

const linkOf = (model: CellModel): NonNullable<Cell["link"]> =>
  model.tooltip ? { target: model.hyperlink ?? "", tip: model.tooltip } : { target: model.hyperlink ?? "" };

function readRichText(cell: Cell, value: { richText: RichText[] }): void {
  cell.rich = value.richText;
  cell.value = value.richText.map((run) => run.text).join("");
}

function readTable(model: TableModel, id: number): SheetTable {
  const area = parseArea(model.tableRef ?? model.ref) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    id,
    name: model.displayName ?? model.name,
    area,
    showHeaders: model.headerRow !== false,
    showTotals: model.totalsRow === true,
    showFilterButton:
      model.columns.some((column) => column.filterButton !== false) && model.headerRow !== false,
    style: model.style?.theme ?? "",
    showBandedRows: model.style?.showRowStripes ?? false,
    showBandedColumns: model.style?.showColumnStripes ?? false,
    highlightFirstColumn: model.style?.showFirstColumn ?? false,
    highlightLastColumn: model.style?.showLastColumn ?? false,
    columns: model.columns,
  };
}

function readName(model: DefinedNameModel, store: WorkbookStore): DefinedName {
  const scope = model.localSheetId === undefined ? undefined : store.sheets[model.localSheetId];
  const name: DefinedName = {
    name: model.name,
    refersTo: model.rawText ?? model.formulaExpression ?? model.ranges.map(absolute).join(","),
    visible: !model.hidden,
    comment: "",
  };
  if (scope) name.sheet = scope;
  return name;
}

/** The library gives "Sheet!A1" for some names; a name always refers absolutely. */
function absolute(reference: string): string {
  const { sheetName, rest } = splitSheetName(reference);
  const area = parseArea(rest);
  if (sheetName === null || !area) return reference;
  return reference.slice(0, reference.length - rest.length) + absoluteAddress(area);
}
