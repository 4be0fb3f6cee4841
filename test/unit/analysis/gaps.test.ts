import { analyse } from "../../../src/analysis/analyse";
import { currentSheet, overviewOf, targetSheet, type TaskLine } from "./overview-builder";

function gap(today: TaskLine[], target: TaskLine[]) {
  return analyse(overviewOf(currentSheet(today), targetSheet(target))).gaps;
}

describe("gaps", () => {
  const open = { task: "Servers" };
  test.each<[string, TaskLine[], TaskLine, string | null]>([
    ["short term and nobody yet", [open], { task: "Servers", priority: "KT" }, "open"],
    ["long term, someone planned", [open], { task: "Servers", priority: "LT", who: ["An 2"] }, "planned"],
    ["a firm planned", [open], { task: "Servers", priority: "LT", who: ["firma:Telenet"] }, "planned"],
    ["no priority but a level", [open], { task: "Servers", level: "SG" }, "open"],
    ["no priority but a person", [open], { task: "Servers", level: null, who: ["An"] }, "planned"],
    ["two priorities marked still ask for it", [open], { task: "Servers", twoPriorities: true }, "open"],
    [
      "not on the current sheet",
      [{ task: "Ander", who: ["An"] }],
      { task: "Servers", priority: "KT" },
      "open",
    ],
    [
      "out of scope today, asked for in the target",
      [{ task: "Servers", status: "outOfScope" }],
      { task: "Servers", priority: "KT" },
      "open",
    ],
    ["nothing marked at all", [open], { task: "Servers", level: null }, null],
    ["Geen", [open], { task: "Servers", priority: "Geen", who: ["An"] }, null],
    ["out of scope in the target", [open], { task: "Servers", priority: "KT", status: "outOfScope" }, null],
    ["filled today", [{ task: "Servers", who: ["An"] }], { task: "Servers", priority: "KT" }, null],
    [
      "filled today by a firm",
      [{ task: "Servers", who: ["firma:X"] }],
      { task: "Servers", priority: "KT" },
      null,
    ],
    ["unreadable today", [{ task: "Servers", status: "toCheck" }], { task: "Servers", priority: "KT" }, null],
  ])("%s", (_, today, target, kind) => {
    expect(gap(today, [target]).map((found) => found.kind)).toEqual(kind === null ? [] : [kind]);
  });

  test("points at the target, at today's cell, and names whom the target names", () => {
    const [found] = gap(
      [{ task: "Ander", who: ["An"] }, open],
      [{ task: "Servers", priority: "KT", who: ["An 1", "firma:Telenet"] }],
    );
    expect(found?.planned).toEqual(["An", "Telenet"]);
    expect(found?.place).toMatchObject({ role: "target", cell: { sheetId: "sheet-2", row: 4, column: 1 } });
    expect(found?.today).toEqual({ sheetId: "sheet-1", row: 5, column: 1 });
  });

  test("core first, then KT, LT and no priority", () => {
    const names = ["LT", "blank", "KT", "core LT", "core KT"];
    const target: TaskLine[] = [
      { task: "LT", priority: "LT" },
      { task: "blank" },
      { task: "KT", priority: "KT" },
      { task: "core LT", core: true, priority: "LT" },
      { task: "core KT", core: true, priority: "KT" },
    ];
    const today = names.map((task) => ({ task, core: task.startsWith("core") }));
    expect(gap(today, target).map(({ place }) => place.description)).toEqual([
      "core KT",
      "core LT",
      "KT",
      "LT",
      "blank",
    ]);
  });

  test("a school without a target asks nothing; another school's target does not ask it either", () => {
    const findings = analyse(
      overviewOf(
        currentSheet([{ task: "Servers" }, { task: "Vorming", core: true }], "Sint-Jan"),
        currentSheet([{ task: "Servers", who: ["An"] }], "De Linde"),
        targetSheet([{ task: "Servers", priority: "KT" }], "De Linde"),
      ),
    );
    expect(findings.gaps).toEqual([]);
    expect(findings.openTasks.map(({ school, description }) => [school, description])).toEqual([
      ["Sint-Jan", "Vorming"],
      ["Sint-Jan", "Servers"],
    ]);
  });
});
