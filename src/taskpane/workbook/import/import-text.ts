import type { AddedSheet, ImportedSchools } from "../../../port/workbook-port";
import type { Problem } from "../../../port/problem";
import { nameImportedSheets } from "../../../editing/imported-sheets";
import type { Texts } from "../../../locale/texts";
import type { Overview } from "../../../model/overview";
import type { ChosenFile, WrongFile } from "./school-files";

/**
 * What the sheets of each file will be called, as far as they name no school themselves, and whether the school's name is too long
 * for that.
 */
export function expectedSheets(
  files: readonly Pick<ChosenFile, "file" | "school">[],
  { schools, situations, taskLists, leftOut }: Overview,
): { sheetNames: string[]; shortened: boolean }[] {
  const taken = [...situations, ...taskLists, ...leftOut].map(({ sheet }) => sheet.name);
  const sheets = files.flatMap(({ file, school }, at) =>
    (["current", "target"] as const).map((role) => ({
      id: `${at} ${role}`,
      file: `${at} ${file.name}`,
      school,
      name: "",
      role,
    })),
  );
  const named = nameImportedSheets(sheets, schools, taken);
  return files.map((_, at) => {
    const own = named.filter(({ file }) => file.startsWith(`${at} `));
    return {
      sheetNames: own.map(({ sheetName }) => sheetName),
      shortened: own.some(({ school, sheetName }) => !sheetName.includes(school)),
    };
  });
}

/** A sentence per school that came in. */
export function addedLines(texts: Texts, { added }: ImportedSchools): { key: string; text: string }[] {
  const schools = new Map<string, AddedSheet[]>();
  for (const sheet of added) {
    const key = JSON.stringify([sheet.file, sheet.school]);
    schools.set(key, [...(schools.get(key) ?? []), sheet]);
  }
  return [...schools].map(([key, sheets]) => ({ key, text: addedText(texts, sheets) }));
}

function addedText({ t, list }: Texts, sheets: readonly AddedSheet[]): string {
  const [first] = sheets;
  if (!first) return "";
  const { file, school, ownSchool } = first;
  const names = list(sheets.map(({ sheetName }) => sheetName));
  return school === ownSchool
    ? t("import.added", { school, file, sheets: names })
    : t("import.addedOther", { school, own: ownSchool, file, sheets: names });
}

export function wrongFileText({ t }: Texts, file: string, wrong: WrongFile): string {
  return t(`import.wrong.${wrong}`, { file });
}

/** Why nothing of a file came in. */
export function failedText({ t }: Texts, file: string, { code }: Problem): string {
  if (code === "noTaskOverview" || code === "tooLarge") return t(`import.wrong.${code}`, { file });
  return t("import.wrong.unreadable", { file });
}
