import { noticesToCheck } from "../analysis/data-quality";
import type { MissingPart, SheetFigures } from "../analysis/findings";
import { incompleteTasks } from "../analysis/incomplete";
import { placeTasks, type PlacedTask } from "../analysis/placed-task";
import { figuresPerSheet } from "../analysis/sheet-figures";
import { cellKey } from "../model/cell";
import type { Overview } from "../model/overview";
import type { Notice, Situation } from "../model/situation";

/** One task of one sheet, with all that its row in the list shows. */
export interface TaskEntry {
  /** Its sheet and description: stays the same when rows move. */
  key: string;
  placed: PlacedTask;
  missing: MissingPart[];
  /** What is to be looked at in its row. */
  notices: Notice[];
}

/** A situation sheet as the pane shows it. */
export interface SheetView {
  situation: Situation;
  figures: SheetFigures;
  entries: TaskEntry[];
  /** What is to be looked at anywhere on the sheet, most serious first. */
  toCheck: Notice[];
}

/** Notices that only tell how something was understood; nothing is expected of the user. */
const ONLY_TOLD: readonly Notice["code"][] = [
  "estimate",
  "converted",
  "noPurple",
  "hiddenRows",
  "matchedByLikeness",
];

/** Every situation sheet, in sheet order. */
export function sheetViews(overview: Overview): SheetView[] {
  const placed = placeTasks(overview);
  const figures = figuresPerSheet(overview, placed);
  const missing = new Map(incompleteTasks(placed).map((task) => [cellKey(task.place.cell), task.missing]));
  const notices = toLookAt(overview);
  return overview.situations.map((situation, at) => {
    const toCheck = notices.filter(({ cell }) => cell.sheetId === situation.sheet.id);
    const keys = new Set<string>();
    const entries = placed
      .filter((task) => task.situation === situation)
      .map((task): TaskEntry => {
        const { cell } = task.place;
        const own = toCheck.filter(({ cell: { row } }) => row === cell.row);
        const key = freeKey(`${situation.sheet.id}!${task.place.description.trim()}`, keys);
        keys.add(key);
        return { key, placed: task, missing: missing.get(cellKey(cell)) ?? [], notices: own };
      });
    return { situation, figures: figures[at]!, entries, toCheck };
  });
}

/** The second task of the same description gets a number. */
function freeKey(key: string, taken: ReadonlySet<string>): string {
  let free = key;
  for (let number = 2; taken.has(free); number++) free = `${key} (${number})`;
  return free;
}

/** Two priorities and a person named twice are conflicts after an analysis; before it they are things to look at. */
function toLookAt(overview: Overview): Notice[] {
  const conflicts = overview.notices.filter(
    ({ code }) => code === "priorityConflict" || code === "personTwice",
  );
  return [...conflicts, ...noticesToCheck(overview)].filter(({ code }) => !ONLY_TOLD.includes(code));
}
