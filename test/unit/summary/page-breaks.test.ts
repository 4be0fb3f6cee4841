import fc from "../../property";
import { pageBreaks, pageScale, widthInPoints } from "../../../src/summary/page-breaks";
import type { PlannedCell } from "../../../src/summary/sheet-plan";

const page = { landscape: true, columnWidths: [40, 20], titleRows: 1 };
const rows = (count: number): PlannedCell[][] => Array.from({ length: count }, () => [{ value: "x" }]);
/** Of one line each, on a landscape page: what is left of 521 points, 4 % kept in reserve, 15 points a row. */
const ON_A_PAGE = 33;

describe("page breaks", () => {
  test("a short sheet has none", () => {
    expect(pageBreaks(rows(ON_A_PAGE), [], page)).toEqual([]);
  });

  test("every page begins with a break of its own; later ones have the title rows to carry as well", () => {
    expect(pageBreaks(rows(100), [], page)).toEqual([33, 65, 97]);
  });

  test("what belongs together goes to the next page together", () => {
    expect(pageBreaks(rows(60), [{ first: 30, last: 35 }], page)).toEqual([30]);
    expect(pageBreaks(rows(60), [{ first: 20, last: 25 }], page)).toEqual([33]);
  });

  test("a table with its chart stays on one page where both fit, else each of them does", () => {
    const table = { first: 20, last: 26 };
    const both = { first: 20, last: 40 };
    const chart = { first: 28, last: 40 };
    expect(pageBreaks(rows(60), [table, chart, both], page)).toEqual([20, 52]);
    const large = { first: 28, last: 55 };
    expect(pageBreaks(rows(60), [table, large, { ...both, last: 55 }], page)).toEqual([28]);
  });

  test("what does not fit on one page is divided after all", () => {
    expect(pageBreaks(rows(80), [{ first: 10, last: 75 }], page)).toEqual([33, 65]);
  });

  test("wrapped text and larger type take more room", () => {
    const long = [
      ...rows(5),
      ...Array.from({ length: 20 }, () => [{ value: "woord ".repeat(20), style: { wrap: true } }]),
    ];
    expect(pageBreaks(long, [], page)[0]).toBeLessThan(15);
    const large = Array.from({ length: 40 }, () => [{ value: "x", style: { size: 22 } }]);
    expect(pageBreaks(large, [], page)[0]).toBe(16);
  });

  test("breaks rise, never lie inside a block that fits on a page, and leave no page too full", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.array(fc.tuple(fc.nat(299), fc.integer({ min: 1, max: 20 })), { maxLength: 10 }),
        (count, wanted) => {
          let free = 0;
          const blocks = wanted
            .sort((one, other) => one[0] - other[0])
            .flatMap(([first, length]) => {
              const last = first + length - 1;
              if (first < free || last >= count) return [];
              free = last + 1;
              return [{ first, last }];
            });
          const breaks = pageBreaks(rows(count), blocks, page);
          const starts = [0, ...breaks, count];
          starts.slice(1).forEach((start, index) => {
            const length = start - starts[index]!;
            expect(length).toBeGreaterThan(0);
            expect(length).toBeLessThanOrEqual(ON_A_PAGE);
          });
          for (const { first, last } of blocks)
            expect(breaks.some((row) => row > first && row <= last)).toBe(false);
        },
      ),
    );
  });
});

test("the scale makes all columns fit between the margins, and never enlarges", () => {
  expect(pageScale(page)).toBe(100);
  const wide = { ...page, columnWidths: [54, 12, 13, 18, 16, 28, 12, 12, 12, 12, 12] };
  const width = wide.columnWidths.reduce((sum, one) => sum + widthInPoints(one), 0);
  expect((width * pageScale(wide)) / 100).toBeLessThan(770);
  expect(pageScale({ ...wide, landscape: false })).toBeLessThan(pageScale(wide));
});
