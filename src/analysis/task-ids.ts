import type { SharedTask } from "../model/overview";
import { hash32 } from "../model/text-hash";

/**
 * An id per task that is the same in every workbook where the task is worded the same, whatever its case, accents and punctuation:
 * tables of many schools can be joined on it. A second task of the same wording gets a number.
 */
export function taskIds(tasks: readonly SharedTask[]): Map<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    tasks.map(({ id, description }) => {
      const wording = wordingId(description);
      const count = (counts.get(wording) ?? 0) + 1;
      counts.set(wording, count);
      return [id, count === 1 ? wording : `${wording}-${count}`];
    }),
  );
}

/** The hash of its letters and digits: eight hexadecimal digits, led by a letter so that no program takes it for a number. */
function wordingId(description: string): string {
  const folded = description
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return `t${hash32(folded).toString(16).padStart(8, "0")}`;
}
