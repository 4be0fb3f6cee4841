import { personLoad } from "../../../../../src/taskpane/tasks/editor/person-load";
import { currentSheet, overviewOf, targetSheet } from "../../../analysis/overview-builder";

const workbook = {
  overview: overviewOf(
    currentSheet([
      { task: "A", who: ["An Peeters 1.1"] },
      { task: "B", who: ["An Peeters 2.2", "Jan"] },
    ]),
    targetSheet([{ task: "A", who: ["An Peeters 9"] }]),
  ),
  settings: { capacities: { "an peeters": 4 } },
};

test("hours now, what is available, and what it becomes with more", () => {
  expect(personLoad(workbook, "current", "an peeters", 0.5)).toEqual({
    now: { known: 3.3, unknownCount: 0, approximate: false },
    available: 4,
    becomes: 3.8,
    tooMuch: 0,
    unconfirmed: false,
  });
});

test("a name that may be no person's is told to be so", () => {
  const overview = overviewOf(currentSheet([{ task: "A", who: ["Smartschool 2", "An Peeters 1"] }]));
  const { key, name } = overview.persons.find((person) => person.name === "Smartschool")!;
  const asked = { ...overview, namesToConfirm: [{ name, personKeys: [key], cells: [] }] };
  const of = (personKey: string) => personLoad({ ...workbook, overview: asked }, "current", personKey);
  expect([of(key).unconfirmed, of("an peeters").unconfirmed]).toEqual([true, false]);
});

test("too much is told, also when nothing is added", () => {
  expect(personLoad(workbook, "current", "an peeters", 2)).toMatchObject({ becomes: 5.3, tooMuch: 1.3 });
  expect(personLoad(workbook, "target", "an peeters")).toMatchObject({ becomes: null, tooMuch: 5 });
});

test("other hours on a task replace those that are there", () => {
  expect(personLoad(workbook, "current", "an peeters", 2.5, 2.2)).toMatchObject({ becomes: 3.6, tooMuch: 0 });
});

test("without available hours nothing is too much; someone new has nothing yet", () => {
  expect(personLoad(workbook, "current", "jan@sint-jan", 30)).toMatchObject({ available: null, tooMuch: 0 });
  expect(personLoad(workbook, "current", "els maes", 2)).toMatchObject({ now: { known: 0 }, becomes: 2 });
});
