import type { SheetLayout } from "../model/situation";
import type { GridCells } from "./grid-cells";
import { headerWord } from "./header-words";
import { compactKey, foldText, remembered } from "./normalise-text";

type Columns = Pick<
  SheetLayout,
  "headerBottom" | "cluster" | "description" | "level" | "priority" | "persons"
>;

/** A row with a task; `bottom` is lower than `row` when the description is merged over several rows. */
export interface TaskRow {
  row: number;
  bottom: number;
  /** "" when the task stands without a cluster. */
  cluster: string;
  description: string;
}

/** The tasks under the header, in order. What stands below them (competences, notes, a legend) is not among them. */
export function findTaskRows(cells: GridCells, columns: Columns): TaskRow[] {
  const used = usedColumns(columns);
  const isMarked = (row: number): boolean => {
    for (const column of used) if (!cells.isEmpty(row, column)) return true;
    return false;
  };
  const rows: FoundRow[] = [];
  const banners = new Map<number, string>(); // a cluster written in a row of its own
  let gap = 0;
  for (let row = columns.headerBottom + 1; row <= cells.lastRow; row++) {
    const description = cells.isEmpty(row, columns.description) ? "" : cells.text(row, columns.description);
    const own = cells.isEmpty(row, columns.cluster) ? "" : cells.text(row, columns.cluster);
    if (endsBlock(own, description) && !isMarked(row)) break;
    if (headerWord(own) === "cluster" && headerWord(description) === "description") continue; // the header once more
    if (!/\p{L}/u.test(description) || isTotal(own) || isTotal(description)) {
      if (own !== "" && !isTotal(own) && description === "" && !isMarked(row)) banners.set(row, own);
      if (own === "" && description === "") gap++;
      continue;
    }
    const area = cells.merge(row, columns.description);
    const bottom = area ? Math.min(area.row + area.rowCount - 1, cells.lastRow) : row;
    rows.push({ row, bottom, cluster: "", description, own, gap });
    gap = 0;
    row = bottom;
  }
  const kept = rows.slice(0, blockEnd(cells, columns, rows, isMarked));
  const cluster = clusterReader(cells, columns.cluster, kept, banners);
  for (const found of kept) found.cluster = cluster(found.row, found.own);
  return kept;
}

interface FoundRow extends TaskRow {
  /** What stands in its own cluster cell. */
  own: string;
  /** Blank rows above it. */
  gap: number;
}

function usedColumns({ level, priority, persons }: Columns): number[] {
  const used = persons.map((person) => person.column);
  if (level?.kind === "text") used.push(level.column);
  if (level?.kind === "marks")
    for (const column of [level.SG, level.School]) if (column !== null) used.push(column);
  if (priority?.kind === "text") used.push(priority.column);
  if (priority?.kind === "marks")
    for (const column of [priority.KT, priority.LT, priority.Geen]) if (column !== null) used.push(column);
  return used;
}

const ENDS = new Set([
  "competenties",
  "competentie",
  "legende",
  "legenda",
  "opmerkingen",
  "opmerking",
  "toelichting",
  "notities",
  "nota",
  "bron",
  "bronnen",
]);

/** A heading or line that stands below the tasks: "Competenties", "Legende: …", "* PS …", "© …". */
function endsBlock(cluster: string, description: string): boolean {
  const text = cluster !== "" ? cluster : description;
  if (text === "" || (cluster !== "" && description !== "")) return false;
  if (ENDS.has(compactKey(text))) return true;
  return /^(\*|©|\(c\)|ps ?:|opmerking ?:|nota ?:|noot ?:|let op|legend[ea] ?:|bron ?:|toelichting ?:)/.test(
    foldText(text),
  );
}

export const isTotal: (text: string) => boolean = remembered((text) =>
  /^(sub)?tota(al|len)\b|^som\b/.test(foldText(text)),
);

/**
 * Rows of which the cluster is written are tasks, wherever they stand, unless well below the rest in an unknown cluster.
 * Rows without a cluster are tasks up to the last of those, and after it while no row is left blank or someone is marked.
 */
function blockEnd(
  cells: GridCells,
  columns: Columns,
  rows: readonly { row: number; own: string; gap: number }[],
  isMarked: (row: number) => boolean,
): number {
  const seen = new Set<string>();
  let certain = -1;
  rows.forEach(({ row, own, gap }, index) => {
    const isOne =
      own !== ""
        ? gap < 2 || seen.has(compactKey(own))
        : gap === 0 && cells.merge(row, columns.cluster) !== undefined;
    if (isOne || isMarked(row)) certain = index;
    if (own !== "" && certain === index) seen.add(compactKey(own));
  });
  let end = certain + 1;
  while (end < rows.length && rows[end]?.gap === 0 && rows[end]?.own === "") end++;
  return end;
}

/** Whether a cluster written once holds for the rows below it: when merged, under a banner, or when rows rarely repeat it. */
function clusterReader(
  cells: GridCells,
  column: number,
  rows: readonly { row: number; own: string }[],
  banners: ReadonlyMap<number, string>,
): (row: number, own: string) => string {
  let blanks = 0;
  let repeats = 0;
  let merges = 0;
  let previous = "";
  for (const { row, own } of rows) {
    const area = cells.merge(row, column);
    if (area && area.rowCount > 1) merges++;
    else if (own === "") blanks++;
    else if (own === previous) repeats++;
    previous = own;
  }
  const fillsDown = merges === 0 && blanks > repeats;
  const bannerRows = [...banners.keys()];
  let current = "";
  let last = -1;
  return (row, own) => {
    const area = cells.merge(row, column);
    if (area && area.rowCount > 1) return (current = cells.text(area.row, area.column));
    for (const banner of bannerRows)
      if (banner > last && banner < row) current = banners.get(banner) ?? current;
    last = row;
    if (own !== "") return (current = own);
    return fillsDown ? current : "";
  };
}
