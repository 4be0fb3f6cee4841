import fc from "../../../property";
import { stillOurs } from "../../../../src/excel/sheets/still-ours";
import { parseRecord, recordOf } from "../../../../src/excel/sheets/written-record";
import type { CellValue } from "../../../../src/model/cell";

type Cells = CellValue[][];

const SUMMARY: Cells = [
  ["Samenvatting van de ICT-taken", "", "", ""],
  ["Gemaakt op 28 november 2026", "", "", ""],
  ["", "", "", ""],
  ["Persoon", "Uren", "Taken", "Kerntaken"],
  ["An", 12, 7, 3],
  ["Bert", 4.5, 7, 1],
  ["Chris", 0.1 + 0.2, 2, 0],
  ["Totaal", "=SUM(B5:B7)", "=SUM(C5:C7)", "=SUBTOTAL(109,D5:D7)"],
  ["Er is niets open.", "", "", ""],
];

/** Cells that are not ours. */
const theirs = (contents: Cells, written: Cells = SUMMARY): CellValue[] => {
  const ours = stillOurs([recordOf(written)], { row: 0, column: 0, contents });
  return contents.flatMap((row, r) => row.filter((content, c) => content !== "" && !ours[r]![c]));
};
const copy = (cells: Cells): Cells => cells.map((row) => [...row]);

test("all that we wrote and that still stands there is ours", () => {
  expect(theirs(SUMMARY)).toEqual([]);
  expect(theirs([])).toEqual([]);
});

test("notes in an inserted column, an inserted row, beside and below are the user's", () => {
  const contents = copy(SUMMARY).map((row, r) => [r === 4 ? "nota A" : "", ...row, r === 5 ? "ernaast" : ""]);
  contents.splice(5, 0, ["", "nota rij", "", "", "", ""]);
  contents.push(["", "eronder", "", "", "", ""]);
  expect(theirs(contents)).toEqual(["nota A", "nota rij", "ernaast", "eronder"]);
});

test("what the user typed over our cells is the user's, the rest of the row is not", () => {
  const contents = copy(SUMMARY);
  contents[4]![1] = 13;
  contents[8]![0] = "Toch wel.";
  expect(theirs(contents)).toEqual([13, "Toch wel."]);
});

test("a note that says the same as one of our cells elsewhere is the user's", () => {
  const contents = copy(SUMMARY).map((row) => [...row, "", ""]);
  contents[4]![5] = 7;
  contents[6]![5] = "Bert";
  expect(theirs(contents)).toEqual([7, "Bert"]);
});

test("sorted rows, moved blocks, columns that changed places and shifted formulas are still ours", () => {
  const sorted = copy(SUMMARY);
  [sorted[4], sorted[6]] = [sorted[6]!, sorted[4]!];
  expect(theirs(sorted)).toEqual([]);
  const moved = copy(SUMMARY).map((row) => [...row, "", "", "", "", ""]);
  for (const row of [4, 5]) moved[row] = ["", "", "", "", "", ...SUMMARY[row]!];
  expect(theirs(moved)).toEqual([]);
  const swapped = copy(SUMMARY).map(([a, b, c, d]) => [b!, a!, c!, d!]);
  expect(theirs(swapped)).toEqual([]);
  const shifted = copy(SUMMARY);
  shifted[7] = ["Totaal", "=SUM('Huidige'!$B$6:$B$8)", "=SUM(C6:C8)", "=SUBTOTAL(109,E6:E8)"];
  expect(theirs(shifted)).toEqual(["=SUM('Huidige'!$B$6:$B$8)"]);
});

test("of two versions, what either wrote is ours", () => {
  const later = copy(SUMMARY).map(([a, b]) => [a!, typeof b === "number" ? b + 1 : b!]);
  const half = [...later.slice(0, 5), ...copy(SUMMARY).slice(5)];
  const ours = stillOurs([recordOf(SUMMARY), recordOf(later)], { row: 0, column: 0, contents: half });
  expect(half.flatMap((row, r) => row.filter((content, c) => content !== "" && !ours[r]![c]))).toEqual([]);
});

test("a very long table is kept by its rows, in few bytes; a row that the user changed is his", () => {
  const table: Cells = Array.from({ length: 6000 }, (_, row) => [`School ${row % 9}`, row, "Taak", "x", ""]);
  const record = recordOf(table);
  expect(JSON.stringify(record).length).toBeLessThan(140_000);
  const contents = copy(table).map((row) => ["", ...row]);
  contents[5000]![3] = "eigen tekst";
  contents[5500]![0] = "nota";
  expect(theirs(contents, table)).toEqual(["School 5", 5000, "eigen tekst", "x", "nota"]);
});

test("only a record is taken for one", () => {
  expect(parseRecord(JSON.parse(JSON.stringify(recordOf(SUMMARY))))).toEqual(recordOf(SUMMARY));
  for (const other of [null, "x", [1], ["abc"], ["=abc"], { 0: "AAAA" }])
    expect(parseRecord(other)).toBeNull();
});

const inserted = (cells: CellValue[], at: number): CellValue[] => [
  ...cells.slice(0, at),
  "",
  ...cells.slice(at),
];
const content = fc.oneof(
  { weight: 3, arbitrary: fc.constant<CellValue>("") },
  fc.constantFrom<CellValue>("ja", "nee", "Jan", "KT", 0, 1, 2, 1.5, true),
  fc.string({ minLength: 1, maxLength: 8 }).map((text) => `t${text}`),
);
const sheet = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.array(fc.array(content, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  );
const action = fc.record({
  kind: fc.constantFrom("row", "column", "note", "over", "sort", "delete"),
  row: fc.nat(20),
  column: fc.nat(9),
});

test("whatever the user does to the sheet, nothing that only he typed counts as ours", () => {
  fc.assert(
    fc.property(sheet, fc.array(action, { maxLength: 8 }), (written, actions) => {
      let now = written.map((row) => [...row]);
      const notes: string[] = [];
      const note = () => {
        notes.push(`mijn nota ${notes.length}`);
        return notes.at(-1)!;
      };
      for (const { kind, row, column } of actions) {
        const width = now[0]?.length ?? 1;
        if (kind === "row") now.splice(row % (now.length + 1), 0, Array<CellValue>(width).fill(""));
        if (kind === "column") now = now.map((cells) => inserted(cells, column % (width + 1)));
        if (kind === "delete")
          now = now.filter((cells, at) => at !== row || cells.some((one) => notes.includes(String(one))));
        if (kind === "sort") now.sort(([one = ""], [other = ""]) => (String(one) < String(other) ? -1 : 1));
        if (kind === "note" || kind === "over") {
          const cells = now[row % now.length];
          if (cells && !notes.includes(String(cells[column % width]))) cells[column % width] = note();
        }
        if (now.length === 0) return;
      }
      const ours = stillOurs([recordOf(written)], { row: 0, column: 0, contents: now });
      const kept = now.flatMap((cells, r) => cells.filter((_, c) => !ours[r]![c]));
      for (const one of notes) expect(kept).toContain(one);
    }),
  );
});

test("what nobody touched is ours, wherever rows and columns came in", () => {
  fc.assert(
    fc.property(sheet, fc.array(action, { maxLength: 4 }), (written, actions) => {
      let now = written.map((row) => [...row]);
      for (const { kind, row, column } of actions) {
        const width = now[0]!.length;
        if (kind === "row") now.splice(row % (now.length + 1), 0, Array<CellValue>(width).fill(""));
        if (kind === "column") now = now.map((cells) => inserted(cells, column % (width + 1)));
      }
      expect(theirs(now, written)).toEqual([]);
    }),
  );
});
