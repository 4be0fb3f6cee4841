import { areaAddress, quotedSheetName, type Area } from "../../model/cell";
import type { SheetPlan } from "../../summary/sheet-plan";
import { recordsOf } from "./generated-state";
import { scopedName } from "../self-test/scope";
import { keyOf, kindOf, MARK, type GeneratedSheet } from "./generated-sheets";
import type { LoadedSheet } from "./load-generated";
import { titlePlace } from "./known-titles";
import { planReplacement, type Replacement } from "./replacement";
import { planArea } from "./write-sheet";
import { stillOurs } from "./still-ours";
import type { SheetContents, WrittenRecord } from "./written-record";

/** "Samenvatting", or "Samenvatting (2)" when a sheet that is not ours has that name. Compared without case, as Excel does. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? "" : ` (${count})`;
    const name = wanted.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

export interface Replaceable {
  replacement: Replacement;
  contents: SheetContents;
  ours: boolean[][];
  /** What we wrote, as far as it is known. */
  records: WrittenRecord[];
}

/** After the sync: how the sheet makes way for the plan. */
export function replacementFor(plan: SheetPlan, { old, records, ...loaded }: LoadedSheet): Replaceable {
  const contents = loaded.contents();
  const known = recordsOf(records);
  const ours = known ? stillOurs(known, contents) : markedCells(old, contents);
  const replacement = planReplacement(
    planArea(plan),
    contents,
    ours,
    known ? old.area : markedArea(old, contents),
  );
  return { replacement, contents, ours, records: known ?? [] };
}

export function holdsOnlyOurs({ old, records, ...loaded }: LoadedSheet): boolean {
  const contents = loaded.contents();
  const known = recordsOf(records);
  const ours = known ? stillOurs(known, contents) : markedCells(old, contents);
  return contents.contents.every((cells, r) => cells.every((content, c) => content === "" || ours[r]![c]));
}

/** The first version kept no record: ours is what its mark covers, from our title on. */
function markedCells(old: GeneratedSheet, contents: SheetContents): boolean[][] {
  const area = markedArea(old, contents);
  return contents.contents.map((cells, r) =>
    cells.map((_, c) => area !== null && contains(area, contents.row + r, contents.column + c)),
  );
}

function markedArea({ mark, area }: GeneratedSheet, { row, column, contents }: SheetContents): Area | null {
  const title = titlePlace(kindOf(keyOf(mark)), contents);
  if (!area || !title) return area;
  const top = Math.max(area.row, row + title.row);
  const left = Math.max(area.column, column + title.column);
  return {
    row: top,
    column: left,
    rowCount: area.row + area.rowCount - top,
    columnCount: area.column + area.columnCount - left,
  };
}

const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rowCount &&
  column >= area.column &&
  column < area.column + area.columnCount;

/**
 * Queues the clearing of a generated sheet for its next version. Only our own cells, tables and charts go; what the user typed
 * stays, beside the next version where it would be in its way. Notes on cells stay where they are.
 */
export function clearGenerated({ sheet, tables, charts }: LoadedSheet, replacement: Replacement): void {
  for (const chart of charts.items) if (isOwn(chart.name)) chart.delete();
  for (const table of tables.items) {
    if (!isOwn(table.name)) continue;
    table.clearFilters();
    table.convertToRange();
  }
  const { rows, columns, moves, clear } = replacement;
  if (rows) sheet.getRange(`${rows.at + 1}:${rows.at + rows.count}`).insert("Down");
  if (columns) sheet.getRangeByIndexes(0, columns.at, 1, columns.count).getEntireColumn().insert("Right");
  for (const { from, to, formulas } of moves) {
    sheet.getRange(areaAddress(to)).copyFrom(areaAddress(from));
    formulas.forEach((line, row) =>
      line.forEach((formula, column) => {
        if (formula) sheet.getCell(to.row + row, to.column + column).formulas = [[formula]];
      }),
    );
  }
  for (const area of clear) {
    const range = sheet.getRange(areaAddress(area));
    for (const what of ["Contents", "Hyperlinks", "Formats"] as const) range.clear(what);
  }
}

export function isOwn(name: string): boolean {
  return [MARK, scopedName(MARK)].some((mark) => name.toLowerCase().startsWith(mark.toLowerCase()));
}

export function markFormula(sheetName: string, area: Area): string {
  const address = areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `=${quotedSheetName(sheetName)}!${address}`;
}
