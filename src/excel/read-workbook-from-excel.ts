import type { Grid, SheetRef } from "../model/grid";
import type { Overview, SheetLeftOut } from "../model/overview";
import type { SettingsNotice } from "../model/parse-settings";
import { readingSettingsOf, type WorkbookSettings } from "../model/workbook-settings";
import { readWorkbook } from "../reading/read-workbook";
import { fingerprint } from "./fingerprint";
import {
  generatedSheets,
  loadMarkedRanges,
  loadMarks,
  markedSheetNames,
  type GeneratedSheet,
} from "./generated-sheets";
import { generatedStateOf, loadGeneratedState, type GeneratedState } from "./generated-state";
import { knownGrids, rememberGiven, type EarlierReading } from "./known-grids";
import { KnownProblem } from "./problem";
import { readColors, readGrids, visibilityOf, withColors } from "./read-grids";
import type { JobOptions } from "./workbook-port";
import { loadSettings, settingsOf } from "./workbook-settings";

export interface WorkbookReading {
  overview: Overview;
  grids: Grid[];
  sheets: SheetRef[];
  generated: GeneratedSheet[];
  settings: WorkbookSettings;
  settingsNotices: SettingsNotice[];
  generatedState: GeneratedState;
  fingerprint: string;
  /** Nothing may be written; no sheets may be added. */
  readOnly: boolean;
  structureProtected: boolean;
}

/**
 * Reads the whole workbook in three round trips (more only when the replies outgrow Excel's 5 MB):
 * the list of sheets, their cells, then colours and hidden rows of the sheets that list tasks.
 * The sheets that we made are not read; with an earlier reading only the sheets that may differ from it are.
 */
export async function readWorkbookFromExcel(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  { onProgress, signal }: JobOptions,
  earlier: EarlierReading | null = null,
): Promise<WorkbookReading> {
  onProgress?.({ step: "sheets", share: 0 });
  const worksheets = context.workbook.worksheets;
  worksheets.load("items/id,items/name,items/visibility");
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  const names = loadMarks(context);
  const generatedState = loadGeneratedState(context);
  const stored = loadSettings(context);
  await sync();
  signal?.throwIfAborted();

  const marked = loadMarkedRanges(names);
  const sheets = worksheets.items.map(({ id, name, visibility }): SheetRef => ({
    id,
    name,
    visibility: visibilityOf(visibility),
  }));
  const { settings, notices: settingsNotices } = settingsOf(stored);
  const reading = readingSettingsOf(settings, sheets);
  const readable = sheets.filter((sheet) => sheet.visibility !== "veryHidden");
  const told = (share: number) => {
    signal?.throwIfAborted();
    onProgress?.({ step: "cells", share });
  };
  const known = knownGrids(readable, earlier);
  const likelyOurs = markedSheetNames(names);
  const toRead = readable.filter(({ id, name }) => !known.has(id) && !likelyOurs.has(name));
  const read = await readGrids(context, sync, toRead, told);
  if (toRead.length === 0 && marked.length > 0) await sync();
  const generated = generatedSheets(marked);
  const ours = new Set(generated.map(({ sheetId }) => sheetId));
  const notOurs = readable.filter(({ id, name }) => likelyOurs.has(name) && !ours.has(id) && !known.has(id));
  if (notOurs.length > 0) read.push(...(await readGrids(context, sync, notOurs, told)));
  rememberGiven(read);
  for (const grid of read) known.set(grid.sheet.id, grid);
  const grids = readable.flatMap(({ id }) => (ours.has(id) ? [] : (known.get(id) ?? [])));

  const excluded = new Set(reading.excludedSheets);
  const wanted = withColors(grids.filter(({ sheet }) => !excluded.has(sheet.id)));
  const colorless = wanted.filter(({ grid }) => grid.colors.length === 0);
  if (colorless.length > 0) {
    onProgress?.({ step: "colors", share: 0 });
    await readColors(context, sync, colorless);
    signal?.throwIfAborted();
  }
  const overview = readWorkbook({ grids, settings: reading, leftOut: leftOut(sheets, ours) });
  return {
    overview,
    grids,
    sheets,
    generated,
    settings,
    settingsNotices,
    generatedState: generatedStateOf(generatedState),
    fingerprint: fingerprint(
      wanted.map(({ grid }) => grid),
      settings,
    ),
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
  };
}

function leftOut(sheets: SheetRef[], ours: Set<string>): SheetLeftOut[] {
  return sheets.flatMap((sheet): SheetLeftOut[] => {
    if (sheet.visibility === "veryHidden") return [{ sheet, why: "veryHidden" }];
    return ours.has(sheet.id) ? [{ sheet, why: "generated" }] : [];
  });
}

/** Throws the problem that names what was looked for when no sheet says who does what. */
export function requireSituations(overview: Overview): void {
  if (overview.situations.length === 0) throw new KnownProblem({ code: "noTaskOverview", retry: true });
}
