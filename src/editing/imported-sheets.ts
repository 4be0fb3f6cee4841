import type { School } from "../model/overview";
import type { Role } from "../model/situation";
import type { WorkbookSettings } from "../model/workbook-settings";
import { readSheetName, schoolKey } from "../reading/sheet-role";
import { schoolNamesForSheets, situationSheetName } from "./cells/sheet-names";

/** A sheet imported from another file, as it is called for now. */
export interface ImportedSheet {
  id: string;
  /** File name, with or without extension. */
  file: string;
  /** Of a sheet that names no school; taken from the file's name when left out. */
  school?: string;
  name: string;
  role: Role;
}

export interface RenamedImport extends ImportedSheet {
  school: string;
  /** The school before it was made different from those that are there. */
  ownSchool: string;
  sheetName: string;
}

/**
 * A sheet name per school and role for sheets of other files. A school that the workbook has already in one of those roles becomes
 * "Sint-Jan 2"; a sheet that names no school takes it from its file. A name that is too long for Excel is shortened on the tab alone:
 * the settings keep it whole (`withSchoolNames`).
 */
export function nameImportedSheets(
  sheets: readonly ImportedSheet[],
  schools: readonly School[],
  taken: readonly string[],
): RenamedImport[] {
  const used = new Set(schools.flatMap((school) => rolesOf(school).map((role) => slot(school.name, role))));
  const names = [...taken];
  const owners = ownersOf(taken, schools);
  return groupsOf(sheets).flatMap(({ base, own }) => {
    const school = freeSchool(
      base,
      own.map(({ role }) => role),
      used,
    );
    const others = names.filter((name) => !own.some((sheet) => sheet.name === name));
    // Excel's own name stays where no name can be made; the role and school can be corrected in the pane
    const sheetNames = sheetNamesOf(school, own, others, owners) ?? own.map(({ name }) => name);
    names.push(...sheetNames);
    return own.map((sheet, at): RenamedImport => {
      used.add(slot(school, sheet.role));
      const sheetName = sheetNames[at]!;
      owners.set(schoolKey(readSheetName(sheetName).school), schoolKey(school));
      return { ...sheet, school, ownSchool: base, sheetName };
    });
  });
}

/** Whose name stands on the tabs, by the name that stands there. */
function ownersOf(taken: readonly string[], schools: readonly School[]): Map<string, string> {
  const owners = new Map<string, string>();
  const own = (sheetName: string, school: string) => {
    const read = schoolKey(readSheetName(sheetName).school);
    if (read !== "") owners.set(read, schoolKey(school));
  };
  for (const name of taken) own(name, readSheetName(name).school);
  for (const { name, current, target } of schools)
    for (const situation of [current, target]) if (situation) own(situation.sheet.name, name);
  return owners;
}

/** Names for all sheets of a school alike; a shortened one is no other school's. */
function sheetNamesOf(
  school: string,
  sheets: readonly ImportedSheet[],
  taken: readonly string[],
  owners: ReadonlyMap<string, string>,
): string[] | null {
  for (const short of schoolNamesForSheets(school)) {
    const owner = owners.get(schoolKey(short));
    if (short !== school && owner !== undefined && owner !== schoolKey(school)) continue;
    const names = sheets.map(({ role }) => situationSheetName(short, role, null, taken));
    if (!names.includes(null)) return names as string[];
  }
  return null;
}

/** The settings with the schools that the names of their sheets do not tell in full. */
export function withSchoolNames(
  settings: WorkbookSettings,
  named: readonly RenamedImport[],
): WorkbookSettings {
  const fresh = named
    .filter(({ sheetName, school }) => readSheetName(sheetName).school !== school)
    .map(({ id, sheetName, school }) => ({ id, name: sheetName, school }));
  if (fresh.length === 0) return settings;
  // Of a sheet of that name that is gone
  const isReplaced = (name: string) => fresh.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return { ...settings, sheets: [...settings.sheets.filter(({ name }) => !isReplaced(name)), ...fresh] };
}

/** Sheets of one file and school, at most one per role; copies ("(2)") make a school of their own. */
function groupsOf(sheets: readonly ImportedSheet[]): { base: string; own: ImportedSheet[] }[] {
  const groups = new Map<string, { base: string; own: ImportedSheet[] }>();
  const counts = new Map<string, number>();
  for (const sheet of sheets) {
    const base = (
      readSheetName(sheet.name).school ||
      sheet.school?.trim() ||
      schoolOfFile(sheet.file)
    ).replace(/\s+/g, " ");
    const kind = JSON.stringify([sheet.file, schoolKey(base), sheet.role]);
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const key = JSON.stringify([sheet.file, schoolKey(base), count]);
    const group = groups.get(key) ?? { base, own: [] };
    groups.set(key, group);
    group.own.push(sheet);
  }
  return [...groups.values()];
}

function freeSchool(base: string, roles: readonly Role[], used: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const school = count === 1 ? base : `${base} ${count}`;
    if (!roles.some((role) => used.has(slot(school, role)))) return school;
  }
}

function rolesOf({ current, target }: School): Role[] {
  return [...(current ? ["current" as const] : []), ...(target ? ["target" as const] : [])];
}

function slot(school: string, role: Role): string {
  return `${role} ${schoolKey(school)}`;
}

/** "Takenoverzicht ICT-coördinatie Sint-Jan.xlsx" is of Sint-Jan. */
export function schoolOfFile(file: string): string {
  const stem = file.replace(/\.[^.]*$/, "");
  const plain = stem.replace(/ict[\s_-]*co[oö]rdinatie/giu, " ");
  return readSheetName(plain).school || stem;
}
