import type { SheetPlan } from "../../summary/sheet-plan";
import { KnownProblem, problemOf } from "../../port/problem";
import type { GeneratedSheetInfo, JobOptions, KeptOnSheets } from "../../port/workbook-port";
import type { SheetRef } from "../../model/grid";
import { visibilityOf } from "../read/read-grids";
import type { WorkbookReading } from "../read/read-workbook";
import { isInScope, isTesting, scopedSheetName } from "../self-test/scope";
import { bytesOf, OBJECT_BYTES, sendSteps, type Step } from "../request-steps";
import { rollback } from "../rollback";
import { leftOfPublishing } from "./failed-publishing";
import {
  keyOf,
  kindOf,
  listedSheets,
  loadMarks,
  markOf,
  proofsOf,
  sameMark,
  type GeneratedSheet,
  type Ownership,
} from "./generated-sheets";
import {
  generatedStateOf,
  loadGeneratedState,
  madeFromOf,
  saveGeneratedState,
  type GeneratedState,
  type MadeFrom,
} from "./generated-state";
import { headsOf } from "./generated-sheets";
import { PublishedSheet } from "./published-sheet";
import { loadGenerated, type LoadedSheet } from "./load-generated";
import { freeSheetName, holdsOnlyOurs, isOwn, replacementFor } from "./replace-generated";
import type { SeenSheets } from "./seen-sheets";
import { planArea, plannedContents } from "./write-sheet";
import { areaAddress } from "../../model/cell";

export interface Published {
  /** All generated sheets that the workbook has now. */
  generated: GeneratedSheetInfo[];
  /** Names of the sheets of the plans, in their order. */
  names: string[];
  /** Names of the sheets that were deleted, since they are no longer made. */
  gone: string[];
  kept: KeptOnSheets;
}

type Sync = () => Promise<void>;
/** shows: whether Excel goes to the first of the sheets; it does when left out. */
type PublishOptions = JobOptions & { madeAt: Date; shows?: boolean };

/** What is published: new sheets and next versions, tables that are brought up to date where they are, sheets that are no longer made. */
export interface Publishable {
  plans: readonly SheetPlan[];
  /** With the mark of its sheet. */
  update?: (TableUpdate & { mark: string }) | null;
  /** Marks of sheets that go, when nothing of the user's stands on them. */
  noLonger?: readonly string[];
  /** Queues what else is kept with them. */
  alsoKeep?: () => void;
}

export interface TableUpdate {
  sheetId: string;
  sheetName: string;
  steps: readonly Step[];
}

/** Someone else who publishes the same at the same moment is let go first; more often than this it is said to be half done. */
const ATTEMPTS = 3;

/** What is kept besides, at most. */
const KEPT_BYTES = 40_000;

/**
 * Writes the sheets of the plans, each in place of its earlier version or as a new sheet, and shows the first. Two round trips, more
 * when they outgrow Excel's 5 MB: the last only for what is convenient, and it may fail. Cancelling leaves the workbook as it was:
 * new sheets, which come first, go again, and once an earlier version is being replaced everything is written. When someone else
 * published the same meanwhile, it is done once more over what that left.
 */
export async function publishPlans(
  context: Excel.RequestContext,
  sync: Sync,
  reading: WorkbookReading,
  source: (again: boolean) => Publishable | Promise<Publishable>,
  options: PublishOptions,
): Promise<Published> {
  if (reading.readOnly) throw new KnownProblem({ code: "readOnly", retry: false });
  if (reading.structureProtected) throw new KnownProblem({ code: "protectedWorkbook", retry: true });
  let seen: SeenSheets = { ...reading, state: reading.generatedState };
  for (let attempt = 1; ; attempt++) {
    const wanted = await source(attempt > 1);
    const publication = new Publication(context, sync, seen, reading.fingerprint, wanted, options);
    try {
      if (await publication.publish()) return await publication.finish();
      if (attempt === ATTEMPTS) throw new KnownProblem({ code: "halfWritten", retry: true });
    } catch (error) {
      if (attempt === ATTEMPTS || !MAY_BE_OVERTAKEN.includes(problemOf(error).code)) throw error;
      const now = await lookAgain(context, sync);
      if (!publication.isOvertaken(now)) throw error;
      seen = now;
      continue;
    }
    seen = await lookAgain(context, sync);
  }
}

const MAY_BE_OVERTAKEN = ["unknown", "sheetGone", "halfWritten", "nameTaken"];

async function lookAgain(context: Excel.RequestContext, sync: Sync): Promise<SeenSheets> {
  const seen = await loadOwnership(context, sync);
  const { owned } = seen;
  const loaded = owned.generated.map((sheet) => loadGenerated(context, sheet));
  await sync();
  return { ...seen, loaded };
}

interface LoadedNames {
  names: Excel.NamedItemCollection;
  /** What is asked for with each mark. */
  records: ReadonlyMap<string, Excel.Setting>;
}

/** Which sheets are ours. Two round trips. */
export async function loadOwnership(
  context: Excel.RequestContext,
  sync: Sync,
  alongWith?: (context: Excel.RequestContext, mark: string) => Excel.Setting,
): Promise<Omit<SeenSheets, "loaded"> & LoadedNames> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const names = loadMarks(context);
  const stored = loadGeneratedState(context);
  const { tables } = context.workbook;
  tables.load("items/name");
  await sync();
  const sheets = worksheets.items
    .filter(({ name }) => isInScope(name))
    .map(({ id, name, visibility }): SheetRef => ({ id, name, visibility: visibilityOf(visibility) }));
  const state = generatedStateOf(stored);
  const proofs = proofsOf(context, names, state, sheets);
  proofs.load();
  const records = new Map(alongWith && proofs.marks.map((mark) => [mark, alongWith(context, mark)]));
  await sync();
  return {
    sheets,
    state,
    names,
    records,
    tables: tables.items.map(({ name }) => name),
    owned: proofs.ownership(),
  };
}

/** One attempt to write the plans. */
class Publication {
  private readonly job = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    (byte % 36).toString(36),
  ).join("");
  private readonly marks: readonly string[];
  private going: GeneratedSheet[] = [];
  private published: PublishedSheet[] = [];
  private ids: string[] = [];
  private state: GeneratedState;
  private readonly kept: KeptOnSheets;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly sync: Sync,
    private readonly seen: SeenSheets,
    private readonly fingerprint: string,
    private readonly wanted: Publishable,
    private readonly options: PublishOptions,
  ) {
    this.marks = [...wanted.plans.map(markOf), ...(wanted.update ? [wanted.update.mark] : [])];
    this.state = seen.state;
    const { inDoubt } = seen.owned;
    const leftAlone = inDoubt.filter(({ mark }) => this.marks.some((own) => sameMark(own, mark)));
    this.kept = { notShown: null, moved: [], leftAlone: leftAlone.map(({ sheetName }) => sheetName) };
  }

  /** Answers whether nobody else published the same meanwhile. */
  async publish(): Promise<boolean> {
    const { context, sync, seen, options } = this;
    await this.prepare();
    const { published } = this;
    const [unfinished, state] = [this.stateAfter(""), this.stateAfter(this.fingerprint)];
    let before: Excel.Setting | null = null;
    const steps: Step[] = [
      { size: 0, queue: () => (before = loadGeneratedState(context)) },
      ...published.flatMap((one) => [...one.addingSteps()]),
      {
        size: bytesOf(unfinished),
        queue: () => {
          this.clearStrayMarks();
          saveGeneratedState(context, unfinished);
        },
      },
      ...[...published.filter(({ isNew }) => isNew), ...published.filter(({ isNew }) => !isNew)].flatMap(
        (one) => [...one.steps()],
      ),
      ...(this.wanted.update?.steps ?? []),
      ...this.goingSteps(),
    ];
    try {
      const onSending = (share: number) => options.onProgress?.({ step: "writing", share });
      // The ids of new sheets are known by then
      const keep = () => {
        this.wanted.alsoKeep?.();
        saveGeneratedState(context, state);
      };
      const last: Step = { size: bytesOf(state) + KEPT_BYTES, queue: keep };
      await sendSteps(sync, [...steps, last], { signal: options.signal, onSending });
      this.ids = published.map(({ id }) => id);
    } catch (error) {
      const failed = { seen, published, job: this.job, fingerprint: this.fingerprint };
      this.ids = await rollback(error, () => leftOfPublishing(context, sync, failed, error));
      // What stood there just before was lost with the answer
      before = null;
    }
    this.state = state;
    return !before || !this.isOvertaken({ ...seen, state: generatedStateOf(before) });
  }

  /** Whether someone else has published the same since. */
  isOvertaken(now: Pick<SeenSheets, "state" | "owned">): boolean {
    const jobOf = (state: GeneratedState, mark: string) => madeFromOf(state, mark)?.job;
    return this.marks.some((mark) => {
      const job = jobOf(now.state, mark);
      if (job !== undefined && job !== this.job && job !== jobOf(this.seen.state, mark)) return true;
      const has = ({ generated }: Ownership) => generated.some((one) => sameMark(one.mark, mark));
      return has(now.owned) && !has(this.seen.owned);
    });
  }

  /** What comes after the sheets themselves: the ids of new ones are kept, texts that were overwritten come back, Excel shows the first. */
  async finish(): Promise<Published> {
    const { context, published } = this;
    const fresh = published.map(
      ({ mark }, at) => [mark, { ...this.state.sheets[mark]!, sheetId: this.ids[at] }] as const,
    );
    const state: GeneratedState = {
      version: 1,
      sheets: { ...this.state.sheets, ...(Object.fromEntries(fresh) as GeneratedState["sheets"]) },
    };
    const overwritten = published.map((one) => ({ one, cells: one.overwritten() }));
    const late = overwritten.filter(({ cells }) => cells.length > 0);
    for (const one of published)
      if (one.moved.length > 0) this.kept.moved.push({ sheetName: one.name, addresses: one.moved });
    for (const { one, cells } of late)
      this.kept.moved.push({ sheetName: one.name, addresses: one.putBeside(cells) });
    if (late.length > 0) await this.sync();
    try {
      if (published.some(({ isNew }) => isNew)) saveGeneratedState(context, state);
      const steps = published.flatMap((one) => [...one.comfort()]);
      const show: Step = { size: 0, queue: () => published[0]?.show() };
      await sendSteps(this.sync, this.options.shows === false ? steps : [...steps, show]);
    } catch (error) {
      // The sheets are there, and that is what was asked; another workbook may be in front
      this.kept.notShown = problemOf(error);
    }
    const all: Pick<GeneratedSheet, "mark" | "sheetId" | "sheetName">[] = [
      ...this.seen.owned.generated.filter(
        (one) => !this.going.includes(one) && !published.some(({ mark }) => sameMark(mark, one.mark)),
      ),
      ...published.map(({ mark, name }, at) => ({ mark, sheetId: this.ids[at] ?? "", sheetName: name })),
    ];
    return {
      generated: listedSheets(all, state, this.fingerprint),
      names: published.map(({ name }) => name),
      gone: this.going.map(({ sheetName }) => sheetName),
      kept: this.kept,
    };
  }

  /** What is replaced and how, and what the sheets are called. */
  private async prepare(): Promise<void> {
    const { context, seen, job } = this;
    const found = this.wanted.plans.map((plan) => ({
      plan,
      loaded: seen.loaded.find(({ old }) => sameMark(old.mark, markOf(plan))),
    }));
    const locked = found.find(({ loaded }) => loaded?.sheet.protection.protected);
    if (locked)
      throw new KnownProblem({
        code: "protectedSheet",
        sheetName: locked.loaded?.old.sheetName,
        retry: true,
      });
    const inTheWay = await this.tablesInTheWay(found);
    this.going = seen.loaded
      .filter(({ old }) => this.wanted.noLonger?.some((mark) => sameMark(mark, old.mark)))
      .filter(holdsOnlyOurs)
      .map(({ old }) => old);
    const taken = seen.sheets.map(({ name }) => name);
    const named = found.map(({ plan, loaded }) => {
      const usable = loaded && !inTheWay.has(loaded) ? loaded : undefined;
      const name = usable?.old.sheetName ?? freeSheetName(scopedSheetName(plan.name), taken);
      taken.push(name);
      return { plan, loaded: usable, name, left: loaded !== usable };
    });
    this.kept.leftAlone.push(...[...inTheWay].map(({ old }) => old.sheetName));
    const going = named
      .flatMap(({ loaded }) => loaded?.tables.items.map(({ name }) => name) ?? [])
      .filter(isOwn);
    const takenTables = new Set(
      seen.tables.filter((name) => !going.includes(name)).map((name) => name.toLowerCase()),
    );
    const { update } = this.wanted;
    const nameOf = (key: string) =>
      named.find(({ plan }) => plan.key === key)?.name ??
      (update?.mark === markOf({ key }) ? update.sheetName : undefined);
    let previous: string | undefined;
    let first = 0;
    this.published = named.map(({ plan, loaded, name, left }) => {
      const earlier = loaded ? { loaded, replaceable: replacementFor(plan, loaded) } : null;
      const at = seen.sheets.findIndex((sheet) => sheet.name === previous);
      const position = isTesting()
        ? undefined
        : plan.position === "first"
          ? 0
          : plan.position === "afterPrevious"
            ? at >= 0
              ? at + 1 + first
              : first
            : undefined;
      if (!loaded && position !== undefined) first += 1;
      previous = name;
      const strayMark = left || seen.owned.strayMarks.some((stray) => sameMark(stray, markOf(plan)));
      return new PublishedSheet({
        context,
        job,
        plan,
        name,
        nameOf,
        takenTables,
        earlier,
        strayMark,
        position,
      });
    });
  }

  /** Sheets on which a table of the user's stands where something of ours comes: they stay as they are. */
  private async tablesInTheWay(
    found: readonly { plan: SheetPlan; loaded: LoadedSheet | undefined }[],
  ): Promise<Set<LoadedSheet>> {
    // What the user typed between our cells of a table that is no table any more cannot be told apart for certain
    const untabled = found.flatMap(({ plan, loaded }) =>
      loaded && kindOf(plan.key) === "findings" ? [loaded] : [],
    );
    const asked = found.flatMap(({ plan, loaded }) => {
      if (!loaded || untabled.includes(loaded) || loaded.tables.items.every(({ name }) => isOwn(name)))
        return [];
      const { rowCount, columnCount } = planArea(plan);
      const { old, sheet } = loaded;
      const area = {
        row: 0,
        column: 0,
        rowCount: Math.max(rowCount, (old.area?.row ?? 0) + (old.area?.rowCount ?? 0)),
        columnCount: Math.max(columnCount, (old.area?.column ?? 0) + (old.area?.columnCount ?? 0)),
      };
      const tables = sheet.getRange(areaAddress(area)).getTables(false);
      tables.load("items/name");
      return [{ loaded, tables }];
    });
    if (asked.length > 0) await this.sync();
    const blocked = asked.filter(({ tables }) => tables.items.some(({ name }) => !isOwn(name)));
    return new Set([...untabled, ...blocked.map(({ loaded }) => loaded)]);
  }

  /** Sheets that are no longer made, when nothing of the user's stands on them. */
  private *goingSteps(): Generator<Step> {
    const { names, worksheets } = this.context.workbook;
    for (const { mark, sheetId, area } of this.going) {
      const queue = () => {
        if (area) names.getItem(mark).delete();
        worksheets.getItem(sheetId).delete();
      };
      yield { size: OBJECT_BYTES, queue, replaces: true };
    }
  }

  /** Hidden names of ours whose sheet was deleted, or that ended up on a sheet of the user's. */
  private clearStrayMarks(): void {
    for (const mark of this.seen.owned.strayMarks)
      if (!this.marks.some((own) => sameMark(own, mark))) this.context.workbook.names.getItem(mark).delete();
  }

  /** Sheets that are gone are forgotten. Without a fingerprint they count as out of date, until all is written. */
  private stateAfter(fingerprint: string): GeneratedState {
    const { owned, state } = this.seen;
    const sheets: Record<string, MadeFrom> = {};
    for (const { mark, sheetId } of owned.generated) {
      const made = madeFromOf(state, mark);
      if (made && kindOf(keyOf(mark))) sheets[mark] = { ...made, sheetId };
      else if (made) sheets[mark] = made;
    }
    for (const { mark } of this.going) delete sheets[mark];
    const made = { fingerprint, madeAt: this.options.madeAt.toISOString(), job: this.job };
    for (const [at, plan] of this.wanted.plans.entries()) {
      const mark = this.marks[at]!;
      const same = Object.keys(sheets).find((other) => sameMark(other, mark));
      const sheetId = this.published[at]?.isNew === false ? this.sheetIdOf(mark) : undefined;
      if (same) delete sheets[same];
      sheets[mark] = {
        ...made,
        heads: headsOf(plannedContents(plan)),
        ...(sheetId !== undefined && { sheetId }),
      };
    }
    const { update } = this.wanted;
    if (update) {
      const { heads } = madeFromOf(state, update.mark) ?? {};
      sheets[update.mark] = { ...made, sheetId: update.sheetId, ...(heads && { heads }) };
    }
    return { version: 1, sheets };
  }

  private sheetIdOf(mark: string): string | undefined {
    return this.seen.owned.generated.find((one) => sameMark(one.mark, mark))?.sheetId;
  }
}
