import fc from "../../property";
import { isPossibleHours, readHoursInput, roundHours } from "../../../src/editing/hours-input";

test.each([
  ["1,5", 1.5],
  ["1.5", 1.5],
  [" 2 ", 2],
  ["0", 0],
  ["1u30", 1.5],
  ["1:30", 1.5],
  ["1 u 15", 1.25],
  ["90 min", 1.5],
  ["20 min", 0.33],
  ["½", 0.5],
  ["1½", 1.5],
  ["1/2", 0.5],
  ["2 uur", 2],
  ["2u/w", 2],
  ["2 uur per week", 2],
  ["1 u/dag", 5],
  ["52 uur/jaar", 1],
  ["", null],
  ["  ", null],
  ["?", null],
])("%j is %s hours per week", (text, hours) => {
  expect(readHoursInput(text)).toEqual({ ok: true, hours });
});

test.each([
  ["veel", "notHours"],
  ["Jan 2", "notHours"],
  ["1,5,2", "notHours"],
  ["-2", "negative"],
  ["\u2212 ½", "negative"],
  ["- 2", "negative"],
  ["2-", "notHours"],
  ["-", "notHours"],
  ["-veel", "notHours"],
  ["200", "tooMany"],
  ["168,5", "tooMany"],
  ["168 en veel", "notHours"],
  ["5%", "otherUnit"],
  ["2 lestijden", "otherUnit"],
])("%j: %s", (text, error) => {
  expect(readHoursInput(text)).toEqual({ ok: false, error });
});

test("whatever is typed, the answer is hours that fit in a week, unknown, or an error", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d,.:u½/ ]{0,8}$/)), (text) => {
      const read = readHoursInput(text);
      if (read.ok && read.hours !== null) {
        expect(read.hours).toBeGreaterThanOrEqual(0);
        expect(read.hours).toBeLessThanOrEqual(168);
      }
    }),
  );
});

test("a week has 168 hours, and written they have two decimals", () => {
  expect([null, 0, 168].map(isPossibleHours)).toEqual([true, true, true]);
  expect([-0.01, 168.01, NaN].map(isPossibleHours)).toEqual([false, false, false]);
  expect([1 / 3, 2, 0.005].map(roundHours)).toEqual([0.33, 2, 0.01]);
});
