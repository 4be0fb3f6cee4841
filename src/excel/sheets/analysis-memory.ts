import { loadStored, store } from "../read/stored-setting";
import { parseHistory, type AnalysisHistory } from "../../summary/last-analysis";

/** What is kept between analyses: what changed since is told by it, and numbers of findings are not used again. */
export interface AnalysisMemory {
  history: AnalysisHistory;
  /** The highest number that a finding ever had. */
  lastNumber: number;
}

const KEY = "Takenwijzer.analyses";

/** Loads the setting; read it after the next sync with `analysisMemoryOf`. */
export function loadAnalysisMemory(context: Excel.RequestContext): Excel.Setting {
  return loadStored(context, KEY);
}

/** What cannot be understood is as if it had not been there. */
export function analysisMemoryOf(setting: Excel.Setting): AnalysisMemory {
  const stored = (setting.isNullObject ? null : setting.value) as Record<string, unknown> | null;
  const { history, lastNumber } = typeof stored === "object" && stored !== null ? stored : {};
  return {
    history: parseHistory(history),
    lastNumber:
      typeof lastNumber === "number" && Number.isSafeInteger(lastNumber) && lastNumber > 0 ? lastNumber : 0,
  };
}

export function saveAnalysisMemory(context: Excel.RequestContext, memory: AnalysisMemory): void {
  store(context, KEY, { version: 1, ...memory });
}
