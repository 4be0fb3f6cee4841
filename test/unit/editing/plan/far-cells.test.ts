import { buildPlan } from "../../../../src/editing/plan/build-plan";
import { withFarCells } from "../../../../src/editing/plan/far-cells";
import type { Change, EditPlan, LineCell } from "../../../../src/editing/plan/edit-plan";
import { sheetCells, type SheetCells } from "../../../../src/editing/plan/sheet-cells";
import { READ_AREA } from "../../../../src/model/grid";
import { gridOf } from "../task-workbook";

/** What stands beyond the read area in a row that goes comes into the plan, so that undo brings it back. */

const near = (formula: string): LineCell => ({ place: 1, content: { formula } });
const line = (kind: "insertLine" | "deleteLine", at: number, cells: LineCell[] = []): Change => ({
  kind,
  axis: "row",
  sheetId: "s0",
  at,
  like: at,
  cells,
  colors: [],
});
const plan = (...changes: Change[]): EditPlan =>
  buildPlan({ label: { code: "removeTask", params: {}, undo: false }, changes, anchors: [] });

/** One row as it is in Excel, with these texts from the first column beyond the read area on. */
function now(row: number, ...texts: string[]): SheetCells {
  const cells = [
    ...Array.from({ length: READ_AREA.columnCount }, (_, at) => (at === 1 ? "Taak" : "")),
    ...texts,
  ];
  return sheetCells([{ ...gridOf({ name: "Blad", rows: [cells] }), row }]);
}

const cellsOf = ({ changes }: EditPlan): LineCell[][] =>
  changes.map((change) => ("cells" in change ? (change.cells as LineCell[]) : []));
const first = READ_AREA.columnCount;

test("cells behind the last column that is read come along, and are guarded", () => {
  const given = plan(line("deleteLine", 4, [near("Taak")]));
  const whole = withFarCells(given, now(4, "ver", "", "=A1"));
  const far = [
    near("Taak"),
    { place: first, content: { formula: "ver" } },
    { place: first + 2, content: { formula: "=A1" } },
  ];
  expect(cellsOf(whole)).toEqual([far]);
  expect(whole.guards).toEqual([{ kind: "line", sheetId: "s0", axis: "row", at: 4, cells: far }]);
  expect(whole.label).toEqual(given.label);
});

test("a row that moved within the plan is looked up where it was before it", () => {
  const whole = withFarCells(plan(line("insertLine", 2), line("deleteLine", 5)), now(4, "ver"));
  expect(cellsOf(whole)).toEqual([[], [{ place: first, content: { formula: "ver" } }]]);
  // One that came in with the plan holds nothing in Excel yet
  const own = plan(line("insertLine", 4), line("deleteLine", 4));
  expect(withFarCells(own, now(4, "ver"))).toBe(own);
});

test("nothing there, or other rows: the plan is the same", () => {
  const given = plan(line("deleteLine", 4, [near("Taak")]), line("insertLine", 9, [near("Nieuw")]));
  expect(withFarCells(given, now(4))).toBe(given);
  expect(withFarCells(given, now(3, "ver"))).toBe(given);
  expect(withFarCells(given, null)).toBe(given);
});

test("what an earlier run found there gives way to what is there now, or is forgotten", () => {
  const found = withFarCells(plan(line("deleteLine", 4, [near("Taak")])), now(4, "oud"));
  expect(cellsOf(withFarCells(found, now(4, "nieuw")))).toEqual([
    [near("Taak"), { place: first, content: { formula: "nieuw" } }],
  ]);
  expect(cellsOf(withFarCells(found, null))).toEqual([[near("Taak")]]);
});

test("along a column the rows beyond the last one that is read", () => {
  const rows = READ_AREA.rowCount;
  const column: Change = { ...line("deleteLine", 3), axis: "column" } as Change;
  const cells = sheetCells([
    {
      ...gridOf({
        name: "Blad",
        rows: [
          ["binnen", "a"],
          ["buiten", "b"],
        ],
      }),
      row: rows - 1,
      column: 3,
    },
  ]);
  expect(cellsOf(withFarCells(plan(column), cells))).toEqual([
    [{ place: rows, content: { formula: "buiten" } }],
  ]);
});
