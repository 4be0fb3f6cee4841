import { en } from "../../../src/locale/en";
import { nlBE } from "../../../src/locale/nl-BE";
import { createTexts } from "../../../src/locale/texts";
import { PROBLEM_CODES } from "../../../src/port/problem";
import { hoursTotalText } from "../../../src/taskpane/parts/hours-text";
import { problemDetails, problemText } from "../../../src/locale/problem-text";
import type { Shift } from "../../../src/analysis/findings-target";
import { shiftText } from "../../../src/taskpane/analysis/shift-text";
import { executorText, levelText } from "../../../src/taskpane/tasks/list/executor-text";
import { sheetViews } from "../../../src/taskpane/store/workbook-view";
import { overviewOf, targetSheet, type TaskLine } from "../analysis/overview-builder";
import { problem } from "./in-memory-workbook";

const nl = createTexts(nlBE, "nl-BE");
const english = createTexts(en, "en");

describe.each([
  ["Dutch", nl],
  ["English", english],
])("problems in %s", (_, texts) => {
  test.each(PROBLEM_CODES)(
    "%s is a sentence without code or placeholder, with and without a place",
    (code) => {
      for (const place of [{}, { sheetName: "Streefdoel" }, { sheetName: "Streefdoel", address: "D12" }]) {
        const text = problemText(texts, problem(code, place));
        expect(text).toMatch(/^[A-Z].*\.$/);
        expect(text).not.toMatch(/[{}]/);
        expect(text).not.toMatch(/\p{Ll}\p{Lu}|as Excel says/u);
      }
    },
  );
});

test("a problem names its sheet and cell; the details keep what support needs", () => {
  const changed = problem("changedMeanwhile", {
    sheetName: "Streefdoel",
    address: "D12",
    detail: "GeneralException",
  });
  expect(problemText(nl, changed)).toContain("Cel D12 op Streefdoel");
  expect(problemDetails(changed)).toBe("changedMeanwhile · Streefdoel · D12 · GeneralException");
});

test.each([
  [{ known: 12, unknownCount: 0, approximate: false }, "12\u00a0u"],
  [{ known: 12.5, unknownCount: 0, approximate: true }, "±\u00a012,5\u00a0u"],
  [{ known: 12, unknownCount: 5, approximate: false }, "12\u00a0u + 5 taken zonder uren"],
  [{ known: 12, unknownCount: 1, approximate: false }, "12\u00a0u + 1 taak zonder uren"],
  [{ known: 0, unknownCount: 2, approximate: false }, "2 taken zonder uren"],
  [{ known: 0, unknownCount: 0, approximate: false }, "0\u00a0u"],
])("a total of hours never hides unknowns: %p", (total, text) => {
  expect(hoursTotalText(nl, total)).toBe(text);
});

test.each<[TaskLine, string, string]>([
  [
    { task: "A", who: ["An Peeters 4", "Jan 1.5"], priority: "KT" },
    "An\u00a0Peeters\u00a04\u00a0u · Jan\u00a01,5\u00a0u",
    "School · KT",
  ],
  // Too long to be sure of a line of its own
  [
    { task: "A", who: ["Marie-Antoinette Vandenbroucke 1.5"] },
    "Marie-Antoinette Vandenbroucke 1,5\u00a0u",
    "School",
  ],
  [{ task: "B", who: ["An"], level: "Gedeeld" }, "An", "SG en School"],
  [{ task: "C", level: null }, "Niemand", "geen niveau"],
  [{ task: "D", loose: [2] }, "2\u00a0u zonder naam", "School"],
  [{ task: "E", status: "toCheck" }, "Te controleren", "School"],
  [{ task: "F", status: "outOfScope" }, "Niet van toepassing", ""],
  [
    { task: "G", who: ["firma:Telenet 1"], twoPriorities: true },
    "Telenet\u00a01\u00a0u",
    "School · twee prioriteiten aangeduid",
  ],
])("the row of a task: %j", (line, who, level) => {
  const entry = sheetViews(overviewOf(targetSheet([line])))[0]!.entries[0]!;
  expect(executorText(nl, entry)).toBe(who);
  expect(levelText(nl, entry)).toBe(level);
});

test("what shifts on a task, in one line", () => {
  const known = (perWeek: number | null) => ({ perWeek, estimate: false, converted: false });
  const shift = {
    joins: ["Bo Maes"],
    leaves: ["Jan Peeters"],
    persons: [
      { personKey: "an", person: "An", today: known(2), target: known(1.5) },
      { personKey: "bo", person: "Bo Maes", today: null, target: known(1) },
    ],
    level: { today: "School", target: "Gedeeld" },
  } as unknown as Shift;
  expect(shiftText(nl, shift).replace(/\u00a0/g, " ")).toBe(
    "niet meer: Jan Peeters · nieuw: Bo Maes · An 2 u → 1,5 u · School → SG en School",
  );
});
