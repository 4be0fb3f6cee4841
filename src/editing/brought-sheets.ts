import type { School } from "../model/overview";
import type { Role } from "../model/situation";
import { readSheetName, schoolKey } from "../reading/sheet-role";
import { situationSheetName } from "./sheet-names";

/** A sheet that was brought in from another file, as it is called for now. */
export interface BroughtSheet {
  id: string;
  /** File name, with or without extension. */
  file: string;
  /** Of a sheet that names no school; taken from the file's name when left out. */
  school?: string;
  name: string;
  role: Role;
}

export interface NamedSheet extends BroughtSheet {
  school: string;
  /** The school before it was made different from those that are there. */
  ownSchool: string;
  sheetName: string;
}

/** A school name that leaves room for the role in a sheet name. */
const LONGEST_SCHOOL = 16;

/**
 * A sheet name per school and role for sheets of other files. A school that the workbook has already in one of those roles becomes
 * "Sint-Jan 2"; a sheet that names no school takes it from its file.
 */
export function nameBroughtSheets(
  sheets: readonly BroughtSheet[],
  schools: readonly School[],
  taken: readonly string[],
): NamedSheet[] {
  const used = new Set(schools.flatMap((school) => rolesOf(school).map((role) => slot(school.name, role))));
  const names = [...taken];
  return groupsOf(sheets).flatMap(({ base, own }) => {
    const school = freeSchool(
      base,
      own.map(({ role }) => role),
      used,
    );
    return own.map((sheet): NamedSheet => {
      used.add(slot(school, sheet.role));
      const others = names.filter((name) => name !== sheet.name);
      // Excel's own name stays where no name can be made; the role and school can be corrected in the pane
      const sheetName = situationSheetName(school, sheet.role, null, others) ?? sheet.name;
      names.push(sheetName);
      return { ...sheet, school, ownSchool: base, sheetName };
    });
  });
}

/** Sheets of one file and school, at most one per role; copies ("(2)") make a school of their own. */
function groupsOf(sheets: readonly BroughtSheet[]): { base: string; own: BroughtSheet[] }[] {
  const groups = new Map<string, { base: string; own: BroughtSheet[] }>();
  const counts = new Map<string, number>();
  for (const sheet of sheets) {
    const base = fitting(
      readSheetName(sheet.name).school || sheet.school?.trim() || schoolOfFile(sheet.file),
    );
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

function fitting(school: string): string {
  const allowed = school
    .replace(/[\\/?*[\]:']/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return allowed.length <= LONGEST_SCHOOL ? allowed : allowed.slice(0, LONGEST_SCHOOL).trim();
}
