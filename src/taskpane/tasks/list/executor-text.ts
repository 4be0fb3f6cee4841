import type { Texts } from "../../../locale/texts";
import { hoursText } from "../../parts/hours-text";
import type { Priority } from "../../../model/task";
import type { TaskEntry } from "../../store/workbook-view";

/** A person with hours that is no longer than this stays on one line of the narrowest pane, in characters. */
const ONE_LINE = 30;

/** Who does it and for how long: "An Peeters 4 u · Jan 1,5 u", or why there is nobody. */
export function executorText(texts: Texts, { placed }: TaskEntry): string {
  const { t } = texts;
  const { task } = placed;
  if (task.status === "outOfScope") return t("task.outOfScope");
  const parts = task.assignments.map(({ executor, hours }) =>
    unbroken(`${executor.name} ${hoursText(texts, hours)}`.trim()),
  );
  const loose = task.looseHours.map(({ hours }) => t("task.looseHours", { hours: hoursText(texts, hours) }));
  if (parts.length > 0 || loose.length > 0) return [...parts, ...loose].join(" · ");
  return task.status === "toCheck" ? t("task.toCheck") : t("task.nobody");
}

/** So that a line ends between two persons, not between a name and its hours. */
function unbroken(part: string): string {
  return part.length > ONE_LINE ? part : part.replaceAll(" ", "\u00a0");
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
