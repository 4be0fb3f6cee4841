import type { SheetRef } from "../model/grid";
import { type SheetSetting, settingsPerSheet, type WorkbookSettings } from "../model/workbook-settings";

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
