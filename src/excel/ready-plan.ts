import { sheetOfGuard } from "../editing/build-plan";
import type { EditPlan } from "../editing/edit-plan";
import { sheetCells } from "../editing/sheet-cells";
import type { WorkbookSettings } from "../model/workbook-settings";
import { readSheets } from "./read-grids";
import type { OpenedWorkbook } from "./workbook-port";

type Sync = () => Promise<void>;

/** A plan that fits what stands in Excel, and the workbook as it is there. */
export interface ReadyPlan {
  plan: EditPlan;
  base: OpenedWorkbook;
  /** All sheets of the workbook, by id. */
  sheetIds: ReadonlySet<string>;
  /** Where the plan brings other settings along. */
  settings?: { before: WorkbookSettings; after: WorkbookSettings };
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
