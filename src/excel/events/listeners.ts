import { problemOf } from "../../port/problem";
import { runExcel } from "../run-excel";

type Sync = () => Promise<void>;
type Handler = OfficeExtension.EventHandlerResult<unknown>;

interface Wanted {
  register: (context: Excel.RequestContext) => Handler[];
  started: () => void;
  /** Excel took them. */
  handlers: Handler[];
  stopped: boolean;
}

/**
 * Listeners begin with a reading: they go out in its first request, before any cell is read. What changed before it is read, what
 * changes after it is told, and nothing falls between. A reading that fails takes them along the next time.
 */
export class Listeners {
  private waiting: Wanted[] = [];
  private unknown = false;

  /** `started` hears when Excel took them. Answers with how to stop. */
  add(register: Wanted["register"], started: () => void = () => undefined): () => void {
    const wanted: Wanted = { register, started, handlers: [], stopped: false };
    this.waiting.push(wanted);
    return () => {
      wanted.stopped = true;
      this.waiting = this.waiting.filter((one) => one !== wanted);
      void remove(wanted);
    };
  }

  /** The waits of a reading, the first of which takes the listeners along. */
  joining(context: Excel.RequestContext, sync: Sync): Sync {
    return async () => {
      const joined = this.waiting;
      this.waiting = [];
      const handlers = joined.map(({ register }) => register(context));
      try {
        await sync();
      } catch (error) {
        // Where Excel does not know them after all, the workbook is read without
        if (joined.length > 0 && problemOf(error).code === "unsupported") this.unknown = true;
        else this.waiting = [...joined.filter(({ stopped }) => !stopped), ...this.waiting];
        throw error;
      }
      for (const [at, wanted] of joined.entries()) {
        wanted.handlers = handlers[at]!;
        if (wanted.stopped) void remove(wanted);
        else wanted.started();
      }
    };
  }

  /** Whether the last reading failed on listeners that Excel does not know. They are not asked for again. */
  wereUnknown(): boolean {
    const { unknown } = this;
    this.unknown = false;
    return unknown;
  }
}

async function remove({ handlers }: Wanted): Promise<void> {
  const [first, ...rest] = handlers.splice(0);
  if (!first) return;
  // What is asked of a listener goes out with the context in which it was registered, and with no other
  const context = first.context as Excel.RequestContext;
  const job = async (_: Excel.RequestContext, sync: Sync) => {
    for (const handler of [first, ...rest]) handler.remove();
    await sync();
  };
  await runExcel(job, { context });
}
