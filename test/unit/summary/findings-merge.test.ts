import fc from "../../property";
import type { CellValue } from "../../../src/model/cell";
import { cellBlocks } from "../../../src/summary/findings-sheet/cell-blocks";
import {
  HEADERS,
  OWN_COLUMNS,
  USER_COLUMNS,
  type FindingRow,
} from "../../../src/summary/findings-sheet/finding-row";
import { mergeFindings, type TableChanges } from "../../../src/summary/findings-sheet/merge-findings";
import { rowKeyOf } from "../../../src/summary/findings-sheet/row-key";

const ALL_HEADERS = [...OWN_COLUMNS, ...USER_COLUMNS, "key" as const].map((column) => HEADERS[column]);

function finding(key: string, parts: Partial<FindingRow> = {}): FindingRow {
  return {
    key,
    kind: "Open taak",
    school: "De Linde",
    cluster: "Technisch",
    task: `Taak ${key}`,
    core: "",
    level: "School",
    priority: "KT",
    who: "",
    hours: null,
    what: `Nog niemand voor ${key}`,
    cell: { sheetName: "Huidige situatie", address: "B5" },
    ...parts,
  };
}

/** A table as a user has it before him, on which changes are carried out as Excel does. */
class Table {
  headers = [...ALL_HEADERS];
  ids = ALL_HEADERS.map((_, at) => at + 1);
  rows: CellValue[][] = [];
  lastNumber = 0;

  analyse(findings: readonly FindingRow[], today = 46_354): TableChanges {
    const changes = mergeFindings({ headers: this.headers, rows: this.rows }, findings, {
      today,
      todayText: "28 november 2026",
      lastNumber: this.lastNumber,
    });
    if (changes.addKeyColumn) this.addColumn(HEADERS.key);
    for (const { row, column, cells } of cellBlocks(changes.cells))
      cells.forEach((line, down) =>
        line.forEach(({ value }, right) => (this.rows[row + down]![column + right] = value)),
      );
    for (const cells of changes.appended) this.rows.push(this.headers.map((_, at) => cells[at]?.value ?? ""));
    for (const row of [...changes.deleted].reverse()) this.rows.splice(row, 1);
    this.lastNumber = changes.lastNumber;
    return changes;
  }

  addColumn(header: string, at = this.headers.length): void {
    this.headers.splice(at, 0, header);
    this.ids.splice(at, 0, Math.max(0, ...this.ids) + 1);
    for (const row of this.rows) row.splice(at, 0, "");
  }

  column(header: string): number {
    return this.headers.indexOf(header);
  }

  get(row: number, header: string): CellValue | undefined {
    return this.rows[row]?.[this.column(header)];
  }

  put(row: number, header: string, value: CellValue): void {
    this.rows[row]![this.column(header)] = value;
  }

  /** The row of the finding of that key. */
  rowOf(key: string): number {
    return this.rows.findIndex((row) => keyOf(row) === key);
  }
}

/** Whatever the user called the hidden column and wherever he put it. */
function keyOf(row: readonly CellValue[]): string | undefined {
  return row.map((content) => rowKeyOf(content)?.key).find((key) => key !== undefined);
}

describe("the table of findings, analysed again", () => {
  let table: Table;
  beforeEach(() => {
    table = new Table();
    table.analyse([finding("a"), finding("b"), finding("c")]);
  });

  test("first has a row per finding, numbered in order, with the day and a link that names its sheet", () => {
    expect(table.rows.map((row) => row.slice(0, 5))).toEqual([
      [1, "Open taak", "De Linde", "Technisch", "Taak a"],
      [2, "Open taak", "De Linde", "Technisch", "Taak b"],
      [3, "Open taak", "De Linde", "Technisch", "Taak c"],
    ]);
    expect(table.get(0, "Sinds")).toBe(46_354);
    const { appended } = new Table().analyse([
      finding("a", { cell: { sheetName: 'Wie\'s "wie"', address: "D12" } }),
    ]);
    expect(appended[0]?.[11]).toEqual({
      value: 'Wie\'s "wie"!D12',
      formula: `=HYPERLINK("#'Wie''s ""wie""'!D12","Wie's ""wie""!D12")`,
    });
  });

  test("writes nothing when nothing changed", () => {
    const changes = table.analyse([finding("a"), finding("b"), finding("c")], 46_400);
    expect([changes.cells, changes.appended, changes.deleted]).toEqual([[], [], []]);
  });

  test("keeps number and day, brings the rest up to date, and adds new findings below", () => {
    table.put(1, "Afspraak", "samen met De Smidse");
    table.analyse([finding("d"), finding("b", { priority: "LT", hours: 2.5 }), finding("c")], 46_400);
    expect(table.rows.map((row) => row[0])).toEqual([2, 3, 4]);
    const at = table.rowOf("b");
    expect(["Prioriteit", "Uren", "Sinds", "Afspraak"].map((header) => table.get(at, header))).toEqual([
      "LT",
      2.5,
      46_354,
      "samen met De Smidse",
    ]);
    expect(table.get(table.rowOf("d"), "Sinds")).toBe(46_400);
  });

  test("a solved finding keeps its row while something is typed there, and says so once", () => {
    table.put(0, "Door wie", "Jan");
    table.analyse([finding("b")]);
    expect(table.rows).toHaveLength(2);
    table.analyse([finding("b")]);
    expect([table.get(0, "Soort"), table.get(0, "Wat"), table.get(0, "Door wie")]).toEqual([
      "Opgelost",
      "Opgelost op 28 november 2026. Nog niemand voor a",
      "Jan",
    ]);
    table.put(0, "Door wie", "");
    table.analyse([finding("b")]);
    expect(table.rows).toHaveLength(1);
  });

  test("a finding that is there again gets its row back, and its number", () => {
    table.put(0, "Status", "Klaar");
    table.analyse([finding("b"), finding("c")]);
    table.analyse([finding("a"), finding("b"), finding("c")]);
    const at = table.rowOf("a");
    expect(["Nr", "Soort", "Wat", "Status"].map((header) => table.get(at, header))).toEqual([
      1,
      "Open taak",
      "Nog niemand voor a",
      "Klaar",
    ]);
  });

  test("a number is not used again, also when its row is gone", () => {
    table.analyse([finding("a"), finding("b")]);
    table.analyse([finding("a"), finding("b"), finding("e")]);
    expect(table.get(table.rowOf("e"), "Nr")).toBe(4);
  });

  test("what the user typed over ours stays his, and keeps the row of a solved finding", () => {
    table.put(0, "Wat", "nagevraagd bij de directie");
    table.analyse([finding("a", { what: "Iets anders" }), finding("b")]);
    table.analyse([finding("b")]);
    expect([table.get(0, "Wat"), table.get(0, "Soort")]).toEqual(["nagevraagd bij de directie", "Opgelost"]);
  });

  test("a copied row becomes the user's own row", () => {
    table.put(0, "Afspraak", "eerst");
    table.rows.push([...table.rows[0]!]);
    table.put(3, "Afspraak", "kopie");
    table.analyse([finding("a", { what: "Anders" })]);
    table.analyse([]);
    expect(table.rows.map((row) => [row[table.column("Afspraak")], row[table.column("Wat")]])).toEqual([
      ["eerst", "Opgelost op 28 november 2026. Anders"],
      ["kopie", "Nog niemand voor a"],
    ]);
  });

  test("without the hidden column rows are known by school, task, kind and person, and the column comes back", () => {
    table.put(1, "Afspraak", "van b");
    table.rows.push(table.headers.map((header) => (header === "Taak" ? "Taak c" : "")));
    const at = table.column(HEADERS.key);
    table.headers.splice(at, 1);
    table.ids.splice(at, 1);
    for (const row of table.rows) row.splice(at, 1);
    const { addKeyColumn } = table.analyse([finding("a"), finding("b", { what: "Nieuw" }), finding("c")]);
    expect([addKeyColumn, table.rows.length]).toEqual([true, 4]);
    const row = table.rowOf("b");
    expect([table.get(row, "Afspraak"), table.get(row, "Wat"), table.get(row, "Nr")]).toEqual([
      "van b",
      "Nieuw",
      2,
    ]);
    expect(table.rows[3]!.filter((content) => content !== "")).toEqual(["Taak c"]);
  });

  test("a renamed column is still the same one; a new one in its place is the user's", () => {
    const at = table.column("Wat");
    table.headers[at] = "Omschrijving";
    table.analyse([finding("a", { what: "Nieuw" }), finding("b"), finding("c")]);
    expect(table.rows[0]![at]).toBe("Nieuw");
    table.headers[at] = "Mijn idee";
    for (const row of table.rows) row[at] = "van mij";
    table.analyse([finding("a", { what: "Nog eens" }), finding("b"), finding("c")]);
    expect(table.rows.map((row) => row[at])).toEqual(["van mij", "van mij", "van mij"]);
  });

  test("a row with only a note of the user's stays", () => {
    const { deleted } = mergeFindings(
      { headers: table.headers, rows: table.rows, annotated: new Set([1]) },
      [],
      { today: 1, todayText: "", lastNumber: 3 },
    );
    expect(deleted).toEqual([0, 2]);
  });
});

/** What a user may do between two analyses; positions are taken modulo what there is. */
const action = fc.oneof(
  fc.record({ kind: fc.constant("type" as const), row: fc.nat(), column: fc.nat() }),
  fc.record({ kind: fc.constant("addRow" as const), row: fc.nat(), column: fc.nat() }),
  fc.record({ kind: fc.constant("copyRow" as const), row: fc.nat(), to: fc.nat() }),
  fc.record({ kind: fc.constant("deleteRow" as const), row: fc.nat() }),
  fc.record({ kind: fc.constant("sort" as const), column: fc.nat(), down: fc.boolean() }),
  fc.record({ kind: fc.constant("addColumn" as const), at: fc.nat() }),
  fc.record({ kind: fc.constant("moveColumn" as const), from: fc.nat(), to: fc.nat() }),
  fc.record({ kind: fc.constant("renameColumn" as const), column: fc.nat() }),
  fc.record({ kind: fc.constant("deleteColumn" as const), column: fc.nat() }),
);
type Action = typeof action extends fc.Arbitrary<infer Kind> ? Kind : never;

/** Carries it out; what was typed is remembered with the row it stands in. */
class User {
  private typed = 0;
  /** Row -> column id -> text. */
  readonly texts = new Map<CellValue[], Map<number, string>>();
  /** The column ids that hold what was typed in the row this one was copied from. */
  readonly copied = new Map<CellValue[], Set<number>>();

  constructor(private readonly table: Table) {}

  does(action: Action): void {
    const { table } = this;
    const { headers, ids, rows } = table;
    const at = (position: number, count: number) => (count === 0 ? 0 : position % count);
    if (action.kind === "type" && rows.length > 0)
      this.type(rows[at(action.row, rows.length)]!, action.column);
    if (action.kind === "addRow") {
      const row = headers.map((): CellValue => "");
      rows.splice(at(action.row, rows.length + 1), 0, row);
      this.type(row, action.column);
    }
    if (action.kind === "copyRow" && rows.length > 0) {
      const row = rows[at(action.row, rows.length)]!;
      const copy = [...row];
      rows.splice(at(action.to, rows.length + 1), 0, copy);
      // Of two alike nobody can say which was first: what was typed stands in either
      this.copied.set(
        copy,
        new Set([...(this.texts.get(row)?.keys() ?? []), ...(this.copied.get(row) ?? [])]),
      );
    }
    if (action.kind === "deleteRow" && rows.length > 0)
      for (const row of rows.splice(at(action.row, rows.length), 1)) this.texts.delete(row);
    if (action.kind === "sort") {
      const column = at(action.column, headers.length);
      rows.sort(
        (one, other) => String(one[column]).localeCompare(String(other[column])) * (action.down ? -1 : 1),
      );
    }
    if (action.kind === "addColumn")
      table.addColumn(`Extra ${ids.length}-${this.typed++}`, at(action.at, headers.length + 1));
    if (action.kind === "moveColumn") {
      const from = at(action.from, headers.length);
      const to = at(action.to, headers.length);
      for (const line of [headers, ids, ...rows] as CellValue[][])
        line.splice(to, 0, ...line.splice(from, 1));
    }
    if (action.kind === "renameColumn") headers[at(action.column, headers.length)] = `Anders ${this.typed++}`;
    if (action.kind === "deleteColumn" && headers.length > 6) {
      const column = at(action.column, headers.length);
      const [id] = ids.splice(column, 1);
      for (const line of [headers, ...rows] as CellValue[][]) line.splice(column, 1);
      for (const texts of this.texts.values()) texts.delete(id!);
    }
  }

  /** Without the hidden column nothing says that a cell of ours was typed over. */
  forgetWhatNothingProves(): void {
    const { ids } = this.table;
    for (const column of OWN_COLUMNS) {
      const id = ids[this.table.column(HEADERS[column])];
      for (const texts of this.texts.values()) if (id !== undefined) texts.delete(id);
    }
  }

  private type(row: CellValue[], position: number): void {
    const { headers, ids } = this.table;
    const column = position % headers.length;
    // Nobody types in a hidden column
    if (this.table.rows.some((other) => rowKeyOf(other[column]))) return;
    const text = `getypt ${this.typed++}`;
    row[column] = text;
    const texts = this.texts.get(row) ?? new Map<number, string>();
    this.texts.set(row, texts.set(ids[column]!, text));
  }
}

const findingOf = fc.record({
  key: fc.constantFrom(..."abcdefgh"),
  kind: fc.constantFrom("Open taak", "Open kerntaak"),
  who: fc.constantFrom("", "An", "Jan en Piet"),
  hours: fc.option(fc.integer({ min: 0, max: 40 })),
});
const findingsNow = fc
  .uniqueArray(findingOf, { selector: ({ key }) => key, maxLength: 8 })
  .map((parts) => parts.map(({ key, ...rest }) => finding(key, rest)));

describe("whatever the user does between analyses", () => {
  test("nothing typed is lost or moved to another row, no number is used twice, every finding has one row", () => {
    fc.assert(
      fc.property(
        findingsNow,
        fc.array(fc.tuple(fc.array(action, { maxLength: 6 }), findingsNow), { minLength: 1, maxLength: 4 }),
        (first, rounds) => {
          const table = new Table();
          table.analyse(first);
          const user = new User(table);
          const numbers = new Set<CellValue>(table.rows.map((row) => row[0]!));
          for (const [actions, findings] of rounds) {
            for (const one of actions) user.does(one);
            const hadKeys = table.rows.some((row) => keyOf(row) !== undefined);
            if (!hadKeys) user.forgetWhatNothingProves();
            const { appended, places } = table.analyse(findings);
            for (const [row, texts] of user.texts) {
              if (texts.size === 0) continue;
              expect(table.rows).toContain(row);
              for (const [id, text] of texts) expect(row[table.ids.indexOf(id)]).toBe(text);
            }
            const number = places.get("number");
            for (const row of appended) {
              if (number === undefined) continue;
              expect(numbers).not.toContain(row[number]?.value);
              numbers.add(row[number]?.value ?? "");
            }
            const keys = table.rows.flatMap((row) => keyOf(row) ?? []);
            expect(new Set(keys).size).toBe(keys.length);
            for (const { key } of findings) expect(keys).toContain(key);
          }
        },
      ),
      { numRuns: 250 },
    );
  });

  test("every cell that is ours says what the analysis says", () => {
    fc.assert(
      fc.property(findingsNow, fc.array(action, { maxLength: 6 }), findingsNow, (first, actions, next) => {
        const table = new Table();
        table.analyse(first);
        const user = new User(table);
        for (const one of actions) user.does(one);
        table.analyse(next);
        for (const { key, what, who } of next) {
          const row = table.rows[table.rowOf(key)]!;
          const typed = user.texts.get(row);
          for (const [header, wanted] of [
            ["Wat", what],
            ["Wie", who],
          ] as const) {
            const at = table.column(header);
            if (at < 0 || typed?.has(table.ids[at]!) || user.copied.get(row)?.has(table.ids[at]!)) continue;
            if (wanted === "" && row[at] === "") continue;
            expect([header, key, row[at]]).toEqual([header, key, wanted]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
