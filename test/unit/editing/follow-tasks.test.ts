import { followIntention, followTask } from "../../../src/editing/follow-tasks";
import type { Overview } from "../../../src/model/overview";
import { TaskWorkbook } from "./task-workbook";

/** What was asked on one reading is done on a later one: on the same task, wherever it stands by then. */

const SHEET = "Huidige situatie";
const HEAD = ["Cluster", "Omschrijving", "SG", "School", "An Peeters"];
type Row = [cluster: string, task: string];

const read = (...rows: Row[]): Overview =>
  TaskWorkbook.of({ name: SHEET, rows: [HEAD, ...rows.map((row) => [...row, "", "x", "1u"])] }).overview;
const cellOf = ({ situations }: Overview, task: string, nth = 0) =>
  situations[0]!.tasks.filter(({ description }) => description === task)[nth]!.cell;

const BEFORE = read(["Technisch", "Helpdesk"], ["Technisch", "Netwerk"], ["Beleid", "Visie"]);

test.each<[string, Row[], number | null]>([
  [
    "stayed",
    [
      ["Technisch", "Helpdesk"],
      ["Technisch", "Netwerk"],
      ["Beleid", "Visie"],
    ],
    2,
  ],
  [
    "moved down",
    [
      ["Technisch", "Nieuw"],
      ["Technisch", "Helpdesk"],
      ["Technisch", "Netwerk"],
    ],
    3,
  ],
  [
    "moved up",
    [
      ["Technisch", "Netwerk"],
      ["Beleid", "Visie"],
    ],
    1,
  ],
  [
    "went to another cluster",
    [
      ["Technisch", "Helpdesk"],
      ["Beleid", "Visie"],
      ["Beleid", "Netwerk"],
    ],
    3,
  ],
  [
    "got a namesake elsewhere",
    [
      ["Technisch", "Netwerk"],
      ["Technisch", "Helpdesk"],
      ["Beleid", "Netwerk"],
    ],
    1,
  ],
  [
    "stayed, with a namesake above",
    [
      ["Technisch", "Netwerk"],
      ["Technisch", "Netwerk"],
      ["Beleid", "Visie"],
    ],
    2,
  ],
  [
    "cannot be told from another",
    [
      ["Technisch", "Netwerk"],
      ["Beleid", "Visie"],
      ["Technisch", "Netwerk"],
    ],
    null,
  ],
  [
    "is gone",
    [
      ["Technisch", "Helpdesk"],
      ["Beleid", "Visie"],
    ],
    null,
  ],
])("a task that %s", (_, rows, row) => {
  const found = followTask(cellOf(BEFORE, "Netwerk"), BEFORE, read(...rows));
  expect(found?.row ?? null).toBe(row);
});

test("a cell that was no task leads nowhere", () => {
  const { sheetId, row } = cellOf(BEFORE, "Netwerk");
  expect(followTask({ sheetId, row, column: 4 }, BEFORE, BEFORE)).toBeNull();
  expect(followTask({ sheetId, row: 40, column: 1 }, BEFORE, BEFORE)).toBeNull();
  expect(followTask({ sheetId: "elsewhere", row, column: 1 }, BEFORE, BEFORE)).toBeNull();
});

test("each task of a wish is followed; one that is gone is named, and what names no task stays as it is", () => {
  const tasks = [cellOf(BEFORE, "Helpdesk"), cellOf(BEFORE, "Visie")];
  const wish = { kind: "setLevel", tasks, level: "SG" } as const;
  const later = read(["Technisch", "Netwerk"], ["Beleid", "Visie"], ["Technisch", "Helpdesk"]);
  expect(followIntention(wish, BEFORE, later)).toEqual({
    ok: true,
    intention: { ...wish, tasks: [cellOf(later, "Helpdesk"), cellOf(later, "Visie")] },
  });
  expect(followIntention(wish, BEFORE, read(["Technisch", "Helpdesk"], ["Technisch", "Netwerk"]))).toEqual({
    ok: false,
    cell: tasks[1],
  });
  const other = { kind: "addSchool", name: "De Zon" } as const;
  expect(followIntention(other, BEFORE, later)).toEqual({ ok: true, intention: other });
});
