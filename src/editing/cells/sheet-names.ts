import type { Role } from "../../model/situation";
import { readSheetName, schoolKey } from "../../reading/sheet-role";

/** Excel's limit. */
const LONGEST = 31;
const ROLE_WORDS: Record<Role, readonly string[]> = {
  current: ["Huidige situatie", "Huidig"],
  target: ["Streefdoel", "Doel"],
};

/** What a sheet name leaves for the school, beside the shortest word for each role. */
const ROOM =
  LONGEST -
  " - ".length -
  Math.max(...Object.values(ROLE_WORDS).map((words) => Math.min(...words.map((word) => word.length))));
const MOST_NUMBERS = 99;

/**
 * The school's name as far as it goes in the name of a sheet, the best first. What is too long keeps how it begins and above all
 * how it ends, since there schools differ ("Vrije…De Linde"), in whole words where that goes.
 */
export function* schoolNamesForSheets(school: string): Generator<string> {
  const plain = school
    .replace(/[\\/?*[\]:']/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (plain.length <= ROOM) yield plain;
  else yield* [inWords(plain) ?? [], cut(plain, ROOM)].flat();
  // Only when others have all of these
  for (let number = 2; number <= MOST_NUMBERS; number++) {
    const ending = ` ${number}`;
    yield (plain.length + ending.length <= ROOM ? plain : cut(plain, ROOM - ending.length)) + ending;
  }
}

/** In whole words, as many of the last ones as go, unless too little would be left. */
function inWords(name: string): string | undefined {
  const words = name.split(" ");
  const starts = words.map((_, at) => words.slice(0, at).join(" ")).reverse();
  const forms = words.slice(1).flatMap((_, at) => {
    const end = words.slice(at + 1).join(" ");
    return starts.map((start) => `${start}…${end}`);
  });
  return forms.find((form) => form.length <= ROOM && form.length < name.length && form.length > ROOM / 2);
}

/** Without its middle. */
function cut(name: string, length: number): string {
  const end = Math.ceil((length - 1) / 2);
  return `${name.slice(0, length - 1 - end).trimEnd()}…${name.slice(-end).trimStart()}`;
}

/**
 * A sheet name for a school ("" names none) and role that no sheet has and that reads back as just that; in the manner of
 * `example` when that one works. Null when the school's name cannot be in a sheet name.
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
    ...ROLE_WORDS[role].flatMap((word) =>
      school === "" ? [word] : [`${school} - ${word}`, `${school} ${word.toLowerCase()}`],
    ),
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
function isSheetName(name: string): boolean {
  return (
    name.trim() !== "" &&
    name.length <= LONGEST &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    !/^history$/i.test(name)
  );
}
