import { isMissed, type Figure } from "../bench/figures";
import { groupWorkbook, xlsxOf } from "../bench/group-workbook";
import { roundTrips } from "../bench/round-trips";

/**
 * The budget of requests to Excel (counts, no times): the same for any number of schools, but for the cells, of which eighty sheets
 * come in a request.
 */

jest.setTimeout(300_000);

test.each([
  [1, 3, 5],
  [4, 3, 5],
  [20, 3, 5],
  [100, 5, 7],
])("with %d schools nothing asks more of Excel than it may", async (schools, open, analyse) => {
  const figures: Figure[] = [];
  await roundTrips(schools, await xlsxOf(groupWorkbook(schools)), figures);
  expect(figures.filter(isMissed)).toEqual([]);
  expect(figures.map(({ what, aim }) => `${what}: at most ${Math.round(aim ?? NaN)}`)).toEqual([
    `open: at most ${open}`,
    "pick: at most 2",
    "bulk of 40: at most 2",
    `analyse: at most ${analyse}`,
    `analyse again: at most ${analyse}`,
    "largest request or reply: at most 5243",
  ]);
});
