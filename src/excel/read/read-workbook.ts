import type { Grid, SheetRef } from "../../model/grid";
import type { Overview, SheetLeftOut } from "../../model/overview";
import type { SettingsNotice } from "../../model/parse-settings";
import { readingSettingsOf, type WorkbookSettings } from "../../model/workbook-settings";
import { readWorkbook } from "../../reading/read-workbook";
import { fingerprint } from "./fingerprint";
import { loadMarks, proofsOf, type Ownership } from "../sheets/generated-sheets";
import { generatedStateOf, loadGeneratedState, type GeneratedState } from "../sheets/generated-state";
import { areLarge, loadGenerated, loadLargeSheets, type LoadedSheet } from "../sheets/load-generated";
import { fitsMerges, knownGrids, knownMerges, rememberGiven, type EarlierReading } from "./known-grids";
import { KnownProblem } from "../../port/problem";
import { readColors, readGrids, readMerges, visibilityOf, withColors } from "./read-grids";
import type { JobOptions } from "../../port/workbook-port";
import { isInScope } from "../self-test/scope";
import { loadSettings, settingsOf } from "./settings";

export interface WorkbookReading {
  overview: Overview;
  grids: Grid[];
  sheets: SheetRef[];
  owned: Ownership;
  /** Those that are to be replaced. */
  loaded: LoadedSheet[];
  /** Names of all tables in the workbook. */
  tables: string[];
  settings: WorkbookSettings;
  settingsNotices: SettingsNotice[];
  generatedState: GeneratedState;
  fingerprint: string;
  /** The sheet that Excel shows. */
  activeSheetId: string;
  /** Nothing may be written; no sheets may be added. */
  readOnly: boolean;
  structureProtected: boolean;
}

export interface ReadingOptions {
  /** Only the sheets that may differ from it are read. */
  earlier?: EarlierReading | null;
  /** Sheets of ours, by their marks, of which everything is wanted: they are about to be replaced. */
  replacing?: (mark: string) => boolean;
  /** Queues something else for the same request, knowing the names of all tables; answers whether there is something. */
  along?: (tables: readonly string[]) => boolean;
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
  { earlier = null, replacing = () => false, along = () => false }: ReadingOptions = {},
): Promise<WorkbookReading> {
  onProgress?.({ step: "sheets", share: 0 });
  const worksheets = context.workbook.worksheets;
  worksheets.load("items/id,items/name,items/visibility");
  const active = loadActiveSheet(context);
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  const names = loadMarks(context);
  const { tables } = workbook;
  tables.load("items/name");
  const generatedState = loadGeneratedState(context);
  const stored = loadSettings(context);
  await sync();
  signal?.throwIfAborted();

  const sheets = worksheets.items
    .filter(({ name }) => isInScope(name))
    .map(({ id, name, visibility }): SheetRef => ({ id, name, visibility: visibilityOf(visibility) }));
  const { settings, notices: settingsNotices } = settingsOf(stored);
  const reading = readingSettingsOf(settings, sheets);
  const readable = sheets.filter((sheet) => sheet.visibility !== "veryHidden");
  const told = (share: number) => {
    signal?.throwIfAborted();
    onProgress?.({ step: "cells", share });
  };
  const known = knownGrids(readable, earlier);
  const state = generatedStateOf(generatedState);
  const proofs = proofsOf(context, names, state, sheets);
  const { likelyOurs } = proofs;
  const toRead = readable.filter(({ id }) => !known.has(id) && !likelyOurs.has(id));
  const merges = knownMerges(earlier);
  const { grids: read, tooLarge } = await readGrids(context, sync, toRead, {
    onPart: told,
    alongside: proofs,
    merges,
  });
  await readMerges(
    context,
    sync,
    read.filter((grid) => merges.has(grid.sheet.id) && !fitsMerges(grid, grid.merges)),
  );
  const owned = proofs.ownership();
  const ours = new Set(owned.generated.map(({ sheetId }) => sheetId));
  const notOurs = readable.filter(({ id }) => likelyOurs.has(id) && !ours.has(id) && !known.has(id));
  if (notOurs.length > 0) {
    const more = await readGrids(context, sync, notOurs, { onPart: told });
    read.push(...more.grids);
    tooLarge.push(...more.tooLarge);
  }
  rememberGiven(read);
  for (const grid of read) known.set(grid.sheet.id, grid);
  const grids = readable.flatMap(({ id }) => (ours.has(id) ? [] : (known.get(id) ?? [])));

  const excluded = new Set(reading.excludedSheets);
  const wanted = withColors(grids.filter(({ sheet }) => !excluded.has(sheet.id)));
  const colorless = wanted.filter(({ grid }) => grid.colors.length === 0);
  const replaced = owned.generated.filter(({ mark }) => replacing(mark));
  let loaded: LoadedSheet[] = [];
  const tableNames = tables.items.map(({ name }) => name);
  if (colorless.length > 0) onProgress?.({ step: "colors", share: 0 });
  await readColors(context, sync, colorless, {
    isLarge: areLarge(replaced),
    load() {
      loaded = replaced.map((sheet) => loadGenerated(context, sheet));
      return along(tableNames) || loaded.length > 0;
    },
    async readApart() {
      loaded = await loadLargeSheets(context, sync, replaced);
      if (along(tableNames)) await sync();
    },
  });
  signal?.throwIfAborted();
  const overview = readWorkbook({ grids, settings: reading, leftOut: leftOut(sheets, ours, tooLarge) });
  return {
    overview,
    grids,
    sheets,
    owned,
    loaded,
    tables: tableNames,
    settings,
    settingsNotices,
    generatedState: state,
    fingerprint: fingerprint(
      wanted.map(({ grid }) => grid),
      settings,
    ),
    activeSheetId: active.id,
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
  };
}

function leftOut(
  sheets: readonly SheetRef[],
  ours: ReadonlySet<string>,
  tooLarge: readonly SheetRef[],
): SheetLeftOut[] {
  return sheets.flatMap((sheet): SheetLeftOut[] => {
    if (sheet.visibility === "veryHidden") return [{ sheet, why: "veryHidden" }];
    if (tooLarge.includes(sheet)) return [{ sheet, why: "tooLarge" }];
    return ours.has(sheet.id) ? [{ sheet, why: "generated" }] : [];
  });
}

/** Throws the problem that names what was looked for when no sheet says who does what. */
export function requireSituations(overview: Overview): void {
  if (overview.situations.length === 0) throw new KnownProblem({ code: "noTaskOverview", retry: true });
}

function loadActiveSheet(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getActiveWorksheet().load("id");
}
