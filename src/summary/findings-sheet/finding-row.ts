import type { CellValue } from "../../model/cell";
import type { PlannedCell } from "../sheet-plan";

/** The columns that we fill in, in the order in which they are first laid out. */
export const OWN_COLUMNS = [
  "number",
  "kind",
  "school",
  "cluster",
  "task",
  "core",
  "level",
  "priority",
  "who",
  "hours",
  "what",
  "cell",
  "since",
] as const;
/** The columns that are the user's: never filled in, never changed. */
export const USER_COLUMNS = ["agreement", "by", "before", "status"] as const;

export type OwnColumn = (typeof OWN_COLUMNS)[number];
export type UserColumn = (typeof USER_COLUMNS)[number];
/** `key` is hidden: what a finding is known by, and what we last wrote in its row. */
export type FindingColumn = OwnColumn | UserColumn | "key";

export const HEADERS: Record<FindingColumn, string> = {
  number: "Nr",
  kind: "Soort",
  school: "School",
  cluster: "Cluster",
  task: "Taak",
  core: "Kerntaak",
  level: "Niveau",
  priority: "Prioriteit",
  who: "Wie",
  hours: "Uren",
  what: "Wat",
  cell: "Cel",
  since: "Sinds",
  agreement: "Afspraak",
  by: "Door wie",
  before: "Tegen",
  status: "Status",
  key: "Sleutel",
};

/** What stands under "Soort" once a finding is no longer there, in a row that is kept for what the user typed in it. */
export const SOLVED = "Opgelost";

/** What a finding says, without what the table itself knows of it: its number and since when it is there. */
export interface FindingRow {
  /** The same in every later analysis of the workbook; never empty, and no other finding has it. */
  key: string;
  kind: string;
  school: string;
  cluster: string;
  task: string;
  core: string;
  level: string;
  priority: string;
  who: string;
  /** Hours per week; null when unknown, or when the finding is not about hours. */
  hours: number | null;
  what: string;
  /** Names its sheet and leads there; null when the finding has no cell of its own. */
  cell: { sheetName: string; address: string } | null;
}

/** A cell of ours: what stands there, and for a link the formula that shows it. */
export type FindingCell = PlannedCell & { value: CellValue };

/** What stands in a column of ours; null for those that the table knows. */
export function contentOf(row: FindingRow, column: Exclude<OwnColumn, "number" | "since">): FindingCell {
  if (column === "hours") return { value: row.hours ?? "" };
  if (column === "cell") return linkCell(row.cell);
  return { value: row[column] };
}

/** A formula, so that the link moves along when the user sorts the table. */
function linkCell(cell: FindingRow["cell"]): FindingCell {
  if (!cell) return { value: "" };
  const { sheetName, address } = cell;
  const value = `${sheetName}!${address}`;
  const target = `#'${sheetName.replaceAll("'", "''")}'!${address}`;
  return { value, formula: `=HYPERLINK("${quoted(target)}","${quoted(value)}")` };
}

function quoted(text: string): string {
  return text.replaceAll('"', '""');
}
