import { loadStored, store } from "../read/stored-setting";
import { scopedName } from "../self-test/scope";
import { parseRecord, type WrittenRecord } from "./written-record";

/** What is kept in the workbook about each generated sheet, so that a later visit knows it again and when it was made from what. */
export interface GeneratedState {
  version: 1;
  /** By the sheet's mark. */
  sheets: Record<string, MadeFrom>;
}

export interface MadeFrom {
  /** Of the workbook as it was then. */
  fingerprint: string;
  /** ISO 8601. */
  madeAt: string;
  /** What an earlier version of the add-in did not keep is left out. */
  sheetId?: string | undefined;
  /** Prints of its title and heads. */
  heads?: string[] | undefined;
  /** Which job wrote it: no two have the same. */
  job?: string | undefined;
}

const KEY = "Takenwijzer.bladen";
const RECORD_KEY = "Takenwijzer.cellen.";

/** Loads the setting; read it after the next sync with `generatedStateOf`. */
export function loadGeneratedState(context: Excel.RequestContext): Excel.Setting {
  return loadStored(context, KEY);
}

/** What cannot be understood is left out: then nothing is claimed about that sheet. */
export function generatedStateOf(setting: Excel.Setting): GeneratedState {
  const state: GeneratedState = { version: 1, sheets: {} };
  if (setting.isNullObject) return state;
  const stored = setting.value as { version?: unknown; sheets?: unknown } | null;
  if (!stored || stored.version !== 1 || typeof stored.sheets !== "object" || stored.sheets === null)
    return state;
  for (const [mark, made] of Object.entries(stored.sheets as Record<string, Partial<MadeFrom> | null>)) {
    if (typeof made?.fingerprint !== "string" || typeof made.madeAt !== "string") continue;
    const { fingerprint, madeAt, sheetId, heads, job } = made;
    state.sheets[mark] = {
      fingerprint,
      madeAt,
      ...(typeof sheetId === "string" && { sheetId }),
      ...(Array.isArray(heads) && { heads: heads.filter((head) => typeof head === "string") }),
      ...(typeof job === "string" && { job }),
    };
  }
  return state;
}

/** What is kept of the sheet with that mark; capitals make no difference. */
export function madeFromOf(state: GeneratedState, mark: string): MadeFrom | undefined {
  const same = (other: string) => other.toLowerCase() === mark.toLowerCase();
  return Object.entries(state.sheets).find(([other]) => same(other))?.[1];
}

/** Without sheets nothing is kept. */
export function putBackGeneratedState(context: Excel.RequestContext, state: GeneratedState): void {
  if (Object.keys(state.sheets).length > 0) saveGeneratedState(context, state);
  else context.workbook.settings.getItem(scopedName(KEY)).delete();
}

export function saveGeneratedState(context: Excel.RequestContext, state: GeneratedState): void {
  store(context, KEY, state);
}

/** Loads what was written on the sheet with that mark; read it after the next sync with `recordsOf`. */
export function loadRecords(context: Excel.RequestContext, mark: string): Excel.Setting {
  return loadStored(context, recordKey(mark));
}

/** Of a sheet that was left half written, what either version wrote; null when that is not known. */
export function recordsOf(setting: Excel.Setting): WrittenRecord[] | null {
  if (setting.isNullObject) return null;
  const stored = setting.value as { version?: unknown; records?: unknown } | null;
  if (stored?.version !== 1 || !Array.isArray(stored.records)) return null;
  const records = stored.records.map(parseRecord).filter((record) => record !== null);
  return records.length > 0 ? records : null;
}

export function saveRecords(
  context: Excel.RequestContext,
  mark: string,
  records: readonly WrittenRecord[],
): void {
  store(context, recordKey(mark), { version: 1, records });
}

/** The mark's setting must be there. */
export function forgetRecords(setting: Excel.Setting): void {
  if (!setting.isNullObject) setting.delete();
}

function recordKey(mark: string): string {
  return RECORD_KEY + mark.slice(mark.indexOf("_") + 1).toLowerCase();
}
