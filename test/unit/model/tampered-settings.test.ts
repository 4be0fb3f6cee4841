import fc from "../../property";
import { analyse } from "../../../src/analysis/analyse";
import { parseSettings, storedSettings } from "../../../src/model/parse-settings";
import { readingSettingsOf, type WorkbookSettings } from "../../../src/model/workbook-settings";
import { readWorkbook } from "../../../src/reading/read-workbook";
import { parseHistory } from "../../../src/summary/last-analysis";
import { gridOf, NAMED, SLOTS } from "../editing/task-workbook";

/** Settings are kept in the workbook, where anyone and any program can change them: the pane reads on, whatever stands there. */

const GRIDS = [NAMED, SLOTS].map((sheet, index) => gridOf(sheet, index));
const SHEETS = GRIDS.map(({ sheet }) => sheet);

const GOOD: WorkbookSettings = {
  sheets: [{ id: "s0", name: NAMED.name, school: "Sint-Jan", role: "current" }],
  mergedPersons: [{ key: "an peeters", name: "An Peeters", sameAs: ["jan"] }],
  differentPersons: [["jan", "an peeters"]],
  otherExecutors: ["firma"],
  capacities: { "an peeters": 18 },
  anchorPoints: [{ personKey: "jan", school: "Sint-Jan" }],
  answeredNames: [{ name: "Smartschool", is: "remark" }],
  answeredNotices: [{ id: "s0", name: NAMED.name, keys: ["a1"] }],
};

const anything = fc.oneof(
  fc.anything({ withDate: true, maxDepth: 3 }),
  fc.constantFrom(NaN, -1, 1e300, "x".repeat(50_000), "__proto__", "2026-01-01T00:00:00Z", deep(20_000)),
  fc.array(fc.constant({ id: "s0", name: "x" }), { minLength: 500, maxLength: 500 }),
);

function deep(levels: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

/** Good settings of which one part, or a part of a part, was replaced or taken away. */
const tampered = fc
  .tuple(fc.constantFrom(...Object.keys(storedSettings(GOOD))), fc.nat({ max: 3 }), anything, fc.boolean())
  .map(([part, inside, value, gone]) => {
    const stored = structuredClone(storedSettings(GOOD));
    const list = stored[part];
    if (gone) delete stored[part];
    else if (inside === 1 && Array.isArray(list)) list.push(value);
    else if (inside > 1 && Array.isArray(list) && typeof list[0] === "object") {
      const item = list[0] as Record<string, unknown>;
      const keys = Object.keys(item);
      item[keys[inside % keys.length]!] = value;
    } else stored[part] = value;
    return stored;
  });

test("whatever was done to the settings, they are parsed, and the workbook is read and analysed with them", () => {
  fc.assert(
    fc.property(fc.oneof(tampered, anything), (stored) => {
      const { settings, notices } = parseSettings(stored);
      expect(notices.every(({ text }) => text.length <= 80)).toBe(true);
      // What is kept again is whole
      expect(parseSettings(storedSettings(settings))).toEqual({ settings, notices: [] });
      const overview = readWorkbook({ grids: GRIDS, settings: readingSettingsOf(settings, SHEETS) });
      expect(() => analyse(overview, settings)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

test("what is kept of earlier analyses neither", () => {
  fc.assert(
    fc.property(anything, (stored) => {
      expect(() => parseHistory(stored)).not.toThrow();
      expect(() => parseHistory({ last: stored, earlier: stored })).not.toThrow();
    }),
    { numRuns: 200 },
  );
});
