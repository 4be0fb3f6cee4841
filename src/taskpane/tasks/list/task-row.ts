import type { Texts } from "../../../locale/texts";
import type { TaskEntry } from "../../store/workbook-view";
import { executorText, levelText } from "./executor-text";

/** What one row of the list shows, in words: equal words need no new drawing. */
export interface TaskRowView {
  key: string;
  description: string;
  core: boolean;
  who: string;
  nobody: boolean;
  level: string;
  toCheck: boolean;
  hidden: boolean;
}

export function taskRow(texts: Texts, entry: TaskEntry): TaskRowView {
  const { place, task } = entry.placed;
  return {
    key: entry.key,
    description: place.description,
    core: place.core,
    who: executorText(texts, entry),
    nobody: task.status === "open",
    level: levelText(texts, entry),
    toCheck: entry.notices.length > 0,
    hidden: place.hidden,
  };
}
