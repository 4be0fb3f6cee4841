import { resolveSheetIds } from "../../../../src/editing/plan/added-sheets";
import { planEdit, planOnce } from "../../../../src/editing/plan-edit";
import type { Intention } from "../../../../src/editing/intention";
import { NAMED, SLOTS, TaskWorkbook } from "../task-workbook";

const book = TaskWorkbook.of(NAMED, SLOTS);

test("a plan that added sheets is of the sheets that Excel made: every change, guard and row", () => {
  for (const intention of [
    { kind: "addSchool", name: "De Zon" },
    { kind: "assign", tasks: [book.task("Streefdoel", "Onderh").cell], person: "Els", hours: 1 },
  ] as Intention[]) {
    const plan = { ...book.plan(intention), needsConfirmation: [] };
    const ids = { "new:current": "{A}", "new:target": "{B}", s1: "{C}" };
    const resolved = resolveSheetIds(plan, ids);
    const text = (given: unknown) => JSON.stringify(given);
    const expected = Object.entries(ids).reduce(
      (json, [from, to]) => json.replaceAll(`"${from}"`, `"${to}"`),
      text(plan),
    );
    expect(text(resolved)).toBe(expected);
    expect(resolveSheetIds(plan, {})).toEqual(plan);
  }
});

test("the same wish on the same reading is planned once; another wish, or another reading, anew", () => {
  const { overview, cells } = book;
  const reading = { overview, cells };
  const wish = (level: "SG" | "School"): Intention => ({
    kind: "setLevel",
    tasks: [book.task("Streefdoel", "ICT-bel").cell],
    level,
  });
  const first = planOnce(wish("SG"), reading);
  expect(planOnce(wish("SG"), reading)).toBe(first);
  expect(planOnce(wish("School"), reading)).toEqual(planEdit(wish("School"), overview, cells));
  expect(planOnce(wish("SG"), { overview, cells })).not.toBe(first);
});

test("what goes wrong besides a refusal is not swallowed", () => {
  const broken = { ...book.overview, situations: null } as unknown as typeof book.overview;
  expect(() => planEdit({ kind: "addSchool", name: "De Zon" }, broken, book.cells)).toThrow(TypeError);
});
