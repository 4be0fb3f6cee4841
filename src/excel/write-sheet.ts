import { areaAddress, cellAddress, quotedSheetName, type Area, type CellValue } from "../model/cell";
import { textContent } from "../model/cell-text";
import { MARGINS, widthInPoints } from "../summary/page-breaks";
import type { PlannedCell, PlannedChart, PlannedTable, SheetPlan } from "../summary/sheet-plan";
import { applyStyle, formattedAreas, styledAreas } from "./cell-formats";
import { ACTION_BYTES, bytesOf, OBJECT_BYTES } from "./request-steps";

/** Contents go out in parts of about this size. */
const PART_BYTES = 256 * 1024;
/** What a link costs besides its texts. */
const LINK_BYTES = 500;

/** A part of a plan, to be queued on its worksheet. */
export interface SheetStep {
  size: number;
  queue(sheet: Excel.Worksheet): void;
}

/** All that it takes to put a plan on the worksheet of that name, whose cells there are empty. */
export function* sheetSteps(plan: SheetPlan, name: string): Generator<SheetStep> {
  const area = planArea(plan);
  yield* contentSteps(plan, area);
  yield* numberFormatSteps(plan, area);
  yield* linkSteps(plan, name);
  for (const table of plan.tables) yield { size: OBJECT_BYTES, queue: (sheet) => addTable(sheet, table) };
  for (const { style, addresses } of styledAreas(plan.rows)) {
    for (const address of addresses)
      yield {
        size: OBJECT_BYTES + address.length,
        queue: (sheet) => applyStyle(sheet.getRanges(address), style),
      };
  }
  yield {
    size: plan.columnWidths.length * ACTION_BYTES,
    queue: (sheet) => {
      plan.columnWidths.forEach((characters, column) => {
        sheet.getCell(0, column).getEntireColumn().format.columnWidth = widthInPoints(characters);
      });
      sheet.getRange(areaAddress(area)).format.autofitRows();
    },
  };
  for (const chart of plan.charts)
    yield { size: OBJECT_BYTES * (1 + chart.colors.length), queue: (sheet) => addChart(sheet, chart) };
  yield {
    size: 2 * OBJECT_BYTES + plan.print.breaks.length * ACTION_BYTES,
    queue: (sheet) => {
      sheet.showGridlines = false;
      sheet.freezePanes.unfreeze();
      if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
      setUpPrint(sheet, plan, area);
    },
  };
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

/** The usual one everywhere first: rows that came in below an earlier version look like the last of it. */
function* numberFormatSteps(plan: SheetPlan, area: Area): Generator<SheetStep> {
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

function* linkSteps(plan: SheetPlan, name: string): Generator<SheetStep> {
  for (const [row, cells] of plan.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell?.link) continue;
      const { sheetName, address, tip } = cell.link;
      const hyperlink = {
        documentReference: `${quotedSheetName(sheetName ?? name)}!${address}`,
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
  layout.setPrintArea(areaAddress({ ...area, ...plan.print.area }));
  if (plan.print.titleRows > 0) layout.setPrintTitleRows(`$1:$${plan.print.titleRows}`);
  layout.headersFooters.defaultForAllPages.leftFooter = "&A";
  layout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
}
