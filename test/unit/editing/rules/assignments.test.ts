import type { ChangeHours, Intention } from "../../../../src/editing/intention";
import type { Area, CellRef, CellValue } from "../../../../src/model/cell";
import { codes, NAMED, questions, SLOTS, TaskWorkbook, written } from "../task-workbook";

/** Somebody on a task, other hours, and off again: in which cells, what is asked first, and what is refused. */

const SHEET = "Huidige situatie";

/** A sheet with these headings behind the levels, and one task per row: "Taak a", "Taak b" … */
function book(headings: string[], rows: CellValue[][], merges: Area[] = []): TaskWorkbook {
  const tasks = rows.map((cells, at) => ["Technisch", `Taak ${"abcdef"[at]}`, "", "x", ...cells]);
  return TaskWorkbook.of({
    name: SHEET,
    rows: [["Cluster", "Omschrijving", "SG", "School", ...headings], ...tasks],
    merges,
  });
}
const slots = (...rows: CellValue[][]) => book(["Persoon 1", "Persoon 2"], rows);
const cells = (workbook: TaskWorkbook, ...tasks: string[]) =>
  tasks.map((task) => workbook.task(SHEET, `Taak ${task}`).cell);

const assign = (workbook: TaskWorkbook, task: string, person: string, hours: number | null): Intention => ({
  kind: "assign",
  tasks: cells(workbook, ...task),
  person,
  hours,
});
const change = (
  workbook: TaskWorkbook,
  task: string,
  executorKey: string,
  hours: number | null,
): Intention => ({
  kind: "changeHours",
  tasks: cells(workbook, ...task),
  executorKey,
  hours,
});
const remove = (workbook: TaskWorkbook, task: string, executorKey: string): Intention => ({
  kind: "unassign",
  tasks: cells(workbook, ...task),
  executorKey,
});

describe("what is said of it", () => {
  const workbook = slots(["Jan Peeters 2u", ""], ["", ""]);
  const params = (intention: Intention) => workbook.plan(intention).label.params;

  test("names task, person and hours; unknown hours are not named", () => {
    expect(params(assign(workbook, "b", " Els  Maes ", 1.5))).toEqual({
      task: "Taak b",
      count: 1,
      person: "Els  Maes",
      hours: 1.5,
    });
    expect(params(assign(workbook, "ab", "Els", null))).toMatchObject({
      task: "Taak a",
      count: 2,
      hours: "",
    });
    expect(params(change(workbook, "a", "jan peeters", null))).toEqual({
      task: "Taak a",
      count: 1,
      person: "Jan Peeters",
      hours: "",
    });
    expect(params(change(workbook, "a", "jan peeters", 0))).toMatchObject({ hours: 0 });
    expect(params(remove(workbook, "a", "jan peeters"))).toEqual({
      task: "Taak a",
      count: 1,
      person: "Jan Peeters",
    });
  });
});

describe("a name", () => {
  test("is written with single spaces", () => {
    const workbook = slots(["", ""]);
    expect(written(workbook.plan(assign(workbook, "a", "  Els \n  Maes ", null)))).toEqual([
      "E2:  -> Els Maes",
    ]);
  });

  test("that would be read as something else is refused, with the name", () => {
    const workbook = book(["An Peeters"], [[""]]);
    expect(workbook.refused(assign(workbook, "a", "Els 2", 1))).toEqual({
      code: "nameNotReadable",
      text: "Els 2",
    });
    expect(workbook.refused(assign(workbook, "a", "Els", 200))).toEqual({
      code: "hoursNotAllowed",
      text: "200",
    });
  });

  test("of one word is somebody of that school; who is known there under another spelling is the same", () => {
    const school = (name: string, cell: string) => ({
      name: `Huidige situatie ${name}`,
      rows: [
        ["Cluster", "Omschrijving", "SG", "School", "Persoon 1", "Jan"],
        ["Technisch", "Taak a", "", "x", cell, ""],
      ],
    });
    const workbook = TaskWorkbook.of(school("De Zon", "JAN 1u"), school("De Maan", ""));
    const plan = (name: string, person: string) =>
      written(
        workbook.plan({ kind: "assign", tasks: [workbook.task(name, "Taak a").cell], person, hours: 2 }),
      );
    expect(plan("Huidige situatie De Zon", "jan")).toEqual(["E2: JAN 1u -> JAN 2u"]);
    expect(plan("Huidige situatie De Maan", "jan")).toEqual(["F2:  -> 2"]);
    expect(plan("Huidige situatie De Maan", "Els")).toEqual(["E2:  -> Els 2 u"]);
  });
});

describe("a sheet that does not say who", () => {
  const list = TaskWorkbook.of({
    name: "Takenlijst",
    rows: [
      ["Cluster", "Omschrijving van de taak"],
      ["Technisch", "Taak a"],
      ["Technisch", "Taak b"],
    ],
  });
  const tasks = [list.task("Takenlijst", "Taak a").cell];

  test.each<Intention>([
    { kind: "assign", tasks, person: "Jan", hours: 1 },
    { kind: "changeHours", tasks, executorKey: "jan@school", hours: 1 },
    { kind: "unassign", tasks, executorKey: "jan@school" },
  ])("$kind is refused with the task's cell", (intention) => {
    expect(list.refused(intention)).toEqual({ code: "noPersonColumn", cell: tasks[0] });
  });
});

describe("other hours", () => {
  test.each<[string, CellValue[], number | null, string[]]>([
    ["as they are", ["Jan Peeters 2u", ""], 2, []],
    ["unknown as they are", ["Jan Peeters", ""], null, []],
    ["about become certain", ["Jan Peeters ±2u", ""], 2, ["E2: Jan Peeters ±2u -> Jan Peeters 2 u"]],
    [
      "converted become a week's",
      ["Jan Peeters 52u/jaar", ""],
      1,
      ["E2: Jan Peeters 52u/jaar -> Jan Peeters 1 u"],
    ],
    [
      "in a unit that is not hours become unknown",
      ["Jan Peeters 3 lestijden", ""],
      null,
      ["E2: Jan Peeters 3 lestijden -> Jan Peeters"],
    ],
    ["known become unknown", ["Jan Peeters 2u", ""], null, ["E2: Jan Peeters 2u -> Jan Peeters"]],
    [
      "twice on the task: the first gets them, the other goes",
      ["Jan Peeters 2u", "Jan Peeters 1u"],
      3,
      ["E2: Jan Peeters 2u -> Jan Peeters 3u", "F2: Jan Peeters 1u -> "],
    ],
  ])("%s", (_, row, hours, expected) => {
    const workbook = slots(row, ["Els", ""]);
    const intention = change(workbook, "a", "jan peeters", hours);
    if (expected.length === 0) return expect(workbook.refused(intention).code).toBe("nothingToDo");
    const plan = workbook.plan(intention);
    expect(written(plan)).toEqual(expected);
    expect(questions(plan)).toEqual([]);
  });

  test("that were shared are asked about, also when they come to the same", () => {
    const workbook = slots(["Jan Peeters en An Maes 4u", ""]);
    const plan = workbook.plan(change(workbook, "a", "jan peeters", 2));
    expect(written(plan)).toEqual(["E2: Jan Peeters en An Maes 4u -> Jan Peeters 2 u; An Maes 2 u"]);
    expect(questions(plan)).toEqual(["splitLost E2: Jan Peeters en An Maes 4u"]);
  });

  test("with remarks that cannot stay are asked about", () => {
    const workbook = slots(["Jan Peeters di 3u, do 2u", ""]);
    expect(questions(workbook.plan(change(workbook, "a", "jan peeters", 4)))).toEqual([
      "otherContent E2: Jan Peeters di 3u, do 2u",
    ]);
  });

  test("of tasks that somebody else does are left alone", () => {
    const workbook = slots(["Jan Peeters 2u", ""], ["Els", ""]);
    expect(written(workbook.plan(change(workbook, "ab", "jan peeters", 1)))).toEqual([
      "E2: Jan Peeters 2u -> Jan Peeters 1u",
    ]);
    expect(workbook.refused(change(workbook, "b", "jan peeters", 1)).code).toBe("nothingToDo");
  });

  test("in a text that cannot be changed for one person are refused, with the text", () => {
    const workbook = slots(["Jan Peeters en An Maes 4u; Els ±2u", ""]);
    const [task] = cells(workbook, "a");
    expect(workbook.refused(change(workbook, "a", "jan peeters", 1))).toEqual({
      code: "sharedCell",
      cell: { ...task, column: 4 },
      text: "Jan Peeters en An Maes 4u; Els ±2u",
    });
  });
});

describe("under somebody's own name", () => {
  test.each<[string, CellValue, number | null, string[]]>([
    ["a number gives way to a number", 3, 2, ["E2: 3 -> 2"]],
    ["a number gives way to the sheet's mark", 3, null, ["E2: 3 -> x"]],
    ["a mark gives way to a number", "x", 2, ["E2: x -> 2"]],
    ["a text with hours stays a text", "3u", 2, ["E2: 3u -> 2u"]],
    ["a text with hours gives way to the mark", "3u", null, ["E2: 3u -> x"]],
    ["a text with hours and a remark keeps it", "3u (soms)", 2, ["E2: 3u (soms) -> 2u (soms)"]],
    ["her name in a text stays", "An Peeters 3u", 2, ["E2: An Peeters 3u -> An Peeters 2u"]],
    [
      "another who is named there stays",
      "An Peeters 3u; Jan",
      2,
      ["E2: An Peeters 3u; Jan -> An Peeters 2u; Jan"],
    ],
    ["others who are named there stay", "An Peeters; Jan", 2, ["E2: An Peeters; Jan -> An Peeters 2 u; Jan"]],
  ])("%s", (_, before, hours, expected) => {
    const workbook = book(
      ["An Peeters", "Jan"],
      [
        [before, ""],
        ["x", 1],
      ],
    );
    expect(written(workbook.plan(change(workbook, "a", "an peeters", hours)))).toEqual(expected);
  });

  test.each<[string, CellValue, number | null, string, string]>([
    ["that a mark is given with", "ja (soms)", 2, "E2: ja (soms) -> 2", "otherContent E2: ja (soms)"],
    ["that the hours are given with", "3u (soms)", null, "E2: 3u (soms) -> x", "otherContent E2: 3u (soms)"],
  ])("a remark %s is not lost without a question", (_, before, hours, expected, question) => {
    const workbook = book(
      ["An Peeters", "Jan"],
      [
        [before, ""],
        ["x", 1],
      ],
    );
    const plan = workbook.plan(change(workbook, "a", "an peeters", hours));
    expect(written(plan)).toEqual([expected]);
    expect(questions(plan)).toEqual([question]);
  });

  test("who takes over in her cell stays", () => {
    const workbook = book(
      ["An Peeters", "Jan"],
      [
        ["3u, back-up Jan Bos", ""],
        ["x", 1],
      ],
    );
    const plan = (hours: number | null) => workbook.plan(change(workbook, "a", "an peeters", hours));
    expect(written(plan(2))).toEqual(["E2: 3u, back-up Jan Bos -> 2u, back-up Jan Bos"]);
    expect(written(plan(null))).toEqual(["E2: 3u, back-up Jan Bos -> An Peeters, back-up Jan Bos"]);
  });

  test("another who stands there gets the hours in the text", () => {
    const workbook = book(
      ["An Peeters", "Els Maes"],
      [
        ["Jan Bos 3u", ""],
        [2, 1],
      ],
    );
    expect(written(workbook.plan(change(workbook, "a", "jan bos", 2)))).toEqual([
      "E2: Jan Bos 3u -> Jan Bos 2u",
    ]);
    expect(written(workbook.plan(change(workbook, "a", "jan bos", null)))).toEqual([
      "E2: Jan Bos 3u -> Jan Bos",
    ]);
  });

  test("she joins another who is written there", () => {
    const workbook = book(
      ["An Peeters", "Els Maes"],
      [
        ["Jan Bos 3u ", ""],
        [2, 1],
      ],
    );
    expect(written(workbook.plan(assign(workbook, "a", "An Peeters", 2)))).toEqual([
      "E2: Jan Bos 3u  -> Jan Bos 3u; An Peeters 2u",
    ]);
  });

  test.each<[string, CellValue, string, string]>([
    [
      "a text that says nothing to us",
      "zie afspraak",
      "unreadableText E2: zie afspraak",
      "E2: zie afspraak -> 2",
    ],
    ["not applicable", "nvt", "outOfScope E2: nvt", "E2: nvt -> 2"],
  ])("%s is asked about", (_, text, question, expected) => {
    const workbook = book(
      ["An Peeters", "Jan"],
      [
        [text, ""],
        [2, 1],
      ],
    );
    const plan = workbook.plan(assign(workbook, "a", "An Peeters", 2));
    expect(questions(plan)).toEqual([question]);
    expect(written(plan)).toEqual([expected]);
  });

  test("not applicable goes wherever the row says it, once asked", () => {
    const workbook = book(
      ["An Peeters", "Jan", "Els"],
      [
        ["nvt", "", "NVT"],
        [2, 1, 1],
      ],
    );
    const plan = workbook.plan(assign(workbook, "a", "Jan", 2));
    expect(written(plan)).toEqual(["F2:  -> 2", "E2: nvt -> ", "G2: NVT -> "]);
    expect(questions(plan)).toEqual(["outOfScope E2: nvt", "outOfScope G2: NVT"]);
    expect(plan.guards).toContainEqual({
      kind: "text",
      of: "header",
      cell: { sheetId: "s0", row: 0, column: 6 },
      text: "Els",
    });
  });

  test("what one says of herself stays where another does the task", () => {
    const workbook = book(
      ["An Peeters", "Jan", "Els"],
      [
        ["nvt", 2, ""],
        [2, 1, 1],
      ],
    );
    const plan = workbook.plan(assign(workbook, "a", "Els", 1));
    expect(written(plan)).toEqual(["G2:  -> 1"]);
    expect(questions(plan)).toEqual([]);
  });

  test("a cell merged away into a neighbour's is no place for her", () => {
    const merged = { row: 1, column: 4, rowCount: 1, columnCount: 2 };
    const workbook = book(
      ["An Peeters", "Jan"],
      [
        ["", ""],
        [2, 1],
      ],
      [merged],
    );
    expect(written(workbook.plan(assign(workbook, "a", "Jan", 2)))).toEqual(["insert column 6"]);
  });
});

describe("a free slot", () => {
  test("that says nobody comes before an empty one, and that before not applicable", () => {
    const workbook = slots(["", "vacature"], ["nvt", ""], ["", ""]);
    const into = (task: string) => {
      const plan = workbook.plan(assign(workbook, task, "Els", null));
      return [...written(plan), ...questions(plan)];
    };
    expect(into("a")).toEqual(["F2: vacature -> Els"]);
    expect(into("b")).toEqual(["E3: nvt -> Els", "outOfScope E3: nvt"]);
    expect(into("c")).toEqual(["E4:  -> Els"]);
  });

  test("is none that holds a formula or is merged with another's", () => {
    const over = { row: 1, column: 4, rowCount: 2, columnCount: 1 };
    const beside = { row: 3, column: 4, rowCount: 1, columnCount: 2 };
    const workbook = book(
      ["Persoon 1", "Persoon 2"],
      [
        ["", ""],
        ["", ""],
        ["", ""],
        ['=""', ""],
      ],
      [over, beside],
    );
    expect(written(workbook.plan(assign(workbook, "a", "Els", null)))).toEqual(["F2:  -> Els"]);
    expect(written(workbook.plan(assign(workbook, "b", "Els", null)))).toEqual(["F3:  -> Els"]);
    expect(written(workbook.plan(assign(workbook, "c", "Els", null)))).toEqual(["E4:  -> Els"]);
    expect(written(workbook.plan(assign(workbook, "d", "Els", null)))).toEqual(["F5:  -> Els"]);
    // Where the merged one is taken, there is no other
    const taken = book(["Persoon 1", "Persoon 2"], [["Jan", ""]], [{ ...beside, row: 1 }]);
    expect(written(taken.plan(assign(taken, "a", "Els", null)))).toEqual(["insert column 6"]);
  });
});

describe("hours in a column of their own", () => {
  const pairs = (heading: string, ...rows: CellValue[][]) => book(["Wie", heading], rows);

  test("are guarded by that column's heading, and written under the task", () => {
    const workbook = pairs("Uren", ["Jan", 1]);
    const plan = workbook.plan(change(workbook, "a", "jan@school", 2));
    expect(written(plan)).toEqual(["F2: 1 -> 2"]);
    expect(plan.guards.flatMap((guard) => (guard.kind === "text" ? [guard.text] : []))).toEqual(
      expect.arrayContaining(["Taak a", "Wie", "Uren"]),
    );
  });

  test("that two share cannot be said of one: refused, with the names", () => {
    const workbook = pairs("Uren", ["Jan + Els", 3]);
    expect(workbook.refused(change(workbook, "a", "jan@school", 2))).toMatchObject({
      code: "sharedCell",
      cell: { column: 4 },
      text: "Jan + Els",
    });
  });

  test("in minutes are whole minutes, and those that stand there already are not asked about", () => {
    const workbook = pairs("Minuten", ["", 90], ["Jan", 30]);
    const plan = workbook.plan(assign(workbook, "a", "Els", 1.5));
    expect(written(plan)).toEqual(["E2:  -> Els"]);
    expect(questions(plan)).toEqual([]);
    expect(questions(workbook.plan(assign(workbook, "a", "Els", 1)))).toEqual(["otherContent F2: 90"]);
    expect(written(workbook.plan(change(workbook, "b", "jan@school", 0.33)))).toEqual(["F3: 30 -> 20"]);
  });

  test("that are no number are asked about", () => {
    const workbook = pairs("Uren", ["", "veel"], ["Jan", 1]);
    expect(questions(workbook.plan(assign(workbook, "a", "Els", 1)))).toEqual(["otherContent F2: veel"]);
  });

  test("stay as they are when one of those who have hours of their own goes", () => {
    const workbook = pairs("Uren", ["Jan 1u; Els 2u", ""], ["Piet", 1]);
    const plan = workbook.plan(remove(workbook, "a", "jan@school"));
    expect(written(plan)).toEqual(["E2: Jan 1u; Els 2u -> Els 2u"]);
    expect(questions(plan)).toEqual([]);
  });
});

describe("who is taken off", () => {
  test("from a text that cannot be changed for one person: refused, with the text", () => {
    const workbook = slots(["Jan Peeters en An Maes 4u; Els ±2u", ""]);
    expect(workbook.refused(remove(workbook, "a", "jan peeters"))).toMatchObject({
      code: "sharedCell",
      cell: { column: 4 },
      text: "Jan Peeters en An Maes 4u; Els ±2u",
    });
  });

  test("named twice in a cell goes twice; what one of them loses is asked about", () => {
    const workbook = slots(["Jan Peeters 1u; Els 1u; Jan Peeters 2u", ""]);
    expect(written(workbook.plan(remove(workbook, "a", "jan peeters")))).toEqual([
      "E2: Jan Peeters 1u; Els 1u; Jan Peeters 2u -> Els 1u",
    ]);
    const shared = slots(["Jan Peeters en An Maes 4u", "Jan Peeters"]);
    const plan = shared.plan(remove(shared, "a", "jan peeters"));
    expect(written(plan)).toEqual(["E2: Jan Peeters en An Maes 4u -> An Maes 2 u", "F2: Jan Peeters -> "]);
    expect(questions(plan)).toEqual(["splitLost E2: Jan Peeters en An Maes 4u"]);
  });

  test("the cell and the task are guarded", () => {
    const workbook = slots(["Jan Peeters 2u", ""]);
    expect(workbook.plan(remove(workbook, "a", "jan peeters")).guards).toEqual([
      { kind: "text", of: "task", cell: cells(workbook, "a")[0], text: "Taak a" },
      { kind: "text", of: "header", cell: { sheetId: "s0", row: 0, column: 4 }, text: "Persoon 1" },
      {
        kind: "content",
        cell: { sheetId: "s0", row: 1, column: 4 },
        content: { formula: "Jan Peeters 2u" },
      },
    ]);
  });
});

describe("without room a column comes in", () => {
  test.each<[string, string[], CellValue[], string, string, CellValue]>([
    ["for a person where columns are persons", ["An Peeters", "Jan"], [2, 1], "Els Maes", "Els Maes", 2],
    ["for a slot where columns are slots", ["Persoon 1"], ["Jan 1u"], "Els Maes", "Persoon 2", "Els Maes 2u"],
    [
      "for a slot where some are",
      ["An Peeters", "Wie"],
      [1, "Jan 1u"],
      "Els Maes",
      "Persoon 2",
      "Els Maes 2u",
    ],
    // A column headed "KT" would be a priority's
    ["for a slot where the name heads none", ["An Peeters", "Jan"], [2, 1], "KT", "Persoon 1", "KT 2 u"],
    ["for a slot where there are no persons", [], [], "Els Maes", "Persoon 1", "Els Maes 2 u"],
  ])("%s", (_, headings, row, person, heading, content) => {
    const workbook = book(headings, [row, row]);
    const plan = workbook.plan(assign(workbook, "a", person, 2));
    const [added] = plan.changes;
    expect(added).toMatchObject({
      kind: "insertLine",
      at: 4 + headings.length,
      cells: [
        { place: 0, content: { formula: heading } },
        { place: 1, content: { formula: content } },
      ],
    });
    expect(workbook.after(plan).who(SHEET, "Taak a")).toContain(`${person} 2`);
  });

  test("for everybody who waits on that sheet, once; not applicable goes there", () => {
    const workbook = book(["Persoon 1"], [["Jan"], ["Piet"], ["nvt"]]);
    const plan = workbook.plan(assign(workbook, "abc", "Els", null));
    expect(written(plan)).toEqual(["E4: nvt -> Els", "insert column 5"]);
    expect(workbook.after(plan).who(SHEET, "Taak b")).toEqual(["Piet ?", "Els ?"]);
  });
});

describe("on a sheet with a column per person, and on one with slots", () => {
  const CURRENT = "Huidige situatie";
  const TARGET = "Streefdoel";
  const book = TaskWorkbook.of(NAMED, SLOTS);
  const cell = (sheet: string, task: string): CellRef => book.task(sheet, task).cell;

  describe("assigning", () => {
    const assign = (sheet: string, task: string, person: string, hours: number | null) =>
      book.plan({ kind: "assign", tasks: [cell(sheet, task)], person, hours });

    test.each([
      [CURRENT, "Beheren", "An Peeters", 1.5, ["E4:  -> 1.5"]],
      [CURRENT, "Beheren", "an  peeters", null, ["E4:  -> ja"]],
      [CURRENT, "Beheren", "Jan", 3, ["F4: ja -> 3"]],
      [CURRENT, "ICT-bel", "An Peeters", 3, ["E6: 2u -> 3u"]],
      [CURRENT, "ICT-bel", "An Peeters", 0.5, ["E6: 2u -> 0,5u"]],
      [TARGET, "Beheren", "Bart Claes", 1.5, ["H5: vacature -> Bart Claes (1,5)"]],
      [TARGET, "Beheren", "Bart Claes", null, ["H5: vacature -> Bart Claes"]],
      [TARGET, "Helpdesk", "Bart Claes", 2, ["I6:  -> Bart Claes (2)"]],
      [TARGET, "Helpdesk", "An Peeters", 2, ["H6: An Peeters (1,5) -> An Peeters (2)"]],
      [TARGET, "Onderh", "Jan", 2.5, ["I4: Jan 2u; Els Maes 1u -> Jan 2,5u; Els Maes 1u"]],
      [TARGET, "ICT-bel", "firma Netwerk", null, ["H7:  -> firma Netwerk"]],
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
      expect(codes(plan)).toEqual(["outOfScope"]);
      expect(book.after(plan).task(TARGET, "Nascholing").status).toBe("filled");
    });

    test("without a free slot a column comes in beside the last, under the same group headers", () => {
      const plan = assign(TARGET, "Onderhouden", "Bart Claes", 2);
      expect(plan.touches.lines).toEqual([{ what: "insert", axis: "column", sheetId: "s1", at: 9 }]);
      const after = book.after(plan);
      expect(after.who(TARGET, "Onderhouden")).toEqual([
        "An Peeters 4",
        "Jan 2",
        "Els Maes 1",
        "Bart Claes 2",
      ]);
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
      expect(codes(plan)).toEqual(["splitLost"]);
      expect(book.after(plan).who(CURRENT, "Een")).toEqual(["An Maes 1"]);
    });

    test("in her own column the cell becomes empty, and nothing else changes", () => {
      const plan = book.plan({
        kind: "unassign",
        tasks: [cell(CURRENT, "Onderhouden")],
        executorKey: "an peeters",
      });
      expect(written(plan)).toEqual(["E3: 4 -> "]);
    });

    test("tasks that the person is not on are left alone", () => {
      const tasks = [cell(TARGET, "Onderhouden"), cell(TARGET, "Beheren")];
      expect(written(book.plan({ kind: "unassign", tasks, executorKey: "an peeters" }))).toEqual([
        "H4: An Peeters (4) -> ",
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
});

describe("hours that stand in a column of their own", () => {
  const book = TaskWorkbook.of({
    name: SHEET,
    rows: [
      ["Cluster", "Omschrijving", "SG", "School", "Wie", "Uren"],
      ["Technisch", "Een", "", "x", "Joris", 1],
      ["Technisch", "Twee", "", "x", "", ""],
      ["Technisch", "Drie", "", "x", "Alex + Joris", 3],
    ],
  });
  const task = (name: string) => book.task(SHEET, name).cell;

  test("are written there, the name beside them", () => {
    const plan = book.plan({ kind: "assign", tasks: [task("Twee")], person: "Els", hours: 1.5 });
    expect(written(plan)).toEqual(["E3:  -> Els", "F3:  -> 1.5"]);
    expect(book.after(plan).who(SHEET, "Twee")).toEqual(["Els 1.5"]);
  });

  test("are changed there", () => {
    const plan = book.plan({
      kind: "changeHours",
      tasks: [task("Een")],
      executorKey: "joris@school",
      hours: 2,
    });
    expect(written(plan)).toEqual(["F2: 1 -> 2"]);
    expect(book.after(plan).who(SHEET, "Een")).toEqual(["Joris 2"]);
  });

  test("go when nobody is left", () => {
    const plan = book.plan({ kind: "unassign", tasks: [task("Een")], executorKey: "joris@school" });
    expect(written(plan).sort()).toEqual(["E2: Joris -> ", "F2: 1 -> "]);
    expect(book.after(plan).who(SHEET, "Een")).toEqual([]);
  });
});
