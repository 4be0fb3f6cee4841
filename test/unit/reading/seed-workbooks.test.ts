import type { Grid } from "../../../src/model/grid";
import type { Overview } from "../../../src/model/overview";
import { readWorkbook } from "../../../src/reading/read-workbook";
import { seedGrids } from "./seed-grids";

const WORKBOOKS: [string, number][] = [
  ["takenoverzicht.xlsx", 0],
  ["voorbeeld-school.xlsx", 0],
  ["voorbeeld-scholengroep.xlsx", 2],
];

/** What is read, without where the merged areas were used for it. */
function figures({ situations, taskLists, tasks, persons }: Overview): unknown {
  return {
    tasks: tasks.length,
    persons: persons.map(({ key }) => key),
    lists: taskLists.map((list) => [list.tasks.length, list.tasks.filter(({ core }) => core).length]),
    situations: situations.map((situation) => [
      situation.school,
      situation.role,
      situation.tasks.map(({ status, level, priority, cluster }) => [status, level, priority, cluster]),
      situation.reconciliation,
    ]),
  };
}

describe.each(WORKBOOKS)("%s", (name, added) => {
  let grids: Grid[];
  let overview: Overview;
  beforeAll(async () => {
    grids = await seedGrids(name);
    overview = readWorkbook({ grids });
  });

  test("has one list of 67 tasks, and leaves out the guidelines alone", () => {
    expect(overview.taskLists.map(({ tasks }) => tasks.length)).toEqual([67]);
    expect(overview.leftOut.map(({ why }) => why)).toEqual(["noTaskOverview"]);
  });

  test("has a current and a target sheet for every school", () => {
    for (const school of overview.schools)
      expect([school.current?.role, school.target?.role]).toEqual(["current", "target"]);
  });

  test("has the 67 tasks of the list, and those that schools added", () => {
    expect(overview.tasks).toHaveLength(67 + added);
    for (const { places } of overview.tasks) {
      expect(new Set(places.map(({ sheetId }) => sheetId)).size).toBe(places.length);
    }
  });

  test("is read the same without merged areas", () => {
    expect(figures(readWorkbook({ grids: grids.map((grid) => ({ ...grid, merges: [] })) }))).toEqual(
      figures(overview),
    );
  });

  test("accounts for every cell", () => {
    for (const {
      reconciliation: { nonEmpty, read, known, unreadable },
    } of overview.situations)
      expect(read + known + unreadable).toBe(nonEmpty);
  });
});
