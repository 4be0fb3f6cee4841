import { nameBroughtSheets, withSchoolNames, type BroughtSheet } from "../editing/brought-sheets";
import type { SheetRef } from "../model/grid";
import { findLayout, isSituation } from "../reading/find-layout";
import { readSheetName } from "../reading/sheet-role";
import { isMark, loadMarks } from "./generated-sheets";
import { KnownProblem, problemOf, type Outcome, type Problem } from "./problem";
import { removeUnheard } from "./unheard-sheets";
import { readGrids, visibilityOf } from "./read-grids";
import { runExcel, supports } from "./run-excel";
import type { BroughtSchools, JobOptions, OpenedWorkbook, SchoolFile } from "./workbook-port";
import { loadSettings, queueSettings, settingsOf } from "./workbook-settings";

/** These say something about the file; any other problem ends the whole job. */
const OF_THE_FILE: readonly Problem["code"][] = ["unknown", "tooLarge", "unsupported"];

/**
 * Adds the situation sheets of other files at the end, named per school; all other sheets of those files are taken away again.
 * A round trip per file and four besides. When it fails or is cancelled, nothing of it stays.
 */
export function bringSchools(
  files: readonly SchoolFile[],
  { overview }: Pick<OpenedWorkbook, "overview">,
  { signal, onProgress }: JobOptions = {},
): Promise<Outcome<BroughtSchools>> {
  return runExcel(
    async (context, sync) => {
      if (!supports("1.13")) throw new KnownProblem({ code: "unsupported", retry: false });
      const marksBefore = loadMarks(context);
      context.workbook.worksheets.load("items/id");
      await sync();
      const known = new Set(marksBefore.items.map(({ name }) => name));
      const inserted = new Map<string, SchoolFile>();
      try {
        const failed = await insertFiles(context, sync, files, inserted, { signal, onProgress });
        return await keepSituations(context, sync, { inserted, failed, known, overview, signal });
      } catch (error) {
        throw await takenBack(context, sync, inserted, known, error);
      }
    },
    { oneUndo: true },
  );
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
    try {
      const ids = context.workbook.insertWorksheetsFromBase64(file.base64, { positionType: "End" });
      worksheets.load("items/id");
      await sync();
      there = new Set(worksheets.items.map(({ id }) => id));
      for (const id of ids.value) inserted.set(id, file);
    } catch (error) {
      await removeUnheard(context, sync, there, error);
      const problem = problemOf(error);
      if (!OF_THE_FILE.includes(problem.code)) throw error;
      failed.push({ file: file.name, problem });
    }
  }
  signal?.throwIfAborted();
  return failed;
}

interface Brought {
  inserted: ReadonlyMap<string, SchoolFile>;
  failed: Failed[];
  known: ReadonlySet<string>;
  overview: OpenedWorkbook["overview"];
  signal: AbortSignal | undefined;
}

async function keepSituations(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  { inserted, failed, known, overview, signal }: Brought,
): Promise<BroughtSchools> {
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
  const grids = await readGrids(context, sync, fresh, () => undefined);
  signal?.throwIfAborted();

  const situations = grids.flatMap((grid): BroughtSheet[] => {
    const layout = findLayout(grid);
    if (!layout || !isSituation(layout)) return [];
    const { id, name } = grid.sheet;
    const isTarget = layout.priority !== null || readSheetName(name).role === "target";
    const { name: file = "", school } = inserted.get(id) ?? {};
    return [{ id, name, file, school, role: isTarget ? "target" : "current" }];
  });
  const named = nameBroughtSheets(
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
  try {
    await sync();
  } catch (error) {
    const arrived = await wereKept(context, sync, inserted, named);
    if (!arrived) throw error;
  }

  const withSheets = new Set(named.map(({ file }) => file));
  const empty = [...new Set([...inserted.values()].map(({ name }) => name))].filter(
    (file) => !withSheets.has(file),
  );
  return {
    added: named.map(({ file, school, ownSchool, role, sheetName, id }) => ({
      file,
      school,
      ownSchool,
      role,
      sheetName,
      sheetId: id,
    })),
    failed: [
      ...failed,
      ...empty.map((file) => ({
        file,
        problem: { code: "noTaskOverview" as const, detail: "", retry: false },
      })),
    ],
  };
}

/** Whether just these of the inserted sheets are there, by their new names: then only the answer was lost. */
async function wereKept(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  inserted: ReadonlyMap<string, SchoolFile>,
  named: readonly { id: string; sheetName: string }[],
): Promise<boolean> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await sync();
  const there = worksheets.items.filter(({ id }) => inserted.has(id));
  return (
    there.length === named.length &&
    named.every(({ id, sheetName }) => there.some((sheet) => sheet.id === id && sheet.name === sheetName))
  );
}

/** Other files may hold sheets that were made by us there; their marks mean nothing here. */
function deleteMarks(marks: Excel.NamedItemCollection, known: ReadonlySet<string>): void {
  for (const item of marks.items) if (isMark(item.name) && !known.has(item.name)) item.delete();
}

/** Deletes what was added, and answers with the error to report: the one that stopped the job. */
async function takenBack(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  inserted: ReadonlyMap<string, SchoolFile>,
  known: ReadonlySet<string>,
  cause: unknown,
): Promise<unknown> {
  if (inserted.size === 0) return cause;
  try {
    const marks = loadMarks(context);
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    const stored = loadSettings(context);
    await sync();
    for (const sheet of worksheets.items) if (inserted.has(sheet.id)) sheet.delete();
    deleteMarks(marks, known);
    forgetSheets(context, stored, [...inserted.keys()]);
    await sync();
    return cause;
  } catch (error) {
    const problem = problemOf(cause);
    return new KnownProblem({ ...problem, detail: `${problem.detail} · ${problemOf(error).detail}` });
  }
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

export function takeSchoolsAway(sheetIds: readonly string[]): Promise<Outcome<void>> {
  return runExcel(
    async (context, sync) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id");
      const stored = loadSettings(context);
      await sync();
      forgetSheets(context, stored, sheetIds);
      for (const { id } of worksheets.items) if (sheetIds.includes(id)) worksheets.getItem(id).delete();
      await sync();
    },
    { oneUndo: true },
  );
}
