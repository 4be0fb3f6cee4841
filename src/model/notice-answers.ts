import type { NameAnswer, Overview } from "./overview";
import type { Notice } from "./situation";
import { settingsPerSheet, type WorkbookSettings } from "./workbook-settings";

/** "Klopt" and "is dit een persoon?": what the user answered, and what remains to be checked. */

/** Te controleren: every notice that the user has not answered. */
export function notAnswered(notices: readonly Notice[]): Notice[] {
  return notices.filter(({ answered }) => !answered);
}

/**
 * The settings once these notices are answered with "Klopt", or no longer. Answers of the same sheets to notices that are gone, since
 * their cells changed, are dropped. A notice without a key, or of a sheet that is not in the overview, changes nothing.
 */
export function withAnswered(
  settings: WorkbookSettings,
  overview: Overview,
  notices: readonly Notice[],
  answered: boolean,
): WorkbookSettings {
  const sheets = [...overview.taskLists, ...overview.situations].map(({ sheet }) => sheet);
  const known = settingsPerSheet(settings.answeredNotices, sheets);
  let kept = settings.answeredNotices;
  for (const sheet of sheets) {
    const own = notices.flatMap(({ cell, key }) =>
      cell.sheetId === sheet.id && key !== undefined ? [key] : [],
    );
    if (own.length === 0) continue;
    const before = known.get(sheet);
    const there = new Set(
      overview.notices.flatMap(({ cell, key }) =>
        cell.sheetId === sheet.id && key !== undefined ? [key] : [],
      ),
    );
    const keys = new Set(before?.keys.filter((key) => there.has(key)));
    for (const key of own)
      if (answered) keys.add(key);
      else keys.delete(key);
    kept = kept.filter((one) => one !== before);
    if (keys.size > 0) kept = [...kept, { id: sheet.id, name: sheet.name, keys: [...keys] }];
  }
  return kept === settings.answeredNotices ? settings : { ...settings, answeredNotices: kept };
}

/** The settings once the user said what a name is; null takes the answer back. Names are the same whatever their case and accents. */
export function withAnsweredName(
  settings: WorkbookSettings,
  name: string,
  is: NameAnswer | null,
): WorkbookSettings {
  const wanted = fold(name);
  const others = settings.answeredNames.filter((one) => fold(one.name) !== wanted);
  return { ...settings, answeredNames: is === null ? others : [...others, { name, is }] };
}

function fold(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}
