import type { EditPlan, Touches } from "../../editing/plan/edit-plan";
import type { Texts } from "../../locale/texts";
import { cellAddress, columnLetters, type CellRef } from "../../model/cell";
import type { Overview } from "../../model/overview";
import { sheetName } from "../parts/sheet-names";

/** More addresses than this are not written out. */
const ADDRESSES = 6;

/** What a plan will touch, in sentences: sheets, rows and columns that come or go, and the cells that change. */
export function touchesText(
  texts: Texts,
  { touches }: Pick<EditPlan, "touches">,
  overview: Overview,
): string[] {
  const { t } = texts;
  const { sheets, lines, cells } = touches;
  return [
    ...sheets.map(({ what, name }) =>
      t(what === "add" ? "touches.addSheet" : "touches.deleteSheet", { name }),
    ),
    ...lines.flatMap((line) => lineText(texts, line, overview)),
    ...cellsText(texts, cells, overview),
  ];
}

function lineText(
  { t }: Texts,
  { what, axis, sheetId, at }: Touches["lines"][number],
  overview: Overview,
): string[] {
  const sheet = sheetName(overview, sheetId);
  // A sheet that is added as a whole was named already
  if (sheet === "") return [];
  if (axis === "row") {
    const row = String(at + 1);
    return [t(what === "insert" ? "touches.insertRow" : "touches.deleteRow", { sheet, row })];
  }
  const column = columnLetters(at);
  return [t(what === "insert" ? "touches.insertColumn" : "touches.deleteColumn", { sheet, column })];
}

function cellsText({ t }: Texts, cells: readonly CellRef[], overview: Overview): string[] {
  const bySheet = new Map<string, CellRef[]>();
  for (const cell of cells) bySheet.set(cell.sheetId, [...(bySheet.get(cell.sheetId) ?? []), cell]);
  return [...bySheet].flatMap(([sheetId, own]) => {
    const sheet = sheetName(overview, sheetId);
    if (sheet === "") return [];
    const first = own.slice(0, ADDRESSES).map(cellAddress).join(", ");
    const addresses = own.length > ADDRESSES ? t("touches.andMore", { cells: first }) : first;
    return [t("touches.cells", { sheet, count: own.length, cells: addresses })];
  });
}
