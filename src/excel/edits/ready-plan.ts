import { sheetOfGuard } from "../../editing/plan/build-plan";
import type { EditPlan } from "../../editing/plan/edit-plan";
import { sheetCells } from "../../editing/plan/sheet-cells";
import type { WorkbookSettings } from "../../model/workbook-settings";
import { readSheets } from "../read/read-grids";
import type { OpenedWorkbook } from "../../port/workbook-port";

type Sync = () => Promise<void>;

/** A plan that fits what stands in Excel, and the workbook as it is there. */
export interface ReadyPlan {
  plan: EditPlan;
  base: OpenedWorkbook;
  /** All sheets of the workbook, by id. */
  sheetIds: ReadonlySet<string>;
  /** Whether there may be new names. */
  mayName: boolean;
  /** Where the plan brings other settings along. */
  settings?: { before: WorkbookSettings; after: WorkbookSettings };
}

/** A sheet that may be gone. */
export type SheetOf = (sheetId: string) => Excel.Worksheet;

/** Within one request each sheet is asked for once. */
export function sheetsOf(context: Excel.RequestContext): SheetOf {
  const asked = new Map<string, Excel.Worksheet>();
  return (sheetId) => {
    const sheet = asked.get(sheetId) ?? context.workbook.worksheets.getItemOrNullObject(sheetId);
    asked.set(sheetId, sheet);
    return sheet;
  };
}

/** The workbook with the sheets of the plan as they are now. */
export async function readAgain(
  context: Excel.RequestContext,
  sync: Sync,
  plan: EditPlan,
  base: OpenedWorkbook,
): Promise<OpenedWorkbook> {
  const ids = new Set(plan.guards.map(sheetOfGuard));
  const old = base.cells.grids.filter(({ sheet }) => ids.has(sheet.id));
  const fresh = new Map(
    (
      await readSheets(
        context,
        sync,
        old.map(({ sheet }) => sheet),
      )
    ).map((grid) => [grid.sheet.id, grid]),
  );
  const grids = base.cells.grids.map((grid) => fresh.get(grid.sheet.id) ?? grid);
  return { ...base, cells: sheetCells(grids) };
}
