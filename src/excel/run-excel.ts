import { done, KnownProblem, problemOf, type Outcome } from "./problem";

/** A reply that takes longer is taken for lost: large workbooks in Excel on the web need some seconds. */
const REPLY_TIMEOUT_MS = 60_000;

/** Jobs run one after another: two of them never mix their reads and writes. */
let queue: Promise<unknown> = Promise.resolve();

export interface RunOptions {
  /** Excel takes back all of the job at once, where it can. */
  oneUndo?: boolean;
  /** Of an earlier job, for what can only be done in the same one; else a new one. */
  context?: Excel.RequestContext | undefined;
}

/**
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
  { oneUndo = false, context }: RunOptions,
): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const batch = async (own: Excel.RequestContext): Promise<void> => {
      resolve(done(await job(own, () => withTimeout(own.sync()))));
    };
    const run = async (): Promise<void> => {
      if (context) await Excel.run(context, batch);
      else await Excel.run({ mergeUndoGroup: oneUndo && supports("1.20") }, batch);
    };
    run().catch((error: unknown) => resolve({ ok: false, problem: problemOf(error) }));
  });
}

async function withTimeout(reply: Promise<unknown>): Promise<void> {
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
