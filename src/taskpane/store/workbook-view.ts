import { noticesToCheck } from "../../analysis/data-quality";
import type { MissingPart, SheetFigures } from "../../analysis/findings";
import { incompleteTasks } from "../../analysis/incomplete";
import { placeTasks, type PlacedTask } from "../../analysis/placed-task";
import { figuresPerSheet } from "../../analysis/sheet-figures";
import { cellKey } from "../../model/cell";
import { notAnswered } from "../../model/notice-answers";
import type { Overview } from "../../model/overview";
import type { Notice, Situation } from "../../model/situation";

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
  /** What is to be checked anywhere on the sheet, most serious first. */
  toCheck: Notice[];
}

const views = new WeakMap<Overview, SheetView[]>();

/** Every situation sheet, in sheet order; worked out once for each reading. */
export function sheetViews(overview: Overview): SheetView[] {
  const known = views.get(overview);
  if (known) return known;
  const made = newViews(overview);
  views.set(overview, made);
  return made;
}

function newViews(overview: Overview): SheetView[] {
  const placed = placeTasks(overview);
  const figures = figuresPerSheet(overview, placed);
  const missing = new Map(incompleteTasks(placed).map((task) => [cellKey(task.place.cell), task.missing]));
  const conflicts = notAnswered(overview.notices).filter(
    ({ code }) => code === "priorityConflict" || code === "personTwice",
  );
  const notices = noticesToCheck(overview);
  return overview.situations.map((situation, at) => {
    const toCheck = notices.filter(({ cell }) => cell.sheetId === situation.sheet.id);
    const keys = new Set<string>();
    const entries = placed
      .filter((task) => task.situation === situation)
      .map((task): TaskEntry => {
        const { cell } = task.place;
        const own = [...conflicts, ...toCheck].filter(
          ({ cell: at }) => at.row === cell.row && at.sheetId === cell.sheetId,
        );
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
