import { sameContent } from "../editing/cell-content";
import type { EditPlan } from "../editing/edit-plan";
import { sheetCells } from "../editing/sheet-cells";
import type { CellValue } from "../model/cell";

type Cells = Map<string, CellValue>;

/**
 * Deletes the copies that a plan made before it failed, so that no half of it stays. A sheet is a copy of ours when it was not
 * there before and holds nothing but what its example or the plan says.
 */
export async function removeHalf(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  plan: EditPlan,
  before: ReadonlySet<string>,
): Promise<void> {
  const added = plan.changes.flatMap((change) => (change.kind === "addSheet" ? [change] : []));
  if (added.length === 0) return;
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  const examples = added.map(({ copyOf }) => loadUsed(worksheets.getItemOrNullObject(copyOf)));
  await sync();
  const found = worksheets.items.filter(({ id }) => !before.has(id));
  if (found.length === 0) return;
  const used = found.map(loadUsed);
  await sync();
  const planned = added.map(
    ({ cells }): Cells => new Map(cells.map(({ row, column, formula }) => [`${row},${column}`, formula])),
  );
  const known = examples.map(contentOf);
  found.forEach((sheet, at) => {
    const range = used[at];
    const isOurs = range && added.some((_, n) => isMadeOf(contentOf(range), [known[n], planned[n]]));
    if (isOurs) sheet.delete();
  });
  await sync();
}

function loadUsed(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load("rowIndex,columnIndex,values,formulas");
  return range;
}

function contentOf(range: Excel.Range): Cells {
  if (range.isNullObject) return new Map();
  const { rowIndex: row, columnIndex: column, values, formulas } = range;
  const cells = sheetCells([
    {
      sheet: { id: "", name: "", visibility: "visible" },
      row,
      column,
      values,
      formulas,
      texts: [],
      numberFormats: [],
      merges: [],
      hiddenRows: [],
      colors: [],
    },
  ]);
  return new Map(cells.sheetContent("").map((cell) => [`${cell.row},${cell.column}`, cell.formula]));
}

/** Whether there is something, and every cell holds what one of the others holds there. A copied formula may name its own sheet. */
function isMadeOf(cells: Cells, others: readonly (Cells | undefined)[]): boolean {
  const isFormula = (value: CellValue | undefined) => typeof value === "string" && value.startsWith("=");
  return (
    cells.size > 0 &&
    [...cells].every(([place, formula]) =>
      others.some((other) => {
        const there = other?.get(place);
        if (there === undefined) return false;
        return isFormula(formula) ? isFormula(there) : sameContent({ formula }, { formula: there });
      }),
    )
  );
}
