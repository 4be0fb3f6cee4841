import type { Area } from "./address";
import type { TableModel } from "./excelts";

/** An Excel table. Its cells are the sheet's own; the table only says where it is and how it looks. */
export interface SheetTable {
  id: number;
  name: string;
  /** Header row, body and total row together. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** What the file says of each column beside its name (totals, formulas). */
  columns: TableModel["columns"];
}
