import { NO_SETTINGS } from "../../../../src/model/workbook-settings";
import {
  withAnchorPoint,
  withCapacity,
  withDifferentPersons,
  withMergedPersons,
  withoutMergedPerson,
  withOtherExecutors,
  withSheetSetting,
} from "../../../../src/taskpane/store/change-settings";

const sheet = { id: "s1", name: "Blad1", visibility: "visible" as const };

test("a decision about a sheet is added to earlier ones, and gone when nothing is decided any more", () => {
  const named = withSheetSetting(NO_SETTINGS, sheet, { school: " Sint-Jan ", role: "target" });
  expect(named.sheets).toEqual([{ id: "s1", name: "Blad1", school: "Sint-Jan", role: "target" }]);
  const excluded = withSheetSetting(named, sheet, { excluded: true });
  expect(excluded.sheets).toEqual([{ ...named.sheets[0], excluded: true }]);
  expect(withSheetSetting(excluded, sheet, { excluded: false })).toEqual(named);
  const other = { ...sheet, id: "s2", name: "Blad2" };
  const both = withSheetSetting(named, other, { excluded: true });
  expect(both.sheets).toHaveLength(2);
  expect(withSheetSetting(both, other, { excluded: false })).toEqual(named);
});

test("hours available are set and taken out, zero is zero", () => {
  const set = withCapacity(NO_SETTINGS, "jan peeters", 0);
  expect(set.capacities).toEqual({ "jan peeters": 0 });
  expect(withCapacity(set, "jan peeters", null).capacities).toEqual({});
});

test("an anchor point is confirmed for one school", () => {
  const anchor = { personKey: "an", school: "Sint-Jan" };
  const once = withAnchorPoint(withAnchorPoint(NO_SETTINGS, anchor, true), anchor, true);
  expect(once.anchorPoints).toEqual([anchor]);
  const two = withAnchorPoint(once, { ...anchor, school: "De Smidse" }, true);
  expect(withAnchorPoint(two, anchor, false).anchorPoints).toEqual([{ ...anchor, school: "De Smidse" }]);
});

describe("names that count together", () => {
  const jan = { key: "jan peeters", name: "Jan Peeters" };

  test("one is counted with another; a third joins them; all are apart again", () => {
    const two = withMergedPersons(NO_SETTINGS, "jan p.", jan);
    expect(two.mergedPersons).toEqual([{ ...jan, sameAs: ["jan p."] }]);
    const three = withMergedPersons(two, "jan@oost", jan);
    expect(three.mergedPersons).toEqual([{ ...jan, sameAs: ["jan@oost", "jan p."] }]);
    expect(withoutMergedPerson(three, jan.key)).toEqual(NO_SETTINGS);
  });

  test("who stood for others takes them along", () => {
    const two = withMergedPersons(NO_SETTINGS, "jan p.", jan);
    const other = { key: "jan peeters-maes", name: "Jan Peeters-Maes" };
    expect(withMergedPersons(two, jan.key, other).mergedPersons).toEqual([
      { ...other, sameAs: ["jan peeters", "jan p."] },
    ]);
  });

  test("alike names are different persons, until it may be asked again or they are counted together", () => {
    const apart = withDifferentPersons(NO_SETTINGS, "jan@oost", jan.key, true);
    expect(apart.differentPersons).toEqual([["jan@oost", jan.key]]);
    expect(withDifferentPersons(apart, jan.key, "jan@oost", true).differentPersons).toHaveLength(1);
    expect(withDifferentPersons(apart, jan.key, "jan@oost", false)).toEqual(NO_SETTINGS);
    expect(withMergedPersons(apart, "jan@oost", jan).differentPersons).toEqual([]);
  });
});

test("other executors: a word a line, each once; or the usual list", () => {
  const own = withOtherExecutors(NO_SETTINGS, " firma \n\nIT  dienst\nfirma\n");
  expect(own.otherExecutors).toEqual(["firma", "IT dienst"]);
  expect(withOtherExecutors(own, null)).toEqual(NO_SETTINGS);
});
