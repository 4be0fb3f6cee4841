import type { Origin } from "../events";
import type { ExcelHost } from "../host";
import { mapReferences } from "../workbook/formula-references";
import { rewriteSheet } from "../workbook/rewrite";
import { Sheet } from "../workbook/sheet";
import { announceAdded } from "./sheets";
import { assertStructure } from "./rights";

/** Copies a sheet with all it has, named "Naam (2)", to that position. References to itself go to the copy. */
export function copySheet(host: ExcelHost, sheet: Sheet, position: number, origin: Origin): Sheet {
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
  for (const table of copy.tables) {
    table.id = store.nextTableId();
    let n = 1;
    const stem = table.name.replace(/\d+$/, "");
    while (
      store.tableNamed(`${stem}${n}`) ||
      copy.tables.some((other) => other !== table && other.name === `${stem}${n}`)
    )
      n += 1;
    table.name = `${stem}${n}`;
  }
  store.sheets.splice(position, 0, copy);
  // Names that point into the sheet get a copy of their own, valid on the copy alone.
  for (const name of store.names.filter((each) => each.sheet === sheet)) {
    store.names.push({ ...name, sheet: copy, refersTo: toCopy(name.refersTo) });
  }
  announceAdded(host, copy, origin);
  return copy;
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

function freeCopyName(host: ExcelHost, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const wanted = stem.slice(0, 31 - suffix.length) + suffix;
    if (!host.store.sheetNamed(wanted)) return wanted;
  }
}
