import type { SheetPlan } from "../summary/sheet-plan";
import { afterFailedPlacing } from "./failed-placing";
import { listedSheets, markOf, type GeneratedSheet } from "./generated-sheets";
import { saveGeneratedState, type GeneratedState, type MadeFrom } from "./generated-state";
import { KnownProblem } from "./problem";
import type { WorkbookReading } from "./read-workbook-from-excel";
import { PlacedSheet } from "./placed-sheet";
import { freeSheetName, loadGeneratedObjects } from "./replace-generated";
import { bytesOf, sendSteps, type Step } from "./request-steps";
import type { GeneratedSheetInfo, JobOptions } from "./workbook-port";

export interface PlacedPlans {
  /** All generated sheets that the workbook has now. */
  generated: GeneratedSheetInfo[];
  /** Names of the sheets of the plans, in their order. */
  names: string[];
}

/**
 * Writes the sheets of the plans, each in place of its earlier version or as a new sheet, and shows the first. One round trip, two
 * when there are earlier versions, more when they outgrow Excel's 5 MB. Cancelling leaves the workbook as it was: new sheets, which
 * come first, go again, and once an earlier version is being replaced everything is written.
 */
export async function placePlans(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  reading: WorkbookReading,
  plans: readonly SheetPlan[],
  { madeAt, signal, onProgress }: JobOptions & { madeAt: Date },
): Promise<PlacedPlans> {
  if (reading.readOnly) throw new KnownProblem({ code: "readOnly", retry: false });
  if (reading.structureProtected) throw new KnownProblem({ code: "protectedWorkbook", retry: true });
  const wanted = plans.map((plan) => {
    const earlier = reading.generated.find(
      (sheet) => sheet.mark.toLowerCase() === markOf(plan).toLowerCase(),
    );
    return { plan, earlier, objects: earlier && loadGeneratedObjects(context, earlier) };
  });
  if (wanted.some(({ earlier }) => earlier)) await sync();
  const locked = wanted.find(({ objects }) => objects?.sheet.protection.protected);
  if (locked)
    throw new KnownProblem({ code: "protectedSheet", sheetName: locked.earlier?.sheetName, retry: true });

  const taken = reading.sheets.map(({ name }) => name);
  const marks = wanted.map(({ plan }) => markOf(plan));
  const state = stateAfter(reading, marks, {
    fingerprint: reading.fingerprint,
    madeAt: madeAt.toISOString(),
  });
  // Until all is written they count as out of date
  const unfinished = stateAfter(reading, marks, { fingerprint: "", madeAt: madeAt.toISOString() });
  const placed = wanted.map(({ plan, earlier, objects }) => {
    const name = earlier?.sheetName ?? freeSheetName(plan.name, taken);
    taken.push(name);
    return new PlacedSheet(context, plan, name, earlier && objects && { sheet: earlier, objects });
  });
  const steps: Step[] = [
    { size: bytesOf(unfinished), queue: () => saveGeneratedState(context, unfinished) },
    ...[...placed.filter(({ isNew }) => isNew), ...placed.filter(({ isNew }) => !isNew)].flatMap((one) => [
      ...one.steps(),
    ]),
    {
      size: bytesOf(state),
      queue: () => {
        saveGeneratedState(context, state);
        placed[0]?.show();
      },
    },
  ];
  let ids: string[];
  try {
    const onSending = (share: number) => onProgress?.({ step: "writing", share });
    await sendSteps(sync, steps, { signal, onSending });
    ids = placed.map(({ id }) => id);
  } catch (error) {
    ids = await afterFailedPlacing(context, sync, { reading, made: placed, state, unfinished }, error);
  }
  const all: Pick<GeneratedSheet, "mark" | "sheetId" | "sheetName">[] = [
    ...reading.generated.filter(({ mark }) => !marks.includes(mark)),
    ...placed.map(({ mark, name }, at) => ({ mark, sheetId: ids[at] ?? "", sheetName: name })),
  ];
  return { generated: listedSheets(all, state, reading.fingerprint), names: placed.map(({ name }) => name) };
}

/** Sheets that are gone are forgotten. */
function stateAfter(reading: WorkbookReading, marks: readonly string[], from: MadeFrom): GeneratedState {
  const { generated, generatedState } = reading;
  const kept = generated.flatMap(({ mark }) => {
    const made = generatedState.sheets[mark];
    return made ? [[mark, made] as const] : [];
  });
  const fresh = marks.map((mark) => [mark, from] as const);
  return { version: 1, sheets: Object.fromEntries([...kept, ...fresh]) };
}
