import type {
  Confirmation,
  ConfirmationCode,
  PlanLabel,
  RefusalCode,
} from "../../../../src/editing/plan/edit-plan";
import { en } from "../../../../src/locale/en";
import { nlBE } from "../../../../src/locale/nl-BE";
import { problemText } from "../../../../src/locale/problem-text";
import { createTexts } from "../../../../src/locale/texts";
import {
  confirmationText,
  failedReason,
  failedTitle,
  refusalText,
} from "../../../../src/taskpane/edits/edit-reasons";
import { editText, writtenText } from "../../../../src/taskpane/edits/edit-text";
import { problem } from "../in-memory-workbook";

const nl = createTexts(nlBE, "nl-BE");
const english = createTexts(en, "en");
const cell = { sheetId: "s", row: 11, column: 3 };

test.each<[PlanLabel["code"], PlanLabel["params"], string]>([
  ["setLevel", { task: "Helpdesk", count: 1, level: "Gedeeld" }, "niveau SG en School bij ‘Helpdesk’"],
  ["setLevel", { task: "Helpdesk", count: 3, level: "" }, "geen niveau bij 3 taken"],
  ["setPriority", { task: "Helpdesk", count: 1, priority: "KT" }, "prioriteit KT bij ‘Helpdesk’"],
  ["setPriority", { task: "Helpdesk", count: 1, priority: "" }, "prioriteit gewist bij ‘Helpdesk’"],
  [
    "assign",
    { task: "Helpdesk", count: 1, person: "An", hours: 1.5 },
    "‘Helpdesk’ toegewezen aan An, 1,5\u00a0u per week",
  ],
  ["assign", { task: "Helpdesk", count: 2, person: "An", hours: "" }, "2 taken toegewezen aan An"],
  [
    "changeHours",
    { task: "Helpdesk", count: 1, person: "An", hours: 0 },
    "0\u00a0u per week voor An bij ‘Helpdesk’",
  ],
  [
    "changeHours",
    { task: "Helpdesk", count: 1, person: "An", hours: "" },
    "geen uren meer voor An bij ‘Helpdesk’",
  ],
  ["unassign", { task: "Helpdesk", count: 1, person: "An" }, "An weggehaald bij ‘Helpdesk’"],
  ["setCore", { task: "Helpdesk", count: 1, core: "no" }, "‘Helpdesk’ niet meer als kerntaak gemarkeerd"],
  ["removeTask", { task: "Helpdesk", count: 1 }, "‘Helpdesk’ verwijderd"],
  ["addTask", { task: "Helpdesk", cluster: "Technisch", count: 4 }, "taak ‘Helpdesk’ toegevoegd"],
  ["mergePersons", { person: "Jan, J. Maes", name: "Jan Maes" }, "Jan, J. Maes samengevoegd tot Jan Maes"],
])("what %s with %j did", (code, params, expected) => {
  expect(editText(nl, { code, params, undo: false })).toBe(expected);
});

test("a long description is cut", () => {
  const task = "Onderhouden van hardware: installeren, configureren en herstellen";
  expect(editText(nl, { code: "removeTask", params: { task, count: 1 }, undo: false })).toBe(
    "‘Onderhouden van hardware: installeren, configure…’ verwijderd",
  );
});

test.each([
  [cell, false, "Aangepast in D12", "Updated in D12"],
  [null, false, "Aangepast", "Updated"],
  [cell, true, "Ongedaan gemaakt in D12", "Undone in D12"],
  [null, true, "Ongedaan gemaakt", "Undone"],
])("a write to %j, undone: %p", (where, undone, dutch, inEnglish) => {
  const write = {
    label: { code: "setLevel", params: {}, undo: undone } as PlanLabel,
    cell: where,
    undone,
    turn: 1,
  };
  expect(writtenText(nl, write)).toBe(dutch);
  expect(writtenText(english, write)).toBe(inEnglish);
});

const REFUSALS: Record<RefusalCode, string> = {
  nothingToDo: "niets te veranderen",
  taskUnknown: "Deze taak",
  sheetUnknown: "Dit blad",
  personUnknown: "Deze persoon",
  noLevelColumn: "niveau",
  noPriorityColumn: "prioriteit",
  noPersonColumn: "personen",
  emptyName: "naam",
  nameNotReadable: "‘Jan 2’",
  nameTaken: "‘Jan 2’",
  nameNotAllowed: "‘Jan 2’",
  sharedCell: "In D12 staat ‘Jan 2’",
  clusterUnknown: "‘Jan 2’",
  taskExists: "D12",
  noExample: "streefdoel",
  targetExists: "‘Jan 2’",
  hoursNotAllowed: "168",
};

test.each(Object.entries(REFUSALS) as [RefusalCode, string][])("why not: %s", (code, part) => {
  const text = refusalText(nl, { code, cell, text: "Jan 2" });
  expect(text).toContain(part);
  expect(text).not.toMatch(/[{}]/);
  expect(refusalText(english, { code, cell, text: "Jan 2" })).not.toMatch(/[{}]/);
});

test("a text that stands in no one cell is named without a cell", () => {
  expect(refusalText(nl, { code: "sharedCell", text: "Jan" })).toMatch(/^De tekst ‘Jan’/);
});

const CONFIRMATIONS: Record<ConfirmationCode, boolean> = {
  formulaCell: true,
  unreadableText: true,
  outOfScope: true,
  filledTask: true,
  emptyTask: true,
  otherContent: true,
  formulaChanges: true,
  splitLost: true,
  sharedName: true,
  copyEmptied: false,
};

test.each(Object.entries(CONFIRMATIONS) as [ConfirmationCode, boolean][])(
  "a question about %s shows the text that stands there: %p",
  (code, shows) => {
    const asked: Confirmation = { code, cell, text: "zie afspraak" };
    for (const texts of [nl, english]) {
      const text = confirmationText(texts, asked);
      expect(text.includes("zie afspraak")).toBe(shows);
      expect(text).not.toMatch(/[{}]/);
    }
  },
);

test("what failed says what did not happen and why", () => {
  expect(failedTitle(nl, { doing: "undo" })).toBe("Niet ongedaan gemaakt");
  expect(failedReason(nl, { refusal: { code: "nothingToDo" } })).toMatch(/niets te veranderen/);
  expect(failedReason(nl, { problem: problem("protectedSheet", { sheetName: "Streefdoel" }) })).toMatch(
    /^Blad Streefdoel is beveiligd/,
  );
});

test("a cell that someone changed is told with what stands there now", () => {
  const changed = { sheetName: "Streefdoel", address: "D12" };
  expect(problemText(nl, problem("changedMeanwhile", { ...changed, now: "Piet" }))).toMatch(
    /Er staat nu ‘Piet’\.$/,
  );
  expect(problemText(nl, problem("changedMeanwhile", { ...changed, now: "" }))).toMatch(/nu leeg\.$/);
});
