import type { Grid } from "../model/grid";
import type { NameAnswer, Overview, School, SheetLeftOut } from "../model/overview";
import { DEFAULT_OTHER_EXECUTORS, type ReadingSettings } from "../model/reading-settings";
import type { Notice, Role, SheetLayout, Situation, TaskList } from "../model/situation";
import type { Assignment } from "../model/task";
import { agreeOnCore } from "./agree-core";
import { findTaskSheet, isSituationLayout, type LaidOutSheet } from "./find-layout";
import { matchTasks } from "./match-tasks";
import { keyNotices } from "./notice-keys";
import { collectPersons } from "./merge-persons";
import { PersonCells } from "./person-cells";
import { isNameOf, type NameContext } from "./read-person-cell";
import { namesToConfirm, wordsOfTasks } from "./names-to-confirm";
import { nameKey } from "./normalise-text";
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
  const answers = answersOf(settings);
  const listed = otherExecutorTest(settings.otherExecutors ?? DEFAULT_OTHER_EXECUTORS);
  const isOther = (name: string) => (listed(name) ? !answers.isPerson(name) : answers.isOther(name));
  const excluded = new Set(settings.excludedSheets ?? []);
  const out: SheetLeftOut[] = [...leftOut];
  const lists: LaidOutSheet[] = [];
  const found: { grid: Grid; taskSheet: LaidOutSheet; role: Role }[] = [];
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
    else if (!isSituationLayout(taskSheet.layout)) lists.push(taskSheet);
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
  const isOrdinary = wordsOfTasks([...lists, ...found.map(({ taskSheet }) => taskSheet)].flatMap(textsOf));
  const names = namesOf(found.map(({ taskSheet }) => taskSheet.layout));
  const context: NameContext = {
    isOther,
    isKnownName: (name) => names.has(nameKey(name)),
    isFullName: (name) => names.has(nameKey(name)),
    isSomebodyElse: () => false,
    isOrdinaryWord: isOrdinary,
    isNoPerson: answers.isNoPerson,
  };
  const personCells = new PersonCells(context);
  const read = lists.map((list) => readTaskList(list, personCells));
  const taskLists = read.map(({ list }) => list);
  const bySchool = new Map<string, Placed[]>();
  for (const { grid, taskSheet, role } of found) {
    const school = schoolOf.get(grid.sheet.id) ?? "";
    const own = bySchool.get(schoolKey(school)) ?? [];
    own.push({ taskSheet, school, role });
    bySchool.set(schoolKey(school), own);
  }
  const readings = new Map<LaidOutSheet, Situation>();
  for (const sheets of bySchool.values()) readSchool(sheets, context, personCells, readings);
  const situations = found.flatMap(({ taskSheet }) => readings.get(taskSheet) ?? []);

  const matched = matchTasks([...taskLists, ...situations].map(({ tasks }) => tasks));
  const { persons, notices: doubles } = collectPersons(situations, settings, isOther);
  const asked = namesToConfirm(situations, answers.isPerson, isOrdinary);
  const core = agreeOnCore(taskLists, situations, matched.tasks);
  const notices = spread(taskLists, situations, [
    ...read.flatMap((list) => list.notices),
    ...matched.notices,
    ...core,
    ...doubles,
    ...asked.notices,
  ]);
  const bySheet = new Map<string, Notice[]>();
  for (const notice of notices) {
    const { sheetId } = notice.cell;
    const own = bySheet.get(sheetId);
    if (own) own.push(notice);
    else bySheet.set(sheetId, [notice]);
  }
  for (const taskSheet of [...lists, ...found.map((one) => one.taskSheet)]) {
    const { id } = taskSheet.cells.grid.sheet;
    keyNotices(bySheet.get(id) ?? [], taskSheet, settings.answeredNotices?.[id] ?? []);
  }
  return {
    schools: schoolsOf(situations),
    situations,
    taskLists,
    tasks: matched.tasks,
    persons,
    namesToConfirm: asked.names,
    leftOut: out,
    notices,
  };
}

interface Placed {
  taskSheet: LaidOutSheet;
  school: string;
  role: Role;
}

/** The sheets of one school. What its names say of each other is known once they were all read; where it matters they are read again. */
function readSchool(
  sheets: readonly Placed[],
  context: NameContext,
  personCells: PersonCells,
  readings: Map<LaidOutSheet, Situation>,
): void {
  const readAll = (cells: PersonCells) => {
    for (const { taskSheet, school, role } of sheets)
      readings.set(taskSheet, readSituation(taskSheet, school, role, cells));
  };
  readAll(personCells);
  const headers = sheets.flatMap(({ taskSheet }) =>
    taskSheet.layout.persons.flatMap(({ kind, header }) => (kind === "named" ? [nameKey(header)] : [])),
  );
  const inSlots = sheets.flatMap(({ taskSheet }) => namesInSlots(readings.get(taskSheet)));
  const mates = schoolMates(headers, inSlots);
  const fullNames = new Set(inSlots.filter((name) => name.includes(" ")));
  const isFullName = (name: string) => fullNames.has(nameKey(name)) || context.isFullName(name);
  const hasReversed = sheets.some(({ taskSheet }) =>
    readings.get(taskSheet)?.tasks.some(({ assignments }) => isSurnameFirst(assignments, isFullName)),
  );
  if (mates.size === 0 && !hasReversed) return;
  readAll(new PersonCells({ ...context, isFullName, isSomebodyElse: (name) => mates.has(nameKey(name)) }));
}

/**
 * Names of one word that are somebody of the school: a column or a slot is about exactly that name. In the column of somebody
 * who has it as a first name it is another person; elsewhere a short name in somebody's column is hers.
 */
function schoolMates(headers: readonly string[], inSlots: readonly string[]): Set<string> {
  const long = headers.filter((name) => name.includes(" "));
  const isShort = (name: string) => !name.includes(" ") && long.some((one) => isNameOf(name, one));
  return new Set([...headers, ...inSlots].filter(isShort));
}

/** Keys of the persons that the slots of a sheet name, each once. */
function namesInSlots(situation: Situation | undefined): string[] {
  if (!situation) return [];
  const { layout, tasks } = situation;
  const slots = new Set(layout.persons.flatMap(({ kind, column }) => (kind === "generic" ? [column] : [])));
  const seen = new Set<string>();
  if (slots.size > 0)
    for (const { assignments } of tasks)
      for (const { executor, cell } of assignments)
        if (executor.kind === "person" && slots.has(cell.column)) seen.add(executor.name);
  return [...new Set([...seen].map(nameKey))];
}

/** "Peeters, Jan" was read as two who are one elsewhere. */
function isSurnameFirst(assignments: readonly Assignment[], isFullName: (name: string) => boolean): boolean {
  return assignments.some(({ executor, text }, at) => {
    const next = assignments[at + 1];
    return next?.text === text && text.includes(",") && isFullName(`${next.executor.name} ${executor.name}`);
  });
}

function namesOf(layouts: readonly SheetLayout[]): Set<string> {
  return new Set(
    layouts.flatMap(({ persons }) =>
      persons.flatMap(({ kind, header }) => (kind === "named" ? [nameKey(header)] : [])),
    ),
  );
}

/** What tasks and competences say. */
function textsOf({ cells, layout: { competences }, rows }: LaidOutSheet): string[] {
  const texts = rows.map(({ description }) => description);
  if (competences !== null) for (const { row } of rows) texts.push(cells.text(row, competences));
  return texts;
}

/** What the user answered about names. */
function answersOf({ answeredNames = [] }: ReadingSettings) {
  const of = (is: NameAnswer) => {
    const names = new Set(answeredNames.flatMap((one) => (one.is === is ? [nameKey(one.name)] : [])));
    return (name: string) => names.size > 0 && names.has(nameKey(name));
  };
  return { isPerson: of("person"), isOther: of("other"), isNoPerson: of("remark") };
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
