import type { SheetRef } from "./grid";
import type { AnsweredName, DifferentPersons, MergedPerson, ReadingSettings } from "./reading-settings";
import type { Role } from "./situation";

/** What the user decided about one sheet. Kept with its name too, since other programs give sheets new ids. */
export interface SheetSetting {
  id: string;
  name: string;
  school?: string;
  role?: Role;
  /** The sheet is left alone. */
  excluded?: boolean;
}

export interface ConfirmedAnchor {
  personKey: string;
  school: string;
}

/** Notices of one sheet that the user answered with "Klopt". Kept with its name too, as a SheetSetting is. */
export interface AnsweredNotices {
  id: string;
  name: string;
  /** Notice.keys. */
  keys: string[];
}

/** What the user decided, kept in the workbook. */
export interface WorkbookSettings {
  sheets: SheetSetting[];
  mergedPersons: MergedPerson[];
  differentPersons: DifferentPersons[];
  /** Replaces the default list; null = the default list. */
  otherExecutors: string[] | null;
  /** Available hours per week, by Person.key; persons without are left out. */
  capacities: Record<string, number>;
  anchorPoints: ConfirmedAnchor[];
  answeredNames: AnsweredName[];
  answeredNotices: AnsweredNotices[];
}

export const NO_SETTINGS: WorkbookSettings = {
  sheets: [],
  mergedPersons: [],
  differentPersons: [],
  otherExecutors: null,
  capacities: {},
  anchorPoints: [],
  answeredNames: [],
  answeredNotices: [],
};

/** The part that the reading needs, for the sheets that the workbook has now. */
export function readingSettingsOf(settings: WorkbookSettings, sheets: readonly SheetRef[]): ReadingSettings {
  const { mergedPersons, differentPersons, answeredNames } = settings;
  const reading = {
    sheets: {} as NonNullable<ReadingSettings["sheets"]>,
    mergedPersons,
    differentPersons,
    answeredNames,
    answeredNotices: {} as NonNullable<ReadingSettings["answeredNotices"]>,
    excludedSheets: [] as string[],
  };
  for (const [sheet, { keys }] of settingsPerSheet(settings.answeredNotices, sheets))
    reading.answeredNotices[sheet.id] = keys;
  for (const [sheet, { school, role, excluded }] of settingsPerSheet(settings.sheets, sheets)) {
    reading.sheets[sheet.id] = { school, role };
    if (excluded) reading.excludedSheets.push(sheet.id);
  }
  return settings.otherExecutors ? { ...reading, otherExecutors: settings.otherExecutors } : reading;
}

/** Each setting belongs to the sheet of its id and name; else to that of its name; else to that of its id, renamed since. */
export function settingsPerSheet<T extends { id: string; name: string }>(
  settings: readonly T[],
  sheets: readonly SheetRef[],
): Map<SheetRef, T> {
  const found = new Map<SheetRef, T>();
  const placed = new Set<T>();
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  const matches = [
    (setting: T, sheet: SheetRef) => setting.id === sheet.id && same(setting.name, sheet.name),
    (setting: T, sheet: SheetRef) => same(setting.name, sheet.name),
    (setting: T, sheet: SheetRef) => setting.id === sheet.id,
  ];
  for (const belongs of matches) {
    for (const setting of settings) {
      if (placed.has(setting)) continue;
      const sheet = sheets.find((one) => !found.has(one) && belongs(setting, one));
      if (!sheet) continue;
      found.set(sheet, setting);
      placed.add(setting);
    }
  }
  return found;
}
