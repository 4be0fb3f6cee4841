import { failedGuard } from "../../../src/editing/plan/guards";
import { invertPlan } from "../../../src/editing/plan/build-plan";
import { type Area, cellAddress, type CellRef, type CellValue } from "../../../src/model/cell";
import type { Grid } from "../../../src/model/grid";
import type { Overview } from "../../../src/model/overview";
import type { Situation } from "../../../src/model/situation";
import type { Task } from "../../../src/model/task";
import { applyPlan } from "../../../src/editing/plan/apply-plan";
import type { EditPlan, Refusal } from "../../../src/editing/plan/edit-plan";
import type { Intention } from "../../../src/editing/intention";
import { planEdit } from "../../../src/editing/plan-edit";
import { type SheetCells, sheetCells } from "../../../src/editing/plan/sheet-cells";
import { readWorkbook } from "../../../src/reading/read-workbook";

/** Sheets for tests, typed as rows of cells. A text "=…" is a formula, "'=…" is text. */
export interface SheetText {
  name: string;
  rows: CellValue[][];
  merges?: Area[];
  /** "row,column" -> colours. */
  colors?: Record<string, { fill?: string; font?: string }>;
  formats?: Record<string, string>;
}

export function gridOf(sheet: SheetText, index = 0): Grid {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  const matrix = <T>(cell: (value: CellValue, r: number, c: number) => T): T[][] =>
    sheet.rows.map((row, r) => Array.from({ length: width }, (_, c) => cell(row[c] ?? "", r, c)));
  const isFormula = (value: CellValue) => typeof value === "string" && value.startsWith("=");
  const plain = (value: CellValue) =>
    typeof value === "string" && value.startsWith("'") ? value.slice(1) : value;
  const value = (raw: CellValue): CellValue => (isFormula(raw) ? 7 : plain(raw));
  return {
    sheet: { id: `s${index}`, name: sheet.name, visibility: "visible" },
    row: 0,
    column: 0,
    values: matrix(value),
    texts: matrix((raw) => String(value(raw)).replace(".", ",")),
    formulas: matrix((raw) => (isFormula(raw) ? raw : plain(raw))),
    numberFormats: matrix((_, r, c) => sheet.formats?.[`${r},${c}`] ?? "General"),
    merges: sheet.merges ?? [],
    hiddenRows: [],
    colors: [
      {
        row: 0,
        column: 0,
        rowCount: sheet.rows.length,
        columnCount: 2,
        fills: sheet.rows.map((_, r) => [0, 1].map((c) => sheet.colors?.[`${r},${c}`]?.fill ?? "#FFFFFF")),
        fonts: sheet.rows.map((_, r) => [0, 1].map((c) => sheet.colors?.[`${r},${c}`]?.font ?? "#333333")),
      },
    ],
  };
}

export class TaskWorkbook {
  constructor(readonly cells: SheetCells) {}

  static of(...sheets: SheetText[]): TaskWorkbook {
    return new TaskWorkbook(sheetCells(sheets.map(gridOf)));
  }

  get overview(): Overview {
    return readWorkbook({ grids: this.cells.grids });
  }

  situation(name: string): Situation {
    const found = this.overview.situations.find(({ sheet }) => sheet.name === name);
    if (!found) throw new Error(`no situation ${name}`);
    return found;
  }

  task(sheetName: string, description: string): Task {
    const { situations, taskLists } = this.overview;
    const sheet = [...situations, ...taskLists].find((one) => one.sheet.name === sheetName);
    const task = sheet?.tasks.find((one) => one.description.startsWith(description));
    if (!task) throw new Error(`no task ${description} on ${sheetName}`);
    return task;
  }

  plan(intention: Intention): EditPlan {
    const outcome = planEdit(intention, this.overview, this.cells);
    if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.plan;
  }

  refusal(intention: Intention): string {
    const outcome = planEdit(intention, this.overview, this.cells);
    return outcome.ok ? "planned" : outcome.refusal.code;
  }

  /** Why it cannot be done, with the cell and text that are named. */
  refused(intention: Intention): Refusal {
    const outcome = planEdit(intention, this.overview, this.cells);
    if (outcome.ok) throw new Error(`planned: ${written(outcome.plan).join()}`);
    return outcome.refusal;
  }

  after(plan: EditPlan): TaskWorkbook {
    return new TaskWorkbook(applyPlan(plan, this.cells));
  }

  does(intention: Intention): TaskWorkbook {
    return this.after(this.plan(intention));
  }

  /** Executors of a task as "name hours". */
  who(sheetName: string, description: string): string[] {
    return this.task(sheetName, description).assignments.map(
      ({ executor, hours }) => `${executor.name} ${hours.perWeek ?? "?"}`,
    );
  }
}

/** "E2: Jan -> Els" of every cell that a plan writes, and its other changes by their kind. */
export function written({ changes }: EditPlan): string[] {
  return changes.map((change) => {
    if (change.kind === "content") {
      const { cell, before, after } = change;
      return `${cellAddress(cell)}: ${before.formula} -> ${after.formula}`;
    }
    return change.kind === "insertLine" ? `insert ${change.axis} ${change.at}` : change.kind;
  });
}

/** What a plan asks before it is carried out: "otherContent E2: nota". */
export function questions({ needsConfirmation }: EditPlan): string[] {
  return needsConfirmation.map(({ code, cell, text }) => `${code} ${cellAddress(cell)}: ${text}`);
}

/** Every non-empty cell, colours and merged areas: equal for workbooks that look the same. */
export function contentOf(cells: SheetCells): unknown {
  return cells.grids.map((grid) => {
    const { id, name } = grid.sheet;
    const at = (row: number, column: number): CellRef => ({ sheetId: id, row, column });
    const filled = cells.sheetContent(id).map(({ row, column }) => {
      const content = cells.content(at(row, column));
      return [row, column, content.formula, cells.numberFormat(at(row, column))];
    });
    const colors = grid.colors.flatMap((block) =>
      block.fills.flatMap((line, r) =>
        line.map((_, c) => {
          const cell = at(block.row + r, block.column + c);
          return [
            cell.row,
            cell.column,
            cells.color(cell, "fill") ?? null,
            cells.color(cell, "font") ?? null,
          ];
        }),
      ),
    );
    const merges = grid.merges
      .map((area) => JSON.stringify([area.row, area.column, area.rowCount, area.columnCount]))
      .sort();
    const last = Math.max(...filled.map(([row]) => Number(row)));
    const painted = colors.filter(
      ([row, , fill, font]) => Number(row) <= last && (fill !== null || font !== null),
    );
    return {
      id,
      name,
      filled,
      colors: painted.sort((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1])),
      merges,
    };
  });
}

/** A current sheet with a column per person. */
export const NAMED: SheetText = {
  name: "Huidige situatie",
  rows: [
    ["Kerntaken", "", "Niveau", "", "Taakverdeling & tijdsbesteding"],
    ["Cluster", "Omschrijving", "SG", "School", "An Peeters", "Jan", "Opmerkingen"],
    ["Technisch", "Onderhouden van hardware", "", "X", 4, "", "nota"],
    ["Technisch", "Beheren van het netwerk", "X", "", "", "ja", ""],
    ["Technisch", "Helpdesk", "nee", "", "=1+1", "zie afspraak", ""],
    ["Beleid&Visie", "ICT-beleidsplan", "", "X", "2u", "", ""],
    ["Beleid&Visie", "Nascholing", "", "", "", "nvt", ""],
  ],
  merges: [
    { row: 0, column: 2, rowCount: 1, columnCount: 2 },
    { row: 0, column: 4, rowCount: 1, columnCount: 2 },
  ],
  colors: { "2,1": { fill: "#E4DFEC", font: "#7030A0" }, "5,1": { fill: "#E4DFEC", font: "#7030A0" } },
};

/** A target sheet with slots. */
export const SLOTS: SheetText = {
  name: "Streefdoel",
  rows: [
    ["Kerntaken", "", "Niveau", "", "Prioriteit", "", "", "Taakverdeling & tijdsbesteding", ""],
    ["Cluster", "Omschrijving", "SG", "School", "KT", "LT", "Geen", "Persoon 1", "Persoon 2"],
    ["", "", "", "", "", "", "", "naam + # uur/week", ""],
    ["Technisch", "Onderhouden van hardware", "", "v", "v", "", "", "An Peeters (4)", "Jan 2u; Els Maes 1u"],
    ["Technisch", "Beheren van het netwerk", "v", "", "v", "v", "", "vacature", ""],
    ["Technisch", "Helpdesk", "", "v", "", "", "v", "An Peeters (1,5)", ""],
    ["Beleid&Visie", "ICT-beleidsplan", "", "", "", "", "", "", ""],
    ["Beleid&Visie", "Nascholing", "", "v", "", "", "", "nvt", ""],
  ],
  merges: [
    { row: 0, column: 2, rowCount: 1, columnCount: 2 },
    { row: 0, column: 4, rowCount: 1, columnCount: 3 },
    { row: 0, column: 7, rowCount: 1, columnCount: 2 },
    { row: 2, column: 7, rowCount: 1, columnCount: 2 },
    { row: 1, column: 0, rowCount: 2, columnCount: 1 },
    { row: 1, column: 1, rowCount: 2, columnCount: 1 },
  ],
};

export const TITLE_ROW = ["Cluster", "Omschrijving", "SG", "School", "An Peeters", "Jan"];

/** Plans, applies and takes back: the inverse fits and gives the same cells again. */
export function done(book: TaskWorkbook, intention: Intention): { plan: EditPlan; after: TaskWorkbook } {
  const plan = book.plan(intention);
  expect(failedGuard(plan, book.cells)).toBeNull();
  const after = book.after(plan);
  const back = invertPlan(plan);
  expect(failedGuard(back, after.cells)).toBeNull();
  expect(contentOf(applyPlan(back, after.cells))).toEqual(contentOf(book.cells));
  return { plan, after };
}
export const codes = (plan: EditPlan) => plan.needsConfirmation.map(({ code }) => code);
export const texts = (book: TaskWorkbook, sheet: string, row: number) => {
  const grid = book.cells.grids.find((one) => one.sheet.name === sheet)!;
  return grid.values[row - grid.row]?.map(String).map((text) => text.trim());
};
export const tasksOf = (book: TaskWorkbook, sheet: string) =>
  book.situation(sheet).tasks.map(({ cluster, description }) => `${cluster}: ${description}`);
export const sheetId = (book: TaskWorkbook, name: string) => book.situation(name).sheet.id;
