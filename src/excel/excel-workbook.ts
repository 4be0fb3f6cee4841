import { sheetCells } from "../editing/sheet-cells";
import { listedSheets } from "./generated-sheets";
import { Listeners } from "./listeners";
import { type Outcome, problemOf } from "./problem";
import { readWorkbookFromExcel } from "./read-workbook-from-excel";
import { runExcel, supports } from "./run-excel";
import { SelectionLink } from "./selection-link";
import { watchChanges } from "./watch-changes";
import type { OpenedWorkbook, OpenOptions, WorkbookPort } from "./workbook-port";
import { saveSettings } from "./workbook-settings";

// The task list needs none of these: they come after it.
const loadAnalysing = () => import("./analyse-workbook");
const loadBringing = () => import("./bring-schools");
const loadMaking = () => import("./make-sheets");
const loadWriting = () => import("./write-plan");

/** The pane's one way to the workbook that is open in Excel. */
export function createExcelWorkbook(): WorkbookPort {
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
    removeGeneratedSheets: () => fetched(loadMaking, ({ removeGeneratedSheets }) => removeGeneratedSheets()),
    canBringSchools: () => supports("1.13"),
    bringSchools: (files, base, options) =>
      fetched(loadBringing, ({ bringSchools }) => bringSchools(files, base, options)),
    takeSchoolsAway: (sheetIds) => fetched(loadBringing, ({ takeSchoolsAway }) => takeSchoolsAway(sheetIds)),
    show: selection.show,
    onChange: (listener, listening) => watchChanges(listeners, listener, listening),
    onSelect: (listener) => selection.watch(listeners, listener),
  };
}

function openWorkbook(
  listeners: Listeners,
  { since, ...options }: OpenOptions,
): Promise<Outcome<OpenedWorkbook>> {
  return runExcel(async (context, sync) => {
    const earlier = since ? { grids: since.workbook.cells.grids, changed: since.changed } : null;
    const joining = listeners.joining(context, sync);
    const reading = await readWorkbookFromExcel(context, joining, options, earlier);
    const { overview, grids, settings, settingsNotices } = reading;
    const generatedSheets = listedSheets(reading.generated, reading.generatedState, reading.fingerprint);
    const summary = generatedSheets.find(({ kind }) => kind === "summary");
    return {
      overview,
      cells: sheetCells(grids),
      summaryOutdated: summary?.outdated ?? null,
      generatedSheets,
      settings,
      settingsNotices,
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
