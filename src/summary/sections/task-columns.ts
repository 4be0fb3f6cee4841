import type { TaskPlace } from "../../analysis/findings";
import type { DraftColumn, Entry } from "../sheet-draft";
import { CORE, LINK, TEXT } from "../summary-styles";
import { clusterWord, coreWord } from "../wording";

/** The columns with which every list of tasks begins, so that lists of different sections stand under each other. */
export const TASK_COLUMNS: readonly DraftColumn[] = [
  { header: "Taak", style: TEXT },
  { header: "Kerntaak", style: CORE },
  { header: "Cluster", style: TEXT },
  { header: "School", style: TEXT },
];

export const CELL_COLUMN: DraftColumn = { header: "Naar cel", style: LINK };

export function taskEntries(place: TaskPlace): Entry[] {
  return [place.description, coreWord(place.core), clusterWord(place.cluster), place.school];
}

/** How a long list counts what it leaves out. */
export const OTHER_TASKS = ["andere taak", "andere taken"] as const;
