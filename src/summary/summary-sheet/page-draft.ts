import type { CellValue } from "../../model/cell";
import { lineCountOf } from "../text-lines";
import type { CellStyle, PlannedCell, PlannedChart, PlannedDataBars, PlannedHeatMap } from "../sheet-plan";

const LINE_HEIGHT = 15;
const DEFAULT_SIZE = 11;

/** A page being laid out on one grid of columns, from top to bottom; every row gets a height of its own. */
export class PageDraft {
  readonly rows: (PlannedCell | undefined)[][] = [];
  readonly rowHeights: number[] = [];
  readonly dataBars: PlannedDataBars[] = [];
  readonly heatMaps: PlannedHeatMap[] = [];
  readonly charts: PlannedChart[] = [];

  constructor(readonly columnWidths: readonly number[]) {}

  get nextRow(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.columnWidths.length;
  }

  get lastColumn(): number {
    return this.columnWidths.length - 1;
  }

  /** Adds an empty row and answers with its index. Heights are in points. */
  row(height = LINE_HEIGHT): number {
    this.rows.push([]);
    this.rowHeights.push(height);
    return this.rows.length - 1;
  }

  gap(): void {
    this.row(9);
  }

  put(row: number, column: number, content: CellValue | PlannedCell, style?: CellStyle): void {
    const cell = typeof content === "object" ? content : { value: content };
    const cells = this.rows[row]!;
    while (cells.length <= column) cells.push(undefined);
    cells[column] = { ...cell, style: { ...cells[column]?.style, ...style, ...cell.style } };
  }

  /** Gives cells a look, whatever stands in them. */
  paint(row: number, first: number, last: number, style: CellStyle): void {
    for (let column = first; column <= last; column++) {
      const cells = this.rows[row]!;
      while (cells.length <= column) cells.push(undefined);
      cells[column] = { ...cells[column], style: { ...style, ...cells[column]?.style } };
    }
  }

  /** The height of a row in which these texts are wrapped, each in its own column. */
  wrappedHeight(texts: readonly string[], size = DEFAULT_SIZE): number {
    const lines = texts.map((text, column) =>
      lineCountOf(text, Math.max(1, Math.floor((this.columnWidths[column] ?? 1) * (DEFAULT_SIZE / size)))),
    );
    return Math.max(1, ...lines) * LINE_HEIGHT * (size / DEFAULT_SIZE) + 2;
  }

  heightOf(first: number, last: number): number {
    return this.rowHeights.slice(first, last + 1).reduce((sum, height) => sum + height, 0);
  }

  /** How many characters of the default size fit in columns beside each other. */
  room(first: number, last: number): number {
    return this.columnWidths.slice(first, last + 1).reduce((sum, width) => sum + width, 0);
  }
}
