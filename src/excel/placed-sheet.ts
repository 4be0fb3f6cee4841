import type { SheetPlan } from "../summary/sheet-plan";
import { markOf, type GeneratedSheet } from "./generated-sheets";
import {
  addGeneratedSheet,
  clearGeneratedSheet,
  markReplaced,
  type GeneratedObjects,
} from "./replace-generated";
import { OBJECT_BYTES, type Step } from "./request-steps";
import { sheetSteps } from "./write-sheet";

/** A generated sheet on its way into the workbook: a new one, or the next version of an earlier one. */
export class PlacedSheet {
  readonly mark: string;
  private sheet: Excel.Worksheet | null = null;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly plan: SheetPlan,
    readonly name: string,
    private readonly earlier: { sheet: GeneratedSheet; objects: GeneratedObjects } | undefined,
  ) {
    this.mark = markOf(plan);
  }

  get isNew(): boolean {
    return !this.earlier;
  }

  *steps(): Generator<Step> {
    const { plan, name, earlier } = this;
    const replaces = !this.isNew;
    yield { size: OBJECT_BYTES, queue: () => void this.onSheet().load("id"), replaces };
    for (const { size, queue } of sheetSteps(plan, name))
      yield { size, queue: () => queue(this.onSheet()), replaces };
    if (earlier)
      yield { size: OBJECT_BYTES, queue: () => markReplaced(plan, earlier.sheet, earlier.objects), replaces };
  }

  /** What Excel calls it; when the steps are done. */
  get id(): string {
    return this.onSheet().id;
  }

  /** Queues that Excel shows it. */
  show(): void {
    this.onSheet().activate();
    this.onSheet().getRange("A1").select();
  }

  /** Added or cleared the first time. */
  private onSheet(): Excel.Worksheet {
    const { context, plan, name, earlier } = this;
    return (this.sheet ??= earlier
      ? clearGeneratedSheet(plan, earlier.sheet, earlier.objects)
      : addGeneratedSheet(context, plan, name));
  }
}
