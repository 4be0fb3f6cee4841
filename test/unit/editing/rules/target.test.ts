import type { CellValue } from "../../../../src/model/cell";
import {
  codes,
  done,
  NAMED,
  questions,
  sheetId,
  type SheetText,
  SLOTS as FILLED,
  TITLE_ROW,
  TaskWorkbook,
  written,
} from "../task-workbook";

/** Today's sheet as the start of a target: into the school's empty one, or a copy with columns for the priority. */

const CURRENT = "Huidige situatie";
const TARGET = "Streefdoel";

const current = (headings: string[], ...tasks: CellValue[][]): SheetText => ({
  name: CURRENT,
  rows: [
    ["Cluster", "Omschrijving", ...headings],
    ...tasks.map((task, at) => ["Technisch", `Taak ${"abc"[at]}`, ...task]),
  ],
});
/** An empty target for tasks a and b. */
const target = (headings: string[]): SheetText => ({ ...current(headings, [], []), name: TARGET });
const SLOTS = ["SG", "School", "KT", "LT", "Geen", "Persoon 1", "Persoon 2"];

const start = (book: TaskWorkbook, sheetId = "s0") => book.plan({ kind: "startTarget", sheetId });
describe("into the empty target", () => {
  test("texts go over as they were typed, with their remarks; marks and numbers as names with hours", () => {
    const book = TaskWorkbook.of(
      current(
        ["SG", "School", "An Peeters", "Persoon 1"],
        ["x", "", 2, "Jan Bos 2u (soms); Els ±1u"],
        ["", "x", "x", ""],
        ["x", "", 1, ""],
      ),
      target(SLOTS),
    );
    const plan = start(book);
    expect(plan.label.params).toEqual({ sheet: CURRENT });
    expect(written(plan)).toEqual([
      "C2:  -> x",
      "H2:  -> Jan Bos 2u (soms); Els ±1u",
      "I2:  -> An Peeters 2 u",
      "D3:  -> x",
      "H3:  -> An Peeters",
    ]);
    expect(questions(plan)).toEqual([]);
    const after = book.after(plan);
    expect(after.who(TARGET, "Taak a")).toEqual(["Jan Bos 2", "Els 1", "An Peeters 2"]);
    expect(after.who(TARGET, "Taak b")).toEqual(["An Peeters ?"]);
    const headings = plan.guards.flatMap((guard) =>
      guard.kind === "text" && guard.of === "header" ? [guard.text] : [],
    );
    expect(new Set(headings)).toEqual(new Set(["SG", "School", "Persoon 1", "Persoon 2"]));
  });

  test("under her own name there she gets a number, another who stands in her column a slot", () => {
    const book = TaskWorkbook.of(
      current(["SG", "School", "An Peeters", "Els"], ["", "", 2, "2u"], ["", "", "Jan Bos 1u", ""]),
      target(["SG", "School", "KT", "LT", "Geen", "Persoon 1", "an peeters"]),
    );
    expect(written(start(book)).sort()).toEqual(["H2:  -> Els 2 u", "H3:  -> Jan Bos 1u", "I2:  -> 2"]);
  });

  test("whoever has no slot comes into one new column, together", () => {
    const book = TaskWorkbook.of(
      current(["SG", "School", "An", "Bo", "Cis", "Persoon 1"], ["", "", 1, 2, 3, "Dirk 4u"], ["", "", 1]),
      target(["SG", "School", "KT", "LT", "Geen", "Persoon 1"]),
    );
    const plan = start(book);
    const [added] = plan.changes.filter(({ kind }) => kind === "insertLine");
    expect(added).toMatchObject({
      at: 8,
      cells: [
        { place: 0, content: { formula: "Persoon 2" } },
        { place: 1, content: { formula: "An 1 u; Bo 2 u; Cis 3 u" } },
      ],
    });
    expect(book.after(plan).who(TARGET, "Taak a")).toEqual(["Dirk 4", "An 1", "Bo 2", "Cis 3"]);
    expect(book.after(plan).who(TARGET, "Taak b")).toEqual(["An 1"]);
  });

  test("levels stay behind where it has no columns for them, tasks that it does not have too", () => {
    const book = TaskWorkbook.of(
      current(["SG", "School", "Persoon 1"], ["x", "", "Jan 1u"], ["x", "", ""], ["", "x", "Els 1u"]),
      target(["KT", "LT", "Geen", "Persoon 1"]),
    );
    expect(written(start(book))).toEqual(["F2:  -> Jan 1u"]);
  });

  test("one that says anything already is left alone: its first cell is named", () => {
    const filled = target(SLOTS);
    filled.rows[2]![4] = "x";
    const book = TaskWorkbook.of(current(["SG", "School", "Persoon 1"], ["x", "", "Jan 1u"]), filled);
    expect(book.refused({ kind: "startTarget", sheetId: "s0" })).toEqual({
      code: "targetExists",
      cell: { sheetId: "s1", row: 2, column: 4 },
      text: TARGET,
    });
    expect(book.refused({ kind: "startTarget", sheetId: "s1" })).toEqual({ code: "sheetUnknown" });
  });
});

describe("as a copy", () => {
  const headings = ({ cells }: TaskWorkbook, row: number) => {
    const { sheet, formulas } = cells.grids.at(-1)!;
    return [sheet.name, ...formulas[row]!];
  };

  test("the priority comes behind the levels, under a heading of its own where they have one", () => {
    const book = TaskWorkbook.of(NAMED);
    const plan = start(book);
    const after = book.after(plan);
    expect(headings(after, 0).slice(0, 7)).toEqual([TARGET, "Kerntaken", "", "Niveau", "", "Prioriteit", ""]);
    expect(headings(after, 1)).toEqual([
      TARGET,
      "Cluster",
      "Omschrijving",
      "SG",
      "School",
      "KT",
      "LT",
      "Geen",
      "An Peeters",
      "Jan",
      "Opmerkingen",
    ]);
    expect(after.cells.grids.at(-1)!.merges).toContainEqual({
      row: 0,
      column: 4,
      rowCount: 1,
      columnCount: 3,
    });
    // Undo deletes it only while it holds just this
    const [added] = plan.changes;
    expect(added?.kind === "addSheet" && added.cells).toEqual(
      after.cells.sheetContent(after.cells.grids.at(-1)!.sheet.id),
    );
  });

  test("without levels it comes before the persons", () => {
    const plain = TaskWorkbook.of(current(["Persoon 1", "Nota"], ["Jan 1u", ""]));
    expect(headings(plain.after(start(plain)), 0)).toEqual([
      TARGET,
      "Cluster",
      "Omschrijving",
      "KT",
      "LT",
      "Geen",
      "Persoon 1",
      "Nota",
    ]);
  });

  test("as a word where the level is one", () => {
    const book = TaskWorkbook.of(current(["Niveau", "Persoon 1"], ["SG", "Jan 1u"]));
    expect(headings(book.after(start(book)), 0)).toEqual([
      TARGET,
      "Cluster",
      "Omschrijving",
      "Niveau",
      "Prioriteit",
      "Persoon 1",
    ]);
  });

  test("stands behind today's sheet, under a name that no sheet has", () => {
    const notes = (name: string): SheetText => ({ name, rows: [["Nota"]] });
    const book = TaskWorkbook.of(current(["Persoon 1"], ["Jan 1u"]), notes("STREEFDOEL"), notes("Los"));
    const [added] = start(book).changes;
    expect(added).toMatchObject({ kind: "addSheet", copyOf: "s0", afterSheetId: "s0" });
    expect(added?.kind === "addSheet" && added.name).toBe("Doel");
    const school = TaskWorkbook.of({ ...current(["Persoon 1"], ["Jan 1u"]), name: "De Zon - huidig" });
    expect(start(school).touches.sheets).toEqual([{ what: "add", name: "De Zon - Streefdoel" }]);
  });
});

describe("a target made from today", () => {
  const emptyTarget: SheetText = {
    ...FILLED,
    rows: FILLED.rows.map((row, r) => (r < 3 ? row : [...row.slice(0, 2), "", "", "", "", "", "", ""])),
  };

  test("fills the school's empty target: levels and persons, priorities left open", () => {
    const book = TaskWorkbook.of(NAMED, emptyTarget);
    const { plan, after } = done(book, { kind: "startTarget", sheetId: sheetId(book, CURRENT) });
    expect(codes(plan)).toEqual([]);
    expect(plan.touches.sheetIds).toEqual([sheetId(book, TARGET)]);
    for (const { description, level } of book.situation(CURRENT).tasks) {
      const twin = after.task(TARGET, description);
      expect(twin).toMatchObject({ level, priority: null });
    }
    expect(after.who(TARGET, "Onderh")).toEqual(["An Peeters 4"]);
    expect(after.who(TARGET, "Beheren")).toEqual(["Jan ?"]);
    expect(after.who(TARGET, "ICT-bel")).toEqual(["An Peeters 2"]);
    // What could not be read today is not made up
    expect(after.task(TARGET, "Nascholing").assignments).toEqual([]);
  });

  test("with more persons than slots adds a column", () => {
    const many: SheetText = {
      name: CURRENT,
      rows: [
        [...TITLE_ROW, "Els Maes"],
        ["Technisch", "Onderhouden van hardware", "x", "", 1, 2, 3],
      ],
    };
    const book = TaskWorkbook.of(many, emptyTarget);
    const { plan, after } = done(book, { kind: "startTarget", sheetId: "s0" });
    expect(plan.touches.lines).toMatchObject([{ what: "insert", axis: "column" }]);
    expect(after.who(TARGET, "Onderh")).toEqual(["An Peeters 1", "Jan 2", "Els Maes 3"]);
  });

  test("without a target sheet is a copy with its own priority columns", () => {
    const book = TaskWorkbook.of(NAMED);
    const { plan, after } = done(book, { kind: "startTarget", sheetId: "s0" });
    expect(plan.touches.sheets).toMatchObject([{ what: "add" }]);
    const { target, current } = after.overview.schools[0]!;
    expect(target!.layout.priority).toMatchObject({ kind: "marks", KT: 4, LT: 5, Geen: 6 });
    expect(target!.tasks.map(({ description, level, priority }) => [description, level, priority])).toEqual(
      current!.tasks.map(({ description, level }) => [description, level, null]),
    );
    expect(
      target!.tasks.map(({ assignments }) =>
        assignments.map(({ executor, hours }) => [executor.name, hours.perWeek]),
      ),
    ).toEqual(
      current!.tasks.map(({ assignments }) =>
        assignments.map(({ executor, hours }) => [executor.name, hours.perWeek]),
      ),
    );
    expect(target!.sheet.name).not.toBe(current!.sheet.name);
  });

  test("of a sheet that writes its levels as words has one priority column", () => {
    const book = TaskWorkbook.of({
      name: "Huidige situatie Oost",
      rows: [
        ["Cluster", "Omschrijving", "Niveau", "Persoon 1"],
        ["Technisch", "Servers", "School", "Jan 2u"],
      ],
    });
    const { after } = done(book, { kind: "startTarget", sheetId: "s0" });
    const { target } = after.overview.schools[0]!;
    expect(target!.layout.priority).toEqual({ kind: "text", column: 3 });
    expect(target!.tasks[0]).toMatchObject({ level: "School", priority: null });
  });

  test("is refused where a target is filled in, and for what is no current sheet", () => {
    const book = TaskWorkbook.of(NAMED, FILLED);
    expect(book.refusal({ kind: "startTarget", sheetId: sheetId(book, CURRENT) })).toBe("targetExists");
    expect(book.refusal({ kind: "startTarget", sheetId: sheetId(book, TARGET) })).toBe("sheetUnknown");
    expect(book.refusal({ kind: "startTarget", sheetId: "weg" })).toBe("sheetUnknown");
  });
});
