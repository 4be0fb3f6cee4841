import fc from "../../../property";
import type { LineChange } from "../../../../src/editing/plan/edit-plan";
import { cellAfter, cellBefore, shiftedArea, shiftedMerges } from "../../../../src/editing/plan/line-shift";

/** Where cells and areas go when rows and columns come in and go, looked up in a list of names. */

const line = fc.record({
  kind: fc.constantFrom("insertLine" as const, "deleteLine" as const),
  axis: fc.constantFrom("row" as const, "column" as const),
  at: fc.nat(8),
});
const changeOf = (one: Pick<LineChange, "kind" | "axis" | "at">): LineChange => ({
  ...one,
  sheetId: "s0",
  like: 0,
  cells: [],
  colors: [],
});

test("a cell is found again by its row and column, before and after", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), fc.nat(9), fc.nat(9), (lines, row, column) => {
      const names = {
        row: Array.from({ length: 10 }, (_, at) => `old ${at}`),
        column: Array.from({ length: 10 }, (_, at) => `old ${at}`),
      };
      lines.forEach(({ kind, axis, at }, index) => {
        if (kind === "insertLine") names[axis].splice(at, 0, `new ${index}`);
        else names[axis].splice(at, 1);
      });
      const changes = lines.map(changeOf);
      const cell = { sheetId: "s0", row, column };
      const [r, c] = [names.row.indexOf(`old ${row}`), names.column.indexOf(`old ${column}`)];
      const after = cellAfter(changes, cell);
      expect(after).toEqual(r < 0 || c < 0 ? null : { sheetId: "s0", row: r, column: c });
      if (after) expect(cellBefore(changes, after)).toEqual(cell);
      // What came in stood nowhere before
      names.row.forEach((name, at) => {
        if (name.startsWith("new"))
          expect(cellBefore(changes, { sheetId: "s0", row: at, column: 0 })).toBeNull();
      });
      expect(cellAfter(changes, { ...cell, sheetId: "s1" })).toEqual({ ...cell, sheetId: "s1" });
    }),
    { numRuns: 500 },
  );
});

test("an area is that of its cells: it grows around what comes in, and is gone with the last of them", () => {
  fc.assert(
    fc.property(
      fc.nat(6),
      fc.integer({ min: 1, max: 4 }),
      fc.nat(9),
      fc.constantFrom(-3, -2, -1, 1, 2),
      fc.constantFrom("row" as const, "column" as const),
      (start, size, at, by, axis) => {
        const names = Array.from({ length: 20 }, (_, index) => index);
        if (by > 0) names.splice(at, 0, ...Array.from({ length: by }, () => -1));
        else names.splice(at, -by);
        const left = names.flatMap((name, index) => (name >= start && name < start + size ? [index] : []));
        const area =
          axis === "row"
            ? { row: start, column: 2, rowCount: size, columnCount: 3 }
            : { row: 2, column: start, rowCount: 3, columnCount: size };
        const [first, last] = [left[0], left.at(-1)];
        const expected =
          first === undefined || last === undefined
            ? null
            : axis === "row"
              ? { ...area, row: first, rowCount: last - first + 1 }
              : { ...area, column: first, columnCount: last - first + 1 };
        expect(shiftedArea(area, { axis, at, by })).toEqual(expected);
      },
    ),
    { numRuns: 500 },
  );
});

test("merged cells of which one is left are merged no longer", () => {
  const two = { row: 2, column: 0, rowCount: 2, columnCount: 1 };
  const wide = { row: 2, column: 2, rowCount: 2, columnCount: 2 };
  expect(shiftedMerges([two, wide], { axis: "row", at: 3, by: -1 })).toEqual([{ ...wide, rowCount: 1 }]);
  expect(shiftedMerges([two, wide], { axis: "row", at: 2, by: -2 })).toEqual([]);
  expect(shiftedMerges([two, wide], { axis: "row", at: 0, by: 1 })).toEqual([
    { ...two, row: 3 },
    { ...wide, row: 3 },
  ]);
});
