import type { EditPlan, Refusal } from "../../../../src/editing/plan/edit-plan";
import type { CellValue } from "../../../../src/model/cell";
import {
  codes,
  done,
  NAMED,
  questions,
  sheetId,
  type SheetText,
  SLOTS,
  tasksOf,
  TaskWorkbook,
  texts,
  TITLE_ROW,
} from "../task-workbook";

/** Rows of tasks that come in and go: where, like which other, with which cells, and what is asked before one goes. */

const SHEET = "Streefdoel";
const HEAD = ["Cluster", "Omschrijving", "SG", "School", "KT", "LT", "Geen", "Persoon 1", "Opmerkingen"];

/** What is asked when this task is removed; its cells from SG on. */
function asked(...cells: string[]): string[] {
  const other = ["Technisch", "Helpdesk", "", "x", "x", "", "", "An 2u", ""];
  const own = ["Technisch", "Netwerk", ...cells];
  const workbook = TaskWorkbook.of({ name: SHEET, rows: [HEAD, other, own, ["Beleid", "Visie", "x"]] });
  const tasks = [workbook.task(SHEET, "Netwerk").cell];
  return codes(workbook.plan({ kind: "removeTask", tasks }));
}

test.each([
  ["nothing", [], ["emptyTask"]],
  ["a person", ["", "", "", "", "", "Jan 2u"], ["filledTask"]],
  ["hours without a name", ["", "", "", "", "", "2u"], ["filledTask"]],
  ["a text that cannot be read", ["", "", "", "", "", "zie mail ???"], ["filledTask"]],
  ["a level", ["x"], ["filledTask"]],
  ["a priority", ["", "", "", "x"], ["filledTask"]],
  ["two priorities", ["", "", "x", "x"], ["filledTask"]],
  ["a remark in another column", ["", "", "", "", "", "", "nog bespreken"], ["emptyTask", "otherContent"]],
])("with %s", (_, cells, expected) => {
  expect(asked(...cells)).toEqual(expected);
});

const PURPLE = { fill: "#E4DFEC", font: "#7030A0" };
/** Tasks by cluster and text, "T a" is the task a of the cluster T, with cells from SG on. */
const list = (tasks: [task: string, ...cells: CellValue[]][], more: Partial<SheetText> = {}): TaskWorkbook =>
  TaskWorkbook.of({
    name: SHEET,
    rows: [HEAD, ...tasks.map(([task, ...cells]) => [...task.split(" "), ...cells])],
    ...more,
  });
const inserted = (book: TaskWorkbook, cluster: string, description = "Nieuw", sheetIds = ["s0"]) => {
  const { changes, guards } = book.plan({ kind: "addTask", sheetIds, cluster, description });
  const [line] = changes;
  if (line?.kind !== "insertLine") throw new Error("no row comes in");
  return {
    at: line.at,
    like: line.like,
    cells: line.cells.map(({ place, content }) => `${place}: ${content.formula}`),
    colors: line.colors.map(({ place, part, color }) => `${place} ${part}: ${color}`),
    merges: changes.flatMap((change) => (change.kind === "merge" ? [change.after] : [])),
    guards: guards.flatMap((guard) => (guard.kind === "text" ? [guard.text] : [])),
  };
};
const merged = (row: number, rowCount: number, column = 0) => ({ row, column, rowCount, columnCount: 1 });

describe("a task that comes in", () => {
  test("has its text with single spaces and its cluster as the sheet writes it", () => {
    const book = list([["T a"], ["T b"], ["S c"]]);
    expect(inserted(book, "t", "  Nieuwe \n taak ")).toMatchObject({
      at: 3,
      like: 2,
      cells: ["1: Nieuwe taak", "0: T"],
    });
    const plan = book.plan({ kind: "addTask", sheetIds: ["s0", "s0"], cluster: "T", description: " Nieuw " });
    expect(plan.label.params).toEqual({ task: "Nieuw", cluster: "T", count: 2 });
    expect(plan.changes).toHaveLength(1);
    expect(plan.anchors.after).toContainEqual({
      of: "task",
      cell: { sheetId: "s0", row: 3, column: 1 },
      text: "Nieuw",
    });
  });

  test("is guarded by the tasks it stands beside and looks like, and by both headings", () => {
    expect(inserted(list([["T a"], ["T b"], ["T c"]]), "T").guards.sort()).toEqual([
      "Cluster",
      "Omschrijving",
      "c",
    ]);
  });

  test("looks like the last plain task of its cluster that is not the first", () => {
    const core = (...rows: number[]) => ({
      colors: Object.fromEntries(rows.map((row) => [`${row},1`, PURPLE])),
    });
    const like = (more: Partial<SheetText>) =>
      inserted(list([["T a"], ["T b"], ["T c"], ["S d"]], more), "T");
    expect(like({}).like).toBe(3);
    expect(like(core(3)).like).toBe(2);
    expect(like(core(2, 3)).like).toBe(1);
    expect(like(core(2, 3)).colors).toEqual([]);
    // All are core tasks: like the nearest, in the colours of a task that is none
    expect(like(core(1, 2, 3))).toMatchObject({ like: 3, colors: ["1 fill: null", "1 font: #333333"] });
    // One over several rows is no example
    const two = { merges: [merged(3, 2, 1)] };
    const rows: [string, ...CellValue[]][] = [["T a"], ["T b"], ["T c"], [" "], ["S d"]];
    expect(inserted(list(rows, two), "T")).toMatchObject({ at: 5, like: 2 });
  });

  test("joins the cluster's merged cell, and only what ends there below the headings", () => {
    const rows: [string, ...CellValue[]][] = [["T a"], [" b"], ["S c"], [" d"]];
    const merges = [merged(1, 2), merged(3, 2), merged(1, 2, 8)];
    expect(inserted(list(rows, { merges }), "T")).toMatchObject({
      cells: ["1: Nieuw"],
      merges: [merged(1, 3)],
    });
    expect(inserted(list(rows, { merges }), "S")).toMatchObject({
      cells: ["1: Nieuw"],
      merges: [merged(3, 3)],
    });
    // A cell of one row is not merged with the new one
    expect(inserted(list(rows, { merges: [] }), "T").merges).toEqual([]);
  });

  test("of a cluster that the sheet does not have comes last, with its cluster", () => {
    const other: SheetText = {
      name: "Takenlijst",
      rows: [
        ["Cluster", "Omschrijving"],
        ["Z", "x"],
      ],
    };
    const book = TaskWorkbook.of({ name: SHEET, rows: [HEAD, ["T", "a"], ["S", "b"]], merges: [] }, other);
    expect(inserted(book, " Z ", "Nieuw", ["s0", "s1"])).toMatchObject({
      at: 3,
      like: 2,
      cells: ["1: Nieuw", "0: Z"],
      merges: [],
    });
  });

  test("stands above the last one where a sum ends there", () => {
    const sum = (range: string): [string, ...CellValue[]][] => [
      ["T a", "", "", 1],
      ["T b", "", "", 2],
      ["S c"],
      [" Totaal", "", "", `=SUM(${range})`],
    ];
    expect(inserted(list(sum("E2:E3")), "T").at).toBe(2);
    expect(inserted(list(sum("$E$2:$E$3")), "T").at).toBe(2);
    expect(inserted(list(sum("e2:e3")), "T").at).toBe(2);
    expect(inserted(list(sum("E2:E30")), "T").at).toBe(3);
    expect(inserted(list(sum("E3:E4")), "T").at).toBe(3);
    // Above the only one it would stand in another cluster
    expect(inserted(list(sum("E2:E4")), "S").at).toBe(4);
  });

  test.each<[string, string, Partial<Refusal>]>([
    ["T", " 12 ", { code: "emptyName" }],
    ["Q", "Nieuw", { code: "clusterUnknown", text: "Q" }],
    ["T", " A ", { code: "taskExists", cell: { sheetId: "s0", row: 1, column: 1 }, text: "A" }],
  ])("in %s, %j is refused", (cluster, description, refusal) => {
    const book = list([["T a"], ["S b"]]);
    expect(book.refused({ kind: "addTask", sheetIds: ["s0"], cluster, description })).toEqual(refusal);
    // Elsewhere it may stand
    expect(inserted(book, "S", "A").at).toBe(3);
  });
});

describe("a task that goes", () => {
  const removed = (book: TaskWorkbook, ...names: string[]) =>
    book.plan({ kind: "removeTask", tasks: names.map((name) => book.task(SHEET, name).cell) });
  const shown = ({ changes }: EditPlan) =>
    changes.map((change) => {
      if (change.kind === "deleteLine") return `row ${change.at} like ${change.like}`;
      if (change.kind === "content")
        return `${change.cell.row},${change.cell.column} = ${change.after.formula}`;
      if (change.kind !== "merge") return change.kind;
      const area = (one: typeof change.before) => one && `${one.row}+${one.rowCount}`;
      return `merge ${area(change.before)} -> ${area(change.after)}`;
    });

  test("is named with how many", () => {
    const book = list([["T a"], ["T b"], ["S c"]]);
    expect(removed(book, "a", "c").label.params).toEqual({ task: "a", count: 2 });
  });

  test("rows go from below; each comes back like its nearest neighbour of its kind, numbered as it is by then", () => {
    const book = list([["T a"], ["T b"], ["T c"], ["S d"], ["S e"]]);
    expect(shown(removed(book, "b"))).toEqual(["row 2 like 1"]);
    expect(shown(removed(book, "a"))).toEqual(["row 1 like 1"]);
    expect(shown(removed(book, "b", "d"))).toEqual(["row 4 like 3", "row 2 like 1"]);
    expect(shown(removed(book, "a", "b"))).toEqual(["row 2 like 2", "row 1 like 1"]);
    const core = list([["T a"], ["T b"], ["T c"], ["S d"], ["S e"]], {
      colors: { "2,1": PURPLE, "5,1": PURPLE },
    });
    expect(shown(removed(core, "b"))).toEqual(["row 2 like 4"]);
    expect(shown(removed(core, "d"))).toEqual(["row 4 like 3"]);
  });

  test("a cluster that is written once goes on in the next of its tasks", () => {
    const book = list([["T a"], [" b"], ["S c"], [" d"], [" e"]]);
    expect(shown(removed(book, "a"))).toEqual(["2,0 = T", "row 1 like 1"]);
    expect(shown(removed(book, "b"))).toEqual(["row 2 like 1"]);
    expect(shown(removed(book, "c", "d"))).toEqual(["5,0 = S", "row 4 like 4", "row 3 like 2"]);
    expect(shown(removed(book, "a", "b"))[0]).toMatch(/^row/);
    // Every row says it: nothing to hand on
    expect(shown(removed(list([["T a"], ["T b"]]), "a"))).toEqual(["row 1 like 1"]);
  });

  test("merged cells are parted first, their text goes on, and what is left is merged again", () => {
    const rows: [string, ...CellValue[]][] = [["T a"], [" b"], [" c"], ["S d"], [" e"], ["R f"]];
    const book = list(rows, { merges: [merged(1, 3), merged(4, 2)] });
    expect(shown(removed(book, "a"))).toEqual([
      "merge 1+3 -> null",
      "2,0 = T",
      "row 1 like 1",
      "merge null -> 1+2",
    ]);
    expect(shown(removed(book, "b"))).toEqual(["merge 1+3 -> null", "row 2 like 1", "merge null -> 1+2"]);
    expect(shown(removed(book, "e"))).toEqual(["merge 4+2 -> null", "row 5 like 4"]);
    expect(shown(removed(book, "d"))).toEqual(["merge 4+2 -> null", "5,0 = S", "row 4 like 3"]);
    expect(shown(removed(book, "a", "d"))).toEqual([
      "merge 1+3 -> null",
      "merge 4+2 -> null",
      "2,0 = T",
      "5,0 = S",
      "row 4 like 3",
      "row 1 like 1",
      "merge null -> 1+2",
    ]);
    expect(shown(removed(book, "f"))).toEqual(["row 6 like 5"]);
    // Cells merged within one row go with it
    const wide = list(rows, { merges: [{ row: 2, column: 7, rowCount: 1, columnCount: 2 }] });
    expect(shown(removed(wide, "b"))).toEqual(["row 2 like 1"]);
    // Two columns of one row that are left stay merged
    const block = list(rows, { merges: [{ row: 1, column: 7, rowCount: 2, columnCount: 2 }] });
    expect(shown(removed(block, "a"))).toEqual([
      "merge 1+2 -> null",
      "2,0 = T",
      "row 1 like 1",
      "merge null -> 1+1",
    ]);
  });

  test("its cells, formats and colours are kept for an undo, where they are its own", () => {
    const book = list([["T a", "x"], ["T b", "", "", 2], ["T c"]], {
      formats: { "2,4": "0%", "2,3": "0%", "1,3": "0%", "3,3": "0%" },
      colors: { "2,1": { fill: "#FFFF00", font: "#333333" }, "1,1": { fill: "#FFFFFF", font: "#333333" } },
    });
    const [line] = removed(book, "b").changes;
    expect(line).toMatchObject({
      cells: [
        { place: 0, content: { formula: "T" } },
        { place: 1, content: { formula: "b" } },
        { place: 4, content: { formula: 2, numberFormat: "0%" } },
      ],
      colors: [{ place: 1, part: "fill", color: "#FFFF00" }],
    });
    expect(line?.kind === "deleteLine" && line.cells[1]?.content).toEqual({ formula: "b" });
  });

  test("is guarded by its text, its neighbour's and the headings of its cells", () => {
    const book = list([["T a"], ["T b", "x"], ["T c"]]);
    const texts = removed(book, "b").guards.flatMap((guard) => (guard.kind === "text" ? [guard.text] : []));
    expect(texts.sort()).toEqual(["Cluster", "Omschrijving", "SG", "a", "b"]);
  });

  test("formulas and other columns in each of its rows are named", () => {
    const rows = [
      HEAD,
      ["T", "a", "", "", "", "", "", "", ""],
      ["", "", "", "", "", "", "", "=1+1", "los"],
      ["T", "b"],
    ];
    const book = TaskWorkbook.of({ name: SHEET, rows, merges: [merged(1, 2, 1)] });
    expect(questions(removed(book, "a")).map((one) => one.split(" ").slice(0, 2).join(" "))).toEqual([
      expect.stringMatching(/^(filled|empty)Task B2:$/),
      "formulaCell H3:",
      "otherContent I3:",
    ]);
  });
});

describe("done and taken back", () => {
  const CURRENT = "Huidige situatie";
  const TARGET = "Streefdoel";

  describe("a task more", () => {
    const add = (book: TaskWorkbook, cluster: string, names = [CURRENT], description = "Licenties") =>
      done(book, {
        kind: "addTask",
        sheetIds: names.map((name) => sheetId(book, name)),
        cluster,
        description,
      });

    test("stands last in its cluster, on every sheet that was asked", () => {
      const book = TaskWorkbook.of(NAMED, SLOTS);
      const { after } = add(book, "Technisch", [CURRENT, TARGET]);
      for (const name of [CURRENT, TARGET]) {
        expect(tasksOf(after, name).indexOf("Technisch: Licenties")).toBe(3);
        expect(tasksOf(after, name)).toHaveLength(6);
        expect(after.task(name, "Licenties")).toMatchObject({ core: false, level: null, assignments: [] });
      }
      expect(after.overview.tasks.filter(({ description }) => description === "Licenties")).toHaveLength(1);
    });

    test("is found by its text, not by its number: a cluster far down", () => {
      const book = TaskWorkbook.of(NAMED);
      const { after } = add(book, "beleid & visie");
      expect(tasksOf(after, CURRENT).at(-1)).toBe("Beleid&Visie: Licenties");
    });

    test("joins a cluster whose cells are merged, and competences beside it", () => {
      const book = TaskWorkbook.of({
        name: CURRENT,
        rows: [
          ["Cluster", "Omschrijving", "Competenties", "SG", "School", "An Peeters"],
          ["Technisch", "Servers", "kennis", "x", "", ""],
          ["", "Helpdesk", "", "", "", ""],
          ["Beleid", "Plan", "visie", "", "", ""],
          ["", "Visie", "", "", "", ""],
        ],
        merges: [0, 2].flatMap((column) => [
          { row: 1, column, rowCount: 2, columnCount: 1 },
          { row: 3, column, rowCount: 2, columnCount: 1 },
        ]),
      });
      const { after } = add(book, "Technisch");
      expect(tasksOf(after, CURRENT)).toEqual([
        "Technisch: Servers",
        "Technisch: Helpdesk",
        "Technisch: Licenties",
        "Beleid: Plan",
        "Beleid: Visie",
      ]);
      expect(after.cells.grids[0]!.merges).toContainEqual({ row: 1, column: 2, rowCount: 3, columnCount: 1 });
    });

    test("is counted in a total below the tasks", () => {
      const book = TaskWorkbook.of({
        ...NAMED,
        rows: [...NAMED.rows, ["", "Totaal", "", "", "=SUM(E3:E7)", "=SUM(F$3:F$7)"]],
      });
      const { plan, after } = add(book, "Beleid&Visie");
      expect(plan.touches.lines).toMatchObject([{ at: 6 }]);
      expect(tasksOf(after, CURRENT).slice(3, 6)).toEqual([
        "Beleid&Visie: ICT-beleidsplan",
        "Beleid&Visie: Licenties",
        "Beleid&Visie: Nascholing",
      ]);
      expect(add(book, "Technisch").plan.touches.lines).toMatchObject([{ at: 5 }]);
    });

    test("whose cluster is only on the other sheet comes last there, with its cluster", () => {
      const book = TaskWorkbook.of(NAMED, {
        ...SLOTS,
        rows: [...SLOTS.rows, ["Administratie", "Facturen", "", "", "", "", "", "", ""]],
      });
      const { after } = add(book, "Administratie", [CURRENT, TARGET]);
      expect(tasksOf(after, CURRENT).at(-1)).toBe("Administratie: Licenties");
    });

    test("does not take over purple, and says its cluster where every row does", () => {
      const book = TaskWorkbook.of({
        ...NAMED,
        colors: { "4,1": { fill: "#E4DFEC", font: "#7030A0" }, "2,1": { fill: "#E4DFEC", font: "#7030A0" } },
      });
      const { after } = add(book, "Technisch");
      expect(after.task(CURRENT, "Licenties").core).toBe(false);
      expect(texts(after, CURRENT, 5)?.slice(0, 2)).toEqual(["Technisch", "Licenties"]);
    });

    test.each([
      [{ description: "  " }, "emptyName"],
      [{ description: "Help desk" }, "taskExists"],
      [{ cluster: "Onbekend" }, "clusterUnknown"],
    ])("%j is refused: %s", (part, code) => {
      const book = TaskWorkbook.of(NAMED);
      const wish = { sheetIds: ["s0"], cluster: "Technisch", description: "Nieuw" };
      expect(book.refusal({ kind: "addTask", ...wish, ...part })).toBe(code);
    });
  });

  describe("a task less", () => {
    const book = TaskWorkbook.of(NAMED, SLOTS);
    const remove = (which: TaskWorkbook, ...found: [sheet: string, text: string][]) =>
      done(which, { kind: "removeTask", tasks: found.map(([sheet, text]) => which.task(sheet, text).cell) });

    test("is always asked about, and why more than once: something is filled in, or stands in a column that is not ours", () => {
      expect(codes(remove(book, [CURRENT, "Onderh"]).plan)).toEqual(["filledTask", "otherContent"]);
      expect(codes(remove(book, [CURRENT, "Helpdesk"]).plan)).toEqual(["filledTask", "formulaCell"]);
      expect(codes(remove(book, [TARGET, "ICT-bel"]).plan)).toEqual(["emptyTask"]);
    });

    test("names the formulas that undo cannot put back: of any sheet, pointing at the row or at a range that ends there", () => {
      const sheet: SheetText = {
        name: CURRENT,
        rows: [
          TITLE_ROW,
          ["Technisch", "Servers", "x"],
          ["Technisch", "Helpdesk", "x"],
          ["Beleid", "Plan", "x"],
          ["Totaal", "", "", "", "=SUM(E2:E4)", "=SUM(F$2:F$3)"],
        ],
      };
      const notes: SheetText = {
        name: "Nota's",
        rows: [
          ["='Huidige situatie'!B4", "=B4", '="zie B4"', "='Huidige situatie'!B40", "=LOG10(B3)"],
          [
            "=COUNTA('Huidige situatie'!4:4)",
            "=COUNTA(4:4)",
            "=SUM('Huidige situatie'!$2:$4)",
            "=IF(1:1;4:4)",
          ],
        ],
      };
      const lost = (text: string) =>
        remove(TaskWorkbook.of(sheet, notes), [CURRENT, text])
          .plan.needsConfirmation.filter(({ code }) => code === "formulaChanges")
          .map(({ text: formula }) => formula);
      expect(lost("Plan")).toEqual([
        "=SUM(E2:E4)",
        "='Huidige situatie'!B4",
        "=COUNTA('Huidige situatie'!4:4)",
        "=SUM('Huidige situatie'!$2:$4)",
      ]);
      expect(lost("Helpdesk")).toEqual(["=SUM(F$2:F$3)"]);
    });

    test("leaves the others as they are", () => {
      const { after } = remove(book, [CURRENT, "Beheren"], [TARGET, "Onderh"], [TARGET, "Helpdesk"]);
      expect(tasksOf(after, CURRENT)).toEqual(tasksOf(book, CURRENT).filter((line) => !/Beheren/.test(line)));
      expect(tasksOf(after, TARGET)).toEqual(
        tasksOf(book, TARGET).filter((line) => !/Onderh|Helpdesk/.test(line)),
      );
      expect(after.who(CURRENT, "Onderh")).toEqual(book.who(CURRENT, "Onderh"));
    });

    test("a cluster that is written once is handed on to the next task", () => {
      const once: SheetText = {
        name: CURRENT,
        rows: [
          TITLE_ROW,
          ["Technisch", "Servers", "x"],
          ["", "Helpdesk", "x"],
          ["Beleid", "Plan", "x"],
          ["", "Visie", "x"],
        ],
      };
      const merges = [
        { row: 1, column: 0, rowCount: 2, columnCount: 1 },
        { row: 3, column: 0, rowCount: 2, columnCount: 1 },
      ];
      for (const sheet of [once, { ...once, merges }]) {
        const { after } = remove(TaskWorkbook.of(sheet), [CURRENT, "Servers"], [CURRENT, "Visie"]);
        expect(tasksOf(after, CURRENT)).toEqual(["Technisch: Helpdesk", "Beleid: Plan"]);
        expect(after.cells.grids[0]!.merges).toEqual([]);
      }
    });

    test("a whole cluster goes with its merged cells", () => {
      const sheet: SheetText = {
        name: CURRENT,
        rows: [TITLE_ROW, ["Technisch", "Servers", "x"], ["", "Helpdesk", "x"], ["Beleid", "Plan", "x"]],
        merges: [{ row: 1, column: 0, rowCount: 2, columnCount: 1 }],
      };
      const { after } = remove(TaskWorkbook.of(sheet), [CURRENT, "Servers"], [CURRENT, "Helpdesk"]);
      expect(tasksOf(after, CURRENT)).toEqual(["Beleid: Plan"]);
    });

    test("a task of two rows goes whole", () => {
      const sheet: SheetText = {
        name: CURRENT,
        rows: [
          TITLE_ROW,
          ["Technisch", "Servers", "x", "", "2", ""],
          ["", "", "", "", "", "Jan 1u"],
          ["Beleid", "Plan", "x"],
        ],
        merges: [{ row: 1, column: 1, rowCount: 2, columnCount: 1 }],
      };
      const { plan, after } = remove(TaskWorkbook.of(sheet), [CURRENT, "Servers"]);
      expect(plan.touches.lines).toHaveLength(2);
      expect(tasksOf(after, CURRENT)).toEqual(["Beleid: Plan"]);
    });
  });
});
