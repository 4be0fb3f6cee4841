import type { CellContent, Change, ContentChange, EditPlan, LineChange } from "../editing/edit-plan";
import { cellBefore, cellOfLine, isLineChange } from "../editing/line-shift";
import type { SheetCells } from "../editing/sheet-cells";
import { areaAddress, type Area, cellAddress, type CellRef } from "../model/cell";
import { ACTION_BYTES, bytesOf, sendSteps, type Step } from "./request-steps";
import { supports } from "./run-excel";

/** Asks how high or wide the lines are that are inserted or deleted; to be called after the next sync, it adds that to the plan. */
export function loadLineSizes(context: Excel.RequestContext, plan: EditPlan): () => EditPlan {
  const source = sheetSources(plan.changes);
  const asked = plan.changes.map((change, index) => {
    if (!isLineChange(change) || change.size !== undefined) return null;
    const earlier = plan.changes.slice(0, index);
    const line =
      change.kind === "insertLine" ? likeBefore(earlier, change) : cellBefore(earlier, cellOfLine(change, 0));
    if (!line) return null;
    const sheet = context.workbook.worksheets.getItemOrNullObject(source(change.sheetId));
    const range = sheet.getCell(line.row, line.column);
    range.load(
      change.axis === "row"
        ? "format/rowHeight,format/useStandardHeight"
        : "format/columnWidth,format/useStandardWidth",
    );
    return range;
  });
  return () => ({
    ...plan,
    changes: plan.changes.map((change, index) => {
      const range = asked[index];
      if (!range || !isLineChange(change)) return change;
      const { format } = range;
      const [size, isStandard] =
        change.axis === "row"
          ? [format.rowHeight, format.useStandardHeight]
          : [format.columnWidth, format.useStandardWidth];
      range.untrack();
      // A hidden line has no size of its own to lend
      return size > 0 && !isStandard ? { ...change, size } : change;
    }),
  });
}

/** The first cell of the line that the new one looks like, numbered as before the plan. */
function likeBefore(earlier: readonly Change[], change: LineChange): CellRef | null {
  return cellBefore(earlier, cellOfLine({ ...change, at: change.like }, 0));
}

/** The sheet whose cells a sheet begins with: the one it is a copy of, else itself. */
function sheetSources(changes: readonly Change[]): (sheetId: string) => string {
  const copies = new Map(
    changes.flatMap((change) => (change.kind === "addSheet" ? [[change.sheetId, change.copyOf]] : [])),
  );
  return (sheetId) => copies.get(sheetId) ?? sheetId;
}

/**
 * Writes all changes in order, in one round trip (more only when they outgrow Excel's 5 MB).
 * Answers with the ids that Excel gave to new sheets.
 */
export async function writeChanges(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  plan: EditPlan,
  before: SheetCells,
): Promise<Record<string, string>> {
  const writer = new ChangeWriter(context, plan.changes, before);
  await sendSteps(sync, [...writer.steps()]);
  return writer.addedIds();
}

class ChangeWriter {
  private readonly added = new Map<string, Excel.Worksheet>();
  private readonly source: (sheetId: string) => string;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly changes: readonly Change[],
    private readonly before: SheetCells,
  ) {
    this.source = sheetSources(changes);
  }

  /** Contents that follow each other in the plan are written in blocks. */
  *steps(): Generator<Step> {
    let contents: ContentChange[] = [];
    for (const [index, change] of this.changes.entries()) {
      if (change.kind === "content") {
        contents.push(change);
        continue;
      }
      yield* this.contentSteps(contents);
      contents = [];
      yield { size: sizeOf(change), queue: () => this.queue(change, index) };
    }
    yield* this.contentSteps(contents);
    yield {
      size: ACTION_BYTES,
      queue: () => {
        for (const sheet of this.added.values()) sheet.load("id");
      },
    };
  }

  /** By the ids that the plan has for them; after the last step. */
  addedIds(): Record<string, string> {
    return Object.fromEntries([...this.added].map(([sheetId, { id }]) => [sheetId, id]));
  }

  private sheet(sheetId: string): Excel.Worksheet {
    return this.added.get(sheetId) ?? this.context.workbook.worksheets.getItem(sheetId);
  }

  private *contentSteps(contents: readonly ContentChange[]): Generator<Step> {
    for (const block of blocksOf(contents)) {
      const size = ACTION_BYTES + block.contents.reduce((sum, { formula }) => sum + bytesOf(formula), 0);
      yield { size, queue: () => this.writeBlock(block) };
    }
  }

  private writeBlock({ cell, contents }: Block): void {
    const sheet = this.sheet(cell.sheetId);
    contents.forEach(({ numberFormat }, at) => {
      if (numberFormat === undefined) return;
      sheet.getRange(cellAddress({ ...cell, row: cell.row + at })).numberFormat = [[numberFormat]];
    });
    const area = { ...cell, rowCount: contents.length, columnCount: 1 };
    sheet.getRange(areaAddress(area)).formulas = contents.map(({ formula }) => [formula]);
  }

  private queue(change: Exclude<Change, ContentChange>, index: number): void {
    switch (change.kind) {
      case "color":
        return this.paint(change.cell, change.part, change.after);
      case "insertLine":
        return this.insertLine(change, index);
      case "deleteLine": {
        const line = this.sheet(change.sheetId).getRange(lineAddress(change));
        line.delete(change.axis === "row" ? "Up" : "Left");
        return;
      }
      case "merge": {
        const sheet = this.sheet(change.sheetId);
        if (change.before) sheet.getRange(areaAddress(change.before)).unmerge();
        if (change.after) sheet.getRange(areaAddress(change.after)).merge(false);
        return;
      }
      case "addSheet": {
        const { worksheets } = this.context.workbook;
        const copy = worksheets.getItem(change.copyOf).copy("After", this.sheet(change.afterSheetId));
        copy.name = change.name;
        copy.visibility = "Visible";
        this.added.set(change.sheetId, copy);
        return;
      }
      case "deleteSheet":
        return this.sheet(change.sheetId).delete();
    }
  }

  private paint(cell: CellRef, part: "fill" | "font", color: string | null): void {
    const { fill, font } = this.sheet(cell.sheetId).getRange(cellAddress(cell)).format;
    if (part === "font") font.color = color ?? "#000000";
    else if (color === null) fill.clear();
    else fill.color = color;
  }

  private insertLine(change: LineChange, index: number): void {
    const sheet = this.sheet(change.sheetId);
    const isRow = change.axis === "row";
    sheet.getRange(lineAddress(change)).insert(isRow ? "Down" : "Right");
    const likeAt = change.like >= change.at ? change.like + 1 : change.like;
    const { runs, merges } = this.formatsOf(change, index);
    for (const run of runs) {
      const from = sheet.getRange(areaAddress(lineArea(change, likeAt, run)));
      sheet.getRange(areaAddress(lineArea(change, change.at, run))).copyFrom(from, "Formats");
    }
    for (const run of merges) sheet.getRange(areaAddress(lineArea(change, change.at, run))).merge(false);
    if (change.size !== undefined) {
      const { format } = sheet.getRange(lineAddress(change));
      if (isRow) format.rowHeight = change.size;
      else format.columnWidth = change.size;
    }
    for (const { place, content } of change.cells)
      this.writeBlock({ cell: cellOfLine(change, place), contents: [content] });
    for (const { place, part, color } of change.colors) this.paint(cellOfLine(change, place), part, color);
  }

  /** Which parts of the line lend their formats: not what is merged with other lines. And which parts are merged in themselves. */
  private formatsOf(change: LineChange, index: number): { runs: Run[]; merges: Run[] } {
    const like = likeBefore(this.changes.slice(0, index), change);
    const grid = like && this.before.grid(this.source(change.sheetId));
    if (!like || !grid) return { runs: [], merges: [] };
    const isRow = change.axis === "row";
    const number = isRow ? like.row : like.column;
    const first = isRow ? grid.column : grid.row;
    const count = isRow ? (grid.values[0]?.length ?? 0) : grid.values.length;
    const across = grid.merges.map((area) => acrossOf(area, change.axis)).filter((one) => one.covers(number));
    const knowsMerges = supports("1.13");
    const runs: Run[] = [];
    for (let place = first; place < first + count; place++) {
      const merge = across.find((one) => place >= one.run.from && place <= one.run.to);
      const cell = { ...cellOfLine({ ...change, at: number }, place), sheetId: grid.sheet.id };
      // Where merged cells are not known, only a filled cell is surely not the lower part of one
      const lends = knowsMerges ? !merge || merge.lines === 1 : !this.before.isEmpty(cell);
      if (!lends) continue;
      const last = runs.at(-1);
      if (last && last.to === place - 1) last.to = place;
      else runs.push({ from: place, to: place });
    }
    return { runs, merges: across.filter(({ lines }) => lines === 1).map(({ run }) => run) };
  }
}

/** From the first to the last place along a row or column. */
interface Run {
  from: number;
  to: number;
}

function acrossOf(
  area: Area,
  axis: "row" | "column",
): { lines: number; run: Run; covers(at: number): boolean } {
  const [start, lines] = axis === "row" ? [area.row, area.rowCount] : [area.column, area.columnCount];
  const [from, length] = axis === "row" ? [area.column, area.columnCount] : [area.row, area.rowCount];
  return {
    lines,
    run: { from, to: from + length - 1 },
    covers: (at) => at >= start && at < start + lines,
  };
}

function lineArea({ axis }: LineChange, at: number, { from, to }: Run): Area {
  return axis === "row"
    ? { row: at, column: from, rowCount: 1, columnCount: to - from + 1 }
    : { row: from, column: at, rowCount: to - from + 1, columnCount: 1 };
}

/** "12:12" or "J:J". */
function lineAddress({ axis, at }: LineChange): string {
  const name = axis === "row" ? String(at + 1) : cellAddress({ row: 0, column: at }).replace(/\d+$/, "");
  return `${name}:${name}`;
}

/** Cells below each other, written at once. */
interface Block {
  cell: CellRef;
  contents: CellContent[];
}

function blocksOf(contents: readonly ContentChange[]): Block[] {
  const blocks: Block[] = [];
  for (const { cell, after } of contents) {
    const last = blocks.at(-1);
    const follows =
      last &&
      last.cell.sheetId === cell.sheetId &&
      last.cell.column === cell.column &&
      last.cell.row + last.contents.length === cell.row;
    if (follows) last.contents.push(after);
    else blocks.push({ cell, contents: [after] });
  }
  return blocks;
}

function sizeOf(change: Exclude<Change, ContentChange>): number {
  if (!isLineChange(change)) return 2 * ACTION_BYTES;
  return change.cells.reduce(
    (sum, { content }) => sum + ACTION_BYTES + bytesOf(content.formula),
    (4 + change.colors.length) * ACTION_BYTES,
  );
}
