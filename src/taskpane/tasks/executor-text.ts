import type { Texts } from "../../locale/texts";
import { hoursText } from "../hours-text";
import type { Priority } from "../../model/task";
import type { TaskEntry } from "../workbook-view";

/** Who does it and for how long: "An Peeters 4 u · Jan 1,5 u", or why there is nobody. */
export function executorText(texts: Texts, { placed }: TaskEntry): string {
  const { t } = texts;
  const { task } = placed;
  if (task.status === "outOfScope") return t("task.outOfScope");
  const parts = task.assignments.map(({ executor, hours }) =>
    `${executor.name} ${hoursText(texts, hours)}`.trim(),
  );
  const loose = task.looseHours.map(({ hours }) => t("task.looseHours", { hours: hoursText(texts, hours) }));
  if (parts.length > 0 || loose.length > 0) return [...parts, ...loose].join(" · ");
  return task.status === "toCheck" ? t("task.toCheck") : t("task.nobody");
}

/** Level and, where the sheet has it, priority. */
export function levelText({ t }: Texts, { placed }: TaskEntry): string {
  const { task, situation } = placed;
  if (task.status === "outOfScope") return "";
  const level = situation.layout.level && (task.level ? t(`level.${task.level}`) : t("level.none"));
  const priority =
    situation.layout.priority &&
    (task.priorityConflict ? t("priority.conflict") : task.priority ? t(priorityKey(task.priority)) : null);
  return [level, priority].filter(Boolean).join(" · ");
}

/** "Geen" beside a level would not say of what. */
function priorityKey(priority: Priority) {
  return priority === "Geen" ? "priority.Geen.long" : (`priority.${priority}` as const);
}
