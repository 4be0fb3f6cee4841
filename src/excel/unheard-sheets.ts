import { problemOf, withDetailOf } from "./problem";

/**
 * After sheets of a file were asked for and no good answer came: they may have come all the same. Deletes those that were not there
 * at the last answer and hold something; what someone else adds in that moment is empty, and stays.
 */
export async function removeUnheard(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  there: ReadonlySet<string>,
  error: unknown,
): Promise<void> {
  // Excel takes nothing at all now, so it did nothing and tells nothing
  if (problemOf(error).code === "cellEditMode") return;
  try {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await sync();
    const fresh = worksheets.items.filter(({ id }) => !there.has(id));
    if (fresh.length === 0) return;
    const used = fresh.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load("address");
      return { sheet, range };
    });
    await sync();
    for (const { sheet, range } of used) if (!range.isNullObject) sheet.delete();
    await sync();
  } catch (unseen) {
    throw withDetailOf(error, unseen);
  }
}
