import {
  findChoices,
  isNewName,
  personChoices,
  splitTyped,
} from "../../../../../src/taskpane/tasks/editor/person-choices";
import { sheetViews } from "../../../../../src/taskpane/store/workbook-view";
import { currentSheet, overviewOf } from "../../../analysis/overview-builder";

const overview = overviewOf(
  currentSheet([
    { task: "A", who: ["An Peeters 1", "firma:Telenet"] },
    { task: "B", who: ["An Peeters", "Jan"] },
    { task: "C", who: ["Zoé Van den Berg"] },
  ]),
  currentSheet(
    [
      { task: "A", who: ["Jan", "Bart Claes"] },
      { task: "B", who: ["Bart Claes"] },
      { task: "C", who: ["Bart Claes"] },
    ],
    "Sint-Piet",
  ),
);
const views = sheetViews(overview);
const choices = personChoices(overview, views, overview.situations[0]!);
const found = (typed: string) => findChoices(choices, typed).map(({ name }) => name);

test("people of the school first, those with most tasks first; a first name of another school is someone else", () => {
  expect(choices.map(({ name, tasks }) => [name, tasks])).toEqual([
    ["An Peeters", 2],
    ["Jan", 1],
    ["Telenet", 1],
    ["Zoé Van den Berg", 1],
    ["Bart Claes", 3],
  ]);
});

test.each([
  ["", ["An Peeters", "Jan", "Telenet", "Zoé Van den Berg", "Bart Claes"]],
  ["pe", ["An Peeters"]],
  ["zoe", ["Zoé Van den Berg"]],
  ["b", ["Bart Claes", "Zoé Van den Berg"]],
  ["BERG van", ["Zoé Van den Berg"]],
  ["ap", ["An Peeters"]],
  ["zvdb", ["Zoé Van den Berg"]],
  ["nobody", []],
])("typing %p finds %j", (typed, names) => {
  expect(found(typed)).toEqual(names);
});

test.each([
  ["jan", false],
  ["An  Peeters ", false],
  ["An", true],
  ["Els", true],
  ["  ", false],
])("%p is a new name: %p", (typed, isNew) => {
  expect(isNewName(choices, typed)).toBe(isNew);
});

test("someone who was just given a task is offered at once, and once", () => {
  const now = personChoices(overview, views, overview.situations[0]!, ["Els Maes", "an peeters"]);
  expect(findChoices(now, "el").map(({ name }) => name)).toEqual(["Els Maes"]);
  expect(findChoices(now, "an").map(({ name }) => name)).toEqual(["An Peeters"]);
});

test.each([
  ["an 2", "an", 2],
  ["Jan Peeters 1u30", "Jan Peeters", 1.5],
  ["Jan  Peeters  1,5 u", "Jan  Peeters", 1.5],
  ["An 90 min", "An", 1.5],
  ["An", "An", null],
  ["An 2x", "An 2x", null],
  ["2 An", "2 An", null],
  ["  ", "", null],
])("%p is the name %p with %p hours", (typed, name, hours) => {
  expect(splitTyped(typed)).toEqual({ name, hours });
});
