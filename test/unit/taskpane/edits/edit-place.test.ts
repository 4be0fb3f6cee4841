import type { Intention } from "../../../../src/editing/intention";
import type { CellRef } from "../../../../src/model/cell";
import { PaneController } from "../../../../src/taskpane/store/pane-controller";
import { questionOf } from "../../../../src/taskpane/store/selectors";
import { placeOfEdits, taskPlace } from "../../../../src/taskpane/edits/edit-place";
import { sheetViews } from "../../../../src/taskpane/store/workbook-view";
import { gridOf, NAMED, SLOTS } from "../../editing/task-workbook";
import { InMemoryWorkbook, problem } from "../in-memory-workbook";

async function opened() {
  const workbook = InMemoryWorkbook.of(gridOf(NAMED, 0), gridOf(SLOTS, 1));
  const pane = new PaneController(workbook);
  await pane.start();
  const views = () => sheetViews(pane.getState().workbook!.overview);
  const entry = (description: string, sheet = 0) =>
    views()[sheet]!.entries.find(({ placed }) => placed.place.description === description)!;
  const cells = (...descriptions: string[]): CellRef[] =>
    descriptions.map((description) => entry(description).placed.task.cell);
  const place = (sheet = 0) => placeOfEdits(pane.getState(), views()[sheet]!);
  return { workbook, pane, entry, cells, place };
}

const level = (tasks: CellRef[]): Intention => ({ kind: "setLevel", tasks, level: "SG" });

test("before the first edit there is none", async () => {
  expect((await opened()).place()).toBeNull();
});

test("an edit of one task is answered at that task, its undo too", async () => {
  const { pane, entry, cells, place } = await opened();
  await pane.edit(level(cells("Nascholing")));
  expect(place()).toBe(taskPlace(entry("Nascholing").key));
  await pane.undo();
  expect(place()).toBe(taskPlace(entry("Nascholing").key));
});

test("an edit of several tasks at their bar", async () => {
  const { pane, cells, place } = await opened();
  await pane.edit(level(cells("Nascholing", "Helpdesk")));
  expect(place()).toBe("several");
});

test("a core mark on every sheet that has the task is answered at that one task, on each sheet", async () => {
  const { pane, entry, place } = await opened();
  const tasks = [0, 1].map((sheet) => entry("Helpdesk", sheet).placed.task.cell);
  await pane.edit({ kind: "setCore", tasks, core: true });
  expect(place(0)).toBe(taskPlace(entry("Helpdesk", 0).key));
  expect(place(1)).toBe(taskPlace(entry("Helpdesk", 1).key));
});

test("an edit of the workbook at its own action", async () => {
  const { pane, place } = await opened();
  await pane.edit({ kind: "addPerson", sheetIds: ["s0"], name: "Els Maes" });
  expect(place()).toBe("addPerson");
});

test("a question and a failure go before what was written earlier", async () => {
  const { pane, workbook, entry, cells, place } = await opened();
  await pane.edit(level(cells("Nascholing")));
  await pane.edit({ kind: "removeTask", tasks: cells("Helpdesk") });
  expect(questionOf(pane.getState())).not.toBeNull();
  expect(place()).toBe(taskPlace(entry("Helpdesk").key));
  await pane.dropEdit();
  workbook.nextProblem = problem("busy");
  await pane.edit(level(cells("ICT-beleidsplan")));
  expect(place()).toBe(taskPlace(entry("ICT-beleidsplan").key));
});

test("a row that moved since is not mistaken for another one", async () => {
  const { pane, cells, place } = await opened();
  await pane.edit(level(cells("Nascholing")));
  const { workbook } = pane.getState();
  const moved = structuredClone(workbook!.overview);
  for (const { tasks } of moved.situations) for (const task of tasks) task.cell.row++;
  expect(place()).not.toBeNull();
  const [view] = sheetViews(moved);
  expect(placeOfEdits(pane.getState(), view!)).toBe("setLevel");
});
