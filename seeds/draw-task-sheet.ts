import type { Style, Workbook, Worksheet } from "@cj-tech-master/excelts";
import { isPersonColumn, taskNamed, typedCell, type FillTable } from "./fill-table";
import { TITLE } from "./read-seed-text";
import type { SeedTask } from "./task-lists";
import {
  bodyStyle,
  competenceStyle,
  groupHeaderStyle,
  headerStyle,
  hintStyle,
  noteStyle,
  OFFICE_PURPLE,
  rowHeight,
  setUpPrinting,
  solid,
  textHeaderStyle,
  font,
  titleStyle,
  type Purple,
} from "./workbook-look";

export interface TaskSheet {
  name: string;
  title?: string;
  tasks: SeedTask[];
  /** Cluster -> lines; without it the sheet has no column "Competenties". */
  competences?: Map<string, string[]>;
  /** Its columns are the sheet's columns right of the tasks; its rows fill them in. */
  fill?: FillTable;
  /** null: a sheet whose purple was lost. */
  purple?: Purple | null;
  /** Tasks (parts of descriptions) whose rows are hidden. */
  hidden?: string[];
  /** A row below the tasks that adds up what stands in each person column. */
  totals?: boolean;
  /** Lines typed below the tasks, after an empty row. */
  notes?: string[];
  /** Columns whose cells are chosen from a list. */
  choices?: Record<string, string[]>;
  /** Comments on the description of a task. */
  comments?: { task: string; text: string }[];
  /** The third header row, "naam + # uur/week"; as in the original unless false. */
  hintRow?: boolean;
}

const WIDTHS = { cluster: 15, description: 54, competences: 26, mark: 7.5, wordMark: 14, person: 17 };
const GROUPS = [
  { name: "Niveau", columns: ["SG", "School"] },
  { name: "Prioriteit", columns: ["KT", "LT", "Geen"] },
];
const TOP = 3; // the row of the group headers; 1 is the title, 2 stays empty

interface Column {
  name: string;
  width: number;
}

/** Adds the sheet to the workbook, with its header of two rows (task list) or two to three (situation). */
export function drawTaskSheet(workbook: Workbook, plan: TaskSheet): Worksheet {
  const sheet = workbook.addWorksheet(plan.name);
  const purple = plan.purple === undefined ? OFFICE_PURPLE : plan.purple;
  const columns = columnsOf(plan);
  columns.forEach((column, index) => (sheet.getColumn(index + 1).width = column.width));

  const depth = plan.fill && plan.hintRow !== false ? 3 : 2;
  drawHeader(sheet, plan, columns, depth, purple);
  const firstRow = TOP + depth;
  plan.tasks.forEach((_, index) => drawTask(sheet, plan, columns, firstRow + index, index, purple));
  if (plan.competences) drawCompetences(sheet, plan.tasks, plan.competences, firstRow);
  if (plan.fill) drawFill(sheet, plan.fill, plan.tasks, columns, firstRow);

  for (const part of plan.hidden ?? []) {
    sheet.getRow(firstRow + plan.tasks.indexOf(taskNamed(part, plan.tasks))).hidden = true;
  }
  for (const comment of plan.comments ?? []) {
    const row = firstRow + plan.tasks.indexOf(taskNamed(comment.task, plan.tasks));
    sheet.getCell(row, 2).note = comment.text;
  }
  for (const [name, words] of Object.entries(plan.choices ?? {})) {
    const column = columns.findIndex((each) => each.name === name) + 1;
    for (let row = firstRow; row < firstRow + plan.tasks.length; row++) {
      const formulae = [`"${words.join(",")}"`];
      sheet.getCell(row, column).dataValidation = { type: "list", allowBlank: true, formulae };
    }
  }
  const below = drawTotals(sheet, plan, columns, firstRow, firstRow + plan.tasks.length + 1);
  (plan.notes ?? []).forEach((note, index) => {
    const cell = sheet.getCell(below + index, 1);
    cell.value = note;
    cell.style = noteStyle;
  });

  sheet.views = [{ state: "frozen", xSplit: 2, ySplit: firstRow - 1, showGridLines: false, zoomScale: 100 }];
  setUpPrinting(sheet, plan.fill ? "landscape" : "portrait", firstRow - 1);
  return sheet;
}

function columnsOf(plan: TaskSheet): Column[] {
  const marks = (plan.fill?.columns ?? []).map((name) => ({
    name,
    width: isPersonColumn(name) ? WIDTHS.person : isWord(name) ? WIDTHS.wordMark : WIDTHS.mark,
  }));
  return [
    { name: "Cluster", width: WIDTHS.cluster },
    { name: "Omschrijving", width: WIDTHS.description },
    ...(plan.competences ? [{ name: "Competenties", width: WIDTHS.competences }] : []),
    ...marks,
  ];
}

/** "Niveau" or "Prioriteit" as one column that holds a word. */
function isWord(name: string): boolean {
  return GROUPS.some((group) => group.name === name);
}

function drawHeader(
  sheet: Worksheet,
  plan: TaskSheet,
  columns: Column[],
  depth: number,
  purple: Purple | null,
): void {
  for (let column = 1; column <= columns.length; column++) sheet.getCell(1, column).style = titleStyle;
  sheet.getCell(1, 1).value = plan.title ?? TITLE;
  sheet.getRow(1).height = 30;
  sheet.getRow(2).height = 8;
  for (let row = TOP; row < TOP + depth; row++) sheet.getRow(row).height = row === TOP ? 20 : 17;

  const bottom = TOP + depth - 1;
  const legend: Partial<Style> = {
    ...groupHeaderStyle,
    fill: solid(purple?.fill ?? "D9D9D9"),
    font: font({ bold: true, color: purple?.font }),
  };
  header(sheet, [TOP, 1, TOP, 2], "Kerntaken", legend);
  header(sheet, [TOP + 1, 1, bottom, 1], "Cluster", textHeaderStyle);
  header(sheet, [TOP + 1, 2, bottom, 2], "Omschrijving", textHeaderStyle);

  const place = (name: string): number => columns.findIndex((column) => column.name === name) + 1;
  for (const name of ["Competenties", "Niveau", "Prioriteit"]) {
    if (place(name) > 0) header(sheet, [TOP, place(name), bottom, place(name)], name, groupHeaderStyle);
  }
  for (const group of GROUPS) {
    const members = group.columns.map(place).filter((column) => column > 0);
    if (members.length === 0) continue;
    header(sheet, [TOP, Math.min(...members), TOP, Math.max(...members)], group.name, groupHeaderStyle);
    for (const member of members) {
      header(sheet, [TOP + 1, member, bottom, member], columns[member - 1]?.name ?? "", headerStyle);
    }
  }

  const first = columns.findIndex((column, index) => index > 1 && isPerson(column.name)) + 1;
  if (!plan.fill || first === 0) return;
  header(sheet, [TOP, first, TOP, columns.length], "Taakverdeling & tijdsbesteding", groupHeaderStyle);
  for (let column = first; column <= columns.length; column++) {
    header(sheet, [TOP + 1, column, TOP + 1, column], columns[column - 1]?.name ?? "", headerStyle);
  }
  if (depth === 3) header(sheet, [bottom, first, bottom, columns.length], "naam + # uur/week", hintStyle);
}

function isPerson(name: string): boolean {
  return isPersonColumn(name) && name !== "Competenties";
}

type Corners = [top: number, left: number, bottom: number, right: number];

function header(
  sheet: Worksheet,
  [top, left, bottom, right]: Corners,
  text: string,
  style: Partial<Style>,
): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) sheet.getCell(row, column).style = style;
  }
  sheet.getCell(top, left).value = text;
  if (top !== bottom || left !== right) sheet.mergeCellsWithoutStyle(top, left, bottom, right);
}

function drawTask(
  sheet: Worksheet,
  plan: TaskSheet,
  columns: Column[],
  row: number,
  index: number,
  purple: Purple | null,
): void {
  const task = plan.tasks[index];
  if (!task) return;
  const startsCluster = index === 0 || plan.tasks[index - 1]?.cluster !== task.cluster;
  const core = task.core && purple ? purple : undefined;
  columns.forEach((_, column) => {
    const ofTask = column < 2;
    const style = bodyStyle(startsCluster, ofTask ? "left" : "center", ofTask ? core : undefined);
    sheet.getCell(row, column + 1).style = style;
  });
  if (task.cluster !== "") sheet.getCell(row, 1).value = task.cluster;
  sheet.getCell(row, 2).value = task.description;
  sheet.getRow(row).height = rowHeight([[task.description, WIDTHS.description]], core?.font !== undefined);
}

/** One merged cell per cluster. */
function drawCompetences(
  sheet: Worksheet,
  tasks: SeedTask[],
  competences: Map<string, string[]>,
  firstRow: number,
): void {
  for (const [cluster, lines] of competences) {
    const rows = tasks.flatMap((task, index) => (task.cluster === cluster ? [firstRow + index] : []));
    if (rows.length === 0) continue;
    header(sheet, [Math.min(...rows), 3, Math.max(...rows), 3], lines.join("\n"), competenceStyle);
  }
}

function drawFill(
  sheet: Worksheet,
  fill: FillTable,
  tasks: SeedTask[],
  columns: Column[],
  firstRow: number,
): void {
  const firstColumn = columns.length - fill.columns.length + 1;
  const filled = new Set<SeedTask>();
  for (const { task: part, cells } of fill.rows) {
    const task = taskNamed(part, tasks);
    if (filled.has(task)) throw new Error(`filled in twice on ${sheet.name}: ${part}`);
    filled.add(task);
    const row = sheet.getRow(firstRow + tasks.indexOf(task));
    cells.forEach((typed, index) => {
      if (typed !== "") type(row.getCell(firstColumn + index), typed);
    });
    const texts = cells.map((text, index): [string, number] => [
      text,
      columns[firstColumn + index - 1]?.width ?? 10,
    ]);
    row.height = Math.max(row.height ?? 0, rowHeight(texts));
  }
}

/** Puts a typed text in the cell, as Excel would. */
function type(cell: ReturnType<Worksheet["getCell"]>, typed: string): void {
  const read = typedCell(typed);
  switch (read.kind) {
    case "number":
      cell.value = read.value;
      break;
    case "time":
      cell.value = read.days;
      cell.numFmt = "h:mm";
      break;
    case "date":
      cell.value = read.date;
      cell.numFmt = "d/mmm";
      break;
    case "formula":
      cell.value = { formula: read.formula, result: read.result ?? { error: "#REF!" } };
      break;
    case "text":
      cell.value = read.text;
  }
}

/** Returns the next free row. */
function drawTotals(
  sheet: Worksheet,
  plan: TaskSheet,
  columns: Column[],
  firstRow: number,
  row: number,
): number {
  if (!plan.totals) return row;
  sheet.getCell(row, 1).value = "Totaal uren";
  sheet.getCell(row, 1).style = textHeaderStyle;
  columns.forEach((column, index) => {
    if (index < 2 || !isPerson(column.name)) return;
    const letter = sheet.getColumn(index + 1).letter;
    const cell = sheet.getCell(row, index + 1);
    const formula = `SUM(${letter}${firstRow}:${letter}${firstRow + plan.tasks.length - 1})`;
    cell.value = { formula, result: sumOfColumn(plan, column.name) };
    cell.style = headerStyle;
  });
  return row + 1;
}

function sumOfColumn(plan: TaskSheet, name: string): number {
  const index = plan.fill?.columns.indexOf(name) ?? -1;
  return (plan.fill?.rows ?? []).reduce((sum, row) => {
    const read = typedCell(row.cells[index] ?? "");
    if (read.kind === "number") return sum + read.value;
    return read.kind === "formula" ? sum + (read.result ?? 0) : sum;
  }, 0);
}
