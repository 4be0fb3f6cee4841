import {
  generatedStateOf,
  loadGeneratedState,
  putBackGeneratedState,
  type GeneratedState,
} from "./generated-state";
import { KnownProblem, problemOf, withDetailOf } from "./problem";
import type { WorkbookReading } from "./read-workbook-from-excel";

/** What was being written when it failed. */
export interface FailedPlacing {
  /** The workbook before it. */
  reading: WorkbookReading;
  made: readonly { mark: string; name: string; isNew: boolean }[];
  /** Kept in the workbook first, and last. */
  unfinished: GeneratedState;
  state: GeneratedState;
}

/**
 * Looks what Excel did of it. All: only the answer was lost, and it answers with the ids of the sheets. A part of new sheets: they
 * go again, and it throws what went wrong. A part of a replacement: throws that it is half written; making it again replaces all of it.
 */
export async function afterFailedPlacing(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  { reading, made, unfinished, state }: FailedPlacing,
  error: unknown,
): Promise<string[]> {
  const { code, detail } = problemOf(error);
  // Excel takes nothing at all now, so it did nothing and tells nothing
  if (code === "cellEditMode") throw error;
  const { worksheets, names } = context.workbook;
  const stored = loadGeneratedState(context);
  const found = made.map(({ mark, name, isNew }) => {
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.load("id");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    const named = names.getItemOrNullObject(mark);
    named.load("name");
    return { isNew, sheet, used, named };
  });
  try {
    await sync();
  } catch (unseen) {
    throw withDetailOf(error, unseen);
  }
  const now = generatedStateOf(stored);
  const keeps = (wanted: GeneratedState) =>
    made.every(({ mark }) => {
      const [one, other] = [now.sheets[mark], wanted.sheets[mark]];
      return one?.fingerprint === other?.fingerprint && one?.madeAt === other?.madeAt;
    });
  if (keeps(state)) return found.map(({ sheet }) => sheet.id);
  if (!keeps(unfinished)) throw error;

  const half = new KnownProblem({ code: "halfWritten", detail, retry: true });
  const before = new Set(reading.sheets.map(({ id }) => id));
  for (const { isNew, sheet, used, named } of found) {
    if (!isNew || sheet.isNullObject || before.has(sheet.id)) continue;
    // Between its coming and its mark nothing can stand on it but what someone else wrote
    if (named.isNullObject && !used.isNullObject) continue;
    if (!named.isNullObject) named.delete();
    sheet.delete();
  }
  // Whoever stops it does so before anything is replaced
  const replaces = code !== "cancelled" && made.some(({ isNew }) => !isNew);
  if (!replaces) putBackGeneratedState(context, reading.generatedState);
  try {
    await sync();
  } catch (kept) {
    throw withDetailOf(half, kept);
  }
  throw replaces ? half : error;
}
