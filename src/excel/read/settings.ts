import { parseSettings, storedSettings, type ParsedSettings } from "../../model/parse-settings";
import type { WorkbookSettings } from "../../model/workbook-settings";
import type { Outcome } from "../../port/problem";
import { runExcel } from "../run-excel";
import { scopedName } from "../self-test/scope";

const KEY = "Takenwijzer.instellingen";

/** Loads the setting; read it after the next sync with `settingsOf`. */
export function loadSettings(context: Excel.RequestContext): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(scopedName(KEY));
  setting.load("value");
  return setting;
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
  context.workbook.settings.add(scopedName(KEY), storedSettings(settings));
}
