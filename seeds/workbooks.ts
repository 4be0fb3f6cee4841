import { Workbook } from "@cj-tech-master/excelts";
import { drawGuidelines } from "./draw-guidelines";
import { drawTaskSheet } from "./draw-task-sheet";
import { GROUP_SHEETS } from "./example-group";
import type { GroupSheet } from "./example-group/group-sheet";
import { schoolGoal, schoolToday } from "./example-school";
import { readFillTable, taskNamed } from "./fill-table";
import { loadTaskLists, type SeedTask, type TaskLists } from "./task-lists";

/** The workbooks of this folder, by file name. */
export const WORKBOOKS: Record<string, () => Workbook> = {
  "takenoverzicht.xlsx": emptyWorkbook,
  "voorbeeld-school.xlsx": schoolWorkbook,
  "voorbeeld-scholengroep.xlsx": groupWorkbook,
};

const EMPTY_CURRENT = readFillTable("Taak | SG | School | Persoon 1 | Persoon 2 | Persoon 3 | ...");
const EMPTY_TARGET = readFillTable(
  "Taak | SG | School | KT | LT | Geen | Persoon 1 | Persoon 2 | Persoon 3 | ...",
);

/** The guidelines and the task list, as every copy of the original begins. */
function startWorkbook(lists: TaskLists, author: string): Workbook {
  const workbook = new Workbook();
  workbook.creator = author;
  workbook.lastModifiedBy = author;
  workbook.title = "Takenoverzicht ICT-coördinatie";
  // Fixed, so that building again gives the same file.
  workbook.created = workbook.modified = new Date(Date.UTC(2023, 9, 10));
  drawGuidelines(workbook, lists.guidelines);
  drawTaskSheet(workbook, { name: "Takenoverzicht", tasks: lists.overview });
  return workbook;
}

/** The workbook as a school gets it: nothing filled in yet. */
function emptyWorkbook(): Workbook {
  const lists = loadTaskLists();
  const { competences } = lists;
  const workbook = startWorkbook(lists, "Takenwijzer (reconstructie)");
  drawTaskSheet(workbook, {
    name: "Huidige situatie",
    tasks: lists.current,
    competences,
    fill: EMPTY_CURRENT,
  });
  drawTaskSheet(workbook, { name: "Streefdoel", tasks: lists.target, competences, fill: EMPTY_TARGET });
  return workbook;
}

function schoolWorkbook(): Workbook {
  const lists = loadTaskLists();
  const { competences } = lists;
  const workbook = startWorkbook(lists, "Takenwijzer (voorbeeld)");
  drawTaskSheet(workbook, { name: "Huidige situatie", tasks: lists.current, competences, fill: schoolToday });
  drawTaskSheet(workbook, { name: "Streefdoel", tasks: lists.target, competences, fill: schoolGoal });
  return workbook;
}

function groupWorkbook(): Workbook {
  const lists = loadTaskLists();
  const workbook = startWorkbook(lists, "Takenwijzer (voorbeeld)");
  for (const sheet of GROUP_SHEETS) {
    drawTaskSheet(workbook, { ...sheet, tasks: tasksOf(sheet, lists), competences: lists.competences });
  }
  return workbook;
}

/** The tasks on a sheet of the group: the original list without those struck, with those added. */
export function tasksOf(sheet: GroupSheet, lists: TaskLists): SeedTask[] {
  const original = lists[sheet.role];
  const removed = (sheet.removed ?? []).map((part) => taskNamed(part, original));
  const added = (sheet.added ?? []).map((task) => ({ task, after: taskNamed(task.after, original) }));
  return original.flatMap((task) => {
    const below = added
      .filter(({ after }) => after === task)
      .map(({ task: { cluster, description } }) => ({ cluster, description, core: false }));
    return removed.includes(task) ? below : [task, ...below];
  });
}
