import type { CellContent, Change, ColorChange, EditPlan, LineChange } from "../../editing/plan/edit-plan";
import { cellBefore, cellOfLine, isLineChange } from "../../editing/plan/line-shift";
import type { SheetCells } from "../../editing/plan/sheet-cells";
import {
  writeSteps,
  type ColorStep,
  type ContentStep,
  type StructureChange,
  type WriteStep,
} from "../../editing/plan/write-steps";
import { areaAddress, type Area, cellAddress, type CellRef, type CellValue } from "../../model/cell";
import type { SheetOf } from "./ready-plan";
import { JobMarks } from "../job-marks";
import { ACTION_BYTES, bytesOf, sendSteps, type Step } from "../request-steps";
import { supports } from "../run-excel";

/** Asks how high or wide the lines are that are inserted or deleted; to be called after the next sync, it adds that to the plan. */
export function loadLineSizes(plan: EditPlan, sheetOf: SheetOf): () => EditPlan {
  const source = sheetSources(plan.changes);
  const asked = plan.changes.map((change, index) => {
    if (!isLineChange(change) || change.size !== undefined) return null;
    const earlier = plan.changes.slice(0, index);
    const line =
      change.kind === "insertLine" ? likeBefore(earlier, change) : cellBefore(earlier, cellOfLine(change, 0));
    if (!line) return null;
    const sheet = sheetOf(source(change.sheetId));
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
 * Answers with the ids that Excel gave to new sheets; `marks` know what it added when it fails; without them nothing is marked.
 */
export async function writeChanges(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  plan: EditPlan,
  before: SheetCells,
  marks = new JobMarks(context, false),
): Promise<Record<string, string>> {
  const writer = new ChangeWriter(context, plan.changes, before, marks);
  await sendSteps(sync, writer.steps());
  return writer.addedIds();
}

const ADDS: readonly Change["kind"][] = ["insertLine", "addSheet"];

/** Under which an inserted row or column is marked. */
export function lineKey(index: number): string {
  return `line ${index}`;
}

class ChangeWriter {
  private readonly copies = new Map<string, Excel.Worksheet>();
  private readonly sheets = new Map<string, Excel.Worksheet>();
  private readonly source: (sheetId: string) => string;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly changes: readonly Change[],
    private readonly before: SheetCells,
    private readonly marks: JobMarks,
  ) {
    this.source = sheetSources(changes);
  }

  steps(): Step[] {
    const steps = writeSteps(this.changes, this.before).map((step): Step => ({
      size: sizeOf(step),
      queue: () => this.queue(step),
    }));
    const last = {
      size: ACTION_BYTES,
      queue: () => {
        for (const sheet of this.copies.values()) sheet.load("id");
        this.marks.unmark();
      },
    };
    return this.changes.some(({ kind }) => ADDS.includes(kind)) ? [...steps, last] : steps;
  }

  /** By the ids that the plan has for them; after the last step. */
  addedIds(): Record<string, string> {
    return Object.fromEntries([...this.copies].map(([sheetId, { id }]) => [sheetId, id]));
  }

  private sheet(sheetId: string): Excel.Worksheet {
    const copy = this.copies.get(sheetId);
    if (copy) return copy;
    const known = this.sheets.get(sheetId) ?? this.context.workbook.worksheets.getItem(sheetId);
    this.sheets.set(sheetId, known);
    return known;
  }

  private queue(step: WriteStep): void {
    switch (step.kind) {
      case "contents":
        return this.writeContents(step);
      case "colors":
        return this.paint(step);
      case "structure":
        return this.restructure(step.change, step.index);
    }
  }

  private writeContents({ sheetId, area, changes }: ContentStep): void {
    const contents = changes.map(({ cell, after }) => ({ cell, content: after }));
    this.write(sheetId, area, contents);
  }

  /** Cells of the area without contents stay as they are. */
  private write(sheetId: string, area: Area, contents: { cell: CellRef; content: CellContent }[]): void {
    const matrix = (pick: (content: CellContent) => CellValue | undefined): (CellValue | null)[][] => {
      const cells = Array.from({ length: area.rowCount }, () =>
        Array<CellValue | null>(area.columnCount).fill(null),
      );
      for (const { cell, content } of contents)
        cells[cell.row - area.row]![cell.column - area.column] = pick(content) ?? null;
      return cells;
    };
    const range = this.sheet(sheetId).getRange(areaAddress(area));
    if (contents.some(({ content }) => content.numberFormat !== undefined))
      range.numberFormat = matrix(({ numberFormat }) => numberFormat);
    range.formulas = matrix(({ formula }) => formula);
  }

  private paint({ sheetId, changes }: ColorStep): void {
    const [{ part, after }] = changes;
    const sheet = this.sheet(sheetId);
    const cells = changes.map(({ cell }) => cellAddress(cell));
    const { fill, font } = (cells.length > 1 ? sheet.getRanges(cells.join()) : sheet.getRange(cells[0]))
      .format;
    if (part === "font") font.color = after ?? "#000000";
    else if (after === null) fill.clear();
    else fill.color = after;
  }

  private restructure(change: StructureChange, index: number): void {
    switch (change.kind) {
      case "insertLine":
        return this.insertLine(change, index);
      case "deleteLine": {
        const line = this.sheet(change.sheetId).getRange(lineAddress(change));
        line.delete(change.axis === "row" ? "Up" : "Left");
        return;
      }
      case "merge": {
        const sheet = this.sheet(change.sheetId);
        // Merging more than what is merged already takes that along
        const grows = change.before && change.after && isWithin(change.before, change.after);
        if (change.before && !grows) sheet.getRange(areaAddress(change.before)).unmerge();
        if (change.after) sheet.getRange(areaAddress(change.after)).merge(false);
        return;
      }
      case "addSheet": {
        const copy = this.sheet(change.copyOf).copy("After", this.sheet(change.afterSheetId));
        this.marks.mark(change.sheetId, copy.getRange("A1"));
        copy.name = change.name;
        copy.visibility = "Visible";
        this.copies.set(change.sheetId, copy);
        return;
      }
      case "deleteSheet":
        return this.sheet(change.sheetId).delete();
    }
  }

  private insertLine(change: LineChange, index: number): void {
    const sheet = this.sheet(change.sheetId);
    const isRow = change.axis === "row";
    sheet.getRange(lineAddress(change)).insert(isRow ? "Down" : "Right");
    const line = sheet.getRange(lineAddress(change));
    this.marks.mark(lineKey(index), line);
    const likeAt = change.like >= change.at ? change.like + 1 : change.like;
    const { runs, merges } = this.formatsOf(change, index);
    for (const run of runs) {
      const from = sheet.getRange(areaAddress(lineArea(change, likeAt, run)));
      sheet.getRange(areaAddress(lineArea(change, change.at, run))).copyFrom(from, "Formats");
    }
    for (const run of merges) sheet.getRange(areaAddress(lineArea(change, change.at, run))).merge(false);
    if (change.size !== undefined) {
      const { format } = line;
      if (isRow) format.rowHeight = change.size;
      else format.columnWidth = change.size;
    }
    if (change.hidden) line.rowHidden = true;
    for (const { place, content } of change.cells) {
      const cell = cellOfLine(change, place);
      this.write(change.sheetId, { ...cell, rowCount: 1, columnCount: 1 }, [{ cell, content }]);
    }
    for (const { place, part, color } of change.colors) {
      const cell = cellOfLine(change, place);
      const painted: ColorChange = { kind: "color", cell, part, before: null, after: color };
      this.paint({ kind: "colors", sheetId: change.sheetId, changes: [painted] });
    }
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

function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

function sizeOf(step: WriteStep): number {
  if (step.kind === "colors") return 2 * ACTION_BYTES + 10 * step.changes.length;
  if (step.kind === "contents") {
    const { rowCount, columnCount } = step.area;
    const contents = step.changes.reduce((sum, { after }) => sum + bytesOf(after), 0);
    return 2 * ACTION_BYTES + contents + 10 * rowCount * columnCount;
  }
  const { change } = step;
  if (!isLineChange(change)) return 4 * ACTION_BYTES;
  return change.cells.reduce(
    (sum, { content }) => sum + ACTION_BYTES + bytesOf(content.formula),
    (4 + change.colors.length) * ACTION_BYTES,
  );
}
