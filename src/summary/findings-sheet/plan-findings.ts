import type { PlannedCell, SheetPlan } from "../sheet-plan";
import { CORE_PURPLE, TABLE_HEADER } from "../summary-styles";
import { HEADERS, OWN_COLUMNS, USER_COLUMNS, type FindingColumn, type FindingRow } from "./finding-row";
import { mergeFindings, type MergeOptions } from "./merge-findings";

export const FINDINGS_NAME = "Bevindingen";
export const FINDINGS_TABLE = "Takenwijzer_tabel_Bevindingen";
/** What is offered under "Status"; anything else may be typed too. */
const STATUSES = ["Open", "Bezig", "Klaar"] as const;

const COLUMNS: readonly FindingColumn[] = [...OWN_COLUMNS, ...USER_COLUMNS, "key"];
const WIDTHS: Record<FindingColumn, number> = {
  number: 5,
  kind: 20,
  school: 14,
  cluster: 13,
  task: 42,
  core: 9,
  level: 8,
  priority: 9,
  who: 18,
  hours: 7,
  what: 46,
  cell: 20,
  since: 11,
  agreement: 28,
  by: 14,
  before: 11,
  status: 9,
  key: 10,
};
const TOP = { vertical: "Top" } as const;
const CENTERED = { ...TOP, horizontal: "Center" } as const;
const WRAPPED = { ...TOP, wrap: true } as const;

/** How the cells under each header look; new rows of an existing table take it over from the row above. */
const STYLES: Record<FindingColumn, PlannedCell["style"]> = {
  number: { ...TOP, horizontal: "Center" },
  kind: { ...WRAPPED, bold: true },
  school: WRAPPED,
  cluster: WRAPPED,
  task: WRAPPED,
  core: { ...TOP, color: CORE_PURPLE, horizontal: "Center" },
  level: CENTERED,
  priority: CENTERED,
  who: WRAPPED,
  hours: { ...CENTERED, numberFormat: "0.0#" },
  what: WRAPPED,
  cell: { ...WRAPPED, color: "#0563C1" },
  since: { ...TOP, numberFormat: "dd/mm/yyyy", horizontal: "Left" },
  agreement: WRAPPED,
  by: WRAPPED,
  before: WRAPPED,
  status: CENTERED,
  key: TOP,
};
const OF_THE_USER = "#FFF8E5";

/** The sheet as it is the first time: a later analysis brings its table up to date with `mergeFindings`. */
export function planFindingsSheet(
  findings: readonly FindingRow[],
  options: MergeOptions,
): { plan: SheetPlan; lastNumber: number } {
  const headers = COLUMNS.map((column) => HEADERS[column]);
  const { appended, lastNumber } = mergeFindings({ headers, rows: [] }, findings, options);
  // A table has at least one row
  const body = appended.length > 0 ? appended : [[]];
  const rows = [
    COLUMNS.map((column): PlannedCell => ({ value: HEADERS[column], style: headerStyle(column) })),
    ...body.map((cells) =>
      COLUMNS.map((column, at): PlannedCell => ({ ...cells[at], style: bodyStyle(column) })),
    ),
  ];
  const status = COLUMNS.indexOf("status");
  return {
    lastNumber,
    plan: {
      name: FINDINGS_NAME,
      key: FINDINGS_NAME,
      position: "afterPrevious",
      tabColor: "#44546A",
      columnWidths: COLUMNS.map((column) => WIDTHS[column]),
      rows,
      tables: [
        { name: FINDINGS_TABLE, row: 0, column: 0, rowCount: rows.length, columnCount: COLUMNS.length },
      ],
      charts: [],
      choices: [
        { area: { row: 1, column: status, rowCount: rows.length - 1, columnCount: 1 }, choices: STATUSES },
      ],
      hiddenColumns: [COLUMNS.indexOf("key")],
      frozenRows: 1,
      print: {
        landscape: true,
        titleRows: 1,
        area: { rowCount: rows.length, columnCount: COLUMNS.length - 1 },
        scale: "onePageWide",
        breaks: [],
      },
    },
  };
}

function headerStyle(column: FindingColumn): PlannedCell["style"] {
  return isUsers(column) ? { ...TABLE_HEADER, fill: "#FFE9A8" } : TABLE_HEADER;
}

function bodyStyle(column: FindingColumn): PlannedCell["style"] {
  return isUsers(column) ? { ...STYLES[column], fill: OF_THE_USER } : STYLES[column];
}

function isUsers(column: FindingColumn): boolean {
  return USER_COLUMNS.some((one) => one === column);
}
