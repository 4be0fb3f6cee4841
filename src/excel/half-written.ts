import { isFormula, plainText } from "../editing/cell-content";
import type { EditPlan, SheetContent } from "../editing/edit-plan";
import type { CellValue } from "../model/cell";

/** What stands in cells, wherever. */
type Texts = ReadonlySet<string>;

/**
 * Deletes the copies that a plan made before it failed, so that no half of it stays. False when one stays, because it holds more than
 * its example and the plan say: someone else wrote in it.
 */
export async function removeHalf(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  plan: EditPlan,
  before: ReadonlySet<string>,
): Promise<boolean> {
  const added = plan.changes.flatMap((change) => (change.kind === "addSheet" ? [change] : []));
  if (added.length === 0) return true;
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  const examples = added.map(({ copyOf }) => loadUsed(worksheets.getItemOrNullObject(copyOf)));
  await sync();
  const found = worksheets.items.filter(({ id }) => !before.has(id));
  if (found.length === 0) return true;
  const used = found.map(loadUsed);
  await sync();
  const copies = added.map(({ cells }, at) => new HalfCopy(textsIn(examples[at]), plannedTexts(cells)));
  let all = true;
  found.forEach((sheet, at) => {
    const texts = textsIn(used[at]);
    if (copies.some((copy) => copy.is(texts))) sheet.delete();
    else if (copies.some((copy) => copy.was(texts))) all = false;
  });
  await sync();
  return all;
}

function loadUsed(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load("values,formulas");
  return range;
}

function textsIn(range: Excel.Range | undefined): Texts {
  if (!range || range.isNullObject) return new Set();
  const { values, formulas } = range as { values: CellValue[][]; formulas: CellValue[][] };
  const texts = values.flatMap((line, row) =>
    line.filter((value, column) => {
      const formula = formulas[row]?.[column];
      // A text that begins with "=" has itself as value
      return value === formula || !isFormula({ formula: formula ?? "" });
    }),
  );
  return new Set(texts.map(String).filter((text) => text !== ""));
}

function plannedTexts(cells: SheetContent): Texts {
  return new Set(cells.filter((cell) => !isFormula(cell)).map(plainText));
}

/** A copy of an example on its way to what is planned, wherever rows and columns that come in moved its cells. */
class HalfCopy {
  /** On the way there too. */
  private readonly always: string[];

  constructor(
    private readonly example: Texts,
    private readonly planned: Texts,
  ) {
    this.always = [...example].filter((text) => planned.has(text));
  }

  /** Whether the sheet that holds these texts is one, as it was left. */
  is(texts: Texts): boolean {
    return (
      this.always.length > 0 &&
      this.always.every((text) => texts.has(text)) &&
      [...texts].every((text) => this.example.has(text) || this.planned.has(text))
    );
  }

  /** Whether it looks like one in which someone else wrote. */
  was(texts: Texts): boolean {
    return 2 * this.always.filter((text) => texts.has(text)).length > this.always.length;
  }
}
