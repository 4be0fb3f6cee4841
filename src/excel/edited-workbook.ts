import { applyPlan } from "../editing/apply-plan";
import { isFormula } from "../editing/cell-content";
import type { EditPlan } from "../editing/edit-plan";
import { filledColumns } from "../editing/layout-columns";
import type { CellRef } from "../model/cell";
import { readingSettingsOf } from "../model/workbook-settings";
import { readWorkbook } from "../reading/read-workbook";
import type { OpenedWorkbook } from "./workbook-port";

/** The workbook as it is after the plan, worked out here: nothing is read again. Formulas keep their last value. */
export function editedWorkbook(base: OpenedWorkbook, plan: EditPlan): OpenedWorkbook {
  const cells = applyPlan(plan, base.cells);
  const read = new Set(base.cells.grids.map(({ sheet }) => sheet.id));
  const leftOut = base.overview.leftOut.filter(({ sheet }) => !read.has(sheet.id));
  const settings = readingSettingsOf(
    base.settings,
    cells.grids.map(({ sheet }) => sheet),
  );
  return {
    ...base,
    cells,
    overview: readWorkbook({ grids: cells.grids, settings, leftOut }),
    summaryOutdated: base.summaryOutdated === null ? null : true,
  };
}

/** Whether a task row holds a formula in a cell that is read. */
export function hasFormulas({ overview, cells }: OpenedWorkbook): boolean {
  return overview.situations.some(({ sheet, layout, tasks }) => {
    const columns = [layout.cluster, layout.description, ...filledColumns(layout)];
    return tasks.some(({ cell: { row } }) =>
      columns.some((column) => isFormula(cells.content({ sheetId: sheet.id, row, column }))),
    );
  });
}

/** The cell to name in "saved in D12": the first that the plan wrote; null when it only took rows or sheets away. */
export function firstCellOf(plan: EditPlan): CellRef | null {
  const [first] = plan.touches.cells;
  if (first) return first;
  for (const change of plan.changes) {
    if (change.kind === "addSheet") return { sheetId: change.sheetId, row: 0, column: 0 };
    if (change.kind !== "insertLine") continue;
    const { sheetId, at, axis, cells } = change;
    const place = cells[0]?.place ?? 0;
    return axis === "row" ? { sheetId, row: at, column: place } : { sheetId, row: place, column: at };
  }
  return null;
}
