import { parseSettings, storedSettings, type ParsedSettings } from "../../model/parse-settings";
import type { WorkbookSettings } from "../../model/workbook-settings";
import type { Outcome } from "../../port/problem";
import { runExcel } from "../run-excel";
import { loadStored, store } from "./stored-setting";

const KEY = "Takenwijzer.instellingen";

/** Loads the setting; read it after the next sync with `settingsOf`. */
export function loadSettings(context: Excel.RequestContext): Excel.Setting {
  return loadStored(context, KEY);
}

export function settingsOf(setting: Excel.Setting): ParsedSettings {
  return parseSettings(setting.isNullObject ? null : setting.value);
}

/** One round trip. */
export function saveSettings(settings: WorkbookSettings): Promise<Outcome<void>> {
  return runExcel(async (context, sync) => {
    queueSettings(context, settings);
    await sync();
  });
}

export function sameSettings(one: WorkbookSettings, other: WorkbookSettings): boolean {
  const read = (settings: WorkbookSettings) =>
    JSON.stringify(parseSettings(storedSettings(settings)).settings);
  return read(one) === read(other);
}

/** The caller syncs. */
export function queueSettings(context: Excel.RequestContext, settings: WorkbookSettings): void {
  store(context, KEY, storedSettings(settings));
}
