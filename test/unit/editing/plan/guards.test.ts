import { buildPlan } from "../../../../src/editing/plan/build-plan";
import type { Guard } from "../../../../src/editing/plan/edit-plan";
import { failedGuard, sameSheet } from "../../../../src/editing/plan/guards";
import type { CellValue } from "../../../../src/model/cell";
import { TaskWorkbook } from "../task-workbook";

/** When a plan may be written: every guard holds on the cells as they are now. */

const { cells } = TaskWorkbook.of(
  {
    name: "Blad",
    rows: [
      ["Cluster", " Taak ", "", "=A1"],
      ["Technisch", "'=A1", 2, ""],
      ["", "", "", ""],
    ],
    merges: [{ row: 1, column: 2, rowCount: 1, columnCount: 2 }],
    formats: { "1,2": "0%" },
    colors: { "1,0": { fill: "#e4dfec" } },
  },
  { name: "Ander", rows: [["x"]] },
);
const at = (row: number, column: number, sheetId = "s0") => ({ sheetId, row, column });
const holds = (guard: Guard): boolean => {
  const plan = buildPlan({ label: { code: "setLevel", params: {}, undo: false }, changes: [], anchors: [] });
  const failed = failedGuard({ ...plan, guards: [guard] }, cells);
  if (failed) expect(failed).toBe(guard);
  return failed === null;
};
const line = (
  axis: "row" | "column",
  number: number,
  ...given: [place: number, formula: CellValue][]
): Guard => ({
  kind: "line",
  sheetId: "s0",
  axis,
  at: number,
  cells: given.map(([place, formula]) => ({ place, content: { formula } })),
});
const merge = (row: number, column: number, rowCount: number, columnCount: number): Guard => ({
  kind: "merge",
  sheetId: "s0",
  area: { row, column, rowCount, columnCount },
});
const sheet = (sheetId: string, ...given: [row: number, column: number, formula: CellValue][]): Guard => ({
  kind: "sheet",
  sheetId,
  cells: given.map(([row, column, formula]) => ({ row, column, formula })),
});

test.each<[string, Guard, boolean]>([
  ["its text, blanks around it or not", { kind: "text", of: "task", cell: at(0, 1), text: "Taak" }, true],
  [
    "its text, with blanks in the guard",
    { kind: "text", of: "task", cell: at(0, 0), text: " Cluster " },
    true,
  ],
  ["another text", { kind: "text", of: "task", cell: at(0, 1), text: "Ander" }, false],
  ["its content", { kind: "content", cell: at(1, 2), content: { formula: 2 } }, true],
  [
    "its content and format",
    { kind: "content", cell: at(1, 2), content: { formula: 2, numberFormat: "0%" } },
    true,
  ],
  ["another format", { kind: "content", cell: at(1, 2), content: { formula: 2, numberFormat: "0" } }, false],
  ["another content", { kind: "content", cell: at(1, 2), content: { formula: "2" } }, false],
  [
    "a text that looks like a formula",
    { kind: "content", cell: at(1, 1), content: { formula: "'=A1" } },
    true,
  ],
  ["a formula where a text is", { kind: "content", cell: at(1, 1), content: { formula: "=A1" } }, false],
  ["its fill", { kind: "color", cell: at(1, 0), part: "fill", color: "#E4DFEC" }, true],
  ["another fill", { kind: "color", cell: at(1, 0), part: "fill", color: null }, false],
  ["a colour that is not known", { kind: "color", cell: at(1, 3), part: "fill", color: "#123456" }, true],
  ["its merged cells", merge(1, 2, 1, 2), true],
  ["fewer merged cells", merge(1, 2, 1, 1), false],
  ["merged cells where none are", merge(0, 0, 1, 2), false],
  ["just what is in the row", line("row", 1, [0, "Technisch"], [1, "'=A1"], [2, 2]), true],
  ["less than is in the row", line("row", 1, [0, "Technisch"], [1, "'=A1"]), false],
  ["more than is in the row", line("row", 1, [0, "Technisch"], [1, "'=A1"], [2, 2], [5, "weg"]), false],
  ["something else in the row", line("row", 1, [0, "Technisch"], [1, "'=A1"], [2, 3]), false],
  ["the same in another place", line("row", 1, [0, "Technisch"], [1, "'=A1"], [3, 2]), false],
  ["an empty row", line("row", 2), true],
  ["just what is in the column", line("column", 3, [0, "=A1"]), true],
  ["another column", line("column", 2, [0, "=A1"]), false],
  ["just what is on the sheet", sheet("s1", [0, 0, "x"]), true],
  ["less than is on the sheet", sheet("s1"), false],
  ["more than is on the sheet", sheet("s1", [0, 0, "x"], [0, 1, "y"]), false],
  ["a sheet that is gone, empty as it was", sheet("s9"), false],
  ["a name that no sheet has", { kind: "noSheet", name: "Nieuw" }, true],
  ["a name that one has, in capitals", { kind: "noSheet", name: "ANDER" }, false],
])("%s", (_, guard, expected) => {
  expect(holds(guard)).toBe(expected);
});

test("the first that fails is named", () => {
  const plan = buildPlan({ label: { code: "setLevel", params: {}, undo: false }, changes: [], anchors: [] });
  const guards: Guard[] = [
    { kind: "noSheet", name: "Nieuw" },
    { kind: "noSheet", name: "Blad" },
    { kind: "noSheet", name: "Ander" },
  ];
  expect(failedGuard({ ...plan, guards }, cells)).toBe(guards[1]);
  expect(failedGuard({ ...plan, guards: [] }, cells)).toBeNull();
});

test("two sheets are the same with the same in the same cells; of a formula only that it is one", () => {
  const one = [
    { row: 0, column: 0, formula: "=Blad!A1" },
    { row: 1, column: 0, formula: "x" },
  ];
  const like = (formula: CellValue, other: CellValue = "x") =>
    sameSheet(one, [
      { ...one[0]!, formula },
      { ...one[1]!, formula: other },
    ]);
  expect(like("=Kopie!A1")).toBe(true);
  expect(like("'=Kopie!A1")).toBe(false);
  expect(like("=A1", "y")).toBe(false);
  expect(like("=A1", "=B1")).toBe(false);
  expect(sameSheet(one, [one[0]!, { ...one[1]!, column: 1 }])).toBe(false);
  expect(sameSheet(one, one.slice(0, 1))).toBe(false);
  expect(sameSheet(one.slice(0, 1), one)).toBe(false);
  expect(sameSheet([], [])).toBe(true);
});
