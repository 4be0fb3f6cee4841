import { fingerprint } from "../../../../src/excel/read/fingerprint";
import type { Grid } from "../../../../src/model/grid";
import { NO_SETTINGS } from "../../../../src/model/workbook-settings";
import { gridOf } from "../../editing/task-workbook";

const grid: Grid = gridOf({
  name: "Huidige situatie",
  rows: [
    ["Cluster", "An"],
    ["Beheer", 1.5],
  ],
});
const of = (changed: Partial<Grid>) => fingerprint([{ ...grid, ...changed }], NO_SETTINGS);

test("what another regional setting shows makes no difference", () => {
  const texts = [
    ["Cluster", "An"],
    ["Beheer", "1.5"],
  ];
  expect(of({ texts })).toBe(
    of({
      texts: [
        ["Cluster", "An"],
        ["Beheer", "1,5"],
      ],
    }),
  );
});

test("another value, a text for a number and another number format do", () => {
  const all = [
    of({}),
    of({
      values: [
        ["Cluster", "An"],
        ["Beheer", 2],
      ],
    }),
    of({
      values: [
        ["Cluster", "An"],
        ["Beheer", "1.5"],
      ],
    }),
    of({
      numberFormats: [
        ["General", "General"],
        ["General", '0" min"'],
      ],
    }),
  ];
  expect(new Set(all).size).toBe(all.length);
});
