/** What two pieces of work cost, measured in turn so that whatever else the machine does touches both. */
export interface Compared {
  first: number;
  second: number;
  /** first ÷ second. */
  ratio: number;
}

/** Medians of processor time in milliseconds; the first round warms up and does not count. */
export async function compare(
  first: () => unknown,
  second: () => unknown,
  rounds: number,
): Promise<Compared> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    for (const [at, work] of [first, second].entries()) {
      globalThis.gc?.();
      const before = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(before);
      if (round > 0) times[at]!.push((user + system) / 1000);
    }
  }
  const [firstTime, secondTime] = times.map(median) as [number, number];
  return { first: firstTime, second: secondTime, ratio: firstTime / secondTime };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}
