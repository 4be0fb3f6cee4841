import type { PlanOutcome } from "../../../../../src/editing/plan/edit-plan";
import { planEdit } from "../../../../../src/editing/plan-edit";
import { sheetViews } from "../../../../../src/taskpane/store/workbook-view";
import { personChoices } from "../../../../../src/taskpane/tasks/editor/person-choices";
import { addsColumn, judgeTyped } from "../../../../../src/taskpane/tasks/editor/typed-person";
import { currentSheet, overviewOf } from "../../../analysis/overview-builder";
import { NAMED, SLOTS, TaskWorkbook } from "../../../editing/task-workbook";

const overview = overviewOf(
  currentSheet([
    { task: "A", who: ["An Peeters 1"] },
    { task: "B", who: ["An Peeters", "Jan"] },
  ]),
);
const choices = personChoices(overview, sheetViews(overview), overview.situations[0]!);
const judged = (typed: string) => judgeTyped(choices, typed);

test("two letters and Enter take who is meant, and never make someone new", () => {
  expect(judged("an")).toMatchObject({ enter: { name: "An Peeters" }, add: "an" });
  expect(judged("ap")).toMatchObject({ enter: { name: "An Peeters" }, add: "ap" });
});

test("name and hours go in one go", () => {
  expect(judged("an 1u30")).toMatchObject({ enter: { name: "An Peeters" }, hours: 1.5 });
});

test("a name that nobody has is added only knowingly", () => {
  expect(judged("Els Maes")).toMatchObject({ found: [], enter: null, add: "Els Maes", impossible: null });
});

test("nothing typed takes nobody", () => {
  expect(judged(" ")).toMatchObject({ enter: null, add: null, impossible: null });
});

test.each([
  ["12", "digits"],
  ["1,5", "digits"],
  ["Wie".repeat(21), "tooLong"],
  ["vacature", "notReadable"],
  ["Els/Piet", "notReadable"],
])("%p can be nobody's name: %s", (typed, impossible) => {
  expect(judged(typed)).toMatchObject({ impossible, add: null, enter: null });
});

describe("adding someone new", () => {
  const outcome = (sheet: string, description: string): PlanOutcome => {
    const book = TaskWorkbook.of(NAMED, SLOTS);
    const tasks = [book.task(sheet, description).cell];
    return planEdit({ kind: "assign", tasks, person: "Els Maes", hours: 1 }, book.overview, book.cells);
  };

  test("adds a column on a sheet with a column per person", () => {
    expect(addsColumn(outcome("Huidige situatie", "Nascholing"))).toBe(true);
  });

  test("adds none where a column is free", () => {
    expect(addsColumn(outcome("Streefdoel", "Nascholing"))).toBe(false);
  });

  test("is not said to, as long as it is not known", () => {
    expect(addsColumn(null)).toBe(false);
    expect(addsColumn({ ok: false, refusal: { code: "nothingToDo" } })).toBe(false);
  });
});
