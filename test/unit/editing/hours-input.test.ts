import fc from "../../property";
import { readHoursInput } from "../../../src/editing/hours-input";

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
  ["200", "tooMany"],
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
