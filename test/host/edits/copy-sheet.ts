import type { Origin } from "../events";
import type { Host } from "../protocol/host-interface";
import { mapReferences } from "../workbook/formula-references";
import { rewriteSheet } from "../workbook/rewrite";
import { Sheet } from "../workbook/sheet";
import { announceAdded } from "./sheets";
import { assertStructure } from "./rights";

/** Copies a sheet with all it has, named "Naam (2)", to that position. References to itself go to the copy. */
export function copySheet(host: Host, sheet: Sheet, position: number, origin: Origin): Sheet {
  assertStructure(host);
  const { store } = host;
  const copy = cloneSheet(sheet, store.nextSheetId(), freeCopyName(host, sheet.name));
  const named = sheet.name.toLocaleLowerCase();
  const toCopy = (formula: string): string =>
    mapReferences(formula, (reference) =>
      reference.sheetName?.toLocaleLowerCase() === named ? { ...reference, sheetName: copy.name } : undefined,
    );
  rewriteSheet(copy, toCopy);
  for (const chart of copy.charts) chart.id = store.nextChartId();
  nameTables(host, copy);
  store.sheets.splice(position, 0, copy);
  // Names that point into the sheet get a copy of their own, valid on the copy alone.
  for (const name of store.names.filter((each) => each.sheet === sheet)) {
    store.names.push({ ...name, sheet: copy, refersTo: toCopy(name.refersTo) });
  }
  announceAdded(host, copy, origin);
  return copy;
}

/** Tables of a sheet that has just been copied get numbers and names of their own. */
export function nameTables({ store }: Host, copy: Sheet): void {
  const tables = copy.tables;
  copy.tables = [];
  for (const table of tables) {
    const before = table.name;
    table.id = store.nextTableId() + copy.tables.length;
    if (store.tableNamed(table.name) || copy.tables.some((other) => other.name === table.name)) {
      const stem = table.name.replace(/\d+$/, "");
      let n = 1;
      const taken = (name: string): boolean =>
        store.tableNamed(name) !== undefined || copy.tables.some((other) => other.name === name);
      while (taken(`${stem}${n}`)) n += 1;
      table.name = `${stem}${n}`;
    }
    copy.tables.push(table);
    if (table.name === before) continue;
    // Its formulas speak of it by name.
    const known = new RegExp(`(?<![\\p{L}\\p{N}_.'"!])${before.replace(/[.\\]/g, "\\$&")}(?=\\[)`, "giu");
    rewriteSheet(copy, (formula) => formula.replace(known, table.name));
  }
}

export function cloneSheet(sheet: Sheet, sheetId: number, name: string): Sheet {
  const copy = new Sheet(sheetId, name, structuredClone(sheet.parts));
  for (const [row, cells] of sheet.rows) {
    copy.rows.set(row, new Map([...cells].map(([column, cell]) => [column, { ...cell }])));
  }
  for (const [row, format] of sheet.rowFormats) copy.rowFormats.set(row, { ...format });
  for (const [column, format] of sheet.columnFormats) copy.columnFormats.set(column, { ...format });
  copy.merges = [...sheet.merges];
  copy.tables = structuredClone(sheet.tables);
  copy.charts = sheet.charts.map((chart) => chart.copyTo(copy));
  copy.validations = structuredClone(sheet.validations);
  copy.customProperties = new Map(sheet.customProperties);
  copy.selection = sheet.selection;
  return copy;
}

export function freeCopyName(host: Host, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const wanted = stem.slice(0, 31 - suffix.length) + suffix;
    if (!host.store.sheetNamed(wanted)) return wanted;
  }
}
