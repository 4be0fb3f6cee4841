import { readFillTable, taskNamed, typedCell } from "../../../seeds/fill-table";

test.each([
  ["4", { kind: "number", value: 4 }],
  ["1,5", { kind: "number", value: 1.5 }],
  ["1:30", { kind: "time", days: 0.0625 }],
  ["2/3", { kind: "date", date: new Date("2024-03-02") }],
  ["=1+0.5 -> 1,5", { kind: "formula", formula: "1+0.5", result: 1.5 }],
  ["=#REF!*2 -> #REF!", { kind: "formula", formula: "#REF!*2", result: null }],
  ["Jan 1,5 uur/week", { kind: "text", text: "Jan 1,5 uur/week" }],
  ["'2", { kind: "text", text: "2" }],
  ["±2 Piet", { kind: "text", text: "±2 Piet" }],
])("typed %p", (typed, read) => expect(typedCell(typed)).toEqual(read));

test("a table keeps empty cells, fills short lines and breaks lines at ⏎", () => {
  const table = readFillTable(`
    Taak | SG | Persoon 1 | Persoon 2
    helpdesk |  | An 2u⏎Jan
    back-up | x
  `);
  expect(table.columns).toEqual(["SG", "Persoon 1", "Persoon 2"]);
  expect(table.rows).toEqual([
    { task: "helpdesk", cells: ["", "An 2u\nJan", ""] },
    { task: "back-up", cells: ["x", "", ""] },
  ]);
  expect(() => readFillTable("Taak | SG\nhelpdesk | x | An")).toThrow(/too many cells/);
});

test("a task is named by a part that only its description has", () => {
  const tasks = [{ description: "Beheren van laptops" }, { description: "Beheren van accounts" }];
  expect(taskNamed("LAPTOPS", tasks)).toBe(tasks[0]);
  expect(() => taskNamed("Beheren", tasks)).toThrow(/2 tasks/);
  expect(() => taskNamed("servers", tasks)).toThrow(/0 tasks/);
});
