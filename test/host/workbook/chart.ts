import { columnAt, columnLeft, rowAt, rowTop, type MeasuredSheet } from "./measure";

export interface ChartFont {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  color?: string;
  name?: string;
}

export interface ChartSeries {
  /** As it was when the series was made or named; a series with `nameSource` follows its cell. */
  name: string;
  /** The address that the name comes from, with sheet name; absent when typed. */
  nameSource?: string;
  valuesSource: string;
  categoriesSource?: string;
  color?: string;
  lineColor?: string;
  hasDataLabels: boolean;
  labels: ChartLabels;
  gapWidth?: number;
  overlap?: number;
}

/** How the values beside the bars are shown. */
export interface ChartLabels {
  showValue: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  showPercentage: boolean;
  position?: string;
  numberFormat?: string;
  font: ChartFont;
}

export type AxisPosition = "Automatic" | "Minimum" | "Maximum";

export interface ChartAxis {
  visible: boolean;
  title: string;
  titleVisible: boolean;
  majorGridlines: boolean;
  minorGridlines: boolean;
  reversed: boolean;
  /** Where the other axis crosses this one. */
  position: AxisPosition;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  numberFormat: string;
  font: ChartFont;
  titleFont: ChartFont;
}

/** A corner of a chart: a cell, and how far into it (points). */
export interface Corner {
  row: number;
  column: number;
  down: number;
  right: number;
}

export interface ChartContent {
  id: number;
  name: string;
  /** The API's chart type, such as "BarStacked". */
  kind: string;
  title: string;
  titleVisible: boolean;
  titleFont: ChartFont;
  from: Corner;
  to: Corner;
  series: ChartSeries[];
  legend: { visible: boolean; position: string; overlay: boolean; font: ChartFont };
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
  /** Of a kind, or of several kinds together, that this host only keeps as the file has it. */
  fixed: boolean;
  /** The chart's number in the file it came from: while its looks are untouched, they are kept as they were there. */
  fileChart?: number;
}

/** An object of a chart's own content. */
const Content = class {
  constructor(content: ChartContent) {
    Object.assign(this, content);
  }
} as new (content: ChartContent) => ChartContent;

/**
 * A chart on a sheet. It hangs between two corners in cells, so that it moves and stretches with them as in Excel;
 * places and sizes are in points from the sheet's top left corner.
 */
export class Chart<S extends MeasuredSheet> extends Content {
  constructor(
    readonly sheet: S,
    content: ChartContent,
  ) {
    super(content);
  }

  copyTo(sheet: S): Chart<S> {
    const { sheet: _, ...content } = this;
    return new Chart(sheet, structuredClone(content));
  }

  get left(): number {
    return columnLeft(this.sheet, this.from.column) + this.from.right;
  }
  get top(): number {
    return rowTop(this.sheet, this.from.row) + this.from.down;
  }
  get width(): number {
    return columnLeft(this.sheet, this.to.column) + this.to.right - this.left;
  }
  get height(): number {
    return rowTop(this.sheet, this.to.row) + this.to.down - this.top;
  }

  /**
   * The edge that the numbers of a bar chart stand at. With the categories in reverse order they go to the top, unless the value
   * axis crosses at the last category: peltiertech.com/bar-chart-categories-backwards
   */
  get valueAxisEdge(): "Top" | "Bottom" {
    const { reversed, position } = this.categoryAxis;
    return reversed === (position !== "Maximum") ? "Top" : "Bottom";
  }

  place(left: number, top: number, width: number, height: number): void {
    this.from = cornerAt(this.sheet, left, top);
    this.to = cornerAt(this.sheet, left + width, top + height);
  }
}
export function cornerAt(sheet: MeasuredSheet, left: number, top: number): Corner {
  const column = columnAt(sheet, left);
  const row = rowAt(sheet, top);
  return { row: row.index, column: column.index, down: row.offset, right: column.offset };
}

const CHART_KINDS = [
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "Line",
  "LineMarkers",
  "Pie",
  "Doughnut",
] as const;

/** The chart type in the API's spelling; undefined when this host draws no such charts. */
export function chartKind(name: string): string | undefined {
  return CHART_KINDS.find((kind) => kind.toLowerCase() === name.toLowerCase());
}

export const isRound = (kind: string): boolean => kind === "Pie" || kind === "Doughnut";

export const plainLabels = (): ChartLabels => ({
  showValue: true,
  showSeriesName: false,
  showCategoryName: false,
  showPercentage: false,
  font: {},
});

export const plainAxis = (gridlines: boolean): ChartAxis => ({
  visible: true,
  title: "",
  titleVisible: false,
  majorGridlines: gridlines,
  minorGridlines: false,
  reversed: false,
  position: "Automatic",
  numberFormat: "General",
  font: {},
  titleFont: {},
});
