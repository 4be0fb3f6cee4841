import { areaAddress, cellAddress, type Area } from "../../../src/model/cell";
import type { PlannedCell, SheetPlan } from "../../../src/summary/sheet-plan";

/** The plan's cells by address, empty ones left out. */
export function cellsOf(plan: SheetPlan): Map<string, PlannedCell> {
  const cells = new Map<string, PlannedCell>();
  plan.rows.forEach((row, rowIndex) =>
    row.forEach((cell, column) => {
      if (cell) cells.set(cellAddress({ row: rowIndex, column }), cell);
    }),
  );
  return cells;
}

export function textAt(plan: SheetPlan, row: number, column: number): string {
  const cell = plan.rows[row]?.[column];
  return String(cell?.value ?? "");
}

export function hasContent(cell: PlannedCell | undefined): boolean {
  return cell !== undefined && (cell.formula !== undefined || (cell.value ?? "") !== "");
}

/** All sentences and headings: texts in column A outside tables. */
export function sentencesOf(plan: SheetPlan): string[] {
  return plan.rows.flatMap((_, row) =>
    plan.tables.some((table) => row >= table.row && row < table.row + table.rowCount) ||
    textAt(plan, row, 0) === ""
      ? []
      : [textAt(plan, row, 0)],
  );
}

/** The body rows of a table as texts (formulas as they are). */
export function tableRows(plan: SheetPlan, name: string): string[][] {
  const table = plan.tables.find((planned) => planned.name === `Takenwijzer_tabel_${name}`);
  if (!table) return [];
  return Array.from({ length: table.rowCount - 1 }, (_, index) =>
    Array.from({ length: table.columnCount }, (_unused, column) => {
      const cell = plan.rows[table.row + 1 + index]?.[column];
      return String(cell?.formula ?? cell?.value ?? "");
    }),
  );
}

/** The shown number of a cell: literals, and the few kinds of formula that a plan may hold. */
export function evaluate(plan: SheetPlan, address: string): number {
  const cell = cellsOf(plan).get(address);
  if (!cell?.formula) return typeof cell?.value === "number" ? cell.value : 0;
  const formula = cell.formula.slice(1).replace(/\$/g, "");
  const sum = /^SUM\((.+)\)$/.exec(formula);
  if (sum)
    return (sum[1] ?? "")
      .split(",")
      .flatMap(expand)
      .reduce((total, part) => total + evaluate(plan, part), 0);
  const [left = "", operator, right = ""] = formula.split(/([-/])/);
  if (operator === "/") return evaluate(plan, left) / evaluate(plan, right);
  if (operator === "-") return evaluate(plan, left) - evaluate(plan, right);
  return evaluate(plan, formula);
}

function expand(range: string): string[] {
  const [first = "", last = first] = range.split(":");
  const from = position(first);
  const to = position(last);
  const addresses: string[] = [];
  for (let row = from.row; row <= to.row; row++) {
    for (let column = from.column; column <= to.column; column++)
      addresses.push(cellAddress({ row, column }));
  }
  return addresses;
}

function position(address: string): { row: number; column: number } {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

const FORMULA =
  /^=(SUM\([A-Z]+\d+(:[A-Z]+\d+|(,[A-Z]+\d+)*)\)|SUBTOTAL\(1\d\d,[A-Z]+\d+(:[A-Z]+\d+)?\)|COUNTIF\([A-Z]+\d+(:[A-Z]+\d+)?,"[^"]+"\)|HYPERLINK\("([^"]|"")+","([^"]|"")+"\)|\$?[A-Z]+\$?\d+([-/]\$?[A-Z]+\$?\d+)?)$/s;

/** All ways in which a plan would not come out well in Excel. */
export function faultsOf(plan: SheetPlan): string[] {
  const faults: string[] = [];
  const width = plan.columnWidths.length;
  plan.rows.forEach((row, index) => {
    if (row.length > width) faults.push(`row ${index + 1} is wider than the sheet`);
  });
  for (const [where, { formula }] of cellsOf(plan)) {
    if (formula !== undefined && !FORMULA.test(formula)) faults.push(`${where} holds ${formula}`);
  }
  for (const table of plan.tables) faults.push(...tableFaults(plan, table));
  for (const chart of plan.charts) {
    if (area(chart.at).some((cell) => cellHasContent(plan, cell)))
      faults.push(`${chart.name} lies over text`);
    if (chart.colors.length !== chart.data.columnCount - 1)
      faults.push(`${chart.name} has not one colour per series`);
    if (chart.at.column + chart.at.columnCount > width) faults.push(`${chart.name} is wider than the sheet`);
    if (chart.at.row + chart.at.rowCount > plan.rows.length)
      faults.push(`${chart.name} hangs below the sheet`);
    if (chart.title === "") faults.push(`${chart.name} has no title`);
  }
  const blocks = [...plan.tables, ...plan.charts.map(({ at }) => at)];
  blocks.forEach((block, index) =>
    blocks.slice(index + 1).forEach((other) => {
      if (overlap(block, other)) faults.push(`${areaAddress(block)} and ${areaAddress(other)} overlap`);
    }),
  );
  const names = [...plan.tables, ...plan.charts].map(({ name }) => name);
  if (new Set(names).size < names.length) faults.push("two tables or charts have one name");
  return faults;
}

function tableFaults(plan: SheetPlan, table: SheetPlan["tables"][number]): string[] {
  const faults: string[] = [];
  if (!/^Takenwijzer_\w+$/.test(table.name)) faults.push(`${table.name} is no table name of ours`);
  if (table.rowCount < 2) faults.push(`${table.name} has no body`);
  const headers = Array.from(
    { length: table.columnCount },
    (_, index) => plan.rows[table.row]?.[table.column + index],
  );
  const texts = headers.map((cell) => (typeof cell?.value === "string" ? cell.value : ""));
  if (texts.includes("")) faults.push(`${table.name} has a header that is no text`);
  if (new Set(texts.map((text) => text.toLowerCase())).size < texts.length)
    faults.push(`${table.name} has a header twice`);
  return faults;
}

function area({ row, column, rowCount, columnCount }: Area): { row: number; column: number }[] {
  return Array.from({ length: rowCount * columnCount }, (_, index) => ({
    row: row + Math.floor(index / columnCount),
    column: column + (index % columnCount),
  }));
}

function cellHasContent(plan: SheetPlan, { row, column }: { row: number; column: number }): boolean {
  return hasContent(plan.rows[row]?.[column]);
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rowCount &&
    other.row < one.row + one.rowCount &&
    one.column < other.column + other.columnCount &&
    other.column < one.column + one.columnCount
  );
}
