import type { Workbook } from "@cj-tech-master/excelts";
import type { GuidelineLine } from "./read-seed-text";
import { font, rowHeight, setUpPrinting, titleStyle } from "./workbook-look";

const WIDTH = 110;

/** The sheet "Richtlijnen": the prose of the original, one line per row. */
export function drawGuidelines(workbook: Workbook, lines: GuidelineLine[]): void {
  const sheet = workbook.addWorksheet("Richtlijnen");
  sheet.getColumn(1).width = 3;
  sheet.getColumn(2).width = WIDTH;
  let row = 0;
  for (const line of lines) {
    const previous = lines[lines.indexOf(line) - 1];
    // A little air before each new part.
    if (previous && (line.kind === "heading" || (line.kind === "paragraph" && previous.kind !== line.kind))) {
      row += 1;
      sheet.getRow(row).height = 8;
    }
    row += 1;
    const column = line.kind === "title" ? 1 : 2;
    const cell = sheet.getCell(row, column);
    const mark = line.kind === "bullet" ? "• " : line.kind === "detail" ? "> " : "";
    cell.value = mark + line.text;
    if (line.kind === "title") {
      cell.style = titleStyle;
      sheet.getCell(row, 2).style = titleStyle;
      sheet.getRow(row).height = 30;
      continue;
    }
    const imprint = line.text.startsWith("©") || line.text.startsWith("Dit document werd");
    cell.style = {
      font: font({
        bold: line.kind === "heading",
        ...(imprint ? { size: 9, italic: true, color: "6B6B6B" } : {}),
      }),
      alignment: { wrapText: true, vertical: "top", indent: mark === "" ? 0 : 1 },
    };
    sheet.getRow(row).height = rowHeight([[line.text, WIDTH]]);
  }
  sheet.views = [{ state: "normal", showGridLines: false }];
  setUpPrinting(sheet, "portrait");
}
