import { useDeferredValue, useMemo } from "react";
import type { PlanOutcome } from "../../editing/edit-plan";
import type { Intention } from "../../editing/intention";
import { planEdit } from "../../editing/plan-edit";
import { usePaneState } from "../pane-context";

/** What an edit would do, worked out again when the wish or the workbook changes; null without a wish. */
export function usePreview(intention: Intention | null): PlanOutcome | null {
  const { workbook } = usePaneState();
  const wish = useDeferredValue(JSON.stringify(intention));
  return useMemo(() => {
    const given = JSON.parse(wish) as Intention | null;
    return workbook && given ? planEdit(given, workbook.overview, workbook.cells) : null;
  }, [workbook, wish]);
}
