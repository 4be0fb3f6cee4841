/** The file library, in one place: what we use of it and the shapes it gives. Works in Node and in the browser. */
import { installChartSupport } from "@cj-tech-master/excelts/chart";

export { Workbook as XlsxFile, formatCellValue, dateToExcel } from "@cj-tech-master/excelts";
export type {
  Style,
  RichText,
  Fill,
  Font,
  Border,
  Borders,
  DataValidation,
  ConditionalFormattingOptions,
  AutoFilter,
  DefinedNameModel,
  WorkbookModel,
} from "@cj-tech-master/excelts";
import type { Cell, Row, Worksheet } from "@cj-tech-master/excelts";

// Without it the library refuses files with charts in them.
installChartSupport();

export type WorksheetModel = Worksheet["model"];
export type CellModel = Cell["model"];
export type RowModel = NonNullable<Row["model"]>;
export type ColumnModel = NonNullable<WorksheetModel["cols"]>[number];
export type TableModel = WorksheetModel["tables"][number];

/** The library's cell types (its ValueType). */
export const CELL_TYPE = {
  empty: 0,
  merged: 1,
  number: 2,
  string: 3,
  date: 4,
  hyperlink: 5,
  formula: 6,
  sharedString: 7,
  richText: 8,
  boolean: 9,
  error: 10,
} as const;
