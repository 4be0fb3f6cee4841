/**
 * The self-test works in the user's workbook and touches nothing of it: while it runs, jobs see only sheets whose names begin as its
 * own do, and their settings, marks and tables have names of their own. Outside of it those sheets do not exist for any job.
 */
export const TEST_SHEETS = "Zelftest ";
const TEST_NAMES = "Zelftest_";

let testing = false;
let outside = 0;
/** Called when the last job that began outside the test has ended. */
let whenQuiet: (() => void) | null = null;
let over: Promise<void> = Promise.resolve();

export function isInScope(sheetName: string): boolean {
  return sheetName.startsWith(TEST_SHEETS) === testing;
}

/** The name under which a setting, mark or table is kept. */
export function scopedName(name: string): string {
  return testing ? TEST_NAMES + name : name;
}

export function scopedSheetName(name: string): string {
  return testing ? TEST_SHEETS + name : name;
}

export const isTestName = (name: string): boolean => name.startsWith(TEST_NAMES);

export function isTesting(): boolean {
  return testing;
}

/** Waits for the jobs that are under way, and holds up those to come until the answer is called. */
export async function enterScope(): Promise<() => void> {
  await over;
  let leave = (): void => undefined;
  over = new Promise((resolve) => {
    leave = () => {
      testing = false;
      resolve();
    };
  });
  if (outside > 0) await new Promise<void>((resolve) => (whenQuiet = resolve));
  testing = true;
  return leave;
}

/** A job of the pane itself: not during a self-test. */
export function outsideScope<Args extends unknown[], T>(
  job: (...args: Args) => Promise<T>,
): (...args: Args) => Promise<T> {
  return async (...args) => {
    await over;
    outside += 1;
    try {
      return await job(...args);
    } finally {
      outside -= 1;
      if (outside === 0) whenQuiet?.();
    }
  };
}
