/** A chart as the API sees it. Places and sizes in points from the sheet's top left corner. */
export interface ChartSeries {
  name: string;
  /** The address that the name came from, with sheet name; absent when typed. */
  nameSource?: string;
  valuesSource: string;
  categoriesSource?: string;
  color?: string;
  hasDataLabels: boolean;
  gapWidth?: number;
  overlap?: number;
}

export interface ChartAxis {
  visible: boolean;
  title: string;
  titleVisible: boolean;
  majorGridlines: boolean;
  reversed: boolean;
  minimum?: number;
  maximum?: number;
  numberFormat: string;
}

export interface SheetChart {
  id: number;
  name: string;
  /** The API's chart type, such as "BarStacked". */
  kind: string;
  title: string;
  titleVisible: boolean;
  left: number;
  top: number;
  width: number;
  height: number;
  series: ChartSeries[];
  legend: { visible: boolean; position: string };
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
  dataLabels: boolean;
  /** The chart's number in the file it came from: kept as it was there. */
  fileChart?: number;
}
