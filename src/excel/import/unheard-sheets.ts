import { KnownProblem, problemOf, withDetailOf } from "../../port/problem";

/**
 * After sheets of a file were asked for and no good answer came: they may have come all the same. Deletes what came for certain: at
 * the end, filled in, under a name that Excel gives those sheets. `wanted`: their names in the file; null when it could not be read
 * here, so that nothing is certain. What may be of the file is then named in the problem, and stays.
 */
export async function removeUnheard(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  there: ReadonlySet<string>,
  wanted: readonly string[] | null,
  error: unknown,
): Promise<void> {
  // Excel takes nothing at all now, so it did nothing and tells nothing
  if (problemOf(error).code === "cellEditMode") return;
  const inDoubt: string[] = [];
  try {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await sync();
    const { items } = worksheets;
    const lastKnown = Math.max(...items.map(({ id }, at) => (there.has(id) ? at : -1)));
    const fresh = items.slice(lastKnown + 1).filter(({ name }) => !wanted || isNameOfAny(name, wanted));
    if (fresh.length === 0) return;
    const used = fresh.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load("address");
      return { sheet, range };
    });
    await sync();
    const filled = used.filter(({ range }) => !range.isNullObject).map(({ sheet }) => sheet);
    if (wanted) for (const sheet of filled) sheet.delete();
    else inDoubt.push(...filled.map(({ name }) => name));
    await sync();
  } catch (unseen) {
    throw withDetailOf(error, unseen);
  }
  if (inDoubt.length > 0) {
    const { detail } = problemOf(error);
    throw new KnownProblem({ code: "sheetsInDoubt", now: inDoubt.join(", "), detail, retry: false });
  }
}

/** Excel adds a number to a name that is taken, and shortens a long one for it. */
function isNameOfAny(name: string, wanted: readonly string[]): boolean {
  const [, stem] = /^(.+?) \(\d+\)$/.exec(name) ?? [];
  return wanted.some(
    (own) =>
      own === name || (stem !== undefined && (own === stem || (stem.length > 24 && own.startsWith(stem)))),
  );
}
