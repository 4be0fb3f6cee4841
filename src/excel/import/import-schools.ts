import { nameImportedSheets, withSchoolNames, type ImportedSheet } from "../../editing/imported-sheets";
import type { SheetRef } from "../../model/grid";
import { findLayout, isSituationLayout } from "../../reading/find-layout";
import { readSheetName } from "../../reading/sheet-role";
import { isOwnMark, loadMarks } from "../sheets/generated-sheets";
import { KnownProblem, problemOf, type Outcome, type Problem } from "../../port/problem";
import { sheetsInFile } from "./file-sheets";
import { removeUnheard } from "./unheard-sheets";
import { rollback, type Found } from "../rollback";
import { readGrids, visibilityOf } from "../read/read-grids";
import { runExcel, supports } from "../run-excel";
import type { ImportedSchools, JobOptions, OpenedWorkbook, SchoolFile } from "../../port/workbook-port";
import { loadSettings, queueSettings, settingsOf } from "../read/settings";

/** These say something about the file; any other problem ends the whole job. */
const OF_THE_FILE: readonly Problem["code"][] = ["unknown", "tooLarge", "unsupported", "fileRefused"];

const NO_OVERVIEW: Problem = { code: "noTaskOverview", detail: "", retry: false };

/** On the web Excel copies no sheets with charts, comments, slicers or PivotTables. */
function problemOfFile(error: unknown): Problem {
  const problem = problemOf(error);
  const isRefused = (error as { code?: unknown } | null)?.code === "UnsupportedFeature";
  return isRefused ? { ...problem, code: "fileRefused" } : problem;
}

/**
 * Adds the situation sheets of other files at the end, named per school; all other sheets of those files are taken away again.
 * A round trip per file and four besides. When it fails or is cancelled, nothing of it stays.
 */
export function importSchools(
  files: readonly SchoolFile[],
  { overview }: Pick<OpenedWorkbook, "overview">,
  { signal, onProgress }: JobOptions = {},
): Promise<Outcome<ImportedSchools>> {
  return runExcel(async (context, sync) => {
    if (!supports("1.13")) throw new KnownProblem({ code: "unsupported", retry: false });
    const marksBefore = loadMarks(context);
    context.workbook.worksheets.load("items/id");
    await sync();
    const known = new Set(marksBefore.items.map(({ name }) => name));
    const inserted = new Map<string, SchoolFile>();
    let planned: PlannedImport | null = null;
    try {
      const failed = await insertFiles(context, sync, files, inserted, { signal, onProgress });
      planned = await keepSituations(context, sync, { inserted, failed, known, overview, signal });
      await sync();
    } catch (error) {
      await rollback(error, () => leftOfImport(context, sync, inserted, known, planned));
    }
    return planned!.value;
  });
}

type Failed = { file: string; problem: Problem };

/** Fills `inserted` with the file of each new sheet, by the sheet's id. */
async function insertFiles(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  files: readonly SchoolFile[],
  inserted: Map<string, SchoolFile>,
  { signal, onProgress }: JobOptions,
): Promise<Failed[]> {
  const failed: Failed[] = [];
  const { worksheets } = context.workbook;
  let there = new Set(worksheets.items.map(({ id }) => id));
  for (const [at, file] of files.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ step: "sheets", share: at / files.length });
    const sheets = sheetsInFile(file.base64);
    const wanted = sheets
      ?.filter((sheet) => sheet.isSituation && sheet.visibility !== "veryHidden")
      .map(({ name }) => name);
    try {
      if (wanted?.length === 0) {
        failed.push({ file: file.name, problem: NO_OVERVIEW });
        continue;
      }
      const ids = context.workbook.insertWorksheetsFromBase64(file.base64, {
        positionType: "End",
        // What else the file holds may be something that Excel refuses to copy
        ...(wanted && { sheetNamesToInsert: wanted }),
      });
      worksheets.load("items/id");
      await sync();
      there = new Set(worksheets.items.map(({ id }) => id));
      for (const id of ids.value) inserted.set(id, file);
    } catch (error) {
      await removeUnheard(context, sync, there, wanted ?? null, error);
      const problem = problemOfFile(error);
      if (!OF_THE_FILE.includes(problem.code)) throw error;
      failed.push({ file: file.name, problem });
    }
  }
  signal?.throwIfAborted();
  return failed;
}

interface InsertedSheets {
  inserted: ReadonlyMap<string, SchoolFile>;
  failed: Failed[];
  known: ReadonlySet<string>;
  overview: OpenedWorkbook["overview"];
  signal: AbortSignal | undefined;
}

/** What is there once everything that is queued is done. */
interface PlannedImport {
  named: readonly { id: string; sheetName: string }[];
  value: ImportedSchools;
}

/** Reads which of the inserted sheets stay, and queues what becomes of them all. */
async function keepSituations(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  { inserted, failed, known, overview, signal }: InsertedSheets,
): Promise<PlannedImport> {
  const worksheets = context.workbook.worksheets;
  worksheets.load("items/id,items/name,items/visibility");
  const marks = loadMarks(context);
  const stored = loadSettings(context);
  await sync();
  const all = worksheets.items.map(({ id, name, visibility }): SheetRef => ({
    id,
    name,
    visibility: visibilityOf(visibility),
  }));
  const fresh = all.filter(({ id }) => inserted.has(id));
  const { grids } = await readGrids(context, sync, fresh);
  signal?.throwIfAborted();

  const situations = grids.flatMap((grid): ImportedSheet[] => {
    const layout = findLayout(grid);
    if (!layout || !isSituationLayout(layout)) return [];
    const { id, name } = grid.sheet;
    const isTarget = layout.priority !== null || readSheetName(name).role === "target";
    const { name: file = "", school } = inserted.get(id) ?? {};
    return [{ id, name, file, school, role: isTarget ? "target" : "current" }];
  });
  const named = nameImportedSheets(
    situations,
    overview.schools,
    all.map(({ name }) => name),
  );
  // Before the new names: whoever finds those knows that this is done too
  const { settings } = settingsOf(stored);
  const withNames = withSchoolNames(settings, named);
  if (withNames !== settings) queueSettings(context, withNames);
  const kept = new Set(named.map(({ id }) => id));
  for (const { id } of fresh) if (!kept.has(id)) worksheets.getItem(id).delete();
  for (const { id, name, sheetName } of named)
    if (sheetName !== name) worksheets.getItem(id).name = sheetName;
  deleteMarks(marks, known);
  const [first] = named;
  if (first) worksheets.getItem(first.id).activate();
  const withSheets = new Set(named.map(({ file }) => file));
  const empty = [...new Set([...inserted.values()].map(({ name }) => name))].filter(
    (file) => !withSheets.has(file),
  );
  const added = named.map(({ file, school, ownSchool, role, sheetName, id }) => ({
    file,
    school,
    ownSchool,
    role,
    sheetName,
    sheetId: id,
  }));
  const noOverview = { code: "noTaskOverview" as const, detail: "", retry: false };
  const value = { added, failed: [...failed, ...empty.map((file) => ({ file, problem: noOverview }))] };
  return { named, value };
}

/** Sheets that were inserted are known by their ids. */
async function leftOfImport(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  inserted: ReadonlyMap<string, SchoolFile>,
  known: ReadonlySet<string>,
  planned: PlannedImport | null,
): Promise<Found<void>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  const marks = loadMarks(context);
  const stored = loadSettings(context);
  await sync();
  const there = worksheets.items.filter(({ id }) => inserted.has(id));
  const names = new Map(there.map(({ id, name }) => [id, name]));
  if (planned && names.size === planned.named.length) {
    if (planned.named.every(({ id, sheetName }) => names.get(id) === sheetName)) {
      deleteMarks(marks, known);
      await sync();
      return { done: "all", value: undefined };
    }
  }
  if (there.length === 0) return { done: "none" };
  const undo = async () => {
    for (const sheet of there) sheet.delete();
    deleteMarks(marks, known);
    forgetSheets(context, stored, [...inserted.keys()]);
    await sync();
  };
  return { done: "part", undo };
}

/** Other files may hold sheets that were made by us there; their marks mean nothing here. */
function deleteMarks(marks: Excel.NamedItemCollection, known: ReadonlySet<string>): void {
  for (const item of marks.items) if (isOwnMark(item.name) && !known.has(item.name)) item.delete();
}

/** What is kept of sheets that go away, goes too. */
function forgetSheets(
  context: Excel.RequestContext,
  stored: Excel.Setting,
  sheetIds: readonly string[],
): void {
  const { settings } = settingsOf(stored);
  const sheets = settings.sheets.filter(({ id }) => !sheetIds.includes(id));
  if (sheets.length < settings.sheets.length) queueSettings(context, { ...settings, sheets });
}

export function removeImported(sheetIds: readonly string[]): Promise<Outcome<void>> {
  return runExcel(async (context, sync) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    const stored = loadSettings(context);
    await sync();
    forgetSheets(context, stored, sheetIds);
    for (const { id } of worksheets.items) if (sheetIds.includes(id)) worksheets.getItem(id).delete();
    await sync();
  });
}
