import { applyPlan } from "../../../../src/editing/plan/apply-plan";
import { buildPlan } from "../../../../src/editing/plan/build-plan";
import type { Change, LineChange } from "../../../../src/editing/plan/edit-plan";
import type { Axis } from "../../../../src/editing/plan/line-shift";
import { sheetCells, type SheetCells } from "../../../../src/editing/plan/sheet-cells";
import type { Area, CellRef, CellValue } from "../../../../src/model/cell";
import { READ_AREA, type Grid } from "../../../../src/model/grid";

/** The sheets as a plan leaves them. Rows and columns alike: each test is made along both, in line 3 place 2 and so on. */

const axes = ["row", "column"] as const;
const at = (axis: Axis, line: number, place: number, sheetId = "s0"): CellRef =>
  axis === "row" ? { sheetId, row: line, column: place } : { sheetId, row: place, column: line };
const area = (axis: Axis, line: number, place: number, lines: number, places: number): Area =>
  axis === "row"
    ? { row: line, column: place, rowCount: lines, columnCount: places }
    : { row: place, column: line, rowCount: places, columnCount: lines };

/** Lines 3 to 5, places 2 to 4: texts "van 3,2" to "van 5,4", each with a format of its own; colours in lines 3 and 4 only. */
function sheet(axis: Axis, more: Partial<Grid> = {}): SheetCells {
  const matrix = <T>(make: (line: number, place: number) => T, lines = 3): T[][] => {
    const [rows, columns] = axis === "row" ? [lines, 3] : [3, lines];
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => (axis === "row" ? make(3 + r, 2 + c) : make(3 + c, 2 + r))),
    );
  };
  const text = (line: number, place: number): CellValue => `van ${line},${place}`;
  const { row, column } = at(axis, 3, 2);
  return sheetCells([
    {
      sheet: { id: "s0", name: "Blad", visibility: "visible" },
      row,
      column,
      values: matrix(text),
      texts: matrix((line, place) => String(text(line, place))),
      formulas: matrix(text),
      numberFormats: matrix((line, place) => `0.${line}${place}`),
      merges: [],
      hiddenRows: [],
      colors: [
        {
          ...area(axis, 3, 2, 2, 3),
          fills: matrix((line, place) => `#F0${line}00${place}`, 2),
          fonts: matrix((line, place) => `#A0${line}00${place}`, 2),
        },
      ],
      ...more,
    },
  ]);
}

function after(cells: SheetCells, ...changes: Change[]): SheetCells {
  const label = { code: "setLevel", params: {}, undo: false } as const;
  return applyPlan(buildPlan({ label, changes, anchors: [] }), cells);
}
/** "van 3,2@4,2": what stood in line 3, place 2 stands in line 4. */
function texts(axis: Axis, cells: SheetCells, sheetId = "s0"): string[] {
  return cells
    .sheetContent(sheetId)
    .map(
      ({ row, column, formula }) => `${formula}@${axis === "row" ? `${row},${column}` : `${column},${row}`}`,
    )
    .sort();
}
/** Of each line in 2 to 7, at place 2: its format and colours. */
const formats = (axis: Axis, cells: SheetCells) =>
  [2, 3, 4, 5, 6, 7].map((line) => cells.numberFormat(at(axis, line, 2)));
const colors = (axis: Axis, cells: SheetCells, part: "fill" | "font" = "fill") =>
  [2, 3, 4, 5, 6].map((line) => cells.color(at(axis, line, 2), part));

const line = (
  axis: Axis,
  kind: LineChange["kind"],
  number: number,
  like = number,
  more: Partial<LineChange> = {},
): LineChange => ({
  kind,
  axis,
  sheetId: "s0",
  at: number,
  like,
  cells: [],
  colors: [],
  ...more,
});
const all = ["3", "4", "5"].flatMap((from) => ["2", "3", "4"].map((place) => [from, place] as const));
/** Every text, moved by as much as its line says. */
const moved = (by: Record<string, number | null>) =>
  all.flatMap(([from, place]) => {
    const move = by[from] ?? (from in by ? null : 0);
    return move === null ? [] : [`van ${from},${place}@${Number(from) + move},${place}`];
  });

describe.each(axes)("a %s that comes in", (axis) => {
  test.each<[number, Record<string, number>, string[]]>([
    [2, { 3: 1, 4: 1, 5: 1 }, ["General", "General", "0.32", "0.42", "0.52", "General"]],
    [3, { 3: 1, 4: 1, 5: 1 }, ["General", "General", "0.32", "0.42", "0.52", "General"]],
    [4, { 4: 1, 5: 1 }, ["General", "0.32", "0.42", "0.42", "0.52", "General"]],
    [5, { 5: 1 }, ["General", "0.32", "0.42", "0.42", "0.52", "General"]],
    [6, {}, ["General", "0.32", "0.42", "0.52", "0.42", "General"]],
    [9, {}, ["General", "0.32", "0.42", "0.52", "General", "General"]],
  ])("at %s, with the formats of 4", (number, by, expected) => {
    const made = after(sheet(axis), line(axis, "insertLine", number, 4));
    expect(texts(axis, made)).toEqual(moved(by));
    expect(formats(axis, made)).toEqual(expected);
  });

  test("holds what it brings, but nothing beyond the read area", () => {
    const far = (axis === "row" ? READ_AREA.columnCount : READ_AREA.rowCount) + 1;
    const cells = [
      { place: 3, content: { formula: "nieuw" } },
      { place: far, content: { formula: "ver" } },
    ];
    const fill = { place: 3, part: "fill", color: "#123456" } as const;
    const font = { place: 3, part: "font", color: "#654321" } as const;
    const made = after(sheet(axis), line(axis, "insertLine", 4, 3, { cells, colors: [fill, font] }));
    expect(texts(axis, made)).toEqual([...moved({ 4: 1, 5: 1 }), "nieuw@4,3"].sort());
    expect(made.color(at(axis, 4, 3), "fill")).toBe("#123456");
    expect(made.color(at(axis, 4, 3), "font")).toBe("#654321");
  });

  test.each<[number, number, (string | undefined)[]]>([
    // number, like, colours of 2 to 6 afterwards
    [3, 3, [undefined, undefined, "#F03002", "#F04002", undefined]],
    [4, 3, [undefined, "#F03002", "#F03002", "#F04002", undefined]],
    [4, 4, [undefined, "#F03002", "#F04002", "#F04002", undefined]],
    [5, 4, [undefined, "#F03002", "#F04002", "#F04002", undefined]],
    [6, 4, [undefined, "#F03002", "#F04002", undefined, undefined]],
    // Its example has none that are known
    [5, 5, [undefined, "#F03002", "#F04002", undefined, undefined]],
    [5, 2, [undefined, "#F03002", "#F04002", undefined, undefined]],
  ])("at %s like %s: colours", (number, like, expected) => {
    const made = after(sheet(axis), line(axis, "insertLine", number, like));
    expect(colors(axis, made)).toEqual(expected);
    expect(colors(axis, made, "font")).toEqual(expected.map((color) => color?.replace("#F", "#A")));
  });

  test("moves merged cells, stretches those around it, and is merged as its example", () => {
    const merges = [area(axis, 3, 2, 1, 2), area(axis, 3, 4, 2, 1), area(axis, 5, 2, 1, 2)];
    const merged = (number: number, like: number) =>
      after(sheet(axis, { merges }), line(axis, "insertLine", number, like)).grid("s0")?.merges;
    expect(merged(4, 3)).toEqual([
      area(axis, 3, 2, 1, 2),
      area(axis, 3, 4, 3, 1),
      area(axis, 6, 2, 1, 2),
      area(axis, 4, 2, 1, 2),
    ]);
    expect(merged(5, 4)).toEqual([area(axis, 3, 2, 1, 2), area(axis, 3, 4, 2, 1), area(axis, 6, 2, 1, 2)]);
  });
});

describe.each(axes)("a %s that goes", (axis) => {
  test.each<[number, Record<string, number | null>, string[], (string | undefined)[]]>([
    [
      2,
      { 3: -1, 4: -1, 5: -1 },
      ["0.32", "0.42", "0.52", "General", "General", "General"],
      ["#F03002", "#F04002", undefined, undefined, undefined],
    ],
    [
      3,
      { 3: null, 4: -1, 5: -1 },
      ["General", "0.42", "0.52", "General", "General", "General"],
      [undefined, "#F04002", undefined, undefined, undefined],
    ],
    [
      4,
      { 4: null, 5: -1 },
      ["General", "0.32", "0.52", "General", "General", "General"],
      [undefined, "#F03002", undefined, undefined, undefined],
    ],
    [
      5,
      { 5: null },
      ["General", "0.32", "0.42", "General", "General", "General"],
      [undefined, "#F03002", "#F04002", undefined, undefined],
    ],
    [
      6,
      {},
      ["General", "0.32", "0.42", "0.52", "General", "General"],
      [undefined, "#F03002", "#F04002", undefined, undefined],
    ],
  ])("at %s", (number, by, expected, fills) => {
    const made = after(sheet(axis), line(axis, "deleteLine", number));
    expect(texts(axis, made)).toEqual(moved(by));
    expect(formats(axis, made)).toEqual(expected);
    expect(colors(axis, made)).toEqual(fills);
    expect(colors(axis, made, "font")).toEqual(fills.map((color) => color?.replace("#F", "#A")));
  });

  test("shrinks merged cells; what one cell is left of is merged no longer", () => {
    const merges = [area(axis, 3, 2, 2, 1), area(axis, 3, 3, 2, 2), area(axis, 5, 2, 2, 1)];
    expect(after(sheet(axis, { merges }), line(axis, "deleteLine", 4)).grid("s0")?.merges).toEqual([
      area(axis, 3, 3, 1, 2),
      area(axis, 4, 2, 2, 1),
    ]);
  });
});

test("hidden rows move with the rows; one that comes back hidden is among them", () => {
  const hidden = (change: Change) =>
    after(sheet("row", { hiddenRows: [3, 5] }), change).grid("s0")?.hiddenRows;
  expect(hidden(line("row", "insertLine", 3))).toEqual([4, 6]);
  expect(hidden(line("row", "insertLine", 4, 4, { hidden: true }))).toEqual([3, 4, 6]);
  expect(hidden(line("row", "insertLine", 6))).toEqual([3, 5]);
  expect(hidden(line("row", "deleteLine", 3))).toEqual([4]);
  expect(hidden(line("row", "deleteLine", 4))).toEqual([3, 4]);
  expect(hidden(line("row", "deleteLine", 5))).toEqual([3]);
  expect(hidden(line("column", "insertLine", 3))).toEqual([3, 5]);
  expect(hidden(line("column", "deleteLine", 3))).toEqual([3, 5]);
});

describe("contents", () => {
  const write = (row: number, column: number, formula: CellValue, numberFormat?: string): Change => ({
    kind: "content",
    cell: { sheetId: "s0", row, column },
    before: { formula: "" },
    after: numberFormat === undefined ? { formula } : { formula, numberFormat },
  });

  test.each([
    [1, 2],
    [3, 0],
    [8, 3],
    [4, 9],
    [0, 0],
    [9, 9],
  ])("outside of what was read, at %s,%s, leave all else where it is", (row, column) => {
    const made = after(sheet("row"), write(row, column, "nieuw"));
    expect(texts("row", made)).toEqual([...moved({}), `nieuw@${row},${column}`].sort());
    expect(made.numberFormat({ sheetId: "s0", row, column })).toBe("General");
    expect(formats("row", made)).toEqual(formats("row", sheet("row")));
    const { values } = made.grid("s0")!;
    expect(new Set(values.map((line) => line.length)).size).toBe(1);
    expect(values.flat().filter((value) => value !== "")).toHaveLength(10);
  });

  test("on an empty sheet stand where they are written", () => {
    for (const values of [[], [[]]]) {
      const empty = sheet("row", {
        row: 0,
        column: 0,
        values,
        texts: values,
        formulas: values,
        numberFormats: values,
      });
      expect(texts("row", after(empty, write(7, 4, "nieuw")))).toEqual(["nieuw@7,4"]);
    }
  });

  test("show as they are read: a formula as nothing yet, an apostrophe not at all", () => {
    const cell = { sheetId: "s0", row: 4, column: 3 };
    const shown = (formula: CellValue, numberFormat?: string) => {
      const made = after(sheet("row"), write(4, 3, formula, numberFormat));
      return [made.value(cell), made.text(cell), made.content(cell).formula, made.numberFormat(cell)];
    };
    expect(shown("'=1")).toEqual(["=1", "=1", "'=1", "0.43"]);
    expect(shown(1.5)).toEqual([1.5, "1,5", 1.5, "0.43"]);
    expect(shown(true)).toEqual([true, "true", true, "0.43"]);
    expect(shown("=A1", "General")).toEqual(["", "", "=A1", "General"]);
  });

  test("the sheets that were given stay as they are, and others the same", () => {
    const cells = sheetCells([
      ...sheet("row").grids,
      { ...sheet("row").grids[0]!, sheet: { id: "s1", name: "Ander", visibility: "visible" } },
    ]);
    const before = JSON.stringify(cells.grids);
    const made = after(
      cells,
      write(4, 3, "nieuw"),
      line("row", "insertLine", 4),
      line("column", "deleteLine", 3),
      {
        kind: "color",
        cell: { sheetId: "s0", row: 3, column: 2 },
        part: "fill",
        before: null,
        after: "#000001",
      },
      { kind: "merge", sheetId: "s0", before: null, after: area("row", 3, 2, 2, 2) },
    );
    expect(JSON.stringify(cells.grids)).toBe(before);
    expect(made.grid("s1")).toBe(cells.grid("s1"));
    // A sheet that was not read is none of ours
    expect(
      after(cells, { ...write(1, 1, "x"), cell: { sheetId: "s9", row: 1, column: 1 } } as Change).grids,
    ).toEqual(cells.grids);
  });
});

describe("colours", () => {
  const paint = (row: number, part: "fill" | "font", color: string | null): Change => ({
    kind: "color",
    cell: { sheetId: "s0", row, column: 3 },
    part,
    before: null,
    after: color,
  });
  const both = (row: number, ...changes: Change[]) => {
    const made = after(sheet("row"), ...changes);
    return (["fill", "font"] as const).map((part) => made.color({ sheetId: "s0", row, column: 3 }, part));
  };

  test("of one cell and part, where colours were read", () => {
    expect(both(4, paint(4, "fill", "#123456"))).toEqual(["#123456", "#A04003"]);
    expect(both(4, paint(4, "font", "#123456"))).toEqual(["#F04003", "#123456"]);
    expect(both(4, paint(4, "fill", null), paint(4, "font", null))).toEqual([null, null]);
    expect(both(3, paint(4, "fill", "#123456"))).toEqual(["#F03003", "#A03003"]);
  });

  test("where none were read the other part stays unknown", () => {
    expect(both(9, paint(9, "fill", "#123456"))).toEqual(["#123456", undefined]);
    expect(both(9, paint(9, "font", "#123456"))).toEqual([undefined, "#123456"]);
    expect(both(9, paint(9, "font", null))).toEqual([undefined, null]);
    expect(both(10, paint(9, "font", "#123456"))).toEqual([undefined, undefined]);
  });
});

test("merged cells are parted, grow, or stay as they are", () => {
  const [two, three, other] = [area("row", 3, 2, 2, 1), area("row", 3, 2, 3, 1), area("row", 3, 4, 2, 1)];
  const merged = (before: Area | null, now: Area | null) =>
    after(sheet("row", { merges: [two, other] }), { kind: "merge", sheetId: "s0", before, after: now }).grid(
      "s0",
    )?.merges;
  expect(merged(two, three)).toEqual([other, three]);
  expect(merged(two, null)).toEqual([other]);
  expect(merged(null, three)).toEqual([two, other, three]);
  expect(merged(null, other)).toEqual([two, other]);
});

describe("sheets", () => {
  const copy = (kind: "addSheet" | "deleteSheet", sheetId: string, afterSheetId = "s0"): Change => ({
    kind,
    sheetId,
    name: `Kopie ${sheetId}`,
    copyOf: "s0",
    afterSheetId,
    cells: [],
  });
  const names = ({ grids }: SheetCells) => grids.map(({ sheet: { name } }) => name);

  test("come in as a copy behind the one that is named, and go again", () => {
    const made = after(
      sheet("row"),
      copy("addSheet", "a"),
      copy("addSheet", "b"),
      copy("addSheet", "c", "a"),
    );
    expect(names(made)).toEqual(["Blad", "Kopie b", "Kopie a", "Kopie c"]);
    expect(texts("row", made, "a")).toEqual(moved({}));
    expect(made.grid("a")?.sheet).toEqual({ id: "a", name: "Kopie a", visibility: "visible" });
    expect(names(after(made, copy("deleteSheet", "b")))).toEqual(["Blad", "Kopie a", "Kopie c"]);
    expect(after(made, copy("deleteSheet", "b")).grid("b")).toBeUndefined();
  });

  test("are copied as they are by then; what is written on one stays off the other", () => {
    const write = (sheetId: string, formula: string): Change => ({
      kind: "content",
      cell: { sheetId, row: 3, column: 2 },
      before: { formula: "" },
      after: { formula },
    });
    const made = after(
      sheet("row"),
      write("s0", "eerst"),
      copy("addSheet", "a"),
      write("a", "kopie"),
      write("s0", "later"),
    );
    const cell = (sheetId: string) => made.text({ sheetId, row: 3, column: 2 });
    expect([cell("s0"), cell("a")]).toEqual(["later", "kopie"]);
  });

  test("of what was not read there is no copy", () => {
    const change = { ...copy("addSheet", "a"), copyOf: "s9" } as Change;
    expect(names(after(sheet("row"), change))).toEqual(["Blad"]);
  });
});
