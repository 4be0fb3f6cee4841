import { applyPlan } from "../editing/plan/apply-plan";
import { isFormula } from "../editing/cells/content";
import type { EditPlan } from "../editing/plan/edit-plan";
import { filledColumns } from "../reading/task-columns";
import { cellAfter, cellOfLine } from "../editing/plan/line-shift";
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

/**
 * The cell to name in "saved in D12": the first that the plan wrote, on the row of a task rather than in a header. Null when it
 * only removed rows, and when it added or removed sheets: those are named themselves.
 */
export function firstCellOf({ changes, touches, anchors }: EditPlan): CellRef | null {
  if (touches.sheets.length > 0) return null;
  const inserted = changes.flatMap((change, index) => {
    if (change.kind !== "insertLine") return [];
    return change.cells.flatMap(({ place }): CellRef[] => {
      const cell = cellOfLine(change, place);
      const now = cellAfter(changes.slice(index + 1), cell);
      return now ? [now] : [];
    });
  });
  const written = [...touches.cells, ...inserted];
  const rows = new Set(anchors.after.filter(({ of }) => of === "task").map(({ cell }) => rowKey(cell)));
  return written.find((cell) => rows.has(rowKey(cell))) ?? written[0] ?? null;
}

function rowKey({ sheetId, row }: CellRef): string {
  return `${sheetId} ${row}`;
}
