/** What is kept in the workbook about each generated sheet, so that a later visit knows when it was made and from what. */
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
}

const KEY = "Takenwijzer.bladen";

/** Loads the setting; read it after the next sync with `generatedStateOf`. */
export function loadGeneratedState(context: Excel.RequestContext): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load("value");
  return setting;
}

/** What cannot be understood is left out: then nothing is claimed about that sheet. */
export function generatedStateOf(setting: Excel.Setting): GeneratedState {
  const state: GeneratedState = { version: 1, sheets: {} };
  if (setting.isNullObject) return state;
  const stored = setting.value as { version?: unknown; sheets?: unknown } | null;
  if (!stored || stored.version !== 1 || typeof stored.sheets !== "object" || stored.sheets === null)
    return state;
  for (const [mark, made] of Object.entries(stored.sheets as Record<string, Partial<MadeFrom> | null>)) {
    if (typeof made?.fingerprint === "string" && typeof made.madeAt === "string")
      state.sheets[mark] = { fingerprint: made.fingerprint, madeAt: made.madeAt };
  }
  return state;
}

/** Without sheets nothing is kept. */
export function putBackGeneratedState(context: Excel.RequestContext, state: GeneratedState): void {
  if (Object.keys(state.sheets).length > 0) saveGeneratedState(context, state);
  else context.workbook.settings.getItem(KEY).delete();
}

export function saveGeneratedState(context: Excel.RequestContext, state: GeneratedState): void {
  context.workbook.settings.add(KEY, state);
}
