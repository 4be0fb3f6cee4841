import { areaAddress, type Area, type CellValue } from "../../model/cell";
import { textContent } from "../../model/cell-text";
import { cellBlocks } from "../../summary/findings-sheet/cell-blocks";
import { findColumns } from "../../summary/findings-sheet/find-columns";
import { HEADERS, type FindingCell, type FindingRow } from "../../summary/findings-sheet/finding-row";
import {
  mergeFindings,
  type MergeOptions,
  type TableChanges,
} from "../../summary/findings-sheet/merge-findings";
import { FINDINGS_TABLE } from "../../summary/findings-sheet/plan-findings";
import { KnownProblem } from "../../port/problem";
import { ACTION_BYTES, bytesOf, OBJECT_BYTES, type Step } from "../request-steps";
import { scopedName } from "../self-test/scope";
import { areaOf } from "../read/read-grids";

/** The table of findings as it stands in Excel, wherever the user put it. */
export interface LoadedFindings {
  table: Excel.Table;
  header: Excel.Range;
  body: Excel.Range;
  sheet: Excel.Worksheet;
}

export function hasFindingsTable(tables: readonly string[]): boolean {
  return tables.some((name) => name.toLowerCase() === scopedName(FINDINGS_TABLE).toLowerCase());
}

/** Queues the loading of the table, which is there. */
export function loadFindings(context: Excel.RequestContext): LoadedFindings {
  const table = context.workbook.tables.getItem(scopedName(FINDINGS_TABLE));
  // The way to its sheet is no property that is read
  // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/load-object-before-read
  const sheet = table.worksheet;
  sheet.load("id,name");
  sheet.protection.load("protected");
  const header = table.getHeaderRowRange();
  header.load("values");
  const body = table.getDataBodyRange();
  body.load("values,rowIndex,columnIndex,rowCount,columnCount,rowHidden");
  return { table, header, body, sheet };
}

/** A table that is brought up to date where it is. */
export interface FindingsUpdate {
  sheetId: string;
  sheetName: string;
  lastNumber: number;
  steps: Step[];
}

/** Few of our headers are left: the table is the user's by now. */
const HEADERS_NEEDED = 6;

/** After the sync. Null when it is not our table any more. */
export function updateOfFindings(
  { table, header, body, sheet }: LoadedFindings,
  findings: readonly FindingRow[],
  options: MergeOptions,
): FindingsUpdate | null {
  const headers = (header.values[0] as CellValue[]).map(String);
  const rows = body.values as CellValue[][];
  if (findColumns(headers, rows).size < HEADERS_NEEDED) return null;
  if (sheet.protection.protected)
    throw new KnownProblem({ code: "protectedSheet", sheetName: sheet.name, retry: true });
  // Excel deletes and sorts no rows that a filter hides: what is solved is said to be so
  const isFiltered = body.rowHidden !== false;
  const annotated = isFiltered ? new Set(rows.keys()) : new Set<number>();
  const changes = mergeFindings({ headers, rows, annotated }, findings, options);
  const area = areaOf(body);
  const keyAt = changes.places.get("key") ?? headers.length;
  const inOrder = rows.every((row, at) => at === 0 || String(rows[at - 1]![keyAt]) <= String(row[keyAt]));
  const steps = [...contentSteps(table, area, changes, keyAt)];
  if (!isFiltered && inOrder && changes.places.has("key")) {
    const queue = () => table.getDataBodyRange().sort.apply([{ key: keyAt, ascending: true }]);
    steps.push({ size: OBJECT_BYTES, queue, replaces: true });
  }
  return { sheetId: sheet.id, sheetName: sheet.name, lastNumber: changes.lastNumber, steps };
}

function* contentSteps(
  table: Excel.Table,
  body: Area,
  changes: TableChanges,
  keyAt: number,
): Generator<Step> {
  if (changes.addKeyColumn) {
    const queue = () => {
      const column = table.columns.add(-1, undefined, HEADERS.key);
      column.getRange().getEntireColumn().columnHidden = true;
    };
    yield { size: OBJECT_BYTES, queue, replaces: true };
  }
  for (const { cells, ...block } of cellBlocks(changes.cells)) {
    const contents = cells.map((line) => line.map(contentOf));
    const place = { ...block, row: body.row + block.row, column: body.column + block.column };
    const queue = () => void (table.worksheet.getRange(areaAddress(place)).formulas = contents);
    yield { size: ACTION_BYTES + bytesOf(contents), queue, replaces: true };
  }
  const { appended, deleted } = changes;
  if (appended.length > 0) {
    const width = Math.max(body.columnCount, keyAt + 1);
    const contents = appended.map((cells) => Array.from({ length: width }, (_, at) => contentOf(cells[at])));
    const queue = () => void table.rows.add(undefined, contents);
    yield { size: OBJECT_BYTES + bytesOf(contents), queue, replaces: true };
  }
  for (const { from, count } of runsDown(deleted)) {
    const queue = () => {
      const rows = { ...body, row: body.row + from, rowCount: count };
      table.worksheet.getRange(areaAddress(rows)).delete("Up");
    };
    yield { size: ACTION_BYTES, queue, replaces: true };
  }
}

function contentOf(cell: FindingCell | undefined): CellValue {
  if (!cell) return "";
  if (cell.formula !== undefined) return cell.formula;
  return typeof cell.value === "string" ? textContent(cell.value) : cell.value;
}

/** Rows beside each other, the lowest first. */
function runsDown(rows: readonly number[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  for (const row of [...rows].sort((one, other) => other - one)) {
    const last = runs.at(-1);
    if (last && last.from === row + 1) {
      last.from = row;
      last.count += 1;
    } else runs.push({ from: row, count: 1 });
  }
  return runs;
}
