import type { Area, CellValue } from "../../../src/model/cell";
import type { Grid, SheetRef, Visibility } from "../../../src/model/grid";

/** A cell as a test writes it: a value, or a value with how Excel shows, computes or formats it. */
export type CellPlan =
  | CellValue
  | { value: CellValue; text?: string; formula?: string; format?: string; fill?: string; font?: string };

export interface GridPlan {
  name?: string;
  id?: string;
  visibility?: Visibility;
  /** Rows of cells; shorter rows are filled up with empty cells. */
  rows: readonly (readonly CellPlan[])[];
  /** Where the first cell stands. */
  row?: number;
  column?: number;
  /** "A1:B2" addresses in the sheet. */
  merges?: readonly string[];
  /** Sheet rows from zero. */
  hiddenRows?: readonly number[];
}

/** A grid of the given cells, with colours read everywhere when any cell has one. */
export function grid(plan: GridPlan): Grid {
  const { name = "Huidige situatie", row = 0, column = 0 } = plan;
  const width = Math.max(...plan.rows.map((cells) => cells.length), 1);
  const full = plan.rows.map((cells) => Array.from({ length: width }, (_, at) => cellPlan(cells[at] ?? "")));
  const hasColors = full.some((cells) =>
    cells.some(({ fill, font }) => fill !== undefined || font !== undefined),
  );
  const sheet: SheetRef = { id: plan.id ?? `{${name}}`, name, visibility: plan.visibility ?? "visible" };
  return {
    sheet,
    row,
    column,
    values: full.map((cells) => cells.map(({ value }) => value)),
    texts: full.map((cells) => cells.map(({ value, text }) => text ?? String(value))),
    formulas: full.map((cells) => cells.map(({ value, formula }) => formula ?? value)),
    numberFormats: full.map((cells) => cells.map(({ format }) => format ?? "General")),
    merges: (plan.merges ?? []).map(area),
    hiddenRows: [...(plan.hiddenRows ?? [])],
    colors: hasColors
      ? [
          {
            row,
            column,
            rowCount: full.length,
            columnCount: width,
            fills: full.map((cells) => cells.map(({ fill }) => fill ?? "#FFFFFF")),
            fonts: full.map((cells) => cells.map(({ font }) => font ?? "#000000")),
          },
        ]
      : [],
  };
}

type FullCell = Exclude<CellPlan, CellValue>;

function cellPlan(cell: CellPlan): FullCell {
  return typeof cell === "object" ? cell : { value: cell };
}

/** "B2:C5" as an area. */
export function area(address: string): Area {
  const [first = "", last = first] = address.split(":");
  const from = corner(first);
  const to = corner(last);
  return {
    row: from.row,
    column: from.column,
    rowCount: to.row - from.row + 1,
    columnCount: to.column - from.column + 1,
  };
}

/** "D12" as row 11, column 3. */
export function corner(address: string): { row: number; column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** The header of the original workbook; the person columns follow. Three rows: group headers, headers, hint. */
export function originalHeader(
  persons: readonly string[],
  options: { priority?: boolean } = {},
): CellPlan[][] {
  const priority = options.priority ? ["KT", "LT", "Geen"] : [];
  return [
    [
      "Kerntaken",
      "",
      "Niveau",
      "",
      ...(options.priority ? ["Prioriteit", "", ""] : []),
      "Taakverdeling & tijdsbesteding",
    ],
    ["Cluster", "Omschrijving", "SG", "School", ...priority, ...persons],
    ["", "", "", "", ...priority.map(() => ""), "naam + # uur/week"],
  ];
}

/** A situation sheet with the original header over the given task rows. */
export function situationGrid(
  tasks: readonly (readonly CellPlan[])[],
  options: { persons?: readonly string[]; priority?: boolean } & Partial<GridPlan> = {},
): Grid {
  const { persons = ["Persoon 1", "Persoon 2", "Persoon 3", "..."], priority = false, ...plan } = options;
  return grid({ ...plan, rows: [...originalHeader(persons, { priority }), ...tasks] });
}
