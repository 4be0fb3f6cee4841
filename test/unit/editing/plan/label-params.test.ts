import { NAMED, SLOTS, TaskWorkbook } from "../task-workbook";

/** What the undo button and the answers say of an edit. */

const workbook = TaskWorkbook.of(NAMED, SLOTS);
const cellOf = (sheet: string, task: string) => workbook.task(sheet, task).cell;
const HARDWARE = [
  cellOf("Huidige situatie", "Onderhouden van hardware"),
  cellOf("Streefdoel", "Onderhouden van hardware"),
];
const saidOf = (intention: Parameters<TaskWorkbook["plan"]>[0]) => workbook.plan(intention).label.params;

test("a task is named, and counted once however many sheets have it", () => {
  expect(saidOf({ kind: "setCore", tasks: HARDWARE, core: false })).toEqual({
    task: "Onderhouden van hardware",
    count: 1,
    core: "no",
  });
  const two = [...HARDWARE, cellOf("Huidige situatie", "ICT-beleidsplan")];
  expect(saidOf({ kind: "setCore", tasks: two, core: false })).toMatchObject({ count: 2 });
});

test("tasks of one sheet are counted, and the first is named", () => {
  const tasks = [cellOf("Huidige situatie", "Nascholing"), cellOf("Huidige situatie", "ICT-beleidsplan")];
  expect(saidOf({ kind: "setLevel", tasks, level: "SG" })).toEqual({
    task: "Nascholing",
    count: 2,
    level: "SG",
  });
});

test("a person is named as the workbook shows the name", () => {
  const { persons } = workbook.overview;
  const { key } = persons.find(({ name }) => name === "An Peeters")!;
  const tasks = [cellOf("Huidige situatie", "Onderhouden van hardware")];
  expect(saidOf({ kind: "unassign", tasks, executorKey: key })).toMatchObject({ person: "An Peeters" });
  expect(saidOf({ kind: "changeHours", tasks, executorKey: key, hours: 3 })).toMatchObject({
    person: "An Peeters",
    hours: 3,
  });
});

test("who is no person, and who is written otherwise on this task, are named as well", () => {
  const rows = [
    ["Cluster", "Omschrijving", "SG", "School", "Persoon 1"],
    ["Technisch", " Taak a ", "x", "", "firma Netwerk 2u"],
    ["Technisch", "Taak b", "x", "", "AN PEETERS 1u"],
    ["Technisch", "Taak c", "x", "", "An Peeters 1u"],
    ["Technisch", "Taak d", "x", "", "An Peeters 1u"],
  ];
  const book = TaskWorkbook.of({ name: "Huidige situatie", rows });
  const off = (row: number) => {
    const { cell, assignments } = book.overview.situations[0]!.tasks[row]!;
    const executorKey = assignments[0]!.executor.key;
    return book.plan({ kind: "unassign", tasks: [cell], executorKey }).label.params;
  };
  expect(off(0)).toEqual({ task: "Taak a", count: 1, person: "firma Netwerk" });
  expect(off(1)).toMatchObject({ person: book.overview.persons[0]!.name });
});

test("a sheet is named", () => {
  const sheetId = workbook.situation("Huidige situatie").sheet.id;
  const started = TaskWorkbook.of(NAMED).plan({ kind: "startTarget", sheetId });
  expect(started.label.params).toEqual({ sheet: "Huidige situatie" });
});
