import { sheetCells } from "../../../../src/editing/plan/sheet-cells";
import { gridsOfFile } from "../../reading/seed-grids";
import { codes, type SheetText, TaskWorkbook, written } from "../task-workbook";

/** Slots of several cells (first name, surname, hours), and which columns are no slot. */

const SHEET = "Huidige situatie";

function workbook(headings: string[], ...rows: (string | number)[][]): TaskWorkbook {
  const tasks = rows.map((cells, at) => ["Technisch", `Taak ${"abcdefgh"[at]}`, "", "x", ...cells]);
  const sheet: SheetText = {
    name: SHEET,
    rows: [["Cluster", "Omschrijving", "SG", "School", ...headings], ...tasks],
  };
  return TaskWorkbook.of(sheet);
}

const on = (book: TaskWorkbook, task: string) => [book.task(SHEET, task).cell];
const assign = (book: TaskWorkbook, task: string, person: string, hours: number | null) =>
  book.plan({ kind: "assign", tasks: on(book, task), person, hours });

describe("first name and surname in two cells", () => {
  const book = workbook(
    ["Voornaam", "Naam", "Uren"],
    ["Jan", "Peeters", 2],
    ["", "", ""],
    ["", "Claes", 1],
    ["vacature", "", ""],
  );

  test.each<[string, string, number | null, string[]]>([
    ["Taak b", "Els De Smet", 1.5, ["E3:  -> Els", "F3:  -> De Smet", "G3:  -> 1.5"]],
    ["Taak b", "Els", null, ["E3:  -> Els"]],
    ["Taak a", "Jan Peeters", 3, ["G2: 2 -> 3"]],
    ["Taak d", "Els Maes", 1, ["E5: vacature -> Els", "F5:  -> Maes", "G5:  -> 1"]],
  ])("%s: %s with %s", (task, person, hours, expected) => {
    const plan = assign(book, task, person, hours);
    expect(written(plan)).toEqual(expected);
    expect(codes(plan)).toEqual([]);
    expect(book.after(plan).who(SHEET, task)).toContain(`${person} ${hours ?? "?"}`);
  });

  test.each([
    ["Taak a", "jan peeters", ["E2: Jan -> ", "F2: Peeters -> ", "G2: 2 -> "]],
    ["Taak c", "claes@school", ["F4: Claes -> ", "G4: 1 -> "]],
  ])("%s: %s is taken off with all cells", (task, executorKey, expected) => {
    const plan = book.plan({ kind: "unassign", tasks: on(book, task), executorKey });
    expect(written(plan)).toEqual(expected);
    expect(book.after(plan).who(SHEET, task)).toEqual([]);
  });

  test("another surname is written in its own cell", () => {
    const plan = book.plan({ kind: "renamePerson", personKey: "jan peeters", name: "Jan Peeters-Maes" });
    expect(written(plan)).toEqual(["F2: Peeters -> Peeters-Maes"]);
  });

  test("is free only where both are empty, and guarded by the headings of both", () => {
    const names = workbook(["Voornaam", "Naam", "Wie"], ["", "Claes", ""], ["Jan", "", ""]);
    expect(written(assign(names, "Taak a", "Els Maes", 1))).toEqual(["G2:  -> Els Maes 1 u"]);
    expect(written(assign(names, "Taak b", "Els Maes", 1))).toEqual(["G3:  -> Els Maes 1 u"]);
    const headings = assign(book, "Taak b", "Els De Smet", 1.5).guards.flatMap((guard) =>
      guard.kind === "text" && guard.of === "header" ? [guard.text] : [],
    );
    expect(headings.sort()).toEqual(["Naam", "Uren", "Voornaam"]);
  });

  test("a first name of several words stays in its cell", () => {
    const names = workbook(["Voornaam", "Naam"], ["Jan Willem", "Peeters"], ["Jan", "Peeters"]);
    const rename = (personKey: string, name: string) =>
      written(names.plan({ kind: "renamePerson", personKey, name }));
    expect(rename("jan willem peeters", "Jan Willem Maes")).toEqual(["F2: Peeters -> Maes"]);
    expect(rename("jan peeters", "Janne Peeters")).toEqual(["E3: Jan -> Janne"]);
    expect(rename("jan peeters", "Jan")).toEqual(["F3: Peeters -> "]);
  });

  test("hours without a column stand behind the surname", () => {
    const names = workbook(["Voornaam", "Naam"], ["Jan", "Peeters 2u"], ["", ""]);
    expect(written(assign(names, "Taak b", "Els De Smet", 1.5))).toEqual([
      "E3:  -> Els",
      "F3:  -> De Smet 1,5 u",
    ]);
    const plan = assign(names, "Taak a", "Jan Peeters", 3);
    expect(written(plan)).toEqual(["F2: Peeters 2u -> Peeters 3u"]);
    expect(names.after(plan).who(SHEET, "Taak a")).toEqual(["Jan Peeters 3"]);
  });
});

describe("names with hours beside them", () => {
  test("a new column comes after the hours, not between", () => {
    const book = workbook(["Wie", "Uren", "Opmerkingen"], ["Jan", 2, "nota"]);
    const plan = assign(book, "Taak a", "Els", 1);
    expect(written(plan)).toEqual(["insert column 6"]);
    expect(book.after(plan).who(SHEET, "Taak a")).toEqual(["Jan 2", "Els 1"]);
  });

  test("who shares them is taken off with a question, and the other keeps what was shown", () => {
    const book = workbook(["Wie", "Uren"], ["Jan + Els", 3], ["Piet", 1]);
    const plan = book.plan({ kind: "unassign", tasks: on(book, "Taak a"), executorKey: "jan@school" });
    expect(written(plan)).toEqual(["E2: Jan + Els -> Els", "F2: 3 -> 1.5"]);
    expect(codes(plan)).toEqual(["splitLost"]);
    expect(book.after(plan).who(SHEET, "Taak a")).toEqual(["Els 1.5"]);
  });

  test("of nobody so far are asked about", () => {
    const book = workbook(["Wie", "Uren"], ["", 3], ["Piet", 1]);
    expect(codes(assign(book, "Taak a", "Jan", 3))).toEqual([]);
    expect(codes(assign(book, "Taak a", "Jan", 1))).toEqual(["otherContent"]);
    expect(codes(assign(book, "Taak a", "Jan", null))).toEqual(["otherContent"]);
  });

  test("go along to a target", () => {
    const book = TaskWorkbook.of(
      {
        name: SHEET,
        rows: [
          ["Cluster", "Omschrijving", "SG", "School", "Wie", "Uren"],
          ["Technisch", "Taak a", "", "x", "Jan", 2],
          ["Technisch", "Taak b", "", "x", "Els; Piet 1u", ""],
        ],
      },
      {
        name: "Streefdoel",
        rows: [
          ["Cluster", "Omschrijving", "SG", "School", "KT", "LT", "Geen", "Persoon 1"],
          ["Technisch", "Taak a", "", "", "", "", "", ""],
          ["Technisch", "Taak b", "", "", "", "", "", ""],
        ],
      },
    );
    const after = book.does({ kind: "startTarget", sheetId: "s0" });
    expect(after.who("Streefdoel", "Taak a")).toEqual(["Jan 2"]);
    expect(after.who("Streefdoel", "Taak b")).toEqual(["Els ?", "Piet 1"]);
  });

  test("of another school do not go along to a new one", () => {
    const sheet = (name: string, more: string[], cells: (string | number)[]): SheetText => ({
      name,
      rows: [
        ["Cluster", "Omschrijving", "SG", "School", ...more, "Voornaam", "Naam", "Uren"],
        ["Technisch", "Taak a", "", "x", ...more.map(() => ""), ...cells],
      ],
    });
    const book = TaskWorkbook.of(
      sheet(SHEET, [], ["Jan", "Peeters", 2]),
      sheet("Streefdoel", ["KT", "LT", "Geen"], ["Els", "Maes", 1]),
    );
    const after = book.does({ kind: "addSchool", name: "De Zon" });
    for (const { school, tasks } of after.overview.situations)
      if (school === "De Zon")
        expect(tasks.map(({ assignments, looseHours }) => [...assignments, ...looseHours])).toEqual([[]]);
    expect(after.overview.situations.map(({ school }) => school).sort()).toEqual([
      "De Zon",
      "De Zon",
      "School",
      "School",
    ]);
  });
});

test("a column for who takes over is no place for who does it", () => {
  const book = workbook(["Wie", "Vervanger"], ["Jan 2u", ""], ["", ""]);
  expect(written(assign(book, "Taak b", "Els", 1))).toEqual(["E3:  -> Els 1u"]);
  const plan = assign(book, "Taak a", "Els", 1);
  expect(written(plan)).toEqual(["insert column 6"]);
  expect(book.after(plan).who(SHEET, "Taak a")).toEqual(["Jan 2", "Els 1"]);
});

describe("workbooks as people lay them out", () => {
  const open = async (name: string) =>
    new TaskWorkbook(sheetCells(await gridsOfFile(`${__dirname}/../../reading/workbooks/${name}.xlsx`)));

  test("the notation is taken over, a remark is not", async () => {
    const book = await open("schrijfstijl-neemt-opmerking-mee");
    expect(written(assign(book, "Taak twee", "Els", 1.5))).toEqual(["E3:  -> Els 1,5u"]);
  });

  test("a column headed Uitgevoerd door gets the name in its empty cell", async () => {
    const book = await open("uitgevoerd-door");
    expect(written(assign(book, "Website", "Tom", 2))).toEqual(["F8:  -> Tom 2u"]);
  });

  test("hours go to the column beside the name", async () => {
    const book = await open("wie-en-uren-apart");
    const first = book.overview.situations[0]?.tasks[0];
    const plan = book.plan({
      kind: "changeHours",
      tasks: first ? [first.cell] : [],
      executorKey: first?.assignments[0]?.executor.key ?? "",
      hours: 2.5,
    });
    expect(written(plan)).toEqual(["F2: 1 -> 2.5"]);
  });

  test("in a list only the line of one person changes, and the lines stay counted", async () => {
    const book = await open("keuzes-meerdere-regels");
    const edit = (task: string, hours: number | null | undefined): string => {
      const [cell] = on(book, task);
      const key = book.task(SHEET, task).assignments[0]?.executor.key ?? "";
      const tasks = cell ? [cell] : [];
      const plan =
        hours === undefined
          ? book.plan({ kind: "unassign", tasks, executorKey: key })
          : book.plan({ kind: "changeHours", tasks, executorKey: key, hours });
      expect(codes(plan)).toEqual([]);
      return written(plan).join().split(" -> ")[1] ?? "";
    };
    expect(edit("Laptops", 1.5)).toBe("Dirk 1,5 u, Gert, Sven, Wim");
    expect(edit("Printers", 1.5)).toBe("1. Jan 1,5 u\n2. Piet");
    expect(edit("Accounts", 1.5)).toBe("1. Jan 1,5u\n2. Piet 1u");
    expect(edit("Accounts", undefined)).toBe("1. Piet 1u");
    expect(edit("Back-ups", 1.5)).toBe("'- Jan (1,5u)\n- Piet (1u)");
    expect(edit("Nascholing", 1.5)).toBe("1) Jan 1,5 u\n2) Piet");
    expect(edit("Licenties", 1.5)).toBe("1° Jan 1,5 u\n2° Piet");
    expect(edit("Ouders", 1.5)).toBe("① Jan 1,5 u ② Piet");
  });

  test("what somebody says in brackets stays behind the hours", async () => {
    const book = await open("haakjes-met-namen");
    const [, second] = book.overview.situations[0]?.tasks ?? [];
    const plan = book.plan({
      kind: "changeHours",
      tasks: second ? [second.cell] : [],
      executorKey: "jan@school",
      hours: 1.5,
    });
    expect(written(plan)).toEqual(["E3: Jan (met hulp van An) -> Jan 1,5u (met hulp van An)"]);
  });
});
