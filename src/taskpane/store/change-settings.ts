import type { SheetRef } from "../../model/grid";
import { type SheetSetting, settingsPerSheet, type WorkbookSettings } from "../../model/workbook-settings";

/** The settings with other decisions about one sheet; empty decisions are left out. */
export function withSheetSetting(
  settings: WorkbookSettings,
  sheet: SheetRef,
  change: Pick<SheetSetting, "school" | "role" | "excluded">,
): WorkbookSettings {
  const old = settingsPerSheet(settings.sheets, [sheet]).get(sheet);
  const { school, role, excluded } = { ...old, ...change };
  const decided: SheetSetting = {
    id: sheet.id,
    name: sheet.name,
    ...(school?.trim() ? { school: school.trim() } : {}),
    ...(role ? { role } : {}),
    ...(excluded ? { excluded } : {}),
  };
  const others = settings.sheets.filter((one) => one !== old);
  const says = Object.keys(decided).length > 2;
  return { ...settings, sheets: says ? [...others, decided] : others };
}

/** Hours per week that someone has; null takes them out. */
export function withCapacity(
  settings: WorkbookSettings,
  personKey: string,
  hours: number | null,
): WorkbookSettings {
  const { [personKey]: _, ...others } = settings.capacities;
  return { ...settings, capacities: hours === null ? others : { ...others, [personKey]: hours } };
}

export function withAnchorPoint(
  settings: WorkbookSettings,
  anchor: { personKey: string; school: string },
  confirmed: boolean,
): WorkbookSettings {
  const others = settings.anchorPoints.filter(
    ({ personKey, school }) => personKey !== anchor.personKey || school !== anchor.school,
  );
  const { personKey, school } = anchor;
  return { ...settings, anchorPoints: confirmed ? [...others, { personKey, school }] : others };
}

/** Two spellings count as one person in what is read; the cells stay as they are. */
export function withMergedPersons(
  settings: WorkbookSettings,
  from: string,
  into: { key: string; name: string },
): WorkbookSettings {
  const folded = settings.mergedPersons.filter(({ key }) => key === from || key === into.key);
  const sameAs = new Set([from, ...folded.flatMap((merge) => merge.sameAs)]);
  sameAs.delete(into.key);
  const { key, name } = into;
  return {
    ...withoutPair(settings, from, key),
    mergedPersons: [
      ...settings.mergedPersons.filter((merge) => !folded.includes(merge)),
      { key, name, sameAs: [...sameAs] },
    ],
  };
}

/** All spellings that count as this person are persons of their own again. */
export function withoutMergedPerson(settings: WorkbookSettings, key: string): WorkbookSettings {
  return { ...settings, mergedPersons: settings.mergedPersons.filter((merge) => merge.key !== key) };
}

/** Two alike names are not one person, so that it is not asked again; or it may be asked again. */
export function withDifferentPersons(
  settings: WorkbookSettings,
  one: string,
  other: string,
  different: boolean,
): WorkbookSettings {
  const others = withoutPair(settings, one, other);
  return different ? { ...others, differentPersons: [...others.differentPersons, [one, other]] } : others;
}

function withoutPair(settings: WorkbookSettings, one: string, other: string): WorkbookSettings {
  return {
    ...settings,
    differentPersons: settings.differentPersons.filter(
      (pair) => !pair.includes(one) || !pair.includes(other),
    ),
  };
}

/** One executor a line; without any, and without a change, the list is the usual one. */
export function withOtherExecutors(settings: WorkbookSettings, lines: string | null): WorkbookSettings {
  if (lines === null) return { ...settings, otherExecutors: null };
  const words = lines
    .split("\n")
    .map((line) => line.trim().replace(/\s+/g, " "))
    .filter(Boolean);
  return { ...settings, otherExecutors: [...new Set(words)] };
}
