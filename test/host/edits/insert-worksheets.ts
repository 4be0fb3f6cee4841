import type { Origin } from "../events";
import type { Host } from "../protocol/host-interface";
import { invalidArgument, unsupportedFeature } from "../protocol/failure";
import { mapReferences } from "../workbook/formula-references";
import { rewriteSheet } from "../workbook/rewrite";
import type { Sheet } from "../workbook/sheet";
import type { WorkbookStore } from "../workbook/workbook";
import { cloneSheet, freeCopyName, nameTables } from "./copy-sheet";
import { assertStructure } from "./rights";
import { announceAdded } from "./sheets";

/**
 * Puts sheets of another workbook into this one, in the order they have there, and answers with them.
 * References between them go to the copies; those to sheets left behind become #REF!.
 */
export function insertWorksheets(
  host: Host,
  source: WorkbookStore,
  names: string[],
  position: number,
  origin: Origin,
): Sheet[] {
  assertStructure(host);
  const { store } = host;
  const wanted = names.map((name) => source.sheetNamed(name));
  if (wanted.includes(undefined)) throw invalidArgument("The file has no worksheet of that name.");
  const chosen = source.sheets.filter((sheet) => wanted.length === 0 || wanted.includes(sheet));
  if (host.platform === "web" && chosen.some(hasWhatTheWebRefuses)) throw unsupportedFeature();
  const copies = new Map<Sheet, Sheet>();
  for (const [at, sheet] of chosen.entries()) {
    const name = store.sheetNamed(sheet.name) ? freeCopyName(host, sheet.name) : sheet.name;
    const copy = cloneSheet(sheet, store.nextSheetId(), name);
    if (host.platform === "web") leaveBehind(copy);
    for (const chart of copy.charts) chart.id = store.nextChartId();
    store.sheets.splice(position + at, 0, copy);
    copies.set(sheet, copy);
  }
  const toCopies = (formula: string): string =>
    mapReferences(formula, (reference) => {
      if (reference.sheetName === null) return undefined;
      const referred = source.sheetNamed(reference.sheetName);
      const copy = referred && copies.get(referred);
      return copy ? { ...reference, sheetName: copy.name } : null;
    }).replace(/(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!#REF!/gu, "#REF!");
  for (const copy of copies.values()) {
    rewriteSheet(copy, toCopies);
    nameTables(host, copy);
  }
  takeNames(store, source, copies, toCopies);
  for (const copy of copies.values()) announceAdded(host, copy, origin);
  return [...copies.values()];
}

/** Of pictures and shapes nothing is documented: the web is taken to leave them behind. */
function leaveBehind(copy: Sheet): void {
  copy.parts = { ...copy.parts, drawing: undefined, media: [], shapes: [] };
}

/**
 * "In Excel on the web, the source worksheets can't contain PivotTable, Chart, Comment, or Slicer elements. If they do, the method
 * returns an UnsupportedFeature error": learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks
 */
function hasWhatTheWebRefuses({ charts, parts, rows }: Sheet): boolean {
  const { threadedComments, pivotTables, slicers } = parts as unknown as Partial<Record<string, unknown[]>>;
  const some = (list: unknown[] | undefined): boolean => Array.isArray(list) && list.length > 0;
  if (charts.length > 0 || [parts.charts, threadedComments, pivotTables, slicers].some(some)) return true;
  for (const cells of rows.values()) for (const cell of cells.values()) if (cell.note) return true;
  return false;
}

/** Names come along when they point into the sheets; one that is there already becomes the copy's own. */
function takeNames(
  store: WorkbookStore,
  source: WorkbookStore,
  copies: Map<Sheet, Sheet>,
  toCopies: (formula: string) => string,
): void {
  for (const name of source.names) {
    const refersTo = toCopies(name.refersTo);
    const home = name.sheet ? copies.get(name.sheet) : undefined;
    if (refersTo.includes("#REF!") || (name.sheet && !home)) continue;
    const target = [...copies.values()].find((copy) => refersTo.includes(copy.name));
    if (!home && !target) continue;
    const sheet = home ?? (store.nameOf(name.name) ? target : undefined);
    const { sheet: _, ...rest } = name;
    store.names.push({ ...rest, refersTo, ...(sheet ? { sheet } : {}) });
  }
}
