import type { EditPlan } from "../../editing/plan/edit-plan";
import { cellAddress, type CellRef } from "../../model/cell";
import type { Overview } from "../../model/overview";
import { KnownProblem } from "../../port/problem";
import type { SheetOf } from "./ready-plan";

/** Texts that a plan puts in headings of the task sheets. */
function newHeadings(plan: EditPlan, { situations }: Overview): { cell: CellRef; text: string }[] {
  const layouts = new Map(situations.map(({ sheet, layout }) => [sheet.id, layout]));
  return plan.changes.flatMap((change) => {
    if (change.kind !== "content") return [];
    const { cell, after } = change;
    const layout = layouts.get(cell.sheetId);
    if (!layout || cell.row < layout.headerTop || cell.row > layout.headerBottom) return [];
    const text = String(after.formula).replace(/^'/, "").trim();
    return text === "" ? [] : [{ cell, text }];
  });
}

/**
 * Excel gives a heading of one of its tables another text without a word when a column beside it has that text. Asks for the tables
 * of sheets whose headings change; `check` may be called after the next sync, and reads once more only where there are tables.
 */
export function loadTableHeadings(plan: EditPlan, overview: Overview, sheetOf: SheetOf): TableHeadings {
  const headings = newHeadings(plan, overview);
  const asked = [...new Set(headings.map(({ cell }) => cell.sheetId))].map((sheetId) => {
    const { tables } = sheetOf(sheetId);
    return { sheetId, tables: tables.load("items/showHeaders") };
  });
  return {
    async check(sync) {
      const rows = asked.flatMap(({ sheetId, tables }) =>
        tables.isNullObject
          ? []
          : tables.items
              .filter(({ showHeaders }) => showHeaders)
              .map((table) => {
                const row = table.getHeaderRowRange();
                return { sheetId, row: row.load("rowIndex,columnIndex,values,worksheet/name") };
              }),
      );
      if (rows.length === 0) return;
      await sync();
      for (const { sheetId, row } of rows) {
        const there = new Map((row.values[0] ?? []).map((text, at) => [row.columnIndex + at, String(text)]));
        const own = headings.filter(
          ({ cell }) => cell.sheetId === sheetId && cell.row === row.rowIndex && there.has(cell.column),
        );
        for (const { cell, text } of own) there.set(cell.column, text);
        for (const { cell, text } of own) {
          const taken = [...there].some(
            ([column, other]) => column !== cell.column && other.toLowerCase() === text.toLowerCase(),
          );
          if (!taken) continue;
          throw new KnownProblem({
            code: "headingTaken",
            sheetName: row.worksheet.name,
            address: cellAddress(cell),
            now: text,
            retry: false,
          });
        }
      }
    },
  };
}

export interface TableHeadings {
  /** Throws the problem that names the cell. */
  check(sync: () => Promise<void>): Promise<void>;
}
