import type { Host } from "../protocol/host-interface";
import { columnCount, intersect, type Area } from "../workbook/address";
import type { Sheet } from "../workbook/sheet";
import type { SheetTable } from "../workbook/table";

/**
 * The texts of a table's header row are unique and not empty: "Kolom1", "Naam2". Numbers become texts. Those of the cells that were
 * `entered` give way to the others: "When you enter a header value that is the same as another header in the same Table, Excel
 * appends a number" (Barresse and Jones, Excel Tables, chapter 2: zoboko.com/text/8m8v3gr4).
 */
export function fillHeaders({ locale }: Host, sheet: Sheet, table: SheetTable, entered?: Area): void {
  const stem = locale.startsWith("nl") ? "Kolom" : "Column";
  const { top, left } = table.area;
  const isEntered = (at: number): boolean =>
    entered !== undefined && left + at >= entered.left && left + at <= entered.right;
  const used = new Set<string>();
  const names: string[] = [];
  const name = (at: number): void => {
    const cell = sheet.touch(top, left + at);
    const given =
      cell.value === null || typeof cell.value === "object" ? `${stem}${at + 1}` : String(cell.value);
    let unique = given;
    for (let n = 2; used.has(unique.toLowerCase()); n++) unique = `${given}${n}`;
    used.add(unique.toLowerCase());
    names[at] = unique;
    if (cell.value === unique) return;
    cell.value = unique;
    delete cell.formula;
    delete cell.rich;
  };
  const all = Array.from({ length: columnCount(table.area) }, (_, at) => at);
  for (const at of all) if (!isEntered(at)) name(at);
  for (const at of all) if (isEntered(at)) name(at);
  table.columns = all.map((at) => ({ filterButton: true, ...table.columns[at], name: names[at] ?? "" }));
}

/** To be called when cells have been entered: some may be the header of a table. */
export function keepHeaders(host: Host, sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    if (!table.showHeaders || !intersect(area, { ...table.area, bottom: table.area.top })) continue;
    fillHeaders(host, sheet, table, area);
  }
}
