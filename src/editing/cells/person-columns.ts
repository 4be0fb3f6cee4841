import type { CellRef } from "../../model/cell";
import type { Situation } from "../../model/situation";
import { headerWord } from "../../reading/header-words";
import { literalContent } from "./content";
import type { LineCell } from "../plan/edit-plan";
import { cellColumns, choiceColumns } from "../../reading/task-columns";
import { anchorColumn, headerCell, type PlanDraft, Refused } from "../plan/draft";

/** A person column that is inserted right after the last one, with the cells that go into it. */
export interface NewColumn {
  situation: Situation;
  header: string;
  /** Row by row, without the header. */
  cells: LineCell[];
}

/** "Persoon 4" after Persoon 3, or after three columns headed otherwise. */
export function nextSlotHeader({ layout }: Situation): string {
  const numbers = layout.persons.map(({ header }) =>
    Number(/^\s*persoon\s*(\d+)\s*$/i.exec(header)?.[1] ?? 0),
  );
  const slots = layout.persons.filter(({ kind, second }) => kind === "generic" && !second).length;
  return `Persoon ${Math.max(slots, ...numbers) + 1}`;
}

/** The rightmost column that the new one stands beside and looks like. */
function neighbourColumn({ layout }: Situation): number {
  const columns = layout.persons.length > 0 ? layout.persons.flatMap(cellColumns) : choiceColumns(layout);
  if (columns.length === 0) throw new Refused("noPersonColumn");
  return Math.max(...columns);
}

/** Plans the column: a header of its own, the hint below it as its neighbour has it, group headers that reach over it. */
export function insertPersonColumn(draft: PlanDraft, { situation, header, cells }: NewColumn): void {
  const { sheet, layout } = situation;
  const like = neighbourColumn(situation);
  const at = like + 1;
  const beside = headerCell(draft.cells, sheet.id, layout, like);
  const top: CellRef = { sheetId: sheet.id, row: beside?.row ?? layout.headerBottom, column: at };
  const headerCells: LineCell[] = [{ place: top.row, content: literalContent(header) }];
  for (let row = layout.headerTop; row <= layout.headerBottom; row++) {
    const cell = { sheetId: sheet.id, row, column: like };
    if (row !== top.row && !draft.cells.merge(cell) && headerWord(draft.cells.text(cell)) === "hint") {
      headerCells.push({ place: row, content: draft.cells.content(cell) });
    }
  }
  anchorColumn(draft, sheet.id, layout, like);
  draft.changes.push({
    kind: "insertLine",
    axis: "column",
    sheetId: sheet.id,
    at,
    like,
    cells: [...headerCells, ...cells],
    colors: [],
  });
  draft.newAnchors.push({ of: "header", cell: top, text: header });
  for (const area of draft.cells.grid(sheet.id)?.merges ?? []) {
    const inHeader = area.row >= layout.headerTop && area.row + area.rowCount - 1 <= layout.headerBottom;
    if (!inHeader || area.column + area.columnCount !== at) continue;
    if (area.columnCount === 1) continue;
    const after = { ...area, columnCount: area.columnCount + 1 };
    draft.changes.push({ kind: "merge", sheetId: sheet.id, before: area, after });
  }
}
