import { TEST_SHEETS } from "./scope";

/** A task overview as small as can be, on a current and a target sheet of one school. */
export const SCHOOL = `${TEST_SHEETS}A`;
export const OTHER_SCHOOL = `${TEST_SHEETS}B`;
export const SHEETS = [`${SCHOOL} - Huidige situatie`, `${SCHOOL} - Streefdoel`] as const;

const TASKS = [
  ["Technisch", "Hardware onderhouden", "", "v", "v", "", "", "An Peeters (4)", "Jan 2u"],
  ["Technisch", "Netwerk beheren", "v", "", "v", "", "", "", ""],
  ["Technisch", "Helpdesk", "", "v", "", "", "v", "An Peeters (1,5)", ""],
  ["Beleid&Visie", "ICT-beleidsplan", "", "", "", "", "", "", ""],
  ["Beleid&Visie", "Nascholing", "", "v", "", "", "", "", ""],
];
export const TASK_COUNT = TASKS.length;

const ROWS = [
  ["", "", "Niveau", "", "Prioriteit", "", "", "Taakverdeling & tijdsbesteding", ""],
  ["Cluster", "Omschrijving", "SG", "School", "KT", "LT", "Geen", "Persoon 1", "Persoon 2"],
  ["", "", "", "", "", "", "", "naam + # uur/week", ""],
  ...TASKS,
];

/** A current situation has no priorities. */
const PRIORITIES = { from: 4, to: 7 };
const withoutPriorities = (row: readonly string[]): string[] => [
  ...row.slice(0, PRIORITIES.from),
  ...row.slice(PRIORITIES.to),
];

/** Queues the two sheets at the end of the workbook; the caller syncs. */
export function addSmallOverview(context: Excel.RequestContext): void {
  const [current, target] = SHEETS;
  addSheet(context, current, ROWS.map(withoutPriorities), ["C1:D1", "E1:F1"]);
  addSheet(context, target, ROWS, ["C1:D1", "E1:G1", "H1:I1"]);
}

function addSheet(context: Excel.RequestContext, name: string, rows: string[][], merged: string[]): void {
  const sheet = context.workbook.worksheets.add(name);
  const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0);
  range.numberFormat = rows.map((row) => row.map(() => "@"));
  range.values = rows;
  for (const address of merged) sheet.getRange(address).merge();
  // Core tasks are purple in the workbook that this one is like.
  sheet.getRange("B4:B5").format.font.color = "#7030A0";
}
