import fc from "../../property";
import type { SheetRef } from "../../../src/model/grid";
import { parseSettings, storedSettings } from "../../../src/model/parse-settings";
import {
  NO_SETTINGS,
  readingSettingsOf,
  type SheetSetting,
  type WorkbookSettings,
} from "../../../src/model/workbook-settings";

const FULL: WorkbookSettings = {
  sheets: [
    { id: "1", name: "Blad1", school: "Sint-Jan", role: "target" },
    { id: "2", name: "Oud", excluded: true },
  ],
  mergedPersons: [{ key: "jan peeters", name: "Jan Peeters", sameAs: ["jan p."] }],
  differentPersons: [["jan@sint-jan", "jan peeters"]],
  otherExecutors: ["firma", "conciërge"],
  capacities: { "jan peeters": 18.5 },
  anchorPoints: [{ personKey: "an@sint-jan", school: "Sint-Jan" }],
  answeredNames: [
    { name: "Smartschool", is: "remark" },
    { name: "De Linde", is: "other" },
  ],
  answeredNotices: [{ id: "1", name: "Blad1", keys: ["a1", "b2"] }],
};

describe("settings kept in the workbook", () => {
  test("come back as they were saved, also through JSON", () => {
    const stored: unknown = JSON.parse(JSON.stringify(storedSettings(FULL)));
    expect(parseSettings(stored)).toEqual({ settings: FULL, notices: [] });
  });

  test("a workbook without any has none, and nothing is told", () => {
    expect(parseSettings(null)).toEqual({ settings: NO_SETTINGS, notices: [] });
    expect(parseSettings({ version: 1 })).toEqual({ settings: NO_SETTINGS, notices: [] });
  });

  test.each<[string, unknown]>([
    ["text", "{}"],
    ["a list", []],
    ["no version", { sheets: [] }],
    ["a version that is no number", { version: "1" }],
    ["a version that never was", { version: 0.5 }],
  ])("%s is told as damaged and ignored", (_, stored) => {
    const { settings, notices } = parseSettings(stored);
    expect(settings).toEqual(NO_SETTINGS);
    expect(notices).toMatchObject([{ code: "damaged", part: "all" }]);
  });

  test.each<[keyof WorkbookSettings, unknown]>([
    ["sheets", "x"],
    ["sheets", [{ id: 1, name: "Blad1" }]],
    ["sheets", [{ id: "1", name: "Blad1", role: "future" }]],
    ["mergedPersons", [{ key: "a", name: " ", sameAs: [] }]],
    ["mergedPersons", [{ key: "a", name: "A", sameAs: [3] }]],
    ["differentPersons", [["jan"]]],
    ["differentPersons", [["jan", 3]]],
    ["otherExecutors", [""]],
    ["capacities", [18]],
    ["capacities", { jan: "18" }],
    ["capacities", { jan: -1 }],
    ["capacities", { jan: 169 }],
    ["anchorPoints", [null]],
    ["anchorPoints", new Date(Number.NaN)],
    ["capacities", new Date(0)],
    ["answeredNames", [{ name: " ", is: "person" }]],
    ["answeredNames", [{ name: "An", is: "dog" }]],
    ["answeredNotices", [{ id: "1", name: "Blad1", keys: "a1" }]],
    ["answeredNotices", [{ id: "1", name: "Blad1", keys: [1] }]],
  ])("a damaged part of %s is told; the other parts count", (part, value) => {
    const { settings, notices } = parseSettings({ ...storedSettings(FULL), [part]: value });
    expect(notices).toMatchObject([{ code: "damaged", part }]);
    const others = Object.keys(FULL).filter((name) => name !== part) as (keyof WorkbookSettings)[];
    for (const other of others) expect(settings[other]).toEqual(FULL[other]);
  });

  test("one damaged item does not take the others with it", () => {
    const { settings, notices } = parseSettings({ version: 1, sheets: [...FULL.sheets, 7] });
    expect(settings.sheets).toEqual(FULL.sheets);
    expect(notices).toEqual([{ code: "damaged", part: "sheets", text: "7" }]);
  });

  test("nested too deeply to be told, it is still only ignored", () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 50_000; depth++) deep = [deep];
    for (const part of Object.keys(FULL)) {
      const { notices } = parseSettings({ version: 1, [part]: deep });
      expect(notices).toMatchObject([{ code: "damaged", part }]);
    }
    expect(parseSettings(deep).notices).toMatchObject([{ code: "damaged", part: "all" }]);
  });

  test("of thousands of damaged items some are told", () => {
    const { notices } = parseSettings({ version: 1, sheets: new Array(5000).fill(7), anchorPoints: "x" });
    expect(notices.filter(({ part }) => part === "sheets").length).toBeLessThan(100);
    expect(notices).toContainEqual({ code: "damaged", part: "anchorPoints", text: '"x"' });
  });

  test("an empty place in a list is told, too", () => {
    expect(parseSettings({ version: 1, sheets: new Array(1) }).notices).toMatchObject([{ part: "sheets" }]);
  });

  test("nothing that can stand in a workbook makes the reading fail", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (any, part) => {
        parseSettings(any);
        const parts = Object.fromEntries(Object.keys(FULL).map((name) => [name, part]));
        parseSettings({ version: 1, ...parts });
      }),
    );
  });
});

describe("settings of another version", () => {
  /** Suppose that the second version wrote the capacities as minutes, and the third as hours. */
  const migrations = {
    1: (stored: Record<string, unknown>) => ({ ...stored, capacities: { jan: Number(stored.minutes) } }),
    2: ({ capacities, ...stored }: Record<string, unknown>) => ({
      ...stored,
      capacities: { jan: (capacities as { jan: number }).jan / 60 },
    }),
  };

  test("older ones are brought to this version, step by step", () => {
    expect(parseSettings({ version: 1, minutes: 600 }, migrations, 3).settings.capacities).toEqual({
      jan: 10,
    });
    expect(
      parseSettings({ version: 2, capacities: { jan: 120 } }, migrations, 3).settings.capacities,
    ).toEqual({
      jan: 2,
    });
  });

  test("without a way to this version they are told as damaged", () => {
    expect(parseSettings({ version: 1 }, {}, 2).notices).toMatchObject([{ code: "damaged", part: "all" }]);
  });

  test("of a newer one, what is understood counts and the version is told", () => {
    const { settings, notices } = parseSettings({ ...storedSettings(FULL), version: 7, colours: "many" });
    expect(settings).toEqual(FULL);
    expect(notices).toEqual([{ code: "newerVersion", part: "all", text: "7" }]);
  });
});

describe("settings per sheet", () => {
  const sheet = (id: string, name: string): SheetRef => ({ id, name, visibility: "visible" });
  const schools = (settings: SheetSetting[], sheets: SheetRef[]) => {
    const { sheets: found = {} } = readingSettingsOf({ ...NO_SETTINGS, sheets: settings }, sheets);
    return Object.fromEntries(Object.entries(found).map(([id, { school }]) => [id, school]));
  };

  test.each<[string, SheetSetting[], SheetRef[], Record<string, string>]>([
    ["same id and name", [{ id: "1", name: "Blad1", school: "A" }], [sheet("1", "Blad1")], { "1": "A" }],
    ["renamed", [{ id: "1", name: "Blad1", school: "A" }], [sheet("1", "Anders")], { "1": "A" }],
    ["another id since", [{ id: "1", name: "Blad1", school: "A" }], [sheet("9", "blad1")], { "9": "A" }],
    [
      "ids dealt out anew: the name decides",
      [
        { id: "1", name: "Blad1", school: "A" },
        { id: "2", name: "Blad2", school: "B" },
      ],
      [sheet("1", "Blad2"), sheet("2", "Blad1")],
      { "1": "B", "2": "A" },
    ],
    ["gone", [{ id: "1", name: "Blad1", school: "A" }], [sheet("2", "Blad2")], {}],
  ])("%s", (_, settings, sheets, expected) => {
    expect(schools(settings, sheets)).toEqual(expected);
  });

  test("all that the reading needs", () => {
    expect(readingSettingsOf(FULL, [sheet("1", "Blad1"), sheet("2", "Oud")])).toEqual({
      sheets: { "1": { school: "Sint-Jan", role: "target" }, "2": { school: undefined, role: undefined } },
      excludedSheets: ["2"],
      mergedPersons: FULL.mergedPersons,
      differentPersons: FULL.differentPersons,
      otherExecutors: FULL.otherExecutors,
      answeredNames: FULL.answeredNames,
      answeredNotices: { "1": ["a1", "b2"] },
    });
  });
});
