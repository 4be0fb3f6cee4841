import type { Role } from "../model/situation";
import { readSheetName, schoolKey } from "../reading/sheet-role";

/** Excel's limit. */
const LONGEST = 31;
const ROLE_WORDS: Record<Role, readonly string[]> = {
  current: ["Huidige situatie", "Huidig"],
  target: ["Streefdoel", "Doel"],
};

/**
 * A sheet name for a school and role that no sheet has and that reads back as just that; in the manner of `example`
 * when that one works. Null when the school's name cannot be in a sheet name.
 */
export function situationSheetName(
  school: string,
  role: Role,
  example: string | null,
  taken: readonly string[],
): string | null {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const isRight = (name: string): boolean => {
    const read = readSheetName(name);
    return (
      isSheetName(name) &&
      !used.has(name.toLowerCase()) &&
      read.role === role &&
      schoolKey(read.school) === schoolKey(school)
    );
  };
  const tries = [
    ...(example === null ? [] : likeExample(school, example)),
    ...ROLE_WORDS[role].flatMap((word) => [`${school} - ${word}`, `${school} ${word.toLowerCase()}`]),
  ];
  return tries.find(isRight) ?? null;
}

function likeExample(school: string, example: string): string[] {
  const plain = example.replace(/\s*\(\d+\)\s*$/, "");
  const read = readSheetName(plain);
  const at = read.school === "" ? -1 : plain.indexOf(read.school);
  return at < 0 ? [] : [plain.slice(0, at) + school + plain.slice(at + read.school.length)];
}

/** What Excel takes as the name of a sheet. */
export function isSheetName(name: string): boolean {
  return (
    name.trim() !== "" &&
    name.length <= LONGEST &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    !/^history$/i.test(name)
  );
}
