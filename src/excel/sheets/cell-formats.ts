import { areaAddress, type Area } from "../../model/cell";
import type { CellStyle, PlannedCell } from "../../summary/sheet-plan";

/** Excel takes a list of areas as one text, of which it cuts off what comes after 8192 characters. */
const ADDRESS_LIMIT = 8000;

/** A format that goes on many cells at once, in one action or a few. */
export interface CellFormat {
  /** A list of areas, "A1:B2,D5", short enough for getRanges. */
  address: string;
  /** Queues it; the caller syncs. */
  apply(format: Excel.RangeFormat): void;
}

type PlannedRow = readonly (PlannedCell | undefined)[];
type Format = Omit<CellStyle, "numberFormat">;

type Set = (format: Excel.RangeFormat) => void;

const SETTERS: { [P in keyof Format]-?: (value: NonNullable<Format[P]>) => Set } = {
  bold: (bold) => (format) => (format.font.bold = bold),
  italic: (italic) => (format) => (format.font.italic = italic),
  size: (size) => (format) => (format.font.size = size),
  color: (color) => (format) => (format.font.color = color),
  fill: (color) => (format) => (format.fill.color = color),
  wrap: (wrap) => (format) => (format.wrapText = wrap),
  horizontal: (alignment) => (format) => (format.horizontalAlignment = alignment),
  vertical: (alignment) => (format) => (format.verticalAlignment = alignment),
  indent: (level) => (format) => (format.indentLevel = level),
  leftBorder: (color) => (format) => drawLine(format, "EdgeLeft", "Medium", color),
  bottomBorder: (color) => (format) => drawLine(format, "EdgeBottom", "Thin", color),
};

/**
 * Each property of the styles by itself, the cells that share its value gathered into few areas: far fewer than those of equal styles.
 * What goes on the same areas goes together. Number formats apart.
 */
export function cellFormats(rows: readonly PlannedRow[]): CellFormat[] {
  const together = new Map<string, Set[]>();
  const gather = <P extends keyof Format>(
    property: P,
    setter: (value: NonNullable<Format[P]>) => Set,
  ): void => {
    // A line is drawn along the edge of each area
    const joining = { across: property !== "leftBorder", down: property !== "bottomBorder" };
    const valueOf = ({ style }: PlannedCell) => (style as Format | undefined)?.[property] ?? undefined;
    for (const { what, areas } of alikeAreas(rows, valueOf, joining))
      for (const address of addressLists(areas))
        together.set(address, [...(together.get(address) ?? []), setter(what)]);
  };
  for (const [property, setter] of Object.entries(SETTERS))
    gather(property as keyof Format, setter as (value: unknown) => Set);
  return [...together].map(([address, sets]) => ({
    address,
    apply: (format) => sets.forEach((set) => set(format)),
  }));
}

function drawLine(
  { borders }: Excel.RangeFormat,
  side: "EdgeLeft" | "EdgeBottom",
  weight: "Thin" | "Medium",
  color: string,
): void {
  const line = borders.getItem(side);
  line.style = "Continuous";
  line.weight = weight;
  line.color = color;
}

/** Where the number formats go that are not the usual one; a list of areas takes none. */
export function formattedAreas(rows: readonly PlannedRow[]): { numberFormat: string; areas: Area[] }[] {
  return alikeAreas(rows, ({ style }) => style?.numberFormat).map(({ what, areas }) => ({
    numberFormat: what,
    areas,
  }));
}

interface Alike<T> {
  what: T;
  areas: Area[];
}

/** Whether cells of the same are taken together with those beside, and with those below. */
interface Joining {
  across: boolean;
  down: boolean;
}

/** The cells of which `of` says the same, as areas that are as large as they can be downwards. */
function alikeAreas<T>(
  rows: readonly PlannedRow[],
  of: (cell: PlannedCell) => T | undefined,
  joining: Joining = { across: true, down: true },
): Alike<T>[] {
  const found = new Map<T, Alike<T> & { open: Map<string, Area> }>();
  rows.forEach((cells, row) => {
    for (const { what, column, columnCount } of alikeRuns(cells, of, joining.across)) {
      const group = found.get(what) ?? { what, areas: [], open: new Map<string, Area>() };
      found.set(what, group);
      const place = `${column}+${columnCount}`;
      const above = joining.down ? group.open.get(place) : undefined;
      if (above && above.row + above.rowCount === row) above.rowCount++;
      else {
        const area = { row, column, rowCount: 1, columnCount };
        group.areas.push(area);
        group.open.set(place, area);
      }
    }
  });
  return [...found.values()];
}

function alikeRuns<T>(cells: PlannedRow, of: (cell: PlannedCell) => T | undefined, joined: boolean) {
  const runs: { column: number; columnCount: number; what: T }[] = [];
  cells.forEach((cell, column) => {
    const what = cell && of(cell);
    if (what === undefined) return;
    const last = runs.at(-1);
    if (joined && last?.what === what && last.column + last.columnCount === column) last.columnCount++;
    else runs.push({ column, columnCount: 1, what });
  });
  return runs;
}

function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const address of areas.map(areaAddress)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < ADDRESS_LIMIT)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
