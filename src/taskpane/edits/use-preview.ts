import { useDeferredValue, useMemo } from "react";
import type { PlanOutcome } from "../../editing/plan/edit-plan";
import type { Intention } from "../../editing/intention";
import { planOnce } from "../../editing/plan-edit";
import { usePaneSelect } from "../store/pane-context";

/** What an edit would do, worked out again when the wish or the workbook changes; null without a wish. */
export function usePreview(intention: Intention | null): PlanOutcome | null {
  const workbook = usePaneSelect((state) => state.workbook);
  const wish = useDeferredValue(JSON.stringify(intention));
  return useMemo(() => {
    const given = JSON.parse(wish) as Intention | null;
    return workbook && given ? planOnce(given, workbook) : null;
  }, [workbook, wish]);
}
