import { resolveSheetIds } from "../../../../src/editing/plan/added-sheets";
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
