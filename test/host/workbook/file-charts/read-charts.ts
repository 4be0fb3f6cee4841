import { OFFICE_THEME } from "../colors";
import {
  getSpPrFillColor,
  getSpPrLine,
  parseTxPr,
  type ChartAnchorModel,
  type ChartAxis as FileAxis,
  type ChartColor,
  type ChartModel,
  type ChartTextProperties,
  type ChartTitle,
  type ChartTypeGroup,
  type DataLabels,
  type SeriesBase,
} from "@cj-tech-master/excelts/chart";
import {
  Chart,
  chartKind,
  cornerAt,
  plainAxis,
  plainLabels,
  type ChartAxis,
  type ChartFont,
  type ChartLabels,
  type ChartSeries,
  type Corner,
} from "../chart";
import type { Sheet, SheetChart } from "../sheet";
import type { WorkbookModel } from "../excelts";
import { columnLeft, rowTop } from "../measure";
import { plainText } from "../package";
import { EMU, LABEL_PLACES, LEGEND_PLACES, kindOfGroup } from "./chart-words";

const POSITIONS = { autoZero: "Automatic", min: "Minimum", max: "Maximum" } as const;

/** The charts on a sheet as the library read them; ids are given from `firstId` on. */
export function readCharts(sheet: Sheet, file: WorkbookModel, firstId: number): void {
  for (const anchor of sheet.parts.charts ?? []) {
    const entry = file.chartEntries?.[anchor.chartNumber];
    // Charts of the newer kinds (maps, funnels) are kept by the library alone.
    if (!entry) continue;
    sheet.charts.push(readChart(sheet, anchor, entry.model, firstId + sheet.charts.length));
  }
}

function readChart(sheet: Sheet, anchor: ChartAnchorModel, model: ChartModel, id: number): SheetChart {
  const { plotArea, title, legend, autoTitleDeleted } = model.chart;
  const [group] = plotArea.chartTypes;
  const kind = group ? kindOfGroup(group) : "ColumnClustered";
  const series = plotArea.chartTypes.flatMap(readSeries);
  const titleText = title ? textOfTitle(title) : "";
  const fileAxis = (type: "category" | "value"): FileAxis | undefined =>
    plotArea.axes.find((each) => (each.axisType === "val") === (type === "value"));
  const axis = (type: "category" | "value", other: "category" | "value"): ChartAxis => ({
    ...readAxis(fileAxis(type), type === "value"),
    position: POSITIONS[fileAxis(other)?.crosses ?? "autoZero"],
  });
  return new Chart(sheet, {
    id,
    name: nameOf(sheet, anchor.chartNumber) ?? `Chart ${anchor.chartNumber}`,
    kind,
    // A title that the file leaves to Excel is the name of the only series.
    title: titleText || (series.length === 1 ? (series[0]?.name ?? "") : ""),
    titleVisible: autoTitleDeleted !== true && (title !== undefined || series.length === 1),
    titleFont: title ? fontOfTitle(title) : {},
    ...cornersOf(sheet, anchor),
    series,
    legend: {
      visible: legend !== undefined,
      position: LEGEND_PLACES[legend?.legendPos ?? "r"],
      overlay: legend?.overlay ?? false,
      font: fontOf(legend?.txPr),
    },
    categoryAxis: axis("category", "value"),
    valueAxis: axis("value", "category"),
    fixed: plotArea.chartTypes.length !== 1 || chartKind(kind) === undefined,
    fileChart: anchor.chartNumber,
  });
}

function nameOf(sheet: Sheet, chartNumber: number): string | undefined {
  const drawing = sheet.parts.drawing as
    { anchors?: { chartNumber?: number; graphicFrame?: { name?: string } }[] } | undefined;
  return drawing?.anchors?.find((each) => each.chartNumber === chartNumber)?.graphicFrame?.name;
}

function cornersOf(sheet: Sheet, { range }: ChartAnchorModel): { from: Corner; to: Corner } {
  const corner = (anchor: NonNullable<typeof range.tl>): Corner => ({
    row: anchor.nativeRow,
    column: anchor.nativeCol,
    down: anchor.nativeRowOff / EMU,
    right: anchor.nativeColOff / EMU,
  });
  const from = range.pos ? cornerAt(sheet, range.pos.x / EMU, range.pos.y / EMU) : corner(range.tl);
  if (range.br) return { from, to: corner(range.br) };
  const left = columnLeft(sheet, from.column) + from.right + (range.ext?.cx ?? 0) / EMU;
  const top = rowTop(sheet, from.row) + from.down + (range.ext?.cy ?? 0) / EMU;
  return { from, to: cornerAt(sheet, left, top) };
}

/** All series of all kinds, in the shape that most of them have. */
type AnySeries = SeriesBase & {
  cat?: { strRef?: { formula: string }; numRef?: { formula: string }; multiLvlStrRef?: { formula: string } };
  xVal?: AnySeries["cat"];
  val?: { numRef?: { formula: string } };
  yVal?: AnySeries["val"];
  dataLabels?: DataLabels;
};

function readSeries(group: ChartTypeGroup): ChartSeries[] {
  return (group.series as AnySeries[]).map((series) => {
    const { strRef } = series.tx ?? {};
    const categories = series.cat ?? series.xVal;
    const categoriesSource =
      categories?.strRef?.formula ?? categories?.numRef?.formula ?? categories?.multiLvlStrRef?.formula;
    const labels = series.dataLabels ?? ("dataLabels" in group ? group.dataLabels : undefined);
    const read: ChartSeries = {
      name: series.tx?.value ?? strRef?.cache?.points.map((point) => point.value).join(" ") ?? "",
      valuesSource: (series.val ?? series.yVal)?.numRef?.formula ?? "",
      hasDataLabels: hasLabels(labels),
      labels: readLabels(labels),
    };
    if (strRef) read.nameSource = strRef.formula;
    if (categoriesSource) read.categoriesSource = categoriesSource;
    const fill = series.spPr && getSpPrFillColor(series.spPr);
    const line = series.spPr && getSpPrLine(series.spPr)?.color;
    if (fill) read.color = colorOf(fill);
    if (line) read.lineColor = colorOf(line);
    if (group.type === "bar") {
      if (group.gapWidth !== undefined) read.gapWidth = group.gapWidth;
      if (group.overlap !== undefined) read.overlap = group.overlap;
    }
    return read;
  });
}

const hasLabels = (labels: DataLabels | undefined): boolean =>
  labels !== undefined &&
  labels.delete !== true &&
  Boolean(labels.showVal || labels.showCatName || labels.showSerName || labels.showPercent);

function readLabels(labels: DataLabels | undefined): ChartLabels {
  if (!labels) return plainLabels();
  const read: ChartLabels = {
    showValue: labels.showVal ?? false,
    showSeriesName: labels.showSerName ?? false,
    showCategoryName: labels.showCatName ?? false,
    showPercentage: labels.showPercent ?? false,
    font: fontOf(labels.txPr),
  };
  if (labels.position) read.position = LABEL_PLACES[labels.position];
  if (labels.numFmt) read.numberFormat = labels.numFmt.formatCode;
  return read;
}

function readAxis(file: FileAxis | undefined, isValue: boolean): ChartAxis {
  const axis = plainAxis(isValue);
  if (!file) return axis;
  axis.visible = file.delete !== true;
  axis.reversed = file.scaling?.orientation === "maxMin";
  axis.majorGridlines = file.majorGridlines !== undefined;
  axis.minorGridlines = file.minorGridlines !== undefined;
  axis.title = file.title ? textOfTitle(file.title) : "";
  axis.titleVisible = file.title !== undefined;
  axis.font = fontOf(file.txPr);
  if (file.title) axis.titleFont = fontOfTitle(file.title);
  if (file.numFmt) axis.numberFormat = file.numFmt.formatCode;
  if (file.scaling?.min !== undefined) axis.minimum = file.scaling.min;
  if (file.scaling?.max !== undefined) axis.maximum = file.scaling.max;
  if (file.axisType === "val" && file.majorUnit !== undefined) axis.majorUnit = file.majorUnit;
  return axis;
}

function textOfTitle({ text, rawTx, strRef }: ChartTitle): string {
  if (text) return text.paragraphs.map(({ runs }) => (runs ?? []).map((run) => run.text).join("")).join("\n");
  if (strRef) return strRef.cache?.points.map((point) => point.value).join("") ?? "";
  return [...(rawTx ?? "").matchAll(/<a:t>([^<]*)<\/a:t>/g)]
    .map((match) => plainText(match[1] ?? ""))
    .join("");
}

function fontOfTitle({ text, rawTx, txPr }: ChartTitle): ChartFont {
  const run = text?.paragraphs[0]?.runs?.[0]?.properties;
  return fontOf(run ?? (rawTx ? ({ _rawXml: rawTx } as ChartTextProperties) : txPr));
}

function fontOf(properties: ChartTextProperties | undefined): ChartFont {
  if (!properties) return {};
  const { size, bold, italic, color, fontFamily } = parseTxPr(properties);
  return {
    ...(size === undefined ? {} : { size: size / 100 }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(color?.srgb ? { color: `#${color.srgb.toUpperCase()}` } : {}),
    ...(fontFamily ? { name: fontFamily } : {}),
  };
}

const colorOf = (color: ChartColor): string =>
  `#${(color.srgb ?? OFFICE_THEME[color.theme ?? 4] ?? "4472C4").toUpperCase()}`;
