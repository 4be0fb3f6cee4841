import { NO_SETTINGS } from "../../../src/model/workbook-settings";
import { withAnchorPoint, withCapacity, withSheetSetting } from "../../../src/taskpane/change-settings";

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
