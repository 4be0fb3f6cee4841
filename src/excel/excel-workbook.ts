import { sheetCells } from "../editing/plan/sheet-cells";
import { listedSheets } from "./sheets/generated-sheets";
import { Listeners } from "./events/listeners";
import { type Outcome, problemOf } from "../port/problem";
import { readWorkbookFromExcel } from "./read/read-workbook";
import { runExcel, supports } from "./run-excel";
import { outsideScope } from "./self-test/scope";
import { SelectionLink } from "./events/selection-link";
import { watchChanges } from "./events/watch-changes";
import type { OpenedWorkbook, OpenOptions, WorkbookPort } from "../port/workbook-port";
import { saveSettings } from "./read/settings";

// The task list needs none of these: they come after it.
const loadAnalysing = () => import("./sheets/analyse-workbook");
const loadImport = () => import("./import/import-schools");
const loadMaking = () => import("./sheets/make-sheets");
const loadPickLists = () => import("./sheets/pick-lists");
const loadWriting = () => import("./edits/write-plan");
const loadSelfTest = () => import("./self-test/run-self-test");

/** The pane's one way to the workbook that is open in Excel. */
export function createExcelWorkbook(): WorkbookPort {
  const port = ungated();
  return {
    ...port,
    open: outsideScope(port.open),
    analyse: outsideScope(port.analyse),
    write: outsideScope(port.write),
    saveSettings: outsideScope(port.saveSettings),
    makeSheets: outsideScope(port.makeSheets),
    removeGeneratedSheets: outsideScope(port.removeGeneratedSheets),
    setPickLists: outsideScope(port.setPickLists),
    removePickLists: outsideScope(port.removePickLists),
    importSchools: outsideScope(port.importSchools),
    removeImported: outsideScope(port.removeImported),
    show: outsideScope(port.show),
    selfTest: async (options) => {
      try {
        const { runSelfTest } = await loadSelfTest();
        return await runSelfTest(ungated(), options);
      } catch (error) {
        return { ok: false, why: "problem", problem: problemOf(error) };
      }
    },
  };
}

/** The same, also while a self-test runs. */
function ungated(): WorkbookPort {
  const selection = new SelectionLink();
  const listeners = new Listeners();
  return {
    async open(options = {}) {
      const opened = await openWorkbook(listeners, options);
      return listeners.wereUnknown() ? openWorkbook(listeners, options) : opened;
    },
    analyse: (options) => fetched(loadAnalysing, ({ analyseWorkbook }) => analyseWorkbook(options)),
    write: (...args) => fetched(loadWriting, ({ writePlan }) => writePlan(...args)),
    prepare: async () => void (await Promise.allSettled([loadAnalysing(), loadMaking(), loadWriting()])),
    saveSettings,
    makeSheets: (request, options) => fetched(loadMaking, ({ makeSheets }) => makeSheets(request, options)),
    removeGeneratedSheets: (sheetIds) =>
      fetched(loadMaking, ({ removeGeneratedSheets }) => removeGeneratedSheets(sheetIds)),
    setPickLists: (options) => fetched(loadPickLists, ({ setPickLists }) => setPickLists(options)),
    removePickLists: (options) => fetched(loadPickLists, ({ removePickLists }) => removePickLists(options)),
    // On the iPad Excel says that it has it, and has not
    canImportSchools: () => supports("1.13") && Office.context.platform !== Office.PlatformType.iOS,
    importSchools: (files, base, options) =>
      fetched(loadImport, ({ importSchools }) => importSchools(files, base, options)),
    removeImported: (sheetIds) => fetched(loadImport, ({ removeImported }) => removeImported(sheetIds)),
    show: selection.show,
    activate: selection.activate,
    onChange: (listener, listening) => watchChanges(listeners, listener, listening),
    onSelect: (listener) => selection.watch(listeners, listener),
    onActivate: (listener) => selection.watchActivations(listeners, listener),
  };
}

function openWorkbook(
  listeners: Listeners,
  { since, ...options }: OpenOptions,
): Promise<Outcome<OpenedWorkbook>> {
  return runExcel(async (context, sync) => {
    const earlier = since ? { grids: since.workbook.cells.grids, changed: since.changed } : null;
    const joining = listeners.joining(context, sync);
    const reading = await readWorkbookFromExcel(context, joining, options, { earlier });
    const { overview, grids, settings, settingsNotices, owned } = reading;
    const generatedSheets = listedSheets(owned.generated, reading.generatedState, reading.fingerprint);
    const summary = generatedSheets.find(({ kind }) => kind === "summary");
    return {
      overview,
      cells: sheetCells(grids),
      summaryOutdated: summary?.outdated ?? null,
      generatedSheets,
      sheetsInDoubt: owned.inDoubt.map(({ sheetName }) => sheetName),
      settings,
      settingsNotices,
      activeSheetId: reading.activeSheetId,
    };
  });
}

/** Code that does not arrive is a problem like any other; the next time fetches it again. */
async function fetched<Part, T>(
  load: () => Promise<Part>,
  job: (part: Part) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await job(await load());
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}
