import { scopedName } from "../self-test/scope";
import { areaAddress } from "../../model/cell";
import type { SheetPlan } from "../../summary/sheet-plan";
import { isOverwritten } from "./replacement";
import { bytesOf, OBJECT_BYTES, type Step } from "../request-steps";
import { saveRecords } from "./generated-state";
import { markOf } from "./generated-sheets";
import { contentsOf, loadContents, type LoadedSheet } from "./load-generated";
import { clearGenerated, markFormula, type Replaceable } from "./replace-generated";
import { stillOurs } from "./still-ours";
import { comfortSteps, plannedContents, planArea, sheetSteps } from "./write-sheet";
import { recordOf, type WrittenRecord } from "./written-record";

/** So many cells are looked at once more in the very request that overwrites them. */
const LOOKED_AT_AGAIN = 20_000;

/** What is known of the workbook when a sheet is published. */
export interface PublishContext {
  context: Excel.RequestContext;
  /** Of the job: a new sheet is known by it until all is written. */
  job: string;
  plan: SheetPlan;
  /** The name it gets, or has. */
  name: string;
  /** Names of the sheets of this job by their keys, for the links between them. */
  nameOf: (key: string) => string | undefined;
  /** Its earlier version and how that makes way. */
  earlier: { loaded: LoadedSheet; replaceable: Replaceable } | null;
  /** Names of tables elsewhere in the workbook, in small letters. */
  takenTables: ReadonlySet<string>;
  /** A defined name of its mark is there, of no use to it. */
  strayMark: boolean;
  /** The place among the sheets, the first time; undefined: at the end. */
  position: number | undefined;
}

/** A generated sheet on its way into the workbook: a new one, or the next version of an earlier one. */
export class PublishedSheet {
  readonly mark: string;
  readonly record: WrittenRecord;
  private sheet: Excel.Worksheet | null = null;
  private justBefore: Excel.Range | null = null;

  private readonly given: PublishContext;

  constructor(given: PublishContext) {
    const tables = given.plan.tables.map((table) => ({
      ...table,
      name: freeName(scopedName(table.name), given.takenTables),
    }));
    this.given = { ...given, plan: { ...given.plan, tables } };
    this.mark = markOf(given.plan);
    this.record = recordOf(plannedContents(given.plan));
  }

  get name(): string {
    return this.given.name;
  }

  get isNew(): boolean {
    return !this.given.earlier;
  }

  /** What a new sheet is called until its mark is there: nobody else has a sheet of that name. */
  get token(): string {
    return `tw ${this.given.job} ${this.given.plan.key}`.slice(0, 31);
  }

  /** A new, empty sheet with its mark. Nothing is replaced by it. */
  *addingSteps(): Generator<Step> {
    if (this.isNew) yield { size: 2 * OBJECT_BYTES, queue: () => (this.sheet = this.add()).load("id") };
  }

  *steps(): Generator<Step> {
    const { context, plan, name, nameOf, earlier } = this.given;
    const replaces = !this.isNew;
    const records = [...(earlier?.replaceable.records ?? []), this.record];
    // Until all is written, what stands there may be of either version
    yield { size: bytesOf(records), queue: () => saveRecords(context, this.mark, records), replaces };
    if (earlier) yield { size: OBJECT_BYTES, queue: () => this.makeWay(earlier), replaces };
    for (const { size, queue } of sheetSteps(plan, name, nameOf))
      yield { size, queue: () => queue(this.sheet!), replaces };
    const done = () => {
      if (earlier) this.setMark(earlier.loaded);
      if (earlier) saveRecords(context, this.mark, [this.record]);
    };
    yield { size: bytesOf(this.record), queue: done, replaces };
  }

  /** What may fail without undoing the sheet. */
  *comfort(): Generator<Step> {
    for (const { size, queue } of comfortSteps(this.given.plan))
      yield { size, queue: () => queue(this.sheet!) };
  }

  /** What Excel calls it; when the steps are done. */
  get id(): string {
    return this.sheet!.id;
  }

  /** Queues that Excel shows it. */
  show(): void {
    this.sheet!.activate();
    this.sheet!.getRange("A1").select();
  }

  /** Where the texts of the user are now that stood in the way. */
  get moved(): string[] {
    return this.given.earlier?.replaceable.replacement.moves.map(({ to }) => areaAddress(to)) ?? [];
  }

  /** After the steps: what someone typed on it after it was read, and is overwritten now. */
  overwritten(): { row: number; column: number; content: string | number | boolean }[] {
    const { earlier } = this.given;
    if (!earlier || !this.justBefore) return [];
    const { contents: seen, records, replacement } = earlier.replaceable;
    const now = contentsOf(this.justBefore);
    const ours = stillOurs([...records, this.record], now);
    return now.contents.flatMap((cells, r) =>
      cells.flatMap((content, c) => {
        const [row, column] = [now.row + r, now.column + c];
        const before = seen.contents[row - seen.row]?.[column - seen.column] ?? "";
        if (content === "" || content === before || ours[r]![c]) return [];
        const size = planArea(this.given.plan);
        return isOverwritten(replacement, size, row, column) ? [{ row, column, content }] : [];
      }),
    );
  }

  /** Queues that these texts stand to the right of all else. */
  putBeside(cells: readonly { row: number; column: number; content: string | number | boolean }[]): string[] {
    const from = Math.min(...cells.map(({ column }) => column));
    const { plan, earlier } = this.given;
    const seen = earlier!.replaceable;
    const free = Math.max(
      plan.columnWidths.length,
      seen.contents.column +
        (seen.contents.contents[0]?.length ?? 0) +
        (seen.replacement.columns?.count ?? 0),
      ...seen.replacement.moves.map(({ to }) => to.column + to.columnCount),
    );
    return cells.map(({ row, column, content }) => {
      const area = { row, column: free + 1 + column - from, rowCount: 1, columnCount: 1 };
      const text = typeof content === "string" && !content.startsWith("=") ? `'${content}` : content;
      this.sheet!.getRange(areaAddress(area)).formulas = [[text]];
      return areaAddress(area);
    });
  }

  private add(): Excel.Worksheet {
    const { context, plan, name, job, strayMark, position } = this.given;
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.add(this.token);
    if (strayMark) names.getItem(this.mark).delete();
    const mark = names.add(this.mark, sheet.getRange(areaAddress(planArea(plan))), job);
    mark.visible = false;
    sheet.name = name;
    if (position !== undefined) sheet.position = position;
    return sheet;
  }

  private makeWay({ loaded, replaceable }: NonNullable<PublishContext["earlier"]>): void {
    this.sheet = loaded.sheet;
    this.sheet.load("id");
    const size = replaceable.contents.contents.length * (replaceable.contents.contents[0]?.length ?? 0);
    if (size <= LOOKED_AT_AGAIN) this.justBefore = loadContents(this.sheet);
    clearGenerated(loaded, replaceable.replacement);
  }

  private setMark({ old }: LoadedSheet): void {
    const { context, plan, job, strayMark } = this.given;
    const { names } = context.workbook;
    const area = planArea(plan);
    if (old.area && !strayMark) {
      const mark = names.getItem(this.mark);
      mark.formula = markFormula(old.sheetName, area);
      mark.comment = job;
      return;
    }
    if (strayMark) names.getItem(this.mark).delete();
    names.add(this.mark, this.sheet!.getRange(areaAddress(area)), job).visible = false;
  }
}

/** The name of a table is one in the workbook, whatever sheet it is on. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name}_${count}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
