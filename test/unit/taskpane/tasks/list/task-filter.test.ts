import {
  filterEntries,
  groupByCluster,
  NO_FILTER,
  personsOn,
  type TaskFilter,
} from "../../../../../src/taskpane/tasks/list/task-filter";
import { sheetViews } from "../../../../../src/taskpane/store/workbook-view";
import { overviewOf, targetSheet, type TaskLine } from "../../../analysis/overview-builder";

const lines: TaskLine[] = [
  { task: "Servers beheren", cluster: "Technisch", core: true, who: ["An Peeters 2"], priority: "KT" },
  { task: "Helpdesk", cluster: "Technisch", core: true },
  {
    task: "Coördineren van projecten",
    cluster: "Beleid&Visie",
    who: ["Zoé Maes", "firma:Telenet 1"],
    priority: "LT",
  },
  { task: "Bestellen", cluster: "Administratie", status: "outOfScope" },
  { task: "Nieuwe taak", cluster: "", status: "toCheck", level: null },
];
const { entries } = sheetViews(overviewOf(targetSheet(lines)))[0]!;
const found = (filter: Partial<TaskFilter>) =>
  filterEntries(entries, { ...NO_FILTER, ...filter }).map(({ placed }) => placed.place.description);

test.each<[string, Partial<TaskFilter>, string[]]>([
  ["nothing asked", {}, lines.map(({ task }) => task)],
  ["a word, without case", { text: "SERVERS" }, ["Servers beheren"]],
  ["a word, without accents", { text: "coordineren" }, ["Coördineren van projecten"]],
  ["all words, in any order", { text: "projecten zoe" }, ["Coördineren van projecten"]],
  ["another executor's name", { text: "telenet" }, ["Coördineren van projecten"]],
  ["a cluster", { text: "technisch" }, ["Servers beheren", "Helpdesk"]],
  ["only spaces", { text: "  " }, lines.map(({ task }) => task)],
  ["open", { switches: ["open"] }, ["Helpdesk"]],
  ["core", { switches: ["core"] }, ["Servers beheren", "Helpdesk"]],
  ["core and open", { switches: ["core", "open"] }, ["Helpdesk"]],
  [
    "incomplete: hours, level or priority missing",
    { switches: ["incomplete"] },
    ["Helpdesk", "Coördineren van projecten"],
  ],
  ["to check", { switches: ["toCheck"] }, ["Nieuwe taak"]],
  ["a person", { person: "an peeters" }, ["Servers beheren"]],
  ["a priority", { priority: "LT" }, ["Coördineren van projecten"]],
  ["a priority and a word that do not meet", { priority: "LT", text: "servers" }, []],
])("filter: %s", (_, filter, expected) => {
  expect(found(filter)).toEqual(expected);
});

test("clusters stand in their own order, with all their tasks", () => {
  expect(
    groupByCluster(entries).map(({ cluster, filled, total, entries: own, above }) => ({
      cluster,
      assigned: `${filled} of ${total}`,
      tasks: own.map(({ placed }) => placed.place.description),
      above,
    })),
  ).toEqual([
    { cluster: "Technisch", assigned: "1 of 2", tasks: ["Servers beheren", "Helpdesk"], above: 0 },
    { cluster: "Beleid&Visie", assigned: "1 of 1", tasks: ["Coördineren van projecten"], above: 2 },
    { cluster: "Administratie", assigned: "0 of 0", tasks: ["Bestellen"], above: 3 },
    { cluster: "", assigned: "0 of 1", tasks: ["Nieuwe taak"], above: 4 },
  ]);
});

test("persons to choose from: most tasks first, executors that are no person left out", () => {
  const view = sheetViews(overviewOf(targetSheet([...lines, { task: "Meer", who: ["Zoé Maes 1"] }])))[0]!;
  expect(personsOn(view.entries).map(({ name, tasks }) => [name, tasks])).toEqual([
    ["Zoé Maes", 2],
    ["An Peeters", 1],
  ]);
});

test("a notice belongs to the task in whose row it stands", () => {
  const notice = { code: "unreadable" as const, cell: { sheetId: "sheet-1", row: 5, column: 9 }, text: "xx" };
  const told = { code: "estimate" as const, cell: { sheetId: "sheet-1", row: 4, column: 9 }, text: "±2" };
  const view = sheetViews(overviewOf({ ...targetSheet(lines), notices: [notice, told] }))[0]!;
  expect(view.entries.map(({ notices }) => notices.length)).toEqual([1, 1, 0, 0, 0]);
  expect(view.toCheck).toEqual([notice, told]);
});
