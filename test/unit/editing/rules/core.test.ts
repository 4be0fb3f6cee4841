import type { Intention } from "../../../../src/editing/intention";
import { nearest } from "../../../../src/editing/rules/core";
import { cellAddress, type CellRef } from "../../../../src/model/cell";
import type { Task } from "../../../../src/model/task";
import { done, NAMED, sheetId, type SheetText, SLOTS, TaskWorkbook, TITLE_ROW } from "../task-workbook";

/** Core tasks get the purple that the sheet gives them, or else that of the sheet nearest to it; who loses it looks like a neighbour. */

const LILAC = "#E4DFEC";
const VIOLET = "#7030A0";
const PLUM = "#B1A0C7";

type Colors = NonNullable<SheetText["colors"]>;
/** A sheet with tasks a, b, c … one cluster per letter of `clusters`; colours by "row,column". */
function sheet(
  name: string,
  colors: Colors = {},
  clusters = "TTTT",
  merges: SheetText["merges"] = [],
): SheetText {
  const isTarget = name.startsWith("Streefdoel");
  const more = isTarget ? ["KT", "LT", "Geen", "Persoon 1"] : ["Persoon 1"];
  return {
    name,
    rows: [
      ["Cluster", "Omschrijving", "SG", "School", ...more],
      ...[...clusters].map((cluster, at) => [
        `Cluster ${cluster}`,
        `Taak ${"abcdef"[at]}`,
        "",
        "x",
        ...more.map(() => ""),
      ]),
    ],
    colors,
    merges,
  };
}

function painted(book: TaskWorkbook, intention: Intention): string[] {
  return book
    .plan(intention)
    .changes.map((change) =>
      change.kind === "color"
        ? `${change.cell.sheetId} ${cellAddress(change.cell)} ${change.part}: ${change.before} -> ${change.after}`
        : change.kind,
    );
}
const setCore = (book: TaskWorkbook, name: string, task: string, core: boolean) =>
  painted(book, { kind: "setCore", tasks: [book.task(name, `Taak ${task}`).cell], core });

const CURRENT = "Huidige situatie";

describe("a task that becomes a core task", () => {
  test("gets the standard purple where no sheet has any", () => {
    expect(setCore(TaskWorkbook.of(sheet(CURRENT)), CURRENT, "b", true)).toEqual([
      `s0 B3 fill: null -> ${LILAC}`,
      `s0 B3 font: #333333 -> ${VIOLET}`,
    ]);
  });

  test("gets what most core tasks of the sheet have, in the parts that half of them have", () => {
    const book = TaskWorkbook.of(
      sheet(CURRENT, {
        "1,0": { fill: PLUM },
        "1,1": { fill: PLUM, font: VIOLET },
        "2,1": { fill: LILAC },
        "3,1": { fill: LILAC },
      }),
    );
    // One of three clusters is purple, and one of three fonts
    expect(setCore(book, CURRENT, "d", true)).toEqual([`s0 B5 fill: null -> ${LILAC}`]);
  });

  test("has its cluster coloured too where the sheet does so, unless that cell is of several tasks", () => {
    const colors: Colors = { "1,0": { font: VIOLET }, "1,1": { font: VIOLET } };
    expect(setCore(TaskWorkbook.of(sheet(CURRENT, colors)), CURRENT, "b", true)).toEqual([
      `s0 B3 font: #333333 -> ${VIOLET}`,
      `s0 A3 font: #333333 -> ${VIOLET}`,
    ]);
    const merged = [{ row: 2, column: 0, rowCount: 2, columnCount: 1 }];
    const book = TaskWorkbook.of(sheet(CURRENT, colors, "TSST", merged));
    expect(setCore(book, CURRENT, "b", true)).toEqual([`s0 B3 font: #333333 -> ${VIOLET}`]);
  });

  test("on a sheet without purple gets that of its school, else of the task list, else of another school", () => {
    const list: SheetText = {
      name: "Takenlijst",
      rows: [
        ["Cluster", "Omschrijving"],
        ["Cluster T", "Taak a"],
        ["Cluster T", "Taak b"],
      ],
      colors: { "1,1": { fill: LILAC } },
    };
    const [zon, maan] = [`${CURRENT} De Zon`, `${CURRENT} De Maan`];
    const target = sheet("Streefdoel De Maan", { "1,1": { fill: PLUM } });
    const other = sheet(zon, { "1,1": { font: VIOLET } });
    expect(setCore(TaskWorkbook.of(other, list, sheet(maan), target), maan, "b", true)).toEqual([
      `s2 B3 fill: null -> ${PLUM}`,
    ]);
    expect(setCore(TaskWorkbook.of(other, list, sheet(maan)), maan, "b", true)).toEqual([
      `s2 B3 fill: null -> ${LILAC}`,
    ]);
    expect(setCore(TaskWorkbook.of(other, sheet(maan)), maan, "b", true)).toEqual([
      `s1 B3 font: #333333 -> ${VIOLET}`,
    ]);
  });

  test("already is refused, and its row is guarded only where it is coloured", () => {
    const book = TaskWorkbook.of(sheet(CURRENT, { "1,1": { fill: LILAC } }));
    const [a, b] = ["a", "b"].map((task) => book.task(CURRENT, `Taak ${task}`).cell);
    expect(book.refusal({ kind: "setCore", tasks: [a!], core: true })).toBe("nothingToDo");
    const plan = book.plan({ kind: "setCore", tasks: [a!, b!], core: true });
    expect(plan.guards).toContainEqual({ kind: "text", of: "task", cell: b, text: "Taak b" });
    expect(plan.guards).not.toContainEqual({ kind: "text", of: "task", cell: a, text: "Taak a" });
  });
});

describe("a task that is no core task any more", () => {
  const core = { fill: LILAC, font: VIOLET };

  test("looks like the nearest other of its cluster; of two as near like the one above", () => {
    const colors = {
      "1,1": { fill: "#EEEEEE" },
      "2,1": core,
      "3,1": { fill: "#DDDDDD", font: "#111111" },
      "4,1": { fill: "#CCCCCC" },
    };
    expect(setCore(TaskWorkbook.of(sheet(CURRENT, colors)), CURRENT, "b", false)).toEqual([
      `s0 B3 fill: ${LILAC} -> #EEEEEE`,
      `s0 B3 font: ${VIOLET} -> #333333`,
    ]);
    expect(setCore(TaskWorkbook.of(sheet(CURRENT, colors, "SKTT")), CURRENT, "b", false)).toEqual([
      `s0 B3 fill: ${LILAC} -> #EEEEEE`,
      `s0 B3 font: ${VIOLET} -> #333333`,
    ]);
    expect(setCore(TaskWorkbook.of(sheet(CURRENT, colors, "STTK")), CURRENT, "b", false)).toEqual([
      `s0 B3 fill: ${LILAC} -> #DDDDDD`,
      `s0 B3 font: ${VIOLET} -> #111111`,
    ]);
  });

  test("has no colour where all others are core tasks too, and loses only what is purple", () => {
    const colors = {
      "1,1": core,
      "2,0": { fill: PLUM, font: "#00B050" },
      "2,1": { fill: LILAC, font: "#FF0000" },
      "3,1": core,
      "4,1": core,
    };
    expect(setCore(TaskWorkbook.of(sheet(CURRENT, colors)), CURRENT, "b", false)).toEqual([
      `s0 B3 fill: ${LILAC} -> null`,
      `s0 A3 fill: ${PLUM} -> null`,
    ]);
  });
});

test("the nearest task: of two as near the one above, of none none", () => {
  const at = (row: number) => ({ cell: { sheetId: "s", row, column: 1 } }) as Task;
  const [one, five, nine] = [at(1), at(5), at(9)];
  expect(nearest([nine, one], five)).toBe(one);
  expect(nearest([one, nine], five)).toBe(one);
  expect(nearest([one, nine], at(6))).toBe(nine);
  expect(nearest([], five)).toBeNull();
});

describe("what is said of it", () => {
  const book = TaskWorkbook.of(sheet(CURRENT, { "1,1": { fill: LILAC } }), sheet("Streefdoel"));
  const cells = (...names: [string, string][]) =>
    names.map(([name, task]) => book.task(name, `Taak ${task}`).cell);

  test("counts a task once, on however many sheets it is marked", () => {
    const tasks = cells([CURRENT, "b"], ["Streefdoel", "b"]);
    expect(book.plan({ kind: "setCore", tasks, core: true }).label.params).toEqual({
      task: "Taak b",
      count: 1,
      core: "yes",
    });
    const off = cells([CURRENT, "a"], [CURRENT, "b"]);
    expect(book.plan({ kind: "setCore", tasks: off, core: false }).label.params).toEqual({
      task: "Taak a",
      count: 2,
      core: "no",
    });
  });

  test("names the sheet whose core tasks are marked as elsewhere", () => {
    const intention = { kind: "markCoreTasks", sheetId: "s1" } as const;
    expect(painted(book, intention)).toEqual([`s1 B2 fill: null -> ${LILAC}`]);
    expect(book.plan(intention).label.params).toEqual({ sheet: "Streefdoel" });
  });
});

describe("on a sheet with purple, and on one without", () => {
  const CURRENT = "Huidige situatie";
  const TARGET = "Streefdoel";
  const book = TaskWorkbook.of(NAMED, SLOTS);
  const cell = (sheet: string, task: string): CellRef => book.task(sheet, task).cell;

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

  describe("core marks", () => {
    const PURPLE = { fill: "#E4DFEC", font: "#7030A0" };

    test("leave a cluster cell alone that is merged over several tasks", () => {
      const book = TaskWorkbook.of({
        name: CURRENT,
        rows: [TITLE_ROW, ["Technisch", "Servers", "x"], ["", "Helpdesk", "x"], ["Beleid", "Plan", "x"]],
        merges: [{ row: 1, column: 0, rowCount: 2, columnCount: 1 }],
        colors: { "3,0": PURPLE, "3,1": PURPLE },
      });
      const { plan } = done(book, {
        kind: "setCore",
        tasks: [book.task(CURRENT, "Servers").cell],
        core: true,
      });
      expect(plan.touches.cells.every(({ column }) => column === 1)).toBe(true);
    });

    test("of one sheet agree with the workbook: what is too much goes, what is missing comes", () => {
      const list: SheetText = {
        name: "Takenlijst",
        rows: [["Cluster", "Omschrijving"], ...NAMED.rows.slice(2).map((row) => row.slice(0, 2))],
        colors: { "1,1": PURPLE, "2,1": PURPLE },
      };
      const book = TaskWorkbook.of(list, { ...NAMED, colors: { "2,1": PURPLE, "6,1": PURPLE } });
      const { after } = done(book, { kind: "markCoreTasks", sheetId: sheetId(book, CURRENT) });
      expect(
        after
          .situation(CURRENT)
          .tasks.filter(({ core }) => core)
          .map(({ description }) => description),
      ).toEqual(["Onderhouden van hardware", "Beheren van het netwerk"]);
      expect(after.overview.notices.filter(({ code }) => code === "coreDiffers")).toEqual([]);
      expect(after.refusal({ kind: "markCoreTasks", sheetId: sheetId(after, CURRENT) })).toBe("nothingToDo");
    });

    test("in a workbook without any purple are Excel's own", () => {
      const book = TaskWorkbook.of({ ...NAMED, colors: {} });
      const { after } = done(book, {
        kind: "setCore",
        tasks: [book.task(CURRENT, "Helpdesk").cell],
        core: true,
      });
      expect(after.task(CURRENT, "Helpdesk").core).toBe(true);
      expect(after.cells.color({ sheetId: "s0", row: 4, column: 1 }, "font")).toBe("#7030A0");
    });
  });
});
