import { areaAddress } from "../../../src/model/cell";
import { pickListCells, planPickLists } from "../../../src/editing/pick-lists";
import { NAMED, SLOTS, TaskWorkbook } from "./task-workbook";

const listsOf = ({ overview, cells }: TaskWorkbook) => planPickLists(overview, cells);
const shown = (book: TaskWorkbook) =>
  listsOf(book).lists.map(
    ({ sheetName, what, areas, choices }) =>
      `${sheetName}: ${what} ${areas.map(areaAddress).join(" ")}: ${choices.join("/")}`,
  );

test("columns of marks get the sheet's own mark, empty slots the names; hours under a name get nothing", () => {
  expect(shown(TaskWorkbook.of(NAMED, SLOTS))).toEqual([
    "Huidige situatie: mark C3:C7 D3:D7: X",
    "Streefdoel: mark C4:C8 D4:D8 E4:E8 F4:F8 G4:G8: v",
    "Streefdoel: person H7 I5:I8: An Peeters/Els Maes/Jan",
  ]);
});

test("each cell is counted once, and areas are as large as they can be: a row that is no task parts them", () => {
  expect(pickListCells(listsOf(TaskWorkbook.of(NAMED, SLOTS)).lists)).toBe(40);
  const rows = [
    ["Cluster", "Omschrijving", "Niveau", "Wie"],
    ["Technisch", "Onderhouden van hardware", "SG", "Jan 2u"],
    ["Technisch", "Beheren van het netwerk", "", ""],
    ["", "", "", ""],
    ["Technisch", "Helpdesk", "", ""],
    ["Technisch", "Telefonie", "", ""],
  ];
  const sheet = { name: "Huidige situatie", rows };
  expect(shown(TaskWorkbook.of(sheet))).toEqual([
    "Huidige situatie: level C2:C3 C5:C6: SG/School",
    "Huidige situatie: person D3 D5:D6: Jan",
  ]);
  // Two tasks that share a merged cell have one choice
  const merges = [{ row: 1, column: 2, rowCount: 2, columnCount: 1 }];
  const [level] = listsOf(TaskWorkbook.of({ ...sheet, merges })).lists;
  expect(level?.areas.map(areaAddress)).toEqual(["C2", "C5:C6"]);
  expect(pickListCells([level!])).toBe(3);
});

test("where one column holds the level or the priority, its words can be chosen", () => {
  const book = TaskWorkbook.of({
    name: "Streefdoel",
    rows: [
      ["Cluster", "Omschrijving", "Niveau", "Prioriteit", "Wie"],
      ["Technisch", "Onderhouden van hardware", "SG", "KT", "Jan 2u"],
      ["Technisch", "Helpdesk", "", "", ""],
    ],
  });
  expect(shown(book)).toEqual([
    "Streefdoel: level C2:C3: SG/School",
    "Streefdoel: priority D2:D3: KT/LT/Geen",
    "Streefdoel: person E3: Jan",
  ]);
  expect(pickListCells(listsOf(book).lists)).toBe(5);
});

test("nobody is known yet: there are no names to choose from, so no lists of them", () => {
  const book = TaskWorkbook.of({
    name: "Huidige situatie",
    rows: [
      ["Cluster", "Omschrijving", "Niveau", "Wie"],
      ["Technisch", "Helpdesk", "", ""],
    ],
  });
  expect(shown(book)).toEqual(["Huidige situatie: level C2: SG/School"]);
});
