import { TaskWorkbook } from "../task-workbook";

/** Removing a task asks first, and says whether something was filled in. */

const SHEET = "Streefdoel";
const HEAD = ["Cluster", "Omschrijving", "SG", "School", "KT", "LT", "Geen", "Persoon 1", "Opmerkingen"];

/** What is asked when this task is removed; its cells from SG on. */
function asked(...cells: string[]): string[] {
  const other = ["Technisch", "Helpdesk", "", "x", "x", "", "", "An 2u", ""];
  const own = ["Technisch", "Netwerk", ...cells];
  const workbook = TaskWorkbook.of({ name: SHEET, rows: [HEAD, other, own, ["Beleid", "Visie", "x"]] });
  const tasks = [workbook.task(SHEET, "Netwerk").cell];
  return workbook.plan({ kind: "removeTask", tasks }).needsConfirmation.map(({ code }) => code);
}

test.each([
  ["nothing", [], ["emptyTask"]],
  ["a person", ["", "", "", "", "", "Jan 2u"], ["filledTask"]],
  ["hours without a name", ["", "", "", "", "", "2u"], ["filledTask"]],
  ["a text that cannot be read", ["", "", "", "", "", "zie mail ???"], ["filledTask"]],
  ["a level", ["x"], ["filledTask"]],
  ["a priority", ["", "", "", "x"], ["filledTask"]],
  ["two priorities", ["", "", "x", "x"], ["filledTask"]],
  ["a remark in another column", ["", "", "", "", "", "", "nog bespreken"], ["emptyTask", "otherContent"]],
])("with %s", (_, cells, expected) => {
  expect(asked(...cells)).toEqual(expected);
});
