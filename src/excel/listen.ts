import { runExcel } from "./run-excel";

/** Excel takes no listeners while a cell is being edited; then they are registered this much later. */
const AGAIN_MS = 2000;

/**
 * Registers listeners, again and again until Excel takes them; `missed` is told when that was not at once. Answers with how to
 * stop listening.
 */
export async function listen(
  register: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<unknown>[],
  missed: () => void = () => undefined,
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
      if (late && !stopped) missed();
    } else if (registered.problem.retry && !stopped) again = setTimeout(() => void start(true), AGAIN_MS);
    if (stopped) await remove();
  };
  const remove = () =>
    runExcel(async (_, sync) => {
      for (const handler of handlers) handler.remove();
      handlers = [];
      await sync();
    });
  await start(false);
  return () => {
    stopped = true;
    clearTimeout(again);
    void remove();
  };
}
