import type { CellValue } from "../../model/cell";
import { hash32 } from "../../model/text-hash";
import { OWN_COLUMNS, type OwnColumn } from "./finding-row";

/**
 * What the hidden column holds: the place in the order of urgency, the key of the finding, and a print of each cell that we last
 * wrote. A cell that no longer has its print was changed by the user, and then it is his.
 */
export interface RowKey {
  key: string;
  /** The finding is no longer there; the row stays for what the user typed in it. */
  solved: boolean;
  prints: Prints;
}

export type Prints = Partial<Record<OwnColumn, string>>;

/** Sorts behind every finding that is still there. */
const SOLVED_RANK = 99_999;

/** @param rank from zero, the most urgent first; null when it is solved. */
export function rowKeyText(rank: number | null, key: string, prints: Prints): string {
  const order = String(Math.min(rank ?? SOLVED_RANK, SOLVED_RANK - Number(rank !== null))).padStart(5, "0");
  return `${order}|${key}|${OWN_COLUMNS.map((column) => prints[column] ?? "-").join(".")}`;
}

/** Null for what is not ours: a row that the user added, or something he typed there. */
export function rowKeyOf(content: CellValue | undefined): RowKey | null {
  const match = /^(\d{5})\|(.+)\|([^|]*)$/s.exec(String(content ?? ""));
  if (!match) return null;
  const [, order = "", key = "", written = ""] = match;
  const parts = written.split(".");
  if (parts.length !== OWN_COLUMNS.length) return null;
  const prints: Prints = {};
  OWN_COLUMNS.forEach((column, at) => {
    const print = parts[at];
    if (print !== undefined && print !== "-") prints[column] = print;
  });
  return { key, solved: Number(order) === SOLVED_RANK, prints };
}

/** Five letters and digits. Spaces and line ends do not count, since some programs change those when they save. */
export function contentPrint(content: CellValue | undefined): string {
  const text = typeof content === "number" ? String(Math.round(content * 1e6) / 1e6) : String(content ?? "");
  return hash32(text.replace(/\s+/g, " ").trim()).toString(36).padStart(7, "0").slice(-5);
}
