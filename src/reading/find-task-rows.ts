import type { GridCells } from "./grid-cells";
import { headerWord } from "./header-words";
import { compactKey, foldText } from "./normalise-text";
import { filledColumns, type TaskColumns } from "./task-columns";
import { findTotals } from "./total-rows";

/** A row with a task; `bottom` is lower than `row` when the description is merged over several rows. */
export interface TaskRow {
  row: number;
  bottom: number;
  /** "" when the task stands without a cluster. */
  cluster: string;
  description: string;
  /** Its cluster cell is blank, and whether the one above holds is a guess. */
  isGuess?: boolean;
  /** Reads like a total, but not certainly enough. */
  maybeTotal?: boolean;
}

/** The tasks under the header, in order. What stands below them (competences, notes, a legend) is not among them. */
export function findTaskRows(
  cells: GridCells,
  columns: TaskColumns,
): { rows: TaskRow[]; totalRows: number[] } {
  const used = filledColumns(columns);
  const isMarked = (row: number): boolean => {
    for (const column of used) if (!cells.isEmpty(row, column)) return true;
    return false;
  };
  const rows: FoundRow[] = [];
  const banners = new Map<number, string>(); // a cluster written in a row of its own
  const totals = findTotals(cells, columns);
  let gap = 0;
  for (let row = columns.headerBottom + 1; row <= cells.lastRow; row++) {
    const description = cells.isEmpty(row, columns.description) ? "" : cells.text(row, columns.description);
    const own = cells.isEmpty(row, columns.cluster) ? "" : cells.text(row, columns.cluster);
    if (endsBlock(own, description) && !isMarked(row)) break;
    if (headerWord(own) === "cluster" && headerWord(description) === "description") continue; // the header once more
    if (!/\p{L}/u.test(description) || totals.certain.has(row)) {
      if (own !== "" && !totals.certain.has(row) && description === "" && !isMarked(row))
        banners.set(row, own);
      if (own === "" && description === "") gap++;
      continue;
    }
    const area = cells.merge(row, columns.description);
    const bottom = area ? Math.min(area.row + area.rowCount - 1, cells.lastRow) : row;
    rows.push({
      row,
      bottom,
      cluster: "",
      description,
      own,
      gap,
      isGuess: false,
      maybeTotal: totals.doubtful.has(row),
    });
    gap = 0;
    row = bottom;
  }
  const kept = rows.slice(0, blockEnd(cells, columns, rows, isMarked));
  const cluster = clusterReader(
    cells,
    columns.cluster,
    kept.filter((row) => !row.maybeTotal || row.own !== ""),
    banners,
  );
  for (const found of kept) Object.assign(found, cluster(found.row, found.own));
  const tasks = withoutTotals(kept, totals.certain);
  const last = tasks.at(-1)?.bottom ?? -1;
  return {
    rows: tasks,
    totalRows: [...totals.certain].filter((row) => row <= last + 3).sort((a, b) => a - b),
  };
}

/** A row that only a word makes a total is one without a cluster; with one, when no task stands below it. */
function withoutTotals(rows: readonly FoundRow[], totals: Set<number>): FoundRow[] {
  const isTotal = (row: FoundRow) => row.maybeTotal && row.own === "";
  let lastTask = rows.length - 1;
  while (lastTask >= 0 && isTotal(rows[lastTask] as FoundRow)) lastTask--;
  return rows.filter((row, at) => {
    const isOne = isTotal(row) && (row.cluster === "" || at > lastTask);
    if (isOne) totals.add(row.row);
    return !isOne;
  });
}

interface FoundRow extends TaskRow {
  /** What stands in its own cluster cell. */
  own: string;
  /** Blank rows above it. */
  gap: number;
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

/**
 * Rows of which the cluster is written are tasks, wherever they stand, unless well below the rest in an unknown cluster.
 * Rows without a cluster are tasks up to the last of those, and after it while no row is left blank or someone is marked.
 */
function blockEnd(
  cells: GridCells,
  columns: TaskColumns,
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
): (row: number, own: string) => { cluster: string; isGuess: boolean } {
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
    if (area && area.rowCount > 1)
      return { cluster: (current = cells.text(area.row, area.column)), isGuess: false };
    for (const banner of bannerRows)
      if (banner > last && banner < row) current = banners.get(banner) ?? current;
    last = row;
    if (own !== "") return { cluster: (current = own), isGuess: false };
    // Written once per block is a habit; now and then again is none
    return fillsDown
      ? { cluster: current, isGuess: repeats > 0 && current !== "" }
      : { cluster: "", isGuess: false };
  };
}
