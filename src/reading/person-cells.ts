import type { CellValue } from "../model/cell";
import type { PersonColumn } from "../model/situation";
import {
  type NameContext,
  type PersonCell,
  type PersonCellReading,
  readPersonCell,
} from "./read-person-cell";

/** Reads the person cells of one workbook, each different one once: the same few come back on every sheet. */
export class PersonCells {
  private readonly columns = new Map<string, ColumnCells>();

  constructor(private readonly context: NameContext) {}

  /** Columns of one person are read alike on every sheet, and so are all slots. */
  column({ kind, header, second }: PersonColumn): ColumnCells {
    const key = `${kind === "named" ? `named ${header}` : kind}${second ? " second" : ""}`;
    let cells = this.columns.get(key);
    if (!cells)
      this.columns.set(
        key,
        (cells = new ColumnCells({ kind, header, ...(second ? { second } : {}) }, this.context)),
      );
    return cells;
  }
}

export class ColumnCells {
  private readonly known = new Map<CellValue, { cell: PersonCell; reading: PersonCellReading }>();

  constructor(
    private readonly column: Pick<PersonColumn, "kind" | "header" | "second">,
    private readonly context: NameContext,
  ) {}

  /** `text` and `numberFormat` say what a number means; of a text they say nothing more. */
  read(value: CellValue, text: string, numberFormat: string): PersonCellReading {
    const known = this.known.get(value);
    if (known && known.cell.text === text && known.cell.numberFormat === numberFormat) return known.reading;
    const cell = { value, text, numberFormat };
    const reading = readPersonCell(cell, this.column, this.context);
    this.known.set(value, { cell, reading });
    return reading;
  }
}
