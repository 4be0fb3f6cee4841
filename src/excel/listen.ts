import { runExcel } from "./run-excel";

/** Excel takes no listeners while a cell is being edited; then they are registered this much later. */
const AGAIN_MS = 2000;

/** Registers listeners, again and again until Excel takes them. Answers with how to stop listening. */
export async function listen(
  register: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<unknown>[],
): Promise<() => void> {
  let handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];
  let again: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const start = async (): Promise<void> => {
    const registered = await runExcel(async (context, sync) => {
      const added = register(context);
      await sync();
      return added;
    });
    if (registered.ok) handlers = registered.value;
    else if (registered.problem.retry && !stopped) again = setTimeout(() => void start(), AGAIN_MS);
    if (stopped) await remove();
  };
  const remove = () =>
    runExcel(async (_, sync) => {
      for (const handler of handlers) handler.remove();
      handlers = [];
      await sync();
    });
  await start();
  return () => {
    stopped = true;
    clearTimeout(again);
    void remove();
  };
}
