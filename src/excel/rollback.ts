import type { Left } from "../editing/plan/rollback";
import { KnownProblem, problemOf, withDetailOf } from "../port/problem";

/** What was found of a job that failed; `why` is a better reason than Excel's own, where there is one. */
export type Found<T> = Left<T, () => Promise<void>> & { why?: unknown };

/**
 * After a failed request: `look` finds out what Excel did of the job. All of it: answers with its value, only the answer was lost.
 * Nothing: throws why. A part: takes that back and throws why. What cannot be told for certain is left alone, and said to be half
 * done.
 */
export async function rollback<T>(error: unknown, look: () => Promise<Found<T>>): Promise<T> {
  let found: Found<T>;
  try {
    found = await look();
  } catch (unseen) {
    throw withDetailOf(error, unseen);
  }
  const { why = error } = found;
  switch (found.done) {
    case "all":
      return found.value;
    case "none":
      throw why;
    case "part":
      if (!found.undo) throw halfWritten(error);
      try {
        await found.undo();
      } catch (kept) {
        throw withDetailOf(halfWritten(error), kept);
      }
      throw why;
    case "unclear":
      throw halfWritten(error);
  }
}

export function halfWritten(error: unknown): KnownProblem {
  return new KnownProblem({ code: "halfWritten", detail: problemOf(error).detail, retry: true });
}
