/** Excel takes 5 MB in one request; the sizes of steps are estimates, made too large rather than too small. */
const REQUEST_LIMIT = 4 * 1024 * 1024;

/** What one action on one range costs in a request, besides its contents. */
export const ACTION_BYTES = 400;

/** What adding or formatting one object costs: a sheet, a table, a series of a chart, many areas alike. */
export const OBJECT_BYTES = 1500;

/** Something to write that goes out as a whole. */
export interface Step {
  /** Bytes in the request, roughly; far fewer than Excel takes. */
  size: number;
  queue(): void;
  /** Takes the place of something: from the request it goes out with, all goes through, whoever wants to stop. */
  replaces?: boolean;
}

export interface SendOptions {
  signal?: AbortSignal | undefined;
  /** Told before every request, with the share that Excel has by then. */
  onSending?: ((share: number) => void) | undefined;
}

/** Sends the steps in their order, in one round trip; when they outgrow Excel's 5 MB, in as few as that takes. */
export async function sendSteps(
  sync: () => Promise<void>,
  steps: readonly Step[],
  { signal, onSending }: SendOptions = {},
): Promise<void> {
  const total = steps.reduce((sum, { size }) => sum + size, 0);
  let sent = 0;
  let canStop = true;
  for (const part of partsOf(steps)) {
    onSending?.(sent / total);
    if (canStop) signal?.throwIfAborted();
    canStop &&= !part.some(({ replaces }) => replaces);
    for (const { size, queue } of part) {
      queue();
      sent += size;
    }
    await sync();
  }
}

function partsOf(steps: readonly Step[]): Step[][] {
  const parts: Step[][] = [];
  let bytes = Infinity;
  for (const step of steps) {
    if (bytes + step.size > REQUEST_LIMIT) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(step);
    bytes += step.size;
  }
  return parts;
}

const encoder = new TextEncoder();

/** What contents cost in a request. */
export function bytesOf(contents: unknown): number {
  return encoder.encode(JSON.stringify(contents)).length;
}
