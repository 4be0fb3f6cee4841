import { notAnswered, withAnswered, withAnsweredName } from "../../../src/model/notice-answers";
import type { Overview } from "../../../src/model/overview";
import { NO_SETTINGS, readingSettingsOf, type WorkbookSettings } from "../../../src/model/workbook-settings";
import { readWorkbook } from "../../../src/reading/read-workbook";
import { type CellPlan, situationGrid } from "../reading/grid-builder";

const ROWS: CellPlan[][] = [
  ["Technisch", "Taak een", "", "x", "Jan 2-3u"],
  ["Technisch", "Taak twee", "", "x", "Jan 2-3u"],
  ["Technisch", "Taak drie", "", "x", "zie nota"],
];

function read(settings: WorkbookSettings, rows: CellPlan[][] = ROWS, id = "s1"): Overview {
  const grids = [situationGrid(rows, { id, name: "Huidige situatie" })];
  return readWorkbook({
    grids,
    settings: readingSettingsOf(
      settings,
      grids.map(({ sheet }) => sheet),
    ),
  });
}

const rowsToCheck = (overview: Overview): number[] =>
  notAnswered(overview.notices).map(({ cell }) => cell.row);

describe("Klopt", () => {
  const before = read(NO_SETTINGS);
  const klopt = (at: number, settings = NO_SETTINGS) =>
    withAnswered(settings, before, before.notices.slice(at, at + 1), true);

  test("takes that notice alone out of what is to be checked", () => {
    expect(rowsToCheck(before)).toEqual([3, 4, 5]);
    expect(rowsToCheck(read(klopt(0)))).toEqual([4, 5]);
    expect(rowsToCheck(read(klopt(2, klopt(1))))).toEqual([3]);
  });

  test("can be taken back", () => {
    expect(withAnswered(klopt(0), before, before.notices, false)).toEqual(NO_SETTINGS);
  });

  test("of all empties the list", () => {
    expect(rowsToCheck(read(withAnswered(NO_SETTINGS, before, before.notices, true)))).toEqual([]);
  });

  test("goes along when rows are inserted or sorted, and when the sheet has another id", () => {
    const moved = [["Technisch", "Taak nul"], ...ROWS.slice(1), ...ROWS.slice(0, 1)] as CellPlan[][];
    expect(rowsToCheck(read(klopt(0), moved))).toEqual([4, 5]);
    expect(rowsToCheck(read(klopt(0), ROWS, "other"))).toEqual([4, 5]);
  });

  test("holds until the cell says something else", () => {
    const changed = [["Technisch", "Taak een", "", "x", "Jan 2-4u"], ...ROWS.slice(1)] as CellPlan[][];
    expect(rowsToCheck(read(klopt(0), changed))).toEqual([3, 4, 5]);
  });

  test("of what is gone is not kept at the next answer", () => {
    const changed = read(klopt(0), [["Technisch", "Taak een", "", "x", "Jan 2-4u"], ...ROWS.slice(1)]);
    const next = withAnswered(klopt(0), changed, changed.notices.slice(1, 2), true);
    expect(next.answeredNotices.map(({ keys }) => keys.length)).toEqual([1]);
  });

  test("says nothing about another sheet", () => {
    const elsewhere = withAnswered(
      { ...NO_SETTINGS, answeredNotices: [{ id: "9", name: "Weg", keys: ["x"] }] },
      before,
      before.notices,
      true,
    );
    expect(elsewhere.answeredNotices).toContainEqual({ id: "9", name: "Weg", keys: ["x"] });
  });
});

test("one answer per name, whatever its spelling, and it can be taken back", () => {
  const person = withAnsweredName(NO_SETTINGS, "Zoë", "person");
  expect(withAnsweredName(person, "zoe ", "remark").answeredNames).toEqual([{ name: "zoe ", is: "remark" }]);
  expect(withAnsweredName(person, "ZOE", null)).toEqual(NO_SETTINGS);
});
