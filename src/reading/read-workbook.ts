import type { Grid } from "../model/grid";
import type { Overview, School, SheetLeftOut } from "../model/overview";
import { DEFAULT_OTHER_EXECUTORS, type ReadingSettings } from "../model/reading-settings";
import type { Notice, Role, SheetLayout, Situation, TaskList } from "../model/situation";
import { agreeOnCore } from "./agree-core";
import { findTaskSheet, isSituation, type TaskSheet } from "./find-layout";
import { matchTasks } from "./match-tasks";
import { collectPersons } from "./merge-persons";
import { PersonCells } from "./person-cells";
import { otherExecutorTest } from "./person-words";
import { readSituation, readTaskList } from "./read-sheet";
import { assignSchools, readSheetName, schoolKey } from "./sheet-role";

export interface WorkbookInput {
  /** In sheet order. */
  grids: readonly Grid[];
  settings?: ReadingSettings;
  /** Sheets that were not read at all; they come back among those of the overview. */
  leftOut?: readonly SheetLeftOut[];
}

/** Reads all sheets of a workbook into one overview. Never throws on what people typed: what cannot be read is in the notices. */
export function readWorkbook({ grids, settings = {}, leftOut = [] }: WorkbookInput): Overview {
  const isOther = otherExecutorTest(settings.otherExecutors ?? DEFAULT_OTHER_EXECUTORS);
  const excluded = new Set(settings.excludedSheets ?? []);
  const out: SheetLeftOut[] = [...leftOut];
  const lists: TaskSheet[] = [];
  const found: { grid: Grid; taskSheet: TaskSheet; role: Role }[] = [];
  for (const grid of grids) {
    const { sheet } = grid;
    const isLeftOut = excluded.has(sheet.id) || sheet.visibility === "veryHidden";
    const taskSheet = isLeftOut ? null : findTaskSheet(grid);
    if (!taskSheet)
      out.push({
        sheet,
        why: excluded.has(sheet.id)
          ? "excluded"
          : sheet.visibility === "veryHidden"
            ? "veryHidden"
            : "noTaskOverview",
      });
    else if (!isSituation(taskSheet.layout)) lists.push(taskSheet);
    else found.push({ grid, taskSheet, role: roleOf(grid, taskSheet.layout, settings) });
  }

  const schoolOf = assignSchools(
    found.map(({ grid: { sheet }, role }) => ({
      id: sheet.id,
      name: sheet.name,
      role,
      school: settings.sheets?.[sheet.id]?.school,
    })),
  );
  const personCells = new PersonCells(isOther);
  const read = lists.map((list) => readTaskList(list, personCells));
  const taskLists = read.map(({ list }) => list);
  const situations = found.map(({ grid, taskSheet, role }) =>
    readSituation(taskSheet, schoolOf.get(grid.sheet.id) ?? "", role, personCells),
  );

  const matched = matchTasks([...taskLists, ...situations].map(({ tasks }) => tasks));
  const { persons, notices: doubles } = collectPersons(situations, settings, isOther);
  const core = agreeOnCore(taskLists, situations, matched.tasks);
  return {
    schools: schoolsOf(situations),
    situations,
    taskLists,
    tasks: matched.tasks,
    persons,
    leftOut: out,
    notices: spread(taskLists, situations, [
      ...read.flatMap(({ notices }) => notices),
      ...matched.notices,
      ...core,
      ...doubles,
    ]),
  };
}

/** Chosen by hand, else target when there is a priority column or the name says so. */
function roleOf(grid: Grid, layout: SheetLayout, settings: ReadingSettings): Role {
  const chosen = settings.sheets?.[grid.sheet.id]?.role;
  if (chosen) return chosen;
  return layout.priority !== null || readSheetName(grid.sheet.name).role === "target" ? "target" : "current";
}

function schoolsOf(situations: readonly Situation[]): School[] {
  const schools = new Map<string, School>();
  for (const situation of situations) {
    const key = schoolKey(situation.school);
    let school = schools.get(key);
    if (!school) schools.set(key, (school = { name: situation.school, current: null, target: null }));
    // Two sheets that the user gave one school and one role: the first is the school's, the other stands by itself
    school[situation.role] ??= situation;
  }
  return [...schools.values()];
}

/** Notices about a situation's cells also stand in that situation; answers all of the workbook, in sheet order. */
function spread(
  taskLists: readonly TaskList[],
  situations: readonly Situation[],
  extra: readonly Notice[],
): Notice[] {
  const bySheet = new Map(situations.map((situation) => [situation.sheet.id, situation]));
  const rest: Notice[] = [];
  for (const notice of extra) {
    const situation = bySheet.get(notice.cell.sheetId);
    if (situation) situation.notices.push(notice);
    else rest.push(notice);
  }
  const order = new Map(taskLists.map((list, at) => [list.sheet.id, at]));
  rest.sort((a, b) => (order.get(a.cell.sheetId) ?? 0) - (order.get(b.cell.sheetId) ?? 0));
  return [...rest, ...situations.flatMap(({ notices }) => notices)];
}
