import fc from "../../property";
import type { Intention } from "../../../src/editing/intention";
import { planEdit } from "../../../src/editing/plan-edit";
import type { EditPlan } from "../../../src/editing/plan/edit-plan";
import { nameKey } from "../../../src/reading/normalise-text";
import { type SheetText, TaskWorkbook } from "./task-workbook";

/**
 * What an edit writes in a person cell, compared with what the user picked by a reading of its own: the cells are made of
 * lines that the test knows, and only plain text is looked at afterwards.
 */

const SHEET = "Huidige situatie";
const NAMES = ["Jan", "Jan Peeters", "An Peeters", "Fatima El Amrani", "Els D'Hondt", "Jean-Pierre Maes"];

interface Line {
  name: string;
  amount: string;
  remark: string;
}

const line = fc.record({
  name: fc.constantFrom(...NAMES),
  amount: fc.constantFrom(
    "",
    " 2u",
    " 1,5 u",
    " (3)",
    ": 2 uur/week",
    " 1u30",
    " 45 min",
    " ±2u",
    " 2 lestijden",
  ),
  remark: fc.constantFrom(
    "",
    "",
    " (vrijdag)",
    " (soms)",
    " (lokaal 12)",
    " (trekker)",
    " (back-up: Karel Bos)",
  ),
});
const lines = fc.uniqueArray(line, { minLength: 1, maxLength: 4, selector: ({ name }) => name });
const between = fc.constantFrom("\n", "; ", ", ", " + ", " / ", " en ", "numbers");
/** How the rest of the sheet writes, remarks and all. */
const habit = fc.constantFrom(
  "Bram 2u",
  "Bram (2)",
  "2u Bram",
  "Bram: 2 uur/week",
  "Bram - 2",
  "Bram 2u (vrijdag)",
  "Bram (2u, vrijdag)",
  "Bram 2u op vrijdag",
  "Bram 2vm",
  "Bram 2u voormiddag",
  "Bram dagelijks 15 min",
  "Bram 20u (per jaar)",
  "Bram (trekker) 2u",
  "Bram\n2u",
);
const hours = fc.constantFrom<(number | null)[]>(null, 0, 0.5, 1, 2, 2.25, 10);

const textOf = ({ name, amount, remark }: Line) => name + amount + remark;
const cellOf = (all: readonly Line[], separator: string) =>
  separator === "numbers"
    ? all.map((one, at) => `${at + 1}. ${textOf(one)}`).join("\n")
    : all.map(textOf).join(separator);
/** The lines of a cell, without their numbers, which must count. */
function linesOf(text: string, separator: string): string[] {
  if (separator !== "numbers") return text === "" ? [] : text.split(separator);
  const found = text === "" ? [] : text.split("\n");
  if (found.length > 1) found.forEach((one, at) => expect(one).toMatch(new RegExp(`^${at + 1}\\. `)));
  return found.map((one) => one.replace(/^\d+\. /, ""));
}

const slots = (cell: string, usual: string): SheetText => ({
  name: SHEET,
  rows: [
    ["Cluster", "Omschrijving", "SG", "School", "Persoon 1", "Persoon 2", "Opmerkingen"],
    ["Technisch", "Eerste taak", "x", "", cell, "", "nota"],
    ["Technisch", "Tweede taak", "", "x", usual, "", ""],
    ["Technisch", "Derde taak", "", "x", usual.replace("Bram", "Cis"), "", ""],
  ],
});

interface Written {
  row: number;
  column: number;
  value: string | number | boolean;
}

/** What stands afterwards in the cells that the plan writes, as typed. */
function written({ changes }: EditPlan): Written[] {
  return changes.map((change) => {
    if (change.kind !== "content") throw new Error(`${change.kind} was not asked for`);
    const { formula } = change.after;
    const value = typeof formula === "string" ? formula.replace(/^'/, "") : formula;
    return { row: change.cell.row, column: change.cell.column, value };
  });
}

function planned(book: TaskWorkbook, intention: Intention): EditPlan | null {
  const outcome = planEdit(intention, book.overview, book.cells);
  if (!outcome.ok) expect(["sharedCell", "nothingToDo"]).toContain(outcome.refusal.code);
  return outcome.ok ? outcome.plan : null;
}

/** A name and hours, and nothing but signs and units around them. */
function saysOnly(text: string, name: string, perWeek: number | null): void {
  expect(text).toContain(name);
  const rest = text.replace(name, "");
  if (perWeek === 0 && rest === " 0 min") return;
  const numbers = rest.match(/\d+(?:,\d+)?/g) ?? [];
  expect(numbers.map((number) => Number(number.replace(",", ".")))).toEqual(
    perWeek === null ? [] : [perWeek],
  );
  expect(rest.replace(/\d+(?:,\d+)?/g, "")).toMatch(/^[\s():=,–-]*(u|uur|h)?[\s()]*(\/ ?(week|w))?[\s()]*$/);
}

const asked = (book: TaskWorkbook, name: string) => {
  const { cell, assignments } = book.task(SHEET, "Eerste");
  const own = assignments.find(({ executor }) => nameKey(executor.name) === nameKey(name));
  return { tasks: [cell], executorKey: own?.executor.key ?? "" };
};

test("somebody new stands in the free slot with these hours, in the notation of the sheet and without its remarks", () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), hours, habit, (person, perWeek, usual) => {
      const book = TaskWorkbook.of(slots("", usual));
      const { cell } = book.task(SHEET, "Eerste");
      const plan = book.plan({ kind: "assign", tasks: [cell], person, hours: perWeek });
      const [only, ...more] = written(plan);
      expect(more).toEqual([]);
      expect(only).toMatchObject({ row: 1, column: 4 });
      saysOnly(String(only?.value), person, perWeek);
    }),
  );
});

test("other hours for one person change that line's amount: the rest stays word for word", () => {
  fc.assert(
    fc.property(lines, between, habit, hours, fc.nat(), (all, separator, usual, perWeek, nth) => {
      const book = TaskWorkbook.of(slots(cellOf(all, separator), usual));
      const index = nth % all.length;
      const { name, remark } = all[index]!;
      const plan = planned(book, { kind: "changeHours", ...asked(book, name), hours: perWeek });
      if (!plan) return;
      const [only, ...more] = written(plan);
      expect(more).toEqual([]);
      expect(only).toMatchObject({ row: 1, column: 4 });
      if (plan.needsConfirmation.length > 0) {
        // It was asked first: hours that were shared, or remarks, go
        for (const one of all) expect(only?.value).toContain(one.name);
        return;
      }
      const after = linesOf(String(only?.value), separator);
      expect(after).toHaveLength(all.length);
      after.forEach((one, at) => {
        if (at !== index) return expect(one).toBe(textOf(all[at]!));
        expect(one).toContain(remark.trim());
        saysOnly(one.replace(remark, ""), name, perWeek);
      });
    }),
    { numRuns: 300 },
  );
});

test("who is taken off is gone, and everybody else stays word for word", () => {
  fc.assert(
    fc.property(lines, between, habit, fc.nat(), (all, separator, usual, nth) => {
      const book = TaskWorkbook.of(slots(cellOf(all, separator), usual));
      const index = nth % all.length;
      const plan = planned(book, { kind: "unassign", ...asked(book, all[index]!.name) });
      if (!plan) return;
      const [only, ...more] = written(plan);
      expect(more).toEqual([]);
      expect(only).toMatchObject({ row: 1, column: 4 });
      const left = all.filter((_, at) => at !== index).map(textOf);
      if (plan.needsConfirmation.length === 0) expect(linesOf(String(only?.value), separator)).toEqual(left);
      else for (const { name } of all.filter((_, at) => at !== index)) expect(only?.value).toContain(name);
    }),
    { numRuns: 300 },
  );
});

test("hours in a column of their own are written there as a number, in hours or in minutes", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...NAMES),
      hours,
      fc.constantFrom<["Uren" | "Minuten", number][]>(["Uren", 1], ["Minuten", 60]),
      fc.boolean(),
      (person, perWeek, [heading, unit], isThere) => {
        const book = TaskWorkbook.of({
          name: SHEET,
          rows: [
            ["Cluster", "Omschrijving", "SG", "School", "Wie", heading],
            ["Technisch", "Eerste taak", "x", "", isThere ? person : "", isThere ? 4 * unit : ""],
            ["Technisch", "Tweede taak", "x", "", "Bram", 2 * unit],
          ],
        });
        const { cell } = book.task(SHEET, "Eerste");
        const plan = planned(book, { kind: "assign", tasks: [cell], person, hours: perWeek });
        const there = new Map([
          ["1,4", isThere ? person : ""],
          ["1,5", isThere ? 4 * unit : ""],
        ] as [string, string | number | boolean][]);
        for (const { row, column, value } of plan ? written(plan) : []) there.set(`${row},${column}`, value);
        expect([...there]).toEqual([
          ["1,4", person],
          ["1,5", perWeek === null ? "" : perWeek * unit],
        ]);
      },
    ),
  );
});

test("under somebody's own heading the cell holds the number, in that column", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...NAMES),
      hours,
      fc.constantFrom("", "x", 3, "2u"),
      (person, perWeek, before) => {
        const book = TaskWorkbook.of({
          name: SHEET,
          rows: [
            ["Cluster", "Omschrijving", "SG", "School", "Bram Claes", person],
            ["Technisch", "Eerste taak", "x", "", 1, before],
            ["Technisch", "Tweede taak", "x", "", 2, 1],
          ],
        });
        const { cell } = book.task(SHEET, "Eerste");
        const plan = planned(book, { kind: "assign", tasks: [cell], person, hours: perWeek });
        for (const { row, column, value } of plan ? written(plan) : []) {
          expect([row, column]).toEqual([1, 5]);
          if (typeof value === "number") expect(value).toBe(perWeek);
          else if (perWeek === null) expect(value).toBe("x");
          else expect(value).toBe(`${String(perWeek).replace(".", ",")}u`);
        }
      },
    ),
  );
});

test("who joins others in a cell comes behind them, and they stay word for word", () => {
  fc.assert(
    fc.property(lines, between, hours, (all, separator, perWeek) => {
      const there = cellOf(all, separator);
      const book = TaskWorkbook.of({
        name: SHEET,
        rows: [
          ["Cluster", "Omschrijving", "SG", "School", "Bram Claes", "An Maes"],
          ["Technisch", "Eerste taak", "x", "", there, 2],
          ["Technisch", "Tweede taak", "x", "", 1, 2],
        ],
      });
      const { cell } = book.task(SHEET, "Eerste");
      const plan = planned(book, { kind: "assign", tasks: [cell], person: "Bram Claes", hours: perWeek });
      if (!plan || plan.needsConfirmation.length > 0) return;
      const [only, ...more] = written(plan);
      expect(more).toEqual([]);
      expect(only).toMatchObject({ row: 1, column: 4 });
      const text = String(only?.value);
      expect(text.startsWith(there)).toBe(true);
      saysOnly(text.slice(there.length).replace(/^(; |\n(\d\. )?)/, ""), "Bram Claes", perWeek);
    }),
  );
});

test("another name for somebody changes the name, and nothing else", () => {
  fc.assert(
    fc.property(lines, between, fc.nat(), (all, separator, nth) => {
      const book = TaskWorkbook.of(slots(cellOf(all, separator), "Bram 2u"));
      const index = nth % all.length;
      const { executorKey } = asked(book, all[index]!.name);
      const plan = planned(book, { kind: "renamePerson", personKey: executorKey, name: "Zoë Claes" });
      if (!plan) return;
      const [only, ...more] = written(plan);
      expect(more).toEqual([]);
      expect(only).toMatchObject({ row: 1, column: 4 });
      expect(only?.value).toBe(
        cellOf(
          all.map((one, at) => (at === index ? { ...one, name: "Zoë Claes" } : one)),
          separator,
        ),
      );
    }),
  );
});
