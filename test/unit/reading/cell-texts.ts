import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type PersonCellReading, readPersonCell } from "../../../src/reading/read-person-cell";

/** A text of a person cell with what must come of it, judged by hand. */
export interface CellText {
  /** "slot", or the name at the head of the column. */
  column: string;
  text: string;
  /** "Jan=2 | backup:An=?"; "other", "nobody", "nvt", "listed" (read as nothing and said), "loose=2". */
  expected: string;
  /** Whether it must be said as well. */
  listed: boolean;
}

/** Rows of column, text and expectation; a line break in the text is written ⏎, and "+listed" says that it must be said too. */
export function cellTexts(file: string): CellText[] {
  return readFileSync(join(__dirname, file), "utf8")
    .split("\n")
    .filter((line) => line.includes("\t") && !line.startsWith("column\t") && !line.startsWith("#"))
    .map((line) => {
      const [column = "", text = "", expected = ""] = line.split("\t");
      return {
        column,
        text: text.replaceAll("⏎", "\n"),
        expected: expected.replace(/\s*\+listed$/, ""),
        listed: expected.endsWith("listed"),
      };
    });
}

export function readText({ column, text }: Pick<CellText, "column" | "text">): PersonCellReading {
  const isSlot = column === "slot";
  return readPersonCell(
    { value: text, text },
    { kind: isSlot ? "generic" : "named", header: isSlot ? "Persoon 1" : column },
  );
}

/** What came of it, in the words of the table. */
export function outcome({ kind, entries, seconds, loose }: PersonCellReading): string {
  if (kind === "unreadable") return "listed";
  if (kind === "outOfScope") return "nvt";
  if (kind === "empty") return "nobody";
  const amount = (hours: { perWeek: number | null }) =>
    hours.perWeek === null ? "?" : String(Math.round(hours.perWeek * 1000) / 1000);
  const others = entries.filter((entry) => entry.kind === "other");
  if (
    others.length === 1 &&
    entries.length === 1 &&
    others[0]?.hours.perWeek === null &&
    seconds.length === 0
  )
    return "other";
  return [
    ...entries.map(
      ({ name, hours, kind: is }) => `${is === "other" ? "other:" : ""}${name}=${amount(hours)}`,
    ),
    ...seconds.map(({ name, hours }) => `backup:${name}${hours.perWeek === null ? "" : `=${amount(hours)}`}`),
    ...loose.map((hours) => `loose=${amount(hours)}`),
  ].join(" | ");
}
