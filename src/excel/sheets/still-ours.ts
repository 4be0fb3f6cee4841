import {
  EMPTY,
  hashed,
  printOf,
  rowText,
  type SheetContents,
  type WrittenRecord,
  WHOLE_ROW,
} from "./written-record";

/** Which of the cells are what we wrote, wherever rows and columns went since; the others are the user's. */
export function stillOurs(records: readonly WrittenRecord[], { contents }: SheetContents): boolean[][] {
  const ours = contents.map((row) => row.map(() => false));
  if (ours.length === 0) return ours;
  const prints = contents.map((row) => row.map(printOf));
  for (const record of records) new Alignment(record, prints, ours).mark();
  return ours;
}

type Prints = readonly (readonly string[])[];

/** Lays what we wrote over what stands there now, and marks what is the same. */
class Alignment {
  private readonly old: string[][];
  private readonly wholeRows: Map<string, number>;
  /** Column of today -> column that we wrote. */
  private readonly columns: ReadonlyMap<number, number>;

  constructor(
    record: WrittenRecord,
    private readonly now: Prints,
    private readonly ours: boolean[][],
  ) {
    const whole = record.filter((row) => row.startsWith(WHOLE_ROW));
    this.wholeRows = counted(whole.map((row) => row.slice(WHOLE_ROW.length)));
    this.old = record
      .filter((row) => !row.startsWith(WHOLE_ROW))
      .map((row) => (row.match(/-|[\w+]{4}/g) ?? []).map((one) => (one === EMPTY ? "" : one)));
    this.columns = matchedColumns(this.old, now);
  }

  mark(): void {
    this.equalRows();
    this.alikeRows();
    this.longRows();
    this.movedCells();
  }

  /** What stands in our columns of a row, in the order of the columns that we wrote. */
  private inOurColumns(row: number): { at: number; column: number; print: string }[] {
    return [...this.columns]
      .map(([at, column]) => ({ at, column, print: this.now[row]![at] ?? "" }))
      .filter(({ at, print }) => print !== "" && !this.ours[row]![at])
      .sort((one, other) => one.column - other.column);
  }

  /** Marks the cell of today, and counts what we wrote there as found. */
  private found(row: number, at: number, oldRow: number, column: number): void {
    this.ours[row]![at] = true;
    this.old[oldRow]![column] = "";
  }

  /** Rows that are as they were, also after sorting or moving. */
  private equalRows(): void {
    const kept = new Set(this.columns.values());
    const waiting = new Map<string, number[]>();
    this.old.forEach((prints, row) => {
      const cells = prints.flatMap((print, column) => (print && kept.has(column) ? [column + print] : []));
      const same = waiting.get(cells.join());
      if (same) same.push(row);
      else waiting.set(cells.join(), [row]);
    });
    this.now.forEach((_, row) => {
      const cells = this.inOurColumns(row);
      if (cells.length === 0) return;
      const old = waiting.get(cells.map(({ column, print }) => column + print).join())?.shift();
      if (old !== undefined) for (const { at, column } of cells) this.found(row, at, old, column);
    });
  }

  /** Rows in which the user changed something: at least half of what we wrote still stands there. */
  private alikeRows(): void {
    const rowsWith = new Map<string, number[]>();
    this.old.forEach((prints, row) =>
      prints.forEach((print, column) => {
        if (!print) return;
        const rows = rowsWith.get(column + print);
        if (rows) rows.push(row);
        else rowsWith.set(column + print, [row]);
      }),
    );
    let expected = 0;
    this.now.forEach((_, row) => {
      const cells = this.inOurColumns(row);
      const scores = new Map<number, number>();
      for (const { column, print } of cells)
        for (const old of rowsWith.get(column + print) ?? [])
          if (this.old[old]![column] === print) scores.set(old, (scores.get(old) ?? 0) + 1);
      const distance = (old: number) => Math.abs(old - expected);
      const [best] = [...scores].sort(([a, one], [b, other]) => other - one || distance(a) - distance(b));
      if (!best || best[1] * 2 < this.old[best[0]]!.filter(Boolean).length) return;
      const [old] = best;
      expected = old + 1;
      for (const { at, column, print } of cells)
        if (this.old[old]![column] === print) this.found(row, at, old, column);
    });
  }

  /** Of rows that are kept as a whole, all cells are as they were or none. */
  private longRows(): void {
    if (this.wholeRows.size === 0) return;
    this.now.forEach((_, row) => {
      const cells = this.inOurColumns(row);
      const text = rowText(cells.map(({ print }) => print));
      if (text === "" || !take(this.wholeRows, hashed(text))) return;
      for (const { at } of cells) this.ours[row]![at] = true;
    });
  }

  /** Cells that moved without the rest of their row: within their column, or two and more beside each other. */
  private movedCells(): void {
    const left = (column: number) => this.old.map((prints) => prints[column] ?? "").filter(Boolean);
    const first = this.ours.findIndex((row) => row.includes(true));
    const last = this.ours.map((row) => row.includes(true)).lastIndexOf(true);
    const runs = counted(runsOf(this.old).map(({ text }) => text));
    for (const [at, column] of this.columns) {
      const prints = counted(left(column));
      for (let row = Math.max(0, first); row <= last; row++) {
        const print = this.now[row]![at] ?? "";
        if (print && !this.ours[row]![at] && take(prints, print)) this.ours[row]![at] = true;
      }
    }
    const others = this.now.map((prints, row) =>
      prints.map((print, at) => (this.ours[row]![at] ? "" : print)),
    );
    for (const { row, column, length, text } of runsOf(others))
      if (length > 1 && take(runs, text))
        for (let at = column; at < column + length; at++) this.ours[row]![at] = true;
  }
}

/** Columns of today by the columns that we wrote: those with the most in common, in their order; then those that were moved. */
function matchedColumns(old: Prints, now: Prints): Map<number, number> {
  const [written, there] = [columnsOf(old), columnsOf(now)];
  const common = there.map((today) =>
    written.map((before) => {
      let count = 0;
      for (const [print, times] of before.prints) count += Math.min(times, today.prints.get(print) ?? 0);
      return count * 2 >= Math.min(before.count, today.count) ? count : 0;
    }),
  );
  const best = there.map(() => written.map(() => 0));
  const bestAt = (at: number, column: number) => best[at]?.[column] ?? 0;
  for (let at = there.length - 1; at >= 0; at--)
    for (let column = written.length - 1; column >= 0; column--)
      best[at]![column] = Math.max(
        bestAt(at + 1, column),
        bestAt(at, column + 1),
        common[at]![column]! + bestAt(at + 1, column + 1),
      );
  const matched = new Map<number, number>();
  for (let at = 0, column = 0; at < there.length && column < written.length;) {
    const together = common[at]![column]!;
    if (together > 0 && bestAt(at, column) === together + bestAt(at + 1, column + 1))
      matched.set(at++, column++);
    else if (bestAt(at, column) === bestAt(at, column + 1)) column++;
    else at++;
  }
  const taken = new Set(matched.values());
  const pairs = common.flatMap((row, at) => row.map((count, column) => ({ at, column, count })));
  for (const { at, column, count } of pairs.sort((one, other) => other.count - one.count)) {
    if (count === 0 || matched.has(at) || taken.has(column)) continue;
    matched.set(at, column);
    taken.add(column);
  }
  return matched;
}

function columnsOf(rows: Prints): { prints: Map<string, number>; count: number }[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const prints = rows.map((row) => row[column] ?? "").filter(Boolean);
    return { prints: counted(prints), count: prints.length };
  });
}

/** Cells beside each other that hold something. */
function runsOf(rows: Prints): { row: number; column: number; length: number; text: string }[] {
  return rows.flatMap((prints, row) => {
    const runs: { row: number; column: number; length: number; text: string }[] = [];
    prints.forEach((print, column) => {
      if (!print) return;
      const last = runs.at(-1);
      if (last && last.column + last.length === column) {
        last.length += 1;
        last.text += print;
      } else runs.push({ row, column, length: 1, text: print });
    });
    return runs;
  });
}

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, text: string): boolean {
  const count = counts.get(text) ?? 0;
  if (count > 0) counts.set(text, count - 1);
  return count > 0;
}
