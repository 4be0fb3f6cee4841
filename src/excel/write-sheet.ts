import { areaAddress, cellAddress, quotedSheetName, type Area, type CellValue } from "../model/cell";
import { textContent } from "../model/cell-text";
import { MARGINS, widthInPoints } from "../summary/page-breaks";
import type { PlannedCell, PlannedChart, PlannedTable, SheetPlan } from "../summary/sheet-plan";
import { applyStyle, styledAreas } from "./cell-formats";

/** Queues all that a plan holds onto the worksheet of that name, whose cells there are empty; the caller syncs, once. */
export function writePlan(sheet: Excel.Worksheet, plan: SheetPlan, name: string): void {
  const area = planArea(plan);
  const range = sheet.getRange(areaAddress(area));
  range.numberFormat = matrix(plan, area, (cell) => cell?.style?.numberFormat ?? "General");
  range.formulas = matrix(plan, area, contentOf);
  writeLinks(sheet, plan, name);
  for (const table of plan.tables) addTable(sheet, table);
  for (const { style, addresses } of styledAreas(plan.rows)) {
    for (const address of addresses) applyStyle(sheet.getRanges(address), style);
  }
  plan.columnWidths.forEach((characters, column) => {
    sheet.getCell(0, column).getEntireColumn().format.columnWidth = widthInPoints(characters);
  });
  range.format.autofitRows();
  for (const chart of plan.charts) addChart(sheet, chart);
  sheet.showGridlines = false;
  sheet.freezePanes.unfreeze();
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  setUpPrint(sheet, plan, area);
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

function matrix<T>(plan: SheetPlan, area: Area, of: (cell: PlannedCell | undefined) => T): T[][] {
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (_, column) => of(plan.rows[row]?.[column])),
  );
}

function contentOf(cell: PlannedCell | undefined): CellValue {
  if (cell?.formula !== undefined) return cell.formula;
  return typeof cell?.value === "string" ? textContent(cell.value) : (cell?.value ?? "");
}

function writeLinks(sheet: Excel.Worksheet, plan: SheetPlan, name: string): void {
  plan.rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (!cell?.link) return;
      const { sheetName, address, tip } = cell.link;
      sheet.getCell(row, column).hyperlink = {
        documentReference: `${quotedSheetName(sheetName ?? name)}!${address}`,
        screenTip: tip,
        textToDisplay: String(cell.value ?? ""),
      };
    }),
  );
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
  if (planned.kind !== "column") chart.axes.categoryAxis.reversePlotOrder = true;
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
  layout.zoom = scale === "onePage" ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { scale };
  layout.leftMargin = MARGINS.side;
  layout.rightMargin = MARGINS.side;
  layout.topMargin = MARGINS.top;
  layout.bottomMargin = MARGINS.bottom;
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of breaks) sheet.horizontalPageBreaks.add(cellAddress({ row, column: 0 }));
  layout.setPrintArea(areaAddress(area));
  if (plan.print.titleRows > 0) layout.setPrintTitleRows(`$1:$${plan.print.titleRows}`);
  layout.headersFooters.defaultForAllPages.leftFooter = "&A";
  layout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
}
