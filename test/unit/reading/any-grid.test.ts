import fc from "../../property";
import type { Area, CellValue } from "../../../src/model/cell";
import type { Grid } from "../../../src/model/grid";
import type { Overview } from "../../../src/model/overview";
import { readWorkbook } from "../../../src/reading/read-workbook";
import { grid, originalHeader } from "./grid-builder";

/** Whatever people put in a workbook: never a throw, never a lost cell. */

const typed = fc.constantFrom<CellValue>(
  ...[
    "",
    "",
    "",
    "x",
    "Jan 2u",
    "An; Els 1u",
    "An/Els 2u",
    "zie nota",
    "nvt",
    "vacature",
    "-",
    "?",
    "#REF!",
    "Totaal",
    "Technisch",
    "Cluster",
    "Omschrijving",
  ],
  ...[
    "Competenties",
    "SG",
    "KT",
    "Persoon 1",
    "naam + # uur/week",
    "Jan Peeters",
    "Een taak",
    "Beheer van laptops",
    "* nota",
    "5%",
    "2-3u",
    " ",
  ],
  ...[0, 2, 1.5, 45353, true, false],
);
const anything: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: typed },
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.double({ noNaN: true }),
  fc.boolean(),
);

const matrix = (cell: fc.Arbitrary<CellValue>, width: number, height: number): fc.Arbitrary<CellValue[][]> =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: height });

const merge: fc.Arbitrary<Area> = fc.record({
  row: fc.integer({ min: 0, max: 9 }),
  column: fc.integer({ min: 0, max: 7 }),
  rowCount: fc.integer({ min: 1, max: 4 }),
  columnCount: fc.integer({ min: 1, max: 3 }),
});
const extras = fc.record({
  merges: fc.array(merge, { maxLength: 4 }),
  hiddenRows: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 3 }),
  format: fc.constantFrom("General", "h:mm", "d/mm/yyyy", "0%", '0" u"'),
});

function loose(
  rows: CellValue[][],
  { merges, hiddenRows, format }: { merges: Area[]; hiddenRows: number[]; format: string },
): Grid {
  const built = grid({ rows });
  return {
    ...built,
    merges,
    hiddenRows,
    numberFormats: built.values.map((cells) => cells.map(() => format)),
  };
}

function expectNothingLost(overview: Overview): void {
  for (const { tasks, reconciliation, notices, layout } of overview.situations) {
    expect(reconciliation.read + reconciliation.known + reconciliation.unreadable).toBe(
      reconciliation.nonEmpty,
    );
    expect(
      Math.min(reconciliation.read, reconciliation.known, reconciliation.unreadable),
    ).toBeGreaterThanOrEqual(0);
    const listed = notices.filter(({ code }) => code === "unreadable" || code === "excelError");
    expect(listed).toHaveLength(reconciliation.unreadable);
    for (const task of tasks) {
      expect(task.cell.row).toBeGreaterThan(layout.headerBottom);
      expect(task.status === "filled").toBe(task.assignments.length > 0);
      if (task.status === "open") expect(task.unreadable).toEqual([]);
    }
  }
}

test("any grid at all", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(matrix(anything, 8, 12), extras), { maxLength: 3 }), (sheets) => {
      expectNothingLost(readWorkbook({ grids: sheets.map(([rows, extra]) => loose(rows, extra)) }));
    }),
    { numRuns: 200 },
  );
});

test("any cells under the original header", () => {
  const header = originalHeader(["Jan Peeters", "Persoon 2", "…"], { priority: true }) as CellValue[][];
  fc.assert(
    fc.property(matrix(anything, 11, 9), extras, (rows, extra) => {
      expectNothingLost(readWorkbook({ grids: [loose([...header, ...rows], extra)] }));
    }),
    { numRuns: 400 },
  );
});

test("every filled person cell of a task ends up somewhere", () => {
  const header = originalHeader(["Jan Peeters", "Persoon 2"]) as CellValue[][];
  const SILENT = new Set(["-", "?", "vacature", "nvt", " ", ""]);
  fc.assert(
    fc.property(fc.array(fc.tuple(typed, typed), { minLength: 1, maxLength: 6 }), (cells) => {
      const rows = cells.map(([first, second], at): CellValue[] => [
        "Technisch",
        `Taak ${"abcdef".charAt(at)}`,
        "",
        "",
        first,
        second,
      ]);
      const [situation] = readWorkbook({ grids: [grid({ rows: [...header, ...rows] })] }).situations;
      cells.forEach((pair, at) => {
        const task = situation?.tasks[at];
        pair.forEach((value, index) => {
          const here = { row: 3 + at, column: 4 + index };
          const accounted = [...(task?.assignments ?? []), ...(task?.looseHours ?? [])]
            .map(({ cell }) => cell)
            .concat(task?.unreadable ?? []);
          const found = accounted.some(({ row, column }) => row === here.row && column === here.column);
          expect(found).toBe(!(value === false || (typeof value === "string" && SILENT.has(value))));
        });
      });
    }),
  );
});
