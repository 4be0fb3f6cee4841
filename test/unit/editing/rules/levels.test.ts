import type { Intention } from "../../../../src/editing/intention";
import type { Area, CellRef, CellValue } from "../../../../src/model/cell";
import { NAMED, questions, SLOTS, TaskWorkbook, written } from "../task-workbook";

/** Levels and priorities as the sheet writes them: a mark in one of several columns, or a word in one. */

const SHEET = "Streefdoel";
type Value = string | null;

function book(headings: string[], rows: CellValue[][], merges: Area[] = []): TaskWorkbook {
  const tasks = rows.map((cells, at) => ["Technisch", `Taak ${"abcdef"[at]}`, ...cells]);
  return TaskWorkbook.of({
    name: SHEET,
    rows: [["Cluster", "Omschrijving", ...headings, "Persoon 1"], ...tasks],
    merges,
  });
}
const marks = (rows: CellValue[][], merges: Area[] = []) =>
  book(["SG", "School", "KT", "LT", "Geen"], rows, merges);
const words = (rows: CellValue[][], merges: Area[] = []) => book(["Niveau", "Prioriteit"], rows, merges);

const level = (workbook: TaskWorkbook, tasks: string, value: Value) =>
  ({
    kind: "setLevel",
    tasks: [...tasks].map((task) => workbook.task(SHEET, `Taak ${task}`).cell),
    level: value,
  }) as Intention;
const priority = (workbook: TaskWorkbook, tasks: string, value: Value) =>
  ({ ...level(workbook, tasks, null), kind: "setPriority", priority: value }) as Intention;
const writes = (workbook: TaskWorkbook, intention: Intention) => written(workbook.plan(intention));
const asks = (workbook: TaskWorkbook, intention: Intention) => questions(workbook.plan(intention));

test("what is said of it: task, count and value", () => {
  const workbook = marks([
    ["", "x"],
    ["", ""],
  ]);
  expect(workbook.plan(level(workbook, "ab", "SG")).label.params).toEqual({
    task: "Taak a",
    count: 2,
    level: "SG",
  });
  expect(workbook.plan(level(workbook, "a", null)).label.params).toMatchObject({ level: "" });
  expect(workbook.plan(priority(workbook, "a", "KT")).label.params).toEqual({
    task: "Taak a",
    count: 1,
    priority: "KT",
  });
});

describe("as marks", () => {
  test.each<[Value, string[]]>([
    ["SG", ["C2:  -> v", "D2: v -> "]],
    ["School", []],
    ["Gedeeld", ["C2:  -> v"]],
    [null, ["D2: v -> "]],
  ])("from School to %s", (value, expected) => {
    const workbook = marks([
      ["", "v"],
      ["v", ""],
      ["x", ""],
    ]);
    if (expected.length === 0) expect(workbook.refusal(level(workbook, "a", value))).toBe("nothingToDo");
    else expect(writes(workbook, level(workbook, "a", value))).toEqual(expected);
  });

  test("the most used one is written, a number or truth value as such; a long one, a formula or another's is none", () => {
    const one = (rows: CellValue[][]) =>
      writes(marks([["", ""], ...rows]), level(marks([["", ""]]), "a", "SG"))[0];
    expect(
      one([
        ["x", ""],
        [1, ""],
        ["", 1],
      ]),
    ).toBe("C2:  -> 1");
    expect(
      one([
        ["x", ""],
        ["", "X"],
        ["X", ""],
      ]),
    ).toBe("C2:  -> X");
    expect(
      one([
        [true, ""],
        ["", true],
        ["v", ""],
      ]),
    ).toBe("C2:  -> true");
    expect(
      one([
        ["akkoord", ""],
        ["", "akkoord"],
        ["v", ""],
      ]),
    ).toBe("C2:  -> v");
    expect(one([["", ""]])).toBe("C2:  -> x");
    expect(
      one([
        ["nee", ""],
        ["nee", ""],
      ]),
    ).toBe("C2:  -> x");
  });

  test("a priority has one mark; of two the other goes", () => {
    const workbook = marks([
      ["", "", "x", "x", ""],
      ["", "", "", "", ""],
    ]);
    expect(writes(workbook, priority(workbook, "a", "KT"))).toEqual(["F2: x -> "]);
    expect(writes(workbook, priority(workbook, "a", "Geen"))).toEqual([
      "E2: x -> ",
      "F2: x -> ",
      "G2:  -> x",
    ]);
    expect(writes(workbook, priority(workbook, "a", null))).toEqual(["E2: x -> ", "F2: x -> "]);
    expect(workbook.refusal(priority(workbook, "b", null))).toBe("nothingToDo");
  });

  test("what cannot be read, and what says more than yes, is asked about before it goes", () => {
    const workbook = marks([
      ["zie nota", "x"],
      ["??", "x"],
      ["#N/A", ""],
      ["prima", "nee"],
    ]);
    const both = (task: string, value: Value) => [
      ...writes(workbook, level(workbook, task, value)),
      ...asks(workbook, level(workbook, task, value)),
    ];
    expect(both("a", "School")).toEqual(["C2: zie nota -> ", "otherContent C2: zie nota"]);
    expect(both("b", "School")).toEqual(["C3: ?? -> ", "unreadableText C3: ??"]);
    expect(both("b", "SG")).toEqual(["C3: ?? -> x", "D3: x -> ", "unreadableText C3: ??"]);
    expect(both("c", "SG")).toEqual(["C4: '#N/A -> x", "unreadableText C4: #N/A"]);
    // Five letters are a mark; a word for no is nothing to ask about, and gives way
    expect(both("d", "School")).toEqual(["C5: prima -> ", "D5: nee -> x"]);
  });

  test("are guarded by the row, the heading and what stood there", () => {
    const workbook = marks([["", "x"]]);
    const { guards } = workbook.plan(level(workbook, "a", null));
    expect(guards.map((guard) => (guard.kind === "text" ? guard.text : guard.kind))).toEqual([
      "School",
      "Taak a",
      "content",
    ]);
  });

  test("a column that is not there is needed only for its own mark", () => {
    const workbook = book(["SG"], [["x"]]);
    expect(writes(workbook, level(workbook, "a", null))).toEqual(["C2: x -> "]);
    expect(workbook.refusal(level(workbook, "a", "School"))).toBe("noLevelColumn");
    expect(workbook.refusal(priority(workbook, "a", "KT"))).toBe("noPriorityColumn");
    const none = book([], [[""]]);
    expect(none.refusal(level(none, "a", "SG"))).toBe("noLevelColumn");
  });

  test("of a task over several rows: one mark in the first, all of them cleared", () => {
    const two = (column: number): Area => ({ row: 1, column, rowCount: 2, columnCount: 1 });
    const rows = [
      ["Cluster", "Omschrijving", "SG", "School", "Persoon 1"],
      ["Technisch", "Taak a", "", "x", ""],
      ["", "", "", "x", ""],
      ["Technisch", "Taak b", "", "x", ""],
    ];
    const workbook = TaskWorkbook.of({ name: SHEET, rows, merges: [two(0), two(1)] });
    expect(writes(workbook, level(workbook, "a", "SG"))).toEqual(["C2:  -> x", "D2: x -> ", "D3: x -> "]);
  });
});

describe("as words", () => {
  test.each<[Value, string[]]>([
    ["SG", ["C2:  -> scholengroep"]],
    ["School", ["C2:  -> School"]],
    ["Gedeeld", ["C2:  -> SG + School"]],
  ])("%s as the column writes it most, else in ours", (value, expected) => {
    const workbook = words([
      ["", ""],
      ["scholengroep", ""],
      ["SG", ""],
      ["scholengroep ", ""],
    ]);
    expect(writes(workbook, level(workbook, "a", value))).toEqual(expected);
    expect(workbook.does(level(workbook, "a", value)).task(SHEET, "Taak a").level).toBe(value);
  });

  test.each<[Value, string[]]>([
    ["KT", ["D2:  -> korte termijn"]],
    ["LT", ["D2:  -> LT"]],
    ["Geen", ["D2:  -> Geen"]],
  ])("priority %s", (value, expected) => {
    const workbook = words([
      ["", ""],
      ["", "korte termijn"],
    ]);
    expect(writes(workbook, priority(workbook, "a", value))).toEqual(expected);
  });

  test("what is so already is not written anew, what is cleared is empty", () => {
    const workbook = words([
      ["scholengroep", "KT"],
      ["SG", ""],
    ]);
    expect(workbook.refusal(level(workbook, "a", "SG"))).toBe("nothingToDo");
    expect(workbook.refusal(priority(workbook, "b", null))).toBe("nothingToDo");
    expect(writes(workbook, level(workbook, "a", null))).toEqual(["C2: scholengroep -> "]);
    expect(writes(workbook, priority(workbook, "a", null))).toEqual(["D2: KT -> "]);
  });

  test("what cannot be read is asked about, two priorities are not", () => {
    const workbook = words([
      ["zie nota", "KT en LT"],
      ["", ""],
    ]);
    expect(asks(workbook, level(workbook, "a", "SG"))).toEqual(["unreadableText C2: zie nota"]);
    expect(asks(workbook, level(workbook, "a", null))).toEqual(["unreadableText C2: zie nota"]);
    expect(writes(workbook, priority(workbook, "a", "LT"))).toEqual(["D2: KT en LT -> LT"]);
    expect(asks(workbook, priority(workbook, "a", "LT"))).toEqual([]);
    expect(asks(workbook, level(workbook, "b", "SG"))).toEqual([]);
  });

  test("are guarded by the row and the heading", () => {
    const workbook = words([["", ""]]);
    const { guards } = workbook.plan(level(workbook, "a", "SG"));
    expect(guards.flatMap((guard) => (guard.kind === "text" ? [guard.text] : []))).toEqual([
      "Niveau",
      "Taak a",
    ]);
  });

  test("of a task over several rows stand where its word stands", () => {
    const rows = [
      ["Cluster", "Omschrijving", "Niveau", "Persoon 1"],
      ["Technisch", "Taak a", "", ""],
      ["", "", "SG", ""],
      ["Technisch", "Taak b", "", ""],
    ];
    const merges = [0, 1].map((column) => ({ row: 1, column, rowCount: 2, columnCount: 1 }));
    const workbook = TaskWorkbook.of({ name: SHEET, rows, merges });
    expect(writes(workbook, level(workbook, "a", "School"))).toEqual(["C3: SG -> School"]);
    expect(writes(workbook, level(workbook, "b", "School"))).toEqual(["C4:  -> School"]);
  });

  test("merged over two tasks are not changed for one of them", () => {
    const workbook = words(
      [
        ["SG", ""],
        ["", ""],
      ],
      [{ row: 1, column: 2, rowCount: 2, columnCount: 1 }],
    );
    expect(workbook.refusal(level(workbook, "b", "School"))).toBe("sharedCell");
  });
});

describe("on a sheet with a column per person, and on one with slots", () => {
  const CURRENT = "Huidige situatie";
  const TARGET = "Streefdoel";
  const book = TaskWorkbook.of(NAMED, SLOTS);
  const cell = (sheet: string, task: string): CellRef => book.task(sheet, task).cell;

  describe("levels", () => {
    test("use the mark that the sheet uses, and clear the other one", () => {
      const plan = book.plan({ kind: "setLevel", tasks: [cell(CURRENT, "Onderhouden")], level: "SG" });
      expect(written(plan)).toEqual(["C3:  -> X", "D3: X -> "]);
      expect(book.after(plan).task(CURRENT, "Onderhouden").level).toBe("SG");
    });

    test.each(["SG", "School", "Gedeeld", null] as const)("%s reads back, in bulk", (level) => {
      const tasks = book.situation(TARGET).tasks.map((task) => task.cell);
      const after = book.does({ kind: "setLevel", tasks, level });
      expect(after.situation(TARGET).tasks.map((task) => task.level)).toEqual(tasks.map(() => level));
    });

    test("a word for no gives way to the mark", () => {
      expect(
        written(book.plan({ kind: "setLevel", tasks: [cell(CURRENT, "Helpdesk")], level: "SG" })),
      ).toEqual(["C5: nee -> X"]);
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
        "C3:  -> schoolniveau",
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
      expect(
        merged.refusal({ kind: "setLevel", tasks: [merged.task(CURRENT, "Nog").cell], level: null }),
      ).toBe("sharedCell");
    });
  });

  describe("priorities", () => {
    test("leave exactly one mark, also after a conflict", () => {
      const plan = book.plan({ kind: "setPriority", tasks: [cell(TARGET, "Beheren")], priority: "LT" });
      expect(written(plan)).toEqual(["E5: v -> "]);
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
});
