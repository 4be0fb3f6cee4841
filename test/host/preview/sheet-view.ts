/**
 * What the preview shows of one worksheet. The host's workbook is the only truth: these are read from it for each
 * drawing and never changed here. Rows and columns from zero, sizes in CSS pixels, colours in CSS notation.
 */
export interface CellPlace {
  row: number;
  column: number;
}

/** Both ends included. */
export interface CellArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface BorderView {
  width: number;
  style: "solid" | "dashed" | "dotted" | "double";
  color: string;
}

export interface CellView {
  text: string;
  kind: "empty" | "text" | "number" | "boolean" | "error";
  fill: string | null;
  color: string | null;
  fontFamily: string | null;
  /** In points. */
  fontSize: number | null;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  /** null: as Excel does of itself (text left, numbers right, booleans in the middle). */
  horizontal: "left" | "center" | "right" | "justify" | null;
  vertical: "top" | "center" | "bottom";
  wrap: boolean;
  /** In steps of about one character. */
  indent: number;
  borders: Partial<Record<"top" | "right" | "bottom" | "left", BorderView>>;
  link: { target: string; tip: string } | null;
  hasNote: boolean;
}

export interface ChartView {
  name: string;
  kind: "bar" | "barStacked" | "column" | "columnStacked";
  title: string;
  left: number;
  top: number;
  width: number;
  height: number;
  categories: string[];
  series: { name: string; values: number[]; color: string }[];
  categoryTitle: string;
  valueTitle: string;
  legend: "top" | "right" | "bottom" | "left" | null;
  dataLabels: boolean;
  /** The first category stands at the bottom of a bar chart, unless the axis is reversed. */
  reversed: boolean;
  /** The numbers of a bar chart stand above the bars. */
  valuesOnTop: boolean;
}

export interface SheetView {
  rowCount: number;
  columnCount: number;
  /** 0 when hidden. */
  rowHeight(row: number): number;
  columnWidth(column: number): number;
  frozenRows: number;
  frozenColumns: number;
  gridlines: boolean;
  merges: CellArea[];
  /** undefined: nothing there, not even a format. */
  cell(row: number, column: number): CellView | undefined;
  charts: ChartView[];
}
