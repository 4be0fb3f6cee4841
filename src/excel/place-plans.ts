import type { SheetPlan } from "../summary/sheet-plan";
import { listedSheets, markOf, type GeneratedSheet } from "./generated-sheets";
import { saveGeneratedState, type GeneratedState } from "./generated-state";
import type { WorkbookReading } from "./read-workbook-from-excel";
import {
  addGeneratedSheet,
  freeSheetName,
  loadGeneratedObjects,
  replaceGeneratedSheet,
} from "./replace-generated";
import type { GeneratedSheetInfo, JobOptions } from "./workbook-port";

export interface PlacedPlans {
  /** All generated sheets that the workbook has now. */
  generated: GeneratedSheetInfo[];
  /** Names of the sheets of the plans, in their order. */
  names: string[];
}

/**
 * Writes the sheets of the plans, each in place of its earlier version or as a new sheet, and shows the first. One round trip, two
 * when there are earlier versions; all writing is in the last one, so that cancelling before it leaves the workbook as it was.
 */
export async function placePlans(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  reading: WorkbookReading,
  plans: readonly SheetPlan[],
  { madeAt, signal, onProgress }: JobOptions & { madeAt: Date },
): Promise<PlacedPlans> {
  const wanted = plans.map((plan) => {
    const earlier = reading.generated.find(
      (sheet) => sheet.mark.toLowerCase() === markOf(plan).toLowerCase(),
    );
    return { plan, earlier, objects: earlier && loadGeneratedObjects(context, earlier) };
  });
  if (wanted.some(({ earlier }) => earlier)) await sync();
  signal?.throwIfAborted();

  onProgress?.({ step: "writing", share: 0 });
  const taken = reading.sheets.map(({ name }) => name);
  const made = wanted.map(({ plan, earlier, objects }) => {
    const name = earlier?.sheetName ?? freeSheetName(plan.name, taken);
    taken.push(name);
    const sheet =
      earlier && objects
        ? replaceGeneratedSheet(context, plan, earlier, objects)
        : addGeneratedSheet(context, plan, name);
    sheet.load("id");
    return { mark: markOf(plan), name, sheet };
  });
  const state = stateAfter(
    reading,
    made.map(({ mark }) => mark),
    madeAt,
  );
  saveGeneratedState(context, state);
  const first = made[0]?.sheet;
  first?.activate();
  first?.getRange("A1").select();
  await sync();
  const marks = new Set(made.map(({ mark }) => mark));
  const all: Pick<GeneratedSheet, "mark" | "sheetId" | "sheetName">[] = [
    ...reading.generated.filter(({ mark }) => !marks.has(mark)),
    ...made.map(({ mark, name, sheet }) => ({ mark, sheetId: sheet.id, sheetName: name })),
  ];
  return { generated: listedSheets(all, state, reading.fingerprint), names: made.map(({ name }) => name) };
}

/** Sheets that are gone are forgotten. */
function stateAfter(reading: WorkbookReading, marks: readonly string[], madeAt: Date): GeneratedState {
  const { generated, generatedState, fingerprint } = reading;
  const kept = generated.flatMap(({ mark }) => {
    const made = generatedState.sheets[mark];
    return made ? [[mark, made] as const] : [];
  });
  const fresh = marks.map((mark) => [mark, { fingerprint, madeAt: madeAt.toISOString() }] as const);
  return { version: 1, sheets: Object.fromEntries([...kept, ...fresh]) };
}
