import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { PaneController } from "../../src/taskpane/store/pane-controller";
import { questionOf } from "../../src/taskpane/store/selectors";
import type { ExcelHost } from "../host/host";
import { openInExcel, seedFile } from "./open-workbook";
import { differences, openContent } from "./saved-content";

/** Beyond what is read of a sheet (A1:CV2000) things can stand too; they go and come back with their row. */

const CURRENT = "Huidige situatie";
let host: ExcelHost;
let close = (): void => undefined;
let pane: PaneController;
beforeEach(async () => {
  ({ host, close } = await openInExcel(seedFile("voorbeeld-school.xlsx")));
});
afterEach(() => {
  pane.dispose();
  close();
});

test.each(["XFD8", "A60000", "CW9"])("a text in %s stops neither a removal nor its undo", async (address) => {
  host.user.type(CURRENT, address, "ver weg");
  pane = new PaneController(createExcelWorkbook());
  await pane.refresh();
  const before = openContent(host);
  const current = pane.getState().workbook!.overview.situations.find(({ role }) => role === "current")!;
  const tasks = current.tasks.filter(({ cell }) => cell.row === 7 || cell.row === 8).map(({ cell }) => cell);
  await pane.edit({ kind: "removeTask", tasks });
  while (questionOf(pane.getState())) await pane.confirmEdit();
  expect(pane.getState().edits.failed).toBeNull();
  expect(current.tasks.length - pane.getState().workbook!.overview.situations[0]!.tasks.length).toBe(2);
  await pane.undo();
  await host.idle();
  expect(pane.getState().edits.failed).toBeNull();
  const left = Object.keys(differences(before, openContent(host))).filter((key) => !/ style$/.test(key));
  expect(left).toEqual([]);
});

test("a step that cannot be undone does not block those before it", async () => {
  pane = new PaneController(createExcelWorkbook());
  await pane.refresh();
  const [first, second] = pane.getState().workbook!.overview.situations[0]!.tasks;
  await pane.edit({ kind: "setLevel", tasks: [first!.cell], level: null });
  await pane.edit({ kind: "setLevel", tasks: [second!.cell], level: null });
  // Somebody deletes the task of the last step
  host.user.deleteRows(CURRENT, second!.cell.row);
  await pane.refresh();
  await pane.undo();
  expect(pane.getState().edits.failed).not.toBeNull();
  await pane.dropEdit();
  await pane.undo();
  expect(pane.getState().edits.failed).toBeNull();
  const now = pane.getState().workbook!.overview.situations[0]!.tasks[0]!;
  expect(now.level).toBe(first!.level);
});
