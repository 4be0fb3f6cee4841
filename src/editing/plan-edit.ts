import type { Overview } from "../model/overview";
import { buildPlan } from "./plan/build-plan";
import type { PlanOutcome } from "./plan/edit-plan";
import type { Intention, IntentionKind } from "./intention";
import { assign, changeHours, unassign } from "./rules/assignments";
import { markCoreTasks, setCore } from "./rules/core";
import { newDraft, Refused, type Rule } from "./plan/draft";
import { setLevel, setPriority } from "./rules/levels";
import { addPerson, mergePersons, renamePerson } from "./rules/persons";
import { addSchool } from "./rules/school";
import { startTarget } from "./rules/target";
import { addTask, removeTask } from "./rules/task-rows";
import type { SheetCells } from "./plan/sheet-cells";

/**
 * The exact changes that an intention means, on the sheets as they were read. `overview` and `cells` must be of one reading.
 * Never throws: what cannot be done is refused with a code and, where there is one, the cell.
 */
export function planEdit(intention: Intention, overview: Overview, cells: SheetCells): PlanOutcome {
  const draft = newDraft(overview, cells);
  try {
    const rule = RULES[intention.kind] as Rule<Intention>;
    rule.plan(draft, intention);
    if (draft.changes.length === 0) throw new Refused("nothingToDo");
    const { changes, anchors, newAnchors, confirmations } = draft;
    const label = { code: intention.kind, params: rule.label(intention, draft), undo: false };
    return {
      ok: true,
      plan: buildPlan({ label, changes, anchors, newAnchors, needsConfirmation: confirmations }),
    };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** The sheets as they were read at one time. */
interface Reading {
  overview: Overview;
  cells: SheetCells;
}

const planned = new WeakMap<Reading, { wish: string; outcome: PlanOutcome }>();

/** The same plan, worked out once where it is first seen and then written. */
export function planOnce(intention: Intention, reading: Reading): PlanOutcome {
  const wish = JSON.stringify(intention);
  const last = planned.get(reading);
  if (last?.wish === wish) return last.outcome;
  const outcome = planEdit(intention, reading.overview, reading.cells);
  planned.set(reading, { wish, outcome });
  return outcome;
}

type RuleOf<Kind extends IntentionKind> = Rule<Extract<Intention, { kind: Kind }>>;

const RULES: { [Kind in IntentionKind]: RuleOf<Kind> } = {
  setLevel,
  setPriority,
  assign,
  changeHours,
  unassign,
  setCore,
  markCoreTasks,
  addTask,
  removeTask,
  addPerson,
  renamePerson,
  mergePersons,
  addSchool,
  startTarget,
};
