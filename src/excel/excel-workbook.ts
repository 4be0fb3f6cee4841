import { sheetCells } from "../editing/sheet-cells";
import { listedSheets } from "./generated-sheets";
import { type Outcome, problemOf } from "./problem";
import { readWorkbookFromExcel } from "./read-workbook-from-excel";
import { runExcel, supports } from "./run-excel";
import { SelectionLink } from "./selection-link";
import { watchChanges } from "./watch-changes";
import type { WorkbookPort } from "./workbook-port";
import { saveSettings } from "./workbook-settings";

// The task list needs none of these: they come after it.
const loadAnalysing = () => import("./analyse-workbook");
const loadBringing = () => import("./bring-schools");
const loadMaking = () => import("./make-sheets");
const loadWriting = () => import("./write-plan");

/** The pane's one way to the workbook that is open in Excel. */
export function createExcelWorkbook(): WorkbookPort {
  const selection = new SelectionLink();
  return {
    open: ({ since, ...options } = {}) =>
      runExcel(async (context, sync) => {
        const earlier = since ? { grids: since.workbook.cells.grids, changed: since.changed } : null;
        const reading = await readWorkbookFromExcel(context, sync, options, earlier);
        const { overview, grids, settings, settingsNotices } = reading;
        const generatedSheets = listedSheets(reading.generated, reading.generatedState, reading.fingerprint);
        const summary = generatedSheets.find(({ kind }) => kind === "summary");
        const summaryOutdated = summary?.outdated ?? null;
        return {
          overview,
          cells: sheetCells(grids),
          summaryOutdated,
          generatedSheets,
          settings,
          settingsNotices,
        };
      }),
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
    onChange: watchChanges,
    onSelect: selection.watch,
  };
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
