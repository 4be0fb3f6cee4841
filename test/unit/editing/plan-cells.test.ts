import type { ChangeHours } from "../../../src/editing/intention";
import type { CellRef } from "../../../src/model/cell";
import { NAMED, SLOTS, TaskWorkbook } from "./task-workbook";

const CURRENT = "Huidige situatie";
const TARGET = "Streefdoel";
const book = TaskWorkbook.of(NAMED, SLOTS);
const cell = (sheet: string, task: string): CellRef => book.task(sheet, task).cell;

/** "C3: X -> " for each content change. */
function written(plan: ReturnType<TaskWorkbook["plan"]>): string[] {
  return plan.changes.map((change) =>
    change.kind === "content"
      ? `${change.cell.row},${change.cell.column}: ${change.before.formula} -> ${change.after.formula}`
      : change.kind,
  );
}

describe("levels", () => {
  test("use the mark that the sheet uses, and clear the other one", () => {
    const plan = book.plan({ kind: "setLevel", tasks: [cell(CURRENT, "Onderhouden")], level: "SG" });
    expect(written(plan)).toEqual(["2,2:  -> X", "2,3: X -> "]);
    expect(book.after(plan).task(CURRENT, "Onderhouden").level).toBe("SG");
  });

  test.each(["SG", "School", "Gedeeld", null] as const)("%s reads back, in bulk", (level) => {
    const tasks = book.situation(TARGET).tasks.map((task) => task.cell);
    const after = book.does({ kind: "setLevel", tasks, level });
    expect(after.situation(TARGET).tasks.map((task) => task.level)).toEqual(tasks.map(() => level));
  });

  test("a word for no gives way to the mark", () => {
    expect(written(book.plan({ kind: "setLevel", tasks: [cell(CURRENT, "Helpdesk")], level: "SG" }))).toEqual(
      ["4,2: nee -> X"],
    );
  });

  test("what is so already needs no change", () => {
    expect(book.refusal({ kind: "setLevel", tasks: [cell(CURRENT, "Helpdesk")], level: null })).toBe(
      "nothingToDo",
    );
  });

  test("in one column, with the words used there", () => {
    const words = TaskWorkbook.of({
      name: CURRENT,
      rows: [
        ["Cluster", "Omschrijving", "Niveau", "Prioriteit"],
        ["Technisch", "Een taak", "schoolniveau", "KT"],
        ["Technisch", "Nog een taak", "", ""],
      ],
    });
    const tasks = [words.task(CURRENT, "Nog").cell];
    expect(written(words.plan({ kind: "setLevel", tasks, level: "School" }))).toEqual([
      "2,2:  -> schoolniveau",
    ]);
    for (const level of ["SG", "School", "Gedeeld"] as const) {
      expect(words.does({ kind: "setLevel", tasks, level }).task(CURRENT, "Nog").level).toBe(level);
    }
    expect(words.does({ kind: "setPriority", tasks, priority: "Geen" }).task(CURRENT, "Nog").priority).toBe(
      "Geen",
    );
  });

  test("a mark of another sheet's number or truth value is kept as such", () => {
    const numbers = TaskWorkbook.of({
      name: CURRENT,
      rows: [
        ["Cluster", "Omschrijving", "SG", "School"],
        ["T", "Een taak", 1, ""],
        ["T", "Nog een taak", "", ""],
      ],
    });
    const plan = numbers.plan({
      kind: "setLevel",
      tasks: [numbers.task(CURRENT, "Nog").cell],
      level: "School",
    });
    expect(plan.changes[0]).toMatchObject({ after: { formula: 1 } });
  });

  test("a level cell merged over two tasks is not changed for one of them", () => {
    const merged = TaskWorkbook.of({
      name: CURRENT,
      rows: [
        ["Cluster", "Omschrijving", "SG", "School"],
        ["T", "Een taak", "x", ""],
        ["T", "Nog een taak", "", ""],
      ],
      merges: [{ row: 1, column: 2, rowCount: 2, columnCount: 1 }],
    });
    expect(merged.refusal({ kind: "setLevel", tasks: [merged.task(CURRENT, "Nog").cell], level: null })).toBe(
      "sharedCell",
    );
  });
});

describe("priorities", () => {
  test("leave exactly one mark, also after a conflict", () => {
    const plan = book.plan({ kind: "setPriority", tasks: [cell(TARGET, "Beheren")], priority: "LT" });
    expect(written(plan)).toEqual(["4,4: v -> "]);
    expect(book.after(plan).task(TARGET, "Beheren")).toMatchObject({
      priority: "LT",
      priorityConflict: false,
    });
  });

  test("are refused on a sheet without them", () => {
    expect(book.refusal({ kind: "setPriority", tasks: [cell(CURRENT, "Helpdesk")], priority: "KT" })).toBe(
      "noPriorityColumn",
    );
  });
});

describe("assigning", () => {
  const assign = (sheet: string, task: string, person: string, hours: number | null) =>
    book.plan({ kind: "assign", tasks: [cell(sheet, task)], person, hours });

  test.each([
    [CURRENT, "Beheren", "An Peeters", 1.5, ["3,4:  -> 1.5"]],
    [CURRENT, "Beheren", "an  peeters", null, ["3,4:  -> ja"]],
    [CURRENT, "Beheren", "Jan", 3, ["3,5: ja -> 3"]],
    [CURRENT, "ICT-bel", "An Peeters", 3, ["5,4: 2u -> 3u"]],
    [CURRENT, "ICT-bel", "An Peeters", 0.5, ["5,4: 2u -> 0,5u"]],
    [TARGET, "Beheren", "Bart Claes", 1.5, ["4,7: vacature -> Bart Claes (1,5)"]],
    [TARGET, "Beheren", "Bart Claes", null, ["4,7: vacature -> Bart Claes"]],
    [TARGET, "Helpdesk", "Bart Claes", 2, ["5,8:  -> Bart Claes (2)"]],
    [TARGET, "Helpdesk", "An Peeters", 2, ["5,7: An Peeters (1,5) -> An Peeters (2)"]],
    [TARGET, "Onderh", "Jan", 2.5, ["3,8: Jan 2u; Els Maes 1u -> Jan 2,5u; Els Maes 1u"]],
    [TARGET, "ICT-bel", "firma Netwerk", null, ["6,7:  -> firma Netwerk"]],
  ])("%s, %s: %s with %s", (sheet, task, person, hours, expected) => {
    const plan = assign(sheet, task, person, hours);
    expect(written(plan)).toEqual(expected);
    expect(plan.needsConfirmation).toEqual([]);
  });

  test.each([
    ["Helpdesk", "An Peeters", "formulaCell", "=1+1"],
    ["Helpdesk", "Jan", "unreadableText", "zie afspraak"],
    ["Nascholing", "Jan", "outOfScope", "nvt"],
  ])("on %s asks before %s loses what stands there", (task, person, code, text) => {
    expect(assign(CURRENT, task, person, 1).needsConfirmation).toEqual([
      expect.objectContaining({ code, text }),
    ]);
  });

  test("a task that is nvt is asked about in a slot as well", () => {
    const plan = assign(TARGET, "Nascholing", "Bart Claes", 1);
    expect(plan.needsConfirmation.map(({ code }) => code)).toEqual(["outOfScope"]);
    expect(book.after(plan).task(TARGET, "Nascholing").status).toBe("filled");
  });

  test("without a free slot a column comes in beside the last, under the same group headers", () => {
    const plan = assign(TARGET, "Onderhouden", "Bart Claes", 2);
    expect(plan.touches.lines).toEqual([{ what: "insert", axis: "column", sheetId: "s1", at: 9 }]);
    const after = book.after(plan);
    expect(after.who(TARGET, "Onderhouden")).toEqual(["An Peeters 4", "Jan 2", "Els Maes 1", "Bart Claes 2"]);
    expect(after.situation(TARGET).layout.persons.map(({ header }) => header)).toEqual([
      "Persoon 1",
      "Persoon 2",
      "Persoon 3",
    ]);
    expect(after.cells.merge({ sheetId: "s1", row: 0, column: 9 })?.columnCount).toBe(3);
    expect(after.cells.merge({ sheetId: "s1", row: 2, column: 9 })?.columnCount).toBe(3);
  });

  test("on a sheet with a column per person, a new person gets a column, used for all tasks at once", () => {
    const tasks = ["Onderhouden", "Beheren"].map((task) => cell(CURRENT, task));
    const plan = book.plan({ kind: "assign", tasks, person: "Bart Claes", hours: 2 });
    const after = book.after(plan);
    expect(plan.touches.lines).toHaveLength(1);
    expect(after.situation(CURRENT).layout.persons.map(({ header }) => header)).toEqual([
      "An Peeters",
      "Jan",
      "Bart Claes",
    ]);
    expect(after.who(CURRENT, "Beheren")).toEqual(["Jan ?", "Bart Claes 2"]);
    expect(after.cells.text({ sheetId: "s0", row: 2, column: 7 })).toBe("nota");
  });

  test.each([
    ["", "emptyName"],
    ["Jan 2", "nameNotReadable"],
    ["An/Piet", "nameNotReadable"],
    ["vacature", "nameNotReadable"],
    ["=1+1", "nameNotReadable"],
  ])("%j is no name", (person, code) => {
    expect(book.refusal({ kind: "assign", tasks: [cell(TARGET, "ICT-bel")], person, hours: 1 })).toBe(code);
  });

  test.each([-1, 169, NaN])("%s hours are refused", (hours) => {
    expect(book.refusal({ kind: "assign", tasks: [cell(TARGET, "ICT-bel")], person: "Jan", hours })).toBe(
      "hoursNotAllowed",
    );
  });

  test("a text that Excel would take for a date stays text", () => {
    const plain = TaskWorkbook.of({
      name: CURRENT,
      rows: [
        ["Cluster", "Omschrijving", "Persoon 1"],
        ["T", "Een taak", "Piet 2"],
        ["T", "Nog een taak", ""],
      ],
    });
    const plan = plain.plan({
      kind: "assign",
      tasks: [plain.task(CURRENT, "Nog").cell],
      person: "Jan",
      hours: 3,
    });
    expect(plan.changes[0]).toMatchObject({ after: { formula: "'Jan 3" } });
    expect(plain.after(plan).who(CURRENT, "Nog")).toEqual(["Jan 3"]);
  });

  test.each([
    ["General", 1.5, { formula: 1.5 }],
    ["h:mm", 1.5, { formula: 0.0625 }],
    ["d/mmm", 2, { formula: 2, numberFormat: "General" }],
    ["0%", 2, { formula: 2, numberFormat: "General" }],
    ['0" min"', 2, { formula: 2, numberFormat: "General" }],
    ["0\\ \\u\\/\\m\\a\\a\\n\\d", 2, { formula: 2, numberFormat: "General" }],
    ['0.0" u"', 1.5, { formula: 1.5 }],
    ['[Blue]#,##0.0_)" uur/week"', 1.5, { formula: 1.5 }],
    ["@", 1.5, { formula: "1,5" }],
  ])("under a name, a cell with format %s holds %s hours", (format, hours, after) => {
    const one = TaskWorkbook.of({
      name: CURRENT,
      rows: [
        ["Cluster", "Omschrijving", "SG", "School", "An Peeters"],
        ["T", "Een taak", "x", "", ""],
      ],
      formats: { "1,4": format },
    });
    const plan = one.plan({
      kind: "assign",
      tasks: [one.task(CURRENT, "Een").cell],
      person: "An Peeters",
      hours,
    });
    expect(plan.changes).toEqual([expect.objectContaining({ after })]);
    expect(one.after(plan).who(CURRENT, "Een")).toEqual([`An Peeters ${hours}`]);
  });
});

describe("taking someone off a task", () => {
  const workbook = (text: string) =>
    TaskWorkbook.of({
      name: CURRENT,
      rows: [
        ["Cluster", "Omschrijving", "Persoon 1", "Persoon 2"],
        ["T", "Een taak", text, ""],
        ["T", "Nog een taak", "Piet 1 u", ""],
      ],
    });

  test.each([
    ["Jan Peeters 2u", ""],
    ["Jan Peeters 2u; An Maes 1u", "An Maes 1u"],
    ["An Maes 1u; Jan Peeters 2u", "An Maes 1u"],
    ["An Maes 1u\nJan Peeters 2u\nPiet Bos", "An Maes 1u\nPiet Bos"],
    ["Jan Peeters, An Maes", "An Maes"],
    ["An Maes en Jan Peeters", "An Maes"],
    ["An Maes (back-up); Jan Peeters 2u", "An Maes (back-up)"],
  ])("%j leaves %j", (text, left) => {
    const book = workbook(text);
    const plan = book.plan({
      kind: "unassign",
      tasks: [book.task(CURRENT, "Een").cell],
      executorKey: "jan peeters",
    });
    expect(plan.changes).toEqual([expect.objectContaining({ after: { formula: left } })]);
    expect(plan.needsConfirmation).toEqual([]);
  });

  test("hours that were not divided are asked about", () => {
    const book = workbook("Jan Peeters/An Maes 2u");
    const plan = book.plan({
      kind: "unassign",
      tasks: [book.task(CURRENT, "Een").cell],
      executorKey: "jan peeters",
    });
    expect(plan.needsConfirmation.map(({ code }) => code)).toEqual(["splitLost"]);
    expect(book.after(plan).who(CURRENT, "Een")).toEqual(["An Maes 1"]);
  });

  test("in her own column the cell becomes empty, and nothing else changes", () => {
    const plan = book.plan({
      kind: "unassign",
      tasks: [cell(CURRENT, "Onderhouden")],
      executorKey: "an peeters",
    });
    expect(written(plan)).toEqual(["2,4: 4 -> "]);
  });

  test("tasks that the person is not on are left alone", () => {
    const tasks = [cell(TARGET, "Onderhouden"), cell(TARGET, "Beheren")];
    expect(written(book.plan({ kind: "unassign", tasks, executorKey: "an peeters" }))).toEqual([
      "3,7: An Peeters (4) -> ",
    ]);
  });
});

describe("changing hours", () => {
  const workbook = (text: string) =>
    TaskWorkbook.of({
      name: CURRENT,
      rows: [
        ["Cluster", "Omschrijving", "Persoon 1"],
        ["T", "Een taak", text],
      ],
    });

  test.each([
    ["Jan Peeters 2u", 3, "Jan Peeters 3u"],
    ["Jan Peeters: 1,5 uur/week", 2, "Jan Peeters: 2 uur/week"],
    ["2u Jan Peeters", 0.25, "0,25u Jan Peeters"],
    ["Jan Peeters", 2, "Jan Peeters 2 u"],
    ["Jan Peeters 90 min", 2, "Jan Peeters 2 u"],
    ["Jan Peeters ±2u", 3, "Jan Peeters 3 u"],
    ["Jan Peeters 2u", null, "Jan Peeters"],
    ["An Maes 2u; Jan Peeters 2u", 4, "An Maes 2u; Jan Peeters 4u"],
    ["An Maes 2u\nJan Peeters 1u30", 4, "An Maes 2u\nJan Peeters 4 u"],
    ["JAN PEETERS (2)", 4, "JAN PEETERS (4)"],
  ])("%j to %s: %j", (text, hours, expected) => {
    const book = workbook(text);
    const plan = book.plan({
      kind: "changeHours",
      tasks: [book.task(CURRENT, "Een").cell],
      executorKey: "jan peeters",
      hours,
    });
    expect(plan.changes).toEqual([expect.objectContaining({ after: { formula: expected } })]);
  });

  describe("a surname, a comma and a first name of somebody who is known", () => {
    const book = (text: string) =>
      TaskWorkbook.of({
        name: CURRENT,
        rows: [
          ["Cluster", "Omschrijving", "Persoon 1"],
          ["T", "Een taak", text],
          ["T", "Nog iets", "Jan Peeters 1u"],
        ],
      });
    const jan = "jan peeters";

    test.each<[string, Pick<ChangeHours, "kind" | "hours"> | { kind: "unassign" }, string]>([
      ["Peeters, Jan 2u", { kind: "changeHours", hours: 3 }, "Peeters, Jan 3u"],
      ["Peeters, Jan", { kind: "changeHours", hours: 1.5 }, "Peeters, Jan 1,5u"],
      ["Els 1u; Mia en Peeters, Jan", { kind: "unassign" }, "Els 1u; Mia"],
      ["Peeters, Jan 2u; Els 1u", { kind: "unassign" }, "Els 1u"],
      ["Peeters, Jan 2u", { kind: "unassign" }, ""],
      ["Peeters, Jan 2u; Jan Peeters-Maes 1u", { kind: "unassign" }, "Jan Peeters-Maes 1u"],
    ])("%j, %j: %j", (text, intention, expected) => {
      const workbook = book(text);
      const tasks = [workbook.task(CURRENT, "Een").cell];
      const plan = workbook.plan({ ...intention, tasks, executorKey: jan });
      expect(plan.changes).toEqual([expect.objectContaining({ after: { formula: expected } })]);
    });
  });

  test("somebody written surname first gets a name that begins as the old one", () => {
    const book = TaskWorkbook.of({
      name: CURRENT,
      rows: [
        ["Cluster", "Omschrijving", "Persoon 1"],
        ["T", "Een taak", "Peeters, Jan 2u"],
        ["T", "Nog iets", "Jan Peeters 1u"],
      ],
    });
    const plan = book.plan({ kind: "renamePerson", personKey: "jan peeters", name: "Jan Peeters-Maes" });
    expect(plan.changes.map((change) => "after" in change && change.after)).toEqual([
      { formula: "Jan Peeters-Maes 2u" },
      { formula: "Jan Peeters-Maes 1u" },
    ]);
  });

  test("a person who stands twice on a task ends up with these hours, once", () => {
    const book = TaskWorkbook.of({
      name: CURRENT,
      rows: [
        ["Cluster", "Omschrijving", "Persoon 1", "Persoon 2"],
        ["T", "Een taak", "Jan Peeters 2u", "An Maes; Jan Peeters"],
      ],
    });
    const tasks = [book.task(CURRENT, "Een").cell];
    expect(
      book.does({ kind: "changeHours", tasks, executorKey: "jan peeters", hours: 3 }).who(CURRENT, "Een"),
    ).toEqual(["Jan Peeters 3", "An Maes ?"]);
  });
});

describe("core tasks", () => {
  test("are marked as the sheet marks them", () => {
    const plan = book.plan({ kind: "setCore", tasks: [cell(CURRENT, "Helpdesk")], core: true });
    expect(plan.changes).toEqual([
      { kind: "color", cell: cell(CURRENT, "Helpdesk"), part: "fill", before: null, after: "#E4DFEC" },
      { kind: "color", cell: cell(CURRENT, "Helpdesk"), part: "font", before: "#333333", after: "#7030A0" },
    ]);
  });

  test("lose only their purple, for the colours of their neighbours", () => {
    const plan = book.plan({ kind: "setCore", tasks: [cell(CURRENT, "Onderhouden")], core: false });
    expect(plan.changes.map((change) => change.kind === "color" && [change.part, change.after])).toEqual([
      ["fill", null],
      ["font", "#333333"],
    ]);
  });

  test("a sheet without purple takes the tasks and the purple from the other sheets", () => {
    const after = book.does({ kind: "markCoreTasks", sheetId: "s1" });
    expect(after.situation(TARGET).hasPurple).toBe(true);
    expect(
      after
        .situation(TARGET)
        .tasks.filter(({ core }) => core)
        .map(({ description }) => description),
    ).toEqual(["Onderhouden van hardware", "ICT-beleidsplan"]);
    expect(after.cells.color(cell(TARGET, "Onderhouden"), "font")).toBe("#7030A0");
    expect(after.refusal({ kind: "markCoreTasks", sheetId: "s1" })).toBe("nothingToDo");
  });
});

test("a plan is guarded by the task's text, the column's header and what stood in the cell", () => {
  const plan = book.plan({ kind: "assign", tasks: [cell(TARGET, "Helpdesk")], person: "Jan", hours: 1 });
  expect(plan.guards).toEqual([
    { kind: "text", of: "task", cell: cell(TARGET, "Helpdesk"), text: "Helpdesk" },
    { kind: "text", of: "header", cell: { sheetId: "s1", row: 1, column: 8 }, text: "Persoon 2" },
    { kind: "content", cell: { sheetId: "s1", row: 5, column: 8 }, content: { formula: "" } },
  ]);
});

test("unknown tasks and sheets are refused", () => {
  expect(
    book.refusal({ kind: "setLevel", tasks: [{ sheetId: "s1", row: 99, column: 1 }], level: null }),
  ).toBe("taskUnknown");
  expect(book.refusal({ kind: "markCoreTasks", sheetId: "gone" })).toBe("sheetUnknown");
});
