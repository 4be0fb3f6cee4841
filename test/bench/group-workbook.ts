import { Workbook } from "@cj-tech-master/excelts";
import { drawTaskSheet } from "../../seeds/draw-task-sheet";
import type { FillTable } from "../../seeds/fill-table";
import { loadTaskLists, type SeedTask } from "../../seeds/task-lists";
import { OFFICE_PURPLE, type Purple } from "../../seeds/workbook-look";

const TREES = ["Berk", "Beuk", "Eik", "Els", "Es", "Haag", "Iep", "Linde", "Olm", "Wilg"];
const PLACES = ["beek", "berg", "dal", "hof", "kouter", "laar", "rode", "veld", "woude", "zele"];
const FIRST = [
  "An",
  "Bart",
  "Chris",
  "Dirk",
  "Els",
  "Fatima",
  "Greet",
  "Hans",
  "Ilse",
  "Jan",
  "Katrien",
  "Luc",
];
const LAST = [
  "Aerts",
  "Baert",
  "Claes",
  "De Smet",
  "Engels",
  "Franck",
  "Goossens",
  "Hermans",
  "Jacobs",
  "Maes",
];

/** How one school fills in its sheets: whose columns, and how level, priority and a person are written. */
interface Habit {
  columns: "named" | "slots";
  marks: "columns" | "words";
  write: (person: string, hours: number) => string;
  purple: Purple | null;
}

const comma = (hours: number): string => String(hours).replace(".", ",");

const HABITS: Habit[] = [
  { columns: "named", marks: "columns", write: (_, hours) => comma(hours), purple: OFFICE_PURPLE },
  {
    columns: "slots",
    marks: "columns",
    write: (person, hours) => `${person} ${comma(hours)}u`,
    purple: { fill: "CCC0DA" },
  },
  { columns: "named", marks: "words", write: (_, hours) => (hours < 1 ? "x" : comma(hours)), purple: null },
  {
    columns: "slots",
    marks: "words",
    write: (person, hours) => (hours < 1 ? `${person} (½)` : `${person}: ${comma(hours)} uur/week`),
    purple: { font: "7030A0" },
  },
];

const LEVELS = { columns: ["SG", "School"], words: ["Niveau"] };
const PRIORITIES = { columns: ["KT", "LT", "Geen"], words: ["Prioriteit"] };
const SLOTS = ["Persoon 1", "Persoon 2", "Persoon 3", "..."];
const ODD_CELLS = ["extern", "directie", "?", "nvt", "nog te bepalen", "2u/maand", "ca. 2u", "2 lestijden"];

/** As many schools as asked, each with a current and a target sheet of 67 tasks and twelve persons, or as many, in four habits. */
export function groupWorkbook(
  schools: number,
  { persons = FIRST.length, tasks: taskCount = 0 } = {},
): Workbook {
  const { overview, competences } = loadTaskLists();
  const tasks = taskCount > 0 ? longList(overview, taskCount) : overview;
  const workbook = new Workbook();
  drawTaskSheet(workbook, { name: "Takenoverzicht", tasks });
  for (let at = 0; at < schools; at++) {
    const habit = HABITS[at % HABITS.length]!;
    const name = schoolName(at);
    const drawn = { tasks, competences, purple: habit.purple };
    drawTaskSheet(workbook, { ...drawn, name, fill: fill(at, habit, tasks, false, persons) });
    drawTaskSheet(workbook, {
      ...drawn,
      name: `${name} streefdoel`,
      fill: fill(at, habit, tasks, true, persons),
    });
  }
  return workbook;
}

/** One school whose list is longer than the original one, with its target. */
export function longWorkbook(taskCount: number): Workbook {
  const { overview, competences } = loadTaskLists();
  const tasks = longList(overview, taskCount);
  const workbook = new Workbook();
  const sheet = (name: string, target: boolean) =>
    drawTaskSheet(workbook, { name, tasks, competences, fill: fill(0, HABITS[0]!, tasks, target) });
  sheet("Huidige situatie", false);
  sheet("Streefdoel", true);
  return workbook;
}

/** The list over and over, cluster by cluster. */
function longList(overview: readonly SeedTask[], taskCount: number): SeedTask[] {
  return Array.from({ length: taskCount }, (_, at): SeedTask => {
    const task = overview[at % overview.length]!;
    return { ...task, description: `${task.description} (lijst ${Math.floor(at / overview.length) + 1})` };
  }).sort((a, b) => a.cluster.localeCompare(b.cluster));
}

export async function xlsxOf(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function schoolName(at: number): string {
  const round = Math.floor(at / (TREES.length * PLACES.length));
  const name = `${TREES[at % TREES.length]}${PLACES[Math.floor(at / TREES.length) % PLACES.length]}`;
  return round === 0 ? name : `${name} ${String.fromCharCode(65 + round)}`;
}

/** The first two work for the whole group: they have the same name in every school. */
function personsOf(school: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const round = Math.floor(at / FIRST.length);
    const last = LAST[(at + round * 3 + (at < 2 ? 0 : school)) % LAST.length]!;
    return `${FIRST[at % FIRST.length]} ${last}`;
  });
}

function fill(
  school: number,
  habit: Habit,
  tasks: readonly SeedTask[],
  target: boolean,
  count = FIRST.length,
): FillTable {
  const persons = personsOf(school, count);
  const levels = LEVELS[habit.marks];
  const priorities = target ? PRIORITIES[habit.marks] : [];
  const names = habit.columns === "named" ? persons : SLOTS;
  return {
    columns: [...levels, ...priorities, ...names],
    rows: tasks.map(({ description }, at) => {
      const chance = numberBetween(0, 100, school, at, target ? 1 : 0);
      const level = chance < 20 ? "SG" : chance < 95 ? "School" : "";
      const priority = ["KT", "LT", "Geen"][chance % 3]!;
      return {
        task: description,
        cells: [
          ...marked(levels, level),
          ...marked(priorities, priority),
          ...executors(habit, names, persons, chance, at + school),
        ],
      };
    }),
  };
}

/** An x under the right heading, or the word itself in the one column. */
function marked(columns: readonly string[], word: string): string[] {
  if (columns.length === 1) return [word];
  return columns.map((column) => (column === word ? "x" : ""));
}

/** None to three of them; one cell in eight is written in an odd way. */
function executors(habit: Habit, names: string[], persons: string[], chance: number, turn: number): string[] {
  const cells = names.map(() => "");
  const count = chance < 15 ? 0 : chance < 65 ? 1 : chance < 90 ? 2 : 3;
  for (let at = 0; at < count; at++) {
    const who = (turn * 5 + at * 7) % persons.length;
    const hours = 0.5 + ((chance + at) % 6) / 2;
    cells[habit.columns === "named" ? who : at] = habit.write(persons[who]!, hours);
  }
  if (chance % 8 === 0) cells[cells.length - 1] = ODD_CELLS[turn % ODD_CELLS.length]!;
  return cells;
}

/** The same every time, and without a pattern that the eye sees. */
function numberBetween(from: number, to: number, ...seeds: number[]): number {
  let hash = 0x811c9dc5;
  for (const seed of seeds) {
    hash = Math.imul(hash ^ seed, 0x01000193);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return from + ((hash >>> 0) % (to - from));
}
