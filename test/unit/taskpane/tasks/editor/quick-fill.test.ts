import { sheetViews } from "../../../../../src/taskpane/store/workbook-view";
import { quickFillIntentions, quickFillOf } from "../../../../../src/taskpane/tasks/editor/quick-fill";
import { todayOf } from "../../../../../src/taskpane/tasks/editor/today";
import { nextOpen, progressOf } from "../../../../../src/taskpane/tasks/list/open-tasks";
import { currentSheet, overviewOf, targetSheet } from "../../../analysis/overview-builder";

const views = sheetViews(
  overviewOf(
    currentSheet([
      { task: "Servers", who: ["An Peeters 2", "Jan"], level: "SG" },
      { task: "Wifi", level: null },
      { task: "Helpdesk", who: ["Bea Claes"], level: null },
      { task: "Website", status: "outOfScope" },
    ]),
    targetSheet([{ task: "Servers", level: null, priority: "KT" }, { task: "Nieuw" }]),
  ),
);
const [current, target] = views as [(typeof views)[0], (typeof views)[0]];
const entry = (at: number) => current.entries[at]!;

describe("quick fill", () => {
  const fill = quickFillOf(entry(0))!;

  test("takes persons with their hours, and the level, of the task before", () => {
    expect(fill).toEqual({
      persons: [
        { name: "An Peeters", hours: 2 },
        { name: "Jan", hours: null },
      ],
      level: "SG",
      priority: null,
    });
    const tasks = [entry(1).placed.task.cell];
    expect(quickFillIntentions(fill, entry(1))).toEqual([
      { kind: "assign", tasks, person: "An Peeters", hours: 2 },
      { kind: "assign", tasks, person: "Jan", hours: null },
      { kind: "setLevel", tasks, level: "SG" },
    ]);
  });

  test("leaves what is filled in already", () => {
    expect(quickFillIntentions(fill, entry(2)).map(({ kind }) => kind)).toEqual(["setLevel"]);
  });

  test("leaves a priority where the sheet has none", () => {
    expect(quickFillIntentions(quickFillOf(target.entries[0])!, entry(1))).toEqual([]);
    expect(quickFillIntentions(quickFillOf(target.entries[0])!, target.entries[1]!)).toMatchObject([
      { kind: "setPriority", priority: "KT" },
    ]);
  });

  test("has nothing to take from an empty task, or before the first", () => {
    expect(quickFillOf(entry(1))).toBeNull();
    expect(quickFillOf(undefined)).toBeNull();
  });
});

describe("today beside a target", () => {
  test("who does it now, for how long, at which level", () => {
    expect(todayOf(target.entries[0]!, views)).toEqual({
      persons: [
        { name: "An Peeters", hours: 2 },
        { name: "Jan", hours: null },
      ],
      level: "SG",
    });
  });

  test("nothing for a task that today does not know, or on the current sheet itself", () => {
    expect(todayOf(target.entries[1]!, views)).toBeNull();
    expect(todayOf(entry(0), views)).toBeNull();
  });
});

describe("what is left", () => {
  test("counts without what is out of scope", () => {
    expect(progressOf(current)).toEqual({ filled: 2, total: 3, left: 1 });
  });

  test("the next open task comes after this one, else from the top; never this one itself", () => {
    const { entries } = current;
    expect(nextOpen(entries, entry(0).key)?.key).toBe(entry(1).key);
    expect(nextOpen(entries, entry(2).key)?.key).toBe(entry(1).key);
    expect(nextOpen(entries, entry(1).key)).toBeUndefined();
    expect(nextOpen(entries, null)?.key).toBe(entry(1).key);
  });
});
