import type { CellArea, SheetView } from "../sheet-view";

/** The texts of an area as spreadsheets copy them: tabs between cells, quotes where a text holds tabs or line breaks. */
export function copiedText(view: SheetView, area: CellArea): string {
  const lines: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const texts: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const text = view.cell(row, column)?.text ?? "";
      texts.push(/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
    }
    lines.push(texts.join("\t"));
  }
  return lines.join("\n");
}

/** The rows and columns of such a text. */
export function tabbedTexts(copied: string): string[][] {
  const text = copied.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^\t\n]*))([\t\n]|$)/y;
  for (;;) {
    const match = field.exec(text);
    if (!match) return rows;
    const [, quoted, plain, end] = match;
    rows[rows.length - 1]?.push(quoted === undefined ? (plain ?? "") : quoted.replace(/""/g, '"'));
    if (end === "") return rows;
    if (end === "\n") rows.push([]);
  }
}
