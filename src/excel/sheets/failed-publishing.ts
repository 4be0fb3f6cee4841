import { problemOf } from "../../port/problem";
import { halfWritten, type Found } from "../rollback";
import { sameMark } from "./generated-sheets";
import { generatedStateOf, loadGeneratedState, madeFromOf, putBackGeneratedState } from "./generated-state";
import type { PublishedSheet } from "./published-sheet";
import type { SeenSheets } from "./seen-sheets";

/** What was being written when it failed. */
export interface FailedPublishing {
  /** The workbook before it. */
  seen: SeenSheets;
  published: readonly PublishedSheet[];
  job: string;
  /** Kept with the sheets once all is written. */
  fingerprint: string;
}

/**
 * Finds out what Excel did of it: its value are the ids of the sheets. Of a part the new sheets go again; when a replacement had
 * begun it is half written all the same, and making it again replaces all of it. What bears no sign of this job is not touched.
 */
export async function leftOfPublishing(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  { seen, published, job, fingerprint }: FailedPublishing,
  error: unknown,
): Promise<Found<string[]>> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name");
  const stored = loadGeneratedState(context);
  const found = published.map((one) => {
    const named = names.getItemOrNullObject(one.mark);
    named.load("comment,formula");
    return { one, named };
  });
  await sync();
  const now = generatedStateOf(stored);
  const sheets = worksheets.items;
  const kept = published.map(({ mark }) => madeFromOf(now, mark));
  const ids = published.map(({ mark, name }) => {
    const known = seen.owned.generated.find((one) => sameMark(one.mark, mark));
    return sheets.find((sheet) => (known ? sheet.id === known.sheetId : sheet.name === name))?.id;
  });
  if (kept.every((made) => made?.job === job && made.fingerprint === fingerprint))
    return { done: "all", value: ids.map((id) => id ?? "") };
  const added = found.flatMap(({ one, named }) => {
    if (!one.isNew) return [];
    const marked = !named.isNullObject && named.comment === job;
    const called = marked ? one.name : one.token;
    const sheet = sheets.find(({ name }) => name === called || name === one.token);
    return sheet || marked ? [{ sheet, mark: marked ? named : null }] : [];
  });
  const began = kept.some((made) => made?.job === job);
  if (added.length === 0 && !began) return { done: "none" };

  // Whoever stops it does so before anything is replaced
  const replaces = began && problemOf(error).code !== "cancelled" && published.some(({ isNew }) => !isNew);
  const undo = async () => {
    for (const { sheet, mark } of added) {
      mark?.delete();
      sheet?.delete();
    }
    if (began && !replaces) putBackGeneratedState(context, seen.state);
    await sync();
  };
  return { done: "part", undo, why: replaces ? halfWritten(error) : error };
}
