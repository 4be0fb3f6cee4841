import { isMissed, type Figure } from "../bench/figures";
import { groupWorkbook, xlsxOf } from "../bench/group-workbook";
import { roundTrips } from "../bench/round-trips";

/** The budget of requests to Excel (counts, no times): whatever the number of schools, as long as the replies fit in 5 MB. */

jest.setTimeout(300_000);

test.each([1, 4, 20])("with %d schools nothing asks more of Excel than it may", async (schools) => {
  const figures: Figure[] = [];
  await roundTrips(schools, await xlsxOf(groupWorkbook(schools)), figures);
  expect(figures.filter(isMissed)).toEqual([]);
  expect(figures.map(({ what, aim }) => `${what}: at most ${aim}`)).toEqual([
    "open: at most 3",
    "pick: at most 2",
    "bulk of 40: at most 2",
    "analyse: at most 5",
    "analyse again: at most 5",
  ]);
});
