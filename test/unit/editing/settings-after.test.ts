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

test("other edits, and persons about whom nothing was decided, change nothing", () => {
  expect(
    settingsAfter({ kind: "renamePerson", personKey: "jan@west", name: "Piet" }, overview, settings),
  ).toBeNull();
  expect(settingsAfter({ kind: "addSchool", name: "De Zon" }, overview, settings)).toBeNull();
});
