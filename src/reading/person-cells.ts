import type { CellValue } from "../model/cell";
import type { PersonColumn } from "../model/situation";
import {
  type IsOtherExecutor,
  type PersonCell,
  type PersonCellReading,
  readPersonCell,
} from "./read-person-cell";

/** Reads the person cells of one workbook, each different one once: the same few come back on every sheet. */
export class PersonCells {
  private readonly columns = new Map<string, ColumnCells>();

  constructor(private readonly isOther: IsOtherExecutor) {}

  /** Columns of one person are read alike on every sheet, and so are all slots. */
  column({ kind, header }: PersonColumn): ColumnCells {
    const key = kind === "named" ? `named ${header}` : kind;
    let cells = this.columns.get(key);
    if (!cells) this.columns.set(key, (cells = new ColumnCells({ kind, header }, this.isOther)));
    return cells;
  }
}

export class ColumnCells {
  private readonly known = new Map<CellValue, { cell: PersonCell; reading: PersonCellReading }>();

  constructor(
    private readonly column: Pick<PersonColumn, "kind" | "header">,
    private readonly isOther: IsOtherExecutor,
  ) {}

  /** `text` and `numberFormat` say what a number means; of a text they say nothing more. */
  read(value: CellValue, text: string, numberFormat: string): PersonCellReading {
    const known = this.known.get(value);
    if (known && known.cell.text === text && known.cell.numberFormat === numberFormat) return known.reading;
    const cell = { value, text, numberFormat };
    const reading = readPersonCell(cell, this.column, this.isOther);
    this.known.set(value, { cell, reading });
    return reading;
  }
}
