import type { Findings } from "../../analysis/findings";
import type { SchoolCell, SchoolMatrix } from "../../analysis/findings-schools";
import { byCore } from "../../analysis/task-order";
import { areaAddress } from "../../model/cell";
import { shortListText } from "../../sentences/dutch-text";
import { clusterWord, coreWord, todayWord } from "../../sentences/wording";
import type { CellStyle, PlannedCell, SheetPlan } from "../sheet-plan";
import { CODE, CORE, NOTE, TABLE_HEADER, TEXT, TITLE, TOTAL } from "../summary-styles";

export const SCHOOLS_NAME = "Scholen";

/** Left of the schools: what each task is; right of them: how many leave it open, and who does it. */
const BEFORE = ["Taak", "Cluster", "Kerntaak"] as const;
const AFTER = ["Open in", "Wie doet dit, in alle scholen"] as const;
const BEFORE_WIDTHS = [62, 14, 10];
const AFTER_WIDTHS = [9, 46];
const SCHOOL_WIDTH = 11;

const LEGEND = [
  "S = op school · SG = op de scholengroep of -gemeenschap · G = gedeeld · X = toegewezen, zonder niveau · 1 erachter = rust op één persoon",
  "E = alleen een firma, de directie of een andere uitvoerder · O = open · ? = te controleren · nvt = niet van toepassing · leeg = staat niet op dat blad",
];

/** By what a code stands for: blue is done, orange is not, grey does not ask anything. */
const COLORS: { text: string; fill: string; color?: string }[] = [
  { text: "O", fill: "#F4B183" },
  { text: "?", fill: "#FFE9A8" },
  { text: "nvt", fill: "#EDEDED", color: "#595959" },
  { text: "E", fill: "#E2E2EE" },
  ...["SG", "SG1"].map((text) => ({ text, fill: "#8EA9C8" })),
  ...["G", "G1"].map((text) => ({ text, fill: "#BCCDE0" })),
  ...["S", "S1"].map((text) => ({ text, fill: "#DCE6F1" })),
  ...["X", "X1"].map((text) => ({ text, fill: "#EFF3F8" })),
];

/** Every task beside every school, core tasks first, then what most schools leave open. Null with fewer than two schools. */
export function planSchoolsSheet({ schoolMatrix, taskExpertise, role }: Findings): SheetPlan | null {
  if (!schoolMatrix || schoolMatrix.rows.length === 0) return null;
  const { schools } = schoolMatrix;
  const doers = new Map(
    taskExpertise.map(({ taskId, persons }) => [taskId, persons.map(({ person }) => person)]),
  );
  const headers = [...BEFORE, ...uniqueTexts(schools, [...BEFORE, ...AFTER]), ...AFTER];
  const lines = orderedRows(schoolMatrix);
  const header = 6;
  const first = header + 1;
  const firstSchool = BEFORE.length;
  const openColumn = firstSchool + schools.length;
  const column = (at: number) =>
    areaAddress({ row: first, column: at, rowCount: lines.length, columnCount: 1 });
  const counts = (label: string, formula: (at: number) => string): PlannedCell[] => [
    { value: label, style: TOTAL },
    { style: TOTAL },
    { style: TOTAL },
    ...schools.map((_, at): PlannedCell => ({
      formula: formula(firstSchool + at),
      style: { ...TOTAL, horizontal: "Center" },
    })),
  ];
  const rows: (PlannedCell | undefined)[][] = [
    [{ value: `Taken per school, ${todayWord(role)}`, style: TITLE }],
    ...LEGEND.map((line): PlannedCell[] => [{ value: line, style: NOTE }]),
    [
      ...counts("Open", (at) => `=COUNTIF(${column(at)},"O")`),
      { formula: `=SUBTOTAL(109,${column(openColumn)})`, style: { ...TOTAL, horizontal: "Center" } },
      { value: "open in wat de filter toont", style: NOTE },
    ],
    [
      ...counts("Rust op één persoon", (at) => `=COUNTIF(${column(at)},"*1")`),
      { formula: `=SUBTOTAL(103,${column(0)})`, style: { ...TOTAL, horizontal: "Center" } },
      { value: "taken in wat de filter toont", style: NOTE },
    ],
    [],
    headers.map((text, at): PlannedCell => ({
      value: text,
      style: { ...TABLE_HEADER, horizontal: at >= firstSchool && at <= openColumn ? "Center" : "Left" },
    })),
    ...lines.map(({ taskId, description, cluster, core, cells, open }): PlannedCell[] => [
      { value: description, style: TEXT },
      { value: clusterWord(cluster), style: { vertical: "Top" } },
      { value: coreWord(core), style: CORE },
      ...cells.map((cell): PlannedCell => ({ value: codeOf(cell), style: CODE })),
      { value: open, style: OPEN },
      { value: shortListText(doers.get(taskId) ?? [], 6), style: TEXT },
    ]),
  ];
  return {
    name: SCHOOLS_NAME,
    key: SCHOOLS_NAME,
    position: "afterPrevious",
    tabColor: "#44546A",
    columnWidths: [...BEFORE_WIDTHS, ...schools.map(() => SCHOOL_WIDTH), ...AFTER_WIDTHS],
    rows,
    tables: [
      {
        name: "Takenwijzer_tabel_Scholen",
        row: header,
        column: 0,
        rowCount: lines.length + 1,
        columnCount: headers.length,
      },
    ],
    charts: [],
    textColors: [
      {
        area: { row: first, column: firstSchool, rowCount: lines.length, columnCount: schools.length },
        texts: COLORS,
      },
    ],
    frozenRows: first,
    frozenColumns: 1,
    print: { landscape: true, titleRows: first, scale: "onePageWide", breaks: [] },
  };
}

const OPEN: CellStyle = { numberFormat: "0;-0;;@", horizontal: "Center", vertical: "Top" };

function orderedRows({ rows }: SchoolMatrix) {
  return rows
    .map((row) => ({ ...row, open: row.cells.filter((cell) => cell?.status === "open").length }))
    .sort((first, second) => byCore(first, second) || second.open - first.open);
}

const LEVEL_CODES = { SG: "SG", School: "S", Gedeeld: "G" } as const;

function codeOf(cell: SchoolCell | null): string {
  if (!cell) return "";
  if (cell.status === "open") return "O";
  if (cell.status === "toCheck") return "?";
  if (cell.status === "outOfScope") return "nvt";
  if (cell.persons === 0) return "E";
  const level = cell.level ? LEVEL_CODES[cell.level] : "X";
  return cell.persons === 1 && cell.others === 0 ? `${level}1` : level;
}

/** Excel wants every header of a table once, whatever its case: "Kerntaak", "Kerntaak (2)". Never empty. */
function uniqueTexts(texts: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map((text) => text.toLowerCase()));
  return texts.map((text) => {
    const wanted = text.trim() === "" ? "–" : text;
    let unique = wanted;
    for (let count = 2; used.has(unique.toLowerCase()); count++) unique = `${wanted} (${count})`;
    used.add(unique.toLowerCase());
    return unique;
  });
}
