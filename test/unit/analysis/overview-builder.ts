import type { Overview, Person, School, SharedTask } from "../../../src/model/overview";
import type { Notice, Role, Situation } from "../../../src/model/situation";
import type {
  Assignment,
  Hours,
  Level,
  LooseHours,
  Priority,
  Task,
  TaskStatus,
} from "../../../src/model/task";

/** "An 2" = An with 2 hours a week; "An" = hours unknown; "firma:Telenet 1" = another executor. */
export type Doer = string;

export interface TaskLine {
  /** Tasks of equal description are the same task on every sheet. */
  task: string;
  cluster?: string;
  core?: boolean;
  level?: Level | null;
  priority?: Priority | null;
  twoPriorities?: boolean;
  who?: Doer[];
  /** Named to take over. */
  seconds?: Doer[];
  loose?: number[];
  status?: TaskStatus;
  hidden?: boolean;
}

export interface SheetLines {
  school: string;
  role: Role;
  lines: TaskLine[];
  name?: string;
  withoutLevelColumn?: boolean;
  withoutPriorityColumn?: boolean;
  hasPurple?: boolean;
  notices?: Notice[];
  competences?: { cluster: string; text: string }[];
}

const FIRST_TASK_ROW = 4;
const FIRST_PERSON_COLUMN = 8;

/** Builds what reading would give, from a few lines per sheet. Task n of a sheet stands in row 5 + n, column B. */
export function overviewOf(...sheets: SheetLines[]): Overview {
  const situations = sheets.map(situationOf);
  const tasks = new Map<string, SharedTask>();
  for (const situation of situations) {
    for (const { id, cell, cluster, description, core } of situation.tasks) {
      const shared = tasks.get(id) ?? { id, cluster, description, core, places: [] };
      shared.places.push(cell);
      tasks.set(id, shared);
    }
  }
  return {
    schools: schoolsOf(situations),
    situations,
    taskLists: [],
    tasks: [...tasks.values()],
    persons: personsOf(situations),
    namesToConfirm: [],
    leftOut: [],
    notices: situations.flatMap(({ notices }) => notices),
  };
}

function situationOf(sheet: SheetLines, index: number): Situation {
  const id = `sheet-${index + 1}`;
  const role = sheet.role === "current" ? "Huidige situatie" : "Streefdoel";
  const tasks = sheet.lines.map((line, position) =>
    taskOf(line, id, FIRST_TASK_ROW + position, sheet.school),
  );
  return {
    sheet: { id, name: sheet.name ?? `${role} ${sheet.school}`, visibility: "visible" },
    school: sheet.school,
    role: sheet.role,
    layout: {
      headerRow: 3,
      headerTop: 2,
      headerBottom: 3,
      firstTaskRow: FIRST_TASK_ROW,
      lastTaskRow: FIRST_TASK_ROW + Math.max(0, tasks.length - 1),
      cluster: 0,
      description: 1,
      competences: null,
      level: sheet.withoutLevelColumn ? null : { kind: "marks", SG: 2, School: 3 },
      priority:
        sheet.role === "target" && !sheet.withoutPriorityColumn
          ? { kind: "marks", KT: 4, LT: 5, Geen: 6 }
          : null,
      persons: [{ column: FIRST_PERSON_COLUMN, header: "Persoon 1", kind: "generic" }],
      unread: [],
      totalRows: [],
    },
    tasks,
    competences: sheet.competences ?? [],
    hasPurple: sheet.hasPurple ?? true,
    purple: (sheet.hasPurple ?? true) ? "#7030A0" : null,
    notices: sheet.notices ?? [],
    reconciliation: { nonEmpty: 0, read: 0, known: 0, unreadable: 0 },
  };
}

function taskOf(line: TaskLine, sheetId: string, row: number, school: string): Task {
  const assignments = (line.who ?? []).map((doer, position) =>
    assignmentOf(doer, { sheetId, row, column: FIRST_PERSON_COLUMN + position }, school),
  );
  const looseHours = (line.loose ?? []).map((perWeek, position): LooseHours => ({
    hours: hoursOf(perWeek),
    cell: { sheetId, row, column: FIRST_PERSON_COLUMN + assignments.length + position },
    text: String(perWeek),
  }));
  return {
    id: `task-${line.task}`,
    cell: { sheetId, row, column: 1 },
    cluster: line.cluster ?? "Technisch",
    description: line.task,
    core: line.core ?? false,
    level: line.level === undefined ? "School" : line.level,
    priority: line.priority ?? null,
    priorityConflict: line.twoPriorities ?? false,
    assignments,
    seconds: (line.seconds ?? []).map((doer) => {
      const { executor, hours, cell, text } = assignmentOf(
        doer,
        { sheetId, row, column: FIRST_PERSON_COLUMN + assignments.length },
        school,
      );
      return { executor, hours, cell, text };
    }),
    looseHours,
    unreadable: [],
    status: line.status ?? (assignments.length > 0 ? "filled" : "open"),
    hidden: line.hidden ?? false,
  };
}

function assignmentOf(doer: Doer, cell: Assignment["cell"], school: string): Assignment {
  const other = doer.startsWith("firma:");
  const [, name = doer, hours] =
    /^(.*?)(?: (\d+(?:\.\d+)?))?$/.exec(other ? doer.slice("firma:".length) : doer) ?? [];
  return {
    executor: {
      kind: other ? "other" : "person",
      name,
      key: other ? name.toLowerCase() : personKey(name, school),
    },
    hours: hoursOf(hours === undefined ? null : Number(hours)),
    cell,
    text: doer,
    splitUnknown: false,
  };
}

function hoursOf(perWeek: number | null): Hours {
  return { perWeek, estimate: false, converted: false };
}

function schoolsOf(situations: Situation[]): School[] {
  return [...new Set(situations.map(({ school }) => school))].map((name) => ({
    name,
    current: situations.find(({ school, role }) => school === name && role === "current") ?? null,
    target: situations.find(({ school, role }) => school === name && role === "target") ?? null,
  }));
}

function personsOf(situations: Situation[]): Person[] {
  const persons = new Map<string, Person>();
  for (const { school, tasks } of situations) {
    for (const { executor } of tasks.flatMap(({ assignments }) => assignments)) {
      if (executor.kind !== "person") continue;
      const { key, name } = executor;
      const person = persons.get(key) ?? { key, name, spellings: [], schools: [] };
      if (!person.schools.includes(school)) person.schools.push(school);
      persons.set(key, person);
    }
  }
  return [...persons.values()];
}

/** A name of one word is another person in another school. */
function personKey(name: string, school: string): string {
  const key = name.toLowerCase();
  return key.includes(" ") ? key : `${key}@${school.toLowerCase()}`;
}

/** One school, one sheet. */
export function currentSheet(lines: TaskLine[], school = "Sint-Jan"): SheetLines {
  return { school, role: "current", lines };
}

export function targetSheet(lines: TaskLine[], school = "Sint-Jan"): SheetLines {
  return { school, role: "target", lines };
}
