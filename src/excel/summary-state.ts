/** What is kept in the workbook about the last analysis, so that a later visit knows whether the summary is out of date. */
export interface SummaryState {
  version: 1;
  fingerprint: string;
  /** ISO 8601. */
  madeAt: string;
}

const KEY = "Takenwijzer.samenvatting";

/** Loads the setting; read it after the next sync with `summaryStateOf`. */
export function loadSummaryState(context: Excel.RequestContext): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load("value");
  return setting;
}

/** Null when there is none or it cannot be understood: then nothing is claimed about the summary. */
export function summaryStateOf(setting: Excel.Setting): SummaryState | null {
  if (setting.isNullObject) return null;
  const state = setting.value as Partial<SummaryState> | null;
  return state &&
    state.version === 1 &&
    typeof state.fingerprint === "string" &&
    typeof state.madeAt === "string"
    ? { version: 1, fingerprint: state.fingerprint, madeAt: state.madeAt }
    : null;
}

export function saveSummaryState(context: Excel.RequestContext, state: SummaryState): void {
  context.workbook.settings.add(KEY, state);
}
