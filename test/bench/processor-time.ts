/** What two pieces of work cost, measured in turn so that whatever else the machine does touches both. */
export interface Compared {
  first: number;
  second: number;
  /** first ÷ second. */
  ratio: number;
}

/** By then both are compiled as well as they will be: the time of a run no longer falls. */
const WARM_UP_ROUNDS = 5;
/** So that each pays for collecting its own garbage. */
const RUNS_IN_A_ROW = 3;

/**
 * Medians of processor time a run in milliseconds, warmed up. Garbage is collected when it comes, as in a pane: forced before each
 * run it makes the engine forget compiled code, and what is measured is compiling it again.
 */
export async function compare(
  first: () => unknown,
  second: () => unknown,
  rounds: number,
): Promise<Compared> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
    for (const [at, work] of [first, second].entries()) {
      const before = process.cpuUsage();
      for (let run = 0; run < RUNS_IN_A_ROW; run++) await work();
      if (round >= WARM_UP_ROUNDS) times[at]!.push(millisecondsSince(before) / RUNS_IN_A_ROW);
    }
  }
  const [firstTime, secondTime] = times.map(median) as [number, number];
  return { first: firstTime, second: secondTime, ratio: firstTime / secondTime };
}

/** Of processor time, on all threads: also what compiles and collects garbage. */
export function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}
