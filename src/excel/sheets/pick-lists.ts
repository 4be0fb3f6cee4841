import { pickListCells, planPickLists, type PickList } from "../../editing/pick-lists";
import { sheetCells } from "../../editing/plan/sheet-cells";
import { areaAddress, quotedSheetName, type Area } from "../../model/cell";
import type { Overview } from "../../model/overview";
import { KnownProblem, type Outcome } from "../../port/problem";
import type { JobOptions, PickListsSet } from "../../port/workbook-port";
import { namesAddress, planPickListSheet } from "../../summary/on-request/pick-list-sheet";
import { filledColumns } from "../../reading/task-columns";
import { readWorkbookFromExcel, requireSituations } from "../read/read-workbook";
import { rollback } from "../rollback";
import { runExcel } from "../run-excel";
import { keyOf, kindOf } from "./generated-sheets";
import { removeGeneratedSheets } from "./make-sheets";
import { publishPlans } from "./publish-sheets";

/** Tells our lists from the user's own rules. It is the title of a warning that is never shown, so it goes along when a file is saved. */
const OURS = "Takenwijzer";

interface SheetArea {
  sheetId: string;
  area: Area;
}

/**
 * Puts lists to choose from in the cells of the task sheets that have no rule of their own, in at most eight round trips. They help
 * and never refuse: anything else may be typed all the same. Ours of an earlier time are brought up to date.
 */
export function setPickLists(options: JobOptions = {}): Promise<Outcome<PickListsSet>> {
  return runExcel(async (context, sync) => {
    const reading = await readWorkbookFromExcel(context, sync, options, { replacing: isOfPickLists });
    requireSituations(reading.overview);
    if (reading.readOnly) throw new KnownProblem({ code: "readOnly", retry: false });
    const { lists, names } = planPickLists(reading.overview, sheetCells(reading.grids));
    await requireUnprotected(context, sync, lists);
    const asked = lists.flatMap((list) => list.areas.map((area) => ({ ...list, area })));
    const found = await rulesIn(context, sync, asked);
    options.signal?.throwIfAborted();
    const usable = found.filter(({ rule }) => rule !== "theirs");
    const answer = { cells: cellsOf(usable), leftAlone: cellsOf(found) - cellsOf(usable) };
    if (usable.length === 0) return answer;
    const namesFrom = usable.some(({ of }) => of.what === "person")
      ? await publishPlans(context, sync, reading, () => ({ plans: [planPickListSheet(names)] }), {
          ...options,
          madeAt: new Date(),
          shows: false,
        })
      : null;
    const namesSource = `=${quotedSheetName(namesFrom?.names[0] ?? "")}!${namesAddress(names)}`;
    const hadOurs = found.some(({ rule }) => rule === "ours");
    for (const { of } of usable) {
      const { dataValidation } = rangeOf(context, of);
      dataValidation.clear();
      const source = of.what === "person" ? namesSource : of.choices.join(",");
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      dataValidation.errorAlert = { showAlert: false, message: "", style: "Information", title: OURS };
    }
    try {
      await sync();
    } catch (error) {
      return await rollback<PickListsSet>(error, async () => {
        const now = await rulesIn(
          context,
          sync,
          usable.map(({ of }) => of),
        );
        const set = now.filter(({ rule }) => rule === "ours");
        if (now.length > 0 && set.length === now.length && !hadOurs) return { done: "all", value: answer };
        if (set.length === 0) return { done: "none" };
        return { done: "part", undo: hadOurs ? null : () => clearRules(context, sync, set) };
      });
    }
    return answer;
  });
}

/** Takes our lists out of the cells again, and the sheet with the names away. Answers with how many cells had one. */
export async function removePickLists(options: JobOptions = {}): Promise<Outcome<number>> {
  const cleared = await runExcel(async (context, sync) => {
    const reading = await readWorkbookFromExcel(context, sync, options);
    const found = await rulesIn(context, sync, taskBlocks(reading.overview));
    const ours = found.filter(({ rule }) => rule === "ours");
    if (ours.length > 0) await clearRules(context, sync, ours);
    const sheetIds = reading.owned.generated.flatMap(({ mark, sheetId }) =>
      isOfPickLists(mark) ? [sheetId] : [],
    );
    return { cells: cellsOf(ours), sheetIds };
  });
  if (!cleared.ok) return cleared;
  const { cells, sheetIds } = cleared.value;
  if (sheetIds.length > 0) {
    const removed = await removeGeneratedSheets(sheetIds);
    if (!removed.ok) return removed;
  }
  return { ok: true, value: cells };
}

/** Every column of the tasks of every sheet. */
function taskBlocks({ situations }: Overview): SheetArea[] {
  return situations.flatMap(({ sheet, layout: { firstTaskRow, lastTaskRow, ...layout } }) => {
    const columns = [...filledColumns(layout), ...layout.unread.map(({ column }) => column)];
    const last = Math.max(layout.description, ...columns);
    return Array.from({ length: last + 1 }, (_, column) => ({
      sheetId: sheet.id,
      area: { row: firstTaskRow, column, rowCount: lastTaskRow - firstTaskRow + 1, columnCount: 1 },
    }));
  });
}

const isOfPickLists = (mark: string): boolean => kindOf(keyOf(mark)) === "pickLists";

type Rule = "none" | "ours" | "theirs";

/** Whose rules hold in these areas; an area where they differ is told cell by cell. One round trip, or two. */
async function rulesIn<Asked extends SheetArea>(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  asked: readonly Asked[],
): Promise<{ of: Asked; rule: Rule }[]> {
  const look = (of: Asked) => {
    const { dataValidation } = rangeOf(context, of);
    dataValidation.load("type,errorAlert");
    return { of, dataValidation };
  };
  const areas = asked.map(look);
  await sync();
  const mixed = areas.filter(({ dataValidation }) => isMixed(dataValidation));
  const cells = mixed.flatMap(({ of }) => cellsIn(of.area).map((area) => look({ ...of, area })));
  if (cells.length > 0) await sync();
  return [...areas.filter(({ dataValidation }) => !isMixed(dataValidation)), ...cells].map(
    ({ of, dataValidation: { type, errorAlert } }) => ({
      of,
      rule: type === "None" ? "none" : errorAlert.title === OURS ? "ours" : "theirs",
    }),
  );
}

function isMixed({ type }: Excel.DataValidation): boolean {
  return type === "Inconsistent" || type === "MixedCriteria";
}

function cellsIn({ row, column, rowCount }: Area): Area[] {
  return Array.from({ length: rowCount }, (_, down) => ({
    row: row + down,
    column,
    rowCount: 1,
    columnCount: 1,
  }));
}

async function clearRules(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  found: readonly { of: SheetArea }[],
): Promise<void> {
  for (const { of } of found) rangeOf(context, of).dataValidation.clear();
  await sync();
}

async function requireUnprotected(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  lists: readonly PickList[],
): Promise<void> {
  const names = new Map(lists.map(({ sheetId, sheetName }) => [sheetId, sheetName]));
  const sheets = [...names].map(([sheetId, sheetName]) => {
    const { protection } = context.workbook.worksheets.getItem(sheetId);
    protection.load("protected");
    return { protection, sheetName };
  });
  await sync();
  const locked = sheets.find(({ protection }) => protection.protected);
  if (locked) throw new KnownProblem({ code: "protectedSheet", sheetName: locked.sheetName, retry: true });
}

function cellsOf(found: readonly { of: SheetArea }[]): number {
  return pickListCells(found.map(({ of }) => ({ areas: [of.area] })));
}

function rangeOf(context: Excel.RequestContext, { sheetId, area }: SheetArea): Excel.Range {
  return context.workbook.worksheets.getItem(sheetId).getRange(areaAddress(area));
}
