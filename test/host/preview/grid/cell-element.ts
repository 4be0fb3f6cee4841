import { columnLetters } from "../../workbook/address";
import type { CellView } from "../sheet-view";
import type { SheetGeometry } from "./geometry";

/** Draws one cell, or the merged area that begins at it. null when there is nothing to draw. */
export function cellElement(geometry: SheetGeometry, row: number, column: number): HTMLElement | null {
  const cell = geometry.view.cell(row, column);
  const merge = geometry.mergeAt({ row, column });
  if (merge ? merge.top !== row || merge.left !== column : cell === undefined) return null;

  const element = document.createElement("div");
  element.className = "cell";
  element.dataset["address"] = `${columnLetters(column)}${row + 1}`;
  const box = geometry.box(geometry.areaAt({ row, column }));
  place(element, box);
  if (merge) element.classList.add("merged");
  if (!cell) return element;

  drawFormat(element, cell);
  drawBorders(element, cell);
  if (cell.hasNote) element.classList.add("noted");
  if (cell.text === "") return element;

  const text = document.createElement("span");
  text.className = cell.link ? "cell-text cell-link" : "cell-text";
  text.textContent = cell.text;
  if (cell.link) text.title = cell.link.tip;
  element.append(text);
  if (cell.kind === "text" && !cell.wrap && !merge) spillOver(element, geometry, row, column, cell);
  return element;
}

export function place(
  element: HTMLElement,
  box: { left: number; top: number; width: number; height: number },
): void {
  Object.assign(element.style, {
    left: `${box.left}px`,
    top: `${box.top}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
  });
}

function drawFormat(element: HTMLElement, cell: CellView): void {
  const { style } = element;
  if (cell.fill) style.backgroundColor = cell.fill;
  if (cell.color) style.color = cell.color;
  if (cell.fontFamily)
    style.fontFamily = `"${cell.fontFamily.replace(/"/g, "")}", Carlito, Calibri, sans-serif`;
  if (cell.fontSize) style.fontSize = `${cell.fontSize}pt`;
  if (cell.bold) style.fontWeight = "700";
  if (cell.italic) style.fontStyle = "italic";
  const lines = [cell.underline && "underline", cell.strike && "line-through"].filter(
    (line) => line !== false,
  );
  if (lines.length > 0) style.textDecoration = lines.join(" ");
  if (cell.wrap) element.classList.add("wrapped");
  const byKind = {
    empty: "left",
    text: "left",
    number: "right",
    boolean: "center",
    error: "center",
  } as const;
  const horizontal = cell.horizontal ?? byKind[cell.kind];
  style.justifyContent = { left: "flex-start", center: "center", right: "flex-end", justify: "stretch" }[
    horizontal
  ];
  style.textAlign = horizontal;
  style.alignItems = { top: "flex-start", center: "center", bottom: "flex-end" }[cell.vertical];
  if (cell.indent > 0)
    style[horizontal === "right" ? "paddingRight" : "paddingLeft"] = `${2 + cell.indent * 9}px`;
}

/** Borders lie on the gridlines: half a cell further than a CSS border would, so they are drawn as own lines. */
function drawBorders(element: HTMLElement, cell: CellView): void {
  for (const [side, border] of Object.entries(cell.borders)) {
    const line = document.createElement("i");
    line.className = `border border-${side}`;
    line.style.setProperty("--line", `${border.width}px ${border.style} ${border.color}`);
    element.append(line);
  }
}

/** Text too long for its cell runs on over empty neighbours, as in Excel. */
function spillOver(
  element: HTMLElement,
  geometry: SheetGeometry,
  row: number,
  column: number,
  cell: CellView,
): void {
  if (cell.horizontal !== null && cell.horizontal !== "left") return;
  const room = geometry.columns.size(column);
  // Measuring every cell would be slow; a character is never wider than its font is high.
  if (cell.text.length * (cell.fontSize ?? 11) * 1.4 < room) return;
  let last = column;
  while (last + 1 < geometry.columns.count && isFree(geometry, row, last + 1)) last += 1;
  if (last === column) return;
  const right = geometry.columns.start(last + 1) - geometry.columns.start(column);
  element.classList.add("spilling");
  element.style.setProperty("--spill", `${right - room}px`);
}

function isFree(geometry: SheetGeometry, row: number, column: number): boolean {
  return (geometry.view.cell(row, column)?.text ?? "") === "" && !geometry.mergeAt({ row, column });
}
