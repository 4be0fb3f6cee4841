import { isMissed, type Figure } from "../bench/figures";
import { groupWorkbook, xlsxOf } from "../bench/group-workbook";
import { roundTrips } from "../bench/round-trips";

/**
 * The budget of requests to Excel (counts, no times): the same for any number of schools, but for the cells, of which eighty sheets
 * come in a request, and what stands on sheets of ours of more than a hundred schools.
 */

test.each([
  [1, 3, 5, 5, 700],
  [4, 3, 5, 5, 1360],
  [20, 3, 5, 5, 2000],
  [100, 5, 8, 16, 5200],
])(
  "with %d schools nothing asks more of Excel than it may",
  async (schools, open, analyse, again, actions) => {
    const figures: Figure[] = [];
    await roundTrips(schools, await xlsxOf(groupWorkbook(schools)), figures);
    expect(figures.filter(isMissed)).toEqual([]);
    expect(figures.map(({ what, aim }) => `${what}: at most ${Math.round(aim ?? NaN)}`)).toEqual([
      `open: at most ${open}`,
      "pick: at most 2",
      "pick: actions: at most 60",
      "bulk of 40: at most 2",
      "bulk of 40: actions: at most 60",
      `analyse: at most ${analyse}`,
      `analyse: actions: at most ${actions}`,
      `analyse again: at most ${again}`,
      `analyse again: actions: at most ${actions}`,
      "largest request or reply: at most 5243",
    ]);
  },
);
