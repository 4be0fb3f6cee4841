import { areaAddress, cellAddress, quotedSheetName, type Area, type CellValue } from "../../model/cell";
import { textContent } from "../../model/cell-text";
import { MARGINS, widthInPoints } from "../../summary/page-breaks";
import type {
  PlannedCell,
  PlannedChart,
  PlannedHeatMap,
  PlannedTable,
  PlannedTextColors,
  SheetPlan,
} from "../../summary/sheet-plan";
import { cellFormats, formattedAreas } from "./cell-formats";
import { ACTION_BYTES, bytesOf, OBJECT_BYTES } from "../request-steps";

/** Contents go out in parts of about this size. */
const PART_BYTES = 256 * 1024;
/** What a link costs besides its texts. */
const LINK_BYTES = 500;

/** A part of a plan, to be queued on its worksheet. */
export interface SheetStep {
  size: number;
  queue(sheet: Excel.Worksheet): void;
}

/**
 * All that it takes to put a plan on the worksheet of that name, whose cells there are empty. `nameOf` tells what a sheet that is made
 * together with it is called.
 */
export function* sheetSteps(
  plan: SheetPlan,
  name: string,
  nameOf: (key: string) => string | undefined,
): Generator<SheetStep> {
  const area = planArea(plan);
  yield* contentSteps(plan, area);
  yield* numberFormatSteps(plan, area);
  yield* linkSteps(plan, name, nameOf);
  for (const table of plan.tables) yield { size: OBJECT_BYTES, queue: (sheet) => addTable(sheet, table) };
  for (const { address, apply } of cellFormats(plan.rows))
    yield {
      size: OBJECT_BYTES + address.length,
      queue: (sheet) => apply(sheet.getRanges(address).format),
    };
  yield* ruleSteps(plan, area);
  yield* sizeSteps(plan, area);
  for (const chart of plan.charts)
    yield { size: OBJECT_BYTES * (1 + chart.colors.length), queue: (sheet) => addChart(sheet, chart) };
}

/** What makes the sheet pleasant to look at and to print, and may fail without harm. */
export function* comfortSteps(plan: SheetPlan): Generator<SheetStep> {
  const area = planArea(plan);
  yield {
    size: 2 * OBJECT_BYTES + plan.print.breaks.length * ACTION_BYTES,
    queue: (sheet) => {
      if (plan.tabColor) sheet.tabColor = plan.tabColor;
      sheet.showGridlines = false;
      freeze(sheet, plan);
      setUpPrint(sheet, plan, area);
    },
  };
}

function freeze({ freezePanes }: Excel.Worksheet, { frozenRows, frozenColumns = 0 }: SheetPlan): void {
  freezePanes.unfreeze();
  if (frozenRows > 0 && frozenColumns > 0)
    freezePanes.freezeAt(
      areaAddress({ row: 0, column: 0, rowCount: frozenRows, columnCount: frozenColumns }),
    );
  else if (frozenRows > 0) freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) freezePanes.freezeColumns(frozenColumns);
}

/** The cells a plan covers, from A1. */
export function planArea(plan: SheetPlan): Area {
  return {
    row: 0,
    column: 0,
    rowCount: Math.max(1, plan.rows.length),
    columnCount: plan.columnWidths.length,
  };
}

/** What the plan writes, as Excel gives it back. */
export function plannedContents(plan: SheetPlan): CellValue[][] {
  return plan.rows.map((cells) =>
    Array.from(cells, (cell) => (cell?.formula !== undefined ? cell.formula : (cell?.value ?? ""))),
  );
}

/** Whole rows below each other, as many as go well in a part. */
function* contentSteps(plan: SheetPlan, area: Area): Generator<SheetStep> {
  let rows: CellValue[][] = [];
  let size = 0;
  for (let row = 0; row < area.rowCount; row++) {
    const contents = Array.from({ length: area.columnCount }, (_, column) =>
      contentOf(plan.rows[row]?.[column]),
    );
    rows.push(contents);
    size += bytesOf(contents);
    if (size < PART_BYTES && row < area.rowCount - 1) continue;
    const part = { ...area, row: row + 1 - rows.length, rowCount: rows.length };
    const formulas = rows;
    // Office.js tells Excel of some rows at a time
    const actions = rows.length * (ACTION_BYTES / 4);
    yield {
      size: size + actions,
      queue: (sheet) => void (sheet.getRange(areaAddress(part)).formulas = formulas),
    };
    [rows, size] = [[], 0];
  }
}

function contentOf(cell: PlannedCell | undefined): CellValue {
  if (cell?.formula !== undefined) return cell.formula;
  return typeof cell?.value === "string" ? textContent(cell.value) : (cell?.value ?? "");
}

/** So many cells get their number formats one by one, in one action. */
const FORMATTED_ONE_BY_ONE = 5000;

/** The usual one too: rows that came in below an earlier version look like the last of it. */
function* numberFormatSteps(plan: SheetPlan, area: Area): Generator<SheetStep> {
  if (area.rowCount * area.columnCount <= FORMATTED_ONE_BY_ONE) {
    const formats = Array.from({ length: area.rowCount }, (_, row) =>
      Array.from(
        { length: area.columnCount },
        (_, column) => plan.rows[row]?.[column]?.style?.numberFormat ?? "General",
      ),
    );
    const queue = (sheet: Excel.Worksheet) => {
      sheet.getRange(areaAddress(area)).numberFormat = formats;
    };
    return yield { size: ACTION_BYTES + bytesOf(formats), queue };
  }
  const formatted = formattedAreas(plan.rows);
  for (const { numberFormat, areas } of [{ numberFormat: "General", areas: [area] }, ...formatted]) {
    for (const one of areas) {
      const queue = (sheet: Excel.Worksheet) => {
        // One code is for every cell of the range; the types know lists only
        sheet.getRange(areaAddress(one)).numberFormat = numberFormat as unknown as string[][];
      };
      yield { size: ACTION_BYTES, queue };
    }
  }
}

function* linkSteps(
  plan: SheetPlan,
  name: string,
  nameOf: (key: string) => string | undefined,
): Generator<SheetStep> {
  for (const [row, cells] of plan.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell?.link) continue;
      const { sheetName, sheetKey, address, tip } = cell.link;
      const target = (sheetKey && nameOf(sheetKey)) ?? sheetName ?? name;
      const hyperlink = {
        documentReference: `${quotedSheetName(target)}!${address}`,
        screenTip: tip,
        textToDisplay: String(cell.value ?? ""),
      };
      yield {
        size: LINK_BYTES + bytesOf(hyperlink),
        queue: (sheet) => void (sheet.getCell(row, column).hyperlink = hyperlink),
      };
    }
  }
}

/** Rules of colour and choices; those of an earlier version go. */
function* ruleSteps(plan: SheetPlan, area: Area): Generator<SheetStep> {
  const { dataBars = [], heatMaps = [], textColors = [], choices = [] } = plan;
  yield {
    size: 2 * ACTION_BYTES,
    queue: (sheet) => {
      const range = sheet.getRange(areaAddress(area));
      range.conditionalFormats.clearAll();
      range.dataValidation.clear();
    },
  };
  for (const { area, color } of dataBars)
    yield { size: OBJECT_BYTES, queue: (sheet) => addDataBar(sheet.getRange(areaAddress(area)), color) };
  const colored = [
    ...heatMaps.map(({ area, steps }) => ({ area, rules: steps.map((step) => heatRule(area, step)) })),
    ...textColors.map(({ area, texts }) => ({ area, rules: texts.map((text) => textRule(area, text)) })),
  ];
  for (const { area, rules } of colored)
    yield { size: rules.length * OBJECT_BYTES, queue: (sheet) => addRules(sheet, area, rules) };
  for (const { area, choices: list } of choices)
    yield {
      size: OBJECT_BYTES,
      queue: (sheet) => {
        const { dataValidation } = sheet.getRange(areaAddress(area));
        dataValidation.rule = { list: { inCellDropDown: true, source: list.join(",") } };
        dataValidation.errorAlert = { showAlert: false, message: "", style: "Information", title: "" };
      },
    };
}

function addDataBar(range: Excel.Range, color: string): void {
  const { dataBar } = range.conditionalFormats.add("DataBar");
  dataBar.lowerBoundRule = { type: "Number", formula: "0" };
  dataBar.upperBoundRule = { type: "HighestValue" };
  dataBar.positiveFormat.fillColor = color;
  dataBar.positiveFormat.gradientFill = false;
  dataBar.positiveFormat.borderColor = "";
}

interface ColorRule {
  formula: string;
  fill: string;
  color?: string | undefined;
}

function heatRule(area: Area, { atLeast, fill, color }: PlannedHeatMap["steps"][number]): ColorRule {
  const first = cellAddress(area);
  return { formula: `=AND(ISNUMBER(${first}),${first}>=${atLeast})`, fill, color };
}

function textRule(area: Area, { text, fill, color }: PlannedTextColors["texts"][number]): ColorRule {
  return { formula: `=EXACT(${cellAddress(area)},"${text.replaceAll('"', '""')}")`, fill, color };
}

/** The first rule that holds counts. */
function addRules(sheet: Excel.Worksheet, area: Area, rules: readonly ColorRule[]): void {
  const { conditionalFormats } = sheet.getRange(areaAddress(area));
  for (const { formula, fill, color } of rules) {
    const rule = conditionalFormats.add("Custom");
    rule.custom.rule.formula = formula;
    rule.custom.format.fill.color = fill;
    if (color) rule.custom.format.font.color = color;
    rule.stopIfTrue = true;
  }
}

/** All widths at once, and the heights of rows below each other that have one. */
function* sizeSteps(plan: SheetPlan, area: Area): Generator<SheetStep> {
  const { columnWidths, rowHeights = [], hiddenColumns = [] } = plan;
  const columns = columnWidths.map((width, column): Excel.SettableColumnProperties => ({
    format: { columnWidth: widthInPoints(width) },
    ...(hiddenColumns.includes(column) ? { columnHidden: true } : {}),
  }));
  const heights = heightRuns(rowHeights);
  yield {
    size: (heights.length + 2) * OBJECT_BYTES + bytesOf(columns) + bytesOf(heights),
    queue: (sheet) => {
      sheet.getRangeByIndexes(0, 0, 1, columns.length).setColumnProperties(columns);
      sheet.getRange(areaAddress(area)).format.autofitRows();
      for (const { from, rows } of heights)
        sheet.getRangeByIndexes(from, 0, rows.length, 1).setRowProperties(rows);
    },
  };
}

function heightRuns(
  heights: readonly (number | undefined)[],
): { from: number; rows: Excel.SettableRowProperties[] }[] {
  const runs: { from: number; rows: Excel.SettableRowProperties[] }[] = [];
  Array.from(heights).forEach((rowHeight, at) => {
    if (rowHeight === undefined) return;
    const last = runs.at(-1);
    if (last && last.from + last.rows.length === at) last.rows.push({ format: { rowHeight } });
    else runs.push({ from: at, rows: [{ format: { rowHeight } }] });
  });
  return runs;
}

function addTable(sheet: Excel.Worksheet, planned: PlannedTable): void {
  const table = sheet.tables.add(areaAddress(planned), true);
  table.name = planned.name;
  table.style = "TableStyleLight1";
  table.showBandedRows = true;
  table.showFilterButton = true;
}

const CHART_TYPES = { bar: "BarClustered", barStacked: "BarStacked", column: "ColumnClustered" } as const;

function addChart(sheet: Excel.Worksheet, planned: PlannedChart): void {
  const chart = sheet.charts.add(
    CHART_TYPES[planned.kind],
    sheet.getRange(areaAddress(planned.data)),
    "Columns",
  );
  chart.name = planned.name;
  chart.title.text = planned.title;
  chart.title.format.font.size = 11;
  const last = {
    row: planned.at.row + planned.at.rowCount - 1,
    column: planned.at.column + planned.at.columnCount - 1,
  };
  chart.setPosition(cellAddress(planned.at), cellAddress(last));
  chart.legend.visible = planned.colors.length > 1;
  chart.legend.position = "Bottom";
  // A bar chart draws its first row at the bottom; readers expect the order of the table.
  if (planned.kind !== "column") {
    const { categoryAxis, valueAxis } = chart.axes;
    categoryAxis.reversePlotOrder = true;
    // With it the values go to the top; where they cross at the last category they stand below again
    categoryAxis.position = "Maximum";
    // Otherwise Excel may begin where the smallest bar ends
    valueAxis.minimum = 0;
  }
  planned.colors.forEach((color, index) => {
    const series = chart.series.getItemAt(index);
    series.format.fill.setSolidColor(color);
    series.hasDataLabels = true;
    series.gapWidth = 50;
    if (planned.kind !== "barStacked") return;
    // These labels stand on the bars; of an empty part there is no bar to stand on.
    series.dataLabels.numberFormat = "0;;";
    series.dataLabels.format.font.color = isDark(color) ? "#FFFFFF" : "#262626";
  });
}

function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
}

function setUpPrint(sheet: Excel.Worksheet, plan: SheetPlan, area: Area): void {
  const layout = sheet.pageLayout;
  layout.orientation = plan.print.landscape ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  const { scale, breaks } = plan.print;
  if (scale === "onePageWide") layout.zoom = { horizontalFitToPages: 1 };
  else layout.zoom = scale === "onePage" ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { scale };
  layout.leftMargin = MARGINS.side;
  layout.rightMargin = MARGINS.side;
  layout.topMargin = MARGINS.top;
  layout.bottomMargin = MARGINS.bottom;
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of breaks) sheet.horizontalPageBreaks.add(cellAddress({ row, column: 0 }));
  layout.setPrintArea(areaAddress({ ...area, ...plan.print.area }));
  if (plan.print.titleRows > 0) layout.setPrintTitleRows(`$1:$${plan.print.titleRows}`);
  layout.headersFooters.defaultForAllPages.leftFooter = "&A";
  layout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
}
