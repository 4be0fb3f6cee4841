import { readsAs } from "../../../editing/cells/person-cell-text";
import type { PlanOutcome } from "../../../editing/plan/edit-plan";
import { findChoices, isNewName, splitTyped, type PersonChoice } from "./person-choices";

/** Why what is typed can be nobody's name. */
export type ImpossibleName = "digits" | "tooLong" | "notReadable";

/** What stands in the person box, judged at every key. */
export interface TypedPerson {
  /** The name part of "an 2". */
  name: string;
  /** The hours part of it; null without any. */
  hours: number | null;
  /** Who is meant, the likeliest first; also those who are on the task already. */
  found: PersonChoice[];
  /**
   * Whom Enter takes when nothing was chosen with the arrows: the first one found. Never someone new: those are added only by
   * choosing that line.
   */
  enter: PersonChoice | null;
  /** The new name that can be added; null when somebody has it, or nobody can have it. */
  add: string | null;
  impossible: ImpossibleName | null;
}

/** Names in the workbook are shorter by far, and a longer one does not fit in a header. */
const LONGEST_NAME = 60;

export function judgeTyped(choices: readonly PersonChoice[], typed: string): TypedPerson {
  const { name, hours } = splitTyped(typed);
  const found = findChoices(choices, name);
  const isNew = name !== "" && isNewName(choices, name);
  const impossible = isNew && found.length === 0 ? impossibleName(name) : null;
  return {
    name,
    hours,
    found,
    enter: name === "" ? null : (found[0] ?? null),
    add: isNew && impossibleName(name) === null ? name : null,
    impossible,
  };
}

function impossibleName(name: string): ImpossibleName | null {
  if (!/\p{L}/u.test(name)) return "digits";
  if (name.length > LONGEST_NAME) return "tooLong";
  return readsAs(name, { kind: "generic", header: "" }, name, null) ? null : "notReadable";
}

/** Whether giving someone a task would add a column, as the plan of it says; false while it is not known. */
export function addsColumn(outcome: PlanOutcome | null): boolean {
  if (!outcome?.ok) return false;
  return outcome.plan.touches.lines.some(({ what, axis }) => what === "insert" && axis === "column");
}
