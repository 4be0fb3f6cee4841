import type { Origin } from "../events";
import type { ExcelHost } from "../host";
import { invalidArgument } from "../protocol/failure";
import { mapReferences } from "../workbook/formula-references";
import { rewriteSheet } from "../workbook/rewrite";
import type { Sheet } from "../workbook/sheet";
import type { WorkbookStore } from "../workbook/workbook";
import { cloneSheet, freeCopyName, nameTables } from "./copy-sheet";
import { assertStructure } from "./rights";
import { announceAdded } from "./sheets";

/**
 * Puts sheets of another workbook into this one, in the order they have there, and answers with them. As in Excel on the web,
 * charts and comments stay behind. References between them go to the copies; those to sheets left behind become #REF!.
 */
export function insertWorksheets(
  host: ExcelHost,
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
  const copies = new Map<Sheet, Sheet>();
  for (const [at, sheet] of chosen.entries()) {
    const name = store.sheetNamed(sheet.name) ? freeCopyName(host, sheet.name) : sheet.name;
    const copy = cloneSheet(sheet, store.nextSheetId(), name);
    leaveBehind(copy);
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

function leaveBehind(copy: Sheet): void {
  copy.charts = [];
  copy.parts = { ...copy.parts, charts: [], drawing: undefined, media: [], shapes: [], threadedComments: [] };
  for (const cells of copy.rows.values()) for (const cell of cells.values()) delete cell.note;
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
