import { runExcel } from "./run-excel";

/** Excel takes no listeners while a cell is being edited; then they are registered this much later. */
const AGAIN_MS = 2000;

/**
 * Registers listeners, again and again until Excel takes them. `started` hears that it did, and whether that was later than
 * asked. Answers with how to stop listening.
 */
export async function listen(
  register: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<unknown>[],
  started: (late: boolean) => void = () => undefined,
): Promise<() => void> {
  let handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];
  let again: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const start = async (late: boolean): Promise<void> => {
    const registered = await runExcel(async (context, sync) => {
      const added = register(context);
      await sync();
      return added;
    });
    if (registered.ok) {
      handlers = registered.value;
      if (!stopped) started(late);
    } else if (registered.problem.retry && !stopped) again = setTimeout(() => void start(true), AGAIN_MS);
    if (stopped) await remove();
  };
  const remove = async (): Promise<void> => {
    const [first] = handlers;
    if (!first) return;
    // What is asked of a listener goes out with the context in which it was registered, and with no other
    const context = first.context as Excel.RequestContext;
    const job = async (_: Excel.RequestContext, sync: () => Promise<void>) => {
      for (const handler of handlers) handler.remove();
      handlers = [];
      await sync();
    };
    await runExcel(job, { context });
  };
  await start(false);
  return () => {
    stopped = true;
    clearTimeout(again);
    void remove();
  };
}
