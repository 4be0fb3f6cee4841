import { createExcelWorkbook } from "../../../src/excel/excel-workbook";
import type { Outcome, ProblemCode } from "../../../src/port/problem";
import type { ExcelHost } from "../../host/host";
import { PaneController } from "../../../src/taskpane/store/pane-controller";
import { openInExcel, seedFile } from "../open-workbook";
import { differences, type SavedContent } from "../saved-content";
import type { KindOfFault } from "./kinds-of-fault";
import type { Desk, UserJob } from "./user-jobs";
import { keepWorkbook, timelessContent } from "./workbook-copy";

/** What one fault in one round trip of one job came to. */
export interface FaultRun {
  job: string;
  fault: string;
  nth: number;
  /** What the workbook held afterwards. */
  holds: "before" | "after" | "something else";
  /** What the pane said; null = that it was done. */
  said: ProblemCode | null;
  /** What is wrong with it, in words; none when all is well. */
  wrong: string[];
}

/** With these the pane says that something is half done, and how to go on. */
const SAYS_HALF_DONE: readonly (ProblemCode | null)[] = ["halfWritten", "sheetsInDoubt"];
/** The pane waits this long for an answer; here it is tired of it as soon as it is known that none will come. */
const WAITS_MS = 60_000;

/** Stands somewhere after each of them. */
export const FOREIGN_TEXT = "van iemand anders";

/** What someone else does in the grid. */
export interface ForeignAct {
  name: string;
  act(host: ExcelHost): void;
  /** Before the job or after it: it comes to the same. */
  commutes: boolean;
}

/** A workbook in Excel in which jobs are done over and over, with or without faults. */
export class FaultDesk {
  private readonly rested: () => void;
  private readonly known = new Map<string, { before: SavedContent; after: SavedContent; trips: number }>();

  private constructor(
    private readonly host: Desk["host"],
    private readonly end: () => void,
  ) {
    this.rested = keepWorkbook(host);
  }

  /** short: with a few tasks of two clusters, which takes a quarter of the time. */
  static async open(seed: string, { apiSet = "1.17", short = false } = {}): Promise<FaultDesk> {
    const { host, close } = await openInExcel(seedFile(seed), { apiSet });
    if (short) shorten(host);
    const patience = losePatience(host);
    return new FaultDesk(host, () => {
      patience.restore();
      close();
    });
  }

  close(): void {
    this.end();
  }

  /** How many round trips the job takes, and what it does to the workbook, when nothing goes wrong. */
  async undisturbed(job: UserJob) {
    const known = this.known.get(job.name);
    if (known) return known;
    const desk = await this.ready(job);
    const before = timelessContent(this.host);
    this.host.resetStats();
    await job.act(desk);
    await this.host.idle();
    const made = { before, after: timelessContent(this.host), trips: this.host.stats.roundTrips };
    const said = saidBy(desk);
    desk.pane.dispose();
    if (said) throw new Error(`${job.name} fails without a fault: ${said}`);
    this.known.set(job.name, made);
    return made;
  }

  async run(job: UserJob, fault: KindOfFault, nth: number): Promise<FaultRun> {
    const { before, after } = await this.undisturbed(job);
    const desk = await this.ready(job);
    const { faults } = this.host;
    const wrong: string[] = [];
    const tell = (what: string, content: SavedContent) => {
      const found = Object.entries(differences(content, timelessContent(this.host)));
      const some = found.slice(0, 3).map(([key, [was, is]]) => `${key}: ${was} -> ${is}`);
      if (found.length > 0) wrong.push(`${what}: ${found.length} differences, ${some.join("; ")}`);
    };
    fault.plan(faults, nth);
    await job.act(desk);
    await this.host.idle();
    const now = timelessContent(this.host);
    const holds = same(now, after) ? "after" : same(now, before) ? "before" : "something else";
    const said = saidBy(desk);
    const changes = !same(before, after);
    if (holds === "before" && !said && changes) wrong.push("said to be done, and is not");
    if (holds === "something else" && !SAYS_HALF_DONE.includes(said))
      tell(`half done (${String(said)})`, before);
    faults.clear();
    // The user sees that these are double, as the pane says
    const doubted = said === "sheetsInDoubt" ? desk.pane.getState().edits.failed?.problem?.now : undefined;
    for (const name of doubted?.split(", ") ?? []) this.host.user.deleteSheet(name);
    const letGo = job.letsGo !== undefined && said !== null && job.letsGo.includes(said);
    if (!letGo && (said || holds !== "after")) {
      await job.again(desk);
      await this.host.idle();
      const still = saidBy(desk);
      if (still) wrong.push(`cannot be done afterwards: ${still}`);
      else tell("done again", after);
    }
    if (job.undone && !letGo && wrong.length === 0) {
      await desk.pane.undo();
      await this.host.idle();
      tell("taken back", before);
    }
    desk.pane.dispose();
    return { job: job.name, fault: fault.name, nth, holds, said, wrong };
  }

  /** Someone else does something just before the nth round trip of the job. Answers with what is wrong afterwards. */
  async overtaken(job: UserJob, { act, commutes }: ForeignAct, nth: number): Promise<string[]> {
    const others = (): SavedContent => ungenerated(timelessContent(this.host));
    const after = async (disturbed: boolean, does: boolean): Promise<SavedContent> => {
      const desk = await this.ready(job);
      if (does) await job.act(desk);
      await this.host.idle();
      if (disturbed) act(this.host);
      desk.pane.dispose();
      return others();
    };
    const [before, done] = commutes ? [await after(true, false), await after(true, true)] : [];
    const desk = await this.ready(job);
    this.host.faults.beforeNth(nth, () => act(this.host));
    await job.act(desk);
    await this.host.idle();
    const said = saidBy(desk);
    const now = others();
    const wrong: string[] = [];
    if (said === "halfWritten") wrong.push("half done");
    if (![...now.values()].some((value) => value.includes(FOREIGN_TEXT))) wrong.push("their text is gone");
    if (before && done && !same(now, done) && (said === null || !same(now, before)))
      wrong.push(
        `${String(said)}: ${Object.keys(differences(said ? before : done, now))
          .slice(0, 4)
          .join(", ")}`,
      );
    await desk.pane.dropEdit();
    desk.pane.closeProblem();
    await desk.pane.refresh();
    if (desk.pane.getState().problem) wrong.push("the pane cannot read it any more");
    desk.pane.dispose();
    return wrong;
  }

  private async ready(job: UserJob): Promise<Desk> {
    this.host.faults.clear();
    this.rested();
    job.arrange?.(this.host);
    const port = createExcelWorkbook();
    const desk: Desk = { host: this.host, port: listenedTo(port), pane: new PaneController(port) };
    await desk.pane.refresh();
    await job.prepare?.(desk);
    await this.host.idle();
    return desk;
  }
}

function shorten({ user }: ExcelHost): void {
  for (const sheet of ["Huidige situatie", "Streefdoel"]) {
    user.deleteRows(sheet, 20, 12);
    user.deleteRows(sheet, 24, 60);
  }
}

/** Lets the long waits for an answer end at once when the host keeps silent. */
function losePatience(host: ExcelHost): { restore(): void } {
  const { setTimeout: wait, clearTimeout: clear } = globalThis;
  const waits = new Map<unknown, () => void>();
  const listed = (act: () => void, ms?: number) => {
    const timer = wait(act, ms);
    if (ms === WAITS_MS) waits.set(timer, act);
    return timer;
  };
  globalThis.setTimeout = Object.assign(listed, wait);
  globalThis.clearTimeout = (timer) => {
    waits.delete(timer);
    clear(timer);
  };
  const { faults } = host;
  const take = faults.take.bind(faults);
  faults.take = () => {
    const taken = take();
    const waiting = [...waits.keys()];
    const giveUp = () => {
      for (const timer of waiting) waits.get(timer)?.();
    };
    if (taken.some(({ kind }) => kind === "noAnswer")) void host.idle().then(giveUp);
    return taken;
  };
  return {
    restore: () => Object.assign(globalThis, { setTimeout: wait, clearTimeout: clear }),
  };
}

/** These have no place in the pane's state: the answer of the port is kept. */
const answers = new WeakMap<Desk["port"], ProblemCode | null>();
function listenedTo(port: Desk["port"]): Desk["port"] {
  const hear = async <T>(answer: Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const outcome = await answer;
    answers.set(heard, outcome.ok ? null : outcome.problem.code);
    return outcome;
  };
  const heard: Desk["port"] = {
    ...port,
    saveSettings: (settings) => hear(port.saveSettings(settings)),
    makeSheets: (request, options) => hear(port.makeSheets(request, options)),
    removeGeneratedSheets: (sheetIds) => hear(port.removeGeneratedSheets(sheetIds)),
    importSchools: async (...args) => {
      const outcome = await hear(port.importSchools(...args));
      const [refused] = outcome.ok ? outcome.value.failed : [];
      if (refused) answers.set(heard, refused.problem.code);
      return outcome;
    },
  };
  return heard;
}

function saidBy({ pane, port }: Desk): ProblemCode | null {
  const { edits, problem } = pane.getState();
  const refusal = edits.failed?.refusal && ("unknown" as const);
  return edits.failed?.problem?.code ?? refusal ?? problem?.problem.code ?? answers.get(port) ?? null;
}

/** Contents of the sheets that people make. */
function ungenerated(content: SavedContent): SavedContent {
  const theirs =
    /^(Samenvatting|Bevindingen|Scholen|Takenpakket|Afspraken|name Takenwijzer|setting Takenwijzer.bladen|sheets$)/;
  return new Map([...content].filter(([key]) => !theirs.test(key) && / value$/.test(key)));
}

function same(one: SavedContent, other: SavedContent): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
