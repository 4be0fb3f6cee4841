import { invertPlan, withoutSheets } from "../../editing/plan/build-plan";
import type { EditPlan, SheetChange } from "../../editing/plan/edit-plan";
import { sameSheet } from "../../editing/plan/guards";
import { leftOfPlan } from "../../editing/plan/rollback";
import { type SheetCells, sheetCells } from "../../editing/plan/sheet-cells";
import { resolveSheetIds } from "../../editing/plan/added-sheets";
import type { SheetRef } from "../../model/grid";
import { KnownProblem, problemOf } from "../../port/problem";
import type { JobMarks } from "../job-marks";
import { readSheets, visibilityOf } from "../read/read-grids";
import { loadSettings, queueSettings, sameSettings, settingsOf } from "../read/settings";
import type { Found } from "../rollback";
import type { ReadyPlan } from "./ready-plan";
import { lineKey, writeChanges } from "./write-changes";

type Sync = () => Promise<void>;

/** Finds out what stands in the workbook of a plan whose writing failed. Its value are the ids of added sheets. */
export async function leftOfEdit(
  context: Excel.RequestContext,
  sync: Sync,
  ready: ReadyPlan,
  marks: JobMarks,
  error: unknown,
): Promise<Found<Record<string, string>>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const asked = marks.load();
  const stored = loadSettings(context);
  await sync();
  const sheets = worksheets.items.map(({ id, name, visibility }): SheetRef => ({
    id,
    name,
    visibility: visibilityOf(visibility),
  }));
  const marked = asked(sheets);
  const fresh = sheets.filter(({ id }) => !ready.sheetIds.has(id));
  const { plan, gone } = withoutGone(ready, sheets);
  const keys = new Set(marked.map(({ key }) => key));
  const inserted = new Set(ready.plan.changes.filter((_, index) => keys.has(lineKey(index))));
  const adds = plan.changes.filter((change): change is SheetChange => change.kind === "addSheet");
  const copies = new Set(adds.map(({ sheetId }) => sheetId));
  const byMark = new Map(
    marked.flatMap(({ key, sheetId }) =>
      sheetId !== null && copies.has(key) ? [[key, sheetId] as const] : [],
    ),
  );
  // With the marks gone everything else is done too; then the contents tell
  const byName = new Map(
    adds.flatMap(({ sheetId, name }) => {
      const found = fresh.find((sheet) => sheet.name === name);
      return found && !byMark.has(sheetId) ? [[sheetId, found.id] as const] : [];
    }),
  );
  const ids = Object.fromEntries([...byMark, ...byName]);
  const looked = sheets.filter(
    ({ id }) => plan.touches.sheetIds.includes(id) || fresh.some((one) => one.id === id),
  );
  const now = underPlannedIds(await readSheets(context, sync, looked), ids, sheets);
  const left = leftOfPlan(plan, ready.base.cells, now, inserted);

  const settings =
    ready.settings && sameSettings(settingsOf(stored).settings, ready.settings.after)
      ? ready.settings.before
      : null;
  const unmark = () => marked.forEach((one) => one.unmark());
  let undo: EditPlan | null;
  switch (left.done) {
    case "unclear":
      return left;
    case "all":
      if (gone.length === 0) {
        unmark();
        if (marked.length > 0) await sync();
        return { done: "all", value: ids };
      }
      undo = left.value;
      break;
    case "part":
      undo = left.undo;
      break;
    case "none":
      undo = invertPlan({ ...plan, changes: [] });
      break;
  }
  if (!undo || (adds.length > 0 && byName.size > 0)) return { done: "part", undo: null };
  const inDoubt = unmarkedCopies(adds, ready.base.cells, now, new Set(Object.values(ids)));
  const why = whyOf(error, gone[0], inDoubt);
  if (undo.changes.length === 0 && !settings && marked.length === 0) return { done: "none", why };
  const back = resolveSheetIds(undo, ids);
  return {
    done: "part",
    why,
    undo: async () => {
      if (settings) queueSettings(context, settings);
      unmark();
      if (back.changes.length > 0) await writeChanges(context, sync, back, now);
      else await sync();
    },
  };
}

/** What was written on a sheet that someone deleted meanwhile is gone with it; what was done on the others tells itself. */
function withoutGone({ plan, base, sheetIds }: ReadyPlan, sheets: readonly SheetRef[]) {
  const there = new Set(sheets.map(({ id }) => id));
  const deleted = new Set(plan.changes.flatMap((one) => (one.kind === "deleteSheet" ? [one.sheetId] : [])));
  const ids = plan.touches.sheetIds.filter((id) => sheetIds.has(id) && !there.has(id) && !deleted.has(id));
  return {
    plan: ids.length > 0 ? withoutSheets(plan, new Set(ids)) : plan,
    gone: ids.map((id) => base.cells.grid(id)?.sheet.name ?? ""),
  };
}

function whyOf(error: unknown, sheetName: string | undefined, inDoubt: readonly string[]): unknown {
  const { code, detail } = problemOf(error);
  if (inDoubt.length > 0)
    return new KnownProblem({ code: "sheetsInDoubt", now: inDoubt.join(", "), detail, retry: true });
  if (sheetName === undefined || code !== "sheetGone") return error;
  return new KnownProblem({ code, sheetName, detail, retry: false });
}

/** The sheets with those that were added under the ids that the plan has for them; sheets without a cell included. */
function underPlannedIds(
  grids: Awaited<ReturnType<typeof readSheets>>,
  ids: Readonly<Record<string, string>>,
  sheets: readonly SheetRef[],
): SheetCells {
  const planned = new Map(Object.entries(ids).map(([own, id]) => [id, own]));
  const read = new Map(grids.map((grid) => [grid.sheet.id, grid]));
  return sheetCells(
    sheets.map((sheet) => {
      const grid = read.get(sheet.id) ?? { ...EMPTY, sheet };
      return { ...grid, sheet: { ...sheet, id: planned.get(sheet.id) ?? sheet.id } };
    }),
  );
}

const EMPTY = {
  row: 0,
  column: 0,
  values: [],
  texts: [],
  formulas: [],
  numberFormats: [],
  merges: [],
  hiddenRows: [],
  colors: [],
};

/** Names of copies that Excel made before it stopped, or that somebody else made in the same moment: left alone, and named. */
function unmarkedCopies(
  adds: readonly SheetChange[],
  before: SheetCells,
  now: SheetCells,
  known: ReadonlySet<string>,
): string[] {
  return now.grids
    .filter(
      ({ sheet: { id } }) =>
        before.grid(id) === undefined &&
        !known.has(id) &&
        !adds.some(({ sheetId }) => sheetId === id) &&
        adds.some(({ copyOf }) => sameSheet(now.sheetContent(id), before.sheetContent(copyOf))),
    )
    .map(({ sheet }) => sheet.name);
}
