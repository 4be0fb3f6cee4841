import { settingsAfter } from "../../../src/editing/settings-after";
import { NO_SETTINGS } from "../../../src/model/workbook-settings";
import { currentSheet, overviewOf } from "../analysis/overview-builder";

const overview = overviewOf(
  currentSheet([{ task: "Servers", who: ["An Peeters 2", "Jan 1"] }], "Oost"),
  currentSheet([{ task: "Servers", who: ["An Peeters 2", "Jan 1"] }], "West"),
);
const settings = {
  ...NO_SETTINGS,
  capacities: { "an peeters": 18, "jan@oost": 4 },
  anchorPoints: [{ personKey: "an peeters", school: "West" }],
};

test("hours and anchor point of a person go along to the new name, and stay for an undo", () => {
  const after = settingsAfter(
    { kind: "renamePerson", personKey: "an peeters", name: "Anna Claes" },
    overview,
    settings,
  );
  expect(after).toMatchObject({
    capacities: { "an peeters": 18, "anna claes": 18, "jan@oost": 4 },
    anchorPoints: [
      { personKey: "an peeters", school: "West" },
      { personKey: "anna claes", school: "West" },
    ],
  });
});

test("of two spellings the hours of the one that has them count; what the name has already stays", () => {
  const merge = { kind: "mergePersons", personKeys: ["jan@oost", "an peeters"], name: "Jan Claes" } as const;
  const wish = { ...merge, personKeys: [...merge.personKeys] };
  expect(settingsAfter(wish, overview, settings)?.capacities["jan claes"]).toBe(4);
  const known = { ...settings, capacities: { ...settings.capacities, "jan claes": 10 } };
  expect(settingsAfter(wish, overview, known)?.capacities["jan claes"]).toBe(10);
});

test("who is not the same person as someone alike stays so under the new name", () => {
  const decided = { ...NO_SETTINGS, differentPersons: [["jan@oost", "jan peeters"] as const] };
  const after = settingsAfter(
    { kind: "renamePerson", personKey: "jan@oost", name: "Jan Peters" },
    overview,
    decided,
  );
  expect(after?.differentPersons).toEqual([
    ["jan@oost", "jan peeters"],
    ["jan peters", "jan peeters"],
  ]);
});

test("a name of one word is kept for its own school only", () => {
  const after = settingsAfter(
    { kind: "renamePerson", personKey: "jan@oost", name: "Piet" },
    overview,
    settings,
  );
  expect(Object.keys(after?.capacities ?? {})).toEqual(["an peeters", "jan@oost", "piet@oost"]);
});

test("said of somebody's new name already, or of one of two who become one, nothing is said again", () => {
  const pairs = (...given: [string, string][]) => {
    const decided = { ...NO_SETTINGS, differentPersons: given };
    const merge = {
      kind: "mergePersons" as const,
      personKeys: ["jan@oost", "an peeters"],
      name: "Jan Claes",
    };
    return settingsAfter(merge, overview, decided)?.differentPersons.slice(given.length) ?? null;
  };
  expect(pairs(["jan@oost", "an peeters"])).toBeNull();
  expect(pairs(["els", "bo"])).toBeNull();
  expect(pairs(["jan@oost", "els"], ["an peeters", "els"])).toEqual([["jan claes", "els"]]);
  expect(pairs(["els", "jan@oost"], ["els", "jan claes"])).toBeNull();
  expect(pairs(["jan@oost", "els"], ["jan claes", "bo"])).toEqual([["jan claes", "els"]]);
  const anchors = [
    { personKey: "an peeters", school: "West" },
    { personKey: "anna claes", school: "West" },
    { personKey: "an peeters", school: "Oost" },
  ];
  const rename = { kind: "renamePerson" as const, personKey: "an peeters", name: "Anna Claes" };
  expect(settingsAfter(rename, overview, { ...NO_SETTINGS, anchorPoints: anchors.slice(0, 2) })).toBeNull();
  expect(settingsAfter(rename, overview, { ...NO_SETTINGS, anchorPoints: anchors })?.anchorPoints).toEqual([
    ...anchors,
    { personKey: "anna claes", school: "Oost" },
  ]);
});

test("other edits, and persons about whom nothing was decided, change nothing", () => {
  expect(
    settingsAfter({ kind: "renamePerson", personKey: "jan@west", name: "Piet" }, overview, settings),
  ).toBeNull();
  expect(settingsAfter({ kind: "addSchool", name: "De Zon" }, overview, settings)).toBeNull();
});
