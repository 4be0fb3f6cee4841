import fc from "../property";
import type { Intention } from "../../src/editing/intention";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { PaneController } from "../../src/taskpane/store/pane-controller";
import { questionOf } from "../../src/taskpane/store/selectors";
import { chosenSituation } from "../../src/taskpane/store/pane-state";
import type { ExcelHost } from "../host/host";
import { keepWorkbook, timelessContent } from "./faults/workbook-copy";
import { openInExcel, seedFile } from "./open-workbook";
import { differences, type SavedContent } from "./saved-content";

/**
 * A workbook that people have been at, and a pane that is used at random, with faults. FUZZ_RUNS=2000 tries more, others each time; a
 * failure prints its seed. Reading changes nothing, nothing throws, and undoing everything leaves the workbook as it was.
 */
const asked = process.env["FUZZ_RUNS"];
const seed = process.env["FUZZ_SEED"];
const RUNS = Number(asked ?? 12);
const SHEETS = ["Huidige situatie", "Streefdoel"];
const TEXTS = [
  "",
  "x",
  "X",
  "nee",
  "Jan/Piet 2u",
  "±2",
  "=1+1",
  "=1/0",
  "'=SOM",
  "5%",
  "nvt",
  "?",
  "1/2",
  "Cluster",
  "Persoon 9",
  "🏫 An 1u30",
  "  ",
  "An\nJan 3",
];

let host: ExcelHost;
let close: () => void;
let fresh: () => void;
beforeAll(async () => {
  ({ host, close } = await openInExcel(seedFile("voorbeeld-school.xlsx")));
  for (const name of SHEETS) host.user.deleteRows(name, 24, 70);
  fresh = keepWorkbook(host);
});
afterAll(() => close());

const place = fc.record({ row: fc.nat(26), column: fc.nat(13) });
const mutation = fc.oneof(
  fc.record({
    what: fc.constant("type" as const),
    sheet: fc.constantFrom(...SHEETS),
    at: place,
    text: fc.constantFrom(...TEXTS),
  }),
  fc.record({
    what: fc.constantFrom("insertRow", "deleteRow", "insertColumn", "hideRow"),
    sheet: fc.constantFrom(...SHEETS),
    at: place,
  }),
);
const step = fc.record({
  kind: fc.constantFrom("level", "priority", "assign", "core", "add", "remove", "person", "undo", "redo"),
  task: fc.nat(40),
  fault: fc.option(
    fc.record({ nth: fc.integer({ min: 1, max: 3 }), share: fc.constantFrom(0, 0.3, 0.7, 1) }),
    { freq: 4 },
  ),
});

/** What differs now in contents and merged cells; formats of a removed row come back as those of its neighbour. */
function contents(before: SavedContent) {
  return Object.fromEntries(
    Object.entries(differences(before, timelessContent(host))).filter(
      ([key]) => !/ style$| (row|column) \d+$/.test(key),
    ),
  );
}

type Made<T> = T extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(change: Made<typeof mutation>): void {
  const { user } = host;
  const { row, column } = change.at;
  if (change.what === "type")
    user.type(change.sheet, `${String.fromCharCode(65 + column)}${row + 1}`, change.text);
  else if (change.what === "insertRow") user.insertRows(change.sheet, row);
  else if (change.what === "deleteRow") user.deleteRows(change.sheet, row);
  else if (change.what === "insertColumn") user.insertColumns(change.sheet, column);
  else user.hideRows(change.sheet, row);
}

function intentionOf(pane: PaneController, { kind, task }: Made<typeof step>): Intention | null {
  const situation = chosenSituation(pane.getState());
  const chosen = situation?.tasks[task % Math.max(1, situation.tasks.length)];
  if (!situation || !chosen) return null;
  const tasks = [chosen.cell];
  switch (kind) {
    case "level":
      return { kind: "setLevel", tasks, level: task % 2 ? "SG" : null };
    case "priority":
      return { kind: "setPriority", tasks, priority: "KT" };
    case "assign":
      return { kind: "assign", tasks, person: "Karel Zomers", hours: task % 3 ? 1.5 : null };
    case "core":
      return { kind: "setCore", tasks, core: !chosen.core };
    case "add":
      return {
        kind: "addTask",
        sheetIds: [situation.sheet.id],
        cluster: chosen.cluster,
        description: `Taak ${task}`,
      };
    case "remove":
      return { kind: "removeTask", tasks };
    default:
      return { kind: "addPerson", sheetIds: [situation.sheet.id], name: `Karel Zomers` };
  }
}

test("a workbook that was tampered with, a pane used at random, and faults", async () => {
  const unhandled: unknown[] = [];
  const hear = (error: unknown) => void unhandled.push(error);
  process.on("unhandledRejection", hear);
  await fc.assert(
    fc.asyncProperty(
      fc.array(mutation, { maxLength: 8 }),
      fc.array(step, { maxLength: 6 }),
      async (mutations, steps) => {
        fresh();
        host.faults.clear();
        mutations.forEach(mutate);
        const before = timelessContent(host);
        const pane = new PaneController(createExcelWorkbook());
        await pane.refresh();
        await host.idle();
        expect(pane.getState().problem).toBeNull();
        expect(differences(before, timelessContent(host))).toEqual({});
        for (const one of steps) {
          if (one.fault) host.faults.failPartwayNth(one.fault.nth, "GeneralException", one.fault.share);
          const intention = one.kind === "undo" || one.kind === "redo" ? null : intentionOf(pane, one);
          if (intention) await pane.edit(intention);
          else if (one.kind === "redo") await pane.redo();
          else await pane.undo();
          let asked = 0;
          while (questionOf(pane.getState()) && asked++ < 9) await pane.confirmEdit();
          expect(asked).toBeLessThan(9);
          await host.idle();
          host.faults.clear();
          expect(pane.getState().edits.failed?.problem?.code).not.toBe("halfWritten");
          // What failed is let go of, so that the next is not kept waiting for it
          if (pane.getState().edits.failed) await pane.dropEdit();
        }
        let undone = 0;
        while (pane.getState().edits.undo && !pane.getState().edits.failed && undone++ < 9) await pane.undo();
        expect(undone).toBeLessThan(9);
        await host.idle();
        const { failed } = pane.getState().edits;
        pane.dispose();
        expect(failed?.problem).toBeUndefined();
        expect(contents(before)).toEqual({});
      },
    ),
    { numRuns: RUNS, endOnFailure: true, ...(seed ? { seed: Number(seed) } : asked ? {} : { seed: 5 }) },
  );
  process.off("unhandledRejection", hear);
  expect(unhandled).toEqual([]);
});
