import type { CellValue } from "../model/cell";
import type { Level, Priority } from "../model/task";
import { isExcelError } from "./excel-error";
import { compactKey, foldedWords, foldText, remembered } from "./normalise-text";
import { isOutOfScope } from "./person-words";

/** What a cell for a mark says: marked, not marked, or something that cannot be read. */
export type MarkReading = "marked" | "none" | "unreadable" | "excelError";

const NOT_MARKED = new Set(["", "nee", "neen", "no", "n", "0", "-", "--", "false", "onwaar", "geen", "niet"]);

/** Any text counts as a mark, except words for no; a question mark is neither. */
export function readMark(value: CellValue): MarkReading {
  if (typeof value === "boolean") return value ? "marked" : "none";
  if (typeof value === "number") return value === 0 ? "none" : "marked";
  return value === "" ? "none" : markText(value);
}

const markText: (text: string) => MarkReading = remembered((text): MarkReading => {
  const folded = foldText(text);
  if (NOT_MARKED.has(folded) || isOutOfScope(text)) return "none";
  if (isExcelError(text)) return "excelError";
  return /^\?+$/.test(folded) ? "unreadable" : "marked";
});

/** A word cell: the value, null for blank or no, or why it cannot be read. */
export type WordReading<T> = { value: T | null } | "unreadable" | "excelError";

/** The level in a column "Niveau" that holds SG, School or both. */
export function readLevelWord(value: CellValue): WordReading<Level> {
  return typeof value === "string"
    ? levelText(value)
    : value === false || value === 0
      ? { value: null }
      : "unreadable";
}

const levelText = remembered((text): WordReading<Level> => {
  const blank = blankOrError(text);
  if (blank) return blank;
  const words = foldedWords(text);
  const compact = compactKey(text);
  if (compact.startsWith("gedeeld") || compact.startsWith("beide") || compact === "allebei")
    return { value: "Gedeeld" };
  const sg = words.some(
    (word) =>
      word === "sg" ||
      word.startsWith("scholengroep") ||
      word.startsWith("scholengemeenschap") ||
      word === "sgm",
  );
  const school = words.some(
    (word) =>
      word === "school" || word === "scholen" || word === "schoolniveau" || word === "sch" || word === "s",
  );
  if (sg && school) return { value: "Gedeeld" };
  if (sg) return { value: "SG" };
  return school ? { value: "School" } : "unreadable";
});

function blankOrError(text: string): WordReading<never> | null {
  const folded = foldText(text);
  if (folded === "geen") return null; // a value of its own for priority
  if (NOT_MARKED.has(folded) || isOutOfScope(text) || /^\?+$/.test(folded))
    return folded.startsWith("?") ? "unreadable" : { value: null };
  return isExcelError(text) ? "excelError" : null;
}

/** The priorities in a cell of a column "Prioriteit"; more than one ("KT/LT") is a conflict, not a choice. */
export function readPriorityWord(value: CellValue): WordReading<Priority[]> {
  return typeof value === "string"
    ? priorityText(value)
    : value === false || value === 0
      ? { value: null }
      : "unreadable";
}

const priorityText = remembered((text): WordReading<Priority[]> => {
  const blank = blankOrError(text);
  if (blank) return blank;
  const words = new Set(foldedWords(text));
  const found: Priority[] = [];
  if (words.has("kt") || words.has("kort") || words.has("korte") || words.has("kortetermijn"))
    found.push("KT");
  if (words.has("lt") || words.has("lang") || words.has("lange") || words.has("langetermijn"))
    found.push("LT");
  if (words.has("geen") || words.has("gn")) found.push("Geen");
  return found.length > 0 ? { value: found } : "unreadable";
});
