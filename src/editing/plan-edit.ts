import type { Overview } from "../model/overview";
import { buildPlan } from "./build-plan";
import type { PlanOutcome } from "./edit-plan";
import type { Intention } from "./intention";
import { planAssign, planChangeHours, planUnassign } from "./plan-assignments";
import { planMarkCoreTasks, planSetCore } from "./plan-core";
import { newDraft, type PlanDraft, Refused } from "./plan-draft";
import { labelOf } from "./plan-label";
import { planSetLevel, planSetPriority } from "./plan-marks";
import { planAddPerson, planMergePersons, planRenamePerson } from "./plan-persons";
import { planAddSchool } from "./plan-school";
import { planStartTarget } from "./plan-target";
import { planAddTask, planRemoveTask } from "./plan-task-rows";
import type { SheetCells } from "./sheet-cells";

/**
 * The exact changes that an intention means, on the sheets as they were read. `overview` and `cells` must be of one reading.
 * Never throws: what cannot be done is refused with a code and, where there is one, the cell.
 */
export function planEdit(intention: Intention, overview: Overview, cells: SheetCells): PlanOutcome {
  const draft = newDraft(overview, cells);
  try {
    planInto(draft, intention);
    if (draft.changes.length === 0) throw new Refused("nothingToDo");
    const { changes, anchors, newAnchors, confirmations } = draft;
    const label = labelOf(intention, draft);
    return {
      ok: true,
      plan: buildPlan({ label, changes, anchors, newAnchors, needsConfirmation: confirmations }),
    };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

function planInto(draft: PlanDraft, intention: Intention): void {
  switch (intention.kind) {
    case "setLevel":
      return planSetLevel(draft, intention);
    case "setPriority":
      return planSetPriority(draft, intention);
    case "assign":
      return planAssign(draft, intention);
    case "changeHours":
      return planChangeHours(draft, intention);
    case "unassign":
      return planUnassign(draft, intention);
    case "setCore":
      return planSetCore(draft, intention);
    case "markCoreTasks":
      return planMarkCoreTasks(draft, intention);
    case "addTask":
      return planAddTask(draft, intention);
    case "removeTask":
      return planRemoveTask(draft, intention);
    case "addPerson":
      return planAddPerson(draft, intention);
    case "renamePerson":
      return planRenamePerson(draft, intention);
    case "mergePersons":
      return planMergePersons(draft, intention);
    case "addSchool":
      return planAddSchool(draft, intention);
    case "startTarget":
      return planStartTarget(draft, intention);
  }
}
