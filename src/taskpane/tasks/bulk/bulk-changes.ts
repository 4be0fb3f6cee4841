import type { EditPlan } from "../../../editing/plan/edit-plan";
import { editedWorkbook } from "../../../port/optimistic-workbook";
import type { OpenedWorkbook } from "../../../port/workbook-port";
import type { Texts } from "../../../locale/texts";
import { executorText } from "../list/executor-text";
import { sheetViews, type SheetView, type TaskEntry } from "../../store/workbook-view";

/** What the row of one task will say, and what it says now. */
export interface TaskChange {
  key: string;
  description: string;
  before: string;
  after: string;
}

/** The rows of this sheet that will say something else, as they will be read after the plan. */
export function taskChanges(
  texts: Texts,
  plan: EditPlan,
  workbook: OpenedWorkbook,
  view: SheetView,
): TaskChange[] {
  const { overview } = editedWorkbook(workbook, plan);
  const after = sheetViews(overview).find(({ situation }) => situation.sheet.id === view.situation.sheet.id);
  const byKey = new Map(after?.entries.map((entry) => [entry.key, entry]));
  return view.entries.flatMap((entry): TaskChange[] => {
    const then = byKey.get(entry.key);
    if (!then) return [];
    const { key, placed } = entry;
    const [now, later] = [factsOf(texts, entry), factsOf(texts, then)];
    const parts = now.flatMap((fact, at) =>
      fact === later[at] ? [] : [{ before: fact, after: later[at] ?? "" }],
    );
    if (parts.length === 0) return [];
    return [
      {
        key,
        description: placed.place.description,
        before: parts.map(({ before }) => before).join(" · "),
        after: parts.map(({ after: fact }) => fact).join(" · "),
      },
    ];
  });
}

function factsOf(texts: Texts, entry: TaskEntry): string[] {
  const { t } = texts;
  const { level, priority, priorityConflict } = entry.placed.task;
  return [
    executorText(texts, entry),
    level ? t(`level.${level}`) : t("level.none"),
    priorityConflict ? t("priority.conflict") : priority ? t(`priority.${priority}`) : t("priority.none"),
    entry.placed.place.core ? t("task.core") : t("bulk.notCore"),
  ];
}
