import { done, KnownProblem, problemOf, type Outcome } from "../port/problem";

/** A reply that takes longer is taken for lost: large workbooks in Excel on the web need some seconds. */
const REPLY_TIMEOUT_MS = 60_000;

let syncs = 0;

/** Counts the round trips that jobs wait for, from now on. */
export function countSyncs(): () => number {
  const before = syncs;
  return () => syncs - before;
}

/** Jobs run one after another: two of them never mix their reads and writes. */
let queue: Promise<unknown> = Promise.resolve();

export interface RunOptions {
  /** Of an earlier job, for what can only be done in the same one; else a new one. */
  context?: Excel.RequestContext | undefined;
  /**
   * The job uses no range after the sync that asked for it. Then Excel need not keep any: Excel.run asks it for every range to be kept
   * and let go of, which is four actions for each.
   */
  keepsNothing?: boolean;
}

/**
 * Without mergeUndoGroup: within such a group Excel refuses to copy, insert or delete sheets, and on Windows to rename them; it closes
 * after the job has answered, so that the next one would begin inside it. The pane has an undo of its own.
 *
 * Runs one job against the workbook after those before it, and answers with an outcome; it never throws.
 * The job passes every wait for Excel through `sync`, so that a reply that never comes does not hang the pane.
 */
export function runExcel<T>(
  job: (context: Excel.RequestContext, sync: () => Promise<void>) => Promise<T>,
  options: RunOptions = {},
): Promise<Outcome<T>> {
  const turn = queue.then(() => outcomeOf(job, options));
  queue = turn;
  return turn;
}

/**
 * The job is over when its own last answer is there. After it Excel.run lets go of the ranges it looked at, in one more request:
 * nobody waits for that, and when it fails, what the job did stands all the same.
 */
function outcomeOf<T>(
  job: (context: Excel.RequestContext, sync: () => Promise<void>) => Promise<T>,
  { context, keepsNothing = false }: RunOptions,
): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const batch = async (own: Excel.RequestContext): Promise<void> => {
      resolve(done(await job(own, () => withTimeout(own.sync()))));
    };
    const run = async (): Promise<void> => {
      if (keepsNothing) await batch(new Excel.RequestContext());
      else if (context) await Excel.run(context, batch);
      else await Excel.run(batch);
    };
    run().catch((error: unknown) => resolve({ ok: false, problem: problemOf(error) }));
  });
}

async function withTimeout(reply: Promise<unknown>): Promise<void> {
  syncs += 1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new KnownProblem({ code: "noReply", retry: true })), REPLY_TIMEOUT_MS);
  });
  try {
    await Promise.race([reply, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
