/**
 * How a school has filled in a sheet, as a table that people can read: one line per task, the cells parted by "|".
 * The first line names the columns. A task is named by any part of its description that no other task of the sheet has.
 */

export interface FillTable {
  /** The columns after the task, as the sheet will head them. */
  columns: string[];
  rows: FillRow[];
}

export interface FillRow {
  /** Part of the description. */
  task: string;
  /** As typed in Excel (see typedCell); one per column, "" is an empty cell. */
  cells: string[];
}

const MARK_COLUMNS = ["SG", "School", "Niveau", "KT", "LT", "Geen", "Prioriteit"];

export function isPersonColumn(column: string): boolean {
  return !MARK_COLUMNS.includes(column);
}

/** "⏎" in a cell is a line break. Throws on a line with too many cells. */
export function readFillTable(text: string): FillTable {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("⏎", "\n")));
  const [header = [], ...body] = lines;
  const columns = header.slice(1);
  return {
    columns,
    rows: body.map(([task = "", ...cells]) => {
      if (cells.length > columns.length) throw new Error(`too many cells: ${task}`);
      return { task, cells: columns.map((_, index) => cells[index] ?? "") };
    }),
  };
}

/** The one task whose description contains `part`, whatever its case. Throws when there is none, or more than one. */
export function taskNamed<T extends { description: string }>(part: string, tasks: readonly T[]): T {
  const wanted = part.toLowerCase();
  const found = tasks.filter((task) => task.description.toLowerCase().includes(wanted));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} tasks contain "${part}"`);
  return found[0];
}

export type TypedCell =
  | { kind: "number"; value: number }
  | { kind: "time"; days: number }
  | { kind: "date"; date: Date }
  | { kind: "formula"; formula: string; result: number | null }
  | { kind: "text"; text: string };

/** The year in which dates were typed by mistake; Excel takes the current one. */
const YEAR_OF_TYPING = 2024;

/**
 * What Excel (Dutch, Belgium) makes of a typed text: "1,5" a number, "1:30" a time, "2/3" a date, "'2" text,
 * and "=1+0.5 -> 1,5" a formula with its result ("-> #REF!" is an error).
 */
export function typedCell(typed: string): TypedCell {
  const formula = /^=(.+) -> (.+)$/.exec(typed);
  if (formula) {
    const [, expression = "", result = ""] = formula;
    return { kind: "formula", formula: expression, result: result.startsWith("#") ? null : decimal(result) };
  }
  const time = /^(\d{1,2}):(\d\d)$/.exec(typed);
  if (time) return { kind: "time", days: (Number(time[1]) + Number(time[2]) / 60) / 24 };
  const date = /^(\d{1,2})\/(\d{1,2})$/.exec(typed);
  if (date)
    return { kind: "date", date: new Date(Date.UTC(YEAR_OF_TYPING, Number(date[2]) - 1, Number(date[1]))) };
  if (/^\d+(,\d+)?$/.test(typed)) return { kind: "number", value: decimal(typed) };
  return { kind: "text", text: typed.replace(/^'/, "") };
}

function decimal(text: string): number {
  return Number(text.replace(",", "."));
}
